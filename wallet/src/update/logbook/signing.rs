//! What happens while a trainer is asked to sign? A request is shown, a yes goes out once, and it can be left.

use super::{Act, Job, ask, show};
use crate::message::Effect;
use crate::model::{Failure, SigningPage, SigningYes};
use crate::state::{Route, State};

/// A yes goes out once, with exactly what stands on the page.
pub(super) fn act(state: &mut State, act: &Act) -> Vec<Effect> {
    let pages = &mut state.logbook;
    match act {
        Act::PickRequest => return ask(Job::PickRequest),
        Act::SignWith(key) => pages.signer.key = *key,
        Act::Sign if pages.signed.is_none() && !pages.signer.busy && pages.signer.named() => {
            if let Some(asked) = &pages.asked {
                let yes = SigningYes { request: asked.request.clone(), signer: pages.signer.clone() };
                (pages.signer.busy, pages.signer.failure) = (true, None);
                return ask(Job::Sign(Box::new(yes)));
            }
        }
        Act::LeaveSigning => {
            (pages.asked, pages.signed) = (None, None);
            let mut effects = ask(Job::LeaveSigning);
            effects.extend(show(state));
            return effects;
        }
        Act::TrustCopied => pages.signed.iter_mut().for_each(|signed| signed.copied = true),
        _ => {}
    }
    Vec::new()
}

/// Something to sign came, wherever the person was when it was dropped.
pub(super) fn asked(state: &mut State, result: Result<Box<SigningPage>, Failure>) {
    state.add_busy = false;
    match result {
        Ok(page) => {
            state.logbook.signer = page.signer.clone();
            (state.logbook.asked, state.logbook.signed) = (Some(page), None);
            state.only(Route::Logbook);
            state.push(Route::Signing);
        }
        Err(failure) => {
            if state.route() == Route::Add {
                state.only(Route::Logbook);
            }
            state.notice = Some(failure);
        }
    }
}
