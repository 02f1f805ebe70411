//! What left, to whom, and what came? Latest first, each with the values that were sent.

use egui::{Align2, CursorIcon, Id, Rangef, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::i18n::Texts;
use crate::message::{Action, Place};
use crate::model::{Entry, History, Remote};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons, listing, page};

const ROW: f32 = 64.0;
/// In a narrow window.
const NARROW_ROW: f32 = 98.0;

/// Draws the page; `open` is the place of the event whose values are shown.
pub fn view(ui: &mut Ui, history: &Remote<History>, open: &mut Option<usize>, texts: &Texts) -> Option<Action> {
    let (title, note) = (texts.get("history-title"), texts.get("history-note"));
    let notes = [(note.as_str(), Type::Body)];
    listing::page(ui, &title, &notes, space::XL, |ui, whole| body(ui, whole, history, open, texts))
}

fn body(
    ui: &mut Ui,
    whole: Rect,
    history: &Remote<History>,
    open: &mut Option<usize>,
    texts: &Texts,
) -> Option<Action> {
    if let Remote::Failed { failure, .. } = history {
        if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
            return Some(Action::Retry);
        }
        ui.add_space(space::L);
    }
    match (history.value(), history) {
        (Some(shown), _) if shown.entries.is_empty() => {
            page::empty(ui, &texts.get("history-empty"), Some(&texts.get("history-open")))
                .then_some(Action::Go(Place::Requests))
        }
        (Some(shown), _) => {
            rows(ui, whole, shown, open, texts);
            None
        }
        (None, Remote::Loading { .. }) => {
            page::waiting(ui, &texts.get("loading"));
            None
        }
        (None, _) => None,
    }
}

fn rows(ui: &mut Ui, whole: Rect, history: &History, open: &mut Option<usize>, texts: &Texts) {
    if let Some(entry) = open.and_then(|index| history.entries.get(index)) {
        details(ui, entry, texts);
        ui.add_space(space::L);
    }
    let height = if ui.available_width() < size::NARROW { NARROW_ROW } else { ROW };
    let list = ("history", height, history.entries.len());
    listing::rows(
        ui,
        whole,
        list,
        |index| Some(id(index)),
        |ui, rect, index| {
            if history.entries.get(index).is_some_and(|entry| row(ui, rect, entry, index)) {
                *open = if *open == Some(index) { None } else { Some(index) };
            }
        },
    );
}

fn id(index: usize) -> Id {
    Id::unique(("history", index))
}

fn row(ui: &mut Ui, rect: Rect, entry: &Entry, index: usize) -> bool {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, id(index), Sense::click());
    let name = [entry.status.words.as_str(), &entry.what, &entry.detail, &entry.when].join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    focus::first(&response);
    if response.hovered() {
        ui.painter().rect_filled(
            rect.expand2(egui::vec2(8.0, 0.0)),
            egui::CornerRadius::same(8),
            palette.hovered(palette.bg),
        );
    }
    let narrow = rect.height() > ROW;
    if narrow {
        stacked(ui, rect, entry);
    } else {
        side_by_side(ui, rect, entry);
    }
    if !entry.values.is_empty() {
        let middle = if narrow { rect.top() + 20.0 } else { rect.center().y };
        let spot = Rect::from_center_size(egui::pos2(rect.right() - 8.0, middle), Vec2::splat(16.0));
        text::icon(ui, spot, icons::CARET_RIGHT, 16.0, palette.text_muted);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.border));
    focus::ring(ui, &response, rect.expand2(egui::vec2(6.0, 0.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !entry.values.is_empty()
}

/// Words of a row; its own name says them to screen readers.
fn paint(ui: &Ui, rect: Rect, align: Align2, words: &str, (kind, rows): (Type, usize), ink: egui::Color32) {
    let galley = text::lines(ui, words, kind, ink, rect.width(), rows);
    let spot = align.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(spot.min, galley, ink);
}

fn mark(ui: &Ui, at: egui::Pos2, entry: &Entry) -> egui::Color32 {
    let ink = ink_of(Palette::of(ui), entry.status.tone);
    text::icon(ui, Rect::from_center_size(at, Vec2::splat(size::ICON)), icon_of(entry.status.mark), size::ICON, ink);
    ink
}

/// In a narrow window all stands one beneath the other.
fn stacked(ui: &Ui, rect: Rect, entry: &Entry) {
    let palette = Palette::of(ui);
    let ink = mark(ui, rect.min + egui::vec2(10.0, 20.0), entry);
    let line = |top: f32, height: f32| {
        let left = egui::pos2(rect.left() + 32.0, rect.top() + top);
        Rect::from_min_max(left, egui::pos2(rect.right() - 24.0, left.y + height))
    };
    paint(ui, line(10.0, 20.0), Align2::LEFT_CENTER, &entry.status.words, (Type::Label, 1), ink);
    paint(ui, line(30.0, 22.0), Align2::LEFT_CENTER, &entry.what, (Type::Body, 1), palette.text);
    let said = [entry.detail.as_str(), entry.when.as_str()].into_iter().filter(|part| !part.is_empty());
    let said = said.collect::<Vec<_>>().join(" · ");
    paint(ui, line(52.0, 36.0), Align2::LEFT_TOP, &said, (Type::Caption, 2), palette.text_secondary);
}

/// State, what with whom, and when, each at its x.
fn side_by_side(ui: &Ui, rect: Rect, entry: &Entry) {
    let palette = Palette::of(ui);
    let ink = mark(ui, egui::pos2(rect.left() + 10.0, rect.center().y), entry);
    let span = |from: f32, to: f32, top: f32, bottom: f32| {
        Rect::from_x_y_ranges(from..=to, Rangef::new(rect.top() + top, rect.top() + bottom))
    };
    let (left, right) = (rect.left() + 32.0, rect.right());
    let status = span(left, left + 120.0, 0.0, ROW);
    paint(ui, status, Align2::LEFT_CENTER, &entry.status.words, (Type::Label, 1), ink);
    let (middle, end) = (left + 128.0, right - 230.0);
    let upper = span(middle, end, 10.0, 32.0);
    paint(ui, upper, Align2::LEFT_CENTER, &entry.what, (Type::Body, 1), palette.text);
    let lower = span(middle, end, 32.0, 54.0);
    paint(ui, lower, Align2::LEFT_CENTER, &entry.detail, (Type::Caption, 1), palette.text_secondary);
    let when = span(right - 222.0, right - 28.0, 0.0, ROW);
    paint(ui, when, Align2::RIGHT_CENTER, &entry.when, (Type::Caption, 1), palette.text_muted);
}

fn details(ui: &mut Ui, entry: &Entry, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &texts.get("shared-sent"), Type::Section, palette.text);
        text::label(ui, &format!("{} · {}", entry.what, entry.when), Type::Caption, palette.text_secondary);
        ui.add_space(space::M);
        super::learned::lines(ui, &entry.values, 160.0);
    });
}
