//! Which colours, distances and sizes are there? Nowhere else is one named; a test computes the contrasts (WCAG 2.2, 1.4.3 and 1.4.11).

use egui::Color32;

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Palette {
    pub bg: Color32,
    pub surface: Color32,
    pub sunken: Color32,
    pub text: Color32,
    pub text_secondary: Color32,
    pub text_muted: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub accent_soft: Color32,
    pub success: Color32,
    pub success_soft: Color32,
    pub warning: Color32,
    pub warning_soft: Color32,
    pub danger: Color32,
    pub danger_soft: Color32,
    /// Decoration only: lines, card edges, empty steps.
    pub border: Color32,
    /// Outlines that say where a field is.
    pub border_strong: Color32,
}

#[expect(clippy::disallowed_methods, reason = "this is where colours are named")]
const fn rgb(value: u32) -> Color32 {
    let [_, red, green, blue] = value.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// Dark on light.
pub const LIGHT: Palette = Palette {
    bg: rgb(0xF6F7F9),
    surface: rgb(0xFFFFFF),
    sunken: rgb(0xEEF0F3),
    text: rgb(0x14181F),
    text_secondary: rgb(0x4A5260),
    text_muted: rgb(0x5F6776),
    accent: rgb(0x1F5FD6),
    on_accent: rgb(0xFFFFFF),
    accent_soft: rgb(0xE6EEFC),
    success: rgb(0x17713A),
    success_soft: rgb(0xE3F4E9),
    warning: rgb(0x8A5300),
    warning_soft: rgb(0xFDF0DA),
    danger: rgb(0xB3261E),
    danger_soft: rgb(0xFCE8E6),
    border: rgb(0xDADEE5),
    border_strong: rgb(0x868D9A),
};

/// Light on dark.
pub const DARK: Palette = Palette {
    bg: rgb(0x0F1216),
    surface: rgb(0x171B21),
    sunken: rgb(0x0B0D10),
    text: rgb(0xEEF1F5),
    text_secondary: rgb(0xB6BECA),
    text_muted: rgb(0x949DAB),
    accent: rgb(0x7DA9FF),
    on_accent: rgb(0x08214F),
    accent_soft: rgb(0x1A2A48),
    success: rgb(0x6FD196),
    success_soft: rgb(0x12301F),
    warning: rgb(0xF2BC62),
    warning_soft: rgb(0x35270C),
    danger: rgb(0xFF9A91),
    danger_soft: rgb(0x3D1513),
    border: rgb(0x2A303A),
    border_strong: rgb(0x69727F),
};

impl Palette {
    /// The palette of the theme that is shown.
    pub fn of(ui: &egui::Ui) -> &'static Palette {
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }

    /// This colour, a little towards the text: what a fill becomes under the pointer.
    pub fn hovered(&self, fill: Color32) -> Color32 {
        fill.lerp_to_gamma(self.text, 0.05)
    }

    /// The filled button's colour under the pointer.
    pub fn accent_hovered(&self) -> Color32 {
        self.accent.lerp_to_gamma(self.on_accent, 0.10)
    }
}

/// Distances, on a grid of 4.
#[expect(missing_docs, reason = "the names say what they are")]
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const CARD: f32 = 20.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
    pub const XXXL: f32 = 48.0;
}

/// Sizes of things.
#[expect(missing_docs, reason = "the names say what they are")]
pub mod size {
    pub const SIDEBAR: f32 = 220.0;
    /// In a narrower window the pages stand behind a bar above instead.
    pub const SIDEBAR_LEAST: f32 = 720.0;
    /// No page is wider; it is centred then.
    pub const PAGE: f32 = 1080.0;
    /// No running text is wider.
    pub const TEXT: f32 = 720.0;
    /// Narrower than this, what stands side by side stands one beneath the other.
    pub const NARROW: f32 = 600.0;
    /// Narrower than this, the columns of a row stand one beneath the other: side by side their words would be cut.
    pub const ROWS: f32 = 720.0;
    pub const CONTROL: f32 = 40.0;
    pub const CONTROL_TALL: f32 = 44.0;
    pub const RADIUS_CONTROL: u8 = 8;
    pub const RADIUS_CARD: u8 = 12;
    pub const FOCUS: f32 = 2.0;
    /// ID-1 (ISO/IEC 7810): what a card in the hand is.
    pub const CARD_RATIO: f32 = 1.586;
    pub const CARD_WIDTH_LEAST: f32 = 320.0;
    pub const CARD_HEIGHT_LEAST: f32 = 240.0;
    pub const STRIP: f32 = 52.0;
    pub const ICON: f32 = 20.0;
}

#[cfg(test)]
mod tests {
    use super::{Color32, DARK, LIGHT, Palette};

    fn luminance(color: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    fn ratio(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_ratio_is_that_of_the_standard() {
        let black = Color32::BLACK;
        assert!((ratio(black, Color32::WHITE) - 21.0).abs() < 1e-9);
        // WCAG's own example of a grey that just passes on white.
        assert!((ratio(super::rgb(0x767676), Color32::WHITE) - 4.54).abs() < 0.01);
    }

    fn palettes() -> [(&'static str, Palette); 2] {
        [("light", LIGHT), ("dark", DARK)]
    }

    #[test]
    fn texts_reach_four_and_a_half_on_every_ground() {
        for (theme, p) in palettes() {
            let texts = [p.text, p.text_secondary, p.text_muted, p.accent, p.success, p.warning, p.danger];
            for (index, text) in texts.into_iter().enumerate() {
                for ground in [p.bg, p.surface, p.sunken, p.hovered(p.surface)] {
                    assert!(ratio(text, ground) >= 4.5, "{theme}: text {index} on {ground:?}: {}", ratio(text, ground));
                }
            }
            let pairs = [
                (p.accent, p.accent_soft),
                (p.success, p.success_soft),
                (p.warning, p.warning_soft),
                (p.danger, p.danger_soft),
                (p.text_secondary, p.warning_soft),
                (p.text_secondary, p.danger_soft),
                (p.text_secondary, p.success_soft),
                (p.on_accent, p.accent),
                (p.on_accent, p.accent_hovered()),
            ];
            for (index, (text, ground)) in pairs.into_iter().enumerate() {
                assert!(ratio(text, ground) >= 4.5, "{theme}: pair {index}: {}", ratio(text, ground));
            }
        }
    }

    #[test]
    fn outlines_and_focus_reach_three() {
        for (theme, p) in palettes() {
            for (line, grounds) in [(p.border_strong, [p.bg, p.surface]), (p.accent, [p.bg, p.surface])] {
                for ground in grounds {
                    assert!(ratio(line, ground) >= 3.0, "{theme}: {line:?} on {ground:?}: {}", ratio(line, ground));
                }
            }
        }
    }

    #[test]
    fn the_three_surfaces_differ() {
        for (theme, p) in palettes() {
            assert!(p.bg != p.surface && p.surface != p.sunken && p.bg != p.sunken, "{theme}");
        }
    }
}
