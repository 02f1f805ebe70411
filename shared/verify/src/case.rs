//! What does a judgement rest on besides the credential: facts, trust, request and the moment asked about?

use std::cell::RefCell;
use std::rc::Rc;

use credential::Timestamp;
use credential::did::webvh::Log;
use credential::status::{Entry, Mechanism};
use trust::TrustSources;

use crate::checks::status::List;
use crate::facts::{Fact, Facts, Need, NeedKind};
use crate::problem::Problem;
use crate::request::Request;

/// Address, kind and purpose: what a list must be for an entry.
type ListKey = (String, Mechanism, Option<String>);
type Opened = Result<Rc<List>, Problem>;
type OpenedLog = Result<Rc<Log>, Problem>;

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
    /// Lists of withdrawals are themselves credentials; theirs are not asked for (a list does not list itself).
    pub is_list: bool,
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
            is_list: false,
        }
    }

    /// The case of a list that this case needs.
    pub(crate) fn of_list(&self) -> Case<'c> {
        Case {
            facts: self.facts,
            trust: self.trust,
            request: None,
            as_of: self.as_of,
            needs: RefCell::default(),
            lists: RefCell::default(),
            logs: self.logs.clone(),
            is_list: true,
        }
    }

    /// The fact of that address, or why there is none; a missing one is noted as a need.
    pub(crate) fn fact(&self, address: &str, kind: NeedKind) -> Result<&'c Fact, String> {
        if self.facts.asked_for(address).is_some_and(|asked| asked != kind) {
            return Err("it was fetched as something else".to_owned());
        }
        match self.facts.get(address) {
            Some(fact) => match &fact.body {
                Ok(_) => Ok(fact),
                Err(reason) => Err(reason.clone()),
            },
            None => {
                self.need(Need { address: address.to_owned(), kind });
                Err("it was not fetched".to_owned())
            }
        }
    }

    /// The list that an entry names, opened once.
    pub(crate) fn list(&self, entry: &Entry, open: impl FnOnce() -> Result<List, Problem>) -> Opened {
        let key = (entry.list.clone(), entry.mechanism, entry.purpose.clone());
        if let Some((_, opened)) = self.lists.borrow().iter().find(|(other, _)| *other == key) {
            return opened.clone();
        }
        if self.lists.borrow().len() >= LISTS {
            return Err(Problem::TooCostly { limit: LISTS as u64 });
        }
        let opened = open().map(Rc::new);
        self.lists.borrow_mut().push((key, opened.clone()));
        opened
    }

    /// The log of that identifier, read once.
    pub(crate) fn log(&self, did: &str, read: impl FnOnce() -> Result<Log, Problem>) -> OpenedLog {
        if let Some((_, opened)) = self.logs.borrow().iter().find(|(other, _)| other == did) {
            return opened.clone();
        }
        if self.logs.borrow().len() >= LOGS {
            return Err(Problem::TooCostly { limit: LOGS as u64 });
        }
        let opened = read().map(Rc::new);
        self.logs.borrow_mut().push((did.to_owned(), opened.clone()));
        opened
    }

    /// A document of an issuer or holder.
    pub(crate) fn document(&self, address: &str, kind: NeedKind) -> Result<&'c Fact, Problem> {
        self.fact(address, kind).map_err(|reason| Problem::DocumentUnavailable { address: address.to_owned(), reason })
    }

    pub(crate) fn need(&self, need: Need) {
        let mut needs = self.needs.borrow_mut();
        if !needs.contains(&need) {
            needs.push(need);
        }
    }

    pub(crate) fn into_needs(self) -> Vec<Need> {
        self.needs.into_inner()
    }

    pub(crate) fn take_needs(&self, from: Case<'_>) {
        for need in from.into_needs() {
            self.need(need);
        }
    }
}
