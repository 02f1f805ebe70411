//! What can be asked of verdicts on the command line: verify, batch, replay, explain, compare?

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use verify::recipient::Known;

use super::show::with_framework;
use super::{Format, How};
use crate::evidence::is_did_key;

/// `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show what was found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Put the levels of this country's framework beside (DE, IE, BE-VLG)
    #[arg(long, value_name = "COUNTRY", value_parser = with_framework)]
    pub country: Option<String>,
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

/// What `replay` shows, and how it ends.
pub const REPLAY: &str = "Reports go to standard output, as verify writes them; whether they are those of then, and which check \
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

/// What `explain` shows, and how it ends.
pub const EXPLAIN: &str = "Every value is computed from the file's own bytes and the facts that were fetched, so that other tools \
can follow: the text that is hashed, its hash, the bytes under the signature, the key and whose it is, of a seal its \
certificates and time-stamps too, each list and its dates, each check with what it rests on and the standard's clause. What it prints holds everything that the file says.\n\n\
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

/// What `compare` holds against each other, and how it ends.
pub const COMPARE: &str = "Three ways of judging that are met in the field are held against this one: the proof alone; the rule of \
1EdTech's validator; the rule of VerifierPlus and the Learner Credential Wallet. Those programs are not run: what they ask, and \
what they take for good, is applied to what was found here.\n\n\
Exit codes are those of verify, for this program's own verdicts.";

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
