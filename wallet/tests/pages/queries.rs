//! Are the words there, by role and name, and does what was pressed reach the worker?

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::Home;

use crate::keyboard::{focused, key};
use crate::models;
use crate::stage::Stage;

pub(crate) fn harness(stage: Stage) -> Harness<'static, Stage> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1200.0, 800.0))
        .with_context_setup(wanderbuch::ui::theme::install)
        .build_ui_state(|ui, stage: &mut Stage| stage.show(ui), stage);
    harness.run_steps(4);
    harness
}

pub(crate) fn home(then: Vec<Event>) -> Stage {
    Stage::open([Event::Home(Ok(models::home()))].into_iter().chain(then))
}

pub(crate) fn press(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_steps(3);
}

#[test]
fn a_card_is_one_button_that_says_everything() {
    let mut harness = harness(home(vec![]));
    let name = "Counterbalance forklift operator, Ausbildungszentrum Nordhafen, \
                Ilva Marten · 9 September 2024, Withdrawn since 3 May 2026";
    harness.state().asked();
    press(&mut harness, name);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadCredential(id)] if id.0 == 1));
    harness.state().say(Event::Credential(Ok(Box::new({
        let mut shown = models::credential();
        shown.id.0 = 1;
        shown
    }))));
    harness.run_steps(3);
    harness.get_by_label("Genuine, in force");
    harness.get_by_label("Unaltered?");
    harness.get_by_label("Accredited for welding, levels 3 to 5, on 12 June 2026.");
}

pub(crate) fn diploma() -> Harness<'static, Stage> {
    let mut harness = harness(home(vec![]));
    let name =
        "MAG welding of structural steel, Escola Técnica de Montelume, Ilva Marten · 12 June 2026, Genuine, in force";
    press(&mut harness, name);
    harness.state().say(Event::Credential(Ok(Box::new(models::diploma()))));
    harness.run_steps(3);
    harness.state().asked();
    harness
}

#[test]
fn elements_and_everything_else_open_by_the_keyboard() {
    let mut harness = diploma();
    for (title, inside) in [
        ("As a micro-credential", "In part: the issuer alone"),
        ("Everything else it says", "As the file says it. Nobody but its issuer says so, unless an answer above does."),
    ] {
        assert!(harness.query_by_label(inside).is_none(), "{inside} is closed at first");
        harness.get_by_role_and_label(Role::Button, title).focus();
        harness.run_steps(3);
        harness.key_press(egui::Key::Enter);
        harness.run_steps(6);
        harness.get_by_label(inside);
    }
}

#[test]
fn a_document_is_saved_only_when_asked() {
    let mut harness = diploma();
    harness.get_by_role_and_label(Role::Image, "The certificate as it hangs on the wall");
    harness.query_all_by_role_and_label(Role::Button, "Save…").nth(1).expect("of the second").focus();
    harness.run_steps(6);
    harness.state().asked();
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::SaveAttachment(id, 1)] if id.0 == 2));
}

#[test]
fn an_issuer_nobody_vouches_for_is_said_to_be_unverified() {
    let harness = harness(home(vec![]));
    let cards: Vec<_> =
        harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label()).collect();
    let teamwork = cards.iter().find(|name| name.starts_with("Teamwork on site")).expect("its card");
    assert!(teamwork.contains("Calls itself Kustprojekt · unverified"), "{teamwork}");
}

#[test]
fn nothing_of_the_vault_shows_while_it_is_locked() {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Lock");
    harness.get_by_label("Locked");
    assert!(harness.query_by_label_contains("Forklift").is_none());
    assert!(harness.query_by_label_contains("Counterbalance").is_none());
    assert!(harness.query_by_label("Settings").is_none(), "no sidebar either");
    // A result that was on its way does not bring anything back.
    harness.state().say(Event::Home(Ok(models::home())));
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Counterbalance").is_none());
}

#[test]
fn an_empty_wallet_offers_the_first_step_and_samples() {
    let mut harness = harness(Stage::open([Event::Home(Ok(Home::default()))]));
    harness.state().asked();
    press(&mut harness, "Look around with sample credentials");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::AddSamples]));
}

#[test]
fn first_run_asks_for_a_passphrase_after_the_choice() {
    let stage = Stage::new();
    stage.say(Event::NoVault);
    let mut harness = harness(stage);
    press(&mut harness, "Look around with sample credentials");
    harness.get_by_label("Choose a passphrase");
    let create = harness.get_by_role_and_label(Role::Button, "Create wallet");
    assert!(create.accesskit_node().is_disabled(), "nothing has been typed yet");
}

#[test]
fn what_is_optional_is_off_and_the_button_counts() {
    let mut harness = harness(home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
    harness.run_steps(8);
    harness.get_by_label("Share six values");
    harness.get_by_role_and_label(Role::Switch, "Date of birth").click();
    harness.run_steps(3);
    harness.state().asked();
    press(&mut harness, "Share seven values");
    let asked = harness.state().asked();
    assert!(
        matches!(asked.as_slice(), [Effect::Share { hash, extra }] if hash == "f00d" && extra == &[1]),
        "exactly what was switched on"
    );
}

#[test]
fn the_button_that_shares_is_not_armed_at_once() {
    let stage = home(vec![]);
    let mut harness = harness(stage);
    harness.state().say(Event::Consent(Ok(Box::new(models::consent()))));
    // Two frames: half a second at most has gone by.
    harness.step();
    harness.step();
    harness.state().asked();
    let share = harness.get_by_label("Share six values");
    assert!(share.accesskit_node().is_disabled());
    share.click();
    harness.step();
    assert!(harness.state().asked().is_empty(), "a click that was under way is no consent");
}

#[test]
fn refusing_sends_nothing() {
    let mut harness = harness(home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
    harness.state().asked();
    press(&mut harness, "Refuse");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Refuse]));
    assert!(harness.query_all_by_label("Link of the request").next().is_some(), "back where requests are taken");
}

#[test]
fn what_failed_says_who_can_act() {
    let harness = harness(home(vec![Event::Consent(Err(models::failure()))]));
    harness.get_by_label(&models::failure().what);
    harness.get_by_label(&models::failure().why);
}

#[test]
fn a_key_is_renamed_and_replaced_only_after_a_question() {
    let mut harness = harness(home(vec![Event::Settings(Ok(models::settings()))]));
    press(&mut harness, "Settings");
    harness.state().say(Event::Settings(Ok(models::settings())));
    harness.run_steps(3);
    harness.state().asked();
    // It stands further down than the window shows.
    harness.get_by_role_and_label(Role::Button, "Replace…").click_accesskit();
    harness.run_steps(3);
    assert!(harness.state().asked().is_empty(), "it asks first");
    press(&mut harness, "Make new key");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::RotateKey(1)]));
}

/// Two at first, all by a key; what is chosen goes to the worker, and Escape closes what was opened before it leads away.
#[test]
fn the_readers_country_is_chosen_by_the_keyboard() {
    let mut harness = harness(home(vec![Event::Settings(Ok(models::settings()))]));
    press(&mut harness, "Settings");
    harness.state().say(Event::Settings(Ok(models::settings())));
    harness.run_steps(3);
    harness.state().asked();
    harness.get_by_role_and_label(Role::RadioButton, "Deutsch").focus();
    harness.run_steps(3);
    let mut seen = Vec::new();
    for _ in 0..3 {
        key(&mut harness, Key::Tab);
        seen.push(focused(&harness));
    }
    assert_eq!(seen, ["As the system: Germany", "Austria", "Another country…"]);
    assert!(harness.query_by_label("Portugal").is_none(), "not yet");
    key(&mut harness, Key::Enter);
    assert!(harness.state().asked().is_empty(), "nothing is chosen by looking");
    let austria = harness.get_by_role_and_label(Role::RadioButton, "Austria");
    assert!(format!("{:?}", austria.accesskit_node().toggled()).contains("True"), "what was chosen is told");
    harness.get_by_role_and_label(Role::RadioButton, "Portugal").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    let asked = harness.state().asked();
    assert!(matches!(asked.as_slice(), [Effect::SetCountry(Some(code)), Effect::LoadSettings] if code == "PT"));
    harness.get_by_role_and_label(Role::RadioButton, "As the system: Germany").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::SetCountry(None), Effect::LoadSettings]));
    key(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Portugal").is_none(), "closed");
    harness.get_by_label("Another country…");
}

#[test]
fn a_source_is_switched_where_it_stands() {
    let mut harness = harness(home(vec![Event::Settings(Ok(models::settings()))]));
    press(&mut harness, "Settings");
    harness.state().say(Event::Settings(Ok(models::settings())));
    harness.run_steps(3);
    harness.state().asked();
    // It stands further down than the window shows.
    harness.get_by_role_and_label(Role::Switch, "Registries of issuers").click_accesskit();
    harness.run_steps(3);
    let asked = harness.state().asked();
    assert!(
        matches!(asked.as_slice(), [Effect::SwitchSource { id, on: false }] if id == "registries"),
        "it was on, and is to be off"
    );
}
