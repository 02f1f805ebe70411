//! What have bodies decided about one's learning? A row each with whether it counts here, which opens the statement.

use egui::{CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::PlanDecision;
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus};

/// The room within a card's edge.
const INSET: f32 = 21.0;
/// Where the words begin, right of the icon.
const WORDS: f32 = 32.0;
/// The most lines of a sentence and of its reason; the statement's own page has the rest.
const LINES: usize = 6;

/// All of them; nothing where there are none.
pub(super) fn show(ui: &mut Ui, decisions: &[PlanDecision], texts: &Texts) -> Option<Action> {
    if decisions.is_empty() {
        return None;
    }
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("plan-decisions"), Type::Section, palette.text);
    text::label(ui, &texts.get("plan-decisions-note"), Type::Caption, palette.text_muted);
    ui.add_space(space::S);
    let mut action = None;
    card::with_margin(ui, egui::Margin::ZERO, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = decisions.len().saturating_sub(1);
        for (index, decision) in decisions.iter().enumerate() {
            if row(ui, decision) {
                action = Some(Action::Open(decision.credential));
            }
            if index != last {
                let line = Stroke::new(1.0, palette.border);
                ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top() - 0.5, line);
            }
        }
    });
    ui.add_space(space::XL);
    action
}

/// Sentence, then whether it counts and why. The whole row is one target.
fn row(ui: &mut Ui, decision: &PlanDecision) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let room = (width - 2.0 * INSET - WORDS).max(80.0);
    let ink = ink_of(palette, decision.status.tone);
    let why = format!("{}. {}", decision.status.words, decision.why);
    let sentence = text::lines(ui, &decision.sentence, Type::Body, palette.text, room, LINES);
    let why = text::lines(ui, &why, Type::Caption, palette.text_secondary, room, LINES);
    let height = sentence.size().y + why.size().y + 24.0;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    let spoken = [decision.sentence.as_str(), &decision.status.words, &decision.why].join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        let fill = palette.hovered(palette.surface);
        ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(size::RADIUS_CARD - 1), fill);
    }
    let (left, top) = (rect.left() + INSET, rect.top() + 12.0);
    let spot = Rect::from_min_size(egui::pos2(left, top + 1.0), Vec2::splat(size::ICON));
    text::icon(ui, spot, icon_of(decision.status.mark), size::ICON, ink);
    let below = top + sentence.size().y;
    ui.painter().galley(egui::pos2(left + WORDS, top), sentence, palette.text);
    ui.painter().galley(egui::pos2(left + WORDS, below), why, palette.text_secondary);
    focus::ring(ui, &response, rect.shrink(3.0), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
