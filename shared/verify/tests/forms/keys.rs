//! Which of the keys that an issuer's document lists count, at the moment asked about?
//!
//! Controlled Identifiers 1.0, sections 2.2 and 3.3.

use credential::key::Algorithm;
use serde_json::{Value, json};
use verify::Check::{IssuerKey, Signature};

use crate::school::{Due, ISSUER, School, body, hold, method};
use Due::{Fails, Open, Valid};

#[test]
fn a_key_counts_until_its_end_and_for_its_controller() {
    let mut school = School::new();
    let jwk = school.key(Algorithm::EdDsa).public_key().to_jwk();
    let text = school.token(Algorithm::EdDsa, &json!({"typ": "vc+jwt"}), &body(&json!({})));
    let ended = Open(Signature, "key-unfit");
    for (member, value, due) in [
        ("expires", json!("2026-11-22T10:04:01Z"), Valid),
        ("expires", json!("2026-11-22T10:04:00Z"), ended),
        ("revoked", json!("2026-11-22T10:04:01Z"), Valid),
        ("revoked", json!("2026-11-22T10:04:00Z"), ended),
        ("controller", json!(ISSUER), Valid),
        ("controller", json!("did:web:other.example"), ended),
    ] {
        let mut listed: Value = method("EdDSA", &jwk);
        listed[member] = value.clone();
        school.publishes(&[listed]);
        hold(&format!("{member} {value}"), &school.report(&text), due);
    }
    school.publishes(&[method("another", &jwk)]);
    hold("a key of that name is not listed", &school.report(&text), Fails(IssuerKey, "key-not-listed"));
}
