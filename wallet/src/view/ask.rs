//! Really? One question before something is destroyed; the confirming button is a verb, and Escape leaves.

use egui::{CornerRadius, Frame, Id, Margin, Modal, Stroke, Ui};

use crate::i18n::Texts;
use crate::ui::button::Button;
use crate::ui::focus;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};

/// What came of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The verb.
    Yes,
    /// Escape, the other button, or a click beside it.
    No,
}

/// Asks. `verb` is what the confirming button says.
pub fn view(ui: &Ui, title: &str, sentence: &str, verb: &str, texts: &Texts) -> Option<Reply> {
    let palette = Palette::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.border))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::same(24));
    let backdrop = palette.text.gamma_multiply(0.4);
    let backdrop = if ui.visuals().dark_mode { palette.sunken.gamma_multiply(0.7) } else { backdrop };
    let modal = Modal::new(Id::unique("ask")).frame(frame).backdrop_color(backdrop);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(420.0);
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        text::label(ui, title, Type::Title, palette.text);
        ui.add_space(space::S);
        text::label(ui, sentence, Type::Body, palette.text_secondary);
        ui.add_space(space::XL);
        let mut reply = None;
        ui.horizontal(|ui| {
            let keep = Button::tonal(&texts.get("cancel")).show(ui);
            focus::first(&keep);
            if keep.clicked() {
                reply = Some(Reply::No);
            }
            if Button::danger(verb).show(ui).clicked() {
                reply = Some(Reply::Yes);
            }
        });
        reply
    });
    if response.should_close() { Some(Reply::No) } else { response.inner }
}
