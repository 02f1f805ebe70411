//! Is every error of the wallet's own said in each language, and in English as the error itself says it?

use std::io;
use std::time::Duration;

use credential::format::FormatError;
use credential::key::{KeyError, SignError};
use issue::IssueError;
use learning::esco::{ImportError, NotImported, Problem};
use learning::logbook::{CountersignError, EntryError};
use learning::units::PlanFileError;
use openid4vc::dcql::{Unmet, Unsatisfied};
use openid4vc::openid4vci::ReceiveError;
use openid4vc::openid4vp::{ConsentError, PresentError, RequestError};
use trust::UnknownSource;
use verify::NoAnswer;
use words::Language;

use super::Told;
use crate::cli::CliError;
use crate::describe::sentence;
use crate::flow::DeskError;
use crate::flow::files::FileError;
use crate::flow::keep::{KeepError, NotKept};
use crate::flow::logbook::SigningError;
use crate::flow::logbook::export::ExportError;
use crate::flow::logbook::photo::PhotoError;
use crate::flow::plan::PlanError;
use crate::flow::present::PresentingError;
use crate::flow::receive::ReceivingError;
use crate::flow::samples::SamplesError;
use crate::flow::skills::SkillsError;
use crate::flow::unlock::UnlockError;
use crate::i18n::Texts;
use crate::key_store::{Damage, KeyStoreError, KeyringError, SlotsError};
use crate::vault::{HomeError, VaultError};

/// What stands in an error: no word of either language.
fn x() -> String {
    "X".to_owned()
}

fn full() -> io::Error {
    io::Error::from_raw_os_error(28)
}

fn all() -> Vec<(String, Box<dyn Told>)> {
    let mut all: Vec<(String, Box<dyn Told>)> = Vec::new();
    macro_rules! add {
        ($($error:expr),* $(,)?) => { $({
            let error = $error;
            all.push((error.to_string(), Box::new(error)));
        })* };
    }
    add![
        HomeError::Nowhere,
        HomeError::Unusable { path: "X".into(), source: full() },
        HomeError::Busy { path: "X".into() },
        VaultError::Home(HomeError::Nowhere),
        VaultError::Missing { path: "X".into() },
        VaultError::AlreadyThere { path: "X".into() },
        VaultError::Unusable { path: "X".into(), source: full() },
        VaultError::DoesNotOpen,
        VaultError::Damaged,
        VaultError::NotEncrypting,
        VaultError::Newer(7),
        VaultError::Busy,
        VaultError::NotWritable(x()),
        VaultError::NotAName(x()),
        VaultError::Key(KeyError::SmallOrder),
        VaultError::NoDidKey { kind: "X" },
        VaultError::UnknownAlgorithm { name: x() },
        VaultError::Failed(x()),
    ];
    for what in ["credential", "key", "plan", "picture", "logbook entry", "trust file", "sent presentation"] {
        add![VaultError::NoSuch { what, id: 7 }];
    }
    for place in ["keyring", "memory", "passphrase slot"] {
        add![KeyStoreError::AnothersKey(place)];
    }
    add![
        KeyStoreError::Home(HomeError::Nowhere),
        KeyStoreError::Slots(SlotsError::Unusable { path: "X".into(), source: full() }),
        KeyStoreError::Keyring(KeyringError::Absent),
        KeyStoreError::WrongPassphrase,
        KeyStoreError::PassphraseTooShort { actual: 2, least: 8 },
        KeyStoreError::NoPassphrase,
        KeyStoreError::NotInKeyring,
        KeyStoreError::PassphraseNeeded,
        KeyStoreError::AlreadyThere,
        KeyStoreError::KeysMissing,
        KeyStoreError::Derivation(x()),
        SlotsError::Damaged { path: "X".into(), reason: Damage::NoSlot },
        SlotsError::Newer { path: "X".into(), found: 2, known: 1 },
        Damage::TooLarge { limit: 1 },
        Damage::Syntax(x()),
        KeyringError::Locked(x()),
        KeyringError::TimedOut(Duration::from_secs(5)),
        KeyringError::Lost,
        KeyringError::Wrong,
        KeyringError::Failed(x()),
        UnlockError::KeyStore(KeyStoreError::WrongPassphrase),
        UnlockError::Vault(VaultError::Busy),
    ];
    let unsatisfied = || Unsatisfied { query: x(), reason: Unmet::NoCredential };
    add![
        ReceivingError::Receive(ReceiveError::OutOfStep),
        ReceivingError::Net(NoAnswer::Connect),
        ReceivingError::Vault(VaultError::Busy),
        ReceivingError::NoKey,
        ReceivingError::Signing(SignError::Refused { reason: x() }),
        ReceivingError::OutOfStep,
        PresentingError::Request(RequestError::OutOfStep),
        PresentingError::Net(NoAnswer::Connect),
        PresentingError::Vault(VaultError::Busy),
        PresentingError::Unsatisfied(unsatisfied()),
        PresentingError::Consent(ConsentError::NotText),
        PresentingError::Present(PresentError::Unwritable),
        PresentingError::NotTaken { address: x(), status: 500 },
    ];
    let esco = || ImportError { line: 2, problem: Problem::Encoding };
    add![
        FileError::Folder { path: "X".into() },
        FileError::NoFile { path: "X".into() },
        FileError::TooLarge { path: "X".into(), limit: 1 },
        FileError::Unreadable { path: "X".into(), source: full() },
        FileError::Unwritten { path: "X".into(), source: full() },
        KeepError::Format(FormatError::NoIssuer),
        KeepError::Vault(VaultError::Busy),
        KeepError::Altered,
        KeepError::Empty,
        NotKept::Format(FormatError::NoIssuer),
        NotKept::Vault(VaultError::Busy),
        NotKept::Altered,
        DeskError::Vault(VaultError::Busy),
        DeskError::Source(UnknownSource { id: x() }),
        DeskError::Policy("X"),
        SamplesError::Vault(VaultError::Busy),
        SamplesError::Desk(DeskError::Policy("X")),
        SamplesError::Issue(IssueError::NoDidKey { kind: "X" }),
        PlanError::Vault(VaultError::Busy),
        PlanError::File { name: x(), why: Box::new(PlanFileError::NotText) },
        PlanError::TooMany(64),
        SigningError::Vault(VaultError::Busy),
        SigningError::Request(CountersignError::Empty),
        SigningError::Issue(IssueError::NoDidKey { kind: "X" }),
        SigningError::About,
        SigningError::Nothing,
        SigningError::Key(KeyError::SmallOrder),
        SigningError::OwnRequest,
        SigningError::OtherRequest,
        SigningError::Name(x()),
        ExportError::Vault(VaultError::Busy),
        ExportError::About,
        ExportError::Empty,
        PhotoError::Kind { name: x() },
        PhotoError::Unshown { name: x() },
        SkillsError::Vault(VaultError::Busy),
        SkillsError::Kept(esco()),
        SkillsError::NotImported(NotImported::Version),
        SkillsError::NoOccupation(x()),
        SkillsError::NoSkill { typed: x(), near: Vec::new() },
        SkillsError::NoSkill { typed: x(), near: vec![x(), x()] },
        SkillsError::Format(FormatError::NoIssuer),
        CliError::NoJob,
        CliError::NoVault(x()),
        CliError::NotTheSame,
        CliError::EmptyPassphraseFile,
        CliError::Offline,
        CliError::NotYes(x()),
        CliError::Output(full()),
        CliError::SomeNotKept { failed: 1, all: 2 },
        CliError::Entry(EntryError::Minutes(0)),
        CliError::NoPhoto { place: 2, all: 1 },
        CliError::NoWeek,
        CliError::OtherConsent { given: x(), expected: x() },
        CliError::NoFormat(x()),
        CliError::Faults(x()),
    ];
    all
}

#[test]
fn every_error_is_said_in_each_language() {
    let plain = |text: &str| text.replace(['“', '”'], "\"").replace('’', "'");
    let english = Texts::english().unwrap();
    let german = Texts::of(Language::German).unwrap();
    let mut wrong = Vec::new();
    for (itself, error) in all() {
        let (said, own) = (error.told(&english), error.told(&german));
        let foreign = [" the ", " is ", " not ", " and ", " of ", " more than ", " cannot "];
        let foreign = foreign.iter().any(|word| format!(" {own} ").contains(word));
        if plain(&said) != plain(&itself) || own == said || own.contains(['⟨', '{']) || foreign {
            wrong.push((itself, said, own));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What stands in a file is text, and a sentence of a page begins and ends like one.
#[test]
fn it_stands_on_a_page_as_a_sentence() {
    let german = Texts::of(Language::German).unwrap();
    assert_eq!(
        sentence(&SigningError::Nothing, &german),
        "Jeder Eintrag ist so gegengezeichnet, wie er dasteht; es gibt nichts mehr zu erbitten."
    );
    let photo = PhotoError::Kind { name: "a\u{202e}gnp.exe".to_owned() };
    assert_eq!(photo.told(&german), "a[U+202E]gnp.exe ist weder ein PNG- noch ein JPEG-Bild");
}
