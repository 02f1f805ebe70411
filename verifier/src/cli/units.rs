//! What can be asked of units, transcripts and decisions on the command line?

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::How;

/// How `units`, `transcript` and `show` answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SayFormat {
    /// For people
    Text,
    /// One JSON object
    Json,
    /// A page by itself, for printing
    Html,
}

/// `units`.
#[derive(Debug, Args)]
pub struct UnitsArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// What the qualification consists of: a curriculum (TOML, JSON), a credential with parts, a learning opportunity
    #[arg(long, value_name = "FILE")]
    pub qualification: PathBuf,
    /// Memoranda and learning agreements (TOML, JSON); whoever gives them says that they hold
    #[arg(long, value_name = "FILE")]
    pub agreement: Vec<PathBuf>,
    /// Recognition statements; they may as well stand among the files
    #[arg(long, value_name = "FILE")]
    pub statement: Vec<OsString>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = SayFormat::Text)]
    pub format: SayFormat,
    /// What the learner holds; - is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<OsString>,
}

/// What `units` counts, and how it ends.
pub const UNITS: &str = "A credential counts if its verdict is valid under the policy. Yours is what is the same unit, or what a \
body that may award the qualification has recognised in a statement of its own that verifies; a unit counts if your school agrees \
if an agreement accepts something for it, or if something covers its outcomes. Nothing counts twice, and points of different \
systems are never converted. This program verifies; it recognises nothing.\n\n\
Exit codes: 0 the rule is satisfied by what is yours, 2 it is not, 64 wrong usage or a definition that cannot be used, \
74 a file cannot be read.";

/// `transcript`.
#[derive(Debug, Args)]
pub struct TranscriptArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show it
    #[arg(long, value_enum, default_value_t = SayFormat::Text)]
    pub format: SayFormat,
    /// What the learner holds; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<OsString>,
}

/// How `transcript` ends.
pub const TRANSCRIPT: &str = "Every assessed outcome with who awarded it, its points in their own system, its grade, and whether \
its credential holds. Points are not added up: what they are worth depends on the qualification.\n\n\
Exit codes: 0 every credential holds, 1 one is invalid, 2 one is undecided or a file holds none, 64 wrong usage, 74 a file cannot be \
read.";

/// `recognise`.
#[derive(Debug, Args)]
pub struct RecogniseArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// What was decided (TOML, JSON): docs/recognition-statement.md
    #[arg(long, value_name = "FILE")]
    pub decision: PathBuf,
    /// For which qualification: a curriculum (TOML, JSON), a credential with parts, a learning opportunity
    #[arg(long, value_name = "FILE")]
    pub qualification: Option<PathBuf>,
    /// The body's key, a private JWK (new-key makes one)
    #[arg(long, value_name = "KEY")]
    pub key: PathBuf,
    /// The body's id, whose documents list that key: did:web:…, https://… [default: the did:key of the key]
    #[arg(long, value_name = "ID", requires = "kid")]
    pub issuer: Option<String>,
    /// The name of the key in these documents
    #[arg(long, value_name = "KID", requires = "issuer")]
    pub kid: Option<String>,
    /// Where to write the signed statement, a new file; without it nothing is signed, and what would be is shown
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Sign although the credential's own verdict is not valid; what is wrong with it should stand among the reasons
    #[arg(long)]
    pub although: bool,
    /// The credential that the decision is about; none for an exemption that rests on none
    #[arg(value_name = "FILE")]
    pub file: Option<OsString>,
}

/// What `recognise` signs, and how it ends.
pub const RECOGNISE: &str = "The credential is checked first. A decision in its favour is not signed if it is not valid, unless \
--although says so; a refusal is. Nothing is added to what the decision file says but who the learner is, as the credential says it, \
its digest, and the names of unit and qualification. A statement counts where the key's owner is competent; signing makes nobody so.\n\n\
Exit codes: 0 signed, or shown without --output; 1 the credential is invalid, 2 it is undecided, and nothing was signed; 64 wrong \
usage, or a decision that does not say what it must; 74 a file cannot be read or written.";
