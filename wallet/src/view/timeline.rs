//! What was learned when? Years with what happened in each, the latest first; each event opens its credential.

use egui::{Align2, CornerRadius, CursorIcon, Id, Rangef, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};
use learning::timeline::EventKind;

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Remote, Status, Timeline, TimelineEvent, TimelineRow};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{focus, icons, listing, page};

const ROW: f32 = 60.0;
/// In a narrow window: title and detail on two lines each, level and credit beneath.
const NARROW_ROW: f32 = 120.0;
/// There a state has a line of its own where it needs one, so that none of its words is cut.
const STATE: f32 = 24.0;
/// The room of a date, and of a range of two.
const WHEN: f32 = 176.0;

/// Draws the page.
pub fn view(ui: &mut Ui, timeline: &Remote<Timeline>, texts: &Texts) -> Option<Action> {
    let (title, note) = (texts.get("timeline-title"), texts.get("timeline-note"));
    let summary = timeline.value().filter(|shown| !shown.rows.is_empty()).map(|shown| shown.summary.as_str());
    let notes = [Some((note.as_str(), Type::Body)), summary.map(|summary| (summary, Type::Caption))];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    listing::page(ui, &title, &notes, space::L, |ui, whole| body(ui, whole, timeline, texts))
}

fn body(ui: &mut Ui, whole: Rect, timeline: &Remote<Timeline>, texts: &Texts) -> Option<Action> {
    if let Remote::Failed { failure, .. } = timeline {
        if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
            return Some(Action::Retry);
        }
        ui.add_space(space::L);
    }
    match (timeline.value(), timeline) {
        (Some(shown), _) if shown.rows.is_empty() => {
            page::empty(ui, &texts.get("timeline-empty"), Some(&texts.get("home-add"))).then_some(Action::Add)
        }
        (Some(shown), _) => rows(ui, whole, shown, texts),
        (None, Remote::Loading { .. }) => {
            page::waiting(ui, &texts.get("loading"));
            None
        }
        (None, _) => None,
    }
}

fn rows(ui: &mut Ui, whole: Rect, timeline: &Timeline, texts: &Texts) -> Option<Action> {
    let mut action = None;
    let item = |index: usize| matches!(timeline.rows.get(index), Some(TimelineRow::Event(_))).then(|| id(index));
    let narrow = ui.available_width() < size::ROWS;
    let states = timeline.rows.iter().any(|row| matches!(row, TimelineRow::Event(event) if event.status.is_some()));
    let height = if narrow { NARROW_ROW + if states { STATE } else { 0.0 } } else { ROW };
    let list = ("timeline", height, timeline.rows.len());
    listing::rows(ui, whole, list, item, |ui, rect, index| match timeline.rows.get(index) {
        Some(TimelineRow::Heading(year)) => heading(ui, rect, year),
        Some(TimelineRow::Event(event)) if self::event(ui, rect, event, index, texts) => {
            action = Some(Action::Open(event.credential));
        }
        _ => {}
    });
    action
}

fn id(index: usize) -> Id {
    Id::unique(("timeline", index))
}

fn heading(ui: &mut Ui, rect: Rect, year: &str) {
    let palette = Palette::of(ui);
    let line = rect.with_min_y(rect.bottom() - 36.0);
    text::heading(ui, line, year, Type::Section, palette.text);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.border));
}

fn icon(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Award => icons::CERTIFICATE,
        EventKind::Part => icons::PUZZLE_PIECE,
        EventKind::Activity => icons::BRIEFCASE,
        EventKind::Assessment => icons::EXAM,
        EventKind::Entitlement => icons::KEY,
    }
}

/// The date, what happened with who says so, and level, credit and state at the right; one target.
fn event(ui: &mut Ui, rect: Rect, event: &TimelineEvent, index: usize, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, id(index), Sense::click());
    let level = event.level.map(|level| texts.with("timeline-level", &[("level", level.into())]));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(event, level.as_deref())));
    focus::first(&response);
    if response.hovered() {
        let fill = palette.hovered(palette.bg);
        ui.painter().rect_filled(rect.expand2(egui::vec2(8.0, 0.0)), CornerRadius::same(8), fill);
    }
    let narrow = rect.width() < size::ROWS;
    let left = rect.left() + if narrow { 0.0 } else { WHEN };
    if !narrow {
        let spot = rect.with_max_x(left - space::L);
        paint(ui, spot, Align2::LEFT_CENTER, &event.when, Type::Caption, palette.text_muted, 2);
    }
    let middle = if narrow { rect.top() + 19.0 } else { rect.center().y };
    let mark = Rect::from_center_size(egui::pos2(left + 10.0, middle), Vec2::splat(size::ICON));
    text::icon(ui, mark, icon(event.kind), size::ICON, palette.text_secondary);
    if narrow {
        stacked(ui, rect.with_min_x(left + 32.0), event, level.as_deref());
    } else {
        let right = aside(ui, rect, event, level.as_deref(), event.status.as_ref());
        let words = |top: f32| {
            let lines = Rangef::new(rect.top() + top, rect.top() + top + 22.0);
            Rect::from_x_y_ranges(left + 32.0..=right - space::L, lines)
        };
        paint(ui, words(8.0), Align2::LEFT_CENTER, &event.title, Type::BodyMedium, palette.text, 1);
        let detail = detail(ui, event, "", words(30.0).width());
        paint(ui, words(30.0), Align2::LEFT_CENTER, &detail, Type::Caption, palette.text_secondary, 1);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.border));
    focus::ring(ui, &response, rect.expand2(egui::vec2(6.0, 0.0)), size::RADIUS_CONTROL);
    let clicked = response.clicked();
    if clicked {
        // On the way back one stands on it again.
        response.request_focus();
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
    clicked
}

/// In a narrow window all stands one beneath the other: title and detail on two lines each, level and credit, the state.
fn stacked(ui: &Ui, rect: Rect, event: &TimelineEvent, level: Option<&str>) {
    let palette = Palette::of(ui);
    let from = |top: f32, height: f32| {
        Rect::from_min_size(egui::pos2(rect.left(), rect.top() + top), egui::vec2(rect.width(), height))
    };
    let title = paint(ui, from(8.0, 44.0), Align2::LEFT_TOP, &event.title, Type::BodyMedium, palette.text, 2);
    let detail = detail(ui, event, &event.when, rect.width() * 1.8);
    let top = title.bottom() - rect.top();
    let detail = paint(ui, from(top, 36.0), Align2::LEFT_TOP, &detail, Type::Caption, palette.text_secondary, 2);
    let line = from(detail.bottom() - rect.top() + 2.0, 22.0);
    let begins = aside(ui, line, event, level, None);
    if let Some(status) = &event.status {
        // Beside level and credit where there is room, else beneath.
        let room = begins - line.left() - space::L - 22.0;
        let beside = text::width(ui, &status.words, Type::CaptionMedium) <= room;
        state(ui, if beside { line } else { line.translate(egui::vec2(0.0, STATE)) }, Align2::LEFT_CENTER, status);
    }
}

/// What it is, who says so and to what it belongs. Where there is little room, what it belongs to goes first, then the end of a
/// name that nobody vouches for; that it is unverified stays.
fn detail(ui: &Ui, event: &TimelineEvent, when: &str, room: f32) -> String {
    let dated = |detail: String| if when.is_empty() { detail } else { format!("{when} · {detail}") };
    let said = match &event.claimed {
        Some(name) => {
            let say = |short: &str| dated(event.detail.replacen(name.as_str(), short, 1));
            text::fitting(ui, name, Type::Caption, room, say)
        }
        None => dated(event.detail.clone()),
    };
    if event.part_of.is_empty() { said } else { format!("{said} · {}", event.part_of) }
}

/// Level chip and credit, above the state where that is to be said; gives where their room begins.
fn aside(ui: &Ui, rect: Rect, event: &TimelineEvent, level: Option<&str>, status: Option<&Status>) -> f32 {
    let palette = Palette::of(ui);
    // On a line of its own it may take more of it.
    let most = rect.width() * if rect.height() < ROW { 0.7 } else { 0.36 };
    let upper = match status {
        Some(_) => Rangef::new(rect.top() + 8.0, rect.top() + 30.0),
        None => rect.y_range(),
    };
    let mut right = rect.right();
    let mut begins = right;
    if let Some(level) = level {
        let galley = text::line(ui, level, Type::CaptionMedium, palette.accent, most);
        let extent = galley.size() + egui::vec2(16.0, 4.0);
        let spot = Align2::RIGHT_CENTER.anchor_size(egui::pos2(right, upper.center()), extent);
        ui.painter().rect_filled(spot, CornerRadius::same(6), palette.accent_soft);
        ui.painter().galley(spot.min + egui::vec2(8.0, 2.0), galley, palette.accent);
        right = spot.left() - space::S;
        begins = spot.left();
    }
    if !event.worth.is_empty() {
        let room = Rect::from_x_y_ranges(right - most..=right, upper);
        begins = paint(ui, room, Align2::RIGHT_CENTER, &event.worth, Type::Caption, palette.text_secondary, 1).left();
    }
    if let Some(status) = status {
        let lower = Rect::from_x_y_ranges(
            rect.right() - most..=rect.right(),
            Rangef::new(rect.top() + 30.0, rect.top() + 52.0),
        );
        begins = begins.min(state(ui, lower, Align2::RIGHT_CENTER, status) - 24.0);
    }
    begins
}

/// A state in icon, word and colour; gives where its words begin.
fn state(ui: &Ui, room: Rect, align: Align2, status: &Status) -> f32 {
    let ink = ink_of(Palette::of(ui), status.tone);
    let room = if align == Align2::LEFT_CENTER { room.with_min_x(room.left() + 22.0) } else { room };
    let words = paint(ui, room, align, &status.words, Type::CaptionMedium, ink, 1);
    let spot = Rect::from_center_size(egui::pos2(words.left() - 14.0, words.center().y), Vec2::splat(16.0));
    text::icon(ui, spot, icon_of(status.mark), 16.0, ink);
    words.left()
}

/// What a screen reader says: when, what, by whom, at what level, and whether it holds.
fn spoken(event: &TimelineEvent, level: Option<&str>) -> String {
    let state = event.status.as_ref().map(|status| status.words.as_str());
    let parts = [
        Some(event.title.as_str()),
        Some(event.when.as_str()),
        Some(event.detail.as_str()),
        Some(event.part_of.as_str()),
        level,
        Some(event.worth.as_str()),
        state,
    ];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Text that is part of a larger target: the target's own name says it.
fn paint(ui: &Ui, rect: Rect, align: Align2, words: &str, kind: Type, ink: egui::Color32, rows: usize) -> Rect {
    let galley = text::lines(ui, words, kind, ink, rect.width(), rows);
    let spot = align.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(spot.min, galley, ink);
    spot
}
