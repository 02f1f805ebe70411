//! Is every page whole in a narrow window, and where all is drawn twice as large? Nothing stands beyond the edge, and no word is cut.

use std::time::Duration;

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape};
use egui::{Ui, UiBuilder, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use wanderbuch::i18n::Texts;
use wanderbuch::message::Event;
use wanderbuch::model::{EntryDraft, Picker, Remote};
use wanderbuch::ui::theme;
use wanderbuch::view;
use words::Language;

use crate::queries::press;
use crate::stage::Stage;
use crate::{logbook, models, plans, signing};

type Draw = fn(&mut Ui, &Texts);

/// Every page with what it shows when it is full.
const PAGES: [(&str, Draw); 22] = [
    ("first run", |ui, texts| drop(view::first_run::view(ui, texts))),
    ("create", |ui, texts| drop(view::unlock::create(ui, None, false, &mut Default::default(), texts))),
    ("locked", |ui, texts| {
        let what = view::unlock::Locked { note: None, failure: Some(&models::failure()), busy: false };
        drop(view::unlock::locked(ui, &what, &mut Default::default(), texts));
    }),
    ("home", |ui, texts| {
        let home = Remote::Ready(models::home());
        let visible: Vec<usize> = (0..models::home().cards.len()).collect();
        drop(view::home::view(ui, &view::home::View { home: &home, visible: &visible }, &mut String::new(), texts));
    }),
    ("credential", |ui, texts| {
        let opened = view::credential::Opened { rest: true, elements: true, profile: true, part: Some(3), from: None };
        drop(view::credential::view(ui, &Remote::Ready(Box::new(models::diploma())), opened, texts));
    }),
    ("decision", |ui, texts| {
        let shown = Remote::Ready(Box::new(models::decision()));
        drop(view::credential::view(ui, &shown, Default::default(), texts));
    }),
    ("add", |ui, texts| {
        let what = view::add::View { failure: Some(&models::failure()), busy: false };
        drop(view::add::view(ui, &what, &mut String::new(), texts));
    }),
    ("preview", |ui, texts| drop(view::preview::view(ui, &Remote::Ready(models::preview()), texts))),
    ("offer", |ui, texts| drop(view::offer::view(ui, &Remote::Ready(models::offer()), &mut Default::default(), texts))),
    ("requests", |ui, texts| {
        let what =
            view::requests::View { sharing: Some("MAG welding"), failure: Some(&models::failure()), busy: false };
        drop(view::requests::view(ui, &what, &mut String::new(), texts));
    }),
    ("consent", |ui, texts| {
        let consent = models::consent();
        let shown_for = Duration::from_secs(1);
        let what =
            view::consent::View { consent: &consent, on: &[true, false], technical: true, shown_for, busy: false };
        drop(view::consent::view(ui, &what, texts));
    }),
    ("shared", |ui, texts| drop(view::shared::view(ui, &Remote::Ready(Box::new(models::shared())), texts))),
    ("history", |ui, texts| drop(view::history::view(ui, &Remote::Ready(models::history()), &mut Some(0), texts))),
    ("settings", |ui, texts| {
        let mut draft = view::settings::Draft { countries: true, ..Default::default() };
        drop(view::settings::view(ui, &Remote::Ready(models::settings()), &mut draft, texts));
    }),
    ("plan", |ui, texts| {
        let opened = view::plan::Opened { beside: true, ..Default::default() };
        drop(view::plan::view(ui, &Remote::Ready(plans::long()), &opened, texts));
    }),
    ("add a plan", |ui, texts| {
        let what = view::add_plan::View { sources: &plans::sources(), failure: Some(&models::failure()), busy: false };
        drop(view::add_plan::view(ui, &what, texts));
    }),
    ("letter", |ui, texts| drop(view::letter::view(ui, plans::sheet().letter.as_deref(), true, texts))),
    ("timeline", |ui, texts| drop(view::timeline::view(ui, &Remote::Ready(plans::timeline()), texts))),
    ("logbook", |ui, texts| {
        let begun = view::logbook::Begun { entry: true, about: true };
        drop(view::logbook::view(ui, &Remote::Ready(logbook::book()), begun, texts));
    }),
    ("entry", |ui, texts| {
        let shown = Remote::Ready(Box::new(logbook::entry()));
        let mut picker = Picker { at_hand: Some(true), query: "weld".into(), found: Some(logbook::hits()) };
        drop(view::logbook_entry::view(ui, &logbook::of(&shown), &mut EntryDraft::default(), &mut picker, texts));
    }),
    ("whose logbook", |ui, texts| drop(view::logbook_about::view(ui, &mut logbook::about(), true, texts))),
    ("signing", |ui, texts| {
        let shown_for = Duration::from_secs(1);
        drop(view::signing::view(ui, &signing::asked(), &mut signing::named(), shown_for, texts));
    }),
];

/// What is cut on purpose: a name in a chip or a row, whose page has it whole; and one word longer than a line.
const CUT: [&str; 6] = [
    "Fachkraft für Kreislauf",
    "Donaudampfschifffahrt",
    "Technische Universität",
    "Safe handling of hazardous",
    "Grundwasserbeschaffenheit",
    "http",
];

fn faults(shapes: &[ClippedShape], width: f32) -> Vec<String> {
    fn walk(shape: &Shape, width: f32, found: &mut Vec<String>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, width, found)),
            Shape::Text(text) => {
                let words = text.galley.text();
                let right = text.pos.x + text.galley.rect.right();
                let icon = words.chars().all(|letter| ('\u{e000}'..='\u{f8ff}').contains(&letter));
                if !icon && (right > width + 1.0 || text.pos.x < -1.0) {
                    found.push(format!("{words:?} ends at {right}"));
                }
                if text.galley.elided && !CUT.iter().any(|cut| words.contains(cut)) {
                    found.push(format!("{words:?} is cut"));
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    shapes.iter().for_each(|clipped| walk(&clipped.shape, width, &mut found));
    found
}

/// What is beyond the edge or cut on the page that is drawn so in a window of that size.
pub(crate) fn drawn(language: Language, size: Vec2, mut draw: impl FnMut(&mut Ui, &Texts) + 'static) -> Vec<String> {
    let texts = Texts::of(language).unwrap();
    let mut harness = Harness::builder().with_size(size).with_context_setup(theme::install).build_ui(move |ui| {
        let all = ui.ctx().content_rect();
        let mut ui = ui.new_child(UiBuilder::new().max_rect(all));
        ui.set_clip_rect(all);
        draw(&mut ui, &texts);
    });
    harness.run_steps(6);
    faults(&harness.output().shapes, size.x)
}

/// 420 points: a narrow window, or one of 840 where all is drawn twice as large. 640: one of 1280, as large. 719: the widest without
/// pages at its side. 500 and 740: what the pages at the side leave in the narrowest window that has them, and in the first one.
#[test]
fn nothing_is_cut_or_beyond_the_edge() {
    let mut found = Vec::new();
    let skills: (&str, Draw) = ("skills", |ui, texts| drop(view::skills::view(ui, &mut logbook::skills_page(), texts)));
    for language in Language::ALL {
        for width in [420.0, 500.0, 640.0, 719.0, 740.0] {
            for (name, draw) in PAGES.into_iter().chain([skills]) {
                let faults = drawn(language, Vec2::new(width, 6_000.0), draw);
                let said = |fault| format!("{name}, {}, {width}: {fault}", language.tag());
                found.extend(faults.into_iter().map(said));
            }
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// In a narrow window the pages stand behind a button; everything is got to by the keyboard.
#[test]
fn the_pages_are_behind_a_button_where_there_is_no_room_for_them() {
    let stage = Stage::open([Event::Home(Ok(models::home()))]);
    let mut harness = Harness::builder()
        .with_size(Vec2::new(420.0, 800.0))
        .with_context_setup(theme::install)
        .build_ui_state(|ui, stage: &mut Stage| stage.show(ui), stage);
    harness.run_steps(4);
    assert!(harness.query_by_label("Settings").is_none());
    press(&mut harness, "Pages");
    for name in ["Credentials", "Plan", "Settings", "Lock"] {
        harness.get_by_role_and_label(Role::Button, name);
    }
    press(&mut harness, "Timeline");
    harness.state().say(Event::Timeline(Ok(plans::timeline())));
    harness.run_steps(4);
    assert!(harness.query_by_label("Settings").is_none(), "the page is shown, and not the pages");
    press(&mut harness, "Pages");
    press(&mut harness, "Close");
    assert!(harness.query_by_label("Settings").is_none());
}
