//! Is a logbook said whole in every language?

use learning::logbook::{Countersigned, Finding, Week};
use learning::validation::{Grade, Reason};

use crate::{Language, Words};

fn findings() -> Vec<Finding> {
    let week = Week::parse("2026-W09").expect("a week");
    let (signed, found) = ("00".to_owned(), "11".to_owned());
    vec![
        Finding::Impossible { week, minutes: 12_000 },
        Finding::Long { week, minutes: 3_601 },
        Finding::Changed { week, signed, found },
        Finding::Outside { week },
        Finding::Twice { week },
    ]
}

#[test]
fn everything_is_said_in_every_language() {
    for words in Language::ALL.into_iter().map(Words::of) {
        let mut said: Vec<String> = findings().iter().map(|finding| words.record_finding(finding)).collect();
        said.extend(Grade::ALL.iter().flat_map(|grade| [words.grade(*grade), words.grade_means(*grade)]));
        said.extend(Reason::ALL.iter().map(|reason| words.grade_reason(*reason)));
        said.extend(Countersigned::ALL.iter().map(|state| words.countersigned(*state)));
        for text in said {
            let raw = ["grade-", "countersigned-", "record-"].iter().any(|id| text.starts_with(id));
            assert!(!raw && !text.contains(['{', '}']) && !text.is_empty(), "{text}");
            let recognised = ["recognised", "anerkannt"].iter().any(|word| text.contains(word));
            assert!(!recognised, "nobody recognised anything: {text}");
        }
    }
}

#[test]
fn weeks_and_time() {
    let week = Week::parse("2026-W09").expect("a week");
    let english = Words::english();
    assert_eq!(english.week(week), "Week 9 of 2026");
    assert_eq!(english.week_days(week), "23 February 2026 to 1 March 2026");
    assert_eq!(english.time_spent(450), "7 h 30 min");
    assert_eq!(english.time_spent(6_000_000), "100,000 h");
    let german = Words::of(Language::German);
    assert_eq!(german.record_finding(&findings()[3]), "Woche 9 des Jahres 2026 liegt außerhalb der Ausbildungszeit.");
    assert_eq!(german.time_spent(45), "0 Std. 45 Min.");
}
