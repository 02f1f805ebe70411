//! Does every page look as it did when somebody last looked at it? Pictures in both themes, made on Mesa's lavapipe.

use std::sync::OnceLock;

use egui::{Theme, Ui, UiBuilder, Vec2};
use egui_kittest::wgpu::{create_render_state, default_wgpu_setup};
use egui_kittest::{Harness, SnapshotError, SnapshotOptions, SnapshotResults};
use wanderbuch::i18n::Texts;
use wanderbuch::message::Event;
use wanderbuch::model::{Credential, Home, Issuer, Mark, Remote, Tone};
use wanderbuch::ui::{gallery, theme};
use wanderbuch::view;
use wanderbuch::view::credential::Opened;

use crate::models;
use crate::stage::Stage;

/// Whether there is something to draw with: Mesa's software driver, since others set a few pixels otherwise.
#[expect(clippy::print_stderr, reason = "says what was left out")]
pub(crate) fn can_draw() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let look = || {
            let state = create_render_state(default_wgpu_setup(), Default::default());
            format!("{:?}", state.adapter.get_info().device_type)
        };
        let found = std::panic::catch_unwind(look).unwrap_or_else(|_| "none".to_owned());
        if found != "Cpu" {
            eprintln!(
                "left out: pictures of pages; they need Mesa's lavapipe (Debian: mesa-vulkan-drivers), found: {found}"
            );
        }
        found == "Cpu"
    })
}

/// Draws the page in both themes and compares each with its picture.
pub(crate) fn pictures(name: &str, size: Vec2, page: impl Fn() -> Box<dyn FnMut(&mut Ui)>) {
    if !can_draw() {
        return;
    }
    let mut results = SnapshotResults::new();
    for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        results.add(picture(&format!("{name}-{suffix}"), size, theme, 1.0, page()));
    }
    results.unwrap();
}

pub(crate) fn picture(
    name: &str,
    size: Vec2,
    theme: Theme,
    zoom: f32,
    mut draw: Box<dyn FnMut(&mut Ui)>,
) -> Result<(), SnapshotError> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            ctx.set_zoom_factor(zoom);
        })
        .wgpu()
        .build_ui(move |ui| {
            // From edge to edge, as in the window: the harness alone would leave a frame.
            let all = ui.ctx().content_rect();
            let mut ui = ui.new_child(UiBuilder::new().max_rect(all));
            ui.set_clip_rect(all);
            ui.painter().rect_filled(all, 0.0, ui.visuals().panel_fill);
            draw(&mut ui);
        });
    // What moves has come to rest, and the consent button is armed.
    harness.run_steps(8);
    let options = SnapshotOptions::new().threshold(1.0).max_failed_pixels(10);
    harness.try_snapshot_options(name, &options)
}

/// The whole window after those events.
fn window(name: &str, size: Vec2, events: impl Fn() -> Vec<Event>) {
    pictures(name, size, || {
        let mut stage = Stage::new();
        for event in events() {
            stage.say(event);
        }
        Box::new(move |ui| stage.show(ui))
    });
}

/// A page alone.
pub(crate) fn page(name: &str, size: Vec2, draw: impl Fn(&mut Ui, &Texts) + Clone + 'static) {
    pictures(name, size, || {
        let (texts, draw) = (Texts::english().unwrap(), draw.clone());
        Box::new(move |ui| draw(ui, &texts))
    });
}

/// The page of that credential; its pictures belong to one context, so that each theme has its own.
fn credential_page(name: &str, height: f32, shown: impl Fn() -> Credential, opened: Opened) {
    pictures(name, Vec2::new(980.0, height), || {
        let (shown, texts) = (Remote::Ready(Box::new(shown())), Texts::english().unwrap());
        Box::new(move |ui| drop(view::credential::view(ui, &shown, opened, &texts)))
    });
}

const WINDOW: Vec2 = Vec2::new(1200.0, 800.0);
const LEAST: Vec2 = Vec2::new(960.0, 640.0);

fn home(then: Vec<Event>) -> Vec<Event> {
    [Event::Unlocked, Event::Home(Ok(models::home()))].into_iter().chain(then).collect()
}

#[test]
fn first_run() {
    window("first-run", WINDOW, || vec![Event::NoVault]);
}

#[test]
fn locked() {
    let note = || Some("Locked by itself at 09:41, after 10 minutes".to_owned());
    window("locked", WINDOW, move || vec![Event::Locked { note: note() }]);
}

#[test]
fn home_full() {
    window("home", WINDOW, || home(vec![]));
}

#[test]
fn home_in_the_least_window() {
    window("home-least", LEAST, || home(vec![]));
}

#[test]
fn home_empty() {
    window("home-empty", LEAST, || vec![Event::Unlocked, Event::Home(Ok(Home::default()))]);
}

#[test]
fn home_loading() {
    window("home-loading", LEAST, || vec![Event::Unlocked]);
}

#[test]
fn home_failed() {
    window("home-failed", LEAST, || vec![Event::Unlocked, Event::Home(Err(models::failure()))]);
}

#[test]
fn credential() {
    page("credential", Vec2::new(980.0, 800.0), |ui, texts| {
        let shown = Remote::Ready(Box::new(models::credential()));
        let _ = view::credential::view(ui, &shown, Opened::default(), texts);
    });
}

#[test]
fn credential_at_one_and_a_half() {
    if !can_draw() {
        return;
    }
    let texts = Texts::english().unwrap();
    let shown = Remote::Ready(Box::new(models::diploma()));
    let draw = Box::new(move |ui: &mut Ui| drop(view::credential::view(ui, &shown, Opened::default(), &texts)));
    picture("credential-zoomed", Vec2::new(500.0, 1900.0), Theme::Light, 1.5, draw).unwrap();
}

#[test]
fn credential_loading() {
    page("credential-loading", Vec2::new(740.0, 560.0), |ui, texts| {
        let _ = view::credential::view(ui, &Remote::Loading { previous: None }, Opened::default(), texts);
    });
}

#[test]
fn credential_failed() {
    page("credential-failed", Vec2::new(740.0, 400.0), |ui, texts| {
        let failed = Remote::Failed { failure: models::failure(), previous: None };
        let _ = view::credential::view(ui, &failed, Opened::default(), texts);
    });
}

#[test]
fn everything_else_it_says() {
    let shown = || {
        let mut shown = models::diploma();
        (shown.parts, shown.attachments, shown.doubts) = (Vec::new(), Vec::new(), Vec::new());
        shown
    };
    credential_page("credential-rest", 2300.0, shown, Opened { rest: true, ..Opened::default() });
}

#[test]
fn a_diploma() {
    credential_page("credential-diploma", 1780.0, models::diploma, Opened::default());
}

#[test]
fn a_recognition_statement() {
    credential_page("credential-decision", 1100.0, models::decision, Opened::default());
}

#[test]
fn elements_of_a_micro_credential() {
    credential_page("credential-elements", 1600.0, models::credential, Opened { elements: true, ..Opened::default() });
}

#[test]
fn add() {
    page("add", Vec2::new(980.0, 640.0), |ui, texts| {
        let what = view::add::View { failure: Some(&models::failure()), busy: false };
        let _ = view::add::view(ui, &what, &mut String::new(), texts);
    });
}

#[test]
fn preview() {
    window("preview", WINDOW, || home(vec![Event::Preview(Ok(models::preview()))]));
}

#[test]
fn offer() {
    window("offer", LEAST, || home(vec![Event::Offer(Ok(models::offer()))]));
}

#[test]
fn consent() {
    window("consent", WINDOW, || home(vec![Event::Consent(Ok(Box::new(models::consent())))]));
}

#[test]
fn shared() {
    window("shared", LEAST, || home(vec![Event::Shared(Ok(Box::new(models::shared())))]));
}

#[test]
fn requests() {
    page("requests", Vec2::new(740.0, 480.0), |ui, texts| {
        let what = view::requests::View { sharing: None, failure: Some(&models::failure()), busy: false };
        let _ = view::requests::view(ui, &what, &mut String::new(), texts);
    });
}

#[test]
fn history() {
    page("history", Vec2::new(980.0, 560.0), |ui, texts| {
        let _ = view::history::view(ui, &Remote::Ready(models::history()), &mut Some(0), texts);
    });
}

#[test]
fn settings() {
    page("settings", Vec2::new(980.0, 1860.0), |ui, texts| {
        let shown = Remote::Ready(models::settings());
        let _ = view::settings::view(ui, &shown, &mut view::settings::Draft::default(), texts);
    });
}

#[test]
fn settings_with_every_country() {
    page("settings-countries", Vec2::new(980.0, 1000.0), |ui, texts| {
        let shown = Remote::Ready(models::settings());
        let mut draft = view::settings::Draft { countries: true, ..Default::default() };
        let _ = view::settings::view(ui, &shown, &mut draft, texts);
    });
}

#[test]
fn every_widget() {
    page("gallery", Vec2::new(980.0, 1240.0), gallery::view);
}

#[test]
fn at_one_and_a_half() {
    if !can_draw() {
        return;
    }
    let mut stage = Stage::open([Event::Home(Ok(models::home()))]);
    picture("home-zoomed", LEAST, Theme::Light, 1.5, Box::new(move |ui| stage.show(ui))).unwrap();
}

/// The least window where all is drawn twice as large: pages and lock stand apart.
#[test]
fn home_in_a_low_window() {
    window("home-low", Vec2::new(480.0, 320.0), || home(vec![]));
}

/// A credential by an issuer with a long name and credit of no system, which does not hold.
#[test]
fn words_that_are_not_cut() {
    window("home-unverified", LEAST, || {
        let mut few = models::home();
        few.cards.truncate(2);
        for (card, credit) in few.cards.iter_mut().zip(["42 points (no system)", "8 ECVET points"]) {
            let name = "Technische Universität für angewandte Wissenschaften Nordhafen".into();
            (card.issuer, card.level, card.credit) = (Issuer::Claimed { name }, None, credit.into());
            let words = "Not settled; this says nothing against you";
            card.status = Some(models::status(Tone::Open, Mark::Question, words));
        }
        vec![Event::Unlocked, Event::Home(Ok(few))]
    });
}
