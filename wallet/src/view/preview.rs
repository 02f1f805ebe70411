//! What has come? Each credential with its headline and what was found, before anything is kept.

use egui::{Align2, Rect, Sense, Ui, Vec2};

use super::learned;
use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Credential, Issuer, PartLine, Preview, Remote};
use crate::ui::answer::{self, icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, page};

/// Draws the page.
pub fn view(ui: &mut Ui, preview: &Remote<Preview>, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "preview", |ui| {
        let mut action = page::back(ui, &texts.get("home-title")).then_some(Action::Back);
        ui.add_space(space::S);
        match preview {
            Remote::Ready(preview) => {
                if let Some(found) = full(ui, preview, texts) {
                    action = Some(found);
                }
            }
            Remote::Failed { failure, .. } => {
                page::heading(ui, &texts.get("add-title"), 0.0);
                ui.add_space(space::XL);
                page::failed(ui, &failure.what, &failure.why, None);
            }
            Remote::Idle | Remote::Loading { .. } => {
                page::heading(ui, &texts.get("preview-reading"), 0.0);
                ui.add_space(space::XL);
                page::waiting(ui, &texts.get("loading"));
            }
        }
        action
    })
}

fn full(ui: &mut Ui, preview: &Preview, texts: &Texts) -> Option<Action> {
    let mut action = None;
    let count = preview.credentials.len();
    let fresh = count.saturating_sub(preview.known);
    let keep_word = texts.with("preview-keep", &[("count", fresh.into())]);
    let keep = Button::primary(&keep_word);
    let discard_word = texts.get("preview-discard");
    let discard = Button::tonal(&discard_word);
    let (keep_size, discard_size) = (keep.size(ui), discard.size(ui));
    let offered = if fresh > 0 { keep_size.x + space::S } else { 0.0 };
    let narrow = ui.available_width() < size::NARROW;
    let actions = offered + discard_size.x;
    let title = texts.with("preview-title", &[("count", count.into())]);
    let mut room = page::heading(ui, &title, if narrow { 0.0 } else { actions });
    if narrow {
        ui.add_space(space::S);
        room = ui.allocate_exact_size(egui::vec2(actions, size::CONTROL), Sense::hover()).0;
    }
    if discard.put(ui, Rect::from_min_size(room.min, discard_size)).clicked() {
        action = Some(Action::Discard);
    }
    if fresh > 0 {
        let left = room.min + egui::vec2(discard_size.x + space::S, 0.0);
        let response = keep.put(ui, Rect::from_min_size(left, keep_size));
        focus::first(&response);
        if response.clicked() {
            action = Some(Action::Keep);
        }
    }
    ui.add_space(space::XS);
    let note = if preview.known > 0 {
        texts.with("preview-known", &[("count", preview.known.into())])
    } else {
        texts.get("preview-note")
    };
    page::note(ui, &note, Type::Body);
    ui.add_space(space::XL);
    for credential in &preview.credentials {
        one(ui, credential, count == 1, texts);
        ui.add_space(space::L);
    }
    if !preview.unread.is_empty() {
        let palette = Palette::of(ui);
        ui.add_space(space::L);
        text::label(ui, &texts.get("preview-unread"), Type::Section, palette.text);
        ui.add_space(space::M);
        card::around(ui, |ui| learned::lines(ui, &preview.unread, 240.0));
    }
    action
}

fn one(ui: &mut Ui, credential: &Credential, with_answers: bool, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &credential.title, Type::Title, palette.text);
        let line = match &credential.issuer {
            Issuer::Proven { name, .. } => format!("{name} · {}", credential.person),
            _ => credential.person.clone(),
        };
        text::label(ui, &line, Type::Body, palette.text_secondary);
        if let Some(words) = credential.issuer.unverified(texts) {
            ui.add_space(space::S);
            card::unverified(ui, |ui| text::label(ui, &words, Type::Detail, palette.text_secondary));
        }
        ui.add_space(space::M);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 28.0), Sense::hover());
        let ink = ink_of(palette, credential.headline.tone);
        let icon = Rect::from_center_size(egui::pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(size::ICON));
        text::icon(ui, icon, icon_of(credential.headline.mark), size::ICON, ink);
        let words = rect.with_min_x(rect.left() + 32.0);
        text::at(ui, words, Align2::LEFT_CENTER, &credential.headline.words, Type::Section, ink);
        if let Some(remark) = &credential.remark {
            text::label(ui, remark, Type::Detail, palette.text_secondary);
        }
        if with_answers {
            ui.add_space(space::S);
            let rows = answer::Rows::of(ui, ui.available_width(), &credential.answers);
            let extent = egui::vec2(ui.available_width(), rows.height());
            let (rect, _) = ui.allocate_exact_size(extent, Sense::hover());
            rows.show(ui, rect.min, &credential.answers);
        }
    });
    if with_answers {
        ui.add_space(space::XL);
        said(ui, credential, texts);
    }
}

/// What it says, at a glance: what the person can do, at what level, of which parts, and what does not fit together. What lies in
/// it as pictures and documents is not opened before it is kept.
fn said(ui: &mut Ui, credential: &Credential, texts: &Texts) {
    let outcomes = |ui: &mut Ui| learned::outcomes(ui, credential, texts);
    super::credential::two_columns(ui, outcomes, |ui| learned::level_and_facts(ui, credential, texts));
    ui.add_space(space::XL);
    // Its parts are opened where it is kept.
    let parts: Vec<_> = credential.parts.iter().map(|part| PartLine { said: Vec::new(), ..part.clone() }).collect();
    super::parts::view(ui, &parts, None, texts);
    learned::doubts(ui, &credential.doubts, texts);
    if let Some(profile) = &credential.profile {
        text::label(ui, &profile.said, Type::Detail, Palette::of(ui).text_secondary);
    }
}
