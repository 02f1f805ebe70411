//! Which skills did one practise? Chosen by their names in ESCO, with the mouse or the keyboard alone; kept is each one's address.

use egui::{Align2, CornerRadius, CursorIcon, Id, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::i18n::Texts;
use crate::model::{EntrySkill, Found, HitLine, Picker};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, field, focus};
use crate::update::logbook::Act;

const ROW: f32 = 52.0;

/// Those that are chosen, the field to look for more, and what was found.
pub(super) fn show(ui: &mut Ui, chosen: &[EntrySkill], picker: &mut Picker, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("logbook-skills"), Type::Label, palette.text);
    ui.add_space(space::S);
    let mut act = None;
    for (place, skill) in chosen.iter().enumerate() {
        if one_chosen(ui, skill, texts) {
            act = Some(Act::DropSkill(place));
        }
        ui.add_space(space::XS);
    }
    if !chosen.is_empty() {
        ui.add_space(space::S);
    }
    if picker.at_hand == Some(false) {
        text::label(ui, &texts.get("logbook-skills-none-at-hand"), Type::Detail, palette.text_secondary);
        ui.add_space(space::S);
        if Button::tonal(&texts.get("skills-import")).show(ui).clicked() {
            act = Some(Act::ImportEsco);
        }
        ui.add_space(space::M);
    }
    searched(ui, picker, texts).or(act)
}

/// The field; Enter takes the first that was found, and leaves the field ready for the next.
fn searched(ui: &mut Ui, picker: &mut Picker, texts: &Texts) -> Option<Act> {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL), Sense::hover());
    let at_hand = picker.at_hand != Some(false);
    let hint = if at_hand { texts.get("logbook-skills-search") } else { texts.get("logbook-skills-address") };
    let response = field::search(ui, rect, Id::unique("logbook entry: skills"), &mut picker.query, &hint);
    let mut act = response.changed().then_some(Act::FindSkill);
    let typed = address(&picker.query);
    let first = picker.found.as_ref().and_then(|found| found.hits.first()).map(skill).or(typed.clone());
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.request_focus();
        act = first.map(Act::AddSkill).or(act);
    }
    if let Some(typed) = typed {
        ui.add_space(space::S);
        let word = texts.with("logbook-skills-add-address", &[("address", typed.name.as_str().into())]);
        if Button::tonal(&word).show(ui).clicked() {
            act = Some(Act::AddSkill(typed));
        }
        return act;
    }
    let found = picker.found.as_ref().filter(|_| at_hand);
    found.and_then(|found| hits(ui, found, texts)).or(act)
}

/// What was typed, if it is an address itself.
fn address(typed: &str) -> Option<EntrySkill> {
    let typed = typed.trim();
    let is_one =
        ["http://", "https://"].iter().any(|scheme| typed.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()));
    is_one.then(|| EntrySkill { address: typed.to_owned(), name: words::plain(typed) })
}

fn skill(hit: &HitLine) -> EntrySkill {
    EntrySkill { address: hit.address.clone(), name: hit.name.clone() }
}

fn hits(ui: &mut Ui, found: &Found, texts: &Texts) -> Option<Act> {
    ui.add_space(space::S);
    if found.hits.is_empty() {
        let said = texts.with("logbook-skills-none-found", &[("query", found.query.as_str().into())]);
        text::label(ui, &said, Type::Detail, Palette::of(ui).text_secondary);
        return None;
    }
    let mut act = None;
    card::with_margin(ui, egui::Margin::ZERO, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = found.hits.len().saturating_sub(1);
        for (place, hit) in found.hits.iter().enumerate() {
            if one_hit(ui, hit, place == last, texts) {
                act = Some(Act::AddSkill(skill(hit)));
            }
        }
    });
    act
}

/// The whole row is one target.
fn one_hit(ui: &mut Ui, hit: &HitLine, last: bool, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW), Sense::click());
    let name = texts.with("logbook-skills-add", &[("name", hit.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        let fill = palette.hovered(palette.surface);
        ui.painter().rect_filled(rect.shrink(1.0), CornerRadius::same(size::RADIUS_CONTROL), fill);
    }
    two_lines(ui, rect.shrink2(egui::vec2(space::L, 0.0)), &hit.name, &format!("{} · {}", hit.kind, hit.address));
    if !last {
        let line = Stroke::new(1.0, palette.border);
        ui.painter().hline(rect.x_range().shrink(space::L), rect.bottom() - 0.5, line);
    }
    focus::ring(ui, &response, rect.shrink(3.0), size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Its name with its address beneath, and the way to let it go.
fn one_chosen(ui: &mut Ui, skill: &EntrySkill, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW), Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), palette.sunken);
    let inner = rect.shrink2(egui::vec2(space::M, 0.0));
    let word = texts.get("remove");
    let button = Button::text(&word);
    let spot = Align2::RIGHT_CENTER.anchor_size(inner.right_center(), button.size(ui));
    let response = button.put(ui, spot);
    let name = texts.with("logbook-skills-remove", &[("name", skill.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let aside = if skill.name == skill.address { "" } else { skill.address.as_str() };
    two_lines(ui, inner.with_max_x(spot.left() - space::M), &skill.name, aside);
    response.clicked()
}

fn two_lines(ui: &mut Ui, rect: Rect, name: &str, aside: &str) {
    let palette = Palette::of(ui);
    let at = |top: f32, height: f32| {
        Rect::from_min_size(egui::pos2(rect.left(), rect.top() + top), egui::vec2(rect.width(), height))
    };
    if aside.is_empty() {
        text::at(ui, rect, Align2::LEFT_CENTER, name, Type::Body, palette.text);
        return;
    }
    text::at(ui, at(5.0, 22.0), Align2::LEFT_CENTER, name, Type::Body, palette.text);
    text::at(ui, at(27.0, 18.0), Align2::LEFT_CENTER, &words::plain(aside), Type::Caption, palette.text_secondary);
}
