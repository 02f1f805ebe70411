//! Sealed European Digital Credentials of the older form (ELM 2, XML with XAdES): are they judged as the newer ones are?

use made_trust::{Answer, Party, Stamping, Stood, Wish, answer, list, payload_xml, seal_xml};
use verify::{Check, Facts, Outcome, Policy, Report, SealGrade, Verdict, verify};

use crate::lists::listed;
use crate::world::{World, at, college, evidence, key, outcome, said, valid};

const SOON: &str = "2025-06-01T09:00:05Z";
const GRANTED: &str = "2018-01-01T00:00:00Z";

fn judged(world: &World, file: &str) -> Report {
    verify(&credential::format::read(file.as_bytes()), &Facts::default(), &world.trust, None, world.now)
}

#[test]
fn a_seal_holds_and_is_judged_at_its_proven_time() {
    let world = World::new();
    let report = judged(&world, &seal_xml(&world.college, &payload_xml(), None).file());
    assert_eq!(
        (outcome(&report, Check::Signature), key(&report)),
        ("pass".to_owned(), "unknown certificate-not-in-force".to_owned())
    );
    let stamped = seal_xml(&world.college, &payload_xml(), None).stamped(&world.tsa, &Stamping::at(SOON));
    let report = judged(&world, &stamped.file());
    assert_eq!(
        (key(&report), said(evidence(&report, "time-stamp")[0], "over")),
        ("pass".to_owned(), "seal".to_owned())
    );
    assert!(valid(&report), "{report:#?}");
    assert_eq!(report.kind, "European Digital Credential (ELM 2), XAdES seal");
    assert_eq!(report.proven_issuer.as_ref().map(|issuer| issuer.name.as_str()), Some(crate::world::COLLEGE));
    let other = Party::new(&Wish::tsa("False Time", ("2020-01-01", "2040-01-01")), None);
    let stranger = seal_xml(&world.college, &payload_xml(), None).stamped(&other, &Stamping::at(SOON));
    assert_eq!(key(&judged(&world, &stranger.file())), "unknown certificate-not-in-force");
    let ended =
        payload_xml().replace("<cred:issued>", "<cred:validUntil>2026-01-01T00:00:00Z</cred:validUntil><cred:issued>");
    let stamped = seal_xml(&world.college, &ended, None).stamped(&world.tsa, &Stamping::at(SOON));
    assert_eq!(outcome(&judged(&world, &stamped.file()), Check::ValidityPeriod), "fail expired");
}

#[test]
fn lists_words_and_names_count_as_for_the_newer_form() {
    let world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let stamped = || seal_xml(&world.college, &payload_xml(), None).stamped(&world.tsa, &Stamping::at(SOON));
    let report = judged(&world, &stamped().file());
    assert_eq!((key(&report), report.seal_grade()), ("pass".to_owned(), Some(SealGrade::Qualified)));
    let before =
        list(&world.authority, "2025-08-01T00:00:00Z", None, &[(&world.college, "2025-05-01T00:00:00Z", Some(1))]);
    let withdrawn = stamped().withdrawals(&[before], &[]).file();
    assert_eq!(key(&judged(&world, &withdrawn)), "unknown certificate-withdrawn");
    let good = answer(&world.authority, &world.authority, &world.college, &Answer::good("2025-06-02T09:00:00Z", None));
    let cleared = judged(&world, &stamped().withdrawals(&[], &[good]).file());
    assert_eq!(evidence(&cleared, "certificate-not-withdrawn").len(), 1);
    // Another name, number or country than the certificate's.
    for (from, to) in
        [(crate::world::COLLEGE, "Université Célèbre"), ("VATIE-1234567A", "VATIE-1"), ("\"IE\"", "\"FR\"")]
    {
        let sealed = seal_xml(&world.college, &payload_xml().replace(from, to), None);
        let report = judged(&world, &sealed.stamped(&world.tsa, &Stamping::at(SOON)).file());
        assert_eq!(key(&report), "fail seal-mismatch", "{to}");
    }
    let by_chain = Party::new(&Wish::authority("Between", ("2020-01-01", "2040-01-01")), Some(&world.authority));
    let college = Party::new(&college(), Some(&by_chain));
    let sealed = || seal_xml(&college, &payload_xml(), None).stamped(&world.tsa, &Stamping::at(SOON));
    assert_eq!(key(&judged(&world, &sealed().file())), "unknown no-anchor");
    assert_eq!(key(&judged(&world, &sealed().certificates(&[&by_chain]).file())), "pass");
}

/// Whatever is done to it: never valid, and a forgery is named as one.
#[test]
fn what_is_changed_is_never_valid() {
    let mut world = World::new();
    world.now = at("2025-07-01T00:00:00Z");
    let good = seal_xml(&world.college, &payload_xml(), None).stamped(&world.tsa, &Stamping::at(SOON)).file();
    assert!(valid(&judged(&world, &good)));
    let policy = Policy::built_in("employer").unwrap();
    for (name, from, to, due) in [
        ("a name", "Ilva Marten", "Ilva Martin", "fail signature-mismatch"),
        ("the issuer's name", "Ynys Môn College", "Ynys Mon College", "fail signature-mismatch"),
        ("the value", "<ds:SignatureValue>", "<ds:SignatureValue>AAAA", "fail signature-mismatch"),
        ("the way of signing", "ecdsa-sha256\"", "ecdsa-sha384\"", "fail signature-mismatch"),
        ("a form that is not read", "not(ancestor-or-self::ds:Signature)", "true()", "unknown unsupported-securing"),
        (
            "a time-stamp cut",
            "<xades:EncapsulatedTimeStamp>MII",
            "<xades:EncapsulatedTimeStamp>MIJ",
            "fail seal-evidence",
        ),
    ] {
        let changed = good.replacen(from, to, 1);
        assert_ne!(changed, good, "{name}");
        let report = judged(&world, &changed);
        assert_eq!(outcome(&report, Check::Signature), due, "{name}");
        assert!(!matches!(report.verdict(&policy), Verdict::Valid { .. }), "{name}");
    }
    let not_sealed = judged(&world, &payload_xml());
    assert_eq!(outcome(&not_sealed, Check::Signature), "fail not-sealed");
    let presentation = payload_xml().replace("europassCredential", "europassPresentation");
    let report = judged(&world, &presentation);
    assert!(matches!(report.finding(Check::Format).outcome, Outcome::Unknown(_)), "{report:#?}");
}
