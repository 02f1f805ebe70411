//! What does a document of a credential look like? One page at a time, on white in both themes; keys and buttons turn them.

use egui::{Align2, CornerRadius, EventFilter, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{DrawnPage, Remote};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, icons, page};
use crate::update::document::{Act, Open, Turn};

/// As wide a page is shown at most.
const WIDEST: f32 = 860.0;
/// A narrower page leaves room for the buttons all the same.
const LEAST: f32 = 480.0;
/// How far one press of an arrow scrolls.
const SCROLL: f32 = 96.0;
/// Which keys turn.
const KEYS: [(Key, Turn); 6] = [
    (Key::ArrowLeft, Turn::Previous),
    (Key::PageUp, Turn::Previous),
    (Key::ArrowRight, Turn::Next),
    (Key::PageDown, Turn::Next),
    (Key::Home, Turn::First),
    (Key::End, Turn::Last),
];

/// Draws the page.
pub fn view(ui: &mut Ui, open: &Open, texts: &Texts) -> Option<Action> {
    let turned = turned_by_key(ui, open);
    let name = format!("document {}", open.drawn.value().map(|page| page.page).unwrap_or_default());
    // A page that was turned to is read from its top.
    page::scrolling(ui, &name, |ui| {
        let mut action = page::back(ui, &texts.get("document-back")).then_some(Action::Back);
        ui.add_space(10.0);
        page::title(ui, &open.name);
        ui.add_space(space::XS);
        page::note(ui, &open.about, Type::Body);
        text::label(ui, &texts.get("attachments-note"), Type::Caption, Palette::of(ui).text_muted);
        ui.add_space(space::L);
        action = action.or(bar(ui, open, texts));
        ui.add_space(space::L);
        if let Remote::Failed { failure, .. } = &open.drawn {
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                action = Some(Action::Retry);
            }
        } else if let Some(page) = open.drawn.value() {
            sheet(ui, page, open, texts);
        } else {
            waiting(ui, texts);
        }
        scrolled_by_key(ui);
        action
    })
    .or(turned)
}

fn turned_by_key(ui: &Ui, open: &Open) -> Option<Action> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let turn = KEYS.into_iter().find(|(key, _)| pressed(*key)).map(|(_, turn)| turn)?;
    open.leads(turn).map(|_| Action::Document(Act::Turn(turn)))
}

fn scrolled_by_key(ui: &Ui) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    if up || down {
        ui.scroll_with_delta(egui::vec2(0.0, if up { SCROLL } else { -SCROLL }));
    }
}

/// The way to the other pages, which one this is, and the way to a file.
fn bar(ui: &mut Ui, open: &Open, texts: &Texts) -> Option<Action> {
    let (previous, next, save) =
        (texts.get("document-previous"), texts.get("document-next"), texts.get("attachment-save"));
    let width = width(ui, open);
    // Where not everything stands on one line, what is written and what is saved stand on a second.
    let narrow = width < LEAST;
    let second = if narrow { size::CONTROL + space::S } else { 0.0 };
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, size::CONTROL + second), Sense::hover());
    let line = rect.with_min_y(rect.top() + second);
    let turn = |turn| open.leads(turn).is_some();
    let previous = Button::tonal(&previous).icon(icons::CARET_LEFT).enabled(turn(Turn::Previous));
    let next = Button::tonal(&next).icon(icons::CARET_RIGHT).enabled(turn(Turn::Next));
    let save = Button::text(&save);
    let (before, after, saving) = (previous.size(ui), next.size(ui), save.size(ui));
    let mut action = None;
    let mut keep = |ui: &Ui, response: &Response, does: Action| {
        focus::first(response);
        arrows_stay(ui, response);
        if response.clicked() {
            action = Some(does);
        }
    };
    // Several pages are turned, and one alone is saved.
    let several = open.pages() != 1 && !open.picture;
    let mut left = rect.left();
    if several {
        let response = previous.put(ui, Rect::from_min_size(rect.min, before));
        if turn(Turn::Previous) {
            keep(ui, &response, Action::Document(Act::Turn(Turn::Previous)));
        }
        let response = next.put(ui, Rect::from_min_size(rect.min + egui::vec2(before.x + space::S, 0.0), after));
        if turn(Turn::Next) {
            keep(ui, &response, Action::Document(Act::Turn(Turn::Next)));
        }
        left += if narrow { 0.0 } else { before.x + after.x + space::S + space::L };
    }
    let words = line.with_min_x(left).with_max_x(rect.right() - saving.x - space::L);
    if open.pages() > 0 && !open.picture {
        text::at(
            ui,
            words,
            Align2::LEFT_CENTER,
            &which(open.wanted, open.pages(), texts),
            Type::Label,
            Palette::of(ui).text_secondary,
        );
    }
    let spot = Align2::RIGHT_CENTER.anchor_size(line.right_center() - egui::vec2(space::S, 0.0), saving);
    let response = save.put(ui, spot);
    if let Some((id, index)) = open.at {
        keep(ui, &response, Action::SaveAttachment(id, index));
    }
    action
}

/// As wide as the page that is shown; until then as wide as one may be.
fn width(ui: &Ui, open: &Open) -> f32 {
    let natural = open.drawn.value().map_or(f32::INFINITY, |page| page.picture.size().x / dots(open));
    ui.available_width().min(WIDEST).min(natural.max(LEAST))
}

/// Pages are drawn for two dots to a point; a picture has what dots it has.
fn dots(open: &Open) -> f32 {
    if open.picture { 1.0 } else { 2.0 }
}

/// "Page 2 of 5".
fn which(page: u32, pages: u32, texts: &Texts) -> String {
    let page = u64::from(page) + 1;
    texts.with("document-page", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
}

/// The arrows turn and scroll, and do not walk from button to button.
fn arrows_stay(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

fn sheet(ui: &mut Ui, shown: &DrawnPage, open: &Open, texts: &Texts) {
    let natural = shown.picture.size();
    let width = width(ui, open).min(natural.x / dots(open)).max(1.0);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, natural.y * width / natural.x), Sense::hover());
    let name = if open.picture {
        open.name.clone()
    } else {
        format!("{}, {}", open.name, which(shown.page, shown.pages, texts))
    };
    shown.picture.fill(ui, rect, &name);
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().rect_stroke(rect, CornerRadius::ZERO, line, StrokeKind::Outside);
}

fn waiting(ui: &mut Ui, texts: &Texts) {
    let width = ui.available_width().min(WIDEST);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, width), Sense::hover());
    card::surface(ui, rect, Palette::of(ui).surface);
    let word = texts.get("document-drawing");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &word));
}
