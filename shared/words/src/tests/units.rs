//! Is every decision, reason, guard and rule said in every language, and "recognised" only of a decision?

use learning::credit::{Points, System};
use learning::recognition::{Statement, StatementError, WhyNot};
use learning::units::{Basis, Guard, Kind, Learned, Node, NodeKind, Reached, Reason, Term};
use serde_json::{Value, json};

use super::now;
use crate::{Language, Words};

fn whole(text: &str) {
    assert!(text.len() > 2 && !text.contains(['{', '}']), "{text}");
    assert!(!text.contains("none") && !text.contains("  "), "{text}");
    for raw in ["decision-", "why-not", "fits-", "against-", "rule-", "units-", "standing-"] {
        assert!(!text.contains(raw), "a raw id: {text}");
    }
}

fn statement(kind: &str, changes: &Value) -> Statement {
    let mut claims = json!({
        "vct": learning::recognition::TYPE, "jti": "urn:uuid:1", "iss": "did:web:zed.example", "issuing_authority": "Zed",
        "credentialSubject": {"name": "Ilva Marten"},
        "recognition": {"kind": kind, "basis": "case", "date": "2026-11-20", "reasons": ["x"], "appeal": "y", "covers": ["z"],
            "condition": "w", "qualification": {"title": "Metalworker"}, "unit": {"title": "Welding"},
            "credential": {"sha256": "0".repeat(64), "over": "jws", "title": "Schweissen"}}});
    for (pointer, value) in changes.as_object().into_iter().flatten() {
        *claims.pointer_mut(pointer).expect("a place") = value.clone();
    }
    let claims = credential::json::Value::from(claims);
    let award = learning::Award::from_claims(&claims);
    award.recognition.expect("a statement").expect("a whole one")
}

#[test]
fn decisions_are_told_as_their_signers_word() {
    let english = Words::english();
    for (kind, said) in [
        ("full", "Zed says: “Schweissen” is recognised in full for the unit “Welding”."),
        ("partial", "Zed says: “Schweissen” is recognised in part for the unit “Welding”."),
        ("conditional", "Zed says: “Schweissen” will be recognised for the unit “Welding” once a condition is met."),
        ("exemption", "Zed says: the unit “Welding” need not be taken."),
        ("refused", "Zed says: “Schweissen” is not recognised for the unit “Welding”."),
    ] {
        assert_eq!(english.decision(&statement(kind, &Value::Null)), said);
    }
    let bare = json!({"/issuing_authority": null, "/iss": null, "/recognition/unit": null, "/recognition/credential/title": null});
    let said = english.decision(&statement("full", &bare));
    assert_eq!(
        said,
        "Whoever signed this says: what was learned is recognised in full for the qualification “Metalworker”."
    );
    for words in Language::ALL.map(Words::of) {
        for kind in ["full", "partial", "conditional", "exemption", "refused"] {
            whole(&words.decision(&statement(kind, &Value::Null)));
            whole(&words.decision(&statement(kind, &bare_unit())));
            let kind = Kind::from_id(kind).expect("a kind");
            [words.decision_next(kind), words.decision_kind(kind)].iter().for_each(|text| whole(text));
        }
        [Basis::Agreement, Basis::Law, Basis::Case, Basis::Validation]
            .map(|basis| words.decision_basis(basis))
            .iter()
            .for_each(|text| whole(text));
    }
}

fn bare_unit() -> Value {
    json!({"/issuing_authority": null, "/recognition/credential/title": null})
}

fn why_nots() -> Vec<WhyNot> {
    let text = |text: &str| text.to_owned();
    let fingerprint = credential::format::Fingerprint { over: credential::format::Over::Jws, sha256: "0".repeat(64) };
    vec![
        WhyNot::Malformed(StatementError::Missing { member: "/jti" }),
        WhyNot::Malformed(StatementError::Wrong { member: "/jti", found: text("7") }),
        WhyNot::OtherQualification { said: text("Baker") },
        WhyNot::NoSuchUnit { said: text("Baking") },
        WhyNot::NotVerified,
        WhyNot::NotCompetent { issuer: vec![] },
        WhyNot::NotCompetent { issuer: vec![text("did:key:z"), text("Works")] },
        WhyNot::NotYet { date: text("2026-12-01") },
        WhyNot::NotHeld { title: text(""), fingerprint: fingerprint.clone() },
        WhyNot::NotHeld { title: text("Badge"), fingerprint },
        WhyNot::OtherId { said: text("a"), found: text("") },
        WhyNot::NoSuchAchievement { pointer: text("/a") },
        WhyNot::OtherLearner { said: text("A"), found: text("B") },
        WhyNot::OtherLearner { said: text(""), found: text("") },
        WhyNot::LearnerNotProven { said: text("A") },
        WhyNot::Superseded { by: text("urn:uuid:2") },
    ]
}

fn guards() -> Vec<Guard> {
    let text = |text: &str| text.to_owned();
    let term = Term { from: Some(text("2026-01-22")), until: Some(text("2026-06-30")) };
    vec![
        Guard::NotCounted,
        Guard::Refused { statement: text("urn:1"), by: text("Zed") },
        Guard::NotAssessed,
        Guard::NotPassed { result: text("Failed") },
        Guard::Unfinished { state: text("Enrolled") },
        Guard::ResultOpen { result: text("0") },
        Guard::ResultNotSaid { grade: Some(text("2")) },
        Guard::ResultNotSaid { grade: None },
        Guard::GradeApart { grade: text("Distinction"), required: text("4.0") },
        Guard::Term { agreement: text("7"), term: Term::default(), learned: Learned::NotSaid },
        Guard::Term { agreement: text("7"), term: term.clone(), learned: Learned::Awarded(now()) },
        Guard::Term { agreement: text("7"), term, learned: Learned::Period { began: Some(now()), ended: Some(now()) } },
        Guard::Grade { grade: None, required: text("4") },
        Guard::Grade { grade: Some(text("5")), required: text("4") },
        Guard::Age { awarded: Some(now()), years: 1 },
        Guard::Age { awarded: None, years: 5 },
        Guard::Level { credit: 3, unit: 4 },
        Guard::LevelUnknown { unit: 4 },
    ]
}

fn nodes() -> Vec<Node> {
    let (units, points) = (|| vec!["a".to_owned(), "b".to_owned()], Points::whole(12));
    let kinds = [
        NodeKind::AllOf { have: 1, need: 2 },
        NodeKind::AnyOf { have: 0, need: 1 },
        NodeKind::Points { system: System::Ecvet, have: points, need: points, from: Vec::new(), without: units() },
        NodeKind::Level { eqf: 4, have: 1, need: 1, from: units(), without: Vec::new() },
        NodeKind::Unit { unit: "a".to_owned() },
        NodeKind::NotBoth { units: units(), left_out: Vec::new() },
        NodeKind::NotBoth { units: units(), left_out: units() },
    ];
    let both = |kind: NodeKind| {
        [true, false].map(|satisfied| Node { kind: kind.clone(), satisfied, missing: Vec::new(), inner: Vec::new() })
    };
    kinds.into_iter().flat_map(both).collect()
}

/// A node of those, of which so many are there.
fn made(of: &[&Node], need: Option<usize>) -> Node {
    let inner: Vec<Node> = of.iter().map(|node| (*node).clone()).collect();
    let asking = || inner.iter().filter(|node| node.asks());
    let have = asking().filter(|node| node.satisfied).count();
    let all = asking().count();
    let kind = need.map_or(NodeKind::AllOf { have, need: all }, |need| NodeKind::AnyOf { have, need });
    Node { kind, satisfied: have >= need.unwrap_or(all), missing: Vec::new(), inner }
}

#[test]
fn a_rule_reads_as_people_speak() {
    let leaf = |kind: NodeKind, satisfied| Node { kind, satisfied, missing: Vec::new(), inner: Vec::new() };
    let unit = |id: &str, satisfied| leaf(NodeKind::Unit { unit: id.to_owned() }, satisfied);
    let names = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let (welding, turning, milling) = (unit("Welding", true), unit("Turning", false), unit("Milling", false));
    let limit = leaf(NodeKind::NotBoth { units: names(&["Turning", "Milling"]), left_out: Vec::new() }, true);
    let left = leaf(NodeKind::NotBoth { units: names(&["Turning", "Milling"]), left_out: names(&["Turning"]) }, true);
    let points = |have: u32, from: &[&str], without: &[&str]| {
        let (have, need) = (Points::whole(have), Points::whole(20));
        let kind = NodeKind::Points { system: System::Ecvet, have, need, from: names(from), without: names(without) };
        leaf(kind, have >= need)
    };
    let level =
        |need, have| leaf(NodeKind::Level { eqf: 4, have, need, from: Vec::new(), without: Vec::new() }, have >= need);
    let choice = made(&[&turning, &milling], Some(1));
    for (node, english, german) in [
        (
            made(&[&welding, &turning], None),
            "Needed: “Welding” and “Turning” (1 of 2 there)",
            "Nötig: „Welding“ und „Turning“ (1 von 2 vorhanden)",
        ),
        (
            made(&[&welding, &choice, &limit, &points(0, &[], &[])], None),
            "Needed: “Welding” and all that follows (1 of 3 met)",
            "Nötig: „Welding“ und alles, was folgt (1 von 3 erfüllt)",
        ),
        (made(&[&choice, &level(1, 1)], None), "All that follows (1 of 2 met)", "Alles, was folgt (1 von 2 erfüllt)"),
        (
            choice.clone(),
            "At least one of “Turning” and “Milling” (nothing there yet)",
            "Mindestens eine von „Turning“ und „Milling“ (noch keine vorhanden)",
        ),
        (
            made(&[&welding, &turning, &milling], Some(2)),
            "At least 2 of “Welding”, “Turning” and “Milling” (one there)",
            "Mindestens 2 von „Welding“, „Turning“ und „Milling“ (eine vorhanden)",
        ),
        (
            made(&[&choice, &level(2, 1)], Some(1)),
            "At least one of what follows (nothing met yet)",
            "Mindestens eines von dem, was folgt (noch nichts erfüllt)",
        ),
        (
            points(0, &[], &[]),
            "At least 20 ECVET points (nothing there yet)",
            "Mindestens 20 ECVET-Punkte (noch keine vorhanden)",
        ),
        (
            points(12, &["Welding", "Turning"], &["Turning"]),
            "At least 20 ECVET points from “Welding” and “Turning” (12 there); the definition states no such points for “Turning”",
            "Mindestens 20 ECVET-Punkte aus „Welding“ und „Turning“ (12 vorhanden); die Beschreibung nennt keine solchen Punkte für „Turning“",
        ),
        (
            level(1, 0),
            "At least one unit at EQF level 4 or above (nothing there yet)",
            "Mindestens eine Einheit auf EQR-Niveau 4 oder höher (noch keine vorhanden)",
        ),
        (turning.clone(), "Needed: “Turning” (not there yet)", "Nötig: „Turning“ (noch nicht vorhanden)"),
        (
            left,
            "Of “Turning” and “Milling” only one counts; not added: “Turning”",
            "Von „Turning“ und „Milling“ zählt nur eine; nicht hinzugezählt: „Turning“",
        ),
    ] {
        assert_eq!(Words::english().rule_node(&node, str::to_owned), english);
        assert_eq!(Words::of(Language::German).rule_node(&node, str::to_owned), german);
    }
    for words in Language::ALL.map(Words::of) {
        Reached::ALL.iter().for_each(|reached| whole(&words.rule_state(*reached)));
    }
    assert_eq!((limit.reached(&limit), welding.reached(&welding)), (Reached::Limit, Reached::Met));
    // However many units there are, each stands in the sentence.
    let many: Vec<Node> = (0..40).map(|number| unit(&format!("Unit {number}"), false)).collect();
    let said = Words::english().rule_node(&made(&many.iter().collect::<Vec<_>>(), None), str::to_owned);
    assert!((0..40).all(|number| said.contains(&format!("“Unit {number}”"))), "{said}");
}

#[test]
fn a_rule_is_told_by_its_parts() {
    let leaf = |kind: NodeKind, satisfied| Node { kind, satisfied, missing: Vec::new(), inner: Vec::new() };
    let unit = |id: &str, satisfied| leaf(NodeKind::Unit { unit: id.to_owned() }, satisfied);
    let limit = leaf(NodeKind::NotBoth { units: vec!["B".to_owned()], left_out: Vec::new() }, true);
    let choice = |b, c| made(&[&unit("B", b), &unit("C", c)], Some(1));
    let now = made(&[&unit("A", true), &unit("D", false), &choice(false, false), &limit], None);
    let agreed = made(&[&unit("A", true), &unit("D", false), &choice(true, false), &limit], None);
    for (language, open, if_agreed) in [
        (
            Language::English,
            "Parts of the rule that are met: 1 of 3. Open: “D”; At least one of “B” and “C” (nothing there yet).",
            "Parts of the rule that are met: 1 of 3, and 1 more if your school agrees. Open: “D”.",
        ),
        (
            Language::German,
            "Erfüllte Teile der Regel: 1 von 3. Offen: „D“; Mindestens eine von „B“ und „C“ (noch keine vorhanden).",
            "Erfüllte Teile der Regel: 1 von 3, und 1 mehr, wenn Ihre Schule zustimmt. Offen: „D“.",
        ),
    ] {
        let said = |then: &Node| Words::of(language).rule_parts(&now, then, str::to_owned);
        assert_eq!((said(&now).as_deref(), said(&agreed).as_deref()), (Some(open), Some(if_agreed)));
    }
    let met = choice(true, false);
    let said = Words::english().rule_parts(&met, &met, str::to_owned);
    assert_eq!(said.as_deref(), Some("Parts of the rule that are met: 1 of 1."), "a rule that is no list is one part");
    let each = made(&[&unit("A", true), &unit("D", false)], None);
    assert_eq!(Words::english().rule_parts(&each, &each, str::to_owned), None, "unit by unit they are listed already");
}

#[test]
fn everything_that_counting_finds_is_said() {
    let text = |text: &str| text.to_owned();
    let reasons = [
        Reason::SameId { id: text("urn:u") },
        Reason::Agreed { agreement: text("urn:m"), id: text("urn:u") },
        Reason::Covers { outcomes: vec![0, 1], of: 3 },
        Reason::Wording { outcomes: vec![0], of: 3 },
        Reason::Title { words: vec![text("welding")] },
    ];
    for words in Language::ALL.map(Words::of) {
        why_nots().iter().for_each(|why| whole(&words.why_not(why)));
        guards().iter().for_each(|guard| whole(&words.stands_against(guard)));
        nodes().iter().for_each(|node| whole(&words.rule_node(node, str::to_owned)));
        ["yours", "if-agreed", "missing", "choice"]
            .map(|said| words.standing(said))
            .iter()
            .for_each(|text| whole(text));
        for reason in &reasons {
            let said = words.fits_because(reason);
            whole(&said);
            assert!(!said.contains("recognised") && !said.contains("anerkannt"), "nobody has decided: {said}");
        }
        whole(&words.fits_because(&Reason::Recognised { statement: text("urn:s"), by: text("Zed") }));
    }
    let english = Words::english();
    assert_eq!(english.points(&System::Ecvet, Points::whole(12)), "12 ECVET points");
    assert_eq!(english.points(&System::Unnamed, Points::whole(1)), "1 point");
    assert_eq!(english.points(&System::Other("hours".to_owned()), Points::whole(300)), "300 hours");
    assert_eq!(english.why_not(&why_nots()[8]), "The credential that it is about is not among these.");
    assert_eq!(english.why_not(&why_nots()[9]), "The credential that it is about, “Badge”, is not among these.");
}
