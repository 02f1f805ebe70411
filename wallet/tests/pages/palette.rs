//! Is everything got to by its name, and does the first page speak the language that is chosen there?

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use wanderbuch::message::{Effect, Event};
use words::Language;

use crate::keyboard::{focused, key};
use crate::models;
use crate::queries::{harness, home, press};
use crate::stage::Stage;

#[test]
fn a_page_and_a_credential_are_gone_to_by_a_word_of_their_names() {
    let mut harness = harness(home(vec![]));
    let go = |harness: &mut egui_kittest::Harness<'static, Stage>, text: &str| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run_steps(3);
        assert_eq!(focused(harness), "Go to a page or a credential by name");
        harness.event(egui::Event::Text(text.to_owned()));
        harness.run_steps(3);
        harness.state().asked();
        key(harness, Key::Enter);
        harness.run_steps(3);
        harness.state().asked()
    };
    let asked = go(&mut harness, "set");
    assert!(matches!(asked.as_slice(), [Effect::LoadSettings]));
    let asked = go(&mut harness, "forklift");
    assert!(matches!(asked.as_slice(), [Effect::LoadCredential(id)] if id.0 == 1));
    assert!(harness.query_by_label("Go to a page or a credential by name").is_none(), "it is closed again");
    // What was asked for does not exist, so nothing is done, and one types on.
    assert!(go(&mut harness, "xyzzy").is_empty());
    harness.get_by_label("Nothing is called “xyzzy”");
    assert_eq!(focused(&harness), "Go to a page or a credential by name");
    key(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Nothing is called “xyzzy”").is_none());
}

#[test]
fn arrows_choose_and_escape_leads_back_to_where_one_was() {
    let mut harness = harness(home(vec![]));
    let before = focused(&harness);
    assert!(before.starts_with("Counterbalance"), "{before}");
    press(&mut harness, "Go to…");
    for pressed in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::ArrowDown] {
        key(&mut harness, pressed);
    }
    harness.state().asked();
    key(&mut harness, Key::Enter);
    // The third: credentials, plan, timeline.
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadTimeline]));
    let mut harness = self::harness(home(vec![]));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_steps(3);
    key(&mut harness, Key::Escape);
    harness.run_steps(4);
    assert_eq!(focused(&harness), before);
}

#[test]
fn nothing_is_gone_to_while_it_is_locked() {
    let stage = Stage::new();
    stage.say(Event::Locked { note: None });
    let mut harness = harness(stage);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_steps(3);
    assert_eq!(focused(&harness), "Passphrase");
}

#[test]
fn the_language_is_chosen_before_anything_else_and_kept() {
    let stage = Stage::new();
    stage.say(Event::NoVault);
    let mut harness = harness(stage);
    harness.get_by_role_and_label(Role::RadioButton, "Deutsch").click();
    harness.run_steps(4);
    harness.get_by_label("Wie kommt Ihr erster Nachweis zu Ihnen?");
    harness.state().asked();
    press(&mut harness, "Leer beginnen");
    harness.state().say(Event::Unlocked);
    harness.run_steps(4);
    let asked = harness.state().asked();
    assert!(
        matches!(asked.as_slice(), [Effect::SetLanguage(Some(Language::German)), Effect::LoadSettings, ..]),
        "it is kept before what is kept is read"
    );
}

/// One part says more than its row, and opens; the others are no buttons.
#[test]
fn a_part_opens_to_what_is_said_of_it_and_others_are_plain() {
    let mut harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(1200.0, 2400.0))
        .with_context_setup(wanderbuch::ui::theme::install)
        .build_ui_state(|ui, stage: &mut Stage| stage.show(ui), home(vec![]));
    harness.run_steps(4);
    press(
        &mut harness,
        "First aid at work, Ersthilfe Schmelzingen, Ilva Marten · 22 December 2024, Genuine, ends in 30 days",
    );
    harness.state().say(Event::Credential(Ok(Box::new({
        let mut shown = models::diploma();
        shown.id = models::home().cards[2].id;
        shown
    }))));
    harness.run_steps(4);
    let name = "Joining by MAG welding EQF level 4 · 6 ECVET · Good (2)";
    assert!(harness.query_by_role_and_label(Role::Button, "Workshop basics").is_none());
    for shown in [false, true, false] {
        assert_eq!(harness.query_by_label("Joins structural steel by MAG welding").is_some(), shown);
        harness.get_by_role_and_label(Role::Button, name).focus();
        harness.run_steps(3);
        key(&mut harness, Key::Enter);
        harness.run_steps(3);
    }
}

/// What programs read of a request is one line, which opens; it does not arm or press anything.
#[test]
fn what_programs_read_opens_on_the_page_of_a_request() {
    let mut harness = harness(home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
    harness.run_steps(8);
    let key_of = "did:key:zDnaen67pR8kE19YCoXs1PHuY5WzeyzW9m7B1oKVkAoQj7jXw";
    assert!(harness.query_by_label(key_of).is_none());
    harness.get_by_label("Stays here: Quality assurance.");
    harness.state().asked();
    press(&mut harness, "What programs read");
    harness.get_by_label(key_of);
    assert!(harness.state().asked().is_empty());
}

/// Where the system has no dialogue, a path that is typed does; Escape says none.
#[test]
fn a_file_is_named_by_its_path_where_the_system_has_no_dialogue() {
    for (suggested, pressed, expected) in [
        (None, Key::Enter, Some("/tmp/badge.json")),
        (None, Key::Escape, None),
        (Some("/home/i/out"), Key::Enter, Some("/home/i/out/tmp/badge.json")),
    ] {
        let mut harness = harness(home(vec![]));
        let (reply, mut answered) = tokio::sync::oneshot::channel();
        let suggested = suggested.map(str::to_owned);
        harness.state().say(Event::AskPath { suggested, reply: wanderbuch::message::PathReply(reply) });
        harness.run_steps(4);
        harness.get_by_role_and_label(Role::TextInput, "Path").focus();
        harness.run_steps(3);
        key(&mut harness, Key::End);
        harness.event(egui::Event::Text("/tmp/badge.json".to_owned()));
        harness.run_steps(3);
        harness.state().asked();
        key(&mut harness, pressed);
        harness.run_steps(3);
        let Some(Effect::AnswerPath(reply, path)) = harness.state().asked().pop() else { panic!("it is not answered") };
        assert_eq!(path.as_deref(), expected);
        reply.answer(path.clone());
        assert_eq!(answered.try_recv().unwrap(), path);
        assert!(harness.query_by_label("Path").is_none(), "it is asked no more");
    }
}
