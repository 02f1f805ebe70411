//! What is on the screen? Drains what the worker reports, lets `update` decide, and shows the page; the edge to eframe.

use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use egui::{Context, Key, Modifiers, Ui};
use words::Language;

use crate::i18n::Texts;
use crate::message::{Action, Effect, Event, Message, Place, ThemeChoice};
use crate::state::{Gate, Route, State};
use crate::ui::sidebar::{self, Entry};
use crate::ui::{focus, gallery, notice, page, theme};
use crate::update::update;
use crate::view::{self, ask};

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
}

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
        // A question that is open takes Escape for itself.
        if self.state.question.is_none() && pressed(Modifiers::NONE, Key::Escape) {
            return Some(Action::Back);
        }
        if !open {
            return None;
        }
        if pressed(Modifiers::COMMAND, Key::L) {
            return Some(Action::Lock);
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

    fn gate(&mut self, ui: &mut Ui) -> Option<Action> {
        let texts = &self.texts;
        match &self.state.gate {
            Gate::Looking | Gate::Open => page::fixed(ui, |_| None),
            Gate::FirstRun => view::first_run::view(ui, texts),
            Gate::Creating { failure, busy, .. } => {
                view::unlock::create(ui, failure.as_ref(), *busy, &mut self.state.unlock, texts)
            }
            Gate::Locked { note, failure, busy } => {
                let what = view::unlock::Locked { note: note.as_deref(), failure: failure.as_ref(), busy: *busy };
                view::unlock::locked(ui, &what, &mut self.state.unlock, texts)
            }
            Gate::Broken(failure) => page::scrolling(ui, "broken", |ui| {
                page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))).then_some(Action::Retry)
            }),
        }
    }

    fn inside(&mut self, ui: &mut Ui) -> Option<Action> {
        let chosen = self.sidebar(ui);
        let done = self.page(ui);
        let answered = self.question(ui);
        let noticed =
            self.state.notice.as_ref().and_then(|text| notice::show(ui, text, &self.texts).then_some(Action::Cancel));
        answered.or(noticed).or(chosen).or(done)
    }

    fn sidebar(&self, ui: &mut Ui) -> Option<Action> {
        let here = self.state.route().place();
        let entry = |place: Place, word: String| Entry { to: Some(place), word, selected: here == place };
        let waits = self.state.waiting().map(|_| entry(Place::Waiting, self.texts.get("waiting-title")));
        let entries = [
            entry(Place::Credentials, self.texts.get("home-title")),
            entry(Place::Plan, self.texts.get("plan-title")),
            entry(Place::Timeline, self.texts.get("timeline-title")),
            entry(Place::Logbook, self.texts.get("logbook-title")),
            entry(Place::Skills, self.texts.get("skills-title")),
            entry(Place::Requests, self.texts.get("requests-title")),
            entry(Place::History, self.texts.get("history-title")),
            entry(Place::Settings, self.texts.get("settings-title")),
        ];
        let [first, rest @ ..] = entries;
        let entries: Vec<_> = [first].into_iter().chain(waits).chain(rest).collect();
        let lock = Entry { to: None, word: self.texts.get("lock"), selected: false };
        sidebar::show(ui, &entries, &lock).map(|chosen| chosen.map_or(Action::Lock, Action::Go))
    }

    fn page(&mut self, ui: &mut Ui) -> Option<Action> {
        let (state, texts) = (&mut self.state, &self.texts);
        if !matches!(state.route(), Route::Consent | Route::Signing) {
            self.asked_since = None;
        }
        match state.route() {
            Route::Home => {
                let what = view::home::View { home: &state.home, visible: &state.visible };
                view::home::view(ui, &what, &mut state.query, texts)
            }
            Route::Credential(_) => view::credential::view(ui, &state.credential, state.opened, texts),
            Route::Document => view::document::view(ui, &state.document, texts),
            Route::Add => {
                let what = view::add::View { failure: state.add_failure.as_ref(), busy: state.add_busy };
                view::add::view(ui, &what, &mut state.add_draft, texts)
            }
            Route::Preview => view::preview::view(ui, &state.preview, texts),
            Route::Offer => view::offer::view(ui, &state.offer, &mut state.code, texts),
            Route::Logbook => view::logbook::view(ui, &state.logbook.book, state.logbook.begun(), texts),
            Route::Entry => {
                let pages = &mut state.logbook;
                let unsaved = pages.unsaved();
                view::logbook_entry::view(ui, (&pages.entry, unsaved), &mut pages.draft, &mut pages.picker, texts)
            }
            Route::LogbookAbout => view::logbook_entry::about(ui, &mut state.logbook.about, texts),
            Route::Signing => self.signing(ui),
            Route::Skills => view::skills::view(ui, &mut state.skills, texts),
            Route::Plan => view::plan::view(ui, &state.plan, &state.opened_plan, texts),
            Route::AddPlan => {
                let what = view::add_plan::View {
                    sources: state.plan.value().map(|plan| plan.sources.as_slice()).unwrap_or_default(),
                    failure: state.plan_failure.as_ref(),
                    busy: state.plan_busy,
                };
                view::add_plan::view(ui, &what, texts)
            }
            Route::Letter => {
                let sheet = state.plan.value().and_then(|plan| plan.sheet.as_ref());
                view::letter::view(ui, sheet.and_then(|sheet| sheet.letter.as_deref()), state.opened_plan.copied, texts)
            }
            Route::Timeline => view::timeline::view(ui, &state.timeline, texts),
            Route::Requests => {
                let what = view::requests::View {
                    sharing: state.sharing.as_deref(),
                    failure: state.link_failure.as_ref(),
                    busy: state.link_busy,
                };
                view::requests::view(ui, &what, &mut state.link, texts)
            }
            Route::Consent => self.consent(ui),
            Route::Shared => view::shared::view(ui, &state.shared, texts),
            Route::History => view::history::view(ui, &state.history, &mut state.open_entry, texts),
            Route::Settings => view::settings::view(ui, &state.settings, &mut state.key_draft, texts),
            Route::Gallery => {
                gallery::view(ui, texts);
                None
            }
        }
    }

    fn consent(&mut self, ui: &mut Ui) -> Option<Action> {
        let asked = self.state.asked.as_ref()?;
        let shown_for = shown_for(&mut self.asked_since, ui, &asked.consent.hash);
        let what = view::consent::View { consent: &asked.consent, on: &asked.on, shown_for, busy: asked.busy };
        view::consent::view(ui, &what, &self.texts)
    }

    fn signing(&mut self, ui: &mut Ui) -> Option<Action> {
        let pages = &mut self.state.logbook;
        if let Some(signed) = &pages.signed {
            return view::signing::signed(ui, signed, &self.texts);
        }
        let asked = pages.asked.as_ref()?;
        let shown_for = shown_for(&mut self.asked_since, ui, &asked.request);
        view::signing::view(ui, asked, &mut pages.signer, shown_for, &self.texts)
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

/// For how long exactly that request has been on the screen.
fn shown_for(since: &mut Option<(String, f64)>, ui: &Ui, hash: &str) -> Duration {
    let now = ui.input(|input| input.time);
    let begun = match since {
        Some((shown, begun)) if shown == hash => *begun,
        _ => {
            *since = Some((hash.to_owned(), now));
            now
        }
    };
    Duration::try_from_secs_f64(now - begun).unwrap_or_default()
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.drain(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }
}
