//! What does each thing done on a page change? One function for each kind of page.

use std::mem;

use zeroize::Zeroizing;

use super::take;
use crate::message::{Action, Effect};
use crate::model::{Id, Remote};
use crate::state::{Question, Route, State};
use crate::view::credential::Opened;

pub(super) fn open(state: &mut State, id: Id) -> Vec<Effect> {
    if state.credential.value().is_some_and(|shown| shown.id != id) {
        state.credential = Remote::Idle;
    }
    state.credential.load();
    vec![Effect::LoadCredential(id)]
}

pub(super) fn on_credential(state: &mut State, action: &Action) -> Vec<Effect> {
    match action {
        Action::Open(id) => {
            let id = *id;
            state.opened = Opened { from: Some(state.route().place()), ..Opened::default() };
            state.push(Route::Credential(id));
            return open(state, id);
        }
        Action::OpenRest(open) => state.opened.rest = *open,
        Action::OpenElements(open) => state.opened.elements = *open,
        Action::OpenProfile(open) => state.opened.profile = *open,
        Action::OpenPart(place) => state.opened.part = Some(*place).filter(|place| state.opened.part != Some(*place)),
        Action::SaveAttachment(id, index) => return vec![Effect::SaveAttachment(*id, *index)],
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

pub(super) fn adding(state: &mut State, action: Action) -> Vec<Effect> {
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
            // Letting an offer go says nothing of what came before it.
            let offer_alone = state.route() == Route::Offer && state.preview.value().is_some();
            state.offer = Remote::Idle;
            state.code = Zeroizing::default();
            state.add_busy = false;
            state.only(Route::Add);
            if offer_alone {
                return Vec::new();
            }
            state.preview = Remote::Idle;
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

pub(super) fn presenting(state: &mut State, action: &Action) -> Vec<Effect> {
    match action {
        Action::ShareCredential(id) => {
            let shown = state.credential.value().filter(|shown| shown.id == *id);
            state.sharing = shown.map(|shown| shown.title.clone());
            state.link_failure = None;
            state.push(Route::Requests);
        }
        Action::OpenRequest => {
            (state.link_busy, state.link_failure) = (true, None);
            return vec![Effect::OpenRequest(state.link.trim().to_owned())];
        }
        Action::Toggle(index) => {
            if let Some(on) = state.asked.as_mut().and_then(|asked| asked.on.get_mut(*index)) {
                *on = !*on;
            }
        }
        Action::OpenTechnical(open) => state.asked.iter_mut().for_each(|asked| asked.technical = *open),
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
            state.sharing = None;
            state.only(Route::Requests);
            return vec![Effect::Refuse];
        }
        _ => {}
    }
    Vec::new()
}

pub(super) fn settings(state: &mut State, action: &Action) -> Vec<Effect> {
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
        Action::Language(language) => {
            state.language = *language;
            vec![Effect::SetLanguage(*language), Effect::LoadSettings]
        }
        Action::Country(code) => vec![Effect::SetCountry(code.clone()), Effect::LoadSettings],
        Action::OpenCountries(open) => {
            state.key_draft.countries = *open;
            Vec::new()
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
        Action::AskRemoveTrustFile(index) => {
            let trusted = state.settings.value().and_then(|settings| settings.trust.get(*index));
            let name = trusted.map(|line| line.name.clone()).unwrap_or_default();
            state.question = Some(Question::RemoveTrust { index: *index, name });
            Vec::new()
        }
        Action::RemoveTrustFile(index) => {
            state.question = None;
            vec![Effect::RemoveTrustFile(*index)]
        }
        Action::SwitchSource(index) => {
            let sources = state.settings.value().map(|settings| settings.sources.as_slice()).unwrap_or_default();
            let source = sources.get(*index);
            source.map(|source| Effect::SwitchSource { id: source.id.clone(), on: !source.on }).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
