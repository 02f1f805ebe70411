//! Is nothing signed before a trainer has seen every entry and pressed the button, and does the keyboard do?

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::{Line, SignedRequest, Signer, SigningEntry, SigningKey, SigningPage, SigningYes};
use wanderbuch::update::logbook::{Job, News};
use wanderbuch::view;

use crate::keyboard::{focused, key};
use crate::models::failure;
use crate::pictures::{page, pictures};
use crate::queries::{harness, home, press};
use crate::stage::Stage;

fn line(name: &str, value: &str) -> Line {
    Line { name: name.into(), value: value.into() }
}

pub(crate) fn asked() -> SigningPage {
    let entry = |week: &str, time: &str, work: &str, lines| SigningEntry {
        week: week.into(),
        time: time.into(),
        work: work.into(),
        lines,
    };
    let key = |id, name: &str| SigningKey {
        id,
        name: name.into(),
        did: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK".into(),
    };
    SigningPage {
        request: "5f".repeat(32),
        whose: vec![
            line("Learner", "Ilva Marten"),
            line("Training at", "Stahlbau Vordertal"),
            line("Qualification", "Metalworker, structural steel"),
        ],
        entries: vec![
            entry(
                "Week 10 of 2026 · 2 March 2026 – 8 March 2026",
                "14 h",
                "Set up the welding machine for steel of 3 to 12 mm.\nMade test pieces and broke them.",
                vec![
                    line("Unit", "Joining by MAG welding"),
                    line("Skill", "weld metal (http://data.europa.eu/esco/skill/1)"),
                    line(
                        "Picture",
                        "seam.jpg. It is not in this file, look at it with your apprentice. Signed is its SHA-256, 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    ),
                ],
            ),
            entry(
                "Week 11 of 2026 · 9 March 2026 – 15 March 2026",
                "15 h 30 min",
                &"Read drawings of a staircase of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft. ".repeat(3),
                Vec::new(),
            ),
        ],
        keys: vec![key(1, "First key"), key(2, "Workshop")],
        signer: Signer { key: 1, ..Signer::default() },
    }
}

fn shown(name: &'static str, size: Vec2, signer: Signer) {
    page(name, size, move |ui, texts| {
        let waited = std::time::Duration::from_secs(1);
        drop(view::signing::view(ui, &asked(), &mut signer.clone(), waited, texts));
    });
}

pub(crate) fn named() -> Signer {
    Signer { name: "Anna Ott".into(), role: "master metalworker".into(), key: 2, ..Signer::default() }
}

#[test]
fn what_a_trainer_sees() {
    shown("signing", Vec2::new(980.0, 900.0), named());
}

#[test]
fn before_a_name_is_said_and_after_a_failure() {
    shown("signing-unnamed", Vec2::new(980.0, 980.0), Signer { key: 1, failure: Some(failure()), ..Signer::default() });
}

#[test]
fn what_a_trainer_sees_in_a_narrow_window() {
    shown("signing-narrow", Vec2::new(520.0, 1800.0), named());
}

#[test]
fn what_a_trainer_sees_in_german() {
    pictures("german-signing", Vec2::new(980.0, 900.0), || {
        let texts = wanderbuch::i18n::Texts::of(words::Language::German).unwrap();
        let waited = std::time::Duration::from_secs(1);
        Box::new(move |ui| drop(view::signing::view(ui, &asked(), &mut named(), waited, &texts)))
    });
}

#[test]
fn it_is_signed() {
    pictures("signed", Vec2::new(800.0, 720.0), || {
        let texts = wanderbuch::i18n::Texts::english().unwrap();
        let signed = signed();
        Box::new(move |ui| drop(view::signing::signed(ui, &signed, &texts)))
    });
}

pub(crate) fn signed() -> SignedRequest {
    SignedRequest {
        file: "/home/ott/countersigned.jwt".into(),
        learner: "Ilva Marten".into(),
        trust: "[[issuer]]\nname = \"Anna Ott, master metalworker\"\nid = [\"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"]\nsource = \"the trainer, in person\"".into(),
        copied: false,
    }
}

/// The page of a request that was opened from the logbook.
fn opened() -> Harness<'static, Stage> {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Logbook");
    harness.state().say(Event::Logbook(News::Book(Ok(Box::default()))));
    harness.run_steps(4);
    harness.state().asked();
    press(&mut harness, "Open request…");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Logbook(Job::PickRequest)]));
    harness.state().say(Event::Logbook(News::Asked(Ok(Box::new(asked())))));
    harness.run_steps(4);
    harness.get_by_label("Did they do this?");
    harness
}

fn yes(harness: &Harness<'_, Stage>) -> Option<SigningYes> {
    let asked = harness.state().asked();
    asked.into_iter().find_map(|effect| match effect {
        Effect::Logbook(Job::Sign(yes)) => Some(*yes),
        _ => None,
    })
}

#[test]
fn a_trainer_signs_by_the_keyboard_alone_and_only_what_was_shown() {
    let mut harness = opened();
    harness.run_steps(4);
    assert_eq!(focused(&harness), "Your name");
    // Without a name nothing can be signed.
    harness.get_by_label("Sign 2 entries…").click();
    harness.run_steps(3);
    assert_eq!(yes(&harness), None);
    harness.get_by_role_and_label(Role::TextInput, "Your name").focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text("Anna Ott".to_owned()));
    harness.run_steps(3);
    key(&mut harness, Key::Tab);
    assert_eq!(focused(&harness), "What you are there, if you like");
    harness.event(egui::Event::Text("master".to_owned()));
    harness.run_steps(3);
    harness.get_by_label("Workshop").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert_eq!(yes(&harness), None, "nothing is signed before the button");
    harness.get_by_label("Sign 2 entries…").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    let said = yes(&harness).expect("a yes");
    assert_eq!(said.request, asked().request);
    assert_eq!((said.signer.by().as_str(), said.signer.key), ("Anna Ott, master", 2));
    // One click is one signature.
    key(&mut harness, Key::Enter);
    assert_eq!(yes(&harness), None);
    harness.state().say(Event::Logbook(News::Signed(Err(Some(failure())))));
    harness.run_steps(4);
    harness.get_by_label(failure().what.as_str());
    harness.get_by_label("Sign 2 entries…").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert!(yes(&harness).is_some(), "one may try again");
    harness.state().say(Event::Logbook(News::Signed(Ok(signed()))));
    harness.run_steps(4);
    harness.get_by_label("Send this file back to Ilva Marten. They add it under “Credentials”.");
    assert_eq!(focused(&harness), "Copy lines");
    key(&mut harness, Key::Enter);
    harness.get_by_label("Copied");
}

#[test]
fn a_yes_waits_until_it_could_be_read_and_a_no_leaves() {
    let mut harness = harness(home(vec![]));
    let page = SigningPage { signer: named(), ..asked() };
    harness.state().say(Event::Logbook(News::Asked(Ok(Box::new(page)))));
    // A quarter of a second each: the button is not armed yet.
    harness.run_steps(1);
    harness.get_by_label("Sign 2 entries…").click();
    harness.run_steps(1);
    assert_eq!(yes(&harness), None);
    harness.run_steps(6);
    key(&mut harness, Key::Escape);
    let asked = harness.state().asked();
    assert!(asked.iter().any(|effect| matches!(effect, Effect::Logbook(Job::LeaveSigning))));
    assert!(!asked.iter().any(|effect| matches!(effect, Effect::Logbook(Job::Sign(_)))));
    harness.state().say(Event::Logbook(News::Book(Ok(Box::default()))));
    harness.run_steps(4);
    harness.get_by_label_contains("No entries yet");
}

#[test]
fn a_request_that_cannot_be_used_says_why() {
    let mut harness = harness(home(vec![]));
    harness.state().say(Event::Logbook(News::Asked(Err(failure()))));
    harness.run_steps(4);
    harness.get_by_label_contains(failure().what.as_str());
}
