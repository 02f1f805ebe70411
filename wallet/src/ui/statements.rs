//! How are many statements drawn? Names at the left and values at one x, each indented below what it belongs to; only those in sight.

use std::sync::Arc;

use egui::{Align2, Color32, Rect, Sense, Ui, UiBuilder};

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use crate::model::Statement;

/// Where values stand.
const COLUMN: f32 = 240.0;
/// What a name has at least.
const NAME: f32 = 140.0;
/// How far a statement stands in from what it belongs to.
const STEP: f32 = 20.0;
/// Between two of them.
const GAP: f32 = 6.0;

/// Where each begins, and where the last ends; measured once for a width.
#[derive(Clone)]
struct Measured {
    of: (usize, usize, u32),
    tops: Arc<Vec<f32>>,
}

/// Draws them.
pub fn show(ui: &mut Ui, statements: &[Statement]) {
    let width = ui.available_width();
    let tops = measured(ui, statements, width);
    let whole = tops.last().copied().unwrap_or_default();
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, whole), Sense::hover());
    let seen = ui.clip_rect();
    let first = tops.partition_point(|top| rect.top() + top < seen.top()).saturating_sub(1);
    for (statement, top) in statements.iter().zip(tops.iter()).skip(first) {
        if rect.top() + top > seen.bottom() {
            break;
        }
        let corner = egui::pos2(rect.left(), rect.top() + top);
        one(ui, Rect::from_min_max(corner, egui::pos2(rect.right(), rect.bottom())), statement);
    }
}

fn measured(ui: &mut Ui, statements: &[Statement], width: f32) -> Arc<Vec<f32>> {
    let id = ui.next_auto_id();
    let letters = statements.iter().map(|statement| statement.value.len() + statement.name.len()).sum();
    let of = (statements.len(), letters, width.to_bits());
    let kept: Option<Measured> = ui.ctx().data(|data| data.get_temp(id));
    if let Some(kept) = kept.filter(|kept| kept.of == of) {
        return kept.tops;
    }
    let mut tops = Vec::with_capacity(statements.len() + 1);
    let mut top = 0.0;
    for statement in statements {
        tops.push(top);
        top += height(ui, statement, width);
    }
    tops.push(top);
    let tops = Arc::new(tops);
    ui.ctx().data_mut(|data| data.insert_temp(id, Measured { of, tops: Arc::clone(&tops) }));
    tops
}

/// How far it stands in; never so far that nothing could be read.
fn indent(statement: &Statement, width: f32) -> f32 {
    (STEP * f32::from(statement.depth)).min(width * 0.3)
}

/// In a narrow window the value stands beneath its name.
fn stacked(width: f32) -> bool {
    width < size::NARROW
}

/// Where its value begins: at one x for all, but for those that stand in very far.
fn column(statement: &Statement, width: f32) -> f32 {
    let indent = indent(statement, width);
    if stacked(width) { indent } else { COLUMN.max(indent + NAME) }
}

fn height(ui: &Ui, statement: &Statement, width: f32) -> f32 {
    if statement.value.is_empty() {
        let room = width - indent(statement, width);
        return text::lines(ui, &statement.name, Type::BodyMedium, Color32::PLACEHOLDER, room, 4).size().y + GAP;
    }
    let mut job = text::job(&statement.value, Type::Body, Color32::PLACEHOLDER);
    job.wrap.max_width = width - column(statement, width);
    let lines = ui.painter().layout_job(job).size().y;
    let name = if stacked(width) { Type::Caption.line() } else { 0.0 };
    name + lines.max(Type::Body.line()) + GAP
}

fn one(ui: &mut Ui, rect: Rect, statement: &Statement) {
    let palette = Palette::of(ui);
    let width = rect.width();
    let column = rect.left() + column(statement, width);
    let rect = rect.with_min_x(rect.left() + indent(statement, width));
    if statement.value.is_empty() {
        text::place(ui, rect, Align2::LEFT_TOP, &statement.name, Type::BodyMedium, palette.text, 4);
        return;
    }
    let below = stacked(width);
    let (line, room) =
        if below { (Type::Caption.line(), rect.width()) } else { (22.0, column - rect.left() - space::S) };
    let name = Rect::from_min_size(rect.min + egui::vec2(0.0, if below { 0.0 } else { 1.0 }), egui::vec2(room, line));
    text::at(ui, name, Align2::LEFT_CENTER, &statement.name, Type::Caption, palette.text_muted);
    let corner = egui::pos2(column, if below { name.bottom() } else { rect.top() });
    // The room for all of them is taken already.
    let mut inner = ui.new_child(UiBuilder::new().max_rect(Rect::from_min_max(corner, rect.max)));
    text::selectable(&mut inner, &statement.value, Type::Body, palette.text);
}
