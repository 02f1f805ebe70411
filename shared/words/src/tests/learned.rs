//! Is every element, level, length and doubt said in every language?

use credential::Timestamp;
use learning::consistency::{Finding, Order};
use learning::credit::{Doubt, Length, Measured, Points, Span};
use learning::elements::{Element, Lack, State};
use learning::frameworks::{Cycle, EqfRange, Framework, LEVEL_SOURCE, Rung, frameworks, nqf_level, to_eqf};
use learning::{Concept, Date, DurationKind, Field, Identifier, IdentifierKind};

use super::now;
use crate::{Language, Words};

fn field<T>(value: T) -> Field<T> {
    Field { value, pointer: "/a".to_owned(), language: None, others: Vec::new() }
}

fn concept(address: &str) -> Field<Concept> {
    field(Concept { label: "RQF Level 6".to_owned(), address: address.to_owned(), notation: String::new() })
}

fn doubts() -> Vec<Doubt> {
    let length = |months| {
        let length = Length::Span(Span { months, ..Span::default() });
        field(Measured { kind: DurationKind::Volume, length })
    };
    let (points, day) = (field(Points::whole(500)), field(Date::Moment(now())));
    vec![
        Doubt::ManyMonths { length: length(60) },
        Doubt::BeyondMaximum { length: length(60), maximum: length(1) },
        Doubt::BeyondActivity { length: length(60), began: day.clone(), ended: day },
        Doubt::Contradicting { length: length(60), other: length(1) },
        Doubt::HoursPerPoint { points: points.clone(), length: length(1), hours: 1 },
        Doubt::NoPoints { credit: field("NaN ECTS".to_owned()) },
        Doubt::ManyPoints { points },
    ]
}

fn findings() -> Vec<Finding> {
    let day = || field(Date::Text("2026-05-02".to_owned()));
    let known = nqf_level("http://data.europa.eu/snb/qdr/c_479252dc").expect("a level of Austria");
    let national = || concept("http://data.europa.eu/snb/qdr/c_479252dc");
    let value = Identifier {
        kind: IdentifierKind::Vat,
        scheme: String::new(),
        value: "ATU1".to_owned(),
        country: Some("AT".to_owned()),
    };
    let orders = [Order::BornAwarded, Order::BeganEnded, Order::BeganAwarded, Order::AwardedUntil];
    let mut findings: Vec<Finding> =
        orders.map(|rule| Finding::Order { rule, first: day(), second: day() }).into_iter().collect();
    findings.extend(doubts().into_iter().map(Finding::Measure));
    let range = EqfRange::new(5, 6).expect("a range");
    let text = |text: &str| field(text.to_owned());
    findings.extend([
        Finding::Label { label: text("Level 3"), address: text("http://x.example/4"), means: "EQF 4".to_owned() },
        Finding::NoEntry { address: text("http://x.example/9"), label: Some(text("Level 3")) },
        Finding::NoEntry { address: text("http://x.example/9"), label: None },
        Finding::Level { eqf: field(4), national: national(), known, range },
        Finding::FrameworkCountry { national: national(), known, bodies: vec![text("IE")] },
        Finding::IdentifierCountry { identifier: field(value), named: "AT".to_owned(), country: text("IE") },
        Finding::Ahead { date: day(), as_of: now() },
        Finding::Age { born: day(), awarded: day(), years: 3 },
        Finding::LocalMidnight { born: day(), in_utc: (1999, 9, 30), likely: (1999, 10, 1) },
        Finding::LevelCredit { eqf: field(3), points: field(Points::whole(180)) },
    ]);
    findings
}

fn whole(text: &str) {
    assert!(text.len() > 2 && !text.contains(['{', '}']), "{text}");
    for raw in ["fit-", "element-", "lack-", "level-", "length-"] {
        assert!(!text.contains(raw), "a raw id: {text}");
    }
}

#[test]
fn everything_is_said() {
    let lacks = [
        Lack::Name,
        Lack::CountryCode,
        Lack::AwardingBody,
        Lack::ReadableDate,
        Lack::PastDate,
        Lack::Outcomes,
        Lack::Measure,
        Lack::LevelAddress,
        Lack::AssessmentType,
    ];
    for words in Language::ALL.map(Words::of) {
        Element::ALL.into_iter().for_each(|element| whole(&words.element(element)));
        let states = [State::Present, State::Missing, State::NotApplicable];
        let states = states.into_iter().chain(lacks.map(State::Partial));
        states.for_each(|state| whole(&words.element_state(state)));
        findings().iter().for_each(|finding| whole(&words.does_not_fit(finding)));
    }
}

#[test]
fn a_level_is_comparable_and_not_recognised() {
    for (address, confirmed) in
        [("http://data.europa.eu/snb/qdr/c_c392e7a2", true), ("http://data.europa.eu/snb/qdr/c_479252dc", false)]
    {
        let level = nqf_level(address).expect("a level");
        let said = Words::english().comparable(&to_eqf(Rung::National(level))).expect("it is national");
        assert!(said.sentence.ends_with("not recognised."), "{said:?}");
        assert_eq!(said.source.starts_with("Source: "), confirmed, "{said:?}");
        assert_eq!(said.confirmed, confirmed);
    }
    assert_eq!(Words::english().comparable(&to_eqf(Rung::Eqf(4))), None);
}

#[test]
fn lengths_are_said() {
    let span = |text: &str| Length::Span(Span::parse(text).expect("a span"));
    for (length, said) in [
        (span("PT60H"), "60 hours"),
        (span("P1Y2M"), "1 year, 2 months"),
        (span("PT0S"), "0 hours"),
        (Length::Hours(1_500), "1.5 hours"),
        (Length::Hours(240_000), "240 hours"),
    ] {
        assert_eq!(Words::english().length(length), said);
    }
    let moment = Timestamp::from_seconds(0).expect("a moment");
    let born = field(Date::Moment(moment));
    let finding = Finding::Age { born: born.clone(), awarded: born, years: 1 };
    assert_eq!(
        Words::english().does_not_fit(&finding),
        "Born 1 January 1970 and awarded 1 January 1970: one year between them."
    );
}

/// What the table of frameworks says in English has a message in each language, and its names are the table's.
#[test]
fn all_that_is_known_of_frameworks_is_said_in_each_language() {
    let english = |framework: &Framework| (Words::english().framework(framework), framework.name.to_owned());
    let (named, written): (Vec<_>, Vec<_>) = frameworks().iter().map(english).unzip();
    assert_eq!(named, written);
    let levels = frameworks().iter().flat_map(|framework| &framework.levels);
    let cycles = Cycle::ALL.into_iter().map(Rung::Cycle).chain([Rung::Isced(4)]);
    let beside = cycles.filter_map(|rung| Some(to_eqf(rung).mapping?.basis));
    let mut said: Vec<&str> = levels.map(|level| level.mapping.basis).chain(beside).collect();
    said.extend(frameworks().iter().map(|framework| framework.referencing));
    said.push(LEVEL_SOURCE);
    said.retain(|text| !text.is_empty());
    said.sort_unstable();
    said.dedup();
    assert!(said.len() > 30, "{said:?}");
    for language in Language::ALL {
        let words = Words::of(language);
        let places = words.places_with_levels();
        assert!(places.iter().all(|(code, name)| name != code && !name.contains("country-")), "{places:?}");
        if language == Language::English {
            continue;
        }
        for text in &said {
            assert_ne!(&words.basis(text), text, "{}", language.tag());
            assert_ne!(words.basis(text), Words::english().basis(text), "{}", language.tag());
        }
        for framework in frameworks() {
            assert_ne!(words.framework(framework), framework.name, "{}", language.tag());
        }
    }
    let order: Vec<String> =
        Words::of(Language::German).places_with_levels().into_iter().map(|(_, name)| name).collect();
    let at =
        |name: &str| order.iter().position(|other| other == name).unwrap_or_else(|| panic!("no {name}: {order:?}"));
    assert!(at("Norwegen") < at("Österreich") && at("Österreich") < at("Polen"), "{order:?}");
    assert!(at("Belgien") < at("Belgien, Flandern"), "{order:?}");
}

#[test]
fn a_tag_may_name_a_country() {
    for (tag, country) in [
        ("de_AT.UTF-8", Some("AT")),
        ("fr-BE", Some("BE")),
        ("sr_Latn_RS@latin", Some("RS")),
        ("de", None),
        ("de-x-at", None),
        ("C.UTF-8", None),
        ("en_001", None),
        ("", None),
    ] {
        assert_eq!(crate::country_of_tag(tag).as_deref(), country, "{tag}");
    }
}
