//! At what level? Eight steps with one filled: a level is a step, not a progress.

use egui::{Align2, CornerRadius, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::{self, Type};
use super::tokens::Palette;

const STEPS: usize = 8;

/// How steps are drawn.
struct Look {
    gap: f32,
    lowest: f32,
    radius: u8,
}

/// So many steps across that rectangle, one of them filled.
fn steps(ui: &Ui, rect: Rect, count: usize, chosen: usize, look: &Look) -> Vec<Rect> {
    let palette = Palette::of(ui);
    let between = share(count.saturating_sub(1));
    let width = (rect.width() - look.gap * between) / share(count.max(1));
    let bar = |step: usize| {
        let height = look.lowest + (rect.height() - look.lowest) * share(step) / between.max(1.0);
        let left = rect.left() + share(step) * (width + look.gap);
        let bar = Rect::from_min_max(
            egui::pos2(left.round(), rect.bottom() - height.round()),
            egui::pos2((left + width).round(), rect.bottom()),
        );
        let fill = if step == chosen { palette.accent } else { palette.border };
        ui.painter().rect_filled(bar, CornerRadius::same(look.radius), fill);
        bar
    };
    (0..count).map(bar).collect()
}

/// Ladders have a few steps.
fn share(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

/// Where a level of the EQF stands, counted from none.
fn place(level: u8) -> usize {
    usize::from(level).saturating_sub(1)
}

/// The small ladder of a card; the words stand beside it.
pub fn small(ui: &Ui, left_bottom: Pos2, level: u8) -> Rect {
    let rect = Rect::from_min_max(left_bottom - egui::vec2(0.0, 20.0), left_bottom + egui::vec2(77.0, 0.0));
    steps(ui, rect, STEPS, place(level), &Look { gap: 3.0, lowest: 6.0, radius: 2 });
    rect
}

/// The large ladder with its numbers, across the width there is.
pub fn large(ui: &mut Ui, level: u8, name: &str) {
    let numbers: Vec<String> = (1..=STEPS).map(|step| step.to_string()).collect();
    of(ui, &numbers, place(level), 44.0, name);
}

/// The ladder of another framework beneath it, lower, with as many steps as it has.
pub fn beside(ui: &mut Ui, names: &[String], chosen: usize, name: &str) {
    of(ui, names, chosen, 28.0, name);
}

fn of(ui: &mut Ui, names: &[String], chosen: usize, height: f32, name: &str) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height + 23.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let bars = Rect::from_min_size(rect.min, egui::vec2(rect.width(), height));
    let look = Look { gap: 4.0, lowest: 8.0, radius: 3 };
    let drawn = steps(ui, bars, names.len(), chosen, &look);
    let fits = drawn.iter().zip(names).all(|(bar, name)| text::width(ui, name, Type::CaptionMedium) <= bar.width());
    for (step, (bar, name)) in drawn.into_iter().zip(names).enumerate() {
        let (kind, ink) =
            if step == chosen { (Type::CaptionMedium, palette.accent) } else { (Type::Caption, palette.text_muted) };
        // Steps whose names are longer than they are wide have but the one that counts named.
        if !fits && step != chosen {
            continue;
        }
        let galley = text::line(ui, name, kind, ink, rect.width());
        let half = galley.size().x / 2.0;
        let middle = bar.center().x.clamp(rect.left() + half, (rect.right() - half).max(rect.left() + half));
        let spot = Align2::CENTER_TOP.anchor_size(egui::pos2(middle, bars.bottom() + 5.0), galley.size());
        ui.painter().galley(spot.min, galley, ink);
    }
    ui.allocate_space(Vec2::ZERO);
}
