//! What was done, week by week, and how well is each entry evidenced? The latest week first, and only the rows in sight.

mod rows;

use egui::{Align2, CornerRadius, Sense, Stroke, Ui, UiBuilder, Vec2};

use crate::flow::logbook::export::Form;
use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Logbook, Remote};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons, page};
use crate::update::logbook::Act;

/// What was left half-written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// A new entry.
    pub entry: bool,
    /// Whose logbook it is.
    pub about: bool,
}

/// Draws the page.
pub fn view(ui: &mut Ui, logbook: &Remote<Logbook>, begun: Begun, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "logbook", |ui| {
        let mut act = None;
        if let Remote::Failed { failure, .. } = logbook {
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                return Some(Action::Retry);
            }
            ui.add_space(space::L);
        }
        match (logbook.value(), logbook) {
            (Some(shown), _) if shown.rows.is_empty() => {
                page::heading(ui, &texts.get("logbook-title"), 0.0);
                ui.add_space(space::XS);
                page::note(ui, &texts.get("logbook-note"), Type::Body);
                if page::empty(ui, &texts.get("logbook-empty"), Some(&to_write(begun.entry, texts))) {
                    act = Some(Act::Write);
                }
                ui.add_space(space::L);
                act = whose(ui, shown, begun.about, texts).or(act);
                ui.add_space(space::XXL);
                act = trainers(ui, texts).or(act);
            }
            (Some(shown), _) => act = full(ui, shown, begun, texts),
            (None, Remote::Loading { .. }) => {
                page::heading(ui, &texts.get("logbook-title"), 0.0);
                ui.add_space(space::XL);
                page::waiting(ui, &texts.get("loading"));
            }
            (None, _) => {}
        }
        act.map(Action::Logbook)
    })
}

fn full(ui: &mut Ui, shown: &Logbook, begun: Begun, texts: &Texts) -> Option<Act> {
    let mut act = header(ui, begun.entry, texts);
    ui.add_space(space::XS);
    act = whose(ui, shown, begun.about, texts).or(act);
    ui.add_space(space::XL);
    totals(ui, shown);
    ui.add_space(space::XL);
    act = countersigning(ui, shown, texts).or(act);
    doubts(ui, shown, texts);
    let opened = rows::show(ui, &shown.rows);
    ui.add_space(space::XXL);
    units(ui, shown, texts);
    act = record(ui, shown, texts).or(act);
    ui.add_space(space::XXL);
    act = trainers(ui, texts).or(act);
    opened.or(act)
}

/// An entry that was left half-written is gone on with.
fn to_write(begun: bool, texts: &Texts) -> String {
    if begun { texts.get("logbook-go-on") } else { texts.get("logbook-write") }
}

fn header(ui: &mut Ui, begun: bool, texts: &Texts) -> Option<Act> {
    let word = to_write(begun, texts);
    let button = Button::primary(&word).icon(icons::PLUS);
    let room = page::heading(ui, &texts.get("logbook-title"), button.size(ui).x);
    let response = button.put(ui, room);
    focus::first(&response);
    response.clicked().then_some(Act::Write)
}

/// Whose it is, or that this must still be said; with a way to say it.
fn whose(ui: &mut Ui, shown: &Logbook, begun: bool, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    let complete = !shown.whose.is_empty();
    let words = if complete { shown.whose.clone() } else { texts.get("logbook-whose-missing") };
    text::label(ui, &words, Type::Body, palette.text_secondary);
    let word = match (begun, complete) {
        (true, _) => texts.get("logbook-about-go-on"),
        (false, true) => texts.get("logbook-about-change"),
        (false, false) => texts.get("logbook-about-say"),
    };
    Button::text(&word).show(ui).clicked().then_some(Act::OpenAbout)
}

/// The sum in words, and a bar: filled as far as it is countersigned, outlined beyond.
fn totals(ui: &mut Ui, shown: &Logbook) {
    let palette = Palette::of(ui);
    text::label(ui, &shown.total, Type::Label, palette.text);
    ui.add_space(space::S);
    let (bar, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 8.0), Sense::hover());
    let radius = CornerRadius::same(4);
    ui.painter().rect(bar, radius, palette.sunken, Stroke::new(1.0, palette.border_strong), egui::StrokeKind::Inside);
    let width = bar.width() * f32::from(shown.share) / 1_000.0;
    if width > 0.0 {
        ui.painter().rect_filled(bar.with_max_x(bar.left() + width.max(8.0)), radius, palette.success);
    }
}

fn countersigning(ui: &mut Ui, shown: &Logbook, texts: &Texts) -> Option<Act> {
    if shown.open == 0 {
        return None;
    }
    let palette = Palette::of(ui);
    let act = card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let said = texts.with("logbook-open", &[("count", shown.open.into())]);
        text::label(ui, &said, Type::BodyMedium, palette.text);
        text::label(ui, &texts.get("logbook-open-how"), Type::Caption, palette.text_secondary);
        let word = texts.get("logbook-ask-trainer");
        Button::tonal(&word).icon(icons::SHARE_NETWORK).show(ui).clicked().then_some(Act::Countersign)
    });
    ui.add_space(space::XL);
    act
}

fn doubts(ui: &mut Ui, shown: &Logbook, texts: &Texts) {
    super::learned::doubts_under(ui, &texts.get("logbook-doubts"), "", &shown.doubts);
}

fn units(ui: &mut Ui, shown: &Logbook, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-units"), Type::Section, palette.text);
    ui.add_space(space::S);
    for unit in &shown.units {
        let width = ui.available_width();
        let said = [("time", unit.time.as_str().into()), ("signed", unit.countersigned.as_str().into())];
        let words = texts.with("logbook-unit-total", &said);
        if width < size::NARROW {
            text::label(ui, &unit.name, Type::Body, palette.text);
            text::label(ui, &words, Type::Caption, palette.text_secondary);
            ui.add_space(space::S);
            continue;
        }
        let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 32.0), Sense::hover());
        let room = text::width(ui, &words, Type::Caption);
        let name = rect.with_max_x((rect.right() - room - space::L).max(rect.left()));
        text::at(ui, name, Align2::LEFT_CENTER, &unit.name, Type::Body, palette.text);
        text::at(ui, rect, Align2::RIGHT_CENTER, &words, Type::Caption, palette.text_secondary);
    }
    ui.add_space(space::XXL);
}

/// For whoever trains others: their requests are opened here, and dropped here.
fn trainers(ui: &mut Ui, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-trainer"), Type::Section, palette.text);
    text::label(ui, &texts.get("logbook-trainer-note"), Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    Button::tonal(&texts.get("logbook-trainer-open"))
        .icon(icons::FILE_TEXT)
        .show(ui)
        .clicked()
        .then_some(Act::PickRequest)
}

/// The record: to print, as data, as a table.
fn record(ui: &mut Ui, shown: &Logbook, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-record"), Type::Section, palette.text);
    text::label(ui, &texts.get("logbook-record-note"), Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    let ready = !shown.whose.is_empty();
    let rect = ui.available_rect_before_wrap();
    let mut act = None;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::S);
            for (id, form) in [
                (texts.get("logbook-record-page"), Form::Page),
                (texts.get("logbook-record-data"), Form::Data),
                (texts.get("logbook-record-table"), Form::Table),
            ] {
                if Button::tonal(&id).icon(icons::DOWNLOAD_SIMPLE).enabled(ready).show(ui).clicked() {
                    act = Some(Act::Export(form));
                }
            }
        });
    });
    if !ready {
        ui.add_space(space::S);
        text::label(ui, &texts.get("logbook-record-whose"), Type::Caption, palette.text_muted);
    }
    act
}
