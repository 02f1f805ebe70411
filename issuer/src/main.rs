//! The issuer's program.

use std::process::ExitCode;

use clap::Parser as _;
use wanderbuch_issuer::cli::{Cli, run};

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the person at the terminal is told here and nowhere else")]
            {
                eprintln!("wanderbuch-issuer: {error:#}");
            }
            ExitCode::FAILURE
        }
    }
}
