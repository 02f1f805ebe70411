//! What came of each list that was due: kept, refused or missing, and why?

use std::fmt::Write as _;
use std::path::Path;

use credential::Timestamp;
use trust::eu::List;
use words::plain;

use super::store::Renewed;
use crate::evidence::EvidenceKey;
use crate::output::{self, Output};
use crate::{ConfigError, Exit};

/// A snapshot that was made, and what is to be said of it.
pub(super) struct Came<'c> {
    pub renewed: &'c Renewed,
    /// Where it lies.
    pub path: &'c Path,
    pub key: Option<&'c EvidenceKey>,
    pub now: Timestamp,
    /// Why a list is missing.
    pub missing: &'c dyn Fn(&str) -> String,
    /// Files that are of no list that was due, each with the reason.
    pub astray: &'c [Astray],
}

/// A file that is of no list that was due, and why.
pub(super) type Astray = (String, String);

/// Says why nothing was kept: without the list of lists no other is anybody's.
pub(super) fn no_list_of_lists(reason: &str) -> Result<Exit, ConfigError> {
    output::tell(&format!("the list of lists is refused, and nothing was kept: {}", plain(reason)));
    Ok(Exit::Invalid)
}

/// Says what came of each. The run ends with 1 if one was refused, with 2 if one is missing or overdue.
pub(super) fn tell(came: &Came<'_>) -> Result<Exit, ConfigError> {
    let mut out = Output::open();
    out.write(text(came).as_bytes())?;
    out.flush()?;
    let imported = &came.renewed.imported;
    let snapshot = &imported.snapshot;
    let overdue = std::iter::once(&snapshot.list_of_lists).chain(&snapshot.lists).any(|list| list.overdue(came.now));
    Ok(if !imported.refused.is_empty() || !came.astray.is_empty() {
        Exit::Invalid
    } else if !imported.missing.is_empty() || overdue {
        Exit::Undecided
    } else {
        Exit::Valid
    })
}

fn text(came: &Came<'_>) -> String {
    let (imported, mut text) = (&came.renewed.imported, String::new());
    let mut row = |line: &str| {
        writeln!(text, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    };
    row(&format!("{}, the list of lists", list(&imported.snapshot.list_of_lists, came.now)));
    rows(came).iter().for_each(|line| row(&plain(line)));
    for territory in &imported.third_countries {
        row(&plain(&format!(
            "{territory:<4}not read: a third country's list under an agreement (Regulation (EU) No 910/2014, Article 14); \
             seals by its services are judged by nobody here"
        )));
    }
    for (file, why) in came.astray {
        row(&plain(&format!("{file} is refused: {why}")));
    }
    let by = came.key.map_or_else(|| "not signed".to_owned(), |key| format!("signed by {}", key.did()));
    row(&format!("kept in {}: sha256:{}, {by}", came.path.display(), came.renewed.sha256));
    text
}

/// A line for each national list, in order of territory.
fn rows(came: &Came<'_>) -> Vec<String> {
    let imported = &came.renewed.imported;
    let refused = imported.refused.iter().map(|(of, error)| (of, format!("refused: {error}")));
    let missing = imported.missing.iter().map(|of| (of, format!("missing: {}", (came.missing)(of))));
    let failed = refused.chain(missing).map(|(of, why)| (of.as_str(), format!("{of:<4}{why}{}", stays(came, of))));
    let mut rows: Vec<(&str, String)> = failed.collect();
    for one in &imported.snapshot.lists {
        if rows.iter().all(|(territory, _)| *territory != one.territory) {
            let line = format!("{}, {} services kept", list(one, came.now), one.services.len());
            rows.push((&one.territory, line));
        }
    }
    rows.sort();
    rows.into_iter().map(|(_, line)| line).collect()
}

/// What stays in the place of a list that did not come.
fn stays(came: &Came<'_>, territory: &str) -> String {
    let before = came.renewed.imported.snapshot.lists.iter().find(|list| list.territory == territory);
    before.map(|list| format!("; issue {} of {} stays", list.sequence, list.issued)).unwrap_or_default()
}

/// One list with its number and dates.
pub(crate) fn list(list: &List, now: Timestamp) -> String {
    let next = match list.next_update {
        None => "closed: there is no next one".to_owned(),
        Some(next) if list.overdue(now) => format!("overdue: the next one was due {next}"),
        Some(next) => format!("next due {next}"),
    };
    plain(&format!("{:<4}issue {} of {}, {next}", list.territory, list.sequence, list.issued))
}
