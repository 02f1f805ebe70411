//! Are points and durations read strictly, kept apart, and doubted where they cannot be meant?

use serde_json::{Value as Json, json};

use super::{Length, Points, Span, System, account, doubts, totals};
use crate::{Award, Duration, DurationKind};

/// Text, then years months weeks days hours minutes seconds; or "-".
const SPANS: &str = "\
P60M|0 60 0 0 0 0 0
PT60M|0 0 0 0 0 60 0
PT60H|0 0 0 0 60 0 0
P1Y2M3DT4H5M6S|1 2 0 3 4 5 6
P8W|0 0 8 0 0 0 0
P0D|0 0 0 0 0 0 0
PT1.5S|0 0 0 0 0 0 1
P1M1Y|-
P1Y1Y|-
P|-
PT|-
P1YT|-
1Y|-
-P1Y|-
P-1Y|-
P+1Y|-
P1.5Y|-
PT1.S|-
PT1H30|-
P1H|-
PT1D|-
P1W2D|-
P8WT1H|-
P9999999999Y|-
p1y|-
P1Y |-
P١Y|-";

#[test]
fn durations_strictly() {
    for line in SPANS.lines() {
        let (text, expected) = line.split_once('|').expect("a line");
        let found = Span::parse(text).map_or("-".to_owned(), |s| {
            let all = [s.years, s.months, s.weeks, s.days, s.hours, s.minutes, s.seconds];
            all.map(|part| part.to_string()).join(" ")
        });
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn hours_are_hours_and_months_are_not() {
    let length = |text: &str, hours: bool| {
        let duration = Duration { kind: DurationKind::Volume, text: text.to_owned(), hours };
        Length::of(&duration).map(Length::thousandths_of_hours)
    };
    assert_eq!(length("PT90M", false), Ok(Some(1_500)));
    assert_eq!(length("200 hours", false), Ok(Some(200_000)));
    assert_eq!(length("240", true), Ok(Some(240_000)));
    assert_eq!(length("7.5", true), Ok(Some(7_500)));
    assert_eq!(length("P1M", false), Ok(None), "a month is not so many hours of work");
    assert!(length("240", false).is_err(), "of what?");
    assert!(length("a lot", false).is_err() && length("200 weeks", false).is_err());
}

#[test]
fn points_strictly() {
    let said = |text: &str| Points::parse(text).map_or("-".to_owned(), |points| points.to_string());
    for (text, expected) in [
        ("2", "2"),
        (" 60 ", "60"),
        ("4.5", "4.5"),
        ("4,5", "4.5"),
        ("0.125", "0.125"),
        ("42.0", "42"),
        ("1,000", "-"),
        ("1.0000", "-"),
        ("", "-"),
        (".5", "-"),
        ("5.", "-"),
        ("-1", "-"),
        ("1e3", "-"),
        ("1000000", "-"),
        ("99999999999999999999", "-"),
        ("5 ECTS", "-"),
        ("٥", "-"),
    ] {
        assert_eq!(said(text), expected, "{text:?}");
    }
    assert_eq!(Points::whole(3).short_of(Points::whole(5)), Some(Points::whole(2)));
    assert_eq!(Points::whole(5).short_of(Points::whole(5)), None);
}

fn award(specification: &Json, activity: &Json) -> Award {
    let claims = json!({"hasClaim": {"title": {"en": "X"}, "specifiedBy": specification, "influencedBy": activity}});
    Award::from_claims(&credential::json::Value::from(claims))
}

fn points(system: &str, points: &str) -> Json {
    json!({"framework": {"id": format!("http://data.europa.eu/snb/education-credit/{system}")}, "point": points})
}

#[test]
fn systems_stay_apart() {
    let award = award(
        &json!({"creditPoint": [points("6fcec5c5af", "2"), points("60b314e826", "12"), points("6fcec5c5af", "0.5"),
            points("00000000", "7"), points("6fcec5c5af", "many")], "volumeOfLearning": "PT60H"}),
        &json!({}),
    );
    let account = account(&award.achievements[0]);
    let sums: Vec<String> = totals(account.offered.iter().map(|amount| &amount.value))
        .iter()
        .map(|(system, points)| format!("{} {points}", system.id()))
        .collect();
    assert_eq!(sums, ["ects 2.5", "ecvet 12", "http://data.europa.eu/snb/education-credit/00000000 7"]);
    assert_eq!((account.unread.len(), account.lengths.len()), (1, 1));
    assert_eq!(System::of("ects"), System::Ects);
    assert_eq!(System::of(""), System::Unnamed);
}

#[test]
fn what_cannot_be_meant() {
    let ects = points("6fcec5c5af", "2");
    let year = json!({"temporal": {"startDate": "2023-05-05T07:00:00Z", "endDate": "2023-06-06T15:00:00Z"}, "specifiedBy": {"volumeOfLearning": "P60M"}});
    for (specification, activity, expected) in [
        (json!({"volumeOfLearning": "PT60H", "creditPoint": ects, "maximumDuration": "P1M"}), json!({}), ""),
        (
            json!({"volumeOfLearning": "PT60H", "maximumDuration": "P1M"}),
            year,
            "many-months beyond-maximum beyond-activity contradicting-durations",
        ),
        (json!({"volumeOfLearning": "PT1H", "creditPoint": ects}), json!({}), "hours-per-point"),
        (json!({"volumeOfLearning": "PT900H", "creditPoint": ects}), json!({}), "hours-per-point"),
        (json!({"creditPoint": points("6fcec5c5af", "999")}), json!({}), "many-points"),
        (json!({"creditPoint": points("60b314e826", "999"), "volumeOfLearning": "PT1H"}), json!({}), ""),
        (json!({"creditPoint": points("6fcec5c5af", "0"), "volumeOfLearning": "PT1H"}), json!({}), ""),
        (json!({"volumeOfLearning": "P36M"}), json!({}), ""),
        (json!({"creditPoint": points("6fcec5c5af", "-5")}), json!({}), "no-points"),
        (json!({"creditPoint": points("6fcec5c5af", "NaN")}), json!({}), "no-points"),
    ] {
        let award = award(&specification, &activity);
        let found: Vec<_> = doubts(&award.achievements[0]).iter().map(super::Doubt::id).collect();
        assert_eq!(found.join(" "), expected, "{specification}");
    }
}
