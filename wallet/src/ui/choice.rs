//! Which of a few? Words side by side, the chosen one filled and told to screen readers.

use egui::{Align2, Color32, CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::focus;
use super::text::{self, Type};
use super::tokens::{Palette, size, space};

/// A row: its name at the left, the choices from x = 200. Gives what was chosen anew.
pub fn row<T: Copy + PartialEq>(ui: &mut Ui, name: &str, choices: &[(T, String)], chosen: T) -> Option<T> {
    let palette = Palette::of(ui);
    let width = |ui: &Ui, word: &str| text::width(ui, word, Type::Label) + 2.0 * space::L;
    let all: f32 = choices.iter().map(|(_, word)| width(ui, word) + space::S).sum();
    // Where they do not fit beside the name, they stand beneath it.
    let beside = ui.available_width() >= 200.0 + all;
    let height = if beside { size::CONTROL } else { 24.0 };
    let (mut rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
    text::at(ui, rect, Align2::LEFT_CENTER, name, Type::Body, palette.text);
    let mut left = rect.left() + 200.0;
    if !beside {
        rect = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL), Sense::hover()).0;
        left = rect.left();
    }
    let mut result = None;
    for (value, word) in choices {
        let width = width(ui, word).min(rect.width());
        if left + width > rect.right() {
            ui.add_space(space::S);
            rect = ui.allocate_exact_size(rect.size(), Sense::hover()).0;
            left = rect.left();
        }
        let spot = Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(width, size::CONTROL));
        let on = *value == chosen;
        let response = ui.interact(spot, ui.scope_id().with((name, word)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, word));
        let (fill, line, ink) = match (on, response.hovered()) {
            (true, _) => (palette.accent_soft, palette.accent, palette.accent),
            (false, true) => (palette.hovered(palette.surface), palette.border_strong, palette.text),
            (false, false) => (Color32::TRANSPARENT, palette.border, palette.text_secondary),
        };
        let radius = CornerRadius::same(size::RADIUS_CONTROL);
        ui.painter().rect(spot, radius, fill, Stroke::new(1.0, line), StrokeKind::Inside);
        let galley = text::line(ui, word, Type::Label, ink, width - 2.0 * space::S);
        let at = Align2::CENTER_CENTER.anchor_size(spot.center(), galley.size());
        ui.painter().galley(at.min, galley, ink);
        focus::first(&response);
        focus::ring(ui, &response, spot, size::RADIUS_CONTROL);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !on {
            result = Some(*value);
        }
        left += width + space::S;
    }
    result
}
