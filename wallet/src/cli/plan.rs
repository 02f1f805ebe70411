//! `wanderbuch plan`: how far is one on the way to a qualification, and by which files?

use std::path::PathBuf;

use clap::{Args, Subcommand};
use credential::limits;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::{self, Language};
use crate::flow::files;
use crate::flow::learned::Shelf;
use crate::flow::plan::{self, Plans};
use crate::i18n::Texts;
use crate::vault::{CredentialId, PlanId};

/// Shows how far you are on the way to a qualification.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Plan {
    #[command(subcommand)]
    job: Option<PlanJob>,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Subcommand)]
enum PlanJob {
    /// Show a plan: what is yours, what counts if your school agrees, and what is missing
    Show(Show),
    /// List the files that you plan by
    List,
    /// Plan by a file: a curriculum (TOML, JSON), a Europass qualification or learning opportunity (JSON, XML), a credential
    /// with parts, an agreement
    Add(Add),
    /// Plan by it no longer
    Remove {
        /// Its number, as listed
        id: i64,
    },
}

#[derive(Debug, Args)]
struct Show {
    /// The plan's number, as listed; without it the first
    #[arg(long = "plan", value_name = "NUMBER")]
    id: Option<i64>,
    /// Write JSON, for programs
    #[arg(long)]
    json: bool,
    /// Write the letter that asks your school for what it could recognise
    #[arg(long, conflicts_with = "json")]
    letter: bool,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
struct Add {
    /// The files
    #[arg(group = "what")]
    files: Vec<PathBuf>,
    /// A credential of yours that names its units or parts, by its number
    #[arg(long, group = "what", value_name = "ID")]
    credential: Option<i64>,
}

impl Plan {
    /// Whether it may make a vault where there is none.
    pub(super) fn may_begin(&self) -> bool {
        matches!(&self.job, Some(PlanJob::Add(add)) if add.credential.is_none())
    }

    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let texts = Texts::of(session.words.language())?;
        let language = Language { words: session.words, texts: &texts, now: session.now(), esco: None, country: None };
        match self.job.unwrap_or(PlanJob::Show(self.show)) {
            PlanJob::Show(show) => show.run(session, &language, console).await,
            PlanJob::List => list(session, &language, console).await,
            PlanJob::Add(add) => add.run(session, &language, console).await,
            PlanJob::Remove { id } => {
                session.vault().remove_plan(PlanId(id)).await?;
                list(session, &language, console).await
            }
        }
    }
}

impl Show {
    async fn run(
        self,
        session: &Session<'_>,
        language: &Language<'_>,
        console: &mut Console<'_>,
    ) -> Result<u8, CliError> {
        let mut shelf = Shelf::default();
        let plans = plans(session, &mut shelf, self.id.map(PlanId), language).await?;
        let Some(found) = &plans.shown else {
            console.tell("cli-plan-none", &[])?;
            return documents(&plans, &shelf, language, console);
        };
        if let Some(wanted) = self.id.filter(|id| *id != found.id.0) {
            return Err(CliError::Vault(crate::vault::VaultError::NoSuch { what: "plan", id: wanted }));
        }
        let sheet = describe::plan::sheet(found, &plans, &shelf, language);
        if self.json {
            let json = describe::plan::export::json(found, &sheet, &plans, language);
            console.say(&format!("{json:#}"))?;
        } else if self.letter {
            match &sheet.letter {
                Some(letter) => console.say(letter)?,
                None => console.tell("cli-plan-no-letter", &[])?,
            }
        } else {
            console.say(&describe::plan::export::text(&sheet, language))?;
        }
        Ok(0)
    }
}

impl Add {
    async fn run(
        self,
        session: &Session<'_>,
        language: &Language<'_>,
        console: &mut Console<'_>,
    ) -> Result<u8, CliError> {
        let wanted = [session.words.language().tag()];
        if let Some(id) = self.credential {
            plan::add_credential(session.vault(), CredentialId(id), &wanted, session.now()).await?;
        }
        for file in &self.files {
            let bytes = files::read(file, limits::CREDENTIAL_BYTES)?;
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            plan::add(session.vault(), &name, &bytes, &wanted, session.now()).await?;
        }
        list(session, language, console).await
    }
}

async fn plans(
    session: &Session<'_>,
    shelf: &mut Shelf,
    chosen: Option<PlanId>,
    language: &Language<'_>,
) -> Result<Plans, CliError> {
    let wanted = [session.words.language().tag()];
    Ok(plan::plans(session.vault(), shelf, chosen, &wanted, language.now).await?)
}

async fn list(session: &Session<'_>, language: &Language<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
    let mut shelf = Shelf::default();
    let plans = plans(session, &mut shelf, None, language).await?;
    documents(&plans, &shelf, language, console)
}

/// The files that are planned by, and the credentials that could be.
fn documents(plans: &Plans, shelf: &Shelf, language: &Language<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
    let page = describe::plan::page(plans, shelf, language);
    if page.documents.is_empty() {
        console.tell("cli-plan-no-files", &[])?;
    }
    for document in &page.documents {
        console.say(&format!("{:>4}  {} · {}", document.id, shown(&document.title), shown(&document.about)))?;
        if let Some(problem) = &document.problem {
            console.say(&format!("      ! {}", shown(problem)))?;
        }
    }
    for source in &page.sources {
        let source = [
            ("title", shown(&source.title).into()),
            ("about", shown(&source.about).into()),
            ("id", source.credential.0.into()),
        ];
        let line = console.text("cli-plan-could", &source);
        console.say(&format!("      {line}"))?;
    }
    Ok(0)
}
