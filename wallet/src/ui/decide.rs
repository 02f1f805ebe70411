//! How is a yes or a no asked for that cannot be taken back? A bar beneath the page with both answers; neither is given by accident.

use std::time::Duration;

use egui::{Align2, CornerRadius, Rect, Stroke, Ui, UiBuilder};

use super::button::Button;
use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{focus, page};

/// How long the page is on the screen before a yes can be pressed (security.md, Wallet).
pub const ARMED_AFTER: Duration = Duration::from_millis(600);

/// The height of the bar, and where it must hold the note above the buttons.
const BAR: f32 = 80.0;
const BAR_NARROW: f32 = 148.0;

/// What is asked.
pub struct Bar<'a> {
    /// What a yes comes to.
    pub note: &'a str,
    /// The verb of the yes.
    pub yes: &'a str,
    /// The verb of the no.
    pub no: &'a str,
    /// Whether a yes can be given at all.
    pub ready: bool,
    /// For how long exactly this has been on the screen.
    pub shown_for: Duration,
    /// Whether an answer is on its way.
    pub busy: bool,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes, to exactly what stands above.
    Yes,
    /// No.
    No,
}

/// The page above, and the bar beneath it. Gives what each came to.
pub fn under<R>(ui: &mut Ui, bar: &Bar<'_>, above: impl FnOnce(&mut Ui) -> R) -> (R, Option<Answer>) {
    let whole = ui.available_rect_before_wrap();
    let buttons = Button::primary(bar.yes).tall().size(ui).x + space::M + Button::tonal(bar.no).tall().size(ui).x;
    let narrow = whole.width() < size::ROWS + 2.0 * space::XXL;
    let tight = buttons > whole.width() - 2.0 * page::margin_of(whole.width());
    let height = if narrow { BAR_NARROW } else { BAR } + if tight { size::CONTROL_TALL + space::S } else { 0.0 };
    let split = whole.bottom() - height;
    let above = ui.scope_builder(UiBuilder::new().max_rect(whole.with_max_y(split)), above).inner;
    let answer = ui.scope_builder(UiBuilder::new().max_rect(whole.with_min_y(split)), |ui| show(ui, bar)).inner;
    (above, answer)
}

/// The note, and the two answers; the no is as tall as the yes, and always there.
fn show(ui: &mut Ui, bar: &Bar<'_>) -> Option<Answer> {
    let palette = Palette::of(ui);
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, palette.surface);
    ui.painter().hline(whole.x_range(), whole.top() + 0.5, Stroke::new(1.0, palette.border));
    let waited = bar.shown_for >= ARMED_AFTER;
    if !waited && !bar.busy {
        ui.ctx().request_repaint_after(ARMED_AFTER.saturating_sub(bar.shown_for));
    }
    let armed = waited && bar.ready && !bar.busy;
    let yes = Button::primary(bar.yes).tall().enabled(armed);
    let no = Button::tonal(bar.no).tall().enabled(!bar.busy);
    let (yes_size, no_size) = (yes.size(ui), no.size(ui));
    let column = page::column_of(whole, size::PAGE);
    let top = whole.bottom() - BAR / 2.0 - size::CONTROL_TALL / 2.0;
    let yes_at = Rect::from_min_size(egui::pos2(column.right() - yes_size.x, top), yes_size);
    let no_at = Rect::from_min_size(egui::pos2(yes_at.left() - space::M - no_size.x, top), no_size);
    // Where both have no room side by side, each takes the whole width, the no above.
    let whole_width = egui::vec2(column.width(), size::CONTROL_TALL);
    let tight = no_at.left() < column.left();
    let (yes_at, no_at, top) = if tight {
        let above = top - size::CONTROL_TALL - space::S;
        let at = |top: f32| Rect::from_min_size(egui::pos2(column.left(), top), whole_width);
        (at(top), at(above), above)
    } else {
        (yes_at, no_at, top)
    };
    let (right, bottom) =
        if whole.height() > BAR { (column.right(), top) } else { (no_at.left() - space::L, whole.bottom()) };
    let note = Rect::from_min_max(egui::pos2(column.left(), whole.top()), egui::pos2(right, bottom));
    text::place(ui, note, Align2::LEFT_CENTER, bar.note, Type::Caption, palette.text_secondary, 4);
    let refused = no.put(ui, no_at);
    // The keyboard stands on the no first: a yes is never one careless key away.
    focus::first(&refused);
    let agreed = yes.put(ui, yes_at);
    if refused.clicked() { Some(Answer::No) } else { (armed && agreed.clicked()).then_some(Answer::Yes) }
}
