//! Of what is it made? The parts as a tree, each with its level, credit and grade at the right.

use egui::{Align2, Rangef, Rect, Sense, Stroke, Ui};

use crate::i18n::Texts;
use crate::model::PartLine;
use crate::ui::card;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};

/// The least height of a row.
const ROW: f32 = 40.0;
/// How far a part stands in from what it belongs to.
const STEP: f32 = 20.0;

/// Draws the tree under its title; nothing where there are no parts.
pub(super) fn view(ui: &mut Ui, parts: &[PartLine], texts: &Texts) {
    if parts.is_empty() {
        return;
    }
    text::label(ui, &texts.get("parts-title"), Type::Section, Palette::of(ui).text);
    ui.add_space(space::M);
    card::with_margin(ui, egui::Margin::symmetric(20, 4), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = parts.len().saturating_sub(1);
        for (index, part) in parts.iter().enumerate() {
            row(ui, part, index == last);
        }
    });
    ui.add_space(space::XL);
}

fn row(ui: &mut Ui, part: &PartLine, last: bool) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let indent = (STEP * f32::from(part.depth)).min(width * 0.4);
    let stacked = width < size::NARROW;
    let aside = if stacked { 0.0 } else { text::width(ui, &part.aside, Type::Caption).min(width * 0.4) };
    let room = width - indent - aside - if aside > 0.0 { space::L } else { 0.0 };
    let title = text::lines(ui, &part.title, Type::Body, palette.text, room, 4).size().y;
    let beneath = if stacked && !part.aside.is_empty() { Type::Caption.line() } else { 0.0 };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, (title + beneath + 14.0).max(ROW)), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let left = rect.left() + indent;
    let words = Rect::from_x_y_ranges(left..=left + room, Rangef::new(rect.top(), rect.bottom() - beneath));
    text::place(ui, words, Align2::LEFT_CENTER, &part.title, Type::Body, palette.text, 4);
    if beneath > 0.0 {
        let line = Rect::from_x_y_ranges(left..=rect.right(), Rangef::new(words.bottom() - 7.0, rect.bottom() - 7.0));
        text::at(ui, line, Align2::LEFT_CENTER, &part.aside, Type::Caption, palette.text_muted);
    } else if !part.aside.is_empty() {
        let line = rect.with_min_x(rect.right() - aside - 1.0);
        text::at(ui, line, Align2::RIGHT_CENTER, &part.aside, Type::Caption, palette.text_muted);
    }
    if !last {
        ui.painter().hline(left..=rect.right(), rect.bottom() - 0.5, Stroke::new(1.0, palette.border));
    }
}
