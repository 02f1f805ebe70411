//! Which bytes does a proof sign? The canonical texts of its options and of the document, and their hashes.
//!
//! EdDSA Cryptosuites 1.0, sections 3.2 and 3.3; ECDSA Cryptosuites 1.0, sections 3.2 and 3.3 (transformation, hashing, proof
//! configuration).

use super::disclose::{DiscloseError, Shown};
use super::suite::{Envelope, Form, Rules};
use super::{DataIntegrityError, Suite};
use crate::jcs;
use crate::json::{Object, Value};
use crate::json_ld::{Canonical, Contexts, JsonLdError, Loose, NotPlain, canonicalise_with};
use crate::key::{Algorithm, Hash};

/// What a proof signs: the hash of its own options, then the hash of the document without proofs (but with those that it
/// counter-signs).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The canonical text of the proof's options.
    pub options: String,
    /// The canonical text of the document.
    pub document: String,
    /// What both are hashed with.
    pub hash: Hash,
    /// Why it is not certain that what is shown is what was signed (see [`crate::json_ld::Canonical::loose`]).
    pub loose: Option<Loose>,
    /// What a proof that discloses a part says of the document; then the texts are empty.
    pub(super) shown: Option<Box<Shown>>,
}

impl Signed {
    /// Of a proof that discloses a part: the bytes under the issuer's signature (the hash of the proof's options, the key of
    /// the statements for ecdsa-sd-2023, the hash of the mandatory statements), and the further statements that are shown.
    pub fn parts(&self) -> Option<(&[u8], Vec<&str>)> {
        self.shown.as_ref().map(|shown| shown.parts())
    }

    /// The bytes under the signature: both hashes, that of the options first.
    pub fn bytes(&self) -> Vec<u8> {
        let (options, document) =
            (self.hash.digest(self.options.as_bytes()), self.hash.digest(self.document.as_bytes()));
        [options.as_ref(), document.as_ref()].concat()
    }
}

/// A document, with what one proof of it says of itself.
pub(super) struct Subject<'s, 'v> {
    pub(super) document: &'s Value<'v>,
    pub(super) options: &'s Value<'v>,
    /// The proofs that it counter-signs, in the order of the document.
    pub(super) previous: Vec<&'s Value<'v>>,
}

impl Subject<'_, '_> {
    /// What a proof of that suite and algorithm signs.
    pub(super) fn signed(
        &self,
        suite: &Suite,
        rules: Rules,
        algorithm: Algorithm,
        contexts: &Contexts,
    ) -> Result<Signed, DataIntegrityError> {
        let hash = suite.hash(algorithm);
        match rules.form {
            Form::Rdfc => self.quads(rules.envelope, hash, contexts),
            Form::Jcs => self.json(rules.envelope, hash),
            Form::Statements => Err(DiscloseError::value("it has no one text that is signed").into()),
        }
    }

    /// Canonical quads: the options under their own contexts or else the document's.
    fn quads(&self, envelope: Envelope, hash: Hash, contexts: &Contexts) -> Result<Signed, DataIntegrityError> {
        let no_context = || DataIntegrityError::Document(NotPlain::NoContext.into());
        let of_document = |document: &Value<'_>, without: &[&str]| {
            let context = document.get("@context").ok_or_else(no_context)?;
            canonicalise_with(document, context, without, hash, contexts).map_err(DataIntegrityError::Document)
        };
        let document = match self.previous.as_slice() {
            [] => of_document(self.document, &["proof"])?,
            previous => of_document(&with_proofs(self.document, previous), &[])?,
        };
        let options = options_quads(self.document, self.options, envelope, hash, contexts)?;
        let loose = document.loose.or(options.loose);
        Ok(Signed { options: options.n_quads, document: document.n_quads, hash, loose, shown: None })
    }

    /// Canonical JSON: where the options have contexts, the document is signed with these, which must be the first of its own.
    fn json(&self, envelope: Envelope, hash: Hash) -> Result<Signed, DataIntegrityError> {
        let found = self.document.kind();
        let no_object = || DataIntegrityError::Document(NotPlain::NoObject { found }.into());
        let members = self.document.as_object().ok_or_else(no_object)?;
        let context = self.options.get("@context");
        let loose = match context {
            None => None,
            Some(context) => check_contexts(context, self.document.get("@context"))?,
        };
        let previous = Value::Array(self.previous.iter().map(|proof| (*proof).clone()).collect());
        let mut document: Vec<(&str, &Value<'_>)> = Vec::with_capacity(members.len());
        for (name, value) in members.iter().filter(|(name, _)| *name != "proof") {
            document.push((name, if name == "@context" { context.unwrap_or(value) } else { value }));
        }
        if !self.previous.is_empty() {
            document.push(("proof", &previous));
        }
        let options = self.options.as_object().into_iter().flat_map(Object::iter);
        let options: Vec<_> = options.filter(|(name, _)| *name != envelope.member()).collect();
        let text = |members: Vec<(&str, &Value<'_>)>| {
            jcs::canonical_members(members).map_err(|error| JsonLdError::from(NotPlain::from(error)))
        };
        Ok(Signed {
            options: text(options).map_err(DataIntegrityError::Proof)?,
            document: text(document).map_err(DataIntegrityError::Document)?,
            hash,
            loose,
            shown: None,
        })
    }
}

/// The canonical quads of a proof's options.
pub(super) fn options_quads(
    document: &Value<'_>,
    options: &Value<'_>,
    envelope: Envelope,
    hash: Hash,
    contexts: &Contexts,
) -> Result<Canonical, DataIntegrityError> {
    let no_context = || DataIntegrityError::Document(NotPlain::NoContext.into());
    let document_context = document.get("@context").ok_or_else(no_context)?;
    // A context of the proof's own stands inside the document, behind the document's.
    let own = options.get("@context").map(Value::one_or_many).unwrap_or_default();
    let both = (!own.is_empty())
        .then(|| Value::Array(document_context.one_or_many().iter().chain(own).cloned().collect::<Vec<_>>()));
    let context = both.as_ref().unwrap_or(document_context);
    let quads = canonicalise_with(options, context, &[envelope.member()], hash, contexts);
    let quads = quads.map_err(DataIntegrityError::Proof)?;
    check_meaning(options, &quads.n_quads)?;
    Ok(quads)
}

/// Type and purpose must mean what the standards mean by their names: a context that the document brings, or that its reader
/// trusts, may turn them into other words.
fn check_meaning(options: &Value<'_>, quads: &str) -> Result<(), DataIntegrityError> {
    const SECURITY: &str = "https://w3id.org/security#";
    const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    let ends =
        |line: &str, parts: &[&str]| parts.iter().rev().try_fold(line, |line, part| line.strip_suffix(part)).is_some();
    let says = |parts: &[&str]| quads.lines().any(|line| ends(line, parts));
    let kind = options.str("type").unwrap_or_default();
    if !says(&[" <", TYPE, "> <", SECURITY, kind, "> ."]) {
        return Err(DataIntegrityError::Meaning { member: "type" });
    }
    let purpose = options.str("proofPurpose").unwrap_or_default();
    // The vocabulary calls `authentication` authenticationMethod, and so on.
    let means = |end| says(&[" <", SECURITY, "proofPurpose> <", SECURITY, purpose, end]);
    if !means("> .") && !means("Method> .") {
        return Err(DataIntegrityError::Meaning { member: "proofPurpose" });
    }
    Ok(())
}

/// Holds the contexts of the options against the document's, which must begin with them. Says if some are not signed.
fn check_contexts(signed: &Value<'_>, shown: Option<&Value<'_>>) -> Result<Option<Loose>, DataIntegrityError> {
    let (signed, shown) = (signed.one_or_many(), shown.map(Value::one_or_many).unwrap_or_default());
    if signed.is_empty() || !shown.starts_with(signed) {
        return Err(DataIntegrityError::Context);
    }
    let unsigned = shown.get(signed.len()).map(|first| match first.as_str() {
        Some(address) => address.chars().take(128).collect(),
        None => format!("an {}", first.kind()),
    });
    Ok(unsigned.map(|context: String| Loose::NotSigned { context }))
}

/// The document with these proofs in place of its own.
fn with_proofs<'v>(document: &Value<'v>, proofs: &[&Value<'v>]) -> Value<'v> {
    let mut document = document.clone();
    if let Value::Object(members) = &mut document {
        members.insert("proof", Value::Array(proofs.iter().map(|proof| (*proof).clone()).collect()));
    }
    document
}
