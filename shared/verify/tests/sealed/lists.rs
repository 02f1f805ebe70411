//! What is a seal worth whose authorities stand on a European trusted list, and which lists and services vouch for nothing?

use made_trust::criteria::{criteria, key_usage, other, policies, purposes, subject_attributes};
use made_trust::{
    Entry, KeyUsagePurpose, ListWish, Party, Sealing, Stamping, Stood, Wish, list_of_lists, national_list, seal, signed,
};
use serde_json::{Value, json};
use trust::TrustSources;
use trust::eu::{self, Lists, Snapshot};
use verify::{Check, Problem, Report, SealGrade, Warning};

use crate::world::{IDENTIFIER, THEN, World, at, college, evidence, key, outcome, payload, said, valid};
use credential::x509::{Certificate, Purpose};

const SOON: &str = "2025-06-01T09:00:05Z";
const GRANTED: &str = "2018-01-01T00:00:00Z";
const ISSUED: &str = "2026-10-01T00:00:00Z";
const NEXT: &str = "2027-03-01T00:00:00Z";

/// Ireland's list with these services, as the commission and the office sign them.
fn lists(services: &[Entry<'_>], next: &str) -> Lists {
    listed_by(services, Some(next))
}

/// The same; Ireland's is closed if it has no next one.
fn listed_by(services: &[Entry<'_>], next: Option<&str>) -> Lists {
    let sign = |name| Party::new(&Wish::tsa(name, ("2020-01-01", "2040-01-01")), None);
    let (commission, office) = (sign("Commission"), sign("Office"));
    let lotl = list_of_lists(&ListWish::new("EU", 1, ISSUED, next.unwrap_or(NEXT)), &[("IE", &[&office])]);
    let signers = [Certificate::parse(&commission.der).unwrap()];
    let lotl = eu::list_of_lists(signed(&lotl, &commission).as_bytes(), &signers).unwrap();
    let ireland = ListWish { next: next.map(str::to_owned), ..ListWish::new("IE", 7, ISSUED, NEXT) };
    let national = signed(&national_list(&ireland, services), &office);
    let imported = Snapshot::import(None, &lotl, |_| Some(national.clone().into_bytes()), at(ISSUED)).unwrap();
    assert!(imported.refused.is_empty(), "{:?}", imported.refused);
    Lists::new(imported.snapshot).unwrap()
}

/// A world in which the user trusts nobody but the lists: the authority for seals, and the one for time.
pub(crate) fn listed(seals: &[Stood], stamps: &[Stood]) -> World {
    let mut world = World::new();
    let services: [Entry<'_>; 2] = [(&[&world.authority], seals), (&[&world.tsa], stamps)];
    let lists = lists(&services, NEXT);
    world.trust = TrustSources { eu: Some(lists), ..TrustSources::default() };
    world
}

fn stamped(world: &World) -> Sealing {
    world.sealed().stamped(&world.tsa, &[], &Stamping::at(SOON))
}

fn grade(report: &Report) -> (SealGrade, String) {
    (report.seal_grade().unwrap(), said(evidence(report, "seal-grade")[0], "reason"))
}

#[test]
fn a_seal_by_a_granted_authority_is_its_issuers() {
    let world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let report = world.report(&stamped(&world));
    assert_eq!((key(&report), outcome(&report, Check::IssuerIdentity)), ("pass".to_owned(), "pass".to_owned()));
    assert!(valid(&report), "{report:#?}");
    let issuer = report.proven_issuer.clone().unwrap();
    assert_eq!((issuer.name.as_str(), issuer.country.as_deref()), (crate::world::COLLEGE, Some("IE")));
    assert_eq!(issuer.source, "trusted list of IE, issue 7 of 2026-10-01");
    let named = &report.finding(Check::IssuerIdentity).evidence[0];
    assert_eq!((named.id, named.dated), ("named-by-trusted-list", Some(at(ISSUED))));
    assert_eq!(said(named, "through"), trust::Source::EuLists.id());
    assert_eq!(grade(&report), (SealGrade::Qualified, "listed".to_owned()));
    // Who sealed is not who may award.
    assert_eq!(outcome(&report, Check::Accreditation), "unknown no-accreditation-source");
}

/// What the services are, when the seal was stamped, how the check of the key ends, and the grade with its reason.
type Case = (&'static str, Vec<Stood>, &'static str, &'static str, SealGrade, &'static str);

fn cases() -> Vec<Case> {
    use SealGrade::{Advanced, Qualified, Unknown};
    let granted = || Stood::seals("granted", GRANTED);
    let withdrawn = |since: &str| Stood::seals("withdrawn", since);
    let nobody = "nobody-vouches";
    vec![
        ("granted", vec![granted()], SOON, "pass", Qualified, "listed"),
        (
            "stamped when the certificate had ended",
            vec![granted()],
            "2026-02-01T00:00:00Z",
            "unknown certificate-not-in-force",
            Unknown,
            nobody,
        ),
        (
            "withdrawn before",
            vec![withdrawn("2025-03-01T00:00:00Z"), granted()],
            SOON,
            "unknown service-not-granted",
            Unknown,
            nobody,
        ),
        (
            "withdrawn in that second",
            vec![withdrawn(SOON), granted()],
            SOON,
            "unknown service-not-granted",
            Unknown,
            nobody,
        ),
        ("withdrawn since", vec![withdrawn("2025-09-01T00:00:00Z"), granted()], SOON, "pass", Qualified, "listed"),
        (
            "withdrawn and granted again",
            vec![granted_at("2025-05-01T00:00:00Z"), withdrawn("2025-03-01T00:00:00Z"), granted()],
            SOON,
            "pass",
            Qualified,
            "listed",
        ),
        (
            "granted since",
            vec![granted_at("2025-09-01T00:00:00Z")],
            SOON,
            "unknown service-not-granted",
            Unknown,
            nobody,
        ),
        (
            "not granted when the certificate was issued",
            vec![granted_at("2025-03-01T00:00:00Z")],
            SOON,
            "pass",
            Advanced,
            "not-granted-at-issue",
        ),
        (
            "for signatures alone",
            vec![Stood { uses: vec!["ForeSignatures".to_owned()], ..granted() }],
            SOON,
            "unknown service-of-another-kind",
            Unknown,
            nobody,
        ),
        ("for time-stamps", vec![Stood::stamps("granted", GRANTED)], SOON, "unknown no-anchor", Unknown, nobody),
        (
            "of a kind that matters nothing",
            vec![Stood { kind: "CA/PKC".to_owned(), ..granted() }],
            SOON,
            "unknown no-anchor",
            Unknown,
            nobody,
        ),
    ]
}

fn granted_at(since: &str) -> Stood {
    Stood::seals("granted", since)
}

#[test]
fn the_status_at_the_proven_time_counts() {
    for (name, seals, stamp, due, grade_due, reason) in cases() {
        let world = listed(&seals, &[Stood::stamps("granted", GRANTED)]);
        let report = world.report(&world.sealed().stamped(&world.tsa, &[], &Stamping::at(stamp)));
        assert_eq!(key(&report), due, "{name}: {:#?}", report.finding(Check::IssuerKey));
        assert_eq!(grade(&report), (grade_due, reason.to_owned()), "{name}");
        assert_eq!(valid(&report), due == "pass", "{name}");
    }
}

/// A seal after the withdrawal is not believed, whatever it says of itself.
#[test]
fn a_seal_after_the_withdrawal_is_not_believed() {
    let seals = [Stood::seals("withdrawn", "2025-03-01T00:00:00Z"), Stood::seals("granted", GRANTED)];
    let mut world = listed(&seals, &[Stood::stamps("granted", GRANTED)]);
    world.now = at("2025-12-01T00:00:00Z");
    let early = seal(&world.college, &payload().to_string(), "2025-02-01T00:00:00Z", None);
    assert_eq!(key(&world.report(&early)), "unknown service-not-granted", "without a proof that it is from before");
    let proven = early.stamped(&world.tsa, &[], &Stamping::at("2025-02-01T00:00:00Z"));
    assert_eq!(key(&world.report(&proven)), "pass");
}

#[test]
fn time_is_stamped_by_services_that_were_granted_then() {
    let seals = [Stood::seals("granted", GRANTED)];
    let ended = Stood::stamps("withdrawn", "2025-03-01T00:00:00Z");
    let later = Stood::stamps("withdrawn", "2025-09-01T00:00:00Z");
    let granted = || Stood::stamps("granted", GRANTED);
    for (name, stamps, why) in [
        ("granted", vec![granted()], ""),
        ("withdrawn since", vec![later, granted()], ""),
        ("withdrawn before", vec![ended, granted()], "not-granted"),
        ("a service for certificates", vec![Stood::seals("granted", GRANTED)], "no-anchor"),
        ("time-stamps that are not qualified", vec![Stood { kind: "TSA".to_owned(), ..granted() }], "no-anchor"),
    ] {
        let world = listed(&seals, &stamps);
        let report = world.report(&stamped(&world));
        let due = if why.is_empty() { "pass" } else { "unknown certificate-not-in-force" };
        assert_eq!(key(&report), due, "{name}: {:#?}", report.finding(Check::IssuerKey));
        let found: Vec<String> = evidence(&report, "time-stamp-unproven").iter().map(|one| said(one, "why")).collect();
        assert_eq!(found.concat(), why, "{name}");
    }
}

/// What the user's own anchors say of the dates is no less true because a list knows the authority too.
#[test]
fn the_users_own_word_of_the_dates_goes_before_a_list_that_vouches_for_nothing() {
    let withdrawn = Stood::seals("withdrawn", "2025-03-01T00:00:00Z");
    for (seals, due) in [
        (vec![withdrawn, Stood::seals("granted", GRANTED)], "unknown certificate-not-in-force"),
        (vec![Stood::seals("granted", GRANTED)], "pass"),
    ] {
        let mut world = listed(&seals, &[Stood::stamps("granted", GRANTED)]);
        let before = Wish::authority("Seal Authority", ("2010-01-01", "2025-02-01"));
        let before = world.authority.again(&before, None);
        world.trust.anchors = vec![crate::world::anchor(&before, Purpose::Seal)];
        assert_eq!(key(&world.report(&stamped(&world))), due);
    }
}

/// A list that is overdue never says yes, to nothing that it vouches for; whoever checks can fetch it anew, and the issuer can do nothing.
#[test]
fn an_overdue_list_settles_nothing() {
    let mut world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    world.now = at("2027-03-02T00:00:00Z");
    let report = world.report(&stamped(&world));
    assert_eq!(key(&report), "unknown trusted-list-overdue", "its time-stamp is not believed either");
    assert_eq!(said(evidence(&report, "time-stamp-unproven")[0], "why"), "overdue");
    world.trust.anchors = vec![crate::world::anchor(&world.tsa, Purpose::TimeStamp)];
    let report = world.report(&stamped(&world));
    assert_eq!(key(&report), "unknown trusted-list-overdue");
    assert!(!valid(&report));
    // Where the user vouches for the authority the seal is its issuer's; what it is worth, the list no longer says.
    world.trust.anchors.push(crate::world::anchor(&world.authority, Purpose::Seal));
    let report = world.report(&stamped(&world));
    assert_eq!((key(&report), grade(&report)), ("pass".to_owned(), (SealGrade::Unknown, "list-overdue".to_owned())));
}

/// A list that is closed, or says what must be understood and is not, settles nothing; each is told as what it is.
#[test]
fn what_a_list_does_not_say_settles_nothing() {
    let mut world = World::new();
    let (seals, stamps) = ([Stood::seals("granted", GRANTED)], [Stood::stamps("granted", GRANTED)]);
    let closed = listed_by(&[(&[&world.authority], &seals), (&[&world.tsa], &stamps)], None);
    world.trust = TrustSources { eu: Some(closed), ..TrustSources::default() };
    world.trust.anchors = vec![crate::world::anchor(&world.tsa, Purpose::TimeStamp)];
    let report = world.report(&stamped(&world));
    assert_eq!(key(&report), "unknown trusted-list-closed");
    assert!(!valid(&report));
    let mood = Stood::seals("granted", GRANTED).extended("true", "<x:Mood xmlns:x=\"urn:x\"></x:Mood>");
    let mut world = listed(&[mood], &stamps);
    let report = world.report(&stamped(&world));
    assert_eq!(key(&report), "unknown service-unread");
    world.trust.anchors.push(crate::world::anchor(&world.authority, Purpose::Seal));
    let report = world.report(&stamped(&world));
    assert_eq!((key(&report), grade(&report)), ("pass".to_owned(), (SealGrade::Unknown, "service-unread".to_owned())));
}

/// TS 119 612, clause 5.5.3: a service is its key and its name. Listed by a certificate that has ended, it is the same under a
/// newer one, whoever made that: nobody else seals with its key. But nobody lifts a bound of the one that is listed.
#[test]
fn a_service_is_known_under_its_newer_certificate() {
    let ended = Wish::authority("Authority", ("2015-01-01", "2025-01-01"));
    let newer = Wish::authority("Authority", ("2024-01-01", "2040-01-01"));
    let root = Party::new(&Wish::authority("Root", ("2015-01-01", "2040-01-01")), None);
    let old = Party::new(&ended, None);
    let none_of_x = (vec![2, 5, 29, 30], true, vec![0x30, 7, 0xA1, 5, 0x30, 3, 0x82, 1, b'x']);
    let bounded = old.again(&Wish { more: vec![none_of_x], ..ended }, None);
    let stranger = Party::new(&newer, None);
    let (own, by_root) = (old.again(&newer, None), old.again(&newer, Some(&root)));
    let college = Party::new(&college(), Some(&old));
    let over = "unknown certificate-not-in-force";
    for (name, listed, brought, due) in [
        ("its own", &old, Some(&own), "pass"),
        ("by its root", &old, Some(&by_root), "pass"),
        ("none", &old, None, over),
        ("of another key", &old, Some(&stranger), over),
        ("without its bounds", &bounded, Some(&own), over),
    ] {
        let mut world = World::new();
        let (seals, stamps) = ([Stood::seals("granted", GRANTED)], [Stood::stamps("granted", GRANTED)]);
        let services: [Entry<'_>; 2] = [(&[listed], &seals), (&[&world.tsa], &stamps)];
        world.trust = TrustSources { eu: Some(lists(&services, NEXT)), ..TrustSources::default() };
        let sealed = seal(&college, &payload().to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
        let sealed = sealed.certificates(brought.as_slice());
        assert_eq!(key(&world.report(&sealed)), due, "{name}");
    }
}

/// The qualifiers of a rule, whether it is for certificates such as the college's, and the grade with its reason.
type RuleCase = (&'static [&'static str], &'static str, SealGrade, &'static str);

/// TS 119 612, clause 5.5.9.2.3; TS 119 615, clause 4.4. The college's certificate is one for seals, with a key in a device.
#[test]
fn the_rules_of_the_list_count_for_whom_they_are() {
    use SealGrade::{Advanced, AdvancedOnQualified, Qualified, Unknown};
    let seals = || key_usage(&[("nonRepudiation", true), ("digitalSignature", false)]);
    let with = |qualifiers: &[&str], criteria: &str| {
        let seals = Stood::seals("granted", GRANTED).ruled(qualifiers, criteria);
        let world = listed(&[seals], &[Stood::stamps("granted", GRANTED)]);
        let report = world.report(&stamped(&world));
        assert_eq!(key(&report), "pass", "who sealed is not touched by it");
        grade(&report)
    };
    let same: RuleCase = (&[], "listed", Qualified, "listed");
    let cases: [RuleCase; 14] = [
        (&["NotQualified"], "takes back", Advanced, "not-qualified-by-rules"),
        (&["QCForESig"], "for signatures", Advanced, "not-qualified-by-rules"),
        (&["QCForWSA"], "for web sites", Advanced, "not-qualified-by-rules"),
        (&["QCForESeal"], "for seals", Qualified, "listed"),
        (&["QCForEseal"], "as some write it", Qualified, "listed"),
        (&["QCForESeal", "QCForESig"], "for both", Unknown, "rules-unclear"),
        (&["QCNoQSCD"], "no device", AdvancedOnQualified, "no-device-by-rules"),
        (&["QCNoSSCD"], "no device, as before", AdvancedOnQualified, "no-device-by-rules"),
        (&["QCWithQSCD", "QCNoQSCD"], "both", Unknown, "rules-unclear"),
        (&["QCWithQSCD"], "a device", Qualified, "listed"),
        (&["QCQSCDStatusAsInCert"], "as it says itself", Qualified, "listed"),
        (&["QCStatement", "NotQualified"], "both", Unknown, "rules-unclear"),
        (&["QCForLegalPerson"], "for legal persons", Qualified, "listed"),
        same,
    ];
    for (qualifiers, name, due, reason) in cases {
        assert_eq!(with(qualifiers, &criteria("all", &[seals()])), (due, reason.to_owned()), "{name}");
        let others = criteria("all", &[key_usage(&[("nonRepudiation", false)])]);
        assert_eq!(with(qualifiers, &others), (Qualified, "listed".to_owned()), "{name}, for others");
    }
    // Whom a rule is for that cannot be read, nobody can say.
    for (name, whom) in [
        ("a criterion that nobody knows", criteria("all", &[other("Mood", "Humour", &["1.2.3"])])),
        ("no criteria", String::new()),
        ("an empty list", criteria("all", &[])),
        ("another way to join", criteria("most", &[seals()])),
        ("a bit that is none", criteria("all", &[key_usage(&[("courage", true)])])),
        ("a policy that is none", criteria("all", &[policies(&["all"])])),
    ] {
        assert_eq!(with(&["NotQualified"], &whom), (Unknown, "rules-unclear".to_owned()), "{name}");
        assert_eq!(
            with(&["QCForLegalPerson"], &whom),
            (Qualified, "listed".to_owned()),
            "{name}, that matters nothing"
        );
    }
    // One that does not fit settles it beside one that nobody knows.
    let unknown = || other("Mood", "Humour", &["1.2.3"]);
    let missed = criteria("all", &[key_usage(&[("keyCertSign", true)]), unknown()]);
    assert_eq!(with(&["NotQualified"], &missed), (Qualified, "listed".to_owned()));
    let met = criteria("atLeastOne", &[unknown(), seals()]);
    assert_eq!(with(&["NotQualified"], &met), (Advanced, "not-qualified-by-rules".to_owned()));
}

/// A list may say more than a certificate says itself; and whom it says it of stands in policies, purposes and names, too.
#[test]
fn a_rule_may_say_more_than_the_certificate() {
    let wish = |statements: Vec<u64>, qc_type| Wish {
        statements,
        qc_type,
        policies: vec![vec![0, 4, 0, 194_112, 1, 3]],
        extended: Some((false, vec![4])),
        ..college()
    };
    let with = |wish: &Wish, qualifiers: &[&str], criteria: &str| {
        let seals = Stood::seals("granted", GRANTED).ruled(qualifiers, criteria);
        let mut world = listed(&[seals], &[Stood::stamps("granted", GRANTED)]);
        world.college = Party::new(wish, Some(&world.authority));
        grade(&world.report(&stamped(&world)))
    };
    let policy = criteria("all", &[policies(&["0.4.0.194112.1.3"])]);
    let by_rules = |grade, reason: &str| (grade, reason.to_owned());
    let (more, qualified) = (["QCStatement", "QCForESeal", "QCWithQSCD"], SealGrade::Qualified);
    assert_eq!(with(&wish(vec![], None), &more, &policy), by_rules(qualified, "listed-by-rules"));
    assert_eq!(with(&wish(vec![1], Some(2)), &["QCWithSSCD"], &policy), by_rules(qualified, "listed-by-rules"));
    let managed = ["QCQSCDManagedOnBehalf"];
    assert_eq!(with(&wish(vec![1], Some(2)), &managed, &policy), by_rules(qualified, "listed-by-rules"));
    let plain = by_rules(SealGrade::AdvancedOnQualified, "no-device");
    assert_eq!(with(&wish(vec![1], Some(2)), &["QCQSCDStatusAsInCert"], &policy), plain);
    let advanced = by_rules(SealGrade::Advanced, "certificate-not-qualified");
    assert_eq!(with(&wish(vec![], None), &["QCForESeal"], &policy), advanced, "a type alone qualifies nothing");
    for (name, inside, fits) in [
        ("all policies", policies(&["0.4.0.194112.1.3", "1.2.3"]), false),
        ("another policy", policies(&["1.2.3"]), false),
        ("a purpose", purposes(&["1.3.6.1.5.5.7.3.4"]), true),
        ("another purpose", purposes(&["1.3.6.1.5.5.7.3.8"]), false),
        ("its name", subject_attributes(&["2.5.4.97", "2.5.4.10"]), true),
        ("another name", subject_attributes(&["2.5.4.5"]), false),
        ("none of others", criteria("none", &[policies(&["1.2.3"])]), true),
        ("none of its own", criteria("none", &[policies(&["0.4.0.194112.1.3"])]), false),
        ("one of two", criteria("atLeastOne", &[policies(&["1.2.3"]), key_usage(&[("nonRepudiation", true)])]), true),
    ] {
        let due = if fits { by_rules(qualified, "listed-by-rules") } else { plain.clone() };
        assert_eq!(with(&wish(vec![1], Some(2)), &["QCWithQSCD"], &criteria("all", &[inside])), due, "{name}");
    }
}

fn trust_the_authority(world: &mut World) {
    world.trust.anchors = vec![crate::world::anchor(&world.authority, Purpose::Seal)];
}

fn trust_no_list(world: &mut World) {
    trust_the_authority(world);
    world.trust.anchors.push(crate::world::anchor(&world.tsa, Purpose::TimeStamp));
    world.trust.eu = None;
}

#[test]
fn the_grade_rests_on_certificate_and_list() {
    let grade_of = |wish: &Wish, trust: fn(&mut World)| {
        let mut world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
        world.college = Party::new(wish, Some(&world.authority));
        trust(&mut world);
        let report = world.report(&stamped(&world));
        assert_eq!(key(&report), "pass");
        grade(&report)
    };
    let wish = |statements: Vec<u64>, qc_type| Wish { statements, qc_type, ..college() };
    for (name, statements, qc_type, due, reason) in [
        ("with a device", vec![1, 4], Some(2), SealGrade::Qualified, "listed"),
        ("without a device", vec![1], Some(2), SealGrade::AdvancedOnQualified, "no-device"),
        ("of no kind", vec![1, 4], None, SealGrade::Advanced, "certificate-not-qualified"),
        ("a device alone", vec![4], Some(2), SealGrade::Advanced, "certificate-not-qualified"),
        ("nothing", vec![], None, SealGrade::Advanced, "certificate-not-qualified"),
    ] {
        assert_eq!(grade_of(&wish(statements, qc_type), |_| {}), (due, reason.to_owned()), "{name}");
    }
    // A certificate for signatures is a person's, wherever she belongs.
    let mut world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    world.college = Party::new(&wish(vec![1, 4], Some(1)), Some(&world.authority));
    let report = world.report(&stamped(&world));
    assert_eq!(key(&report), "unknown certificate-not-judged");
    assert_eq!(grade(&report), (SealGrade::Unknown, "nobody-vouches".to_owned()));
    // The user's own trust makes nothing qualified; the list does, also beside it.
    assert_eq!(grade_of(&college(), trust_the_authority), (SealGrade::Qualified, "listed".to_owned()));
    assert_eq!(grade_of(&college(), trust_no_list), (SealGrade::Advanced, "no-list".to_owned()));
}

/// Who is named must be whom the certificate names, in every language; a list changes nothing in that.
#[test]
fn a_name_right_in_one_language_only_is_wrong() {
    let world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let mut payload = payload();
    payload["issuer"]["legalName"]["fr"] = "Université Célèbre".into();
    let sealed = seal(&world.college, &payload.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
    let report = world.report(&sealed);
    assert_eq!(key(&report), "fail seal-mismatch");
    assert_eq!(grade(&report), (SealGrade::Unknown, "nobody-vouches".to_owned()));
}

/// Another body than the sealing college awards; beside that the credential says what is given here.
fn awarded_for_another(evidence: Option<Value>) -> Report {
    let world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let mut payload = payload();
    payload["credentialSubject"]["hasClaim"][0]["awardedBy"] = json!({"id": "urn:epass:awardingProcess:1", "type": "AwardingProcess",
        "awardingBody": [{"id": "urn:epass:org:2", "type": "Organisation", "legalName": {"en": "Ministry of Zed"}}]});
    if let Some(evidence) = evidence {
        payload["evidence"] = json!([evidence]);
    }
    let sealed = seal(&world.college, &payload.to_string(), THEN, None).stamped(&world.tsa, &[], &Stamping::at(SOON));
    let report = world.report(&sealed);
    assert!(valid(&report), "who awards touches neither the seal nor who sealed: {report:#?}");
    report
}

/// European Learning Model 3, "issued by mandate": whoever awards through another is told of, and by which mandate, if any.
#[test]
fn who_awards_by_another_and_by_which_mandate_is_told_with_its_place() {
    let (issuer, body) = (crate::world::COLLEGE.to_owned(), "Ministry of Zed".to_owned());
    let place = "/credentialSubject/hasClaim/0/awardedBy/awardingBody/0/legalName/en".to_owned();
    let without =
        Warning { problem: Problem::IssuedWithoutMandate { issuer: issuer.clone(), body: body.clone() }, place };
    assert_eq!(awarded_for_another(None).warnings, std::slice::from_ref(&without));
    let evidence = |kind: &str, statement: &str| {
        let kind = json!({"id": format!("http://data.europa.eu/snb/evidence-type/{kind}"), "type": "Concept"});
        json!({"id": "urn:epass:evidence:1", "type": "Evidence", "dcType": kind, "evidenceStatement": statement})
    };
    // Evidence of something else, and a mandate that says nothing, is no mandate.
    for none in [evidence("c_991b06c6", "The ministry charged the college."), evidence("c_18016257", " ")] {
        assert_eq!(awarded_for_another(Some(none.clone())).warnings, std::slice::from_ref(&without), "{none}");
    }
    let statement = "The ministry charged the college with it on 1 March 2024.".to_owned();
    let report = awarded_for_another(Some(evidence("c_18016257", &statement)));
    let by = Problem::IssuedByMandate { issuer, body, statement, documents: 0 };
    assert_eq!((by.id(), without.problem.id()), ("issued-by-mandate", "issued-without-mandate"));
    assert_eq!(report.warnings, [Warning { problem: by, place: "/evidence/0".to_owned() }]);
}

#[test]
fn a_chain_that_is_too_long_leads_nowhere() {
    let mut world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let mut between: Vec<Party> = Vec::new();
    let mut lengths = Vec::new();
    for number in 0..9 {
        let sealed = |world: &World, between: &[Party]| {
            let all: Vec<&Party> = between.iter().collect();
            key(&world.report(&stamped(world).certificates(&all)))
        };
        let by = between.last().unwrap_or(&world.authority);
        world.college = Party::new(&college(), Some(by));
        lengths.push(sealed(&world, &between));
        let wish = Wish::authority(&format!("Between {number}"), ("2020-01-01", "2040-01-01"));
        between.push(Party::new(&wish, Some(by)));
    }
    assert_eq!(lengths[0], "pass");
    assert_eq!(lengths.last().map(String::as_str), Some("unknown certificate-not-judged"), "{lengths:?}");
}

/// A second seal beside the first takes nothing from it if it holds, and everything if it does not.
#[test]
fn a_second_seal_must_hold_too() {
    let world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let stranger = Party::new(&Wish::seal("Stranger", IDENTIFIER, ("2020-01-01", "2040-01-01")), None);
    let first = stamped(&world).file();
    let second = seal(&stranger, &payload().to_string(), THEN, None).file();
    let both = |order: [&serde_json::Value; 2]| {
        let mut file = first.clone();
        file["signatures"] = order.iter().map(|one| one["signatures"][0].clone()).collect();
        file
    };
    for order in [[&first, &second], [&second, &first]] {
        let report = world.report_of(&both(order));
        assert_eq!((key(&report), grade(&report).0), ("pass".to_owned(), SealGrade::Qualified));
    }
    // One that merely calls itself by the same name is nobody's, and stands in nobody's way.
    let same = Party::new(&college(), None);
    let third = seal(&same, &payload().to_string(), THEN, None).file();
    for order in [[&first, &third], [&third, &first]] {
        assert_eq!(key(&world.report_of(&both(order))), "pass");
    }
    assert_eq!(key(&world.report_of(&both([&third, &second]))), "unknown no-anchor");
    let mut broken = both([&first, &second]);
    broken["signatures"][1]["signature"] = first["signatures"][0]["signature"].clone();
    assert_eq!(outcome(&world.report_of(&broken), Check::Signature), "fail signature-mismatch");
    let report = world.report_of(&second);
    assert_eq!(key(&report), "fail seal-mismatch");
}

/// RFC 5280, section 6.1.4 (n): an authority that may not sign certificates vouches for nobody, whatever stands above it.
#[test]
fn an_authority_that_may_not_sign_vouches_for_nobody() {
    let mut world = listed(&[Stood::seals("granted", GRANTED)], &[Stood::stamps("granted", GRANTED)]);
    let authority = Wish::authority("Between", ("2020-01-01", "2040-01-01"));
    for (usages, due) in [
        (vec![KeyUsagePurpose::KeyCertSign], "pass"),
        (vec![KeyUsagePurpose::CrlSign], "unknown no-anchor"),
        (vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::CrlSign], "unknown no-anchor"),
    ] {
        let between = Party::new(&Wish { usages, ..authority.clone() }, Some(&world.authority));
        world.college = Party::new(&college(), Some(&between));
        assert_eq!(key(&world.report(&stamped(&world).certificates(&[&between]))), due);
    }
}
