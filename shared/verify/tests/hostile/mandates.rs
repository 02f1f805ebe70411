//! What only looks as if somebody had charged the issuer with awarding for them?

use made_trust::{COLLEGE, THEN, payload, seal};
use serde_json::{Value, json};
use verify::{Policy, Problem, Word};

use crate::seals::{by_anchors, made, stamped};

const MANDATE: &str = "http://data.europa.eu/snb/evidence-type/c_18016257";

/// A school that awards in another's name, and what only looks like a mandate for it: its seal holds, and its reader is told.
#[test]
fn nothing_that_only_looks_like_a_mandate_is_one() {
    let made = made();
    let evidence = |kind: &str, members: &Value| {
        let mut one =
            json!({"id": "urn:epass:evidence:1", "type": "Evidence", "dcType": {"id": kind, "type": "Concept"}});
        members.as_object().unwrap().iter().for_each(|(name, value)| one[name] = value.clone());
        one
    };
    let said = json!({"evidenceStatement": "The university charged us."});
    let own = json!({"evidence": [evidence(MANDATE, &said)]});
    type Edit<'e> = Box<dyn Fn(&mut Value) + 'e>;
    let at_root = |one: Value| -> Edit<'_> { Box::new(move |p: &mut Value| p["evidence"] = json!([one.clone()])) };
    let cases: Vec<(&str, Edit<'_>, &str)> = vec![
        ("nothing", Box::new(|_: &mut Value| {}), "issued-without-mandate"),
        ("a mandate that says nothing", at_root(evidence(MANDATE, &json!({}))), "issued-without-mandate"),
        ("one of spaces", at_root(evidence(MANDATE, &json!({"evidenceStatement": "  "}))), "issued-without-mandate"),
        (
            "evidence of another type",
            at_root(evidence("http://data.europa.eu/snb/evidence-type/c_991b06c6", &said)),
            "issued-without-mandate",
        ),
        (
            "a type by another authority, that ends the same",
            at_root(evidence("http://evil.example/data.europa.eu/snb/evidence-type/c_18016257", &said)),
            "issued-without-mandate",
        ),
        (
            "a mandate at the awarding body",
            Box::new(|p: &mut Value| {
                let body = &mut p["credentialSubject"]["hasClaim"][0]["awardedBy"]["awardingBody"][0];
                body["evidence"] = own["evidence"].clone();
            }),
            "issued-without-mandate",
        ),
        ("a mandate", at_root(evidence(MANDATE, &said)), "issued-by-mandate"),
    ];
    for (what, edit, due) in cases {
        let mut payload = payload();
        let body = json!({"id": "urn:epass:org:2", "type": "Organisation", "legalName": {"en": "Famous University"}});
        payload["credentialSubject"]["hasClaim"][0]["awardedBy"] =
            json!({"type": "AwardingProcess", "awardingBody": [body]});
        edit(&mut payload);
        let file = stamped(seal(&made.college, &payload.to_string(), THEN, None));
        let report = by_anchors(file.to_string().as_bytes(), false);
        assert_eq!(report.word(&Policy::built_in("employer").unwrap()), Word::Valid, "{what}");
        let [warning] = report.warnings.as_slice() else { panic!("{what}: {:?}", report.warnings) };
        let place = if due == "issued-by-mandate" {
            "/evidence/0"
        } else {
            "/credentialSubject/hasClaim/0/awardedBy/awardingBody/0/legalName/en"
        };
        assert_eq!((warning.problem.id(), warning.place.as_str()), (due, place), "{what}");
        let (Problem::IssuedWithoutMandate { issuer, body } | Problem::IssuedByMandate { issuer, body, .. }) =
            &warning.problem
        else {
            panic!("{what}: {warning:?}")
        };
        assert_eq!((issuer.as_str(), body.as_str()), (COLLEGE, "Famous University"), "{what}");
        // One that stands outside of what is sealed is nobody's word.
        let mut beside = file.clone();
        beside["evidence"] = own["evidence"].clone();
        let report = by_anchors(beside.to_string().as_bytes(), false);
        assert!(report.warnings.iter().all(|found| found == warning), "{what}: {:?}", report.warnings);
    }
}
