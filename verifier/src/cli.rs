//! What can be asked on the command line?

use std::ffi::OsString;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use credential::Timestamp;
use net::Origin;

use crate::Exit;

/// Checks learning credentials: genuine or not, from whom, still in force, and what could not be checked.
#[derive(Debug, Parser)]
#[command(name = "wanderbuch-verifier", version, after_help = CODES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const CODES: &str = "Exit codes: 0 valid, 1 invalid (revoked, suspended or expired too), 2 undecided, 64 wrong usage, \
74 a file cannot be read or written, 130 interrupted. Of several files the worst, invalid before undecided.";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check files, each by itself
    #[command(after_help = CODES)]
    Verify(VerifyArgs),
    /// Check every file in a folder, one line each
    #[command(after_help = CODES)]
    Batch(BatchArgs),
    /// Serve a page on this computer: ask for credentials, and check those that are dropped or pasted
    Serve(ServeArgs),
}

/// `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show what was found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Files to check; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<OsString>,
}

/// `batch`.
#[derive(Debug, Args)]
pub struct BatchArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show what was found, one line for each file
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// How many files to check at a time [default: one for each core]
    #[arg(long, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
    /// Write the lines to FILE; FILE.progress beside it is there until all are written
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on where a run into the same --output ended, at the moment for which that was made: whole lines stand
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// The folder; links in it are followed
    pub folder: PathBuf,
}

/// `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// Where to answer
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:7722")]
    pub listen: SocketAddr,
    /// The origin under which wallets reach us, if that is another: https://verifier.example
    #[arg(long, value_name = "ORIGIN")]
    pub origin: Option<Origin>,
    /// What requests call us; wallets show it as unverified
    #[arg(long, value_name = "NAME", default_value = "Wanderbuch Verifier")]
    pub name: String,
    /// The language of the pages: en, de
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
}

/// Everything that decides how something is checked; the same for each command.
#[derive(Clone, Debug, Args)]
pub struct How {
    /// What must hold: integrity, employer, recognition, or a policy file (TOML)
    #[arg(long, value_name = "NAME|FILE", default_value = "employer")]
    pub policy: String,
    /// Whom you know: your own list (TOML) or an issuer registry (JSON)
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// Contexts that you trust beside the embedded ones: a folder with an index.json of addresses and files
    #[arg(long, value_name = "DIR")]
    pub trust_context: Vec<PathBuf>,
    /// The moment to check for (RFC 3339, or a date) [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub at: Option<Timestamp>,
    /// Ask nobody outside
    #[arg(long)]
    pub offline: bool,
    /// Documents and lists fetched before: a folder with an index.json, asked before the network
    #[arg(long, value_name = "DIR")]
    pub facts: Vec<PathBuf>,
    /// Where to keep which lists of withdrawals were seen, so that nobody can show an older one
    /// [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
    /// An origin that may be asked although it is private: https://intranet.example, http://127.0.0.1:8080
    #[arg(long, value_name = "ORIGIN")]
    pub allow_origin: Vec<Origin>,
}

impl Default for How {
    fn default() -> Self {
        Self {
            policy: "employer".to_owned(),
            trust: Vec::new(),
            trust_context: Vec::new(),
            at: None,
            offline: false,
            facts: Vec::new(),
            state: None,
            allow_origin: Vec::new(),
        }
    }
}

/// How to show what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// One JSON object on one line for each file (report.schema.json)
    Json,
    /// FILE, the one-word result and the reason, with tabs between
    Tsv,
}

/// A moment, or the first of a day, in UTC.
fn moment(text: &str) -> Result<Timestamp, String> {
    let day = text.len() == 10;
    let text = if day { format!("{text}T00:00:00Z") } else { text.to_owned() };
    Timestamp::parse(&text).map_err(|_| "expected 2026-11-22T10:04:00Z or 2026-11-22".to_owned())
}

/// Says what is wrong with the command line, or what was asked about it.
pub fn usage(error: &clap::Error) -> ExitCode {
    // Nobody is left to be told if the terminal is gone.
    error.print().ok();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Valid.code(),
        _ => Exit::Usage.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Cli, moment};
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_command_line_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_its_first_moment() {
        assert_eq!(moment("2026-11-22").unwrap(), moment("2026-11-22T00:00:00Z").unwrap());
        assert!(moment("22.11.2026").is_err() && moment("2026-13-01").is_err() && moment("").is_err());
    }

    #[test]
    fn what_is_wrong_is_refused() {
        for wrong in [
            &["verify"][..],
            &["verify", "--at", "yesterday", "x"],
            &["verify", "--allow-origin", "http://intranet.example", "x"],
            &["verify", "--format", "pdf", "x"],
            &["batch"],
            &["batch", "--threads", "0", "x"],
        ] {
            let line = std::iter::once("wanderbuch-verifier").chain(wrong.iter().copied());
            assert!(Cli::try_parse_from(line).is_err(), "{wrong:?}");
        }
    }
}
