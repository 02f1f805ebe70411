//! Where to, by its name? Every page and every credential, found by a word of it; arrows choose, Enter goes there.

use egui::{Align2, CornerRadius, CursorIcon, Frame, Id, Key, Margin, Modal, Modifiers, Rect, Role, ScrollArea, Sense};
use egui::{Stroke, Ui, WidgetInfo};

use crate::i18n::Texts;
use crate::message::{Action, Place};
use crate::model::Id as CredentialId;
use crate::state::State;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{field, focus};
use crate::update::logbook::Act;

/// What is typed, and which of what is found is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What is typed.
    pub query: String,
    /// The place of the one that Enter goes to.
    pub at: usize,
    /// Whether the field has been given the keyboard.
    begun: bool,
}

/// Most that are listed; whoever has more types another letter.
const MOST: usize = 50;
const ROW: f32 = 44.0;

/// Something that can be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Page(Place),
    Add,
    Write,
    Lock,
    Credential(CredentialId),
}

impl Target {
    fn action(self) -> Action {
        match self {
            Target::Page(place) => Action::Go(place),
            Target::Add => Action::Add,
            Target::Write => Action::Logbook(Act::Write),
            Target::Lock => Action::Lock,
            Target::Credential(id) => Action::Open(id),
        }
    }
}

/// The pages that there are now, in the order in which they stand everywhere.
pub fn places(state: &State) -> impl Iterator<Item = Place> {
    let waits = state.waiting().map(|_| Place::Waiting);
    let others =
        [Place::Plan, Place::Timeline, Place::Logbook, Place::Skills, Place::Requests, Place::History, Place::Settings];
    std::iter::once(Place::Credentials).chain(waits).chain(others)
}

/// What a page is called.
pub fn word(place: Place, texts: &Texts) -> String {
    match place {
        Place::Credentials => texts.get("home-title"),
        Place::Waiting => texts.get("waiting-title"),
        Place::Plan => texts.get("plan-title"),
        Place::Timeline => texts.get("timeline-title"),
        Place::Logbook => texts.get("logbook-title"),
        Place::Skills => texts.get("skills-title"),
        Place::Requests => texts.get("requests-title"),
        Place::History => texts.get("history-title"),
        Place::Settings => texts.get("settings-title"),
        // For those who work on the wallet; it has no entry.
        Place::Gallery => "Gallery".to_owned(),
    }
}

/// A line: what it is called, what it is, and where it leads.
struct Line {
    name: String,
    aside: String,
    to: Target,
}

/// Everything whose name holds each word that was typed.
fn found(query: &str, state: &State, texts: &Texts) -> Vec<Line> {
    let query = query.to_lowercase();
    let typed: Vec<&str> = query.split_whitespace().collect();
    let holds = |name: &str| {
        let name = name.to_lowercase();
        typed.iter().all(|word| name.contains(word))
    };
    let page = |place| Line { name: word(place, texts), aside: texts.get("palette-page"), to: Target::Page(place) };
    let does = |id, to| Line { name: texts.get(id), aside: texts.get("palette-does"), to };
    let acts = [("add-title", Target::Add), ("logbook-entry-new", Target::Write), ("lock-now", Target::Lock)];
    let own = places(state).map(page).chain(acts.map(|(id, to)| does(id, to))).filter(|line| holds(&line.name));
    let cards = state.home.value().map(|home| home.cards.as_slice()).unwrap_or_default();
    let cards = cards.iter().filter(|card| typed.iter().all(|word| card.haystack.contains(word))).map(|card| Line {
        name: card.title.clone(),
        aside: card.person.clone(),
        to: Target::Credential(card.id),
    });
    own.chain(cards).take(MOST).collect()
}

/// Draws it above everything. Gives what was chosen, or that it is to be closed.
pub fn view(ui: &Ui, draft: &mut Draft, state: &State, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.border))
        .corner_radius(CornerRadius::same(size::RADIUS_CARD))
        .inner_margin(Margin::same(16));
    let backdrop = if ui.visuals().dark_mode { palette.sunken } else { palette.text };
    let modal = Modal::new(Id::unique("palette")).frame(frame).backdrop_color(backdrop.gamma_multiply(0.5));
    let whole = ui.ctx().content_rect().size();
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width((whole.x - 2.0 * (16.0 + space::L)).min(560.0));
        ui.spacing_mut().item_spacing.y = space::S;
        let before = draft.query.clone();
        let id = Id::unique("palette: query");
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL), Sense::hover());
        let steps = steps(ui);
        let field = field::search(ui, rect, id, &mut draft.query, &texts.get("palette-hint"));
        if !std::mem::replace(&mut draft.begun, true) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let lines = found(&draft.query, state, texts);
        draft.at = if draft.query == before { moved(draft.at, steps, lines.len()) } else { 0 };
        if lines.is_empty() {
            let said = texts.with("palette-none", &[("query", draft.query.trim().into())]);
            text::label(ui, &said, Type::Detail, palette.text_secondary);
        }
        let room = (whole.y - 160.0).clamp(ROW, ROW * 8.0);
        let scroll = ScrollArea::vertical().id_salt("palette: found").max_height(room);
        let clicked = scroll.show(ui, |ui| rows(ui, &lines, draft.at, steps != 0)).inner;
        if entered && lines.is_empty() {
            field.request_focus();
        }
        clicked.or(lines.get(draft.at).filter(|_| entered).map(|line| line.to)).map(Target::action)
    });
    let closed = response.should_close().then_some(Action::OpenPalette(false));
    response.inner.or(closed)
}

/// How many lines further the arrows go.
fn steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let mut count = |key| isize::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or_default();
        count(Key::ArrowDown) - count(Key::ArrowUp)
    })
}

fn moved(at: usize, steps: isize, count: usize) -> usize {
    at.saturating_add_signed(steps).min(count.saturating_sub(1))
}

fn rows(ui: &mut Ui, lines: &[Line], at: usize, follow: bool) -> Option<Target> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut chosen = None;
    for (place, line) in lines.iter().enumerate() {
        let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW), Sense::click());
        if row(ui, rect, &response, line, place == at) {
            chosen = Some(line.to);
        }
        if follow && place == at {
            ui.scroll_to_rect(rect, None);
        }
    }
    chosen
}

fn row(ui: &Ui, rect: Rect, response: &egui::Response, line: &Line, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let name = format!("{}, {}", line.name, line.aside);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let fill = match (chosen, response.hovered()) {
        (true, _) => palette.accent_soft,
        (false, true) => palette.hovered(palette.surface),
        (false, false) => palette.surface,
    };
    ui.painter().rect_filled(rect, CornerRadius::same(size::RADIUS_CONTROL), fill);
    let inner = rect.shrink2(egui::vec2(space::M, 0.0));
    let aside = text::line(ui, &line.aside, Type::Caption, palette.text_muted, inner.width() * 0.4);
    let spot = Align2::RIGHT_CENTER.anchor_size(inner.right_center(), aside.size());
    let ink = if chosen { palette.accent } else { palette.text };
    let name = text::line(ui, &line.name, Type::Body, ink, spot.left() - inner.left() - space::M);
    ui.painter().galley(spot.min, aside, palette.text_muted);
    ui.painter().galley(Align2::LEFT_CENTER.anchor_size(inner.left_center(), name.size()).min, name, ink);
    focus::ring(ui, response, rect.shrink(2.0), size::RADIUS_CONTROL);
    response.clone().on_hover_cursor(CursorIcon::PointingHand).clicked()
}
