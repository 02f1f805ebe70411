//! The RFC's example, and tokens that must be refused.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use serde_json::json;

use super::{ClaimError, Claims, JoseError, Jws, look_inside, sign};
use crate::base64url::encode;
use crate::json::Value;
use crate::key::{Algorithm, PrivateKey, Signer};

fn token(header: &str) -> String {
    format!("{}.{}.{}", encode(header), encode("{}"), encode([1; 64]))
}

#[test]
fn signs_and_verifies_with_each_algorithm() {
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384, Algorithm::Es512] {
        let key = PrivateKey::generate(algorithm, &mut ChaCha20Rng::from_seed([9; 32])).expect("key");
        let header = json!({"typ": "Application/VC+JWT", "alg": "none", "kid": "#1"});
        let text = sign(&header, br#"{"iss":"me"}"#, &key).expect("signed");
        let jws = Jws::parse(&text).expect("parsed");
        assert_eq!((jws.alg(), jws.typ(), jws.kid()), (algorithm, Some("vc+jwt"), Some("#1")));
        assert_eq!(jws.payload(), br#"{"iss":"me"}"#);
        assert_eq!(text.rsplit('.').next(), Some(encode(jws.signature()).as_str()));
        assert_eq!(jws.verify(key.public_key()), Ok(()));
        for at in [0, text.len() / 2, text.len() - 4] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).expect("text");
            assert!(
                Jws::parse(&changed).is_err()
                    || Jws::parse(&changed).expect("parsed").verify(key.public_key()).is_err()
            );
        }
    }
}

#[test]
fn headers_that_must_be_refused() {
    for (case, header) in [
        ("empty", ""),
        ("not an object", "[]"),
        ("no alg", "{}"),
        ("alg null", r#"{"alg":null}"#),
        ("alg a list", r#"{"alg":["ES256"]}"#),
        ("alg twice", r#"{"alg":"ES256","alg":"ES256"}"#),
        ("alg in lower case", r#"{"alg":"es256"}"#),
        ("trailing", r#"{"alg":"ES256"}x"#),
        ("byte-order mark", "\u{feff}{\"alg\":\"ES256\"}"),
        ("typ a number", r#"{"alg":"ES256","typ":1}"#),
        ("crit empty", r#"{"alg":"ES256","crit":[]}"#),
        ("crit a string", r#"{"alg":"ES256","crit":"exp","exp":1}"#),
        ("crit of a standard member", r#"{"alg":"ES256","crit":["alg"]}"#),
        ("crit of what is not there", r#"{"alg":"ES256","crit":["exp"]}"#),
        ("crit of what is not understood", r#"{"alg":"ES256","crit":["exp"],"exp":1}"#),
        ("b64 false without crit", r#"{"alg":"ES256","b64":false}"#),
        ("b64 false", r#"{"alg":"ES256","b64":false,"crit":["b64"]}"#),
    ] {
        assert!(Jws::parse(&token(header)).is_err(), "{case}");
    }
    let huge = format!(r#"{{"alg":"ES256","x":"{}"}}"#, "x".repeat(70_000));
    assert!(matches!(Jws::parse(&token(&huge)), Err(JoseError::Header(_))));
    for (alg, error) in [
        ("none", JoseError::Unsecured),
        ("nOnE", JoseError::Unsecured),
        ("HS256", JoseError::Symmetric { alg: "HS256".to_owned() }),
        ("ES256X", JoseError::UnsupportedAlgorithm { alg: "ES256X".to_owned() }),
        ("RS1", JoseError::UnsupportedAlgorithm { alg: "RS1".to_owned() }),
        ("", JoseError::UnsupportedAlgorithm { alg: String::new() }),
    ] {
        let text = token(&json!({"alg": alg}).to_string());
        assert_eq!(Jws::parse(&text), Err(error));
        assert!(look_inside(&text).is_ok());
    }
}

#[test]
fn crit_that_the_caller_understands_is_accepted_once() {
    let good = token(r#"{"alg":"ES256","crit":["sigT"],"sigT":"x"}"#);
    assert!(Jws::parse_understanding(&good, &["sigT"]).is_ok());
    for (case, header) in [
        ("named twice", r#"{"alg":"ES256","crit":["sigT","sigT"],"sigT":"x"}"#),
        ("named and not there", r#"{"alg":"ES256","crit":["sigT"]}"#),
        ("named beside one that is not there", r#"{"alg":"ES256","crit":["sigT","sigPl"],"sigT":"x"}"#),
    ] {
        let text = token(header);
        assert_eq!(Jws::parse_understanding(&text, &["sigT", "sigPl"]), Err(JoseError::CriticalMalformed), "{case}");
    }
}

/// RFC 7515, section 4.1.9: the prefix may be left out of a media type that has no other slash.
#[test]
fn a_media_type_is_the_same_with_and_without_its_prefix() {
    for (written, read) in [
        ("vc+jwt", "vc+jwt"),
        ("application/vc+jwt", "vc+jwt"),
        ("Application/VC+JWT", "vc+jwt"),
        ("text/vc+jwt", "text/vc+jwt"),
        ("application/vc/jwt", "application/vc/jwt"),
    ] {
        let text = token(&json!({"alg": "ES256", "typ": written}).to_string());
        assert_eq!(Jws::parse(&text).expect("parsed").typ(), Some(read), "{written}");
    }
}

#[test]
fn texts_that_must_be_refused() {
    let good = token(r#"{"alg":"ES256"}"#);
    assert!(Jws::parse(&good).is_ok());
    for text in [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        format!("{good}."),
        format!("{good}="),
        format!("{good}\n"),
        format!(" {good}"),
        format!("{good}.e30"),
        good.replacen('.', "=.", 1),
        good.rsplit_once('.').expect("parts").0.to_owned(),
        format!("{}~", good),
        "é.é.é".to_owned(),
    ] {
        assert!(Jws::parse(&text).is_err(), "{text}");
    }
    assert_eq!(Jws::parse(r#"{"payload":""}"#), Err(JoseError::JsonSerialisation));
    let huge = "a".repeat(23 << 20);
    assert!(matches!(Jws::parse(&huge), Err(JoseError::TooLarge { .. })));
}

#[test]
fn certificates() {
    for (case, x5c) in
        [("empty", json!([])), ("text", json!("MIIB")), ("numbers", json!([1])), ("base64url", json!(["-_-_"]))]
    {
        let text = token(&json!({"alg": "ES256", "x5c": x5c}).to_string());
        assert!(Jws::parse(&text).expect("parsed").x5c().is_err(), "{case}");
    }
    let many = token(&json!({"alg": "ES256", "x5c": vec!["MAA="; 11]}).to_string());
    assert_eq!(Jws::parse(&many).expect("parsed").x5c(), Err(JoseError::Certificates { actual: 11, limit: 10 }));
    let most = token(&json!({"alg": "ES256", "x5c": vec!["MAA="; 10]}).to_string());
    assert_eq!(Jws::parse(&most).expect("parsed").x5c().map(|chain| chain.map(|chain| chain.len())), Ok(Some(10)));
    let good = token(&json!({"alg": "ES256", "x5c": ["MAA="]}).to_string());
    assert_eq!(Jws::parse(&good).expect("parsed").x5c(), Ok(Some(vec![vec![0x30, 0]])));
    assert_eq!(Jws::parse(&token(r#"{"alg":"ES256"}"#)).expect("parsed").x5c(), Ok(None));
}

#[test]
fn claims() {
    let payload = Value::from(json!({"iss": "a", "aud": ["b", "c"], "exp": 1.5, "nbf": 0, "iat": -1}));
    let claims = Claims::read(&payload).expect("claims");
    assert_eq!((claims.issuer, claims.audience.as_slice()), (Some("a"), ["b", "c"].as_slice()));
    assert_eq!(claims.expires.map(crate::Timestamp::seconds), Some(1));
    for (claim, value) in [
        ("exp", json!("1")),
        ("exp", json!(null)),
        ("exp", json!(1e300)),
        ("nbf", json!(i64::MAX)),
        ("iss", json!(["a"])),
        ("sub", json!({})),
        ("aud", json!([1])),
        ("aud", json!({})),
        ("jti", json!(1)),
    ] {
        let payload = Value::from(json!({claim: value}));
        assert!(Claims::read(&payload).is_err(), "{claim}: {value}");
    }
    assert_eq!(Claims::read(&Value::Null), Err(ClaimError::NotAnObject { actual: "null" }));
}
