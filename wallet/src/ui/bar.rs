//! How much is there? One bar in three forms that differ without colour: full, outlined, empty.

use egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::tokens::Palette;

const HEIGHT: f32 = 8.0;
/// Between two forms.
const GAP: f32 = 2.0;
/// What is there at all can be seen.
const LEAST: f32 = 4.0;

/// Draws the bar across the width there is; `name` says the same for screen readers.
pub fn show(ui: &mut Ui, shares: [u64; 3], name: &str) {
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    let palette = Palette::of(ui);
    let round = CornerRadius::same(4);
    let spots = spots(rect, shares);
    for (form, spot) in spots.into_iter().enumerate() {
        let Some(spot) = spot else { continue };
        match form {
            0 => {
                ui.painter().rect_filled(spot, round, palette.success);
            }
            1 => {
                let edge = Stroke::new(1.0, palette.accent);
                ui.painter().rect(spot, round, palette.accent_soft, edge, StrokeKind::Inside);
            }
            _ => {
                ui.painter().rect_filled(spot, round, palette.border);
            }
        }
    }
}

/// Where each form stands; none where there is nothing of it. Nothing at all is an empty bar.
fn spots(rect: Rect, shares: [u64; 3]) -> [Option<Rect>; 3] {
    let there = shares.iter().filter(|share| **share > 0).count();
    if there == 0 {
        return [None, None, Some(rect)];
    }
    let whole: f64 = shares.iter().map(|share| number(*share)).sum();
    let gaps = number(there as u64 - 1);
    let free = f64::from(rect.width()) - gaps * f64::from(GAP);
    let mut left = rect.left();
    shares.map(|share| {
        if share == 0 {
            return None;
        }
        let room = (rect.right() - left).max(0.0);
        let wanted = round_to_pixel(number(share) / whole * free).max(LEAST).min(room);
        let spot = Rect::from_min_size(egui::pos2(left, rect.top()), egui::vec2(wanted, rect.height()));
        left = spot.right() + GAP;
        Some(spot)
    })
}

/// Shares are far below where a float would lose a point.
#[expect(clippy::cast_precision_loss, reason = "a bar is some hundred pixels wide")]
fn number(share: u64) -> f64 {
    share as f64
}

#[expect(clippy::cast_possible_truncation, reason = "a width in pixels")]
fn round_to_pixel(width: f64) -> f32 {
    width.round() as f32
}

#[cfg(test)]
mod tests {
    use egui::Rect;

    use super::{GAP, LEAST, spots};

    fn widths(shares: [u64; 3]) -> [f32; 3] {
        let rect = Rect::from_min_size(egui::pos2(10.0, 0.0), egui::vec2(104.0, 8.0));
        spots(rect, shares).map(|spot| spot.map_or(0.0, |spot| spot.width()))
    }

    #[test]
    fn each_has_its_share_and_none_leaves_the_bar() {
        assert_eq!(widths([2, 1, 1]), [50.0, 25.0, 25.0]);
        assert_eq!(widths([0, 0, 0]), [0.0, 0.0, 104.0]);
        assert_eq!(widths([5, 0, 0]), [104.0, 0.0, 0.0]);
        for shares in [[1, 1_000_000, 0], [1_000_000, 1, 1], [0, 1, u64::MAX], [u64::MAX; 3]] {
            let [one, two, three] = widths(shares);
            let gaps = shares.iter().filter(|share| **share > 0).count() as f32 - 1.0;
            assert!(one + two + three + gaps * GAP <= 104.5 + 2.0 * LEAST, "{shares:?}");
        }
        assert_eq!(widths([1, 1_000_000, 0])[0], LEAST, "what is there can be seen");
    }
}
