//! What can W3C's suite for JOSE ask on the command line?

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `conformance`.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Task {
    /// Secure it
    Issue,
    /// Judge it
    Verify,
}
