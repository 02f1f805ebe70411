//! How does a credential come in? As a file (chosen or dropped), as a link, or as a text that was copied.

use egui::{Align2, CornerRadius, Id, Rect, Sense, Stroke, Ui, Vec2};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::Failure;
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{field, focus, icons, page};

/// What stands on the page.
pub struct View<'a> {
    /// What came of the last try.
    pub failure: Option<&'a Failure>,
    /// Whether something is being read or asked for.
    pub busy: bool,
}

/// The field for links and texts.
pub fn paste_id() -> Id {
    Id::unique("add: paste")
}

/// Draws the page.
pub fn view(ui: &mut Ui, what: &View<'_>, draft: &mut String, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    page::reading(ui, "add", |ui| {
        let mut action = page::back(ui, &texts.get("home-title")).then_some(Action::Back);
        ui.add_space(space::S);
        page::heading(ui, &texts.get("add-title"), 0.0);
        ui.add_space(space::XS);
        page::note(ui, &texts.get("add-note"), Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = what.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        if drop_zone(ui, what.busy, &texts.get("add-drop"), texts) {
            action = Some(Action::PickFiles);
        }
        ui.add_space(space::XXL);
        let response = field::area(
            ui,
            (paste_id(), &texts.get("add-paste")),
            draft,
            &texts.get("add-paste-hint"),
            168.0,
            field::Beneath::default(),
        );
        ui.add_space(space::S);
        text::label(ui, &texts.get("add-paste-note"), Type::Caption, palette.text_muted);
        ui.add_space(space::L);
        let word = if what.busy { texts.get("add-reading") } else { texts.get("continue") };
        let ready = !what.busy && !draft.trim().is_empty();
        let sent =
            response.has_focus() && ui.input(|input| input.modifiers.command && input.key_pressed(egui::Key::Enter));
        if Button::primary(&word).enabled(ready).show(ui).clicked() || (ready && sent) {
            action = Some(Action::Pasted);
        }
        action
    })
}

/// Where files are dropped, with what may be dropped there; gives whether one is to be chosen instead.
pub(super) fn drop_zone(ui: &mut Ui, busy: bool, invites: &str, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 168.0), Sense::hover());
    let over = ui.input(|input| !input.raw.hovered_files.is_empty());
    let (fill, ink) =
        if over { (palette.accent_soft, palette.accent) } else { (palette.sunken, palette.border_strong) };
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CARD), fill);
    dashed(ui, rect.shrink(1.0), ink);
    let icon = Rect::from_center_size(rect.center() - egui::vec2(0.0, 48.0), Vec2::splat(28.0));
    text::icon(ui, icon, icons::FILE_TEXT, 28.0, palette.accent);
    let line = Rect::from_center_size(rect.center() - egui::vec2(0.0, 14.0), egui::vec2(rect.width() - 40.0, 22.0));
    let words = if over { texts.get("add-drop-now") } else { invites.to_owned() };
    text::at(ui, line, Align2::CENTER_CENTER, &words, Type::Body, palette.text);
    let word = texts.get("add-choose");
    let button = Button::tonal(&word).enabled(!busy);
    let spot = Rect::from_center_size(rect.center() + egui::vec2(0.0, 40.0), button.size(ui));
    let response = button.put(ui, spot);
    focus::first(&response);
    response.clicked()
}

fn dashed(ui: &Ui, rect: Rect, ink: egui::Color32) {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    // The dashes keep clear of the round corners.
    let inset = f32::from(size::RADIUS_CARD);
    for pair in corners.windows(2) {
        if let [from, to] = pair {
            let along = (*to - *from).normalized() * inset;
            let line = [*from + along, *to - along];
            ui.painter().extend(egui::Shape::dashed_line(&line, Stroke::new(1.0, ink), 6.0, 5.0));
        }
    }
}
