//! Where is the keyboard? The ring around what has the focus, and where the focus stands when a page opens.

use egui::{Context, CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Ui};

use super::tokens::{Palette, size};

fn pointer_used() -> Id {
    Id::unique("focus: the pointer was used last")
}

fn wanted() -> Id {
    Id::unique("focus: the next control takes it")
}

fn coming_back() -> Id {
    Id::unique("focus: goes back to what was left")
}

/// Whether that page is opened anew, so that it is read from its top. Told once.
fn opened() -> Id {
    Id::unique("focus: a page was opened")
}

/// A page is opened that was not there before: it begins at its top.
pub fn on_top(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(opened(), true));
}

/// Whether the page that is being drawn begins at its top.
pub fn is_on_top(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(opened()).unwrap_or(false))
}

/// Where the focus was on each page that one came through, so that it is there again on the way back.
#[derive(Debug, Default)]
pub struct Trail(Vec<Option<Id>>);

impl Trail {
    /// One went a page further, from where that had the focus.
    pub fn further(&mut self, depth: usize, focused: Option<Id>) {
        self.0.resize(depth, None);
        self.0.push(focused);
    }

    /// One went back to that depth. Gives what had the focus there.
    pub fn back(&mut self, depth: usize) -> Option<Id> {
        let left = self.0.get(depth).copied().flatten();
        self.0.truncate(depth);
        left
    }
}

/// What the focus is to come back to, and for how many frames it has been there.
#[derive(Clone, Copy, Debug, Default)]
struct Coming {
    to: Option<Id>,
    frames: u8,
}

/// Puts the focus on what had it, or on the page's first control if that is not there any more.
pub fn back_to(ctx: &Context, id: Id) {
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.data_mut(|data| data.insert_temp(coming_back(), Coming { to: Some(id), frames: 0 }));
    ctx.request_repaint();
}

/// Whether it came back; egui waits a frame for what is not drawn.
fn settle(ctx: &Context) {
    let Some(Coming { to: Some(id), frames }) = ctx.data_mut(|data| data.remove_temp(coming_back())) else { return };
    if ctx.memory(|memory| memory.focused()) != Some(id) {
        on_next_page(ctx);
    } else if frames < 2 {
        ctx.data_mut(|data| data.insert_temp(coming_back(), Coming { to: Some(id), frames: frames + 1 }));
        ctx.request_repaint();
    }
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
            data.remove_temp::<Coming>(coming_back());
        });
    }
    settle(ctx);
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
