//! What opens on being asked? A line with its title, what is behind it, and a caret; the whole line is one target.

use egui::{Align2, CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{focus, icons};

/// Draws the line. Gives whether it is to be opened or closed.
pub fn line(ui: &mut Ui, title: &str, note: &str, open: bool) -> bool {
    let palette = Palette::of(ui);
    let (row, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 56.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, title));
    let name = text::line(ui, title, Type::BodyMedium, palette.text, row.width());
    let spot = Align2::LEFT_CENTER.anchor_size(row.left_center(), name.size());
    ui.painter().galley(spot.min, name, palette.text);
    let galley = text::line(ui, note, Type::Caption, palette.text_muted, row.right() - spot.right() - 48.0);
    let beside = Align2::LEFT_CENTER.anchor_size(egui::pos2(spot.right() + space::M, row.center().y), galley.size());
    ui.painter().galley(beside.min, galley, palette.text_muted);
    let caret = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let at = Rect::from_center_size(egui::pos2(row.right() - 10.0, row.center().y), Vec2::splat(18.0));
    text::icon(ui, at, caret, 18.0, palette.text_secondary);
    focus::ring(ui, &response, row.shrink2(egui::vec2(-8.0, 6.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
