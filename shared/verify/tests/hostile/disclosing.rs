//! SD-JWTs that are presentations, that keep back what may decide, or that are wrapped; and envelopes.

use credential::key::{PrivateKey, Signer as _};
use credential::{jose, sd_jwt};
use issue::Format;
use serde_json::{Value, json};
use verify::{Check, Outcome, Policy, Request, Skip, Verdict};

use crate::world::{World, now, problem, stranger, under, valid};

const V2: &str = "https://www.w3.org/ns/credentials/v2";
const DESK: &str = "redirect_uri:https://desk.example/answer/1";

fn request(nonce: &str) -> Request {
    Request { nonce: nonce.to_owned(), audience: vec![DESK.to_owned()], made: now().plus_seconds(-60), valid_for: 300 }
}

fn envelope(kind: &str, media: &str, token: &str) -> Value {
    json!({"@context": [V2], "type": kind, "id": format!("data:{media},{token}")})
}

/// A presentation that is an SD-JWT has two signatures of its presenter; both must hold, and answer the same request.
#[test]
fn a_presentations_own_key_binding_is_checked() {
    let mut world = World::by_key();
    let (holder, id, method) = stranger(&mut world.rng);
    let (thief, ..) = stranger(&mut world.rng);
    let credential = world.signed(&world.body(&json!({"credentialSubject": {"id": id, "name": "Ilva Marten"}})));
    let inside = [envelope("EnvelopedVerifiableCredential", "application/vc+jwt", &credential)];
    let claims =
        json!({"@context": [V2], "type": ["VerifiablePresentation"], "holder": id, "verifiableCredential": inside});
    let header = json!({"typ": "vp+sd-jwt", "kid": method});
    let mut present = |claims: &Value| {
        let issuance = sd_jwt::Issuance::new(claims.clone(), Vec::<[&str; 1]>::new().into_iter().map(Into::into));
        sd_jwt::issue(&issuance, &header, &holder, &mut world.rng).unwrap()
    };
    let plain = present(&claims);
    let mut confirmed = claims.clone();
    confirmed["cnf"] = json!({"jwk": thief.public_key().to_jwk()});
    let confirmed = present(&confirmed);
    let mut answering = claims.clone();
    answering["nonce"] = json!("n-2");
    let answering = present(&answering);
    let mut addressed = claims.clone();
    addressed["aud"] = json!("https://other.example");
    let addressed = present(&addressed);
    // By whatever key, as a thief would: our own code refuses to.
    let bound = |text: &str, nonce: &str, by: &PrivateKey| {
        let over = sd_jwt::SdJwt::parse(text).unwrap().sd_hash();
        let claims = json!({"aud": DESK, "nonce": nonce, "iat": now().seconds(), "sd_hash": over});
        let binding = jose::sign(&json!({"typ": "kb+jwt"}), claims.to_string().as_bytes(), by).unwrap();
        format!("{text}{binding}")
    };
    let good = bound(&plain, "n-1", &holder);
    let report = world.asked(good.as_bytes(), &request("n-1"));
    assert!(valid(&report, "employer"), "{report:#?}");
    let mut broken = good.clone().into_bytes();
    let at = broken.len() - 20;
    broken[at] = if broken[at] == b'A' { b'B' } else { b'A' };
    for (name, text, due) in [
        ("by another key", bound(&plain, "n-1", &thief), "binding-mismatch"),
        ("by another key than the confirmed one", bound(&confirmed, "n-1", &holder), "binding-mismatch"),
        ("changed", String::from_utf8(broken).unwrap(), "binding-mismatch"),
        ("for another request than the presentation", bound(&answering, "n-1", &holder), "binding-mismatch"),
        ("for another verifier than the presentation", bound(&addressed, "n-1", &holder), "binding-mismatch"),
    ] {
        for report in [world.asked(text.as_bytes(), &request("n-1")), world.report(text.as_bytes())] {
            assert_eq!(problem(&report, Check::HolderBinding), due, "{name}");
            assert_eq!(problem(&report.credentials[0], Check::HolderBinding), due, "{name}");
            for policy in Policy::BUILT_IN {
                assert!(matches!(under(&report, policy), Verdict::Invalid { .. }), "{name} under {policy}");
            }
        }
    }
    let late = world.asked(good.as_bytes(), &request("n-2"));
    assert_eq!(problem(&late, Check::Request), "wrong-nonce");
    assert!(!valid(&world.asked(plain.as_bytes(), &request("n-1")), "employer"), "none that answers");
}

/// An issuer that conceals members beside the claims lets its holder keep back a status.
#[test]
fn what_is_kept_back_at_the_root_may_be_what_decides() {
    let mut world = World::by_key();
    let header = json!({"typ": "vc+sd-jwt", "kid": world.issuer.method(Format::OpenBadge).unwrap()});
    let status = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
        "statusListCredential": crate::world::LIST});
    let body = world.body(&json!({"credentialStatus": status, "description": "Welding"}));
    let issuer = world.issuer.signer(Format::OpenBadge);
    let issuance = sd_jwt::Issuance::new(body.clone(), [["credentialStatus"].into()]);
    let concealing = sd_jwt::issue(&issuance, &header, issuer, &mut world.rng).unwrap();
    let kept_back = sd_jwt::select(&concealing, &[]).unwrap();
    let report = world.report(kept_back.as_bytes());
    assert_eq!(problem(&report, Check::Status), "may-be-withheld", "{report:#?}");
    assert_eq!(problem(&report, Check::ValidityPeriod), "may-be-withheld");
    assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }));
    assert!(!valid(&world.report(concealing.as_bytes()), "integrity"), "nor is it right to conceal it and show it");
    let mut open = body;
    open.as_object_mut().unwrap().remove("credentialStatus");
    let issuance = sd_jwt::Issuance::new(open, [["description"].into()]);
    let whole = sd_jwt::issue(&issuance, &header, issuer, &mut world.rng).unwrap();
    let report = world.report(whole.as_bytes());
    assert_eq!(report.finding(Check::Status).outcome, Outcome::Skip(Skip::NotOffered), "all of it is shown");
    assert!(valid(&report, "employer"));
}

/// With its contexts and types kept back as well, only the type in the header tells that it may be a W3C credential.
#[test]
fn what_looks_like_any_sd_jwt_may_keep_back_an_end_too() {
    let mut world = World::by_key();
    let method = world.issuer.method(Format::OpenBadge).unwrap();
    let concealed = ["@context", "type", "description"].map(|name| [name].into());
    let issuance = sd_jwt::Issuance::new(world.body(&json!({"description": "Welding"})), concealed);
    for (typ, due) in [
        (json!("vc+sd-jwt"), "unknown"),
        (json!("SD-JWT"), "unknown"),
        (json!(null), "unknown"),
        (json!("example+sd-jwt"), "not_applicable"),
    ] {
        let header = match typ.as_str() {
            Some(typ) => json!({"typ": typ, "kid": method}),
            None => json!({"kid": method}),
        };
        let issuer = world.issuer.signer(Format::OpenBadge);
        let text = sd_jwt::issue(&issuance, &header, issuer, &mut world.rng).unwrap();
        let report = world.report(sd_jwt::select(&text, &[]).unwrap().as_bytes());
        assert_eq!(report.finding(Check::ValidityPeriod).outcome.id(), due, "{typ}: {report:#?}");
    }
}

#[test]
fn a_json_string_around_it_changes_nothing() {
    let mut world = World::by_key();
    for format in Format::ALL {
        let bytes = world.issued(format);
        let text = String::from_utf8(bytes.clone()).unwrap();
        let wrapped = serde_json::to_vec(&json!(text)).unwrap();
        assert!(valid(&world.report(&bytes), "employer") && valid(&world.report(&wrapped), "employer"), "{format:?}");
        let twice = serde_json::to_vec(&json!(String::from_utf8(wrapped).unwrap())).unwrap();
        assert!(!valid(&world.report(&twice), "integrity"), "{format:?}, twice");
    }
    let serialised = json!({"payload": "e30", "signatures": [{"protected": "e30", "header": {"disclosures": []}, "signature": "AA"}]});
    for bytes in [serialised.to_string(), json!(serialised.to_string()).to_string()] {
        let report = world.report(bytes.as_bytes());
        assert!(!valid(&report, "integrity"), "{bytes}");
    }
}

#[test]
fn envelopes_hold_what_they_say() {
    let world = World::by_key();
    let token = world.signed(&world.body(&json!({})));
    let vp_header = json!({"typ": "vp+jwt", "kid": world.issuer.method(Format::OpenBadge).unwrap()});
    let vp = |inside: &Value| {
        let claims = json!({"@context": [V2], "type": ["VerifiablePresentation"], "holder": world.id(), "verifiableCredential": inside});
        jose::sign(&vp_header, claims.to_string().as_bytes(), world.key()).unwrap()
    };
    let (credential, presentation) = ("EnvelopedVerifiableCredential", "EnvelopedVerifiablePresentation");
    let good = envelope(credential, "application/vc+jwt", &token);
    let presented = envelope(presentation, "application/vp+jwt", &vp(&json!([good])));
    let encoded = credential::base64url::encode(&token);
    let padded = format!("{}{}", encoded.replace('-', "+").replace('_', "/"), "=".repeat((4 - encoded.len() % 4) % 4));
    for (name, value) in [
        ("alone", good.clone()),
        ("a presentation", presented),
        (
            "in a presentation",
            json!({"@context": [V2], "type": "VerifiablePresentation", "verifiableCredential": good}),
        ),
        ("base64", envelope(credential, "application/vc+jwt;base64", &padded)),
        ("upper case", envelope(credential, "Application/VC+JWT", &token)),
    ] {
        let report = world.report(value.to_string().as_bytes());
        assert!(valid(&report, "employer"), "{name}: {report:#?}");
    }
    let mut bare = good.clone();
    bare.as_object_mut().unwrap().remove("@context");
    for (name, value) in [
        ("a presentation called a credential", envelope(credential, "application/vc+jwt", &vp(&json!([good])))),
        ("a credential called a presentation", envelope(presentation, "application/vp+jwt", &token)),
        ("a credential of the media type of presentations", envelope(credential, "application/vp+jwt", &token)),
        ("of the media type of an SD-JWT", envelope(credential, "application/vc+sd-jwt", &token)),
        ("no context", bare),
        ("no address", json!({"@context": [V2], "type": credential, "id": token})),
        ("broken", envelope(credential, "application/vc+jwt", &token[..token.len() - 6])),
    ] {
        let report = world.report(value.to_string().as_bytes());
        assert!(matches!(under(&report, "integrity"), Verdict::Invalid { .. }), "{name}: {report:#?}");
    }
    for media in ["application/vc+cose", "application/vc+cose;base64", "text/plain"] {
        let report = world.report(envelope(credential, media, "0oRYVqQB").to_string().as_bytes());
        assert_eq!(problem(&report, Check::Format), "unsupported-format", "{media}");
        assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }), "{media}");
    }
    for bytes in [&b"\xD2\x84\x43\xA1\x01\x26"[..], b"\xD8\x62\x84\x40", b"\xD8\x3D\xD2\x84", b"\x84\x43\xA1\x01\x26"] {
        let report = world.report(bytes);
        assert!(report.kind.contains("COSE"), "{}", report.kind);
        assert!(matches!(under(&report, "integrity"), Verdict::Undecided { .. }));
    }
}
