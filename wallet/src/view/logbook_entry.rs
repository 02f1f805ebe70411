//! How is an entry written? A form in the order in which one thinks; what is missing is said at its field.

use egui::{Align2, CornerRadius, Id, Rect, Response, Sense, Ui, UiBuilder};
use learning::logbook::minutes;
use words::Words;

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{EntryDraft, EntryPage, EntryPhoto, Faults, Field, Picker, Remote};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::field::{self, Beneath};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, page};
use crate::update::logbook::Act;
use crate::view::{skill_picker, week_field};

/// What stands on the page besides what is being written.
pub struct Shown<'a> {
    /// The entry as it is kept.
    pub entry: &'a Remote<Box<EntryPage>>,
    /// Whether something was written that is not saved.
    pub unsaved: bool,
    /// Units that are known by name: of the plan, and of other entries.
    pub units: &'a [String],
}

/// Draws the page of an entry.
pub fn view(
    ui: &mut Ui,
    what: &Shown<'_>,
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
        if let Remote::Failed { failure, .. } = what.entry {
            page::failed(ui, &failure.what, &failure.why, None);
            return None;
        }
        let Some(shown) = what.entry.value() else {
            page::waiting(ui, &texts.get("loading"));
            return None;
        };
        said(ui, shown, texts);
        if let Some(failure) = &draft.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        form(ui, what, draft, picker, texts).map(Action::Logbook)
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

fn form(ui: &mut Ui, shown: &Shown<'_>, draft: &mut EntryDraft, picker: &mut Picker, texts: &Texts) -> Option<Act> {
    fields(ui, shown.units, draft, texts);
    ui.add_space(space::L);
    let picked = skill_picker::show(ui, &draft.skills, picker, texts);
    ui.add_space(space::XL);
    let mut act = photos(ui, &draft.photos, texts).or(picked);
    ui.add_space(space::XL);
    // What is missing is said at its field.
    let ready = !draft.busy;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
        let word = if draft.busy { texts.get("logbook-saving") } else { texts.get("save") };
        if Button::primary(&word).enabled(ready).show(ui).clicked() {
            act = Some(Act::Save);
        }
        // What is left stays as it is until it is saved or dropped.
        if shown.unsaved && Button::tonal(&texts.get("logbook-drop")).enabled(!draft.busy).show(ui).clicked() {
            act = Some(Act::DropDraft);
        }
        if draft.id.is_some() && Button::danger(&texts.get("logbook-remove")).show(ui).clicked() {
            act = Some(Act::AskRemove);
        }
    });
    act
}

/// Week, hours, work and unit, each with what is to be put right in it.
fn fields(ui: &mut Ui, units: &[String], draft: &mut EntryDraft, texts: &Texts) {
    let id = |name: &str| Id::unique(("logbook entry", name));
    let faults = &mut draft.faults;
    let lead = |field: Field, response: &Response, changed: bool, faults: &mut Faults| {
        if faults.leads_to(field) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        if changed {
            faults.changed(field);
        }
    };
    let (first, changed) =
        week_field::show(ui, id("week"), &texts.get("logbook-week"), &mut draft.week, faults.of(Field::Week), texts);
    focus::first(&first);
    lead(Field::Week, &first, changed, faults);
    ui.add_space(space::L);
    let note = time(&draft.hours, texts);
    let what = Beneath { fault: faults.of(Field::Hours), note: &note };
    let hours = field::told(ui, id("hours"), &texts.get("logbook-hours"), &mut draft.hours, "7:30", what);
    lead(Field::Hours, &hours, hours.changed(), faults);
    ui.add_space(space::L);
    let (label, hint) = (texts.get("logbook-work"), texts.get("logbook-work-hint"));
    let what = Beneath { fault: faults.of(Field::Work), note: "" };
    let work = field::area(ui, (id("work"), &label), &mut draft.work, &hint, 168.0, what);
    lead(Field::Work, &work, work.changed(), faults);
    ui.add_space(space::L);
    let what = Beneath { fault: faults.of(Field::Unit), note: "" };
    let unit = field::told(ui, id("unit"), &texts.get("logbook-unit"), &mut draft.unit, "", what);
    let chosen = known_units(ui, units, &mut draft.unit, texts);
    lead(Field::Unit, &unit, unit.changed() || chosen, faults);
    if let Some(fault) = faults.of(Field::Skills) {
        ui.add_space(space::L);
        text::label(ui, fault, Type::Caption, Palette::of(ui).danger);
    }
}

/// How what is typed is read; or how it can be written.
fn time(typed: &str, texts: &Texts) -> String {
    match minutes(typed).filter(|minutes| *minutes > 0) {
        Some(minutes) => Words::of(texts.language()).time_spent(minutes.into()),
        None => texts.get("logbook-hours-how"),
    }
}

/// Most units that are offered beneath the field.
const OFFERED: usize = 6;

/// Units that are known already and hold what is typed, to be chosen. Says whether one was.
fn known_units(ui: &mut Ui, units: &[String], typed: &mut String, texts: &Texts) -> bool {
    let wanted = typed.trim().to_lowercase();
    let fits = |unit: &&String| unit.to_lowercase().contains(&wanted) && unit.trim() != typed.trim();
    let offered: Vec<&String> = units.iter().filter(fits).take(OFFERED).collect();
    if offered.is_empty() {
        return false;
    }
    let mut chosen = None;
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::L, 0.0);
        for unit in offered {
            let response = Button::text(unit).show(ui);
            let name = texts.with("logbook-unit-known", &[("unit", unit.as_str().into())]);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if response.clicked() {
                chosen = Some(unit.clone());
            }
        }
    });
    let changed = chosen.is_some();
    if let Some(unit) = chosen {
        *typed = unit;
    }
    changed
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
