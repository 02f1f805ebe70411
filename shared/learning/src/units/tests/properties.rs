//! Does counting keep its promises, whatever the credits, the units and the agreements?

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::as_of;
use crate::award::Award;
use crate::credit::{Points, System};
use crate::units::rule::evaluate;
use crate::units::{Agreement, Holding, Memorandum, Progress, Qualification, Row, Rule, Unit, Worth, progress};
use crate::{Achievement, Assessment, Field, Identifier, IdentifierKind};

const UNITS: usize = 6;

/// One credential: which units it is the same as, which it is accepted for, and which it covers, by bits; with a part.
#[derive(Clone, Debug)]
struct Card {
    same: u8,
    accepted: u8,
    covered: u8,
    /// What came out of its assessment.
    grade: &'static str,
    part: Option<u8>,
}

/// A pass, a fail, a result of which nobody knows, one on an unknown scale, and none.
const GRADES: [&str; 5] = ["Pass", "5 (fail)", "0", "2", ""];

fn card() -> impl Strategy<Value = Card> {
    let few = || prop_oneof![3 => Just(0_u8), 2 => 0_u8..1 << UNITS];
    let part = prop_oneof![3 => Just(None), 1 => few().prop_map(Some)];
    let grade = prop_oneof![3 => Just("Pass"), 2 => prop::sample::select(GRADES.to_vec())];
    (few(), few(), few(), grade, part).prop_map(|(same, accepted, covered, grade, part)| Card {
        same,
        accepted,
        covered,
        grade,
        part,
    })
}

fn bits(mask: u8) -> impl Iterator<Item = usize> {
    (0..UNITS).filter(move |bit| mask & (1 << bit) != 0)
}

fn id(value: String) -> Field<Identifier> {
    Field::new(Identifier { kind: IdentifierKind::Id, scheme: String::new(), value, country: None }, "/id")
}

fn assessment(grade: &str) -> Assessment {
    let grade = (!grade.is_empty()).then(|| Field::new(grade.to_owned(), "/grade"));
    Assessment { grade, ..Assessment::default() }
}

fn achievement(pointer: &str, same: u8, accepted: u8, covered: u8) -> Achievement {
    let same = bits(same).map(|unit| id(format!("urn:unit:{unit}")));
    let accepted = bits(accepted).map(|unit| id(format!("urn:abroad:{unit}")));
    let skill = |unit: usize| crate::Concept { address: format!("urn:skill:{unit}"), ..crate::Concept::default() };
    Achievement {
        pointer: pointer.to_owned(),
        identifiers: same.chain(accepted).collect(),
        skills: bits(covered).map(|unit| Field::new(skill(unit), "/skill")).collect(),
        assessments: vec![assessment("Pass")],
        ..Achievement::default()
    }
}

fn award(card: &Card) -> Award {
    let mut whole = achievement("/a", card.same, card.accepted, card.covered);
    whole.assessments = vec![assessment(card.grade)];
    whole.parts = card.part.iter().map(|same| achievement("/a/p", *same, 0, 0)).collect();
    let issuer = Some(Field::new("Abroad".to_owned(), "/issuer"));
    Award { achievements: vec![whole], issuer, ..Award::default() }
}

fn qualification(rule: Rule) -> Qualification {
    let unit = |index: usize| Unit {
        id: index.to_string(),
        ids: vec![format!("urn:unit:{index}")],
        outcomes: vec![crate::units::OutcomeDefinition {
            skills: vec![format!("urn:skill:{index}")],
            ..Default::default()
        }],
        worth: vec![Worth { system: System::Ecvet, points: Points::whole(u32::try_from(index).unwrap_or(0) * 3 % 7) }],
        eqf: Some(u8::try_from(index % 4 + 3).unwrap_or(3)),
        mandatory: index.is_multiple_of(3),
        shared: index == 5,
        ..Unit::default()
    };
    Qualification {
        ids: Vec::new(),
        title: String::new(),
        eqf: None,
        national_level: None,
        bodies: vec!["Home".to_owned()],
        units: (0..UNITS).map(unit).collect(),
        rule,
        coverage: 100,
        source: String::new(),
    }
}

fn rule() -> impl Strategy<Value = Rule> {
    let name = || (0..UNITS).prop_map(|unit| unit.to_string());
    let names = || prop::collection::vec(name(), 0..3);
    let leaf = prop_oneof![
        name().prop_map(Rule::Unit),
        names().prop_map(Rule::NotBoth),
        (1_u32..15, names()).prop_map(|(points, from)| Rule::PointsAtLeast {
            system: "ecvet".to_owned(),
            points: points.to_string(),
            from
        }),
        (3_u8..7, 1_usize..3, names()).prop_map(|(eqf, n, from)| Rule::LevelAtLeast { eqf, n, from }),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let several = || prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![several().prop_map(Rule::AllOf), (1_usize..3, several()).prop_map(|(n, of)| choice(n, of))]
    })
}

/// No more of these than there are, as a definition must.
fn choice(n: usize, of: Vec<Rule>) -> Rule {
    let asking = of.iter().filter(|rule| !matches!(rule, Rule::NotBoth(_))).count();
    Rule::AnyOf { n: n.min(asking), of }
}

fn run(rule: &Rule, cards: &[(usize, Card)], counts: impl Fn(usize) -> bool) -> Progress {
    let awards: Vec<(String, bool, Award)> =
        cards.iter().map(|(name, card)| (format!("urn:c:{name:03}"), counts(*name), award(card))).collect();
    let issuer = ["Abroad".to_owned()];
    let holdings: Vec<Holding<'_>> = awards
        .iter()
        .map(|(credential, counts, award)| Holding { credential, award, counts: *counts, issuer: &issuer })
        .collect();
    let rows = (0..UNITS).map(|unit| Row { accepted: vec![format!("urn:abroad:{unit}")], unit: unit.to_string() });
    let memoranda = [Memorandum {
        id: "urn:mou".to_owned(),
        parties: vec!["Home".to_owned(), "Abroad".to_owned()],
        rows: rows.collect(),
        ..Memorandum::default()
    }];
    let agreement = Agreement { memoranda: &memoranda, ..Agreement::default() };
    progress(&qualification(rule.clone()), &holdings, &agreement, as_of()).expect("within limits")
}

/// Served units by view, then satisfied by view.
fn reached(progress: &Progress) -> Vec<bool> {
    let served = progress.units.iter().flat_map(|unit| unit.support.iter().map(Option::is_some));
    served.chain(progress.views.iter().map(|view| view.satisfied)).collect()
}

fn named(cards: Vec<Card>) -> Vec<(usize, Card)> {
    cards.into_iter().enumerate().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn adding_never_lowers(cards in prop::collection::vec(card(), 1..9), rule in rule(), new in any::<prop::sample::Index>()) {
        let all = named(cards);
        let new = new.index(all.len());
        let fewer: Vec<_> = all.iter().filter(|(name, _)| *name != new).cloned().collect();
        let (before, after) = (run(&rule, &fewer, |_| true), run(&rule, &all, |_| true));
        for (before, after) in reached(&before).into_iter().zip(reached(&after)) {
            prop_assert!(!before || after);
        }
        for (before, after) in before.units.iter().zip(&after.units) {
            prop_assert!(before.standing.said() == "missing" || after.standing.said() != "missing");
            prop_assert!(before.standing.said() != "yours" || after.standing.said() == "yours");
        }
    }

    /// A fail serves nothing, and what may be one serves nothing by itself.
    #[test]
    fn only_what_is_known_to_be_passed_is_theirs(cards in prop::collection::vec(card(), 1..9), rule in rule()) {
        let all = named(cards);
        let progress = run(&rule, &all, |_| true);
        for (support, view) in progress.units.iter().flat_map(|unit| {
            unit.support.iter().zip(0..).filter_map(|(support, view)| Some((support.as_ref()?, view)))
        }) {
            let whole = all.iter().find(|(name, _)| support.at.credential == format!("urn:c:{name:03}") && support.at.pointer == "/a");
            let Some((_, card)) = whole else { continue };
            prop_assert!(card.grade != "5 (fail)");
            prop_assert!(card.grade != "0" || view == 2);
        }
    }

    #[test]
    fn order_never_matters(cards in prop::collection::vec(card(), 0..8).prop_flat_map(|cards| {
        let all = named(cards);
        (Just(all.clone()), Just(all).prop_shuffle())
    }), rule in rule()) {
        prop_assert_eq!(run(&rule, &cards.0, |_| true), run(&rule, &cards.1, |_| true));
    }

    #[test]
    fn withdrawing_takes_what_rests_on_it(cards in prop::collection::vec(card(), 1..9), rule in rule(), gone in any::<prop::sample::Index>()) {
        let all = named(cards);
        let gone = gone.index(all.len());
        let (before, after) = (run(&rule, &all, |_| true), run(&rule, &all, |name| name != gone));
        let key = format!("urn:c:{gone:03}");
        for view in 0..3 {
            let served = |progress: &Progress| progress.units.iter().map(|unit| unit.support[view].clone()).collect::<Vec<_>>();
            let (held, left) = (served(&before), served(&after));
            let lost = held.iter().zip(&left).filter(|(held, left)| held.is_some() && left.is_none()).count();
            let rested = held.iter().flatten().filter(|support| support.at.credential == key).count();
            prop_assert!(lost <= rested, "{lost} lost, {rested} rested on it");
            prop_assert!(!left.iter().flatten().any(|support| support.at.credential == key));
        }
    }

    #[test]
    fn the_same_twice_counts_once(cards in prop::collection::vec(card(), 1..7), rule in rule()) {
        let all = named(cards);
        let twice = [all.clone(), all.clone()].concat();
        prop_assert_eq!(run(&rule, &all, |_| true), run(&rule, &twice, |_| true));
    }

    #[test]
    fn no_credit_serves_two_units(cards in prop::collection::vec(card(), 0..9), rule in rule()) {
        let progress = run(&rule, &named(cards), |_| true);
        for view in 0..3 {
            let supports = progress.units.iter().filter(|unit| unit.unit != "5").filter_map(|unit| unit.support[view].as_ref());
            let mut places: Vec<_> = supports.map(|support| support.at.clone()).collect();
            let many = places.len();
            places.sort();
            places.dedup();
            prop_assert_eq!(places.len(), many);
            let whole = |place: &&crate::units::CreditRef| place.pointer == "/a";
            for place in places.iter().filter(whole) {
                prop_assert!(!places.iter().any(|other| other.credential == place.credential && other.pointer == "/a/p"));
            }
        }
    }

    /// Whatever else were there: fewer units than are said to be missing at the least never do.
    #[test]
    fn fewer_than_the_least_never_do(cards in prop::collection::vec(card(), 0..5), rule in rule()) {
        let progress = run(&rule, &named(cards), |_| true);
        let qualification = qualification(rule);
        for view in &progress.views {
            prop_assert_eq!(view.least_missing == 0, view.satisfied);
            let more = (0_u8..1 << UNITS).map(|mask| bits(mask).map(|unit| unit.to_string()).collect::<BTreeSet<_>>());
            let more = more.map(|more| more.into_iter().filter(|unit| !view.counted.contains(unit)).collect::<BTreeSet<_>>());
            let does = |more: &BTreeSet<String>| {
                evaluate(&qualification, &more.iter().chain(&view.counted).cloned().collect()).node.satisfied
            };
            let fewest = more.filter(does).map(|more| more.len()).min();
            prop_assert!(fewest.is_none_or(|fewest| view.least_missing <= fewest), "{} and {fewest:?}", view.least_missing);
        }
    }

    #[test]
    fn nothing_is_nothing(rule in rule()) {
        let progress = run(&rule, &[], |_| true);
        prop_assert!(progress.units.iter().all(|unit| unit.standing.said() == "missing"));
        prop_assert!(progress.views.iter().all(|view| view.counted.is_empty() && view.points.is_empty()));
    }
}
