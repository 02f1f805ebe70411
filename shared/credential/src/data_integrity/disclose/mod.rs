//! How is a part of a credential disclosed, so that its issuer's seal still holds? What both suites that can have in common.
//!
//! Data Integrity ECDSA Cryptosuites 1.0, section 3.4; Data Integrity BBS Cryptosuites 1.0, section 3.

mod cbor;
mod error;
#[cfg(test)]
mod forged;
mod group;
#[cfg(test)]
mod hostile;
mod label;
mod pointer;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeSet;

use rand_core::CryptoRng;

pub(super) use cbor::{Item, Writer};
pub use error::{DiscloseError, LabelFlaw};
pub(super) use group::{Whole, divide};
pub(super) use label::{HmacKey, hmac_label, hmac_labels, received_labels, shuffled_labels};

use super::suite::Envelope;
use super::texts::options_quads;
use super::{DataIntegrityError, Options, Proof, Signed, Suite, bbs_2023, ecdsa_sd_2023};
use crate::json::Value;
use crate::json_ld::{Contexts, Loose};
use crate::key::{Hash, PublicKey, SignError};
use crate::{base64url, digest, limits};

/// What a proof of one of these suites says of the document that it came with: everything but whether the key made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    EcdsaSd(ecdsa_sd_2023::Shown),
    Bbs(bbs_2023::Shown),
}

impl Shown {
    fn of(
        proof: &Proof<'_>,
        document: &Value<'_>,
        contexts: &Contexts,
    ) -> Result<(Self, Option<Loose>), DataIntegrityError> {
        let bytes = decode(proof.proof_value)?;
        let (hash, loose) = proof_hash(document, proof.source, contexts)?;
        let (shown, more) = match proof.suite {
            Suite::Bbs2023 => {
                let (shown, loose) = bbs_2023::Shown::of(&bytes, document, hash, contexts)?;
                (Self::Bbs(shown), loose)
            }
            _ => {
                let (shown, loose) = ecdsa_sd_2023::Shown::of(&bytes, document, hash, contexts)?;
                (Self::EcdsaSd(shown), loose)
            }
        };
        Ok((shown, more.or(loose)))
    }

    /// The bytes under the issuer's signature: the hash of the proof's options, the key of the statements (ecdsa-sd-2023
    /// alone), the hash of the mandatory statements. And the other statements that are shown, as they were signed.
    pub(super) fn parts(&self) -> (&[u8], Vec<&str>) {
        match self {
            Self::EcdsaSd(shown) => shown.parts(),
            Self::Bbs(shown) => shown.parts(),
        }
    }

    /// Whether it is the key's. A base proof that is gives [`DataIntegrityError::BaseProof`].
    pub(super) fn verify(&self, suite: &Suite, key: &PublicKey) -> Result<(), DataIntegrityError> {
        match (self, suite) {
            (Self::EcdsaSd(shown), Suite::EcdsaSd2023) => shown.verify(key),
            (Self::Bbs(shown), Suite::Bbs2023) => shown.verify(key),
            _ => Err(DiscloseError::value("it was read as one of another suite").into()),
        }
    }
}

/// What a proof of one of these suites signs in `document`.
pub(super) fn signed(
    proof: &Proof<'_>,
    document: &Value<'_>,
    contexts: &Contexts,
) -> Result<Signed, DataIntegrityError> {
    if !proof.previous.is_empty() {
        let name = format!("{} in a proof chain (previousProof)", proof.suite.name());
        return Err(DataIntegrityError::Unsupported { name });
    }
    let (shown, loose) = Shown::of(proof, document, contexts)?;
    let (options, document, hash) = (String::new(), String::new(), Hash::Sha256);
    Ok(Signed { options, document, hash, loose, shown: Some(Box::new(shown)) })
}

/// Makes of a credential with a base proof one that discloses what is mandatory and what the JSON Pointers select.
///
/// `presentation_header` is for bbs-2023 alone: what the verifier asked to be bound into the proof. Each proof of
/// bbs-2023 is another one by the dice, so that two verifiers cannot tell by it that they met the same holder.
///
/// # Errors
/// There is no base proof, a pointer leads nowhere, or the document is one that we would refuse to read.
pub fn derive(
    document: &Value<'_>,
    selective: &[String],
    presentation_header: &[u8],
    dice: &mut impl CryptoRng,
    contexts: &Contexts,
) -> Result<Value<'static>, DataIntegrityError> {
    let no_base = DiscloseError::NoBase { expected: "ecdsa-sd-2023 or bbs-2023" };
    let proofs = Proof::parse_all(document).map_err(DiscloseError::from)?;
    let proof = proofs.iter().find(|proof| proof.is_base()).ok_or(no_base)?;
    let bytes = decode(proof.proof_value)?;
    let (mut revealed, value) = match proof.suite {
        Suite::Bbs2023 => bbs_2023::derive(&bytes, document, selective, presentation_header, dice, contexts)?,
        _ => ecdsa_sd_2023::derive(&bytes, document, selective, contexts)?,
    };
    let mut derived = proof.source.clone().into_owned();
    set(&mut derived, "proofValue", Value::String(Cow::Owned(value)));
    set(&mut revealed, "proof", derived);
    Ok(revealed)
}

impl Proof<'_> {
    /// Whether this is a base proof: one for the holder alone, from which proofs for verifiers are derived.
    pub fn is_base(&self) -> bool {
        let headers: [[u8; 3]; 5] =
            [ecdsa_sd_2023::BASE, bbs_2023::BASE[0], bbs_2023::BASE[1], bbs_2023::BASE[2], bbs_2023::BASE[3]];
        let discloses = matches!(self.suite, Suite::EcdsaSd2023 | Suite::Bbs2023);
        let start = self.proof_value.get(1..5).and_then(|start| base64url::decode(start).ok());
        discloses
            && self.proof_value.starts_with('u')
            && start.is_some_and(|start| headers.iter().any(|h| *h == *start))
    }

    /// Whether this proof covers a document of which parts may have been left out: what does not stand in it may stand
    /// in what its issuer signed.
    pub fn discloses_a_part(&self) -> bool {
        matches!(self.suite, Suite::EcdsaSd2023 | Suite::Bbs2023) && !self.is_base()
    }
}

pub(super) fn set<'v>(value: &mut Value<'v>, name: &'static str, new: Value<'v>) {
    if let Value::Object(members) = value {
        members.insert(name, new);
    }
}

/// The bytes of a proof value in multibase base64url.
fn decode(proof_value: &str) -> Result<Vec<u8>, DiscloseError> {
    let text = proof_value.strip_prefix('u').ok_or_else(|| DiscloseError::value("no multibase base64url (`u…`)"))?;
    if text.len() / 4 * 3 > limits::PROOF_VALUE_BYTES {
        let (actual, limit) = (text.len() / 4 * 3, limits::PROOF_VALUE_BYTES);
        return Err(DiscloseError::TooMany { what: "bytes of proofValue", actual, limit });
    }
    Ok(base64url::decode(text)?)
}

/// The options of a new proof, which is no link of a chain.
pub(super) fn configuration(
    document: &Value<'_>,
    options: &Options,
    suite: &Suite,
) -> Result<Value<'static>, DataIntegrityError> {
    let rules = suite.rules().filter(|_| options.previous.is_empty());
    let reason = || SignError::Unfit { reason: format!("{} does not counter-sign other proofs", suite.name()) };
    Ok(Value::Object(super::sign::configuration(document, options, suite, rules.ok_or_else(reason)?)))
}

/// The hash of a proof's options; and why their meaning may be loose.
pub(super) fn proof_hash(
    document: &Value<'_>,
    options: &Value<'_>,
    contexts: &Contexts,
) -> Result<([u8; 32], Option<Loose>), DataIntegrityError> {
    let canonical = options_quads(document, options, Envelope::Multibase, Hash::Sha256, contexts)?;
    Ok((digest::sha256(canonical.n_quads.as_bytes()), canonical.loose))
}

/// hashMandatoryNQuads.
pub(super) fn mandatory_hash(statements: &[&str]) -> [u8; 32] {
    digest::sha256(statements.concat().as_bytes())
}

/// Indexes of `count` statements as a proof value has them: each once, in order.
pub(super) fn indexes(item: &Item<'_>, what: &'static str, count: usize) -> Result<BTreeSet<usize>, DiscloseError> {
    let mut indexes = BTreeSet::new();
    for index in item.array()? {
        let index = index.unsigned()?;
        let place = usize::try_from(index).ok().filter(|place| *place < count);
        let place = place.filter(|place| indexes.last().is_none_or(|last| last < place));
        indexes.insert(place.ok_or(DiscloseError::Index { what, index, count })?);
    }
    Ok(indexes)
}

/// The places that statements have among those that are disclosed.
pub(super) fn relative(statements: &BTreeSet<usize>, among: impl Iterator<Item = usize>) -> Vec<usize> {
    let places = among.enumerate().filter(|(_, statement)| statements.contains(statement));
    places.map(|(place, _)| place).collect()
}

/// The mandatory pointers of a base proof.
pub(super) fn pointers(item: &Item<'_>) -> Result<Vec<String>, DiscloseError> {
    item.array()?.iter().map(|pointer| pointer.text().map(str::to_owned)).collect()
}
