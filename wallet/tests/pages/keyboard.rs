//! Does everything work with the keyboard alone?

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wanderbuch::message::{Effect, Event};

use crate::models;
use crate::queries::{harness, home};
use crate::stage::Stage;

pub(crate) fn focused(harness: &Harness<'_, Stage>) -> String {
    let node = harness.root().children_recursive().find(|node| node.is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

pub(crate) fn key(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn command(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, key);
    harness.run_steps(3);
}

#[test]
fn the_first_card_has_the_focus_and_enter_opens_it() {
    let mut harness = harness(home(vec![]));
    assert!(focused(&harness).starts_with("Counterbalance forklift operator"), "{}", focused(&harness));
    harness.state().asked();
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadCredential(_)]));
}

#[test]
fn tab_goes_in_reading_order_and_escape_goes_back() {
    let mut harness = harness(home(vec![]));
    key(&mut harness, Key::Tab);
    assert!(focused(&harness).starts_with("MAG welding"), "{}", focused(&harness));
    key(&mut harness, Key::Tab);
    assert!(focused(&harness).starts_with("First aid"), "{}", focused(&harness));
    key(&mut harness, Key::Enter);
    harness.get_by_label("Loading");
    key(&mut harness, Key::Escape);
    harness.get_by_label("7 credentials · states last checked today at 10:04, one school could not be reached");
}

#[test]
fn control_f_searches_and_escape_clears() {
    let mut harness = harness(home(vec![]));
    command(&mut harness, Key::F);
    harness.event(egui::Event::Text("weld".to_owned()));
    harness.run_steps(3);
    harness.get_by_label("1 of 7 credentials");
    key(&mut harness, Key::Escape);
    harness.get_by_label("7 credentials · states last checked today at 10:04, one school could not be reached");
}

#[test]
fn control_l_locks() {
    let mut harness = harness(home(vec![]));
    harness.state().asked();
    command(&mut harness, Key::L);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Lock]));
    assert_eq!(focused(&harness), "Passphrase");
}

#[test]
fn a_passphrase_is_typed_and_entered() {
    let stage = Stage::new();
    stage.say(Event::Locked { note: None });
    let mut harness = harness(stage);
    assert_eq!(focused(&harness), "Passphrase");
    harness.event(egui::Event::Text("correct horse".to_owned()));
    harness.run_steps(2);
    harness.state().asked();
    key(&mut harness, Key::Enter);
    let asked = harness.state().asked();
    let [Effect::Unlock(passphrase)] = asked.as_slice() else { panic!("it was not sent") };
    assert_eq!(secrecy::ExposeSecret::expose_secret(passphrase), "correct horse");
}

#[test]
fn consent_stands_on_refuse_and_share_is_one_tab_away() {
    let mut harness = harness(home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
    harness.run_steps(8);
    assert_eq!(focused(&harness), "Refuse");
    harness.state().asked();
    key(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "Share six values");
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Share { extra, .. }] if extra.is_empty()));
}

#[test]
fn escape_at_consent_is_neither_yes_nor_no() {
    let mut harness = harness(home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
    harness.state().asked();
    key(&mut harness, Key::Escape);
    assert!(!harness.state().asked().iter().any(|effect| matches!(effect, Effect::Share { .. } | Effect::Refuse)));
}
