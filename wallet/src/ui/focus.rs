//! Where is the keyboard? The ring around what has the focus, and where the focus stands when a page opens.

use egui::{Context, CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Ui};

use super::tokens::{Palette, size};

fn pointer_used() -> Id {
    Id::unique("focus: the pointer was used last")
}

fn wanted() -> Id {
    Id::unique("focus: the next control takes it")
}

/// Notes whether keyboard or pointer was used last: the ring is for those who use the keyboard. Call it once a frame.
pub fn observe(ctx: &Context) {
    let (key, pointer) = ctx.input(|input| {
        let key = input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. }));
        (key, input.pointer.any_pressed())
    });
    if key || pointer {
        ctx.data_mut(|data| {
            data.insert_temp(pointer_used(), pointer && !key);
            // Whoever goes elsewhere while a page still loads is not called back.
            data.remove_temp::<bool>(wanted());
        });
    }
}

/// Makes the first control of the page that opens take the focus, as soon as there is one.
pub fn on_next_page(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(wanted(), true));
}

/// To be called by a page on its first control: takes the focus if the page has just opened.
pub fn first(response: &Response) {
    let take = response.ctx.data_mut(|data| data.remove_temp::<bool>(wanted()).unwrap_or(false));
    if take {
        response.request_focus();
    }
}

/// Whether the ring is to be drawn around this.
pub fn visible(response: &Response) -> bool {
    response.has_focus() && !response.ctx.data(|data| data.get_temp::<bool>(pointer_used()).unwrap_or(false))
}

/// Draws the ring around what has the focus, inside its edge, and keeps it in sight.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if visible(response) {
        let stroke = Stroke::new(size::FOCUS, Palette::of(ui).accent);
        ui.painter().rect_stroke(rect, CornerRadius::same(radius), stroke, StrokeKind::Inside);
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(16.0), None);
        }
    }
}

/// Draws the ring with a gap, for what is filled with the accent itself.
pub fn ring_outside(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if visible(response) {
        let stroke = Stroke::new(size::FOCUS, Palette::of(ui).accent);
        ui.painter().rect_stroke(rect.expand(2.0), CornerRadius::same(radius + 2), stroke, StrokeKind::Outside);
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(16.0), None);
        }
    }
}
