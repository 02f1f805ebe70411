//! What is known from outside, and what is still to be fetched?

use std::collections::BTreeMap;
use std::sync::Arc;

use credential::Timestamp;

use crate::no_answer::NoAnswer;
use crate::opened::OpenedLists;
use crate::seen::NewestLists;

/// What an address is asked for: it decides the accepted content types, redirects and limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    /// A DID document (did:web).
    DidDocument,
    /// The log of a did:webvh (`did.jsonl`).
    DidLog,
    /// What the witnesses of a did:webvh say (`did-witness.json`).
    WitnessProofs,
    /// A controlled identifier document of an https issuer.
    ControlledIdentifier,
    /// JWT VC Issuer Metadata (SD-JWT VC, section 5).
    IssuerMetadata,
    /// A key set that issuer metadata points to (`jwks_uri`).
    KeySet,
    /// A list of withdrawals, of any kind.
    StatusList,
    /// A JSON Schema, or a credential that holds one.
    Schema,
    /// What a type says of its credentials (SD-JWT VC Type Metadata).
    TypeMetadata,
    /// A newer copy of a credential (1EdTech Credential Refresh). No report needs one: only a person asks for it.
    RenewedCredential,
    /// An attribute of a Trusted Issuers Registry, with an accreditation in it (EBSI).
    Attribute,
    /// A trusted list of the European Union (ETSI TS 119 612). No report needs one: only a person asks for it.
    TrustedList,
    /// A registry of issuers, whole.
    IssuerRegistry,
    /// A signed statement of an entity of a federation (OpenID Federation 1.0).
    FederationStatement,
    /// Of whom such an entity has a word: a list of identifiers.
    FederationListing,
    /// What a domain says of the identifiers that are its own (Well Known DID Configuration).
    DidConfiguration,
}

impl NeedKind {
    /// All of them.
    pub const ALL: [NeedKind; 16] = [
        NeedKind::DidDocument,
        NeedKind::DidLog,
        NeedKind::WitnessProofs,
        NeedKind::ControlledIdentifier,
        NeedKind::IssuerMetadata,
        NeedKind::KeySet,
        NeedKind::StatusList,
        NeedKind::Schema,
        NeedKind::TypeMetadata,
        NeedKind::RenewedCredential,
        NeedKind::Attribute,
        NeedKind::TrustedList,
        NeedKind::IssuerRegistry,
        NeedKind::FederationStatement,
        NeedKind::FederationListing,
        NeedKind::DidConfiguration,
    ];

    /// The stable id, as in reports and archives.
    pub fn id(self) -> &'static str {
        match self {
            NeedKind::DidDocument => "did_document",
            NeedKind::DidLog => "did_log",
            NeedKind::WitnessProofs => "witness_proofs",
            NeedKind::ControlledIdentifier => "controlled_identifier",
            NeedKind::IssuerMetadata => "issuer_metadata",
            NeedKind::KeySet => "key_set",
            NeedKind::StatusList => "status_list",
            NeedKind::Schema => "schema",
            NeedKind::TypeMetadata => "type_metadata",
            NeedKind::RenewedCredential => "renewed_credential",
            NeedKind::Attribute => "attribute",
            NeedKind::TrustedList => "trusted_list",
            NeedKind::IssuerRegistry => "issuer_registry",
            NeedKind::FederationStatement => "federation_statement",
            NeedKind::FederationListing => "federation_listing",
            NeedKind::DidConfiguration => "did_configuration",
        }
    }

    /// The kind of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// One thing to fetch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Need {
    /// An https address.
    pub address: String,
    /// What it is asked for.
    pub kind: NeedKind,
}

/// What came of asking one address.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The bytes as received, or why there are none.
    pub body: Result<Arc<[u8]>, NoAnswer>,
    /// When it was fetched; `None` if the folder that it came from does not say.
    pub fetched: Option<Timestamp>,
}

impl Fact {
    /// Whether that is this very answer, and not merely another that says the same.
    pub(crate) fn is_same(&self, other: &Fact) -> bool {
        let body = match (&self.body, &other.body) {
            (Ok(one), Ok(two)) => Arc::ptr_eq(one, two),
            (Err(one), Err(two)) => one == two,
            _ => false,
        };
        body && self.fetched == other.fetched
    }
}

/// Everything fetched so far. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    by_address: BTreeMap<String, Known>,
    /// What was asked for in vain, and may be had another time.
    failures: Vec<Need>,
    newest_lists: Arc<NewestLists>,
    opened: Option<OpenedLists>,
}

/// What is known of one address.
#[derive(Clone, Debug, Default)]
struct Known {
    /// What the user's own folder says: it answers any need.
    given: Option<Arc<Fact>>,
    /// What came of a need answers that need and no other: what was fetched by the rules for lists (redirects, size) is no
    /// document of an issuer.
    answers: BTreeMap<NeedKind, Arc<Fact>>,
}

impl Facts {
    /// The fact that answers the need of this kind for that address.
    pub fn get(&self, address: &str, kind: NeedKind) -> Option<&Arc<Fact>> {
        let known = self.by_address.get(address)?;
        known.given.as_ref().or_else(|| known.answers.get(&kind))
    }
    /// Keeps a fact that answers whatever is asked of that address; one that was there is replaced.
    pub fn insert(&mut self, address: impl Into<String>, fact: Fact) {
        self.by_address.entry(address.into()).or_default().given = Some(Arc::new(fact));
    }
    /// Keeps what came of a need. It answers that need and no other.
    pub fn answer(&mut self, need: &Need, fact: Fact) {
        if fact.body.is_err() {
            self.failures.push(need.clone());
        }
        self.settle(need, fact);
    }
    /// The same as [`Facts::answer`], of what stays as it is: a failure too answers whatever file asks next.
    pub fn settle(&mut self, need: &Need, fact: Fact) {
        self.by_address.entry(need.address.clone()).or_default().answers.insert(need.kind, Arc::new(fact));
    }
    /// Forgets what could not be had: what one file asked for in vain, or too late, is asked anew for the next.
    pub fn forget_failures(&mut self) {
        for need in std::mem::take(&mut self.failures) {
            let Some(known) = self.by_address.get_mut(&need.address) else { continue };
            known.answers.retain(|kind, fact| *kind != need.kind || fact.body.is_ok());
            if known.given.is_none() && known.answers.is_empty() {
                self.by_address.remove(&need.address);
            }
        }
    }
    /// The newest lists that were ever seen; an older one is refused.
    pub fn newest_lists(&self) -> &Arc<NewestLists> {
        &self.newest_lists
    }
    /// Takes over what was seen before. An older list than one of these is then refused, unless the moment asked about
    /// lies before it.
    pub fn remember(&mut self, newest: Arc<NewestLists>) {
        self.newest_lists = newest;
    }
    /// Lists that were opened before need not be opened again. All who share them judge under the same trust.
    pub fn share(&mut self, opened: &OpenedLists) {
        self.opened = Some(opened.clone());
    }
    pub(crate) fn opened(&self) -> Option<&OpenedLists> {
        self.opened.as_ref()
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_address.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_address.is_empty()
    }
    /// All facts, in order of address, each with what it was asked for; `None` if it came from a folder of the user's.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Option<NeedKind>, &Arc<Fact>)> {
        self.by_address.iter().flat_map(|(address, known)| {
            let given = known.given.iter().map(|fact| (None, fact));
            let answers = known.answers.iter().map(|(kind, fact)| (Some(*kind), fact));
            given.chain(answers).map(|(kind, fact)| (address.as_str(), kind, fact))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Fact, Facts, Need, NeedKind};
    use credential::Timestamp;

    #[test]
    fn an_answer_is_the_same_where_it_is_the_very_same() {
        let fact = |body: Result<&[u8], &str>| Fact {
            body: body.map(Into::into).map_err(Into::into),
            fetched: Timestamp::from_seconds(5),
        };
        let (answer, failure) = (fact(Ok(b"{}")), fact(Err("nothing came")));
        let later = |fact: &Fact| Fact { fetched: Timestamp::from_seconds(6), ..fact.clone() };
        assert!(answer.is_same(&answer.clone()) && failure.is_same(&failure.clone()));
        for (one, other) in [
            (&answer, &fact(Ok(b"{}"))),
            (&answer, &failure),
            (&failure, &answer),
            (&failure, &fact(Err("the host did not answer"))),
            (&answer, &later(&answer)),
            (&failure, &later(&failure)),
        ] {
            assert!(!one.is_same(other), "{one:?} and {other:?}");
        }
    }

    #[test]
    fn what_may_be_had_another_time_is_forgotten_and_what_stays_as_it_is_is_not() {
        let need = |kind| Need { address: "https://school.example/list".to_owned(), kind };
        let nothing = || Fact { body: Err("nothing came".into()), fetched: None };
        let mut facts = Facts::default();
        facts.answer(&need(NeedKind::StatusList), nothing());
        facts.settle(&need(NeedKind::Schema), nothing());
        facts.answer(&need(NeedKind::KeySet), Fact { body: Ok(b"{}".as_slice().into()), fetched: None });
        facts.forget_failures();
        let known = |kind| facts.get("https://school.example/list", kind).map(|fact| fact.body.is_ok());
        assert_eq!(known(NeedKind::StatusList), None);
        assert_eq!(known(NeedKind::Schema), Some(false));
        assert_eq!(known(NeedKind::KeySet), Some(true));
    }
}
