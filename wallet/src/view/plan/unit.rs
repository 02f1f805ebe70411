//! How does one unit stand? A row with its reason, which opens to what it asks for and who has to do what.

use egui::{CornerRadius, CursorIcon, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use super::{Opened, look};
use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Share, UnitGroup, UnitRow};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons};
use crate::view::learned;

/// Where the rows begin: the group's name stands at the left of them.
const COLUMN: f32 = 200.0;
/// The least height of a row.
const ROW: f32 = 56.0;
/// The room within a card's edge.
const INSET: f32 = 21.0;
/// The most lines of a reason; the opened row has the rest.
const LINES: usize = 4;

/// A group: its name at the left, its units in one card, so that the eye reads what it means once.
pub(super) fn group(ui: &mut Ui, group: &UnitGroup, opened: &Opened, texts: &Texts) -> Option<Action> {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < size::NARROW {
        name(ui, group);
        ui.add_space(space::S);
        return rows(ui, group, opened, texts);
    }
    let left = ui.scope_builder(UiBuilder::new().max_rect(whole.with_max_x(whole.left() + COLUMN - space::L)), |ui| {
        ui.add_space(space::L);
        name(ui, group);
    });
    let right = ui.scope_builder(UiBuilder::new().max_rect(whole.with_min_x(whole.left() + COLUMN)), |ui| {
        ui.set_width(whole.width() - COLUMN);
        rows(ui, group, opened, texts)
    });
    let bottom = left.response.rect.bottom().max(right.response.rect.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
    right.inner
}

fn name(ui: &mut Ui, group: &UnitGroup) {
    let palette = Palette::of(ui);
    let (icon, ink) = look(palette, group.share);
    let rect = ui.available_rect_before_wrap();
    let spot = Rect::from_min_size(rect.min, Vec2::splat(size::ICON));
    text::icon(ui, spot, icon, size::ICON, ink);
    ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 28.0)), |ui| {
        ui.set_width(rect.width() - 28.0);
        text::label(ui, &group.title, Type::Label, ink);
        ui.add_space(space::XS);
        text::label(ui, &group.note, Type::Caption, palette.text_secondary);
    });
}

fn rows(ui: &mut Ui, group: &UnitGroup, opened: &Opened, texts: &Texts) -> Option<Action> {
    let mut action = None;
    card::with_margin(ui, egui::Margin::ZERO, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = group.rows.len().saturating_sub(1);
        for (index, row) in group.rows.iter().enumerate() {
            let open = opened.unit.as_ref() == Some(&row.unit);
            if self::row(ui, row, group.share, open) {
                action = Some(Action::OpenUnit(row.unit.clone()));
            }
            if open {
                action = details(ui, row, texts).or(action.take());
            }
            if index != last {
                let line = Stroke::new(1.0, Palette::of(ui).border);
                ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top() - 0.5, line);
            }
        }
    });
    action
}

/// Title and reason, points at the right. The whole row is one target; gives whether it is to be opened or closed.
fn row(ui: &mut Ui, row: &UnitRow, share: Share, open: bool) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let worth = text::width(ui, &row.points, Type::BodyMedium).max(text::width(ui, &row.hours, Type::Caption));
    let room = (width - 2.0 * INSET - worth - space::L - 24.0).max(80.0);
    let title = text::lines(ui, &row.title, Type::BodyMedium, palette.text, room, 3);
    let ink = if share == Share::Missing { palette.text_muted } else { palette.text_secondary };
    // Where the lines are short there are more of them.
    let most = if open || width < size::NARROW { 3 * LINES } else { LINES };
    let reason = text::lines(ui, &row.reason, Type::Caption, ink, room, most);
    let height = (title.size().y + reason.size().y + 16.0).max(ROW);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    let spoken: Vec<&str> = [row.title.as_str(), &row.reason, &row.points, &row.hours]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    let spoken = spoken.join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &spoken));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        let fill = palette.hovered(palette.surface);
        ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(size::RADIUS_CARD - 1), fill);
    }
    let top = rect.center().y - (title.size().y + reason.size().y) / 2.0;
    let left = rect.left() + INSET;
    let middle = top + title.size().y;
    ui.painter().galley(egui::pos2(left, top), title, palette.text);
    ui.painter().galley(egui::pos2(left, middle), reason, ink);
    let right = rect.right() - INSET - 24.0;
    let number = text::line(ui, &row.points, Type::BodyMedium, palette.text, f32::INFINITY);
    let beneath = text::line(ui, &row.hours, Type::Caption, palette.text_muted, f32::INFINITY);
    let both = if row.hours.is_empty() { number.size().y } else { number.size().y + beneath.size().y };
    let from = rect.center().y - both / 2.0;
    let tall = number.size().y;
    ui.painter().galley(egui::pos2(right - number.size().x, from), number, palette.text);
    ui.painter().galley(egui::pos2(right - beneath.size().x, from + tall), beneath, palette.text_muted);
    let caret = if open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let spot = Rect::from_center_size(egui::pos2(rect.right() - INSET, rect.center().y), Vec2::splat(16.0));
    text::icon(ui, spot, caret, 16.0, palette.text_muted);
    focus::ring(ui, &response, rect.shrink(3.0), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What it asks for, what else is to be said, and the credential that serves it.
fn details(ui: &mut Ui, row: &UnitRow, texts: &Texts) -> Option<Action> {
    let whole = ui.available_rect_before_wrap();
    let inner = Rect::from_min_max(
        egui::pos2(whole.left() + INSET, whole.top() + space::XS),
        egui::pos2(whole.right() - INSET, whole.bottom()),
    );
    let mut action = None;
    let shown = ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.set_width(inner.width());
        learned::lines(ui, &row.lines, 180.0);
        if !row.outcomes.is_empty() {
            ui.add_space(space::XS);
            text::label(ui, &texts.get("plan-line-outcomes"), Type::Caption, Palette::of(ui).text_muted);
            ui.add_space(space::XS);
            row.outcomes.iter().for_each(|(covered, title)| outcome(ui, *covered, title, texts));
        }
        if let Some(id) = row.credential {
            ui.add_space(space::S);
            let word = texts.get("plan-open-credential");
            if Button::text(&word).leads_on().show(ui).clicked() {
                action = Some(Action::Open(id));
            }
        }
        ui.add_space(space::L);
    });
    ui.advance_cursor_after_rect(shown.response.rect.expand2(egui::vec2(INSET, 0.0)));
    action
}

/// An outcome that it asks for; icon and word say whether it is covered, where that was looked at.
fn outcome(ui: &mut Ui, covered: Option<bool>, title: &str, texts: &Texts) {
    let palette = Palette::of(ui);
    let rect = ui.available_rect_before_wrap();
    let spot = Rect::from_min_size(rect.min + egui::vec2(0.0, 2.0), Vec2::splat(18.0));
    let (icon, ink, word) = match covered {
        Some(true) => (icons::CHECK_CIRCLE, palette.text_secondary, Some(texts.get("plan-covered"))),
        Some(false) => (icons::MINUS_CIRCLE, palette.text_muted, Some(texts.get("plan-not-covered"))),
        None => (icons::CIRCLE, palette.text_muted, None),
    };
    text::icon(ui, spot, icon, 16.0, ink);
    let words = word.map_or_else(|| title.to_owned(), |word| format!("{title} · {word}"));
    ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 26.0)), |ui| {
        text::label(ui, &words, Type::Detail, palette.text)
    });
    ui.add_space(space::XS);
}
