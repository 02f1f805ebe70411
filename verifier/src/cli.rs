//! What can be asked on the command line?

use std::ffi::OsString;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use ::trust::Switches;
use ::trust::sources::Kind;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use credential::Timestamp;
use net::Origin;
use verify::recipient::Known;

mod esco;
mod logbook;
mod trust;
mod units;

pub use esco::*;
pub use logbook::*;
pub use trust::*;
pub use units::*;

use crate::Exit;
use crate::evidence::is_did_key;

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

/// `conformance`.
#[cfg(feature = "conformance")]
#[derive(Debug, Args)]
pub struct ConformanceArgs {
    /// What to do
    pub task: Task,
    /// A credential or presentation: JSON to issue, a token to verify
    #[arg(long, value_name = "FILE")]
    pub input: PathBuf,
    /// The one key, a verification method of type JsonWebKey
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// credential_jose, presentation_jose, credential_sdjwt, presentation_sdjwt
    #[arg(long, value_name = "NAME")]
    pub feature: String,
    /// What may be kept back, as a JSON array of paths
    #[arg(long, value_name = "JSON")]
    pub sd: Option<String>,
    /// Where to write what came of it
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
}

/// What `conformance` does.
#[cfg(feature = "conformance")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Task {
    /// Secure it
    Issue,
    /// Judge it
    Verify,
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
    /// Whether it was given to this person: a name, an e-mail address, an id, or KIND=VALUE (studentId=17); answered
    /// apart, and no part of the verdict
    #[arg(long, value_name = "WHO", value_parser = who, conflicts_with = "evidence")]
    pub recipient: Option<Known>,
    /// Ask the issuer for a newer copy where the credential offers one, once, and judge that; it tells the issuer who is
    /// being checked
    #[arg(long, conflicts_with = "offline")]
    pub refresh: bool,
    /// Keep everything that the verdict rests on in FILE, a new one: an archive for replay, with personal data in it
    #[arg(long, value_name = "FILE")]
    pub evidence: Option<PathBuf>,
    /// Sign the evidence with this key, a private JWK (new-key makes one)
    #[arg(long, value_name = "KEY", requires = "evidence")]
    pub evidence_key: Option<PathBuf>,
    /// Files to check; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<OsString>,
}

/// `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show it: text, json with a pointer for each value, or html for printing
    #[arg(long, value_enum, default_value_t = SayFormat::Text)]
    pub format: SayFormat,
    /// Put the levels of this country's framework beside (DE, IE, BE-VLG)
    #[arg(long, value_name = "COUNTRY", value_parser = with_framework)]
    pub country: Option<String>,
    /// In which language: en, de
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    /// Lay another credential beside it, element by element
    #[arg(long, value_name = "FILE")]
    pub beside: Option<OsString>,
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    pub file: OsString,
}

/// `replay`.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// The archive's SHA-256, as it was noted when it was kept
    #[arg(long, value_name = "SHA256", value_parser = sha256)]
    pub digest: Option<String>,
    /// The key that must have signed it
    #[arg(long, value_name = "DID", value_parser = is_did_key)]
    pub signed_by: Option<String>,
    /// How to show what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The archive
    pub file: PathBuf,
}

const REPLAY: &str = "Reports go to standard output, as verify writes them; whether they are those of then, and which check \
differs, goes to standard error. The archive alone is asked: its facts, its policy, its trust, its moment. An archive that \
is not signed proves nothing by itself: the run then ends with 2, unless --digest names it. An archive that is damaged, \
or holds anything that it does not list, is refused with 74; another than --digest or --signed-by says ends with 1.\n\n\
Exit codes: 0 valid, 1 invalid, 2 undecided (or another answer than then), 64 wrong usage, 74 the archive is refused.";

/// `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// The file; - is standard input
    pub file: OsString,
}

const EXPLAIN: &str = "Every value is computed from the file's own bytes and the facts that were fetched, so that other tools \
can follow: the text that is hashed, its hash, the bytes under the signature, the key and whose it is, each list and its \
dates, each check with what it rests on and the standard's clause. What it prints holds everything that the file says.\n\n\
Exit codes are those of verify: 0 valid, 1 invalid, 2 undecided, 64 wrong usage, 74 the file cannot be read.";

/// `compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// Files to compare verdicts on; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<OsString>,
}

const COMPARE: &str = "Three ways of judging that are met in the field are held against this one: the proof alone; the rule of \
1EdTech's validator; the rule of VerifierPlus and the Learner Credential Wallet. Those programs are not run: what they ask, and \
what they take for good, is applied to what was found here.\n\n\
Exit codes are those of verify, for this program's own verdicts.";

/// `new-key`.
#[derive(Debug, Args)]
pub struct NewKeyArgs {
    /// Where to write the private key, a new file; its name, a did:key, is printed
    pub file: PathBuf,
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
    /// Write the lines to FILE, a new one; FILE.progress beside it is there until all are written
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
    /// Sign the evidence that is handed out with this key, a private JWK (new-key makes one)
    #[arg(long, value_name = "KEY")]
    pub evidence_key: Option<PathBuf>,
    /// The language of the pages: en, de
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// Answer what conformance suites ask, in place of the page: whoever signed counts as the issuer. On loopback alone
    #[cfg(feature = "conformance")]
    #[arg(long)]
    pub conformance: bool,
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
    /// An accreditation that you have at hand, a credential itself: a report of DEQAR, an accreditation of EBSI; it counts if
    /// your own list says that whoever signed it accredits the body of which it speaks
    #[arg(long, value_name = "FILE")]
    pub accreditation: Vec<PathBuf>,
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
    /// Trusted lists of the European Union that trust import kept in another place [default: eu-lists.json in the folder of
    /// --state, if it is there]
    #[arg(long, value_name = "FILE", conflicts_with = "no_eu_lists")]
    pub eu_lists: Option<PathBuf>,
    /// The key that must have signed the trusted lists; others are not used
    #[arg(long, value_name = "DID", value_parser = is_did_key, conflicts_with = "no_eu_lists")]
    pub eu_lists_by: Option<String>,
    /// Use no trusted lists of the European Union
    #[arg(long)]
    pub no_eu_lists: bool,
    /// Which sources are not asked.
    #[arg(long, value_name = "SOURCE", value_parser = source, help = sources())]
    pub without: Vec<String>,
    /// Where to keep which lists of withdrawals were seen, so that nobody can show an older one, and where trusted lists are
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
            accreditation: Vec::new(),
            trust_context: Vec::new(),
            at: None,
            offline: false,
            facts: Vec::new(),
            eu_lists: None,
            eu_lists_by: None,
            no_eu_lists: false,
            without: Vec::new(),
            state: None,
            allow_origin: Vec::new(),
        }
    }
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

/// A moment, or the first of a day, in UTC.
fn moment(text: &str) -> Result<Timestamp, String> {
    let day = text.len() == 10;
    let text = if day { format!("{text}T00:00:00Z") } else { text.to_owned() };
    Timestamp::parse(&text).map_err(|_| "expected 2026-11-22T10:04:00Z or 2026-11-22".to_owned())
}

/// A country, or part of one, whose framework is known here: nothing beside would look like nothing comparable.
fn with_framework(text: &str) -> Result<String, String> {
    if learning::frameworks::of_country(text).is_empty() {
        return Err("no framework is known for it; expected a country as DE, IE or BE-VLG".to_owned());
    }
    Ok(text.to_owned())
}

/// What can be switched off, each by the id that is taken.
fn sources() -> String {
    let listed = |kind: Kind| Switches::ids_of(kind).collect::<Vec<_>>().join(", ");
    format!(
        "Do not ask this source who an issuer is: {}; of registries and federations one alone: {}; or what it may award: {}. \
         [sources] in your own list says the same, and switches on what is off (trust sources lists all, and which are off)",
        listed(Kind::Identity),
        listed(Kind::Single),
        listed(Kind::Accreditation)
    )
}

/// The id of a source.
fn source(text: &str) -> Result<String, String> {
    Switches::default().turn(text, false).map(|()| text.to_owned()).map_err(|error| error.to_string())
}

/// What is known of a person.
fn who(text: &str) -> Result<Known, String> {
    Known::parse(text).ok_or_else(|| "expected a name, an e-mail address, an id, or KIND=VALUE".to_owned())
}

/// A SHA-256 in hexadecimal, with or without `sha256:` before it.
fn sha256(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix("sha256:").unwrap_or(text).to_ascii_lowercase();
    let right = digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if right { Ok(digits) } else { Err("expected a SHA-256 of 64 hexadecimal digits".to_owned()) }
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

    /// Whatever can be switched is named where people look for it.
    #[test]
    fn every_source_that_can_be_switched_off_stands_in_the_help() {
        let mut command = Cli::command();
        let verify = command.find_subcommand_mut("verify").unwrap();
        let help = verify.render_help().to_string();
        let of_without = help.split("--without").nth(1).unwrap().split("--state").next().unwrap();
        let words: Vec<&str> = of_without.split([' ', ',', ';', ':', '.', '\n']).collect();
        for id in ::trust::Switches::ids() {
            assert!(words.contains(&id), "{id}: {of_without}");
            assert!(Cli::try_parse_from(["x", "verify", "--without", id, "f"]).is_ok(), "{id}");
        }
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
