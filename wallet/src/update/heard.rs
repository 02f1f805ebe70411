//! What does a report of the worker change? What arrives after a lock is dropped.

use super::{go, plan};
use crate::message::{Beginning, Effect, Event, Place};
use crate::model::{Failure, Remote};
use crate::state::{Asked, Gate, PathAsked, Route, State};
use crate::update::logbook::Job;

pub(super) fn heard(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::NoVault => set_gate(state, Gate::FirstRun),
        Event::Locked { note } => {
            if !matches!(state.gate, Gate::Locked { .. }) {
                state.forget();
            }
            set_gate(state, Gate::Locked { note, failure: None, busy: false });
        }
        Event::Unlocked => return opened(state),
        Event::NotOpened(failure) => not_opened(state, failure),
        // What still arrives from before the lock is dropped: nothing of the vault shows while it is locked.
        _ if state.gate != Gate::Open => {}
        Event::Home(result) => {
            state.home.settle(result);
            state.search();
        }
        Event::Credential(result) => {
            let shown = state.route();
            let wanted = match &result {
                Ok(credential) => shown == Route::Credential(credential.id),
                Err(_) => matches!(shown, Route::Credential(_)),
            };
            if wanted {
                state.credential.settle(result);
            }
        }
        Event::Page { at, page, result } => return super::document::heard(state, at, page, result),
        Event::Deleted => {
            state.credential = Remote::Idle;
            return go(state, Place::Credentials);
        }
        Event::Cancelled => state.add_busy = false,
        Event::AskPath { suggested, reply } => {
            let saving = suggested.is_some();
            state.path = Some(PathAsked { saving, typed: suggested.unwrap_or_default(), reply, begun: false });
        }
        Event::StillWaiting(preview) => state.preview = Remote::Ready(preview),
        Event::Preview(_) | Event::Offer(_) | Event::Kept => return received(state, event),
        Event::Consent(_) | Event::Shared(_) => asked(state, event),
        Event::PlanProgress { seen, of } => state.opened_plan.seen = Some((seen, of)),
        Event::Plan(result) => {
            state.opened_plan.seen = None;
            state.plan.settle(result);
        }
        Event::PlanAdded { plan } => return self::plan::added(state, plan),
        Event::PlanNotAdded(failure) => plan::not_added(state, failure),
        Event::Timeline(result) => state.timeline.settle(result),
        Event::History(result) => state.history.settle(result),
        Event::Settings(result) => {
            if let Ok(settings) = &result {
                (state.theme, state.lock_after) = (settings.theme, settings.lock_after);
                state.language = settings.language;
            }
            state.settings.settle(result);
        }
        Event::Logbook(news) => return super::logbook::heard(state, news),
        Event::Skills(news) => super::skills::heard(state, news),
        Event::Notice(notice) => state.notice = Some(notice),
    }
    Vec::new()
}

fn set_gate(state: &mut State, gate: Gate) {
    state.gate = gate;
    state.moved = true;
}

fn opened(state: &mut State) -> Vec<Effect> {
    let (beginning, new) = match &state.gate {
        Gate::Creating { beginning, .. } => (*beginning, true),
        _ => (Beginning::Empty, false),
    };
    // The language that was chosen before there was a vault to keep it in.
    let spoken = state.language.filter(|_| new).map(|language| Effect::SetLanguage(Some(language)));
    state.unlock = crate::view::unlock::Draft::default();
    set_gate(state, Gate::Open);
    state.stack = match beginning {
        Beginning::Link | Beginning::Files | Beginning::Text => vec![Route::Add],
        Beginning::Empty | Beginning::Samples => Vec::new(),
    };
    state.home.load();
    let half = Effect::Logbook(Job::BringHalf);
    spoken.into_iter().chain([Effect::LoadSettings, Effect::LoadHome, Effect::BringBack, half]).collect()
}

fn not_opened(state: &mut State, problem: Failure) {
    match &mut state.gate {
        Gate::Creating { failure, busy, .. } | Gate::Locked { failure, busy, .. } => {
            (*failure, *busy) = (Some(problem), false);
            state.moved = true;
        }
        gate => *gate = Gate::Broken(problem),
    }
}

fn received(state: &mut State, event: Event) -> Vec<Effect> {
    state.add_busy = false;
    match event {
        Event::Preview(Ok(preview)) => {
            state.add_draft.clear();
            state.offer = Remote::Idle;
            state.preview = Remote::Ready(preview);
            state.only(Route::Preview);
        }
        Event::Preview(Err(failure)) if matches!(state.offer, Remote::Loading { .. }) => {
            // Whoever went elsewhere meanwhile is told there.
            state.notice = (state.route() != Route::Offer).then(|| failure.clone());
            state.offer.settle(Err(failure));
        }
        Event::Preview(Err(failure)) | Event::Offer(Err(failure)) => state.add_failure = Some(failure),
        Event::Offer(Ok(offer)) => {
            state.add_draft.clear();
            state.offer = Remote::Ready(offer);
            state.only(Route::Offer);
        }
        Event::Kept => {
            state.preview = Remote::Idle;
            return go(state, Place::Credentials);
        }
        _ => {}
    }
    Vec::new()
}

fn asked(state: &mut State, event: Event) {
    match event {
        Event::Consent(Ok(consent)) => {
            let on = vec![false; consent.optional.len()];
            state.asked = Some(Asked { consent, on, technical: false, busy: false });
            (state.link_busy, state.add_busy) = (false, false);
            state.link.clear();
            state.add_draft.clear();
            state.sharing = None;
            state.only(Route::Consent);
        }
        Event::Consent(Err(failure)) => {
            (state.link_busy, state.add_busy) = (false, false);
            state.link_failure = Some(failure);
            state.asked = None;
            // Whoever came there from a credential goes back to it.
            if state.route() != Route::Requests {
                state.sharing = None;
                state.only(Route::Requests);
            }
        }
        Event::Shared(result) => {
            state.asked = None;
            state.shared = Remote::Idle;
            state.shared.settle(result);
            state.only(Route::Shared);
        }
        _ => {}
    }
}
