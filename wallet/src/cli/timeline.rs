//! `wanderbuch timeline`: what was learned when, by the dates that the credentials say?

use std::collections::BTreeMap;

use clap::Args;
use credential::Timestamp;

use learning::timeline::Event;
use learning::{Credit, Date};
use serde_json::{Value as Json, json};
use verify::Word;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::{self, Language};
use crate::flow::learned::Shelf;
use crate::flow::plan::{self, Counts, Held};
use crate::i18n::Texts;
use crate::model::{TimelineEvent, TimelineRow};
use crate::vault::CredentialId;

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
        let language = Language { words: session.words, texts: &texts, now: session.now(), esco: None, country: None };
        let mut shelf = Shelf::default();
        shelf.fill(session.vault(), session.words).await?;
        let held = plan::held(session.vault(), language.words, language.now).await?;
        if self.json {
            console.say(&format!("{:#}", json(&held, &shelf, language.now)))?;
            return Ok(0);
        }
        let timeline = describe::timeline::page(&held, &shelf, &language);
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
    let detail = [&event.detail, &event.part_of].map(|part| shown(part));
    let detail: Vec<String> = detail.into_iter().filter(|part| !part.is_empty()).collect();
    console.say(&format!("      {}", detail.join(" · ")))
}

/// Every event as the files say it, in the order of the page: nothing of it depends on the reader's language.
fn json(held: &BTreeMap<CredentialId, Held>, shelf: &Shelf, now: Timestamp) -> Json {
    let events = describe::timeline::in_order(held, shelf);
    let events: Vec<Json> = events.into_iter().map(|(id, one, event)| of_event(id, one, event)).collect();
    json!({ "asOf": now.to_string(), "events": events })
}

fn of_event(id: CredentialId, held: &Held, event: &Event) -> Json {
    let date = |date: &Option<Date>| date.as_ref().map(Date::text);
    let credit = |credit: &Credit| json!({ "points": credit.points, "system": credit.system });
    json!({
        "credential": id.0,
        "pointer": event.pointer,
        "kind": event.kind.id(),
        "title": event.title,
        "partOf": (!event.part_of.is_empty()).then_some(&event.part_of),
        "began": date(&event.began),
        "when": date(&event.when),
        "dateOfWhole": event.of_whole,
        "eqf": event.eqf,
        "credit": event.credit.iter().map(credit).collect::<Vec<_>>(),
        "grade": event.grade,
        "counts": held.counts == Counts::Yes,
        "state": match (&held.counts, &held.row.state) {
            (Counts::RanOut(_), _) => Word::Expired.id(),
            (_, Some(state)) => state.word.id(),
            (_, None) => "unchecked",
        },
        "checked": held.row.state.as_ref().map(|state| state.checked.to_string()),
    })
}
