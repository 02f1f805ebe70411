//! How is the wallet set? Theme and lock, the keys that are one's own, whose word is trusted, and what this is and is not.

use egui::{Align2, Id, Rect, Sense, Stroke, Ui};
use words::Language;

use super::country;
use crate::i18n::Texts;
use crate::message::{Action, ThemeChoice};
use crate::model::{AskedSource, Key, Line, Remote, Settings};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{card, choice, field, page, switch};

/// The key whose name is being changed with the name so far, and what has been opened.
#[derive(Default)]
pub struct Draft {
    /// Which key.
    pub key: Option<i64>,
    /// Its name so far.
    pub name: String,
    /// Whether all countries are shown.
    pub countries: bool,
}

/// Minutes after which the wallet can lock itself.
pub const LOCK_AFTER: [u32; 4] = [2, 10, 30, 60];

/// Draws the page.
pub fn view(ui: &mut Ui, settings: &Remote<Settings>, draft: &mut Draft, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "settings", |ui| {
        page::heading(ui, &texts.get("settings-title"), 0.0);
        ui.add_space(space::XL);
        let mut action = None;
        if let Remote::Failed { failure, .. } = settings {
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                action = Some(Action::Retry);
            }
            ui.add_space(space::L);
        }
        let Some(shown) = settings.value() else {
            if matches!(settings, Remote::Loading { .. }) {
                page::waiting(ui, &texts.get("loading"));
            }
            return action;
        };
        let groups = [
            appearance(ui, shown, draft.countries, texts),
            lock(ui, shown, texts),
            keys(ui, shown, draft, texts),
            trust(ui, shown, texts),
            sources(ui, shown, texts),
        ];
        about(ui, shown, texts);
        groups.into_iter().flatten().next().or(action)
    })
}

fn group<R>(ui: &mut Ui, title: &str, note: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    text::label(ui, title, Type::Section, palette.text);
    if !note.is_empty() {
        text::label(ui, note, Type::Caption, palette.text_secondary);
    }
    ui.add_space(space::M);
    let result = card::around(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui)
    });
    ui.add_space(space::XXL);
    result
}

fn appearance(ui: &mut Ui, settings: &Settings, all_countries: bool, texts: &Texts) -> Option<Action> {
    group(ui, &texts.get("settings-look"), "", |ui| {
        let themes = [
            (ThemeChoice::System, texts.get("theme-system")),
            (ThemeChoice::Light, texts.get("theme-light")),
            (ThemeChoice::Dark, texts.get("theme-dark")),
        ];
        let chosen = choice::row(ui, &texts.get("settings-theme"), &themes, settings.theme).map(Action::Theme);
        rule(ui);
        let languages: Vec<(Option<Language>, String)> = std::iter::once((None, texts.get("language-system")))
            .chain(Language::ALL.map(|language| (Some(language), language.name().to_owned())))
            .collect();
        let spoken = choice::row(ui, &texts.get("settings-language"), &languages, settings.language);
        let chosen = chosen.or(spoken.map(Action::Language));
        rule(ui);
        let chosen = chosen.or(country::row(ui, &settings.countries, all_countries, texts));
        rule(ui);
        let palette = Palette::of(ui);
        named(ui, &texts.get("settings-zoom"), |ui| {
            text::label(ui, &texts.get("settings-zoom-how"), Type::Body, palette.text_secondary)
        });
        chosen
    })
}

fn lock(ui: &mut Ui, settings: &Settings, texts: &Texts) -> Option<Action> {
    group(ui, &texts.get("settings-lock"), "", |ui| {
        let minutes = |count: u32| texts.with("minutes", &[("count", count.into())]);
        let options = LOCK_AFTER.map(|count| (count, minutes(count)));
        let chosen =
            choice::row(ui, &texts.get("settings-lock-after"), &options, settings.lock_after).map(Action::LockAfter);
        rule(ui);
        let now = Button::tonal(&texts.get("lock-now")).show(ui).clicked().then_some(Action::Lock);
        chosen.or(now)
    })
}

fn keys(ui: &mut Ui, settings: &Settings, draft: &mut Draft, texts: &Texts) -> Option<Action> {
    group(ui, &texts.get("settings-keys"), &texts.get("settings-keys-note"), |ui| {
        let mut action = None;
        if settings.keys.is_empty() {
            text::label(ui, &texts.get("settings-no-keys"), Type::Body, Palette::of(ui).text_secondary);
        }
        for (index, key) in settings.keys.iter().enumerate() {
            if index > 0 {
                rule(ui);
            }
            if let Some(found) = one_key(ui, key, draft, texts) {
                action = Some(found);
            }
        }
        action
    })
}

fn one_key(ui: &mut Ui, key: &Key, draft: &mut Draft, texts: &Texts) -> Option<Action> {
    let palette = Palette::of(ui);
    if draft.key == Some(key.id) {
        let id = Id::unique("settings: key name");
        let response = field::line(ui, id, &texts.get("key-name"), &mut draft.name, "");
        ui.add_space(space::M);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let mut action = entered.then_some(Action::SaveKeyName);
        ui.horizontal_wrapped(|ui| {
            let ready = !draft.name.trim().is_empty();
            if Button::tonal(&texts.get("save")).enabled(ready).show(ui).clicked() {
                action = Some(Action::SaveKeyName);
            }
            if Button::text(&texts.get("cancel")).show(ui).clicked() {
                action = Some(Action::Cancel);
            }
        });
        return action;
    }
    let mut action = None;
    let (rename_word, rotate_word) = (texts.get("key-rename"), texts.get("key-rotate"));
    let (rename, rotate) = (Button::tonal(&rename_word), Button::tonal(&rotate_word));
    let (rename_size, rotate_size) = (rename.size(ui), rotate.size(ui));
    let whole = ui.available_rect_before_wrap();
    let actions = rename_size.x + if key.current { space::S + rotate_size.x } else { 0.0 };
    let narrow = whole.width() < size::NARROW;
    let left = if narrow { whole } else { whole.with_max_x(whole.right() - actions - space::L) };
    let inner = ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| {
        text::label(ui, &key.name, Type::BodyMedium, palette.text);
        text::label(ui, &key.about, Type::Caption, palette.text_secondary);
        text::selectable(ui, &key.did, Type::Caption, palette.text_muted);
    });
    let mut bottom = inner.response.rect.bottom();
    let mut at = egui::pos2(whole.right() - actions, (whole.top() + bottom) / 2.0 - rename_size.y / 2.0);
    if narrow {
        at = egui::pos2(whole.left(), bottom + space::S);
        bottom = at.y + rename_size.y;
    }
    let response = rename.put(ui, Rect::from_min_size(at, rename_size));
    if response.clicked() {
        action = Some(Action::RenameKey(key.id));
    }
    if key.current
        && rotate.put(ui, Rect::from_min_size(at + egui::vec2(rename_size.x + space::S, 0.0), rotate_size)).clicked()
    {
        action = Some(Action::AskRotate(key.id));
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
    action
}

fn trust(ui: &mut Ui, settings: &Settings, texts: &Texts) -> Option<Action> {
    group(ui, &texts.get("settings-trust"), &texts.get("settings-trust-note"), |ui| {
        let palette = Palette::of(ui);
        let mut action = None;
        if settings.trust.is_empty() {
            text::label(ui, &texts.get("settings-trust-none"), Type::Body, palette.text_secondary);
        }
        for (index, Line { name, value }) in settings.trust.iter().enumerate() {
            let word = texts.get("settings-trust-remove");
            let button = Button::tonal(&word);
            let extent = button.size(ui);
            let whole = ui.available_rect_before_wrap();
            let left = whole.with_max_x(whole.right() - extent.x - space::L);
            let inner = ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| {
                text::label(ui, name, Type::BodyMedium, palette.text);
                text::label(ui, value, Type::Caption, palette.text_secondary);
            });
            let bottom = inner.response.rect.bottom().max(whole.top() + extent.y);
            if button.put(ui, Rect::from_min_size(egui::pos2(whole.right() - extent.x, whole.top()), extent)).clicked()
            {
                action = Some(Action::AskRemoveTrustFile(index));
            }
            ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
            rule(ui);
        }
        if settings.trust.is_empty() {
            ui.add_space(space::L);
        }
        if Button::tonal(&texts.get("settings-trust-add")).show(ui).clicked() {
            action = Some(Action::AddTrustFile);
        }
        action
    })
}

fn sources(ui: &mut Ui, settings: &Settings, texts: &Texts) -> Option<Action> {
    group(ui, &texts.get("settings-sources"), &texts.get("settings-sources-note"), |ui| {
        let palette = Palette::of(ui);
        let mut action = None;
        for (index, AskedSource { name, note, on, .. }) in settings.sources.iter().enumerate() {
            if index > 0 {
                rule(ui);
            }
            let whole = ui.available_rect_before_wrap();
            let left = whole.with_max_x(whole.right() - switch::WIDTH - space::L);
            let inner = ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| {
                text::label(ui, name, Type::BodyMedium, palette.text);
                text::label(ui, note, Type::Caption, palette.text_secondary);
            });
            let bottom = inner.response.rect.bottom().max(whole.top() + 32.0);
            let rect = Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom));
            let word = if *on { texts.get("on") } else { texts.get("off") };
            if switch::put(ui, rect, *on, name, &word).clicked() {
                action = Some(Action::SwitchSource(index));
            }
            ui.advance_cursor_after_rect(rect);
        }
        action
    })
}

fn about(ui: &mut Ui, settings: &Settings, texts: &Texts) {
    group(ui, &texts.get("settings-about"), "", |ui| {
        let palette = Palette::of(ui);
        text::label(ui, &texts.get("what-this-is"), Type::Body, palette.text);
        ui.add_space(space::S);
        text::label(ui, &texts.get("what-this-is-not"), Type::Body, palette.text_secondary);
        ui.add_space(space::L);
        super::learned::lines(ui, &settings.vault, 160.0);
    });
}

fn rule(ui: &mut Ui) {
    ui.add_space(space::M);
    let line = Stroke::new(1.0, Palette::of(ui).border);
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), ui.cursor().top(), line);
    ui.add_space(space::M);
}

fn named(ui: &mut Ui, name: &str, value: impl FnOnce(&mut Ui) -> egui::Response) {
    let palette = Palette::of(ui);
    if ui.available_width() < size::NARROW {
        text::label(ui, name, Type::Body, palette.text);
        value(ui);
        return;
    }
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 40.0), Sense::hover());
    text::at(ui, rect.with_max_x(rect.left() + 180.0), Align2::LEFT_CENTER, name, Type::Body, palette.text);
    let at = Rect::from_min_max(egui::pos2(rect.left() + 200.0, rect.top() + 9.0), rect.max);
    ui.scope_builder(egui::UiBuilder::new().max_rect(at), value);
}
