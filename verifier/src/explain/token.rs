//! What does a token sign? Its header, its payload, its disclosures, and the bytes under the signature.
//!
//! RFC 7515, section 5.2; RFC 9901, section 7.1; TS 119 182-1.

use credential::base64url;
use credential::digest;
use credential::jades::Jades;
use credential::jose::Jws;
use credential::json::Value;
use credential::sd_jwt::SdJwt;
use credential::x509::Certificate;
use credential::xades::Seal;

use super::page::Page;

pub(super) fn jws(page: &mut Page, title: &str, jws: &Jws<'_>) {
    page.step(title);
    page.value("algorithm", jws.alg().name());
    page.value("header", &jws.header().to_serde().to_string());
    match jws.payload_json() {
        Ok(payload) => page.value("payload", &payload.to_serde().to_string()),
        Err(error) => page.value("payload", &format!("no JSON: {error}")),
    }
    page.value("signed text", jws.signing_input());
    page.bytes("its SHA-256", &digest::sha256(jws.signing_input().as_bytes()));
    page.bytes("signature", jws.signature());
}

pub(super) fn sd_jwt(page: &mut Page, sd_jwt: &SdJwt<'_>) {
    jws(page, "The issuer's token", &sd_jwt.jws);
    page.step("The disclosures");
    page.value("hash", &format!("{:?}", sd_jwt.hash()));
    for disclosure in &sd_jwt.disclosures {
        page.value("disclosure", disclosure);
        page.value("  its digest", &base64url::encode(sd_jwt.hash().of(&[disclosure.as_bytes()])));
        match base64url::decode(disclosure) {
            Ok(bytes) => page.value("  says", &String::from_utf8_lossy(&bytes)),
            Err(error) => page.value("  says", &error.to_string()),
        }
    }
    match sd_jwt.unveil() {
        Ok(unveiled) => page.value("digests without a disclosure", &unveiled.withheld.to_string()),
        Err(error) => page.value("do not fit", &error.to_string()),
    }
    if let Some(binding) = &sd_jwt.key_binding {
        jws(page, "The holder's token (key binding)", binding);
        page.value("sd_hash, as it must be", &sd_jwt.sd_hash());
    }
}

pub(super) fn jades(page: &mut Page, outer: &Value<'_>) {
    let sealed = match Jades::parse(outer) {
        Ok(sealed) => sealed,
        Err(error) => return page.value("JAdES", &error.to_string()),
    };
    for (number, signature) in sealed.signatures().iter().enumerate() {
        page.step(&format!("Seal {}", number + 1));
        page.value("algorithm", signature.algorithm().name());
        page.value("protected header", &signature.protected().to_serde().to_string());
        page.bytes("SHA-256 of the payload as it stands there", &digest::sha256(sealed.payload().as_bytes()));
        if let Some(time) = signature.signing_time_claim() {
            page.value("made, as it says", &time.to_string());
        }
        certificate(page, signature.leaf(), signature.candidates());
    }
}

/// The seal of an XML document, which is canonicalised before it is hashed.
pub(super) fn xades(page: &mut Page, seal: &Seal) {
    page.step("The seal (XAdES)");
    match seal.verify() {
        Ok(()) => page.value(
            "over",
            "all of the document but the signature, in exclusive canonical form, and its own properties",
        ),
        Err(error) => page.value("does not hold", &error.to_string()),
    }
    if let Some(time) = seal.signing_time_claim() {
        page.value("made, as it says", &time.to_string());
    }
    certificate(page, seal.leaf(), seal.candidates());
}

fn certificate(page: &mut Page, leaf: &Certificate, candidates: &[Certificate]) {
    page.value("certificate of", leaf.subject_organisation().or(leaf.common_name()).unwrap_or("nobody named"));
    page.value("issued by", &leaf.issuer_name());
    page.value("in force", &format!("{} to {}", leaf.not_before(), leaf.not_after()));
    page.bytes("its SHA-256", &leaf.sha256());
    page.value("certificates brought along", &candidates.len().to_string());
}
