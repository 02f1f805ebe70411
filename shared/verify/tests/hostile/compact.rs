//! Which compact seals, and certificates beside the signed header, are there that only look bound to each other?

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use credential::base64url;
use made_trust::{THEN, payload, seal_as, seal_compact};
use serde_json::{Value, json};

use super::made::Case;
use super::seals::{made, stamped};

pub(crate) fn cases() -> Vec<Case> {
    [compact(), outside()].concat()
}

/// ETSI TS 119 182-1, clause 4: three parts, and no place for a time-stamp beside them.
fn compact() -> Vec<Case> {
    let case =
        |word, name, text: String| Case { rule: "seals", name, word, extension: "jws", bytes: text.into_bytes() };
    let standing = &made().standing;
    let sealed = |edit: &dyn Fn(&mut Value)| seal_compact(standing, &payload().to_string(), THEN, edit);
    let good = sealed(&|_| {});
    let parts: Vec<&str> = good.split('.').collect();
    let without = |names: &[&str]| {
        sealed(&|header| {
            names.iter().for_each(|name| drop(header.as_object_mut().unwrap().shift_remove(*name)));
        })
    };
    let changed = base64url::encode(payload().to_string().replace("Welding", "Wedding"));
    vec![
        case("valid", "compact", good.clone()),
        case("valid", "compact-without-a-type", without(&["typ"])),
        case("undecided", "compact-and-run-out", seal_compact(&made().college, &payload().to_string(), THEN, |_| {})),
        case(
            "undecided",
            "compact-by-a-stranger",
            seal_compact(&made().stranger, &payload().to_string(), THEN, |_| {}),
        ),
        case("invalid", "compact-one-letter-changed", format!("{}.{changed}.{}", parts[0], parts[2])),
        case("invalid", "compact-signature-cut", good[..good.len() - 4].to_owned()),
        case("invalid", "compact-of-four-parts", format!("{good}.x")),
        case(
            "invalid",
            "compact-said-to-be-plain",
            sealed(&|header| {
                header["b64"] = json!(false);
                header["crit"] = json!(["sigT", "b64"]);
            }),
        ),
        case("invalid", "compact-without-a-certificate", without(&["x5c"])),
        case(
            "invalid",
            "compact-critical-and-unknown",
            sealed(&|header| {
                header["crit"] = json!(["sigT", "other"]);
                header["other"] = json!(1);
            }),
        ),
        case("invalid", "compact-what-is-sealed-is-elsewhere", sealed(&|header| header["sigD"] = json!({"mId": "x"}))),
        case(
            "invalid",
            "compact-with-the-type-of-a-credential-token",
            sealed(&|header| header["typ"] = json!("vc+jwt")),
        ),
    ]
}

/// The certificate is bound by a protected reference: what stands beside the signed header binds nothing.
fn outside() -> Vec<Case> {
    let case = |word, name, file: &Value| Case {
        rule: "seals",
        name,
        word,
        extension: "json",
        bytes: file.to_string().into_bytes(),
    };
    let made = made();
    let with = |reference: &dyn Fn(&mut Value), chain: &[&[u8]]| {
        let mut file = stamped(seal_as(&made.college, &payload().to_string(), THEN, None, |header| {
            header.as_object_mut().unwrap().shift_remove("x5c");
            reference(header);
        }));
        let chain: Vec<String> = chain.iter().map(|der| STANDARD.encode(der)).collect();
        if !chain.is_empty() {
            file["signatures"][0]["header"]["x5c"] = json!(chain);
        }
        file
    };
    let by_digest = |der: &[u8]| {
        let digest = base64url::encode(credential::digest::sha256(der));
        move |header: &mut Value| header["x5t#S256"] = json!(digest)
    };
    let (college, stranger) = (&made.college.der[..], &made.stranger.der[..]);
    vec![
        case("valid", "a-certificate-beside-that-its-digest-binds", &with(&by_digest(college), &[college])),
        case("invalid", "a-certificate-beside-that-nothing-binds", &with(&|_| {}, &[college])),
        case("invalid", "another-certificate-beside-than-its-digest-binds", &with(&by_digest(college), &[stranger])),
        case("invalid", "a-digest-and-no-certificate", &with(&by_digest(college), &[])),
        case(
            "invalid",
            "a-digest-that-is-weak",
            &with(&|header| header["x5t"] = json!("AAAAAAAAAAAAAAAAAAAAAAAAAAA"), &[college]),
        ),
    ]
}
