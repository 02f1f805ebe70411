//! How does a page of many equal rows look? A heading that stays, and beneath it rows from edge to edge of which only those in sight are drawn.

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder};

use super::keys::List;
use super::text::Type;
use super::tokens::{size, space};
use super::{focus, page};

/// The page: its heading, its notes, a gap, and what stands beneath, which is given the whole width for scrolling.
pub fn page<R>(
    ui: &mut Ui,
    title: &str,
    notes: &[(&str, Type)],
    gap: f32,
    body: impl FnOnce(&mut Ui, Rect) -> Option<R>,
) -> Option<R> {
    page::fixed(ui, |ui| {
        let whole = ui.max_rect();
        let column = page::column_of(whole, size::PAGE);
        let inner = ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            ui.set_width(column.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            page::heading(ui, title, 0.0);
            ui.add_space(space::XS);
            for (words, kind) in notes {
                page::note(ui, words, *kind);
            }
            ui.add_space(gap);
            body(ui, whole)
        });
        inner.inner
    })
}

/// Rows that are equally high, in the column of the page; the wheel works from edge to edge, and the keys go from row to row. `item`
/// is the id of a row, none of one that cannot have the focus.
pub fn rows(
    ui: &mut Ui,
    whole: Rect,
    (name, height, count): (&str, f32, usize),
    item: impl Fn(usize) -> Option<Id>,
    mut row: impl FnMut(&mut Ui, Rect, usize),
) {
    let column = ui.available_rect_before_wrap();
    let list = List { name, count, columns: 1, row: height, item: &item };
    ui.spacing_mut().item_spacing.y = 0.0;
    scrolled(ui, whole, ui.cursor().top(), height, &list, |ui, shown| {
        for index in shown {
            let (line, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
            row(ui, Rect::from_x_y_ranges(column.x_range(), line.y_range()), index);
        }
    });
}

/// What scrolls from there to the window's bottom: the rows of that list, of which those in sight are drawn.
pub fn scrolled(
    ui: &mut Ui,
    whole: Rect,
    top: f32,
    height: f32,
    list: &List<'_>,
    draw: impl FnOnce(&mut Ui, std::ops::Range<usize>),
) {
    let area = Rect::from_min_max(egui::pos2(whole.left(), top), whole.max);
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        let mut scroll = ScrollArea::vertical().id_salt(list.name).auto_shrink(false);
        let to = if focus::is_on_top(ui.ctx()) { Some(0.0) } else { list.walk(ui) };
        if let Some(to) = to {
            scroll = scroll.vertical_scroll_offset(to);
        }
        let shown = scroll.show_rows(ui, height, list.count.div_ceil(list.columns), draw);
        list.note(ui, shown.state.clamped_offset().y, shown.inner_rect.height());
    });
}
