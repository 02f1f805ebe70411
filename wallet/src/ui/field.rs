//! How is something typed? Fields with a label, a hint, and the ring while they have the focus.

use egui::{
    Align2, CornerRadius, Frame, Id, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, Vec2,
};
use zeroize::Zeroizing;

use super::text::{self, Type};
use super::tokens::{Palette, size, space};
use super::{button, icons};

/// What stands beneath a field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beneath<'a> {
    /// What is to be put right in it.
    pub fault: Option<&'a str>,
    /// What it takes, or how what is typed is read.
    pub note: &'a str,
}

/// The fault, or else the note; screen readers say it with the field.
pub fn beneath(ui: &mut Ui, field: &Response, what: Beneath<'_>) {
    let palette = Palette::of(ui);
    let said = what.fault.unwrap_or(what.note);
    if said.is_empty() {
        return;
    }
    field.ctx.accesskit_node_builder(field.id, |node| {
        node.set_description(said);
        if what.fault.is_some() {
            node.set_invalid(egui::accesskit::Invalid::True);
        }
    });
    ui.add_space(space::XS);
    if what.fault.is_none() {
        text::label(ui, said, Type::Caption, palette.text_muted);
        return;
    }
    let rect = ui.available_rect_before_wrap();
    let icon = Rect::from_min_size(rect.min, Vec2::splat(18.0));
    text::icon(ui, icon, icons::WARNING, 16.0, palette.danger);
    ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + 24.0)), |ui| {
        text::label(ui, said, Type::Caption, palette.danger)
    });
}

fn outline(ui: &Ui, rect: Rect, id: Id) {
    outlined(ui, rect, id, false);
}

/// The field's edge; a press anywhere within it is one on the field.
fn outlined(ui: &Ui, rect: Rect, id: Id, faulty: bool) {
    let palette = Palette::of(ui);
    if ui.rect_contains_pointer(rect) && ui.input(|input| input.pointer.primary_pressed()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let focused = ui.memory(|memory| memory.has_focus(id));
    let radius = CornerRadius::same(size::RADIUS_CONTROL);
    let stroke = match (focused, faulty) {
        (true, _) => Stroke::new(size::FOCUS, palette.accent),
        (false, true) => Stroke::new(size::FOCUS, palette.danger),
        (false, false) => Stroke::new(1.0, palette.border_strong),
    };
    ui.painter().rect(rect, radius, palette.surface, stroke, StrokeKind::Inside);
}

fn styled<'t>(ui: &mut Ui, edit: TextEdit<'t>, hint: &str, size: Vec2) -> TextEdit<'t> {
    let palette = Palette::of(ui);
    // The outline is drawn here, so the field itself needs no height of its own.
    ui.spacing_mut().interact_size.y = 0.0;
    let hint = egui::RichText::new(hint).color(palette.text_muted).font(Type::Body.font().0);
    edit.frame(Frame::NONE)
        .margin(Margin::ZERO)
        .hint_text(hint)
        .font(Type::Body.font().0)
        .text_color(palette.text)
        .align(Align2::LEFT_CENTER)
        .min_size(size)
        .desired_width(size.x)
}

/// A field within a rectangle that has been allocated already.
fn edit(ui: &mut Ui, rect: Rect, edit: TextEdit<'_>, hint: &str) -> Response {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let edit = styled(&mut child, edit, hint, rect.size());
    child.add(edit)
}

/// The search field, with its glass. `name` is for screen readers; the hint says the same.
pub fn search(ui: &mut Ui, rect: Rect, id: Id, draft: &mut String, hint: &str) -> Response {
    let palette = Palette::of(ui);
    outline(ui, rect, id);
    let glass = Rect::from_center_size(egui::pos2(rect.left() + 23.0, rect.center().y), Vec2::splat(size::ICON));
    text::icon(ui, glass, icons::MAGNIFYING_GLASS, size::ICON, palette.text_secondary);
    let inner = Rect::from_min_max(
        egui::pos2(rect.left() + 42.0, rect.center().y - 11.0),
        egui::pos2(rect.right() - 12.0, rect.center().y + 11.0),
    );
    let response = edit(ui, inner, TextEdit::singleline(draft).id(id), hint);
    name(&response, hint);
    response
}

/// A field of one line under its label.
pub fn line(ui: &mut Ui, id: Id, label: &str, draft: &mut String, hint: &str) -> Response {
    told(ui, id, label, draft, hint, Beneath::default())
}

/// The same with what stands beneath it.
pub fn told(ui: &mut Ui, id: Id, label: &str, draft: &mut String, hint: &str, what: Beneath<'_>) -> Response {
    let palette = Palette::of(ui);
    text::label(ui, label, Type::Label, palette.text);
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL_TALL), egui::Sense::hover());
    let response = within(ui, rect, id, (draft, hint), what.fault.is_some());
    name(&response, label);
    beneath(ui, &response, what);
    response
}

/// A field within a rectangle, without a label of its own: whoever draws it names it.
pub fn within(ui: &mut Ui, rect: Rect, id: Id, (draft, hint): (&mut String, &str), faulty: bool) -> Response {
    outlined(ui, rect, id, faulty);
    let inner = rect.shrink2(egui::vec2(14.0, 11.0));
    edit(ui, inner, TextEdit::singleline(draft).id(id), hint)
}

/// A field of several lines under its label, as high as that.
pub fn area(
    ui: &mut Ui,
    (id, label): (Id, &str),
    draft: &mut String,
    hint: &str,
    height: f32,
    what: Beneath<'_>,
) -> Response {
    let palette = Palette::of(ui);
    text::label(ui, label, Type::Label, palette.text);
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::hover());
    outlined(ui, rect, id, what.fault.is_some());
    let inner = rect.shrink2(egui::vec2(14.0, 11.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
    let scroll = egui::ScrollArea::vertical().id_salt(id).max_height(inner.height());
    let response = scroll
        .show(&mut child, |ui| {
            let rows = TextEdit::multiline(draft).id(id).desired_rows(3);
            let rows = styled(ui, rows, hint, inner.size() - egui::vec2(0.0, 1.0)).align(Align2::LEFT_TOP);
            ui.add(rows)
        })
        .inner;
    name(&response, label);
    beneath(ui, &response, what);
    response
}

/// What a passphrase field shows and how.
pub struct Passphrase<'a> {
    /// Which field.
    pub id: Id,
    /// Its label.
    pub label: &'a str,
    /// Whether it is shown in clear.
    pub shown: bool,
    /// The name of the eye: "Show passphrase" or "Hide passphrase".
    pub eye: &'a str,
}

/// A field for a passphrase under its label. Gives the field's response, and whether the eye was pressed.
///
/// egui keeps earlier states of a field for undoing; here it keeps none, since they would be copies of the passphrase.
pub fn passphrase(ui: &mut Ui, what: &Passphrase<'_>, draft: &mut Zeroizing<String>) -> (Response, bool) {
    let palette = Palette::of(ui);
    text::label(ui, what.label, Type::Label, palette.text);
    ui.add_space(space::S);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL_TALL), egui::Sense::hover());
    outline(ui, rect, what.id);
    let inner = Rect::from_min_max(rect.min + egui::vec2(14.0, 11.0), rect.max - egui::vec2(46.0, 11.0));
    let field = TextEdit::singleline(&mut **draft).id(what.id).password(!what.shown).char_limit(1024);
    let response = edit(ui, inner, field, "");
    name(&response, what.label);
    forget_earlier(ui, what.id);
    let spot = Align2::RIGHT_CENTER.align_size_within_rect(Vec2::splat(32.0), rect.shrink(6.0));
    let eye = if what.shown { icons::EYE_SLASH } else { icons::EYE };
    let pressed = button::icon_only(ui, spot, eye, what.eye).clicked();
    (response, pressed)
}

/// Names the field after its label, so that screen readers and tests find it by it.
pub fn name(response: &Response, label: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(label));
}

/// A field for a code that was sent another way, under its label. It keeps no earlier states either.
pub fn code(ui: &mut Ui, id: Id, label: &str, draft: &mut Zeroizing<String>) -> Response {
    let response = line(ui, id, label, draft, "");
    forget_earlier(ui, id);
    response
}

fn forget_earlier(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), id, state);
    }
}
