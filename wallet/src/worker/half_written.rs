//! How does what is half-written come through a lock? It goes into the vault as it was typed, and comes back with what stood before.

use words::plain;

use super::Context;
use super::logbook::{read, say};
use super::session::Session;
use crate::describe;
use crate::flow::logbook::half::{HalfAbout, HalfEntry, HalfWritten};
use crate::message::Event;
use crate::model::{AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, Half};
use crate::update::logbook::News;

impl Session {
    pub(super) async fn keep_half(&self, half: &Half, context: &Context<'_>) {
        let kept = HalfWritten {
            entries: half.entries.iter().map(entry).collect(),
            about: half.about.as_ref().map(|about| HalfAbout {
                learner: about.learner.clone(),
                company: about.company.clone(),
                qualification: about.qualification.clone(),
                from: about.from.clone(),
                until: about.until.clone(),
            }),
        };
        if let Err(error) = kept.keep(&self.vault).await {
            context.out.send(Event::Notice(context.failure("logbook-half-not-kept", &error)));
        }
    }

    pub(super) async fn bring_half(&mut self, context: &Context<'_>) {
        let kept = match HalfWritten::read(&self.vault).await {
            Ok(kept) => kept,
            Err(error) => return context.out.send(Event::Notice(context.failure("logbook-unreadable", &error))),
        };
        if kept == HalfWritten::default() {
            return;
        }
        let mut entries = Vec::new();
        for half in kept.entries {
            entries.push(self.half_entry(half, context).await);
        }
        let about = kept.about.map(|about| AboutDraft {
            learner: about.learner,
            company: about.company,
            qualification: about.qualification,
            from: about.from,
            until: about.until,
            ..AboutDraft::default()
        });
        say(context, News::Half(entries, about));
    }

    /// With what stood there before; what changes an entry that is gone meanwhile is a new one.
    async fn half_entry(&mut self, half: HalfEntry, context: &Context<'_>) -> (Box<EntryPage>, EntryDraft) {
        let before = match half.id {
            Some(id) => self.entry(EntryNumber(id), context).await.ok(),
            None => None,
        };
        let page = before.unwrap_or_else(|| EntryPage { draft: EntryDraft::default(), said: None, signed: false });
        let staying = page.draft.photos.iter().filter(|photo| photo.kept.is_none_or(|id| !half.gone.contains(&id)));
        // A picture that lies there no more is left out: it had not been taken in yet.
        let new = half.new.into_iter().filter_map(|path| {
            let (name, _, bytes) = read(&path).ok()?;
            let picture = describe::logbook::picture(&bytes);
            Some(EntryPhoto { kept: None, path: Some(path), name: plain(&name), picture })
        });
        let at_hand = self.at_hand().await;
        let esco = at_hand.as_ref().map(|at_hand| &at_hand.extract);
        let language = describe::Language { esco, ..context.language() };
        let draft = EntryDraft {
            id: page.draft.id,
            week: half.week,
            hours: half.hours,
            unit: half.unit,
            work: half.work,
            skills: half.skills.iter().map(|address| describe::logbook::skill(address, &language)).collect(),
            photos: staying.cloned().chain(new).collect(),
            gone: half.gone,
            ..EntryDraft::default()
        };
        (Box::new(page), draft)
    }
}

fn entry(draft: &EntryDraft) -> HalfEntry {
    HalfEntry {
        id: draft.id.map(|id| id.0),
        week: draft.week.clone(),
        hours: draft.hours.clone(),
        unit: draft.unit.clone(),
        work: draft.work.clone(),
        skills: draft.skills.iter().map(|skill| skill.address.clone()).collect(),
        new: draft.photos.iter().filter_map(|photo| photo.path.clone()).collect(),
        gone: draft.gone.clone(),
    }
}
