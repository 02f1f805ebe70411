//! What does the user's own list let a body award?

use credential::Timestamp;
use serde_json::{Value, json};
use verify::{Answer, Arg, Check, Outcome, Policy, Question, Verdict};

use crate::world::{Party, World, claim, concept, diploma};

fn awards(scope: &str) -> World {
    World::new(&format!("awards = [{scope}]"), "")
}

#[test]
fn each_limb_by_itself() {
    for (scope, due) in [
        ("{}", "pass"),
        ("{ eqf = [4, 5] }", "pass"),
        ("{ eqf = [4] }", "fail outside-accreditation level"),
        ("{ isced_f = [\"07\"] }", "pass"),
        ("{ isced_f = [\"0715\"] }", "pass"),
        ("{ isced_f = [\"0716\"] }", "fail outside-accreditation field"),
        ("{ type = [\"EuropeanDigitalCredential\"] }", "pass"),
        ("{ type = [\"http://data.europa.eu/snb/credential/e34929035b\"] }", "pass"),
        ("{ type = [\"OpenBadgeCredential\"] }", "fail outside-accreditation type"),
        ("{ qualification = [\"QQI-5\"] }", "pass"),
        ("{ qualification = [\"https://qqi.example/q/5\"] }", "pass"),
        ("{ qualification = [\"welding\", \"SCHWEISSEN\"] }", "pass"),
        ("{ qualification = [\"Welding\"] }", "unknown award-not-comparable qualification"),
        ("{ qualification = [\"Medicine\"] }", "fail outside-accreditation qualification"),
        ("{ country = [\"IRL\"] }", "pass"),
        ("{ country = [\"DE\"] }", "fail outside-accreditation country"),
        ("{ from = 2026-06-01 }", "pass"),
        ("{ from = 2026-06-02 }", "fail outside-accreditation date"),
        ("{ until = 2026-05-31 }", "fail outside-accreditation date"),
        ("{ until = 2026-06-01 }", "unknown accreditation-ended"),
        ("{ until = 2026-11-21 }", "unknown accreditation-ended"),
        ("{ until = 2026-11-22 }", "pass"),
        ("{ eqf = [4] }, { eqf = [5], isced_f = [\"07\"] }", "pass"),
        ("{ eqf = [5], isced_f = [\"09\"] }, { eqf = [4], isced_f = [\"07\"] }", "fail outside-accreditation field"),
        // The nearest of several is told.
        ("{ eqf = [4], isced_f = [\"09\"] }, { country = [\"DE\"] }", "fail outside-accreditation country"),
        ("{ eqf = [4], until = 2020-12-31 }, { eqf = [5], until = 2026-06-30 }", "unknown accreditation-ended"),
    ] {
        assert_eq!(awards(scope).outcome(|_| {}), due, "{scope}");
    }
}

/// The last day on which it may award is said, and not the day after.
#[test]
fn the_last_day_is_told() {
    let world = awards("{ until = 2026-06-01 }");
    let report = world.report(&world.college.seals(diploma()));
    let problem = report.finding(Check::Accreditation).outcome.problem().unwrap();
    let last = Timestamp::parse("2026-06-01T23:59:59Z").unwrap();
    assert!(problem.args().contains(&("until", Arg::Time(last))), "{problem:?}");
}

/// A credential that says of nothing in it what it is was awarded all the same, on a day and somewhere.
#[test]
fn what_names_no_achievement_is_held_to_its_day() {
    let bare = |whole: &mut Value| {
        whole["credentialSubject"].as_object_mut().unwrap().remove("hasClaim").unwrap();
    };
    for (scope, due) in [
        ("{ from = 2026-06-01 }", "pass"),
        ("{ from = 2026-06-02 }", "fail outside-accreditation date"),
        ("{ until = 2026-05-31 }", "fail outside-accreditation date"),
    ] {
        assert_eq!(awards(scope).outcome(bare), due, "{scope}");
    }
}

/// Whoever is told that an award is outside reads all that would have been allowed.
#[test]
fn all_that_is_allowed_is_told() {
    for (scope, due) in [
        ("{ eqf = [4] }", "EQF 4"),
        ("{ from = 2026-06-02 }", "2026-06-02T00:00:00Z –"),
        ("{ from = 2020-01-01, until = 2022-12-31 }", "2020-01-01T00:00:00Z – 2022-12-31T23:59:59Z"),
        ("{ eqf = [4] }, { eqf = [6, 7] }", "EQF 4; EQF 6, 7"),
        ("{ eqf = [4] }, { eqf = [4], isced_f = [\"07\"] }", "EQF 4"),
        ("{ eqf = [4] }, { eqf = [5], isced_f = [\"09\"] }", "EQF 4"),
    ] {
        let world = awards(scope);
        let report = world.report(&world.college.seals(diploma()));
        let problem = report.finding(Check::Accreditation).outcome.problem().unwrap();
        assert!(problem.args().contains(&("allowed", Arg::Text(due.to_owned()))), "{scope}: {problem:?}");
    }
}

#[test]
fn what_names_no_body_is_awarded_where_its_issuer_is() {
    let bare = |body: &mut Value| {
        body["type"] = json!(["VerifiableCredential"]);
        body["issuer"] = json!({"address": {"addressCountryCode": "IE"}});
        body["credentialSubject"] = json!({"id": "did:example:ilva"});
        body.as_object_mut().unwrap().remove("credentialProfiles");
    };
    assert_eq!(awards("{ country = [\"IRL\"] }").outcome(bare), "pass");
    assert_eq!(awards("{ country = [\"DE\"] }").outcome(bare), "fail outside-accreditation country");
}

#[test]
fn of_more_than_is_read_it_is_not_told_that_it_is_allowed() {
    let many = |body: &mut Value| {
        let mut first = claim(body).clone();
        // Known by the name alone, since the issuer's own description is among what is left over.
        first["awardedBy"]["awardingBody"][0]["legalName"] = json!({"en": "Ynys Môn College"});
        let others = std::iter::repeat_n(json!({"type": "LearningAchievement", "title": {"en": "Medicine"}}), 11_000);
        body["credentialSubject"]["hasClaim"] = std::iter::once(first).chain(others).collect();
    };
    assert_eq!(awards("{}").outcome(many), "unknown award-not-comparable size");
    assert_eq!(awards("{ qualification = [\"QQI-5\"] }").outcome(many), "fail outside-accreditation qualification");
}

/// Whoever has the key of a closed school could leave out when it issued.
#[test]
fn an_entry_that_has_ended_vouches_for_nothing_that_does_not_say_when_it_began() {
    let key = Party::new(1).did.replace("did:key:", "");
    let world = World::new(&format!("until = 2026-11-21\nkeys = [\"{key}\"]"), "");
    for (begins, due) in [(true, "pass"), (false, "unknown")] {
        let mut body = diploma();
        if !begins {
            body.as_object_mut().unwrap().retain(|name, _| !["validFrom", "issued"].contains(&name.as_str()));
        }
        let report = world.report(&world.college.seals(body));
        assert_eq!(report.finding(Check::IssuerIdentity).outcome.id(), due, "{report:#?}");
    }
}

#[test]
fn what_an_award_does_not_say_cannot_be_compared() {
    let spec = |name: &'static str| {
        move |body: &mut Value| {
            claim(body)["specifiedBy"].as_object_mut().unwrap().remove(name);
        }
    };
    assert_eq!(awards("{ eqf = [5] }").outcome(spec("eqfLevel")), "unknown award-not-comparable level");
    assert_eq!(awards("{ isced_f = [\"07\"] }").outcome(spec("thematicArea")), "unknown award-not-comparable field");
    // What is in part outside is not inside, and not all of it outside.
    let mixed = |body: &mut Value| {
        claim(body)["specifiedBy"]["thematicArea"] = json!([
            concept("http://data.europa.eu/snb/isced-f/0715"),
            concept("http://data.europa.eu/snb/isced-f/0912")
        ]);
    };
    assert_eq!(awards("{ isced_f = [\"07\"] }").outcome(mixed), "unknown award-not-comparable field");
    // A doctorate beside the certificate is awarded too.
    let two = |body: &mut Value| {
        let mut second = claim(body).clone();
        second["id"] = json!("urn:epass:learningAchievement:2");
        second["specifiedBy"]["eqfLevel"] = concept("http://data.europa.eu/snb/eqf/8");
        body["credentialSubject"]["hasClaim"].as_array_mut().unwrap().push(second);
    };
    assert_eq!(awards("{ eqf = [5] }").outcome(two), "fail outside-accreditation level");
}

#[test]
fn whoever_issues_for_another_must_be_let() {
    let scope = "awards = [{ eqf = [5] }]";
    let university = |name: Value, id: &'static str| {
        move |body: &mut Value| {
            claim(body)["awardedBy"]["awardingBody"] = json!([{"id": id, "type": "Organisation", "legalName": name}]);
        }
    };
    let theirs = "[[issuer]]\nname = \"University of Bee\"\nid = [\"https://bee.example\"]\nawards = [{ eqf = [5] }]\n";
    let named = || university(json!({"en": "University of Bee"}), "https://bee.example");
    for (others, due) in [
        (String::new(), "unknown awarded-by-another"),
        (theirs.to_owned(), "unknown awarded-by-another"),
        (format!("{theirs}issued_by = [\"did:web:other.example\"]"), "unknown awarded-by-another"),
        (format!("{theirs}issued_by = [\"COLLEGE\"]"), "pass"),
        (
            format!("{theirs}issued_by = [\"COLLEGE\"]\nuntil = 2020-01-01\nkeys = [\"z6Mk\"]"),
            "unknown awarded-by-another",
        ),
    ] {
        assert_eq!(World::new(scope, &others).outcome(named()), due, "{others}");
    }
    let world = World::new(scope, "");
    // By each of its names: whoever reads another language is shown another of them.
    for (name, due) in [
        (json!({"en": "Ynys Môn College"}), "pass"),
        (json!({"cy": "Coleg Ynys Môn"}), "pass"),
        (json!({"en": "YNYS  MÔN COLLEGE", "de": "Hochschule"}), "unknown awarded-by-another"),
        (json!({"en": "Ynys Môn College", "cy": "Prifysgol Rhydychen"}), "unknown awarded-by-another"),
        (json!({"de": "Universität Oxford"}), "unknown awarded-by-another"),
    ] {
        assert_eq!(world.outcome(university(name.clone(), "urn:epass:org:2")), due, "{name}");
    }
    // An identifier of the college beside another's name is still another's name.
    let college: &'static str = world.college.did.clone().leak();
    assert_eq!(world.outcome(university(json!({"en": "University of Oxford"}), college)), "unknown awarded-by-another");
    // Of a joint award each body is asked about.
    let joint = |body: &mut Value| {
        let other =
            json!({"id": "https://bee.example", "type": "Organisation", "legalName": {"en": "University of Bee"}});
        claim(body)["awardedBy"]["awardingBody"].as_array_mut().unwrap().push(other);
    };
    assert_eq!(world.outcome(joint), "unknown awarded-by-another");
    let lets = |levels: &str| {
        format!(
            "[[issuer]]\nname = \"University of Bee\"\nid = [\"https://bee.example\"]\nissued_by = [\"COLLEGE\"]\nawards = [{{ eqf = [{levels}] }}]"
        )
    };
    assert_eq!(World::new(scope, &lets("5")).outcome(joint), "pass");
    assert_eq!(World::new(scope, &lets("6")).outcome(joint), "fail outside-accreditation level");
}

/// Where nobody could say anything of it, it is not even asked who awards.
#[test]
fn without_a_source_nothing_is_made_of_what_it_awards() {
    let by_another = |body: &mut Value| {
        claim(body)["awardedBy"]["awardingBody"] =
            json!([{"id": "https://bee.example", "type": "Organisation", "legalName": {"en": "University of Bee"}}]);
    };
    assert_eq!(awards("{}").outcome(by_another), "unknown awarded-by-another");
    assert_eq!(World::new("", "").outcome(by_another), "unknown no-accreditation-source");
    let mut unknown = World::new("", "");
    unknown.trust.own.clear();
    assert_eq!(unknown.outcome(by_another), "blocked");
}

/// By an identifier that the user's own list has of it, though the file calls its issuer by another.
#[test]
fn a_body_is_the_issuer_by_what_is_known_of_it() {
    let known = |body: &mut Value| {
        claim(body)["awardedBy"]["awardingBody"] =
            json!([{"id": "https://data.deqar.eu/institution/7", "type": "Organisation"}]);
    };
    assert_eq!(awards("{ eqf = [5] }").outcome(known), "pass");
}

#[test]
fn a_college_that_is_no_more_names_its_keys_and_its_successor() {
    let key = Party::new(1).did["did:key:".len()..].to_owned();
    let more = |until: &str| {
        format!(
            "awards = [{{ eqf = [5] }}]\nuntil = {until}\nended = \"merged\"\nsuccessor = \"University of Bee\"\nkeys = [\"{key}\"]"
        )
    };
    let world = World::new(&more("2026-08-31"), "");
    assert_eq!(world.outcome(|_| {}), "pass");
    let mut body = crate::world::diploma();
    let report = world.report(&world.college.seals(body.clone()));
    let told = |check: Check, id: &str| report.finding(check).evidence.iter().find(|seen| seen.id == id).cloned();
    let ended = told(Check::IssuerIdentity, "institution-ended").unwrap();
    assert!(ended.args.contains(&("successor", Arg::Text("University of Bee".to_owned()))), "{ended:?}");
    let last = Arg::Time(crate::world::at("2026-08-31T23:59:59Z"));
    for evidence in [&ended, &told(Check::Accreditation, "may-award").unwrap()] {
        assert!(evidence.args.contains(&("until", last.clone())), "its last moment: {evidence:?}");
    }
    // Of one that goes on nothing is told of an end.
    let going_on = World::new(&format!("awards = [{{}}]\nuntil = 2030-08-31\nkeys = [\"{key}\"]"), "");
    let report = going_on.report(&going_on.college.seals(body.clone()));
    let [seen] = report.finding(Check::Accreditation).evidence.as_slice() else { unreachable!("one entry") };
    assert!(seen.id == "may-award" && seen.args.iter().all(|(name, _)| *name != "until"), "{seen:?}");
    // What begins after its end is none of its awards, and another's key none of its keys.
    for (begun, due) in [("2026-08-31T23:59:59Z", "pass"), ("2026-09-01T00:00:00Z", "blocked")] {
        body["validFrom"] = json!(begun);
        body["issued"] = json!(begun);
        assert_eq!(crate::world::said(&world.report(&world.college.seals(body.clone()))), due, "{begun}");
    }
    let stranger = World::new(&more("2026-08-31").replace(&key, "z6MkOther"), "");
    assert_eq!(stranger.outcome(|_| {}), "blocked");
}

/// A school that was renamed: what it awarded under its old name is its own, in whatever way the file names the issuer, and
/// so is what it awards under the new one. No list says when it was renamed, so that no date is held against the name.
#[test]
fn an_award_under_a_former_name_is_its_own() {
    let renamed = "formerly = [\"Ynys Môn School\"]\nawards = [{ eqf = [5] }]";
    let named = |issuer: Option<&'static str>, body: &'static str, day: &'static str| {
        move |whole: &mut Value| {
            match issuer {
                None => whole["issuer"] = json!("did:example:replaced"),
                Some(name) => whole["issuer"]["legalName"] = json!({"en": name}),
            }
            whole["validFrom"] = json!(day);
            whole["issued"] = json!(day);
            let claim = claim(whole);
            claim["awardedBy"]["awardingDate"] = json!(day);
            claim["awardedBy"]["awardingBody"] =
                json!([{"id": "urn:epass:org:2", "type": "Organisation", "legalName": {"en": body}}]);
        }
    };
    let (school, college, academy) = ("Ynys Môn School", "Ynys Môn College", "Ynys Môn Academy");
    for day in ["2019-06-01T00:00:00Z", "2026-06-01T00:00:00Z"] {
        for issuer in [None, Some(school), Some(college)] {
            for body in [school, college] {
                let outcome = World::new(renamed, "").outcome(named(issuer, body, day));
                assert_eq!(outcome, "pass", "issued by {issuer:?}, awarded by {body}, {day}");
            }
            let outcome = World::new(renamed, "").outcome(named(issuer, academy, day));
            assert_eq!(outcome, "unknown awarded-by-another", "a name that it never had, {issuer:?} {day}");
        }
        // Of a school that nobody says was called so, the file's own word alone does not make them one.
        for issuer in [None, Some(college)] {
            let outcome = awards("{ eqf = [5] }").outcome(named(issuer, school, day));
            assert_eq!(outcome, "unknown awarded-by-another", "{issuer:?} {day}");
        }
    }
}

/// That a body is no more takes nothing from what it awarded while it was there.
#[test]
fn a_body_that_is_no_more_takes_nothing_from_its_awards() {
    let key = Party::new(1).did["did:key:".len()..].to_owned();
    for (ending, successor) in [
        ("closed", ""),
        ("merged", "University of Bee"),
        ("renamed", "Ynys Môn University"),
        ("closed", "National Archive"),
    ] {
        let goes_on = if successor.is_empty() { String::new() } else { format!("successor = \"{successor}\"\n") };
        let more = format!(
            "awards = [{{ eqf = [5] }}]\nuntil = 2026-08-31\nended = \"{ending}\"\n{goes_on}keys = [\"{key}\"]"
        );
        let world = World::new(&more, "");
        let report = world.report(&world.college.seals(diploma()));
        let failed = report.findings.iter().filter(|finding| matches!(finding.outcome, Outcome::Fail(_)));
        assert_eq!(failed.count(), 0, "{ending}: {report:#?}");
        for policy in ["integrity", "employer", "recognition"] {
            let verdict = report.verdict(&Policy::built_in(policy).unwrap());
            assert!(matches!(verdict, Verdict::Valid { .. }), "{ending}, {policy}: {verdict:?}");
        }
        for question in [Question::Issuer, Question::Entitled] {
            assert_eq!(report.answer(question), Answer::Yes, "{ending}");
        }
        let seen = &report.finding(Check::IssuerIdentity).evidence;
        let told = seen.iter().find(|seen| seen.id == "institution-ended").unwrap();
        assert!(told.args.contains(&("ended", Arg::Text(ending.to_owned()))), "{told:?}");
        assert!(told.args.contains(&("successor", Arg::Text(successor.to_owned()))), "{told:?}");
    }
    // The university that it went into awards by its own right, and by none of the college's.
    let university = "[[issuer]]\nname = \"University of Bee\"\nid = [\"https://bee.example\"]\nawards = [{ eqf = [6] }]\nissued_by = [\"COLLEGE\"]\n";
    let world = World::new("awards = [{ eqf = [5] }]", university);
    let by_university = |level: u8| {
        move |body: &mut Value| {
            let claim = claim(body);
            claim["awardedBy"]["awardingBody"] = json!([{"id": "https://bee.example", "type": "Organisation", "legalName": {"en": "University of Bee"}}]);
            claim["specifiedBy"]["eqfLevel"] = concept(&format!("http://data.europa.eu/snb/eqf/{level}"));
        }
    };
    assert_eq!(world.outcome(by_university(6)), "pass");
    assert_eq!(world.outcome(by_university(5)), "fail outside-accreditation level");
}

#[test]
fn nobody_is_asked_about_an_issuer_whom_nobody_knows() {
    let mut world = awards("{ eqf = [5] }");
    world.trust.own.clear();
    assert_eq!(world.outcome(|_| {}), "blocked");
    assert_eq!(World::new("", "").outcome(|_| {}), "unknown no-accreditation-source");
}
