//! Which time does a time-stamp prove, and which proves nothing?

use made_trust::{BesideHash, Party, Sealing, Stamping, Wish, seal};

use crate::world::{THEN, World, anchor, at, evidence, key, outcome, payload, said, valid};
use credential::x509::Purpose;
use verify::Check;

const SOON: &str = "2025-06-01T09:00:05Z";
/// The last moment of the college's certificate.
const LAST: &str = "2026-01-01T00:00:00Z";
const RAN_OUT: &str = "unknown certificate-not-in-force";

fn soon() -> Stamping {
    Stamping::at(SOON)
}

/// Makes a seal of the college's, given the world.
type Make = fn(&World) -> Sealing;

/// Each by a certificate that has run out since: what comes of it, and why the time-stamp is not believed, if it is not.
#[test]
fn a_seal_is_judged_at_the_time_that_is_proven() {
    let cases: [(&str, Make, &str, &str); 27] = [
        ("without a time-stamp", |w| w.sealed(), RAN_OUT, ""),
        ("with one", |w| w.sealed().stamped(&w.tsa, &[], &soon()), "pass", ""),
        ("with one that brings its authority", |w| w.sealed().stamped(&w.tsa, &[&w.clock_root], &soon()), "pass", ""),
        (
            "with one that brings strangers",
            |w| w.sealed().stamped(&w.tsa, &[&w.college, &w.authority], &soon()),
            "pass",
            "",
        ),
        (
            "with one that brings whoever stands between",
            |w| {
                let between =
                    Party::new(&Wish::authority("Between", ("2020-01-01", "2040-01-01")), Some(&w.clock_root));
                let tsa = Party::new(&Wish::tsa("Below", ("2020-01-01", "2040-01-01")), Some(&between));
                w.sealed().stamped(&tsa, &[&between], &soon())
            },
            "pass",
            "",
        ),
        (
            "with one by a key of RSA",
            |w| {
                let tsa = Party::with_rsa(&Wish::tsa("RSA", ("2020-01-01", "2040-01-01")), Some(&w.clock_root));
                w.sealed().stamped(&tsa, &[], &soon())
            },
            "pass",
            "",
        ),
        (
            "by a stranger with the names of the authorities",
            |w| {
                let other = World::new();
                w.sealed().stamped(&other.tsa, &[&other.clock_root], &soon())
            },
            RAN_OUT,
            "no-anchor",
        ),
        ("by the college itself", |w| w.sealed().stamped(&w.college, &[&w.authority], &soon()), RAN_OUT, "unfit"),
        (
            "by a certificate for time-stamps and more",
            |w| {
                let wish = Wish { extended: Some((true, vec![8, 3])), ..Wish::tsa("T", ("2020-01-01", "2040-01-01")) };
                w.sealed().stamped(&Party::new(&wish, Some(&w.clock_root)), &[], &soon())
            },
            RAN_OUT,
            "unfit",
        ),
        (
            "by a certificate that says so and does not insist",
            |w| {
                let wish = Wish { extended: Some((false, vec![8])), ..Wish::tsa("T", ("2020-01-01", "2040-01-01")) };
                w.sealed().stamped(&Party::new(&wish, Some(&w.clock_root)), &[], &soon())
            },
            RAN_OUT,
            "unfit",
        ),
        (
            "by a time-stamp that does not say whose it is",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { bound: false, ..soon() }),
            RAN_OUT,
            "unsound",
        ),
        (
            "by a time-stamp that does not say that it is one",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { typed: false, ..soon() }),
            RAN_OUT,
            "unsound",
        ),
        (
            "by a time-stamp that two signed",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { signers: 2, ..soon() }),
            RAN_OUT,
            "unsound",
        ),
        (
            "by a time-stamp that holds what nobody knows",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { critical: Some(true), ..soon() }),
            RAN_OUT,
            "unsound",
        ),
        (
            "by a time-stamp that holds what nobody has to know",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { critical: Some(false), ..soon() }),
            "pass",
            "",
        ),
        (
            "by a time-stamp whose signer is named by a key",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { by_key: true, ..soon() }),
            RAN_OUT,
            "unsound",
        ),
        (
            "by a time-stamp that names the hash of its certificate",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { beside_hash: BesideHash::Algorithm, ..soon() }),
            "pass",
            "",
        ),
        (
            "by a time-stamp that names its certificate's issuer too",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { beside_hash: BesideHash::Issuer, ..soon() }),
            "pass",
            "",
        ),
        (
            "by a time-stamp that names its certificate as it once was done",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { beside_hash: BesideHash::Older, ..soon() }),
            "pass",
            "",
        ),
        (
            "by an authority that has run out too",
            |w| {
                let short = Party::new(&Wish::tsa("Short", ("2025-01-01", "2026-01-01")), Some(&w.clock_root));
                w.sealed().stamped(&short, &[], &soon())
            },
            RAN_OUT,
            "not-in-force",
        ),
        (
            "by an authority that began later",
            |w| {
                let late = Party::new(&Wish::tsa("Late", ("2026-01-01", "2040-01-01")), Some(&w.clock_root));
                w.sealed().stamped(&late, &[], &soon())
            },
            RAN_OUT,
            "not-in-force",
        ),
        (
            "stamped in the future",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping::at("2027-01-01T00:00:00Z")),
            RAN_OUT,
            "later",
        ),
        (
            "stamped after its end",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping::at("2026-02-01T00:00:00Z")),
            RAN_OUT,
            "",
        ),
        (
            "stamped before its end, give or take a minute",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { accuracy: Some(60), ..soon() }),
            "pass",
            "",
        ),
        (
            "stamped in its last second, give or take nothing",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { thousandths: Some(0), ..Stamping::at(LAST) }),
            "pass",
            "",
        ),
        (
            "stamped in its last second, give or take a part of one",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { thousandths: Some(500), ..Stamping::at(LAST) }),
            RAN_OUT,
            "",
        ),
        (
            "stamped before its end, give or take a year",
            |w| w.sealed().stamped(&w.tsa, &[], &Stamping { accuracy: Some(31_536_000), ..soon() }),
            RAN_OUT,
            "",
        ),
    ];
    for (name, make, due, why) in cases {
        let world = World::new();
        let report = world.report(&make(&world));
        assert_eq!(key(&report), due, "{name}: {:#?}", report.finding(verify::Check::IssuerKey));
        let found: Vec<String> = evidence(&report, "time-stamp-unproven").iter().map(|one| said(one, "why")).collect();
        assert_eq!(found.join(" "), why, "{name}");
        assert_eq!(valid(&report), due == "pass", "{name}");
    }
}

#[test]
fn what_a_time_stamp_proves_is_told() {
    let world = World::new();
    let report = world.report(&world.sealed().stamped(&world.tsa, &[], &soon()));
    assert_eq!(report.finding(Check::IssuerKey).clause, "RFC 5280, 6.1");
    let [stamp] = evidence(&report, "time-stamp")[..] else { panic!("{report:#?}") };
    assert_eq!(
        (said(stamp, "time"), said(stamp, "authority"), said(stamp, "over")),
        (SOON.to_owned(), "True Time".to_owned(), "seal".to_owned())
    );
    assert_eq!(report.proven_issuer.unwrap().name, crate::world::COLLEGE);
}

/// A time-stamp over everything outlives the one before it: that one is judged when the later one was made.
#[test]
fn an_archive_time_stamp_confirms_the_one_before_it() {
    let world = World::new();
    let short = Party::new(&Wish::tsa("Short", ("2025-01-01", "2026-01-01")), Some(&world.clock_root));
    let renewed = |at: &str| world.sealed().stamped(&short, &[], &soon()).archived(&world.tsa, &[], &Stamping::at(at));
    let report = world.report(&renewed("2025-12-01T00:00:00Z"));
    assert_eq!((key(&report), evidence(&report, "time-stamp").len()), ("pass".to_owned(), 2));
    // Renewed when it was too late: the first had run out, and the second says only that the seal existed in 2026.
    let report = world.report(&renewed("2026-03-01T00:00:00Z"));
    assert_eq!(key(&report), RAN_OUT);
    assert_eq!(said(evidence(&report, "time-stamp-unproven")[0], "why"), "not-in-force");
    // Made before what it is over.
    let report = world.report(&renewed("2025-05-01T00:00:00Z"));
    assert_eq!(said(evidence(&report, "time-stamp-unproven")[0], "why"), "later");
    // By nobody that is known: it confirms nothing.
    let stranger = Party::new(&Wish::tsa("Stranger", ("2020-01-01", "2040-01-01")), None);
    let report = world.report(&world.sealed().stamped(&short, &[], &soon()).archived(&stranger, &[], &soon()));
    assert_eq!(key(&report), RAN_OUT);
    // Alone it proves that the seal existed.
    let report = world.report(&world.sealed().archived(&world.tsa, &[], &soon()));
    assert_eq!(key(&report), "pass");
}

/// Two in one place are over the same, and neither over the other: it says nothing of when that one was made.
#[test]
fn archive_time_stamps_beside_one_another_do_not_confirm_each_other() {
    let world = World::new();
    let short = Party::new(&Wish::tsa("Short", ("2025-01-01", "2026-01-01")), Some(&world.clock_root));
    let (long, short) = ((&world.tsa, &[][..], &soon()), (&short, &[][..], &soon()));
    for stamps in [[long, short], [short, long]] {
        let report = world.report(&world.sealed().archived_by(&stamps));
        let why: Vec<String> = evidence(&report, "time-stamp-unproven").iter().map(|one| said(one, "why")).collect();
        assert_eq!((key(&report), why.join(" ")), ("pass".to_owned(), "not-in-force".to_owned()));
    }
}

/// The earliest counts that is believed (EN 319 102-1, 5.5.4, step 3 b); one that is not takes nothing from it.
#[test]
fn of_several_the_earliest_that_is_believed_counts() {
    let world = World::new();
    let late = Stamping::at("2026-02-01T00:00:00Z");
    let report = world.report(&world.sealed().stamped(&world.tsa, &[], &late).stamped(&world.tsa, &[], &soon()));
    assert_eq!(key(&report), "pass");
    let stranger = Party::new(&Wish::tsa("Stranger", ("2020-01-01", "2040-01-01")), None);
    let report = world.report(&world.sealed().stamped(&stranger, &[], &soon()).stamped(&world.tsa, &[], &late));
    assert_eq!(key(&report), RAN_OUT);
    let report = world.report(&world.sealed().stamped(&stranger, &[], &late).stamped(&world.tsa, &[], &soon()));
    assert_eq!(key(&report), "pass");
}

/// EN 319 102-1, 5.5.4, step 4 e: what is sealed in was stamped before the seal was.
#[test]
fn a_seal_is_not_older_than_the_time_stamp_inside_it() {
    let world = World::new();
    let payload = payload().to_string();
    let by = |inside: Stamping| {
        seal(&world.college, &payload, THEN, Some((&world.tsa, &inside))).stamped(&world.tsa, &[], &soon())
    };
    let made = |inside: &str| by(Stamping::at(inside));
    assert_eq!(key(&world.report(&made("2025-06-01T08:59:59Z"))), "pass");
    assert_eq!(key(&world.report(&made(SOON))), "pass");
    assert_eq!(key(&world.report(&made("2025-06-01T09:00:06Z"))), "unknown time-stamp-order");
    // The earliest moment counts that it may be from.
    for (accuracy, due) in [(5, "pass"), (4, "unknown time-stamp-order")] {
        let inside = Stamping { accuracy: Some(accuracy), ..Stamping::at("2025-06-01T09:00:10Z") };
        assert_eq!(key(&world.report(&by(inside))), due, "give or take {accuracy} seconds");
    }
    // What nobody that is known says contradicts nobody.
    let stranger = Party::new(&Wish::tsa("Stranger", ("2020-01-01", "2040-01-01")), None);
    let inside = Stamping::at("2025-06-01T09:00:06Z");
    let sealed = seal(&world.college, &payload, THEN, Some((&stranger, &inside))).stamped(&world.tsa, &[], &soon());
    assert_eq!(key(&world.report(&sealed)), "pass");
}

#[test]
fn a_time_stamp_over_other_bytes_is_a_change() {
    let world = World::new();
    for over in [&b"other"[..], b""] {
        let report = world.report(&world.sealed().stamped_over(&world.tsa, over, &soon()));
        assert_eq!(crate::world::outcome(&report, verify::Check::Signature), "fail seal-evidence");
        assert!(!valid(&report));
    }
    let nobody = Stamping { signers: 0, ..soon() };
    let report = world.report(&world.sealed().stamped(&world.tsa, &[], &nobody));
    assert_eq!(crate::world::outcome(&report, verify::Check::Signature), "fail seal-evidence", "signed by nobody");
    let broken = Stamping { broken: true, ..soon() };
    let report = world.report(&world.sealed().stamped(&world.tsa, &[], &broken));
    assert_eq!(crate::world::outcome(&report, verify::Check::Signature), "fail seal-evidence");
    // Under a later one it was broken before, and is nobody's word; the later one says enough.
    let report = world.report(&world.sealed().stamped(&world.tsa, &[], &broken).archived(&world.tsa, &[], &soon()));
    assert_eq!(key(&report), "pass");
}

#[test]
fn nobody_is_believed_whom_the_user_did_not_name_for_it() {
    let mut world = World::new();
    let sealed = world.sealed().stamped(&world.tsa, &[&world.clock_root], &soon());
    for purpose in [Purpose::Seal, Purpose::X5c] {
        world.trust.anchors[1] = anchor(&world.clock_root, purpose);
        assert_eq!(key(&world.report(&sealed)), RAN_OUT, "{purpose:?}");
    }
    // One that is named itself is vouched for by the user, also after its last day; not before its first.
    let short = Party::new(&Wish::tsa("Short", ("2025-01-01", "2026-01-01")), Some(&world.clock_root));
    world.trust.anchors[1] = anchor(&short, Purpose::TimeStamp);
    assert_eq!(key(&world.report(&world.sealed().stamped(&short, &[], &soon()))), "pass");
    let early = Stamping::at("2024-12-31T00:00:00Z");
    assert_eq!(key(&world.report(&world.sealed().stamped(&short, &[], &early))), RAN_OUT);
    // What is asked about an earlier moment rests on what was there then.
    world.now = at("2025-05-01T00:00:00Z");
    let report = world.report(&world.sealed().stamped(&short, &[], &soon()));
    assert_eq!(said(evidence(&report, "time-stamp-unproven")[0], "why"), "later");
}

/// Each certificate could be checked with each other's key: a megabyte of them would take minutes.
#[test]
fn a_time_stamp_with_certificates_without_end_is_not_followed() {
    let world = World::new();
    let with = |count: usize| {
        let beside = vec![&world.clock_root; count];
        outcome(&world.report(&world.sealed().stamped(&world.tsa, &beside, &soon())), Check::Signature)
    };
    assert_eq!(with(15), "pass");
    assert_eq!(with(16), "fail seal-evidence");
    // Of signers as many are looked at; that there is more than one makes it nobody's word, and nothing altered.
    let signed = |signers: usize| {
        outcome(
            &world.report(&world.sealed().stamped(&world.tsa, &[], &Stamping { signers, ..soon() })),
            Check::Signature,
        )
    };
    assert_eq!(signed(16), "pass");
    assert_eq!(signed(17), "fail seal-evidence");
}
