//! What came of it? The headline, what was sent, and the address that they want opened, on a click alone.

use egui::{Rect, Sense, Ui, Vec2};

use crate::i18n::Texts;
use crate::message::{Action, Place};
use crate::model::{Remote, ShareResult};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{card, focus, page};

/// Draws the page.
pub fn view(ui: &mut Ui, result: &Remote<Box<ShareResult>>, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "shared", |ui| match result {
        Remote::Ready(result) => full(ui, result, texts),
        Remote::Failed { failure, .. } => {
            page::heading(ui, &texts.get("requests-title"), 0.0);
            ui.add_space(space::XL);
            page::failed(ui, &failure.what, &failure.why, Some(&texts.get("requests-again")))
                .then_some(Action::Go(Place::Requests))
        }
        Remote::Idle | Remote::Loading { .. } => {
            page::heading(ui, &texts.get("sharing"), 0.0);
            ui.add_space(space::XL);
            page::waiting(ui, &texts.get("loading"));
            None
        }
    })
}

fn full(ui: &mut Ui, result: &ShareResult, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let ink = ink_of(palette, result.headline.tone);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 40.0), Sense::hover());
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 16.0, rect.center().y), Vec2::splat(32.0));
    text::icon(ui, icon, icon_of(result.headline.mark), 32.0, ink);
    text::heading(ui, rect.with_min_x(rect.left() + 44.0), &result.headline.words, Type::Display, ink);
    ui.add_space(space::XS);
    text::label(ui, &result.sentence, Type::Body, palette.text_secondary);
    ui.add_space(space::XL);
    if !result.sent.is_empty() {
        card::around(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::label(ui, &texts.get("shared-sent"), Type::Section, palette.text);
            ui.add_space(space::M);
            super::learned::lines(ui, &result.sent, 160.0);
        });
        ui.add_space(space::XL);
    }
    if let Some(next) = &result.next {
        text::label(ui, &texts.get("shared-next"), Type::Detail, palette.text_secondary);
        text::selectable(ui, next, Type::Body, palette.text);
        ui.add_space(space::L);
    }
    let mut action = None;
    ui.horizontal_wrapped(|ui| {
        let done = Button::primary(&texts.get("done")).show(ui);
        focus::first(&done);
        if done.clicked() {
            action = Some(Action::Go(Place::Credentials));
        }
        if Button::tonal(&texts.get("shared-history")).show(ui).clicked() {
            action = Some(Action::Go(Place::History));
        }
    });
    action
}
