//! The whole window with a made-up worker behind it: what it would report is put in, what it is asked for is taken out.

use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{Context, Ui};
use wanderbuch::app::App;
use wanderbuch::i18n::Texts;
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::Half;
use wanderbuch::update::logbook::Job;

fn keeps(effect: &Effect) -> bool {
    matches!(effect, Effect::Logbook(Job::KeepHalf(_)))
}

/// The window and both ends of the worker's channels.
pub(crate) struct Stage {
    app: Option<App>,
    events: Sender<Event>,
    waiting: Option<(Sender<Effect>, Receiver<Event>)>,
    effects: Receiver<Effect>,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let (effect_in, effects) = channel();
        let (events, event_out) = channel();
        Self { app: None, events, waiting: Some((effect_in, event_out)), effects }
    }

    /// An open vault, with those events after it.
    pub(crate) fn open(events: impl IntoIterator<Item = Event>) -> Self {
        let stage = Self::new();
        stage.say(Event::Unlocked);
        for event in events {
            stage.say(event);
        }
        stage
    }

    /// The worker reports.
    pub(crate) fn say(&self, event: Event) {
        self.events.send(event).unwrap();
    }

    /// What the worker has been asked to do since the last time; that it keeps what is half-written goes beside all else.
    pub(crate) fn asked(&self) -> Vec<Effect> {
        self.effects.try_iter().filter(|effect| !keeps(effect)).collect()
    }

    /// What the worker has been asked to keep of what is half-written since the last time; all else is dropped.
    pub(crate) fn kept(&self) -> Vec<Half> {
        let half = |effect| if let Effect::Logbook(Job::KeepHalf(half)) = effect { Some(*half) } else { None };
        self.effects.try_iter().filter_map(half).collect()
    }

    fn prepare(&mut self, ctx: &Context) {
        if let Some((effects, events)) = self.waiting.take() {
            self.app = Some(App::new(ctx, Texts::english().unwrap(), effects, events));
        }
    }

    /// One frame.
    pub(crate) fn show(&mut self, ui: &mut Ui) {
        self.prepare(ui.ctx());
        if let Some(app) = &mut self.app {
            app.drain(ui.ctx());
            app.show(ui);
        }
    }
}
