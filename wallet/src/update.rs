//! What happens next? The wallet's whole behaviour: a message changes the state and asks for effects; pure, no clock, no disk.

mod acts;
pub mod document;
mod heard;
pub mod logbook;
mod plan;
pub mod skills;
#[cfg(test)]
mod tests;

use std::mem;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::message::{Action, Beginning, Effect, Message, Place};
use crate::state::{Gate, Route, State};
use acts::{adding, on_credential, presenting, settings};

/// Changes the state by what happened; gives what is to be done.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let mut effects = match message {
        Message::Action(action) if state.gate == Gate::Open => inside(state, action),
        Message::Action(action) => at_the_gate(state, &action),
        Message::Event(event) => heard::heard(state, event),
        Message::Idle(note) if state.gate == Gate::Open => lock(state, Some(note)),
        Message::Idle(_) | Message::Typed => Vec::new(),
    };
    if state.gate == Gate::Open {
        effects.extend(logbook::drafts::keep(state));
    }
    effects
}

fn lock(state: &mut State, note: Option<String>) -> Vec<Effect> {
    // What is half-written outlives the lock, in the vault.
    let kept = logbook::drafts::keep(state);
    state.forget();
    state.gate = Gate::Locked { note, failure: None, busy: false };
    kept.into_iter().chain([Effect::Lock]).collect()
}

/// Takes what was typed as a secret out of its draft, and wipes the draft.
fn take(draft: &mut Zeroizing<String>) -> SecretString {
    SecretString::from(mem::take(&mut **draft))
}

fn at_the_gate(state: &mut State, action: &Action) -> Vec<Effect> {
    match action {
        Action::Begin(beginning) if state.gate == Gate::FirstRun => {
            state.gate = Gate::Creating { beginning: *beginning, failure: None, busy: false };
            state.moved = true;
        }
        Action::Back => {
            if matches!(state.gate, Gate::Creating { busy: false, .. }) {
                state.unlock = crate::view::unlock::Draft::default();
                state.gate = Gate::FirstRun;
                state.moved = true;
            }
        }
        Action::ShowPassphrase(shown) => state.unlock.shown = *shown,
        Action::Language(language) => state.language = *language,
        Action::CreatePassphrase => {
            if let Gate::Creating { beginning, failure, busy } = &mut state.gate {
                (*failure, *busy) = (None, true);
                let samples = *beginning == Beginning::Samples;
                let passphrase = take(&mut state.unlock.passphrase);
                state.unlock.again = Zeroizing::default();
                return vec![Effect::Create { passphrase, samples }];
            }
        }
        Action::Unlock => {
            if let Gate::Locked { failure, busy, .. } = &mut state.gate {
                (*failure, *busy) = (None, true);
                return vec![Effect::Unlock(take(&mut state.unlock.passphrase))];
            }
        }
        Action::Retry => {
            state.gate = Gate::Looking;
            return vec![Effect::Look];
        }
        // Whatever else was under way when the vault was locked is void.
        _ => {}
    }
    Vec::new()
}

fn inside(state: &mut State, action: Action) -> Vec<Effect> {
    // Whatever is done leads away from both.
    let palette = state.palette.take();
    let menu = std::mem::take(&mut state.menu);
    match action {
        Action::OpenPalette(open) => {
            state.palette = open.then(Default::default);
            (state.menu, state.moved) = (menu, !open);
            Vec::new()
        }
        Action::AnswerPath(meant) => {
            let Some(asked) = state.path.take() else { return Vec::new() };
            state.moved = true;
            vec![Effect::AnswerPath(asked.reply, meant.then_some(asked.typed))]
        }
        Action::OpenMenu(open) => {
            (state.menu, state.moved) = (open, true);
            Vec::new()
        }
        Action::Back if palette.is_some() || menu => {
            state.moved = true;
            Vec::new()
        }
        Action::Lock => lock(state, None),
        Action::Back => back(state),
        Action::Go(place) => go(state, place),
        Action::Retry => retry(state),
        Action::Find => {
            let effects = go(state, Place::Credentials);
            // The search field has the focus already.
            state.moved = false;
            effects
        }
        Action::Search => {
            state.search();
            Vec::new()
        }
        Action::Cancel => {
            state.question = None;
            state.notice = None;
            state.key_draft = Default::default();
            Vec::new()
        }
        Action::Open(_)
        | Action::OpenRest(_)
        | Action::OpenElements(_)
        | Action::OpenProfile(_)
        | Action::OpenPart(_)
        | Action::SaveAttachment(..)
        | Action::CheckAgain(_)
        | Action::ExportOriginal(_)
        | Action::AskDelete(_)
        | Action::Delete(_) => on_credential(state, &action),
        // What is dropped on the page of plans is to plan by.
        Action::Files(paths) if state.route().place() == Place::Plan => plan::files(state, paths),
        Action::Files(_)
        | Action::Add
        | Action::PickFiles
        | Action::Pasted
        | Action::AcceptOffer
        | Action::Keep
        | Action::Discard
        | Action::AddSamples => adding(state, action),
        Action::ShareCredential(_)
        | Action::OpenRequest
        | Action::Toggle(_)
        | Action::OpenTechnical(_)
        | Action::ChooseAnother(..)
        | Action::Share
        | Action::Refuse => presenting(state, &action),
        Action::Theme(_)
        | Action::LockAfter(_)
        | Action::Language(_)
        | Action::Country(_)
        | Action::OpenCountries(_)
        | Action::RenameKey(_)
        | Action::SaveKeyName
        | Action::AskRotate(_)
        | Action::RotateKey(_)
        | Action::AddTrustFile
        | Action::AskRemoveTrustFile(_)
        | Action::RemoveTrustFile(_)
        | Action::SwitchSource(_) => settings(state, &action),
        Action::Document(act) => document::act(state, act),
        Action::Logbook(act) => logbook::act(state, act),
        Action::Skills(act) => skills::act(state, act),
        Action::ShowPlan(_)
        | Action::OpenUnit(_)
        | Action::OpenBeside(_)
        | Action::AddPlan
        | Action::PickPlanFile
        | Action::PlanByCredential(_)
        | Action::AskRemovePlan(_)
        | Action::RemovePlan(_)
        | Action::ExportPlan(_)
        | Action::AskSchool
        | Action::SaveLetter
        | Action::Copied => plan::done(state, action),
        Action::Begin(_) | Action::CreatePassphrase | Action::Unlock | Action::ShowPassphrase(_) => Vec::new(),
    }
}

fn go(state: &mut State, place: Place) -> Vec<Effect> {
    match place {
        Place::Credentials => {
            state.only(Route::Home);
            state.home.load();
            vec![Effect::LoadHome]
        }
        Place::Waiting => {
            if let Some(route) = state.waiting() {
                state.only(route);
            }
            Vec::new()
        }
        Place::Logbook => logbook::show(state),
        Place::Skills => skills::show(state),
        Place::Plan => {
            state.only(Route::Plan);
            plan::load(state)
        }
        Place::Timeline => {
            state.only(Route::Timeline);
            state.timeline.load();
            vec![Effect::LoadTimeline]
        }
        Place::Requests => {
            state.sharing = None;
            // A request that still waits for an answer is not lost by looking elsewhere.
            state.only(if state.asked.is_some() { Route::Consent } else { Route::Requests });
            Vec::new()
        }
        Place::History => {
            state.only(Route::History);
            state.open_entry = None;
            state.history.load();
            vec![Effect::LoadHistory]
        }
        Place::Settings => {
            state.only(Route::Settings);
            state.settings.load();
            vec![Effect::LoadSettings]
        }
        Place::Gallery => {
            state.only(Route::Gallery);
            Vec::new()
        }
    }
}

/// One step back; on the home page it clears the search.
fn back(state: &mut State) -> Vec<Effect> {
    if state.notice.take().is_some() || state.question.take().is_some() {
        return Vec::new();
    }
    match state.route() {
        // What could not be fetched is over.
        Route::Offer if state.waiting().is_none() => adding(state, Action::Discard),
        // Leaving the page is neither a yes nor a no; what came and what is asked for wait in the sidebar.
        Route::Preview | Route::Offer | Route::Consent | Route::Shared => go(state, Place::Credentials),
        Route::Home => {
            state.query.clear();
            state.search();
            Vec::new()
        }
        Route::Signing => logbook::act(state, logbook::Act::LeaveSigning),
        Route::Document => {
            state.stack.pop();
            state.moved = true;
            state.document = Default::default();
            Vec::new()
        }
        Route::Settings if state.key_draft.key.take().is_some() => Vec::new(),
        Route::Settings if std::mem::take(&mut state.key_draft.countries) => Vec::new(),
        _ => {
            state.stack.pop();
            state.moved = true;
            if state.route() == Route::Home { vec![Effect::LoadHome] } else { Vec::new() }
        }
    }
}

fn retry(state: &mut State) -> Vec<Effect> {
    match state.route() {
        Route::Credential(id) => acts::open(state, id),
        Route::Document => document::draw(state),
        route => go(state, route.place()),
    }
}
