//! What is on the screen? Drains what the worker reports, lets `update` decide, and shows the page; the edge to eframe.

mod around;
mod pages;

use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use egui::{Context, Key, Modifiers, Ui};
use words::Language;

use crate::i18n::Texts;
use crate::message::{Action, Effect, Event, Message, Place, ThemeChoice};
use crate::state::{Gate, Route, State};
use crate::ui::{focus, theme};
use crate::update::update;
use crate::view;

/// The window's content.
pub struct App {
    state: State,
    texts: Texts,
    effects: Sender<Effect>,
    events: Receiver<Event>,
    /// The system's language.
    system: Language,
    /// The theme as the context knows it.
    theme: ThemeChoice,
    /// When somebody last did something.
    last_input: Instant,
    /// Which request has been on the screen since when, in the context's own time.
    asked_since: Option<(String, f64)>,
    /// Where the focus was on the pages that one came through.
    trail: focus::Trail,
    /// What had the focus on the page to which one came back just now.
    left: Option<egui::Id>,
    /// What had the focus when the palette was opened.
    before_palette: Option<egui::Id>,
    /// When it was last looked whether something half-written is to be kept.
    looked: Instant,
}

/// So long what is being typed is kept by the window alone.
const KEEP_AFTER: Duration = Duration::from_secs(3);

impl App {
    /// Prepares the context, and asks the worker whether there is a vault.
    pub fn new(ctx: &Context, texts: Texts, effects: Sender<Effect>, events: Receiver<Event>) -> Self {
        theme::install(ctx);
        let app = Self {
            state: State::default(),
            system: texts.language(),
            texts,
            effects,
            events,
            theme: ThemeChoice::System,
            last_input: Instant::now(),
            asked_since: None,
            trail: focus::Trail::default(),
            left: None,
            before_palette: None,
            looked: Instant::now(),
        };
        app.send(vec![Effect::Look]);
        app
    }

    /// What is there now, for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    fn send(&self, effects: Vec<Effect>) {
        for effect in effects {
            if self.effects.send(effect).is_err() {
                tracing::error!("the worker is gone; nothing more will be done");
            }
        }
    }

    fn tell(&mut self, message: Message) {
        let effects = update(&mut self.state, message);
        self.send(effects);
    }

    /// Takes in what the worker reports, and locks after a time without input. Shows nothing.
    pub fn drain(&mut self, ctx: &Context) {
        while let Ok(event) = self.events.try_recv() {
            self.tell(Message::Event(event));
        }
        self.keep(ctx);
        if self.state.gate == Gate::Open && self.state.lock_after > 0 {
            let allowed = Duration::from_secs(u64::from(self.state.lock_after) * 60);
            match allowed.checked_sub(self.last_input.elapsed()) {
                Some(left) if !left.is_zero() => ctx.request_repaint_after(left),
                _ => {
                    let minutes = self.state.lock_after;
                    let note = self.texts.with("locked-idle", &[("minutes", minutes.into())]);
                    self.tell(Message::Idle(note));
                }
            }
        }
    }

    /// Has kept what is being typed into the logbook, once in a while.
    fn keep(&mut self, ctx: &Context) {
        if self.looked.elapsed() >= KEEP_AFTER {
            self.looked = Instant::now();
            self.tell(Message::Typed);
        } else if self.state.logbook.unsaved() || self.state.logbook.about_unsaved() {
            ctx.request_repaint_after(KEEP_AFTER);
        }
    }

    /// Shows the page, and does what was done on it.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        focus::observe(&ctx);
        // Here alone: a hidden window still holds the input of when it was last seen.
        if ctx.input(|input| !input.events.is_empty()) {
            self.last_input = Instant::now();
        }
        if self.theme != self.state.theme {
            self.theme = self.state.theme;
            ctx.set_theme(match self.theme {
                ThemeChoice::System => egui::ThemePreference::System,
                ThemeChoice::Light => egui::ThemePreference::Light,
                ThemeChoice::Dark => egui::ThemePreference::Dark,
            });
        }
        self.speak();
        if let Some(action) = self.shortcut(&ctx) {
            self.does(&ctx, action);
        }
        if let Some(action) = self.dropped(&ctx) {
            self.does(&ctx, action);
        }
        if std::mem::take(&mut self.state.fresh) {
            focus::on_top(&ctx);
        }
        if std::mem::take(&mut self.state.moved) {
            match self.left.take() {
                Some(id) => focus::back_to(&ctx, id),
                None => focus::on_next_page(&ctx),
            }
        }
        let action = if self.state.gate == Gate::Open { self.inside(ui) } else { self.gate(ui) };
        if let Some(action) = action {
            self.does(&ctx, action);
            ctx.request_repaint();
        }
    }

    /// Does what a person did, and remembers where the focus was on the page that it leads away from.
    fn does(&mut self, ctx: &Context, action: Action) {
        if let Action::OpenPalette(open) = action {
            if open {
                self.before_palette = ctx.memory(|memory| memory.focused());
            } else {
                self.left = self.before_palette.take();
            }
            return self.tell(Message::Action(action));
        }
        if matches!(action, Action::Go(_) | Action::Find) {
            // Not one page further or back, but elsewhere.
            self.trail = focus::Trail::default();
            return self.tell(Message::Action(action));
        }
        let (before, focused) = (self.state.stack.clone(), ctx.memory(|memory| memory.focused()));
        self.tell(Message::Action(action));
        let after = &self.state.stack;
        if after.len() > before.len() && after.starts_with(&before) {
            self.trail.further(before.len(), focused);
        } else if after.len() < before.len() && before.starts_with(after) {
            self.left = self.trail.back(after.len());
        }
    }

    /// Takes up the texts of the language that was chosen.
    fn speak(&mut self) {
        let wanted = self.state.language.unwrap_or(self.system);
        if wanted != self.texts.language() {
            match Texts::of(wanted) {
                Ok(texts) => self.texts = texts,
                Err(error) => tracing::error!(%error, "the texts stay as they are"),
            }
        }
    }

    fn shortcut(&self, ctx: &Context) -> Option<Action> {
        let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
        let open = self.state.gate == Gate::Open;
        // A question or the palette that is open takes Escape for itself.
        let state = &self.state;
        let covered = state.question.is_some() || state.palette.is_some() || state.path.is_some();
        if !covered && pressed(Modifiers::NONE, Key::Escape) {
            return Some(Action::Back);
        }
        if !open {
            return None;
        }
        if pressed(Modifiers::COMMAND, Key::L) {
            return Some(Action::Lock);
        }
        if self.state.question.is_none()
            && self.state.path.is_none()
            && [Key::K, Key::P].into_iter().any(|key| pressed(Modifiers::COMMAND, key))
        {
            return Some(Action::OpenPalette(self.state.palette.is_none()));
        }
        if pressed(Modifiers::COMMAND, Key::F) {
            ctx.memory_mut(|memory| memory.request_focus(view::home::search_id()));
            return (self.state.route() != Route::Home).then_some(Action::Find);
        }
        if pressed(Modifiers::COMMAND, Key::O) {
            return Some(Action::Add);
        }
        let hidden = Modifiers::COMMAND | Modifiers::SHIFT;
        (cfg!(debug_assertions) && pressed(hidden, Key::G)).then_some(Action::Go(Place::Gallery))
    }

    fn dropped(&self, ctx: &Context) -> Option<Action> {
        if self.state.gate != Gate::Open {
            return None;
        }
        let paths: Vec<_> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        (!paths.is_empty()).then_some(Action::Files(paths))
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.drain(ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.tell(Message::Typed);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }
}
