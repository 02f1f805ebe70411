//! Is every message there, in every language, whole and short enough to be read?

use std::collections::BTreeSet;
use std::path::Path;

use verify::{Actor, Answer, Arg, Because, Check, Evidence, Named, NoAnswer, Outcome, Problem, Question, Reason, Skip};

use super::{now, problem, report};
use crate::{Language, Reader, Words};

const LONGEST: usize = 220;

fn all() -> impl Iterator<Item = Words> {
    Language::ALL.into_iter().map(Words::of)
}

/// Nothing unresolved, no raw id, short enough.
fn readable(words: Words, text: &str) {
    let context = format!("{}: {text:?}", words.language().tag());
    assert!(!text.trim().is_empty(), "{context} is empty");
    assert!(text.chars().count() <= LONGEST, "{context} is too long: {}", text.chars().count());
    assert!(!text.contains(['{', '}']), "{context} has an unresolved part");
    for raw in ["problem-", "headline-", "answer-", "evidence-", "open-", "explain-", "skip-", "check-", "outcome-"] {
        assert!(!text.starts_with(raw), "{context} is a raw id");
    }
}

#[test]
fn files_are_read_whole() {
    for language in Language::ALL {
        let errors =
            fluent_bundle::FluentResource::try_new(language.source().to_owned()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{}", language.tag());
        assert_eq!(Language::of_tag(language.tag()), Some(language));
        language.tag().parse::<unic_langid::LanguageIdentifier>().expect("a tag");
    }
    assert_eq!(Words::new("de_AT.UTF-8").language(), Language::German);
    assert_eq!(Words::new("tlh").language(), Language::English);
}

/// Ids of a file, with those of attributes as "id.attribute", each once.
fn ids(language: Language) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut message = String::new();
    for line in language.source().lines() {
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            assert!(ids.insert(format!("{message}.{attribute}")), "{message}.{attribute} twice in {}", language.tag());
        } else if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            name.clone_into(&mut message);
            assert!(ids.insert(message.clone()), "{message} twice in {}", language.tag());
        }
    }
    ids
}

#[test]
fn languages_say_the_same_things() {
    let english = ids(Language::English);
    for language in Language::ALL {
        let own = ids(language);
        let message = |id: &&String| !id.starts_with('-');
        let missing: Vec<&String> = english.difference(&own).filter(message).collect();
        let more: Vec<&String> = own.difference(&english).filter(message).collect();
        assert!(missing.is_empty() && more.is_empty(), "{}: missing {missing:?}, more {more:?}", language.tag());
    }
}

#[test]
fn every_problem_has_its_sentences() {
    for words in all() {
        for problem in Problem::samples() {
            for reader in [Reader::Checker, Reader::Holder] {
                let said = words.problem(&problem, reader);
                readable(words, &said.what);
                readable(words, &said.next);
                said.means.iter().for_each(|text| readable(words, text));
                said.detail.iter().for_each(|text| readable(words, text));
            }
            for part in ["headline", "settle", "accepted"] {
                words.part(&problem, part).iter().for_each(|text| readable(words, text));
            }
        }
    }
}

/// Of everything that may have to be fetched: what is said of it where nobody was to be asked.
fn unasked() -> Vec<Problem> {
    let (example, reason) = (|| "example".to_owned(), || Reason::from(NoAnswer::Offline));
    vec![
        Problem::NoKey { key: example(), reason: reason() },
        Problem::DocumentUnavailable { address: example(), reason: reason() },
        Problem::SourceUnavailable { source: example(), reason: reason() },
        Problem::ListUnavailable { list: example(), reason: reason() },
        Problem::AccreditationUnavailable { source: example(), reason: reason() },
        Problem::SchemaUnavailable { address: example(), reason: reason() },
        Problem::PinnedSchemaUnavailable { address: example(), reason: reason() },
        Problem::RenewalUnavailable { address: example(), reason: reason() },
    ]
}

#[test]
fn who_asks_nobody_is_not_told_to_try_again_later() {
    let network = |problem: &&Problem| problem.actor() == Actor::Network;
    let known: BTreeSet<&str> = unasked().iter().map(Problem::id).collect();
    let all_known: BTreeSet<&str> = Problem::samples().iter().filter(network).map(Problem::id).collect();
    assert_eq!(known, all_known);
    for words in all() {
        for problem in unasked() {
            assert!(problem.unasked() && Problem::samples().iter().all(|other| !other.unasked()));
            for reader in [Reader::Checker, Reader::Holder] {
                let said = words.problem(&problem, reader);
                for text in [&said.what, &said.next] {
                    readable(words, text);
                    assert!(text.contains("--offline"), "{}: {text}", problem.id());
                    let again = ["later", "später"].iter().any(|word| text.contains(word));
                    assert!(!again, "{}: {text}", problem.id());
                }
            }
            words.part(&problem, "settle").iter().for_each(|text| assert!(text.contains("--offline"), "{text}"));
        }
    }
}

/// Whoever reads it in a window gave no options, and is told of none.
#[test]
fn a_window_tells_of_no_option() {
    for words in all().map(Words::in_a_window) {
        for problem in unasked() {
            let said = words.problem(&problem, Reader::Holder);
            let settle = words.part(&problem, "settle");
            for text in [&said.what, &said.next].into_iter().chain(&settle) {
                readable(words, text);
                assert!(!text.contains("--"), "{}: {text}", problem.id());
                assert!(text.contains("offline"), "{}: {text}", problem.id());
            }
        }
    }
}

/// A key that is named in no way that can be followed is not waited for.
#[test]
fn what_no_waiting_mends_is_not_waited_for() {
    for words in all() {
        let next = |reason: Reason| {
            let problem = Problem::NoKey { key: "x".to_owned(), reason };
            words.problem(&problem, Reader::Checker).next
        };
        let later = |text: &str| text.contains("later") || text.contains("später");
        let (answered, unsaid) = (next(NoAnswer::Status { status: 500 }.into()), next(Reason::unsaid()));
        assert!(later(&answered) && !later(&unsaid), "{answered} / {unsaid}");
    }
}

#[test]
fn a_level_that_its_description_has_not_is_told_in_the_readers_language() {
    let problem = |allowed: &str| Problem::ResultNotAllowed {
        of: "Project".to_owned(),
        found: "Master".to_owned(),
        allowed: allowed.to_owned(),
    };
    for (language, levels, values) in [
        (
            Language::English,
            "A result (“Project”) is “Master”, which is none of the levels of its own description.",
            "A result (“Project”) is “Master”, which its own description does not allow (A, B).",
        ),
        (
            Language::German,
            "Ein Ergebnis („Project“) ist „Master“, was keine der Stufen seiner eigenen Beschreibung ist.",
            "Ein Ergebnis („Project“) ist „Master“, was seine eigene Beschreibung nicht zulässt (A, B).",
        ),
    ] {
        let what = |allowed| Words::of(language).problem(&problem(allowed), Reader::Checker).what;
        assert_eq!((what("").as_str(), what("A, B").as_str()), (levels, values));
    }
}

#[test]
fn a_certificate_that_names_nobody_is_said_so() {
    let problem = |organisation: &str, authority: &str| Problem::NoAnchor {
        organisation: organisation.to_owned(),
        authority: authority.to_owned(),
    };
    let means = |problem| Words::english().problem(&problem, Reader::Checker).means.expect("it means something");
    assert_eq!(means(problem("", "")), "The certificate names no organisation. Who issued it does not stand in it.");
    assert_eq!(
        means(problem("Zed", "Zed CA")),
        "The certificate says that it is Zed’s, and that Zed CA issued it. Anybody can write that: it was held against no \
         certificate of that authority."
    );
}

/// Both sides of the comparison are told somewhere: each argument of a problem stands in its sentences.
#[test]
fn nothing_that_a_problem_knows_is_left_untold() {
    for language in Language::ALL {
        for problem in Problem::samples() {
            let start = format!("\nproblem-{} =", problem.id());
            let (_, rest) = language.source().split_once(&start).unwrap_or_else(|| panic!("{start}"));
            let own: Vec<&str> =
                rest.lines().enumerate().take_while(|(n, l)| *n == 0 || l.starts_with(' ')).map(|(_, l)| l).collect();
            for (name, _) in problem.args() {
                let told =
                    own.iter().any(|l| l.contains(&format!("${name} ")) || l.contains(&format!("${name}_moment ")));
                assert!(told, "{}: {start} never tells ${name}", language.tag());
            }
        }
    }
}

/// Whoever holds a credential is not told to ask the applicant, which is themselves.
#[test]
fn holders_are_not_told_about_applicants() {
    for problem in Problem::samples() {
        let english = Words::english().problem(&problem, Reader::Holder);
        assert!(!english.next.contains("applicant"), "{}: {}", problem.id(), english.next);
        let german = Words::of(Language::German).problem(&problem, Reader::Holder);
        assert!(!german.next.contains("vorlegende"), "{}: {}", problem.id(), german.next);
    }
}

/// The ids of evidence stand only where the checks give it, so they are read from there.
#[test]
fn every_piece_of_evidence_is_said() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../verify/src");
    let mut given = BTreeSet::new();
    evidence_ids(Path::new(folder), &mut given);
    assert!(given.len() > 10, "{given:?}");
    for language in Language::ALL {
        let said: BTreeSet<String> =
            ids(language).iter().filter_map(|id| id.strip_prefix("evidence-")).map(str::to_owned).collect();
        assert_eq!(said, given, "{}: on the left what is said, on the right what the checks give", language.tag());
    }
}

#[expect(clippy::disallowed_methods, reason = "a test of the source itself; nothing of the product reads files here")]
fn evidence_ids(folder: &Path, ids: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources of verify") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            evidence_ids(&path, ids);
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source");
        for call in source.split("Evidence::new(").skip(1) {
            let arguments =
                call.split(".with(").next().and_then(|rest| rest.split([';', '\n']).next()).unwrap_or_default();
            ids.extend(arguments.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}

#[test]
fn evidence_reads_well_with_and_without_what_may_be_missing() {
    let at = Some(now());
    let evidence = |id, args, dated| Evidence { id, args, source: None, dated };
    let (from, until) = (("from", Arg::Time(now())), ("until", Arg::Time(now().plus_seconds(86_400))));
    let log = |witnesses, then: Option<u64>| {
        let said = [("version", Arg::Number(3)), ("since", Arg::Time(now())), ("witnesses", Arg::Number(witnesses))];
        said.into_iter().chain(then.map(|then| ("then", Arg::Number(then)))).collect()
    };
    for (evidence, said) in [
        (evidence("period", vec![from.clone(), until.clone()], None), "22 November 2026 to 23 November 2026"),
        (evidence("period", vec![until.clone()], None), "Until 23 November 2026"),
        (evidence("no-end", vec![from], None), "From 22 November 2026, without an end"),
        (evidence("no-end", vec![], None), "No dates"),
        (evidence("disclosures", vec![("shown", Arg::Number(1))], None), "One part shown by its owner’s choice"),
        (evidence("disclosures", vec![("shown", Arg::Number(6))], None), "6 parts shown by their owner’s choice"),
        (
            evidence("status-entry", vec![("index", Arg::Number(48_213)), until], at),
            "Entry 48,213 of the list of 22 Nov 2026, which runs until 23 November 2026",
        ),
        (evidence("status-entry", vec![("index", Arg::Number(7))], None), "Entry 7 of the list"),
        (
            evidence("status-entry", vec![("index", Arg::Number(7)), ("update", "available".into())], None),
            "Entry 7 of the list; an updated version is to be had",
        ),
        (
            evidence("revocation-list", vec![("entries", Arg::Number(1))], None),
            "The issuer’s unsigned list, which names one withdrawn credential",
        ),
        (evidence("listed-in-log", log(0, None), None), "Listed in the issuer’s log, version 3 of 22 November 2026"),
        (
            evidence("listed-in-log", log(2, Some(1)), None),
            "Listed in the issuer’s log, version 3 of 22 November 2026, with 2 witnesses; version 1 was in force on its date",
        ),
        (
            evidence("answers", vec![("made", Arg::Time(now()))], at),
            "Answers your request of 22 November 2026, 10:04 UTC",
        ),
    ] {
        assert_eq!(Words::english().evidence(&evidence), said);
    }
}

/// What was found of a seal's time, certificate and grade, with and without what may be missing.
#[test]
fn evidence_of_seals_reads_well() {
    let moment = || Arg::Time(now());
    let stamp = |id, more: &[(&'static str, &str)]| {
        let more = more.iter().map(|(name, text)| (*name, Arg::from(*text)));
        let args = more.chain([("time", moment()), ("over", "seal".into())]).collect();
        Evidence { id, args, source: None, dated: None }
    };
    let grade = |grade: &str, reason: &str, territory: &str| Evidence {
        id: "seal-grade",
        args: [("grade", grade.into()), ("reason", reason.into()), ("territory", territory.into())]
            .into_iter()
            .chain((!territory.is_empty()).then(|| ("issued", moment())))
            .chain([("issue", Arg::Number(7))])
            .collect(),
        source: None,
        dated: None,
    };
    let plain = |id, args| Evidence { id, args, source: None, dated: None };
    for (evidence, said) in [
        (
            stamp("time-stamp", &[("authority", "True Time")]),
            "The seal existed on 22 November 2026, 10:04 UTC, by the time-stamp of True Time",
        ),
        (
            stamp("time-stamp-unproven", &[("authority", "True Time"), ("why", "no-anchor"), ("reason", "")]),
            "Its time-stamp of 22 November 2026, 10:04 UTC by True Time proves nothing here: you have not said that you trust this time-stamping authority",
        ),
        (
            stamp("time-stamp-unproven", &[("authority", ""), ("why", "unsound"), ("reason", "signed by nobody")]),
            "Its time-stamp of 22 November 2026, 10:04 UTC proves nothing here: signed by nobody",
        ),
        (
            plain(
                "certificate-not-withdrawn",
                vec![("authority", "Zed CA".into()), ("form", "list".into()), ("at", moment())],
            ),
            "The certificate was not withdrawn, by the list of Zed CA of 22 November 2026, 10:04 UTC",
        ),
        (
            plain(
                "certificate-withdrawn-later",
                vec![("since", moment()), ("authority", "Zed CA".into()), ("at", moment())],
            ),
            "The certificate was withdrawn on 22 November 2026, by Zed CA; the seal existed before, on 22 November 2026, 10:04 UTC",
        ),
        (
            plain(
                "certificate-trusted-list",
                vec![
                    ("organisation", "Zed".into()),
                    ("authority", "Zed CA".into()),
                    ("territory", "IE".into()),
                    ("issue", Arg::Number(7)),
                    ("issued", moment()),
                ],
            ),
            "Certificate of Zed, by Zed CA, on the trusted list of IE, issue 7 of 22 November 2026",
        ),
        (
            plain(
                "named-by-trusted-list",
                vec![("name", "Zed".into()), ("territory", "IE".into()), ("issue", Arg::Number(7))],
            ),
            "Zed, by its certificate, whose authority stands on the trusted list of IE, issue 7",
        ),
        (
            grade("qualified", "listed", "IE"),
            "Qualified seal: by the trusted list of IE, issue 7 of 22 November 2026, with a key in a qualified device",
        ),
        (
            grade("advanced", "no-list", ""),
            "Advanced seal: no trusted list at hand says that its certificate is a qualified one",
        ),
    ] {
        assert_eq!(Words::english().evidence(&evidence), said);
        readable(Words::of(Language::German), &Words::of(Language::German).evidence(&evidence));
    }
}

/// A message that no problem has any more would only be translated in vain.
#[test]
fn no_problem_is_said_that_is_none() {
    let problems: BTreeSet<String> = Problem::samples().iter().map(|p| format!("problem-{}", p.id())).collect();
    for language in Language::ALL {
        let said: BTreeSet<String> =
            ids(language).into_iter().filter(|id| id.starts_with("problem-") && !id.contains('.')).collect();
        assert_eq!(said, problems, "{}: on the left what is said, on the right what there is", language.tag());
    }
}

/// What tells a decision as the word of who signed it, names who may decide, or says that nobody has yet.
const OF_DECISIONS: [&str; 16] = [
    "decision-conditional",
    "decision-full",
    "decision-kind-full",
    "decision-kind-partial",
    "decision-kind-refused",
    "decision-not-by-itself",
    "decision-partial",
    "decision-refused",
    "decision-row-covers",
    "fits-recognised",
    "show-decision-covers",
    "show-task-decide-why",
    "units-ask",
    "units-bodies",
    "units-not-yet-recognised",
    "units-recognised-by",
];

/// Only a competent authority recognises: where the word stands at all, that is what is said, or that it is not, or a decision
/// is told.
#[test]
fn nothing_is_called_recognised() {
    for language in Language::ALL {
        let mut message = "";
        for line in language.source().lines() {
            let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
            let (id, said) = Some(line).filter(begins).and_then(|line| line.split_once('=')).unwrap_or((message, line));
            message = id.trim();
            let low = said.to_lowercase();
            let says = low.contains("recognis") || low.contains("anerkann");
            let who = low.contains("only a competent authority") || low.contains("nur eine zuständige behörde");
            let not = low.contains(", not recognised") || low.contains(", nicht anerkannt");
            assert!(!says || who || not || OF_DECISIONS.contains(&message), "{}: {line}", language.tag());
        }
    }
}

#[test]
fn checks_outcomes_questions_and_answers() {
    let skips =
        [Skip::NotOffered, Skip::NotAsked, Skip::NotApplicable, Skip::Blocked(Check::Signature), Skip::Disabled];
    let sample = problem("expired");
    for words in all() {
        for check in Check::ALL {
            readable(words, &words.check(check));
            readable(words, &words.not_found_out(check));
            for skip in skips {
                readable(words, &words.skip(check, skip));
                readable(words, &words.outcome(&Outcome::Skip(skip)));
            }
        }
        for outcome in [Outcome::Pass, Outcome::Fail(sample.clone()), Outcome::Unknown(sample.clone())] {
            readable(words, &words.outcome(&outcome));
        }
        for actor in [Actor::Issuer, Actor::Holder, Actor::Verifier, Actor::Network] {
            readable(words, &words.actor(actor, Reader::Checker));
            readable(words, &words.actor(actor, Reader::Holder));
        }
        readable(words, &words.not_recognised());
        readable(words, &words.against(Reader::Holder));
    }
}

/// Every way in which a single check can end, alone: each question still has a word and a sentence for each reader.
#[test]
fn every_answer_is_said() {
    let mut seen = BTreeSet::new();
    let skips =
        [Skip::NotOffered, Skip::NotAsked, Skip::NotApplicable, Skip::Blocked(Check::Signature), Skip::Disabled];
    for question in Question::ALL {
        let checks: Vec<Check> = Check::ALL.into_iter().filter(|check| check.question() == Some(question)).collect();
        let outcomes = Problem::samples().into_iter().flat_map(|p| [Outcome::Fail(p.clone()), Outcome::Unknown(p)]);
        for outcome in outcomes.chain(skips.map(Outcome::Skip)).chain([Outcome::Pass]) {
            let each = checks.iter().map(|check| vec![(*check, outcome.clone())]);
            let together = checks.iter().map(|check| (*check, outcome.clone())).collect();
            for but in each.chain([together]) {
                let report = report(&but);
                seen.insert((question.id(), report.answer(question).id()));
                for words in all() {
                    for reader in [Reader::Checker, Reader::Holder] {
                        let said = words.said(question, &report, reader);
                        readable(words, &said.word);
                        readable(words, &said.sentence);
                        assert_eq!(said.tone == crate::Tone::Yes, report.answer(question) == Answer::Yes, "{said:?}");
                    }
                }
            }
        }
    }
    assert!(seen.len() > 15, "{seen:?}");
}

#[test]
fn dates_and_numbers() {
    let (english, german) = (Words::english(), Words::of(Language::German));
    for (said, expected) in [
        (english.date(now()), "22 November 2026"),
        (english.date_short(now()), "22 Nov 2026"),
        (english.time(now()), "10:04 UTC"),
        (english.as_of(now()), "As of 22 November 2026, 10:04 UTC"),
        (english.dated(None), "date not known"),
        (english.date_of("2026-06-30").unwrap_or_default(), "30 June 2026"),
        (english.date_of("2026-06-30T22:00:00Z").unwrap_or_default(), "30 June 2026"),
        (english.date_of("2026-06").unwrap_or_default(), ""),
        (english.date_of("spring").unwrap_or_default(), ""),
        (english.number(999), "999"),
        (english.number(1126), "1126"),
        (english.number(48213), "48,213"),
        (english.number(u64::MAX), "18,446,744,073,709,551,615"),
        (english.list(&["a", "b", "c"].map(str::to_owned)), "a, b and c"),
        (english.list(&["a".to_owned()]), "a"),
        (english.list(&[]), ""),
        (german.date(now()), "22. November 2026"),
        (german.date_short(now()), "22. Nov. 2026"),
        (german.moment(now()), "22. November 2026, 10:04 UTC"),
        (german.number(48213), "48.213"),
        (german.list(&["a", "b"].map(str::to_owned)), "a und b"),
        (english.country("pt"), "Portugal"),
        (german.country("AT"), "Österreich"),
        (english.country("Zed"), "Zed"),
    ] {
        assert_eq!(said, expected);
    }
}

/// What a type calls a claim is told in the reader's language, else in English, else as it stands.
#[test]
fn names_of_claims_follow_the_reader() {
    let said = |words: Words, labels: &[(&str, &str)]| {
        let labels = labels.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect();
        let claim = Named { is: "family_name".to_owned(), labels };
        words.problem(
            &Problem::TypeRule { type_name: claim.clone(), claim, rule: "mandatory".to_owned() },
            Reader::Checker,
        )
    };
    let (english, german) = (Words::english(), Words::of(Language::German));
    let both = [("de-AT", "Familienname"), ("EN_gb", "Surname"), ("fr", "Nom")];
    for (words, labels, due) in [
        (english, &both[..], "“Surname” must be in it"),
        (german, &both, "„Familienname“ muss enthalten sein"),
        (german, &both[1..], "„Surname“ muss enthalten sein"),
        (german, &both[2..], "„family_name“ muss enthalten sein"),
        (english, &[("en", "\u{202e}x")], "“[U+202E]x” must be in it"),
    ] {
        let what = said(words, labels).what;
        assert!(what.contains(due), "{what}");
    }
}

/// What a credential says cannot turn a sentence around, break a line, or bury it.
#[test]
fn hostile_arguments_stay_arguments() {
    let problem = Problem::UnsupportedSecuring {
        name: Because::Kind(format!("\u{202e}{{ $x }}\n{}", "A".repeat(100_000))).into(),
    };
    for words in all() {
        let said = words.problem(&problem, Reader::Checker);
        assert!(said.what.chars().count() <= LONGEST + 40, "{}", said.what);
        assert!(!said.what.contains(['\u{202e}', '\n']), "{}", said.what);
        assert!(said.what.contains("[U+202E]{ $x } AAA"), "{}", said.what);
    }
    assert_eq!(Words::english().text("no-such-message", &[("x", Arg::Number(1))]), "no-such-message");
}
