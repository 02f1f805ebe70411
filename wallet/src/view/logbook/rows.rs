//! What was done when? The entries by week, each one target; only those in sight are drawn.

use egui::{Align2, Color32, CornerRadius, CursorIcon, Id, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use crate::model::EntryRow;
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::focus;
use crate::ui::keys::List;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::update::logbook::Act;

const ROW: f32 = 64.0;
/// In a narrow window work and evidence have two lines each, and the week one above.
const NARROW_ROW: f32 = 122.0;
const WEEK_LINE: f32 = 28.0;
/// Where the rows begin, beside their weeks.
const WEEKS: f32 = 216.0;
/// Rows beyond what is in sight, so that the keyboard gets to them.
const MORE: usize = 3;

/// All rows take their room; those in sight are drawn.
pub(super) fn show(ui: &mut Ui, rows: &[EntryRow]) -> Option<Act> {
    let narrow = ui.available_width() < size::ROWS;
    let height = if narrow { NARROW_ROW + WEEK_LINE } else { ROW };
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
                line.with_max_y(line.top() + WEEK_LINE),
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
    let rect = if narrow { line.with_min_y(line.top() + WEEK_LINE) } else { line.with_min_x(line.left() + WEEKS) };
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
    let middle = if narrow { rect.top() + 21.0 } else { rect.center().y };
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 18.0, middle), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(row.grade.mark), size::ICON, ink);
    let inner = Rect::from_min_max(rect.min + egui::vec2(40.0, 10.0), rect.max - egui::vec2(12.0, 10.0));
    if narrow {
        stacked(ui, inner, row, ink);
    } else {
        side_by_side(ui, inner, row, ink);
    }
    focus::ring(ui, &response, rect.shrink2(egui::vec2(0.0, 2.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// In a narrow window: what was done on two lines, how well it is evidenced and for how long, by whom and for which unit.
fn stacked(ui: &Ui, rect: Rect, row: &EntryRow, ink: Color32) {
    let palette = Palette::of(ui);
    let work = text::lines(ui, &row.work, Type::Body, palette.text, rect.width(), 2);
    let mut at = rect.min + egui::vec2(0.0, work.size().y);
    ui.painter().galley(rect.min, work, palette.text);
    let time = text::line(ui, &row.time, Type::CaptionMedium, palette.text, rect.width());
    let grade = text::line(ui, &row.grade.words, Type::CaptionMedium, ink, rect.width() - time.size().x - space::S);
    ui.painter().galley(egui::pos2(rect.right() - time.size().x, at.y), time, palette.text);
    ui.painter().galley(at, grade, ink);
    at.y += Type::CaptionMedium.line();
    let aside = text::lines(ui, &row.aside, Type::Caption, palette.text_secondary, rect.width(), 2);
    ui.painter().galley(at, aside, palette.text_secondary);
}

/// What was done above how well it is evidenced, and for how long at the right edge.
fn side_by_side(ui: &Ui, rect: Rect, row: &EntryRow, ink: Color32) {
    let palette = Palette::of(ui);
    let time = text::line(ui, &row.time, Type::BodyMedium, palette.text, 120.0);
    let spot = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), time.size());
    ui.painter().galley(spot.min, time, palette.text);
    let words = rect.with_max_x(spot.left() - space::L);
    let work = text::line(ui, &row.work, Type::Body, palette.text, words.width());
    ui.painter().galley(words.min, work, palette.text);
    let grade = text::line(ui, &row.grade.words, Type::CaptionMedium, ink, words.width());
    let left = grade.size().x + space::S;
    let base = words.left_bottom() - egui::vec2(0.0, Type::Caption.line());
    ui.painter().galley(base, grade, ink);
    let room = (words.width() - left).max(0.0);
    let aside = text::line(ui, &row.aside, Type::Caption, palette.text_secondary, room);
    ui.painter().galley(base + egui::vec2(left, 0.0), aside, palette.text_secondary);
}
