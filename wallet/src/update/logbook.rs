//! What happens on the logbook's pages? Drafts are opened, saved and let go; what is kept is the worker's.

use crate::flow::logbook::export::Form;
use crate::message::Effect;
use crate::model::{AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, Failure, Logbook, Remote};
use crate::state::{Question, Route, State};

/// What is open of the logbook.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names say what they hold")]
pub struct Pages {
    pub book: Remote<Logbook>,
    pub entry: Remote<Box<EntryPage>>,
    pub draft: EntryDraft,
    pub about: AboutDraft,
}

/// What a person did on a page of the logbook.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what was done")]
pub enum Act {
    Write,
    Open(EntryNumber),
    PickPhotos,
    DropPhoto(usize),
    Save,
    AskRemove,
    Remove(EntryNumber),
    OpenAbout,
    SaveAbout,
    Countersign,
    Export(Form),
}

/// What the worker is to do with the logbook.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what is to be done")]
pub enum Job {
    Load,
    LoadEntry(EntryNumber),
    PickPhotos,
    Save(Box<EntryDraft>),
    Remove(EntryNumber),
    SaveAbout(AboutDraft),
    Countersign,
    Export(Form),
}

/// What the worker reports of the logbook.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say what is reported")]
pub enum News {
    Book(Result<Box<Logbook>, Failure>),
    Entry(Result<Box<EntryPage>, Failure>),
    Photos(Vec<EntryPhoto>),
    Saved,
    NotSaved(Failure),
    AboutSaved,
    AboutNotSaved(Failure),
}

/// Asks for the logbook, and shows its page.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    state.only(Route::Logbook);
    load(state)
}

fn load(state: &mut State) -> Vec<Effect> {
    state.logbook.book.load();
    vec![Effect::Logbook(Job::Load)]
}

fn ask(job: Job) -> Vec<Effect> {
    vec![Effect::Logbook(job)]
}

#[expect(clippy::needless_pass_by_value, reason = "what a person did is done once")]
pub(super) fn act(state: &mut State, act: Act) -> Vec<Effect> {
    let pages = &mut state.logbook;
    match act {
        Act::Write => {
            let week = pages.book.value().map(|book| book.this_week.clone()).unwrap_or_default();
            pages.draft = EntryDraft { week, ..EntryDraft::default() };
            let page = EntryPage { draft: pages.draft.clone(), said: None, signed: false };
            pages.entry = Remote::Ready(Box::new(page));
            state.push(Route::Entry);
        }
        Act::Open(id) => {
            pages.draft = EntryDraft::default();
            pages.entry = Remote::Loading { previous: None };
            state.push(Route::Entry);
            return ask(Job::LoadEntry(id));
        }
        Act::PickPhotos => return ask(Job::PickPhotos),
        Act::DropPhoto(place) if place < pages.draft.photos.len() => {
            pages.draft.gone.extend(pages.draft.photos.remove(place).kept);
        }
        Act::DropPhoto(_) => {}
        Act::Save if !pages.draft.busy => {
            pages.draft.busy = true;
            pages.draft.failure = None;
            return ask(Job::Save(Box::new(pages.draft.clone())));
        }
        Act::Save => {}
        Act::AskRemove => {
            if let Some(id) = pages.draft.id {
                state.question = Some(Question::RemoveEntry(id));
            }
        }
        Act::Remove(id) => {
            state.question = None;
            return ask(Job::Remove(id));
        }
        Act::OpenAbout => {
            pages.about = pages.book.value().map(|book| book.about.clone()).unwrap_or_default();
            state.push(Route::LogbookAbout);
        }
        Act::SaveAbout => return ask(Job::SaveAbout(pages.about.clone())),
        Act::Countersign => return ask(Job::Countersign),
        Act::Export(form) => return ask(Job::Export(form)),
    }
    Vec::new()
}

pub(super) fn heard(state: &mut State, news: News) -> Vec<Effect> {
    let route = state.route();
    let pages = &mut state.logbook;
    match news {
        News::Book(result) => pages.book.settle(result.map(|book| *book)),
        News::Entry(result) if route == Route::Entry => {
            if let Ok(page) = &result {
                pages.draft = page.draft.clone();
            }
            pages.entry.settle(result);
        }
        News::Photos(photos) if route == Route::Entry => pages.draft.photos.extend(photos),
        News::NotSaved(failure) => {
            pages.draft.busy = false;
            pages.draft.failure = Some(failure);
        }
        News::AboutNotSaved(failure) => pages.about.failure = Some(failure),
        News::Saved if route == Route::Entry => return show(state),
        News::AboutSaved if route == Route::LogbookAbout => return show(state),
        News::Saved | News::AboutSaved => return load(state),
        // Of a page that is left already.
        News::Entry(_) | News::Photos(_) => {}
    }
    Vec::new()
}
