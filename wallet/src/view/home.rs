//! What have I got? The cards, withdrawn ones first, a search over all that they say, and the way to add more.

use egui::{Id, Rect, Sense, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Home, Remote};
use crate::ui::button::Button;
use crate::ui::keys::List;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, field, focus, icons, listing, page};

/// The search field, which Ctrl+F goes to.
pub fn search_id() -> Id {
    Id::unique("home: search")
}

/// What the page shows: all cards, and which of them the search leaves.
pub struct View<'a> {
    /// The page.
    pub home: &'a Remote<Home>,
    /// Places of the cards that the search leaves, in order.
    pub visible: &'a [usize],
}

/// Draws the page.
pub fn view(ui: &mut Ui, what: &View<'_>, query: &mut String, texts: &Texts) -> Option<Action> {
    page::fixed(ui, |ui| {
        let whole = ui.max_rect();
        let column = page::column_of(whole, size::PAGE);
        let mut action = None;
        ui.scope_builder(egui::UiBuilder::new().max_rect(column), |ui| {
            ui.set_width(column.width());
            ui.spacing_mut().item_spacing.y = 0.0;
            action = header(ui, what, query, texts);
            if let Some(found) = body(ui, whole, what, query, texts) {
                action = Some(found);
            }
        });
        action
    })
}

fn header(ui: &mut Ui, what: &View<'_>, query: &mut String, texts: &Texts) -> Option<Action> {
    let mut action = None;
    let filled = what.home.value().is_some_and(|home| !home.cards.is_empty());
    let word = texts.get("home-add");
    let add = Button::primary(&word).icon(icons::PLUS);
    let add_size = add.size(ui);
    let title = text::width(ui, &texts.get("home-title"), Type::Display);
    let free = ui.available_width() - title - space::L - space::M - add_size.x;
    // Where there is no room beside the title, the search has a line of its own.
    let beside = free >= text::width(ui, &texts.get("home-search"), Type::Body) + 56.0;
    let search = if filled && beside { free.min(320.0) } else { 0.0 };
    let room = page::heading(ui, &texts.get("home-title"), if filled { search + space::M + add_size.x } else { 0.0 });
    let mut below = None;
    if filled && !beside {
        ui.add_space(space::M);
        below = Some(ui.allocate_exact_size(egui::vec2(ui.available_width(), size::CONTROL), Sense::hover()).0);
    }
    if filled {
        let field_rect = below.unwrap_or_else(|| Rect::from_min_size(room.min, egui::vec2(search, size::CONTROL)));
        let hint = texts.get("home-search");
        if field::search(ui, field_rect, search_id(), query, &hint).changed() {
            action = Some(Action::Search);
        }
        let add_rect = Rect::from_min_size(room.right_top() - egui::vec2(add_size.x, 0.0), add_size);
        if add.put(ui, add_rect).clicked() {
            action = Some(Action::Add);
        }
    }
    ui.add_space(space::S);
    if let Some(home) = what.home.value().filter(|_| filled) {
        page::note(ui, &summary(what, home, query, texts), Type::Caption);
    }
    ui.add_space(20.0);
    action
}

fn summary(what: &View<'_>, home: &Home, query: &str, texts: &Texts) -> String {
    if query.trim().is_empty() {
        let count = texts.with("home-count", &[("count", home.cards.len().into())]);
        if home.checked.is_empty() { count } else { format!("{count} · {}", home.checked) }
    } else {
        texts.with("home-found", &[("found", what.visible.len().into()), ("count", home.cards.len().into())])
    }
}

fn body(ui: &mut Ui, whole: Rect, what: &View<'_>, query: &str, texts: &Texts) -> Option<Action> {
    if let Remote::Failed { failure, .. } = what.home {
        if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
            return Some(Action::Retry);
        }
        ui.add_space(space::L);
    }
    match what.home {
        Remote::Idle | Remote::Loading { previous: None } => skeleton(ui, texts),
        _ => match what.home.value() {
            Some(home) if home.cards.is_empty() => return nothing_yet(ui, texts),
            Some(_) if what.visible.is_empty() => {
                page::empty(ui, &texts.with("home-none-found", &[("query", query.trim().into())]), None);
            }
            Some(home) => return grid(ui, whole, home, what.visible, texts),
            None => {}
        },
    }
    None
}

fn nothing_yet(ui: &mut Ui, texts: &Texts) -> Option<Action> {
    let add = page::empty(ui, &texts.get("home-empty"), Some(&texts.get("home-add"))).then_some(Action::Add);
    ui.add_space(space::L);
    let samples = Button::text(&texts.get("first-samples")).show(ui).clicked().then_some(Action::AddSamples);
    add.or(samples)
}

struct Grid {
    columns: usize,
    card: egui::Vec2,
}

impl Grid {
    fn of(width: f32) -> Self {
        let fit = (width + space::L) / (size::CARD_WIDTH_LEAST + space::L);
        let columns = if fit >= 3.0 {
            3
        } else if fit >= 2.0 {
            2
        } else {
            1
        };
        let gaps = if columns == 3 {
            2.0
        } else if columns == 2 {
            1.0
        } else {
            0.0
        };
        let card = ((width - gaps * space::L) / (gaps + 1.0)).floor();
        Self { columns, card: egui::vec2(card, card::height(card)) }
    }
}

fn grid(ui: &mut Ui, whole: Rect, home: &Home, visible: &[usize], texts: &Texts) -> Option<Action> {
    let left = ui.cursor().left();
    let grid = Grid::of(ui.available_width());
    let item = |place: usize| {
        let card = visible.get(place).and_then(|index| home.cards.get(*index));
        card.map(|card| card::id(card.id))
    };
    let row = grid.card.y + space::L;
    let list = List { name: "cards", count: visible.len(), columns: grid.columns, row, item: &item };
    let mut action = None;
    ui.spacing_mut().item_spacing.y = space::L;
    listing::scrolled(ui, whole, ui.cursor().top() - 2.0, grid.card.y, &list, |ui, shown| {
        for row in shown {
            let (line, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), grid.card.y), Sense::hover());
            let mut at = egui::pos2(left, line.top() + 2.0);
            for index in visible.iter().skip(row * grid.columns).take(grid.columns) {
                let Some(card) = home.cards.get(*index) else { continue };
                let response = card::credential(ui, Rect::from_min_size(at, grid.card), card, texts);
                focus::first(&response);
                if response.clicked() {
                    // On the way back one stands on it again.
                    response.request_focus();
                    action = Some(Action::Open(card.id));
                }
                at.x += grid.card.x + space::L;
            }
        }
    });
    action
}

fn skeleton(ui: &mut Ui, texts: &Texts) {
    let grid = Grid::of(ui.available_width());
    let origin = ui.cursor().min;
    for place in 0..4_u8 {
        let (column, row) = (f32::from(place % 2), f32::from(place / 2));
        let step = grid.card + egui::Vec2::splat(space::L);
        let rect = Rect::from_min_size(origin + egui::vec2(column * step.x, row * step.y), grid.card);
        card::surface(ui, rect, Palette::of(ui).surface);
        for (top, width, height) in [(21.0, 0.4, 14.0), (56.0, 0.7, 22.0), (90.0, 0.5, 14.0)] {
            let bone = Rect::from_min_size(rect.min + egui::vec2(21.0, top), egui::vec2(rect.width() * width, height));
            page::bone(ui, bone);
        }
    }
    let response = ui.interact(ui.max_rect(), ui.next_auto_id(), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, texts.get("loading")));
}
