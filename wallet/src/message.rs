//! What can happen? What a person does, what the worker reports, and what the worker is asked to do. Secrets are never shown: no `Debug`.

use std::path::PathBuf;

use secrecy::SecretString;
use words::Language;

use crate::model::{
    Consent, Credential, DrawnPage, Failure, History, Home, Id, Offer, Plan, Preview, Settings, ShareResult, Timeline,
};
use crate::update::{document, logbook, skills};

/// How somebody begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// With a link.
    Link,
    /// With files.
    Files,
    /// With a copied text.
    Text,
    /// With nothing.
    Empty,
    /// With sample credentials.
    Samples,
}

/// A page that the sidebar leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The credentials.
    Credentials,
    /// What came and waits to be kept or discarded.
    Waiting,
    /// What was done week by week.
    Logbook,
    /// Which skills one has, and what others ask for.
    Skills,
    /// The way to a qualification.
    Plan,
    /// What was learned when.
    Timeline,
    /// What others ask for.
    Requests,
    /// What left, and what came.
    History,
    /// Settings.
    Settings,
    /// Every widget, for those who work on them.
    Gallery,
}

/// Which theme is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// What the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What a person did on a page.
#[expect(missing_docs, reason = "the names say what was done")]
pub enum Action {
    Begin(Beginning),
    CreatePassphrase,
    Unlock,
    ShowPassphrase(bool),
    Lock,
    Back,
    Go(Place),
    OpenMenu(bool),
    OpenPalette(bool),
    /// The path that is typed is meant, or none.
    AnswerPath(bool),
    Retry,
    Search,
    Find,
    Open(Id),
    OpenRest(bool),
    OpenElements(bool),
    OpenProfile(bool),
    /// Which part is open, by its place; the one that is open is closed.
    OpenPart(usize),
    SaveAttachment(Id, usize),
    CheckAgain(Id),
    ExportOriginal(Id),
    AskDelete(Id),
    Delete(Id),
    Add,
    PickFiles,
    Files(Vec<PathBuf>),
    Pasted,
    AcceptOffer,
    Keep,
    Discard,
    OpenRequest,
    Toggle(usize),
    OpenTechnical(bool),
    ChooseAnother(usize, usize),
    /// Where what asks for that credential is put.
    ShareCredential(Id),
    Share,
    Refuse,
    Theme(ThemeChoice),
    LockAfter(u32),
    /// None is the system's.
    Language(Option<Language>),
    /// None is the system's.
    Country(Option<String>),
    OpenCountries(bool),
    RenameKey(i64),
    SaveKeyName,
    AskRotate(i64),
    RotateKey(i64),
    AddTrustFile,
    AskRemoveTrustFile(usize),
    RemoveTrustFile(usize),
    SwitchSource(usize),
    ShowPlan(i64),
    OpenUnit(String),
    OpenBeside(bool),
    AddPlan,
    PickPlanFile,
    PlanByCredential(Id),
    AskRemovePlan(i64),
    RemovePlan(i64),
    ExportPlan(i64),
    AskSchool,
    SaveLetter,
    Copied,
    Cancel,
    AddSamples,
    Document(document::Act),
    Logbook(logbook::Act),
    Skills(skills::Act),
}

/// Where the path is answered that somebody types; it is answered once.
pub struct PathReply(pub tokio::sync::oneshot::Sender<Option<String>>);

impl PathReply {
    /// That path, or none.
    pub fn answer(self, path: Option<String>) {
        // Nobody waits for it any more once the wallet has been locked.
        let _gone = self.0.send(path);
    }
}

/// What the worker reports.
#[expect(missing_docs, reason = "the names say what is reported")]
pub enum Event {
    NoVault,
    Locked {
        note: Option<String>,
    },
    Unlocked,
    NotOpened(Failure),
    Home(Result<Home, Failure>),
    Credential(Result<Box<Credential>, Failure>),
    Deleted,
    Page {
        at: (Id, usize),
        page: u32,
        result: Result<DrawnPage, Failure>,
    },
    Preview(Result<Preview, Failure>),
    /// What came before the lock; nobody is called away by it.
    StillWaiting(Preview),
    Offer(Result<Offer, Failure>),
    Kept,
    Consent(Result<Box<Consent>, Failure>),
    Shared(Result<Box<ShareResult>, Failure>),
    PlanProgress {
        seen: usize,
        of: usize,
    },
    Plan(Result<Plan, Failure>),
    PlanAdded {
        plan: Option<i64>,
    },
    PlanNotAdded(Failure),
    Timeline(Result<Timeline, Failure>),
    History(Result<History, Failure>),
    Settings(Result<Settings, Failure>),
    Cancelled,
    /// Which file? The system has no dialogue for it. What is suggested is where something is to be written.
    AskPath {
        suggested: Option<String>,
        reply: PathReply,
    },
    Notice(Failure),
    Logbook(logbook::News),
    Skills(skills::News),
}

/// What the worker is to do.
#[expect(missing_docs, reason = "the names say what is to be done")]
pub enum Effect {
    Look,
    Create {
        passphrase: SecretString,
        samples: bool,
    },
    Unlock(SecretString),
    Lock,
    LoadHome,
    LoadCredential(Id),
    Check(Id),
    Delete(Id),
    Export(Id),
    SaveAttachment(Id, usize),
    DrawPage {
        credential: Id,
        attachment: usize,
        page: u32,
    },
    PickFiles,
    ReadFiles(Vec<PathBuf>),
    ReadText(String),
    AcceptOffer {
        code: SecretString,
    },
    Keep,
    Discard,
    /// What came before the vault was locked and still waits.
    BringBack,
    AddSamples,
    OpenRequest(String),
    Choose {
        slot: usize,
        candidate: usize,
    },
    Share {
        hash: String,
        extra: Vec<usize>,
    },
    Refuse,
    LoadPlan(Option<i64>),
    PickPlanFile,
    ReadPlanFiles(Vec<PathBuf>),
    PlanByCredential(Id),
    RemovePlan(i64),
    SavePlan(i64),
    SaveLetter(String),
    LoadTimeline,
    LoadHistory,
    AnswerPath(PathReply, Option<String>),
    LoadSettings,
    SetTheme(ThemeChoice),
    SetLockAfter(u32),
    SetLanguage(Option<Language>),
    SetCountry(Option<String>),
    RenameKey {
        id: i64,
        name: String,
    },
    RotateKey(i64),
    PickTrustFile,
    RemoveTrustFile(usize),
    SwitchSource {
        id: String,
        on: bool,
    },
    Logbook(logbook::Job),
    Skills(skills::Job),
}

/// Everything that `update` is told.
pub enum Message {
    /// A person did something.
    Action(Action),
    /// The worker reports something.
    Event(Event),
    /// Something may have been typed since the last time; it is kept.
    Typed,
    /// Nobody did anything for as long as the settings allow; with what the locked page says of it.
    Idle(String),
}
