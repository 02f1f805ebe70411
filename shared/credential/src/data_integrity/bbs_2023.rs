//! How does bbs-2023 disclose some statements, so that no two presentations can be told to come from the same credential?
//!
//! Data Integrity BBS Cryptosuites 1.0, sections 3.3 and 3.4, without feature options: the others are named, not guessed at.

use std::collections::BTreeSet;

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::disclose::{self, DiscloseError, HmacKey, Item, Whole, Writer};
use super::{DataIntegrityError, Options, Suite};
use crate::bbs::{self, Disclosure, SIGNATURE_BYTES, SecretKey};
use crate::json::Value;
use crate::json_ld::{Contexts, Loose, Statements};
use crate::key::{PublicKey, SignError, SignatureError};

/// What base proofs begin with: one for each feature option.
pub(super) const BASE: [[u8; 3]; 4] = [[0xd9, 0x5d, 0x02], [0xd9, 0x5d, 0x04], [0xd9, 0x5d, 0x06], [0xd9, 0x5d, 0x08]];
/// What derived proofs begin with, in the same order.
const DERIVED: [[u8; 3]; 4] = [[0xd9, 0x5d, 0x03], [0xd9, 0x5d, 0x05], [0xd9, 0x5d, 0x07], [0xd9, 0x5d, 0x09]];
/// The feature options, in the same order.
const OPTIONS: [&str; 4] = ["baseline", "anonymous_holder_binding", "pseudonym", "holder_binding_pseudonym"];

/// A base proof, which its holder keeps.
struct Base {
    signature: [u8; SIGNATURE_BYTES],
    header: [u8; 64],
    key: bbs::PublicKey,
    hmac_key: HmacKey,
    mandatory: Vec<String>,
}

/// Adds a base proof, for the holder alone. `mandatory` are the JSON Pointers of what must always be disclosed.
///
/// # Errors
/// A pointer leads nowhere, or the document is one that we would refuse to read.
pub fn issue(
    document: &mut Value<'_>,
    options: &Options,
    mandatory: &[String],
    key: &SecretKey,
    dice: &mut impl CryptoRng,
    contexts: &Contexts,
) -> Result<(), DataIntegrityError> {
    let mut hmac_key = Zeroizing::new([0; 32]);
    dice.fill_bytes(hmac_key.as_mut_slice());
    let mut proof = disclose::configuration(document, options, &Suite::Bbs2023)?;
    let (hash, loose) = disclose::proof_hash(document, &proof, contexts)?;
    let whole = Whole::new(document, contexts, |numbers| disclose::shuffled_labels(&hmac_key, numbers))?;
    if let Some(loose) = loose.or_else(|| whole.loose.clone()) {
        return Err(SignError::Unfit { reason: loose.to_string() }.into());
    }
    let base = sign(&whole, hash, mandatory, key, hmac_key)?;
    disclose::set(&mut proof, "proofValue", Value::String(base.write().into()));
    super::sign::attach(document, proof)
}

fn sign(
    whole: &Whole<'_>,
    proof_hash: [u8; 32],
    mandatory: &[String],
    key: &SecretKey,
    hmac_key: HmacKey,
) -> Result<Base, DataIntegrityError> {
    let group = whole.group(mandatory)?;
    let (must, may) = whole.divide(&group.indexes);
    let header = header(proof_hash, &must);
    let refused = |error: bbs::BbsError| SignError::Refused { reason: error.to_string() };
    let signature = bbs::sign(key, &header, &may).map_err(refused)?;
    Ok(Base { signature, header, key: *key.public_key(), hmac_key, mandatory: mandatory.to_vec() })
}

/// bbsHeader: the hashes of the proof's options and of the mandatory statements.
fn header(proof_hash: [u8; 32], mandatory: &[&str]) -> [u8; 64] {
    let mut header = [0; 64];
    let halves = [proof_hash, disclose::mandatory_hash(mandatory)];
    for (to, from) in header.iter_mut().zip(halves.as_flattened()) {
        *to = *from;
    }
    header
}

/// What follows the three bytes that name the kind; options beyond the baseline are refused by name.
fn body<'b>(bytes: &'b [u8], headers: &[[u8; 3]; 4], none: &'static str) -> Result<&'b [u8], DiscloseError> {
    let found = headers.iter().zip(OPTIONS).find(|(header, _)| bytes.starts_with(*header));
    let (_, option) = found.ok_or(DiscloseError::value(none))?;
    if option != "baseline" {
        return Err(DiscloseError::Option { option });
    }
    Ok(bytes.get(3..).unwrap_or_default())
}

fn malformed(error: bbs::BbsError) -> DiscloseError {
    DiscloseError::from(error)
}

impl Base {
    fn write(&self) -> String {
        let mut out = Writer::with_header(BASE[0]);
        out.array(5);
        out.bytes(&self.signature);
        out.bytes(&self.header);
        out.bytes(self.key.bytes());
        out.bytes(self.hmac_key.as_slice());
        out.texts(&self.mandatory);
        out.into_multibase()
    }

    fn read(bytes: &[u8]) -> Result<Self, DiscloseError> {
        let item = Item::read(body(bytes, &BASE, "no base proof of bbs-2023")?)?;
        let [signature, header, key, hmac_key, mandatory] = item.array()? else {
            return Err(DiscloseError::value("a base proof has five components"));
        };
        Ok(Self {
            signature: signature.fixed()?,
            header: header.fixed()?,
            key: bbs::PublicKey::from_bytes(key.bytes()?).map_err(malformed)?,
            hmac_key: Zeroizing::new(hmac_key.fixed()?),
            mandatory: disclose::pointers(mandatory)?,
        })
    }

    /// The document's statements, and which of them are mandatory.
    fn apply<'d>(
        &self,
        document: &'d Value<'d>,
        contexts: &'d Contexts,
    ) -> Result<(Whole<'d>, BTreeSet<usize>), DataIntegrityError> {
        let whole = Whole::new(document, contexts, |numbers| disclose::shuffled_labels(&self.hmac_key, numbers))?;
        let mandatory = whole.group(&self.mandatory)?.indexes;
        Ok((whole, mandatory))
    }
}

/// The document that discloses what is mandatory and selected, and the value of its proof.
pub(super) fn derive(
    bytes: &[u8],
    document: &Value<'_>,
    selective: &[String],
    presentation_header: &[u8],
    dice: &mut impl CryptoRng,
    contexts: &Contexts,
) -> Result<(Value<'static>, String), DataIntegrityError> {
    let base = Base::read(bytes)?;
    let (whole, mandatory) = base.apply(document, contexts)?;
    let combined = whole.group(&[base.mandatory.as_slice(), selective].concat())?;
    if combined.indexes.is_empty() {
        return Err(DiscloseError::Nothing.into());
    }
    let (_, messages) = whole.divide(&mandatory);
    let others = (0..whole.statements.len()).filter(|statement| !mandatory.contains(statement));
    let indexes = disclose::relative(&combined.indexes, others);
    let disclosure = Disclosure { header: &base.header, presentation_header, indexes: &indexes };
    let proof = bbs::prove(&base.key, &base.signature, &disclosure, &messages, dice).map_err(mismatch)?;
    let mut out = Writer::with_header(DERIVED[0]);
    out.array(5);
    out.bytes(&proof);
    out.map(combined.labels.len());
    for (number, label) in &combined.labels {
        out.unsigned(u64::from(*number));
        out.unsigned(label.get(1..).and_then(|place| place.parse().ok()).unwrap_or_default());
    }
    out.indexes(&disclose::relative(&mandatory, combined.indexes.iter().copied()));
    out.indexes(&indexes);
    out.bytes(presentation_header);
    Ok((combined.document, out.into_multibase()))
}

fn mismatch(error: bbs::BbsError) -> DataIntegrityError {
    match error {
        bbs::BbsError::Mismatch { .. } => SignatureError::Mismatch.into(),
        bbs::BbsError::TooMany { actual, limit } => DiscloseError::TooMany { what: "statements", actual, limit }.into(),
        other => malformed(other).into(),
    }
}

/// What was signed, and the signature or the proof of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    header: [u8; 64],
    messages: Vec<String>,
    evidence: Evidence,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Evidence {
    /// A base proof's signature over all messages, and the key that it names.
    Signature { bytes: [u8; SIGNATURE_BYTES], key: Box<bbs::PublicKey>, header: Box<[u8; 64]> },
    /// A derived proof.
    Proof { bytes: Vec<u8>, indexes: Vec<usize>, presentation_header: Vec<u8> },
}

impl Shown {
    pub(super) fn of(
        bytes: &[u8],
        document: &Value<'_>,
        proof_hash: [u8; 32],
        contexts: &Contexts,
    ) -> Result<(Self, Option<Loose>), DataIntegrityError> {
        if BASE.iter().any(|header| bytes.starts_with(header)) {
            let base = Base::read(bytes)?;
            let (whole, mandatory) = base.apply(document, contexts)?;
            let (must, may) = whole.divide(&mandatory);
            let evidence =
                Evidence::Signature { bytes: base.signature, key: Box::new(base.key), header: Box::new(base.header) };
            let messages = may.into_iter().map(str::to_owned).collect();
            let shown = Self { header: header(proof_hash, &must), messages, evidence };
            return Ok((shown, whole.loose));
        }
        Self::of_derived(bytes, document, proof_hash, contexts)
    }

    fn of_derived(
        bytes: &[u8],
        document: &Value<'_>,
        proof_hash: [u8; 32],
        contexts: &Contexts,
    ) -> Result<(Self, Option<Loose>), DataIntegrityError> {
        let item = Item::read(body(bytes, &DERIVED, "no base or derived proof of bbs-2023")?)?;
        let [proof, labels, mandatory, selective, presentation_header] = item.array()? else {
            return Err(DiscloseError::value("a derived proof has five components").into());
        };
        let labels = labels.map()?.iter().map(|(number, label)| Ok((number.unsigned()?, label.unsigned()?)));
        let labels: Vec<(u64, u64)> = labels.collect::<Result<_, DiscloseError>>()?;
        let statements = Statements::of(document, contexts).map_err(DataIntegrityError::Document)?;
        let labels = disclose::received_labels(&labels, statements.numbers(), |label| format!("b{label}"))?;
        let lines = statements.lines(&labels);
        let mandatory = disclose::indexes(mandatory, "the mandatory index", lines.len())?;
        let (must, may) = disclose::divide(&lines, |place| mandatory.contains(&place));
        // How many messages there are in all, the proof's length tells; it is held against this by the mathematics.
        let indexes = disclose::indexes(selective, "the selective index", crate::limits::BBS_MESSAGES)?;
        if indexes.len() != may.len() {
            return Err(DiscloseError::Count { signatures: indexes.len(), statements: may.len() }.into());
        }
        let evidence = Evidence::Proof {
            bytes: proof.bytes()?.to_vec(),
            indexes: indexes.into_iter().collect(),
            presentation_header: presentation_header.bytes()?.to_vec(),
        };
        let messages = may.into_iter().map(str::to_owned).collect();
        Ok((Self { header: header(proof_hash, &must), messages, evidence }, statements.loose))
    }

    /// The header under the issuer's signature, and the messages that are shown.
    pub(super) fn parts(&self) -> (&[u8], Vec<&str>) {
        (&self.header, self.messages.iter().map(String::as_str).collect())
    }

    pub(super) fn verify(&self, key: &PublicKey) -> Result<(), DataIntegrityError> {
        let key = key.bbs().ok_or_else(|| DataIntegrityError::from(DiscloseError::OtherKey { kind: key.kind() }))?;
        match &self.evidence {
            Evidence::Signature { bytes, key: named, header } => {
                if **named != *key || **header != self.header {
                    return Err(SignatureError::Mismatch.into());
                }
                bbs::verify(key, bytes, &self.header, &self.messages).map_err(mismatch)?;
                Err(DataIntegrityError::BaseProof)
            }
            Evidence::Proof { bytes, indexes, presentation_header } => {
                let disclosure = Disclosure { header: &self.header, presentation_header, indexes };
                bbs::verify_proof(key, bytes, &disclosure, &self.messages).map_err(mismatch)
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{HmacKey, SecretKey, Whole, sign};

    /// The value of a base proof.
    pub(in crate::data_integrity) fn base(
        whole: &Whole<'_>,
        proof_hash: [u8; 32],
        mandatory: &[String],
        key: &SecretKey,
        hmac_key: HmacKey,
    ) -> String {
        sign(whole, proof_hash, mandatory, key, hmac_key).expect("signed").write()
    }
}
