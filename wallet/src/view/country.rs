//! With whose levels are those of credentials compared? The system's country or another, a few words until all are asked for.

use egui::Ui;

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::Countries;
use crate::ui::button::Button;
use crate::ui::choice;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};

/// Draws the row; `open` shows every country.
pub(super) fn row(ui: &mut Ui, countries: &Countries, open: bool, texts: &Texts) -> Option<Action> {
    let system = match countries.system.as_str() {
        "" => texts.get("country-system"),
        name => texts.with("country-system-named", &[("country", name.into())]),
    };
    let chosen = countries.chosen.as_deref();
    let others = countries.all.iter().filter(|(code, _)| open || chosen == Some(code));
    let others = others.map(|(code, name)| (Some(code.as_str()), name.clone()));
    let choices: Vec<(Option<&str>, String)> = std::iter::once((None, system)).chain(others).collect();
    let picked = choice::row(ui, &texts.get("settings-country"), &choices, chosen);
    ui.add_space(space::S);
    text::label(ui, &texts.get("settings-country-note"), Type::Caption, Palette::of(ui).text_secondary);
    ui.add_space(space::S);
    let more = if open { texts.get("country-fewer") } else { texts.get("country-another") };
    let turned = Button::text(&more).show(ui).clicked().then_some(Action::OpenCountries(!open));
    picked.map(|code| Action::Country(code.map(str::to_owned))).or(turned)
}
