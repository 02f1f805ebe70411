//! How is a request answered? Opened once, shown whole, and sent only on a person's yes to exactly what was shown.

use openid4vc::dcql::Choice;
use openid4vc::openid4vp::{Consent, Selection};
use words::plain;

use super::Context;
use super::receive::offline;
use super::session::Session;
use crate::describe;
use crate::flow::present::{self, Asked, PresentingError};
use crate::message::{Effect, Event};
use crate::model::{Failure, Mark, ShareResult, Status, Tone};
use crate::vault::What;

/// A request that waits for an answer, and what would leave.
pub(super) struct Pending {
    asked: Asked,
    choices: Vec<Choice>,
    selection: Selection,
}

impl Session {
    pub(super) async fn present(&mut self, effect: Effect, context: &Context<'_>) {
        match effect {
            Effect::OpenRequest(link) => {
                let event = self.open_request(&link, context).await;
                context.out.send(Event::Consent(event.map(Box::new)));
            }
            Effect::Choose { slot, candidate } => {
                let event = self.choose(slot, candidate, context).await;
                match event {
                    Ok(page) => context.out.send(Event::Consent(Ok(Box::new(page)))),
                    Err(failure) => context.out.send(Event::Notice(failure)),
                }
            }
            Effect::Share { hash, .. } => {
                let event = self.share(&hash, context).await;
                context.out.send(Event::Shared(event.map(Box::new)));
            }
            Effect::Refuse => self.refuse(context).await,
            _ => {}
        }
    }

    async fn open_request(&mut self, link: &str, context: &Context<'_>) -> Result<crate::model::Consent, Failure> {
        if context.edges.offline {
            return Err(offline(context));
        }
        self.pending = None;
        let client = Self::client(context);
        let asked = present::open(link, Self::reach(context), &client, &self.vault, context.now()).await;
        let pending = asked.and_then(|asked| {
            let choices = asked.proposal()?;
            let selection = asked.select(&choices)?;
            Ok(Pending { asked, choices, selection })
        });
        let pending = pending.map_err(|error| context.failure("request-failed", &error))?;
        let page = self.page(&pending, context).await;
        self.pending = Some(pending);
        Ok(page)
    }

    /// Answers that part of the request by another credential.
    async fn choose(
        &mut self,
        slot: usize,
        candidate: usize,
        context: &Context<'_>,
    ) -> Result<crate::model::Consent, Failure> {
        let Some(mut pending) = self.pending.take() else { return Err(gone(context)) };
        if let Some(choice) = pending.choices.get_mut(slot)
            && let Some(other) = pending.asked.choices(&choice.query).get(candidate)
        {
            *choice = (*other).clone();
        }
        let selected = pending.asked.select(&pending.choices);
        pending.selection = selected.map_err(|error| context.failure("request-failed", &error))?;
        let page = self.page(&pending, context).await;
        self.pending = Some(pending);
        Ok(page)
    }

    async fn page(&self, pending: &Pending, context: &Context<'_>) -> crate::model::Consent {
        let host = pending.asked.host();
        let history = self.vault.history().await.unwrap_or_default();
        let known = history
            .iter()
            .any(|entry| entry.what == What::Presented && entry.with_whom.as_deref() == Some(host.as_str()));
        describe::consent::page(&pending.asked, &pending.choices, &pending.selection, known, &context.language())
    }

    async fn share(&mut self, hash: &str, context: &Context<'_>) -> Result<ShareResult, Failure> {
        let Some(pending) = self.pending.take() else { return Err(gone(context)) };
        let failed = |error: &PresentingError| context.failure("not-shared", error);
        // The yes was to the page with this hash; anything else that waits here by now is not what was seen.
        let consent =
            Consent::given_as_hash(hash, &pending.selection).map_err(|error| failed(&PresentingError::from(error)))?;
        let client = Self::client(context);
        let Pending { asked, selection, .. } = &pending;
        let sent = asked.send(consent, selection, &self.vault, &client, context.now()).await;
        let sent = sent.map_err(|error| failed(&error))?;
        let texts = context.texts;
        let language = context.language();
        Ok(ShareResult {
            headline: Status { tone: Tone::Good, mark: Mark::Yes, words: texts.get("shared-title") },
            sentence: texts.with("shared-sentence", &[("who", plain(&asked.host()).into())]),
            sent: describe::consent::values(&selection.leaving(), &language),
            next: sent.next.as_deref().map(plain),
        })
    }

    async fn refuse(&mut self, context: &Context<'_>) {
        let Some(pending) = self.pending.take() else { return };
        let refused = pending.asked.refuse(&self.vault, &Self::client(context), context.now()).await;
        if let Err(error) = refused {
            context.out.send(Event::Notice(context.failure("refused-unheard", &error)));
        }
    }
}

fn gone(context: &Context<'_>) -> Failure {
    Failure { what: context.texts.get("request-gone"), why: context.texts.get("request-gone-why") }
}
