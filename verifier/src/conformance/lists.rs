//! Where do withdrawals of what the bench issued stand? In one list, which it serves, and which it asks itself for.
//!
//! Bitstring Status List 1.0, section 3.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use issue::{Format, StatusBook, StatusEntry, StatusKind};
use net::{Fetch, Fetching};
use verify::{Fact, Need};

use super::keys::Keys;
use super::{Bench, dice};

/// For how long a list is to be believed.
const SECONDS: i64 = 3_600;

/// The list, the keys that sign it, and who is asked for everything else.
pub(super) struct Lists {
    keys: Keys,
    book: Mutex<StatusBook>,
    others: Arc<dyn Fetch>,
}

impl Lists {
    pub(super) fn new(keys: Keys, origin: &str, others: Arc<dyn Fetch>) -> Self {
        let book = Mutex::new(StatusBook::new(StatusKind::Bitstring, format!("{origin}/status/1")));
        Self { keys, book, others }
    }

    pub(super) fn keys(&self) -> &Keys {
        &self.keys
    }

    fn book(&self) -> MutexGuard<'_, StatusBook> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A fresh entry.
    pub(super) fn entry(&self) -> StatusEntry {
        self.book().allocate(&mut dice())
    }

    fn published(&self) -> Result<Vec<u8>, String> {
        let published = self.book().publish(&self.keys.issuer, Format::OpenBadge, Bench::now(), SECONDS);
        published.map_err(|error| error.to_string())
    }
}

impl Fetch for Lists {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        if need.address != self.book().address() {
            return self.others.fetch(need);
        }
        let fact = Fact { body: self.published().map(Arc::from).map_err(Into::into), fetched: Some(Bench::now()) };
        Box::pin(std::future::ready(fact))
    }
}

/// The list of that name.
pub(super) async fn show(State(bench): State<Bench>, Path(name): Path<String>, asked: HeaderMap) -> Response {
    let accepted = asked.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok()).unwrap_or_default();
    // Who asks for JSON-LD and has not heard of the type of credentials gets what was asked for.
    let older = accepted.contains("application/ld+json") && !accepted.contains("application/vc");
    let kind = if older { "application/ld+json" } else { "application/vc" };
    match bench.lists().published() {
        Ok(list) if name == "1" => ([(header::CONTENT_TYPE, kind)], list).into_response(),
        Ok(_) => StatusCode::NOT_FOUND.into_response(),
        Err(reason) => (StatusCode::INTERNAL_SERVER_ERROR, reason).into_response(),
    }
}
