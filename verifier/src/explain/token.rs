//! What does a token sign? Its header, its payload, its disclosures, and the bytes under the signature.
//!
//! RFC 7515, section 5.2; RFC 9901, section 7.1.

use credential::base64url;
use credential::digest;
use credential::jose::Jws;
use credential::sd_jwt::SdJwt;

use super::page::Page;

/// `title` is the message that names it.
pub(super) fn jws(page: &mut Page, title: &str, jws: &Jws<'_>) {
    page.step(title, &[]);
    page.value("algorithm", jws.alg().name());
    page.value("header", &jws.header().to_serde().to_string());
    match jws.payload_json() {
        Ok(payload) => page.value("payload", &payload.to_serde().to_string()),
        Err(error) => {
            let no_json = page.said("no-json", &[]);
            page.value("payload", &format!("{no_json}: {}", page.why(&error)));
        }
    }
    page.value("signed-text", jws.signing_input());
    page.digest("SHA-256", &digest::sha256(jws.signing_input().as_bytes()));
    page.bytes("signature", jws.signature());
}

pub(super) fn sd_jwt(page: &mut Page, sd_jwt: &SdJwt<'_>) {
    jws(page, "issuer-token", &sd_jwt.jws);
    page.step("disclosures", &[]);
    page.value("hash-name", sd_jwt.hash().name());
    for disclosure in &sd_jwt.disclosures {
        page.value("disclosure", disclosure);
        page.inner("disclosure-digest", &base64url::encode(sd_jwt.hash().of(&[disclosure.as_bytes()])));
        match base64url::decode(disclosure) {
            Ok(bytes) => page.inner("says", &String::from_utf8_lossy(&bytes)),
            Err(error) => page.inner("says", &page.why(&error)),
        }
    }
    match sd_jwt.unveil() {
        Ok(unveiled) => page.value("withheld", &unveiled.withheld.to_string()),
        Err(error) => page.value("misfit", &page.why(&error)),
    }
    if let Some(binding) = &sd_jwt.key_binding {
        jws(page, "key-binding", binding);
        page.value("sd-hash", &sd_jwt.sd_hash());
    }
}
