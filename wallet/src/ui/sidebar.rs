//! Where can one go? The pages that exist, in words, at the side of the window; in a narrow one behind a bar above the page.

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Frame, Id, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{button, focus, icons};

/// An entry of the sidebar.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// What it leads to.
    pub to: T,
    /// Its word.
    pub word: String,
    /// Whether its page is shown.
    pub selected: bool,
}

/// The room of the name above the pages.
const HEAD: f32 = 80.0;
/// From one page to the next.
const STEP: f32 = 44.0;
/// The room beneath the last entry.
const FOOT: f32 = 24.0;
/// The height of the bar in a narrow window.
const BAR: f32 = 56.0;

#[expect(clippy::cast_precision_loss, reason = "a dozen entries")]
fn float(count: usize) -> f32 {
    count as f32
}

/// Whether the window is too narrow for pages at its side.
pub fn is_bar(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < size::SIDEBAR_LEAST
}

/// Draws the pages, and what stands beneath them. Gives what was chosen.
pub fn show<T>(ui: &mut Ui, entries: Vec<Entry<T>>, below: Vec<Entry<T>>) -> Option<T> {
    let palette = Palette::of(ui);
    let panel = Panel::left("sidebar")
        .exact_size(size::SIDEBAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(palette.surface));
    panel
        .show(ui, |ui| {
            let whole = ui.max_rect();
            let edge = Stroke::new(1.0, palette.border);
            ui.painter().vline(whole.right() - 0.5, whole.y_range(), edge);
            let name = Rect::from_min_size(whole.min + egui::vec2(28.0, 32.0), egui::vec2(160.0, 24.0));
            text::at(ui, name, Align2::LEFT_CENTER, "Wanderbuch", Type::Section, palette.text);
            let mut chosen = None;
            let foot = FOOT + float(below.len()) * STEP;
            let bottom = whole.bottom() - foot;
            // Where the window is low or all is drawn large, the pages scroll and what is beneath stays.
            let room = Rect::from_min_max(whole.min + egui::vec2(0.0, HEAD), egui::pos2(whole.right(), bottom));
            if room.height() < float(entries.len()) * STEP {
                ui.painter().hline(whole.x_range(), bottom, edge);
            }
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let scroll = ScrollArea::vertical().id_salt("pages").auto_shrink(false);
                chosen = scroll.show(ui, |ui| rows(ui, entries)).inner;
            });
            let foot = Rect::from_min_max(egui::pos2(whole.left(), bottom + space::S), whole.max);
            let beneath = ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rows(ui, below)
            });
            chosen.or(beneath.inner)
        })
        .inner
}

/// The same entries as a page of a narrow window.
pub fn list<T>(ui: &mut Ui, entries: Vec<Entry<T>>, below: Vec<Entry<T>>) -> Option<T> {
    let chosen = rows(ui, entries);
    ui.add_space(space::XL);
    chosen.or(rows(ui, below))
}

fn rows<T>(ui: &mut Ui, entries: Vec<Entry<T>>) -> Option<T> {
    let mut chosen = None;
    for one in entries {
        let (line, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), STEP), Sense::hover());
        if entry(ui, line, &one) {
            chosen = Some(one.to);
        }
    }
    chosen
}

fn entry<T>(ui: &mut Ui, line: Rect, entry: &Entry<T>) -> bool {
    let palette = Palette::of(ui);
    let rect = Rect::from_min_size(line.min, egui::vec2(line.width(), 40.0)).shrink2(egui::vec2(16.0, 0.0));
    let response = ui.interact(rect, Id::unique(("sidebar", &entry.word)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, entry.selected, &entry.word));
    let (fill, ink, kind) = match (entry.selected, response.hovered()) {
        (true, _) => (palette.accent_soft, palette.accent, Type::BodyMedium),
        (false, true) => (palette.sunken, palette.text, Type::Body),
        (false, false) => (Color32::TRANSPARENT, palette.text_secondary, Type::Body),
    };
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), fill);
    let galley = text::line(ui, &entry.word, kind, ink, rect.width() - 24.0);
    let spot = Align2::LEFT_CENTER.anchor_size(rect.left_center() + egui::vec2(12.0, 0.0), galley.size());
    ui.painter().galley(spot.min, galley, ink);
    focus::ring(ui, &response, rect, size::RADIUS_CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What stands in the bar of a narrow window.
pub struct Words {
    /// The name of the button that shows the pages, or the page again.
    pub menu: String,
    /// The page that is shown.
    pub here: String,
    /// The name of the button that goes to anything by its name.
    pub find: String,
}

/// What was pressed in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The pages.
    Menu,
    /// Anything by its name.
    Find,
}

/// The bar of a narrow window: the way to the pages, which one is shown, and the way to anything.
pub fn bar(ui: &mut Ui, words: &Words, open: bool) -> Option<Pressed> {
    let palette = Palette::of(ui);
    let panel = Panel::top("bar")
        .exact_size(BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(palette.surface));
    panel
        .show(ui, |ui| {
            let whole = ui.max_rect();
            ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, Stroke::new(1.0, palette.border));
            let button = |x: f32| Rect::from_center_size(egui::pos2(x, whole.center().y), Vec2::splat(size::CONTROL));
            let icon = if open { icons::X } else { icons::LIST };
            let menu = button::icon_only(ui, button(whole.left() + 28.0), icon, &words.menu);
            let here = Rect::from_x_y_ranges(whole.left() + 60.0..=whole.right() - 60.0, whole.y_range());
            text::at(ui, here, Align2::LEFT_CENTER, &words.here, Type::BodyMedium, palette.text_secondary);
            let find = button::icon_only(ui, button(whole.right() - 28.0), icons::MAGNIFYING_GLASS, &words.find);
            if menu.clicked() { Some(Pressed::Menu) } else { find.clicked().then_some(Pressed::Find) }
        })
        .inner
}
