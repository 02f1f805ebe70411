//! Who may look? The passphrase: chosen once, asked for when it is locked. Nothing of what is inside shows here.

use egui::{Id, Key, Ui};
use zeroize::Zeroizing;

use crate::i18n::Texts;
use crate::key_store::PASSPHRASE_LEAST;
use crate::message::Action;
use crate::model::Failure;
use crate::ui::button::Button;
use crate::ui::field::{self, Passphrase};
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, space};
use crate::ui::{focus, page};

/// What is being typed. It has no `Debug`, and is wiped when it goes.
#[derive(Default)]
pub struct Draft {
    /// The passphrase.
    pub passphrase: Zeroizing<String>,
    /// The same again, when one is chosen.
    pub again: Zeroizing<String>,
    /// Whether it is shown in clear.
    pub shown: bool,
}

/// What stands on the locked page.
pub struct Locked<'a> {
    /// Why it is locked, and since when.
    pub note: Option<&'a str>,
    /// What came of the last try.
    pub failure: Option<&'a Failure>,
    /// Whether a try is under way.
    pub busy: bool,
}

/// Draws the locked page.
pub fn locked(ui: &mut Ui, what: &Locked<'_>, draft: &mut Draft, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    page::scrolling(ui, "locked", |ui| {
        page::narrow(ui, 400.0, 0.18, |ui| {
            heading(ui, &texts.get("locked-title"), &texts.get("locked-note"));
            let mut action = None;
            let id = Id::unique("locked: passphrase");
            let (response, eye) =
                passphrase(ui, id, &texts.get("passphrase"), draft.shown, &mut draft.passphrase, texts);
            focus::first(&response);
            if eye {
                action = Some(Action::ShowPassphrase(!draft.shown));
            }
            ui.add_space(space::S);
            match (what.failure, what.note) {
                (Some(failure), _) => problem(ui, failure),
                (None, Some(note)) => {
                    text::label(ui, note, Type::Caption, palette.text_muted);
                }
                (None, None) => {}
            }
            ui.add_space(space::XL);
            let word = if what.busy { texts.get("unlocking") } else { texts.get("unlock") };
            let ready = !what.busy && !draft.passphrase.is_empty();
            let pressed = Button::primary(&word).tall().wide(400.0).enabled(ready).show(ui).clicked();
            let entered = entered(ui, &response);
            if ready && (pressed || entered) {
                action = Some(Action::Unlock);
            } else if entered {
                response.request_focus();
            }
            ui.add_space(space::XXL);
            text::label(ui, &texts.get("locked-forgotten"), Type::Caption, palette.text_muted);
            action
        })
    })
}

/// Draws the page on which a passphrase is chosen.
pub fn create(ui: &mut Ui, failure: Option<&Failure>, busy: bool, draft: &mut Draft, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    page::scrolling(ui, "create", |ui| {
        let mut action = page::back(ui, &texts.get("back")).then_some(Action::Back);
        let found = page::narrow(ui, 400.0, 0.08, |ui| {
            heading(ui, &texts.get("create-title"), &texts.get("create-note"));
            let mut action = None;
            let (first_id, second_id) = (Id::unique("create: passphrase"), Id::unique("create: again"));
            let first_label = texts.get("passphrase-new");
            let (response, eye) = passphrase(ui, first_id, &first_label, draft.shown, &mut draft.passphrase, texts);
            focus::first(&response);
            ui.add_space(space::L);
            let again_label = texts.get("passphrase-again");
            let (second, other) = passphrase(ui, second_id, &again_label, draft.shown, &mut draft.again, texts);
            if eye || other {
                action = Some(Action::ShowPassphrase(!draft.shown));
            }
            ui.add_space(space::S);
            let long = draft.passphrase.chars().count() >= PASSPHRASE_LEAST;
            let same = draft.passphrase == draft.again;
            match failure {
                Some(failure) => problem(ui, failure),
                None if long && !same && !draft.again.is_empty() => {
                    text::label(ui, &texts.get("passphrase-differs"), Type::Caption, palette.warning);
                }
                None => {
                    let words = texts.with("passphrase-rule", &[("least", PASSPHRASE_LEAST.into())]);
                    text::label(ui, &words, Type::Caption, palette.text_muted);
                }
            }
            ui.add_space(space::XL);
            let word = if busy { texts.get("creating") } else { texts.get("create") };
            let ready = !busy && long && same;
            let pressed = Button::primary(&word).tall().wide(400.0).enabled(ready).show(ui).clicked();
            let entered_again = entered(ui, &second);
            if ready && (pressed || entered_again) {
                action = Some(Action::CreatePassphrase);
            } else if entered_again || entered(ui, &response) {
                // What was typed first is typed again; what does not fit yet is gone on with.
                second.request_focus();
            }
            ui.add_space(space::XXL);
            text::label(ui, &texts.get("create-warning"), Type::Caption, palette.text_muted);
            action
        });
        if found.is_some() {
            action = found;
        }
        action
    })
}

fn heading(ui: &mut Ui, title: &str, note: &str) {
    let palette = Palette::of(ui);
    text::label(ui, "Wanderbuch", Type::Section, palette.text_muted);
    ui.add_space(space::S);
    text::label(ui, title, Type::Display, palette.text);
    ui.add_space(space::S);
    text::label(ui, note, Type::Body, palette.text_secondary);
    ui.add_space(space::XXL);
}

fn passphrase(
    ui: &mut Ui,
    id: Id,
    label: &str,
    shown: bool,
    draft: &mut Zeroizing<String>,
    texts: &Texts,
) -> (egui::Response, bool) {
    let eye = if shown { texts.get("passphrase-hide") } else { texts.get("passphrase-show") };
    field::passphrase(ui, &Passphrase { id, label, shown, eye: &eye }, draft)
}

fn problem(ui: &mut Ui, failure: &Failure) {
    let palette = Palette::of(ui);
    text::label(ui, &failure.what, Type::Label, palette.danger);
    ui.add_space(space::XS);
    text::label(ui, &failure.why, Type::Caption, palette.text_secondary);
}

fn entered(ui: &Ui, response: &egui::Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
