//! Which keys may act for this identifier, and for what? DID documents (DID Core 1.0, section 5) and controlled
//! identifier documents (Controlled Identifiers 1.0, section 2).

use super::{DidUrl, Method};
use crate::json::{self, JsonError, Value};
use crate::limits;

/// A document that lists keys of one identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Whose it says it is. The reader must hold this against the identifier that it asked for: [`Document::is_of`].
    pub id: String,
    /// Who controls it.
    pub controllers: Vec<String>,
    /// Other identifiers of the same subject, by its own word only.
    pub also_known_as: Vec<String>,
    /// Domains that it says are its own (services of type `LinkedDomains`: Well Known DID Configuration, "Linked Domain
    /// Service Endpoint"), by its own word only: each must say so too.
    pub linked_domains: Vec<String>,
    /// Every method, whatever it is for.
    pub methods: Vec<Method>,
    /// What each is for, by its place in `methods`.
    purposes: Vec<(Relationship, usize)>,
}

/// What a key is for (DID Core, section 5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relationship {
    /// To sign claims, such as credentials.
    AssertionMethod,
    /// To sign in, and to sign presentations.
    Authentication,
    /// To be written to in secret.
    KeyAgreement,
    /// To use a capability.
    CapabilityInvocation,
    /// To hand a capability on.
    CapabilityDelegation,
}

/// Why a document is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Not strict JSON.
    #[error("no JSON that is accepted: {0}")]
    Json(#[from] JsonError),
    /// A member is missing or of the wrong type.
    #[error("the member `{member}` is missing or of the wrong type")]
    Member {
        /// Which.
        member: &'static str,
    },
    /// Two methods, or two sources of keys, where one is due.
    #[error("{what} stands there twice, and differs")]
    Ambiguous {
        /// The id, or the names of the members.
        what: String,
    },
    /// More keys than we look at.
    #[error("{actual} keys, more than the limit of {limit}")]
    TooMany {
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
}

impl Relationship {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::AssertionMethod,
        Self::Authentication,
        Self::KeyAgreement,
        Self::CapabilityInvocation,
        Self::CapabilityDelegation,
    ];
    /// All but key agreement: what a did:key or did:jwk that can sign is for.
    pub(super) const SIGNING: [Self; 4] =
        [Self::AssertionMethod, Self::Authentication, Self::CapabilityInvocation, Self::CapabilityDelegation];

    /// The member's name, which is also the proof purpose.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AssertionMethod => "assertionMethod",
            Self::Authentication => "authentication",
            Self::KeyAgreement => "keyAgreement",
            Self::CapabilityInvocation => "capabilityInvocation",
            Self::CapabilityDelegation => "capabilityDelegation",
        }
    }
}

impl Document {
    /// Reads a document. A method that we cannot use is listed with its error; one of an ambiguous id spoils the whole.
    pub fn parse(bytes: &[u8]) -> Result<Self, DocumentError> {
        Self::read(&json::parse(bytes, limits::DOCUMENT_BYTES)?)
    }

    /// Reads a document that is already a tree.
    pub fn read(value: &Value<'_>) -> Result<Self, DocumentError> {
        let id = value.str("id").filter(|id| !id.is_empty()).ok_or(DocumentError::Member { member: "id" })?;
        let mut document = Self {
            id: id.to_owned(),
            controllers: texts(value, "controller")?,
            also_known_as: texts(value, "alsoKnownAs")?,
            linked_domains: linked_domains(value),
            methods: Vec::new(),
            purposes: Vec::new(),
        };
        for method in list(value, "verificationMethod")? {
            document.add(method)?;
        }
        for relationship in Relationship::ALL {
            let actual = list(value, relationship.name())?.len();
            if actual > limits::KEYS {
                return Err(DocumentError::TooMany { actual, limit: limits::KEYS });
            }
        }
        for relationship in Relationship::ALL {
            for entry in list(value, relationship.name())? {
                if entry.as_object().is_some() {
                    let at = document.add(entry)?;
                    document.allow(relationship, at);
                }
            }
        }
        for relationship in Relationship::ALL {
            for entry in list(value, relationship.name())?.iter().filter(|entry| entry.as_object().is_none()) {
                document.refer(relationship, entry)?;
            }
        }
        Ok(document)
    }

    pub(super) fn of_one_key(id: String, method: Method, relationships: &[Relationship]) -> Self {
        Self {
            id,
            controllers: Vec::new(),
            also_known_as: Vec::new(),
            linked_domains: Vec::new(),
            methods: vec![method],
            purposes: relationships.iter().map(|relationship| (*relationship, 0)).collect(),
        }
    }

    /// Whether this is the document of that identifier: the same, character for character.
    pub fn is_of(&self, identifier: &str) -> bool {
        self.id == identifier
    }

    /// The methods for that purpose, in the order of the document.
    pub fn methods_for(&self, relationship: Relationship) -> impl Iterator<Item = &Method> {
        let allowed = move |at: usize| self.purposes.contains(&(relationship, at));
        self.methods.iter().enumerate().filter(move |(at, _)| allowed(*at)).map(|(_, method)| method)
    }

    /// The method of that id, absolute or `#…`, if it is for that purpose.
    pub fn method_for(&self, id: &str, relationship: Relationship) -> Option<&Method> {
        let id = self.absolute(id);
        self.methods_for(relationship).find(|method| same(&method.id, &id))
    }

    /// The method of that id, whatever it is for.
    pub fn method(&self, id: &str) -> Option<&Method> {
        let id = self.absolute(id);
        self.methods.iter().find(|method| same(&method.id, &id))
    }

    fn absolute(&self, id: &str) -> String {
        if id.starts_with(['#', '/', '?']) { format!("{}{id}", self.id) } else { id.to_owned() }
    }

    /// Adds a method, or finds the same one; gives its place.
    fn add(&mut self, value: &Value<'_>) -> Result<usize, DocumentError> {
        let id = value.str("id").ok_or(DocumentError::Member { member: "verificationMethod" })?;
        let controller = match value.get("controller") {
            None => None,
            Some(text) => Some(self.absolute(text.as_str().ok_or(DocumentError::Member { member: "controller" })?)),
        };
        let method = Method::read(self.absolute(id), controller, value);
        if let Some(at) = self.methods.iter().position(|other| same(&other.id, &method.id)) {
            return match self.methods.get(at) {
                Some(other) if *other == method => Ok(at),
                _ => Err(DocumentError::Ambiguous { what: method.id }),
            };
        }
        if self.methods.len() >= limits::KEYS {
            return Err(DocumentError::TooMany { actual: self.methods.len() + 1, limit: limits::KEYS });
        }
        self.methods.push(method);
        Ok(self.methods.len() - 1)
    }

    /// A reference to a method elsewhere lists nothing here: only keys in hand count.
    fn refer(&mut self, relationship: Relationship, entry: &Value<'_>) -> Result<(), DocumentError> {
        let id = self.absolute(entry.as_str().ok_or(DocumentError::Member { member: relationship.name() })?);
        if let Some(at) = self.methods.iter().position(|method| same(&method.id, &id)) {
            self.allow(relationship, at);
        }
        Ok(())
    }

    fn allow(&mut self, relationship: Relationship, at: usize) {
        if !self.purposes.contains(&(relationship, at)) {
            self.purposes.push((relationship, at));
        }
    }
}

/// The origins of services of type `LinkedDomains`: a text, or `origins` in an object. What is no such service, or is
/// malformed, names none: no key rests on it.
fn linked_domains(value: &Value<'_>) -> Vec<String> {
    let services = value.get("service").map(Value::one_or_many).unwrap_or_default();
    let linked = |service: &&Value<'_>| {
        let kinds = service.get("type").map(Value::one_or_many).unwrap_or_default();
        kinds.iter().any(|kind| kind.as_str() == Some("LinkedDomains"))
    };
    let endpoints = services.iter().filter(linked).filter_map(|service| service.get("serviceEndpoint"));
    let origins = endpoints.flat_map(Value::one_or_many).flat_map(|endpoint| match endpoint.get("origins") {
        Some(origins) => origins.one_or_many(),
        None => std::slice::from_ref(endpoint),
    });
    origins.filter_map(Value::as_str).take(limits::LINKED_DOMAINS).map(str::to_owned).collect()
}

/// Compares two ids parsed where both are DID URLs, else character for character.
fn same(one: &str, two: &str) -> bool {
    one == two || matches!((DidUrl::parse(one), DidUrl::parse(two)), (Ok(one), Ok(two)) if one == two)
}

/// One or many; a `null` is neither.
fn list<'v, 'a>(value: &'v Value<'a>, member: &'static str) -> Result<&'v [Value<'a>], DocumentError> {
    match value.get(member) {
        None => Ok(&[]),
        Some(Value::Null) => Err(DocumentError::Member { member }),
        Some(other) => Ok(other.one_or_many()),
    }
}

fn texts(value: &Value<'_>, member: &'static str) -> Result<Vec<String>, DocumentError> {
    let text = |item: &Value<'_>| item.as_str().map(str::to_owned).ok_or(DocumentError::Member { member });
    list(value, member)?.iter().map(text).collect()
}
