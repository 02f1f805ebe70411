//! How is a text set? The sizes of the type scale, in running layout or at a place, and always with a name for screen readers.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align2, Color32, FontFamily, FontId, Galley, Label, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::theme::{ICONS, MEDIUM, SEMIBOLD};

/// The type scale: pixels and line height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// 28/36, the page's own heading.
    Display,
    /// 22/28, headlines and titles of cards.
    Title,
    /// 17/24, heading of a group.
    Section,
    /// 15/22.
    Body,
    /// 15/22, a name among other text.
    BodyMedium,
    /// 14/20 Medium, on controls and states.
    Label,
    /// 14/20, sentences in rows.
    Detail,
    /// 13/18, dates and notes.
    Caption,
    /// 13/18 in the weight of labels, within notes.
    CaptionMedium,
}

impl Type {
    /// The font, and the height of a line.
    pub fn font(self) -> (FontId, f32) {
        let named = |size, name: &str| FontId::new(size, FontFamily::Name(name.into()));
        match self {
            Type::Display => (named(28.0, SEMIBOLD), 36.0),
            Type::Title => (named(22.0, SEMIBOLD), 28.0),
            Type::Section => (named(17.0, SEMIBOLD), 24.0),
            Type::Body => (FontId::proportional(15.0), 22.0),
            Type::BodyMedium => (named(15.0, MEDIUM), 22.0),
            Type::Label => (named(14.0, MEDIUM), 20.0),
            Type::Detail => (FontId::proportional(14.0), 20.0),
            Type::Caption => (FontId::proportional(13.0), 18.0),
            Type::CaptionMedium => (named(13.0, MEDIUM), 18.0),
        }
    }

    /// The height of a line.
    pub fn line(self) -> f32 {
        self.font().1
    }

    /// How a run of text is set.
    pub fn format(self, color: Color32) -> TextFormat {
        let (font_id, line) = self.font();
        // Large letters stand a little closer, as Inter asks for.
        let extra_letter_spacing = if line > 30.0 {
            -0.2
        } else if line > 24.0 {
            -0.13
        } else {
            0.0
        };
        TextFormat { font_id, color, line_height: Some(line), extra_letter_spacing, ..TextFormat::default() }
    }
}

/// Lays out one text.
pub fn job(text: &str, kind: Type, color: Color32) -> LayoutJob {
    LayoutJob::single_section(text.to_owned(), kind.format(color))
}

/// A text in running layout, wrapped at the width there is.
pub fn label(ui: &mut Ui, text: &str, kind: Type, color: Color32) -> Response {
    ui.add(Label::new(job(text, kind, color)).wrap())
}

/// A value worth copying, in running layout.
pub fn selectable(ui: &mut Ui, text: &str, kind: Type, color: Color32) -> Response {
    ui.add(Label::new(job(text, kind, color)).wrap().selectable(true))
}

/// Lays out one line that is cut with an ellipsis at a width.
pub fn line(ui: &Ui, text: &str, kind: Type, color: Color32, width: f32) -> Arc<Galley> {
    lines(ui, text, kind, color, width, 1)
}

/// Lays out so many lines at most, cut with an ellipsis.
pub fn lines(ui: &Ui, text: &str, kind: Type, color: Color32, width: f32, rows: usize) -> Arc<Galley> {
    let mut job = job(text, kind, color);
    job.wrap =
        TextWrapping { max_width: width, max_rows: rows, break_anywhere: false, overflow_character: Some('…') };
    ui.painter().layout_job(job)
}

/// The width of one line.
pub fn width(ui: &Ui, text: &str, kind: Type) -> f32 {
    line(ui, text, kind, Color32::PLACEHOLDER, f32::INFINITY).size().x
}

/// What `say` says with that name, on one line so wide: the name is shortened until it fits, and no word beside it ever is.
pub fn fitting(ui: &Ui, name: &str, kind: Type, room: f32, say: impl Fn(&str) -> String) -> String {
    let fits = |words: &str| width(ui, words, kind) <= room;
    let whole = say(name);
    if fits(&whole) {
        return whole;
    }
    let letters: Vec<char> = name.chars().collect();
    let short = |many: usize| {
        let begin: String = letters.iter().take(many).collect();
        say(&format!("{}…", begin.trim_end()))
    };
    // More letters never need less room.
    let (mut least, mut most) = (0, letters.len());
    while least < most {
        let middle = (least + most).div_ceil(2);
        if fits(&short(middle)) { least = middle } else { most = middle - 1 }
    }
    short(least)
}

/// Where values stand beside these names: at least so far right, and as far as the longest name needs, within reason.
pub fn column<'t>(ui: &Ui, names: impl Iterator<Item = &'t str>, least: f32) -> f32 {
    let widest = names.map(|name| width(ui, name, Type::Caption)).fold(0.0, f32::max);
    (widest + 10.0).min(ui.available_width() * 0.45).max(least)
}

/// One line at a place within a rectangle, cut at its width; the whole text is its name, and its hint if it is cut.
pub fn at(ui: &mut Ui, rect: Rect, align: Align2, text: &str, kind: Type, color: Color32) -> Rect {
    place(ui, rect, align, text, kind, color, 1)
}

/// A heading on one line at the left of a rectangle; screen readers are told that it is one.
pub fn heading(ui: &mut Ui, rect: Rect, text: &str, kind: Type, color: Color32) -> Rect {
    named(ui, rect, Align2::LEFT_CENTER, lines(ui, text, kind, color, rect.width(), 1), (text, Role::Heading), color)
}

/// A heading of up to four lines at the top left of a rectangle.
pub fn headline(ui: &mut Ui, rect: Rect, text: &str, kind: Type, color: Color32) -> Rect {
    named(ui, rect, Align2::LEFT_TOP, lines(ui, text, kind, color, rect.width(), 4), (text, Role::Heading), color)
}

/// So many lines at most, at a place within a rectangle.
pub fn place(ui: &mut Ui, rect: Rect, align: Align2, text: &str, kind: Type, color: Color32, rows: usize) -> Rect {
    named(ui, rect, align, lines(ui, text, kind, color, rect.width(), rows), (text, Role::Label), color)
}

fn named(ui: &mut Ui, rect: Rect, align: Align2, galley: Arc<Galley>, name: (&str, Role), color: Color32) -> Rect {
    let (text, role) = name;
    let spot = align.align_size_within_rect(galley.size(), rect);
    let cut = galley.elided;
    ui.painter().galley(spot.min, galley, color);
    let response = ui.interact(spot, ui.next_auto_id(), Sense::hover());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(role, true, text));
    if cut {
        response.on_hover_text(text);
    }
    spot
}

/// An icon, decoration beside its word: it has no name of its own.
pub fn icon(ui: &Ui, rect: Rect, icon: &str, size: f32, color: Color32) {
    let font = FontId::new(size, FontFamily::Name(ICONS.into()));
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, font, color);
}
