//! Are units matched, guarded and added up as the rules say?

mod days;
mod files;
mod properties;
mod sources;
mod told;

use credential::Timestamp;
use serde_json::{Value as Json, json};

use super::{
    Agreement, Basis, Holding, Kind, LearningAgreement, Memorandum, Progress, Qualification, Recognition, Row, View,
    progress,
};
use crate::Award;

pub(super) const CURRICULUM: &str = r#"
title = "Metalworker"
ids = ["https://zed.example/metalworker"]
eqf = 4
bodies = ["Zed", "did:web:zed.example"]
source = "curriculum of 2026"
rule = { all_of = [
    { unit = "welding" },
    { any_of = { n = 1, of = [{ unit = "turning" }, { unit = "milling" }] } },
    { not_both = ["turning", "milling"] },
    { points_at_least = { system = "ecvet", points = "20" } },
    { level_at_least = { eqf = 4, n = 1 } },
] }

[[unit]]
id = "welding"
ids = ["https://zed.example/unit/welding", "U-1"]
title = "MAG welding"
points = { ecvet = "12" }
eqf = 4
mandatory = true
max_age = 10
outcomes = [
    { title = "Sets up", skills = ["http://data.europa.eu/esco/skill/1"] },
    { title = "Welds", skills = ["http://data.europa.eu/esco/skill/2"] },
]

[[unit]]
id = "turning"
ids = ["https://zed.example/unit/turning"]
title = "Turning"
points = { ecvet = "8", ects = "2" }
eqf = 3
min_grade = { grade = "4.0", lower_is_better = true }

[[unit]]
id = "milling"
ids = ["https://zed.example/unit/milling"]
title = "Milling"
points = { ecvet = "9" }
"#;

pub(super) fn curriculum() -> Qualification {
    Qualification::from_toml(CURRICULUM).expect("curriculum")
}

pub(super) fn as_of() -> Timestamp {
    Timestamp::parse("2026-11-22T00:00:00Z").expect("moment")
}

/// An award of one unit: changes are put over the whole.
pub(super) fn award(changes: &Json) -> Award {
    let mut claims = json!({"issued": "2026-05-01T00:00:00Z", "credentialSubject": {"hasClaim": {
        "type": "LearningAchievement", "title": {"en": "Something"},
        "awardedBy": {"awardingBody": {"legalName": {"en": "Works"}}},
        "provenBy": {"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": "Pass"}}},
        "specifiedBy": {}}}});
    let claim = &mut claims["credentialSubject"]["hasClaim"];
    for (name, value) in changes.as_object().expect("changes") {
        claim[name] = value.clone();
    }
    Award::from_claims(&credential::json::Value::from(claims))
}

pub(super) fn unit(id: &str) -> Json {
    json!({ "specifiedBy": {"id": format!("https://zed.example/unit/{id}")} })
}

/// Whoever the award names is proven.
pub(super) fn proven(award: &Award) -> Vec<String> {
    award.awarding_bodies.iter().chain(&award.issuer).map(|body| body.value.clone()).collect()
}

fn run(awards: &[Json], agreement: &Agreement<'_>) -> Progress {
    let awards: Vec<Award> = awards.iter().map(award).collect();
    let issuers: Vec<Vec<String>> = awards.iter().map(proven).collect();
    let names: Vec<String> = (0..awards.len()).map(|number| format!("urn:c:{number}")).collect();
    let holdings: Vec<Holding<'_>> = awards
        .iter()
        .zip(&names)
        .zip(&issuers)
        .map(|((award, credential), issuer)| Holding { credential, award, counts: true, issuer })
        .collect();
    progress(&curriculum(), &holdings, agreement, as_of()).expect("within limits")
}

fn standings(progress: &Progress) -> String {
    progress.units.iter().map(|unit| unit.standing.id()).collect::<Vec<_>>().join(" ")
}

fn skills(numbers: &[u8], eqf: Option<u8>) -> Json {
    let skill = |number: &u8| json!({"title": {"en": "x"}, "relatedESCOSkill": {"id": format!("http://data.europa.eu/esco/skill/{number}"), "prefLabel": {"en": "x"}}});
    let level = eqf.map(|level| format!("http://data.europa.eu/snb/eqf/{level}"));
    json!({"specifiedBy": {"learningOutcome": numbers.iter().map(skill).collect::<Vec<_>>(), "eqfLevel": level.map(|id| json!({ "id": id }))}})
}

fn with(mut base: Json, name: &str, value: Json) -> Json {
    base[name] = value;
    base
}

#[test]
fn each_reason_and_each_guard() {
    let grade = |grade: &str| json!({"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": grade}}});
    let old = json!({"awardingBody": {"legalName": {"en": "Works"}}, "awardingDate": "2016-01-01T00:00:00Z"});
    let code = json!({"qualificationCode": {"notation": "U-1"}});
    let zed = json!({"awardingBody": {"legalName": {"en": "ZED"}}});
    let at = |level: u8| {
        let mut unit = unit("welding");
        unit["specifiedBy"]["eqfLevel"] = json!({ "id": format!("http://data.europa.eu/snb/eqf/{level}") });
        unit
    };
    for (name, credit, expected) in [
        ("the same unit", unit("welding"), "achieved missing missing"),
        ("the same unit at its level", at(4), "achieved missing missing"),
        ("the same unit at a lower level", at(3), "missing missing missing"),
        ("failed", with(unit("welding"), "provenBy", grade("Failed")), "missing missing missing"),
        (
            "failed in words",
            with(unit("welding"), "provenBy", grade("5 (insufficient - fail)")),
            "missing missing missing",
        ),
        ("a result that says nothing", with(unit("welding"), "provenBy", grade("0")), "candidate missing missing"),
        ("a grade of an unknown scale", with(unit("welding"), "provenBy", grade("2")), "achieved missing missing"),
        ("no result", with(unit("welding"), "provenBy", json!({"title": {"en": "Test"}})), "achieved missing missing"),
        ("not assessed", with(unit("welding"), "provenBy", json!([])), "missing missing missing"),
        ("too old", with(unit("welding"), "awardedBy", old), "missing missing missing"),
        ("a grade that is none", with(unit("turning"), "provenBy", grade("good")), "missing missing missing"),
        ("a grade too low", with(unit("turning"), "provenBy", grade("4.3")), "missing missing missing"),
        ("a grade just right", with(unit("turning"), "provenBy", grade("4.0")), "missing achieved missing"),
        ("a bare code of anybody", json!({"specifiedBy": code}), "missing missing missing"),
        ("a bare code of the body", json!({"specifiedBy": code, "awardedBy": zed}), "achieved missing missing"),
        ("all outcomes", skills(&[1, 2, 9], Some(4)), "candidate missing missing"),
        ("half of the outcomes", skills(&[1], Some(4)), "missing missing missing"),
        ("outcomes below the level", skills(&[1, 2], Some(3)), "missing missing missing"),
        ("outcomes of no level", skills(&[1, 2], None), "candidate missing missing"),
        ("called alike", json!({"title": {"en": "MAG-Welding"}}), "missing missing missing"),
        (
            "a part",
            json!({"hasPart": {"title": {"en": "x"}, "specifiedBy": {"id": "https://zed.example/unit/welding"}}}),
            "achieved missing missing",
        ),
        (
            "a listed unit",
            json!({"specifiedBy": {"hasPart": {"title": {"en": "x"}, "id": "https://zed.example/unit/welding"}}}),
            "achieved missing missing",
        ),
    ] {
        let progress = run(&[credit], &Agreement::default());
        assert_eq!(standings(&progress), expected, "{name}");
        let welding = &progress.units[0];
        match name {
            "failed" => {
                assert_eq!(welding.blocked[0].guards, [super::Guard::NotPassed { result: "Failed".to_owned() }]);
            }
            "failed in words" => {
                let result = "5 (insufficient - fail)".to_owned();
                assert_eq!(welding.blocked[0].guards, [super::Guard::NotPassed { result }]);
            }
            "a result that says nothing" => {
                let support = welding.support[2].as_ref().expect("support");
                assert_eq!(support.notes, [super::Guard::ResultOpen { result: "0".to_owned() }]);
                assert_eq!(progress.share(welding), super::Share::IfAgreed);
            }
            "a grade of an unknown scale" | "no result" => {
                let grade = (name != "no result").then(|| "2".to_owned());
                let support = welding.support[0].as_ref().expect("support");
                assert_eq!(support.notes, [super::Guard::ResultNotSaid { grade }]);
            }
            "a grade that is none" => {
                let (grade, required) = ("good".to_owned(), "4.0".to_owned());
                assert_eq!(progress.units[1].blocked[0].guards, [super::Guard::GradeApart { grade, required }]);
            }
            "not assessed" => assert_eq!(welding.blocked[0].guards, [super::Guard::NotAssessed]),
            "too old" => assert!(matches!(welding.blocked[0].guards.as_slice(), [super::Guard::Age { years: 10, .. }])),
            "outcomes below the level" | "the same unit at a lower level" => {
                assert_eq!(welding.blocked[0].guards, [super::Guard::Level { credit: 3, unit: 4 }]);
            }
            "outcomes of no level" => {
                let support = welding.support[2].as_ref().expect("support");
                assert_eq!(support.notes, [super::Guard::LevelUnknown { unit: 4 }]);
            }
            "called alike" => assert_eq!(welding.hints[0].strength, super::Strength::Hint),
            _ => {}
        }
    }
}

#[test]
fn agreements_and_recognitions() {
    let foreign = json!({"specifiedBy": {"id": "https://works.example/w"}});
    let memorandum = Memorandum {
        id: "urn:mou".to_owned(),
        parties: vec!["Zed".to_owned(), "Works".to_owned()],
        rows: vec![Row { accepted: vec!["https://works.example/w".to_owned()], unit: "welding".to_owned() }],
        ..Memorandum::default()
    };
    let recognition = Recognition {
        id: "urn:r".to_owned(),
        unit: Some("welding".to_owned()),
        credential: Some("urn:c:0".to_owned()),
        pointer: None,
        by: "did:web:zed.example".to_owned(),
        kind: Kind::Full,
        basis: Basis::Case,
        date: None,
        expires: None,
    };
    let said = |memorandum: &Memorandum, recognitions: &[Recognition]| {
        let memoranda = [memorandum.clone()];
        standings(&run(
            std::slice::from_ref(&foreign),
            &Agreement { memoranda: &memoranda, learning: &[], recognitions },
        ))
    };
    let none = Memorandum::default();
    assert_eq!(said(&memorandum, &[]), "transferable missing missing");
    let until = |day: &str| Memorandum { until: Some(day.to_owned()), ..memorandum.clone() };
    assert_eq!(said(&until("2026-04-30"), &[]), "missing missing missing", "awarded after its end");
    assert_eq!(
        said(&until("2026-05-01"), &[]),
        "transferable missing missing",
        "awarded on its last day, which has passed"
    );
    assert_eq!(said(&until("some day"), &[]), "missing missing missing");
    let from = |day: &str| Memorandum { from: Some(day.to_owned()), ..memorandum.clone() };
    assert_eq!(said(&from("2026-05-01"), &[]), "transferable missing missing", "awarded on its first day");
    assert_eq!(said(&from("2026-05-02"), &[]), "missing missing missing", "awarded before it began");
    let strangers = Memorandum { parties: vec!["Works".to_owned(), "Other".to_owned()], ..memorandum.clone() };
    assert_eq!(said(&strangers, &[]), "missing missing missing", "Zed is no party");
    assert_eq!(said(&none, std::slice::from_ref(&recognition)), "recognised missing missing");
    let changed = |change: &dyn Fn(&mut Recognition)| {
        let mut other = recognition.clone();
        change(&mut other);
        said(&none, &[other])
    };
    assert_eq!(changed(&|r| r.by = "Somebody".to_owned()), "missing missing missing", "nobody else recognises");
    assert_eq!(changed(&|r| r.kind = Kind::Partial), "missing missing missing");
    assert_eq!(changed(&|r| r.expires = Some("2026-01-01".to_owned())), "missing missing missing");
    assert_eq!(changed(&|r| r.credential = Some("urn:other".to_owned())), "missing missing missing");
    let exempt = |r: &mut Recognition| (r.credential, r.kind) = (None, Kind::Exemption);
    assert_eq!(changed(&exempt), "recognised missing missing", "an exemption rests on no credential");
    let learning = LearningAgreement {
        home: "Zed".to_owned(),
        host: "works".to_owned(),
        units: vec![super::AgreedUnit {
            accepted: vec!["https://works.example/w".to_owned()],
            unit: "welding".to_owned(),
            ..Default::default()
        }],
        ..LearningAgreement::default()
    };
    let learning = [learning];
    let agreed = run(std::slice::from_ref(&foreign), &Agreement { learning: &learning, ..Agreement::default() });
    assert_eq!(standings(&agreed), "transferable missing missing");
    let partial = [Recognition { kind: Kind::Partial, ..recognition.clone() }];
    let held = run(std::slice::from_ref(&foreign), &Agreement { recognitions: &partial, ..Agreement::default() });
    assert_eq!((held.units[0].decisions.len(), held.units[0].recognised_by.len()), (1, 0));
    let by = run(std::slice::from_ref(&foreign), &Agreement { recognitions: &[recognition], ..Agreement::default() });
    assert_eq!(by.units[0].recognised_by, ["did:web:zed.example"]);
}

#[test]
fn nothing_counts_twice() {
    let both = json!({"specifiedBy": {"id": "https://zed.example/unit/welding", "identifier": {"notation": "https://zed.example/unit/milling"}}});
    assert_eq!(standings(&run(std::slice::from_ref(&both), &Agreement::default())), "achieved missing missing");
    assert_eq!(standings(&run(&[both.clone(), both], &Agreement::default())), "achieved missing achieved");
    let whole = json!({"specifiedBy": {"id": "https://zed.example/unit/welding"},
        "hasPart": [{"title": {"en": "x"}, "specifiedBy": {"id": "https://zed.example/unit/milling"}}]});
    assert_eq!(standings(&run(&[whole], &Agreement::default())), "missing missing achieved", "the whole or its parts");
}

#[test]
fn the_rule_node_by_node() {
    let pass =
        |id: &str| with(unit(id), "provenBy", json!({"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": "2"}}}));
    let some = run(&[pass("welding"), pass("turning")], &Agreement::default());
    let strict = &some.views[0];
    assert!(strict.satisfied, "{:#?}", strict.rule);
    assert_eq!(strict.counted, ["welding", "turning"]);
    let points: Vec<String> =
        strict.points.iter().map(|(system, points)| format!("{} {points}", system.id())).collect();
    assert_eq!(points, ["ects 2", "ecvet 20"]);
    let all = run(&[pass("welding"), pass("turning"), pass("milling")], &Agreement::default());
    assert_eq!(all.views[0].counted, ["welding", "milling"], "one of them, the one worth more");
    assert!(all.views[0].satisfied);
    let one = run(&[pass("welding")], &Agreement::default());
    assert!(!one.views[0].satisfied);
    let missing: Vec<_> = one.views[0].rule.missing.iter().map(String::as_str).collect();
    assert_eq!(missing, ["milling", "turning"]);
    let shares = |progress: &Progress| progress.units.iter().map(|unit| progress.share(unit).id()).collect::<Vec<_>>();
    assert_eq!(shares(&some), ["yours", "yours", "choice"], "one of two is enough, and is there");
    assert_eq!(shares(&one), ["yours", "missing", "missing"], "one of two is needed");
    let choice =
        |progress: &Progress, unit: &str| progress.views[2].rule.choice_of(unit).map(|node| node.units().len());
    assert_eq!((choice(&one, "milling"), choice(&one, "turning")), (Some(2), Some(2)));
    assert_eq!((choice(&run(&[], &Agreement::default()), "welding"), choice(&some, "milling")), (None, None));
    // What keeps units from counting beside each other asks for nothing, and is nothing that is reached.
    assert_eq!(one.views[0].rule.kind, super::NodeKind::AllOf { have: 2, need: 4 }, "{:#?}", one.views[0].rule);
    let nothing = run(&[], &Agreement::default());
    assert_eq!(standings(&nothing), "missing missing missing");
    assert!(nothing.views.iter().all(|view| !view.satisfied && view.counted.is_empty()));
    let whole = run(&[json!({"specifiedBy": {"id": "https://zed.example/metalworker"}})], &Agreement::default());
    assert_eq!(whole.whole.len(), 1);
    assert_eq!(shares(&whole), ["yours"; 3], "who holds the whole holds its units");
    let only = Qualification::from_toml(&CURRICULUM.replace(
        "{ any_of = { n = 1, of = [{ unit = \"turning\" }, { unit = \"milling\" }] } }",
        "{ any_of = { n = 1, of = [{ unit = \"turning\" }, { not_both = [\"turning\", \"milling\"] }] } }",
    ));
    let counted = progress(&only.expect("curriculum"), &[], &Agreement::default(), as_of()).expect("within limits");
    assert!(!counted.views[0].rule.inner[1].satisfied, "nothing is there: {:#?}", counted.views[0].rule);
}

/// Units with 5, 4, 3, 2, 1 ECVET points at the levels 3, 3, 4, 4, none; a rule, which of them are there, how many are missing.
const LEAST: &str = "\
{ unit = \"a\" } | | 1
{ unit = \"a\" } | a | 0
{ any_of = { n = 2, of = [{ unit = \"a\" }, { unit = \"b\" }, { unit = \"c\" }, { unit = \"d\" }] } } | | 2
{ any_of = { n = 2, of = [{ unit = \"a\" }, { unit = \"b\" }, { unit = \"c\" }, { unit = \"d\" }] } } | c | 1
{ any_of = { n = 1, of = [{ all_of = [{ unit = \"a\" }, { unit = \"b\" }, { unit = \"c\" }] }, { all_of = [{ unit = \"d\" }, { unit = \"e\" }] }] } } | | 2
{ any_of = { n = 1, of = [{ all_of = [{ unit = \"a\" }, { unit = \"b\" }, { unit = \"c\" }] }, { all_of = [{ unit = \"d\" }, { unit = \"e\" }] }] } } | a b | 1
{ points_at_least = { system = \"ecvet\", points = \"10\" } } | | 3
{ points_at_least = { system = \"ecvet\", points = \"10\" } } | d e | 2
{ points_at_least = { system = \"ecvet\", points = \"9\", from = [\"c\", \"d\"] } } | | 2
{ points_at_least = { system = \"ects\", points = \"9\" } } | a | 1
{ level_at_least = { eqf = 4, n = 2 } } | a c | 1
{ all_of = [{ unit = \"a\" }, { unit = \"b\" }, { points_at_least = { system = \"ecvet\", points = \"9\" } }] } | | 2
{ all_of = [{ unit = \"e\" }, { points_at_least = { system = \"ecvet\", points = \"9\" } }, { level_at_least = { eqf = 4, n = 1 } }] } | | 3
{ all_of = [{ unit = \"a\" }, { not_both = [\"a\", \"b\"] }, { any_of = { n = 1, of = [{ unit = \"b\" }, { unit = \"c\" }] } }] } | | 2
{ all_of = [{ any_of = { n = 1, of = [{ unit = \"a\" }, { unit = \"b\" }] } }, { level_at_least = { eqf = 8, n = 1 } }] } | | 1
{ all_of = [{ unit = \"a\" }, { level_at_least = { eqf = 8, n = 1 } }] } | | 1
{ all_of = [{ unit = \"a\" }, { level_at_least = { eqf = 8, n = 1 } }] } | a | 1
{ any_of = { n = 2, of = [{ all_of = [{ unit = \"a\" }, { unit = \"b\" }] }, { all_of = [{ unit = \"a\" }, { unit = \"c\" }] }] } } | | 2";

#[test]
fn where_there_is_a_choice_only_so_many_are_missing_as_are_needed() {
    let units = [("a", "5", Some(3)), ("b", "4", Some(3)), ("c", "3", Some(4)), ("d", "2", Some(4)), ("e", "1", None)];
    let unit = |(id, points, eqf): (&str, &str, Option<u8>)| {
        let eqf = eqf.map(|eqf| format!("eqf = {eqf}\n")).unwrap_or_default();
        format!(
            "[[unit]]\nid = \"{id}\"\nids = [\"urn:{id}\"]\ntitle = \"{id}\"\npoints = {{ ecvet = \"{points}\" }}\n{eqf}"
        )
    };
    for line in LEAST.lines() {
        let [rule, there, least] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{line}") };
        let text = format!("title = \"X\"\nrule = {rule}\n{}", units.map(unit).concat());
        let qualification = Qualification::from_toml(&text).expect(rule);
        let counted = there.split_whitespace().collect();
        assert_eq!(qualification.least_missing(&counted).to_string(), least, "{line}");
    }
}

#[test]
fn what_does_not_count_is_listed() {
    let award = award(&unit("welding"));
    let holdings = [Holding { credential: "urn:c", award: &award, counts: false, issuer: &[] }];
    let progress = progress(&curriculum(), &holdings, &Agreement::default(), as_of()).expect("within limits");
    assert_eq!(standings(&progress), "missing missing missing");
    assert_eq!(progress.not_counted.len(), 1);
    assert_eq!(progress.units[0].blocked[0].guards, [super::Guard::NotCounted]);
    assert_eq!(View::ALL.map(View::id), ["strict", "agreed", "potential"]);
}

/// Everything fits everything: the work is bounded, and what was not looked at is said.
#[test]
fn hostile_sizes() {
    let unit = |number: usize| format!("[[unit]]\nid = \"{number}\"\nids = [\"urn:same\"]\ntitle = \"same\"\n");
    let text = format!("title = \"X\"\n{}", (0..500).map(unit).collect::<String>());
    let qualification = Qualification::from_toml(&text).expect("curriculum");
    let award = award(&json!({"specifiedBy": {"id": "urn:same"}}));
    let names: Vec<String> = (0..300).map(|number| format!("urn:c:{number}")).collect();
    let holdings: Vec<_> =
        names.iter().map(|credential| Holding { credential, award: &award, counts: true, issuer: &[] }).collect();
    let progress = progress(&qualification, &holdings, &Agreement::default(), as_of()).expect("within limits");
    assert_eq!(progress.left_out, 500 * 300 - crate::limits::MATCHES);
    let served = progress.units.iter().filter(|unit| unit.standing == super::Standing::Achieved).count();
    assert!(served >= 100, "{served}");
}
