//! Who asks for something? The place where a request's link is put; opening one sends nothing.

use egui::{Id, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::Failure;
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{field, focus, page};

/// The field for the link.
pub fn link_id() -> Id {
    Id::unique("requests: link")
}

/// What stands on the page.
pub struct View<'a> {
    /// The title of the credential from which one came, to share it.
    pub sharing: Option<&'a str>,
    /// What came of the last try.
    pub failure: Option<&'a Failure>,
    /// Whether a request is being opened.
    pub busy: bool,
}

/// Draws the page.
pub fn view(ui: &mut Ui, what: &View<'_>, draft: &mut String, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let View { sharing, failure, busy } = *what;
    page::reading(ui, "requests", |ui| {
        let mut back = false;
        if let Some(title) = sharing {
            back = page::back(ui, &text::fitting(ui, title, Type::Label, ui.available_width() - 20.0, str::to_owned));
            ui.add_space(space::S);
        }
        page::heading(ui, &texts.get("requests-title"), 0.0);
        ui.add_space(space::XS);
        let note = match sharing {
            Some(title) => texts.with("requests-to-share", &[("title", title.into())]),
            None => texts.get("requests-note"),
        };
        page::note(ui, &note, Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        let response = field::line(ui, link_id(), &texts.get("requests-link"), draft, "openid4vp://…");
        focus::first(&response);
        ui.add_space(space::S);
        text::label(ui, &texts.get("requests-link-note"), Type::Caption, palette.text_muted);
        ui.add_space(space::L);
        let word = if busy { texts.get("requests-opening") } else { texts.get("requests-open") };
        let ready = !busy && !draft.trim().is_empty();
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let pressed = Button::primary(&word).enabled(ready).show(ui).clicked();
        if back {
            return Some(Action::Back);
        }
        (ready && (pressed || entered)).then_some(Action::OpenRequest)
    })
}
