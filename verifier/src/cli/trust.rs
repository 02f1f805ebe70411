//! What can be asked of those whom a check asks, and of the trusted lists of the European Union, on the command line?

use std::path::PathBuf;

use clap::{Args, Subcommand};
use net::Origin;

use super::{How, ShowFormat};

/// `trust`.
#[derive(Debug, Args)]
pub struct TrustArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: TrustCommand,
}

/// What to do with the lists.
#[derive(Debug, Subcommand)]
pub enum TrustCommand {
    /// Take them from files
    #[command(after_help = IMPORT)]
    Import(ImportArgs),
    /// Fetch them, the list of lists from its official address and the national lists from where it says
    #[command(after_help = UPDATE)]
    Update(UpdateArgs),
    /// Show which are at hand, from when, and which are overdue
    #[command(after_help = SHOW)]
    Show(ShowListsArgs),
    /// List everybody who is asked who an issuer is and what it may award, in that order, with what is at hand of each
    #[command(after_help = SOURCES)]
    Sources(SourcesArgs),
    /// Show the services that vouch for seals (CA/QC) and time-stamps (TSA/QTST), a line each
    #[command(after_help = LIST)]
    List(ListArgs),
}

const IMPORT: &str = "The list of lists is believed if one of the signers has signed it, whose certificates the Official Journal \
publishes; a national list if one of those has that the list of lists names. Nothing is believed of what a list says of its own \
signer, and no older list takes the place of a newer one. Where others sign the list of lists than those named, name the issues \
before it that announce them too (it says their addresses, eu-lotl-pivot-….xml): each must be signed by those whom the one before \
names. The lists are kept in eu-lists.json in the state folder.\n\n\
Exit codes: 0 every list is at hand, 1 one is refused, 2 one is missing or overdue, 64 wrong usage, 74 a file cannot be read or \
written.";

const UPDATE: &str = "Fetching was never tried against the live lists, only with lists made for tests.\n\n\
Asked is https://ec.europa.eu/tools/lotl/eu-lotl.xml, and then the address of each national list, over https alone; what could \
not be had is named, and what was at hand of it stays.\n\n\
Exit codes: 0 every list is at hand, 1 one is refused, 2 one could not be had or is overdue, 64 wrong usage, 74 a file cannot be \
read or written.";

const SHOW: &str = "Exit codes: 0 no list is overdue, 2 one is, or none are at hand, 74 the file cannot be read, or is not as it \
was written.";

const SOURCES: &str = "Takes the options of verify, and lists what a check with them would ask; it asks nobody itself. What was \
fetched before lies in the folder of --state.\n\n\
Exit codes: 0, 64 wrong usage, 74 a file cannot be read.";

const LIST: &str = "A line: territory, kind, status, since when, provider, service, with tabs between.\n\n\
Exit codes: 0, 2 no lists are at hand, 74 the file cannot be read, or is not as it was written.";

/// `trust import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The list of lists, and then national lists, as XML
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What is kept, and by whom.
    #[command(flatten)]
    pub keeping: Keeping,
}

/// `trust update`.
#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// What is kept, and by whom.
    #[command(flatten)]
    pub keeping: Keeping,
    /// Lists fetched before: a folder with an index.json, asked before the network
    #[arg(long, value_name = "DIR")]
    pub facts: Vec<PathBuf>,
    /// Ask nobody outside
    #[arg(long)]
    pub offline: bool,
    /// An origin that may be asked although it is private: https://intranet.example, http://127.0.0.1:8080
    #[arg(long, value_name = "ORIGIN")]
    pub allow_origin: Vec<Origin>,
}

/// How a snapshot is kept.
#[derive(Debug, Args)]
pub struct Keeping {
    /// Certificates of those who may sign the list of lists (PEM or DER) [default: those of the last time]
    #[arg(long, value_name = "PEM")]
    pub signers: Vec<PathBuf>,
    /// Sign what is kept with this key, a private JWK (new-key makes one)
    #[arg(long, value_name = "KEY")]
    pub key: Option<PathBuf>,
    /// Where to keep them [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
}

/// `trust show`.
#[derive(Debug, Args)]
pub struct ShowListsArgs {
    /// Where they are kept [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
    /// How to show them
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub format: ShowFormat,
}

/// `trust sources`.
#[derive(Debug, Args)]
pub struct SourcesArgs {
    /// How a check would be made.
    #[command(flatten)]
    pub how: How,
    /// How to show them
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub format: ShowFormat,
}

/// `trust list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Where they are kept [default: wanderbuch in $XDG_STATE_HOME or ~/.local/state]
    #[arg(long, value_name = "DIR")]
    pub state: Option<PathBuf>,
    /// Those of this country alone: two letters, as the lists write them (EL for Greece)
    #[arg(long, value_name = "XX")]
    pub territory: Option<String>,
}
