//! What is not counted, and on what does the plan rest? Below the units, each line with why.

use egui::{Rect, Sense, Stroke, Ui, UiBuilder};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Plan, PlanSheet, PlanSource, Statement};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{card, focus, fold, icons, statements};

/// So many stand on the page itself; more are one line to open.
const FEW: usize = 3;

/// Credentials that serve no unit, each with why.
pub(super) fn beside(ui: &mut Ui, sheet: &PlanSheet, open: bool, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let mut action = None;
    if sheet.beside.len() <= FEW {
        for line in &sheet.beside {
            let words = format!("{}: {}, {}", texts.get("plan-beside-title"), line.name, line.value);
            text::label(ui, &words, Type::Caption, palette.text_muted);
        }
    } else {
        rule(ui);
        let note = texts.with("plan-beside-note", &[("count", sheet.beside.len().into())]);
        if fold::line(ui, &texts.get("plan-beside-title"), &note, open) {
            action = Some(Action::OpenBeside(!open));
        }
        if open {
            let lines = sheet.beside.iter();
            let lines: Vec<Statement> =
                lines.map(|line| Statement { depth: 0, name: line.name.clone(), value: line.value.clone() }).collect();
            statements::show(ui, &lines);
            ui.add_space(space::L);
        }
    }
    if let Some(left_out) = &sheet.left_out {
        text::label(ui, left_out, Type::Caption, palette.text_muted);
    }
    ui.add_space(space::L);
    action
}

/// The files that are planned by, agreements among them; each can be removed.
pub(super) fn documents(ui: &mut Ui, plan: &Plan, texts: &Texts) -> Option<Action> {
    if plan.documents.is_empty() {
        return None;
    }
    let palette = Palette::of(ui);
    rule(ui);
    ui.add_space(space::XL);
    text::label(ui, &texts.get("plan-documents"), Type::Section, palette.text);
    text::label(ui, &texts.get("plan-documents-note"), Type::Caption, palette.text_muted);
    ui.add_space(space::M);
    let mut action = None;
    for document in &plan.documents {
        let word = texts.get("remove");
        let button = Button::tonal(&word);
        let extent = button.size(ui);
        let whole = ui.available_rect_before_wrap();
        let left = whole.with_max_x(whole.right() - extent.x - space::L);
        let inner = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            ui.set_width(left.width());
            text::label(ui, &document.title, Type::BodyMedium, palette.text);
            text::label(ui, &document.about, Type::Caption, palette.text_secondary);
            if let Some(problem) = &document.problem {
                let line = ui.available_rect_before_wrap();
                let spot = Rect::from_min_size(line.min, egui::Vec2::splat(18.0));
                text::icon(ui, spot, icons::WARNING, 16.0, palette.warning);
                ui.scope_builder(UiBuilder::new().max_rect(line.with_min_x(line.left() + 24.0)), |ui| {
                    text::label(ui, problem, Type::Caption, palette.text)
                });
            }
        });
        let bottom = inner.response.rect.bottom().max(whole.top() + extent.y);
        let spot = Rect::from_min_size(egui::pos2(whole.right() - extent.x, whole.top()), extent);
        if button.put(ui, spot).clicked() {
            action = Some(Action::AskRemovePlan(document.id));
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
        ui.add_space(space::L);
    }
    let word = texts.get("plan-add");
    if plan.sheet.is_some() && Button::tonal(&word).icon(icons::PLUS).show(ui).clicked() {
        action = Some(Action::AddPlan);
    }
    action
}

/// Credentials that name their units: each a target of its own.
pub(crate) fn sources(ui: &mut Ui, sources: &[PlanSource]) -> Option<Action> {
    let mut action = None;
    for source in sources {
        let response = card::choice(ui, icons::CERTIFICATE, &source.title, &source.about);
        focus::first(&response);
        if response.clicked() {
            action = Some(Action::PlanByCredential(source.credential));
        }
        ui.add_space(space::S);
    }
    action
}

fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), Sense::hover());
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}
