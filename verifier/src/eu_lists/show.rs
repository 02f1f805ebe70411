//! `trust show` and `trust list`: which lists are at hand, from when, and whom do they name?

use std::fmt::Write as _;
use std::path::Path;

use credential::{Timestamp, digest};
use net::{Clock as _, SystemClock};
use serde_json::{Value, json};
use trust::eu::{Kind, List, Service, SnapshotError};
use words::{Words, plain};

use super::came;
use super::file::KeptLists;
use super::store::Store;
use crate::cli::{ListArgs, ShowFormat, ShowListsArgs};
use crate::output::{self, Output};
use crate::{ConfigError, Exit};

/// Shows the dates of each list. The run ends with 2 if one is overdue.
pub(super) fn show(asked: &ShowListsArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let store = Store::needed(asked.state.as_deref())?;
    let Some(bytes) = store.bytes()? else { return none(&store.path(), words) };
    let wrong = |reason| ConfigError::Refused { path: store.path(), reason };
    let kept = KeptLists::read(&bytes).map_err(wrong)?;
    let sha256 = digest::sha256_hex(&bytes);
    write(&match asked.format {
        ShowFormat::Text => text(&kept, &sha256, now, words),
        ShowFormat::Json => format!("{}\n", json(&kept, &sha256, now)),
    })?;
    Ok(if all(&kept).any(|list| list.overdue(now)) { Exit::Undecided } else { Exit::Valid })
}

/// Shows the services that vouch for seals and time-stamps, as they stand now.
pub(super) fn list(asked: &ListArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let store = Store::needed(asked.state.as_deref())?;
    let Some(kept) = store.kept()? else { return none(&store.path(), words) };
    let wanted = |list: &List| asked.territory.as_ref().is_none_or(|due| due.eq_ignore_ascii_case(&list.territory));
    let mut lines = String::new();
    for (list, services) in kept.snapshot.lists.iter().zip(&kept.services).filter(|(list, _)| wanted(list)) {
        let wrong = |error: SnapshotError| ConfigError::Refused { path: store.path(), reason: error.to_string() };
        let services = services.services().map_err(wrong)?;
        lines.extend(services.iter().filter_map(|service| line(&list.territory, service, now)));
    }
    write(&lines)?;
    Ok(Exit::Valid)
}

fn none(path: &Path, words: Words) -> Result<Exit, ConfigError> {
    output::tell(&words.own("notice-lists-none", &[("file", &plain(&path.to_string_lossy()))]));
    Ok(Exit::Undecided)
}

fn write(text: &str) -> Result<(), ConfigError> {
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

fn all(kept: &KeptLists) -> impl Iterator<Item = &List> {
    counted(kept).map(|(list, _)| list)
}

/// Each list with the number of its services; the list of lists has none.
fn counted(kept: &KeptLists) -> impl Iterator<Item = (&List, usize)> {
    let counts = kept.services.iter().map(|block| block.index().count);
    std::iter::once((&kept.snapshot.list_of_lists, 0)).chain(kept.snapshot.lists.iter().zip(counts))
}

fn text(kept: &KeptLists, sha256: &str, now: Timestamp, words: Words) -> String {
    let by = came::signed(kept.signed_by.as_deref(), words);
    let args = [("made", &*kept.snapshot.made.to_string()), ("sha256", sha256), ("signed", &by)];
    let mut text = format!("{}\n", words.own("notice-lists-made", &args));
    for (list, count) in counted(kept) {
        let what = if std::ptr::eq(list, &kept.snapshot.list_of_lists) {
            words.own("notice-list-of-lists", &[])
        } else {
            words.text("notice-list-services", &[("count", came::number(count))])
        };
        let by = words.own("notice-list-by", &[("operator", &plain(&list.operator))]);
        let line = format!("{}, {what}, {by}", came::list(list, now, words));
        writeln!(text, "{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    }
    text
}

fn json(kept: &KeptLists, sha256: &str, now: Timestamp) -> Value {
    let shown = |(list, count): (&List, usize)| {
        json!({
            "territory": list.territory,
            "operator": list.operator,
            "location": list.location,
            "sequence": list.sequence,
            "issued": list.issued.to_string(),
            "next_update": list.next_update.map(|next| next.to_string()),
            "overdue": list.overdue(now),
            "sha256": list.sha256,
            "signer": list.signer,
            "services": count,
        })
    };
    let mut all = counted(kept);
    let list_of_lists = all.next().map(shown);
    json!({
        "version": 1,
        "made": kept.snapshot.made.to_string(),
        "sha256": sha256,
        "signed_by": kept.signed_by,
        "list_of_lists": list_of_lists,
        "lists": all.map(shown).collect::<Vec<_>>(),
    })
}

/// A service as it stands; `None` of one that vouches neither for seals nor for time-stamps.
fn line(territory: &str, service: &Service, now: Timestamp) -> Option<String> {
    let period = service.at(now)?;
    let kind = period.kind.filter(|kind| *kind == Kind::TsaQtst || period.seals)?;
    let since = period.from.to_string();
    let parts = [territory, kind.id(), period.status.id(), &since, &service.provider, &service.name];
    Some(format!("{}\n", parts.map(|part| plain(part).replace('\t', " ")).join("\t")))
}
