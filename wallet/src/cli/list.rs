//! `wanderbuch list`, `remove` and `history`: what is there, what goes, and what happened.

use clap::Args;

use super::console::{date, shown};
use super::{CliError, Console, Session};
use crate::describe::records::key_name;
use crate::flow::reader;
use crate::vault::{CredentialId, Event, HistoryEntry, Row, What};

/// Lists the credentials.
#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those that hold all of these words
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
}

/// Removes a credential.
#[derive(Debug, Args)]
pub(super) struct Remove {
    /// Its number, as listed
    id: i64,
    /// Do not ask first
    #[arg(long)]
    yes: bool,
}

/// Lists what came, and what left.
#[derive(Debug, Args)]
pub(super) struct History {
    /// Write out exactly what was sent in this entry
    #[arg(long, value_name = "ENTRY")]
    sent: Option<i64>,
}

impl List {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let mut rows = reader::rows(session.vault(), session.words).await?;
        if let Some(words) = &self.search {
            let found = session.vault().search(words).await?;
            rows.retain(|row| found.contains(&row.id));
        }
        if rows.is_empty() {
            console.tell("cli-none", &[])?;
        }
        for row in &rows {
            say(row, session, console)?;
        }
        Ok(0)
    }
}

fn say(row: &Row, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let summary = &row.summary;
    let awarded = date(&summary.awarded, session.words);
    let level = match summary.level.strip_prefix("EQF ") {
        Some(level) => session.words.own("show-eqf", &[("eqf", level)]),
        None => summary.level.clone(),
    };
    let said = [&summary.title, &summary.issuer, &summary.person, &awarded, &level, &summary.credit];
    let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).map(|text| shown(text)).collect();
    console.say(&format!("{:>4}  {}", row.id, said.join(" · ")))?;
    let state = match &row.state {
        Some(state) => {
            let values =
                [("state", shown(&state.headline).into()), ("when", session.words.moment(state.checked).into())];
            console.text("cli-checked", &values)
        }
        None => console.text("cli-not-checked", &[]),
    };
    console.say(&format!("      {state}"))
}

impl Remove {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let id = CredentialId(self.id);
        let title = session.vault().row(id).await?.summary.title;
        if !self.yes {
            let answer = console.asked("cli-remove", &[("title", shown(&title).into())])?;
            console.yes(&answer)?;
        }
        session.vault().remove(id).await?;
        let event = Event { at: session.now(), what: What::Removed, with_whom: None, about: title.clone(), sent: None };
        session.vault().record(&event).await?;
        console.tell("cli-removed", &[("id", id.0.into()), ("title", shown(&title).into())])?;
        Ok(0)
    }
}

impl History {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        if let Some(entry) = self.sent {
            console.bytes(&session.vault().sent(crate::vault::HistoryId(entry)).await?)?;
            return Ok(0);
        }
        let entries = session.vault().history().await?;
        if entries.is_empty() {
            console.tell("cli-history-none", &[])?;
        }
        for entry in &entries {
            let line = line(entry, session, console);
            console.say(&line)?;
        }
        Ok(0)
    }
}

fn line(entry: &HistoryEntry, session: &Session<'_>, console: &Console<'_>) -> String {
    let what = match entry.what {
        What::Received => "cli-history-received",
        What::Removed => "cli-history-removed",
        What::Presented => "cli-history-shared",
        What::Declined => "cli-history-declined",
        What::Refused => "cli-history-not-taken",
        What::KeyChanged => "cli-history-key",
        What::SecurityChanged => "cli-history-security",
        What::Countersigned => "cli-history-countersigned",
    };
    let what = console.text(what, &[]);
    let whom = entry.with_whom.as_deref().map(|whom| format!(" · {}", shown(whom))).unwrap_or_default();
    let sent = entry.sent_bytes.map(|count| format!(" · {}", console.text("cli-bytes", &[("count", count.into())])));
    let sent = sent.unwrap_or_default();
    let about = match entry.what {
        What::KeyChanged => key_name(&entry.about, session.words),
        _ => entry.about.clone(),
    };
    let about = if about.is_empty() { about } else { format!(" · {}", shown(&about)) };
    format!("{:>4}  {} · {what}{whom}{about}{sent}", entry.id.0, session.words.moment(entry.at))
}
