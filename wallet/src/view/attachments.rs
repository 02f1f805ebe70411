//! Which pictures and documents lie in it? Shown far from every state, unverified, each with what it is and a way to look or save.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{AttachmentLine, Id};
use crate::ui::button::Button;
use crate::ui::icons;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::update::document::Act;

/// The room of a picture.
const PICTURE: egui::Vec2 = egui::Vec2::new(200.0, 128.0);

/// Draws them under their title; nothing where there are none.
pub(super) fn view(ui: &mut Ui, id: Id, attachments: &[AttachmentLine], texts: &Texts) -> Option<Action> {
    if attachments.is_empty() {
        return None;
    }
    let palette = Palette::of(ui);
    let mut action = None;
    text::label(ui, &texts.get("attachments-title"), Type::Section, palette.text);
    text::label(ui, &texts.get("attachments-note"), Type::Caption, palette.text_muted);
    ui.add_space(space::S);
    for (index, attachment) in attachments.iter().enumerate() {
        match row(ui, attachment, texts) {
            Some(Wish::Save) => action = Some(Action::SaveAttachment(id, index)),
            Some(Wish::Look) => action = Some(Action::Document(Act::Look(id, index))),
            None => {}
        }
        ui.add_space(space::S);
    }
    ui.add_space(space::L);
    action
}

/// What is to be done with one of them.
enum Wish {
    Look,
    Save,
}

/// Picture, name, kind and size, and what cannot be done.
fn row(ui: &mut Ui, attachment: &AttachmentLine, texts: &Texts) -> Option<Wish> {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let narrow = width < size::ROWS;
    let pictured = attachment.picture.is_some();
    let height = if pictured { PICTURE.y + 24.0 } else { 76.0 };
    let height = if narrow && pictured { height + 64.0 } else { height };
    // Two buttons leave no room for a name beside them.
    let below = if narrow && attachment.shown() { size::CONTROL + space::M } else { 0.0 };
    let height = height + below;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), palette.sunken);
    let stroke = Stroke::new(1.0, palette.border);
    ui.painter().rect_stroke(rect, CornerRadius::same(size::RADIUS_CONTROL), stroke, egui::StrokeKind::Inside);
    let inner = rect.shrink(space::M);
    let mut words = inner;
    if let Some(picture) = &attachment.picture {
        picture.show(ui, Rect::from_min_size(inner.min, PICTURE), &attachment.name);
        if narrow { words.min.y += PICTURE.y + space::S } else { words.min.x += PICTURE.x + space::L }
    }
    let wish = if below > 0.0 {
        let mut row = words.with_min_y(words.bottom() - size::CONTROL);
        words.max.y -= below;
        buttons(ui, attachment, &mut row, texts)
    } else {
        buttons(ui, attachment, &mut words, texts)
    };
    let lines = [
        (&attachment.name, Type::BodyMedium, palette.text),
        (&attachment.about, Type::Caption, palette.text_secondary),
        (&attachment.note, Type::Caption, palette.text_muted),
    ];
    let lines: Vec<_> = lines.into_iter().filter(|(text, _, _)| !text.is_empty()).collect();
    let tall: f32 = lines.iter().map(|(_, kind, _)| kind.line()).sum();
    let mut top = words.center().y - tall / 2.0;
    for (line, kind, ink) in lines {
        let spot = Rect::from_min_size(egui::pos2(words.left(), top), egui::vec2(words.width(), kind.line()));
        text::at(ui, spot, Align2::LEFT_CENTER, line, kind, ink);
        top += kind.line();
    }
    wish
}

/// At the right end of the words, which keep what is left: first the way to look, then the way to save.
fn buttons(ui: &mut Ui, attachment: &AttachmentLine, words: &mut Rect, texts: &Texts) -> Option<Wish> {
    let (look_word, save_word) = (texts.get("document-look"), texts.get("attachment-save"));
    let (look, save) = (Button::tonal(&look_word).icon(icons::EYE), Button::text(&save_word));
    let (looking, saving) = (look.size(ui), save.size(ui));
    let end = words.right_center() - egui::vec2(space::S, 0.0);
    let mut wish = None;
    if attachment.shown() {
        let before = end - egui::vec2(saving.x + space::XL, 0.0);
        if look.put(ui, Align2::RIGHT_CENTER.anchor_size(before, looking)).clicked() {
            wish = Some(Wish::Look);
        }
        words.max.x -= looking.x + space::L;
    }
    if attachment.saved {
        if save.put(ui, Align2::RIGHT_CENTER.anchor_size(end, saving)).clicked() {
            wish = Some(Wish::Save);
        }
        words.max.x -= saving.x + space::XL;
    }
    wish
}
