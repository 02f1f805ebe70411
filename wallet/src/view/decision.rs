//! What was decided, why, and what can one do? The part of a recognition statement's page that says so.

use egui::Ui;

use super::learned;
use crate::i18n::Texts;
use crate::model::Decision;
use crate::ui::card;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};

/// Where what stands for a name begins.
const COLUMN: f32 = 160.0;

/// Draws the sentence, what follows from it, and its lines.
pub(super) fn view(ui: &mut Ui, decision: &Decision, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("decision-title"), Type::Section, palette.text);
    ui.add_space(space::M);
    card::around(ui, |ui| {
        text::label(ui, &decision.sentence, Type::Body, palette.text);
        if !decision.next.is_empty() {
            ui.add_space(space::XS);
            text::label(ui, &decision.next, Type::Body, palette.text);
        }
        ui.add_space(space::M);
        learned::lines(ui, &decision.lines, COLUMN);
        text::label(ui, &decision.note, Type::Caption, palette.text_muted);
    });
}
