//! What would one write to the school that could agree? The letter as text: to copy or to save; nothing leaves by itself.

use egui::Ui;

use crate::i18n::Texts;
use crate::message::Action;
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{card, focus, icons, page};

/// Draws the page.
pub fn view(ui: &mut Ui, letter: Option<&str>, copied: bool, texts: &Texts) -> Option<Action> {
    page::reading(ui, "letter", |ui| {
        let mut action = page::back(ui, &texts.get("plan-title")).then_some(Action::Back);
        ui.add_space(space::S);
        page::heading(ui, &texts.get("plan-letter-title"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("plan-letter-note"), Type::Body);
        ui.add_space(space::XL);
        let Some(letter) = letter else { return action };
        card::around(ui, |ui| text::selectable(ui, letter, Type::Body, Palette::of(ui).text));
        ui.add_space(space::XL);
        ui.horizontal_wrapped(|ui| {
            let word = if copied { texts.get("plan-letter-copied") } else { texts.get("plan-letter-copy") };
            let copy = Button::primary(&word).icon(icons::COPY).show(ui);
            focus::first(&copy);
            if copy.clicked() {
                ui.ctx().copy_text(letter.to_owned());
                action = Some(Action::Copied);
            }
            if Button::tonal(&texts.get("plan-letter-save")).icon(icons::DOWNLOAD_SIMPLE).show(ui).clicked() {
                action = Some(Action::SaveLetter);
            }
        });
        action
    })
}
