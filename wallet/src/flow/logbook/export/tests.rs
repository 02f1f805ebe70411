//! Does a record take whatever stands in a logbook, and say every word?

use learning::logbook::{Entry, Finding, Header, Photo, Week, record};
use words::{Language, Words};

use super::{Form, Material, Pictures, data, page, table};
use crate::flow::logbook::{Countersigning, Counts, WhyNot};
use crate::vault::CredentialId;
use credential::Timestamp;

fn entry(week: &str, work: &str, minutes: u32) -> Entry {
    let photo = Photo { name: "a\u{202e}b".to_owned(), media_type: "image/png".to_owned(), sha256: "00".repeat(32) };
    Entry {
        week: Week::parse(week).unwrap(),
        work: work.to_owned(),
        minutes,
        unit: None,
        skills: vec!["http://data.europa.eu/esco/skill/1".to_owned()],
        photos: vec![photo],
        countersignature: None,
    }
}

fn signing(counts: Counts) -> Countersigning {
    Countersigning {
        id: CredentialId(1),
        sha256: "11".repeat(32),
        statement: None,
        by: "<b>Ott</b>".to_owned(),
        known: false,
        on: "2026-03-20".to_owned(),
        counts,
        headline: "Not settled".to_owned(),
    }
}

#[test]
fn every_word_is_there_in_every_language_and_all_else_is_text() {
    let week = |text: &str| Week::parse(text).unwrap();
    let header = Header {
        learner: "Lena \u{1b}[31m".to_owned(),
        company: "<img src=x>".to_owned(),
        qualification: "M".repeat(500),
        from: week("2026-W10"),
        until: week("2026-W12"),
    };
    let entries = [
        entry("2026-W10", &"W".repeat(8_000), 3_601),
        entry("2026-W11", "\u{0}\u{7}", 10_080),
        entry("2026-W40", "later", 1),
        entry("2026-W40", "later", 1),
    ];
    let made = record(header, &entries, |_| false);
    let ids: Vec<_> = made.findings.iter().map(Finding::id).collect();
    assert!(["long", "outside", "twice"].iter().all(|id| ids.contains(id)), "{ids:?}");
    let whys = [WhyNot::DoesNotHold, WhyNot::OwnKey, WhyNot::OtherLearner];
    let countersigned: Vec<_> =
        whys.into_iter().map(Counts::No).chain([Counts::Verified, Counts::Unsettled]).map(signing).collect();
    let now = Timestamp::from_seconds(1_795_341_840).unwrap();
    for words in Language::ALL.into_iter().map(Words::of) {
        let material = Material { record: &made, countersigned: &countersigned, words, now };
        let page = page::page(&material, &Pictures::new());
        for raw in ["record-", "grade-", "countersigned-", "<img", "<b>Ott", "\u{1b}", "\u{0}", "\u{7}", "\u{202e}"] {
            assert!(!page.contains(raw), "{raw:?}");
        }
        assert!(page.contains("&lt;img src=x&gt;"));
        let table = table::table(&material);
        assert_eq!(table.lines().count(), 4, "of two alike one");
        let mut lines = table.lines();
        assert!(
            lines.next().is_some_and(|head| head.starts_with("\"learner\",\"company\",\"qualification\",\"week\""))
        );
        let whose = format!(",\"<img src=x>\",\"{}\",\"2026-W", "M".repeat(500));
        assert!(lines.all(|line| line.contains(&whose)), "whose it is stands on each: {table}");
        let data = data::data(&material, &vec![String::new(); 5]);
        let read: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(read["countersignatures"].as_array().unwrap().len(), 5);
    }
}

#[test]
fn forms_are_known_by_their_endings() {
    for form in [Form::Page, Form::Data, Form::Table] {
        assert_eq!(Form::of_name(&format!("a.b.{}", form.ending())), Some(form));
    }
    assert_eq!((Form::of_name("html"), Form::of_name("a.pdf"), Form::of_name("")), (None, None, None));
}
