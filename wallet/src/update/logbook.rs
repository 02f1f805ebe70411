//! What happens on the logbook's pages? Drafts are opened, saved and let go; what is kept is the worker's.

pub(super) mod drafts;
mod signing;

use std::path::PathBuf;

use crate::flow::logbook::export::Form;
use crate::message::Effect;
use crate::model::{
    AboutDraft, EntryDraft, EntryNumber, EntryPage, EntryPhoto, EntrySkill, Failure, Faults, Field, Found, Half,
    Logbook, Picker, Remote, SignedRequest, Signer, SigningPage, SigningYes,
};
use crate::state::{Question, Route, State};

/// What is open of the logbook.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names say what they hold")]
pub struct Pages {
    pub book: Remote<Logbook>,
    pub entry: Remote<Box<EntryPage>>,
    pub draft: EntryDraft,
    /// Other entries that were left half-written, with what stood in the form before.
    pub aside: Vec<(Box<EntryPage>, EntryDraft)>,
    pub picker: Picker,
    pub about: AboutDraft,
    /// Whether the form that says whose logbook it is was opened, and neither saved nor dropped since.
    pub about_open: bool,
    /// What the vault keeps of what is half-written.
    pub kept: Half,
    /// What a trainer is asked to sign.
    pub asked: Option<Box<SigningPage>>,
    pub signer: Signer,
    pub signed: Option<SignedRequest>,
}

/// What a person did on a page of the logbook.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what was done")]
pub enum Act {
    Write,
    Open(EntryNumber),
    PickPhotos,
    DropPhoto(usize),
    FindSkill,
    AddSkill(EntrySkill),
    DropSkill(usize),
    ImportEsco,
    Save,
    /// Lets go what was written and not saved.
    DropDraft,
    AskRemove,
    Remove(EntryNumber),
    OpenAbout,
    SaveAbout,
    /// Lets go what was written of whose logbook it is.
    DropAbout,
    Countersign,
    Export(Form),
    PickRequest,
    SignWith(i64),
    Sign,
    LeaveSigning,
    TrustCopied,
}

/// What the worker is to do with the logbook.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what is to be done")]
pub enum Job {
    Load,
    LoadEntry(EntryNumber),
    PickPhotos,
    OpenPicker,
    FindSkill(String),
    Save(Box<EntryDraft>),
    Remove(EntryNumber),
    SaveAbout(AboutDraft),
    /// Keeps what is half-written.
    KeepHalf(Box<Half>),
    /// What was half-written when the vault was locked.
    BringHalf,
    Countersign,
    Export(Form),
    PickRequest,
    ReadRequest(PathBuf),
    Sign(Box<SigningYes>),
    LeaveSigning,
}

/// What the worker reports of the logbook.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say what is reported")]
pub enum News {
    Book(Result<Box<Logbook>, Failure>),
    Entry(Result<Box<EntryPage>, Failure>),
    Photos(Vec<EntryPhoto>),
    Picker {
        at_hand: bool,
    },
    SkillsFound(Found),
    Saved,
    NotSaved(Failure),
    /// What is to be put right in the form that was to be saved.
    Faulty(Vec<(Field, String)>),
    AboutSaved,
    /// Each with what stood there before.
    Half(Vec<(Box<EntryPage>, EntryDraft)>, Option<AboutDraft>),
    AboutNotSaved(Failure),
    Asked(Result<Box<SigningPage>, Failure>),
    /// Signed and saved; or why not, if the person did not let it be.
    Signed(Result<SignedRequest, Option<Failure>>),
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

/// A form for this week: empty, or as it was left. The worker says whether skills can be chosen by name.
fn write(state: &mut State) -> Vec<Effect> {
    let pages = &mut state.logbook;
    pages.put_aside();
    if !pages.take_up(None) {
        let week = pages.book.value().map(|book| book.this_week.clone()).unwrap_or_default();
        pages.draft = EntryDraft { week, ..EntryDraft::default() };
        let page = EntryPage { draft: pages.draft.clone(), said: None, signed: false };
        pages.entry = Remote::Ready(Box::new(page));
    }
    pages.picker = Picker::default();
    // Which week it is stands in the book.
    let known = pages.book.value().is_some();
    state.push(Route::Entry);
    let mut effects = ask(Job::OpenPicker);
    if !known {
        effects.extend(load(state));
    }
    effects
}

fn open(state: &mut State, id: EntryNumber) -> Vec<Effect> {
    let pages = &mut state.logbook;
    pages.put_aside();
    pages.picker = Picker::default();
    if pages.take_up(Some(id)) {
        state.push(Route::Entry);
        return ask(Job::OpenPicker);
    }
    pages.entry = Remote::Loading { previous: None };
    state.push(Route::Entry);
    vec![Effect::Logbook(Job::LoadEntry(id)), Effect::Logbook(Job::OpenPicker)]
}

pub(super) fn act(state: &mut State, act: Act) -> Vec<Effect> {
    let pages = &mut state.logbook;
    match act {
        Act::Write => return write(state),
        Act::Open(id) => return open(state, id),
        Act::PickPhotos => return ask(Job::PickPhotos),
        Act::DropPhoto(place) if place < pages.draft.photos.len() => {
            pages.draft.gone.extend(pages.draft.photos.remove(place).kept);
        }
        Act::DropPhoto(_) => {}
        Act::FindSkill | Act::AddSkill(_) | Act::DropSkill(_) | Act::ImportEsco => return picking(pages, act),
        Act::Save if !pages.draft.busy => {
            pages.draft.busy = true;
            (pages.draft.failure, pages.draft.faults) = (None, Faults::default());
            return ask(Job::Save(Box::new(pages.draft.clone())));
        }
        Act::Save => {}
        Act::DropDraft => {
            (pages.entry, pages.draft) = (Remote::Idle, EntryDraft::default());
            return show(state);
        }
        Act::AskRemove => {
            if let Some(id) = pages.draft.id {
                state.question = Some(Question::RemoveEntry(id));
            }
        }
        Act::Remove(id) => {
            state.question = None;
            // Nothing of it is left to be saved; the worker says that it is gone.
            pages.draft.busy = true;
            return ask(Job::Remove(id));
        }
        Act::OpenAbout => {
            // What was left is gone on with.
            if !pages.about_unsaved() {
                pages.about = pages.book.value().map(|book| book.about.clone()).unwrap_or_default();
            }
            pages.about_open = true;
            state.push(Route::LogbookAbout);
        }
        Act::SaveAbout => {
            (pages.about.failure, pages.about.faults) = (None, Faults::default());
            return ask(Job::SaveAbout(pages.about.clone()));
        }
        Act::DropAbout => {
            pages.about_open = false;
            return show(state);
        }
        Act::Countersign => return ask(Job::Countersign),
        Act::Export(form) => return ask(Job::Export(form)),
        Act::PickRequest | Act::SignWith(_) | Act::Sign | Act::LeaveSigning | Act::TrustCopied => {
            return signing::act(state, &act);
        }
    }
    Vec::new()
}

/// A skill is looked for, taken in, or let go.
fn picking(pages: &mut Pages, act: Act) -> Vec<Effect> {
    let (draft, picker) = (&mut pages.draft, &mut pages.picker);
    match act {
        Act::FindSkill if picker.query.trim().is_empty() => picker.found = None,
        Act::FindSkill => return ask(Job::FindSkill(picker.query.trim().to_owned())),
        Act::AddSkill(skill) => {
            if draft.skills.iter().all(|known| known.address != skill.address) {
                draft.skills.push(skill);
            }
            (picker.query, picker.found) = (String::new(), None);
        }
        Act::DropSkill(place) if place < draft.skills.len() => drop(draft.skills.remove(place)),
        Act::ImportEsco => return vec![Effect::Skills(super::skills::Job::Import), Effect::Logbook(Job::OpenPicker)],
        _ => {}
    }
    Vec::new()
}

pub(super) fn heard(state: &mut State, news: News) -> Vec<Effect> {
    let route = state.route();
    let pages = &mut state.logbook;
    match news {
        News::Book(result) => {
            pages.book.settle(result.map(|book| *book));
            pages.date();
        }
        News::Entry(result) if route == Route::Entry => {
            if let Ok(page) = &result {
                pages.draft = page.draft.clone();
            }
            pages.entry.settle(result);
        }
        News::Photos(photos) if route == Route::Entry => pages.draft.photos.extend(photos),
        News::Picker { at_hand } => pages.picker.at_hand = Some(at_hand),
        // Of what was typed before, nothing is wanted any more.
        News::SkillsFound(found) if found.query == pages.picker.query.trim() => pages.picker.found = Some(found),
        News::NotSaved(failure) => {
            let aside = pages.aside.iter_mut().map(|(_, draft)| draft);
            for draft in std::iter::once(&mut pages.draft).chain(aside).filter(|draft| draft.busy) {
                (draft.busy, draft.failure) = (false, Some(failure.clone()));
            }
        }
        News::Asked(result) => signing::asked(state, result),
        News::Signed(result) => {
            pages.signer.busy = false;
            match result {
                Ok(signed) => {
                    pages.signed = Some(signed);
                    state.moved = true;
                }
                Err(failure) => pages.signer.failure = failure,
            }
        }
        News::AboutNotSaved(failure) => pages.about.failure = Some(failure),
        News::Faulty(at) => pages.faulty(at),
        News::Half(entries, about) => pages.bring(entries, about),
        News::Saved => {
            let shown = route == Route::Entry && pages.draft.busy;
            pages.saved();
            return if shown { show(state) } else { load(state) };
        }
        News::AboutSaved => {
            pages.about_open = false;
            return if route == Route::LogbookAbout { show(state) } else { load(state) };
        }
        // Of a page that is left already.
        News::Entry(_) | News::Photos(_) | News::SkillsFound(_) => {}
    }
    Vec::new()
}
