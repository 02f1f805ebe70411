//! What does a judgement rest on besides the credential: facts, trust, request and the moment asked about?

use std::cell::RefCell;

use credential::Timestamp;
use trust::TrustSources;

use crate::facts::{Fact, Facts, Need, NeedKind};
use crate::problem::Problem;
use crate::request::Request;

/// One judgement's surroundings.
pub(crate) struct Case<'c> {
    pub facts: &'c Facts,
    pub trust: &'c TrustSources,
    pub request: Option<&'c Request>,
    pub as_of: Timestamp,
    /// What was missing, noted on the way. Checks only read the facts; whoever called fetches and asks again.
    needs: RefCell<Vec<Need>>,
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
        Self { facts, trust, request, as_of, needs: RefCell::default(), is_list: false }
    }

    /// The case of a list that this case needs.
    pub(crate) fn of_list(&self) -> Case<'c> {
        Case {
            facts: self.facts,
            trust: self.trust,
            request: None,
            as_of: self.as_of,
            needs: RefCell::default(),
            is_list: true,
        }
    }

    /// The fact of that address, or why there is none; a missing one is noted as a need.
    pub(crate) fn fact(&self, address: &str, kind: NeedKind) -> Result<&'c Fact, String> {
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
