//! How is something added or left off? A switch that says "On" or "Off" beside it, never by colour alone.

use egui::{Align2, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::focus;
use super::text::{self, Type};
use super::tokens::Palette;

/// Width of the switch with its word.
pub const WIDTH: f32 = 76.0;

/// A switch at the right edge of `rect`; `name` is what it is for, `word` is "On" or "Off". Clicked means: turn it over.
pub fn put(ui: &mut Ui, rect: Rect, on: bool, name: &str, word: &str) -> Response {
    let palette = Palette::of(ui);
    let whole = Align2::RIGHT_CENTER.align_size_within_rect(egui::vec2(WIDTH, 32.0), rect);
    let response = ui.interact(whole, ui.scope_id().with(("switch", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, name));
    let track = Align2::RIGHT_CENTER.align_size_within_rect(egui::vec2(40.0, 24.0), whole);
    let share = ui.ctx().animate_bool_with_time(response.id, on, 0.15);
    let fill = palette.surface.lerp_to_gamma(palette.accent, share);
    let line = palette.border_strong.lerp_to_gamma(palette.accent, share);
    ui.painter().rect(track, CornerRadius::same(12), fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let knob = egui::pos2(track.left() + 12.0 + 16.0 * share, track.center().y);
    ui.painter().circle_filled(knob, 7.5, palette.border_strong.lerp_to_gamma(palette.on_accent, share));
    let galley = text::line(ui, word, Type::Caption, palette.text_muted, 40.0);
    let spot = Align2::RIGHT_CENTER.anchor_size(egui::pos2(track.left() - 16.0, track.center().y), galley.size());
    ui.painter().galley(spot.min, galley, palette.text_muted);
    focus::ring(ui, &response, track.expand(4.0), 16);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
