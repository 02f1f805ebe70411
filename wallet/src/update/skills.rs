//! What happens on the skills page? Something is looked up or compared; nothing is ranked.

use crate::message::Effect;
use crate::model::{Compared, Failure, Found, Remote, Skills};
use crate::state::{Route, State};

/// What is open of the skills page.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the names say what they hold")]
pub struct Page {
    pub skills: Remote<Skills>,
    pub query: String,
    pub found: Option<Found>,
    pub compared: Remote<Compared>,
}

/// What a person did on the skills page.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what was done")]
pub enum Act {
    Import,
    Search,
    Compare(String),
    CompareFile,
}

/// What the worker is to do with skills.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what is to be done")]
pub enum Job {
    Load,
    Import,
    Search(String),
    Compare(String),
    CompareFile,
}

/// What the worker reports of skills.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say what is reported")]
pub enum News {
    Skills(Result<Skills, Failure>),
    Found(Found),
    Compared(Result<Compared, Failure>),
}

/// Asks for the skills, and shows their page.
pub(super) fn show(state: &mut State) -> Vec<Effect> {
    state.only(Route::Skills);
    state.skills.skills.load();
    ask(Job::Load)
}

fn ask(job: Job) -> Vec<Effect> {
    vec![Effect::Skills(job)]
}

pub(super) fn act(state: &mut State, act: Act) -> Vec<Effect> {
    let page = &mut state.skills;
    match act {
        Act::Import => ask(Job::Import),
        Act::Search => {
            let query = page.query.trim().to_owned();
            if query.is_empty() {
                page.found = None;
                return Vec::new();
            }
            ask(Job::Search(query))
        }
        Act::Compare(address) => {
            page.compared.load();
            ask(Job::Compare(address))
        }
        Act::CompareFile => ask(Job::CompareFile),
    }
}

pub(super) fn heard(state: &mut State, news: News) {
    let page = &mut state.skills;
    match news {
        News::Skills(result) => page.skills.settle(result),
        // Of words that were typed over since.
        News::Found(found) if found.query != page.query.trim() => {}
        News::Found(found) => page.found = Some(found),
        News::Compared(result) => page.compared.settle(result),
    }
}
