//! What do the words about withdrawn certificates mean that a seal brings along, and whose count?

use made_trust::{Answer, Listed, Party, Stamping, Wish, answer, list, list_with_invalidity, seal};

use crate::world::{THEN, World, at, college, evidence, key, payload, said};

const SOON: &str = "2025-06-01T09:00:05Z";
const THE_DAY_AFTER: &str = "2025-06-02T09:00:00Z";
const BEFORE: &str = "2025-05-01T00:00:00Z";
const LATER: &str = "2025-08-01T00:00:00Z";
const NOT_ASKED: &str = "certificate-withdrawal-not-asked";
const NOT_SETTLED: &str = "certificate-withdrawal-not-settled";
const CLEAR: &str = "certificate-not-withdrawn";

/// The lists and the answers that a seal brings along.
type Words = (Vec<Vec<u8>>, Vec<Vec<u8>>);
type Say = fn(&World) -> Words;

fn answers(one: Vec<u8>) -> Words {
    (Vec::new(), vec![one])
}

fn lists(one: Vec<u8>) -> Words {
    (vec![one], Vec::new())
}

fn withdrawn(since: &str, reason: Option<u8>) -> Answer {
    Answer { withdrawn: Some((since.to_owned(), reason)), ..Answer::good(LATER, None) }
}

fn responder(world: &World) -> Party {
    Party::new(&Wish::responder("Answers", ("2020-01-01", "2040-01-01")), Some(&world.authority))
}

/// Each seal is stamped by a trusted authority on the day it was made: how the check of the key ends, and what is told.
#[test]
fn only_words_of_its_own_authority_count() {
    let cases: [(&str, Say, &str, &str); 24] = [
        ("nobody says anything", |_| (Vec::new(), Vec::new()), "pass", NOT_ASKED),
        ("a list without it", |w| lists(list(&w.authority, THE_DAY_AFTER, None, &[])), "pass", CLEAR),
        (
            "a list from before that is still the newest",
            |w| lists(list(&w.authority, BEFORE, Some(LATER), &[])),
            "pass",
            CLEAR,
        ),
        (
            "a list from before that had run out",
            |w| lists(list(&w.authority, BEFORE, Some("2025-05-08T00:00:00Z"), &[])),
            "pass",
            NOT_SETTLED,
        ),
        ("a list from before without an end", |w| lists(list(&w.authority, BEFORE, None, &[])), "pass", NOT_SETTLED),
        (
            "a list from after its end",
            |w| lists(list(&w.authority, "2026-03-01T00:00:00Z", None, &[])),
            "pass",
            NOT_SETTLED,
        ),
        (
            "a list from the future",
            |w| lists(list(&w.authority, "2027-03-01T00:00:00Z", None, &[(&w.college, BEFORE, None)])),
            "pass",
            NOT_SETTLED,
        ),
        (
            "a list with others",
            |w| lists(list(&w.authority, THE_DAY_AFTER, None, &[(&w.tsa, BEFORE, None)])),
            "pass",
            CLEAR,
        ),
        (
            "a list with it, from before",
            |w| lists(list(&w.authority, LATER, None, &[(&w.college, BEFORE, Some(1))])),
            "unknown certificate-withdrawn",
            "",
        ),
        (
            "a list with it, from that second",
            |w| lists(list(&w.authority, LATER, None, &[(&w.college, SOON, None)])),
            "unknown certificate-withdrawn",
            "",
        ),
        (
            "a list with it, from later",
            |w| lists(list(&w.authority, LATER, None, &[(&w.college, THE_DAY_AFTER, Some(1))])),
            "pass",
            "certificate-withdrawn-later",
        ),
        (
            "a list with it, for now",
            |w| lists(list(&w.authority, LATER, None, &[(&w.college, BEFORE, Some(6))])),
            "unknown certificate-withdrawn",
            "",
        ),
        (
            "a list by another authority",
            |w| lists(list(&w.clock_root, LATER, None, &[(&w.college, BEFORE, None)])),
            "pass",
            NOT_SETTLED,
        ),
        (
            "a list by another under the authority's name",
            |w| {
                let other = Party::new(&Wish::authority("Seal Authority", ("2020-01-01", "2040-01-01")), None);
                lists(list(&other, THE_DAY_AFTER, None, &[(&w.college, BEFORE, None)]))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer by the authority",
            |w| answers(answer(&w.authority, &w.authority, &w.college, &Answer::good(THE_DAY_AFTER, None))),
            "pass",
            CLEAR,
        ),
        (
            "an answer by whom it named",
            |w| answers(answer(&responder(w), &w.authority, &w.college, &Answer::good(SOON, None))),
            "pass",
            CLEAR,
        ),
        (
            "an answer by one whom it named for something else",
            |w| {
                let wish =
                    Wish { extended: Some((false, vec![4])), ..Wish::responder("A", ("2020-01-01", "2040-01-01")) };
                let other = Party::new(&wish, Some(&w.authority));
                answers(answer(&other, &w.authority, &w.college, &Answer::good(THE_DAY_AFTER, None)))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer by whom somebody else named",
            |w| {
                let other = Party::new(&Wish::responder("A", ("2020-01-01", "2040-01-01")), Some(&w.clock_root));
                answers(answer(&other, &w.authority, &w.college, &withdrawn(BEFORE, None)))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer by one whose naming had ended",
            |w| {
                let other = Party::new(&Wish::responder("A", ("2020-01-01", "2025-01-01")), Some(&w.authority));
                answers(answer(&other, &w.authority, &w.college, &Answer::good(THE_DAY_AFTER, None)))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer about another certificate",
            |w| {
                let other = Party::new(&college(), Some(&w.authority));
                answers(answer(&w.authority, &w.authority, &other, &withdrawn(BEFORE, None)))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer that the authority does not know it",
            |w| {
                let unknown = Answer { unknown: true, ..Answer::good(THE_DAY_AFTER, None) };
                answers(answer(&w.authority, &w.authority, &w.college, &unknown))
            },
            "pass",
            NOT_SETTLED,
        ),
        (
            "an answer that it was withdrawn before",
            |w| answers(answer(&responder(w), &w.authority, &w.college, &withdrawn(BEFORE, Some(4)))),
            "unknown certificate-withdrawn",
            "",
        ),
        (
            "an answer that it was withdrawn later",
            |w| answers(answer(&responder(w), &w.authority, &w.college, &withdrawn(LATER, None))),
            "pass",
            "certificate-withdrawn-later",
        ),
        (
            "an answer that it is good, and a later list with it",
            |w| {
                let good = answer(&w.authority, &w.authority, &w.college, &Answer::good(THE_DAY_AFTER, None));
                (vec![list(&w.authority, LATER, None, &[(&w.college, BEFORE, None)])], vec![good])
            },
            "unknown certificate-withdrawn",
            "",
        ),
    ];
    for (name, say, due, told) in cases {
        let world = World::new();
        let (lists, answers) = say(&world);
        let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&lists, &answers);
        let report = world.report(&sealed);
        assert_eq!(key(&report), due, "{name}: {:#?}", report.finding(verify::Check::IssuerKey));
        for id in [NOT_ASKED, NOT_SETTLED, CLEAR, "certificate-withdrawn-later"] {
            assert_eq!(evidence(&report, id).len(), usize::from(id == told), "{name}: {id}");
        }
    }
}

/// Without a proven time the moment asked about counts, and a withdrawal says nothing for certain of what was before it; nor does
/// the seal's own word that it was made after.
#[test]
fn without_a_proven_time_a_withdrawal_leaves_it_open() {
    let mut world = World::new();
    world.now = at("2025-12-01T00:00:00Z");
    let after =
        list(&world.authority, LATER, Some("2026-01-01T00:00:00Z"), &[(&world.college, THE_DAY_AFTER, Some(1))]);
    assert_eq!(key(&world.report(&world.sealed().withdrawals(&[after], &[]))), "unknown certificate-withdrawn");
    let before = list(&world.authority, LATER, Some("2026-01-01T00:00:00Z"), &[(&world.college, BEFORE, Some(1))]);
    assert_eq!(key(&world.report(&world.sealed().withdrawals(&[before], &[]))), "unknown certificate-withdrawn");
    let fresh = list(&world.authority, LATER, Some("2026-01-01T00:00:00Z"), &[]);
    let report = world.report(&world.sealed().withdrawals(&[fresh], &[]));
    assert_eq!((key(&report), said(evidence(&report, CLEAR)[0], "at")), ("pass".to_owned(), LATER.to_owned()));
}

/// Words whose signer has run out since count if a later time-stamp proves that they are from before.
#[test]
fn an_archive_time_stamp_proves_when_words_were_there() {
    let world = World::new();
    let short = Party::new(&Wish::responder("Answers", ("2025-01-01", "2026-01-01")), Some(&world.authority));
    let good = answer(&short, &world.authority, &world.college, &Answer::good(SOON, None));
    let stamped =
        || world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[], std::slice::from_ref(&good));
    assert_eq!(evidence(&world.report(&stamped()), CLEAR).len(), 0);
    let archived = |at: &str| world.report(&stamped().archived(&world.tsa, &[], &Stamping::at(at)));
    assert_eq!(evidence(&archived("2025-07-01T00:00:00Z"), CLEAR).len(), 1);
    assert_eq!(evidence(&archived("2026-07-01T00:00:00Z"), CLEAR).len(), 0);
}

#[test]
fn authorities_of_time_are_withdrawn_too() {
    let world = World::new();
    let told = |since: &str, reason: Option<u8>| {
        let list = list(&world.clock_root, LATER, None, &[(&world.tsa, since, reason)]);
        let report =
            world.report(&world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[list], &[]));
        let why = evidence(&report, "time-stamp-unproven").first().map(|one| said(one, "why")).unwrap_or_default();
        (key(&report), why)
    };
    let refused = ("unknown certificate-not-in-force".to_owned(), "withdrawn".to_owned());
    assert_eq!(told(BEFORE, Some(4)), refused);
    assert_eq!(told(BEFORE, Some(1)), refused);
    // It was given up later: what it stamped before remains. Its key may be stolen: then anybody could write that time.
    assert_eq!(told(THE_DAY_AFTER, Some(4)), ("pass".to_owned(), String::new()));
    assert_eq!(told(THE_DAY_AFTER, Some(1)), refused);
    assert_eq!(told(THE_DAY_AFTER, None), refused);
    // Unless another proves that the time-stamp is from before.
    let other = Party::new(&Wish::tsa("Other Time", ("2020-01-01", "2040-01-01")), Some(&world.clock_root));
    let list = list(&world.clock_root, LATER, None, &[(&world.tsa, THE_DAY_AFTER, Some(1))]);
    let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[list], &[]);
    let report = world.report(&sealed.archived(&other, &[], &Stamping::at("2025-06-01T10:00:00Z")));
    assert_eq!((key(&report), evidence(&report, "time-stamp").len()), ("pass".to_owned(), 2));
}

/// A certificate between the seal's and the anchor.
#[test]
fn an_authority_between_is_withdrawn_too() {
    let mut world = World::new();
    let between = Party::new(&Wish::authority("Between", ("2020-01-01", "2040-01-01")), Some(&world.authority));
    world.college = Party::new(&college(), Some(&between));
    let report = |withdrawn: &[Listed<'_>]| {
        let list = list(&world.authority, LATER, None, withdrawn);
        let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).certificates(&[&between]);
        world.report(&sealed.withdrawals(&[list], &[]))
    };
    assert_eq!(key(&report(&[(&between, BEFORE, None)])), "unknown authority-withdrawn");
    // What is told of the seal's own certificate is told of no other.
    for withdrawn in [&[(&between, LATER, None)][..], &[]] {
        let report = report(withdrawn);
        assert_eq!(key(&report), "pass");
        for id in ["certificate-withdrawn-later", "certificate-not-withdrawn"] {
            assert!(evidence(&report, id).is_empty(), "{id}");
        }
    }
}

/// A certificate that the user lists itself may be taken back by whoever signed it, and by nobody else.
#[test]
fn a_listed_certificate_is_withdrawn_by_whoever_signed_it() {
    let mut world = World::new();
    world.trust.anchors[0] = crate::world::anchor(&world.college, credential::x509::Purpose::Seal);
    let report = |by: &Party| {
        let list = list(by, LATER, None, &[(&world.college, BEFORE, None)]);
        let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).certificates(&[by]);
        key(&world.report(&sealed.withdrawals(&[list], &[])))
    };
    assert_eq!(report(&world.authority), "unknown certificate-withdrawn");
    assert_eq!(report(&Party::new(&Wish::authority("Seal Authority", ("2020-01-01", "2040-01-01")), None)), "pass");
}

/// EN 319 102-1, clause 5.3.4, step 4: a seal may be older than its proof, unless a time-stamp that was sealed in is from after the
/// withdrawal.
#[test]
fn only_a_time_stamp_in_the_seal_proves_that_it_is_younger_than_the_withdrawal() {
    let other = "2025-06-01T08:59:58Z";
    let report = |world: &World, inside: Option<&Party>, since: &str, reason: Option<u8>| {
        let stamping = Stamping::at(other);
        let sealed = seal(&world.college, &payload().to_string(), THEN, inside.map(|tsa| (tsa, &stamping)));
        let list = list(&world.authority, LATER, None, &[(&world.college, since, reason)]);
        key(&world.report(&sealed.stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[list], &[])))
    };
    let mut world = World::new();
    let stranger = Party::new(&Wish::tsa("False Time", ("2020-01-01", "2040-01-01")), None);
    for (name, inside, since, reason, due) in [
        ("none", None, BEFORE, Some(1), "unknown certificate-withdrawn"),
        ("from after", Some(&world.tsa), BEFORE, Some(1), "fail sealed-after-withdrawal"),
        ("from that second", Some(&world.tsa), other, Some(1), "unknown certificate-withdrawn"),
        ("from before", Some(&world.tsa), SOON, Some(1), "unknown certificate-withdrawn"),
        ("a stranger's", Some(&stranger), BEFORE, Some(1), "unknown certificate-withdrawn"),
        ("held for now", Some(&world.tsa), BEFORE, Some(6), "unknown certificate-withdrawn"),
    ] {
        assert_eq!(report(&world, inside, since, reason), due, "{name}");
    }
    // Of the authority between, nothing more is known by that (REVOKED_CA_NO_POE).
    let between = Party::new(&Wish::authority("Between", ("2020-01-01", "2040-01-01")), Some(&world.authority));
    world.college = Party::new(&college(), Some(&between));
    let sealed = seal(&world.college, &payload().to_string(), THEN, Some((&world.tsa, &Stamping::at(other))));
    let list = list(&world.authority, LATER, None, &[(&between, BEFORE, None)]);
    let sealed = sealed.stamped(&world.tsa, &[], &Stamping::at(SOON)).certificates(&[&between]);
    assert_eq!(key(&world.report(&sealed.withdrawals(&[list], &[]))), "unknown authority-withdrawn");
}

/// RFC 5280, section 5.3.2: whoever withdraws may say that the key was in doubt before.
#[test]
fn a_key_in_doubt_before_the_withdrawal_leaves_it_open() {
    let world = World::new();
    let judged = |(lists, answers): Words| {
        let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&lists, &answers);
        key(&world.report(&sealed))
    };
    let by_list =
        |invalid: &str| lists(list_with_invalidity(&world.authority, LATER, &world.college, THE_DAY_AFTER, invalid));
    let by_answer = |invalid: &str| {
        let told = Answer { invalid: Some(invalid.to_owned()), ..withdrawn(THE_DAY_AFTER, Some(1)) };
        answers(answer(&world.authority, &world.authority, &world.college, &told))
    };
    let forms: [&dyn Fn(&str) -> Words; 2] = [&by_list, &by_answer];
    for say in forms {
        assert_eq!(judged(say(BEFORE)), "unknown certificate-suspect");
        assert_eq!(judged(say(SOON)), "unknown certificate-suspect");
        assert_eq!(judged(say("2025-06-01T20:00:00Z")), "pass");
        assert_eq!(judged(say(LATER)), "pass", "a doubt that begins after the withdrawal is none");
        // What cannot be read says nothing, and hides no withdrawal.
        assert_eq!(judged(say("yesterday")), "pass");
    }
    // Of two words that speak of a withdrawal, the doubt of one counts beside the earlier day of the other.
    let day = list(&world.authority, LATER, None, &[(&world.college, THE_DAY_AFTER, Some(1))]);
    let doubt = list_with_invalidity(&world.authority, LATER, &world.college, LATER, BEFORE);
    for both in [vec![day.clone(), doubt.clone()], vec![doubt, day]] {
        assert_eq!(judged((both, Vec::new())), "unknown certificate-suspect");
    }
    let before = list_with_invalidity(&world.authority, LATER, &world.college, BEFORE, "yesterday");
    assert_eq!(judged(lists(before)), "unknown certificate-withdrawn");
    // A time-stamp from when its authority's key was in doubt proves nothing.
    let list = list_with_invalidity(&world.clock_root, LATER, &world.tsa, LATER, BEFORE);
    let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[list], &[]);
    let report = world.report(&sealed);
    assert_eq!(said(evidence(&report, "time-stamp-unproven")[0], "why"), "withdrawn");
}

/// TS 119 182-1, clause 5.3.1: evidence may stand there as JSON. It says the same, and what anybody appends takes nothing away.
#[test]
fn words_count_however_they_are_written() {
    let world = World::new();
    let told = list(&world.authority, THE_DAY_AFTER, None, &[(&world.college, BEFORE, Some(1))]);
    let sealed = world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON)).withdrawals(&[told], &[]).file();
    let with = |change: fn(&mut Vec<serde_json::Value>)| {
        let mut file = sealed.clone();
        change(file["signatures"][0]["header"]["etsiU"].as_array_mut().unwrap());
        key(&world.report_of(&file))
    };
    let clear = |items: &mut Vec<serde_json::Value>| {
        for item in items {
            let bytes = credential::base64url::decode(item.as_str().unwrap()).unwrap();
            *item = serde_json::from_slice(&bytes).unwrap();
        }
    };
    assert_eq!(with(|_| {}), "unknown certificate-withdrawn");
    assert_eq!(with(clear), "unknown certificate-withdrawn");
    assert_eq!(with(|items| items.push(serde_json::json!({"x": {}}))), "unknown certificate-withdrawn");
}
