//! DIDs, addresses and documents: what is read, and what must be refused.

use serde_json::json;

use super::*;
use crate::base64url;
use crate::json::Value;
use crate::key::{Algorithm, KeyError};

const KEY: &str = "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
const OTHER: &str = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";

#[expect(clippy::needless_pass_by_value, reason = "each case is written on the spot")]
fn read(document: serde_json::Value) -> Result<Document, DocumentError> {
    Document::parse(document.to_string().as_bytes())
}

#[test]
fn did_urls() {
    let url = DidUrl::parse("did:web:a.example:x/p/q?versionId=1#key-1").expect("DID URL");
    assert_eq!((url.did.as_str(), url.method.as_str(), url.id.as_str()), ("did:web:a.example:x", "web", "a.example:x"));
    assert_eq!(
        (url.path.as_str(), url.query.as_deref(), url.fragment.as_deref()),
        ("/p/q", Some("versionId=1"), Some("key-1"))
    );
    assert_eq!(url.to_string(), "did:web:a.example:x/p/q?versionId=1#key-1");
    for text in [
        "",
        "did:",
        "did:web",
        "did:web:",
        "did:Web:a",
        "did:web:a:",
        "DID:web:a",
        " did:web:a",
        "did:web:a b",
        "did:web:a%",
        "did:web:a%4",
        "did:web:a%zz",
        "did:web:ä",
        "did::a",
        "did:web:a#b#c",
        "did:web:a#\n",
        "https://a.example",
        "did:web:a@b",
        &format!("did:web:{}", "a".repeat(9000)),
    ] {
        assert!(matches!(DidUrl::parse(text), Err(DidError::Syntax { .. })), "{text}");
    }
    let most = format!("did:web:{}", "a".repeat(limits::DID_BYTES - "did:web:".len()));
    assert!(DidUrl::parse(&most).is_ok() && DidUrl::parse(&(most + "a")).is_err(), "as long as is accepted");
    let long = format!("did:web:{} ", "a".repeat(200));
    assert_eq!(DidUrl::parse(&long), Err(DidError::Syntax { text: long[..128].to_owned() }), "as much as people read");
    assert!(matches!(DidUrl::parse_did("did:web:a#b"), Err(DidError::NotBare { .. })));
}

#[test]
fn addresses_of_did_web() {
    for (did, address) in [
        ("did:web:w3c-ccg.github.io", "https://w3c-ccg.github.io/.well-known/did.json"),
        ("did:web:w3c-ccg.github.io:user:alice", "https://w3c-ccg.github.io/user/alice/did.json"),
        ("did:web:example.com%3A3000:user:alice", "https://example.com:3000/user/alice/did.json"),
        ("did:web:localhost%3a8080", "https://localhost:8080/.well-known/did.json"),
        ("did:web:EXAMPLE.com:A", "https://example.com/A/did.json"),
        ("did:web:a_b.example", "https://a_b.example/.well-known/did.json"),
    ] {
        assert_eq!(web_address(did).as_deref(), Ok(address), "{did}");
    }
    for did in [
        "did:web:127.0.0.1",
        "did:web:0x7f.1",
        "did:web:2130706433",
        "did:web:127.1%3A80",
        "did:web:%5B%3A%3A1%5D",
        "did:web:user%40host",
        "did:web:a.example%2Fx",
        "did:web:a.example%3A",
        "did:web:a.example%3A0",
        "did:web:a.example%3A65536",
        "did:web:a.example%3A+80",
        "did:web:a.example:..:x",
        "did:web:a.example:.",
        "did:web:a.example::x",
        "did:web:a.example:%2e%2e:x",
        "did:web:a.example:x%2Fy",
        "did:web:a.example:%00",
        "did:web:a..example",
        "did:web:.example",
        "did:web:-a.example",
        "did:web:a.example:%ff",
        "did:web:a.example:%3Fx",
        "did:key:z6Mk",
        "did:web:a.example#x",
        "did:web:a.example?x=y",
    ] {
        assert!(web_address(did).is_err(), "{did} -> {:?}", web_address(did));
    }
}

#[test]
fn did_key_and_did_jwk_expand_to_themselves() {
    let did = format!("did:key:{KEY}");
    let document = document_of(&did).expect("document");
    assert!(document.is_of(&did));
    let method = document.method_for(&format!("{did}#{KEY}"), Relationship::AssertionMethod).expect("method");
    assert_eq!(method.key.as_ref().expect("key").to_multibase().as_deref(), Some(KEY));
    assert!(
        document.method_for(&format!("{did}#{OTHER}"), Relationship::AssertionMethod).is_none(),
        "another fragment"
    );
    assert!(document.method_for(&did, Relationship::AssertionMethod).is_none(), "no fragment");

    let jwk = method.key.as_ref().expect("key").to_jwk();
    let of = |jwk: &serde_json::Value| format!("did:jwk:{}", base64url::encode(jwk.to_string()));
    let document = document_of(&of(&jwk)).expect("document");
    assert_eq!(document.method_for("#0", Relationship::Authentication).map(|m| &m.key), Some(&method.key));
    assert!(document.method_for("#1", Relationship::Authentication).is_none());

    let mut private = jwk.clone();
    private["d"] = json!("AAAA");
    assert_eq!(document_of(&of(&private)).expect("document").methods[0].key, Err(KeyError::PrivatePublished));
    let mut secret = jwk;
    secret["use"] = json!("enc");
    assert_eq!(document_of(&of(&secret)).expect("document").methods_for(Relationship::AssertionMethod).count(), 0);
}

#[test]
fn local_dids_that_must_be_refused() {
    for did in [
        "did:web:a.example",
        "did:jwk:e30=",
        "did:jwk:W10",
        "did:jwk:!!",
        "did:jwk:e30x",
        "did:key:z6Mk#x",
        "did:ion:x",
    ] {
        assert!(document_of(did).is_err(), "{did}");
    }
    let did = "did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F";
    let refused = Err(KeyError::Unsupported { kind: "X25519".to_owned() });
    let document = document_of(did).expect("document");
    assert_eq!(document.methods[0].key, refused);
    assert_eq!(document.methods_for(Relationship::AssertionMethod).count(), 0, "a key for secrets signs nothing");
    assert_eq!(document.methods_for(Relationship::KeyAgreement).count(), 1);
    for did in ["did:key:abc", "did:key:1.1:z6Mk", "did:jwk:e30"] {
        assert!(document_of(did).expect("document").methods[0].key.is_err(), "{did}");
    }
    // A kind that signs and that we do not use (ed448-pub, 0x1203) is listed: its owner has it, and it is no stranger's.
    let did = format!("did:key:z{}", bs58::encode([&[0x83, 0x24][..], &[1; 57]].concat()).into_string());
    let document = document_of(&did).expect("document");
    assert!(matches!(document.methods[0].key, Err(KeyError::Unsupported { .. })), "{document:?}");
    assert_eq!(document.methods_for(Relationship::AssertionMethod).count(), 1);
    assert_eq!(document.methods_for(Relationship::KeyAgreement).count(), 0);
}

/// The examples of the did:key specification.
#[test]
fn did_key_of_every_curve() {
    for (did, kind, algorithm) in [
        ("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "Ed25519", Algorithm::EdDsa),
        ("did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme", "secp256k1", Algorithm::Es256k),
        ("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169", "P-256", Algorithm::Es256),
        ("did:key:z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54", "P-384", Algorithm::Es384),
        (
            "did:key:z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7",
            "P-521",
            Algorithm::Es512,
        ),
    ] {
        let document = document_of(did).expect("document");
        let key = document.methods[0].key.as_ref().expect(did);
        assert_eq!((key.kind(), key.algorithms()), (kind, [algorithm].as_slice()));
        assert_eq!(key.to_multibase().map(|key| format!("did:key:{key}")).as_deref(), Some(did));
        for relationship in Relationship::SIGNING {
            assert_eq!(document.methods_for(relationship).count(), 1, "{did}");
        }
    }
}

/// A secp256k1 key in each form that documents have it in.
#[test]
fn every_shape_of_a_secp256k1_method() {
    let did = "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme";
    let key = document_of(did).expect("document").methods[0].key.clone().expect("key");
    let bytes = bs58::decode(&did["did:key:z".len()..]).into_vec().expect("base58")[2..].to_vec();
    let multibase = key.to_multibase().expect("multibase");
    for (kind, member, value) in [
        ("Multikey", "publicKeyMultibase", json!(multibase)),
        ("JsonWebKey2020", "publicKeyJwk", key.to_jwk()),
        ("EcdsaSecp256k1VerificationKey2019", "publicKeyJwk", key.to_jwk()),
        ("EcdsaSecp256k1VerificationKey2019", "publicKeyMultibase", json!(multibase)),
        ("EcdsaSecp256k1VerificationKey2019", "publicKeyBase58", json!(bs58::encode(&bytes).into_string())),
        ("EcdsaSecp256k1VerificationKey2019", "publicKeyHex", json!(hex::encode(&bytes))),
    ] {
        let document =
            read(json!({"id": "did:web:a.example", "assertionMethod": [{"id": "#k", "type": kind, member: value}]}));
        assert_eq!(document.expect(kind).methods[0].key.as_ref(), Ok(&key), "{kind} {member}");
    }
    let other = json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"});
    for (member, value) in [
        ("publicKeyHex", json!("zz")),
        ("publicKeyHex", json!("0102")),
        ("publicKeyBase58", json!("0")),
        ("publicKeyJwk", other),
    ] {
        let method = json!({"id": "#k", "type": "EcdsaSecp256k1VerificationKey2019", member: value});
        let document = read(json!({"id": "did:web:a.example", "assertionMethod": [method]}));
        assert!(document.expect("document").methods[0].key.is_err(), "{member} {value}");
    }
}

/// The cases of the W3C CCG's did:key test suite.
#[test]
fn answers_of_a_resolver() {
    let did = "did:key:z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b";
    let key = &did["did:key:".len()..];
    let ask = |input: &str, format: Option<&str>| {
        let answer = resolution::resolve(input, &resolution::Options { public_key_format: format.map(str::to_owned) });
        for member in ["@context", "didDocument", "didDocumentMetadata"] {
            assert!(answer.result.get(member).is_some_and(|value| !value.is_null()), "{input}: {member}");
        }
        let of =
            |name: &str| answer.result.pointer(&format!("/{name}/error")).and_then(|e| e.as_str()).map(str::to_owned);
        assert_eq!(of("didResolutionMetadata").or(of("didDereferencingMetadata")).as_deref(), answer.error, "{input}");
        answer
    };
    for (input, format, error) in [
        (did.replace("did:", "notDid:"), None, "invalidDid"),
        (did.replace(":key:", ":experimental:"), None, "methodNotSupported"),
        (format!("did:key:-4:{key}"), None, "invalidDid"),
        (format!("did:key:{}", &key[1..]), None, "invalidDid"),
        ("did:key:@".to_owned(), None, "invalidDid"),
        ("did:key:zTjsVPtY".to_owned(), None, "invalidPublicKeyLength"),
        ("did:key:z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F".to_owned(), None, "unsupportedPublicKeyType"),
        (format!("{did}/^bar^/?query=`#{key}"), None, "invalidDidUrl"),
        (did.to_owned(), Some("unknown"), "unsupportedPublicKeyType"),
        (format!("{did}#{key}"), Some("Ed25519VerificationKey2018"), "invalidPublicKeyType"),
        (
            format!("{did}#z6LSfHfAMAopsuBxaBzvp51GXrPf38Az13j2fmwqadbwwrzJ"),
            Some("Ed25519VerificationKey2018"),
            "invalidPublicKeyType",
        ),
        (format!("{did}#other"), None, "notFound"),
    ] {
        let answer = ask(&input, format);
        assert_eq!(answer.error, Some(error), "{input}");
        let dereferencing = input.contains('#');
        assert_eq!(answer.result.get("didDereferencingMetadata").is_some(), dereferencing, "{input}");
    }
    let curve = "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";
    assert_eq!(ask(curve, Some("Ed25519VerificationKey2020")).error, Some("invalidPublicKeyType"), "another curve's");
    assert_eq!(ask(curve, Some("JsonWebKey2020")).error, None);
    let method = ask(&format!("{did}#{key}"), None).result["didDocument"].clone();
    assert_eq!((method["controller"].as_str(), method["publicKeyMultibase"].as_str()), (Some(did), Some(key)));
    for (format, words) in [
        (None, "multikey/v1"),
        (Some("Multikey"), "multikey/v1"),
        (Some("JsonWebKey2020"), "suites/jws-2020/v1"),
        (Some("Ed25519VerificationKey2020"), "suites/ed25519-2020/v1"),
    ] {
        let answer = ask(did, format);
        assert_eq!(answer.error, None);
        let words = format!("https://w3id.org/security/{words}");
        assert_eq!(answer.result["didDocument"]["@context"], json!(["https://www.w3.org/ns/did/v1", words]));
        let document = read(answer.result["didDocument"].clone()).expect("a document that we read");
        let listed = document.method_for(&format!("{did}#{key}"), Relationship::AssertionMethod).expect("method");
        assert_eq!(listed.key.as_ref().expect("key").to_multibase().as_deref(), Some(key), "{format:?}");
    }
}

/// A method that stands in the document twice is one; two of one name are none.
#[test]
fn a_method_is_one_of_its_name() {
    let method = |key: &str| json!({"id": "#k", "type": "Multikey", "publicKeyMultibase": key});
    let key = "z6MktKwz7Ge1Yxzr4JHavN33wiwa8y81QdcMRLXQsrH9T53b";
    let with = |second: &str| {
        read(
            json!({"id": "did:web:a.example", "verificationMethod": [method(key)], "assertionMethod": [method(second)]}),
        )
    };
    assert_eq!(with(key).expect("a document").methods.len(), 1);
    let other = with("zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme");
    assert!(matches!(other, Err(DocumentError::Ambiguous { .. })), "{other:?}");
}

#[test]
fn one_controller_or_many() {
    let with = |controller: serde_json::Value| {
        read(
            json!({"id": "did:web:a.example", "controller": controller, "alsoKnownAs": ["https://a.example", "did:web:b"]}),
        )
    };
    assert_eq!(with(json!("did:web:b")).expect("one").controllers, ["did:web:b"]);
    let many = with(json!(["did:web:b", "did:web:c"])).expect("many");
    assert_eq!((many.controllers.len(), many.also_known_as.len()), (2, 2));
    for bad in [json!(null), json!(1), json!([1]), json!({"id": "did:web:b"})] {
        assert!(with(bad.clone()).is_err(), "{bad}");
    }
}

#[test]
fn every_shape_of_a_method() {
    let jwk = document_of(&format!("did:key:{KEY}")).expect("document").methods[0].key.clone().expect("key").to_jwk();
    let base58 = {
        let bytes = base64url::decode(jwk["x"].as_str().expect("x")).expect("bytes");
        bs58::encode(bytes).into_string()
    };
    let document = read(json!({
        "id": "did:web:a.example",
        "verificationMethod": [
            {"id": "#multi", "type": "Multikey", "controller": "did:web:a.example", "publicKeyMultibase": KEY},
            {"id": "did:web:a.example#jwk", "type": "JsonWebKey", "publicKeyJwk": jwk},
            {"id": "#jwk2020", "type": "JsonWebKey2020", "publicKeyJwk": jwk},
            {"id": "#ed2018", "type": "Ed25519VerificationKey2018", "publicKeyBase58": base58},
            {"id": "#ed2020", "type": "Ed25519VerificationKey2020", "publicKeyMultibase": KEY,
             "expires": "2026-01-01T00:00:00Z", "revoked": "2025-01-01T00:00:00Z"},
        ],
        "assertionMethod": ["#multi", "did:web:a.example#jwk", "#jwk2020", "#ed2018", "#ed2020", "did:web:elsewhere.example#k",
            {"id": "#embedded", "type": "Multikey", "publicKeyMultibase": OTHER}],
        "authentication": "#embedded",
    }))
    .expect("document");
    let named = |name: &str| document.method_for(name, Relationship::AssertionMethod).map(|method| method.key.clone());
    for name in ["#multi", "#jwk", "#jwk2020", "#ed2018", "#ed2020", "did:web:a.example#multi"] {
        assert_eq!(named(name).expect(name).expect(name).to_multibase().as_deref(), Some(KEY), "{name}");
    }
    assert_eq!(named("#embedded").expect("method").expect("key").to_multibase().as_deref(), Some(OTHER));
    assert!(document.method_for("#embedded", Relationship::Authentication).is_some(), "a reference to an embedded one");
    assert!(document.method_for("#multi", Relationship::Authentication).is_none(), "not for that purpose");
    for stranger in [
        "did:web:elsewhere.example#k",
        "did:web:a.example",
        "did:web:a.exampl#multi",
        "did:web:a.example.evil#multi",
        "multi",
    ] {
        assert!(document.method(stranger).is_none(), "{stranger}");
    }
    let dated = document.method("#ed2020").expect("method");
    assert_eq!(dated.revoked.map(|date| date.to_string()).as_deref(), Some("2025-01-01T00:00:00Z"));
    assert_eq!(dated.expires.map(|date| date.to_string()).as_deref(), Some("2026-01-01T00:00:00Z"));
}

#[test]
fn methods_that_must_be_refused() {
    let ec = json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"});
    let mut private = ec.clone();
    private["d"] = json!("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI");
    for (case, method) in [
        ("no key", json!({"type": "Multikey"})),
        ("no type", json!({"publicKeyMultibase": KEY})),
        ("type a list", json!({"type": ["Multikey"], "publicKeyMultibase": KEY})),
        ("unknown type", json!({"type": "X25519KeyAgreementKey2020", "publicKeyMultibase": KEY})),
        ("a JWK in a Multikey", json!({"type": "Multikey", "publicKeyJwk": ec})),
        ("two keys", json!({"type": "JsonWebKey", "publicKeyJwk": ec, "publicKeyMultibase": KEY})),
        ("another curve than the type says", json!({"type": "Ed25519VerificationKey2020", "publicKeyJwk": ec})),
        ("key a number", json!({"type": "Multikey", "publicKeyMultibase": 1})),
        ("key null", json!({"type": "JsonWebKey", "publicKeyJwk": null})),
        ("private half published", json!({"type": "JsonWebKey", "publicKeyJwk": private})),
        ("secret beside it", json!({"type": "Multikey", "publicKeyMultibase": KEY, "secretKeyMultibase": "z"})),
        ("revoked some day", json!({"type": "Multikey", "publicKeyMultibase": KEY, "revoked": "yesterday"})),
        ("expires null", json!({"type": "Multikey", "publicKeyMultibase": KEY, "expires": null})),
    ] {
        let mut method = method;
        method["id"] = json!("#k");
        let document = read(json!({"id": "did:web:a.example", "assertionMethod": [method]})).expect(case);
        assert!(document.method("#k").expect(case).key.is_err(), "{case}");
    }
}

/// A type that says which curve holds keys of that curve alone.
#[test]
fn a_type_names_its_curve() {
    let curves = [
        &format!("did:key:{KEY}"),
        "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
        "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
        "did:key:z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54",
        "did:key:z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7",
    ];
    let modulus: [u8; 256] = std::array::from_fn(|at| [0xC5, 0x3B][at % 2]);
    let rsa = json!({"kty": "RSA", "e": "AQAB", "n": base64url::encode(modulus)});
    let elliptic = curves.map(|did| document_of(did).expect("document").methods[0].key.clone().expect("key"));
    let jwks =
        elliptic.iter().map(|key| (key.kind(), "publicKeyJwk", key.to_jwk())).chain([("RSA", "publicKeyJwk", rsa)]);
    let multibase = elliptic.iter().map(|key| (key.kind(), "publicKeyMultibase", json!(key.to_multibase())));
    let (jwks, multibase): (Vec<_>, Vec<_>) = (jwks.collect(), multibase.collect());
    for (kind, due, keys) in [
        ("EcdsaSecp256r1VerificationKey2019", "P-256", &jwks),
        ("EcdsaSecp256k1VerificationKey2019", "secp256k1", &jwks),
        ("RsaVerificationKey2018", "RSA", &jwks),
        ("P256Key2021", "P-256", &multibase),
        ("P384Key2021", "P-384", &multibase),
        ("P521Key2021", "P-521", &multibase),
    ] {
        for (curve, member, value) in keys {
            let method = json!({"id": "#k", "type": kind, *member: value});
            let document = read(json!({"id": "did:web:a.example", "assertionMethod": [method]})).expect("a document");
            let read = &document.methods[0].key;
            assert_eq!(read.is_ok(), *curve == due, "{curve} in {kind}: {read:?}");
        }
    }
}

#[test]
fn documents_that_must_be_refused() {
    let method = |id: &str, key: &str| json!({"id": id, "type": "Multikey", "publicKeyMultibase": key});
    for (case, document) in [
        ("no id", json!({"verificationMethod": []})),
        ("id empty", json!({"id": ""})),
        ("id a list", json!({"id": ["did:web:a.example"]})),
        ("a list", json!([])),
        ("methods null", json!({"id": "did:a:b", "verificationMethod": null})),
        ("a method that is a text", json!({"id": "did:a:b", "verificationMethod": ["#k"]})),
        ("a method without id", json!({"id": "did:a:b", "verificationMethod": [{"type": "Multikey"}]})),
        ("a number for a reference", json!({"id": "did:a:b", "assertionMethod": [1]})),
        (
            "two keys of one name",
            json!({"id": "did:a:b", "verificationMethod": [method("#k", KEY), method("did:a:b#k", OTHER)]}),
        ),
        (
            "another key of that name embedded",
            json!({"id": "did:a:b", "verificationMethod": [method("#k", KEY)], "assertionMethod": [method("#k", OTHER)]}),
        ),
        (
            "too many",
            json!({"id": "did:a:b", "verificationMethod": (0..65).map(|i| method(&format!("#{i}"), KEY)).collect::<Vec<_>>()}),
        ),
    ] {
        assert!(read(document).is_err(), "{case}");
    }
    let listed: Vec<_> = (0..limits::KEYS).map(|number| method(&format!("#{number}"), KEY)).collect();
    let with = |more: &str| {
        read(json!({"id": "did:a:b", "verificationMethod": listed, "assertionMethod": [method(more, KEY)]}))
    };
    assert_eq!(with("#0").expect("one of them again").methods.len(), limits::KEYS);
    let (actual, limit) = (limits::KEYS + 1, limits::KEYS);
    assert_eq!(with("#more"), Err(DocumentError::TooMany { actual, limit }), "one more that stands in a relationship");
    let referring =
        |count| read(json!({"id": "did:a:b", "verificationMethod": listed, "assertionMethod": vec!["#0"; count]}));
    assert_eq!(referring(limits::KEYS).expect("as many as are accepted").methods.len(), limits::KEYS);
    assert_eq!(referring(limits::KEYS + 1), Err(DocumentError::TooMany { actual, limit }), "one reference more");
    for bytes in [&b""[..], b"{", b"\xff", br#"{"id":"did:a:b","id":"did:a:c"}"#] {
        assert!(Document::parse(bytes).is_err());
    }
    assert!(matches!(Document::parse(&vec![b' '; (1 << 20) + 1]), Err(DocumentError::Json(_))));
}

#[test]
fn issuer_metadata() {
    for (issuer, address) in [
        ("https://example.com", "https://example.com/.well-known/jwt-vc-issuer"),
        ("https://example.com/", "https://example.com/.well-known/jwt-vc-issuer"),
        ("https://example.com/tenant/1234", "https://example.com/.well-known/jwt-vc-issuer/tenant/1234"),
        ("https://example.com:8443/t/", "https://example.com:8443/.well-known/jwt-vc-issuer/t"),
        ("http://localhost:8080", "http://localhost:8080/.well-known/jwt-vc-issuer"),
    ] {
        assert_eq!(issuer_metadata_address(issuer).as_deref(), Ok(address));
    }
    for issuer in [
        "",
        "example.com",
        "http://example.com",
        "ftp://example.com",
        "https://u:p@example.com",
        "https://u@example.com",
        "https://:p@example.com",
        "https://example.com?x",
        "https://example.com#x",
        "did:web:a",
    ] {
        assert!(issuer_metadata_address(issuer).is_err(), "{issuer}");
    }
    let jwk = json!({"kty": "EC", "crv": "P-256", "kid": "a", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"});
    let parse = |value: serde_json::Value| IssuerMetadata::parse(value.to_string().as_bytes());
    let good = parse(json!({"issuer": "https://a.example", "jwks": {"keys": [jwk, {"kty": "oct", "k": "AA"}]}}))
        .expect("metadata");
    let IssuerKeys::Here(set) = good.keys else { panic!("keys stand here") };
    assert_eq!(set.candidates(Some("a"), Algorithm::Es256).count(), 1);
    assert_eq!(set.candidates(None, Algorithm::Es256).count(), 1);
    assert_eq!(set.candidates(Some("b"), Algorithm::Es256).count(), 0);
    assert_eq!(set.candidates(None, Algorithm::EdDsa).count(), 0);
    assert!(parse(json!({"issuer": "https://a.example", "jwks_uri": "https://a.example/jwks"})).is_ok());
    let full = parse(json!({"issuer": "https://a.example", "jwks": {"keys": vec![jwk.clone(); limits::KEYS]}}));
    assert!(full.is_ok(), "as many as are accepted");
    for (case, value) in [
        ("no issuer", json!({"jwks": {"keys": []}})),
        ("neither", json!({"issuer": "https://a.example"})),
        ("both", json!({"issuer": "https://a.example", "jwks": {"keys": []}, "jwks_uri": "https://a.example"})),
        ("keys no list", json!({"issuer": "https://a.example", "jwks": {"keys": {}}})),
        ("a key that is a text", json!({"issuer": "https://a.example", "jwks": {"keys": ["x"]}})),
        ("too many", json!({"issuer": "https://a.example", "jwks": {"keys": vec![jwk; 65]}})),
    ] {
        assert!(parse(value).is_err(), "{case}");
    }
    assert_eq!(JwkSet::read(&Value::Null), Err(DocumentError::Member { member: "keys" }));
}
