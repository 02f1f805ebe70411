//! JOSE by the book: each case is named for what must happen, and for the clause that says so.
//!
//! RFC 7515, 7517, 7518, 7519, 7797, 8725, 9864; VC-JOSE-COSE 1.0; VCDM 1.1, section 6.3.1; VCDM 2.0, section 4.13;
//! SD-JWT VC.

use credential::base64url;
use credential::key::{Algorithm, PublicKey};
use serde_json::{Value, json};
use verify::Check::{Format, IssuerKey, Signature, ValidityPeriod};

use crate::school::{Due, ISSUER, School, V2, body, fact, hold, method, vct, wrapped};
use Due::{Fails, Open, Valid};

const SIGNED: [Algorithm; 6] =
    [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384, Algorithm::Es512, Algorithm::Rs256, Algorithm::Ps256];

fn enveloped(media_type: &str, kind: &str, token: &str) -> String {
    json!({"@context": [V2], "type": kind, "id": format!("data:application/{media_type},{token}")}).to_string()
}

/// Every form in which a token may come.
fn forms(school: &School, algorithm: Algorithm) -> Vec<(&'static str, String)> {
    let token = |typ: &str, claims: &Value| school.token(algorithm, &json!({"typ": typ}), claims);
    let plain = token("vc+jwt", &body(&json!({})));
    let disclosing = format!("{}~", token("vc+sd-jwt", &body(&json!({}))));
    let presented = json!({
        "@context": [V2], "type": ["VerifiablePresentation"], "holder": ISSUER,
        "verifiableCredential": [{"@context": V2, "type": "EnvelopedVerifiableCredential",
            "id": format!("data:application/vc+jwt,{plain}")}],
    });
    let presentation = token("vp+jwt", &presented);
    vec![
        ("vc+jwt", plain.clone()),
        ("VC-JWT 1.1", token("JWT", &wrapped(&json!({}), &json!({})))),
        ("SD-JWT VC", format!("{}~", token("dc+sd-jwt", &vct(&json!({}))))),
        ("vc+sd-jwt", disclosing.clone()),
        ("vp+jwt", presentation.clone()),
        ("vp+sd-jwt", format!("{}~", token("vp+sd-jwt", &presented))),
        ("enveloped vc+jwt", enveloped("vc+jwt", "EnvelopedVerifiableCredential", &plain)),
        ("enveloped vc+sd-jwt", enveloped("vc+sd-jwt", "EnvelopedVerifiableCredential", &disclosing)),
        ("enveloped vp+jwt", enveloped("vp+jwt", "EnvelopedVerifiablePresentation", &presentation)),
    ]
}

/// Another signature of the same length, so that nothing but the mathematics refuses it.
fn forged(token: &str) -> String {
    let at = token.rfind('.').unwrap() + 10;
    let other = if token.as_bytes()[at] == b'A' { "B" } else { "A" };
    format!("{}{other}{}", &token[..at], &token[at + 1..])
}

#[test]
fn every_algorithm_holds_in_every_form_and_no_forged_signature_does() {
    let school = School::new();
    for algorithm in SIGNED {
        for (form, token) in forms(&school, algorithm) {
            let name = format!("{form} with {}", algorithm.name());
            hold(&name, &school.report(&token), Valid);
            hold(&format!("{name}, forged"), &school.report(&forged(&token)), Fails(Signature, "signature-mismatch"));
        }
    }
}

#[test]
fn the_header_decides_as_its_standards_say() {
    let school = School::new();
    let unreadable = Fails(Format, "unreadable");
    let typ = Fails(Format, "wrong-type");
    let cty = Fails(Format, "wrong-member");
    // The header beside `alg` and `kid`; `null` takes a member away.
    for (name, clause, header, due) in [
        ("typ vc+jwt", "VC-JOSE-COSE, 3.1.1", json!({"typ": "vc+jwt"}), Valid),
        ("typ in other letters", "RFC 7515, 4.1.9", json!({"typ": "VC+JWT"}), Valid),
        ("typ as a whole media type", "RFC 7515, 4.1.9", json!({"typ": "application/vc+jwt"}), Valid),
        ("typ as a whole media type in other letters", "RFC 7515, 4.1.9", json!({"typ": "APPLICATION/VC+jwt"}), Valid),
        ("no typ", "VC-JOSE-COSE, 3.1.1 (should)", json!({}), Valid),
        ("the typ of any JWT", "VC-JOSE-COSE, 3 (should)", json!({"typ": "JWT"}), Valid),
        ("the typ of the drafts", "VC-JOSE-COSE, drafts", json!({"typ": "vc+ld+json+jwt"}), Valid),
        ("typ of something else", "RFC 8725, 3.11", json!({"typ": "at+jwt"}), typ),
        ("typ of a disclosing token", "VC-JOSE-COSE, 3.1.1", json!({"typ": "sd-jwt"}), typ),
        ("typ with application/ twice", "RFC 7515, 4.1.9", json!({"typ": "application/application/vc+jwt"}), typ),
        ("typ with another tree", "RFC 7515, 4.1.9", json!({"typ": "text/vc+jwt"}), typ),
        ("typ with a parameter", "RFC 7515, 4.1.9", json!({"typ": "vc+jwt; charset=utf-8"}), typ),
        ("typ with a space", "RFC 7515, 4.1.9", json!({"typ": " vc+jwt"}), typ),
        ("an empty typ", "RFC 7515, 4.1.9", json!({"typ": ""}), typ),
        ("a credential called a presentation", "VC-JOSE-COSE, 3.1.2", json!({"typ": "vp+jwt"}), cty),
        ("typ a number", "RFC 7515, 4.1.9", json!({"typ": 1}), unreadable),
        ("typ a list", "RFC 7515, 4.1.9", json!({"typ": ["vc+jwt"]}), unreadable),
        ("cty vc", "VC-JOSE-COSE, 3.1.1", json!({"typ": "vc+jwt", "cty": "vc"}), Valid),
        ("cty as a whole media type", "RFC 7515, 4.1.10", json!({"typ": "vc+jwt", "cty": "application/VC"}), Valid),
        ("a narrower cty", "VC-JOSE-COSE, 3.1.1", json!({"typ": "vc+jwt", "cty": "openbadgecredential"}), Valid),
        ("cty of a presentation", "VC-JOSE-COSE, 3.1.1", json!({"typ": "vc+jwt", "cty": "vp"}), cty),
        ("cty of a token inside", "RFC 7519, 5.2", json!({"typ": "vc+jwt", "cty": "JWT"}), cty),
        ("cty of a signed credential inside", "RFC 7519, 5.2", json!({"typ": "vc+jwt", "cty": "vc+jwt"}), cty),
        ("cty of a text", "RFC 7515, 4.1.10", json!({"typ": "vc+jwt", "cty": "text/plain"}), cty),
        ("an empty cty", "RFC 7515, 4.1.10", json!({"typ": "vc+jwt", "cty": ""}), cty),
        ("cty a number", "RFC 7515, 4.1.10", json!({"cty": 7}), unreadable),
        ("crit of what nobody knows", "RFC 7515, 4.1.11", json!({"crit": ["urn:x"], "urn:x": 1}), unreadable),
        ("an empty crit", "RFC 7515, 4.1.11", json!({"crit": []}), unreadable),
        ("crit that is a text", "RFC 7515, 4.1.11", json!({"crit": "exp", "exp": 1}), unreadable),
        ("crit with a number", "RFC 7515, 4.1.11", json!({"crit": [1]}), unreadable),
        ("crit with a name twice", "RFC 7515, 4.1.11", json!({"crit": ["b64", "b64"], "b64": true}), unreadable),
        ("crit with an absent name", "RFC 7515, 4.1.11", json!({"crit": ["exp"]}), unreadable),
        ("crit with alg", "RFC 7515, 4.1.11", json!({"crit": ["alg"]}), unreadable),
        ("crit with kid", "RFC 7515, 4.1.11", json!({"crit": ["kid"]}), unreadable),
        ("crit with typ", "RFC 7515, 4.1.11", json!({"typ": "vc+jwt", "crit": ["typ"]}), unreadable),
        ("crit with cty", "RFC 7515, 4.1.11", json!({"cty": "vc", "crit": ["cty"]}), unreadable),
        ("crit with crit", "RFC 7515, 4.1.11", json!({"crit": ["crit"]}), unreadable),
        ("crit with an empty name", "RFC 7515, 4.1.11", json!({"crit": [""], "": 1}), unreadable),
        ("b64 false", "RFC 7797, 7", json!({"b64": false, "crit": ["b64"]}), unreadable),
        ("b64 false that need not be understood", "RFC 7797, 6", json!({"b64": false}), unreadable),
        ("b64 true", "RFC 7797, 3", json!({"b64": true}), Valid),
        ("b64 a text", "RFC 7797, 3", json!({"b64": "true"}), unreadable),
        ("what nobody knows, not critical", "RFC 7515, 4", json!({"urn:x": {"y": []}}), Valid),
        ("iss in the header that repeats", "RFC 7519, 5.3", json!({"iss": ISSUER}), Valid),
        (
            "iss in the header of another",
            "RFC 7519, 5.3",
            json!({"iss": "did:web:other"}),
            Fails(Format, "contradiction"),
        ),
        ("kid a number is no name", "VC-JOSE-COSE, 4.1.1 (a hint)", json!({"kid": 1}), Valid),
        ("no kid", "VC-JOSE-COSE, 4.1.1 (a hint)", json!({"kid": null}), Valid),
        ("kid with a fragment alone", "VC-JOSE-COSE, 4.1.1", json!({"kid": "#ES256"}), Valid),
        ("kid without a fragment's sign", "VC-JOSE-COSE, 4.1.1", json!({"kid": "ES256"}), Valid),
        ("kid of no listed key", "VC-JOSE-COSE, 4.2", json!({"kid": "#ES257"}), Fails(IssuerKey, "key-not-listed")),
        (
            "kid of another algorithm's key",
            "RFC 8725, 3.1",
            json!({"kid": "#ES384"}),
            Fails(Signature, "wrong-algorithm"),
        ),
        (
            "kid of another host",
            "VC-JOSE-COSE, 4.2",
            json!({"kid": "did:web:school.example.evil#ES256"}),
            Open(IssuerKey, "document-unavailable"),
        ),
        ("jwk in the header beside a listed kid", "RFC 8725, 3.10", json!({"jwk": {"kty": "oct", "k": "AAAA"}}), Valid),
    ] {
        let claims = body(&json!({"iss": ISSUER}));
        let token = school.token(Algorithm::Es256, &header, &claims);
        hold(&format!("{name} ({clause})"), &school.report(&token), due);
    }
}

#[test]
fn each_form_asks_for_its_own_type() {
    let school = School::new();
    let typ = Fails(Format, "wrong-type");
    let vc_jwt = wrapped(&json!({}), &json!({}));
    let member = Fails(Format, "wrong-member");
    for (name, clause, typ, claims, tail, due) in [
        ("VC-JWT 1.1 as JWT", "VCDM 1.1, 6.3.1", json!("JWT"), &vc_jwt, "", Valid),
        ("VC-JWT 1.1 as application/jwt", "RFC 7519, 5.1", json!("application/jwt"), &vc_jwt, "", Valid),
        ("VC-JWT 1.1 without typ", "VCDM 1.1, 6.3.1 (if present)", Value::Null, &vc_jwt, "", Valid),
        ("VC-JWT 1.1 as vc+jwt", "VC-JOSE-COSE, 3.1.3", json!("vc+jwt"), &vc_jwt, "", member),
        ("VC-JWT 1.1 as at+jwt", "VCDM 1.1, 6.3.1", json!("at+jwt"), &vc_jwt, "", typ),
        ("SD-JWT VC", "SD-JWT VC, 2.2.1", json!("dc+sd-jwt"), &vct(&json!({})), "~", Valid),
        ("SD-JWT VC in other letters", "RFC 7515, 4.1.9", json!("DC+SD-JWT"), &vct(&json!({})), "~", Valid),
        ("SD-JWT VC as a media type", "RFC 7515, 4.1.9", json!("application/dc+sd-jwt"), &vct(&json!({})), "~", Valid),
        ("SD-JWT VC of before 2024-11", "SD-JWT VC, history", json!("vc+sd-jwt"), &vct(&json!({})), "~", Valid),
        ("SD-JWT VC without typ", "SD-JWT VC, 2.2.1 (must)", Value::Null, &vct(&json!({})), "~", typ),
        ("SD-JWT VC as JWT", "SD-JWT VC, 2.2.1", json!("JWT"), &vct(&json!({})), "~", typ),
        ("SD-JWT VC as vc+jwt", "SD-JWT VC, 2.2.1", json!("vc+jwt"), &vct(&json!({})), "~", typ),
        (
            "SD-JWT VC that lost its end",
            "RFC 9901, 4",
            json!("dc+sd-jwt"),
            &vct(&json!({})),
            "",
            Fails(Format, "unreadable"),
        ),
        (
            "SD-JWT VC with an empty vct",
            "SD-JWT VC, 2.2.2.1",
            json!("dc+sd-jwt"),
            &vct(&json!({"vct": ""})),
            "~",
            member,
        ),
        (
            "SD-JWT VC whose vct is a list",
            "SD-JWT VC, 2.2.2.1",
            json!("dc+sd-jwt"),
            &vct(&json!({"vct": ["a"]})),
            "~",
            member,
        ),
        (
            "other types beside",
            "SD-JWT VC, 2.2.2.2",
            json!("dc+sd-jwt"),
            &vct(&json!({"aka_vcts": ["urn:x"]})),
            "~",
            Valid,
        ),
        ("other types, none", "SD-JWT VC, 2.2.2.2", json!("dc+sd-jwt"), &vct(&json!({"aka_vcts": []})), "~", member),
        (
            "other types, a text",
            "SD-JWT VC, 2.2.2.2",
            json!("dc+sd-jwt"),
            &vct(&json!({"aka_vcts": "urn:x"})),
            "~",
            member,
        ),
        (
            "other types, itself",
            "SD-JWT VC, 2.2.2.2",
            json!("dc+sd-jwt"),
            &vct(&json!({"aka_vcts": ["urn:example:diploma"]})),
            "~",
            member,
        ),
        ("vc+sd-jwt", "VC-JOSE-COSE, 3.2.1", json!("vc+sd-jwt"), &body(&json!({})), "~", Valid),
        ("vc+sd-jwt without typ", "VC-JOSE-COSE, 3.2.1 (should)", Value::Null, &body(&json!({})), "~", Valid),
        ("vc+sd-jwt as any SD-JWT", "VC-JOSE-COSE, 3 (should)", json!("sd-jwt"), &body(&json!({})), "~", Valid),
        ("vc+jwt with a tail", "VC-JOSE-COSE, 3.2.1", json!("vc+jwt"), &body(&json!({})), "~", typ),
        ("VC-JWT 1.1 with a tail", "VC-JOSE-COSE, 3.2", json!("JWT"), &vc_jwt, "~", member),
    ] {
        let token = school.token(Algorithm::Es256, &json!({"typ": typ}), claims);
        hold(&format!("{name} ({clause})"), &school.report(&format!("{token}{tail}")), due);
    }
}

#[test]
fn claims_and_credential_say_the_same() {
    let school = School::new();
    let contradiction = Fails(Format, "contradiction");
    let member = Fails(Format, "wrong-member");
    let expired = Fails(ValidityPeriod, "expired");
    let (past, future) = (1_767_225_600_u64, 1_900_000_000_u64);
    for (name, clause, claims, due) in [
        ("iss is issuer", "VC-JOSE-COSE, 4.1.2", json!({"iss": ISSUER}), Valid),
        ("iss is issuer.id", "VC-JOSE-COSE, 4.1.2", json!({"iss": ISSUER, "issuer": {"id": ISSUER}}), Valid),
        ("iss is somebody else", "VC-JOSE-COSE, 4.1.2", json!({"iss": "did:web:other.example"}), contradiction),
        ("iss is longer", "VC-JOSE-COSE, 4.1.2", json!({"iss": format!("{ISSUER}.evil")}), contradiction),
        ("iss is a number", "RFC 7519, 4.1.1", json!({"iss": 1}), member),
        ("iss is empty", "RFC 7519, 4.1.1", json!({"iss": ""}), member),
        ("iss is a list", "RFC 7519, 4.1.1", json!({"iss": [ISSUER]}), member),
        ("jti is id", "VC-JOSE-COSE, 3.1.3", json!({"jti": "urn:uuid:1"}), Valid),
        ("jti is another id", "VC-JOSE-COSE, 3.1.3", json!({"jti": "urn:uuid:2"}), contradiction),
        ("jti is a number", "RFC 7519, 4.1.7", json!({"jti": 1}), member),
        ("sub is the subject", "VC-JOSE-COSE, 3.1.3", json!({"sub": "did:example:learner"}), Valid),
        ("sub is another subject", "VC-JOSE-COSE, 3.1.3", json!({"sub": "did:example:other"}), contradiction),
        ("sub is an object", "RFC 7519, 4.1.2", json!({"sub": {}}), member),
        ("aud is a number", "RFC 7519, 4.1.3", json!({"aud": 1}), member),
        ("aud has a number", "RFC 7519, 4.1.3", json!({"aud": ["a", 1]}), member),
        (
            "exp is later than validUntil",
            "verdict: the narrower",
            json!({"exp": future, "validUntil": "2026-02-01T00:00:00Z"}),
            expired,
        ),
        (
            "exp is earlier than validUntil",
            "verdict: the narrower",
            json!({"exp": past, "validUntil": "2030-02-01T00:00:00Z"}),
            expired,
        ),
        (
            "exp is another than validUntil, both to come",
            "VC-JOSE-COSE, 3.1.3",
            json!({"exp": future, "validUntil": "2030-02-01T00:00:00Z"}),
            Valid,
        ),
        ("nbf is to come", "RFC 7519, 4.1.5", json!({"nbf": future}), Fails(ValidityPeriod, "not-yet-valid")),
        ("exp is a text", "RFC 7519, 2", json!({"exp": "2030-01-01"}), Fails(ValidityPeriod, "wrong-date")),
        ("exp is null", "RFC 7519, 2", json!({"exp": Value::Null, "nbf": Value::Null}), Valid),
        ("exp is beyond all time", "RFC 7519, 2", json!({"exp": 1e300}), Fails(ValidityPeriod, "wrong-date")),
        ("iat is to come", "VC-JOSE-COSE, 3.1.3 (decides nothing)", json!({"iat": future}), Valid),
        ("vc beside the credential", "VC-JOSE-COSE, 3.1.3", json!({"vc": {}}), member),
        ("vp beside the credential", "VC-JOSE-COSE, 3.1.3", json!({"vp": {}}), member),
        ("vc beside the credential, null", "VC-JOSE-COSE, 3.1.3", json!({"vc": false}), member),
    ] {
        let token = school.token(Algorithm::Es256, &json!({"typ": "vc+jwt"}), &body(&claims));
        hold(&format!("{name} ({clause})"), &school.report(&token), due);
    }
}

#[test]
fn a_vc_jwt_of_1_1_is_decoded_as_it_says() {
    let school = School::new();
    let contradiction = Fails(Format, "contradiction");
    let member = Fails(Format, "wrong-member");
    let none = || json!({});
    for (name, token, inside, due) in [
        ("iss alone names the issuer", none(), json!({"issuer": null}), Valid),
        ("issuer alone names the issuer", json!({"iss": null}), none(), Valid),
        ("nobody names the issuer", json!({"iss": null}), json!({"issuer": null}), Fails(Format, "no-issuer")),
        ("iss replaces issuer", none(), json!({"issuer": "did:web:other.example"}), Valid),
        (
            "the issuer inside does not replace iss",
            json!({"iss": "did:web:other.example"}),
            none(),
            Open(IssuerKey, "document-unavailable"),
        ),
        ("nbf is issuanceDate", none(), none(), Valid),
        ("nbf is another issuanceDate", json!({"nbf": 1}), none(), contradiction),
        ("nbf alone", none(), json!({"issuanceDate": null}), Valid),
        (
            "exp is expirationDate",
            json!({"exp": 1_900_000_000}),
            json!({"expirationDate": "2030-03-17T17:46:40Z"}),
            Valid,
        ),
        (
            "exp is another expirationDate",
            json!({"exp": 1_900_000_000}),
            json!({"expirationDate": "2031-03-17T17:46:40Z"}),
            contradiction,
        ),
        ("jti is another id", json!({"jti": "urn:uuid:2"}), none(), contradiction),
        ("iss is a number", json!({"iss": 1}), none(), member),
        ("sub is a list", json!({"sub": []}), none(), member),
        ("a status beside vc", json!({"credentialStatus": {"type": "x"}}), none(), member),
        ("an end beside vc", json!({"validUntil": "2030-01-01T00:00:00Z"}), none(), member),
        ("vp beside vc", json!({"vp": {}}), none(), member),
        ("vc is a text", json!({"vc": "x"}), none(), Fails(Format, "missing-member")),
    ] {
        let token = match token.get("vc") {
            Some(vc) => crate::school::merged(wrapped(&json!({}), &inside), &json!({"vc": vc})),
            None => wrapped(&token, &inside),
        };
        let text = school.token(Algorithm::Es256, &json!({"typ": "JWT"}), &token);
        hold(&format!("{name} (VCDM 1.1, 6.3.1)"), &school.report(&text), due);
    }
}

#[test]
fn algorithms_are_the_keys_own() {
    let school = School::new();
    let (unreadable, unsupported) = (Fails(Format, "unreadable"), Open(Format, "unsupported-format"));
    let claims = body(&json!({})).to_string();
    for (name, clause, header, due) in [
        ("Ed25519 by its own name", "RFC 9864, 2.2", r##"{"alg":"Ed25519","kid":"#EdDSA"}"##, Valid),
        ("none", "RFC 8725, 3.2", r#"{"alg":"none"}"#, unreadable),
        ("none in other letters", "RFC 8725, 3.2", r#"{"alg":"NonE"}"#, unreadable),
        ("HS256", "RFC 8725, 3.1", r##"{"alg":"HS256","kid":"#EdDSA"}"##, unreadable),
        ("HS512 in other letters", "RFC 8725, 3.1", r#"{"alg":"hs512"}"#, unreadable),
        ("eddsa in other letters", "RFC 7515, 4.1.1", r#"{"alg":"eddsa"}"#, unreadable),
        ("RS384", "RFC 7518, 3.3", r#"{"alg":"RS384"}"#, unsupported),
        ("PS512", "RFC 7518, 3.5", r#"{"alg":"PS512"}"#, unsupported),
        ("Ed448", "RFC 9864, 2.2", r#"{"alg":"Ed448"}"#, unsupported),
        ("ML-DSA-44", "RFC 9881", r#"{"alg":"ML-DSA-44"}"#, unsupported),
        ("an encryption", "RFC 7518, 4.1", r#"{"alg":"RSA-OAEP"}"#, unreadable),
        ("no alg", "RFC 7515, 4.1.1", r#"{"kid":"a"}"#, unreadable),
        ("alg twice", "RFC 7515, 4", r#"{"alg":"EdDSA","alg":"EdDSA"}"#, unreadable),
        ("kid twice", "RFC 7515, 4", r##"{"alg":"EdDSA","kid":"#EdDSA","kid":"#EdDSA"}"##, unreadable),
        (
            "a member twice by its escape",
            "RFC 7515, 4",
            r##"{"alg":"EdDSA","kid":"#EdDSA","\u006bid":"#EdDSA"}"##,
            unreadable,
        ),
        (
            "ES256 by a key of Ed25519",
            "RFC 8725, 3.1",
            r##"{"alg":"ES256","kid":"#EdDSA"}"##,
            Fails(Signature, "wrong-algorithm"),
        ),
    ] {
        let token = school.raw(Algorithm::EdDsa, header, &claims);
        hold(&format!("{name} ({clause})"), &school.report(&token), due);
    }
    let twice = claims.replacen("\"issuer\"", "\"issuer\":\"did:web:other.example\",\"issuer\"", 1);
    let token = school.raw(Algorithm::EdDsa, r##"{"alg":"EdDSA","kid":"#EdDSA"}"##, &twice);
    hold("a claim twice (RFC 7519, 4)", &school.report(&token), unreadable);
    let unsigned = format!("{}.{}.", base64url::encode(r#"{"alg":"none"}"#), base64url::encode(&claims));
    hold("none without a signature (VC-JOSE-COSE, 1)", &school.report(&unsigned), unreadable);
}

#[test]
fn a_key_is_for_what_its_jwk_says() {
    let mut school = School::new();
    let unfit = Open(Signature, "key-unfit");
    let ec = |school: &School| school.key(Algorithm::Es256).public_key().to_jwk();
    let rsa = |school: &School| school.key(Algorithm::Rs256).public_key().to_jwk();
    for (name, clause, algorithm, members, due) in [
        ("alg of its own", "RFC 7517, 4.4", Algorithm::Es256, json!({"alg": "ES256"}), Valid),
        ("alg of another curve", "RFC 7517, 4.4", Algorithm::Es256, json!({"alg": "ES384"}), unfit),
        ("alg of an encryption", "RFC 7517, 4.4", Algorithm::Es256, json!({"alg": "ECDH-ES"}), unfit),
        ("use for signatures", "RFC 7517, 4.2", Algorithm::Es256, json!({"use": "sig"}), Valid),
        ("use for encryption", "RFC 7517, 4.2", Algorithm::Es256, json!({"use": "enc"}), unfit),
        ("key_ops with verify", "RFC 7517, 4.3", Algorithm::Es256, json!({"key_ops": ["verify"]}), Valid),
        ("key_ops without verify", "RFC 7517, 4.3", Algorithm::Es256, json!({"key_ops": ["sign"]}), unfit),
        ("no key_ops", "RFC 7517, 4.3", Algorithm::Es256, json!({"key_ops": []}), unfit),
        ("crv of another curve", "RFC 7518, 6.2.1.1", Algorithm::Es256, json!({"crv": "P-384"}), unfit),
        ("crv that is not there", "RFC 7518, 6.2.1.1", Algorithm::Es256, json!({"crv": "P-1"}), unfit),
        ("a point off the curve", "RFC 7518, 6.2.1.2", Algorithm::Es256, json!({"x": "A".repeat(43)}), unfit),
        ("a private key for all to read", "RFC 7517, 9.2", Algorithm::Es256, json!({"d": "A".repeat(43)}), unfit),
        ("RSA for either padding", "RFC 7518, 3.3", Algorithm::Ps256, json!({}), Valid),
        ("RSA for PS256 alone, signed so", "RFC 8725, 3.1", Algorithm::Ps256, json!({"alg": "PS256"}), Valid),
        (
            "RSA for PS256 alone, signed by RS256",
            "RFC 8725, 3.1",
            Algorithm::Rs256,
            json!({"alg": "PS256"}),
            Fails(Signature, "wrong-algorithm"),
        ),
        (
            "RSA for RS256 alone, signed by PS256",
            "RFC 8725, 3.1",
            Algorithm::Ps256,
            json!({"alg": "RS256"}),
            Fails(Signature, "wrong-algorithm"),
        ),
        ("RSA of 1024 bits", "RFC 7518, 3.3", Algorithm::Rs256, json!({"n": base64url::encode([0xC1; 128])}), unfit),
        ("RSA with exponent 1", "RFC 8725, 3.5", Algorithm::Rs256, json!({"e": "AQ"}), unfit),
    ] {
        let mut jwk = if matches!(algorithm, Algorithm::Es256) { ec(&school) } else { rsa(&school) };
        jwk = crate::school::merged(jwk, &members);
        school.publishes(&[method("one", &jwk)]);
        let header = json!({"typ": "vc+jwt", "kid": "#one"});
        let token = school.token(algorithm, &header, &body(&json!({})));
        hold(&format!("{name} ({clause})"), &school.report(&token), due);
    }
}

#[test]
fn an_envelope_holds_what_it_says() {
    let school = School::new();
    let token = |typ: Value, claims: &Value| school.token(Algorithm::Es256, &json!({"typ": typ}), claims);
    let vc = token(json!("vc+jwt"), &body(&json!({})));
    let vc_sd = format!("{}~", token(json!("vc+sd-jwt"), &body(&json!({}))));
    let vct = format!("{}~", token(json!("dc+sd-jwt"), &vct(&json!({}))));
    let old = token(json!("JWT"), &wrapped(&json!({}), &json!({})));
    let (member, typ) = (Fails(Format, "wrong-member"), Fails(Format, "wrong-type"));
    let unsupported = Open(Format, "unsupported-format");
    for (name, media_type, token, due) in [
        ("vc+jwt", "vc+jwt", vc.as_str(), Valid),
        ("vc+jwt in other letters", "VC+JWT", &vc, Valid),
        ("a plain JWT", "jwt", &vc, Valid),
        ("vc+sd-jwt", "vc+sd-jwt", &vc_sd, Valid),
        ("an SD-JWT VC called so", "dc+sd-jwt", &vct, Valid),
        ("an SD-JWT VC called a W3C credential", "vc+sd-jwt", &vct, typ),
        ("a VC-JWT 1.1 called vc+jwt", "vc+jwt", &old, typ),
        ("a VC-JWT 1.1 called a JWT", "jwt", &old, Valid),
        ("a disclosing token called vc+jwt", "vc+jwt", &vc_sd, member),
        ("a token called disclosing", "vc+sd-jwt", &vc, member),
        ("a credential called a presentation", "vp+jwt", &vc, typ),
        ("COSE", "vc+cose", &vc, unsupported),
        ("a picture", "png", &vc, unsupported),
    ] {
        let envelope = enveloped(media_type, "EnvelopedVerifiableCredential", token);
        hold(&format!("{name} (VCDM 2.0, 4.13)"), &school.report(&envelope), due);
    }
    let as_presentation = enveloped("vc+jwt", "EnvelopedVerifiablePresentation", &vc);
    hold("a credential in the envelope of a presentation", &school.report(&as_presentation), member);
    let elsewhere =
        json!({"@context": [V2], "type": "EnvelopedVerifiableCredential", "id": "https://school.example/vc"});
    hold("an envelope that points elsewhere", &school.report(&elsewhere.to_string()), member);
}

#[test]
fn a_key_of_a_header_ties_nothing() {
    let school = School::new();
    let stranger = credential::key::PrivateKey::from_secret_bytes(Algorithm::Es256, &[7; 32]).unwrap();
    let jwk: PublicKey = credential::key::Signer::public_key(&stranger).clone();
    for (name, kid) in [("without kid", None), ("with the issuer's kid", Some(format!("{ISSUER}#ES256")))] {
        let mut header = json!({"typ": "vc+jwt", "jwk": jwk.to_jwk(), "jku": "https://evil.example/keys"});
        if let Some(kid) = kid {
            header["kid"] = kid.into();
        }
        let claims = body(&json!({})).to_string();
        let token = credential::jose::sign(&header, claims.as_bytes(), &stranger).unwrap();
        hold(name, &school.report(&token), Fails(Signature, "signature-mismatch"));
    }
}

/// Open Badges 3.0, 8.2.4: `kid` may be the address of a JWK. Whose key that is, only the issuer's own document says.
#[test]
fn a_key_that_lies_at_its_own_address_ties_only_by_the_issuers_document() {
    const OWNER: &str = "https://school.example/issuer";
    const KID: &str = "https://school.example/keys/1";
    let jwk = |algorithm| School::new().key(algorithm).public_key().to_jwk();
    let own = || jwk(Algorithm::Es256);
    let listing = |id: &str, key: Value| {
        let method = json!({"id": id, "type": "JsonWebKey", "controller": OWNER, "publicKeyJwk": key});
        json!({"@context": ["https://www.w3.org/ns/cid/v1"], "id": OWNER, "verificationMethod": [method], "assertionMethod": [id]})
    };
    let another = PublicKey::from_jwk(
        &json!({"kty": "EC", "crv": "P-256",
        "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"})
        .into(),
    );
    let another = another.unwrap().to_jwk();
    let (unavailable, malformed) = (Open(IssuerKey, "document-unavailable"), Open(IssuerKey, "document-malformed"));
    let not_listed = Fails(IssuerKey, "key-not-listed");
    for (name, kid, at_kid, document, due) in [
        ("listed under its address", KID, Some(own()), Some(listing(KID, own())), Valid),
        ("no document of the issuer", KID, Some(own()), None, unavailable),
        ("a profile that lists no keys", KID, Some(own()), Some(json!({"id": OWNER, "type": "Profile"})), malformed),
        (
            "listed under another address",
            KID,
            Some(own()),
            Some(listing("https://school.example/keys/2", own())),
            not_listed,
        ),
        ("another key listed under it", KID, Some(own()), Some(listing(KID, another.clone())), not_listed),
        ("at another host", "https://evil.example/key", Some(own()), Some(listing(KID, own())), not_listed),
        ("another key there", KID, Some(another), Some(listing(KID, own())), Fails(Signature, "signature-mismatch")),
        ("a shared secret there", KID, Some(json!({"kty": "oct", "k": "AAAA"})), Some(listing(KID, own())), malformed),
        ("nothing there", KID, None, Some(listing(KID, own())), unavailable),
        ("by plain http", "http://school.example/keys/1", Some(own()), None, malformed),
    ] {
        let mut school = School::new();
        at_kid.iter().for_each(|jwk| school.facts.insert(kid, fact(jwk.to_string())));
        document.iter().for_each(|document| school.facts.insert(OWNER, fact(document.to_string())));
        let header = json!({"typ": "vc+jwt", "kid": kid});
        let token = school.token(Algorithm::Es256, &header, &body(&json!({"issuer": OWNER})));
        let report = school.report(&token);
        hold(name, &report, due);
        let proven = at_kid == Some(own()) && kid.starts_with("https:");
        assert_eq!(report.finding(Signature).outcome.passed(), proven, "{name}: the mathematics holds apart from that");
    }
}
