//! Does a yes rest on all that the file says, and on none of it that is its own word alone?

use credential::Timestamp;
use serde_json::{Value, json};
use verify::{Arg, Check};

use crate::world::{Party, World, claim, concept, diploma};

fn awards(scope: &str) -> World {
    World::new(&format!("awards = [{scope}]"), "")
}

/// What the file calls its issuer proves nothing of whom it calls its awarding body.
#[test]
fn a_file_cannot_call_its_issuer_and_its_awarding_body_somebody_else() {
    let world = awards("{ eqf = [5] }");
    let oxford = json!({"en": "University of Oxford"});
    for (name, of_issuer, due) in [
        (oxford.clone(), oxford.clone(), "unknown awarded-by-another"),
        (
            json!({"en": "Ynys Môn College", "de": "Universität Oxford"}),
            json!({"en": "Ynys Môn College"}),
            "unknown awarded-by-another",
        ),
        (json!({"en": "Ynys Môn College"}), oxford.clone(), "pass"),
    ] {
        let mut body = diploma();
        body["issuer"]["legalName"] = of_issuer.clone();
        claim(&mut body)["awardedBy"]["awardingBody"][0]["legalName"] = name.clone();
        let report = world.report(&world.college.seals(body));
        assert_eq!(crate::world::said(&report), due, "{name} {of_issuer}");
        let noted = report.warnings.iter().any(|warning| warning.problem.id() == "called-otherwise");
        assert_eq!(noted, of_issuer == oxford, "{:?}", report.warnings);
    }
    // The name that is shown to nobody whom the list knows is the one that is told.
    let mut body = diploma();
    claim(&mut body)["awardedBy"]["awardingBody"][0]["legalName"] =
        json!({"en": "Ynys Môn College", "de": "Universität Oxford"});
    let report = world.report(&world.college.seals(body));
    let problem = report.finding(Check::Accreditation).outcome.problem().unwrap();
    assert!(problem.args().contains(&("body", Arg::Text("Universität Oxford".to_owned()))), "{problem:?}");
    // Nor is another body by its identifier what it is not by any of its names.
    let lets = "[[issuer]]\nname = \"University of Bee\"\nid = [\"https://bee.example\"]\nissued_by = [\"COLLEGE\"]\nawards = [{ eqf = [5] }]";
    let borrowed = |whole: &mut Value| {
        claim(whole)["awardedBy"]["awardingBody"] =
            json!([{"id": "https://bee.example", "type": "Organisation", "legalName": {"en": "University of Oxford"}}]);
    };
    assert_eq!(World::new("awards = [{ eqf = [5] }]", lets).outcome(borrowed), "unknown awarded-by-another");
}

/// All that it awards counts, and not the first that is found.
#[test]
fn every_value_counts() {
    let eqf = |level: u8| concept(&format!("http://data.europa.eu/snb/eqf/{level}"));
    let part = |level: u8, field: &str| {
        json!({"type": "LearningAchievement", "title": {"en": "Part"}, "specifiedBy": {"type": "Qualification", "title": {"en": "Part"},
            "eqfLevel": eqf(level), "thematicArea": concept(&format!("http://data.europa.eu/snb/isced-f/{field}"))}})
    };
    let world = awards("{ eqf = [5, 6], isced_f = [\"07\"] }");
    let outcome = |change: &dyn Fn(&mut Value)| world.outcome(|body| change(body));
    let levels = |levels: Value| outcome(&|body| claim(body)["specifiedBy"]["eqfLevel"] = levels.clone());
    assert_eq!(levels(json!([eqf(5), eqf(5)])), "pass");
    assert_eq!(levels(json!([eqf(5), eqf(8)])), "unknown award-not-comparable level");
    assert_eq!(levels(json!([eqf(7), eqf(8)])), "fail outside-accreditation level");
    assert_eq!(levels(json!([eqf(5), concept("urn:x:doctorate")])), "unknown award-not-comparable level");
    let second = outcome(&|body| {
        let spec = claim(body)["specifiedBy"].clone();
        claim(body)["specifiedBy"] = json!([spec, {"type": "Qualification", "eqfLevel": eqf(8)}]);
    });
    assert_eq!(second, "unknown award-not-comparable level");
    let parts = |part: Value| outcome(&|body| claim(body)["hasPart"] = json!([part]));
    assert_eq!(parts(part(5, "0715")), "pass");
    assert_eq!(parts(part(8, "0715")), "fail outside-accreditation level");
    assert_eq!(parts(part(4, "0715")), "unknown award-not-comparable part");
    assert_eq!(parts(part(5, "0912")), "unknown award-not-comparable part");
    let mut by_another = part(5, "0715");
    by_another["awardedBy"] =
        json!({"awardingBody": {"type": "Organisation", "legalName": {"en": "University of Oxford"}}});
    assert_eq!(parts(by_another), "unknown awarded-by-another");
    let mut deep = part(5, "0715");
    deep["hasPart"] = json!([part(8, "0715")]);
    assert_eq!(parts(deep), "fail outside-accreditation level");
    let another = |level: u8| {
        outcome(&|body| {
            let mut other = body["credentialSubject"].clone();
            other["hasClaim"][0]["specifiedBy"]["eqfLevel"] = eqf(level);
            body["credentialSubject"] = json!([body["credentialSubject"].clone(), other]);
        })
    };
    assert_eq!((another(5).as_str(), another(8).as_str()), ("pass", "fail outside-accreditation level"));
    // So it is with badges.
    let badge = |second: u8| {
        outcome(&|body| {
            let align = |level: u8| {
                json!({"type": ["Alignment"], "targetType": "ext:EQF", "targetName": format!("EQF {level}"),
                "targetUrl": format!("http://data.europa.eu/snb/eqf/{level}")})
            };
            let field = json!({"type": ["Alignment"], "targetName": "Mechanics", "targetUrl": "http://data.europa.eu/snb/isced-f/0715"});
            body["type"] = json!(["VerifiableCredential"]);
            body["credentialSubject"] = json!({"id": "did:example:ilva", "achievement": {"id": "urn:a", "name": "Welding",
                "alignment": [align(5), field, align(second)]}});
        })
    };
    assert_eq!((badge(6).as_str(), badge(8).as_str()), ("pass", "unknown award-not-comparable level"));
}

/// What a file calls an entry of a list is its own word: the address counts.
#[test]
fn a_kind_is_known_by_its_address() {
    let labelled = |body: &mut Value| {
        body["credentialProfiles"] = json!([{"id": "http://data.europa.eu/snb/credential/e34929035b", "type": "Concept",
            "prefLabel": {"en": "Accredited"}}]);
    };
    let bare =
        |body: &mut Value| body["credentialProfiles"] = json!([{"type": "Concept", "prefLabel": {"en": "Accredited"}}]);
    let world = awards("{ type = [\"Accredited\"] }");
    assert_eq!(world.outcome(labelled), "unknown award-not-comparable type");
    assert_eq!(world.outcome(bare), "pass");
    let world = awards("{ type = [\"http://data.europa.eu/snb/credential/c_ae121a00\"] }");
    assert_eq!(world.outcome(labelled), "fail outside-accreditation type");
}

/// Whoever has the key of a closed school writes the dates; where one of them is from after its end, the others count for
/// nothing.
#[test]
fn what_is_dated_after_the_end_of_a_school_is_none_of_its_awards() {
    let key = Party::new(1).did.replace("did:key:", "");
    let world = World::new(&format!("until = 2026-08-31\nended = \"closed\"\nkeys = [\"{key}\"]"), "");
    let (before, after) = ("2026-08-31T23:59:59Z", "2026-09-01T00:00:00Z");
    let ends = |change: &dyn Fn(&mut Value)| {
        let mut body = diploma();
        change(&mut body);
        let report = world.report(&world.college.seals(body));
        let outcome = &report.finding(Check::IssuerIdentity).outcome;
        outcome.problem().map_or(outcome.id(), verify::Problem::id).to_owned()
    };
    for (day, due) in [(before, "pass"), (after, "dated-after-end")] {
        assert_eq!(ends(&|body| body["issued"] = json!(day)), due);
        assert_eq!(ends(&|body| body["awardedDate"] = json!(day)), due);
        assert_eq!(ends(&|body| claim(body)["awardedBy"]["awardingDate"] = json!(day)), due);
        let seconds = Timestamp::parse(day).unwrap().seconds();
        assert_eq!(ends(&|body| body["iat"] = json!(seconds)), due);
    }
}
