//! What can be asked on the command line?

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use net::Origin;

#[cfg(feature = "conformance")]
mod conformance;
mod esco;
mod how;
mod judge;
mod logbook;
mod show;
mod trust;
mod units;

#[cfg(feature = "conformance")]
pub use conformance::*;
pub use esco::*;
pub use how::*;
pub use judge::*;
pub use logbook::*;
pub use show::*;
pub use trust::*;
pub use units::*;

use words::Words;

use crate::Exit;

/// Checks learning credentials: genuine or not, from whom, still in force, and what could not be checked.
#[derive(Debug, Parser)]
#[command(name = "wanderbuch-verifier", version, after_help = CODES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// In which language to answer: en, de. Skills are looked up and named in any language of the extract [default: en]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

impl Cli {
    /// The sentences of that language.
    pub fn words(&self) -> Words {
        self.language.as_deref().map_or_else(Words::english, Words::new)
    }
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
    /// Show what a credential says: its parts, levels, credit, elements, the sheet of recognition, and what does not fit
    #[command(after_help = CODES)]
    Show(ShowArgs),
    /// Say how far what somebody holds goes towards a qualification: yours, counts if your school agrees, missing
    #[command(after_help = UNITS)]
    Units(UnitsArgs),
    /// List what was assessed, by whom, with which points, as a personal transcript
    #[command(after_help = TRANSCRIPT)]
    Transcript(TranscriptArgs),
    /// Make a decision on recognition into a signed statement that goes back into the learner's wallet
    #[command(after_help = RECOGNISE)]
    Recognise(RecogniseArgs),
    /// Check a training record: which entries are countersigned by whom, whether that holds, and the sums for each unit
    #[command(after_help = LOGBOOK)]
    Logbook(LogbookArgs),
    /// Judge again from an archive that verify --evidence kept, without a network, and say whether the answer is the same
    #[command(after_help = REPLAY)]
    Replay(ReplayArgs),
    /// Show how a verdict comes about: canonical forms, hashes, keys, facts, each check
    #[command(after_help = EXPLAIN)]
    Explain(ExplainArgs),
    /// Show why other verifiers come to another verdict on the same file
    #[command(after_help = COMPARE)]
    Compare(CompareArgs),
    /// Make a key with which recognise, verify --evidence and trust sign
    NewKey(NewKeyArgs),
    /// List who is asked who an issuer is; keep the trusted lists of the European Union at hand, by which seals are judged
    Trust(TrustArgs),
    /// Keep an extract of ESCO at hand: look skills up in it, and compare those of a person with a target
    Esco(EscoArgs),
    /// Serve a page on this computer: ask for credentials, and check those that are dropped or pasted
    Serve(ServeArgs),
    /// Issue or verify one token, as the W3C's suite for JOSE asks for it
    #[cfg(feature = "conformance")]
    Conformance(ConformanceArgs),
}

/// `new-key`.
#[derive(Debug, Args)]
pub struct NewKeyArgs {
    /// Where to write the private key, a new file; its name, a did:key, is printed
    pub file: PathBuf,
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
    /// Sign the evidence that is handed out with this key, a private JWK (new-key makes one)
    #[arg(long, value_name = "KEY")]
    pub evidence_key: Option<PathBuf>,
    /// Answer what conformance suites ask, in place of the page: whoever signed counts as the issuer. On loopback alone
    #[cfg(feature = "conformance")]
    #[arg(long)]
    pub conformance: bool,
}

/// How `trust show` and `trust sources` answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ShowFormat {
    /// For people
    Text,
    /// One JSON object
    Json,
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
    use super::Cli;
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_command_line_holds_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn what_is_wrong_is_refused() {
        for wrong in [
            &["verify"][..],
            &["verify", "--at", "yesterday", "x"],
            &["verify", "--allow-origin", "http://intranet.example", "x"],
            &["verify", "--format", "pdf", "x"],
            &["batch"],
            &["verify", "--evidence-key", "k", "x"],
            &["verify", "--refresh", "--offline", "x"],
            &["verify", "--recipient", "r", "--evidence", "e", "x"],
            &["serve", "--evidence-key"],
            &["verify", "--recipient", " ", "x"],
            &["replay"],
            &["explain"],
            &["explain", "a", "b"],
            &["compare"],
            &["replay", "--digest", "abc", "x"],
            &["replay", "--signed-by", "did:web:a.example", "x"],
            &["new-key"],
            &["batch", "--threads", "0", "x"],
            &["verify", "--no-eu-lists", "--eu-lists", "l", "x"],
            &["verify", "--eu-lists-by", "did:web:a.example", "x"],
            &["verify", "--without", "the-internet", "x"],
            &["trust"],
            &["trust", "import", "--signers", "s"],
            &["trust", "show", "--format", "tsv"],
        ] {
            let line = std::iter::once("wanderbuch-verifier").chain(wrong.iter().copied());
            assert!(Cli::try_parse_from(line).is_err(), "{wrong:?}");
        }
    }
}
