//! Is this to be signed? A trainer sees every entry whole, says who they are and with which key, and nothing is signed before the click.

use std::time::Duration;

use egui::{Align2, Id, Rect, Sense, Stroke, Ui, UiBuilder};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Line, SignedRequest, Signer, SigningEntry, SigningPage};
use crate::ui::button::Button;
use crate::ui::decide::{self, Answer, Bar};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, choice, field, focus, icons, page};
use crate::update::logbook::Act;

/// Where values stand beside their names.
const COLUMN: f32 = 128.0;

/// Draws the page.
pub fn view(
    ui: &mut Ui,
    asked: &SigningPage,
    signer: &mut Signer,
    shown_for: Duration,
    texts: &Texts,
) -> Option<Action> {
    let by = signer.by();
    let count = asked.entries.len();
    let yes = if signer.busy { texts.get("sign-busy") } else { texts.with("sign-yes", &[("count", count.into())]) };
    let no = texts.get("sign-no");
    let note = match signer.named() {
        true => texts.with("sign-note", &[("by", words::plain(&by).into())]),
        false => texts.get("sign-note-unnamed"),
    };
    let bar = Bar { note: &note, yes: &yes, no: &no, ready: signer.named(), shown_for, busy: signer.busy };
    let (act, answer) = decide::under(ui, &bar, |ui| above(ui, asked, signer, texts));
    let answered = answer.map(|answer| match answer {
        Answer::Yes => Act::Sign,
        Answer::No => Act::LeaveSigning,
    });
    answered.or(act).map(Action::Logbook)
}

fn above(ui: &mut Ui, asked: &SigningPage, signer: &mut Signer, texts: &Texts) -> Option<Act> {
    page::scrolling(ui, "signing", |ui| {
        page::title(ui, &texts.get("sign-title"));
        page::note(ui, &texts.get("sign-about"), Type::Body);
        ui.add_space(space::XL);
        if let Some(failure) = &signer.failure {
            page::failed(ui, &failure.what, &failure.why, None);
            ui.add_space(space::L);
        }
        let whole = ui.available_rect_before_wrap();
        if whole.width() < size::NARROW {
            whose(ui, asked, texts);
            ui.add_space(space::L);
            entries(ui, asked, texts);
            ui.add_space(space::L);
            return who_signs(ui, asked, signer, texts);
        }
        let left = whole.with_max_x(whole.left() + (whole.width() * 0.42).round());
        let right = whole.with_min_x(left.right() + space::XL);
        let one = ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
            whose(ui, asked, texts);
            ui.add_space(space::L);
            who_signs(ui, asked, signer, texts)
        });
        let two = ui.scope_builder(UiBuilder::new().max_rect(right), |ui| entries(ui, asked, texts));
        let bottom = one.response.rect.bottom().max(two.response.rect.bottom());
        ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
        one.inner
    })
}

/// What the file says of its learner: nobody else does.
fn whose(ui: &mut Ui, asked: &SigningPage, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &texts.get("sign-whose"), Type::Section, palette.text);
        ui.add_space(space::XS);
        text::label(ui, &texts.get("sign-whose-note"), Type::Caption, palette.text_muted);
        ui.add_space(space::M);
        card::unverified(ui, |ui| lines(ui, &asked.whose));
    });
}

/// Name, role and key.
fn who_signs(ui: &mut Ui, asked: &SigningPage, signer: &mut Signer, texts: &Texts) -> Option<Act> {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::label(ui, &texts.get("sign-who"), Type::Section, palette.text);
        ui.add_space(space::M);
        let id = |name: &str| Id::unique(("signing", name));
        let first = field::line(ui, id("name"), &texts.get("sign-name"), &mut signer.name, "");
        focus::first(&first);
        ui.add_space(space::L);
        field::line(ui, id("role"), &texts.get("sign-role"), &mut signer.role, &texts.get("sign-role-hint"));
        ui.add_space(space::L);
        let mut act = None;
        if asked.keys.len() > 1 {
            let keys: Vec<(i64, String)> = asked.keys.iter().map(|key| (key.id, key.name.clone())).collect();
            act = choice::row(ui, &texts.get("sign-key"), &keys, signer.key).map(Act::SignWith);
        } else {
            text::label(ui, &texts.get("sign-key"), Type::Label, palette.text);
        }
        ui.add_space(space::S);
        if let Some(key) = asked.keys.iter().find(|key| key.id == signer.key) {
            text::label(
                ui,
                &texts.with("sign-with-key", &[("name", key.name.as_str().into())]),
                Type::Body,
                palette.text,
            );
            text::selectable(ui, &key.did, Type::Caption, palette.text_muted);
        }
        ui.add_space(space::S);
        text::label(ui, &texts.get("sign-key-note"), Type::Caption, palette.text_secondary);
        act
    })
}

/// Every entry whole: what is signed is what can be read here.
fn entries(ui: &mut Ui, asked: &SigningPage, texts: &Texts) {
    let palette = Palette::of(ui);
    card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let title = texts.with("sign-entries", &[("count", asked.entries.len().into())]);
        text::label(ui, &title, Type::Section, palette.text);
        ui.add_space(space::XS);
        text::label(ui, &texts.get("sign-entries-note"), Type::Caption, palette.text_muted);
        for entry in &asked.entries {
            ui.add_space(space::L);
            let line = Stroke::new(1.0, palette.border);
            ui.painter().hline(ui.available_rect_before_wrap().x_range(), ui.cursor().top(), line);
            ui.add_space(space::L);
            one(ui, entry);
        }
    });
}

fn one(ui: &mut Ui, entry: &SigningEntry) {
    let palette = Palette::of(ui);
    let time = text::width(ui, &entry.time, Type::BodyMedium);
    let room = ui.available_width() - time - space::L;
    let tall = text::lines(ui, &entry.week, Type::Caption, palette.text, room, 3).size().y;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), tall.max(22.0)), Sense::hover());
    let week = rect.with_max_x((rect.right() - time - space::L).max(rect.left()));
    text::place(ui, week, Align2::LEFT_CENTER, &entry.week, Type::Caption, palette.text_secondary, 3);
    text::at(ui, rect, Align2::RIGHT_CENTER, &entry.time, Type::BodyMedium, palette.text);
    ui.add_space(space::XS);
    text::label(ui, &entry.work, Type::Body, palette.text);
    if !entry.lines.is_empty() {
        ui.add_space(space::S);
        lines(ui, &entry.lines);
    }
}

fn lines(ui: &mut Ui, lines: &[Line]) {
    let palette = Palette::of(ui);
    let column = text::column(ui, lines.iter().map(|line| line.name.as_str()), COLUMN);
    for line in lines {
        let rect = ui.available_rect_before_wrap();
        let name = Rect::from_min_size(rect.min + egui::vec2(0.0, 1.0), egui::vec2(column - space::S, 20.0));
        text::at(ui, name, Align2::LEFT_CENTER, &line.name, Type::Caption, palette.text_muted);
        let value = rect.with_min_x(rect.left() + column);
        ui.scope_builder(UiBuilder::new().max_rect(value), |ui| {
            text::label(ui, &line.value, Type::Detail, palette.text);
        });
        ui.add_space(space::XS);
    }
}

/// Draws the page that says that it is signed, and what has to happen next.
pub fn signed(ui: &mut Ui, signed: &SignedRequest, texts: &Texts) -> Option<Action> {
    page::reading(ui, "signed", |ui| {
        let palette = Palette::of(ui);
        let mut act = page::back(ui, &texts.get("logbook-title")).then_some(Act::LeaveSigning);
        ui.add_space(space::S);
        page::title(ui, &texts.get("sign-done"));
        let learner = signed.learner.as_str();
        page::note(ui, &texts.with("sign-done-next", &[("learner", learner.into())]), Type::Body);
        ui.add_space(space::S);
        text::selectable(ui, &signed.file, Type::Detail, palette.text_secondary);
        ui.add_space(space::XL);
        text::label(ui, &texts.get("sign-trust"), Type::Section, palette.text);
        text::label(ui, &texts.get("sign-trust-note"), Type::Detail, palette.text_secondary);
        ui.add_space(space::M);
        card::around(ui, |ui| text::selectable(ui, &signed.trust, Type::Detail, palette.text));
        ui.add_space(space::L);
        let word = if signed.copied { texts.get("sign-copied") } else { texts.get("sign-copy") };
        let copy = Button::primary(&word).icon(icons::COPY).show(ui);
        focus::first(&copy);
        if copy.clicked() {
            ui.ctx().copy_text(signed.trust.clone());
            act = Some(Act::TrustCopied);
        }
        act.map(Action::Logbook)
    })
}
