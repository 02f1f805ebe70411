//! How does egui look here? Its style for both themes, made from the tokens, and the fonts.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{
    CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Shadow, Stroke, Style, TextStyle, Theme, Visuals,
};

use super::tokens::{DARK, LIGHT, Palette, size};

/// The families: a weight is a family, since egui has no weights of its own.
pub const MEDIUM: &str = "medium";
/// See [`MEDIUM`].
pub const SEMIBOLD: &str = "semibold";
/// The icon font.
pub const ICONS: &str = "icons";

/// Gives the context its fonts and both styles. Call it once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(Theme::Light, style(&LIGHT, Visuals::light()));
    ctx.set_style_of(Theme::Dark, style(&DARK, Visuals::dark()));
}

fn fonts() -> FontDefinitions {
    let files: [(&str, &'static [u8]); 4] = [
        ("regular", include_bytes!("../../fonts/Inter-Regular.otf")),
        (MEDIUM, include_bytes!("../../fonts/Inter-Medium.otf")),
        (SEMIBOLD, include_bytes!("../../fonts/Inter-SemiBold.otf")),
        (ICONS, include_bytes!("../../fonts/Phosphor-Regular.ttf")),
    ];
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let family = |name: &str| vec![name.to_owned()];
    fonts.families = BTreeMap::from([
        (FontFamily::Proportional, vec!["regular".to_owned(), ICONS.to_owned()]),
        (FontFamily::Monospace, family("regular")),
        (FontFamily::Name(MEDIUM.into()), family(MEDIUM)),
        (FontFamily::Name(SEMIBOLD.into()), family(SEMIBOLD)),
        (FontFamily::Name(ICONS.into()), family(ICONS)),
    ]);
    fonts
}

fn style(palette: &Palette, visuals: Visuals) -> Style {
    let regular = |size| FontId::new(size, FontFamily::Proportional);
    let mut style = Style { visuals: colours(palette, visuals), animation_time: 0.15, ..Style::default() };
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, regular(13.0)),
        (TextStyle::Body, regular(15.0)),
        (TextStyle::Button, FontId::new(14.0, FontFamily::Name(MEDIUM.into()))),
        (TextStyle::Heading, FontId::new(22.0, FontFamily::Name(SEMIBOLD.into()))),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
    ]);
    style.spacing.item_spacing = egui::vec2(8.0, 8.0);
    style.spacing.interact_size = egui::vec2(40.0, 20.0);
    style.spacing.scroll = ScrollStyle::floating();
    style.spacing.scroll.fade.strength = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn colours(palette: &Palette, mut visuals: Visuals) -> Visuals {
    visuals.panel_fill = palette.bg;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.border);
    visuals.window_corner_radius = CornerRadius::same(size::RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(size::RADIUS_CONTROL);
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.extreme_bg_color = palette.surface;
    visuals.faint_bg_color = palette.sunken;
    visuals.code_bg_color = palette.sunken;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warning;
    visuals.error_fg_color = palette.danger;
    visuals.weak_text_color = Some(palette.text_muted);
    visuals.override_text_color = Some(palette.text);
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, palette.accent);
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    visuals.text_cursor.blink = false;
    let widget = |fill, line| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(size::RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.0, palette.text),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(palette.surface, palette.border);
    visuals.widgets.inactive = widget(palette.surface, palette.border_strong);
    visuals.widgets.hovered = widget(palette.hovered(palette.surface), palette.border_strong);
    visuals.widgets.active = widget(palette.accent_soft, palette.accent);
    visuals.widgets.open = widget(palette.accent_soft, palette.accent);
    visuals
}
