//! What can be asked of ESCO?

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Subcommand};

/// `esco`.
#[derive(Debug, Args)]
pub struct EscoArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: EscoCommand,
}

/// What to do with ESCO.
#[derive(Debug, Subcommand)]
pub enum EscoCommand {
    /// Import ESCO's tables (CSV, as ESCO publishes them for download), or an extract that was made before
    Import(EscoImportArgs),
    /// Say which extract is at hand: version, day, languages
    Show(EscoShowArgs),
    /// Search skills and occupations by words, in any language of the extract
    Search(EscoSearchArgs),
    /// Lay the skills that one file names beside those that another, or an occupation, asks for; it ranks nobody
    Compare(EscoCompareArgs),
}

/// `esco import`.
#[derive(Debug, Args)]
pub struct EscoImportArgs {
    /// `skills_xx.csv`, `occupations_xx.csv` and `occupationSkillRelations_xx.csv`, in any languages; or one extract
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// ESCO's version, where no folder's name says it (ESCO dataset - v1.2.0 …)
    #[arg(long, value_name = "VERSION")]
    pub release: Option<String>,
    /// The day of the extract [default: today]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Only this language of the tables, two letters; several times for several
    #[arg(long, value_name = "LANGUAGE")]
    pub only: Vec<String>,
    /// Write the extract to FILE too, a new one, so that others can import it
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where to keep it [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
}

/// `esco show`.
#[derive(Debug, Args)]
pub struct EscoShowArgs {
    /// Where it is kept [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
}

/// `esco search`.
#[derive(Debug, Args)]
pub struct EscoSearchArgs {
    /// Words, or the beginnings of words
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub most: usize,
    /// Where it is kept [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
}

/// `esco compare`.
#[derive(Debug, Args)]
pub struct EscoCompareArgs {
    /// A credential, or a presentation of several: what a person has
    #[arg(value_name = "PERSON")]
    pub person: PathBuf,
    /// What is asked for: a credential, a curriculum (TOML or JSON), or an occupation of the extract by name or address
    #[arg(value_name = "TARGET")]
    pub target: OsString,
    /// Where the extract is kept [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
}
