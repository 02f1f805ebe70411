//! What becomes of an entry that is left half-written? It is put aside, and taken up again when its page is opened; saving or dropping ends it.

use super::Pages;
use crate::model::{EntryDraft, EntryNumber, Remote};

impl Pages {
    /// Whether something was written that is not saved.
    pub fn unsaved(&self) -> bool {
        self.entry.value().is_some_and(|page| written(&page.draft, &self.draft))
    }

    /// Whether a new entry was begun, and not saved.
    pub fn begun(&self) -> bool {
        let here = self.draft.id.is_none() && self.unsaved();
        here || self.aside.iter().any(|(_, draft)| draft.id.is_none())
    }

    /// Puts the entry that is open aside, if something was written that is not saved.
    pub(super) fn put_aside(&mut self) {
        let unsaved = self.unsaved();
        let draft = std::mem::take(&mut self.draft);
        if let (true, Remote::Ready(page)) = (unsaved, std::mem::take(&mut self.entry)) {
            self.aside.push((page, draft));
        }
    }

    /// Takes up again what was written of that entry; none is a new one.
    pub(super) fn take_up(&mut self, id: Option<EntryNumber>) -> bool {
        let place = self.aside.iter().position(|(_, draft)| draft.id == id);
        let Some((page, draft)) = place.map(|place| self.aside.swap_remove(place)) else { return false };
        (self.entry, self.draft) = (Remote::Ready(page), draft);
        true
    }

    /// What was on its way has been saved, wherever the person is by now.
    pub(super) fn saved(&mut self) {
        self.aside.retain(|(_, draft)| !draft.busy);
        if self.draft.busy {
            (self.entry, self.draft) = (Remote::Idle, EntryDraft::default());
        }
    }
}

/// Whether that says something else than what stood there before.
fn written(before: &EntryDraft, now: &EntryDraft) -> bool {
    let bare = |draft: &EntryDraft| EntryDraft { failure: None, busy: false, ..draft.clone() };
    bare(before) != bare(now)
}

#[cfg(test)]
mod tests {
    use crate::message::{Action, Effect, Event, Message, Place};
    use crate::model::{EntryDraft, EntryNumber, EntryPage, Failure};
    use crate::state::{Route, State};
    use crate::update::logbook::{Act, Job, News};
    use crate::update::update;

    fn act(state: &mut State, act: Act) -> Vec<Effect> {
        update(state, Message::Action(Action::Logbook(act)))
    }

    fn hear(state: &mut State, news: News) {
        update(state, Message::Event(Event::Logbook(news)));
    }

    fn open() -> State {
        let mut state = State::default();
        update(&mut state, Message::Event(Event::Unlocked));
        state
    }

    fn kept(id: i64, work: &str) -> Box<EntryPage> {
        let draft = EntryDraft { id: Some(EntryNumber(id)), work: work.into(), ..EntryDraft::default() };
        Box::new(EntryPage { draft, said: None, signed: false })
    }

    #[test]
    fn a_half_written_entry_is_there_again_whichever_way_one_left() {
        for leave in [Action::Back, Action::Go(Place::Settings), Action::Go(Place::Logbook)] {
            let mut state = open();
            act(&mut state, Act::Write);
            assert!(!state.logbook.begun(), "nothing is written yet");
            state.logbook.draft.work = "Turned bolts".into();
            update(&mut state, Message::Action(leave));
            assert_ne!(state.route(), Route::Entry);
            assert!(state.logbook.begun());
            act(&mut state, Act::Write);
            assert_eq!(state.logbook.draft.work, "Turned bolts");
        }
    }

    #[test]
    fn drafts_of_different_entries_do_not_mix() {
        let mut state = open();
        act(&mut state, Act::Write);
        state.logbook.draft.work = "new".into();
        update(&mut state, Message::Action(Action::Back));
        act(&mut state, Act::Open(EntryNumber(3)));
        hear(&mut state, News::Entry(Ok(kept(3, "filed"))));
        assert!(!state.logbook.unsaved());
        state.logbook.draft.work = "filed and drilled".into();
        act(&mut state, Act::Write);
        assert_eq!(state.logbook.draft.work, "new");
        let effects = act(&mut state, Act::Open(EntryNumber(3)));
        assert!(matches!(effects.as_slice(), [Effect::Logbook(Job::OpenPicker)]), "it is not read anew");
        assert_eq!((state.logbook.draft.work.as_str(), state.logbook.unsaved()), ("filed and drilled", true));
        act(&mut state, Act::DropDraft);
        let effects = act(&mut state, Act::Open(EntryNumber(3)));
        assert!(matches!(effects.as_slice(), [Effect::Logbook(Job::LoadEntry(EntryNumber(3))), _]));
    }

    #[test]
    fn what_was_saved_is_no_draft_any_more() {
        let failure = Failure { what: "what".into(), why: "why".into() };
        for elsewhere in [false, true] {
            let mut state = open();
            act(&mut state, Act::Write);
            state.logbook.draft.work = "Turned bolts".into();
            act(&mut state, Act::Save);
            hear(&mut state, News::NotSaved(failure.clone()));
            assert_eq!(state.logbook.draft.failure.as_ref(), Some(&failure));
            act(&mut state, Act::Save);
            if elsewhere {
                act(&mut state, Act::Open(EntryNumber(3)));
                hear(&mut state, News::Entry(Ok(kept(3, "filed"))));
            }
            hear(&mut state, News::Saved);
            assert!(!state.logbook.begun());
            assert_eq!(state.route() == Route::Entry, elsewhere, "nobody is called away from another entry");
        }
    }
}
