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
    let done = match cli.command {
        Command::Verify(asked) => judge_files::run(&asked),
        Command::Batch(asked) => batch::run(&asked),
        Command::Show(asked) => show::run(&asked),
        Command::Units(asked) => units::run(&asked),
        Command::Transcript(asked) => transcript::run(&asked),
        Command::Recognise(asked) => recognise::run(&asked),
        Command::Logbook(asked) => logbook::run(&asked),
        Command::Explain(asked) => explain::run(&asked),
        Command::Compare(asked) => compare::run(&asked),
        Command::Replay(asked) => replay::run(&asked),
        Command::Trust(asked) => eu_lists::run(&asked.command),
        Command::Esco(asked) => esco::run(&asked.command),
        Command::NewKey(asked) => evidence_key::run(&asked),
        Command::Serve(asked) => serve::run(&asked),
        #[cfg(feature = "conformance")]
        Command::Conformance(asked) => conformance::tokens::run(&asked),
    };
    match done {
        Ok(exit) => exit.code(),
        Err(error) => {
            let exit = error.exit();
            #[expect(clippy::print_stderr, reason = "the person at the terminal is told here and nowhere else")]
            {
                eprintln!("wanderbuch-verifier: {error}");
            }
            exit.code()
        }
    }
}
