//! What do the widgets look like side by side? A hidden page, for those who work on them and for the pictures.

use egui::{Id, Rect, Sense, Ui};

use super::button::Button;
use super::text::{self, Type};
use super::tokens::{Palette, space};
use super::{answer, card, choice, field, icons, ladder, page, switch};
use crate::i18n::Texts;
use crate::model::{Answer, Mark, Status, Tone};

const TYPES: [Type; 9] = [
    Type::Display,
    Type::Title,
    Type::Section,
    Type::Body,
    Type::BodyMedium,
    Type::Label,
    Type::Detail,
    Type::Caption,
    Type::CaptionMedium,
];

const STATES: [(Tone, Mark); 8] = [
    (Tone::Good, Mark::Yes),
    (Tone::Bad, Mark::No),
    (Tone::Bad, Mark::Withdrawn),
    (Tone::Notice, Mark::Clock),
    (Tone::Notice, Mark::Warning),
    (Tone::Notice, Mark::Eye),
    (Tone::Open, Mark::Question),
    (Tone::Quiet, Mark::Minus),
];

/// Draws every widget. What stands in it are names of the widgets, for no reader but those who work on them.
pub fn view(ui: &mut Ui, texts: &Texts) {
    let palette = Palette::of(ui);
    page::scrolling(ui, "gallery", |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for kind in TYPES {
            text::label(ui, &format!("{kind:?} Ääß ŵŁ Ωλ Жя 0123456789"), kind, palette.text);
        }
        ui.add_space(space::L);
        buttons(ui);
        ui.add_space(space::L);
        fields(ui, texts);
        ui.add_space(space::L);
        card::around(ui, |ui| {
            let answer = |(tone, mark): (Tone, Mark)| {
                let status = Status { tone, mark, words: format!("{tone:?}") };
                let (question, sentence) = (format!("{mark:?}"), "What was seen, in a sentence.".to_owned());
                Answer { question, status, sentence, date: "22 Nov 2026".to_owned() }
            };
            let answers = STATES.map(answer);
            let rows = answer::Rows::of(ui, ui.available_width(), &answers);
            let extent = egui::vec2(ui.available_width(), rows.height());
            let (rect, _) = ui.allocate_exact_size(extent, Sense::hover());
            rows.show(ui, rect.min, &answers);
        });
        ui.add_space(space::L);
        ladder::large(ui, 5, "EQF level 5");
    });
}

fn buttons(ui: &mut Ui) {
    ui.horizontal(|ui| {
        Button::primary("Primary").show(ui);
        Button::primary("Tall").tall().show(ui);
        Button::primary("Off").enabled(false).show(ui);
        Button::tonal("Tonal").icon(icons::DOWNLOAD_SIMPLE).show(ui);
        Button::tonal("Off").enabled(false).show(ui);
        Button::danger("Danger").show(ui);
        Button::text("Text").leads_on().show(ui);
    });
}

fn fields(ui: &mut Ui, texts: &Texts) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(320.0, 40.0), Sense::hover());
    field::search(ui, rect, Id::unique("gallery: search"), &mut String::new(), "Search");
    field::line(ui, Id::unique("gallery: line"), "Label", &mut "Value".to_owned(), "");
    choice::row(ui, "Choice", &[(1, "One".to_owned()), (2, "Two".to_owned())], 2);
    for (on, word) in [(true, texts.get("on")), (false, texts.get("off"))] {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 32.0), Sense::hover());
        let left = Rect::from_min_size(rect.min, egui::vec2(200.0, rect.height()));
        switch::put(ui, left, on, &word, &word);
    }
}
