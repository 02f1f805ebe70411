//! What becomes of a form that is left half-written? It is put aside and kept in the vault, and taken up again when its page is
//! opened; saving or dropping ends it.

use super::{Job, Pages};
use crate::message::Effect;
use crate::model::{AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, Faults, Field, Half, Remote};
use crate::state::State;

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

    /// Whether something was said of whose logbook it is that is not saved.
    pub fn about_unsaved(&self) -> bool {
        let kept = self.book.value().map(|book| book.about.bare()).unwrap_or_default();
        self.about_open && self.about.bare() != kept
    }

    /// An entry that was begun before the book was there is of this week too.
    pub(super) fn date(&mut self) {
        let Some(week) = self.book.value().map(|book| book.this_week.clone()) else { return };
        let Remote::Ready(page) = &mut self.entry else { return };
        if self.draft.id.is_none() && page.draft.week.is_empty() {
            if self.draft.week.is_empty() {
                self.draft.week.clone_from(&week);
            }
            page.draft.week = week;
        }
    }

    /// All that is half-written, as it is kept.
    pub fn half(&self) -> Half {
        let here = self.unsaved().then_some(&self.draft);
        let entries = self.aside.iter().map(|(_, draft)| draft).chain(here).map(without_pixels).collect();
        Half { entries, about: self.about_unsaved().then(|| self.about.bare()) }
    }

    /// What the vault kept is half-written again; what has been begun meanwhile stays.
    pub(super) fn bring(&mut self, entries: Vec<(Box<EntryPage>, EntryDraft)>, about: Option<AboutDraft>) {
        for (page, draft) in entries {
            let taken = draft.id.is_some() && self.aside.iter().any(|(_, one)| one.id == draft.id);
            if !taken {
                self.aside.push((page, draft));
            }
        }
        if let Some(about) = about.filter(|_| !self.about_open) {
            (self.about, self.about_open) = (about, true);
        }
    }

    /// What is to be put right in what was to be saved.
    pub(super) fn faulty(&mut self, at: Vec<(Field, String)>) {
        let faults = Faults { at, fresh: true };
        let aside = self.aside.iter_mut().map(|(_, draft)| draft);
        match std::iter::once(&mut self.draft).chain(aside).find(|draft| draft.busy) {
            Some(draft) => (draft.busy, draft.faults) = (false, faults),
            None => self.about.faults = faults,
        }
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
    before.bare() != now.bare()
}

fn without_pixels(draft: &EntryDraft) -> EntryDraft {
    let bare = draft.bare();
    let photos = bare.photos.into_iter().map(|photo| EntryPhoto { picture: None, ..photo }).collect();
    EntryDraft { photos, ..bare }
}

/// Has the vault keep what is half-written, if that is something else than what it keeps.
pub(in crate::update) fn keep(state: &mut State) -> Option<Effect> {
    let half = state.logbook.half();
    if half == state.logbook.kept {
        return None;
    }
    state.logbook.kept = half.clone();
    Some(Effect::Logbook(Job::KeepHalf(Box::new(half))))
}

#[cfg(test)]
mod tests {
    use crate::message::{Action, Effect, Event, Message, Place};
    use crate::model::{EntryDraft, EntryNumber, EntryPage, Failure, Half, Logbook};
    use crate::state::{Route, State};
    use crate::update::logbook::{Act, Job, News};
    use crate::update::update;

    /// What is to be done, but for what is kept of drafts.
    fn act(state: &mut State, act: Act) -> Vec<Effect> {
        let mut effects = update(state, Message::Action(Action::Logbook(act)));
        effects.retain(|effect| !matches!(effect, Effect::Logbook(Job::KeepHalf(_))));
        effects
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

    fn half(effects: &[Effect]) -> Vec<Half> {
        let kept = |effect: &Effect| {
            if let Effect::Logbook(Job::KeepHalf(half)) = effect { Some(half.as_ref().clone()) } else { None }
        };
        effects.iter().filter_map(kept).collect()
    }

    #[test]
    fn an_entry_that_is_begun_before_the_book_is_there_is_of_this_week() {
        for (typed, week) in [("", "2026-W12"), ("2026-W10", "2026-W10")] {
            let mut state = open();
            let effects = act(&mut state, Act::Write);
            assert!(effects.iter().any(|effect| matches!(effect, Effect::Logbook(Job::Load))));
            state.logbook.draft.week = typed.into();
            let book = Logbook { this_week: "2026-W12".into(), ..Logbook::default() };
            hear(&mut state, News::Book(Ok(Box::new(book))));
            assert_eq!((state.logbook.draft.week.as_str(), state.logbook.unsaved()), (week, !typed.is_empty()));
        }
    }

    #[test]
    fn what_is_half_written_goes_into_the_vault_before_the_lock_and_comes_back() {
        let mut state = open();
        act(&mut state, Act::Write);
        state.logbook.draft.work = "Turned bolts".into();
        let typed = update(&mut state, Message::Typed);
        assert_eq!(half(&typed).first().map(|half| half.entries[0].work.clone()).as_deref(), Some("Turned bolts"));
        assert!(half(&update(&mut state, Message::Typed)).is_empty(), "nothing new is to be kept");
        state.logbook.draft.work = "Turned bolts and nuts".into();
        let effects = update(&mut state, Message::Idle("note".into()));
        assert!(matches!(effects.as_slice(), [Effect::Logbook(Job::KeepHalf(_)), Effect::Lock]));
        let draft = half(&effects)[0].entries[0].clone();
        assert!(!state.logbook.begun(), "nothing of it is left outside of the vault");
        assert!(update(&mut state, Message::Typed).is_empty());
        let effects = update(&mut state, Message::Event(Event::Unlocked));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Logbook(Job::BringHalf))));
        assert!(half(&effects).is_empty(), "an empty form does not put out what is kept");
        let before = Box::new(EntryPage { draft: EntryDraft::default(), said: None, signed: false });
        hear(&mut state, News::Half(vec![(before, draft)], None));
        act(&mut state, Act::Write);
        assert_eq!(state.logbook.draft.work, "Turned bolts and nuts");
        act(&mut state, Act::DropDraft);
        assert_eq!(state.logbook.kept, Half::default(), "what was dropped is kept no longer");
    }
}
