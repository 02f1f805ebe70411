//! Which hostile files are there, and how must each end? One for each way around a rule of security.md.

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{base64url, jose};
use issue::Format;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

use super::files::world;
use super::world::{World, now, stranger};
use super::{compact, concealed, pictures, seals, signatures, statements};

pub(crate) struct Case {
    pub(crate) rule: &'static str,
    pub(crate) name: &'static str,
    /// "invalid" or "undecided"; "valid" for what only looks hostile.
    pub(crate) word: &'static str,
    pub(crate) extension: &'static str,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) fn cases() -> Vec<Case> {
    [
        json_texts(),
        rearranged(),
        statements::cases(),
        proofs(),
        signatures::cases(),
        tokens(),
        cose(),
        disclosures(),
        concealed::cases(),
        dates(),
        pictures::cases(),
        seals::cases(),
        compact::cases(),
        rendering(),
    ]
    .concat()
}

impl Clone for Case {
    fn clone(&self) -> Self {
        Self { bytes: self.bytes.clone(), ..*self }
    }
}

fn case(
    rule: &'static str,
    word: &'static str,
    name: &'static str,
    extension: &'static str,
    bytes: impl Into<Vec<u8>>,
) -> Case {
    Case { rule, name, word, extension, bytes: bytes.into() }
}

/// A badge as it was issued.
fn badge() -> (World, Value) {
    let mut world = World::by_key();
    let bytes = world.issued(Format::OpenBadge);
    let badge = serde_json::from_slice(&bytes).unwrap();
    (world, badge)
}

fn json_texts() -> Vec<Case> {
    let (_, badge) = badge();
    let text = badge.to_string();
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(80), "]".repeat(80));
    let with = |members: &str| format!("{{{members},{}", &text[1..]);
    let json = |word, name, bytes: Vec<u8>| case("json", word, name, "json", bytes);
    vec![
        json("valid", "as-issued", text.clone().into()),
        json("valid", "spaces-and-line-ends", text.replace("\":", "\" :\r\n\t").into()),
        json("valid", "inside-a-json-string", Value::from(text.clone()).to_string().into()),
        json("invalid", "empty", Vec::new()),
        json("invalid", "duplicate-member", with("\"issuer\":\"did:key:z6Mk\"").into()),
        json("invalid", "duplicate-member-escaped", with("\"\\u0069ssuer\":\"did:key:z6Mk\"").into()),
        json("invalid", "lone-surrogate", with("\"note\":\"\\ud800\"").into()),
        json("invalid", "byte-order-mark", ["\u{feff}".as_bytes(), text.as_bytes()].concat()),
        json("invalid", "trailing-bytes", format!("{text} {{}}").into()),
        json("invalid", "truncated", text[..text.len() - 9].into()),
        json("invalid", "too-deep", deep.into()),
        json("invalid", "not-utf-8", [&text.as_bytes()[..text.len() - 1], b",\"a\":\"\xff\"}"].concat()),
        json("invalid", "utf-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        json("invalid", "nan", with("\"note\":NaN").into()),
        json("invalid", "comment", with("/* */\"note\":1").into()),
        json("invalid", "number-beyond-all", with("\"note\":1e999").into()),
        json("invalid", "an-array", format!("[{text}]").into()),
        json("invalid", "null", b"null".to_vec()),
    ]
}

/// What keeps a badge's quads and changes what is shown, or could.
fn rearranged() -> Vec<Case> {
    let (_, badge) = badge();
    let edited = |word, name, edit: &dyn Fn(&mut Value)| {
        let mut badge = badge.clone();
        edit(&mut badge);
        case("json-ld", word, name, "json", badge.to_string())
    };
    let rename = |node: &mut Value, from: &str, to: &str| {
        let value = node.as_object_mut().unwrap().shift_remove(from).unwrap();
        node[to] = value;
    };
    vec![
        edited("valid", "types-in-another-order", &|b| b["type"].as_array_mut().unwrap().reverse()),
        edited("invalid", "end-as-an-address", &|b| {
            rename(b, "validUntil", "https://www.w3.org/2018/credentials#validUntil");
        }),
        edited("invalid", "end-as-a-compact-address", &|b| rename(b, "validUntil", "cred:validUntil")),
        edited("invalid", "end-as-a-value-object-under-an-address", &|b| {
            let end = b.as_object_mut().unwrap().shift_remove("validUntil").unwrap();
            b["https://www.w3.org/2018/credentials#validUntil"] =
                json!({"@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": end});
        }),
        edited("invalid", "id-as-keyword", &|b| rename(b, "id", "@id")),
        edited("invalid", "type-as-keyword", &|b| rename(b, "type", "@type")),
        edited("invalid", "type-as-address", &|b| {
            b["type"][0] = json!("https://www.w3.org/2018/credentials#VerifiableCredential");
        }),
        edited("invalid", "status-null", &|b| b["credentialStatus"] = Value::Null),
        edited("invalid", "status-empty", &|b| b["credentialStatus"] = json!([])),
        edited("invalid", "status-as-a-reference", &|b| {
            b["credentialStatus"] = json!({"id": "https://montelume.example/status/1#0"});
        }),
        edited("invalid", "status-left-out", &|b| {
            b.as_object_mut().unwrap().shift_remove("credentialStatus");
        }),
        edited("invalid", "end-left-out", &|b| {
            b.as_object_mut().unwrap().shift_remove("validUntil");
        }),
        edited("invalid", "end-null", &|b| b["validUntil"] = Value::Null),
        edited("invalid", "end-twice", &|b| b["validUntil"] = json!([b["validUntil"], "2099-01-01T00:00:00Z"])),
        edited("invalid", "another-subject", &|b| b["credentialSubject"]["name"] = json!("Somebody Else")),
        edited("invalid", "one-more-subject", &|b| {
            b["credentialSubject"] = json!([b["credentialSubject"], {"id": "did:example:other"}]);
        }),
        edited("invalid", "subject-in-two-places", &|b| {
            let id = b["credentialSubject"]["id"].clone();
            let achievement = b["credentialSubject"].as_object_mut().unwrap().shift_remove("achievement").unwrap();
            b["evidence"] = json!([{"id": id, "type": ["AchievementSubject"], "achievement": achievement}]);
        }),
        edited("invalid", "inside-a-graph", &|b| {
            let context = b["@context"].clone();
            *b = json!({"@context": context, "@graph": [b.clone()], "type": ["VerifiableCredential"]});
        }),
        edited("invalid", "included", &|b| b["@included"] = json!([{"id": "urn:uuid:1", "name": "more"}])),
        edited("invalid", "reversed", &|b| b["@reverse"] = json!({"issuer": {"id": "urn:uuid:1"}})),
        edited("invalid", "blank-node-as-id", &|b| b["id"] = json!("_:b0")),
        edited("invalid", "blank-node-as-urn", &|b| b["id"] = json!("urn:bnid:c14n0")),
        edited("invalid", "undefined-term", &|b| b["credentialSubject"]["grade"] = json!("excellent")),
        edited("invalid", "undefined-type", &|b| b["type"].as_array_mut().unwrap().push(json!("Excellent"))),
        edited("invalid", "statements-in-an-address", &|b| {
            b["credentialSubject"]["achievement"]["id"] = json!("urn:a> <urn:b> <urn:c> .\n<urn:d");
        }),
        edited("invalid", "statements-in-a-language", &|b| {
            b["name"] = json!({"@value": "x", "@language": "de\" <urn:b> <urn:c> .\n_:a"});
        }),
        edited("invalid", "array-in-an-array", &|b| b["type"] = json!([b["type"]])),
        edited("invalid", "the-same-type-twice", &|b| {
            let first = b["type"][0].clone();
            b["type"].as_array_mut().unwrap().push(first);
        }),
        edited("invalid", "context-inside", &|b| b["credentialSubject"]["@context"] = b["@context"].clone()),
        edited("undecided", "context-of-its-own", &|b| {
            b["@context"].as_array_mut().unwrap().push(json!({"validUntil": "urn:nothing"}));
        }),
        edited("undecided", "context-that-nobody-knows", &|b| {
            b["@context"].as_array_mut().unwrap().push(json!("https://unknown.example/context"));
        }),
        edited("invalid", "context-left-out", &|b| {
            b.as_object_mut().unwrap().shift_remove("@context");
        }),
        edited("undecided", "types-without-end", &|b| {
            let many = (0..2_000).map(|number| json!(format!("urn:type:{number}")));
            b["type"].as_array_mut().unwrap().extend(many);
        }),
        class_as_key(),
    ]
}

/// Sealed under a context with a property that another calls as its class: the statements are the same, and whoever looks
/// for the achievement does not find it.
fn class_as_key() -> Case {
    let (world, badge) = badge();
    let context = |name: &str| {
        json!([
            "https://www.w3.org/2018/credentials/v1",
            format!("https://purl.imsglobal.org/spec/ob/v3p0/{name}"),
            "https://w3id.org/security/data-integrity/v2"
        ])
    };
    let body = json!({"@context": context("context.json"), "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "id": badge["id"], "name": badge["name"], "issuer": badge["issuer"]["id"], "issuanceDate": badge["validFrom"],
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": {"id": "urn:uuid:1", "type": ["Achievement"],
            "name": "Welding", "description": "Seams", "criteria": {"narrative": "Ten of them"}}}});
    let mut sealed = world.proven(&body, &world.issuer.method(Format::OpenBadge).unwrap(), world.key());
    sealed["@context"] = context("context-3.0.1.json");
    let subject = sealed["credentialSubject"].as_object_mut().unwrap();
    let achievement = subject.shift_remove("achievement").unwrap();
    subject.insert("Achievement".to_owned(), achievement);
    case("json-ld", "undecided", "class-as-key-under-another-context", "json", sealed.to_string())
}

/// What is sealed as it should be, and would do something to whoever is shown it: `verifier/tests/rendering.rs` shows it all.
fn rendering() -> Vec<Case> {
    let (world, badge) = badge();
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let shown = |name, text: &str| {
        let mut badge = badge.clone();
        badge.as_object_mut().unwrap().shift_remove("proof");
        badge["name"] = json!(text);
        for member in ["name", "description"] {
            badge["credentialSubject"]["achievement"][member] = json!(text);
        }
        badge["credentialSubject"]["achievement"]["criteria"]["narrative"] = json!(text);
        case("rendering", "valid", name, "json", world.proven(&badge, &method, world.key()).to_string())
    };
    vec![
        shown("a-program-for-browsers", "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>"),
        shown("a-formula-for-spreadsheets", "=HYPERLINK(\"https://a.example\",\"open\")"),
        shown("another-formula", "@SUM(1+1)*cmd|' /C calc'!A0"),
        shown("commands-for-terminals", "\u{1b}[2J\u{1b}]0;Genuine, in force\u{7}\u{9b}31m"),
        shown("lines-of-its-own", "Welding\r\nWho issued it? Yes\n\tGenuine, in force\u{2028}x\u{2029}y\u{85}z"),
        shown("read-from-the-right", "Welding \u{202e}gnidleW\u{202c} \u{2066}x\u{2069}\u{200f}"),
        shown("letters-that-nobody-sees", "Wel\u{200b}ding\u{feff}\u{ad}\u{2060}\u{e0041}"),
        shown("strings-of-documents", "Welding) Tj ET /JavaScript (app.alert(1)) << >> \\"),
        shown("a-place-for-a-value", "{ $name } %s {0} ${jndi:ldap://a.example}"),
        shown("a-very-long-word", &"W".repeat(20_000)),
        shown("marks-without-end", &format!("W{}", "\u{301}".repeat(500))),
    ]
}

fn proofs() -> Vec<Case> {
    let (world, badge) = badge();
    let edited = |word, name, edit: &dyn Fn(&mut Value)| {
        let mut badge = badge.clone();
        let proof = if badge["proof"].is_array() { &mut badge["proof"][0] } else { &mut badge["proof"] };
        edit(proof);
        case("proofs", word, name, "json", badge.to_string())
    };
    let mut cases = vec![
        edited("invalid", "purpose-of-presenting", &|p| p["proofPurpose"] = json!("authentication")),
        edited("invalid", "made-later-than-now", &|p| p["created"] = json!("2036-01-01T00:00:00Z")),
        edited("invalid", "ended", &|p| p["expires"] = json!("2020-01-01T00:00:00Z")),
        edited("invalid", "after-a-proof-that-is-not-there", &|p| p["previousProof"] = json!("urn:uuid:none")),
        edited("undecided", "suite-that-nobody-knows", &|p| p["cryptosuite"] = json!("rot13-2026")),
        edited("invalid", "suite-of-another-kind", &|p| p["cryptosuite"] = json!("ecdsa-rdfc-2019")),
        edited("invalid", "signature-too-short", &|p| p["proofValue"] = json!("z2")),
        edited("invalid", "signature-in-another-base", &|p| p["proofValue"] = json!("uAAAA")),
        edited("invalid", "signature-all-zero", &|p| p["proofValue"] = json!(format!("z{}", "1".repeat(64)))),
        edited("invalid", "signature-null", &|p| p["proofValue"] = Value::Null),
        edited("invalid", "method-with-a-blank", &|p| p["verificationMethod"] = json!("did:key:z6Mk x#a")),
    ];
    let (key, _, method) = stranger(&mut ChaCha20Rng::seed_from_u64(5));
    let unsigned = json!({"@context": badge["@context"], "type": badge["type"], "id": badge["id"], "name": badge["name"],
        "issuer": badge["issuer"], "validFrom": badge["validFrom"], "credentialSubject": badge["credentialSubject"]});
    let strangers = world.proven(&unsigned, &method, &key);
    cases.push(case("proofs", "invalid", "by-a-stranger-in-the-issuers-name", "json", strangers.to_string()));
    let mut both = badge.clone();
    both["proof"] = json!([badge["proof"], strangers["proof"]]);
    cases.push(case("proofs", "invalid", "a-good-one-and-a-strangers", "json", both.to_string()));
    let mut many = badge.clone();
    many["proof"] = Value::Array(vec![badge["proof"].clone(); 200]);
    cases.push(case("proofs", "invalid", "two-hundred", "json", many.to_string()));
    let mut none = badge.clone();
    none.as_object_mut().unwrap().shift_remove("proof");
    cases.push(case("proofs", "invalid", "none", "json", none.to_string()));
    // RFC 8032: the identity point signs anything; did:key of 01 00 … 00.
    let small = "did:key:z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj";
    cases.push(edited("invalid", "key-of-small-order", &|p| {
        p["verificationMethod"] = json!(format!("{small}#{}", &small[8..]));
    }));
    cases
}

/// COSE_Sign1 over nothing much, as bytes and in the ways that texts carry it.
fn cose() -> Vec<Case> {
    let bytes = b"\xD2\x84\x43\xA1\x01\x26\xA0\x44vc..\x58\x40".iter().copied().chain([7; 64]).collect::<Vec<u8>>();
    let case = |name, bytes: Vec<u8>| case("tokens", "undecided", name, "jwt", bytes);
    let hexadecimal: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    vec![
        case("cose-in-base64", base64url::encode(&bytes).replace('-', "+").replace('_', "/").into()),
        case("cose-in-hexadecimal", hexadecimal.into()),
        case("cose", bytes),
    ]
}

fn tokens() -> Vec<Case> {
    let world = world(Format::OpenBadge);
    let issuer = world.issuer.id(Format::OpenBadge).unwrap();
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let body = world.body(&json!({"validFrom": "2026-01-01T00:00:00Z"}));
    let payload = serde_json::to_vec(&body).unwrap();
    let made = |header: &Value| jose::sign(header, &payload, world.key()).unwrap();
    let good = made(&json!({"typ": "vc+jwt", "kid": method}));
    let (signed, signature) = good.rsplit_once('.').unwrap();
    let (_, claims) = signed.split_once('.').unwrap();
    let unsigned = |header: &Value| format!("{}.{claims}.{signature}", base64url::encode(header.to_string()));
    let mut rng = ChaCha20Rng::seed_from_u64(6);
    let p256 = PrivateKey::generate(Algorithm::Es256, &mut rng).unwrap();
    let token = |word, name, text: String| case("tokens", word, name, "jwt", text);
    let with = |name: &str, value: Value| {
        let mut body = body.clone();
        body[name] = value;
        jose::sign(&json!({"typ": "vc+jwt", "kid": method}), &serde_json::to_vec(&body).unwrap(), world.key()).unwrap()
    };
    vec![
        token("valid", "as-issued", good.clone()),
        token(
            "invalid",
            "algorithm-none",
            format!("{}.{claims}.", base64url::encode(r#"{"alg":"none","typ":"vc+jwt"}"#)),
        ),
        token(
            "invalid",
            "algorithm-none-in-capitals",
            format!("{}.{claims}.", base64url::encode(r#"{"alg":"NoNe","typ":"vc+jwt"}"#)),
        ),
        token(
            "invalid",
            "algorithm-with-a-shared-secret",
            unsigned(&json!({"alg": "HS256", "typ": "vc+jwt", "kid": method})),
        ),
        token(
            "invalid",
            "algorithm-of-another-key",
            jose::sign(&json!({"typ": "vc+jwt", "kid": method}), &payload, &p256).unwrap(),
        ),
        token(
            "invalid",
            "algorithm-that-nobody-knows",
            unsigned(&json!({"alg": "XX256", "typ": "vc+jwt", "kid": method})),
        ),
        token("invalid", "critical-and-unknown", made(&json!({"typ": "vc+jwt", "kid": method, "crit": ["x"], "x": 1}))),
        token("invalid", "critical-and-empty", made(&json!({"typ": "vc+jwt", "kid": method, "crit": []}))),
        token(
            "invalid",
            "payload-said-to-be-plain",
            made(&json!({"typ": "vc+jwt", "kid": method, "crit": ["b64"], "b64": false})),
        ),
        token("invalid", "type-of-a-presentation", made(&json!({"typ": "vp+jwt", "kid": method}))),
        token("invalid", "type-of-a-key-binding", made(&json!({"typ": "kb+jwt", "kid": method}))),
        token("invalid", "key-in-the-header-alone", {
            let (key, _, _) = stranger(&mut rng);
            jose::sign(&json!({"typ": "vc+jwt", "jwk": key.public_key().to_jwk()}), &payload, &key).unwrap()
        }),
        token("invalid", "key-of-a-stranger", {
            let (key, _, method) = stranger(&mut rng);
            jose::sign(&json!({"typ": "vc+jwt", "kid": method}), &payload, &key).unwrap()
        }),
        token(
            "invalid",
            "header-twice-the-same",
            format!("{}.{claims}.{signature}", base64url::encode(r#"{"alg":"EdDSA","alg":"EdDSA"}"#)),
        ),
        token("invalid", "signature-cut", good[..good.len() - 4].to_owned()),
        token("invalid", "signature-with-a-second-spelling", format!("{good}=")),
        token("invalid", "white-space-inside", good.replacen('.', ".\n", 1)),
        token("invalid", "four-parts", format!("{good}.x")),
        token("invalid", "issuer-beside-another", with("iss", json!("did:example:somebody"))),
        token("invalid", "a-credential-in-a-claim-of-its-own", with("vc", json!({"issuer": issuer}))),
        token("expired", "ended-by-its-claim", with("exp", json!(1_600_000_000))),
    ]
}

fn disclosures() -> Vec<Case> {
    let mut world = World::by_key();
    let text = String::from_utf8(world.issued(Format::SdJwtVc)).unwrap();
    let parts: Vec<&str> = text.trim_end_matches('~').split('~').collect();
    let (jwt, shown) = parts.split_first().unwrap();
    let with = |shown: &[&str]| format!("{jwt}~{}", shown.iter().map(|part| format!("{part}~")).collect::<String>());
    let other = base64url::encode(r#"["salt","title","Master of Everything"]"#);
    let reserved = base64url::encode(r#"["salt","_sd",["x"]]"#);
    let claims = |edit: &dyn Fn(&mut Value)| {
        let token = credential::sd_jwt::SdJwt::parse(&text).unwrap();
        let mut claims = serde_json::to_value(token.payload()).unwrap();
        edit(&mut claims);
        let header = serde_json::to_value(token.jws.header()).unwrap();
        let key = world.issuer.signer(Format::SdJwtVc);
        let jwt = jose::sign(&header, claims.to_string().as_bytes(), key).unwrap();
        format!("{jwt}~{}", shown.iter().map(|part| format!("{part}~")).collect::<String>())
    };
    let first = |claims: &Value| claims["_sd"][0].clone();
    let token = |word, name, text: String| case("sd-jwt", word, name, "sdjwt", text);
    vec![
        token("valid", "as-issued", text.clone()),
        token("valid", "nothing-shown", with(&[])),
        token("invalid", "disclosure-twice", with(&[shown, &shown[..1]].concat())),
        token("invalid", "disclosure-of-somebodys-own", with(&[shown, &[other.as_str()]].concat())),
        token("invalid", "disclosure-empty", with(&[shown, &[""]].concat())),
        token("invalid", "disclosure-of-a-reserved-name", with(&[shown, &[reserved.as_str()]].concat())),
        token("invalid", "disclosure-no-base64", with(&[shown, &["!!"]].concat())),
        token("invalid", "no-tilde-at-the-end", with(shown).trim_end_matches('~').to_owned()),
        token("invalid", "key-binding-that-is-none", format!("{}a.b.c", with(shown))),
        token(
            "invalid",
            "digest-twice",
            claims(&|c| {
                let digest = first(c);
                c["_sd"].as_array_mut().unwrap().push(digest);
            }),
        ),
        token("invalid", "digest-that-is-no-text", claims(&|c| c["_sd"][0] = json!(1))),
        token("invalid", "placeholder-with-more", claims(&|c| c["list"] = json!([{"...": first(c), "more": 1}]))),
        token(
            "invalid",
            "status-concealed",
            claims(&|c| {
                let digest = first(c);
                c["_sd"].as_array_mut().unwrap().remove(0);
                c["status"] = json!({"_sd": [digest]});
            }),
        ),
        token("invalid", "hash-that-nobody-knows", claims(&|c| c["_sd_alg"] = json!("md5"))),
        token(
            "invalid",
            "type-left-out",
            claims(&|c| {
                c.as_object_mut().unwrap().shift_remove("vct");
            }),
        ),
        token(
            "undecided",
            "status-of-an-unknown-kind",
            claims(&|c| c["status"] = json!({"other": {"uri": "https://a.example"}})),
        ),
        token(
            "undecided",
            "status-list-elsewhere",
            claims(&|c| c["status"] = json!({"status_list": {"idx": 0, "uri": "https://elsewhere.example/list"}})),
        ),
        token(
            "undecided",
            "status-beyond-the-list",
            claims(&|c| c["status"]["status_list"]["idx"] = json!(1_u64 << 40)),
        ),
        token("expired", "ended", claims(&|c| c["exp"] = json!(1_600_000_000))),
        token("invalid", "end-that-is-no-number", claims(&|c| c["exp"] = json!("tomorrow"))),
    ]
}

fn dates() -> Vec<Case> {
    let (world, badge) = badge();
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let dated = |word, name, from: Value, until: Value| {
        let mut badge = badge.clone();
        badge.as_object_mut().unwrap().shift_remove("proof");
        badge["validFrom"] = from;
        badge["validUntil"] = until;
        case("dates", word, name, "json", world.proven(&badge, &method, world.key()).to_string())
    };
    let day = |days: i64| json!(now().plus_seconds(days * 86_400).to_string());
    vec![
        dated("valid", "in-force", day(-9), day(9)),
        dated("expired", "ended", day(-9), day(-1)),
        dated("invalid", "not-begun", day(1), day(9)),
        dated("expired", "ends-before-it-begins", day(9), day(-9)),
        dated("invalid", "no-date", json!("soon"), day(9)),
        dated("invalid", "no-day-of-the-calendar", json!("2026-02-30T00:00:00Z"), day(9)),
        dated("invalid", "ends-on-no-day-of-the-calendar", day(-9), json!("2026-13-01T00:00:00Z")),
    ]
}
