//! Findings in, headline out: the table of what is said when.

use verify::report::Subject;
use verify::{Answer, Arg, Check, Evidence, Outcome, Policy, Problem, Question, Report, Skip, Verdict};

use super::{now, presentation, problem, report};
use crate::{Language, Reader, Tone, Words};

fn fail(check: Check, id: &str) -> (Check, Outcome) {
    (check, Outcome::Fail(problem(id)))
}
fn open(check: Check, id: &str) -> (Check, Outcome) {
    (check, Outcome::Unknown(problem(id)))
}
fn skip(check: Check, skip: Skip) -> (Check, Outcome) {
    (check, Outcome::Skip(skip))
}

struct Case {
    findings: Vec<(Check, Outcome)>,
    policy: &'static str,
    tone: Tone,
    headline: &'static str,
}

fn case(findings: Vec<(Check, Outcome)>, policy: &'static str, tone: Tone, headline: &'static str) -> Case {
    Case { findings, policy, tone, headline }
}

fn genuine() -> Vec<Case> {
    use Check::{Accreditation, Schema, Status, ValidityPeriod};
    vec![
        case(vec![], "employer", Tone::Yes, "Genuine, in force"),
        case(vec![skip(ValidityPeriod, Skip::NotApplicable)], "employer", Tone::Yes, "Genuine, in force"),
        case(
            vec![skip(Status, Skip::NotOffered)],
            "employer",
            Tone::Yes,
            "Genuine; this issuer publishes no withdrawals",
        ),
        case(
            vec![skip(Status, Skip::NotApplicable), skip(ValidityPeriod, Skip::NotApplicable)],
            "employer",
            Tone::Yes,
            "Genuine, no end date",
        ),
        case(
            vec![open(Status, "delegated_list")],
            "integrity",
            Tone::Open,
            "Genuine; nothing is set against it on a list that somebody else signs",
        ),
        case(vec![open(Accreditation, "no-accreditation-source")], "employer", Tone::Yes, "Genuine, in force"),
        case(
            vec![open(Schema, "unsupported-schema")],
            "employer",
            Tone::Yes,
            "Genuine, in force; whether it keeps to the form that was agreed for it was not checked",
        ),
        case(
            vec![fail(Accreditation, "outside-accreditation")],
            "employer",
            Tone::No,
            "Genuine, but outside what its issuer may award",
        ),
    ]
}

fn unaltered() -> Vec<Case> {
    use Check::{IssuerIdentity, Status};
    let unlisted = || open(IssuerIdentity, "issuer-not-listed");
    vec![
        case(vec![unlisted()], "integrity", Tone::Open, "Unaltered, in force; nobody vouches for its issuer"),
        case(
            vec![unlisted(), skip(Status, Skip::NotOffered)],
            "integrity",
            Tone::Open,
            "Unaltered; nobody vouches for its issuer, and it publishes no withdrawals",
        ),
        case(
            vec![open(IssuerIdentity, "no-trust-source")],
            "integrity",
            Tone::Open,
            "Unaltered, in force; nobody was asked who its issuer is",
        ),
        case(
            vec![unlisted()],
            "employer",
            Tone::Open,
            "Not settled: its issuer must show who vouches for it; this says nothing against the applicant",
        ),
    ]
}

fn failed() -> Vec<Case> {
    use Check::{Format, HolderBinding, IssuerIdentity, IssuerKey, Signature, Status, ValidityPeriod};
    let forged = || fail(Signature, "signature-mismatch");
    let blocked = || skip(Status, Skip::Blocked(Signature));
    vec![
        case(vec![forged(), blocked()], "employer", Tone::No, "Not genuine"),
        case(vec![forged(), fail(ValidityPeriod, "expired")], "employer", Tone::No, "Not genuine"),
        case(vec![fail(IssuerKey, "strangers-key")], "integrity", Tone::No, "Not genuine"),
        case(
            vec![fail(IssuerIdentity, "issuer-contradicted")],
            "integrity",
            Tone::No,
            "Not genuine: its issuer is not who it says",
        ),
        case(vec![fail(Signature, "not-sealed")], "employer", Tone::No, "Not sealed: anybody could have written it"),
        case(vec![fail(Format, "missing-member")], "employer", Tone::No, "Not in proper form"),
        case(vec![fail(Status, "revoked")], "employer", Tone::No, "Withdrawn, as of 22 November 2026"),
        case(vec![fail(Status, "suspended")], "employer", Tone::No, "Suspended, as of 22 November 2026"),
        case(
            vec![fail(Status, "revoked"), fail(ValidityPeriod, "expired")],
            "employer",
            Tone::No,
            "Withdrawn, as of 22 November 2026",
        ),
        case(vec![fail(ValidityPeriod, "expired")], "employer", Tone::No, "Ran out on 22 November 2026"),
        case(
            vec![fail(ValidityPeriod, "not-yet-valid")],
            "employer",
            Tone::No,
            "Not begun: in force from 22 November 2026",
        ),
        case(vec![fail(HolderBinding, "not-the-owner")], "employer", Tone::No, "Not proven to come from its owner"),
    ]
}

fn unsettled() -> Vec<Case> {
    use Check::{IssuerKey, Signature, Status};
    let but = |clause: &str| format!("Not settled: {clause}; this says nothing against the applicant").leak();
    vec![
        case(
            vec![open(Status, "list-unavailable")],
            "employer",
            Tone::Open,
            but("the issuer’s list of withdrawals could not be had"),
        ),
        case(
            vec![open(IssuerKey, "no-anchor"), skip(Status, Skip::Blocked(IssuerKey))],
            "integrity",
            Tone::Open,
            but("nobody that you trust vouches for the seal’s certificate"),
        ),
        case(vec![skip(Signature, Skip::Disabled)], "integrity", Tone::Open, but("the check “Seal” is switched off")),
    ]
}

#[test]
fn each_headline_says_what_was_found() {
    for case in genuine().into_iter().chain(unaltered()).chain(failed()).chain(unsettled()) {
        let report = report(&case.findings);
        let verdict = report.verdict(&Policy::built_in(case.policy).expect("a policy"));
        let said = Words::english().headline_for(&report, &verdict, Reader::Checker);
        assert_eq!(said, (case.tone, case.headline.to_owned()), "{:?} under {}", case.findings, case.policy);
        assert_eq!(Words::english().headline(&report, &verdict), said.1);
    }
}

/// A binding that nobody asked for changes no verdict, and a bad one is told all the same.
#[test]
fn an_unasked_binding_that_fails_is_told() {
    let unasked = Report { asked: false, ..report(&[fail(Check::HolderBinding, "not-the-owner")]) };
    let verdict = unasked.verdict(&Policy::built_in("employer").expect("a policy"));
    let said = Words::english().headline_for(&unasked, &verdict, Reader::Checker);
    assert_eq!(said, (Tone::Open, "Genuine, in force; not proven to come from its owner".to_owned()));
}

/// One finding of each kind in each check, under each policy and a policy that requires next to nothing.
#[test]
fn genuine_is_said_only_of_what_is() {
    let lax = Policy::from_toml("name = \"lax\"\nrequires = [\"format\"]").expect("a policy");
    let policies = Policy::BUILT_IN.map(|name| Policy::built_in(name).expect("a policy")).into_iter().chain([lax]);
    let skips = [Skip::NotOffered, Skip::NotAsked, Skip::NotApplicable, Skip::Blocked(Check::Format), Skip::Disabled];
    for policy in policies {
        for check in Check::ALL {
            let problems = Problem::samples().into_iter().flat_map(|p| [Outcome::Fail(p.clone()), Outcome::Unknown(p)]);
            for outcome in problems.chain(skips.map(Outcome::Skip)) {
                holds(&report(&[(check, outcome)]), &policy);
            }
        }
    }
}

fn holds(report: &Report, policy: &Policy) {
    let verdict = report.verdict(policy);
    for language in Language::ALL {
        let words = Words::of(language);
        let (tone, line) = words.headline_for(report, &verdict, Reader::Checker);
        let genuine =
            [Question::Intact, Question::Issuer].iter().all(|question| report.answer(*question) == Answer::Yes);
        let says = line.starts_with("Genuine") || line.starts_with("Echt");
        assert!(!says || genuine, "{line}: {report:?}");
        assert!(tone != Tone::Yes || (genuine && report.answer(Question::Current) != Answer::No), "{line}: {report:?}");
        assert!(tone != Tone::Yes || matches!(verdict, Verdict::Valid { .. }), "{line}: {verdict:?}");
        for reader in [Reader::Checker, Reader::Holder] {
            let (_, line) = words.headline_for(report, &verdict, reader);
            assert!(!line.contains("headline-") && line.chars().count() <= 220 && !line.is_empty(), "{line}");
            let more = words.explanation(report, &verdict, reader);
            assert!(!more.contains("explain-") && !more.contains('{'), "{more}");
            let steps = words.next_steps(report, &verdict, reader);
            assert!(matches!(verdict, Verdict::Valid { .. }) || !steps.is_empty() || no_problem(report), "{report:?}");
        }
    }
}

/// A check that is switched off, or that the credential does not offer, has no problem that somebody could act on.
fn no_problem(report: &Report) -> bool {
    report.findings.iter().all(|finding| finding.outcome.problem().is_none())
}

#[test]
fn presentations_are_as_good_as_their_worst() {
    let good = || report(&[]);
    let revoked = || report(&[fail(Check::Status, "revoked")]);
    let unlisted = || report(&[open(Check::IssuerIdentity, "issuer-not-listed")]);
    let plain = || report(&[skip(Check::Status, Skip::NotOffered)]);
    let own = |but: &[(Check, Outcome)], credentials| presentation(but, credentials);
    for (report, tone, headline) in [
        (own(&[], vec![good()]), Tone::Yes, "Genuine, in force"),
        (own(&[], vec![good(), good()]), Tone::Yes, "All 2 credentials: Genuine, in force"),
        (own(&[], vec![good(), plain()]), Tone::Yes, "All 2 credentials are genuine"),
        (
            own(&[], vec![good(), report(&[open(Check::Schema, "schema-unavailable")])]),
            Tone::Yes,
            "All 2 credentials are genuine; whether all of them keep to the form that was agreed was not checked",
        ),
        (own(&[], vec![good(), revoked()]), Tone::No, "Credential 2 of 2: Withdrawn, as of 22 November 2026"),
        (
            own(&[], vec![unlisted(), revoked(), good()]),
            Tone::No,
            "Credential 2 of 3: Withdrawn, as of 22 November 2026",
        ),
        (
            own(&[], vec![good(), unlisted()]),
            Tone::Open,
            "Credential 2 of 2: Not settled: its issuer must show who vouches for it; this says nothing against the applicant",
        ),
        (
            own(&[fail(Check::Signature, "signature-mismatch")], vec![good()]),
            Tone::No,
            "This presentation is not genuine",
        ),
        (own(&[fail(Check::Request, "wrong-nonce")], vec![good()]), Tone::No, "Not proven to come from its owner"),
        (own(&[], vec![]), Tone::Open, "An empty presentation"),
    ] {
        let verdict = report.verdict(&Policy::built_in("employer").expect("a policy"));
        assert_eq!(
            Words::english().headline_for(&report, &verdict, Reader::Checker),
            (tone, headline.to_owned()),
            "{report:?}"
        );
    }
}

#[test]
fn what_is_said_beneath_and_what_to_do() {
    let words = Words::english();
    let employer = Policy::built_in("employer").expect("a policy");
    let said = |report: &Report, reader| {
        let verdict = report.verdict(&employer);
        let steps: Vec<String> = words.next_steps(report, &verdict, reader).into_iter().map(|step| step.text).collect();
        (words.explanation(report, &verdict, reader), steps)
    };
    let open_accreditation = report(&[open(Check::Accreditation, "no-accreditation-source")]);
    let (more, _) = said(&open_accreditation, Reader::Checker);
    assert_eq!(
        more,
        "One thing could not be found out: whether its issuer may award this. This says nothing against the applicant."
    );
    let (more, _) = said(&open_accreditation, Reader::Holder);
    assert!(more.ends_with("This says nothing against you."), "{more}");
    let expired = report(&[fail(Check::ValidityPeriod, "expired"), skip(Check::HolderBinding, Skip::NotOffered)]);
    let (more, steps) = said(&expired, Reader::Checker);
    assert_eq!(more, "It was genuine until then.");
    assert_eq!(
        steps,
        [
            "Ask the applicant whether it has been renewed. Its issuer can renew it.",
            "Compare name and date of birth with an identity document."
        ]
    );
    let (more, _) = said(&report(&[skip(Check::Status, Skip::NotOffered)]), Reader::Checker);
    assert_eq!(more, "This issuer publishes no withdrawals.");
    let (more, steps) = said(&presentation(&[], vec![report(&[]), expired]), Reader::Checker);
    assert_eq!((more.as_str(), steps.len()), ("It was genuine until then.", 2));
    let unread = Report { subject: Subject::Unrecognised, ..report(&[fail(Check::Format, "unreadable")]) };
    let verdict = unread.verdict(&employer);
    assert_eq!(
        words.headline_for(&unread, &verdict, Reader::Checker),
        (Tone::Open, "No readable credential".to_owned()),
        "a scan speaks against nobody"
    );
    assert_eq!(words.answer(Question::Intact, &unread).0, "Not readable");
    let (more, _) = said(&unread, Reader::Checker);
    assert!(more.contains("speaks against nobody"), "{more}");
}

#[test]
fn answers_are_answers_to_the_question_as_asked() {
    let words = Words::english();
    for (findings, question, word, sentence) in [
        (vec![], Question::Intact, "Yes", "Everything shown is what the issuer sealed."),
        (vec![], Question::Issuer, "Known", "Technical College of Zed, Ireland, named by your own list."),
        (vec![], Question::Current, "No", "Not withdrawn; it names no end date."),
        (vec![], Question::Holder, "Not asked", "You did not ask for proof from the owner’s key."),
        (
            vec![skip(Check::Status, Skip::NotOffered)],
            Question::Current,
            "No end date",
            "This issuer publishes no withdrawals, and it names no end date.",
        ),
        (
            vec![fail(Check::Status, "revoked"), fail(Check::ValidityPeriod, "expired")],
            Question::Current,
            "Withdrawn",
            "Its issuer has withdrawn it, as its list of 22 November 2026 says.",
        ),
        (
            vec![fail(Check::Signature, "signature-mismatch")],
            Question::Intact,
            "No",
            "The signature does not match what it says.",
        ),
        (
            vec![fail(Check::Signature, "not-sealed")],
            Question::Intact,
            "Not sealed",
            "Nothing seals it: there is no signature.",
        ),
        (vec![fail(Check::ValidityPeriod, "expired")], Question::Current, "Ran out", "It ran out on 22 November 2026."),
        (
            vec![open(Check::Status, "list-unavailable")],
            Question::Current,
            "Could not find out",
            "The issuer’s list of withdrawn credentials could not be had.",
        ),
        (
            vec![skip(Check::Status, Skip::Blocked(Check::Signature))],
            Question::Current,
            "Could not find out",
            "It is not settled that its issuer sealed it.",
        ),
        (
            vec![skip(Check::HolderBinding, Skip::NotOffered), skip(Check::Request, Skip::NotOffered)],
            Question::Holder,
            "Not tied to a key",
            "Anyone with this file could have sent it. Compare name and date of birth.",
        ),
    ] {
        let said = words.answer(question, &report(&findings));
        assert_eq!(said, (word.to_owned(), sentence.to_owned()));
    }
}

#[test]
fn what_is_in_force_tells_of_when_it_was_known() {
    let evidence = |id, args, dated| Evidence { id, args, source: None, dated };
    let until = |days: i64| ("until", Arg::Time(now().plus_seconds(days * 86_400)));
    let with = |list: Evidence, period: Evidence| {
        let mut report = report(&[]);
        for finding in &mut report.findings {
            match finding.check {
                Check::Status => finding.evidence.push(list.clone()),
                Check::ValidityPeriod => finding.evidence.push(period.clone()),
                _ => {}
            }
        }
        Words::english().said(Question::Current, &report, Reader::Checker)
    };
    let said = with(evidence("status-entry", vec![until(5)], Some(now())), evidence("period", vec![until(30)], None));
    let expected =
        "Not on the issuer’s list of 22 November 2026, next due 27 November 2026; it runs until 22 December 2026.";
    assert_eq!((said.sentence.as_str(), said.dated), (expected, Some(now())));
    let said = with(evidence("status-entry", vec![], None), evidence("no-end", vec![], None));
    let expected = "Not on the issuer’s list, whose date is not known; it names no end date.";
    assert_eq!((said.sentence.as_str(), said.dated), (expected, None));
}

/// What is wrong inside stands above what is good around it.
#[test]
fn a_credential_is_as_good_as_what_it_holds() {
    let employer = Policy::built_in("employer").expect("a policy");
    let line = |inside: Vec<Report>| {
        let whole = Report { credentials: inside, ..report(&[]) };
        Words::english().headline_for(&whole, &whole.verdict(&employer), Reader::Checker)
    };
    let good = || report(&[]);
    let forged = || report(&[fail(Check::Signature, "signature-mismatch")]);
    let unknown = || report(&[open(Check::IssuerIdentity, "issuer-not-listed")]);
    let supporting = |report: Report| Report { subject: Subject::Supporting, ..report };
    assert_eq!(line(vec![good()]), (Tone::Yes, "Genuine, in force".to_owned()));
    assert_eq!(line(vec![good(), forged()]), (Tone::No, "A credential inside it: Not genuine".to_owned()));
    let (tone, text) = line(vec![unknown(), good()]);
    assert_eq!((tone, text.starts_with("A credential inside it: Not settled")), (Tone::Open, true), "{text}");
    assert_eq!(line(vec![unknown(), forged()]), (Tone::No, "A credential inside it: Not genuine".to_owned()));
    let within = Report { credentials: vec![forged()], ..good() };
    assert_eq!(line(vec![within]).0, Tone::No, "however deep");
    assert_eq!(line(vec![supporting(unknown())]), (Tone::Yes, "Genuine, in force".to_owned()));
    let broken = Report { credentials: vec![supporting(forged())], ..report(&[open(Check::Format, "support-broken")]) };
    let (tone, text) = Words::english().headline_for(&broken, &broken.verdict(&employer), Reader::Checker);
    assert_eq!((tone, text.contains("beside it")), (Tone::Open, true), "{text}");
}

#[test]
fn what_was_not_reached_is_never_only_genuine() {
    let warned = |but: &[(Check, Outcome)], id: &str| {
        let warning = verify::Warning { problem: problem(id), place: String::new() };
        Report { warnings: vec![warning], ..report(but) }
    };
    let said = |report: &Report| {
        let verdict = report.verdict(&Policy::built_in("employer").expect("built in"));
        Words::english().headline_for(report, &verdict, Reader::Checker)
    };
    for id in ["result-not-achieved", "result-not-yet-achieved", "result-below-required"] {
        let (tone, line) = said(&warned(&[], id));
        assert!(tone == Tone::Open && line.starts_with("Genuine, in force; but "), "{id}: {line}");
    }
    assert_eq!(
        said(&warned(&[], "result-undescribed")),
        said(&report(&[])),
        "no headline is spoiled by a small matter"
    );
    let forged = [(Check::Signature, Outcome::Fail(problem("signature-mismatch")))];
    assert_eq!(said(&warned(&forged, "result-not-achieved")), said(&report(&forged)));
}
