//! `wanderbuch esco`: your skills by the names of ESCO, and beside what a target asks for. It ranks nobody.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use learning::esco::{self, Importing, Index, Target};
use learning::{Concept, Field};
use words::Words;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::flow::files;
use crate::flow::skills::{self, AtHand, Had};
use crate::vault::CredentialId;

/// Looks skills up, and compares yours with a target.
#[derive(Debug, Args)]
pub(super) struct Esco {
    #[command(subcommand)]
    job: Option<EscoJob>,
    /// In which language skills are named [default: that of the system]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    language: Option<String>,
}

#[derive(Debug, Subcommand)]
enum EscoJob {
    /// Import ESCO's tables (CSV, as ESCO publishes them), or an extract that was made before
    Import {
        /// `skills_xx.csv`, `occupations_xx.csv`, `occupationSkillRelations_xx.csv` in any languages; or one extract
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// ESCO's version, where no folder's name says it
        #[arg(long, value_name = "VERSION")]
        release: Option<String>,
        /// Only this language of the tables, two letters; several times for several
        #[arg(long, value_name = "LANGUAGE")]
        only: Vec<String>,
    },
    /// Say which extract is at hand, and list your skills with who says so
    Show,
    /// Search skills and occupations by words
    Search {
        /// Words, or the beginnings of words
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<String>,
    },
    /// Lay your skills beside those that a target asks for
    Compare {
        /// A credential's number, a file (a credential or a curriculum), or an occupation by name or address
        #[arg(value_name = "TARGET")]
        target: String,
    },
}

/// Most hits that are listed.
const HITS: usize = 20;

impl Esco {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let words = self.language.as_deref().map_or(session.words, Words::new);
        let language = self.language.unwrap_or_else(|| words.language().tag().to_owned());
        let at_hand = match &self.job {
            Some(EscoJob::Import { .. }) => None,
            _ => skills::at_hand(session.vault()).await?,
        };
        let named = Named { at_hand: at_hand.as_ref(), language: &language, words };
        match self.job.unwrap_or(EscoJob::Show) {
            EscoJob::Import { files, release, only } => import(&files, release, only, session, console).await?,
            EscoJob::Show => {
                named.extract(console)?;
                let had = skills::had(session.vault(), &[&language]).await?;
                had.iter().try_for_each(|had| named.had(had, console))?;
            }
            EscoJob::Search { words } => return named.search(&words.join(" "), console),
            EscoJob::Compare { target } => named.compare(&target, session, console).await?,
        }
        Ok(0)
    }
}

async fn import(
    paths: &[PathBuf],
    version: Option<String>,
    only: Vec<String>,
    session: &Session<'_>,
    console: &mut Console<'_>,
) -> Result<(), CliError> {
    let (year, month, day) = session.now().date();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let languages = only.iter().map(|language| language.to_ascii_lowercase()).collect();
    let importing = Importing { version, date, languages };
    let read = |path: &PathBuf| Ok((path.display().to_string(), files::read(path, skills::FILE_BYTES)?));
    let files: Vec<(String, Vec<u8>)> = paths.iter().map(read).collect::<Result<_, CliError>>()?;
    let imported = skills::import(&files, &importing, session.vault(), session.now()).await?;
    console.say(&session.words.esco_extract(&imported.extract))?;
    session.words.esco_left_out(&imported).iter().try_for_each(|line| console.say(line))
}

/// What skills are called by.
struct Named<'a> {
    at_hand: Option<&'a AtHand>,
    language: &'a str,
    words: Words,
}

impl Named<'_> {
    fn extract(&self, console: &mut Console<'_>) -> Result<(), CliError> {
        console.say(&match self.at_hand {
            Some(at_hand) => self.words.esco_extract(&at_hand.extract),
            None => self.words.text("skills-no-extract", &[]),
        })
    }

    fn name(&self, skill: &Concept) -> String {
        let extract = self.at_hand.map(|at_hand| &at_hand.extract);
        shown(&esco::labelled(extract, skill, &[self.language]))
    }

    fn had(&self, had: &Had, console: &mut Console<'_>) -> Result<(), CliError> {
        let logbook = had.logged.then(|| console.text("cli-your-logbook", &[]));
        let by: Vec<String> = had.said_by.iter().map(|title| shown(title)).chain(logbook).collect();
        console.say(&format!("  {} · {}", self.name(&had.skill.value), by.join(", ")))
    }

    fn search(&self, typed: &str, console: &mut Console<'_>) -> Result<u8, CliError> {
        let Some(at_hand) = self.at_hand else {
            self.extract(console)?;
            return Ok(1);
        };
        let extract = &at_hand.extract;
        let index = Index::new(extract, self.language).or_else(|| Index::new(extract, "en"));
        let hits = index.map(|index| index.search(typed, HITS)).unwrap_or_default();
        for hit in &hits {
            let name = shown(extract.label(hit.entry, &[self.language]).unwrap_or_default());
            let kind = self.words.esco_kind(hit.entry.kind);
            console.say(&format!("{name} · {kind}\n      {}", shown(&hit.entry.address)))?;
        }
        if hits.is_empty() {
            let language = verify::Arg::Text(self.words.language_name(self.language));
            console.say(&self.words.text("skills-nothing-found", &[("language", language)]))?;
        }
        Ok(u8::from(hits.is_empty()))
    }

    async fn compare(&self, meant: &str, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let target = self.target(meant, session).await?;
        let had = skills::had(session.vault(), &[self.language]).await?;
        let person: Vec<Field<Concept>> = had.into_iter().map(|had| had.skill).collect();
        let compared = esco::compare(&person, &target.skills);
        console.say(&shown(&target.name))?;
        self.extract(console)?;
        for (id, list) in [
            ("shared", &compared.shared),
            ("missing", &compared.missing),
            ("beside", &compared.beside),
            ("unlinked", &compared.unlinked),
        ] {
            console.say(&format!("\n{}:", self.words.text(&format!("skills-{id}"), &[])))?;
            if list.is_empty() {
                console.say(&format!("  {}", self.words.text("skills-none", &[])))?;
            }
            for skill in list {
                let how = match skill.value.notation.as_str() {
                    how @ ("essential" | "optional") => {
                        format!(", {}", self.words.text(&format!("skills-how-{how}"), &[]))
                    }
                    _ => String::new(),
                };
                console.say(&format!("  {}{how}", self.name(&skill.value)))?;
            }
        }
        console.say(&format!("\n{}", self.words.text("skills-note", &[])))
    }

    /// A credential's number, else a file of that name, else an occupation.
    async fn target(&self, meant: &str, session: &Session<'_>) -> Result<Target, CliError> {
        if let Ok(id) = meant.parse() {
            return Ok(skills::of_credential(CredentialId(id), session.vault(), &[self.language]).await?);
        }
        let path = Path::new(meant);
        if path.exists() {
            let bytes = files::read(path, credential::limits::CREDENTIAL_BYTES)?;
            return Ok(Target::of_file(&bytes, &[self.language]).map_err(skills::SkillsError::from)?);
        }
        Ok(skills::of_occupation(self.at_hand, meant, &[self.language])?)
    }
}
