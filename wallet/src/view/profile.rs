//! What does its profile ask, and where does it not say that? One line, which opens to a sentence for each.

use egui::{Rect, Ui, UiBuilder, Vec2};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::Profile;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{fold, icons};

/// Draws the line, and the sentences where it is open.
pub(super) fn view(ui: &mut Ui, profile: &Profile, open: bool, texts: &Texts) -> Option<Action> {
    if fold::line(ui, &texts.get("profile-title"), &profile.said, open) {
        return Some(Action::OpenProfile(!open));
    }
    if open {
        let palette = Palette::of(ui);
        text::label(ui, &texts.get("profile-note"), Type::Caption, palette.text_muted);
        ui.add_space(space::M);
        text::label(ui, &profile.said, Type::Body, palette.text);
        ui.add_space(space::S);
        profile.lines.iter().for_each(|line| one(ui, line));
        ui.add_space(space::L);
    }
    None
}

fn one(ui: &mut Ui, line: &str) {
    let palette = Palette::of(ui);
    let rect = ui.available_rect_before_wrap();
    let icon = Rect::from_min_size(rect.min + egui::vec2(0.0, 1.0), Vec2::splat(size::ICON));
    text::icon(ui, icon, icons::MINUS_CIRCLE, 18.0, palette.text_secondary);
    let words = rect.with_min_x(rect.left() + 28.0).with_max_x(rect.right().min(rect.left() + size::TEXT));
    ui.scope_builder(UiBuilder::new().max_rect(words), |ui| text::selectable(ui, line, Type::Detail, palette.text));
    ui.add_space(space::S);
}
