//! A sealed document with the evidence that a test puts beside the seal. ETSI TS 119 182-1, clauses 5.1 to 5.3.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::party::Party;
use crate::time_stamp::{Stamping, time_stamp};

/// A seal being made: each step adds what stands beside it in `etsiU`.
pub struct Sealing {
    payload: String,
    protected: String,
    signature: String,
    items: Vec<String>,
}

/// Seals a document; `content` is a time-stamp over it from before.
pub fn seal(by: &Party, payload: &str, claimed: &str, content: Option<(&Party, &Stamping)>) -> Sealing {
    seal_as(by, payload, claimed, content, |_| {})
}

/// The same with another protected header.
pub fn seal_as(
    by: &Party,
    payload: &str,
    claimed: &str,
    content: Option<(&Party, &Stamping)>,
    edit: impl FnOnce(&mut Value),
) -> Sealing {
    let mut header = json!({
        "alg": "ES256", "typ": "jose+json", "cty": "octet-stream", "b64": false, "crit": ["b64", "sigT"],
        "sigT": claimed, "x5c": [STANDARD.encode(&by.der)],
    });
    if let (Some((tsa, how)), Some(members)) = (content, header.as_object_mut()) {
        let token = STANDARD.encode(time_stamp(tsa, &[], payload.as_bytes(), how));
        members.insert("adoTst".to_owned(), json!({"tstTokens": [{"val": token}]}));
        members.insert("crit".to_owned(), json!(["b64", "sigT", "adoTst"]));
    }
    edit(&mut header);
    let (protected, signature) = signed(by, &header, payload);
    Sealing { payload: payload.to_owned(), protected, signature, items: Vec::new() }
}

/// The protected header as it stands in a seal, and the signature over it and what stands there as payload.
fn signed(by: &Party, header: &Value, payload: &str) -> (String, String) {
    let protected = URL_SAFE_NO_PAD.encode(header.to_string());
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &by.pkcs8()).expect("its key");
    let signature = pair.sign(&SystemRandom::new(), format!("{protected}.{payload}").as_bytes()).expect("a signature");
    (protected, URL_SAFE_NO_PAD.encode(signature.as_ref()))
}

/// A document sealed in compact serialisation, which has no place for anything beside the seal (clause 4, JWS Compact).
pub fn seal_compact(by: &Party, payload: &str, claimed: &str, edit: impl FnOnce(&mut Value)) -> String {
    let mut header =
        json!({"alg": "ES256", "typ": "jose", "crit": ["sigT"], "sigT": claimed, "x5c": [STANDARD.encode(&by.der)]});
    edit(&mut header);
    let payload = URL_SAFE_NO_PAD.encode(payload);
    let (protected, signature) = signed(by, &header, &payload);
    format!("{protected}.{payload}.{signature}")
}

impl Sealing {
    fn item(mut self, item: &Value) -> Self {
        self.items.push(URL_SAFE_NO_PAD.encode(item.to_string()));
        self
    }

    /// A time-stamp over the seal.
    #[must_use]
    pub fn stamped(self, tsa: &Party, beside: &[&Party], how: &Stamping) -> Self {
        let token = time_stamp(tsa, beside, self.signature.as_bytes(), how);
        self.item(&json!({"sigTst": {"tstTokens": [{"val": STANDARD.encode(token)}]}}))
    }

    /// A time-stamp in the place of one over the seal, over other bytes.
    #[must_use]
    pub fn stamped_over(self, tsa: &Party, over: &[u8], how: &Stamping) -> Self {
        let token = time_stamp(tsa, &[], over, how);
        self.item(&json!({"sigTst": {"tstTokens": [{"val": STANDARD.encode(token)}]}}))
    }

    /// Certificates, to lead to an authority.
    #[must_use]
    pub fn certificates(self, all: &[&Party]) -> Self {
        let values: Vec<Value> =
            all.iter().map(|one| json!({"x509Cert": {"val": STANDARD.encode(&one.der)}})).collect();
        self.item(&json!({"xVals": values}))
    }

    /// Lists and answers about withdrawn certificates.
    #[must_use]
    pub fn withdrawals(self, lists: &[Vec<u8>], answers: &[Vec<u8>]) -> Self {
        let values =
            |all: &[Vec<u8>]| -> Vec<Value> { all.iter().map(|der| json!({"val": STANDARD.encode(der)})).collect() };
        self.item(&json!({"rVals": {"crlVals": values(lists), "ocspVals": values(answers)}}))
    }

    /// A time-stamp over everything before it.
    #[must_use]
    pub fn archived(self, tsa: &Party, beside: &[&Party], how: &Stamping) -> Self {
        self.archived_by(&[(tsa, beside, how)])
    }

    /// Several over everything before them, in one place: none is over another.
    #[must_use]
    pub fn archived_by(self, all: &[(&Party, &[&Party], &Stamping)]) -> Self {
        let over = [&self.payload, ".", &self.protected, ".", &self.signature, ".", &self.items.concat()].concat();
        let tokens = all.iter().map(|(tsa, beside, how)| time_stamp(tsa, beside, over.as_bytes(), how));
        let tokens: Vec<Value> = tokens.map(|token| json!({"val": STANDARD.encode(token)})).collect();
        self.item(&json!({"arcTst": {"tstTokens": tokens}}))
    }

    /// The file.
    pub fn file(&self) -> Value {
        let one = json!({"protected": self.protected, "header": {"etsiU": self.items}, "signature": self.signature});
        json!({"payload": self.payload, "signatures": [one]})
    }
}
