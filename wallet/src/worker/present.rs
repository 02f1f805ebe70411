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
    /// What is not required, each as the choices that it would add.
    extras: Vec<Vec<Choice>>,
}

impl Pending {
    fn new(asked: Asked) -> Result<Self, PresentingError> {
        let choices = asked.proposal()?;
        let selection = asked.select(&choices)?;
        let mut pending = Self { asked, choices, selection, extras: Vec::new() };
        pending.extras = pending.find_extras();
        Ok(pending)
    }

    /// Sets of the query that are not required and that this wallet can answer beside the rest (DCQL, section 6.4.2).
    fn find_extras(&self) -> Vec<Vec<Choice>> {
        let sets = self.asked.request.query().sets.iter().filter(|set| !set.required);
        let first = |query: &String| self.asked.choices(query).first().map(|choice| (*choice).clone());
        let answer = |set: &openid4vc::dcql::CredentialSet| {
            set.options.iter().find_map(|option| option.iter().map(first).collect::<Option<Vec<Choice>>>())
        };
        sets.filter_map(answer).filter(|extra| self.with(std::slice::from_ref(extra)).is_ok()).collect()
    }

    /// What would leave with these besides.
    fn with(&self, extras: &[Vec<Choice>]) -> Result<Selection, PresentingError> {
        let mut choices = self.choices.clone();
        choices.extend(extras.iter().flatten().filter(|extra| !self.choices.contains(extra)).cloned());
        self.asked.select(&choices)
    }

    /// What exactly leaves on a yes to the page with that hash and these of its options switched on.
    fn consented(&self, hash: &str, on: &[usize]) -> Result<(Consent, Selection), PresentingError> {
        // The yes was to the page with this hash; anything else that waits here by now is not what was seen.
        let consent = Consent::given_as_hash(hash, &self.selection)?;
        if on.is_empty() {
            return Ok((consent, self.selection.clone()));
        }
        let extras: Vec<Vec<Choice>> = on.iter().filter_map(|index| self.extras.get(*index).cloned()).collect();
        let selection = self.with(&extras)?;
        Ok((Consent::given(&selection), selection))
    }
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
            Effect::Share { hash, extra } => {
                let event = self.share(&hash, &extra, context).await;
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
        let pending = asked.and_then(Pending::new).map_err(|error| context.failure("request-failed", &error))?;
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
        pending.extras = pending.find_extras();
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
        let language = context.language();
        let Pending { asked, choices, selection, extras } = pending;
        let mut page = describe::consent::page(asked, choices, selection, known, &language);
        let optional = |extra: &Vec<Choice>| {
            let selection = pending.with(std::slice::from_ref(extra)).ok()?;
            Some(describe::consent::optional(asked, extra, &selection, &language))
        };
        page.optional = extras.iter().filter_map(optional).collect();
        page
    }

    async fn share(&mut self, hash: &str, on: &[usize], context: &Context<'_>) -> Result<ShareResult, Failure> {
        let Some(pending) = self.pending.take() else { return Err(gone(context)) };
        let failed = |error: &PresentingError| context.failure("not-shared", error);
        let (consent, selection) = pending.consented(hash, on).map_err(|error| failed(&error))?;
        let (asked, client) = (&pending.asked, Self::client(context));
        let sent = asked.send(consent, &selection, &self.vault, &client, context.now()).await;
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
