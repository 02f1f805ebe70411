//! Does the keyboard get everywhere, does what has the focus stay in sight, and is nothing lost on the way?

use egui::accesskit::Role;
use egui::{Key, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::{Home, Id};
use wanderbuch::ui::text::{self, Type};

use crate::keyboard::{focused, key};
use crate::models;
use crate::queries::{diploma, harness, home, press};
use crate::stage::Stage;

fn sized(size: Vec2, stage: Stage) -> Harness<'static, Stage> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(wanderbuch::ui::theme::install)
        .build_ui_state(|ui, stage: &mut Stage| stage.show(ui), stage);
    harness.run_steps(4);
    harness
}

/// Fifty cards, by number.
fn many() -> Home {
    let one = models::home().cards.remove(1);
    let cards = (0..50).map(|number| {
        let mut card = one.clone();
        (card.id, card.title) = (Id(100 + number), format!("Course {number}"));
        card
    });
    Home { cards: cards.collect(), ..Home::default() }
}

fn place(harness: &Harness<'_, Stage>) -> Rect {
    let node = harness.root().children_recursive().find(|node| node.is_focused());
    node.expect("something has the focus").rect()
}

#[test]
fn arrows_go_through_a_long_list_and_what_has_the_focus_is_in_sight() {
    let mut harness = sized(egui::vec2(1200.0, 800.0), Stage::open([Event::Home(Ok(many()))]));
    let at = |harness: &mut Harness<'static, Stage>, pressed: Key, number: usize| {
        key(harness, pressed);
        let name = focused(harness);
        assert!(name.starts_with(&format!("Course {number},")), "{pressed:?} to {number}: {name}");
        let rect = place(harness);
        assert!(rect.top() >= 0.0 && rect.bottom() <= 800.0, "{pressed:?} to {number}: {rect:?} is out of sight");
    };
    // At this width there are two to a row.
    for number in (2..50).step_by(2) {
        at(&mut harness, Key::ArrowDown, number);
    }
    at(&mut harness, Key::ArrowRight, 49);
    at(&mut harness, Key::ArrowDown, 49);
    at(&mut harness, Key::Home, 0);
    at(&mut harness, Key::End, 49);
    for number in (1..49).rev().step_by(2) {
        at(&mut harness, Key::ArrowUp, number - 1 + number % 2);
    }
    at(&mut harness, Key::Home, 0);
    for number in 1..50 {
        at(&mut harness, Key::Tab, number);
    }
}

#[test]
fn a_long_page_scrolls_by_the_keys_and_another_one_opens_at_its_top() {
    let mut harness = diploma();
    let top = |harness: &Harness<'_, Stage>| harness.get_by_label("Unaltered?").rect().top();
    let begin = top(&harness);
    let mut last = begin;
    for pressed in [Key::ArrowDown, Key::ArrowDown, Key::PageDown] {
        key(&mut harness, pressed);
        harness.run_steps(4);
        assert!(top(&harness) < last, "{pressed:?} scrolls on");
        last = top(&harness);
    }
    key(&mut harness, Key::PageUp);
    harness.run_steps(4);
    assert!(top(&harness) > last, "and back");
    key(&mut harness, Key::End);
    harness.run_steps(4);
    let delete = harness.get_by_role_and_label(Role::Button, "Delete credential…").rect();
    assert!(delete.bottom() <= 800.0, "{delete:?}");
    key(&mut harness, Key::Home);
    harness.run_steps(4);
    assert!((top(&harness) - begin).abs() < 1.0, "{} and {begin}", top(&harness));
    key(&mut harness, Key::End);
    harness.run_steps(4);
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Tab);
    key(&mut harness, Key::Enter);
    let mut other = models::diploma();
    other.id = Id(3);
    harness.state().say(Event::Credential(Ok(Box::new(other))));
    harness.run_steps(4);
    assert!((top(&harness) - begin).abs() < 1.0, "it opens at its top, not at {}", top(&harness));
}

#[test]
fn the_way_back_leads_to_what_was_left() {
    let mut harness = sized(egui::vec2(1200.0, 800.0), Stage::open([Event::Home(Ok(many()))]));
    key(&mut harness, Key::End);
    let left = focused(&harness);
    assert!(left.starts_with("Course 49,"), "{left}");
    key(&mut harness, Key::Enter);
    harness.get_by_label("Loading");
    key(&mut harness, Key::Escape);
    harness.run_steps(4);
    assert_eq!(focused(&harness), left);
}

#[test]
fn whoever_clicked_comes_back_to_what_was_clicked() {
    let mut harness = diploma();
    key(&mut harness, Key::Escape);
    harness.run_steps(4);
    assert!(focused(&harness).starts_with("MAG welding"), "{}", focused(&harness));
}

#[test]
fn a_page_of_the_sidebar_has_the_focus_when_it_is_opened() {
    let mut harness = harness(home(vec![]));
    for (page, event) in [
        ("Settings", Some(Event::Settings(Ok(models::settings())))),
        ("Requests", None),
        ("History", Some(Event::History(Ok(models::history())))),
        ("Credentials", None),
    ] {
        harness.get_by_role_and_label(Role::Button, page).focus();
        harness.run_steps(2);
        key(&mut harness, Key::Enter);
        if let Some(event) = event {
            harness.state().say(event);
        }
        harness.run_steps(4);
        let here = place(&harness);
        assert!(here.left() > 220.0, "{page}: the focus stays on {:?}", focused(&harness));
    }
}

/// The least window at twice the size.
#[test]
fn the_lock_covers_no_page_where_all_is_drawn_large() {
    for size in [egui::vec2(800.0, 400.0), egui::vec2(720.0, 320.0)] {
        let mut harness = sized(size, home(vec![Event::Preview(Ok(models::preview()))]));
        key(&mut harness, Key::Escape);
        for name in ["Credentials", "Not kept yet", "History", "Settings"] {
            harness.get_by_role_and_label(Role::Button, name).focus();
            harness.run_steps(6);
            // Once more as the keyboard does, so that it comes into sight.
            key(&mut harness, Key::Tab);
            harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
            harness.run_steps(6);
            assert_eq!(focused(&harness), name);
            let lock = harness.get_by_role_and_label(Role::Button, "Go to…").rect();
            let here = place(&harness);
            assert!(
                here.bottom() <= lock.top() && here.top() >= 56.0,
                "{name}: {here:?} and what stands beneath {lock:?}"
            );
        }
        press(&mut harness, "Settings");
        assert!(!harness.state().asked().iter().any(|effect| matches!(effect, Effect::Lock)), "not locked");
    }
}

#[test]
fn what_came_waits_in_the_sidebar() {
    let mut harness = harness(home(vec![Event::Preview(Ok(models::preview()))]));
    harness.get_by_label("It waits here, encrypted, until you keep or discard it.");
    harness.state().asked();
    key(&mut harness, Key::Escape);
    assert!(harness.query_by_label("It waits here, encrypted, until you keep or discard it.").is_none());
    assert!(!harness.state().asked().iter().any(|effect| matches!(effect, Effect::Discard)));
    press(&mut harness, "Not kept yet");
    harness.get_by_label("It waits here, encrypted, until you keep or discard it.");
    press(&mut harness, "Discard");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Discard]));
    assert!(harness.query_by_label("Not kept yet").is_none());
}

#[test]
fn a_list_is_trusted_no_longer_only_after_a_question() {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Settings");
    harness.state().say(Event::Settings(Ok(models::settings())));
    harness.run_steps(3);
    harness.state().asked();
    harness.get_by_role_and_label(Role::Button, "Remove…").click_accesskit();
    harness.run_steps(3);
    assert!(harness.state().asked().is_empty(), "it asks first");
    harness.get_by_label("Trust this list no longer?");
    press(&mut harness, "Remove");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::RemoveTrustFile(0)]));
}

#[test]
fn enter_in_the_first_field_leads_to_the_second() {
    let stage = Stage::new();
    stage.say(Event::NoVault);
    let mut harness = harness(stage);
    press(&mut harness, "Look around with sample credentials");
    harness.run_steps(3);
    let first = focused(&harness);
    harness.event(egui::Event::Text("a journeyman walks".to_owned()));
    key(&mut harness, Key::Enter);
    let second = focused(&harness);
    assert!(!second.is_empty() && first != second, "from {first:?} to {second:?}");
    // It differs, so that nothing is made, and one goes on typing.
    harness.event(egui::Event::Text("a journey".to_owned()));
    key(&mut harness, Key::Enter);
    assert_eq!(focused(&harness), second);
}

#[test]
fn sharing_begins_at_the_credential_and_leads_back_to_it() {
    let mut harness = diploma();
    press(&mut harness, "Share…");
    harness.get_by_label_contains("To share “MAG welding of structural steel”");
    assert_eq!(focused(&harness), "Link of the request");
    key(&mut harness, Key::Escape);
    harness.run_steps(4);
    harness.get_by_label("Unaltered?");
    assert_eq!(focused(&harness), "Share…");
}

#[test]
fn a_picture_is_looked_at_by_itself() {
    let mut harness = diploma();
    harness.query_all_by_role_and_label(Role::Button, "Look at it").next().expect("of the picture").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    let asked = harness.state().asked();
    assert!(matches!(asked.as_slice(), [Effect::DrawPage { attachment: 0, page: 0, .. }]));
    let picture = wanderbuch::ui::picture::Picture::new([400, 300], vec![200; 480_000]).unwrap();
    let page = wanderbuch::model::DrawnPage { page: 0, pages: 1, picture };
    harness.state().say(Event::Page { at: (Id(2), 0), page: 0, result: Ok(page) });
    harness.run_steps(4);
    let image = harness.get_by_role_and_label(Role::Image, "The certificate as it hangs on the wall").rect();
    assert_eq!(image.size(), egui::vec2(400.0, 300.0));
    assert!(harness.query_by_label_contains("Page 1").is_none(), "a picture has no pages");
    key(&mut harness, Key::Escape);
    harness.get_by_label("Genuine, in force");
}

/// However long the name is, and however narrow the room: what is said of it stands there whole.
#[test]
fn the_name_is_shortened_and_never_the_word() {
    let names = ["Kustprojekt".to_owned(), "Technische Universität ".repeat(9), "é".repeat(90), "W".repeat(400)];
    let mut harness = Harness::builder().with_context_setup(wanderbuch::ui::theme::install).build_ui(move |ui| {
        for name in &names {
            let say = |name: &str| format!("Calls itself {name} · unverified");
            for room in [180.0, 240.0, 320.0, 900.0] {
                let said = text::fitting(ui, name, Type::Caption, room, say);
                assert!(said.starts_with("Calls itself ") && said.ends_with(" · unverified"), "{said}");
                let width = text::width(ui, &said, Type::Caption);
                assert!(width <= room, "{said}: {width} in {room}");
                let whole = text::width(ui, &say(name), Type::Caption) <= room;
                assert_eq!(whole, !said.contains('…'), "{said}");
            }
        }
    });
    harness.run_steps(2);
}
