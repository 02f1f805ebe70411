//! What was learned, at what level, and what of it does not fit together? The parts of a credential's page that say so.

use egui::{Align2, Rect, Ui, UiBuilder, Vec2};

use crate::i18n::Texts;
use crate::model::{Credential, Line, NationalLevel};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{icons, ladder};

/// Narrower than this, names and what stands for them have no room side by side.
const STACKED: f32 = 400.0;

/// What the person can do, each with its skills.
pub(super) fn outcomes(ui: &mut Ui, shown: &Credential, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("can-do"), Type::Section, palette.text);
    ui.add_space(space::S);
    if shown.outcomes.is_empty() {
        text::label(ui, &texts.get("no-outcomes"), Type::Body, palette.text_muted);
    }
    for outcome in &shown.outcomes {
        let top = ui.cursor().min;
        ui.painter().circle_filled(top + egui::vec2(7.0, 11.5), 2.5, palette.text_muted);
        let rect = ui.available_rect_before_wrap();
        let rect = rect.with_min_x(rect.left() + 20.0);
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            text::label(ui, &outcome.title, Type::Body, palette.text);
            for skill in &outcome.skills {
                text::selectable(ui, skill, Type::Caption, palette.text_muted);
            }
        });
        ui.add_space(space::S);
    }
}

/// The ladder with its level, national levels beside it, and the facts that people look for first.
pub(super) fn level_and_facts(ui: &mut Ui, shown: &Credential, texts: &Texts) {
    let palette = Palette::of(ui);
    let top = ui.cursor().top();
    let none = || if shown.national.is_empty() { texts.get("no-level") } else { texts.get("national-level") };
    let title = shown.level.map_or_else(none, |level| texts.with("eqf-level", &[("level", level.into())]));
    text::label(ui, &title, Type::Section, palette.text);
    if let Some(level) = shown.level {
        let whole = ui.max_rect();
        let rect = Rect::from_min_max(egui::pos2(whole.left(), top), egui::pos2(whole.right(), top + 24.0));
        text::at(ui, rect, Align2::RIGHT_CENTER, &texts.get("as-stated"), Type::Caption, palette.text_muted);
        ui.add_space(space::S);
        ladder::large(ui, level, &title);
        ui.add_space(space::M);
        lines(ui, &shown.facts, 116.0);
    }
    for level in &shown.national {
        ui.add_space(space::M);
        national(ui, level);
    }
    // Under no ladder of the EQF the national ones come first: they say the level.
    if shown.level.is_none() {
        ui.add_space(space::M);
        lines(ui, &shown.facts, 116.0);
    }
}

/// A national level on its own ladder, with what it is comparable with and on what that rests.
fn national(ui: &mut Ui, level: &NationalLevel) {
    let palette = Palette::of(ui);
    text::label(ui, &level.name, Type::Label, palette.text);
    ui.add_space(space::XS);
    if !level.steps.is_empty() {
        ladder::beside(ui, &level.steps, level.step, &level.name);
        ui.add_space(space::S);
    }
    text::label(ui, &level.sentence, Type::Caption, palette.text_secondary);
    if !level.source.is_empty() {
        let icon = if level.confirmed { icons::CHECK_CIRCLE } else { icons::QUESTION };
        let rect = ui.available_rect_before_wrap();
        let spot = Rect::from_min_size(rect.min, Vec2::splat(18.0));
        text::icon(ui, spot, icon, 16.0, palette.text_secondary);
        ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 24.0)), |ui| {
            text::label(ui, &level.source, Type::Caption, palette.text_muted)
        });
    }
}

/// Names at the left, what stands for them at one x.
pub(super) fn lines(ui: &mut Ui, lines: &[Line], least: f32) {
    let palette = Palette::of(ui);
    // Where there is little room, what stands for a name stands beneath it.
    let stacked = ui.available_width() < STACKED;
    let column = text::column(ui, lines.iter().map(|line| line.name.as_str()), least);
    for line in lines {
        let rect = ui.available_rect_before_wrap();
        if stacked {
            text::label(ui, &line.name, Type::Caption, palette.text_muted);
            text::selectable(ui, &line.value, Type::Body, palette.text);
        } else {
            let name = Rect::from_min_size(rect.min + egui::vec2(0.0, 1.0), egui::vec2(column - space::S, 22.0));
            text::at(ui, name, Align2::LEFT_CENTER, &line.name, Type::Caption, palette.text_muted);
            let value = rect.with_min_x(rect.left() + column);
            ui.scope_builder(UiBuilder::new().max_rect(value), |ui| {
                text::selectable(ui, &line.value, Type::Body, palette.text)
            });
        }
        ui.add_space(6.0);
    }
}

/// What does not fit together, each with its icon; proof of nothing.
pub(super) fn doubts(ui: &mut Ui, doubts: &[String], texts: &Texts) {
    doubts_under(ui, &texts.get("doubts-title"), &texts.get("doubts-note"), doubts);
}

/// The same under another title; nothing where there are none.
pub(super) fn doubts_under(ui: &mut Ui, title: &str, note: &str, doubts: &[String]) {
    if doubts.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    text::label(ui, title, Type::Section, palette.text);
    if !note.is_empty() {
        text::label(ui, note, Type::Caption, palette.text_muted);
    }
    ui.add_space(space::S);
    for doubt in doubts {
        let rect = ui.available_rect_before_wrap();
        let icon = Rect::from_min_size(rect.min + egui::vec2(0.0, 1.0), Vec2::splat(size::ICON));
        text::icon(ui, icon, icons::WARNING, 18.0, palette.warning);
        let words = rect.with_min_x(rect.left() + 28.0).with_max_x(rect.right().min(rect.left() + size::TEXT));
        ui.scope_builder(UiBuilder::new().max_rect(words), |ui| text::label(ui, doubt, Type::Body, palette.text));
        ui.add_space(space::S);
    }
    ui.add_space(space::L);
}
