//! Which elements of a micro-credential are stated? One line with the count, which opens to a row for each.

use egui::{Align2, Rangef, Rect, Sense, Stroke, Ui, Vec2};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{ElementLine, Elements};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, fold};

/// How many of them a micro-credential must have; those after them are optional.
const MANDATORY: usize = 11;
/// The least height of a row.
const ROW: f32 = 40.0;
/// The most lines of what was found.
const LINES: usize = 3;

/// Draws the line, and the rows where it is open.
pub(super) fn view(ui: &mut Ui, elements: &Elements, open: bool, texts: &Texts) -> Option<Action> {
    if fold::line(ui, &texts.get("elements-title"), &elements.score, open) {
        return Some(Action::OpenElements(!open));
    }
    if open {
        let palette = Palette::of(ui);
        text::label(ui, &texts.get("elements-note"), Type::Caption, palette.text_muted);
        ui.add_space(space::M);
        let (mandatory, optional) = elements.rows.split_at(MANDATORY.min(elements.rows.len()));
        card::with_margin(ui, egui::Margin::symmetric(20, 4), |ui| rows(ui, mandatory));
        ui.add_space(space::M);
        text::label(ui, &texts.get("elements-optional"), Type::Caption, palette.text_muted);
        ui.add_space(space::S);
        card::with_margin(ui, egui::Margin::symmetric(20, 4), |ui| rows(ui, optional));
        ui.add_space(space::XL);
    }
    None
}

fn rows(ui: &mut Ui, rows: &[ElementLine]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let last = rows.len().saturating_sub(1);
    for (index, line) in rows.iter().enumerate() {
        let bottom = if ui.available_width() < size::ROWS { stacked(ui, line) } else { row(ui, line) };
        if index != last {
            ui.painter().hline(bottom.x_range(), bottom.bottom() - 0.5, Stroke::new(1.0, Palette::of(ui).border));
        }
    }
}

/// Icon, element, state at one x, and what was found.
fn row(ui: &mut Ui, line: &ElementLine) -> Rect {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let (state, found) = (212.0, 460.0);
    let lines = text::lines(ui, &line.found, Type::Detail, palette.text_secondary, width - found, LINES).size().y;
    let said = text::lines(ui, &line.status.words, Type::Label, palette.text, found - state - space::L, 2).size().y;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, (lines.max(said) + 16.0).max(ROW)), Sense::hover());
    let span = |from: f32, to: f32| {
        Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, Rangef::new(rect.top(), rect.bottom()))
    };
    let ink = ink_of(palette, line.status.tone);
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(line.status.mark), 18.0, ink);
    let left = Align2::LEFT_CENTER;
    text::at(ui, span(32.0, state - 8.0), left, &line.name, Type::Detail, palette.text);
    text::place(ui, span(state, found - space::L), left, &line.status.words, Type::Label, ink, 2);
    text::place(ui, span(found, width), left, &line.found, Type::Detail, palette.text_secondary, LINES);
    rect
}

/// In a narrow window what was found stands beneath.
fn stacked(ui: &mut Ui, line: &ElementLine) -> Rect {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let ink = ink_of(palette, line.status.tone);
    let room = width - 32.0;
    let said = [(&line.name, Type::Detail, palette.text), (&line.status.words, Type::Label, ink)];
    let found = text::lines(ui, &line.found, Type::Detail, palette.text_secondary, room, 3 * LINES).size().y;
    let found = if line.found.is_empty() { 0.0 } else { found };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 40.0 + found + 16.0), Sense::hover());
    let icon = Rect::from_center_size(rect.min + egui::vec2(10.0, 18.0), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(line.status.mark), 18.0, ink);
    let mut top = rect.top() + 8.0;
    for (words, kind, ink) in said {
        let spot = Rect::from_min_size(egui::pos2(rect.left() + 32.0, top), egui::vec2(room, 20.0));
        text::at(ui, spot, Align2::LEFT_CENTER, words, kind, ink);
        top += 20.0;
    }
    let spot = Rect::from_min_size(egui::pos2(rect.left() + 32.0, top), egui::vec2(room, found.max(1.0)));
    text::place(ui, spot, Align2::LEFT_TOP, &line.found, Type::Detail, palette.text_secondary, 3 * LINES);
    rect
}
