//! How does the window look skills up, import ESCO, and compare? The same jobs as on the command line.

use std::sync::Arc;

use learning::esco::{Importing, Target};

use super::Context;
use super::choose;
use super::session::Session;
use crate::describe;
use crate::flow::files::{self, FileError};
use crate::flow::skills::{self, AtHand, SkillsError};
use crate::i18n::Texts;
use crate::message::Event;
use crate::model::{Compared, Failure, Skills};
use crate::told::Told;
use crate::update::skills::{Job, News};

/// Why something was not done with skills.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error(transparent)]
    Skills(#[from] SkillsError),
    #[error(transparent)]
    File(#[from] FileError),
}

impl Told for Refused {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Skills(error) => error.told(texts),
            Self::File(error) => error.told(texts),
        }
    }
}

fn say(context: &Context<'_>, news: News) {
    context.out.send(Event::Skills(news));
}

impl Session {
    /// The extract in the vault, read once while the vault is open.
    pub(super) async fn esco(&mut self) -> Result<Option<Arc<AtHand>>, SkillsError> {
        if self.esco.is_none() {
            self.esco = Some(skills::at_hand(&self.vault).await?.map(Arc::new));
        }
        Ok(self.esco.clone().flatten())
    }

    /// The same where skills can as well stand under their addresses.
    pub(super) async fn at_hand(&mut self) -> Option<Arc<AtHand>> {
        self.esco().await.unwrap_or_else(|error| {
            tracing::warn!(%error, "skills stand under the names that files give them");
            None
        })
    }

    pub(super) async fn skills(&mut self, job: Job, context: &Context<'_>) {
        match job {
            Job::Load => self.load_skills(context).await,
            Job::Import => {
                if let Some(failure) = self.import_esco(context).await {
                    context.out.send(Event::Notice(failure));
                }
                self.load_skills(context).await;
            }
            Job::Search(query) => match self.esco().await {
                Ok(at_hand) => {
                    let found = describe::skills::found(at_hand.as_deref(), query, &context.language());
                    say(context, News::Found(found));
                }
                Err(error) => context.out.send(Event::Notice(context.failure("skills-unreadable", &error))),
            },
            Job::Compare(address) => {
                let at_hand = self.esco().await;
                let tag = context.edges.words.language().tag();
                let target = at_hand.and_then(|at_hand| skills::of_occupation(at_hand.as_deref(), &address, &[tag]));
                self.compare(target.map_err(Refused::from), context).await;
            }
            Job::CompareFile => {
                let Some(file) = choose::one(rfd::AsyncFileDialog::new(), context).await else { return };
                let tag = context.edges.words.language().tag();
                let bytes = files::read(&file, credential::limits::CREDENTIAL_BYTES).map_err(Refused::from);
                let target = bytes
                    .and_then(|bytes| Target::of_file(&bytes, &[tag]).map_err(|error| SkillsError::from(error).into()));
                self.compare(target, context).await;
            }
        }
    }

    async fn load_skills(&mut self, context: &Context<'_>) {
        let loaded = self.loaded(context).await;
        say(context, News::Skills(loaded.map_err(|error| context.failure("skills-unreadable", &error))));
    }

    async fn loaded(&mut self, context: &Context<'_>) -> Result<Skills, SkillsError> {
        let at_hand = self.esco().await?;
        let had = skills::had(&self.vault, &[context.edges.words.language().tag()]).await?;
        Ok(describe::skills::page(at_hand.as_deref(), &had, &context.language()))
    }

    async fn compare(&mut self, target: Result<Target, Refused>, context: &Context<'_>) {
        let compared = async {
            let target = target?;
            let at_hand = self.esco().await?;
            let had = skills::had(&self.vault, &[context.edges.words.language().tag()]).await?;
            Ok::<Compared, Refused>(describe::skills::compared(at_hand.as_deref(), &had, &target, &context.language()))
        };
        let compared = compared.await.map_err(|error| context.failure("skills-not-compared", &error));
        say(context, News::Compared(compared));
    }

    /// What is to be told of it; nothing if the person let it be.
    async fn import_esco(&mut self, context: &Context<'_>) -> Option<Failure> {
        let files = choose::some(rfd::AsyncFileDialog::new(), context).await;
        if files.is_empty() {
            return None;
        }
        let read = |path: &std::path::Path| {
            files::read(path, skills::FILE_BYTES).map(|bytes| (path.display().to_string(), bytes))
        };
        let read: Result<Vec<_>, FileError> = files.iter().map(|file| read(file)).collect();
        let (year, month, day) = context.now().date();
        let importing = Importing { date: format!("{year:04}-{month:02}-{day:02}"), ..Importing::default() };
        let imported = match read {
            Ok(files) => skills::import(&files, &importing, &self.vault, context.now()).await.map_err(Refused::from),
            Err(error) => Err(error.into()),
        };
        match imported {
            Ok(imported) => {
                self.esco = None;
                let why = context.edges.words.esco_left_out(&imported).join(" ");
                Some(Failure { what: context.texts.get("skills-imported"), why })
            }
            Err(error) => Some(context.failure("skills-not-imported", &error)),
        }
    }
}
