//! What is there now? Everything that the pages show and all that is being typed.

use words::Language;
use zeroize::Zeroizing;

use crate::message::{Beginning, PathReply, Place, ThemeChoice};
use crate::model::{
    Consent, Credential, EntryNumber, Failure, History, Home, Id, Offer, Plan, Preview, Remote, Settings, ShareResult,
    Timeline,
};
use crate::update::logbook::Pages;
use crate::update::{document, skills};
use crate::view::{credential, palette, plan, settings, unlock};

/// Whether the vault is open, and what stands in the way.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Gate {
    /// It is not known yet whether there is a vault.
    #[default]
    Looking,
    /// There is none.
    FirstRun,
    /// A passphrase is being chosen.
    Creating {
        /// What comes after.
        beginning: Beginning,
        /// What came of the last try.
        failure: Option<Failure>,
        /// Whether it is under way.
        busy: bool,
    },
    /// It is locked.
    Locked {
        /// Why, and since when.
        note: Option<String>,
        /// What came of the last try.
        failure: Option<Failure>,
        /// Whether a try is under way.
        busy: bool,
    },
    /// It is open.
    Open,
    /// It cannot be opened, and no passphrase would help.
    Broken(Failure),
}

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which page")]
pub enum Route {
    Home,
    Credential(Id),
    Document,
    Add,
    Preview,
    Offer,
    Logbook,
    Entry,
    LogbookAbout,
    Signing,
    Skills,
    Plan,
    AddPlan,
    Letter,
    Timeline,
    Requests,
    Consent,
    Shared,
    History,
    Settings,
    Gallery,
}

impl Route {
    /// The entry of the sidebar under which it stands.
    pub fn place(self) -> Place {
        match self {
            Route::Home | Route::Credential(_) | Route::Document => Place::Credentials,
            Route::Add => Place::Credentials,
            Route::Preview | Route::Offer => Place::Waiting,
            Route::Logbook | Route::Entry | Route::LogbookAbout | Route::Signing => Place::Logbook,
            Route::Skills => Place::Skills,
            Route::Plan | Route::AddPlan | Route::Letter => Place::Plan,
            Route::Timeline => Place::Timeline,
            Route::Requests | Route::Consent | Route::Shared => Place::Requests,
            Route::History => Place::History,
            Route::Settings => Place::Settings,
            Route::Gallery => Place::Gallery,
        }
    }
}

/// What is asked before something is destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Delete that credential?
    Delete {
        /// Which.
        id: Id,
        /// What it is called.
        title: String,
    },
    /// Remove that entry of the logbook?
    RemoveEntry(EntryNumber),
    /// Plan by that file no longer?
    RemovePlan {
        /// Which.
        id: i64,
        /// What it is called.
        title: String,
    },
    /// Trust that list no longer?
    RemoveTrust {
        /// Which, by its place.
        index: usize,
        /// What it is called.
        name: String,
    },
    /// Put a new key in the place of that one?
    Rotate {
        /// Which.
        id: i64,
        /// What it is called.
        name: String,
    },
}

/// A file that is asked for by its path, where the system has no dialogue.
pub struct PathAsked {
    /// Whether something is to be written there.
    pub saving: bool,
    /// What is typed.
    pub typed: String,
    /// Where it is answered.
    pub reply: PathReply,
    /// Whether its field has been given the keyboard.
    pub begun: bool,
}

/// A request that waits for a yes or a no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The page.
    pub consent: Box<Consent>,
    /// Which of the optional values are switched on; none at first.
    pub on: Vec<bool>,
    /// Whether what programs read is shown.
    pub technical: bool,
    /// Whether the yes is on its way.
    pub busy: bool,
}

/// Everything. It has no `Debug`: it holds what is being typed.
#[derive(Default)]
#[expect(missing_docs, reason = "the names say what they hold")]
pub struct State {
    pub gate: Gate,
    /// The pages that one came through; the last is shown. Empty means home.
    pub stack: Vec<Route>,
    pub home: Remote<Home>,
    /// Places of the cards that the search leaves.
    pub visible: Vec<usize>,
    pub query: String,
    pub credential: Remote<Box<Credential>>,
    pub opened: credential::Opened,
    pub document: document::Open,
    pub add_draft: String,
    pub add_busy: bool,
    pub add_failure: Option<Failure>,
    pub preview: Remote<Preview>,
    pub offer: Remote<Offer>,
    pub code: Zeroizing<String>,
    pub link: String,
    /// Which credential somebody wants to share, by its title; the request says what is asked for.
    pub sharing: Option<String>,
    pub link_busy: bool,
    pub link_failure: Option<Failure>,
    pub asked: Option<Asked>,
    pub shared: Remote<Box<ShareResult>>,
    pub plan: Remote<Plan>,
    /// Which plan was chosen; `None` is the first.
    pub chosen_plan: Option<i64>,
    pub opened_plan: plan::Opened,
    pub plan_failure: Option<Failure>,
    pub plan_busy: bool,
    pub timeline: Remote<Timeline>,
    pub history: Remote<History>,
    pub open_entry: Option<usize>,
    pub logbook: Pages,
    pub skills: skills::Page,
    pub settings: Remote<Settings>,
    pub key_draft: settings::Draft,
    pub question: Option<Question>,
    pub notice: Option<Failure>,
    /// Whether a narrow window shows the pages that there are instead of one of them.
    pub menu: bool,
    /// Which file is asked for by its path.
    pub path: Option<PathAsked>,
    /// What is typed where everything is gone to by its name, while that is open.
    pub palette: Option<palette::Draft>,
    pub theme: ThemeChoice,
    /// The language that was chosen; none is the system's.
    pub language: Option<Language>,
    /// Minutes without input until it locks; 0 means that the settings have not been read.
    pub lock_after: u32,
    pub unlock: unlock::Draft,
    /// The page changed since the last frame, so the focus moves.
    pub moved: bool,
    /// That page was not there before, so it begins at its top.
    pub fresh: bool,
}

impl State {
    /// The page that is shown while the vault is open.
    pub fn route(&self) -> Route {
        self.stack.last().copied().unwrap_or(Route::Home)
    }

    /// The page of what came and still waits for an answer: whoever leaves that page has neither kept nor discarded it.
    pub fn waiting(&self) -> Option<Route> {
        let offered = matches!(self.offer, Remote::Ready(_) | Remote::Loading { .. });
        let came = self.preview.value().is_some();
        if came { Some(Route::Preview) } else { offered.then_some(Route::Offer) }
    }

    /// Units that are known by name: of the plan that was looked at, and of other entries of the logbook.
    pub fn units(&self) -> Vec<String> {
        let book = self.logbook.book.value().map(|book| book.known_units.as_slice()).unwrap_or_default();
        let sheet = self.plan.value().and_then(|plan| plan.sheet.as_ref());
        let planned =
            sheet.iter().flat_map(|sheet| &sheet.groups).flat_map(|group| &group.rows).map(|unit| &unit.title);
        let mut units: Vec<String> = planned.chain(book).cloned().collect();
        let mut seen = std::collections::BTreeSet::new();
        units.retain(|unit| seen.insert(unit.clone()));
        units
    }

    /// Shows a page on top of this one.
    pub fn push(&mut self, route: Route) {
        if self.route() != route {
            self.stack.push(route);
            (self.moved, self.fresh) = (true, true);
        }
    }

    /// Shows a page from which there is no way back but home.
    pub fn only(&mut self, route: Route) {
        self.moved |= self.route() != route;
        self.fresh = true;
        self.stack = if route == Route::Home { Vec::new() } else { vec![route] };
    }

    /// Forgets everything that came out of the vault or was typed.
    pub fn forget(&mut self) {
        let (theme, language, lock_after) = (self.theme, self.language, self.lock_after);
        *self = State { theme, language, lock_after, moved: true, ..State::default() };
    }

    /// Which cards the search leaves: all whose text holds every word that was typed.
    pub fn search(&mut self) {
        let query = self.query.to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let cards = self.home.value().map(|home| home.cards.as_slice()).unwrap_or_default();
        self.visible = cards
            .iter()
            .enumerate()
            .filter(|(_, card)| words.iter().all(|word| card.haystack.contains(word)))
            .map(|(place, _)| place)
            .collect();
    }
}
