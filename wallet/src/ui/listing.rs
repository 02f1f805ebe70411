//! How does a page of many equal rows look? A heading that stays, and beneath it rows from edge to edge of which only those in sight are drawn.

use egui::{Rect, ScrollArea, Sense, Ui, UiBuilder};

use super::page;
use super::text::Type;
use super::tokens::{size, space};

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

/// Rows that are equally high, in the column of the page; the wheel works from edge to edge.
pub fn rows(ui: &mut Ui, whole: Rect, id: &str, height: f32, count: usize, mut row: impl FnMut(&mut Ui, Rect, usize)) {
    let column = ui.available_rect_before_wrap();
    let area = Rect::from_min_max(egui::pos2(whole.left(), ui.cursor().top()), whole.max);
    ui.scope_builder(UiBuilder::new().max_rect(area), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        scroll.show_rows(ui, height, count, |ui, shown| {
            for index in shown {
                let (line, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
                row(ui, Rect::from_x_y_ranges(column.x_range(), line.y_range()), index);
            }
        });
    });
}
