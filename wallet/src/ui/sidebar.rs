//! Where can one go? The pages that exist, in words, and the lock at the bottom.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Frame, Id, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo,
};

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

/// The room of the name above the pages.
const HEAD: f32 = 80.0;
/// From one page to the next.
const STEP: f32 = 44.0;
/// The room of the lock beneath them.
const FOOT: f32 = 80.0;

#[expect(clippy::cast_precision_loss, reason = "a dozen entries")]
fn float(count: usize) -> f32 {
    count as f32
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
            let bottom = whole.bottom() - FOOT;
            // Where the window is low or all is drawn large, the pages scroll and the lock stays.
            let room = Rect::from_min_max(whole.min + egui::vec2(0.0, HEAD), egui::pos2(whole.right(), bottom));
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ScrollArea::vertical().id_salt("pages").auto_shrink(false).show(ui, |ui| {
                    for one in entries {
                        let (line, _) = ui.allocate_exact_size(egui::vec2(whole.width(), STEP), Sense::hover());
                        if entry(ui, whole, line.top(), one) {
                            chosen = Some(one.to.clone());
                        }
                    }
                });
            });
            if room.height() < float(entries.len()) * STEP {
                ui.painter().hline(whole.x_range(), bottom, edge);
            }
            if entry(ui, whole, whole.bottom() - FOOT + 12.0, lock) {
                chosen = Some(lock.to.clone());
            }
            chosen
        })
        .inner
}

fn entry<T>(ui: &mut Ui, whole: Rect, top: f32, entry: &Entry<T>) -> bool {
    let palette = Palette::of(ui);
    let rect = Rect::from_min_max(egui::pos2(whole.left() + 16.0, top), egui::pos2(whole.right() - 17.0, top + 40.0));
    let response = ui.interact(rect, Id::unique(("sidebar", &entry.word)), Sense::click());
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
