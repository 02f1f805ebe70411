//! How is an entry written, changed and shown, and whose logbook is it?

use std::path::PathBuf;

use clap::Args;
use learning::logbook::{Entry, Week};

use super::{Picture, hours, picture, week, write_new};
use crate::cli::console::shown;
use crate::cli::{CliError, Console, Session};
use crate::flow::logbook::About;
use crate::flow::skills;
use crate::vault::{EntryId, NewPhoto, PhotoId};

/// `about`.
#[derive(Debug, Args)]
pub(super) struct AboutIt {
    /// Your name, as the record shall show it
    #[arg(long, value_name = "NAME")]
    learner: Option<String>,
    /// The company or place of training
    #[arg(long, value_name = "NAME")]
    company: Option<String>,
    /// The qualification
    #[arg(long, value_name = "TITLE")]
    qualification: Option<String>,
    /// The first week of training (2026-W12)
    #[arg(long, value_name = "WEEK", value_parser = week)]
    from: Option<Week>,
    /// The last week of training (2029-W06)
    #[arg(long, value_name = "WEEK", value_parser = week)]
    until: Option<Week>,
}

/// `add`.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// In which week (2026-W12) [default: this week]
    #[arg(long, value_name = "WEEK", value_parser = week)]
    week: Option<Week>,
    /// What you did
    #[arg(long, value_name = "TEXT")]
    work: String,
    /// For how long: 7.5, 7:30, 45 min
    #[arg(long, value_name = "HOURS", value_parser = hours)]
    hours: u32,
    /// For which unit of the qualification, by its id or title
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    /// Which skill you practised, by its name in ESCO (wanderbuch esco search) or its address
    #[arg(long, value_name = "SKILL")]
    skill: Vec<String>,
    /// A picture of it, PNG or JPEG
    #[arg(long, value_name = "FILE")]
    photo: Vec<PathBuf>,
}

/// `edit`.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// Its number, as listed
    id: i64,
    /// Another week
    #[arg(long, value_name = "WEEK", value_parser = week)]
    week: Option<Week>,
    /// Another text
    #[arg(long, value_name = "TEXT")]
    work: Option<String>,
    /// Another length of time
    #[arg(long, value_name = "HOURS", value_parser = hours)]
    hours: Option<u32>,
    /// Another unit
    #[arg(long, value_name = "UNIT", conflicts_with = "no_unit")]
    unit: Option<String>,
    /// No unit in particular
    #[arg(long)]
    no_unit: bool,
    /// These skills in place of those that stand there
    #[arg(long, value_name = "SKILL", conflicts_with = "no_skills")]
    skill: Vec<String>,
    /// No skills
    #[arg(long)]
    no_skills: bool,
    /// A picture more
    #[arg(long, value_name = "FILE")]
    photo: Vec<PathBuf>,
    /// Without the picture of this place, from 1
    #[arg(long, value_name = "PLACE")]
    without_photo: Vec<usize>,
}

/// `photo`.
#[derive(Debug, Args)]
pub(super) struct PhotoOut {
    /// The entry's number, as listed
    id: i64,
    /// Which of its pictures, from 1
    #[arg(long, value_name = "PLACE", default_value_t = 1)]
    place: usize,
    /// Where to write it; nothing that is there is replaced
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl AboutIt {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let mut about = About::read(session.vault()).await?;
        let before = about.clone();
        let set = |slot: &mut String, said: Option<String>| said.map_or((), |said| said.trim().clone_into(slot));
        set(&mut about.learner, self.learner);
        set(&mut about.company, self.company);
        set(&mut about.qualification, self.qualification);
        about.from = self.from.or(about.from);
        about.until = self.until.or(about.until);
        if about != before {
            about.keep(session.vault()).await?;
        }
        console.named("cli-learner", &about.learner)?;
        console.named("cli-company", &about.company)?;
        console.named("cli-qualification", &about.qualification)?;
        console.named("cli-from", &about.from.map(|week| week.to_string()).unwrap_or_default())?;
        console.named("cli-until", &about.until.map(|week| week.to_string()).unwrap_or_default())?;
        if !about.complete() {
            console.tell("cli-about-needed", &[])?;
        }
        Ok(())
    }
}

fn new(pictures: &[Picture]) -> Vec<NewPhoto<'_>> {
    let mut photos = Vec::with_capacity(pictures.len());
    for Picture { name, media_type, bytes } in pictures {
        photos.push(NewPhoto { name, media_type, bytes });
    }
    photos
}

/// Skills by their addresses, whatever the person called them.
async fn skills(typed: &[String], session: &Session<'_>) -> Result<Vec<String>, CliError> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let at_hand = skills::at_hand(session.vault()).await?;
    typed.iter().map(|typed| Ok(skills::meant(at_hand.as_ref(), typed)?)).collect()
}

fn unit(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
}

impl Add {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let now = session.now();
        let pictures = self.photo.iter().map(|path| picture(path)).collect::<Result<Vec<_>, _>>()?;
        let photos = new(&pictures);
        let this = Week::of(now).ok_or(CliError::NoWeek)?;
        let entry = Entry {
            week: self.week.unwrap_or(this),
            work: self.work.trim().to_owned(),
            minutes: self.hours,
            unit: unit(self.unit),
            skills: skills(&self.skill, session).await?,
            photos: photos.iter().map(NewPhoto::named).collect(),
            countersignature: None,
        };
        entry.check_at(session.now())?;
        let id = session.vault().add_entry(&entry, &photos, now).await?;
        let time = session.words.time_spent(entry.minutes.into());
        let week = entry.week.to_string();
        let values =
            [("id", id.0.into()), ("week", week.into()), ("time", time.into()), ("work", shown(&entry.work).into())];
        console.tell("cli-entry-written", &values)
    }
}

impl Edit {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let vault = session.vault();
        let kept = vault.logbook_entry(EntryId(self.id)).await?;
        let pictures = self.photo.iter().map(|path| picture(path)).collect::<Result<Vec<_>, _>>()?;
        let photos = new(&pictures);
        let gone = self.without_photo.iter().map(|place| at(&kept.photos, *place)).collect::<Result<Vec<_>, _>>()?;
        let mut entry = kept.entry.clone();
        entry.week = self.week.unwrap_or(entry.week);
        entry.work = self.work.map_or(entry.work, |work| work.trim().to_owned());
        entry.minutes = self.hours.unwrap_or(entry.minutes);
        entry.unit = if self.no_unit { None } else { unit(self.unit).or(entry.unit) };
        if self.no_skills || !self.skill.is_empty() {
            entry.skills = skills(&self.skill, session).await?;
        }
        let staying = kept.photos.iter().zip(entry.photos).filter(|(id, _)| !gone.contains(id));
        entry.photos = staying.map(|(_, photo)| photo).chain(photos.iter().map(NewPhoto::named)).collect();
        entry.check_at(session.now())?;
        vault.change_entry(kept.id, &entry, &gone, &photos, session.now()).await?;
        let book = super::book(session).await?;
        match book.entries.iter().find(|other| other.id == kept.id) {
            Some(changed) => super::say(changed, &book, session, console),
            None => Ok(()),
        }
    }
}

fn at(photos: &[PhotoId], place: usize) -> Result<PhotoId, CliError> {
    let found = place.checked_sub(1).and_then(|place| photos.get(place).copied());
    found.ok_or(CliError::NoPhoto { place, all: photos.len() })
}

impl PhotoOut {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let kept = session.vault().logbook_entry(EntryId(self.id)).await?;
        let bytes = session.vault().photo(at(&kept.photos, self.place)?).await?;
        write_new(&self.output, &bytes)?;
        let name = shown(&self.output.display().to_string());
        console.tell("cli-photo-written", &[("file", name.into()), ("count", bytes.len().into())])
    }
}
