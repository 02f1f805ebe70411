//! The verifier's program: one match on what the person asked for.

use std::process::ExitCode;

use clap::Parser;
use wanderbuch_verifier::cli::{Cli, Command, usage};
#[cfg(feature = "conformance")]
use wanderbuch_verifier::conformance;
use wanderbuch_verifier::{
    batch, compare, esco, eu_lists, evidence_key, explain, judge_files, logbook, recognise, replay, serve, show,
    transcript, units,
};

/// A document is some hundred small pieces, made and let go for each credential: a fifth of the time of a batch is the system's
/// own allocator's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let words = cli.words();
    let done = match cli.command {
        Command::Verify(asked) => judge_files::run(&asked, words),
        Command::Batch(asked) => batch::run(&asked, words),
        Command::Show(asked) => show::run(&asked, words),
        Command::Units(asked) => units::run(&asked, words),
        Command::Transcript(asked) => transcript::run(&asked, words),
        Command::Recognise(asked) => recognise::run(&asked, words),
        Command::Logbook(asked) => logbook::run(&asked, words),
        Command::Explain(asked) => explain::run(&asked, words),
        Command::Compare(asked) => compare::run(&asked, words),
        Command::Replay(asked) => replay::run(&asked, words),
        Command::Trust(asked) => eu_lists::run(&asked.command, words),
        Command::Esco(asked) => esco::run(&asked.command, cli.language.as_deref().unwrap_or("en")),
        Command::NewKey(asked) => evidence_key::run(&asked),
        Command::Serve(asked) => serve::run(&asked, words),
        #[cfg(feature = "conformance")]
        Command::Conformance(asked) => conformance::tokens::run(&asked),
    };
    match done {
        Ok(exit) => exit.code(),
        Err(error) => {
            let exit = error.exit();
            #[expect(clippy::print_stderr, reason = "the person at the terminal is told here and nowhere else")]
            {
                eprintln!("wanderbuch-verifier: {}", words.why(&error));
            }
            exit.code()
        }
    }
}
