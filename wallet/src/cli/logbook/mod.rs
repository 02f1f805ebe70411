//! `wanderbuch logbook`: what was done week by week, who countersigned it, and the record that an examination board asks for.

mod countersign;
mod export;
mod write;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use learning::logbook::{Countersigned, Week};

use super::console::shown;
use super::{CliError, Console, Session};
use crate::flow::files::{self, FileError};
use crate::flow::logbook::{Book, Counts};
use crate::vault::{EntryId, KeptEntry, home};

/// Keeps a logbook of your training.
#[derive(Debug, Args)]
pub(super) struct Logbook {
    #[command(subcommand)]
    job: Option<LogbookJob>,
}

#[derive(Debug, Subcommand)]
enum LogbookJob {
    /// List the entries: week, time, unit, how well each is evidenced
    List,
    /// Say whose logbook it is, and for which qualification; without an option, show it
    About(write::AboutIt),
    /// Write an entry
    Add(write::Add),
    /// Change an entry; a countersignature of its earlier text no longer counts for it
    Edit(write::Edit),
    /// Remove an entry and its pictures
    Remove {
        /// Its number, as listed
        id: i64,
    },
    /// Write out a picture of an entry as it was added
    Photo(write::PhotoOut),
    /// Make a file that asks your trainer to countersign; send it, and import what comes back
    Countersign(countersign::Countersign),
    /// As a trainer: show what an apprentice's file asks you to sign, and sign it on a yes
    Sign(countersign::Sign),
    /// Write the training record: a page to print (.html), data (.json), or a table (.csv)
    Export(export::Export),
}

impl Logbook {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        match self.job.unwrap_or(LogbookJob::List) {
            LogbookJob::List => list(&book(session).await?, session, console)?,
            LogbookJob::About(job) => job.run(session, console).await?,
            LogbookJob::Add(job) => job.run(session, console).await?,
            LogbookJob::Edit(job) => job.run(session, console).await?,
            LogbookJob::Remove { id } => {
                session.vault().remove_entry(EntryId(id)).await?;
                console.tell("cli-entry-removed", &[("id", id.into())])?;
            }
            LogbookJob::Photo(job) => job.run(session, console).await?,
            LogbookJob::Countersign(job) => job.run(session, console).await?,
            LogbookJob::Sign(job) => job.run(session, console).await?,
            LogbookJob::Export(job) => job.run(session, console).await?,
        }
        Ok(0)
    }
}

/// The logbook, every countersignature checked now.
async fn book(session: &Session<'_>) -> Result<Book, CliError> {
    Ok(Book::read(&session.desk().await?).await?)
}

fn list(book: &Book, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    if book.entries.is_empty() {
        console.tell("cli-logbook-none", &[])?;
    }
    for kept in &book.entries {
        say(kept, book, session, console)?;
    }
    for one in &book.countersigned {
        if let Counts::No(why) = &one.counts {
            let why = session.words.text(&format!("record-why-{}", why.id()), &[]);
            let values = [("id", one.id.0.into()), ("by", shown(&one.by).into()), ("why", why.into())];
            console.tell("cli-logbook-void", &values)?;
        }
    }
    let Some(record) = &book.record else { return Ok(()) };
    for finding in &record.findings {
        console.say(&format!("! {}", session.words.record_finding(finding)))?;
    }
    let (all, signed) =
        (session.words.time_spent(record.minutes), session.words.time_spent(record.countersigned_minutes));
    let values = [("all", all.into()), ("signed", signed.into()), ("count", record.missing.len().into())];
    console.tell("cli-logbook-sums", &values)
}

/// An entry in two lines: what and how long, then how well it is evidenced.
fn say(kept: &KeptEntry, book: &Book, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let (entry, words) = (&kept.entry, session.words);
    let unit = entry.unit.as_deref().map(|unit| format!(" · {}", shown(unit))).unwrap_or_default();
    let time = words.time_spent(entry.minutes.into());
    console.say(&format!("{:>4}  {} · {time}{unit} · {}", kept.id.0, entry.week, shown(&entry.work)))?;
    let verified = |signature: &_| book.verified(signature);
    let (grade, state) = (entry.grade(verified), entry.countersigned(verified));
    let by = match &entry.countersignature {
        Some(signature) if state != Countersigned::No => {
            format!(": {}, {}", shown(&signature.by), super::console::date(&signature.on, words))
        }
        _ => String::new(),
    };
    let pictures = match entry.photos.len() {
        0 => String::new(),
        count => format!(" · {}", words.text("record-pictures", &[("count", verify::Arg::Number(count as u64))])),
    };
    console.say(&format!("      {} · {}{by}{pictures}", words.grade(grade), words.countersigned(state)))
}

/// Writes a new file for this person alone; what is there is never replaced.
fn write_new(path: &PathBuf, bytes: &[u8]) -> Result<(), CliError> {
    use std::io::Write as _;
    let mut options = std::fs::OpenOptions::new();
    options.create_new(true).write(true);
    home::private(&mut options);
    let unwritten = |source| FileError::Unwritten { path: path.clone(), source };
    let mut file = options.open(path).map_err(unwritten)?;
    Ok(file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritten)?)
}

/// A week as it is typed.
fn week(text: &str) -> Result<Week, String> {
    Week::parse(text).map_err(|error| error.to_string())
}

/// Hours as they are typed, in minutes.
fn hours(text: &str) -> Result<u32, String> {
    learning::logbook::minutes(text).ok_or_else(|| "expected hours (7.5 or 7:30) or minutes (45 min)".to_owned())
}

/// A picture as it is read.
struct Picture {
    name: String,
    media_type: &'static str,
    bytes: Vec<u8>,
}

fn picture(path: &Path) -> Result<Picture, CliError> {
    use crate::flow::logbook::photo;
    let bytes = files::read(path, photo::BYTES)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let media_type = photo::media_type(&name, &bytes)?;
    Ok(Picture { name, media_type, bytes })
}
