//! What a credential says of its issuer's accreditation: the issuer's own word, held against the award.

use serde_json::{Value, json};
use verify::{Arg, Check};

use crate::world::{World, claim, concept};

const AGENCY: &str = "https://qqi.example";

/// An accreditation of the college by an agency.
fn accreditation() -> Value {
    json!({"id": "urn:epass:accreditation:1", "type": "Accreditation", "title": {"en": "Licence"},
        "dcType": concept("http://data.europa.eu/snb/accreditation/003293d2ce"),
        "accreditingAgent": {"id": AGENCY, "type": "Organisation", "legalName": {"en": "Quality Agency"}},
        "organisation": [{"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Ynys Môn College"}}],
        "dateIssued": "2020-01-01T00:00:00Z"})
}

/// Where it may stand.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Qualification,
    Evidence,
    Body,
}

fn put(place: Place, accreditation: Value) -> impl FnOnce(&mut Value) {
    move |body| match place {
        Place::Qualification => claim(body)["specifiedBy"]["accreditation"] = json!([accreditation]),
        Place::Body => claim(body)["awardedBy"]["awardingBody"][0]["accreditation"] = json!([accreditation]),
        Place::Evidence => {
            body["evidence"] = json!([{"id": "urn:epass:evidence:1", "type": "Evidence",
                "dcType": concept("http://data.europa.eu/snb/evidence-type/c_991b06c6"), "accreditation": accreditation}]);
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "members are written where they are given")]
fn with(members: Value) -> Value {
    let mut whole = accreditation();
    for (name, value) in members.as_object().unwrap() {
        whole[name] = value.clone();
    }
    whole.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    whole
}

fn listed(accredits: &str) -> World {
    World::new("", &format!("[[issuer]]\nname = \"Quality Agency\"\nid = [\"{AGENCY}\"]\n{accredits}"))
}

/// What is changed, and how that ends where the user's own list vouches for the agency's accreditation of the college.
fn limbs() -> Vec<(Value, &'static str)> {
    let field = |code: &str| json!({"limitField": [concept(&format!("http://data.europa.eu/snb/isced-f/{code}"))]});
    let level = |level: u8| json!({"limitEQFLevel": [concept(&format!("http://data.europa.eu/snb/eqf/{level}"))]});
    let country = |code: &str| json!({"limitJurisdiction": [concept(&format!("http://publications.europa.eu/resource/authority/country/{code}"))]});
    let qualification = |title: Value| json!({"limitQualification": {"type": "Qualification", "title": title}});
    let profile =
        |code: &str| json!({"limitCredentialType": [concept(&format!("http://data.europa.eu/snb/credential/{code}"))]});
    vec![
        (json!({}), "covers"),
        (json!({"organisation": null}), "covers"),
        (field("07"), "covers"),
        (field("0912"), "outside field"),
        (level(5), "covers"),
        (level(8), "outside level"),
        (country("IRL"), "covers"),
        (country("FRA"), "outside country"),
        (
            json!({"limitJurisdiction": [concept("http://publications.europa.eu/resource/authority/atu/IRL_DUB")]}),
            "open country",
        ),
        // What is within what was read is within, whatever else it says; by what was not read alone nothing is.
        (
            json!({"limitJurisdiction": [concept("http://publications.europa.eu/resource/authority/country/IRL"), 7.5]}),
            "covers",
        ),
        (json!({"limitJurisdiction": {"type": "Concept"}}), "open unread"),
        (profile("e34929035b"), "covers"),
        (profile("c_ae121a00"), "outside type"),
        (
            json!({"limitQualification": {"type": "Qualification", "qualificationCode": [{"type": "Identifier", "notation": "QQI-5"}]}}),
            "covers",
        ),
        (qualification(json!({"en": "Welding", "de": "Schweißen"})), "covers"),
        (qualification(json!({"en": "Welding", "de": "Medizin"})), "open qualification"),
        (qualification(json!({"en": "Medicine"})), "outside qualification"),
        (json!({"dateIssued": "2026-09-01T00:00:00Z"}), "outside date"),
        (json!({"expiryDate": "2026-05-31T00:00:00Z"}), "outside date"),
        (json!({"expiryDate": "2026-08-31"}), "ended"),
        (json!({"expiryDate": "2026-11-22"}), "covers"),
        // A bound that is not understood is not taken for none.
        (json!({"limitField": [concept("https://school.example/fields/welding")]}), "open unread"),
        (level(9), "open unread"),
        (json!({"limitEQFLevel": ["seven"]}), "open unread"),
        (json!({"limitJurisdiction": [7.5, {"type": "Concept"}]}), "open unread"),
        (json!({"limitCredentialType": {"type": "Concept"}}), "open unread"),
        (json!({"limitQualification": {"type": "Qualification"}}), "open unread"),
        (
            json!({"limitQualification": [{"title": {"en": "Welding", "de": "Schweißen"}}, {"type": "Qualification"}]}),
            "covers",
        ),
        (json!({"limitQualification": [{"title": {"en": "Medicine"}}, {"type": "Qualification"}]}), "open unread"),
        (json!({"dateIssued": "spring"}), "open unread"),
        (json!({"expiryDate": {"type": "Date"}}), "open unread"),
        (json!({"organisation": "Ynys Môn College"}), "open unread"),
        (json!({"dcType": null}), "open kind"),
        (json!({"accreditingAgent": null}), "open agent"),
        (
            json!({"organisation": [{"type": "Organisation", "legalName": {"en": "University of Oxford"}}]}),
            "outside body",
        ),
        (
            json!({"organisation": [{"type": "Organisation", "legalName": {"en": "Ynys Môn College", "cy": "Prifysgol Rhydychen"}}]}),
            "outside body",
        ),
    ]
}

#[test]
fn the_issuers_own_word_never_passes_and_speaks_against_it_where_it_does_not_cover() {
    let unvouched = [
        World::new("", ""),
        listed(""),
        // Who signs nothing here is believed in nothing.
        listed("accredits = true"),
        listed("accredits = [\"did:web:other.example\"]"),
        listed("accredits = [\"COLLEGE\"]\nuntil = 2020-01-01\nkeys = [\"z6Mk\"]"),
    ];
    let vouched = listed("accredits = [\"COLLEGE\"]");
    for (members, due) in limbs() {
        for place in [Place::Qualification, Place::Evidence, Place::Body] {
            let due = |covers: &str| match due.split_once(' ') {
                None if due == "covers" => covers.to_owned(),
                None => "unknown accreditation-ended".to_owned(),
                Some(("open", limb)) => format!("unknown award-not-comparable {limb}"),
                Some((_, limb)) if place == Place::Body => format!("unknown outside-accreditation {limb}"),
                Some((_, limb)) => format!("fail outside-accreditation {limb}"),
            };
            for world in &unvouched {
                let outcome = world.outcome(put(place, with(members.clone())));
                assert_eq!(outcome, due("unknown accreditation-unvouched"), "{members}");
            }
            assert_eq!(vouched.outcome(put(place, with(members.clone()))), due("pass"), "{members}");
        }
    }
}

/// Whoever accredits without a name is told by its identifier.
#[test]
fn who_is_said_to_accredit_is_told() {
    let agent = |name: Value| json!({"accreditingAgent": {"id": AGENCY, "type": "Organisation", "legalName": name}});
    for (name, told) in [(json!({"en": "Quality Agency"}), "Quality Agency"), (json!(null), AGENCY)] {
        let world = World::new("", "");
        let mut body = crate::world::diploma();
        put(Place::Evidence, with(agent(name)))(&mut body);
        let report = world.report(&world.college.seals(body));
        let [seen] = report.finding(Check::Accreditation).evidence.as_slice() else { panic!("{report:#?}") };
        assert_eq!(seen.id, "names-accreditation");
        assert!(seen.args.contains(&("agent", Arg::Text(told.to_owned()))), "{seen:?}");
    }
}

/// Whom an accreditation is for, where that is not the body that awards: by name, or by identifier where it has none.
#[test]
fn whom_it_is_for_is_told() {
    let world = World::new("", "");
    let mut body = crate::world::diploma();
    let others = json!([{"type": "Organisation", "legalName": {"en": "University of Oxford"}}, {"id": "https://bee.example", "type": "Organisation"}]);
    put(Place::Evidence, with(json!({"organisation": others})))(&mut body);
    let report = world.report(&world.college.seals(body));
    let problem = report.finding(Check::Accreditation).outcome.problem().unwrap();
    let due = Arg::Text("University of Oxford, https://bee.example".to_owned());
    assert!(problem.args().contains(&("allowed", due)), "{problem:?}");
}

/// Of two that say the same the first is told of.
#[test]
fn the_first_of_several_is_told() {
    let agency = |name: &str| {
        with(json!({"accreditingAgent": {"id": AGENCY, "type": "Organisation", "legalName": {"en": name}}}))
    };
    let world = World::new("", "");
    let mut body = crate::world::diploma();
    put(Place::Evidence, agency("Second Agency"))(&mut body);
    put(Place::Qualification, agency("First Agency"))(&mut body);
    let report = world.report(&world.college.seals(body));
    let problem = report.finding(Check::Accreditation).outcome.problem().unwrap();
    assert!(problem.args().contains(&("agent", Arg::Text("First Agency".to_owned()))), "{problem:?}");
}

/// A claim about a body is heard where somebody says who that is, and where claims are asked at all.
#[test]
fn claims_are_asked_only_about_whom_somebody_knows() {
    let claims = || put(Place::Evidence, accreditation());
    let mut world = World::new("", "");
    assert_eq!(world.outcome(claims()), "unknown accreditation-unvouched");
    world.trust.switches.turn("accreditation-claims", false).unwrap();
    assert_eq!(world.outcome(claims()), "unknown no-accreditation-source");
    world.trust.switches.turn("accreditation-claims", true).unwrap();
    world.trust.own.clear();
    world.has("another.jwt", "a.b.c");
    assert_eq!(world.outcome(claims()), "blocked");
}

#[test]
fn a_programme_that_is_not_named_is_none() {
    let programme = concept("http://data.europa.eu/snb/accreditation/e57dddfcf3");
    let world = listed("accredits = [\"COLLEGE\"]");
    let evidence = put(Place::Evidence, with(json!({"dcType": programme})));
    assert_eq!(world.outcome(evidence), "unknown award-not-comparable qualification");
    assert_eq!(world.outcome(put(Place::Qualification, with(json!({"dcType": programme})))), "pass");
    // What it is not for, it says all the same.
    let bounded = json!({"dcType": programme, "limitEQFLevel": [concept("http://data.europa.eu/snb/eqf/8")]});
    assert_eq!(world.outcome(put(Place::Evidence, with(bounded))), "fail outside-accreditation level");
}

/// ELM has the state as a free text: where it says that it is over, it is.
#[test]
fn an_accreditation_that_says_it_is_over_covers_nothing() {
    let world = listed("accredits = [\"COLLEGE\"]");
    for (state, due) in [
        ("Withdrawn", "fail outside-accreditation withdrawn"),
        ("status: suspended since May", "fail outside-accreditation withdrawn"),
        ("in force", "pass"),
        ("not withdrawn", "pass"),
        ("zurückgezogen", "fail outside-accreditation withdrawn"),
        ("peruutettu", "unknown award-not-comparable state"),
        ("", "pass"),
    ] {
        for place in [Place::Evidence, Place::Qualification] {
            assert_eq!(world.outcome(put(place, with(json!({"status": state})))), due, "{state}");
        }
    }
}

/// Two bodies can have one name: an identifier joins an accreditation to the body, and a name alone leaves it open.
#[test]
fn a_name_alone_is_no_body() {
    let numbered = "organisation = \"VATIE-1234567A\"";
    let agency = format!("[[issuer]]\nname = \"Quality Agency\"\nid = [\"{AGENCY}\"]\naccredits = [\"COLLEGE\"]");
    let eidas = |number: &str| json!({"type": "LegalIdentifier", "notation": number});
    let called = |more: Value| {
        let mut body = json!({"type": "Organisation", "legalName": {"en": "Ynys Môn College"}});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        put(Place::Evidence, with(json!({"organisation": [body]})))
    };
    let (by_name, another) = ("unknown accreditation-by-name", "fail outside-accreditation body");
    for (own, more, due) in [
        ("", json!({}), by_name),
        ("", json!({"id": "https://elsewhere.example"}), by_name),
        ("", json!({"id": "https://data.deqar.eu/institution/7"}), "pass"),
        ("", json!({"id": "urn:epass:org:1"}), "pass"),
        ("", json!({"id": "urn:epass:org:2"}), by_name),
        ("", json!({"eIDASIdentifier": eidas("VATIE-9")}), by_name),
        (numbered, json!({"eIDASIdentifier": eidas("VATIE-9")}), another),
        (numbered, json!({"id": "urn:epass:org:1", "eIDASIdentifier": eidas("VATIE-9")}), another),
        (numbered, json!({"eIDASIdentifier": eidas("VATDE-9")}), by_name),
        (numbered, json!({"eIDASIdentifier": eidas("VATIE-1234567A")}), "pass"),
        (numbered, json!({"eIDASIdentifier": eidas("VATIE-1234567A"), "legalName": {"en": "Otherwise"}}), "pass"),
    ] {
        let world = World::new(own, &agency);
        assert_eq!(world.outcome(called(more.clone())), due, "{own:?} {more}");
    }
    // What the file says of both is held against each other, too.
    let world = World::new("", &agency);
    let described = |theirs: &str| {
        let theirs = called(json!({"eIDASIdentifier": eidas(theirs)}));
        move |body: &mut Value| {
            let own = json!({"type": "LegalIdentifier", "notation": "VATIE-1234567A"});
            body["issuer"]["eIDASIdentifier"] = own.clone();
            claim(body)["awardedBy"]["awardingBody"][0]["eIDASIdentifier"] = own;
            theirs(body);
        }
    };
    assert_eq!(world.outcome(described("VATIE-1234567A")), "pass");
    assert_eq!(world.outcome(described("VATDE-9")), another);
}

/// Of a joint award an accreditation of the one body says nothing of the other.
#[test]
fn who_awards_together_is_accredited_apart() {
    let agency = format!("[[issuer]]\nname = \"Quality Agency\"\nid = [\"{AGENCY}\"]\naccredits = [\"COLLEGE\"]");
    let bee = json!({"id": "https://bee.example", "type": "Organisation", "legalName": {"en": "Bee"}});
    let beside = "\n[[issuer]]\nname = \"Bee\"\nid = [\"https://bee.example\"]\nissued_by = [\"COLLEGE\"]\nawards = [{ eqf = [5] }]";
    let world = World::new("", &format!("{agency}{beside}"));
    let joint = |accredited: Value| {
        let bee = bee.clone();
        move |body: &mut Value| {
            put(Place::Evidence, with(json!({"organisation": [accredited]})))(body);
            claim(body)["awardedBy"]["awardingBody"].as_array_mut().unwrap().push(bee);
        }
    };
    assert_eq!(
        world.outcome(joint(
            json!({"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Ynys Môn College"}})
        )),
        "pass"
    );
    assert_eq!(world.outcome(joint(bee.clone())), "unknown no-accreditation-source");
}

/// ELM demands no dates of an accreditation: without them it covers, and that it names none is said.
#[test]
fn an_accreditation_without_dates_says_that_it_has_none() {
    let world = listed("accredits = [\"COLLEGE\"]");
    for (dates, due) in [(json!({}), "some"), (json!({"dateIssued": null}), "")] {
        let mut body = crate::world::diploma();
        put(Place::Evidence, with(dates))(&mut body);
        let report = world.report(&world.college.seals(body));
        let evidence = &report.finding(Check::Accreditation).evidence;
        let [seen] = evidence.as_slice() else { panic!("{report:#?}") };
        assert!(seen.args.contains(&("dates", Arg::Text(due.to_owned()))), "{seen:?}");
    }
}

/// A decision that lets nobody award anything is no accreditation.
#[test]
fn an_accreditation_is_what_was_decided() {
    let world = listed("accredits = [\"COLLEGE\"]");
    let label = |label: &str| json!({"type": "Concept", "prefLabel": {"en": label}});
    for (decision, due) in [
        (label("Positive"), "pass"),
        (label("Negative"), "fail outside-accreditation decision"),
        (label("10"), "unknown award-not-comparable state"),
        (
            json!({"type": "Concept", "prefLabel": {"en": "Positive", "de": "Abgelehnt"}}),
            "fail outside-accreditation decision",
        ),
        (json!([label("Positive"), label("Negative")]), "unknown award-not-comparable state"),
        (json!({"type": "Concept"}), "unknown award-not-comparable state"),
        (concept("urn:decision:1"), "unknown award-not-comparable state"),
    ] {
        assert_eq!(world.outcome(put(Place::Evidence, with(json!({"decision": decision})))), due, "{decision}");
    }
    let two = json!({"status": ["in force", "withdrawn"]});
    assert_eq!(world.outcome(put(Place::Evidence, with(two))), "unknown award-not-comparable state");
    let kinds = json!({"dcType": [concept("http://data.europa.eu/snb/accreditation/003293d2ce"),
        concept("http://data.europa.eu/snb/accreditation/e57dddfcf3")]});
    assert_eq!(world.outcome(put(Place::Evidence, with(kinds))), "unknown award-not-comparable kind");
    // Bounds are compared as the award's own kinds are: by address.
    let labelled = json!({"limitCredentialType": [{"id": "http://data.europa.eu/snb/credential/c_ae121a00", "type": "Concept",
        "prefLabel": {"en": "Generic"}}]});
    let generic = |body: &mut Value| {
        body["credentialProfiles"][0]["prefLabel"] = json!({"en": "Generic"});
        put(Place::Evidence, with(labelled.clone()))(body);
    };
    assert_eq!(world.outcome(generic), "fail outside-accreditation type");
}

#[test]
fn nobody_accredits_itself() {
    let world = listed("accredits = [\"COLLEGE\"]");
    let agent =
        json!({"accreditingAgent": {"id": world.college.did, "type": "Organisation", "legalName": {"en": "Board"}}});
    assert_eq!(world.outcome(put(Place::Evidence, with(agent))), "unknown self-accredited");
}

#[test]
fn one_that_covers_is_enough_and_the_own_list_goes_before() {
    let mut body = crate::world::diploma();
    put(Place::Qualification, with(json!({"limitEQFLevel": [concept("http://data.europa.eu/snb/eqf/8")]})))(&mut body);
    put(Place::Body, accreditation())(&mut body);
    let world = World::new("", "");
    let report = world.report(&world.college.seals(body.clone()));
    assert_eq!(crate::world::said(&report), "unknown accreditation-unvouched");
    let named = report.finding(Check::Accreditation).evidence.iter().any(|seen| seen.id == "names-accreditation");
    assert!(named, "{report:#?}");
    let world = World::new("awards = [{ eqf = [5] }]", "");
    assert_eq!(crate::world::said(&world.report(&world.college.seals(body))), "pass");
}

/// The seal does not hold: nothing that it says is looked at.
#[test]
fn a_forged_credential_is_asked_nothing() {
    let mut world = listed("accredits = [\"COLLEGE\"]");
    world.has("another.jwt", "a.b.c");
    let mut body = crate::world::diploma();
    put(Place::Evidence, accreditation())(&mut body);
    claim(&mut body)["awardedBy"]["awardingBody"][0]["legalName"] = json!({"en": "University of Oxford"});
    let token = world.college.seals(body);
    let forged = format!("{}AAAA", &token[..token.len() - 4]);
    let report = world.report(&forged);
    assert_eq!(report.finding(Check::Accreditation).outcome.id(), "blocked");
}
