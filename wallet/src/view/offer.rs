//! What does an issuer offer behind this link? What it calls itself stands as unverified until a credential proves it.

use egui::{Id, Ui};
use zeroize::Zeroizing;

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Offer, Remote};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{card, field, focus, page};

/// Draws the page. The code is something that was sent another way, and is treated as a secret.
pub fn view(ui: &mut Ui, offer: &Remote<Offer>, code: &mut Zeroizing<String>, texts: &Texts) -> Option<Action> {
    page::reading(ui, "offer", |ui| {
        let mut action = page::back(ui, &texts.get("home-title")).then_some(Action::Back);
        ui.add_space(space::S);
        page::heading(ui, &texts.get("offer-title"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("offer-note"), Type::Body);
        ui.add_space(space::XL);
        let busy = matches!(offer, Remote::Loading { .. });
        if let Remote::Failed { failure, .. } = offer {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        let Some(shown) = offer.value() else {
            if busy {
                page::waiting(ui, &texts.get("loading"));
            }
            return action;
        };
        what(ui, shown, texts);
        ui.add_space(space::XL);
        if let Some(label) = &shown.code {
            ui.allocate_ui(egui::vec2(400.0, 0.0), |ui| {
                focus::first(&field::code(ui, Id::unique("offer: code"), label, code));
            });
            ui.add_space(space::XL);
        }
        let ready = !busy && (shown.code.is_none() || !code.trim().is_empty());
        let word = if busy { texts.get("offer-fetching") } else { texts.get("offer-accept") };
        ui.horizontal_wrapped(|ui| {
            let response = Button::primary(&word).enabled(ready).show(ui);
            focus::first(&response);
            if response.clicked() {
                action = Some(Action::AcceptOffer);
            }
            if Button::tonal(&texts.get("preview-discard")).enabled(!busy).show(ui).clicked() {
                action = Some(Action::Discard);
            }
        });
        action
    })
}

fn what(ui: &mut Ui, offer: &Offer, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::label(ui, &texts.get("offer-what"), Type::Section, palette.text);
        for item in &offer.items {
            text::label(ui, item, Type::Body, palette.text);
        }
        ui.add_space(space::L);
        text::label(ui, &texts.get("offer-from"), Type::Section, palette.text);
        text::selectable(ui, &offer.address, Type::Body, palette.text);
        if let Some(name) = &offer.claimed_name {
            ui.add_space(space::XS);
            let words = texts.with("issuer-claimed", &[("name", name.as_str().into())]);
            card::unverified(ui, |ui| text::label(ui, &words, Type::Detail, palette.text_secondary));
        }
    });
}
