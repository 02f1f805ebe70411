//! Results that were not reached, and endorsements of something else: nobody reads them as more than they are.

use credential::jose;
use serde_json::{Value, json};
use verify::{Answer, Check, Question, Report};

use crate::world::{World, stranger, valid};

const V2: &str = "https://www.w3.org/ns/credentials/v2";

fn warned(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(|warning| warning.problem.id()).collect()
}

fn with_result(world: &World, result: &Value) -> Report {
    let subject = json!({"name": "Ilva Marten", "result": [result], "achievement": {"id": "urn:a", "name": "Welding"}});
    world.report(world.signed(&world.body(&json!({"credentialSubject": subject}))).as_bytes())
}

#[test]
fn a_failed_result_is_genuine_and_never_an_achievement() {
    let world = World::by_key();
    let report = with_result(&world, &json!({"status": "Failed"}));
    assert!(valid(&report, "employer"), "that it was not reached is what its issuer sealed: {report:#?}");
    assert_eq!(warned(&report), ["result-not-achieved"]);
    assert_eq!(report.warnings[0].place, "/credentialSubject/result/0");
    assert!(report.warnings[0].is_grave());
    assert_eq!(warned(&with_result(&world, &json!({"status": "Completed"}))), [""; 0]);
    assert_eq!(warned(&with_result(&world, &json!({"resultDescription": "urn:none"}))), ["result-undescribed"]);
}

/// An endorsement by somebody else, of what that id names.
fn endorsement(world: &mut World, of: &str) -> (Value, String) {
    let (key, id, method) = stranger(&mut world.rng);
    let body = json!({
        "@context": [V2, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "id": "urn:uuid:8b4b3a43-4a11-4be0-9a4f-5a3b6c5f2b10", "name": "Endorsed",
        "issuer": {"id": id, "type": ["Profile"], "name": "Chamber of Crafts"}, "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": of, "type": ["EndorsementSubject"], "endorsementComment": "Good work"},
    });
    let header = json!({"typ": "vc+jwt", "kid": method});
    let token = jose::sign(&header, &serde_json::to_vec(&body).unwrap(), &key).unwrap();
    (world.proven(&body, &method, &key), token)
}

#[test]
fn an_endorsement_counts_for_what_it_endorses() {
    let mut world = World::by_key();
    let issuer = world.id();
    let (for_badge, badge_token) = endorsement(&mut world, "urn:badge");
    let (for_achievement, _) = endorsement(&mut world, "urn:achievement");
    let (for_issuer, _) = endorsement(&mut world, &issuer);
    let achievement = json!({"id": "urn:achievement", "name": "Welding", "endorsement": [for_achievement, for_issuer]});
    let body = world.body(&json!({
        "id": "urn:badge", "endorsement": [for_badge, for_achievement], "endorsementJwt": [badge_token],
        "issuer": {"id": issuer, "endorsement": for_issuer},
        "credentialSubject": {"name": "Ilva Marten", "achievement": achievement},
    }));
    let report = world.report(world.signed(&body).as_bytes());
    assert!(valid(&report, "employer"), "{report:#?}");
    let found: Vec<(String, Vec<&str>)> = report.credentials.iter().map(|one| (place(one), warned(one))).collect();
    let expected = [
        ("/endorsement/0", vec![]),
        ("/endorsement/1", vec!["endorses-another"]),
        ("/endorsementJwt/0", vec![]),
        ("/issuer/endorsement", vec![]),
        ("/credentialSubject/achievement/endorsement/0", vec![]),
        ("/credentialSubject/achievement/endorsement/1", vec!["endorses-another"]),
    ];
    for (place, warnings) in expected {
        assert!(found.contains(&(place.to_owned(), warnings)), "{place}: {found:#?}");
    }
    assert_eq!(found.len(), 6);
    for one in &report.credentials {
        assert_eq!(one.answer(Question::Intact), Answer::Yes, "{one:#?}");
        let seen = one.finding(Check::Format).evidence.iter().find(|seen| seen.id == "endorses").unwrap();
        assert!(
            seen.args.contains(&("by", "Chamber of Crafts".into()))
                && seen.args.contains(&("comment", "Good work".into()))
        );
    }
}

#[test]
fn what_stands_beside_is_told_with_its_own_words() {
    let world = World::by_key();
    let body = world.body(&json!({
        "evidence": [{"id": "https://a.example/e", "type": ["Evidence"], "name": "Weld sample", "narrative": "Three seams"}, {"type": "Evidence"}],
        "termsOfUse": {"id": "https://a.example/terms", "type": "IssuerPolicy"},
    }));
    let report = world.report(world.signed(&body).as_bytes());
    let seen = &report.finding(Check::Format).evidence;
    let said = |id: &str, name: &str| {
        let of_kind = seen.iter().filter(|seen| seen.id == id);
        of_kind
            .flat_map(|seen| &seen.args)
            .filter(|(arg, _)| *arg == name)
            .map(|(_, arg)| arg.clone())
            .collect::<Vec<_>>()
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| verify::Arg::from(*text)).collect::<Vec<_>>();
    assert_eq!(said("names-evidence", "name"), texts(&["Weld sample", ""]));
    assert_eq!(said("names-evidence", "text"), texts(&["Three seams", ""]));
    assert_eq!(said("names-evidence", "address"), texts(&["https://a.example/e", ""]));
    assert_eq!(said("names-terms", "address"), texts(&["https://a.example/terms"]));
}

fn place(report: &Report) -> String {
    let seen = report.finding(Check::Format).evidence.iter().find(|seen| seen.id == "stands-at").unwrap();
    match &seen.args[0].1 {
        verify::Arg::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}
