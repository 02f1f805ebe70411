//! `wanderbuch timeline`: what was learned when, by the dates that the credentials say?

use clap::Args;
use serde_json::{Value as Json, json};

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::{self, Language};
use crate::flow::learned::Shelf;
use crate::flow::plan;
use crate::i18n::Texts;
use crate::model::{TimelineEvent, TimelineRow};

/// Shows what you learned when.
#[derive(Debug, Args)]
pub(super) struct Timeline {
    /// Write JSON, for programs
    #[arg(long)]
    json: bool,
}

impl Timeline {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let texts = Texts::of(session.words.language())?;
        let language = Language { words: session.words, texts: &texts, now: session.now(), esco: None };
        let mut shelf = Shelf::default();
        shelf.fill(session.vault(), session.words).await?;
        let held = plan::held(session.vault(), language.now).await?;
        let timeline = describe::timeline::page(&held, &shelf, &language);
        if self.json {
            let events = timeline.rows.iter().filter_map(|row| match row {
                TimelineRow::Event(event) => Some(json(event)),
                TimelineRow::Heading(_) => None,
            });
            let whole = json!({ "asOf": language.now.to_string(), "events": events.collect::<Vec<_>>() });
            console.say(&format!("{whole:#}"))?;
            return Ok(0);
        }
        if timeline.rows.is_empty() {
            console.tell("cli-timeline-none", &[])?;
        }
        for row in &timeline.rows {
            match row {
                TimelineRow::Heading(year) => console.say(&format!("\n{year}"))?,
                TimelineRow::Event(event) => say(event, &texts, console)?,
            }
        }
        Ok(0)
    }
}

fn say(event: &TimelineEvent, texts: &Texts, console: &mut Console<'_>) -> Result<(), CliError> {
    let level = event.level.map(|level| texts.with("timeline-level", &[("level", level.into())])).unwrap_or_default();
    let state = event.status.as_ref().map(|status| status.words.clone()).unwrap_or_default();
    let said = [shown(&event.when), shown(&event.title), level, shown(&event.worth), state];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    console.say(&format!("{:>4}  {}", event.credential.0, said.join(" · ")))?;
    console.say(&format!("      {}", shown(&event.detail)))
}

fn json(event: &TimelineEvent) -> Json {
    json!({
        "credential": event.credential.0,
        "kind": event.kind.id(),
        "title": event.title,
        "when": event.when,
        "eqf": event.level,
        "worth": event.worth,
        "detail": event.detail,
        "counts": event.status.is_none(),
        "state": event.status.as_ref().map(|status| &status.words),
    })
}
