//! How does a page stand in the window? Margins, width, heading; and what stands there when there is nothing, not yet, or no way.

use egui::{CentralPanel, CornerRadius, Frame, Rect, Response, ScrollArea, Sense, Ui, UiBuilder};

use super::button::Button;
use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{card, focus, icons, keys};

/// The page's content within the window: margin 32, at most 1080 wide and then centred, scrolling if it must.
pub fn scrolling<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    CentralPanel::default()
        .frame(Frame::new().fill(palette.bg))
        .show(ui, |ui| {
            let mut scroll = ScrollArea::vertical().id_salt(name).auto_shrink(false);
            if focus::is_on_top(ui.ctx()) {
                scroll = scroll.vertical_scroll_offset(0.0);
            }
            let contents = |ui: &mut Ui| {
                let result = column(ui, size::PAGE, contents);
                keys::scroll(ui);
                result
            };
            scroll.show(ui, contents).inner
        })
        .inner
}

/// A page of running text and fields: like [`scrolling`], but no wider than is good to read.
pub fn reading<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    scrolling(ui, name, |ui| {
        let rect = ui.available_rect_before_wrap();
        let rect = rect.with_max_x(rect.right().min(rect.left() + size::TEXT));
        let inner = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.set_width(rect.width());
            contents(ui)
        });
        inner.inner
    })
}

/// The page's ground without scrolling; `contents` gets a column of the page's width and the window's height.
pub fn fixed<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    CentralPanel::default().frame(Frame::new().fill(palette.bg)).show(ui, contents).inner
}

/// A column with margins of 32, 16 in a narrow window, at most so wide, centred.
pub fn column<R>(ui: &mut Ui, widest: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let whole = ui.available_rect_before_wrap();
    let rect = column_of(whole, widest);
    let inner = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_width(rect.width());
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 0.0);
        let result = contents(ui);
        ui.add_space(space::XXL);
        result
    });
    inner.inner
}

/// The margin of a page so wide: in a narrow window every point counts.
pub fn margin_of(width: f32) -> f32 {
    if width < size::NARROW { space::L } else { space::XXL }
}

/// Where that column stands.
pub fn column_of(whole: Rect, widest: f32) -> Rect {
    let margin = margin_of(whole.width());
    let width = (whole.width() - 2.0 * margin).min(widest);
    let left = whole.left() + ((whole.width() - width) / 2.0).round();
    Rect::from_min_max(
        egui::pos2(left, whole.top() + margin),
        egui::pos2(left + width, whole.bottom().max(whole.top() + margin)),
    )
}

/// The page's heading on a line of 40, with room for `actions` at the right, or beneath where both have no room side by side;
/// gives the rectangle of that room.
pub fn heading(ui: &mut Ui, title: &str, actions: f32) -> Rect {
    let palette = Palette::of(ui);
    let whole = ui.available_width();
    let beside = if actions > 0.0 { actions + space::L } else { 0.0 };
    if text::width(ui, title, Type::Display) + beside > whole {
        self::title(ui, title);
        let actions = actions.min(whole);
        if actions <= 0.0 {
            let end = ui.cursor().min;
            return Rect::from_min_size(end, egui::Vec2::ZERO);
        }
        ui.add_space(space::S);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(whole, size::CONTROL), Sense::hover());
        return rect.with_max_x(rect.left() + actions);
    }
    let (rect, _) = ui.allocate_exact_size(egui::vec2(whole, size::CONTROL), Sense::hover());
    text::heading(ui, rect.with_max_x(rect.right() - beside), title, Type::Display, palette.text);
    rect.with_min_x(rect.right() - actions)
}

/// The page's heading in as many lines as it takes, with nothing beside it.
pub fn title(ui: &mut Ui, words: &str) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let lines = text::lines(ui, words, Type::Display, palette.text, width, 4).size().y;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, lines + 4.0), Sense::hover());
    text::headline(ui, rect, words, Type::Display, palette.text);
}

/// A quiet line under the heading.
pub fn note(ui: &mut Ui, words: &str, kind: Type) -> Response {
    let palette = Palette::of(ui);
    let ink = if kind == Type::Body { palette.text_secondary } else { palette.text_muted };
    text::label(ui, words, kind, ink)
}

/// The way back: a caret and where it leads.
pub fn back(ui: &mut Ui, word: &str) -> bool {
    let palette = Palette::of(ui);
    let width = text::width(ui, word, Type::Label) + 20.0;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, 20.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, word));
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 6.0, rect.center().y), egui::vec2(16.0, 16.0));
    text::icon(ui, icon, icons::CARET_LEFT, 16.0, palette.accent);
    let galley = text::line(ui, word, Type::Label, palette.accent, f32::INFINITY);
    ui.painter().galley(egui::pos2(rect.left() + 20.0, rect.top()), galley, palette.accent);
    focus::ring(ui, &response, rect.expand2(egui::vec2(8.0, 4.0)), size::RADIUS_CONTROL);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Nothing there: one sentence, one action.
pub fn empty(ui: &mut Ui, sentence: &str, action: Option<&str>) -> bool {
    let palette = Palette::of(ui);
    ui.add_space(space::XXXL);
    ui.allocate_ui(egui::vec2(ui.available_width().min(480.0), 0.0), |ui| {
        text::label(ui, sentence, Type::Body, palette.text_secondary);
        ui.add_space(space::L);
        action.is_some_and(|action| {
            let response = Button::primary(action).show(ui);
            focus::first(&response);
            response.clicked()
        })
    })
    .inner
}

/// What went wrong, why, and who can act; the button tries again or does what helps.
pub fn failed(ui: &mut Ui, what: &str, why: &str, action: Option<&str>) -> bool {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let icon = ui.cursor().min + egui::vec2(10.0, 12.0);
        text::icon(
            ui,
            Rect::from_center_size(icon, egui::Vec2::splat(size::ICON)),
            icons::X_CIRCLE,
            size::ICON,
            palette.danger,
        );
        ui.scope_builder(UiBuilder::new().max_rect(indented(ui, 32.0)), |ui| {
            text::label(ui, what, Type::Section, palette.text);
            text::label(ui, why, Type::Detail, palette.text_secondary);
            action.is_some_and(|action| {
                ui.add_space(space::S);
                let response = Button::tonal(action).icon(icons::ARROW_CLOCKWISE).show(ui);
                focus::first(&response);
                response.clicked()
            })
        })
        .inner
    })
}

fn indented(ui: &Ui, by: f32) -> Rect {
    let rect = ui.available_rect_before_wrap();
    rect.with_min_x(rect.left() + by)
}

/// A grey bar in the place of a text that is still on its way.
pub fn bone(ui: &Ui, rect: Rect) {
    ui.painter().rect_filled(rect, CornerRadius::same(4), Palette::of(ui).sunken);
}

/// A narrow column in the middle, begun at a share of the height that is free.
pub fn narrow<R>(ui: &mut Ui, width: f32, share: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let whole = ui.available_rect_before_wrap();
    let height = ui.clip_rect().height();
    let width = width.min(whole.width());
    let left = whole.left() + ((whole.width() - width) / 2.0).round();
    let top = whole.top() + (height * share).round().max(0.0);
    let rect = Rect::from_min_max(egui::pos2(left, top), egui::pos2(left + width, whole.bottom().max(top)));
    let inner = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.set_width(width);
        contents(ui)
    });
    inner.inner
}

/// Something is on its way: the shape of two cards, and the word for screen readers.
pub fn waiting(ui: &mut Ui, word: &str) {
    let palette = Palette::of(ui);
    for _ in 0..2 {
        let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 132.0), Sense::hover());
        card::surface(ui, rect, palette.surface);
        for (top, share, height) in [(24.0, 0.45, 22.0), (60.0, 0.6, 14.0), (92.0, 0.3, 14.0)] {
            let bone_rect =
                Rect::from_min_size(rect.min + egui::vec2(21.0, top), egui::vec2(rect.width() * share, height));
            bone(ui, bone_rect);
        }
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, word));
        ui.add_space(space::L);
    }
}
