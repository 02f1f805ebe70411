//! `trust update`: what do the addresses of the trusted lists answer now?
//!
//! Implementing Decision (EU) 2015/1505: the list of lists has one official address, and says where each national list lies. All
//! are asked through the guarded client, over https alone. Issues before it that lead to new signers are asked for at their own
//! official addresses and nowhere else: which are needed, says only a list that nobody has checked yet. Never tried against the
//! live lists.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use net::{Clock as _, Fetch, SystemClock};
use tokio::task::JoinSet;
use trust::eu::{self, Pointer, ReadList};
use trust::limits::{LISTS, PIVOTS};
use verify::{Need, NeedKind};
use words::{Words, plain};

use super::came::{self, Came};
use super::signers::signers;
use super::store::{Brought, Store};
use crate::cli::UpdateArgs;
use crate::config::{Asking, fetch};
use crate::evidence::EvidenceKey;
use crate::judge_files::Waiting;
use crate::{ConfigError, Exit, output};

/// Where the list of lists lies.
const LIST_OF_LISTS: &str = "https://ec.europa.eu/tools/lotl/eu-lotl.xml";
/// Where issues of it from before lie, followed by their numbers.
const BEFORE: &str = "https://ec.europa.eu/tools/lotl/eu-lotl-pivot-";
/// For one list: they have megabytes, and some lie on slow servers.
const TOTAL: Duration = Duration::from_secs(60);

/// What came of each territory's list, or why nothing did.
type Fetched = HashMap<String, Result<Arc<[u8]>, String>>;

/// Fetches the list of lists and what it names, and keeps what is believed of it.
pub(super) fn run(asked: &UpdateArgs, words: Words) -> Result<Exit, ConfigError> {
    let now = SystemClock.now();
    output::tell(&words.own("notice-lists-untried", &[]));
    let store = Store::needed(asked.keeping.state.as_deref())?;
    let signers = signers(&asked.keeping.signers, &store, words)?;
    let key = asked.keeping.key.as_deref().map(EvidenceKey::read).transpose()?;
    let origins = &asked.allow_origin;
    let asking = Asking { facts: &asked.facts, offline: asked.offline, origins, state: None, total: Some(TOTAL) };
    let fetch: Arc<dyn Fetch> = Arc::new(fetch(&asking)?);
    let waiting = Waiting::default();
    let runtime = waiting.handle()?;
    let lotl = match runtime.block_on(one(&*fetch, LIST_OF_LISTS)) {
        Ok(bytes) => bytes,
        Err(reason) => return nothing(&reason, words),
    };
    let pivots = match runtime.block_on(before(&*fetch, &lotl, signers.seen)) {
        Ok(pivots) => pivots,
        Err(reason) => return nothing(&reason, words),
    };
    let led = match signers.lead(&lotl, &pivots, words) {
        Ok(led) => led,
        Err(reason) => return came::no_list_of_lists(&reason, words),
    };
    let fetched = runtime.block_on(all(&fetch, &led.list));
    waiting.end();
    let brought = Brought { lotl: &led.list, signers: &led.signers, key: key.as_ref(), now };
    let renewed = match store.renew(&brought, |pointer| bytes(&fetched, pointer))? {
        Ok(renewed) => renewed,
        Err(older) => return came::no_list_of_lists(&older.to_string(), words),
    };
    let missing = |territory: &str| match fetched.get(territory) {
        Some(Err(reason)) => reason.clone(),
        _ => words.own("notice-list-not-asked", &[]),
    };
    let path = store.path();
    came::tell(&Came { renewed: &renewed, path: &path, key: key.as_ref(), now, missing: &missing, words, astray: &[] })
}

fn nothing(reason: &str, words: Words) -> Result<Exit, ConfigError> {
    output::tell(&words.own("notice-lotl-not-had", &[("address", LIST_OF_LISTS), ("reason", &plain(reason))]));
    Ok(Exit::Undecided)
}

/// The issues before it that it names, but for those that were taken in already.
async fn before(fetch: &dyn Fetch, lotl: &[u8], seen: Option<u64>) -> Result<Vec<Vec<u8>>, String> {
    let mut found = Vec::new();
    let named = eu::named_pivots(lotl).unwrap_or_default();
    let due = named.into_iter().filter(|(number, _)| seen.is_none_or(|seen| *number > seen));
    for (number, address) in due.take(PIVOTS) {
        if address != format!("{BEFORE}{number}.xml") {
            return Err(format!("it names {address} as an issue before it, which is no official address"));
        }
        let bytes = one(fetch, &address).await.map_err(|reason| format!("{address}: {reason}"))?;
        found.push(bytes.to_vec());
    }
    Ok(found)
}

async fn one(fetch: &dyn Fetch, address: &str) -> Result<Arc<[u8]>, String> {
    let need = Need { address: address.to_owned(), kind: NeedKind::TrustedList };
    fetch.fetch(&need).await.body.map_err(|why| why.to_string())
}

/// Asks for all national lists at the same time: each lies somewhere else.
async fn all(fetch: &Arc<dyn Fetch>, lotl: &ReadList) -> Fetched {
    let mut tasks = JoinSet::new();
    let due = lotl.pointers.iter().filter(|pointer| pointer.territory != lotl.list.territory);
    for Pointer { territory, location, .. } in due.take(LISTS).cloned() {
        let fetch = Arc::clone(fetch);
        tasks.spawn(async move {
            let came = one(&*fetch, &location).await;
            (territory, came.map_err(|reason| format!("{location}: {reason}")))
        });
    }
    tasks.join_all().await.into_iter().collect()
}

fn bytes(fetched: &Fetched, pointer: &Pointer) -> Option<Vec<u8>> {
    fetched.get(&pointer.territory)?.as_ref().ok().map(|bytes| bytes.to_vec())
}
