//! What is done while the vault is open? Each effect, with what it reports.

use std::collections::{BTreeMap, VecDeque};

use credential::baked::Picture;
use net::{Client, Fetch, FoldersFirst, Offline};
use openid4vc::address::Reach;

use super::Context;
use super::choose;
use super::present::Pending;
use crate::describe::credential::Proven;
use crate::describe::{self, records};
use crate::flow::learned::Shelf;
use crate::flow::{Checked, Desk, DeskError, desk, keep, reader, reading, samples};
use crate::message::{Effect, Event};
use crate::model::{Failure, Id};
use crate::told::Told;
use crate::vault::{Arrived, CredentialId, ReceivedFrom, Row, Vault, VaultError, What};

/// A state older than so many seconds is found out anew: a day.
const STALE: i64 = 86_400;

/// An open vault, and what is under way.
pub(super) struct Session {
    pub(super) vault: Vault,
    pub(super) in_keyring: bool,
    /// States that are to be found out anew.
    due: VecDeque<CredentialId>,
    /// What came and has not been kept.
    pub(super) arrived: Vec<Arrived>,
    pub(super) offer: Option<crate::flow::receive::Offered>,
    pub(super) pending: Option<Pending>,
    /// The request to countersign that is shown, as it was read.
    pub(super) request: Option<Vec<u8>>,
    /// The extract of ESCO, once it was asked for.
    pub(super) esco: Option<Option<std::sync::Arc<crate::flow::skills::AtHand>>>,
    /// What the credentials bring to plan and timeline.
    pub(super) shelf: Shelf,
}

impl Session {
    pub(super) fn new(vault: Vault, in_keyring: bool) -> Self {
        Self {
            vault,
            in_keyring,
            due: VecDeque::new(),
            arrived: Vec::new(),
            offer: None,
            pending: None,
            request: None,
            esco: None,
            shelf: Shelf::default(),
        }
    }

    pub(super) async fn close(self) {
        if let Err(error) = self.vault.close().await {
            tracing::error!(%error, "the vault did not close in order");
        }
    }

    pub(super) async fn run(&mut self, effect: Effect, context: &Context<'_>) {
        match effect {
            Effect::LoadHome => {
                self.find_due(context).await;
                self.load_home(context).await;
            }
            Effect::LoadCredential(id) | Effect::Check(id) => self.show(CredentialId(id.0), context).await,
            Effect::Delete(id) => self.delete(CredentialId(id.0), context).await,
            Effect::SaveAttachment(id, index) => self.save_attachment(CredentialId(id.0), index, context).await,
            Effect::DrawPage { credential, attachment, page } => {
                self.draw_page((credential, attachment), page, context).await;
            }
            Effect::Export(id) => self.export(CredentialId(id.0), context).await,
            Effect::AddSamples => self.add_samples(context).await,
            Effect::PickFiles | Effect::ReadFiles(_) | Effect::ReadText(_) | Effect::AcceptOffer { .. } => {
                self.receive(effect, context).await;
            }
            Effect::BringBack => self.bring_back(context).await,
            Effect::Keep | Effect::Discard => self.settle(matches!(effect, Effect::Keep), context).await,
            Effect::OpenRequest(_) | Effect::Choose { .. } | Effect::Share { .. } | Effect::Refuse => {
                self.present(effect, context).await;
            }
            Effect::LoadHistory => {
                let history = self.vault.history().await;
                let history = history.map(|entries| records::history(&entries, &context.language()));
                let event = history.map_err(|error| context.failure("history-unreadable", &error));
                context.out.send(Event::History(event));
            }
            Effect::Logbook(job) => self.logbook(job, context).await,
            Effect::Skills(job) => self.skills(job, context).await,
            Effect::LoadPlan(_)
            | Effect::PickPlanFile
            | Effect::ReadPlanFiles(_)
            | Effect::PlanByCredential(_)
            | Effect::RemovePlan(_)
            | Effect::SavePlan(_)
            | Effect::SaveLetter(_)
            | Effect::LoadTimeline => self.plan(effect, context).await,
            Effect::LoadSettings => self.load_settings(context).await,
            Effect::SetTheme(_)
            | Effect::SetLockAfter(_)
            | Effect::RenameKey { .. }
            | Effect::RotateKey(_)
            | Effect::PickTrustFile
            | Effect::SwitchSource { .. }
            | Effect::RemoveTrustFile(_) => self.change(effect, context).await,
            Effect::Look | Effect::Create { .. } | Effect::Unlock(_) | Effect::Lock => {}
            Effect::SetLanguage(_) | Effect::SetCountry(_) => {}
            // Nobody waits for it any more.
            Effect::AnswerPath(reply, _) => reply.answer(None),
        }
    }

    pub(super) fn client(context: &Context<'_>) -> Client {
        Client::new(context.edges.origins.iter().cloned().collect())
    }

    /// http to this computer only where the person named such an origin; which one, the client holds.
    pub(super) fn reach(context: &Context<'_>) -> Reach {
        let http = context.edges.origins.iter().any(|origin| origin.to_string().starts_with("http:"));
        if http { Reach::LoopbackToo } else { Reach::Https }
    }

    pub(super) async fn desk<'a>(&'a self, context: &Context<'a>) -> Result<Desk<'a>, DeskError> {
        let now = context.now();
        let network: Box<dyn Fetch> =
            if context.edges.offline { Box::new(Offline) } else { Box::new((Self::client(context), now)) };
        let network = desk::outside(network, now, context.edges.home.folder());
        let fetch = FoldersFirst { folders: context.edges.facts.clone(), then: network };
        Desk::set_up(&self.vault, fetch, context.edges.words, now).await
    }

    pub(super) fn has_due(&self) -> bool {
        !self.due.is_empty()
    }

    /// Which states are missing, old, or have lost the name that they rest on.
    async fn find_due(&mut self, context: &Context<'_>) {
        let Ok(rows) = self.vault.rows().await else { return };
        let proven = self.proven().await;
        let now = context.now();
        let language = context.edges.words;
        let other = reader::in_another_language(&self.vault, language).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "headlines stay in the language in which they are");
            false
        });
        let due = |row: &&Row| {
            other
                || row.state.as_ref().is_none_or(|state| {
                    let nameless =
                        state.answers.starts_with(&[verify::Answer::Yes; 2]) && !proven.contains_key(&row.id);
                    nameless || now.seconds() - state.checked.seconds() > STALE
                })
        };
        self.due = rows.iter().filter(due).map(|row| row.id).collect();
    }

    /// Checks the next one whose state is due, and shows what was found.
    pub(super) async fn check_due(&mut self, context: &Context<'_>) {
        // It stays due until it has been checked, and is given up if it cannot be.
        let Some(id) = self.due.front().copied() else { return };
        let checked = self.check(id, context).await;
        self.due.pop_front();
        match checked {
            Ok(_) => self.load_home(context).await,
            Err(error) => tracing::warn!(what = %error.what, why = %error.why, "a state could not be found out"),
        }
        if self.due.is_empty()
            && let Err(error) = reader::all_in(&self.vault, context.edges.words).await
        {
            tracing::warn!(%error, "headlines will be found out anew");
        }
    }

    async fn check(&self, id: CredentialId, context: &Context<'_>) -> Result<Checked, Failure> {
        let desk = self.desk(context).await.map_err(|error| context.failure("check-impossible", &error))?;
        desk.check_kept(id).await.map_err(|error| context.failure("vault-unreadable", &error))
    }

    async fn proven(&self) -> BTreeMap<CredentialId, Proven> {
        Proven::kept(self.vault.settings().await.unwrap_or_default())
    }

    pub(super) async fn load_home(&self, context: &Context<'_>) {
        let language = context.language();
        let proven = self.proven().await;
        let home = self.vault.rows().await.map(|rows| {
            let cards =
                rows.iter().map(|row| describe::credential::card(row, proven.get(&row.id), &language)).collect();
            let checked = rows.iter().filter_map(|row| row.state.as_ref().map(|state| state.checked)).min();
            describe::credential::home(cards, checked, &language)
        });
        context.out.send(Event::Home(home.map_err(|error| context.failure("vault-unreadable", &error))));
    }

    async fn show(&mut self, id: CredentialId, context: &Context<'_>) {
        let shown = self.shown(id, context).await;
        context.out.send(Event::Credential(shown.map(Box::new)));
    }

    async fn shown(&mut self, id: CredentialId, context: &Context<'_>) -> Result<crate::model::Credential, Failure> {
        let unreadable = |error: VaultError| context.failure("vault-unreadable", &error);
        let bytes = self.vault.bytes(id).await.map_err(unreadable)?;
        let mut readings = reading::read(&bytes, context.language().words)
            .map_err(|error| context.failure("credential-unreadable", &error))?;
        let reading = match readings.pop() {
            Some(Ok(reading)) => reading,
            Some(Err(error)) => return Err(context.failure("credential-unreadable", &error)),
            None => {
                return Err(Failure {
                    what: context.texts.get("credential-unreadable"),
                    why: context.texts.get("credential-empty"),
                });
            }
        };
        let checked = self.check(id, context).await?;
        let at_hand = self.at_hand().await;
        let esco = at_hand.as_ref().map(|at_hand| &at_hand.extract);
        let language = describe::Language { esco, ..context.language() };
        Ok(describe::credential::page(Id(id.0), &reading, &checked, &language))
    }

    async fn delete(&mut self, id: CredentialId, context: &Context<'_>) {
        let about = self.vault.row(id).await.map(|row| row.summary.title).unwrap_or_default();
        let removed = async {
            self.vault.remove(id).await?;
            let event =
                crate::vault::Event { at: context.now(), what: What::Removed, with_whom: None, about, sent: None };
            self.vault.record(&event).await.map(drop)
        };
        match removed.await {
            Ok(()) => context.out.send(Event::Deleted),
            Err(error) => context.out.send(Event::Notice(context.failure("not-deleted", &error))),
        }
    }

    async fn export(&self, id: CredentialId, context: &Context<'_>) {
        let bytes = match self.vault.bytes(id).await {
            Ok(bytes) => bytes,
            Err(error) => return context.out.send(Event::Notice(context.failure("vault-unreadable", &error))),
        };
        let extension = match Picture::of(&bytes) {
            Some(picture) => picture.extension(),
            None if bytes.first() == Some(&b'{') => "json",
            None => "jwt",
        };
        let name = format!("credential.{extension}");
        let Some(place) = choose::place(rfd::AsyncFileDialog::new(), &name, context).await else { return };
        let notice = match place.write(&bytes) {
            Ok(()) => Failure { what: context.texts.get("exported"), why: place.path.display().to_string() },
            Err(error) => context.failure("not-exported", &error),
        };
        context.out.send(Event::Notice(notice));
    }

    pub(super) async fn add_samples(&mut self, context: &Context<'_>) {
        if let Err(failure) = self.samples(context).await {
            context.out.send(Event::Notice(failure));
        }
        self.load_home(context).await;
    }

    async fn samples(&self, context: &Context<'_>) -> Result<(), Failure> {
        let wrong = |error: &dyn Told| context.failure("samples-not-made", error);
        let made = samples::make(&self.vault, context.now()).await.map_err(|error| wrong(&error))?;
        let desk = self.desk(context).await.map_err(|error| wrong(&error))?;
        for bytes in &made.credentials {
            for kept in keep::keep(&desk, bytes, &ReceivedFrom::Sample).await.map_err(|error| wrong(&error))? {
                kept.map_err(|error| wrong(&error))?;
            }
        }
        Ok(())
    }

    /// What was read and found in another language is read and found again.
    pub(super) async fn in_another_language(&mut self) {
        self.shelf = Shelf::default();
        self.everything_is_due().await;
    }

    /// Whom the person trusts has changed, so every answer may have.
    pub(super) async fn everything_is_due(&mut self) {
        self.due = self.vault.rows().await.unwrap_or_default().iter().map(|row| row.id).collect();
    }
}
