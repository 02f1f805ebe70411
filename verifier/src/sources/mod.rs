//! `trust sources`: who is asked who an issuer is and what it may award, in which order, and how old is what is at hand of them?

mod gather;
mod said;

use std::path::PathBuf;

use credential::Timestamp;
use net::{Clock as _, SystemClock};
use serde_json::{Value, json};
use verify::Reason;
use words::Words;

use crate::cli::{ShowFormat, SourcesArgs};
use crate::output::{self, Output};
use crate::{ConfigError, Exit, Verifier};

/// Who switched a source on or off.
#[derive(Clone, Debug, PartialEq, Eq)]
enum By {
    /// Nobody: so the program ships.
    Shipped,
    /// The command line.
    CommandLine,
    /// The user's own list of that name.
    List(String),
}

/// What is at hand of a source between runs.
#[derive(Clone, Debug, PartialEq)]
enum AtHand {
    /// A file of the user's.
    File,
    /// A copy that was fetched.
    Copy { fetched: Timestamp, due: Timestamp, believed_until: Timestamp },
    /// Trusted lists that were taken in.
    Lists { made: Timestamp, due: Option<Timestamp>, overdue: usize, signed_by: Option<String> },
    /// Nothing yet.
    Never,
    /// A copy that cannot be used, and why.
    Damaged(Reason),
    /// Nothing: it is asked anew in each run.
    Asked,
    /// Nothing: it stands in what is checked.
    Inside,
}

/// One list, registry, federation, or whatever else is asked.
#[derive(Clone, Debug)]
struct Entry {
    /// By which it is switched.
    id: Option<String>,
    /// What it is called.
    name: String,
    /// Where it lies.
    place: Option<String>,
    on: bool,
    by: By,
    /// How many issuers, certificates, lists or roots it holds; `None` where that is not known here.
    holds: Option<usize>,
    at_hand: AtHand,
    /// Of a federation: how many keys of its anchor are named.
    keys: Option<usize>,
    /// Whether the makers of this program have asked it live; `None` of what is the user's own.
    tried_live: Option<bool>,
}

/// A kind of source.
#[derive(Clone, Debug)]
struct Kind {
    id: &'static str,
    on: bool,
    by: By,
    entries: Vec<Entry>,
}

/// All sources, each question's in the order in which they are asked.
struct Sources {
    as_of: Timestamp,
    offline: bool,
    state: Option<PathBuf>,
    identity: Vec<Kind>,
    accreditation: Vec<Kind>,
}

/// Lists the sources that a check with these options would ask.
pub(crate) fn run(asked: &SourcesArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let (verifier, warnings) = Verifier::from_options(&asked.how)?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let sources = gather::sources(&asked.how, &verifier, now);
    let mut out = Output::open();
    out.write(
        match asked.format {
            ShowFormat::Text => said::text(&sources, words, output::width()),
            ShowFormat::Json => format!("{}\n", words::plain_json(&sources.json().to_string())),
        }
        .as_bytes(),
    )?;
    out.flush()?;
    Ok(Exit::Valid)
}

impl By {
    fn json(&self) -> Value {
        match self {
            By::Shipped => json!({ "by": "shipped", "list": null }),
            By::CommandLine => json!({ "by": "command-line", "list": null }),
            By::List(name) => json!({ "by": "list", "list": name }),
        }
    }
}

impl AtHand {
    fn json(&self) -> Value {
        let id = |id: &str| json!({ "kind": id });
        match self {
            AtHand::File => id("file"),
            AtHand::Never => id("never-fetched"),
            AtHand::Asked => id("asked-anew"),
            AtHand::Inside => id("inside"),
            AtHand::Damaged(reason) => json!({ "kind": "damaged", "reason": reason.to_string() }),
            AtHand::Copy { fetched, due, believed_until } => json!({
                "kind": "copy", "fetched": fetched.to_string(), "due": due.to_string(),
                "believed_until": believed_until.to_string(),
            }),
            AtHand::Lists { made, due, overdue, signed_by } => json!({
                "kind": "lists", "fetched": made.to_string(), "due": due.map(|due| due.to_string()),
                "overdue": overdue, "signed_by": signed_by,
            }),
        }
    }
}

impl Sources {
    fn json(&self) -> Value {
        let entry = |entry: &Entry| {
            json!({
                "id": entry.id, "name": entry.name, "place": entry.place, "on": entry.on, "switched": entry.by.json(),
                "holds": entry.holds, "at_hand": entry.at_hand.json(), "keys": entry.keys, "tried_live": entry.tried_live,
            })
        };
        let kind = |kind: &Kind| {
            let entries: Vec<Value> = kind.entries.iter().map(entry).collect();
            json!({ "id": kind.id, "on": kind.on, "switched": kind.by.json(), "entries": entries })
        };
        json!({
            "version": 1,
            "as_of": self.as_of.to_string(),
            "offline": self.offline,
            "state": self.state.as_ref().map(|state| state.to_string_lossy()),
            "identity": self.identity.iter().map(kind).collect::<Vec<_>>(),
            "accreditation": self.accreditation.iter().map(kind).collect::<Vec<_>>(),
        })
    }
}
