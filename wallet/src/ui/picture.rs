//! How does a picture from a file reach the screen? Its texture is made when it is first shown, and goes when the page is forgotten.

use std::fmt;
use std::sync::{Arc, OnceLock};

use egui::{Color32, ColorImage, CornerRadius, Rect, Role, Sense, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo};

use super::tokens::Palette;

/// The pixels of a picture, ready to be shown.
#[derive(Clone)]
pub struct Picture(Arc<Inner>);

struct Inner {
    size: [usize; 2],
    rgba: Vec<u8>,
    texture: OnceLock<TextureHandle>,
}

impl Picture {
    /// Width and height, and four bytes for each pixel; none if they do not go together.
    pub fn new(size: [usize; 2], rgba: Vec<u8>) -> Option<Self> {
        let [width, height] = size;
        let needed = width.checked_mul(height)?.checked_mul(4)?;
        let fits = needed > 0 && needed == rgba.len();
        fits.then(|| Self(Arc::new(Inner { size, rgba, texture: OnceLock::new() })))
    }

    /// How many pixels wide and high it is.
    pub fn size(&self) -> Vec2 {
        #[expect(clippy::cast_precision_loss, reason = "the pixels of a picture on a screen")]
        let [width, height] = self.0.size.map(|side| side as f32);
        egui::vec2(width, height)
    }

    /// Shows it in exactly that rectangle; `name` is what it is called.
    pub fn fill(&self, ui: &Ui, rect: Rect, name: &str) {
        let all = Rect::from_min_size(egui::Pos2::ZERO, Vec2::splat(1.0));
        ui.painter().image(self.texture(ui).id(), rect, all, Color32::WHITE);
        let response = ui.interact(rect, ui.scope_id().with(name), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    }

    fn texture(&self, ui: &Ui) -> &TextureHandle {
        self.0.texture.get_or_init(|| {
            let image = ColorImage::from_rgba_unmultiplied(self.0.size, &self.0.rgba);
            ui.ctx().load_texture("picture of a credential", image, TextureOptions::LINEAR)
        })
    }

    /// Shows it within that rectangle, whole and no larger than it is; `name` is what it is called.
    pub fn show(&self, ui: &Ui, rect: Rect, name: &str) {
        ui.painter().rect_filled(rect, CornerRadius::same(4), Palette::of(ui).sunken);
        let size = self.size();
        let scale = (rect.width() / size.x).min(rect.height() / size.y).min(1.0);
        let spot = Rect::from_center_size(rect.center(), size * scale);
        self.fill(ui, spot, name);
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || (self.0.size == other.0.size && self.0.rgba == other.0.rgba)
    }
}

impl Eq for Picture {}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Picture").field(&self.0.size).finish()
    }
}
