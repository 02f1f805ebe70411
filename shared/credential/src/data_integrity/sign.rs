//! How does a document get a proof?
//!
//! Verifiable Credential Data Integrity 1.0, sections 4.2 (add proof) and 4.3 (add proof set or chain).

use std::borrow::Cow;

use super::suite::{DATA_INTEGRITY_PROOF, Envelope, Form, Rules};
use super::texts::Subject;
use super::{DataIntegrityError, Suite, chain};
use crate::Timestamp;
use crate::jose;
use crate::json::{Object, Value};
use crate::json_ld::{Contexts, NotPlain};
use crate::key::{SignError, Signer};

/// What a new proof says of itself.
#[derive(Clone, Debug)]
pub struct Options {
    /// The key, as a DID URL.
    pub verification_method: String,
    /// `assertionMethod` for a credential, `authentication` for a presentation.
    pub purpose: String,
    /// The moment of signing.
    pub created: Timestamp,
    /// When the proof is to end.
    pub expires: Option<Timestamp>,
    /// The proof's own address, by which a later one may name it.
    pub id: Option<String>,
    /// The ids of the document's proofs that this one counter-signs.
    pub previous: Vec<String>,
    /// The verifier's challenge, for a presentation.
    pub challenge: Option<String>,
    /// The verifiers, for a presentation.
    pub domain: Vec<String>,
}

impl Options {
    /// The least that a proof says of itself.
    pub fn new(verification_method: impl Into<String>, purpose: impl Into<String>, created: Timestamp) -> Self {
        Self {
            verification_method: verification_method.into(),
            purpose: purpose.into(),
            created,
            expires: None,
            id: None,
            previous: Vec::new(),
            challenge: None,
            domain: Vec::new(),
        }
    }
}

/// Adds a proof to a document, beside those that it has (a proof set), or after those that it counter-signs (a chain).
///
/// # Errors
/// The suite is not supported, the key is none of its kind, a proof to counter-sign is not there, or the document is one that
/// we would refuse to read.
pub fn sign(
    document: &mut Value<'_>,
    options: &Options,
    suite: &Suite,
    signer: &dyn Signer,
    contexts: &Contexts,
) -> Result<(), DataIntegrityError> {
    if matches!(suite, Suite::EcdsaSd2023 | Suite::Bbs2023) {
        let reason = format!("{} has a way of issuing of its own, with what must be disclosed", suite.name());
        return Err(SignError::Unfit { reason }.into());
    }
    let rules = suite.rules().ok_or_else(|| DataIntegrityError::Unsupported { name: suite.name().to_owned() })?;
    if !rules.algorithms.contains(&signer.algorithm()) {
        let reason = format!("{} makes no {} signatures", suite.name(), signer.algorithm().name());
        return Err(SignError::Unfit { reason }.into());
    }
    let mut proof = configuration(document, options, suite, rules);
    let signature = signature(document, &proof, options, suite, rules, signer, contexts)?;
    proof.insert(rules.envelope.member(), text(&signature));
    attach(document, Value::Object(proof))
}

/// The new proof without its signature.
pub(super) fn configuration(document: &Value<'_>, options: &Options, suite: &Suite, rules: Rules) -> Object<'static> {
    let mut proof = if suite.is_cryptosuite() {
        members([("type", DATA_INTEGRITY_PROOF), ("cryptosuite", suite.name())])
    } else {
        members([("type", suite.name())])
    };
    let mut set = |name: &'static str, value: Option<&str>| {
        if let Some(value) = value {
            proof.insert(name, text(value));
        }
    };
    set("id", options.id.as_deref());
    set("created", Some(&options.created.to_string()));
    set("expires", options.expires.map(|expires| expires.to_string()).as_deref());
    set("verificationMethod", Some(&options.verification_method));
    set("proofPurpose", Some(&options.purpose));
    set("challenge", options.challenge.as_deref());
    for (name, values) in [("domain", &options.domain), ("previousProof", &options.previous)] {
        match values.as_slice() {
            [] => {}
            [one] => proof.insert(name, text(one)),
            many => proof.insert(name, Value::Array(many.iter().map(|one| text(one)).collect())),
        }
    }
    // The suites over JSON sign the contexts with the options, so that more may be added behind them.
    if let (Form::Jcs, Some(context)) = (rules.form, document.get("@context")) {
        proof.insert("@context", context.clone().into_owned());
    }
    proof
}

fn signature(
    document: &Value<'_>,
    proof: &Object<'static>,
    options: &Options,
    suite: &Suite,
    rules: Rules,
    signer: &dyn Signer,
    contexts: &Contexts,
) -> Result<String, DataIntegrityError> {
    let proofs = document.get("proof").map(Value::one_or_many).unwrap_or_default();
    let ids: Vec<&str> = options.previous.iter().map(String::as_str).collect();
    let previous = chain::places(&ids, proofs)?.into_iter().filter_map(|place| proofs.get(place)).collect();
    let proof = Value::Object(proof.clone());
    let subject = Subject { document, options: &proof, previous };
    let signed = subject.signed(suite, rules, signer.algorithm(), contexts)?;
    let bytes = signed.bytes();
    if let Some(loose) = signed.loose {
        return Err(SignError::Unfit { reason: loose.to_string() }.into());
    }
    Ok(match rules.envelope {
        Envelope::Multibase => format!("z{}", bs58::encode(signer.sign(&bytes)?).into_string()),
        Envelope::DetachedJws => jose::sign_detached(&bytes, signer)?,
    })
}

pub(super) fn attach(document: &mut Value<'_>, proof: Value<'static>) -> Result<(), DataIntegrityError> {
    let found = document.kind();
    let Value::Object(members) = document else {
        return Err(DataIntegrityError::Document(NotPlain::NoObject { found }.into()));
    };
    let proofs = match members.remove("proof") {
        None => proof,
        Some(Value::Array(mut proofs)) => {
            proofs.push(proof);
            Value::Array(proofs)
        }
        Some(one) => Value::Array(vec![one, proof]),
    };
    members.insert("proof", proofs);
    Ok(())
}

fn members<const N: usize>(members: [(&'static str, &str); N]) -> Object<'static> {
    members.into_iter().map(|(name, value)| (Cow::Borrowed(name), text(value))).collect()
}

fn text(value: &str) -> Value<'static> {
    Value::String(Cow::Owned(value.to_owned()))
}
