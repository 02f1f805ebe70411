//! How is an entry written, and whose logbook is it? Two forms; nothing is kept before it is saved.

use egui::{Align2, CornerRadius, Id, Rect, Sense, Ui, UiBuilder};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{AboutDraft, EntryDraft, EntryPage, EntryPhoto, Picker, Remote};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, field, focus, page};
use crate::update::logbook::Act;
use crate::view::skill_picker;

/// Draws the page of an entry; with it, whether something was written that is not saved.
pub fn view(
    ui: &mut Ui,
    (entry, unsaved): (&Remote<Box<EntryPage>>, bool),
    draft: &mut EntryDraft,
    picker: &mut Picker,
    texts: &Texts,
) -> Option<Action> {
    page::reading(ui, "logbook entry", |ui| {
        if page::back(ui, &texts.get("logbook-title")) {
            return Some(Action::Back);
        }
        ui.add_space(space::S);
        let title = if draft.id.is_some() { texts.get("logbook-entry") } else { texts.get("logbook-entry-new") };
        page::heading(ui, &title, 0.0);
        ui.add_space(space::L);
        if let Remote::Failed { failure, .. } = entry {
            page::failed(ui, &failure.what, &failure.why, None);
            return None;
        }
        let Some(shown) = entry.value() else {
            page::waiting(ui, &texts.get("loading"));
            return None;
        };
        said(ui, shown, texts);
        if let Some(failure) = &draft.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        form(ui, draft, unsaved, picker, texts).map(Action::Logbook)
    })
}

/// How well it is evidenced, and that a change would void its countersignature.
fn said(ui: &mut Ui, shown: &EntryPage, texts: &Texts) {
    let Some((status, sentence)) = &shown.said else { return };
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let rect = ui.available_rect_before_wrap();
        let ink = ink_of(palette, status.tone);
        let icon = Rect::from_min_size(rect.min + egui::vec2(0.0, 1.0), egui::Vec2::splat(size::ICON));
        text::icon(ui, icon, icon_of(status.mark), size::ICON, ink);
        ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 32.0)), |ui| {
            text::label(ui, &status.words, Type::BodyMedium, ink);
            text::label(ui, sentence, Type::Detail, palette.text_secondary);
            if shown.signed {
                text::label(ui, &texts.get("logbook-change-voids"), Type::Caption, palette.text_muted);
            }
        });
    });
    ui.add_space(space::XL);
}

fn form(ui: &mut Ui, draft: &mut EntryDraft, unsaved: bool, picker: &mut Picker, texts: &Texts) -> Option<Act> {
    let id = |name: &str| Id::unique(("logbook entry", name));
    let first = field::line(ui, id("week"), &texts.get("logbook-week"), &mut draft.week, "2026-W12");
    focus::first(&first);
    ui.add_space(space::L);
    field::line(ui, id("hours"), &texts.get("logbook-hours"), &mut draft.hours, "7:30");
    ui.add_space(space::L);
    let hint = texts.get("logbook-work-hint");
    field::area(ui, id("work"), &texts.get("logbook-work"), &mut draft.work, &hint, 168.0);
    ui.add_space(space::L);
    field::line(ui, id("unit"), &texts.get("logbook-unit"), &mut draft.unit, "");
    ui.add_space(space::L);
    let picked = skill_picker::show(ui, &draft.skills, picker, texts);
    ui.add_space(space::XL);
    let mut act = photos(ui, &draft.photos, texts).or(picked);
    ui.add_space(space::XL);
    let ready = !draft.busy && !draft.week.trim().is_empty() && !draft.work.trim().is_empty();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let word = if draft.busy { texts.get("logbook-saving") } else { texts.get("save") };
        if Button::primary(&word).enabled(ready).show(ui).clicked() {
            act = Some(Act::Save);
        }
        // What is left stays as it is until it is saved or dropped.
        if unsaved && Button::tonal(&texts.get("logbook-drop")).enabled(!draft.busy).show(ui).clicked() {
            act = Some(Act::DropDraft);
        }
        if draft.id.is_some() && Button::danger(&texts.get("logbook-remove")).show(ui).clicked() {
            act = Some(Act::AskRemove);
        }
    });
    act
}

const PICTURE: egui::Vec2 = egui::Vec2::new(120.0, 80.0);

fn photos(ui: &mut Ui, photos: &[EntryPhoto], texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-photos"), Type::Label, palette.text);
    text::label(ui, &texts.get("logbook-photos-note"), Type::Caption, palette.text_muted);
    ui.add_space(space::S);
    let mut act = None;
    for (place, photo) in photos.iter().enumerate() {
        if photo_row(ui, photo, texts) {
            act = Some(Act::DropPhoto(place));
        }
        ui.add_space(space::S);
    }
    let add = Button::tonal(&texts.get("logbook-photos-add")).show(ui).clicked().then_some(Act::PickPhotos);
    act.or(add)
}

fn photo_row(ui: &mut Ui, photo: &EntryPhoto, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), PICTURE.y + 16.0), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), palette.sunken);
    let inner = rect.shrink(8.0);
    if let Some(picture) = &photo.picture {
        picture.show(ui, Rect::from_min_size(inner.min, PICTURE), &photo.name);
    }
    let word = texts.with("logbook-photo-remove", &[("name", photo.name.as_str().into())]);
    let shown = texts.get("remove");
    let button = Button::text(&shown);
    let spot = Align2::RIGHT_CENTER.anchor_size(inner.right_center() - egui::vec2(space::S, 0.0), button.size(ui));
    let response = button.put(ui, spot);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &word));
    let name = Rect::from_min_max(
        egui::pos2(inner.left() + PICTURE.x + space::L, inner.top()),
        egui::pos2(spot.left() - space::L, inner.bottom()),
    );
    text::at(ui, name, Align2::LEFT_CENTER, &photo.name, Type::Body, palette.text);
    response.clicked()
}

/// Draws the page on which it is said whose logbook it is.
pub fn about(ui: &mut Ui, draft: &mut AboutDraft, texts: &Texts) -> Option<Action> {
    page::reading(ui, "logbook about", |ui| {
        if page::back(ui, &texts.get("logbook-title")) {
            return Some(Action::Back);
        }
        ui.add_space(space::S);
        page::heading(ui, &texts.get("logbook-about"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("logbook-about-note"), Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = &draft.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        let id = |name: &str| Id::unique(("logbook about", name));
        let first = field::line(ui, id("learner"), &texts.get("logbook-learner"), &mut draft.learner, "");
        focus::first(&first);
        ui.add_space(space::L);
        field::line(ui, id("company"), &texts.get("logbook-company"), &mut draft.company, "");
        ui.add_space(space::L);
        field::line(ui, id("qualification"), &texts.get("logbook-qualification"), &mut draft.qualification, "");
        ui.add_space(space::L);
        field::line(ui, id("from"), &texts.get("logbook-from"), &mut draft.from, "2026-W36");
        ui.add_space(space::L);
        field::line(ui, id("until"), &texts.get("logbook-until"), &mut draft.until, "2030-W08");
        ui.add_space(space::XL);
        let saved = Button::primary(&texts.get("save")).show(ui).clicked();
        saved.then_some(Action::Logbook(Act::SaveAbout))
    })
}
