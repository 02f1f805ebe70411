//! Which file? Its path is typed where the system has no dialogue to choose one.

use egui::{CornerRadius, Frame, Id, Key, Margin, Modal, Stroke, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::state::PathAsked;
use crate::ui::button::Button;
use crate::ui::field::{self, Beneath};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};

/// Asks for it. Gives whether what is typed is meant.
pub fn view(ui: &Ui, asked: &mut PathAsked, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.border))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::same(24));
    let backdrop = if ui.visuals().dark_mode { palette.sunken } else { palette.text };
    let modal = Modal::new(Id::unique("path")).frame(frame).backdrop_color(backdrop.gamma_multiply(0.5));
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width((ui.ctx().content_rect().width() - 2.0 * (24.0 + space::L)).min(560.0));
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        let (title, note, verb) = if asked.saving {
            (texts.get("path-save"), texts.get("path-save-note"), texts.get("path-save-verb"))
        } else {
            (texts.get("path-open"), texts.get("path-open-note"), texts.get("path-open-verb"))
        };
        text::label(ui, &title, Type::Title, palette.text);
        ui.add_space(space::L);
        let id = Id::unique("path: field");
        if !std::mem::replace(&mut asked.begun, true) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let what = Beneath { fault: None, note: &note };
        let field = field::told(ui, id, &texts.get("path-label"), &mut asked.typed, "~/diploma.json", what);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(space::XL);
        let ready = !asked.typed.trim().is_empty();
        let mut done = (ready && entered).then_some(Action::AnswerPath(true));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if Button::primary(&verb).enabled(ready).show(ui).clicked() {
                done = Some(Action::AnswerPath(true));
            }
            if Button::tonal(&texts.get("cancel")).show(ui).clicked() {
                done = Some(Action::AnswerPath(false));
            }
        });
        done
    });
    let closed = response.should_close().then_some(Action::AnswerPath(false));
    response.inner.or(closed)
}
