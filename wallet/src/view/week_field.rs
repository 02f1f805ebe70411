//! Which week? Typed as people write weeks and days, or gone to week by week; beneath stands how it is read.

use egui::{Id, Rect, Response, Sense, Ui};
use learning::logbook::Week;
use words::Words;

use crate::describe::logbook::spoken;
use crate::i18n::Texts;
use crate::ui::field::{self, Beneath};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{button, icons};

/// The field under its label, with the weeks before and after beside it. Says whether another week stands there now.
pub(super) fn show(
    ui: &mut Ui,
    id: Id,
    label: &str,
    draft: &mut String,
    fault: Option<&str>,
    texts: &Texts,
) -> (Response, bool) {
    text::label(ui, label, Type::Label, Palette::of(ui).text);
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL_TALL), Sense::hover());
    let steps = 2.0 * size::CONTROL_TALL;
    let response = {
        let hint = texts.get("logbook-week-hint");
        field::within(ui, rect.with_max_x(rect.right() - steps - space::S), id, (draft, &hint), fault.is_some())
    };
    field::name(&response, label);
    let mut changed = response.changed();
    let week = Week::read(draft).ok();
    let step = |place: f32| {
        let left = rect.right() - steps + place * size::CONTROL_TALL;
        Rect::from_min_size(egui::pos2(left, rect.top()), egui::Vec2::splat(size::CONTROL_TALL))
    };
    let before = button::icon_only(ui, step(0.0), icons::CARET_LEFT, &texts.get("logbook-week-before")).clicked();
    let after = button::icon_only(ui, step(1.0), icons::CARET_RIGHT, &texts.get("logbook-week-after")).clicked();
    let other = match (before, after) {
        (true, _) => week.and_then(Week::before),
        (_, true) => week.and_then(Week::next),
        _ => None,
    };
    if let Some(other) = other {
        *draft = other.to_string();
        changed = true;
    }
    let note = other.or(week).map(|week| spoken(week, Words::of(texts.language())));
    let how = texts.get("logbook-week-how");
    field::beneath(ui, &response, Beneath { fault, note: note.as_deref().unwrap_or(&how) });
    (response, changed)
}
