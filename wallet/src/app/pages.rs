//! Which page is drawn? Each route with its part of the state; what was done on it comes back.

use std::time::Duration;

use egui::Ui;

use super::App;
use crate::message::Action;
use crate::state::{Gate, Route};
use crate::ui::{gallery, page};
use crate::view;

impl App {
    pub(super) fn gate(&mut self, ui: &mut Ui) -> Option<Action> {
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

    pub(super) fn page(&mut self, ui: &mut Ui) -> Option<Action> {
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
            Route::Logbook => {
                let begun = view::logbook::Begun { entry: state.logbook.begun(), about: state.logbook.about_unsaved() };
                view::logbook::view(ui, &state.logbook.book, begun, texts)
            }
            Route::Entry => {
                let units = state.units();
                let pages = &mut state.logbook;
                let what = view::logbook_entry::Shown { unsaved: pages.unsaved(), entry: &pages.entry, units: &units };
                view::logbook_entry::view(ui, &what, &mut pages.draft, &mut pages.picker, texts)
            }
            Route::LogbookAbout => {
                let unsaved = state.logbook.about_unsaved();
                view::logbook_about::view(ui, &mut state.logbook.about, unsaved, texts)
            }
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
        let what = view::consent::View {
            consent: &asked.consent,
            on: &asked.on,
            technical: asked.technical,
            shown_for,
            busy: asked.busy,
        };
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
