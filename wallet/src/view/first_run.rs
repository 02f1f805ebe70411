//! How does somebody begin? One question, whole rows as answers, and what this is not.

use egui::Ui;
use words::Language;

use crate::i18n::Texts;
use crate::message::{Action, Beginning};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{card, choice, focus, icons, page};

/// Draws the page.
pub fn view(ui: &mut Ui, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    page::scrolling(ui, "first run", |ui| {
        page::narrow(ui, 560.0, 0.09, |ui| {
            let mut action = None;
            text::label(ui, "Wanderbuch", Type::Section, palette.text_muted);
            ui.add_space(space::S);
            text::label(ui, &texts.get("first-title"), Type::Display, palette.text);
            ui.add_space(space::S);
            text::label(ui, &texts.get("first-note"), Type::Body, palette.text_secondary);
            ui.add_space(space::XL);
            let choices = [
                (Beginning::Link, icons::LINK, texts.get("first-link"), texts.get("first-link-note")),
                (Beginning::Files, icons::FILE_TEXT, texts.get("first-files"), texts.get("first-files-note")),
                (Beginning::Text, icons::CLIPBOARD_TEXT, texts.get("first-text"), texts.get("first-text-note")),
            ];
            for (beginning, icon, title, note) in choices {
                let response = card::choice(ui, icon, &title, &note);
                focus::first(&response);
                if response.clicked() {
                    action = Some(Action::Begin(beginning));
                }
                ui.add_space(space::M);
            }
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::XL;
                if Button::text(&texts.get("first-samples")).show(ui).clicked() {
                    action = Some(Action::Begin(Beginning::Samples));
                }
                if Button::text(&texts.get("first-empty")).show(ui).clicked() {
                    action = Some(Action::Begin(Beginning::Empty));
                }
            });
            ui.add_space(space::S);
            text::label(ui, &texts.get("first-next"), Type::Caption, palette.text_muted);
            ui.add_space(space::XL);
            // Each language by its own name, so that whoever reads no other finds it.
            let languages = Language::ALL.map(|language| (language, language.name().to_owned()));
            let spoken = choice::row(ui, &texts.get("settings-language"), &languages, texts.language());
            action = spoken.map(|language| Action::Language(Some(language))).or(action);
            ui.add_space(space::XL);
            text::label(ui, &texts.get("what-this-is-not"), Type::Caption, palette.text_muted);
            action
        })
    })
}
