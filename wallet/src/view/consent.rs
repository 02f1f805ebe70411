//! Is this to leave? Who asks, why, and exactly the values that go; a page, never a modal, and nothing is ticked beforehand.

use std::time::Duration;

use egui::{Align2, Rect, Sense, Stroke, Ui, UiBuilder, Vec2};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Consent, Optional, Part, Statement};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::decide::{self, Answer, Bar};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, fold, icons, page, statements, switch};
use crate::view::learned;

/// What stands on the page besides the request itself.
pub struct View<'a> {
    /// The request and what answers it.
    pub consent: &'a Consent,
    /// Which of the optional values are switched on.
    pub on: &'a [bool],
    /// Whether what programs read is shown.
    pub technical: bool,
    /// For how long exactly this has been on the screen.
    pub shown_for: Duration,
    /// Whether the answer is on its way.
    pub busy: bool,
}

/// Draws the page.
pub fn view(ui: &mut Ui, what: &View<'_>, texts: &Texts) -> Option<Action> {
    let count = what.consent.count(what.on);
    let yes = if what.busy { texts.get("sharing") } else { texts.with("share-values", &[("count", count.into())]) };
    let no = texts.get("refuse");
    let note = what.consent.note.as_str();
    let bar = Bar { note, yes: &yes, no: &no, ready: true, shown_for: what.shown_for, busy: what.busy };
    let (done, answer) = decide::under(ui, &bar, |ui| above(ui, what, texts));
    done.or(answer.map(|answer| match answer {
        Answer::Yes => Action::Share,
        Answer::No => Action::Refuse,
    }))
}

fn above(ui: &mut Ui, what: &View<'_>, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "consent", |ui| {
        page::title(ui, &what.consent.heading);
        page::note(ui, &what.consent.asks, Type::Body);
        ui.add_space(space::XL);
        let done = columns(ui, what, texts);
        technical(ui, what, texts).or(done)
    })
}

/// Why and who beside what leaves; in a narrow window what leaves stands beneath.
fn columns(ui: &mut Ui, what: &View<'_>, texts: &Texts) -> Option<Action> {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < size::NARROW {
        why(ui, what.consent, texts);
        ui.add_space(space::L);
        who(ui, what.consent, texts);
        ui.add_space(space::L);
        return leaves(ui, what, 0.0, texts);
    }
    let share = if whole.width() < 820.0 { 0.42 } else { 0.3755 };
    let left = whole.with_max_x(whole.left() + (whole.width() * share).round());
    let right = whole.with_min_x(left.right() + space::XL);
    let one = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        why(ui, what.consent, texts);
        ui.add_space(space::L);
        who(ui, what.consent, texts);
    });
    let height = one.response.rect.height();
    let two = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| leaves(ui, what, height, texts));
    let bottom = one.response.rect.bottom().max(two.response.rect.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
    two.inner
}

fn why(ui: &mut Ui, consent: &Consent, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &texts.get("consent-why"), Type::Section, palette.text);
        ui.add_space(space::S);
        match &consent.their_words {
            Some(words) => {
                text::label(ui, &texts.get("consent-why-unregistered"), Type::Detail, palette.text_secondary);
                ui.add_space(space::M);
                card::unverified(ui, |ui| {
                    text::label(ui, &texts.get("consent-their-words"), Type::Caption, palette.text_muted);
                    ui.add_space(space::XS);
                    let quoted = texts.with("quoted", &[("words", words.as_str().into())]);
                    text::label(ui, &quoted, Type::Body, palette.text_secondary);
                });
            }
            None => {
                text::label(ui, &texts.get("consent-no-purpose"), Type::Detail, palette.text_secondary);
            }
        }
    });
}

fn who(ui: &mut Ui, consent: &Consent, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &texts.get("consent-who"), Type::Section, palette.text);
        ui.add_space(space::S);
        if let Some(name) = &consent.name {
            text::label(ui, name, Type::BodyMedium, palette.text);
        }
        let address = if consent.name.is_some() { Type::Caption } else { Type::BodyMedium };
        text::selectable(ui, &consent.address, address, palette.text_secondary);
        if let Some(name) = &consent.claimed_name {
            ui.add_space(space::S);
            let words = texts.with("issuer-claimed", &[("name", name.as_str().into())]);
            card::unverified(ui, |ui| text::label(ui, &words, Type::Detail, palette.text_secondary));
        }
        ui.add_space(space::M);
        for (status, sentence) in &consent.known {
            let ink = ink_of(palette, status.tone);
            let rect = ui.available_rect_before_wrap();
            let icon = Rect::from_center_size(rect.min + egui::vec2(10.0, 10.0), Vec2::splat(size::ICON));
            text::icon(ui, icon, icon_of(status.mark), size::ICON, ink);
            let words = rect.with_min_x(rect.left() + space::XXL);
            ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
                text::label(ui, &status.words, Type::Label, ink);
                text::label(ui, sentence, Type::Caption, palette.text_secondary);
            });
            ui.add_space(space::M);
        }
    });
}

fn leaves(ui: &mut Ui, what: &View<'_>, height: f32, texts: &Texts) -> Option<Action> {
    let mut action = None;
    card::around(ui, |ui| {
        // Both columns end on one line, whichever says more.
        ui.set_min_height((height - 2.0 * space::CARD - 2.0).max(0.0));
        ui.spacing_mut().item_spacing.y = 0.0;
        for (slot, part) in what.consent.parts.iter().enumerate() {
            if slot > 0 {
                rule(ui, space::L);
            }
            if let Some(found) = one_part(ui, slot, part, texts) {
                action = Some(found);
            }
        }
        for (index, optional) in what.consent.optional.iter().enumerate() {
            rule(ui, space::L);
            let on = what.on.get(index).copied().unwrap_or(false);
            if one_optional(ui, optional, on, texts) {
                action = Some(Action::Toggle(index));
            }
        }
    });
    action
}

fn rule(ui: &mut Ui, gap: f32) {
    ui.add_space(gap);
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), ui.cursor().top(), line);
    ui.add_space(gap);
}

fn one_part(ui: &mut Ui, slot: usize, part: &Part, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let mut action = None;
    let top = ui.cursor().min;
    let title = if slot == 0 { texts.get("consent-leaves") } else { texts.get("consent-leaves-too") };
    text::label(ui, &title, Type::Section, palette.text);
    if part.candidates.len() > 1 {
        let word = texts.get("consent-another");
        let button = Button::text(&word).leads_on();
        let extent = button.size(ui);
        let right = ui.max_rect().right();
        let spot = Rect::from_min_size(egui::pos2(right - extent.x, top.y - 2.0), extent);
        if button.put(ui, spot).clicked() {
            action = Some(Action::ChooseAnother(slot, (part.chosen + 1) % part.candidates.len()));
        }
    }
    let from =
        texts.with("consent-from", &[("title", part.title.as_str().into()), ("count", part.values().count().into())]);
    text::label(ui, &from, Type::Caption, palette.text_secondary);
    ui.add_space(space::M);
    learned::lines(ui, &part.asked, 128.0);
    if !part.along.is_empty() {
        ui.add_space(space::S);
        text::label(ui, &texts.get("consent-along"), Type::Caption, palette.text_secondary);
        ui.add_space(space::S);
        learned::lines(ui, &part.along, 128.0);
    }
    if !part.stays.is_empty() {
        ui.add_space(space::S);
        stays(ui, part);
    }
    action
}

/// What stays here, with a lock; or that nothing does.
fn stays(ui: &mut Ui, part: &Part) {
    let palette = Palette::of(ui);
    let rect = ui.available_rect_before_wrap();
    let icon = Rect::from_center_size(rect.min + egui::vec2(10.0, 10.0), Vec2::splat(size::ICON));
    text::icon(ui, icon, if part.whole { icons::EYE } else { icons::LOCK }, 18.0, palette.text_secondary);
    ui.scope_builder(UiBuilder::new().max_rect(rect.with_min_x(rect.left() + space::XXL)), |ui| {
        text::label(ui, &part.stays, Type::Detail, palette.text_secondary)
    });
}

/// What programs read of all that leaves: one line, which opens.
fn technical(ui: &mut Ui, what: &View<'_>, texts: &Texts) -> Option<Action> {
    let lines = what.consent.parts.iter().flat_map(|part| &part.technical).chain(&what.consent.technical);
    let statements: Vec<Statement> =
        lines.map(|line| Statement { depth: 0, name: line.name.clone(), value: line.value.clone() }).collect();
    if statements.is_empty() {
        return None;
    }
    ui.add_space(space::L);
    let note = texts.with("consent-technical-note", &[("count", statements.len().into())]);
    if fold::line(ui, &texts.get("consent-technical"), &note, what.technical) {
        return Some(Action::OpenTechnical(!what.technical));
    }
    if what.technical {
        statements::show(ui, &statements);
    }
    None
}

fn one_optional(ui: &mut Ui, optional: &Optional, on: bool, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    let whole = ui.available_rect_before_wrap();
    let left = whole.with_max_x(whole.right() - switch::WIDTH - space::L);
    let inner = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if optional.beyond.is_some() {
            beyond(ui, &texts.get("consent-beyond"));
        } else {
            ui.horizontal_wrapped(|ui| {
                text::label(ui, &texts.get("consent-optional"), Type::Label, palette.text);
                text::label(ui, &texts.get("consent-stays"), Type::Caption, palette.text_muted);
            });
        }
        let mut line = text::job(&optional.name, Type::Body, palette.text);
        line.append(&format!(" · {}", optional.value), 0.0, Type::Body.format(palette.text_muted));
        ui.add(egui::Label::new(line).wrap());
        if let Some(reason) = &optional.beyond {
            text::label(ui, reason, Type::Caption, palette.text_secondary);
        }
    });
    let bottom = inner.response.rect.bottom();
    let rect = Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom));
    let word = if on { texts.get("on") } else { texts.get("off") };
    let clicked = switch::put(ui, rect, on, &optional.name, &word).clicked();
    ui.advance_cursor_after_rect(rect);
    clicked
}

fn beyond(ui: &mut Ui, words: &str) {
    let palette = Palette::of(ui);
    let width = text::width(ui, words, Type::Label);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width + 34.0, 24.0), Sense::hover());
    ui.painter().rect_filled(rect, egui::CornerRadius::same(6), palette.warning_soft);
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 14.0, rect.center().y), Vec2::splat(16.0));
    text::icon(ui, icon, icons::WARNING, 16.0, palette.warning);
    text::at(ui, rect.with_min_x(rect.left() + 26.0), Align2::LEFT_CENTER, words, Type::Label, palette.warning);
}
