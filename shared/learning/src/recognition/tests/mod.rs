//! Does a statement count exactly if it is by a competent body, about this credential, for this person?

mod properties;

use credential::format::{self, Content};
use credential::{Timestamp, base64url};
use serde_json::{Value as Json, json};

use super::{Decision, DecisionError, Held, Known, Papers, StatementError, Weighing, WhyNot, weigh};
use crate::units::{LearningAgreement, Progress, Qualification, progress};

pub(super) const NOW: &str = "2026-11-22T00:00:00Z";

pub(super) fn qualification() -> Qualification {
    let text = r#"
title = "Metalworker"
ids = ["https://zed.example/metalworker"]
bodies = ["Zed", "did:web:zed.example"]

[[unit]]
id = "welding"
ids = ["https://zed.example/unit/welding"]
title = "MAG welding"

[[unit]]
id = "turning"
title = "Turning"
"#;
    Qualification::from_toml(text).expect("curriculum")
}

fn moment() -> Timestamp {
    Timestamp::parse(NOW).expect("moment")
}

fn held(bytes: &[u8], known: Known) -> Held {
    match &format::read(bytes).content {
        Content::Credential(credential) => Held::of(credential, &[], known),
        other => panic!("{other:?}"),
    }
}

/// A badge from abroad that no rule of the qualification knows.
pub(super) fn badge(changes: &Json) -> Vec<u8> {
    let mut badge = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:badge",
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": "did:web:works.example",
        "credentialSubject": {"type": ["AchievementSubject"], "id": "did:example:ilva", "name": "Ilva Marten",
            "achievement": {"type": ["Achievement"], "name": "Schweissen", "criteria": {"narrative": "x"}}}});
    for (pointer, value) in changes.as_object().expect("changes") {
        *badge.pointer_mut(pointer).expect("a place") = value.clone();
    }
    badge.to_string().into_bytes()
}

pub(super) fn badge_held(changes: &Json) -> Held {
    held(&badge(changes), Known { counts: true, issuer: vec!["did:web:works.example".to_owned()] })
}

/// A token as an officer's tool makes it; who signed it is for `known` to say.
pub(super) fn token(claims: &Json) -> Vec<u8> {
    let part = |value: &Json| base64url::encode(value.to_string().as_bytes());
    let header = part(&json!({"alg": "ES256", "typ": "dc+sd-jwt"}));
    format!("{header}.{}.{}~", part(claims), base64url::encode([7; 64])).into_bytes()
}

pub(super) const DECISION: &str = r#"
by = "Zed"
kind = "full"
basis = "case"
date = "2026-11-20"
unit = "welding"
reasons = ["The outcomes are those of the unit."]
appeal = "Within a month, at the chamber's office."
"#;

pub(super) fn decided(text: &str, about: Option<&Held>) -> Json {
    let decision = Decision::read(text).expect("decision");
    let mut claims = decision.claims(about, Some(&qualification())).expect("claims");
    claims["jti"] = json!("urn:uuid:decision");
    claims["iss"] = json!("did:web:zed.example");
    claims
}

pub(super) fn by(issuer: &str) -> Known {
    Known { counts: true, issuer: vec![issuer.to_owned()] }
}

pub(super) fn run(all: &[Held]) -> (Weighing, Progress) {
    let weighing = weigh(&qualification(), all, Papers::default(), moment());
    let holdings: Vec<_> = all.iter().filter(|one| one.statement().is_none()).map(Held::holding).collect();
    let progress = progress(&qualification(), &holdings, &weighing.agreement(), moment()).expect("within limits");
    (weighing, progress)
}

fn outcome(all: &[Held]) -> (String, &'static str) {
    let (weighing, progress) = run(all);
    let [one] = weighing.statements.as_slice() else { panic!("{weighing:?}") };
    let said = one.outcome.as_ref().map_or_else(WhyNot::id, |one| one.kind.id());
    (said.to_owned(), progress.units[0].standing.said())
}

#[test]
fn who_says_it_decides_whether_it_counts() {
    let badge = badge_held(&json!({}));
    let claims = decided(DECISION, Some(&badge));
    for (name, known, expected) in [
        ("the body", by("did:web:zed.example"), ("full", "yours")),
        ("the body by its proven name", by("ZED"), ("full", "yours")),
        ("a stranger", by("did:key:zStranger"), ("not-competent", "missing")),
        ("nobody in particular", Known { counts: true, issuer: vec![] }, ("not-competent", "missing")),
        ("one without a name", by("…"), ("not-competent", "missing")),
        ("the body, and it does not hold", Known { counts: false, ..by("Zed") }, ("not-verified", "missing")),
    ] {
        let (said, standing) = outcome(&[badge.clone(), held(&token(&claims), known)]);
        assert_eq!((said.as_str(), standing), expected, "{name}");
    }
    // A stranger who calls themselves by the body's name and id.
    let (said, standing) = outcome(&[badge, held(&token(&claims), by("did:key:zStranger"))]);
    assert_eq!((said.as_str(), standing), ("not-competent", "missing"));
}

#[test]
fn what_it_is_about_must_be_at_hand_and_the_learners() {
    let badge = badge_held(&json!({}));
    let with = |pointer: &str, value: Json| {
        let mut claims = decided(DECISION, Some(&badge));
        *claims.pointer_mut(pointer).expect(pointer) = value;
        outcome(&[badge.clone(), held(&token(&claims), by("Zed"))])
    };
    let other = badge_held(&json!({"/credentialSubject/achievement/name": "Fräsen"}));
    let sha256 = other.fingerprint.as_ref().expect("digest").sha256.clone();
    for (pointer, value, expected) in [
        ("/recognition/credential/sha256", json!(sha256), "not-held"),
        ("/recognition/credential/over", json!("jws"), "not-held"),
        ("/recognition/credential/id", json!("urn:uuid:other"), "other-id"),
        ("/credentialSubject/id", json!("did:example:somebody"), "other-learner"),
        ("/recognition/qualification/ids", json!(["https://other.example/q"]), "other-qualification"),
        ("/recognition/unit", json!({"id": "sewing"}), "no-such-unit"),
        ("/recognition/date", json!("2026-11-23"), "not-yet"),
        ("/recognition/date", json!("soon"), "malformed"),
        ("/recognition/kind", json!("splendid"), "malformed"),
        ("/recognition/credential/sha256", json!("abc"), "malformed"),
        ("/recognition/credential", json!(null), "malformed"),
        ("/credentialSubject", json!({}), "malformed"),
        ("/recognition", json!([]), "malformed"),
        ("/jti", json!(7.5e300), "malformed"),
        ("/jti", json!("12"), "malformed"),
    ] {
        let (said, standing) = with(pointer, value);
        assert_eq!(said, expected, "{pointer}");
        assert_eq!(standing == "yours", expected == "full", "{pointer}");
    }
    // Nobody but the learner has that name, and the credential is bound to nobody.
    let loose = badge_held(&json!({"/credentialSubject": {"type": ["AchievementSubject"], "name": "Ilva Marten"}}));
    let claims = decided(DECISION, Some(&loose));
    assert_eq!(outcome(&[loose.clone(), held(&token(&claims), by("Zed"))]).0, "full");
    let mut named = claims;
    named["credentialSubject"]["name"] = json!("Somebody Else");
    assert_eq!(outcome(&[loose, held(&token(&named), by("Zed"))]).0, "other-learner");
}

#[test]
fn each_kind_of_decision() {
    let badge = badge_held(&json!({}));
    let kind = |kind: &str, more: &str| {
        let text = DECISION.replace("\"full\"", &format!("{kind:?}")) + more;
        outcome(&[badge.clone(), held(&token(&decided(&text, Some(&badge))), by("Zed"))])
    };
    for (name, more, standing) in [
        ("full", "", "yours"),
        ("exemption", "", "yours"),
        ("partial", "covers = [\"Sets up\"]", "missing"),
        ("conditional", "condition = \"A test in the workshop\"", "missing"),
        ("refused", "", "missing"),
    ] {
        assert_eq!(kind(name, more), (name.to_owned(), standing), "{name}");
    }
}

/// What only lacks agreement is not on offer any more once the body has refused it; and the refusal stands there.
#[test]
fn a_refusal_is_seen_and_takes_away_what_only_seemed_so() {
    let mut whole = qualification();
    whole.units[0].outcomes =
        vec![crate::units::OutcomeDefinition { ids: vec!["urn:outcome".to_owned()], ..Default::default() }];
    let badge = badge_held(&json!({"/credentialSubject/achievement": {"type": ["Achievement"], "name": "Schweissen",
        "alignment": [{"type": ["Alignment"], "targetName": "x", "targetUrl": "urn:outcome", "targetType": "CFItem"}]}, }));
    let text = DECISION.replace("\"full\"", "\"refused\"");
    let refused = held(&token(&decided(&text, Some(&badge))), by("Zed"));
    let all = [badge, refused];
    let weighing = weigh(&whole, &all, Papers::default(), moment());
    let holdings = [Held { ..all[0].clone() }];
    let holdings: Vec<_> = holdings.iter().map(Held::holding).collect();
    let before = progress(&whole, &holdings, &crate::units::Agreement::default(), moment()).expect("within limits");
    let after = progress(&whole, &holdings, &weighing.agreement(), moment()).expect("within limits");
    let guards = |progress: &Progress| {
        progress.units[0]
            .blocked
            .iter()
            .flat_map(|one| one.guards.iter().map(crate::units::Guard::id))
            .collect::<Vec<_>>()
    };
    assert!(guards(&after).contains(&"refused") && !guards(&before).contains(&"refused"), "{after:#?}");
    assert_eq!(after.units[0].decisions.len(), 1, "and it is told");
    assert_eq!(after.units[0].recognised_by, [""; 0]);
}

#[test]
fn the_latest_of_one_body_holds() {
    let badge = badge_held(&json!({}));
    let on = |kind: &str, day: &str, id: &str| {
        let text = DECISION.replace("\"full\"", &format!("{kind:?}")).replace("2026-11-20", day);
        let mut claims = decided(&text, Some(&badge));
        claims["jti"] = json!(id);
        held(&token(&claims), by("Zed"))
    };
    let said = |statements: [Held; 2]| {
        let [one, two] = statements;
        let (weighing, progress) = run(&[badge.clone(), one, two]);
        let said: Vec<String> = weighing
            .statements
            .iter()
            .map(|one| one.outcome.as_ref().map_or_else(WhyNot::id, |one| one.kind.id()).to_owned())
            .collect();
        (said.join(" "), progress.units[0].standing.said())
    };
    let (refused, full) = (on("refused", "2026-10-01", "urn:a"), on("full", "2026-11-01", "urn:b"));
    assert_eq!(said([refused.clone(), full.clone()]), ("superseded full".to_owned(), "yours"), "an appeal");
    assert_eq!(said([full, on("refused", "2026-11-02", "urn:c")]), ("superseded refused".to_owned(), "missing"));
    assert_eq!(
        said([refused, on("full", "2026-10-01", "urn:d")]),
        ("superseded full".to_owned(), "yours"),
        "the same day"
    );
}

#[test]
fn an_exemption_that_rests_on_nothing_is_somebodys() {
    let text = DECISION.replace("\"full\"", "\"exemption\"") + "\n[learner]\n";
    let badge = badge_held(&json!({}));
    let outcome = |learner: &str| {
        let claims = decided(&format!("{text}{learner}"), None);
        outcome(&[badge.clone(), held(&token(&claims), by("Zed"))])
    };
    assert_eq!(outcome("id = \"did:example:ilva\""), ("exemption".to_owned(), "yours"));
    assert_eq!(outcome("id = \"did:example:other\"\nname = \"Ilva Marten\"").0, "learner-not-proven");
    assert_eq!(outcome("name = \"Ilva Marten\"").0, "learner-not-proven", "others are called so too");
}

#[test]
fn bad_decisions_are_refused_before_anybody_signs() {
    let badge = badge_held(&json!({}));
    let refused = |text: &str| match Decision::read(text) {
        Err(DecisionError::Syntax(_)) => "syntax".to_owned(),
        Err(other) => other.to_string(),
        Ok(decision) => match decision.claims(Some(&badge), Some(&qualification())) {
            Err(error) => error.to_string(),
            Ok(_) => "made".to_owned(),
        },
    };
    let without = |line: &str| DECISION.lines().filter(|one| !one.starts_with(line)).collect::<Vec<_>>().join("\n");
    let of = |kind: &str, text: &str| text.replace("\"full\"", &format!("{kind:?}"));
    for (text, expected) in [
        (DECISION.to_owned(), "made"),
        (format!("{DECISION}\nsilently = true"), "syntax"),
        (without("by"), "syntax"),
        (without("reasons"), "made"),
        (of("refused", &without("reasons")), "/recognition/reasons is missing"),
        (of("refused", &without("appeal")), "/recognition/appeal is missing"),
        (of("partial", DECISION), "/recognition/covers is missing"),
        (of("conditional", DECISION), "/recognition/condition is missing"),
        (of("exemption", &without("unit")), "/recognition/unit is missing"),
        (DECISION.replace("\"case\"", "\"law\""), "/recognition/legal_basis is missing"),
        (DECISION.replace("2026-11-20", "20.11.26"), "/recognition/date is \"20.11.26\""),
        (
            format!("{DECISION}\nexpires = \"2026-11-19\""),
            "it expires on \"2026-11-19\", which is no day, or lies before the decision",
        ),
        (
            DECISION.replace("\"welding\"", "\"sewing\""),
            "the qualification has no unit \"sewing\"; it has welding, turning",
        ),
        (
            format!("{DECISION}\npointer = \"/x\""),
            "the credential has no achievement at \"/x\"; it has /credentialSubject/achievement",
        ),
        ("x".repeat(5 << 20), "5242880 bytes, more than the limit of 4194304"),
    ] {
        assert_eq!(refused(&text), expected, "{}", text.chars().take(400).collect::<String>());
    }
    let alone = Decision::read(DECISION).expect("decision").claims(Some(&badge), None);
    assert_eq!(alone, Err(DecisionError::NoQualification));
    let nobody = Decision::read(&DECISION.replace("\"full\"", "\"exemption\"")).expect("decision");
    let error = nobody.claims(None, Some(&qualification())).expect_err("about nobody");
    assert_eq!(error, DecisionError::Statement(StatementError::Missing { member: "/credentialSubject" }));
}

#[test]
fn texts_of_several_languages_keep_their_places() {
    let badge = badge_held(&json!({}));
    let text = DECISION.replace(
        "reasons = [\"The outcomes are those of the unit.\"]",
        "reasons = [{ en = \"Alike.\", de = \"Gleich.\" }]",
    );
    let claims = credential::json::Value::from(decided(&text, Some(&badge)));
    let award = crate::Award::in_languages(&claims, &["de"]);
    let statement = award.recognition.as_deref().expect("statement").as_ref().expect("whole");
    let [reason] = statement.reasons.as_slice() else { panic!("{statement:?}") };
    assert_eq!((reason.value.as_str(), reason.pointer.as_str()), ("Gleich.", "/recognition/reasons/0/de"));
    assert_eq!(reason.others[0].text, "Alike.");
    assert_eq!(award.title.expect("title").value, "MAG welding");
    assert_eq!(award.person.expect("person").value, "Ilva Marten");
    assert!(award.achievements.is_empty());
    let rest: Vec<&str> =
        award.rest.iter().map(|field| field.pointer.as_str()).filter(|at| at.starts_with("/recognition")).collect();
    assert_eq!(rest, [""; 0], "nothing is told twice");
}

#[test]
fn agreements_of_another_learner_are_set_aside() {
    let agreement =
        |learner: &str| LearningAgreement { id: learner.to_owned(), learner: learner.to_owned(), ..Default::default() };
    let learning = [agreement("ILVA MARTEN"), agreement("did:example:ilva"), agreement("Somebody"), agreement("")];
    let papers = Papers { memoranda: &[], learning: &learning };
    let weighing = weigh(&qualification(), &[badge_held(&json!({}))], papers, moment());
    assert_eq!((weighing.learning.len(), weighing.of_others.join(",")), (2, "Somebody,".to_owned()));
}
