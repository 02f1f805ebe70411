//! Which pictures and documents lie in it? Shown far from every state, unverified, each with what it is and a way to save it.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{AttachmentLine, Id};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};

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
        if row(ui, attachment, texts) {
            action = Some(Action::SaveAttachment(id, index));
        }
        ui.add_space(space::S);
    }
    ui.add_space(space::L);
    action
}

/// Picture, name, kind and size, and what cannot be done. Gives whether it is to be saved.
fn row(ui: &mut Ui, attachment: &AttachmentLine, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let narrow = width < size::NARROW;
    let pictured = attachment.picture.is_some();
    let height = if pictured { PICTURE.y + 24.0 } else { 76.0 };
    let height = if narrow && pictured { height + 64.0 } else { height };
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
    let save_word = texts.get("attachment-save");
    let save = Button::text(&save_word);
    let button = save.size(ui);
    let mut pressed = false;
    if attachment.saved {
        let spot = Align2::RIGHT_CENTER.anchor_size(words.right_center() - egui::vec2(space::S, 0.0), button);
        pressed = save.put(ui, spot).clicked();
        words.max.x -= button.x + space::XL;
    }
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
    pressed
}
