//! Where can one go? The pages that exist, in words, and the lock at the bottom.

use egui::{Align2, Color32, CornerRadius, CursorIcon, Frame, Panel, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use super::focus;
use super::text::{self, Type};
use super::tokens::{Palette, size};

/// An entry of the sidebar.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// What it leads to.
    pub to: T,
    /// Its word.
    pub word: String,
    /// Whether its page is shown.
    pub selected: bool,
}

/// Draws the sidebar. Gives what was chosen, the lock being the last entry.
pub fn show<T: Clone>(ui: &mut Ui, entries: &[Entry<T>], lock: &Entry<T>) -> Option<T> {
    let palette = Palette::of(ui);
    let panel = Panel::left("sidebar")
        .exact_size(size::SIDEBAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(palette.surface));
    panel
        .show(ui, |ui| {
            let whole = ui.max_rect();
            let edge = Stroke::new(1.0, palette.border);
            ui.painter().vline(whole.right() - 0.5, whole.y_range(), edge);
            let name = Rect::from_min_size(whole.min + egui::vec2(28.0, 32.0), egui::vec2(160.0, 24.0));
            text::at(ui, name, Align2::LEFT_CENTER, "Wanderbuch", Type::Section, palette.text);
            let mut chosen = None;
            let mut top = whole.top() + 80.0;
            for one in entries {
                if entry(ui, whole, top, one) {
                    chosen = Some(one.to.clone());
                }
                top += 44.0;
            }
            if entry(ui, whole, whole.bottom() - 68.0, lock) {
                chosen = Some(lock.to.clone());
            }
            chosen
        })
        .inner
}

fn entry<T>(ui: &mut Ui, whole: Rect, top: f32, entry: &Entry<T>) -> bool {
    let palette = Palette::of(ui);
    let rect = Rect::from_min_max(egui::pos2(whole.left() + 16.0, top), egui::pos2(whole.right() - 17.0, top + 40.0));
    let response = ui.interact(rect, ui.scope_id().with(("entry", &entry.word)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, entry.selected, &entry.word));
    let (fill, ink, kind) = match (entry.selected, response.hovered()) {
        (true, _) => (palette.accent_soft, palette.accent, Type::BodyMedium),
        (false, true) => (palette.sunken, palette.text, Type::Body),
        (false, false) => (Color32::TRANSPARENT, palette.text_secondary, Type::Body),
    };
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), fill);
    let galley = text::line(ui, &entry.word, kind, ink, rect.width() - 24.0);
    let spot = Align2::LEFT_CENTER.anchor_size(rect.left_center() + egui::vec2(12.0, 0.0), galley.size());
    ui.painter().galley(spot.min, galley, ink);
    focus::ring(ui, &response, rect, size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
