//! Where does a plan come from? A file, dropped or chosen, or a credential of one's own that names its units.

use egui::Ui;

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Failure, PlanSource};
use crate::ui::page;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};

/// What stands on the page.
pub struct View<'a> {
    /// Credentials that could be planned by.
    pub sources: &'a [PlanSource],
    /// What came of the last try.
    pub failure: Option<&'a Failure>,
    /// Whether something is being read.
    pub busy: bool,
}

/// Draws the page.
pub fn view(ui: &mut Ui, what: &View<'_>, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    page::reading(ui, "add-plan", |ui| {
        let mut action = page::back(ui, &texts.get("plan-title")).then_some(Action::Back);
        ui.add_space(space::S);
        page::heading(ui, &texts.get("plan-add-title"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("plan-add-note"), Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = what.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        if super::add::drop_zone(ui, what.busy, &texts.get("plan-add-drop"), texts) {
            action = Some(Action::PickPlanFile);
        }
        ui.add_space(space::S);
        text::label(ui, &texts.get("plan-add-kinds"), Type::Caption, palette.text_muted);
        if !what.sources.is_empty() {
            ui.add_space(space::XXL);
            text::label(ui, &texts.get("plan-add-sources"), Type::Section, palette.text);
            ui.add_space(space::M);
            action = super::plan::sources(ui, what.sources).or(action);
        }
        action
    })
}
