//! What does a proof in the document sign? Its canonical forms, their hashes, and the bytes under the signature.
//!
//! Data Integrity EdDSA Cryptosuites 1.0, section 3.2. A text is shown only where its hash is that which was signed.

use credential::data_integrity::{Proof, Signed};
use credential::digest;
use credential::json::Value;
use credential::json_ld::{Contexts, canonicalise};

use super::page::Page;

pub(super) fn explain(page: &mut Page, document: &Value<'_>, contexts: &Contexts) {
    let proofs = match Proof::parse_all(document) {
        Ok(proofs) => proofs,
        Err(error) => return page.value("proof", &error.to_string()),
    };
    let sources = document.get("proof").map(Value::one_or_many).unwrap_or_default();
    for (number, (proof, source)) in proofs.iter().zip(sources).enumerate() {
        page.step(&format!("Proof {}", number + 1));
        page.value("suite", proof.suite.name());
        page.value("verification method", proof.verification_method.unwrap_or("none"));
        page.value("purpose", proof.purpose.unwrap_or("none"));
        if let Some(created) = proof.created {
            page.value("made, as it says", &created.to_string());
        }
        if let Some(expires) = proof.expires {
            page.value("expires", &expires.to_string());
        }
        match proof.signed_bytes(document, contexts) {
            Err(error) => page.value("what it signs", &format!("cannot be told: {error}")),
            Ok(signed) => under(page, document, source, &signed, contexts),
        }
        page.value("signature, as it stands there", source.str("proofValue").unwrap_or("none"));
    }
}

fn under(page: &mut Page, document: &Value<'_>, proof: &Value<'_>, signed: &Signed, contexts: &Contexts) {
    if let Some(reason) = &signed.loose {
        page.value("loose", reason);
    }
    half(page, "the proof's options", &options(document, proof), signed, contexts);
    half(page, "the document without its proof", &without(document, "proof"), signed, contexts);
    page.bytes("bytes under the signature", &signed.bytes());
}

/// One of the two texts that are hashed. Suites that hash another form show the bytes alone.
fn half(page: &mut Page, name: &str, value: &Value<'_>, signed: &Signed, contexts: &Contexts) {
    let Ok(canonical) = canonicalise(value, contexts) else { return };
    let hash = digest::sha256(canonical.n_quads.as_bytes());
    if signed.bytes().chunks(hash.len()).any(|half| half == hash) {
        page.block(&format!("canonical form of {name} (RDFC-1.0)"), &canonical.n_quads);
        page.bytes("its SHA-256", &hash);
    }
}

fn without<'v>(document: &Value<'v>, member: &str) -> Value<'v> {
    let mut document = document.clone();
    if let Value::Object(members) = &mut document {
        members.remove(member);
    }
    document
}

/// A proof is read under its own context, or else under the document's.
fn options<'v>(document: &Value<'v>, proof: &Value<'v>) -> Value<'v> {
    let mut options = without(proof, "proofValue");
    if let (Value::Object(members), Some(context)) = (&mut options, document.get("@context"))
        && members.get("@context").is_none()
    {
        members.insert("@context", context.clone());
    }
    options
}
