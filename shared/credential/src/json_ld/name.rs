//! Is a name in a document the one plain name of what it stands for?
//!
//! JSON-LD 1.1 API, section 5.2 (IRI expansion), narrowed: nothing may be written in two ways.

use std::borrow::Cow;

use super::context::Active;
use super::document::Walk;
use super::error::{JsonLdError, NotPlain};
use super::iri::{is_absolute, names_blank_node};
use super::loose::Loose;
use super::quads::Name;
use super::term::Meaning;

/// Vocabularies whose properties are always written by their own names: readers look for these.
const OWN_NAMES: [&str; 4] = [
    "https://www.w3.org/2018/credentials#",
    "https://www.w3.org/ns/credentials/status#",
    "https://w3id.org/vc/status-list#",
    "https://w3id.org/vc-revocation-list-2020#",
];

/// Properties of proofs, and the names that they are always written by.
const PROOF_NAMES: [(&str, &str); 9] = [
    ("https://w3id.org/security#proof", "proof"),
    ("https://w3id.org/security#challenge", "challenge"),
    ("https://w3id.org/security#cryptosuite", "cryptosuite"),
    ("https://w3id.org/security#domain", "domain"),
    ("https://w3id.org/security#expiration", "expires"),
    ("https://w3id.org/security#nonce", "nonce"),
    ("https://w3id.org/security#previousProof", "previousProof"),
    ("https://w3id.org/security#proofPurpose", "proofPurpose"),
    ("https://w3id.org/security#verificationMethod", "verificationMethod"),
];

/// What a key is to those who look for a property by its name.
pub(crate) enum Spelling<'a> {
    /// Its own and only name.
    Own,
    /// Another than this, its own.
    Rewritten(&'a str),
    /// One of several for the same, of which none is its own.
    OneOfSeveral,
    /// A class's name: in another context the same statement has a property's.
    Class,
}

impl<'a> Spelling<'a> {
    /// Another context may have a second term for the same property.
    pub(crate) fn of(key: &str, iri: &'a str, active: &'a Active) -> Self {
        let own = OWN_NAMES.iter().find_map(|vocabulary| iri.strip_prefix(vocabulary));
        let own = own.or_else(|| PROOF_NAMES.iter().find(|(other, _)| *other == iri).map(|(_, name)| *name));
        // Where a class and a property share an IRI, the property is the one in small letters.
        let is_class = key.starts_with(|first: char| first.is_ascii_uppercase());
        let own = own.or_else(|| is_class.then(|| active.property_for(iri)).flatten());
        match own {
            Some(own) if own != key => Self::Rewritten(own),
            None if is_class => Self::Class,
            None if active.ambiguous.iter().any(|other| **other == *iri) => Self::OneOfSeveral,
            _ => Self::Own,
        }
    }
}

impl Walk<'_, '_> {
    /// Whether a key is what readers look for.
    pub(crate) fn check_name(&mut self, key: &str, iri: &str, active: &Active) -> Result<(), JsonLdError> {
        match Spelling::of(key, iri, active) {
            Spelling::Own => Ok(()),
            Spelling::Rewritten(own) => {
                Err(NotPlain::Rewritten { found: key.to_owned(), means: own.to_owned() }.into())
            }
            Spelling::OneOfSeveral => {
                self.loosen(|| Loose::OneOfSeveral { key: key.to_owned() });
                Ok(())
            }
            Spelling::Class => {
                self.loosen(|| Loose::Class { key: key.to_owned() });
                Ok(())
            }
        }
    }

    /// The IRI of a type: a term's, or an IRI for which there is no term.
    pub(crate) fn type_iri<'t>(&mut self, name: &'t str, active: &'t Active) -> Result<Cow<'t, str>, JsonLdError> {
        let undefined = || JsonLdError::from(NotPlain::UndefinedTerm { term: name.to_owned() });
        if names_blank_node(name) {
            return Err(NotPlain::BlankNode { found: name.to_owned() }.into());
        }
        if let Some(entry) = active.terms.get(name) {
            return entry.iri().map(Cow::Borrowed).ok_or_else(undefined);
        }
        if let Some(iri) = active.expand_compact(name).filter(|iri| is_absolute(iri)) {
            let plain = active
                .terms
                .iter()
                .filter(|(_, entry)| matches!(&entry.term.meaning, Meaning::Iri(other) if **other == *iri));
            if let Some(plain) = plain.map(|(term, _)| term).min() {
                return Err(NotPlain::Rewritten { found: name.to_owned(), means: plain.to_string() }.into());
            }
            return Ok(iri);
        }
        let vocab = active.vocab.as_deref().ok_or_else(undefined)?;
        let iri = format!("{vocab}{name}");
        if name.is_empty() || name.contains([':', '@']) || !is_absolute(&iri) {
            return Err(undefined());
        }
        self.loosen(|| Loose::Vocabulary { key: name.to_owned() });
        Ok(iri.into())
    }

    /// An identifier, which must be an absolute IRI as it stands.
    pub(crate) fn identifier(&mut self, id: &str, active: &Active) -> Result<Name, JsonLdError> {
        if names_blank_node(id) {
            return Err(NotPlain::BlankNode { found: id.to_owned() }.into());
        }
        match active.by_prefix(id) {
            Some(iri) if iri != id => Err(NotPlain::Rewritten { found: id.to_owned(), means: iri }.into()),
            _ if is_absolute(id) => Ok(self.data.iri(id)),
            _ => Err(NotPlain::Iri { found: id.to_owned() }.into()),
        }
    }
}
