//! What is a card? A surface with an edge and no shadow; that of a credential is one target with its state in a strip.

use egui::{
    Align2, CornerRadius, CursorIcon, Frame, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::answer::{ground_of, icon_of, ink_of};
use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{focus, ladder};
use crate::i18n::Texts;
use crate::model::{Card, Issuer};

/// A card around running layout, as wide as there is room.
pub fn around<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    with_margin(ui, Margin::same(20), contents)
}

/// A card with margins of its own.
pub fn with_margin<R>(ui: &mut Ui, margin: Margin, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.border))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// What nobody vouches for, in `sunken`.
pub fn unverified<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(Palette::of(ui).sunken)
        .corner_radius(CornerRadius::same(size::RADIUS_CONTROL))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// Paints the surface and edge of a card.
pub fn surface(ui: &Ui, rect: Rect, fill: egui::Color32) {
    let stroke = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().rect(rect, CornerRadius::same(size::RADIUS_CARD), fill, stroke, StrokeKind::Inside);
}

/// A whole-row target of 80 or more: icon, words, what they mean, and a caret.
pub fn choice(ui: &mut Ui, icon: &str, title: &str, sub: &str) -> Response {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let heights = [(title, Type::BodyMedium), (sub, Type::Caption)];
    let words: f32 =
        heights.map(|(text, kind)| text::lines(ui, text, kind, palette.text, width - 113.0, 3).size().y).iter().sum();
    let height = (words + 39.0).max(80.0);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let fill = if response.hovered() { palette.hovered(palette.surface) } else { palette.surface };
    surface(ui, rect, fill);
    let spot = |x: f32| Rect::from_center_size(egui::pos2(x, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, spot(rect.left() + 31.0), icon, size::ICON, palette.accent);
    text::icon(ui, spot(rect.right() - 31.0), super::icons::CARET_RIGHT, 18.0, palette.text_muted);
    let inner = Rect::from_min_max(
        egui::pos2(rect.left() + 57.0, rect.center().y - (words + 1.0) / 2.0),
        egui::pos2(rect.right() - 56.0, rect.center().y + (words + 1.0) / 2.0),
    );
    text::place(ui, inner, Align2::LEFT_TOP, title, Type::BodyMedium, palette.text, 3);
    text::place(ui, inner, Align2::LEFT_BOTTOM, sub, Type::Caption, palette.text_secondary, 3);
    focus::ring(ui, &response, rect, size::RADIUS_CARD);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The height of a credential's card at that width.
pub fn height(width: f32) -> f32 {
    (width / size::CARD_RATIO).round().max(size::CARD_HEIGHT_LEAST)
}

/// What has the focus where that credential's card has it.
pub fn id(of: crate::model::Id) -> egui::Id {
    egui::Id::unique(("card", of))
}

/// A credential's card: the whole of it is one target.
pub fn credential(ui: &mut Ui, rect: Rect, card: &Card, texts: &Texts) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, id(card.id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(card, texts)));
    let fill = if response.hovered() { palette.hovered(palette.surface) } else { palette.surface };
    surface(ui, rect, fill);
    let inner = rect.shrink2(egui::vec2(21.0, 21.0));
    issuer_line(ui, inner, &card.issuer, texts);
    let title = Rect::from_min_max(egui::pos2(inner.left(), inner.top() + 32.0), inner.max);
    let bottom = paint(ui, title, Align2::LEFT_TOP, &card.title, Type::Title, palette.text, 2).bottom();
    let person = Rect::from_min_max(egui::pos2(inner.left(), bottom + 4.0), inner.max);
    paint(ui, person, Align2::LEFT_TOP, &card.person, Type::Body, palette.text_secondary, 1);
    level_line(ui, rect, card, texts);
    strip(ui, rect, card, texts);
    focus::ring(ui, &response, rect, size::RADIUS_CARD);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What a screen reader says of the card: title, issuer, person, state.
fn spoken(card: &Card, texts: &Texts) -> String {
    let issuer = match (&card.issuer, card.issuer.unverified(texts)) {
        (_, Some(unverified)) => unverified,
        (Issuer::Proven { name, .. }, None) => name.clone(),
        (_, None) => String::new(),
    };
    let state = card.status.as_ref().map_or_else(|| texts.get("state-checking"), |status| status.words.clone());
    [card.title.as_str(), issuer.as_str(), card.person.as_str(), state.as_str()].join(", ")
}

/// Text that is part of a larger target: the target's own name says it.
fn paint(ui: &Ui, rect: Rect, align: Align2, words: &str, kind: Type, ink: egui::Color32, rows: usize) -> Rect {
    let galley = text::lines(ui, words, kind, ink, rect.width(), rows);
    let spot = align.align_size_within_rect(galley.size(), rect);
    ui.painter().galley(spot.min, galley, ink);
    spot
}

fn issuer_line(ui: &Ui, inner: Rect, issuer: &Issuer, texts: &Texts) {
    let palette = Palette::of(ui);
    match issuer {
        Issuer::Proven { name, country } => {
            let country = country.as_deref().unwrap_or_default();
            let place = text::width(ui, country, Type::Caption);
            let mut first = Rect::from_min_size(inner.min, egui::vec2(inner.width(), 20.0));
            first.max.x -= place + space::S;
            let name = paint(ui, first, Align2::LEFT_CENTER, name, Type::Label, palette.text_secondary, 1);
            let second = Rect::from_min_max(egui::pos2(name.right() + space::S, first.top() + 1.0), inner.max);
            paint(ui, second, Align2::LEFT_TOP, country, Type::Caption, palette.text_muted, 1);
        }
        Issuer::Claimed { name } => {
            let say = |name: &str| texts.with("issuer-claimed", &[("name", name.into())]);
            let words = text::fitting(ui, name, Type::Caption, inner.width() - 16.0, say);
            chip(ui, inner, &words);
        }
        Issuer::Address { host } => {
            let say = |host: &str| texts.with("issuer-address", &[("host", host.into())]);
            let words = text::fitting(ui, host, Type::Caption, inner.width() - 16.0, say);
            chip(ui, inner, &words);
        }
        Issuer::Unnamed => chip(ui, inner, &texts.get("issuer-unnamed")),
    }
}

fn chip(ui: &Ui, inner: Rect, words: &str) {
    let palette = Palette::of(ui);
    let galley = text::line(ui, words, Type::Caption, palette.text_secondary, inner.width() - 16.0);
    let ground = Rect::from_min_size(inner.min - egui::vec2(0.0, 1.0), galley.size() + egui::vec2(16.0, 8.0));
    ui.painter().rect_filled(ground, CornerRadius::same(6), palette.sunken);
    ui.painter().galley(ground.min + egui::vec2(8.0, 4.0), galley, palette.text_secondary);
}

fn level_line(ui: &Ui, rect: Rect, card: &Card, texts: &Texts) {
    let palette = Palette::of(ui);
    let inner = Rect::from_min_max(
        egui::pos2(rect.left() + 21.0, rect.bottom() - size::STRIP - 41.0),
        egui::pos2(rect.right() - 21.0, rect.bottom() - size::STRIP - 20.0),
    );
    let credit = paint(ui, inner, Align2::RIGHT_CENTER, &card.credit, Type::Detail, palette.text_muted, 1);
    let mut left = inner;
    left.max.x = credit.left() - space::M;
    match card.level {
        Some(level) => {
            let steps = ladder::small(ui, egui::pos2(inner.left(), inner.bottom() - 0.5), level);
            left.min.x = steps.right() + space::M;
            let mut words = texts.with("eqf-level", &[("level", level.into())]);
            if text::width(ui, &words, Type::Label) > left.width() {
                words = texts.with("eqf-short", &[("level", level.into())]);
            }
            paint(ui, left, Align2::LEFT_CENTER, &words, Type::Label, palette.text, 1);
        }
        None => {
            paint(ui, left, Align2::LEFT_CENTER, &texts.get("no-level"), Type::Label, palette.text_muted, 1);
        }
    }
}

fn strip(ui: &Ui, rect: Rect, card: &Card, texts: &Texts) {
    let palette = Palette::of(ui);
    let strip =
        Rect::from_min_max(egui::pos2(rect.left() + 1.0, rect.bottom() - size::STRIP), rect.max - Vec2::splat(1.0));
    let Some(status) = &card.status else {
        ui.painter().hline(strip.x_range(), strip.top() - 0.5, Stroke::new(1.0, palette.border));
        let inner = strip.shrink2(egui::vec2(20.0, 0.0));
        paint(ui, inner, Align2::LEFT_CENTER, &texts.get("state-checking"), Type::Label, palette.text_muted, 1);
        return;
    };
    let aside_ink = if card.wants_attention() {
        let round = CornerRadius { nw: 0, ne: 0, sw: size::RADIUS_CARD - 1, se: size::RADIUS_CARD - 1 };
        ui.painter().rect_filled(strip, round, ground_of(palette, status.tone));
        palette.text_secondary
    } else {
        ui.painter().hline(strip.x_range(), strip.top() - 0.5, Stroke::new(1.0, palette.border));
        palette.text_muted
    };
    let ink = ink_of(palette, status.tone);
    let icon = Rect::from_center_size(egui::pos2(strip.left() + 30.0, strip.center().y), Vec2::splat(size::ICON));
    text::icon(ui, icon, icon_of(status.mark), size::ICON, ink);
    let mut words = Rect::from_min_max(egui::pos2(strip.left() + 48.0, strip.top()), strip.max - egui::vec2(20.0, 0.0));
    let state = paint(ui, words, Align2::LEFT_CENTER, &status.words, Type::Label, ink, 2);
    words.min.x = state.right() + space::L;
    // Half a date says less than none; the page of the credential has it.
    if text::width(ui, &card.aside, Type::Caption) <= words.width() {
        paint(ui, words, Align2::RIGHT_CENTER, &card.aside, Type::Caption, aside_ink, 1);
    }
}
