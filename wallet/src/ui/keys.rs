//! Where do keys lead on a page longer than the window? They scroll it where no control takes them, and go through a list of which only a part is drawn.

use egui::{FocusDirection, Id, Key, Modifiers, Ui};

/// How far one press of an arrow scrolls.
const STEP: f32 = 64.0;
/// How much of the window one page leads on; the rest is seen twice.
const PAGE: f32 = 0.9;

/// Takes that key, if it was pressed by itself.
fn taken(ui: &Ui, key: Key) -> bool {
    let taken = ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken {
        // Else egui goes to whatever stands next in that direction.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    taken
}

/// Whether a question stands above, so that no key is for the page; or whether something is being typed.
fn not_for_the_page(ui: &Ui) -> bool {
    let above = ui.memory(|memory| memory.top_modal_layer());
    above.is_some_and(|layer| layer != ui.layer_id()) || ui.ctx().text_edit_focused()
}

fn pressed(ui: &Ui) -> bool {
    ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. })))
}

/// By how much the keys ask to scroll what is so high in sight: downwards is positive, and beyond every end is to the end.
fn asked(ui: &Ui, height: f32, arrows: bool) -> Option<f32> {
    let focused = ui.memory(|memory| memory.focused());
    let page = (height * PAGE).max(STEP);
    if arrows {
        for (key, by) in [(Key::ArrowDown, STEP), (Key::ArrowUp, -STEP)] {
            if taken(ui, key) {
                return Some(by);
            }
        }
    }
    // Else space presses what has the focus.
    if focused.is_none() {
        if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Space)) {
            return Some(-page);
        }
        if taken(ui, Key::Space) {
            return Some(page);
        }
    }
    let keys = [(Key::PageDown, page), (Key::PageUp, -page), (Key::Home, f32::MIN), (Key::End, f32::MAX)];
    keys.into_iter().find(|(key, _)| taken(ui, *key)).map(|(_, by)| by)
}

/// To be called at the end of what scrolls: the keys that nothing on the page has taken scroll it.
pub fn scroll(ui: &Ui) {
    let (seen, all) = (ui.clip_rect(), ui.min_rect());
    let (above, below) = ((seen.top() - all.top()).max(0.0), (all.bottom() - seen.bottom()).max(0.0));
    if !pressed(ui) || above + below < 1.0 || not_for_the_page(ui) {
        return;
    }
    // In the sidebar arrows go from entry to entry.
    let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
    let arrows = focused.is_none_or(|response| seen.x_range().contains(response.rect.center().x));
    if let Some(by) = asked(ui, seen.height(), arrows) {
        ui.scroll_with_delta(egui::vec2(0.0, -by.clamp(-above, below)));
    }
}

/// A list whose items stand in rows of equal height, as many to a row as there are columns.
pub struct List<'a> {
    /// Which list.
    pub name: &'a str,
    /// How many items there are.
    pub count: usize,
    /// How many of them stand side by side.
    pub columns: usize,
    /// From the top of a row to the top of the next.
    pub row: f32,
    /// The id of an item; none for what cannot have the focus.
    pub item: &'a dyn Fn(usize) -> Option<Id>,
}

/// Where a list was when it was last drawn.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    offset: f32,
    height: f32,
}

impl List<'_> {
    fn key(&self) -> Id {
        Id::unique(("where a list is", self.name))
    }

    /// Notes how far it is scrolled, and how much of it is in sight. To be called when it has been drawn.
    pub fn note(&self, ui: &Ui, offset: f32, height: f32) {
        ui.ctx().data_mut(|data| data.insert_temp(self.key(), Seen { offset, height }));
    }

    /// Goes through it by the keys, before it is drawn. Gives how far it is to be scrolled, if not as far as it is.
    pub fn walk(&self, ui: &Ui) -> Option<f32> {
        if !pressed(ui) || not_for_the_page(ui) || self.count == 0 {
            return None;
        }
        let seen: Seen = ui.ctx().data(|data| data.get_temp(self.key())).unwrap_or_default();
        if self.here(ui).is_some() {
            return self.walk_within(ui);
        }
        let most = (self.height() - seen.height).max(0.0);
        let arrows = ui.memory(|memory| memory.focused()).is_none();
        asked(ui, seen.height, arrows).map(|by| (seen.offset + by).clamp(0.0, most))
    }

    /// The item that has the focus.
    fn here(&self, ui: &Ui) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        (0..self.count).find(|place| (self.item)(*place) == Some(focused))
    }

    /// Like [`List::walk`], for a list that is part of a longer page: nothing is done where none of its items has the focus.
    pub fn walk_within(&self, ui: &Ui) -> Option<f32> {
        if !pressed(ui) || not_for_the_page(ui) {
            return None;
        }
        let here = self.here(ui)?;
        let seen: Seen = ui.ctx().data(|data| data.get_temp(self.key())).unwrap_or_default();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows in a window")]
        let page = ((seen.height / self.row).floor() as usize).max(1) * self.columns;
        let to = self.step(ui, here, page)?;
        ui.memory_mut(|memory| {
            memory.move_focus(FocusDirection::None);
            if let Some(id) = (self.item)(to) {
                memory.request_focus(id);
            }
        });
        self.offset_of(to, seen)
    }

    fn height(&self) -> f32 {
        float(self.count.div_ceil(self.columns)) * self.row
    }

    /// How far it is to be scrolled for that item to be in sight, if it is not.
    fn offset_of(&self, place: usize, seen: Seen) -> Option<f32> {
        let top = float(place / self.columns) * self.row;
        let least = top + self.row - seen.height;
        if top < seen.offset { Some(top) } else { (least > seen.offset).then_some(least) }
    }

    /// Where a key leads from there. What leads out of the list is left to others, but not downwards: there is nothing.
    fn step(&self, ui: &Ui, here: usize, page: usize) -> Option<usize> {
        let (last, columns) = (self.count - 1, self.columns);
        let back = |by: usize| self.before(here.checked_sub(by)?);
        if ui.input(|input| input.key_pressed(Key::Tab) && input.modifiers.shift_only()) {
            return back(1);
        }
        let key = |key| ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
        let forth = |by: usize| self.after(here.saturating_add(by).min(last));
        let to = if key(Key::ArrowDown) {
            Some(forth(columns).unwrap_or(here))
        } else if key(Key::ArrowUp) {
            back(columns)
        } else if key(Key::ArrowRight) && columns > 1 && here % columns + 1 < columns {
            forth(1)
        } else if key(Key::ArrowLeft) && !here.is_multiple_of(columns) {
            back(1)
        } else if key(Key::Tab) && here < last {
            forth(1)
        } else if key(Key::Home) {
            self.after(0)
        } else if key(Key::End) {
            self.before(last)
        } else if key(Key::PageDown) {
            Some(forth(page).or_else(|| self.before(last)).unwrap_or(here))
        } else if key(Key::PageUp) {
            self.before(here.saturating_sub(page)).or_else(|| self.after(0))
        } else {
            None
        };
        if to.is_some() {
            let keys = [Key::ArrowDown, Key::ArrowUp, Key::ArrowRight, Key::ArrowLeft, Key::Tab];
            for key in keys.into_iter().chain([Key::Home, Key::End, Key::PageDown, Key::PageUp]) {
                ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            }
        }
        to
    }

    /// The first item from there on that can have the focus.
    fn after(&self, from: usize) -> Option<usize> {
        (from..self.count).find(|place| (self.item)(*place).is_some())
    }

    /// The last item up to there that can have the focus.
    fn before(&self, from: usize) -> Option<usize> {
        (0..=from).rev().find(|place| (self.item)(*place).is_some())
    }
}

#[expect(clippy::cast_precision_loss, reason = "rows of a list are far below where a float would lose one")]
fn float(rows: usize) -> f32 {
    rows as f32
}

#[cfg(test)]
mod tests {
    use egui::Id;

    use super::{List, Seen};

    #[test]
    fn what_has_the_focus_comes_offset_of_and_no_further() {
        let item = |place: usize| (!place.is_multiple_of(10)).then(|| Id::unique(("item", place)));
        let list = List { name: "test", count: 95, columns: 2, row: 50.0, item: &item };
        let seen = Seen { offset: 100.0, height: 220.0 };
        assert_eq!(list.height(), 48.0 * 50.0);
        assert_eq!(list.offset_of(5, seen), None, "the row from 100 to 150");
        assert_eq!(list.offset_of(3, seen), Some(50.0));
        assert_eq!(list.offset_of(94, seen), Some(2_350.0 + 50.0 - 220.0));
        assert_eq!((list.after(0), list.before(90), list.before(0), list.after(95)), (Some(1), Some(89), None, None));
    }
}
