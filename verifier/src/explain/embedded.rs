//! What does a proof in the document sign? Its canonical forms, their hashes, and the bytes under the signature.
//!
//! Data Integrity EdDSA Cryptosuites 1.0, section 3.2; ECDSA Cryptosuites 1.0, section 3.5; BBS Cryptosuites 1.0, section 3.4.

use credential::data_integrity::{Proof, Signed};
use credential::json::Value;
use credential::json_ld::Contexts;

use super::page::{Page, count};

pub(super) fn explain(page: &mut Page, document: &Value<'_>, contexts: &Contexts) {
    let proofs = match Proof::parse_all(document) {
        Ok(proofs) => proofs,
        Err(error) => return page.value("proof", &page.why(&error)),
    };
    let sources = document.get("proof").map(Value::one_or_many).unwrap_or_default();
    let none = page.said("none", &[]);
    for (number, (proof, source)) in proofs.iter().zip(sources).enumerate() {
        page.step("proof-number", &[("number", count(number + 1))]);
        page.value("suite", proof.suite.name());
        page.value("verification-method", proof.verification_method.unwrap_or(&none));
        page.value("purpose", proof.purpose.unwrap_or(&none));
        if let Some(created) = proof.created {
            page.value("made", &created.to_string());
        }
        if let Some(expires) = proof.expires {
            page.value("expires", &expires.to_string());
        }
        match proof.signed_bytes(document, contexts) {
            Err(error) => {
                let unknown = page.said("signs-unknown", &[]);
                page.value("signs", &format!("{unknown}: {}", page.why(&error)));
            }
            Ok(signed) => under(page, &signed),
        }
        let signature = source.str("proofValue").or_else(|| source.str("jws"));
        page.value("proof-value", signature.unwrap_or(&none));
    }
}

fn under(page: &mut Page, signed: &Signed) {
    if let Some(reason) = &signed.loose {
        page.value("loose", &page.why(reason));
    }
    if let Some((bytes, statements)) = signed.parts() {
        // ECDSA Cryptosuites 1.0, section 3.5.5; BBS Cryptosuites 1.0, section 3.3.1.
        page.bytes("parts", bytes);
        return page.block("statements", &[], &statements.concat());
    }
    let form = if signed.options.starts_with('{') { "RFC 8785" } else { "RDFC-1.0" };
    for (id, text) in [("canonical-options", &signed.options), ("canonical-document", &signed.document)] {
        page.block(id, &[("form", form.into())], text);
        page.digest(signed.hash.name(), &signed.hash.of(&[text.as_bytes()]));
    }
    page.bytes("signed-bytes", &signed.bytes());
}
