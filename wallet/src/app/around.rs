//! What stands around the page? Where one can go, at its side or above it, what is asked, and what just happened elsewhere.

use egui::Ui;

use super::App;
use crate::message::{Action, Place};
use crate::ui::sidebar::{self, Entry};
use crate::ui::{notice, page};
use crate::view::{ask, palette, path};

impl App {
    /// The whole window while the vault is open.
    pub(super) fn inside(&mut self, ui: &mut Ui) -> Option<Action> {
        let narrow = sidebar::is_bar(ui);
        let chosen = if narrow { self.bar(ui) } else { self.sidebar(ui) };
        if self.state.menu || self.state.palette.is_some() || self.state.path.is_some() {
            // What is covered has not been read for that long.
            self.asked_since = None;
        }
        let done = if narrow && self.state.menu { self.menu(ui) } else { self.page(ui) };
        let answered = self.question(ui).or_else(|| self.path(ui)).or_else(|| self.palette(ui));
        let noticed =
            self.state.notice.as_ref().and_then(|text| notice::show(ui, text, &self.texts).then_some(Action::Cancel));
        answered.or(noticed).or(chosen).or(done)
    }

    /// The pages that exist, in the order in which they stand everywhere.
    fn places(&self) -> Vec<Entry<Action>> {
        let here = self.state.route().place();
        let entry =
            |to: Place| Entry { to: Action::Go(to), word: palette::word(to, &self.texts), selected: here == to };
        palette::places(&self.state).map(entry).collect()
    }

    /// What stands beneath them: the way to anything by its name, and the lock.
    fn below(&self) -> Vec<Entry<Action>> {
        vec![
            Entry { to: Action::OpenPalette(true), word: self.texts.get("palette-open"), selected: false },
            Entry { to: Action::Lock, word: self.texts.get("lock"), selected: false },
        ]
    }

    fn sidebar(&self, ui: &mut Ui) -> Option<Action> {
        sidebar::show(ui, self.places(), self.below())
    }

    fn bar(&self, ui: &mut Ui) -> Option<Action> {
        let texts = &self.texts;
        let words = sidebar::Words {
            menu: if self.state.menu { texts.get("menu-close") } else { texts.get("menu-open") },
            here: palette::word(self.state.route().place(), texts),
            find: texts.get("palette-open"),
        };
        sidebar::bar(ui, &words, self.state.menu).map(|pressed| match pressed {
            sidebar::Pressed::Menu => Action::OpenMenu(!self.state.menu),
            sidebar::Pressed::Find => Action::OpenPalette(true),
        })
    }

    /// In a narrow window the pages are a page of their own.
    fn menu(&self, ui: &mut Ui) -> Option<Action> {
        page::scrolling(ui, "menu", |ui| sidebar::list(ui, self.places(), self.below()))
    }

    fn palette(&mut self, ui: &Ui) -> Option<Action> {
        let mut open = self.state.palette.take()?;
        let done = palette::view(ui, &mut open, &self.state, &self.texts);
        self.state.palette = Some(open);
        done
    }

    fn path(&mut self, ui: &Ui) -> Option<Action> {
        path::view(ui, self.state.path.as_mut()?, &self.texts)
    }

    fn question(&self, ui: &Ui) -> Option<Action> {
        let question = self.state.question.as_ref()?;
        let ask::Asked { title, sentence, verb, yes } = ask::about(question, &self.texts);
        match ask::view(ui, &title, &sentence, &verb, &self.texts)? {
            ask::Reply::Yes => Some(yes),
            ask::Reply::No => Some(Action::Cancel),
        }
    }
}
