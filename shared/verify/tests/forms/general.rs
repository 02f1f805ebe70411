//! SD-JWT in JSON serialisation with several signatures: each is judged, and one of an unknown makes nothing valid.
//!
//! RFC 9901, section 8; RFC 7515, section 7.2.1.

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{base64url, jose};
use serde_json::{Value, json};
use verify::Check::{Format, IssuerKey, Signature};

use crate::school::{Due, ISSUER, School, hold, vct};
use Due::{Fails, Open, Valid};

/// One signature over the claims, as a member of `signatures`.
fn by(token: &str) -> Value {
    let parts: Vec<&str> = token.split('.').collect();
    json!({"protected": parts[0], "signature": parts[2]})
}

fn by_school(school: &School, algorithm: Algorithm) -> Value {
    by(&school.token(algorithm, &json!({"typ": "dc+sd-jwt"}), &vct(&json!({}))))
}

/// By a key that nobody lists; `kid` says whose it claims to be.
fn by_stranger(header: &Value) -> Value {
    let key = PrivateKey::from_secret_bytes(Algorithm::EdDsa, &[3; 32]).unwrap();
    by(&jose::sign(header, vct(&json!({})).to_string().as_bytes(), &key).unwrap())
}

fn stranger_id() -> String {
    let key = PrivateKey::from_secret_bytes(Algorithm::EdDsa, &[3; 32]).unwrap();
    issue::award::did_key(key.public_key()).unwrap()
}

fn whole(signatures: &[Value]) -> String {
    let payload = base64url::encode(vct(&json!({})).to_string());
    json!({"payload": payload, "signatures": signatures}).to_string()
}

#[test]
fn each_signature_has_to_hold() {
    let school = School::new();
    let (ed, es) = (by_school(&school, Algorithm::EdDsa), by_school(&school, Algorithm::Es512));
    let mut forged = es.clone();
    forged["signature"] = base64url::encode([9; 132]).into();
    let id = stranger_id();
    let known = by_stranger(&json!({"typ": "dc+sd-jwt", "kid": format!("{id}#{}", &id["did:key:".len()..])}));
    let nobody = by_stranger(&json!({"typ": "dc+sd-jwt", "kid": "did:example:nobody#1"}));
    let pretends = by_stranger(&json!({"typ": "dc+sd-jwt", "kid": format!("{ISSUER}#EdDSA")}));
    let other_type = by_stranger(&json!({"typ": "at+jwt", "kid": "x"}));
    let beside = |kid: &str| {
        let mut one = by_stranger(&json!({"typ": "dc+sd-jwt"}));
        one["header"] = json!({"kid": kid});
        one
    };
    let critical = by_stranger(&json!({"typ": "dc+sd-jwt", "crit": ["urn:x"], "urn:x": 1}));
    for (name, signatures, due) in [
        ("one of the issuer's", vec![ed.clone()], Valid),
        ("two of the issuer's", vec![ed.clone(), es], Valid),
        ("one of the issuer's, and one of another whose key is known", vec![ed.clone(), known.clone()], Valid),
        ("one of another whose key is known, alone", vec![known], Fails(IssuerKey, "key-not-listed")),
        (
            "one of the issuer's and a forged one",
            vec![ed.clone(), forged.clone()],
            Fails(Signature, "signature-mismatch"),
        ),
        ("a forged one and one of the issuer's", vec![forged, ed.clone()], Fails(Signature, "signature-mismatch")),
        ("one of the issuer's and one of an unknown", vec![ed.clone(), nobody.clone()], Open(Signature, "no-key")),
        ("one of an unknown and one of the issuer's", vec![nobody.clone(), ed.clone()], Open(Signature, "no-key")),
        ("one of an unknown, alone", vec![nobody], Open(Signature, "no-key")),
        ("one of the issuer's and one in its name", vec![ed.clone(), pretends], Fails(Signature, "signature-mismatch")),
        // RFC 9901, section 8.1: its example names the keys beside what is signed.
        (
            "one of the issuer's and one whose key it does not list",
            vec![ed.clone(), beside("x")],
            Open(Signature, "no-key"),
        ),
        ("one whose key nobody lists, first", vec![beside("x"), ed.clone()], Fails(Signature, "signature-mismatch")),
        (
            "one of the issuer's and one beside which its key is named",
            vec![ed.clone(), beside(&format!("{ISSUER}#EdDSA"))],
            Fails(Signature, "signature-mismatch"),
        ),
        (
            "a forged one that names no key",
            vec![ed.clone(), by_stranger(&json!({"typ": "dc+sd-jwt"}))],
            Fails(Signature, "signature-mismatch"),
        ),
        ("one that signs something else", vec![ed.clone(), other_type], Fails(Format, "wrong-type")),
        ("one that asks for an extension", vec![ed.clone(), critical], Fails(Format, "unreadable")),
        ("none", vec![], Fails(Format, "unreadable")),
        ("more than are looked at", vec![ed; 17], Fails(Format, "unreadable")),
    ] {
        hold(name, &school.report(&whole(&signatures)), due);
    }
}

#[test]
fn what_decides_stands_in_the_protected_headers() {
    let school = School::new();
    let ed = by_school(&school, Algorithm::EdDsa);
    let with = |header: Value| {
        let mut one = ed.clone();
        one["header"] = header;
        one
    };
    let unreadable = Fails(Format, "unreadable");
    for (name, first, second, due) in [
        ("a hint beside", with(json!({"kid2": "x"})), ed.clone(), Valid),
        ("no disclosures", with(json!({"disclosures": []})), ed.clone(), Valid),
        (
            "a disclosure that nothing calls for",
            with(json!({"disclosures": ["WyJhIiwiYiIsMV0"]})),
            ed.clone(),
            Fails(verify::Check::Disclosures, "disclosure-mismatch"),
        ),
        ("disclosures at the second", ed.clone(), with(json!({"disclosures": ["WyJhIiwiYiIsMV0"]})), unreadable),
        ("a key binding at the second", ed.clone(), with(json!({"kb_jwt": "a.b.c"})), unreadable),
        ("alg beside the second", ed.clone(), with(json!({"alg": "none"})), unreadable),
        ("crit beside the second", ed.clone(), with(json!({"crit": ["x"]})), unreadable),
        ("a member in both headers of the second", ed.clone(), with(json!({"kid": "x"})), unreadable),
        ("a header that is a list", ed.clone(), with(json!([])), unreadable),
    ] {
        hold(name, &school.report(&whole(&[first, second])), due);
    }
    let mut both: Value = serde_json::from_str(&whole(std::slice::from_ref(&ed))).unwrap();
    both["signature"] = ed["signature"].clone();
    both["protected"] = ed["protected"].clone();
    hold("flattened and general at once", &school.report(&both.to_string()), unreadable);
    let odd = json!({"payload": base64url::encode("{}"), "signatures": {"protected": "e30"}, "signature": "AA"});
    assert!(!school.report(&odd.to_string()).finding(Format).outcome.passed());
}
