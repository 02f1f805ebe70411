//! What just happened elsewhere? A line at the bottom of the page that stays until it is dismissed.

use egui::{Align2, Area, CornerRadius, Frame, Id, Margin, Order, Stroke, Ui};

use super::button::Button;
use super::sidebar;
use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use crate::i18n::Texts;
use crate::model::Failure;

/// Shows it over the page. Gives whether it was dismissed.
pub fn show(ui: &Ui, notice: &Failure, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.border_strong))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::symmetric(20, 16));
    let whole = ui.ctx().content_rect().width();
    let aside = if sidebar::is_bar(ui) { 0.0 } else { size::SIDEBAR };
    let offset = egui::vec2(aside / 2.0, -space::XL);
    let area = Area::new(Id::unique("notice")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, offset);
    area.show(ui.ctx(), |ui| {
        frame
            .show(ui, |ui| {
                ui.set_width((whole - aside - 2.0 * (20.0 + space::L)).min(480.0));
                ui.spacing_mut().item_spacing.y = space::XS;
                text::label(ui, &notice.what, Type::BodyMedium, palette.text);
                if !notice.why.is_empty() {
                    text::label(ui, &notice.why, Type::Caption, palette.text_secondary);
                }
                Button::text(&texts.get("dismiss")).show(ui).clicked()
            })
            .inner
    })
    .inner
}
