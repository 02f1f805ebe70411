//! What does a judgement rest on besides the credential: facts, trust, request and the moment asked about?

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use credential::did::webvh::Log;
use credential::status::Entry;
use credential::x509::Effort;
use credential::{Timestamp, limits};
use trust::TrustSources;

use crate::facts::{Fact, Facts, Need, NeedKind};
use crate::no_answer::NoAnswer;
use crate::opened::{ListKey, Opened, Used};
use crate::problem::Problem;
use crate::request::{RUN, Request};
use crate::seen::SeenList;

type OpenedLog = Result<Arc<Log>, Problem>;

/// Most different lists that one judgement opens: each may be 16 MB unpacked.
const LISTS: usize = 32;
/// Most different logs that one judgement reads: each may cost a thousand signature checks.
const LOGS: usize = 8;

/// One judgement's surroundings.
pub(crate) struct Case<'c> {
    pub facts: &'c Facts,
    pub trust: &'c TrustSources,
    pub request: Option<&'c Request>,
    pub as_of: Timestamp,
    /// What was missing, noted on the way. Checks only read the facts; whoever called fetches and asks again.
    needs: RefCell<Vec<Need>>,
    /// Lists that were opened, so that each is verified and unpacked once for all credentials of a presentation.
    lists: RefCell<Vec<(ListKey, Opened)>>,
    /// Logs of identifiers that were read, so that each is checked once.
    logs: RefCell<Vec<(String, OpenedLog)>>,
    /// 0 for what was received, 1 for a list of withdrawals that it names, 2 for that list's own.
    pub list_depth: u8,
    /// Credentials that were judged, in presentations and in one another.
    judged: Cell<usize>,
    /// What may still be spent on ways from certificate to certificate.
    pub effort: Effort,
    /// Lists that held, for whoever remembers them.
    seen: RefCell<Vec<SeenList>>,
    /// The facts that it rests on: what is remembered of a list holds for as long as they are the same.
    used: RefCell<Vec<Used>>,
}

impl<'c> Case<'c> {
    pub(crate) fn new(
        facts: &'c Facts,
        trust: &'c TrustSources,
        request: Option<&'c Request>,
        as_of: Timestamp,
    ) -> Self {
        Self {
            facts,
            trust,
            request,
            as_of,
            needs: RefCell::default(),
            lists: RefCell::default(),
            logs: RefCell::default(),
            list_depth: 0,
            judged: Cell::default(),
            effort: Effort::default(),
            seen: RefCell::default(),
            used: RefCell::default(),
        }
    }

    /// The case of a list that this case needs.
    pub(crate) fn of_list(&self) -> Case<'c> {
        let list_depth = self.list_depth.saturating_add(1);
        Case { list_depth, ..Case::new(self.facts, self.trust, None, self.as_of) }
    }

    /// Whether one more credential may be judged.
    pub(crate) fn one_more(&self) -> bool {
        let judged = self.judged.get();
        self.judged.set(judged.saturating_add(1));
        judged < limits::CREDENTIALS_JUDGED
    }

    /// The fact of that address, or why there is none; a missing one is noted as a need.
    pub(crate) fn fact(&self, address: &str, kind: NeedKind) -> Result<&'c Fact, NoAnswer> {
        match self.facts.get(address, kind) {
            Some(fact) => {
                self.used.borrow_mut().push(Used { address: address.to_owned(), kind, fact: Arc::clone(fact) });
                match &fact.body {
                    Ok(_) => Ok(fact),
                    Err(reason) => Err(reason.clone()),
                }
            }
            None => {
                self.need(Need { address: address.to_owned(), kind });
                Err(NoAnswer::NotFetched)
            }
        }
    }

    /// When something was fetched, if that was only after the moment asked about: what was the case then, it does not tell.
    pub(crate) fn later(&self, fetched: Option<Timestamp>) -> Option<Timestamp> {
        fetched.filter(|fetched| self.as_of.plus_seconds(RUN) < *fetched)
    }

    /// The list that an entry names, opened once: `open` gets the case of the list.
    pub(crate) fn list(&self, entry: &Entry, open: impl FnOnce(&Case<'_>) -> Opened) -> Opened {
        let key = (entry.list.clone(), entry.mechanism, entry.purpose.clone());
        if let Some((_, opened)) = self.lists.borrow().iter().find(|(other, _)| *other == key) {
            return opened.clone();
        }
        if self.lists.borrow().len() >= LISTS {
            return Err(Problem::TooCostly { limit: LISTS as u64 });
        }
        let opened = match self.facts.opened() {
            // A list's own list is never waited for: two that name each other would wait for ever.
            Some(shared) if self.list_depth == 0 => shared.get(self, &key, open),
            _ => {
                let inner = self.of_list();
                let opened = open(&inner);
                if let Some(used) = self.take_needs(inner) {
                    self.used.borrow_mut().extend(used);
                }
                opened
            }
        };
        self.lists.borrow_mut().push((key, opened.clone()));
        opened
    }

    /// Notes a list that held.
    pub(crate) fn saw(&self, list: SeenList) {
        let mut seen = self.seen.borrow_mut();
        if !seen.contains(&list) {
            seen.push(list);
        }
    }

    /// The log of that identifier, read once.
    pub(crate) fn log(&self, did: &str, read: impl FnOnce() -> Result<Log, Problem>) -> OpenedLog {
        if let Some((_, opened)) = self.logs.borrow().iter().find(|(other, _)| other == did) {
            return opened.clone();
        }
        if self.logs.borrow().len() >= LOGS {
            return Err(Problem::TooCostly { limit: LOGS as u64 });
        }
        let opened = read().map(Arc::new);
        self.logs.borrow_mut().push((did.to_owned(), opened.clone()));
        opened
    }

    /// A document of an issuer or holder.
    pub(crate) fn document(&self, address: &str, kind: NeedKind) -> Result<&'c Fact, Problem> {
        let unavailable =
            |why: NoAnswer| Problem::DocumentUnavailable { address: address.to_owned(), reason: why.into() };
        self.fact(address, kind).map_err(unavailable)
    }

    pub(crate) fn need(&self, need: Need) {
        let mut needs = self.needs.borrow_mut();
        if !needs.contains(&need) {
            needs.push(need);
        }
    }

    pub(crate) fn into_needs_and_lists(self) -> (Vec<Need>, Vec<SeenList>) {
        (self.needs.into_inner(), self.seen.into_inner())
    }

    /// Takes over what a list's own case still needs; else gives what it rests on.
    pub(crate) fn take_needs(&self, from: Case<'_>) -> Option<Vec<Used>> {
        let (needs, used) = (from.needs.into_inner(), from.used.into_inner());
        let complete = needs.is_empty();
        for list in from.seen.into_inner() {
            self.saw(list);
        }
        for need in needs {
            self.need(need);
        }
        complete.then_some(used)
    }
}
