//! Is a document looked at page by page, with keys and buttons, and does it look as it did?

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use wanderbuch::flow::document::draw;
use wanderbuch::i18n::Texts;
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::{DrawnPage, Failure, Id, Remote};
use wanderbuch::ui::picture::Picture;
use wanderbuch::update::document::Open;
use wanderbuch::view;
use words::Language;

use crate::keyboard::{focused, key};
use crate::pdf;
use crate::pictures::pictures;
use crate::queries::{diploma, press};
use crate::stage::Stage;

const PAGES: u32 = 3;

fn drawn(page: u32) -> DrawnPage {
    let drawn = draw::page(pdf::letter(PAGES as usize), page).unwrap();
    let picture = Picture::new(drawn.size.map(usize::from), drawn.rgba).unwrap();
    DrawnPage { page, pages: drawn.pages, picture }
}

/// The page that the worker was asked for, of the diploma's letter and nothing else.
fn asked(harness: &Harness<'_, Stage>) -> Option<u32> {
    match harness.state().asked().as_slice() {
        [] => None,
        [Effect::DrawPage { credential: Id(2), attachment: 1, page }] => Some(*page),
        [Effect::DrawPage { credential, attachment, page }] => panic!("{credential:?} {attachment} {page}"),
        other => panic!("{} effects", other.len()),
    }
}

fn answer(harness: &mut Harness<'_, Stage>, page: u32, result: Result<DrawnPage, Failure>) {
    harness.state().say(Event::Page { at: (Id(2), 1), page, result });
    harness.run_steps(3);
}

fn open() -> Harness<'static, Stage> {
    let mut harness = diploma();
    harness.query_all_by_role_and_label(Role::Button, "Look at it").nth(1).expect("the letter").focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert_eq!(asked(&harness), Some(0));
    harness
}

#[test]
fn keys_turn_its_pages_and_escape_leads_back() {
    let mut harness = open();
    harness.get_by_role_and_label(Role::ProgressIndicator, "The page is being drawn");
    answer(&mut harness, 0, Ok(drawn(0)));
    harness.get_by_role_and_label(Role::Image, "Letter of mandate, Page 1 of 3");
    for (pressed, page) in [
        (Key::ArrowLeft, None),
        (Key::ArrowRight, Some(1)),
        (Key::PageDown, Some(2)),
        (Key::ArrowRight, None),
        (Key::PageUp, Some(1)),
        (Key::Home, Some(0)),
        (Key::End, Some(2)),
    ] {
        let before = focused(&harness);
        key(&mut harness, pressed);
        assert_eq!(asked(&harness), page, "{pressed:?}");
        if let Some(page) = page {
            answer(&mut harness, page, Ok(drawn(page)));
            harness.get_by_role_and_label(Role::Image, &format!("Letter of mandate, Page {} of 3", page + 1));
        }
        let stays = focused(&harness) == before || before == "Next page" || before == "Previous page";
        assert!(stays, "the arrows turn pages, and walk nowhere: from {before:?} to {:?}", focused(&harness));
    }
    key(&mut harness, Key::Escape);
    harness.get_by_label("Genuine, in force");
}

#[test]
fn buttons_turn_its_pages_and_save_it() {
    let mut harness = open();
    answer(&mut harness, 0, Ok(drawn(0)));
    press(&mut harness, "Next page");
    assert_eq!(asked(&harness), Some(1));
    harness.get_by_label("Page 2 of 3");
    answer(&mut harness, 1, Ok(drawn(1)));
    press(&mut harness, "Previous page");
    assert_eq!(asked(&harness), Some(0));
    press(&mut harness, "Save…");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::SaveAttachment(Id(2), 1)]));
}

#[test]
fn what_cannot_be_drawn_is_said_and_can_be_saved() {
    let mut harness = open();
    let failure = Failure { what: "This page could not be drawn".into(), why: "It is damaged.".into() };
    answer(&mut harness, 0, Err(failure));
    harness.get_by_label("This page could not be drawn");
    harness.get_by_label("It is damaged.");
    press(&mut harness, "Save…");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::SaveAttachment(..)]));
    press(&mut harness, "Try again");
    assert_eq!(asked(&harness), Some(0));
}

fn looked_at(page: u32) -> Open {
    Open {
        at: Some((Id(2), 1)),
        name: "Letter of mandate".into(),
        picture: false,
        about: "PDF document · 1,204 kB".into(),
        wanted: page,
        drawn: Remote::Ready(drawn(page)),
        drawing: None,
    }
}

fn page(name: &str, language: Language, open: impl Fn() -> Open) {
    pictures(name, Vec2::new(980.0, 900.0), || {
        let (open, texts) = (open(), Texts::of(language).unwrap());
        Box::new(move |ui| drop(view::document::view(ui, &open, &texts)))
    });
}

#[test]
fn a_page_in_both_themes() {
    page("document", Language::English, || looked_at(1));
}

#[test]
fn a_page_in_german() {
    page("german-document", Language::German, || looked_at(0));
}

#[test]
fn a_page_where_there_is_little_room() {
    pictures("document-narrow", Vec2::new(420.0, 520.0), || {
        let (open, texts) = (looked_at(0), Texts::of(Language::German).unwrap());
        Box::new(move |ui| drop(view::document::view(ui, &open, &texts)))
    });
}

#[test]
fn a_page_on_its_way() {
    page("document-loading", Language::English, || Open { drawn: Remote::Loading { previous: None }, ..looked_at(0) });
}

#[test]
fn a_page_that_never_came() {
    let failure = || Failure {
        what: "This page could not be drawn".into(),
        why: "It takes more time or memory than a document may here. It may be very large, or made to do harm.".into(),
    };
    page("document-failed", Language::English, || Open {
        drawn: Remote::Failed { failure: failure(), previous: None },
        ..looked_at(0)
    });
}
