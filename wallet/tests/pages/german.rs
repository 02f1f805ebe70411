//! Does every page hold in German: the words of the pages and those on credentials, with nothing cut off?

use credential::Timestamp;
use egui::Vec2;
use net::Offline;
use wanderbuch::describe::{self, Language as Speaking};
use wanderbuch::flow::learned::Shelf;
use wanderbuch::flow::logbook::{About, Book};
use wanderbuch::flow::{Desk, keep, plan, reading, samples};
use wanderbuch::i18n::Texts;
use wanderbuch::key_store::{Cost, KeyStore};
use wanderbuch::model::{Consent, Credential, EntryDraft, EntryPage, Home, Id, Logbook, Plan, Remote};
use wanderbuch::vault::{Home as Folder, ReceivedFrom, Vault};
use wanderbuch::view;
use words::{Language, Words};

use crate::models;
use crate::narrow::drawn;
use crate::pictures::{can_draw, pictures};

/// The samples as a German speaker reads them.
struct Pages {
    home: Home,
    credential: Credential,
    plan: Plan,
    logbook: Logbook,
}

fn german() -> Texts {
    Texts::of(Language::German).unwrap()
}

async fn vault(folder: &std::path::Path) -> Vault {
    let home = Folder::at(folder.join("vault"));
    let mut store = KeyStore::find(&home, None).unwrap().with_cost(Cost { memory_kib: 64, passes: 1, lanes: 1 });
    let key = store.create(Some(&secrecy::SecretString::from("correct horse battery"))).unwrap();
    Vault::create(&home, &key).await.unwrap()
}

async fn logbook(desk: &Desk<'_>, speaking: &Speaking<'_>) -> Logbook {
    let week = |text: &str| learning::logbook::Week::parse(text).unwrap();
    let about = About {
        learner: "Ilva Marten".into(),
        company: "Stahlbau Vordertal".into(),
        qualification: "Metallbauerin, Konstruktionstechnik".into(),
        from: Some(week("2026-W44")),
        until: None,
    };
    about.keep(desk.vault).await.unwrap();
    let entries = [
        (
            "2026-W45",
            "Kehlnähte in Position PB geschweißt und nach Augenmaß beurteilt",
            960,
            "Fügen durch MAG-Schweißen",
        ),
        (
            "2026-W46",
            "Zeichnungen einer Treppe gelesen, Stückliste der Teile gemacht",
            930,
            "Technische Zeichnungen lesen",
        ),
    ];
    for (of, work, minutes, unit) in entries {
        let entry = learning::logbook::Entry {
            week: week(of),
            work: work.into(),
            minutes,
            unit: Some(unit.into()),
            skills: Vec::new(),
            photos: Vec::new(),
            countersignature: None,
        };
        desk.vault.add_entry(&entry, &[], desk.now).await.unwrap();
    }
    describe::logbook::logbook(&Book::read(desk).await.unwrap(), speaking)
}

fn pages() -> Pages {
    let now = Timestamp::parse("2026-11-22T10:04:00Z").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (texts, words) = (german(), Words::of(Language::German));
        let speaking = Speaking { words, texts: &texts, now, esco: None, country: None };
        let vault = vault(folder.path()).await;
        let made = samples::make(&vault, now).await.unwrap();
        let desk = Desk::set_up(&vault, Offline, words, now).await.unwrap();
        for bytes in &made.credentials {
            keep::keep(&desk, bytes, &ReceivedFrom::Sample).await.unwrap();
        }
        let held = plan::held(&vault, speaking.words, now).await.unwrap();
        let card = |one: &plan::Held| describe::credential::card(&one.row, one.proven.as_ref(), &speaking);
        let home = describe::credential::home(held.values().map(card).collect(), Some(now), &speaking);
        let first = vault.rows().await.unwrap().into_iter().find(|row| row.summary.title.contains("MAG")).unwrap().id;
        let bytes = vault.bytes(first).await.unwrap();
        let read = reading::read(&bytes, words).unwrap().pop().unwrap().unwrap();
        let credential = describe::credential::page(Id(1), &read, &desk.check(&bytes).await.unwrap(), &speaking);
        let mut shelf = Shelf::default();
        let plans = plan::plans(&vault, &mut shelf, None, &["de"], now).await.unwrap();
        let plan = describe::plan::page(&plans, &shelf, &speaking);
        let logbook = logbook(&desk, &speaking).await;
        Pages { home, credential, plan, logbook }
    })
}

/// What the page itself says of a request, in German; what others say stays as they say it.
fn consent() -> Consent {
    let (texts, words) = (german(), Words::of(Language::German));
    let mut asked = models::consent();
    let who = asked.name.clone().unwrap_or_default();
    asked.heading = texts.get("consent-title");
    let title = asked.parts.first().map(|part| part.title.clone()).unwrap_or_default();
    asked.asks = texts.with("consent-asks", &[("who", who.into()), ("count", 4.into()), ("title", title.into())]);
    for part in &mut asked.parts {
        let names = texts.get("claim-quality");
        part.stays = texts.with("consent-stays-here", &[("names", names.into())]);
    }
    asked.note = texts.with(
        "consent-note-expires",
        &[("time", words.moment(Timestamp::parse("2026-11-22T10:13:00Z").unwrap()).into())],
    );
    let known = [("asker-signed", "asker-unsigned-means"), ("asker-first", "asker-first-means")];
    for ((status, sentence), (word, means)) in asked.known.iter_mut().zip(known) {
        (status.words, *sentence) = (texts.get(word), texts.get(means));
    }
    asked.known.truncate(2);
    let names = ["said-name", "claim-title", "claim-level", "claim-awarded", "claim-issuer", "claim-until"];
    for (line, id) in asked.parts.iter_mut().flat_map(|part| part.asked.iter_mut().chain(&mut part.along)).zip(names) {
        line.name = texts.get(id);
    }
    for (optional, id) in asked.optional.iter_mut().zip(["claim-assessment", "claim-birthdate"]) {
        optional.name = texts.get(id);
    }
    asked
        .optional
        .iter_mut()
        .for_each(|one| one.beyond = one.beyond.take().map(|_| texts.get("consent-why-unregistered")));
    asked
}

/// The pages, if there is something to draw them with.
fn shown(name: &str, height: f32, draw: impl Fn(Pages, Texts) -> Box<dyn FnMut(&mut egui::Ui)>) {
    if can_draw() {
        pictures(name, Vec2::new(980.0, height), || draw(pages(), german()));
    }
}

#[test]
fn the_credentials() {
    shown("german-home", 1300.0, |pages, texts| {
        let home = Remote::Ready(pages.home);
        let visible: Vec<usize> = (0..home.value().map_or(0, |home| home.cards.len())).collect();
        Box::new(move |ui| {
            let what = view::home::View { home: &home, visible: &visible };
            drop(view::home::view(ui, &what, &mut String::new(), &texts));
        })
    });
}

#[test]
fn one_credential() {
    shown("german-credential", 1500.0, |pages, texts| {
        let shown = Remote::Ready(Box::new(pages.credential));
        Box::new(move |ui| drop(view::credential::view(ui, &shown, view::credential::Opened::default(), &texts)))
    });
}

#[test]
fn a_request() {
    pictures("german-consent", Vec2::new(980.0, 800.0), || {
        let (consent, texts) = (consent(), german());
        Box::new(move |ui| {
            let shown_for = std::time::Duration::from_secs(1);
            let what =
                view::consent::View { consent: &consent, on: &[false, false], technical: true, shown_for, busy: false };
            drop(view::consent::view(ui, &what, &texts));
        })
    });
}

#[test]
fn a_plan() {
    shown("german-plan", 1500.0, |pages, texts| {
        let shown = Remote::Ready(pages.plan);
        Box::new(move |ui| drop(view::plan::view(ui, &shown, &view::plan::Opened::default(), &texts)))
    });
}

#[test]
fn the_logbook() {
    shown("german-logbook", 1200.0, |pages, texts| {
        let shown = Remote::Ready(pages.logbook);
        Box::new(move |ui| drop(view::logbook::view(ui, &shown, view::logbook::Begun::default(), &texts)))
    });
}

#[test]
fn settings() {
    pictures("german-settings", Vec2::new(980.0, 2100.0), || {
        let mut settings = models::settings();
        settings.language = Some(Language::German);
        settings.countries.chosen = Some("BE-DE".into());
        settings.countries.system = Words::of(Language::German).country("DE");
        for (code, name) in &mut settings.countries.all {
            *name = Words::of(Language::German).country(code);
        }
        let (settings, texts) = (Remote::Ready(settings), german());
        Box::new(move |ui| drop(view::settings::view(ui, &settings, &mut view::settings::Draft::default(), &texts)))
    });
}

#[test]
fn an_entry() {
    pictures("german-entry", Vec2::new(800.0, 1100.0), || {
        let page = EntryPage { draft: EntryDraft::default(), said: None, signed: false };
        let (shown, texts) = (Remote::Ready(Box::new(page)), german());
        Box::new(move |ui| {
            let what = view::logbook_entry::Shown { entry: &shown, unsaved: false, units: &[] };
            let mut picker = wanderbuch::model::Picker { at_hand: Some(false), ..Default::default() };
            drop(view::logbook_entry::view(ui, &what, &mut EntryDraft::default(), &mut picker, &texts));
        })
    });
}

/// The samples as they are read in German, in a narrow window: German words are the longest that there are.
#[test]
fn nothing_is_cut_in_a_narrow_window() {
    let Pages { home, credential, plan, logbook } = pages();
    let visible: Vec<usize> = (0..home.cards.len()).collect();
    let (home, credential) = (Remote::Ready(home), Remote::Ready(Box::new(credential)));
    let (plan, logbook) = (Remote::Ready(plan), Remote::Ready(logbook));
    let size = Vec2::new(420.0, 6_000.0);
    let opened = view::credential::Opened { elements: true, profile: true, rest: true, part: Some(0), from: None };
    let of = |name: &str, faults: Vec<String>| {
        faults.into_iter().map(|fault| format!("{name}: {fault}")).collect::<Vec<_>>()
    };
    let found = [
        of(
            "home",
            drawn(Language::German, size, move |ui, texts| {
                let what = view::home::View { home: &home, visible: &visible };
                drop(view::home::view(ui, &what, &mut String::new(), texts));
            }),
        ),
        of(
            "credential",
            drawn(Language::German, size, move |ui, texts| {
                drop(view::credential::view(ui, &credential, opened, texts));
            }),
        ),
        of(
            "plan",
            drawn(Language::German, size, move |ui, texts| {
                drop(view::plan::view(ui, &plan, &view::plan::Opened::default(), texts));
            }),
        ),
        of(
            "logbook",
            drawn(Language::German, size, move |ui, texts| {
                drop(view::logbook::view(ui, &logbook, view::logbook::Begun::default(), texts));
            }),
        ),
    ];
    let found = found.concat();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
