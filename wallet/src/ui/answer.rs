//! How is a state drawn? Icon, word and colour together, and the row of 48 that answers one question.

use egui::{Align2, Color32, Rangef, Rect, Stroke, Ui, Vec2};

use super::icons;
use super::text::{self, Type};
use super::tokens::{Palette, size};
use crate::model::{Answer, Mark, Tone};

/// The icon of a mark.
pub fn icon_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => icons::CHECK_CIRCLE,
        Mark::No => icons::X_CIRCLE,
        Mark::Withdrawn => icons::PROHIBIT,
        Mark::Clock => icons::CLOCK,
        Mark::Question => icons::QUESTION,
        Mark::Minus => icons::MINUS_CIRCLE,
        Mark::Warning => icons::WARNING,
        Mark::Eye => icons::EYE,
    }
}

/// The ink of a tone. What could not be found out is dark text, never a colour.
pub fn ink_of(palette: &Palette, tone: Tone) -> Color32 {
    match tone {
        Tone::Good => palette.success,
        Tone::Bad => palette.danger,
        Tone::Notice => palette.warning,
        Tone::Open => palette.text,
        Tone::Quiet => palette.text_muted,
    }
}

/// The ground of a tone, where it is filled.
pub fn ground_of(palette: &Palette, tone: Tone) -> Color32 {
    match tone {
        Tone::Good => palette.success_soft,
        Tone::Bad => palette.danger_soft,
        Tone::Notice => palette.warning_soft,
        Tone::Open | Tone::Quiet => palette.sunken,
    }
}

/// The height of a row.
pub const ROW: f32 = 48.0;

/// Draws one answer in a row: icon, question, word, sentence, and the date at the right edge. `line` draws the line beneath.
pub fn row(ui: &mut Ui, rect: Rect, answer: &Answer, line: bool) {
    let palette = Palette::of(ui);
    let ink = ink_of(palette, answer.status.tone);
    let mid = rect.center().y;
    let span = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, Rangef::new(rect.top(), rect.bottom()));
    let spot = Rect::from_center_size(egui::pos2(rect.left() + 10.0, mid), Vec2::splat(size::ICON));
    text::icon(ui, spot, icon_of(answer.status.mark), size::ICON, ink);

    let columns = Columns::of(rect);
    let date = text::width(ui, &answer.date, Type::Caption);
    let left = Align2::LEFT_CENTER;
    text::at(ui, span(columns.question, columns.word - 8.0), left, &answer.question, Type::Body, palette.text);
    text::at(ui, span(columns.word, columns.sentence - 8.0), left, &answer.status.words, Type::Label, ink);
    let sentence = span(columns.sentence, rect.right() - date - 16.0);
    text::place(ui, sentence, left, &answer.sentence, Type::Detail, palette.text_secondary, 2);
    let right = Align2::RIGHT_CENTER;
    text::at(ui, span(rect.right() - date - 1.0, rect.right()), right, &answer.date, Type::Caption, palette.text_muted);
    if line {
        let stroke = Stroke::new(1.0, palette.border);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    }
}

struct Columns {
    question: f32,
    word: f32,
    sentence: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        // The longest question takes 202 and the longest word 110 in English.
        let question = rect.left() + 32.0;
        let word = question + if rect.width() < 760.0 { 214.0 } else { 222.0 };
        Self { question, word, sentence: word + if rect.width() < 760.0 { 86.0 } else { 94.0 } }
    }
}
