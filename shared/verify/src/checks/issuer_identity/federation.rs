//! Does a federation name this issuer, in a statement that leads to its trust anchor? OpenID Federation 1.0.
//!
//! Who stands in a federation is asked for as a whole list where there is one, so that its keepers learn of an issuer only
//! that one of theirs is looked up. Nothing that an issuer says of itself counts for its name.

use std::sync::Arc;

use credential::did::JwkSet;
use trust::Federation;
use trust::federation::{Entity, Rules, Statement, configuration_address, listing, statement_address};
use trust::limits;

use super::{Answer, Beside};
use crate::case::Case;
use crate::facts::{Fact, NeedKind};
use crate::memo::Memo;
use crate::no_answer::NoAnswer;
use crate::reason::{Because, Flaw, Reason};
use crate::report::{Evidence, ProvenIssuer};

/// What entities say of themselves, by the entity; and lists, by their address.
static OF_ITSELF: Memo<Statement> = Memo::new();
static LISTS: Memo<Vec<String>> = Memo::new();

/// Why a federation gives no answer.
enum Stop {
    /// Something is still to be fetched.
    Pending,
    Because(Reason),
}

type Found<T> = Result<T, Stop>;

impl<B: Into<Reason>> From<B> for Stop {
    fn from(because: B) -> Self {
        Self::Because(because.into())
    }
}

fn because<T>(reason: impl Into<Reason>) -> Found<T> {
    Err(Stop::Because(reason.into()))
}

/// An entity whose keys the anchor vouches for, or the anchor itself.
struct Trusted {
    own: Arc<Statement>,
    keys: JwkSet,
    /// What is left of what it says of itself, by the policies of those above it.
    entity: Entity,
    /// What it and those above it ask of the metadata of those below.
    rules: Rules,
    /// Entities between it and the anchor, both counted.
    length: usize,
}

/// One look into one federation.
struct Look<'a, 'c> {
    case: &'a Case<'c>,
    federation: &'a Federation,
}

/// Asks each federation in turn; `None` if the issuer is none that may be asked about.
pub(super) fn ask<'c>(case: &Case<'c>, issuer: Option<&str>, beside: &mut Beside) -> Answer<'c> {
    let Some(issuer) = issuer.filter(|issuer| issuer.starts_with("did:") || issuer.starts_with("https://")) else {
        return Answer::Silent;
    };
    for federation in case.trust.asked_federations() {
        match (Look { case, federation }).named(issuer) {
            Ok(Some(found)) => return found,
            Ok(None) => {}
            Err(Stop::Pending) => {
                beside.pending = true;
                beside.silent(&federation.name, &federation.anchor, NoAnswer::NotFetched);
                return Answer::Silent;
            }
            Err(Stop::Because(reason)) => beside.silent(&federation.name, &federation.anchor, reason),
        }
    }
    Answer::Silent
}

impl<'c> Look<'_, 'c> {
    /// Who the federation says that is; `None` if it has no word of it.
    fn named(&self, issuer: &str) -> Found<Option<Answer<'c>>> {
        let asked = self.federation.registry.as_ref().unwrap_or(&self.federation.anchor);
        let registry = self.trusted(asked, 0, &mut Vec::new())?;
        if let Some(list) = &registry.entity.list
            && !self.members(list)?.iter().any(|member| member == issuer)
        {
            return self.by_its_own_superiors(issuer);
        }
        self.word(&registry, issuer).map(Some)
    }

    /// An issuer that is an entity itself says who is above it; a chain from there to the anchor is as good as being listed
    /// by the one that was asked ("Resolving the Trust Chain"). One that says nothing of the kind is no member.
    fn by_its_own_superiors(&self, issuer: &str) -> Found<Option<Answer<'c>>> {
        let Some(address) = configuration_address(issuer) else { return Ok(None) };
        if self.fact(&address, NeedKind::FederationStatement)?.body.is_err() {
            return Ok(None);
        }
        let own = self.of_itself(issuer)?;
        let mut first = None;
        for superior in &own.superiors {
            let mut path = vec![issuer.to_owned()];
            let word = self.trusted(superior, 0, &mut path).and_then(|above| {
                let (statement, ..) = self.about(&above, issuer)?;
                if let Some(keys) = &statement.keys {
                    own.signer(keys)?;
                }
                self.word(&above, issuer)
            });
            match word {
                Ok(answer) => return Ok(Some(answer)),
                Err(Stop::Pending) => return Err(Stop::Pending),
                Err(stop) => first = first.or(Some(stop)),
            }
        }
        first.map_or(Ok(None), Err)
    }

    /// What an entity that the anchor vouches for says of the issuer.
    fn word(&self, registry: &Trusted, issuer: &str) -> Found<Answer<'c>> {
        let (statement, address, fact) = self.about(registry, issuer)?;
        let entity = registry.rules.with(&statement).and_then(|rules| rules.resolve(&statement));
        let entity = entity?;
        let Some(name) = entity.name.or(entity.legal_name.clone()) else {
            return because(Flaw::NoName);
        };
        let Federation { name: source, anchor, keys, .. } = self.federation;
        let evidence = Evidence::new("named-by-federation")
            .with("name", &name)
            .with("source", source)
            .with("anchor", anchor)
            .with("key", if keys.is_empty() { "address" } else { "pinned" })
            .with("length", registry.length as u64)
            .with("until", statement.until);
        let evidence = match &entity.legal_name {
            Some(legal) => evidence.with("legal_name", legal),
            None => evidence,
        };
        let evidence = match fact.fetched {
            Some(fetched) => evidence.with("fetched", fetched),
            None => evidence,
        };
        let evidence = evidence.from(&address).dated(Some(statement.issued));
        let issuer = ProvenIssuer { name, country: None, source: source.clone() };
        Ok(Answer::Names { issuer, evidence, listing: None })
    }

    /// An entity and its keys, if a chain of statements leads from it to the anchor. `below`: entities that stand
    /// between it and the issuer.
    fn trusted(&self, entity: &str, below: u64, path: &mut Vec<String>) -> Found<Trusted> {
        if path.iter().any(|other| other == entity) {
            return because(Flaw::ChainLoop);
        }
        if path.len() > limits::CHAIN {
            return because(Because::Chain { limit: limits::CHAIN });
        }
        path.push(entity.to_owned());
        let own = self.of_itself(entity)?;
        let found = if entity == self.federation.anchor { self.anchor(own) } else { self.vouched(&own, below, path) };
        path.pop();
        found
    }

    /// The anchor is who the person who runs the program says: by its keys, or else by its address.
    fn anchor(&self, own: Arc<Statement>) -> Found<Trusted> {
        let Some(keys) = own.keys.clone() else { return because(Flaw::AnchorWithoutKeys) };
        let pinned = &self.federation.keys;
        let signer = own.signer(&keys)?.thumbprint();
        if !pinned.is_empty() && !pinned.contains(&signer) {
            return because(Because::AnchorKey { found: signer });
        }
        // Nobody stands above it who could ask anything of it.
        let rules = Rules::default();
        let entity = rules.resolve(&own)?;
        Ok(Trusted { own, keys, entity, rules, length: 1 })
    }

    /// Tries whom the entity names above itself, in order; the first chain that holds counts.
    fn vouched(&self, own: &Arc<Statement>, below: u64, path: &mut Vec<String>) -> Found<Trusted> {
        let mut first = None;
        for superior in &own.superiors {
            match self.by(superior, own, below, path) {
                Ok(trusted) => return Ok(trusted),
                Err(Stop::Pending) => return Err(Stop::Pending),
                Err(stop) => first = first.or(Some(stop)),
            }
        }
        Err(first.unwrap_or_else(|| Flaw::NobodyAbove.into()))
    }

    fn by(&self, superior: &str, own: &Arc<Statement>, below: u64, path: &mut Vec<String>) -> Found<Trusted> {
        let above = self.trusted(superior, below + 1, path)?;
        let (mut statement, ..) = self.about(&above, &own.subject)?;
        if statement.path_length.is_some_and(|most| most < below + 1) {
            return because(Flaw::ChainLength);
        }
        let Some(keys) = statement.keys.take() else { return because(Flaw::NoKeysAbove) };
        // What it says of itself counts only if the keys that are vouched for signed it.
        own.signer(&keys)?;
        let rules = above.rules.with(&statement);
        let resolved = rules.and_then(|rules| Ok((rules.resolve_own(own, &statement)?, rules)));
        let (entity, rules) = resolved?;
        Ok(Trusted { own: Arc::clone(own), keys, entity, rules, length: above.length + 1 })
    }

    fn of_itself(&self, entity: &str) -> Found<Arc<Statement>> {
        let Some(address) = configuration_address(entity) else { return because(Flaw::NoEntityAddress) };
        let fact = self.fact(&address, NeedKind::FederationStatement)?;
        let body = fact.body.as_ref().map_err(|reason| Stop::from(reason.clone()))?;
        // The signature follows from the bytes; the dates do not.
        let read = || Statement::of_itself(body).map_err(Reason::from);
        let statement = OF_ITSELF.get(entity, body, read).map_err(Stop::Because)?;
        statement.must_be(entity, entity, self.case.as_of)?;
        Ok(statement)
    }

    /// An entity's word about another, with the address and answer that it came by.
    fn about(&self, above: &Trusted, subject: &str) -> Found<(Statement, String, &'c Fact)> {
        let Some(fetch) = &above.entity.fetch else {
            return because(Flaw::NotAsked);
        };
        let address = statement_address(fetch, subject);
        let fact = self.fact(&address, NeedKind::FederationStatement)?;
        let body = fact.body.as_ref().map_err(|reason| Stop::from(reason.clone()))?;
        let read = || {
            let statement = Statement::parse(body)?;
            statement.must_be(&above.own.subject, subject, self.case.as_of)?;
            statement.signer(&above.keys)?;
            Ok(statement)
        };
        let statement = read().map_err(|error: trust::federation::StatementError| Stop::from(error))?;
        Ok((statement, address, fact))
    }

    fn members(&self, address: &str) -> Found<Arc<Vec<String>>> {
        let fact = self.fact(address, NeedKind::FederationListing)?;
        let body = fact.body.as_ref().map_err(|reason| Stop::from(reason.clone()))?;
        LISTS.get(address, body, || listing(body).map_err(Reason::from)).map_err(Stop::Because)
    }

    fn fact(&self, address: &str, kind: NeedKind) -> Found<&'c Fact> {
        match self.case.facts.get(address, kind) {
            Some(fact) => Ok(fact),
            None => {
                self.case.need(crate::facts::Need { address: address.to_owned(), kind });
                Err(Stop::Pending)
            }
        }
    }
}
