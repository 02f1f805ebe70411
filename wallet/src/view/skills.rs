//! Which skills are mine by word of whom, what does a word mean in ESCO, and what does a target ask for? It ranks nobody.

use egui::{Align2, Id, Rect, Sense, Stroke, Ui};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Compared, Found, HitLine, Remote, SkillLine, Skills};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, field, focus, page};
use crate::update::skills::{Act, Page};

/// Draws the page.
pub fn view(ui: &mut Ui, what: &mut Page, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "skills", |ui| {
        let Page { skills, query, found, compared } = what;
        let (mut act, none) = (None, Skills::default());
        let word = texts.get("skills-import");
        let button = Button::tonal(&word);
        let room = page::heading(ui, &texts.get("skills-title"), button.size(ui).x);
        if button.put(ui, room).clicked() {
            act = Some(Act::Import);
        }
        ui.add_space(space::XS);
        page::note(ui, &texts.get("skills-page-note"), Type::Body);
        if let Remote::Failed { failure, .. } = &*skills {
            ui.add_space(space::L);
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                return Some(Action::Retry);
            }
        }
        ui.add_space(space::S);
        match &*skills {
            Remote::Loading { previous: None } => page::waiting(ui, &texts.get("loading")),
            other => {
                if let Some(shown) = other.value() {
                    page::note(ui, &shown.extract, Type::Caption);
                }
            }
        }
        ui.add_space(space::XL);
        let shown = skills.value().unwrap_or(&none);
        if shown.at_hand {
            act = search(ui, query, found.as_ref(), texts).or(act);
            ui.add_space(space::XL);
        }
        act = compare(ui, compared, texts).or(act);
        own(ui, shown, texts);
        act.map(Action::Skills)
    })
}

/// The field, and what was found for what was typed last.
fn search(ui: &mut Ui, query: &mut String, found: Option<&Found>, texts: &Texts) -> Option<Act> {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width().min(size::TEXT), size::CONTROL), Sense::hover());
    let response = field::search(ui, rect, Id::unique("skills: search"), query, &texts.get("skills-search"));
    focus::first(&response);
    let mut act = response.changed().then_some(Act::Search);
    let Some(found) = found else { return act };
    ui.add_space(space::M);
    if found.hits.is_empty() {
        let said = texts.with("skills-none-found", &[("query", found.query.as_str().into())]);
        text::label(ui, &said, Type::Body, Palette::of(ui).text_secondary);
        return act;
    }
    card::with_margin(ui, egui::Margin::symmetric(20, 8), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, hit) in found.hits.iter().enumerate() {
            if place > 0 {
                rule(ui);
            }
            if one_hit(ui, hit, texts) {
                act = Some(Act::Compare(hit.address.clone()));
            }
        }
    });
    act
}

fn rule(ui: &Ui) {
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), ui.cursor().top(), line);
}

/// Gives whether it is to be compared with.
fn one_hit(ui: &mut Ui, hit: &HitLine, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 56.0), Sense::hover());
    let mut words = rect;
    let mut pressed = false;
    if hit.occupation {
        let word = texts.get("skills-compare");
        let button = Button::text(&word);
        let spot = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), button.size(ui));
        let response = button.put(ui, spot);
        let name = texts.with("skills-compare-with", &[("name", hit.name.as_str().into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        pressed = response.clicked();
        words.max.x = spot.left() - space::L;
    }
    two_lines(ui, words, &hit.name, &format!("{} · {}", hit.kind, hit.address), palette);
    pressed
}

fn two_lines(ui: &mut Ui, rect: Rect, name: &str, aside: &str, palette: &Palette) {
    let line = |top: f32, height: f32| {
        Rect::from_min_size(egui::pos2(rect.left(), rect.top() + top), egui::vec2(rect.width(), height))
    };
    let rows = if rect.height() > 60.0 { 2 } else { 1 };
    if aside.is_empty() {
        text::place(ui, rect, Align2::LEFT_CENTER, name, Type::Body, palette.text, rows);
        return;
    }
    let room = rect.height() - 30.0;
    let named = text::place(ui, line(7.0, room), Align2::LEFT_TOP, name, Type::Body, palette.text, rows);
    let under = line(named.bottom() - rect.top() + 1.0, 18.0);
    text::at(ui, under, Align2::LEFT_CENTER, aside, Type::Caption, palette.text_secondary);
}

/// What came of comparing, and the way to compare with a file.
fn compare(ui: &mut Ui, compared: &Remote<Compared>, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("skills-compare-title"), Type::Section, palette.text);
    text::label(ui, &texts.get("skills-compare-note"), Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    let act = Button::tonal(&texts.get("skills-compare-file")).show(ui).clicked().then_some(Act::CompareFile);
    ui.add_space(space::L);
    if let Remote::Failed { failure, .. } = compared {
        page::failed(ui, &failure.what, &failure.why, None);
        ui.add_space(space::L);
    }
    if let Some(shown) = compared.value() {
        text::label(ui, &shown.name, Type::Title, palette.text);
        ui.add_space(space::S);
        for (title, skills) in &shown.groups {
            group(ui, title, skills, &texts.get("skills-none-here"));
        }
        text::label(ui, &shown.note, Type::Caption, palette.text_muted);
    }
    ui.add_space(space::XXL);
    act
}

fn group(ui: &mut Ui, title: &str, skills: &[SkillLine], none: &str) {
    let palette = Palette::of(ui);
    text::label(ui, &format!("{title} ({})", skills.len()), Type::Label, palette.text_secondary);
    ui.add_space(space::XS);
    if skills.is_empty() {
        text::label(ui, none, Type::Body, palette.text_muted);
    }
    rows(ui, skills);
    ui.add_space(space::L);
}

/// All rows take their room; those in sight are drawn.
fn rows(ui: &mut Ui, skills: &[SkillLine]) {
    // In a narrow window a name may take two lines.
    let height = if ui.available_width() < size::NARROW { 52.0 + Type::Body.line() } else { 52.0 };
    let palette = Palette::of(ui);
    #[expect(clippy::cast_precision_loss, reason = "a person has some thousand skills at most")]
    let whole = skills.len() as f32 * height;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), whole), Sense::hover());
    let seen = ui.clip_rect();
    for (place, skill) in skills.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a person has some thousand skills at most")]
        let top = rect.top() + place as f32 * height;
        if top + height < seen.top() || top > seen.bottom() {
            continue;
        }
        let line = Rect::from_min_size(egui::pos2(rect.left(), top), egui::vec2(rect.width(), height));
        two_lines(ui, line, &skill.name, &skill.aside, palette);
        ui.painter().hline(line.x_range(), line.bottom() - 0.5, Stroke::new(1.0, palette.border));
    }
}

/// What the person has, by word of whom.
fn own(ui: &mut Ui, shown: &Skills, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("skills-own"), Type::Section, palette.text);
    ui.add_space(space::S);
    if shown.had.is_empty() {
        text::label(ui, &texts.get("skills-own-none"), Type::Body, palette.text_secondary);
    }
    rows(ui, &shown.had);
}
