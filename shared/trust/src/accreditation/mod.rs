//! What does a credential say of somebody's right to award? Read as data: whether it holds, and whether its signer counts,
//! is for others to say.
//!
//! Two kinds are read: reports of DEQAR, the database of quality assurance results that EQAR keeps, and Verifiable
//! Accreditations of EBSI, which stand in chains.

mod deqar;
mod ebsi;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use credential::eu_list::EuList;
use credential::format::w3c;
use credential::json::Value;
use credential::{Timestamp, country};

use crate::scope::Scope;

pub use deqar::PROGRAMME;
pub use ebsi::{AddressError, Attribute, AttributeAddress, Permit, SchemaId, parents};

/// What is asked whether a body may award something, in this order, behind the user's own list; by these ids each is
/// switched.
pub const SOURCES: [&str; 3] = ["accreditation-credentials", "accreditation-chains", "accreditation-claims"];

/// A credential about accreditation that the user has at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The file's name, as reports show it.
    pub name: String,
    /// Its bytes as received.
    pub bytes: Vec<u8>,
}

/// What a credential says of somebody's right to award.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Of which kind it is.
    pub kind: Kind,
    /// By what the body is known, of which it speaks.
    pub ids: BTreeSet<String>,
    /// What that is called.
    pub names: BTreeSet<String>,
    /// What it may award; none of them if the statement says nothing of that in words that are compared.
    pub scopes: Vec<Scope>,
    /// Which schemas and types of credential it may issue, or let others issue.
    pub permits: Vec<Permit>,
    /// What was decided, in the statement's own words.
    pub decision: Option<String>,
    /// Whether it is part of what the law of the country asks for, in the statement's own words.
    pub status: Option<String>,
    /// Who decided, where that is another than who signed: by the decision itself, and on whose behalf it was signed.
    pub agencies: Vec<Agency>,
    /// Since when it holds: the day of the decision.
    pub from: Option<Timestamp>,
    /// The first moment after its end.
    pub until: Option<Timestamp>,
    /// Whether it states a day on which it begins or ends that is none.
    pub undated: bool,
}

/// Of which kind a statement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A report of DEQAR, or the accreditation that is made of one for EBSI.
    #[default]
    Report,
    /// It lets its subject issue credentials (`VerifiableAccreditationToAttest`).
    ToAttest,
    /// It lets its subject accredit others (`VerifiableAccreditationToAccredit`).
    ToAccredit,
    /// It makes its subject the root of a chain (`VerifiableAuthorisationForTrustChain`).
    Root,
}

/// Whose decision a report tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its name, else its id; empty where it has neither.
    pub name: String,
    /// Its id in DEQAR.
    pub id: Option<String>,
    /// Since when it has been registered.
    pub from: Option<Timestamp>,
    /// The first moment at which it no longer was.
    pub until: Option<Timestamp>,
    /// Whether a date of its registration is stated that is none.
    pub undated: bool,
}

impl Statement {
    /// What the claims of a credential say; `None` if they are of no kind that is read, or name nobody.
    pub fn read(claims: &Value<'_>) -> Option<Self> {
        let types = w3c::types(claims);
        let subject = claims.get("credentialSubject")?.one_or_many().first()?;
        let stated = |names: [&str; 2]| names.into_iter().find_map(|name| claims.get(name));
        let (from, until) = (stated(["validFrom", "issuanceDate"]), stated(["validUntil", "expirationDate"]));
        let date = |stated: Option<&Value<'_>>| stated.and_then(Value::as_str).and_then(moment);
        let mut read = if let Some(claimed) = subject.get("authorizationClaims") {
            deqar::read(claims.get("issuer"), subject, claimed)
        } else {
            ebsi::read(subject, ebsi::kind(&types)?)
        };
        read.ids.extend(subject.str("id").map(str::to_owned));
        (read.from, read.until) = (date(from), date(until));
        read.undated = from.is_some() != read.from.is_some() || until.is_some() != read.until.is_some();
        let Scope { from, until, unread, .. } = read.dates();
        for scope in &mut read.scopes {
            (scope.from, scope.until) = (from, until);
            scope.unread.extend(&unread);
        }
        (!read.ids.is_empty()).then_some(read)
    }

    /// From when until when it holds, for whatever it lets anybody award.
    pub fn dates(&self) -> Scope {
        let unread = self.undated.then_some("date").into_iter().collect();
        Scope { from: self.from, until: self.until, unread, ..Scope::default() }
    }
}

fn moment(text: &str) -> Option<Timestamp> {
    Timestamp::parse(text).ok()
}

/// The texts of a member that may be one or many, as texts or as entries of lists.
fn texts(value: Option<&Value<'_>>) -> Vec<String> {
    let all = value.map(Value::one_or_many).unwrap_or_default();
    all.iter().filter_map(|one| one.as_str().or_else(|| one.str("id"))).map(str::to_owned).collect()
}

/// The two letters of a country, or a jurisdiction as it is written.
pub fn jurisdiction(text: &str) -> String {
    country::alpha2(EuList::Atu.entry(text).unwrap_or(text)).map_or_else(|| text.to_owned(), str::to_owned)
}
