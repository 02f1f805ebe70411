//! Really? One question before something is destroyed; the confirming button is a verb, and Escape leaves.

use egui::{CornerRadius, Frame, Id, Margin, Modal, Stroke, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::state::Question;
use crate::ui::button::Button;
use crate::ui::focus;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::update::logbook::Act;

/// What came of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The verb.
    Yes,
    /// Escape, the other button, or a click beside it.
    No,
}

/// A question in words, and what is done on a yes.
pub struct Asked {
    /// What is asked.
    pub title: String,
    /// What that comes to.
    pub sentence: String,
    /// What the confirming button says.
    pub verb: String,
    /// What is done then.
    pub yes: Action,
}

/// How that question is asked.
pub fn about(question: &Question, texts: &Texts) -> Asked {
    let (title, sentence, verb, yes) = match question {
        Question::Delete { id, title } => (
            texts.get("delete-title"),
            texts.with("delete-sentence", &[("title", title.as_str().into())]),
            texts.get("delete-verb"),
            Action::Delete(*id),
        ),
        Question::RemoveEntry(id) => (
            texts.get("logbook-remove-title"),
            texts.get("logbook-remove-sentence"),
            texts.get("logbook-remove"),
            Action::Logbook(Act::Remove(*id)),
        ),
        Question::RemovePlan { id, title } => (
            texts.get("plan-remove-title"),
            texts.with("plan-remove-sentence", &[("title", title.as_str().into())]),
            texts.get("plan-remove-verb"),
            Action::RemovePlan(*id),
        ),
        Question::RemoveTrust { index, name } => (
            texts.get("trust-remove-title"),
            texts.with("trust-remove-sentence", &[("name", name.as_str().into())]),
            texts.get("remove"),
            Action::RemoveTrustFile(*index),
        ),
        Question::Rotate { id, name } => (
            texts.get("rotate-title"),
            texts.with("rotate-sentence", &[("name", name.as_str().into())]),
            texts.get("rotate-verb"),
            Action::RotateKey(*id),
        ),
    };
    Asked { title, sentence, verb, yes }
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
        ui.set_width((ui.ctx().content_rect().width() - 2.0 * (24.0 + space::L)).min(420.0));
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        text::label(ui, title, Type::Title, palette.text);
        ui.add_space(space::S);
        text::label(ui, sentence, Type::Body, palette.text_secondary);
        ui.add_space(space::XL);
        let mut reply = None;
        ui.horizontal_wrapped(|ui| {
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
