//! Whatever statements come in: only those of competent bodies give, the order is nothing, and a bad one takes nothing away.

use proptest::prelude::*;
use serde_json::json;

use super::{DECISION, badge_held, by, decided, held, run, token};
use crate::recognition::{Held, Known};

#[derive(Clone, Debug)]
struct Card {
    kind: &'static str,
    unit: &'static str,
    about: usize,
    by: &'static str,
    counts: bool,
    day: u8,
    id: u8,
}

fn card() -> impl Strategy<Value = Card> {
    let kind = prop::sample::select(vec!["full", "partial", "conditional", "exemption", "refused"]);
    let unit = prop::sample::select(vec!["welding", "turning"]);
    let by = prop::sample::select(vec!["Zed", "did:web:zed.example", "did:key:zStranger"]);
    (kind, unit, 0_usize..3, by, any::<bool>(), 1_u8..4, 0_u8..3)
        .prop_map(|(kind, unit, about, by, counts, day, id)| Card { kind, unit, about, by, counts, day, id })
}

fn badges() -> Vec<Held> {
    (0..3).map(|number| badge_held(&json!({"/id": format!("urn:uuid:{number}")}))).collect()
}

/// The third badge is not held.
fn statement(card: &Card) -> Held {
    let text = DECISION
        .replace("\"full\"", &format!("{:?}", card.kind))
        .replace("\"welding\"", &format!("{:?}", card.unit))
        .replace("2026-11-20", &format!("2026-11-0{}", card.day));
    let text = text + "covers = [\"x\"]\ncondition = \"y\"\n";
    let badges = badges();
    let mut claims = decided(&text, badges.get(card.about));
    claims["jti"] = json!(format!("urn:uuid:{}", card.id));
    held(&token(&claims), Known { counts: card.counts, ..by(card.by) })
}

fn all(cards: &[Card]) -> Vec<Held> {
    badges().into_iter().take(2).chain(cards.iter().map(statement)).collect()
}

fn standings(held: &[Held]) -> Vec<&'static str> {
    run(held).1.units.iter().map(|unit| unit.standing.said()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_competent_bodies_give(cards in prop::collection::vec(card(), 0..5)) {
        let found = standings(&all(&cards));
        for (unit, standing) in ["welding", "turning"].into_iter().zip(found) {
            let grants = |card: &&Card| card.unit == unit && card.counts && card.by != "did:key:zStranger" && card.about < 2 && matches!(card.kind, "full" | "exemption");
            prop_assert!(standing != "yours" || cards.iter().any(|card| grants(&card)), "{standing}");
        }
    }

    #[test]
    fn order_is_nothing(cards in prop::collection::vec(card(), 0..5).prop_flat_map(|cards| (Just(cards.clone()), Just(cards).prop_shuffle()))) {
        prop_assert_eq!(run(&all(&cards.0)).1, run(&all(&cards.1)).1);
    }

    /// What does not hold changes nothing; neither does the same a second time.
    #[test]
    fn what_does_not_count_takes_nothing(cards in prop::collection::vec(card(), 0..4), more in card(), stranger in any::<bool>()) {
        let bad = if stranger { Card { by: "did:key:zStranger", ..more } } else { Card { counts: false, ..more } };
        let before = run(&all(&cards)).1;
        prop_assert_eq!(&before, &run(&all(&[cards.clone(), vec![bad]].concat())).1);
        prop_assert_eq!(standings(&all(&cards)), standings(&all(&[cards.clone(), cards].concat())));
    }

    /// A favourable decision that is the latest never lowers.
    #[test]
    fn the_latest_grant_never_lowers(cards in prop::collection::vec(card(), 0..4), unit in 0_usize..2, about in 0_usize..2) {
        let new = Card { kind: "full", unit: ["welding", "turning"][unit], about, by: "Zed", counts: true, day: 9, id: 9 };
        let (before, after) = (standings(&all(&cards)), standings(&all(&[cards, vec![new]].concat())));
        for (before, after) in before.into_iter().zip(after) {
            prop_assert!(before != "yours" || after == "yours");
        }
    }
}
