//! What decides how something is checked? The options that every command which judges takes.

use std::path::PathBuf;

use ::trust::Switches;
use ::trust::sources::Kind;
use clap::Args;
use credential::Timestamp;
use net::Origin;

use crate::evidence::is_did_key;

/// Everything that decides how something is checked; the same for each command.
#[derive(Clone, Debug, Args)]
pub struct How {
    /// What must hold: integrity (unaltered, not run out, not withdrawn), employer (and who issued it is known), recognition (as
    /// employer; what is left to whoever recognises is listed as tasks, with the sheet of five elements), or a policy file (TOML)
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

/// A moment, or the first of a day, in UTC.
fn moment(text: &str) -> Result<Timestamp, String> {
    let day = text.len() == 10;
    let text = if day { format!("{text}T00:00:00Z") } else { text.to_owned() };
    Timestamp::parse(&text).map_err(|_| "expected 2026-11-22T10:04:00Z or 2026-11-22".to_owned())
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

#[cfg(test)]
mod tests {
    use super::super::Cli;
    use super::moment;
    use clap::{CommandFactory, Parser};

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
}
