//! How does the window read, write, send and export the logbook? The same jobs as on the command line.

use learning::logbook::{Entry, EntryError, Week, WeekError};
use words::plain;

use super::Context;
use super::choose;
use super::form::{self, Fault};
use super::session::Session;
use crate::describe::{self, Language};
use crate::flow::logbook::export::{self, ExportError, Form};
use crate::flow::logbook::photo::{self, PhotoError};
use crate::flow::logbook::{self, About, Book, SigningError};
use crate::flow::{DeskError, files};
use crate::i18n::Texts;
use crate::message::Event;
use crate::model::{AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, Failure};
use crate::told::Told;
use crate::update::logbook::{Job, News};
use crate::vault::{EntryId, NewPhoto, PhotoId, VaultError};

/// Why something was not written into the logbook.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    #[error(transparent)]
    Week(#[from] WeekError),
    #[error("{0:?} is no length of time; write 7.5, 7:30 or 45 min")]
    Hours(String),
    #[error("nothing is said of what was done")]
    NoWork,
    #[error("nothing is said of how long it took; write 7.5, 7:30 or 45 min")]
    NoHours,
    #[error("nothing is said of which week; write 12/2026 or 20.3.2026")]
    NoWeek,
    #[error("the last week, {until}, is before the first, {from}")]
    Backwards { from: Week, until: Week },
    #[error(transparent)]
    Entry(#[from] EntryError),
    #[error(transparent)]
    File(#[from] files::FileError),
    #[error(transparent)]
    Photo(#[from] PhotoError),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    Signing(#[from] SigningError),
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error("it was signed and could not be saved: {0}")]
    NotSaved(#[from] std::io::Error),
}

impl Told for Refused {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Week(error) => error.told(texts),
            Self::Hours(text) => texts.with("error-logbook-hours", &[("text", plain(&format!("{text:?}")).into())]),
            Self::NoWork => texts.get("error-logbook-no-work"),
            Self::NoHours => texts.get("error-logbook-no-hours"),
            Self::NoWeek => texts.get("error-logbook-no-week"),
            Self::Backwards { from, until } => texts.with(
                "error-logbook-backwards",
                &[("from", from.to_string().into()), ("until", until.to_string().into())],
            ),
            Self::Entry(error) => error.told(texts),
            Self::File(error) => error.told(texts),
            Self::Photo(error) => error.told(texts),
            Self::Vault(error) => error.told(texts),
            Self::Desk(error) => error.told(texts),
            Self::Signing(error) => error.told(texts),
            Self::Export(error) => error.told(texts),
            Self::NotSaved(error) => texts.with("error-sign-not-saved", &[("why", error.told(texts).into())]),
        }
    }
}

pub(super) fn say(context: &Context<'_>, news: News) {
    context.out.send(Event::Logbook(news));
}

impl Session {
    pub(super) async fn logbook(&mut self, job: Job, context: &Context<'_>) {
        match job {
            Job::Load => {
                let book = self.book(context).await;
                let shown = book.map(|book| Box::new(describe::logbook::logbook(&book, &context.language())));
                say(context, News::Book(shown.map_err(|error| context.failure("logbook-unreadable", &error))));
            }
            Job::LoadEntry(id) => {
                let page = self.entry(id, context).await;
                let page = page.map(Box::new).map_err(|error| context.failure("logbook-unreadable", &error));
                say(context, News::Entry(page));
            }
            Job::PickPhotos => self.pick_photos(context).await,
            Job::OpenPicker => {
                let at_hand = self.at_hand().await.is_some();
                say(context, News::Picker { at_hand });
            }
            Job::FindSkill(query) => {
                let at_hand = self.at_hand().await;
                let found = describe::skills::pickable(at_hand.as_deref(), query, &context.language());
                say(context, News::SkillsFound(found));
            }
            Job::Save(draft) => match self.save_entry(&draft, context).await {
                Ok(()) => say(context, News::Saved),
                Err(faults) => say(context, not_saved(&faults, context, News::NotSaved)),
            },
            Job::Remove(id) => match self.vault.remove_entry(EntryId(id.0)).await {
                Ok(()) => say(context, News::Saved),
                Err(error) => say(context, News::NotSaved(context.failure("logbook-not-saved", &error))),
            },
            Job::SaveAbout(draft) => match self.save_about(&draft).await {
                Ok(()) => say(context, News::AboutSaved),
                Err(faults) => say(context, not_saved(&faults, context, News::AboutNotSaved)),
            },
            Job::KeepHalf(half) => self.keep_half(&half, context).await,
            Job::BringHalf => self.bring_half(context).await,
            Job::Countersign => {
                let text = self.countersign(context).await;
                let done = context.texts.get("logbook-request-saved");
                self.hand_on("logbook-request.json", text, done, context).await;
            }
            Job::PickRequest | Job::ReadRequest(_) | Job::Sign(_) | Job::LeaveSigning => {
                self.countersigning(job, context).await;
            }
            Job::Export(form) => {
                let text = self.record(form, context).await;
                let name = format!("{}.{}", context.texts.get("logbook-record-name"), form.ending());
                self.hand_on(&name, text, context.texts.get("logbook-record-saved"), context).await;
            }
        }
    }

    async fn book(&self, context: &Context<'_>) -> Result<Book, Refused> {
        Ok(Book::read(&self.desk(context).await?).await?)
    }

    pub(super) async fn entry(&mut self, id: EntryNumber, context: &Context<'_>) -> Result<EntryPage, Refused> {
        let book = self.book(context).await?;
        let missing = VaultError::NoSuch { what: "logbook entry", id: id.0 };
        let kept = book.entries.iter().find(|kept| kept.id.0 == id.0).ok_or(missing)?;
        let mut bytes = Vec::new();
        for photo in &kept.photos {
            bytes.push(self.vault.photo(*photo).await?);
        }
        let at_hand = self.at_hand().await;
        let esco = at_hand.as_ref().map(|at_hand| &at_hand.extract);
        Ok(describe::logbook::entry(kept, &bytes, &book, &Language { esco, ..context.language() }))
    }

    async fn pick_photos(&self, context: &Context<'_>) {
        let dialogue = rfd::AsyncFileDialog::new().add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]);
        let files = choose::some(dialogue, context).await;
        if files.is_empty() {
            return;
        }
        let mut photos = Vec::new();
        for file in files {
            match read(&file) {
                Ok((name, _, bytes)) => photos.push(EntryPhoto {
                    kept: None,
                    path: Some(file),
                    name: plain(&name),
                    picture: describe::logbook::picture(&bytes),
                }),
                Err(error) => context.out.send(Event::Notice(context.failure("logbook-no-picture", &error))),
            }
        }
        say(context, News::Photos(photos));
    }

    async fn save_entry(&self, draft: &EntryDraft, context: &Context<'_>) -> Result<(), Vec<Fault>> {
        let (week, hours) = form::typed(draft, context.now())?;
        Ok(self.save_checked(draft, week, hours, context).await?)
    }

    async fn save_checked(
        &self,
        draft: &EntryDraft,
        week: Week,
        minutes: u32,
        context: &Context<'_>,
    ) -> Result<(), Refused> {
        let kept = match draft.id {
            Some(id) => Some(self.vault.logbook_entry(EntryId(id.0)).await?),
            None => None,
        };
        let new = draft.photos.iter().filter_map(|photo| photo.path.as_deref()).map(read);
        let new = new.collect::<Result<Vec<_>, _>>()?;
        let new: Vec<NewPhoto<'_>> =
            new.iter().map(|(name, media_type, bytes)| NewPhoto { name, media_type, bytes }).collect();
        let gone: Vec<PhotoId> = draft.gone.iter().copied().map(PhotoId).collect();
        let staying = kept.iter().flat_map(|kept| kept.photos.iter().zip(&kept.entry.photos));
        let staying = staying.filter(|(id, _)| !gone.contains(id)).map(|(_, photo)| photo.clone());
        let entry = Entry {
            week,
            work: draft.work.trim().to_owned(),
            minutes,
            unit: Some(draft.unit.trim().to_owned()).filter(|unit| !unit.is_empty()),
            skills: draft.skills.iter().map(|skill| skill.address.clone()).collect(),
            photos: staying.chain(new.iter().map(NewPhoto::named)).collect(),
            countersignature: None,
        };
        entry.check_at(context.now())?;
        match kept {
            Some(kept) => self.vault.change_entry(kept.id, &entry, &gone, &new, context.now()).await?,
            None => self.vault.add_entry(&entry, &new, context.now()).await.map(drop)?,
        }
        Ok(())
    }

    async fn save_about(&self, draft: &AboutDraft) -> Result<(), Vec<Fault>> {
        let (from, until) = form::training(draft)?;
        let about = About {
            learner: draft.learner.trim().to_owned(),
            company: draft.company.trim().to_owned(),
            qualification: draft.qualification.trim().to_owned(),
            from,
            until,
        };
        Ok(about.keep(&self.vault).await.map_err(Refused::from)?)
    }

    async fn countersign(&self, context: &Context<'_>) -> Result<String, Refused> {
        let book = self.book(context).await?;
        Ok(logbook::request(&book, &[], &self.vault, context.now()).await?.to_text())
    }

    async fn record(&self, form: Form, context: &Context<'_>) -> Result<String, Refused> {
        let book = self.book(context).await?;
        Ok(export::export(&book, form, &self.vault, context.edges.words, context.now()).await?)
    }

    /// Asks where to save it, and does; `done` says that it was.
    async fn hand_on(&self, name: &str, text: Result<String, Refused>, done: String, context: &Context<'_>) {
        let text = match text {
            Ok(text) => text,
            Err(error) => return context.out.send(Event::Notice(context.failure("not-exported", &error))),
        };
        let Some(place) = choose::place(rfd::AsyncFileDialog::new(), name, context).await else { return };
        let notice = match place.write(text.as_bytes()) {
            Ok(()) => Failure { what: done, why: place.path.display().to_string() },
            Err(error) => context.failure("not-exported", &error),
        };
        context.out.send(Event::Notice(notice));
    }
}

/// Beside their fields where all have one; else as one failure above the form.
fn not_saved(faults: &[Fault], context: &Context<'_>, failed: impl FnOnce(Failure) -> News) -> News {
    let placed: Option<Vec<_>> =
        faults.iter().map(|fault| Some((fault.field?, describe::sentence(&fault.why, context.texts)))).collect();
    match (placed, faults.first()) {
        (None, Some(fault)) => failed(context.failure("logbook-not-saved", &fault.why)),
        (placed, _) => News::Faulty(placed.unwrap_or_default()),
    }
}

/// A picture that a person chose, by the name of its file.
pub(super) fn read(path: &std::path::Path) -> Result<(String, &'static str, Vec<u8>), Refused> {
    let bytes = files::read(path, photo::BYTES)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let media_type = photo::media_type(&name, &bytes)?;
    Ok((name, media_type, bytes))
}
