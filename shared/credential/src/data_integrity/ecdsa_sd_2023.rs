//! How does ecdsa-sd-2023 sign each statement apart, so that a holder can leave some out?
//!
//! Data Integrity ECDSA Cryptosuites 1.0, sections 3.5 and 3.6: the issuer's P-256 key signs the mandatory statements and a
//! public key made for this proof alone, whose private half has signed each other statement and is gone.

use std::collections::BTreeSet;

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::disclose::{self, DiscloseError, HmacKey, Item, Whole, Writer};
use super::{DataIntegrityError, Options, Suite};
use crate::json::Value;
use crate::json_ld::{Contexts, Loose, Statements};
use crate::key::{Algorithm, PrivateKey, PublicKey, SignError, Signer};
use crate::{base64url, limits};

const NAME: &str = "ecdsa-sd-2023";

/// What base proofs begin with.
pub(super) const BASE: [u8; 3] = [0xd9, 0x5d, 0x00];
/// What derived proofs begin with.
const DERIVED: [u8; 3] = [0xd9, 0x5d, 0x01];

/// The key made for one proof: the multicodec code of P-256 and a compressed point.
const PROOF_KEY_BYTES: usize = 35;
const P256: [u8; 2] = [0x80, 0x24];

type Signature = [u8; 64];

/// A base proof, which its holder keeps.
struct Base {
    signature: Signature,
    proof_key: [u8; PROOF_KEY_BYTES],
    hmac_key: HmacKey,
    /// For each statement that is not mandatory, in order.
    signatures: Vec<Signature>,
    mandatory: Vec<String>,
}

/// Adds a base proof, for the holder alone. `mandatory` are the JSON Pointers of what must always be disclosed.
///
/// # Errors
/// The key is none of P-256, a pointer leads nowhere, or the document is one that we would refuse to read.
pub fn issue(
    document: &mut Value<'_>,
    options: &Options,
    mandatory: &[String],
    signer: &dyn Signer,
    dice: &mut impl CryptoRng,
    contexts: &Contexts,
) -> Result<(), DataIntegrityError> {
    if signer.algorithm() != Algorithm::Es256 {
        let reason = format!("{NAME} signs with ES256, the key with {}", signer.algorithm().name());
        return Err(SignError::Unfit { reason }.into());
    }
    let mut hmac_key = Zeroizing::new([0; 32]);
    dice.fill_bytes(hmac_key.as_mut_slice());
    let refused = |error: crate::key::KeyError| SignError::Refused { reason: error.to_string() };
    let proof_key = PrivateKey::generate(Algorithm::Es256, dice).map_err(refused)?;
    let mut proof = disclose::configuration(document, options, &Suite::EcdsaSd2023)?;
    let (hash, loose) = disclose::proof_hash(document, &proof, contexts)?;
    let whole = Whole::new(document, contexts, |numbers| disclose::hmac_labels(&hmac_key, numbers))?;
    if let Some(loose) = loose.or_else(|| whole.loose.clone()) {
        return Err(SignError::Unfit { reason: loose.to_string() }.into());
    }
    let group = whole.group(mandatory)?;
    let (must, may) = whole.divide(&group.indexes);
    let key = encode_key(proof_key.public_key())?;
    let mut signatures = Vec::with_capacity(may.len());
    for statement in may {
        signatures.push(fixed(proof_key.sign(statement.as_bytes())?)?);
    }
    let signature = fixed(signer.sign(&to_sign(hash, &key, disclose::mandatory_hash(&must)))?)?;
    let base = Base { signature, proof_key: key, hmac_key, signatures, mandatory: mandatory.to_vec() };
    disclose::set(&mut proof, "proofValue", Value::String(base.write().into()));
    super::sign::attach(document, proof)
}

fn fixed(signature: Vec<u8>) -> Result<Signature, SignError> {
    let actual = signature.len();
    signature.try_into().map_err(|_| SignError::Refused { reason: format!("a P-256 signature of {actual} bytes") })
}

/// serializeSignData.
fn to_sign(proof_hash: [u8; 32], key: &[u8; PROOF_KEY_BYTES], mandatory_hash: [u8; 32]) -> Vec<u8> {
    [proof_hash.as_slice(), key, &mandatory_hash].concat()
}

fn encode_key(key: &PublicKey) -> Result<[u8; PROOF_KEY_BYTES], SignError> {
    let multikey = key.to_multibase().and_then(|text| bs58::decode(text.get(1..)?).into_vec().ok());
    let bytes = multikey.and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| SignError::Refused { reason: "the key made for the proof is none of P-256".to_owned() })
}

fn decode_key(bytes: &[u8; PROOF_KEY_BYTES]) -> Result<PublicKey, DiscloseError> {
    if !bytes.starts_with(&P256) {
        return Err(DiscloseError::value("the key made for the proof is none of P-256"));
    }
    let text = format!("z{}", bs58::encode(bytes).into_string());
    Ok(PublicKey::from_multibase(&text)?)
}

fn signatures(item: &Item<'_>) -> Result<Vec<Signature>, DiscloseError> {
    let items = item.array()?;
    if items.len() > limits::SIGNED_STATEMENTS {
        return Err(DiscloseError::TooMany {
            what: "signatures",
            actual: items.len(),
            limit: limits::SIGNED_STATEMENTS,
        });
    }
    items.iter().map(Item::fixed).collect()
}

impl Base {
    fn write(&self) -> String {
        let mut out = Writer::with_header(BASE);
        out.array(5);
        out.bytes(&self.signature);
        out.bytes(&self.proof_key);
        out.bytes(self.hmac_key.as_slice());
        out.array(self.signatures.len());
        self.signatures.iter().for_each(|signature| out.bytes(signature));
        out.texts(&self.mandatory);
        out.into_multibase()
    }

    fn read(bytes: &[u8]) -> Result<Self, DiscloseError> {
        let bytes = bytes.strip_prefix(&BASE).ok_or_else(|| DiscloseError::value("no base proof of ecdsa-sd-2023"))?;
        let item = Item::read(bytes)?;
        let [signature, proof_key, hmac_key, list, mandatory] = item.array()? else {
            return Err(DiscloseError::value("a base proof has five components"));
        };
        Ok(Self {
            signature: signature.fixed()?,
            proof_key: proof_key.fixed()?,
            hmac_key: Zeroizing::new(hmac_key.fixed()?),
            signatures: signatures(list)?,
            mandatory: disclose::pointers(mandatory)?,
        })
    }

    /// The document's statements, and which of them are mandatory; each other one must have its signature.
    fn apply<'d>(
        &self,
        document: &'d Value<'d>,
        contexts: &'d Contexts,
    ) -> Result<(Whole<'d>, BTreeSet<usize>), DataIntegrityError> {
        let whole = Whole::new(document, contexts, |numbers| disclose::hmac_labels(&self.hmac_key, numbers))?;
        let mandatory = whole.group(&self.mandatory)?.indexes;
        let (signatures, statements) = (self.signatures.len(), whole.statements.len() - mandatory.len());
        if signatures != statements {
            return Err(DiscloseError::Count { signatures, statements }.into());
        }
        Ok((whole, mandatory))
    }
}

/// The document that discloses what is mandatory and selected, and the value of its proof.
pub(super) fn derive(
    bytes: &[u8],
    document: &Value<'_>,
    selective: &[String],
    contexts: &Contexts,
) -> Result<(Value<'static>, String), DataIntegrityError> {
    let base = Base::read(bytes)?;
    let (whole, mandatory) = base.apply(document, contexts)?;
    let combined = whole.group(&[base.mandatory.as_slice(), selective].concat())?;
    if combined.indexes.is_empty() {
        return Err(DiscloseError::Nothing.into());
    }
    let others = (0..whole.statements.len()).filter(|statement| !mandatory.contains(statement));
    let signatures = base.signatures.iter().zip(others).filter(|(_, statement)| combined.indexes.contains(statement));
    let signatures: Vec<&Signature> = signatures.map(|(signature, _)| signature).collect();
    let mut out = Writer::with_header(DERIVED);
    out.array(5);
    out.bytes(&base.signature);
    out.bytes(&base.proof_key);
    out.array(signatures.len());
    signatures.into_iter().for_each(|signature| out.bytes(signature));
    out.map(combined.labels.len());
    for (number, label) in &combined.labels {
        out.unsigned(u64::from(*number));
        let digest = base64url::decode(label.get(1..).unwrap_or_default());
        out.bytes(&digest.map_err(DiscloseError::from)?);
    }
    out.indexes(&disclose::relative(&mandatory, combined.indexes.iter().copied()));
    Ok((combined.document, out.into_multibase()))
}

/// What was signed, and the signatures over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    is_base: bool,
    to_sign: Vec<u8>,
    signature: Signature,
    proof_key: PublicKey,
    /// The statements that are not mandatory, each with its signature.
    statements: Vec<(String, Signature)>,
}

impl Shown {
    pub(super) fn of(
        bytes: &[u8],
        document: &Value<'_>,
        proof_hash: [u8; 32],
        contexts: &Contexts,
    ) -> Result<(Self, Option<Loose>), DataIntegrityError> {
        if bytes.starts_with(&BASE) {
            let base = Base::read(bytes)?;
            let (whole, mandatory) = base.apply(document, contexts)?;
            let (must, may) = whole.divide(&mandatory);
            let shown = Self {
                is_base: true,
                to_sign: to_sign(proof_hash, &base.proof_key, disclose::mandatory_hash(&must)),
                signature: base.signature,
                proof_key: decode_key(&base.proof_key)?,
                statements: may.into_iter().map(str::to_owned).zip(base.signatures).collect(),
            };
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
        let bytes = bytes.strip_prefix(&DERIVED);
        let item = Item::read(bytes.ok_or_else(|| DiscloseError::value("neither a base nor a derived proof"))?)?;
        let [signature, key, list, labels, mandatory] = item.array()? else {
            return Err(DiscloseError::value("a derived proof has five components").into());
        };
        let (key, signatures) = (key.fixed()?, signatures(list)?);
        let labels = labels.map()?.iter().map(|(number, label)| Ok((number.unsigned()?, label.fixed::<32>()?)));
        let labels: Vec<_> = labels.collect::<Result<_, DiscloseError>>()?;
        let statements = Statements::of(document, contexts).map_err(DataIntegrityError::Document)?;
        let labels = disclose::received_labels(&labels, statements.numbers(), disclose::hmac_label)?;
        let lines = statements.lines(&labels);
        let mandatory = disclose::indexes(mandatory, "the mandatory index", lines.len())?;
        let (must, may) = disclose::divide(&lines, |place| mandatory.contains(&place));
        if signatures.len() != may.len() {
            return Err(DiscloseError::Count { signatures: signatures.len(), statements: may.len() }.into());
        }
        let shown = Self {
            is_base: false,
            to_sign: to_sign(proof_hash, &key, disclose::mandatory_hash(&must)),
            signature: signature.fixed()?,
            proof_key: decode_key(&key)?,
            statements: may.into_iter().map(str::to_owned).zip(signatures).collect(),
        };
        Ok((shown, statements.loose))
    }

    /// The bytes under the issuer's signature, and the statements that are signed one by one.
    pub(super) fn parts(&self) -> (&[u8], Vec<&str>) {
        (&self.to_sign, self.statements.iter().map(|(statement, _)| statement.as_str()).collect())
    }

    pub(super) fn verify(&self, key: &PublicKey) -> Result<(), DataIntegrityError> {
        key.verify(Algorithm::Es256, &self.to_sign, &self.signature)?;
        for (statement, signature) in &self.statements {
            self.proof_key.verify(Algorithm::Es256, statement.as_bytes(), signature)?;
        }
        if self.is_base { Err(DataIntegrityError::BaseProof) } else { Ok(()) }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{Base, base64url};

    /// A base proof, read and written again.
    pub(in crate::data_integrity) fn rewritten(value: &str) -> String {
        Base::read(&base64url::decode(&value[1..]).expect("base64url")).expect("a base proof").write()
    }
}
