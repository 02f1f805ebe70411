//! What opens on being asked? A line with its title, what is behind it, and a caret; the whole line is one target.

use egui::{Align2, CursorIcon, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{focus, icons};

/// Draws the line. Gives whether it is to be opened or closed.
pub fn line(ui: &mut Ui, title: &str, note: &str, open: bool) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let room = width - 48.0;
    let one = text::width(ui, title, Type::BodyMedium) + space::M + text::width(ui, note, Type::Caption) <= room;
    // Where they have no room side by side, the note stands beneath the title.
    let (title_lines, note_lines) = (
        text::lines(ui, title, Type::BodyMedium, palette.text, room, 3),
        text::lines(ui, note, Type::Caption, palette.text_muted, room, 4),
    );
    let words = title_lines.size().y + note_lines.size().y;
    let height = if one { 56.0 } else { words + 20.0 };
    let (row, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, title));
    if one {
        let spot = Align2::LEFT_CENTER.anchor_size(row.left_center(), title_lines.size());
        ui.painter().galley(spot.min, title_lines, palette.text);
        let at = egui::pos2(spot.right() + space::M, row.center().y);
        let beside = Align2::LEFT_CENTER.anchor_size(at, note_lines.size());
        ui.painter().galley(beside.min, note_lines, palette.text_muted);
    } else {
        let top = row.center() - egui::vec2(row.width() / 2.0, words / 2.0);
        let beneath = top + egui::vec2(0.0, title_lines.size().y);
        ui.painter().galley(top, title_lines, palette.text);
        ui.painter().galley(beneath, note_lines, palette.text_muted);
    }
    let caret = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let at = Rect::from_center_size(egui::pos2(row.right() - 10.0, row.center().y), Vec2::splat(18.0));
    text::icon(ui, at, caret, 18.0, palette.text_secondary);
    focus::ring(ui, &response, row.shrink2(egui::vec2(-8.0, 6.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
