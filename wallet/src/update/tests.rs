//! What must hold whatever page is shown?

use secrecy::ExposeSecret;

use super::update;
use crate::message::{Action, Beginning, Effect, Event, Message, Place};
use crate::model::{Consent, Failure, Home, Offer, Optional, Preview, Remote};
use crate::state::{Gate, Route, State};

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, Message::Action(action))
}

fn hear(state: &mut State, event: Event) -> Vec<Effect> {
    update(state, Message::Event(event))
}

fn open() -> State {
    let mut state = State::default();
    hear(&mut state, Event::Unlocked);
    state
}

fn failure() -> Failure {
    Failure { what: "what".into(), why: "why".into() }
}

fn consent() -> Consent {
    let optional = |name: &str| Optional { name: name.into(), value: "value".into(), beyond: None };
    Consent {
        hash: "hash".into(),
        heading: String::new(),
        asks: String::new(),
        their_words: None,
        name: None,
        claimed_name: None,
        address: String::new(),
        known: Vec::new(),
        technical: Vec::new(),
        parts: Vec::new(),
        optional: vec![optional("one"), optional("two")],
        note: String::new(),
    }
}

#[test]
fn the_passphrase_leaves_the_draft_when_it_is_used() {
    let mut state = State::default();
    hear(&mut state, Event::Locked { note: None });
    *state.unlock.passphrase = "correct horse".to_owned();
    let effects = act(&mut state, Action::Unlock);
    assert!(matches!(effects.as_slice(), [Effect::Unlock(secret)] if secret.expose_secret() == "correct horse"));
    assert!(state.unlock.passphrase.is_empty());
}

#[test]
fn a_wrong_passphrase_can_be_tried_again() {
    let mut state = State::default();
    hear(&mut state, Event::Locked { note: None });
    act(&mut state, Action::Unlock);
    hear(&mut state, Event::NotOpened(failure()));
    assert_eq!(state.gate, Gate::Locked { note: None, failure: Some(failure()), busy: false });
}

#[test]
fn a_lock_forgets_everything() {
    let mut state = open();
    hear(&mut state, Event::Home(Ok(Home { checked: "now".into(), cards: Vec::new() })));
    hear(&mut state, Event::Consent(Ok(Box::new(consent()))));
    state.query = "welding".into();
    state.add_draft = "eyJ".into();
    let effects = update(&mut state, Message::Idle("by itself".into()));
    assert!(matches!(effects.as_slice(), [Effect::Lock]));
    assert!(state.home.value().is_none() && state.asked.is_none());
    assert!(state.query.is_empty() && state.add_draft.is_empty());
    // What was on its way stays outside.
    hear(&mut state, Event::Home(Ok(Home::default())));
    hear(&mut state, Event::Consent(Ok(Box::new(consent()))));
    assert_eq!((state.home, state.asked), (Remote::Idle, None));
}

#[test]
fn a_page_of_the_vault_cannot_be_reached_while_it_is_locked() {
    let mut state = State::default();
    hear(&mut state, Event::Locked { note: None });
    for action in [Action::Go(Place::History), Action::Share, Action::Keep, Action::PickFiles] {
        assert!(act(&mut state, action).is_empty());
    }
    assert!(update(&mut state, Message::Idle("by itself".into())).is_empty());
}

#[test]
fn nothing_optional_is_on_until_it_is_switched_on() {
    let mut state = open();
    hear(&mut state, Event::Consent(Ok(Box::new(consent()))));
    assert_eq!(state.asked.as_ref().map(|asked| asked.on.clone()), Some(vec![false, false]));
    act(&mut state, Action::Toggle(1));
    // A place that there is not changes nothing.
    act(&mut state, Action::Toggle(7));
    let effects = act(&mut state, Action::Share);
    assert!(matches!(effects.as_slice(), [Effect::Share { hash, extra }] if hash == "hash" && extra == &[1]));
    assert!(act(&mut state, Action::Share).is_empty(), "once is enough");
}

#[test]
fn leaving_the_consent_page_answers_nothing_and_loses_nothing() {
    let mut state = open();
    hear(&mut state, Event::Consent(Ok(Box::new(consent()))));
    let effects = act(&mut state, Action::Back);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Share { .. } | Effect::Refuse)));
    assert_eq!(state.route(), Route::Home);
    act(&mut state, Action::Go(Place::Requests));
    assert_eq!(state.route(), Route::Consent);
}

#[test]
fn the_first_choice_leads_on_after_the_passphrase() {
    for (beginning, route) in [(Beginning::Link, Route::Add), (Beginning::Empty, Route::Home)] {
        let mut state = State::default();
        hear(&mut state, Event::NoVault);
        act(&mut state, Action::Begin(beginning));
        *state.unlock.passphrase = "correct horse".to_owned();
        let effects = act(&mut state, Action::CreatePassphrase);
        assert!(matches!(effects.as_slice(), [Effect::Create { samples: false, .. }]));
        hear(&mut state, Event::Unlocked);
        assert_eq!((&state.gate, state.route()), (&Gate::Open, route));
    }
}

#[test]
fn what_stood_there_stays_while_it_is_loaded_anew_and_when_that_fails() {
    let mut state = open();
    let home = Home { checked: "now".into(), cards: Vec::new() };
    hear(&mut state, Event::Home(Ok(home.clone())));
    act(&mut state, Action::Go(Place::Credentials));
    assert_eq!(state.home.value(), Some(&home));
    hear(&mut state, Event::Home(Err(failure())));
    assert_eq!(state.home.value(), Some(&home));
    assert!(matches!(state.home, Remote::Failed { .. }));
}

#[test]
fn a_page_of_another_credential_does_not_slip_in() {
    let mut state = open();
    act(&mut state, Action::Open(crate::model::Id(1)));
    act(&mut state, Action::Back);
    let effects = act(&mut state, Action::Open(crate::model::Id(2)));
    assert!(matches!(effects.as_slice(), [Effect::LoadCredential(id)] if id.0 == 2));
    assert!(state.credential.value().is_none());
}

#[test]
fn what_came_waits_until_it_is_kept_or_discarded() {
    let preview = Preview { credentials: Vec::new(), unread: Vec::new(), known: 0 };
    let leaving: [fn() -> Action; 3] =
        [|| Action::Back, || Action::Go(Place::History), || Action::Go(Place::Credentials)];
    for leave in leaving {
        let mut state = open();
        hear(&mut state, Event::Preview(Ok(preview.clone())));
        assert_eq!(state.route(), Route::Preview);
        let effects = act(&mut state, leave());
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Discard | Effect::Keep)));
        assert_ne!(state.route(), Route::Preview);
        assert_eq!(state.waiting(), Some(Route::Preview));
        act(&mut state, Action::Go(Place::Waiting));
        assert_eq!((state.route(), state.preview.value()), (Route::Preview, Some(&preview)));
        assert!(matches!(act(&mut state, Action::Discard).as_slice(), [Effect::Discard]));
        assert_eq!(state.waiting(), None);
    }
}

#[test]
fn an_offer_that_is_let_go_takes_nothing_else_with_it() {
    let mut state = open();
    hear(&mut state, Event::Preview(Ok(Preview { credentials: Vec::new(), unread: Vec::new(), known: 0 })));
    let offer = Offer { address: "https://school.example".into(), claimed_name: None, items: Vec::new(), code: None };
    hear(&mut state, Event::Offer(Ok(offer)));
    assert_eq!(state.route(), Route::Offer);
    assert!(act(&mut state, Action::Discard).is_empty(), "what waits stays at the worker's");
    assert_eq!((state.waiting(), &state.offer), (Some(Route::Preview), &Remote::Idle));
}

#[test]
fn an_offer_waits_until_it_failed() {
    let mut state = open();
    let offer = Offer { address: "https://school.example".into(), claimed_name: None, items: Vec::new(), code: None };
    hear(&mut state, Event::Offer(Ok(offer)));
    act(&mut state, Action::Back);
    assert_eq!((state.route(), state.waiting()), (Route::Home, Some(Route::Offer)));
    act(&mut state, Action::Go(Place::Waiting));
    act(&mut state, Action::AcceptOffer);
    act(&mut state, Action::Back);
    hear(&mut state, Event::Preview(Err(failure())));
    assert_eq!((state.notice.as_ref(), state.waiting()), (Some(&failure()), None));
}
