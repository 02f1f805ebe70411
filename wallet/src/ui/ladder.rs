//! At what level? Eight steps with one filled: a level is a step, not a progress.

use egui::{Align2, CornerRadius, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::{self, Type};
use super::tokens::Palette;

const STEPS: u8 = 8;

fn steps(ui: &Ui, rect: Rect, level: u8, gap: f32, lowest: f32, radius: u8) -> Vec<(u8, Rect)> {
    let palette = Palette::of(ui);
    let width = (rect.width() - gap * f32::from(STEPS - 1)) / f32::from(STEPS);
    (1..=STEPS)
        .map(|step| {
            let share = f32::from(step - 1) / f32::from(STEPS - 1);
            let height = (lowest + (rect.height() - lowest) * share).round();
            let left = rect.left() + f32::from(step - 1) * (width + gap);
            let bar = Rect::from_min_max(
                egui::pos2(left.round(), rect.bottom() - height),
                egui::pos2((left + width).round(), rect.bottom()),
            );
            let fill = if step == level { palette.accent } else { palette.border };
            ui.painter().rect_filled(bar, CornerRadius::same(radius), fill);
            (step, bar)
        })
        .collect()
}

/// The small ladder of a card; the words stand beside it.
pub fn small(ui: &Ui, left_bottom: Pos2, level: u8) -> Rect {
    let rect = Rect::from_min_max(left_bottom - egui::vec2(0.0, 20.0), left_bottom + egui::vec2(77.0, 0.0));
    steps(ui, rect, level, 3.0, 6.0, 2);
    rect
}

/// The large ladder with its numbers, across the width there is.
pub fn large(ui: &mut Ui, level: u8, name: &str) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 67.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let bars = Rect::from_min_size(rect.min, egui::vec2(rect.width(), 44.0));
    for (step, bar) in steps(ui, bars, level, 4.0, 8.0, 3) {
        let (kind, ink) =
            if step == level { (Type::CaptionMedium, palette.accent) } else { (Type::Caption, palette.text_muted) };
        let galley = text::line(ui, &step.to_string(), kind, ink, bar.width());
        let spot = Align2::CENTER_TOP.anchor_size(egui::pos2(bar.center().x, bars.bottom() + 5.0), galley.size());
        ui.painter().galley(spot.min, galley, ink);
    }
    ui.allocate_space(Vec2::ZERO);
}
