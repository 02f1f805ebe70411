//! The program `wanderbuch`: reads the edges (arguments, environment, clock, terminal) and runs.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Parser as _;
use net::SystemClock;
use wanderbuch::cli::{CliError, Command, Console, Edges, Terminal};
use wanderbuch::flow::document::apart;
use wanderbuch::i18n::Texts;
use wanderbuch::window;
use words::Words;

/// EX_USAGE.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    if let Some(asked) = apart::asked(std::env::args_os()) {
        return if apart::serve(asked).is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    match run() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            // If nobody can be told, the exit code remains.
            drop(writeln!(std::io::stderr(), "wanderbuch: {error:#}"));
            ExitCode::from(error.downcast_ref::<CliError>().map_or(1, CliError::exit_code))
        }
    }
}

fn run() -> Result<u8> {
    no_core_dumps()?;
    // Errors of our own alone: what libraries tell more may name addresses that a person visits.
    tracing_subscriber::fmt().with_max_level(tracing::Level::ERROR).with_writer(std::io::stderr).init();
    let command = match Command::try_parse() {
        Ok(command) => command,
        Err(told) => {
            told.print().context("writing")?;
            return Ok(if told.use_stderr() { USAGE } else { 0 });
        }
    };
    if !command.has_job() {
        return window(&command);
    }
    let edges = Edges { clock: &SystemClock, variable: &|name| std::env::var_os(name), words: language() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("starting")?;
    let (mut out, mut terminal) = (std::io::stdout().lock(), Terminal);
    let mut console = Console::new(&mut out, &mut terminal, edges.words.language())?;
    let code = match runtime.block_on(command.run(&edges, &mut console)) {
        Ok(code) => code,
        // In the language that the vault asks for, if it was opened.
        Err(error) => return Ok(refused(&error, console.texts())),
    };
    console.out.flush().context("writing")?;
    Ok(code)
}

/// Says why a job was not done; gives its exit code.
fn refused(error: &CliError, texts: &Texts) -> u8 {
    if error.is_read_enough() {
        return 0;
    }
    // If nobody can be told, the exit code remains.
    drop(writeln!(std::io::stderr(), "wanderbuch: {}", wanderbuch::told::Told::told(error, texts)));
    error.exit_code()
}

/// Secrets in memory are not written to disk when the program fails.
#[cfg(unix)]
fn no_core_dumps() -> Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).context("switching core dumps off")
}

#[cfg(not(unix))]
fn no_core_dumps() -> Result<()> {
    Ok(())
}

fn language() -> Words {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    Words::new(set.into_iter().find(|value| !value.is_empty()).as_deref().unwrap_or("en"))
}

fn window(command: &Command) -> Result<u8> {
    let display = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().filter_map(std::env::var_os);
    if cfg!(target_os = "linux") && display.into_iter().all(|value| value.is_empty()) {
        anyhow::bail!(Texts::of(language().language())?.get("cli-no-display"));
    }
    let variable = |name: &str| std::env::var_os(name);
    window::open(command.window(&variable, language())?)?;
    Ok(0)
}
