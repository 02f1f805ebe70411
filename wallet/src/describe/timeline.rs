//! What did the person learn when? The events of all credentials by year, the latest first, each with who says so.

use std::collections::BTreeMap;

use learning::Date;
use learning::timeline::{Event, EventKind};
use words::plain;

use super::Language;
use super::award::credit;
use super::credential::{date_words, issuer_of};
use super::naming::{self, Name};
use crate::flow::learned::Shelf;
use crate::flow::plan::{Counts, Held};
use crate::model::{Id, Issuer, Mark, Status, Timeline, TimelineEvent, TimelineRow, Tone};
use crate::vault::CredentialId;

/// The page.
pub fn page(held: &BTreeMap<CredentialId, Held>, shelf: &Shelf, language: &Language<'_>) -> Timeline {
    let texts = language.texts;
    let common: BTreeMap<CredentialId, Common> =
        held.iter().map(|(id, one)| (*id, Common::of(*id, one, language))).collect();
    let events = in_order(held, shelf);
    let summary = texts.with("timeline-count", &[("count", events.len().into()), ("credentials", held.len().into())]);
    let mut rows = Vec::with_capacity(events.len() + 16);
    let mut before = None;
    for (id, _, event) in events {
        let Some(common) = common.get(&id) else { continue };
        let heading =
            event.moment().map_or_else(|| texts.get("timeline-undated"), |moment| moment.date().0.to_string());
        if before.as_ref() != Some(&heading) {
            rows.push(TimelineRow::Heading(heading.clone()));
            before = Some(heading);
        }
        rows.push(TimelineRow::Event(common.event(event, language)));
    }
    Timeline { rows, summary }
}

/// All events, the latest first and those without a date last; of one day, what stands together in a credential stays together.
pub fn in_order<'a>(
    held: &'a BTreeMap<CredentialId, Held>,
    shelf: &'a Shelf,
) -> Vec<(CredentialId, &'a Held, &'a Event)> {
    let of = |(id, one): (&CredentialId, &'a Held)| {
        let id = *id;
        let learned = shelf.of(id).map(|learned| learned.events.as_slice()).unwrap_or_default();
        learned.iter().map(move |event| (id, one, event))
    };
    let mut events: Vec<_> = held.iter().rev().flat_map(of).collect();
    events.sort_by_cached_key(|(_, _, event)| {
        let moment = event.moment();
        (moment.is_none(), std::cmp::Reverse(moment))
    });
    events
}

/// What all events of a credential have in common.
struct Common {
    credential: Id,
    issuer: String,
    claimed: Option<String>,
    title: String,
    status: Option<Status>,
}

impl Common {
    fn of(id: CredentialId, held: &Held, language: &Language<'_>) -> Self {
        let texts = language.texts;
        let issuer = issuer_of(&held.row, held.proven.as_ref(), language);
        let said = issuer.unverified(texts);
        let (issuer, claimed) = match issuer {
            Issuer::Proven { name, .. } => (name, None),
            Issuer::Claimed { name } | Issuer::Address { host: name } => (said.unwrap_or_default(), Some(name)),
            Issuer::Unnamed => (said.unwrap_or_default(), None),
        };
        let open = |words: String| Status { tone: Tone::Open, mark: Mark::Question, words };
        let ended = |words: String| Status { tone: Tone::Bad, mark: Mark::Clock, words };
        let status = match &held.counts {
            Counts::Yes => None,
            Counts::Unchecked => Some(open(texts.get("timeline-not-checked"))),
            Counts::RanOut(until) => {
                Some(ended(texts.with("plan-ran-out", &[("date", language.words.date(*until).into())])))
            }
            Counts::No(_) => {
                held.row.state.as_ref().map(|state| super::credential::of_state(&held.row, state, language))
            }
        };
        let summary = &held.row.summary;
        let title = naming::title(&summary.title, &summary.kind, language);
        Self { credential: Id(id.0), issuer, claimed, title, status }
    }

    fn event(&self, event: &Event, language: &Language<'_>) -> TimelineEvent {
        let texts = language.texts;
        let kind_words = match event.kind {
            EventKind::Award => texts.get("timeline-award"),
            EventKind::Part => texts.get("timeline-part"),
            EventKind::Activity => texts.get("timeline-activity"),
            EventKind::Assessment => texts.get("timeline-assessment"),
            EventKind::Entitlement => texts.get("timeline-entitlement"),
        };
        let part_of = (!event.part_of.is_empty())
            .then(|| texts.with("timeline-part-of", &[("whole", plain(&event.part_of).into())]));
        let credit = event.credit.iter().map(|credit| credit::short(&credit.points, &credit.system, texts));
        let grade = event.grade.iter().map(|grade| credit::grade(grade, texts));
        let worth: Vec<String> = credit.chain(grade).collect();
        let title = Name::of(&words::unmarked(&event.title)).words().unwrap_or_else(|| self.title.clone());
        TimelineEvent {
            credential: self.credential,
            kind: event.kind,
            title,
            detail: format!("{kind_words} · {}", self.issuer),
            kind_words,
            claimed: self.claimed.clone(),
            part_of: part_of.unwrap_or_default(),
            when: when(event, language),
            level: event.eqf,
            worth: worth.join(" · "),
            status: self.status.clone(),
        }
    }
}

/// "3 March 2025 to 1 July 2025", or one of them; of a part that says none, that of its whole.
fn when(event: &Event, language: &Language<'_>) -> String {
    let said = |date: &Option<Date>| date.as_ref().map(|date| date_words(date, language));
    match (said(&event.began), said(&event.when)) {
        (Some(began), Some(ended)) => {
            language.texts.with("timeline-from-to", &[("began", began.into()), ("ended", ended.into())])
        }
        (Some(began), None) => language.texts.with("timeline-since", &[("began", began.into())]),
        (None, Some(when)) if event.of_whole => language.texts.with("timeline-of-whole", &[("date", when.into())]),
        (None, Some(when)) => when,
        (None, None) => String::new(),
    }
}
