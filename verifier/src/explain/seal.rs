//! What does a seal sign, with which certificate, and what are its time-stamps over?
//!
//! ETSI TS 119 182-1 (JAdES), clauses 5.1, 5.2.6 and 5.3; EN 319 132-1 (XAdES), clauses 5.2 to 5.5; XML Signature 1.1, section
//! 3.2; RFC 3161, section 2.4.2.

use credential::digest;
use credential::jades::{Jades, Over, Stamped};
use credential::json::Value;
use credential::x509::Certificate;
use credential::xades::{KEY_INFO, PROPERTIES, Referenced, Seal, Steps};
use verify::Arg;

use super::page::{Page, count, hex};
use super::public_key;

pub(super) fn jades(page: &mut Page, outer: &Value<'_>) {
    let sealed = match Jades::parse(outer) {
        Ok(sealed) => sealed,
        Err(error) => return page.raw("JAdES", &page.why(&error)),
    };
    for (number, signature) in sealed.signatures().iter().enumerate() {
        page.step("seal-number", &[("number", count(number + 1))]);
        page.value("algorithm", signature.algorithm());
        page.value("protected", &signature.protected().to_serde().to_string());
        let signed = signature.signing_input(sealed.payload());
        // Behind the first full stop stands what is there: the document itself, or its base64url.
        let stands = signed.splitn(2, |byte| *byte == b'.').nth(1).unwrap_or_default();
        page.bytes("payload-sha256", &digest::sha256(stands));
        page.cut("signing-input", &signed);
        page.digest("SHA-256", &digest::sha256(&signed));
        page.bytes("signature", signature.value());
        if let Some(time) = signature.signing_time_claim() {
            page.value("made", &time.to_string());
        }
        certificate(page, signature.leaf(), signature.candidates());
        for (number, stamp) in sealed.stamped(signature).iter().enumerate() {
            time_stamp(page, number + 1, stamp);
        }
    }
}

/// The seal of an XML document, which is canonicalised before it is hashed.
pub(super) fn xades(page: &mut Page, seal: &Seal) {
    let Steps { references, signed_info, stamps, stopped } = seal.steps();
    page.step("seal-xml", &[]);
    for one in &references {
        reference(page, one);
    }
    if let Some((bytes, hash)) = &signed_info {
        page.cut("signed-info", bytes);
        page.digest(hash.name(), &hash.of(&[bytes]));
    }
    let held = seal.verify();
    match &held {
        Ok(()) => page.told("over", "over-document"),
        Err(error) => page.value("holds-not", &page.why(error)),
    }
    // Where it is why the seal does not hold, it is said already.
    if let Some(error) = stopped.filter(|error| held.as_ref() != Err(error)) {
        page.value("stopped", &page.why(&error));
    }
    if let Some(time) = seal.signing_time_claim() {
        page.value("made", &time.to_string());
    }
    certificate(page, seal.leaf(), seal.candidates());
    stamps.iter().enumerate().for_each(|(number, stamp)| time_stamp(page, number + 1, stamp));
}

fn reference(page: &mut Page, one: &Referenced) {
    let what = match one.part {
        PROPERTIES => "to-properties",
        KEY_INFO => "to-key",
        _ => "to-document",
    };
    page.told("reference", what);
    page.value("uri", &format!("\"{}\"", one.uri));
    let none = page.said("none", &[]);
    page.value("transforms", if one.transforms.is_empty() { none } else { one.transforms.join(", ") }.as_str());
    page.cut("canonical-form", &one.canonical);
    page.value("hash-name", one.hash.name());
    page.compared(("digest-stated", &one.stated), ("digest-computed", &one.computed));
}

fn time_stamp(page: &mut Page, number: usize, stamp: &Stamped) {
    page.step("stamp", &[("number", count(number)), ("part", stamp.part.into())]);
    let over = match stamp.over {
        Over::Content => "over-content",
        Over::Seal => "over-seal",
        Over::All => "over-all",
    };
    page.told("over", over);
    let imprint = match &stamp.imprint {
        Ok(imprint) => imprint,
        Err(reason) => return page.value("not-read", &page.piece(reason)),
    };
    let length = page.said("bytes", &[("count", count(stamp.length))]);
    page.value("stamp-length", &length);
    let unknown = page.said("hash-unknown", &[]);
    page.value("hash-name", imprint.hash().unwrap_or(&unknown));
    match &imprint.computed {
        Some(computed) => page.compared(("imprint-stated", &imprint.stated), ("imprint-computed", computed)),
        None => page.bytes("imprint-stated", &imprint.stated),
    }
    match stamp.time {
        Some(time) => page.value("stamp-time", &time.to_string()),
        None => page.line("stamp-timeless"),
    }
}

fn certificate(page: &mut Page, leaf: &Certificate, candidates: &[Certificate]) {
    page.value("certificate", &leaf.subject().to_string());
    page.inner("certificate-sha256", &hex(&leaf.sha256()));
    page.inner("issued-by", &leaf.issuer().to_string());
    let (begin, end) = (leaf.not_before().to_string(), leaf.not_after().to_string());
    let dates = page.said("in-force-dates", &[("begin", Arg::from(&begin)), ("end", Arg::from(&end))]);
    page.inner("in-force", &dates);
    match leaf.public_key() {
        Ok(key) => public_key(page, &key),
        Err(error) => page.value("key", &error.to_string()),
    }
    page.value("brought", &candidates.len().to_string());
}
