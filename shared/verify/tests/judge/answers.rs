//! Does a presentation hold for its request alone, and by its own binding?

use super::*;

const VERIFIER: &str = "redirect_uri:https://desk.example/answer/1";

fn request(nonce: &str, audience: &str) -> Request {
    Request {
        nonce: nonce.to_owned(),
        audience: vec![audience.to_owned()],
        made: now().plus_seconds(-60),
        valid_for: 300,
    }
}

#[test]
fn an_answer_holds_for_its_request_alone() {
    let mut world = World::new();
    let text = String::from_utf8(world.issued(Format::SdJwtVc, false)).unwrap();
    let chosen = sd_jwt::select(text.trim(), &[]).unwrap();
    let bound = sd_jwt::bind(&chosen, VERIFIER, "n-1", now(), &world.holder).unwrap();
    let good = world.asked(bound.as_bytes(), &request("n-1", VERIFIER));
    assert_eq!(good.answer(Question::Holder), Answer::Yes, "{good:#?}");
    assert!(matches!(employer(&good), Verdict::Valid { .. }));
    for (bytes, request, due) in [
        (&bound, request("n-2", VERIFIER), "wrong-nonce"),
        (&bound, request("n-1", "redirect_uri:https://other.example"), "wrong-audience"),
        (&bound, Request { made: now().plus_seconds(-7_200), ..request("n-1", VERIFIER) }, "not-fresh"),
        (&chosen, request("n-1", VERIFIER), "binding-missing"),
    ] {
        let report = world.asked(bytes.as_bytes(), &request);
        let found: Vec<&str> = report.findings.iter().filter_map(|f| f.outcome.problem()).map(Problem::id).collect();
        assert!(found.contains(&due), "{due}: {found:?}");
        assert_eq!(report.answer(Question::Holder), Answer::No);
        assert!(matches!(employer(&report), Verdict::Invalid { .. }), "{due}");
    }
    let unasked = world.report(bound.as_bytes());
    assert_eq!(unasked.answer(Question::Holder), Answer::NotAsked, "a binding without a request says nothing of us");
}

#[test]
fn a_forged_binding_is_invalid_even_unasked() {
    let mut world = World::new();
    let text = String::from_utf8(world.issued(Format::SdJwtVc, false)).unwrap();
    let bound = sd_jwt::bind(text.trim(), VERIFIER, "n-1", now(), &world.holder).unwrap();
    let mut forged = bound.into_bytes();
    let at = forged.len() - 20;
    forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
    let report = world.report(&forged);
    assert_eq!(problem_of(&report, Check::HolderBinding).id(), "binding-mismatch");
    for name in Policy::BUILT_IN {
        assert!(matches!(report.verdict(&policy(name)), Verdict::Invalid { .. }), "{name}");
    }
}

/// Of what cannot be read nobody asked whose it is, unless it answers a request.
#[test]
fn what_is_no_credential_answers_no_request() {
    let world = World::new();
    let asked = |check: Check, report: &Report| report.finding(check).outcome.clone();
    let (unasked, answer) = (world.report(b"{"), world.asked(b"{", &request("n-1", VERIFIER)));
    for report in [&unasked, &answer] {
        assert!(matches!(asked(Check::Format, report), Outcome::Fail(_)));
        assert_eq!(asked(Check::Signature, report), Outcome::Skip(verify::Skip::Blocked(Check::Format)));
    }
    for check in [Check::HolderBinding, Check::Request] {
        assert_eq!(asked(check, &unasked), Outcome::Skip(verify::Skip::NotAsked));
        assert_eq!(asked(check, &answer), Outcome::Skip(verify::Skip::Blocked(Check::Format)));
    }
}

/// A disclosure that the issuer did not sign for spoils the whole: nobody is named as the issuer of that.
#[test]
fn what_does_not_belong_to_the_token_has_no_issuer() {
    let mut world = World::new();
    let text = String::from_utf8(world.issued(Format::SdJwtVc, false)).unwrap();
    assert!(world.report(text.as_bytes()).proven_issuer.is_some());
    let stranger = credential::base64url::encode(r#"["c2FsdHNhbHRzYWx0c2FsdA","honours","first"]"#);
    let report = world.report(format!("{}{stranger}~", text.trim()).as_bytes());
    assert!(report.finding(Check::Signature).outcome.passed() && report.finding(Check::IssuerKey).outcome.passed());
    assert_eq!(problem_of(&report, Check::Disclosures).id(), "disclosure-mismatch");
    assert!(report.proven_issuer.is_none());
    for check in [Check::IssuerIdentity, Check::Accreditation] {
        assert!(matches!(report.finding(check).outcome, Outcome::Skip(verify::Skip::Blocked(_))), "{report:#?}");
    }
    assert!(matches!(employer(&report), Verdict::Invalid { .. }));
}
