//! What happens next? The wallet's whole behaviour: a message changes the state and asks for effects; pure, no clock, no disk.

use std::mem;

use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::message::{Action, Beginning, Effect, Event, Message, Place};
use crate::model::{Failure, Id, Remote};
use crate::state::{Asked, Gate, Question, Route, State};

/// Changes the state by what happened; gives what is to be done.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Action(action) if state.gate == Gate::Open => inside(state, action),
        Message::Action(action) => at_the_gate(state, &action),
        Message::Event(event) => heard(state, event),
        Message::Idle => {
            if state.gate == Gate::Open {
                lock(state)
            } else {
                Vec::new()
            }
        }
    }
}

fn lock(state: &mut State) -> Vec<Effect> {
    state.forget();
    state.gate = Gate::Locked { note: None, failure: None, busy: false };
    vec![Effect::Lock]
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
    match action {
        Action::Lock => lock(state),
        Action::Back => back(state),
        Action::Go(place) => go(state, place),
        Action::Retry => retry(state),
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
        | Action::CheckAgain(_)
        | Action::ExportOriginal(_)
        | Action::AskDelete(_)
        | Action::Delete(_) => on_credential(state, &action),
        Action::Add
        | Action::PickFiles
        | Action::Files(_)
        | Action::Pasted
        | Action::AcceptOffer
        | Action::Keep
        | Action::Discard
        | Action::AddSamples => adding(state, action),
        Action::OpenRequest | Action::Toggle(_) | Action::ChooseAnother(..) | Action::Share | Action::Refuse => {
            presenting(state, &action)
        }
        Action::Theme(_)
        | Action::LockAfter(_)
        | Action::RenameKey(_)
        | Action::SaveKeyName
        | Action::AskRotate(_)
        | Action::RotateKey(_)
        | Action::AddTrustFile
        | Action::RemoveTrustFile(_) => settings(state, &action),
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
        Place::Requests => {
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
        Route::Preview | Route::Offer => adding(state, Action::Discard),
        // Leaving the page is neither a yes nor a no; the request waits under "Requests".
        Route::Consent | Route::Shared => go(state, Place::Credentials),
        Route::Home => {
            state.query.clear();
            state.search();
            Vec::new()
        }
        Route::Settings if state.key_draft.key.take().is_some() => Vec::new(),
        _ => {
            state.stack.pop();
            state.moved = true;
            if state.route() == Route::Home { vec![Effect::LoadHome] } else { Vec::new() }
        }
    }
}

fn retry(state: &mut State) -> Vec<Effect> {
    match state.route() {
        Route::Credential(id) => open(state, id),
        route => go(state, route.place()),
    }
}

fn open(state: &mut State, id: Id) -> Vec<Effect> {
    if state.credential.value().is_some_and(|shown| shown.id != id) {
        state.credential = Remote::Idle;
    }
    state.credential.load();
    vec![Effect::LoadCredential(id)]
}

fn on_credential(state: &mut State, action: &Action) -> Vec<Effect> {
    match action {
        Action::Open(id) => {
            let id = *id;
            state.rest_open = false;
            state.push(Route::Credential(id));
            return open(state, id);
        }
        Action::OpenRest(rest) => state.rest_open = *rest,
        Action::CheckAgain(id) => {
            state.credential.load();
            return vec![Effect::Check(*id)];
        }
        Action::ExportOriginal(id) => return vec![Effect::Export(*id)],
        Action::AskDelete(id) => {
            let title = state.credential.value().map(|shown| shown.title.clone()).unwrap_or_default();
            state.question = Some(Question::Delete { id: *id, title });
        }
        Action::Delete(id) => {
            state.question = None;
            return vec![Effect::Delete(*id)];
        }
        _ => {}
    }
    Vec::new()
}

fn adding(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Add => {
            state.add_failure = None;
            state.push(Route::Add);
        }
        Action::PickFiles => return vec![Effect::PickFiles],
        Action::Files(paths) => {
            (state.add_busy, state.add_failure) = (true, None);
            if state.route() != Route::Add {
                state.only(Route::Add);
            }
            return vec![Effect::ReadFiles(paths)];
        }
        Action::Pasted => {
            (state.add_busy, state.add_failure) = (true, None);
            return vec![Effect::ReadText(state.add_draft.trim().to_owned())];
        }
        Action::AcceptOffer => {
            state.offer.load();
            return vec![Effect::AcceptOffer { code: take(&mut state.code) }];
        }
        Action::Keep => return vec![Effect::Keep],
        Action::Discard => {
            state.preview = Remote::Idle;
            state.offer = Remote::Idle;
            state.code = Zeroizing::default();
            state.add_busy = false;
            state.only(Route::Add);
            return vec![Effect::Discard];
        }
        Action::AddSamples => {
            state.home.load();
            return vec![Effect::AddSamples];
        }
        _ => {}
    }
    Vec::new()
}

fn presenting(state: &mut State, action: &Action) -> Vec<Effect> {
    match action {
        Action::OpenRequest => {
            (state.link_busy, state.link_failure) = (true, None);
            return vec![Effect::OpenRequest(state.link.trim().to_owned())];
        }
        Action::Toggle(index) => {
            if let Some(on) = state.asked.as_mut().and_then(|asked| asked.on.get_mut(*index)) {
                *on = !*on;
            }
        }
        Action::ChooseAnother(slot, candidate) => return vec![Effect::Choose { slot: *slot, candidate: *candidate }],
        Action::Share => {
            if let Some(asked) = state.asked.as_mut().filter(|asked| !asked.busy) {
                asked.busy = true;
                let extra = asked.on.iter().enumerate().filter(|(_, on)| **on).map(|(index, _)| index).collect();
                return vec![Effect::Share { hash: asked.consent.hash.clone(), extra }];
            }
        }
        Action::Refuse => {
            state.asked = None;
            state.link.clear();
            state.only(Route::Requests);
            return vec![Effect::Refuse];
        }
        _ => {}
    }
    Vec::new()
}

fn settings(state: &mut State, action: &Action) -> Vec<Effect> {
    let key_name = |state: &State, id: i64| {
        let keys = state.settings.value().map(|settings| settings.keys.as_slice()).unwrap_or_default();
        keys.iter().find(|key| key.id == id).map(|key| key.name.clone()).unwrap_or_default()
    };
    match action {
        Action::Theme(theme) => {
            state.theme = *theme;
            vec![Effect::SetTheme(*theme)]
        }
        Action::LockAfter(minutes) => {
            state.lock_after = *minutes;
            vec![Effect::SetLockAfter(*minutes)]
        }
        Action::RenameKey(id) => {
            state.key_draft.name = key_name(state, *id);
            state.key_draft.key = Some(*id);
            Vec::new()
        }
        Action::SaveKeyName => match state.key_draft.key.take() {
            Some(id) => vec![Effect::RenameKey { id, name: mem::take(&mut state.key_draft.name).trim().to_owned() }],
            None => Vec::new(),
        },
        Action::AskRotate(id) => {
            state.question = Some(Question::Rotate { id: *id, name: key_name(state, *id) });
            Vec::new()
        }
        Action::RotateKey(id) => {
            state.question = None;
            vec![Effect::RotateKey(*id)]
        }
        Action::AddTrustFile => vec![Effect::PickTrustFile],
        Action::RemoveTrustFile(index) => vec![Effect::RemoveTrustFile(*index)],
        _ => Vec::new(),
    }
}

fn heard(state: &mut State, event: Event) -> Vec<Effect> {
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
        Event::Deleted => {
            state.credential = Remote::Idle;
            return go(state, Place::Credentials);
        }
        Event::Cancelled => state.add_busy = false,
        Event::Preview(_) | Event::Offer(_) | Event::Kept => return received(state, event),
        Event::Consent(_) | Event::Shared(_) => asked(state, event),
        Event::History(result) => state.history.settle(result),
        Event::Settings(result) => {
            if let Ok(settings) = &result {
                (state.theme, state.lock_after) = (settings.theme, settings.lock_after);
            }
            state.settings.settle(result);
        }
        Event::Notice(notice) => state.notice = Some(notice),
    }
    Vec::new()
}

fn set_gate(state: &mut State, gate: Gate) {
    state.gate = gate;
    state.moved = true;
}

fn opened(state: &mut State) -> Vec<Effect> {
    let beginning = match &state.gate {
        Gate::Creating { beginning, .. } => *beginning,
        _ => Beginning::Empty,
    };
    state.unlock = crate::view::unlock::Draft::default();
    set_gate(state, Gate::Open);
    state.stack = match beginning {
        Beginning::Link | Beginning::Files | Beginning::Text => vec![Route::Add],
        Beginning::Empty | Beginning::Samples => Vec::new(),
    };
    state.home.load();
    vec![Effect::LoadSettings, Effect::LoadHome]
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
        Event::Preview(Err(failure)) if state.route() == Route::Offer => state.offer.settle(Err(failure)),
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
            state.asked = Some(Asked { consent, on, busy: false });
            (state.link_busy, state.add_busy) = (false, false);
            state.link.clear();
            state.add_draft.clear();
            state.only(Route::Consent);
        }
        Event::Consent(Err(failure)) => {
            (state.link_busy, state.add_busy) = (false, false);
            state.link_failure = Some(failure);
            state.asked = None;
            state.only(Route::Requests);
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
