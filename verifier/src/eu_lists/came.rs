//! What came of each list that was due: kept, refused or missing, and why?

use std::fmt::Write as _;
use std::path::Path;

use credential::Timestamp;
use trust::eu::List;
use verify::Arg;
use words::{Words, plain};

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
    pub words: Words,
    /// Files that are of no list that was due, each with the reason.
    pub astray: &'c [Astray],
}

/// A file that is of no list that was due.
pub(super) struct Astray {
    pub file: String,
    pub why: String,
    /// The territory whose list it seems to be, where none came in its place.
    pub of: Option<String>,
}

impl Astray {
    pub(super) fn said(&self, words: Words) -> String {
        words.own("notice-file-refused", &[("file", &plain(&self.file)), ("reason", &plain(&self.why))])
    }
}

/// Says why nothing was kept: without the list of lists no other is anybody's.
pub(super) fn no_list_of_lists(reason: &str, words: Words) -> Result<Exit, ConfigError> {
    output::tell(&words.own("notice-lotl-refused", &[("reason", &plain(reason))]));
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
    let (imported, words, mut text) = (&came.renewed.imported, came.words, String::new());
    let mut row = |line: &str| {
        writeln!(text, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    };
    let lotl = words.own("notice-list-of-lists", &[]);
    row(&format!("{}, {lotl}", list(&imported.snapshot.list_of_lists, came.now, words)));
    rows(came).iter().for_each(|line| row(&plain(line)));
    for territory in &imported.third_countries {
        row(&plain(&format!("{territory:<4}{}", words.own("notice-list-third-country", &[]))));
    }
    // One that seems to be a list that is missing is told there.
    let told = |one: &&Astray| one.of.as_ref().is_none_or(|of| !imported.missing.contains(of));
    came.astray.iter().filter(told).for_each(|one| row(&one.said(words)));
    let by = signed(came.key.map(EvidenceKey::did), words);
    let file = plain(&came.path.to_string_lossy());
    let args = [("file", &*file), ("sha256", &came.renewed.sha256), ("signed", &by)];
    row(&words.own("notice-lists-kept", &args));
    text
}

/// Who signed what was kept.
pub(crate) fn signed(did: Option<&str>, words: Words) -> String {
    match did {
        None => words.own("notice-unsigned", &[]),
        Some(did) => words.own("notice-signed", &[("signer", &plain(did))]),
    }
}

/// For a message that counts.
pub(super) fn number(count: usize) -> Arg {
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// A line for each national list, in order of territory.
fn rows(came: &Came<'_>) -> Vec<String> {
    let (imported, words) = (&came.renewed.imported, came.words);
    let why = |id: &str, reason: &str| words.own(id, &[("reason", &plain(reason))]);
    let refused = imported.refused.iter().map(|(of, error)| (of, why("notice-list-refused", &error.to_string())));
    let missing = imported.missing.iter().map(|of| (of, why("notice-list-missing", &(came.missing)(of))));
    let failed = refused.chain(missing).map(|(of, why)| (of.as_str(), format!("{of:<4}{why}{}", stays(came, of))));
    let mut rows: Vec<(&str, String)> = failed.collect();
    for one in &imported.snapshot.lists {
        if rows.iter().all(|(territory, _)| *territory != one.territory) {
            let kept = words.text("notice-list-services", &[("count", number(one.services.len()))]);
            let line = format!("{}, {kept}", list(one, came.now, words));
            rows.push((&one.territory, line));
        }
    }
    rows.sort();
    rows.into_iter().map(|(_, line)| line).collect()
}

/// What stays in the place of a list that did not come.
fn stays(came: &Came<'_>, territory: &str) -> String {
    let before = came.renewed.imported.snapshot.lists.iter().find(|list| list.territory == territory);
    let stays = |list: &List| {
        let (issue, issued) = (list.sequence.to_string(), list.issued.to_string());
        came.words.own("notice-list-stays", &[("issue", &issue), ("issued", &issued)])
    };
    before.map(stays).unwrap_or_default()
}

/// One list with its number and dates.
pub(crate) fn list(list: &List, now: Timestamp, words: Words) -> String {
    let until = list.next_update.map(|next| next.to_string());
    let next = match &until {
        None => words.own("notice-list-closed", &[]),
        Some(until) if list.overdue(now) => words.own("notice-list-overdue", &[("until", until)]),
        Some(until) => words.own("notice-list-until", &[("until", until)]),
    };
    let (number, issued) = (list.sequence.to_string(), list.issued.to_string());
    let issue = words.own("notice-list-issue", &[("issue", &number), ("issued", &issued)]);
    plain(&format!("{:<4}{issue}, {next}", list.territory))
}
