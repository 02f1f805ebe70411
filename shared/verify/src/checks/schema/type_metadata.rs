//! Does an SD-JWT VC keep to the rules of its type? SD-JWT VC, "SD-JWT VC Type Metadata".
//!
//! The type is asked for at its own address, or taken from the token's unprotected header where a hash in the protected
//! part vouches for it; so is each type that it extends.

use credential::Timestamp;
use credential::format::{Credential, Family, Securing};
use credential::integrity;
use credential::type_metadata::{Broken, Label, Rule, TypeMetadata};

use super::credential_schema::not_the_bytes;
use super::{Looked, unavailable};
use crate::case::Case;
use crate::facts::NeedKind;
use crate::problem::{Named, Problem};
use crate::reason::{Because, Flaw, Reason};
use crate::report::{Evidence, Outcome};
use crate::text;

/// Most types in one chain: the deepest known has three.
const CHAIN: usize = 8;
/// Most claims that a report names.
const SHOWN: usize = 32;
/// Most names of one thing that a report carries.
const NAMES: usize = 24;

/// The type, if there is a way to know its rules: an address, or a document that came along.
pub(super) fn named<'c>(credential: &'c Credential<'_>) -> Option<&'c str> {
    let vct = credential.claims.str("vct").filter(|_| credential.family == Family::SdJwtVc)?;
    let brought = matches!(&credential.securing, Securing::SdJwt(sealed) if !sealed.type_metadata.is_empty());
    let vouched = brought && credential.claims.get("vct#integrity").is_some();
    (vct.starts_with("https://") || vouched).then_some(vct)
}

pub(super) fn look(case: &Case<'_>, credential: &Credential<'_>) -> Option<Looked> {
    let vct = named(credential)?;
    let Securing::SdJwt(sealed) = &credential.securing else { return None };
    // Of another kind than a text it vouches for nothing, and leaves nothing free.
    let integrity = credential.claims.get("vct#integrity").map(|value| value.as_str().unwrap_or_default());
    let gathered = match gather(case, vct, integrity, &sealed.type_metadata) {
        Ok(gathered) => gathered,
        Err(refused) => return Some(*refused),
    };
    let claims = sealed.token.issued().ok()?;
    let Gathered { metadata, fetched, types } = gathered;
    let type_name = name(vct, metadata.display.as_deref().unwrap_or_default());
    let mut evidence = Evidence::new("type-kept").with("type_name", type_name.clone()).with("types", types as u64);
    evidence = evidence.from(vct).dated(fetched);
    Some(match metadata.broken(&claims).first() {
        None => {
            let named = metadata.shown(&claims).into_iter().filter(|claim| claim.display.is_some()).take(SHOWN);
            let shown = named.map(|claim| name(&claim.path.to_string(), claim.display.as_deref().unwrap_or_default()));
            let shown = shown.map(|claim| Evidence::new("claim-shown").with("claim", claim));
            Looked { outcome: Outcome::Pass, evidence: std::iter::once(evidence).chain(shown).collect() }
        }
        Some(Broken { path, rule }) => {
            let claim = name(&path.to_string(), metadata.labels(path));
            let problem = Problem::TypeRule { type_name, claim, rule: rule_id(*rule).to_owned() };
            Looked { evidence: Vec::new(), ..Looked::broken(problem) }
        }
    })
}

fn rule_id(rule: Rule) -> &'static str {
    match rule {
        Rule::Mandatory => "mandatory",
        Rule::Always => "always",
        Rule::Never => "never",
        Rule::Path => "path",
    }
}

fn name(is: &str, labels: &[Label]) -> Named {
    let labels = labels.iter().take(NAMES).map(|label| (text::cut(&label.locale), text::cut(&label.text)));
    Named { is: text::cut(is), labels: labels.collect() }
}

/// The rules of a type, with all that it inherits.
struct Gathered {
    metadata: TypeMetadata,
    /// When its oldest part was fetched, if that is known.
    fetched: Option<Timestamp>,
    /// How many types stand in the chain.
    types: usize,
}

/// Why there are no rules to hold the claims against.
type Refused = Box<Looked>;

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Box::new(Looked::open(problem))
    }
}

fn gather(case: &Case<'_>, vct: &str, integrity: Option<&str>, brought: &[Vec<u8>]) -> Result<Gathered, Refused> {
    // "The SD-JWT VC MUST be rejected."
    let contradicts = |address: &str, reason: Reason| {
        let problem = Problem::TypeContradicts { address: text::cut(address), reason };
        Box::new(Looked::broken(problem))
    };
    let (mut vct, mut integrity) = (vct.to_owned(), integrity.map(str::to_owned));
    let mut chain: Vec<TypeMetadata> = Vec::new();
    let mut fetched: Option<Timestamp> = None;
    loop {
        if chain.len() >= CHAIN {
            return Err(Problem::SchemaTooCostly { address: text::cut(&vct) }.into());
        }
        let found = one(case, &vct, integrity.as_deref(), brought)?;
        fetched = [fetched, found.fetched].into_iter().flatten().min();
        let next = found.metadata.extends.clone();
        chain.push(found.metadata);
        let Some(extends) = next else { break };
        // "Circular extends Dependencies of Types": detected, and rejected.
        if chain.iter().any(|known| known.vct == extends.vct) {
            return Err(contradicts(&vct, Because::Circle { found: text::cut(&extends.vct) }.into()));
        }
        (vct, integrity) = (extends.vct, extends.integrity);
    }
    let types = chain.len();
    let mut whole = TypeMetadata::default();
    for metadata in chain.into_iter().rev() {
        let address = metadata.vct.clone();
        whole = metadata.over(whole).map_err(|error| contradicts(&address, error.into()))?;
    }
    Ok(Gathered { metadata: whole, fetched, types })
}

struct Found {
    metadata: TypeMetadata,
    fetched: Option<Timestamp>,
}

/// One document: from the header if a hash vouches for it, else from its address.
fn one(case: &Case<'_>, vct: &str, integrity: Option<&str>, brought: &[Vec<u8>]) -> Result<Found, Problem> {
    let pinned = integrity.is_some();
    let unfit = |reason: Reason| unavailable(vct, reason, pinned);
    let vouched = |bytes: &&Vec<u8>| integrity.is_some_and(|hash| integrity::check(hash, bytes).is_ok());
    let (metadata, fetched) = match brought.iter().find(vouched) {
        Some(bytes) => (TypeMetadata::parse(bytes), None),
        None => {
            if !vct.starts_with("https://") {
                return Err(unfit(Flaw::NotHttps.into()));
            }
            let fact = case.fact(vct, NeedKind::TypeMetadata).map_err(|reason| unfit(reason.into()))?;
            let body = fact.body.as_ref().map_err(|reason| unfit(reason.clone().into()))?;
            if let Some(error) = integrity.and_then(|hash| integrity::check(hash, body).err()) {
                return Err(not_the_bytes(vct, error));
            }
            (TypeMetadata::parse(body), fact.fetched)
        }
    };
    let metadata = metadata.map_err(|error| unfit(error.into()))?;
    if metadata.vct != vct {
        return Err(unfit(Because::Describes { found: text::cut(&metadata.vct) }.into()));
    }
    Ok(Found { metadata, fetched })
}
