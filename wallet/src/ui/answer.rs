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

/// The least height of a row.
pub const ROW: f32 = 48.0;

/// The most lines of a sentence before it is cut.
const LINES: usize = 4;

/// Where the parts of each row stand, so that a column of them can be read downwards.
pub struct Rows {
    width: f32,
    question: f32,
    word: f32,
    date: f32,
    heights: Vec<f32>,
    /// In a narrow window the sentence stands beneath question and word.
    stacked: bool,
    /// There the word stands beneath the question where some question leaves no room for its word.
    tight: bool,
}

/// In a narrow window: one line of question or word.
const LINE: f32 = 22.0;

impl Rows {
    /// Lays out these answers at that width.
    pub fn of(ui: &Ui, width: f32, answers: &[Answer]) -> Self {
        let widest = |least: f32, of: &dyn Fn(&Answer) -> (&str, Type)| {
            let widths = answers.iter().map(|answer| {
                let (words, kind) = of(answer);
                text::width(ui, words, kind)
            });
            widths.fold(least, f32::max)
        };
        let mut rows = Self {
            width,
            question: widest(202.0, &|answer| (&answer.question, Type::Body)) + 20.0,
            word: widest(78.0, &|answer| (&answer.status.words, Type::Label)) + 16.0,
            date: widest(0.0, &|answer| (&answer.date, Type::Caption)) + 16.0,
            heights: Vec::new(),
            stacked: width < size::NARROW,
            tight: false,
        };
        let both = |answer: &Answer| {
            text::width(ui, &answer.question, Type::Body) + text::width(ui, &answer.status.words, Type::Label) + 8.0
        };
        rows.tight = rows.stacked && answers.iter().any(|answer| both(answer) > width - 32.0);
        let room = rows.sentence_width();
        let height = |answer: &Answer| {
            let most = rows.lines();
            let lines = text::lines(ui, &answer.sentence, Type::Detail, Color32::PLACEHOLDER, room, most).size().y;
            let word = if rows.tight { LINE } else { 0.0 };
            if rows.stacked { 24.0 + LINE + word + lines } else { (lines + 12.0).max(ROW) }
        };
        rows.heights = answers.iter().map(height).collect();
        rows
    }

    /// The most lines of a sentence: short ones are more.
    fn lines(&self) -> usize {
        if self.stacked { 3 * LINES } else { LINES }
    }

    fn sentence_width(&self) -> f32 {
        let taken = if self.stacked { 32.0 } else { 32.0 + self.question + self.word + self.date };
        (self.width - taken).max(80.0)
    }

    /// The height of all.
    pub fn height(&self) -> f32 {
        self.heights.iter().sum()
    }

    /// Draws them from that corner downwards.
    pub fn show(&self, ui: &mut Ui, corner: egui::Pos2, answers: &[Answer]) {
        let mut top = corner.y;
        let last = answers.len().saturating_sub(1);
        for (index, (answer, height)) in answers.iter().zip(&self.heights).enumerate() {
            let rect = Rect::from_min_size(egui::pos2(corner.x, top), egui::vec2(self.width, *height));
            if self.stacked {
                self.stacked(ui, rect, answer);
            } else {
                self.row(ui, rect, answer);
            }
            if index != last {
                let stroke = Stroke::new(1.0, Palette::of(ui).border);
                ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
            }
            top += height;
        }
    }

    /// Icon, question, word at one x, sentence, and the date at the right edge.
    fn row(&self, ui: &mut Ui, rect: Rect, answer: &Answer) {
        let palette = Palette::of(ui);
        let ink = ink_of(palette, answer.status.tone);
        let span = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to, Rangef::new(rect.top(), rect.bottom()));
        let spot = Rect::from_center_size(egui::pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(size::ICON));
        text::icon(ui, spot, icon_of(answer.status.mark), size::ICON, ink);
        let question = rect.left() + 32.0;
        let (word, sentence) = (question + self.question, question + self.question + self.word);
        let left = Align2::LEFT_CENTER;
        text::at(ui, span(question, word), left, &answer.question, Type::Body, palette.text);
        text::at(ui, span(word, sentence), left, &answer.status.words, Type::Label, ink);
        let room = span(sentence, sentence + self.sentence_width());
        text::place(ui, room, left, &answer.sentence, Type::Detail, palette.text_secondary, LINES);
        let date = span(rect.right() - self.date, rect.right());
        text::at(ui, date, Align2::RIGHT_CENTER, &answer.date, Type::Caption, palette.text_muted);
    }

    fn stacked(&self, ui: &mut Ui, rect: Rect, answer: &Answer) {
        let palette = Palette::of(ui);
        let ink = ink_of(palette, answer.status.tone);
        let spot = Rect::from_center_size(rect.min + egui::vec2(10.0, 23.0), Vec2::splat(size::ICON));
        text::icon(ui, spot, icon_of(answer.status.mark), size::ICON, ink);
        let line = Rect::from_min_max(rect.min + egui::vec2(32.0, 12.0), egui::pos2(rect.right(), rect.top() + 34.0));
        let question = text::at(ui, line, Align2::LEFT_CENTER, &answer.question, Type::Body, palette.text);
        let word =
            if self.tight { line.translate(egui::vec2(0.0, LINE)) } else { line.with_min_x(question.right() + 8.0) };
        text::at(ui, word, Align2::LEFT_CENTER, &answer.status.words, Type::Label, ink);
        let room = Rect::from_min_max(egui::pos2(line.left(), word.bottom()), rect.max);
        text::place(ui, room, Align2::LEFT_TOP, &answer.sentence, Type::Detail, palette.text_secondary, self.lines());
    }
}
