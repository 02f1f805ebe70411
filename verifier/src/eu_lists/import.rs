//! `trust import`: what becomes of lists that the person has as files?

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use net::{Clock as _, SystemClock};
use trust::eu;
use trust::limits::LIST_BYTES;
use words::Words;

use super::came::{self, Astray, Came};
use super::signers::signers;
use super::store::{Brought, Store, read_at_most};
use crate::cli::ImportArgs;
use crate::evidence::EvidenceKey;
use crate::{ConfigError, Exit};

/// Reads the list of lists and the national lists, and keeps what is believed of them.
pub(super) fn run(asked: &ImportArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    let store = Store::needed(asked.keeping.state.as_deref())?;
    let signers = signers(&asked.keeping.signers, &store, words)?;
    let key = asked.keeping.key.as_deref().map(EvidenceKey::read).transpose()?;
    let (lotl, files) = read(&asked.files)?;
    let (pivots, files) = apart(&lotl, files);
    let led = match signers.lead(&lotl, &pivots, words) {
        Ok(led) => led,
        Err(reason) => return came::no_list_of_lists(&reason, words),
    };
    let (lists, astray) = by_territory(files, &led.list);
    let brought = Brought { lotl: &led.list, signers: &led.signers, key: key.as_ref(), now };
    let renewed = match store.renew(&brought, |pointer| lists.get(&pointer.territory).cloned())? {
        Ok(renewed) => renewed,
        Err(older) => return came::no_list_of_lists(&older.to_string(), words),
    };
    let path = store.path();
    let missing = |territory: &str| match astray.iter().find(|one| one.of.as_deref() == Some(territory)) {
        None => words.own("notice-list-no-file", &[]),
        Some(one) => one.said(words),
    };
    came::tell(&Came {
        renewed: &renewed,
        path: &path,
        key: key.as_ref(),
        now,
        missing: &missing,
        words,
        astray: &astray,
    })
}

/// A file, by its name.
type Named = (String, Vec<u8>);

/// The first file is the list of lists.
fn read(files: &[PathBuf]) -> Result<(Vec<u8>, Vec<Named>), ConfigError> {
    let read = |path: &PathBuf| read_at_most(path, LIST_BYTES).map(|bytes| (path.display().to_string(), bytes));
    let mut all = files.iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter();
    let first = all.next().map(|(_, bytes)| bytes).unwrap_or_default();
    Ok((first, all.collect()))
}

/// The issues of the list of lists from before it, and the other files.
fn apart(lotl: &[u8], files: Vec<Named>) -> (Vec<Vec<u8>>, Vec<Named>) {
    let own = eu::claimed_territory(lotl).ok();
    let (before, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(_, bytes)| own.is_some() && eu::claimed_territory(bytes).ok() == own);
    (before.into_iter().map(|(_, bytes)| bytes).collect(), others)
}

/// Each file by the territory that it says, and those that belong to no list that is due. That a list is whose it says, its
/// signature shows.
fn by_territory(files: Vec<Named>, lotl: &eu::ReadList) -> (HashMap<String, Vec<u8>>, Vec<Astray>) {
    let (mut lists, mut astray) = (HashMap::new(), Vec::new());
    for (name, bytes) in files {
        match eu::claimed_territory(&bytes) {
            Err(error) => {
                let of = eu::guessed_territory(&bytes);
                astray.push(Astray { file: name, why: error.to_string(), of });
            }
            Ok(territory) if !lotl.pointers.iter().any(|pointer| pointer.territory == territory) => {
                let why = format!("the list of lists names no list of {territory:?}");
                astray.push(Astray { file: name, why, of: None });
            }
            Ok(territory) if lists.contains_key(&territory) => {
                let why = format!("another file is a list of {territory:?} too");
                astray.push(Astray { file: name, why, of: None });
            }
            Ok(territory) => drop(lists.insert(territory, bytes)),
        }
    }
    // Told where its list is missing, or else by itself.
    let mut told = HashSet::new();
    for one in &mut astray {
        let due = lotl.pointers.iter().any(|pointer| Some(&pointer.territory) == one.of.as_ref());
        one.of = one.of.take().filter(|of| due && !lists.contains_key(of) && told.insert(of.clone()));
    }
    (lists, astray)
}
