//! What was done, week by week, and how well is each entry evidenced? The latest week first, and only the rows in sight.

use egui::{Align2, CornerRadius, CursorIcon, Id, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::flow::logbook::export::Form;
use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{EntryRow, Logbook, Remote};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::keys::List;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons, page};
use crate::update::logbook::Act;

const ROW: f32 = 64.0;
/// Where the rows begin, beside their weeks.
const WEEKS: f32 = 216.0;
/// Rows beyond what is in sight, so that the keyboard gets to them.
const MORE: usize = 3;

/// Draws the page; `begun` is whether a new entry was left half-written.
pub fn view(ui: &mut Ui, logbook: &Remote<Logbook>, begun: bool, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "logbook", |ui| {
        let mut act = None;
        if let Remote::Failed { failure, .. } = logbook {
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                return Some(Action::Retry);
            }
            ui.add_space(space::L);
        }
        match (logbook.value(), logbook) {
            (Some(shown), _) if shown.rows.is_empty() => {
                page::heading(ui, &texts.get("logbook-title"), 0.0);
                ui.add_space(space::XS);
                page::note(ui, &texts.get("logbook-note"), Type::Body);
                if page::empty(ui, &texts.get("logbook-empty"), Some(&to_write(begun, texts))) {
                    act = Some(Act::Write);
                }
                ui.add_space(space::L);
                act = whose(ui, shown, texts).or(act);
                ui.add_space(space::XXL);
                act = trainers(ui, texts).or(act);
            }
            (Some(shown), _) => act = full(ui, shown, begun, texts),
            (None, Remote::Loading { .. }) => {
                page::heading(ui, &texts.get("logbook-title"), 0.0);
                ui.add_space(space::XL);
                page::waiting(ui, &texts.get("loading"));
            }
            (None, _) => {}
        }
        act.map(Action::Logbook)
    })
}

fn full(ui: &mut Ui, shown: &Logbook, begun: bool, texts: &Texts) -> Option<Act> {
    let mut act = header(ui, begun, texts);
    ui.add_space(space::XS);
    act = whose(ui, shown, texts).or(act);
    ui.add_space(space::XL);
    totals(ui, shown);
    ui.add_space(space::XL);
    act = countersigning(ui, shown, texts).or(act);
    doubts(ui, shown, texts);
    let opened = rows(ui, &shown.rows);
    ui.add_space(space::XXL);
    units(ui, shown, texts);
    act = record(ui, shown, texts).or(act);
    ui.add_space(space::XXL);
    act = trainers(ui, texts).or(act);
    opened.or(act)
}

/// An entry that was left half-written is gone on with.
fn to_write(begun: bool, texts: &Texts) -> String {
    if begun { texts.get("logbook-go-on") } else { texts.get("logbook-write") }
}

fn header(ui: &mut Ui, begun: bool, texts: &Texts) -> Option<Act> {
    let word = to_write(begun, texts);
    let button = Button::primary(&word).icon(icons::PLUS);
    let room = page::heading(ui, &texts.get("logbook-title"), button.size(ui).x);
    let response = button.put(ui, room);
    focus::first(&response);
    response.clicked().then_some(Act::Write)
}

/// Whose it is, or that this must still be said; with a way to say it.
fn whose(ui: &mut Ui, shown: &Logbook, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    let complete = !shown.whose.is_empty();
    let words = if complete { shown.whose.clone() } else { texts.get("logbook-whose-missing") };
    text::label(ui, &words, Type::Body, palette.text_secondary);
    let word = if complete { texts.get("logbook-about-change") } else { texts.get("logbook-about-say") };
    Button::text(&word).show(ui).clicked().then_some(Act::OpenAbout)
}

/// The sum in words, and a bar: filled as far as it is countersigned, outlined beyond.
fn totals(ui: &mut Ui, shown: &Logbook) {
    let palette = Palette::of(ui);
    text::label(ui, &shown.total, Type::Label, palette.text);
    ui.add_space(space::S);
    let (bar, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 8.0), Sense::hover());
    let radius = CornerRadius::same(4);
    ui.painter().rect(bar, radius, palette.sunken, Stroke::new(1.0, palette.border_strong), egui::StrokeKind::Inside);
    let width = bar.width() * f32::from(shown.share) / 1_000.0;
    if width > 0.0 {
        ui.painter().rect_filled(bar.with_max_x(bar.left() + width.max(8.0)), radius, palette.success);
    }
}

fn countersigning(ui: &mut Ui, shown: &Logbook, texts: &Texts) -> Option<Act> {
    if shown.open == 0 {
        return None;
    }
    let palette = Palette::of(ui);
    let act = card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let said = texts.with("logbook-open", &[("count", shown.open.into())]);
        text::label(ui, &said, Type::BodyMedium, palette.text);
        text::label(ui, &texts.get("logbook-open-how"), Type::Caption, palette.text_secondary);
        let word = texts.get("logbook-ask-trainer");
        Button::tonal(&word).icon(icons::SHARE_NETWORK).show(ui).clicked().then_some(Act::Countersign)
    });
    ui.add_space(space::XL);
    act
}

fn doubts(ui: &mut Ui, shown: &Logbook, texts: &Texts) {
    super::learned::doubts_under(ui, &texts.get("logbook-doubts"), "", &shown.doubts);
}

/// All rows take their room; those in sight are drawn.
fn rows(ui: &mut Ui, rows: &[EntryRow]) -> Option<Act> {
    let narrow = ui.available_width() < size::NARROW;
    let height = if narrow { ROW + 28.0 } else { ROW };
    #[expect(clippy::cast_precision_loss, reason = "a logbook has some thousand rows")]
    let whole = rows.len() as f32 * height;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), whole), Sense::hover());
    let seen = ui.clip_rect();
    let item = |place: usize| (place < rows.len()).then(|| id(place));
    let list = List { name: "logbook", count: rows.len(), columns: 1, row: height, item: &item };
    let offset = seen.top() - rect.top();
    list.note(ui, offset, seen.height());
    if let Some(to) = list.walk_within(ui) {
        // At once: what has the focus is to be drawn in the next frame.
        ui.scroll_with_delta_animation(egui::vec2(0.0, offset - to), egui::style::ScrollAnimation::none());
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut at nothing and at the end")]
    let at = |y: f32| ((y - rect.top()) / height).floor().max(0.0) as usize;
    let (first, last) = (at(seen.top()).saturating_sub(MORE), at(seen.bottom()) + MORE);
    let mut act = None;
    for (place, row) in rows.iter().enumerate().skip(first).take(last.saturating_sub(first) + 1) {
        #[expect(clippy::cast_precision_loss, reason = "a logbook has some thousand rows")]
        let top = rect.top() + place as f32 * height;
        let line = Rect::from_min_size(egui::pos2(rect.left(), top), egui::vec2(rect.width(), height));
        if one(ui, line, row, place, narrow) {
            act = Some(Act::Open(row.id));
        }
    }
    act
}

fn id(place: usize) -> Id {
    Id::unique(("logbook entry", place))
}

fn one(ui: &mut Ui, line: Rect, row: &EntryRow, place: usize, narrow: bool) -> bool {
    let palette = Palette::of(ui);
    if let Some((week, days)) = &row.week {
        let stroke = Stroke::new(1.0, palette.border);
        ui.painter().hline(line.x_range(), line.top() + 0.5, stroke);
        let spot = Rect::from_min_size(line.min + egui::vec2(0.0, 10.0), egui::vec2(WEEKS - space::L, 22.0));
        if narrow {
            let both = format!("{week} · {days}");
            text::at(
                ui,
                line.with_max_y(line.top() + 28.0),
                Align2::LEFT_CENTER,
                &both,
                Type::Caption,
                palette.text_muted,
            );
        } else {
            text::at(ui, spot, Align2::LEFT_CENTER, week, Type::BodyMedium, palette.text);
            let spot = Rect::from_min_size(spot.left_bottom(), egui::vec2(WEEKS - space::S, 20.0));
            text::at(ui, spot, Align2::LEFT_CENTER, days, Type::Caption, palette.text_muted);
        }
    }
    let rect = if narrow { line.with_min_y(line.top() + 28.0) } else { line.with_min_x(line.left() + WEEKS) };
    let response = ui.interact(rect, id(place), Sense::click());
    let week = row.week.as_ref().map(|(week, _)| week.as_str()).unwrap_or_default();
    let name = [week, &row.work, &row.grade.words, &row.aside, &row.time].map(str::to_owned);
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(
            rect.shrink2(egui::vec2(0.0, 2.0)),
            CornerRadius::same(8),
            palette.hovered(palette.bg),
        );
    }
    let ink = ink_of(palette, row.grade.tone);
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 18.0, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(row.grade.mark), size::ICON, ink);
    let time = text::line(ui, &row.time, Type::BodyMedium, palette.text, 120.0);
    let spot = Align2::RIGHT_CENTER.anchor_size(rect.right_center() - egui::vec2(12.0, 0.0), time.size());
    ui.painter().galley(spot.min, time, palette.text);
    let words =
        Rect::from_min_max(rect.min + egui::vec2(40.0, 10.0), egui::pos2(spot.left() - space::L, rect.bottom() - 10.0));
    let work = text::line(ui, &row.work, Type::Body, palette.text, words.width());
    ui.painter().galley(words.min, work, palette.text);
    let grade = text::line(ui, &row.grade.words, Type::CaptionMedium, ink, words.width());
    let left = grade.size().x + space::S;
    let base = words.left_bottom() - egui::vec2(0.0, Type::Caption.line());
    ui.painter().galley(base, grade, ink);
    let aside = text::line(ui, &row.aside, Type::Caption, palette.text_secondary, (words.width() - left).max(0.0));
    ui.painter().galley(base + egui::vec2(left, 0.0), aside, palette.text_secondary);
    focus::ring(ui, &response, rect.shrink2(egui::vec2(0.0, 2.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn units(ui: &mut Ui, shown: &Logbook, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-units"), Type::Section, palette.text);
    ui.add_space(space::S);
    for unit in &shown.units {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 32.0), Sense::hover());
        let said = [("time", unit.time.as_str().into()), ("signed", unit.countersigned.as_str().into())];
        let words = texts.with("logbook-unit-total", &said);
        let width = text::width(ui, &words, Type::Caption);
        let name = rect.with_max_x((rect.right() - width - space::L).max(rect.left()));
        text::at(ui, name, Align2::LEFT_CENTER, &unit.name, Type::Body, palette.text);
        text::at(ui, rect, Align2::RIGHT_CENTER, &words, Type::Caption, palette.text_secondary);
    }
    ui.add_space(space::XXL);
}

/// For whoever trains others: their requests are opened here, and dropped here.
fn trainers(ui: &mut Ui, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-trainer"), Type::Section, palette.text);
    text::label(ui, &texts.get("logbook-trainer-note"), Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    Button::tonal(&texts.get("logbook-trainer-open"))
        .icon(icons::FILE_TEXT)
        .show(ui)
        .clicked()
        .then_some(Act::PickRequest)
}

/// The record: to print, as data, as a table.
fn record(ui: &mut Ui, shown: &Logbook, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-record"), Type::Section, palette.text);
    text::label(ui, &texts.get("logbook-record-note"), Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    let ready = !shown.whose.is_empty();
    let rect = ui.available_rect_before_wrap();
    let mut act = None;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::S);
            for (id, form) in [
                (texts.get("logbook-record-page"), Form::Page),
                (texts.get("logbook-record-data"), Form::Data),
                (texts.get("logbook-record-table"), Form::Table),
            ] {
                if Button::tonal(&id).icon(icons::DOWNLOAD_SIMPLE).enabled(ready).show(ui).clicked() {
                    act = Some(Act::Export(form));
                }
            }
        });
    });
    if !ready {
        ui.add_space(space::S);
        text::label(ui, &texts.get("logbook-record-whose"), Type::Caption, palette.text_muted);
    }
    act
}
