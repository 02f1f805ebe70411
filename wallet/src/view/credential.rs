//! What does this one say, and does it hold? The headline, five answers, what the person can do, at what level, and all the rest.

use egui::{Align2, Margin, Rect, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use super::{learned, palette};
use crate::i18n::Texts;
use crate::message::{Action, Place};
use crate::model::{Credential, Issuer, Remote, Tone};
use crate::ui::answer::{self, icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, focus, fold, icons, page, statements};

/// What of the page has been opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Everything else that it says.
    pub rest: bool,
    /// The elements of a micro-credential.
    pub elements: bool,
    /// What its profile asks.
    pub profile: bool,
    /// The part of which all is shown, by its place.
    pub part: Option<usize>,
    /// Where one came from, and goes back to; the credentials where that is not said.
    pub from: Option<Place>,
}

/// Draws the page.
pub fn view(ui: &mut Ui, credential: &Remote<Box<Credential>>, opened: Opened, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "credential", |ui| {
        let mut action =
            page::back(ui, &palette::word(opened.from.unwrap_or(Place::Credentials), texts)).then_some(Action::Back);
        ui.add_space(10.0);
        if let Remote::Failed { failure, .. } = credential {
            ui.add_space(space::L);
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                action = Some(Action::Retry);
            }
            ui.add_space(space::L);
        }
        let found = match credential.value() {
            Some(shown) => {
                let checking = matches!(credential, Remote::Loading { .. });
                full(ui, shown, checking, opened, texts)
            }
            None => {
                if matches!(credential, Remote::Loading { .. }) {
                    skeleton(ui, texts);
                }
                None
            }
        };
        found.or(action)
    })
}

fn full(ui: &mut Ui, shown: &Credential, checking: bool, opened: Opened, texts: &Texts) -> Option<Action> {
    let mut action = header(ui, shown, texts);
    ui.add_space(space::XL);
    if verdict(ui, shown, checking, texts) {
        action = Some(Action::CheckAgain(shown.id));
    }
    ui.add_space(space::XL);
    let found = match &shown.decision {
        Some(decision) => {
            super::decision::view(ui, decision, texts);
            ui.add_space(space::XL);
            None
        }
        None => said_of_learning(ui, shown, opened, texts),
    };
    rule(ui);
    let rest = rest(ui, shown, opened.rest, texts);
    found.or(rest).or(action)
}

/// What was learned, of which parts, with what beside it.
fn said_of_learning(ui: &mut Ui, shown: &Credential, opened: Opened, texts: &Texts) -> Option<Action> {
    two_columns(ui, |ui| learned::outcomes(ui, shown, texts), |ui| learned::level_and_facts(ui, shown, texts));
    ui.add_space(space::XL);
    let part = super::parts::view(ui, &shown.parts, opened.part, texts);
    let saved = super::attachments::view(ui, shown.id, &shown.attachments, texts);
    learned::doubts(ui, &shown.doubts, texts);
    rule(ui);
    let found = super::elements::view(ui, &shown.elements, opened.elements, texts);
    let profile = shown.profile.as_ref().and_then(|profile| {
        rule(ui);
        super::profile::view(ui, profile, opened.profile, texts)
    });
    saved.or(part).or(found).or(profile)
}

fn rule(ui: &Ui) {
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), ui.cursor().top(), line);
}

fn header(ui: &mut Ui, shown: &Credential, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    let (export_word, share_word) = (texts.get("export"), texts.get("share"));
    let export = Button::tonal(&export_word).icon(icons::DOWNLOAD_SIMPLE);
    // What does not hold can be shared, and is not what the page invites to.
    let holds = shown.headline.tone != Tone::Bad;
    let share = if holds { Button::primary(&share_word) } else { Button::tonal(&share_word) };
    let share = share.icon(icons::SHARE_NETWORK);
    let (export_size, share_size) = (export.size(ui), share.size(ui));
    let actions = export_size.x + if shown.shareable { space::S + share_size.x } else { 0.0 };
    let top = ui.cursor().min;
    let narrow = ui.available_width() < size::NARROW;
    let mut room =
        Rect::from_min_size(egui::pos2(ui.max_rect().right() - actions, top.y), egui::vec2(actions, size::CONTROL));
    let width = ui.available_width() - if narrow { 0.0 } else { actions + space::XL };
    ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
        ui.set_width(width);
        text::label(ui, &shown.title, Type::Display, palette.text);
        ui.add_space(2.0);
        match &shown.issuer {
            Issuer::Proven { name, country } => {
                let mut line = name.clone();
                if let Some(country) = country {
                    line = format!("{line}, {country}");
                }
                let parts = [line.as_str(), shown.person.as_str()].into_iter().filter(|part| !part.is_empty());
                let line = parts.collect::<Vec<_>>().join(" · ");
                text::label(ui, &line, Type::Body, palette.text_secondary);
            }
            unverified => {
                if !shown.person.is_empty() {
                    text::label(ui, &shown.person, Type::Body, palette.text_secondary);
                    ui.add_space(space::S);
                }
                let words = unverified.unverified(texts).unwrap_or_default();
                card::unverified(ui, |ui| text::label(ui, &words, Type::Detail, palette.text_secondary));
            }
        }
    });
    if narrow {
        ui.add_space(space::M);
        room = ui.allocate_exact_size(egui::vec2(actions, size::CONTROL), Sense::hover()).0;
    }
    let mut action = None;
    let exported = export.put(ui, Rect::from_min_size(room.min, export_size));
    if !shown.shareable {
        focus::first(&exported);
    }
    if exported.clicked() {
        action = Some(Action::ExportOriginal(shown.id));
    }
    if shown.shareable {
        let response = share.put(ui, Rect::from_min_size(room.right_top() - egui::vec2(share_size.x, 0.0), share_size));
        focus::first(&response);
        if response.clicked() {
            action = Some(Action::ShareCredential(shown.id));
        }
    }
    action
}

/// The card with headline and five answers. Gives whether to check again.
fn verdict(ui: &mut Ui, shown: &Credential, checking: bool, texts: &Texts) -> bool {
    let palette = Palette::of(ui);
    card::with_margin(ui, Margin { left: 20, right: 20, top: 16, bottom: 4 }, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let again = headline(ui, shown, checking, texts);
        ui.add_space(6.0);
        if let Some(remark) = shown.remark.as_deref().filter(|remark| !remark.is_empty()) {
            let room = ui.available_width().min(size::TEXT);
            ui.allocate_ui(egui::vec2(room, 0.0), |ui| text::label(ui, remark, Type::Detail, palette.text_secondary));
            ui.add_space(space::S);
        }
        let rows = answer::Rows::of(ui, ui.available_width(), &shown.answers);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), rows.height()), Sense::hover());
        rows.show(ui, rect.min, &shown.answers);
        again
    })
}

/// The headline, in as many lines as it takes, and of when it is.
fn headline(ui: &mut Ui, shown: &Credential, checking: bool, texts: &Texts) -> bool {
    const AGAIN: f32 = 32.0;
    let palette = Palette::of(ui);
    let ink = ink_of(palette, shown.headline.tone);
    let dated = if checking {
        texts.get("state-checking")
    } else {
        texts.with("as-of", &[("date", shown.as_of.as_str().into())])
    };
    let width = ui.available_width();
    let narrow = width < size::NARROW;
    let date = if narrow { 0.0 } else { text::width(ui, &dated, Type::Caption) + space::L };
    let room = width - 40.0 - AGAIN - date;
    let lines = text::lines(ui, &shown.headline.words, Type::Title, ink, room, 4).size().y;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, lines.max(30.0)), Sense::hover());
    let mid = rect.top() + 15.0;
    let icon = Rect::from_center_size(egui::pos2(rect.left() + 14.0, mid), Vec2::splat(28.0));
    text::icon(ui, icon, icon_of(shown.headline.mark), 28.0, ink);
    let words = Rect::from_min_size(rect.min + egui::vec2(40.0, 1.0), egui::vec2(room, lines));
    text::headline(ui, words, &shown.headline.words, Type::Title, ink);
    let again = Rect::from_center_size(egui::pos2(rect.right() - AGAIN / 2.0 + 6.0, mid), Vec2::splat(AGAIN));
    if narrow {
        text::label(ui, &dated, Type::Caption, palette.text_muted);
    } else {
        let line = Rect::from_min_max(rect.min, egui::pos2(again.left() - 2.0, rect.top() + 30.0));
        text::at(ui, line, Align2::RIGHT_CENTER, &dated, Type::Caption, palette.text_muted);
    }
    !checking && crate::ui::button::icon_only(ui, again, icons::ARROW_CLOCKWISE, &texts.get("check-again")).clicked()
}

pub(super) fn two_columns(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < size::NARROW {
        left(ui);
        ui.add_space(space::XL);
        return right(ui);
    }
    let middle = (whole.left() + whole.width() * 0.5175).round();
    let one = whole.with_max_x(middle - space::XL);
    let two = whole.with_min_x(middle);
    let first = ui.scope_builder(UiBuilder::new().max_rect(one), |ui| {
        ui.set_width(one.width());
        left(ui);
    });
    let second = ui.scope_builder(UiBuilder::new().max_rect(two), |ui| {
        ui.set_width(two.width());
        right(ui);
    });
    let bottom = first.response.rect.bottom().max(second.response.rect.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
}

fn rest(ui: &mut Ui, shown: &Credential, open: bool, texts: &Texts) -> Option<Action> {
    let told = shown.groups.iter().map(|group| group.statements.len()).sum::<usize>() + shown.rest.len();
    let note = texts.with("rest-note", &[("count", told.into())]);
    if fold::line(ui, &texts.get("rest-title"), &note, open) {
        return Some(Action::OpenRest(!open));
    }
    if open {
        everything(ui, shown, texts);
    }
    ui.add_space(space::XL);
    Button::danger(&texts.get("delete")).show(ui).clicked().then_some(Action::AskDelete(shown.id))
}

fn everything(ui: &mut Ui, shown: &Credential, texts: &Texts) {
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("checks-title"), Type::Section, palette.text);
    ui.add_space(space::M);
    card::around(ui, |ui| {
        for check in &shown.checks {
            super::checks::row(ui, check);
        }
    });
    ui.add_space(space::XXL);
    card::unverified(ui, |ui| text::label(ui, &texts.get("said-note"), Type::Detail, palette.text_secondary));
    for group in &shown.groups {
        below(ui, &group.title, |ui| statements::show(ui, &group.statements));
    }
    if !shown.rest.is_empty() {
        below(ui, &texts.get("statements-title"), |ui| statements::show(ui, &shown.rest));
    }
    if !shown.technical.is_empty() {
        below(ui, &texts.get("technical-title"), |ui| statements::show(ui, &shown.technical));
    }
    below(ui, &texts.get("original-title"), |ui| learned::lines(ui, &shown.original, 240.0));
}

/// A group under its title.
fn below(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(space::XXL);
    text::label(ui, title, Type::Section, Palette::of(ui).text);
    ui.add_space(space::M);
    contents(ui);
}

fn skeleton(ui: &mut Ui, texts: &Texts) {
    let palette = Palette::of(ui);
    let origin = ui.cursor().min;
    let width = ui.available_width();
    page::bone(ui, Rect::from_min_size(origin + egui::vec2(0.0, 6.0), egui::vec2(width * 0.45, 26.0)));
    page::bone(ui, Rect::from_min_size(origin + egui::vec2(0.0, 44.0), egui::vec2(width * 0.55, 14.0)));
    let rect = Rect::from_min_size(origin + egui::vec2(0.0, 84.0), egui::vec2(width, 298.0));
    card::surface(ui, rect, palette.surface);
    for row in 0..5_u8 {
        let top = rect.top() + 68.0 + f32::from(row) * answer::ROW;
        page::bone(ui, Rect::from_min_size(egui::pos2(rect.left() + 53.0, top), egui::vec2(width * 0.6, 14.0)));
    }
    let (_, response) = ui.allocate_exact_size(egui::vec2(width, 400.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, texts.get("loading")));
}
