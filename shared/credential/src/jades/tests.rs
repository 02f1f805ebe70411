//! Does a seal hold over exactly its bytes, with exactly its certificate, and refuse everything else?

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};

use super::{Jades, JadesError, Mismatch, compare};
use crate::json::Value;
use crate::key::Hash;
use crate::x509::samples::{Made, at, make, make_with, seal};
use crate::{base64url, limits};

const PAYLOAD: &str = "{\"name\":\"Ynys Môn\\n\",\n \"level\": 4}";

fn x5c(made: &Made) -> String {
    STANDARD.encode(made.certificate.der())
}

fn header(made: &Made) -> Json {
    json!({
        "alg": "ES256", "typ": "jose+json", "cty": "octet-stream", "b64": false, "crit": ["b64", "sigT"],
        "sigT": "2026-11-22T10:04:00Z", "x5c": [x5c(made)],
        "x5t#S256": base64url::encode(made.certificate.sha256()),
    })
}

fn sign(made: &Made, header: &Json, payload: &str) -> (String, String) {
    let protected = base64url::encode(header.to_string());
    let message = format!("{protected}.{payload}");
    let pkcs8 = made.key.serialize_der();
    let dice = SystemRandom::new();
    let signature = match EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &pkcs8) {
        Ok(pair) => pair.sign(&dice, message.as_bytes()).expect("signature").as_ref().to_vec(),
        Err(_) => {
            let pair = RsaKeyPair::from_pkcs8(&pkcs8).expect("an RSA key");
            let mut signature = vec![0; pair.public_modulus_len()];
            pair.sign(&RSA_PKCS1_SHA256, &dice, message.as_bytes(), &mut signature).expect("signature");
            signature
        }
    };
    (protected, base64url::encode(signature))
}

/// A sealed document in the general form.
fn sealed(made: &Made, header: &Json) -> Json {
    let (protected, signature) = sign(made, header, PAYLOAD);
    json!({"payload": PAYLOAD, "signatures": [{"protected": protected, "signature": signature}]})
}

#[track_caller]
fn check(outer: &Json) -> Result<(), JadesError> {
    let outer = Value::from(outer.clone());
    Jades::parse(&outer).and_then(|jades| jades.verify())
}

#[test]
fn holds() {
    let made = make(seal(), None);
    let outer = Value::from(sealed(&made, &header(&made)));
    let jades = Jades::parse(&outer).expect("sealed");
    assert!(Jades::recognise(&outer));
    assert_eq!(jades.payload(), PAYLOAD);
    jades.verify().expect("intact");
    let [signature] = jades.signatures() else { panic!("one signature") };
    assert_eq!(signature.leaf(), &made.certificate);
    assert_eq!(signature.signing_time_claim(), Some(at("2026-11-22T10:04:00Z")));
    assert_eq!(signature.algorithm(), "ES256");
}

/// TS 119 182-1, clause 4: JWS in JSON serialisation, general or flattened.
#[test]
fn a_sealed_document_is_a_payload_beside_its_signatures() {
    for (members, sealed) in [
        (&["payload", "signatures"][..], true),
        (&["payload", "protected", "signature"], true),
        (&["payload"], false),
        (&["payload", "protected"], false),
        (&["payload", "signature"], false),
        (&["protected", "signature"], false),
        (&["signatures"], false),
        (&[], false),
    ] {
        let outer: serde_json::Map<String, Json> =
            members.iter().map(|name| ((*name).to_owned(), json!("x"))).collect();
        assert_eq!(Jades::recognise(&Value::from(Json::Object(outer))), sealed, "{members:?}");
    }
    assert!(!Jades::recognise(&Value::from(json!(["payload", "signatures"]))));
}

/// Changes a header, given the certificate of the seal and another.
type Change = fn(&mut Json, &Made, &Made);

/// Each way in which a header may be, and still hold.
#[test]
fn holds_in_every_form() {
    let made = make(seal(), None);
    let other = make(seal(), None);
    let plain = header(&made);
    let cases: [(&str, Change); 9] = [
        ("bound by x5c in the protected header", |h, _, _| drop(h.as_object_mut().expect("h").remove("x5t#S256"))),
        ("bound by x5t#o", |h, made, _| {
            h.as_object_mut().expect("h").remove("x5t#S256");
            let digest = base64url::encode(Hash::Sha512.digest(made.certificate.der()));
            h["x5t#o"] = json!({"digAlg": "S512", "digVal": digest});
        }),
        ("bound by x5t#o with SHA-384", |h, made, _| {
            h.as_object_mut().expect("h").remove("x5t#S256");
            let digest = base64url::encode(Hash::Sha384.digest(made.certificate.der()));
            h["x5t#o"] = json!({"digAlg": "S384", "digVal": digest});
        }),
        ("bound by sigX5ts", |h, made, _| {
            h.as_object_mut().expect("h").remove("x5t#S256");
            let digest = base64url::encode(made.certificate.sha256());
            h["sigX5ts"] = json!([{"digAlg": "S256", "digVal": digest}]);
        }),
        ("iat in place of sigT", |h, _, _| {
            h.as_object_mut().expect("h").remove("sigT");
            h["crit"] = json!(["b64"]);
            h["iat"] = json!(1_795_341_840);
        }),
        ("a key in the header ties nothing", |h, _, other| {
            h["jwk"] = json!({"kty": "EC"});
            h["x5u"] = json!("https://evil.example/cert");
            h["kid"] = json!(x5c(other));
        }),
        ("a chain", |h, made, other| h["x5c"] = json!([x5c(made), x5c(other)])),
        ("no types", |h, _, _| {
            h.as_object_mut().expect("h").remove("typ");
            h.as_object_mut().expect("h").remove("cty");
        }),
        ("claims of the signer", |h, _, _| {
            h["adoTst"] = json!({"tstTokens": []});
            h["crit"] = json!(["b64", "sigT", "adoTst"]);
        }),
    ];
    for (name, change) in cases {
        let mut header = plain.clone();
        change(&mut header, &made, &other);
        let outer = sealed(&made, &header);
        assert_eq!(check(&outer), Ok(()), "{name}");
        // The same, flattened.
        let mut flat = outer["signatures"][0].clone();
        flat["payload"] = outer["payload"].clone();
        assert_eq!(check(&flat), Ok(()), "{name}, flattened");
    }
}

#[test]
fn holds_encoded_and_compact() {
    let made = make(seal(), None);
    let mut header = header(&made);
    header.as_object_mut().expect("header").remove("b64");
    header["crit"] = json!(["sigT"]);
    let payload = base64url::encode(PAYLOAD);
    let (protected, signature) = sign(&made, &header, &payload);
    let text = format!("{protected}.{payload}.{signature}");
    let jades = Jades::parse_compact(&text).expect("sealed");
    assert_eq!(jades.payload(), PAYLOAD);
    assert_eq!(jades.verify(), Ok(()));
    let outer = json!({"payload": payload, "protected": protected, "signature": signature});
    assert_eq!(check(&outer), Ok(()));
    for bad in ["", "..", "a.b", "a.b.c.d", &format!("{protected}.{payload}.!"), &format!("{protected}.*.{signature}")]
    {
        assert!(Jades::parse_compact(bad).is_err(), "{bad}");
    }
}

#[test]
fn holds_with_rsa_and_with_the_certificate_in_the_validation_data() {
    let made = make_with(&rcgen::PKCS_RSA_SHA256, seal(), None);
    let mut header = header(&made);
    header["alg"] = json!("RS256");
    header.as_object_mut().expect("header").remove("x5c");
    let mut outer = sealed(&made, &header);
    assert_eq!(check(&outer), Err(JadesError::NoCertificate));
    let values = json!({"xVals": [{"x509Cert": {"val": x5c(&make(seal(), None))}}, {"x509Cert": {"val": x5c(&made)}}]});
    for item in [values.clone(), json!(base64url::encode(values.to_string()))] {
        outer["signatures"][0]["header"] = json!({"etsiU": [item]});
        assert_eq!(check(&outer), Ok(()));
    }
}

/// Of a chain in the header, and of all that came along to build one from.
#[test]
fn certificates_are_as_many_as_are_accepted() {
    let made = make(seal(), None);
    let chain = |count: usize| {
        let mut header = header(&made);
        header["x5c"] = json!(vec![x5c(&made); count]);
        check(&sealed(&made, &header))
    };
    let beside = |count: usize| {
        let mut outer = sealed(&made, &header(&made));
        // Each once: what stands there twice is one.
        let one = |number: usize| json!({"x509Cert": {"val": STANDARD.encode(number.to_be_bytes())}});
        let twice: Vec<Json> = (0..count).chain(0..count).map(one).collect();
        let values = json!({"xVals": twice});
        outer["signatures"][0]["header"] = json!({"etsiU": [values]});
        check(&outer)
    };
    let too_many = |limit: usize| Err(JadesError::TooMany { what: "certificates", actual: limit + 1, limit });
    let (signed, unsigned) = (limits::CERTIFICATES, limits::CANDIDATE_CERTIFICATES);
    assert_eq!((chain(signed), chain(signed + 1)), (Ok(()), too_many(signed)));
    assert_eq!((beside(unsigned), beside(unsigned + 1)), (Ok(()), too_many(unsigned)));
}

#[test]
fn two_signatures_must_both_hold() {
    let (one, two) = (make(seal(), None), make(seal(), None));
    let mut outer = sealed(&one, &header(&one));
    let second = sealed(&two, &header(&two))["signatures"][0].clone();
    outer["signatures"].as_array_mut().expect("signatures").push(second);
    assert_eq!(check(&outer), Ok(()));
    outer["signatures"][1]["signature"] = outer["signatures"][0]["signature"].clone();
    assert!(matches!(check(&outer), Err(JadesError::Signature { index: 1, .. })), "{:?}", check(&outer));
    let mut encoded = header(&two);
    encoded["b64"] = json!(true);
    outer["signatures"][1] = sealed(&two, &encoded)["signatures"][0].clone();
    assert!(matches!(check(&outer), Err(JadesError::Refused { .. })), "two readings of one payload");
}

#[test]
fn any_byte_changed() {
    let made = make(seal(), None);
    let outer = sealed(&made, &header(&made));
    for (index, _) in PAYLOAD.char_indices() {
        let mut changed = PAYLOAD.to_owned();
        let c = changed.remove(index);
        changed.insert(index, if c == 'x' { 'y' } else { 'x' });
        let mut outer = outer.clone();
        outer["payload"] = json!(changed);
        assert!(matches!(check(&outer), Err(JadesError::Signature { index: 0, .. })), "at {index}");
    }
    for member in ["protected", "signature"] {
        let text = outer["signatures"][0][member].as_str().expect("text");
        for index in (0..text.len()).step_by(7) {
            let other = if text.as_bytes()[index] == b'A' { "B" } else { "A" };
            let mut outer = outer.clone();
            outer["signatures"][0][member] = json!(format!("{}{other}{}", &text[..index], &text[index + 1..]));
            assert!(check(&outer).is_err(), "{member} at {index}");
        }
    }
}

/// Each header that is refused although its signature holds.
#[test]
fn refused_headers() {
    let made = make(seal(), None);
    let other = make(seal(), None);
    let plain = header(&made);
    let cases: [(&str, &str, Json); 26] = [
        ("crit", "absent", json!(["b64", "exp"])),
        ("crit", "named twice", json!(["b64", "b64"])),
        ("crit", "crit: sigPId", json!(["b64", "sigPId"])),
        ("crit", "absent", json!(["b64", "adoTst"])),
        ("crit", "array of header names", json!([])),
        ("crit", "array of header names", json!("b64")),
        ("crit", "array of header names", json!(["b64", 1])),
        ("crit", "not in `crit`", json!(["sigT"])),
        ("b64", "true or false", json!("false")),
        ("sigD", "sigD", json!({"mId": "http://uri.etsi.org/19182/ObjectIdByURI"})),
        ("alg", "none", json!("none")),
        ("alg", "HS256", json!("HS256")),
        ("alg", "ES384", json!("ES384")),
        ("alg", "RS256", json!("RS256")),
        ("alg", "a string", json!(["ES256"])),
        ("typ", "the type of a sealed document", json!("JWT")),
        ("typ", "a string", json!(7)),
        ("cty", "the type of a sealed document", json!("JWT")),
        ("sigT", "a date and time", json!("yesterday")),
        ("sigT", "a date and time", json!(0)),
        ("iat", "seconds since 1970", json!("1795341840")),
        ("x5t#S256", "refers to the certificate", json!(base64url::encode(other.certificate.sha256()))),
        ("x5t#o", "digAlg", json!({"digAlg": "S1", "digVal": "AA"})),
        ("sigX5ts", "an array", json!([])),
        ("x5c", "an array of certificates", json!([])),
        ("x5c", "refers to the certificate", json!([x5c(&other)])),
    ];
    // What others may know is not refused, and not read.
    for (name, value) in [
        ("typ", json!("jades")),
        ("cty", json!("text/turtle")),
        ("alg", json!("ES256K1")),
        ("crit", json!(["b64", "sigPId"])),
    ] {
        let mut header = plain.clone();
        header[name] = value.clone();
        header["sigPId"] = json!({"id": "urn:oid:1.2.3"});
        let open = check(&sealed(&made, &header)).expect_err(name);
        assert!(open.is_ours() && matches!(open, JadesError::Unknown { .. }), "{name} = {value}: {open}");
    }
    for (name, because, value) in cases {
        let mut header = plain.clone();
        header[name] = value.clone();
        let refused = check(&sealed(&made, &header)).expect_err(name).to_string();
        assert!(refused.contains(because), "{name} = {value}: {refused}");
    }
    let mut unbound = plain;
    unbound.as_object_mut().expect("header").retain(|name, _| !name.starts_with("x5"));
    let mut outer = sealed(&made, &unbound);
    outer["signatures"][0]["header"] = json!({"x5c": [x5c(&made)]});
    assert_eq!(check(&outer), Err(JadesError::NotBound));
}

/// Each outer form that is refused although what is signed holds.
#[test]
fn refused_forms() {
    let made = make(seal(), None);
    let plain = sealed(&made, &header(&made));
    let cases: [(&str, Json, &str); 19] = [
        ("/payload", json!({"name": "an object"}), "payload: a string"),
        ("/payload", json!(null), "payload: a string"),
        ("/signatures", json!([]), "at least one signature"),
        ("/signatures", json!({}), "an array"),
        ("/signatures", json!([7]), "protected: a string"),
        ("/signatures", json!(vec![plain["signatures"][0].clone(); 17]), "17 signatures"),
        ("/signature", json!("AA"), "nothing beside `signatures`"),
        ("/protected", json!("e30"), "nothing beside `signatures`"),
        ("/signatures/0/protected", json!("e30="), "base64url of a JSON object"),
        ("/signatures/0/protected", json!("W10"), "base64url of a JSON object"),
        ("/signatures/0/protected", json!(base64url::encode("{\"alg\":\"ES256\",\"alg\":\"ES256\"}")), "repeated"),
        ("/signatures/0/signature", json!("AA"), "bytes"),
        ("/signatures/0/signature", json!(""), "bytes"),
        ("/signatures/0/header", json!([]), "an object"),
        ("/signatures/0/header", json!({"b64": false}), "outside the protected header"),
        ("/signatures/0/header", json!({"crit": ["b64"]}), "outside the protected header"),
        ("/signatures/0/header", json!({"cty": "json"}), "in both headers"),
        ("/signatures/0/header", json!({"etsiU": "no array"}), "etsiU"),
        ("/signatures/0/header", json!({"etsiU": ["*"]}), "etsiU"),
    ];
    for (pointer, value, because) in cases {
        let mut outer = plain.clone();
        match outer.pointer_mut(pointer) {
            Some(place) => *place = value.clone(),
            None => match pointer.rsplit_once('/') {
                Some(("", name)) => outer[name] = value.clone(),
                _ => outer["signatures"][0]["header"] = value.clone(),
            },
        }
        let refused = check(&outer).expect_err(pointer).to_string();
        assert!(refused.contains(because), "{pointer} = {value}: {refused}");
    }
    for nothing in [json!(null), json!([]), json!("text"), json!({}), json!({"payload": "x"})] {
        assert!(check(&nothing).is_err(), "{nothing}");
    }
}

#[test]
fn seal_against_content() {
    let certificate = make(seal(), None).certificate;
    let issuer = json!({
        "legalName": {"en": "Ynys Môn College", "cy": ["YNYS MO\u{302}N  COLLEGE"]},
        "eIDASIdentifier": {
            "notation": "VATIE-1234567A",
            "spatial": {"id": "http://publications.europa.eu/resource/authority/country/IRL", "type": "Concept"},
        },
        "location": [{"address": {"countryCode": {"id": "http://publications.europa.eu/resource/authority/country/FRA"}}}],
    });
    assert_eq!(compare(&Value::from(issuer.clone()), &certificate), Ok(()));
    let cases: [(&str, Json, &str, &str); 13] = [
        ("/legalName/en", json!("Famous University"), "legalName.en", "Famous University"),
        ("/legalName/cy", json!(["Ynys Môn College", "Famous University"]), "legalName.cy", "Famous University"),
        ("/legalName/cy", json!("Ynys M\u{200b}ôn College"), "legalName.cy", "Ynys M\u{200b}ôn College"),
        ("/legalName/cy", json!({"a": "b"}), "legalName.cy", ""),
        ("/legalName", json!({}), "legalName", ""),
        (
            "/legalName",
            json!({"id": "Ynys Môn College", "en": "Famous University"}),
            "legalName.en",
            "Famous University",
        ),
        ("/legalName", json!(7), "legalName", ""),
        ("/eIDASIdentifier/notation", json!("VATIE-7654321A"), "eIDASIdentifier.notation", "VATIE-7654321A"),
        ("/eIDASIdentifier/notation", json!(""), "eIDASIdentifier.notation", ""),
        ("/eIDASIdentifier/spatial", json!("FR"), "eIDASIdentifier.spatial", "FR"),
        ("/eIDASIdentifier/spatial", json!([]), "eIDASIdentifier.spatial", ""),
        ("/eIDASIdentifier/spatial/id", json!("Ireland"), "eIDASIdentifier.spatial", "Ireland"),
        ("/eIDASIdentifier", json!([]), "eIDASIdentifier.notation", ""),
    ];
    for (pointer, value, member, says) in cases {
        let mut issuer = issuer.clone();
        *issuer.pointer_mut(pointer).expect(pointer) = value;
        let mismatch = compare(&Value::from(issuer), &certificate).expect_err(pointer);
        assert_eq!((mismatch.member.as_str(), mismatch.credential.as_str()), (member, says));
    }
    let nameless = make(crate::x509::samples::authority("Ynys Môn College"), None).certificate;
    let expected = Mismatch {
        member: "eIDASIdentifier.notation".to_owned(),
        credential: "VATIE-1234567A".to_owned(),
        certificate: String::new(),
    };
    assert_eq!(compare(&Value::from(issuer), &nameless), Err(expected));
    assert!(compare(&Value::from(json!("did:web:college.example")), &nameless).is_err());
}

/// What is said of withdrawn certificates counts wherever it stands, up to a bound.
#[test]
fn no_more_words_about_withdrawals_are_taken_than_anybody_needs() {
    let made = make(seal(), None);
    let mut outer = sealed(&made, &header(&made));
    let der = STANDARD.encode(made.certificate.der());
    let many = |count: usize| json!({"crlVals": vec![json!({"val": der}); count], "ocspVals": [{"val": der}]});
    for (items, lists, answers) in [
        (vec![json!({"rVals": many(3)})], 3, 1),
        (vec![json!({"tstVD": {"rVals": many(1)}}), json!({"anyValData": {"rVals": many(2)}})], 3, 2),
        (vec![json!({"rVals": many(40)}), json!({"tstVD": {"rVals": many(1)}})], 32, 2),
    ] {
        let items: Vec<String> = items.iter().map(|item| base64url::encode(item.to_string())).collect();
        outer["signatures"][0]["header"] = json!({"etsiU": items});
        let outer = Value::from(outer.clone());
        let found = Jades::parse(&outer).expect("sealed").evidence().expect("it fits");
        assert_eq!((found[0].crls.len(), found[0].ocsps.len()), (lists, answers));
    }
}

/// What stands in `etsiU` is not sealed; what is there must still belong to the seal.
#[test]
fn evidence_of_its_time_must_fit() {
    let made = make(seal(), None);
    let outer = sealed(&made, &header(&made));
    let with = |items: Json| {
        let mut outer = outer.clone();
        outer["signatures"][0]["header"] = json!({"etsiU": items});
        let outer = Value::from(outer);
        let jades = Jades::parse(&outer).expect("sealed");
        jades.verify().expect("the seal itself holds");
        jades.evidence().map(|_| ()).map_err(|error| error.part)
    };
    let item = |value: Json| json!(base64url::encode(value.to_string()));
    let stamp = |name: &str, val: &str| item(json!({name: {"tstTokens": [{"val": val}]}}));
    assert_eq!(with(json!([])), Ok(()));
    assert_eq!(with(json!([item(json!({"somethingNew": 1}))])), Ok(()), "what we do not know is let be");
    assert_eq!(with(json!([{"somethingNew": 1}])), Ok(()));
    assert_eq!(with(json!([{"sigTst": {"tstTokens": []}}])), Err("sigTst".to_owned()), "as JSON it is no other");
    assert_eq!(with(json!([{"xVals": [{"otherCert": {"val": "AA=="}}]}])), Ok(()), "of no settled form");
    assert_eq!(with(json!([{"rVals": {"otherVals": {"val": "AA=="}}}])), Ok(()), "of no settled form");
    let authority = STANDARD.encode(made.certificate.der());
    let values = |val: &str| item(json!({"rVals": {"crlVals": [{"val": val}]}}));
    assert_eq!(with(json!([values(&authority)])), Ok(()));
    // Each is over all that stands before it: more than anybody needs would cost the square of that.
    let archive = item(json!({"arcTst": {"tstTokens": [{"val": "MAA=", "encoding": "another"}]}}));
    assert_eq!(with(json!(vec![archive.clone(); 16])), Ok(()));
    assert_eq!(with(json!(vec![archive; 17])), Err("arcTst".to_owned()));
    let cut = STANDARD.encode(&made.certificate.der()[..100]);
    for (part, bad) in [
        ("sigTst", stamp("sigTst", "no base64")),
        ("sigTst", stamp("sigTst", "MAA=")),
        ("sigTst", stamp("sigTst", &authority)),
        ("sigTst", item(json!({"sigTst": {"tstTokens": []}}))),
        ("arcTst", stamp("arcTst", "")),
        ("arcTst", item(json!({"arcTst": 1}))),
        ("rVals", values(&cut)),
        ("rVals", values("")),
        ("xVals", item(json!({"xVals": [{"x509Cert": {"val": cut}}]}))),
        ("rVals", item(json!({"tstVD": {"rVals": {"ocspVals": [{"val": cut}]}}}))),
        ("rVals", item(json!({"anyValData": {"rVals": {"crlVals": [{"val": cut}]}}}))),
    ] {
        assert_eq!(with(json!([bad])), Err(part.to_owned()), "{bad}");
    }
}
