//! What does a button look like? At most one is filled on a page; words are verbs, with `…` where more is asked.

use egui::{Align2, Color32, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{focus, icons};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Tonal,
    Text,
    Danger,
}

/// A button about to be shown.
#[must_use = "a button is shown by `show` or `put`"]
pub struct Button<'a> {
    kind: Kind,
    label: &'a str,
    icon: Option<&'a str>,
    after: Option<&'a str>,
    tall: bool,
    wide: Option<f32>,
    enabled: bool,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, label: &'a str) -> Self {
        Self { kind, label, icon: None, after: None, tall: false, wide: None, enabled: true }
    }
    /// The one filled button of a page.
    pub fn primary(label: &'a str) -> Self {
        Self::new(Kind::Primary, label)
    }
    /// Any other button.
    pub fn tonal(label: &'a str) -> Self {
        Self::new(Kind::Tonal, label)
    }
    /// A button within text.
    pub fn text(label: &'a str) -> Self {
        Self::new(Kind::Text, label)
    }
    /// A button that destroys; never the default.
    pub fn danger(label: &'a str) -> Self {
        Self::new(Kind::Danger, label)
    }
    /// An icon before the word.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = Some(icon);
        self
    }
    /// A caret after the word: it leads on.
    pub fn leads_on(mut self) -> Self {
        self.after = Some(icons::CARET_RIGHT);
        self
    }
    /// 44 high instead of 40.
    pub fn tall(mut self) -> Self {
        self.tall = true;
        self
    }
    /// As wide as that.
    pub fn wide(mut self, width: f32) -> Self {
        self.wide = Some(width);
        self
    }
    /// Whether it can be pressed.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    fn padding(&self) -> f32 {
        match (self.kind, self.tall) {
            (Kind::Text, _) => 0.0,
            (_, false) => space::L,
            (_, true) => space::XL,
        }
    }

    /// How large it will be.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let icons = [self.icon, self.after].into_iter().flatten().count();
        #[expect(clippy::cast_precision_loss, reason = "there are two at most")]
        let icons = icons as f32 * (size::ICON + space::S);
        let width = text::width(ui, self.label, Type::Label) + icons + 2.0 * self.padding();
        let height = match (self.kind, self.tall) {
            (Kind::Text, false) => 28.0,
            (_, false) => size::CONTROL,
            (_, true) => size::CONTROL_TALL,
        };
        // What does not fit on one line stands on two, and no word is cut.
        let (width, room) = (self.wide.unwrap_or(width.ceil()), ui.max_rect().width());
        if width <= room { egui::vec2(width, height) } else { egui::vec2(room, height + Type::Label.line()) }
    }

    /// Shows it where the layout stands.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, _) = ui.allocate_exact_size(self.size(ui), Sense::hover());
        self.put(ui, rect)
    }

    /// Shows it in that rectangle.
    pub fn put(self, ui: &mut Ui, rect: Rect) -> Response {
        let palette = Palette::of(ui);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.next_auto_id(), sense);
        ui.skip_ahead_auto_ids(1);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled, self.label));
        let (fill, ink) = self.colours(palette, &response);
        ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), fill);
        self.paint_content(ui, rect, ink);
        if self.kind == Kind::Primary {
            focus::ring_outside(ui, &response, rect, size::RADIUS_CONTROL);
        } else {
            let ring = if self.kind == Kind::Text { rect.expand2(egui::vec2(6.0, 2.0)) } else { rect };
            focus::ring(ui, &response, ring, size::RADIUS_CONTROL);
        }
        if self.enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
    }

    fn colours(&self, palette: &Palette, response: &Response) -> (Color32, Color32) {
        let over = response.hovered() && self.enabled;
        match (self.kind, self.enabled) {
            (Kind::Text, false) => (Color32::TRANSPARENT, palette.text_muted),
            (_, false) => (palette.border, palette.text_secondary),
            (Kind::Primary, true) => (if over { palette.accent_hovered() } else { palette.accent }, palette.on_accent),
            (Kind::Tonal, true) => {
                (if over { palette.hovered(palette.accent_soft) } else { palette.accent_soft }, palette.accent)
            }
            (Kind::Text, true) => (
                Color32::TRANSPARENT,
                if over { palette.accent.lerp_to_gamma(palette.text, 0.3) } else { palette.accent },
            ),
            (Kind::Danger, true) => {
                (if over { palette.hovered(palette.danger_soft) } else { palette.danger_soft }, palette.danger)
            }
        }
    }

    fn paint_content(&self, ui: &Ui, rect: Rect, ink: Color32) {
        let icon_width = |icon: Option<&str>| if icon.is_some() { size::ICON + space::S } else { 0.0 };
        let room = rect.width() - 2.0 * self.padding() - icon_width(self.icon) - icon_width(self.after) + 1.0;
        let rows = if rect.height() > size::CONTROL_TALL + 1.0 { 2 } else { 1 };
        let galley = text::lines(ui, self.label, Type::Label, ink, room, rows);
        let whole = galley.size().x + icon_width(self.icon) + icon_width(self.after);
        let mut left = rect.center().x - whole / 2.0;
        if let Some(icon) = self.icon {
            let spot = Rect::from_center_size(egui::pos2(left + 10.0, rect.center().y), Vec2::splat(size::ICON));
            text::icon(ui, spot, icon, size::ICON, ink);
            left += icon_width(self.icon);
        }
        let width = galley.size().x;
        let spot = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, rect.center().y), galley.size());
        ui.painter().galley(spot.min, galley, ink);
        if let Some(after) = self.after {
            let center = egui::pos2(left + width + space::S + 8.0, rect.center().y);
            text::icon(ui, Rect::from_center_size(center, Vec2::splat(16.0)), after, 16.0, ink);
        }
    }
}

/// A button that is an icon alone: its name stands in a hint.
pub fn icon_only(ui: &mut Ui, rect: Rect, icon: &str, name: &str) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.next_auto_id(), Sense::click());
    ui.skip_ahead_auto_ids(1);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let ink = if response.hovered() { palette.text } else { palette.text_secondary };
    text::icon(ui, rect, icon, size::ICON, ink);
    focus::ring(ui, &response, rect, size::RADIUS_CONTROL);
    response.on_hover_text(name).on_hover_cursor(CursorIcon::PointingHand)
}
