//! Of what is it made? The parts as a tree, each with its level, credit and grade at the right; one of which more is said opens to that.

use egui::{Align2, CursorIcon, Rangef, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::PartLine;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons, statements};

/// The least height of a row.
const ROW: f32 = 40.0;
/// How far a part stands in from what it belongs to.
const STEP: f32 = 20.0;
/// The room of the caret of a part that opens.
const CARET: f32 = 26.0;

/// Draws the tree under its title, one part opened at most; nothing where there are no parts.
pub(super) fn view(ui: &mut Ui, parts: &[PartLine], open: Option<usize>, texts: &Texts) -> Option<Action> {
    if parts.is_empty() {
        return None;
    }
    text::label(ui, &texts.get("parts-title"), Type::Section, Palette::of(ui).text);
    ui.add_space(space::M);
    let mut action = None;
    card::with_margin(ui, egui::Margin::symmetric(20, 4), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = parts.len().saturating_sub(1);
        // Where none opens, no room is kept for carets.
        let caret = if parts.iter().any(|part| !part.said.is_empty()) { CARET } else { 0.0 };
        for (index, part) in parts.iter().enumerate() {
            let opened = open == Some(index) && !part.said.is_empty();
            if row(ui, part, opened, caret) {
                action = Some(Action::OpenPart(index));
            }
            if opened {
                what_is_said(ui, part);
            }
            if index != last {
                let left = ui.cursor().left() + indent(part, ui.available_width());
                let line = Stroke::new(1.0, Palette::of(ui).border);
                ui.painter().hline(left..=ui.max_rect().right(), ui.cursor().top() - 0.5, line);
            }
        }
    });
    ui.add_space(space::XL);
    action
}

fn indent(part: &PartLine, width: f32) -> f32 {
    (STEP * f32::from(part.depth)).min(width * 0.4)
}

/// The row of a part; gives whether it is to be opened or closed. One of which nothing more is said is no target.
fn row(ui: &mut Ui, part: &PartLine, open: bool, caret: f32) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let indent = indent(part, width);
    let stacked = width < size::NARROW;
    let aside = if stacked { 0.0 } else { text::width(ui, &part.aside, Type::Caption).min(width * 0.4) };
    let room = width - indent - caret - aside - if aside > 0.0 { space::L } else { 0.0 };
    let title = text::lines(ui, &part.title, Type::Body, palette.text, room, 4).size().y;
    let beneath = if stacked && !part.aside.is_empty() { Type::Caption.line() } else { 0.0 };
    let opens = !part.said.is_empty();
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, (title + beneath + 14.0).max(ROW)), sense);
    if opens {
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, true, open, format!("{} {}", part.title, part.aside).trim())
        });
    }
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let left = rect.left() + indent;
    let right = rect.right() - caret;
    let words = Rect::from_x_y_ranges(left..=left + room, Rangef::new(rect.top(), rect.bottom() - beneath));
    let ink = if opens && response.hovered() { palette.accent } else { palette.text };
    text::place(ui, words, Align2::LEFT_CENTER, &part.title, Type::Body, ink, 4);
    if beneath > 0.0 {
        let line = Rect::from_x_y_ranges(left..=right, Rangef::new(words.bottom() - 7.0, rect.bottom() - 7.0));
        text::at(ui, line, Align2::LEFT_CENTER, &part.aside, Type::Caption, palette.text_muted);
    } else if !part.aside.is_empty() {
        let line = Rect::from_x_y_ranges(right - aside - 1.0..=right, rect.y_range());
        text::at(ui, line, Align2::RIGHT_CENTER, &part.aside, Type::Caption, palette.text_muted);
    }
    if !opens {
        return false;
    }
    let at = Rect::from_center_size(egui::pos2(rect.right() - 8.0, rect.center().y), egui::Vec2::splat(16.0));
    text::icon(ui, at, if open { icons::CARET_DOWN } else { icons::CARET_RIGHT }, 16.0, palette.text_secondary);
    focus::ring(ui, &response, rect.shrink2(egui::vec2(-8.0, 2.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// All that the file says of that part.
fn what_is_said(ui: &mut Ui, part: &PartLine) {
    let rect = ui.available_rect_before_wrap();
    let inner = rect.with_min_x(rect.left() + indent(part, rect.width()) + STEP);
    ui.add_space(space::XS);
    let inner = inner.with_min_y(ui.cursor().top());
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.set_width(inner.width());
        statements::show(ui, &part.said);
    });
    ui.add_space(space::M);
}
