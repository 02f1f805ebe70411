//! Whose logbook is it? A form; what is typed and not saved stays until it is saved or dropped.

use egui::{Id, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{AboutDraft, Field};
use crate::ui::button::Button;
use crate::ui::tokens::space;
use crate::ui::{field, focus, page};
use crate::update::logbook::Act;
use crate::view::week_field;

/// Draws the page; with it, whether something is typed that is not saved.
pub fn view(ui: &mut Ui, draft: &mut AboutDraft, unsaved: bool, texts: &Texts) -> Option<Action> {
    page::reading(ui, "logbook about", |ui| {
        if page::back(ui, &texts.get("logbook-title")) {
            return Some(Action::Back);
        }
        ui.add_space(space::S);
        page::heading(ui, &texts.get("logbook-about"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("logbook-about-note"), crate::ui::text::Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = &draft.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        form(ui, draft, texts);
        ui.add_space(space::XL);
        let mut act = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
            if Button::primary(&texts.get("save")).show(ui).clicked() {
                act = Some(Act::SaveAbout);
            }
            if unsaved && Button::tonal(&texts.get("logbook-drop")).show(ui).clicked() {
                act = Some(Act::DropAbout);
            }
        });
        act.map(Action::Logbook)
    })
}

fn form(ui: &mut Ui, draft: &mut AboutDraft, texts: &Texts) {
    let id = |name: &str| Id::unique(("logbook about", name));
    let first = field::line(ui, id("learner"), &texts.get("logbook-learner"), &mut draft.learner, "");
    focus::first(&first);
    ui.add_space(space::L);
    field::line(ui, id("company"), &texts.get("logbook-company"), &mut draft.company, "");
    ui.add_space(space::L);
    field::line(ui, id("qualification"), &texts.get("logbook-qualification"), &mut draft.qualification, "");
    let weeks = [
        (Field::From, id("from"), texts.get("logbook-from"), &mut draft.from),
        (Field::Until, id("until"), texts.get("logbook-until"), &mut draft.until),
    ];
    for (field, id, label, text) in weeks {
        ui.add_space(space::L);
        let (response, changed) = week_field::show(ui, id, &label, text, draft.faults.of(field), texts);
        if draft.faults.leads_to(field) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        if changed {
            draft.faults.changed(field);
        }
    }
}
