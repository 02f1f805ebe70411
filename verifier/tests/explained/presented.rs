//! Of a seal in compact form, and of one around a presentation: its certificate, and the way from it to the anchor.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use made_trust::{Party, THEN, Wish, payload, seal, seal_compact};
use serde_json::Value;

use super::seals::{DATES, parties, text};
use super::{hex, says, sha256, values};

/// RFC 7515, section 7.1: three parts and nothing beside them.
#[test]
fn a_compact_seal_is_verified_and_followed_byte_for_byte() {
    let parties = parties();
    let sealed = |edit: &dyn Fn(&mut Value)| seal_compact(&parties.college, &payload().to_string(), THEN, edit);
    let file = sealed(&|_| {});
    assert_eq!(parties.verify(&file), "valid status:not_offered");
    let said = parties.explain(&file, &[]);
    let parts: Vec<&str> = file.split('.').collect();
    says(&said, "what it is: European Digital Credential");
    let header = URL_SAFE_NO_PAD.decode(parts[0]).unwrap();
    let shown = said.lines().find_map(|line| line.trim_start().strip_prefix("protected header: ")).unwrap();
    let parsed = |text: &[u8]| serde_json::from_slice::<Value>(text).unwrap();
    assert_eq!(parsed(shown.as_bytes()), parsed(&header));
    says(&said, &format!("its SHA-256: {} (32 bytes)", sha256(format!("{}.{}", parts[0], parts[1]).as_bytes())));
    says(&said, &format!("SHA-256 of the payload as it stands there: {} ", sha256(parts[1].as_bytes())));
    let value = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    says(&said, &format!("signature: {} ({} bytes)", hex(&value), value.len()));
    let (college, authority) = (sha256(&parties.college.der), sha256(&parties.authority.der));
    assert_eq!(values(&said, "SHA-256 of the certificate"), [&*college, &*college, &*authority], "{said}");
    says(&said, "the signature: holds by this key");
    // As newer versions write it: the time as `iat`, which is critical to nobody, and no type.
    let newer = sealed(&|header| {
        let members = header.as_object_mut().unwrap();
        ["sigT", "crit", "typ"].iter().for_each(|name| drop(members.remove(*name)));
        members.insert("iat".to_owned(), 1_748_768_400.into());
    });
    assert_eq!(parties.verify(&newer), "valid status:not_offered");
    // One byte of the payload changed.
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap().replacen("Ilva", "Olva", 1);
    let changed = format!("{}.{}.{}", parts[0], URL_SAFE_NO_PAD.encode(text), parts[2]);
    assert_eq!(parties.verify(&changed), "invalid signature:signature-mismatch");
    says(&parties.explain(&changed, &[]), "the signature: does not stand: signature-mismatch");
}

/// Of a presentation the certificates of its own seal are followed, and then those of what it presents.
#[test]
fn the_seal_of_a_presentation_is_followed_to_its_anchor() {
    let parties = parties();
    let presenter = Party::new(&Wish::seal("Ferry Post", "VATIE-7654321A", DATES), Some(&parties.authority));
    let mut presented = payload();
    let body = presented.as_object_mut().unwrap();
    body.retain(|name, _| name == "@context");
    body.insert("type".to_owned(), serde_json::json!(["VerifiablePresentation", "EuropeanDigitalPresentation"]));
    body.insert("verifiableCredential".to_owned(), serde_json::json!([parties.diploma()]));
    let file = seal(&presenter, &presented.to_string(), THEN, None).file();
    let said = parties.explain(&file.to_string(), &[]);
    let of = |party: &Party| sha256(&party.der);
    let (post, college, authority) = (of(&presenter), of(&parties.college), of(&parties.authority));
    // Each time the seal's own, and then the way from it to the anchor.
    let due = [&*post, &*post, &*authority, &*college, &*college, &*authority];
    assert_eq!(values(&said, "SHA-256 of the certificate"), due, "{said}");
    assert_eq!(values(&said, "the signature"), ["holds by this key"; 2], "{said}");
    let mut changed = file;
    let text = text(&changed, "payload").replacen("EuropeanDigitalPresentation", "EuropeanDigitalPresentatiom", 1);
    changed["payload"] = text.into();
    let said = parties.explain(&changed.to_string(), &[]);
    assert!(values(&said, "the signature")[0].starts_with("does not stand: signature-mismatch"), "{said}");
    assert_eq!(values(&said, "the signature")[1], "holds by this key", "{said}");
}
