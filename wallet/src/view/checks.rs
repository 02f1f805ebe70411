//! Where does each answer come from? The eleven checks in rows of 44, with what was seen and the standard's clause.

use egui::{Align2, Rangef, Rect, Sense, Stroke, Ui, Vec2};

use crate::model::CheckLine;
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size};

/// One check: name, how it ended, what was seen, when, and the clause at the right.
pub fn row(ui: &mut Ui, check: &CheckLine) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    if width < size::ROWS {
        return stacked(ui, check);
    }
    let sentence_width = width - 324.0 - 210.0;
    let galley = text::lines(ui, &check.sentence, Type::Caption, palette.text_secondary, sentence_width, 4);
    let height = (galley.size().y + 20.0).max(44.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
    let span = |from: f32, to: f32| {
        Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, Rangef::new(rect.top(), rect.bottom()))
    };
    let ink = ink_of(palette, check.status.tone);
    text::at(ui, span(0.0, 150.0), Align2::LEFT_CENTER, &check.name, Type::Detail, palette.text);
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 160.0, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(check.status.mark), 18.0, ink);
    text::at(ui, span(176.0, 316.0), Align2::LEFT_CENTER, &check.status.words, Type::Label, ink);
    let words = span(324.0, 324.0 + sentence_width);
    text::place(ui, words, Align2::LEFT_CENTER, &check.sentence, Type::Caption, palette.text_secondary, 4);
    let right = Align2::RIGHT_CENTER;
    text::at(ui, span(width - 202.0, width - 122.0), right, &check.date, Type::Caption, palette.text_muted);
    text::at(ui, span(width - 114.0, width), right, &check.clause, Type::Caption, palette.text_muted);

    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.border));
}

/// In a narrow window: name and how it ended, then what was seen and the clause beneath.
fn stacked(ui: &mut Ui, check: &CheckLine) {
    let palette = Palette::of(ui);
    let ink = ink_of(palette, check.status.tone);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 32.0), Sense::hover());
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 9.0, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(check.status.mark), 18.0, ink);
    let line = rect.with_min_x(rect.left() + 28.0);
    let name = text::at(ui, line, Align2::LEFT_CENTER, &check.name, Type::Detail, palette.text);
    let word = line.with_min_x(name.right() + 8.0);
    text::at(ui, word, Align2::LEFT_CENTER, &check.status.words, Type::Label, ink);
    let beneath = format!("{} · {} {}", check.sentence, check.clause, check.date);
    text::label(ui, &beneath, Type::Caption, palette.text_secondary);
    ui.add_space(8.0);
}
