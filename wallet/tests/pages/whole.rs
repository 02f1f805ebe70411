//! Does the whole wallet work, window and worker and vault, by the keyboard alone?

use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use credential::key::{Algorithm, PrivateKey, Signer as _};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use learning::logbook::{Entry, Line, Request, Week, Whose};
use rand_core::UnwrapErr;
use wanderbuch::app::App;
use wanderbuch::flow::document::apart::Drawer;
use wanderbuch::i18n::Texts;
use wanderbuch::vault::Home;
use wanderbuch::worker::{self, Edges};
use words::Words;

const PATIENCE: Duration = Duration::from_secs(120);

struct Wallet {
    harness: Harness<'static, Option<App>>,
    folder: tempfile::TempDir,
}

impl Wallet {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let edges = Edges {
            home: Home::at(folder.path().join("wanderbuch")),
            keyring: false,
            offline: true,
            facts: Vec::new(),
            origins: Vec::new(),
            words: Words::english(),
            country: None,
            drawer: Drawer { program: env!("CARGO_BIN_EXE_wanderbuch").into(), ..Drawer::default() },
        };
        let (effects, effects_in) = channel();
        let (events, events_in) = channel();
        worker::start(edges, Texts::english().unwrap(), effects_in, events, || {}).unwrap();
        let mut ends = Some((effects, events_in));
        let harness = Harness::builder().with_size(egui::vec2(1200.0, 800.0)).build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some((effects, events)) = ends.take() {
                    *app = Some(App::new(ui.ctx(), Texts::english().unwrap(), effects, events));
                }
                if let Some(app) = app {
                    app.drain(ui.ctx());
                    app.show(ui);
                }
            },
            None,
        );
        Self { harness, folder }
    }

    /// A wallet that somebody has begun by that way, with a passphrase.
    fn begun(way: &str) -> Self {
        let mut wallet = Self::new();
        wallet.until("How does your first credential reach you?");
        wallet.tab_to(way);
        wallet.key(Key::Enter);
        wallet.until("Choose a passphrase");
        wallet.text("a journeyman walks");
        wallet.key(Key::Tab);
        wallet.key(Key::Tab);
        wallet.text("a journeyman walks");
        wallet.key(Key::Enter);
        wallet
    }

    fn until(&mut self, what: &str) {
        let begun = Instant::now();
        while self.harness.query_all_by_label_contains(what).next().is_none() {
            assert!(begun.elapsed() < PATIENCE, "{what:?} never came");
            self.harness.step();
            std::thread::sleep(Duration::from_millis(20));
        }
        self.harness.run_steps(4);
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run_steps(3);
    }

    /// Goes from one to the next until the one of that name has the focus.
    fn tab_to(&mut self, name: &str) {
        for _ in 0..120 {
            if self.harness.query_all_by_label_contains(name).any(|node| node.is_focused()) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!("the keyboard never comes to {name:?}");
    }

    /// Lets a file fall onto the window.
    fn drop_file(&mut self, path: std::path::PathBuf) {
        self.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
        self.harness.step();
    }

    fn text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// What an apprentice's wallet writes for the trainer.
fn request() -> String {
    let entry = Entry {
        week: Week::parse("2026-W46").unwrap(),
        work: "Welded fillet joints in position PB".into(),
        minutes: 960,
        unit: None,
        skills: Vec::new(),
        photos: Vec::new(),
        countersignature: None,
    };
    let whose = Whose {
        learner: "Ilva Marten".into(),
        company: "Stahlbau Vordertal".into(),
        qualification: "Metalworker".into(),
    };
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut UnwrapErr(getrandom::SysRng)).unwrap();
    let line = Line::new("urn:uuid:1", &entry);
    Request::new(whose, key.public_key().to_jwk(), "2026-11-22T10:00:00Z".into(), vec![line]).unwrap().to_text()
}

#[test]
fn a_request_that_is_dropped_is_shown_to_the_trainer_and_nothing_is_signed() {
    let mut wallet = Wallet::begun("Start empty");
    wallet.until("No credentials yet");
    let path = wallet.folder.path().join("logbook-request.json");
    std::fs::write(&path, request()).unwrap();
    wallet.drop_file(path.clone());
    wallet.until("Did they do this?");
    wallet.harness.get_by_label("Welded fillet joints in position PB");
    wallet.harness.get_by_label("Ilva Marten");
    wallet.key(Key::Escape);
    wallet.until("Do you train somebody?");
    wallet.tab_to("History");
    wallet.key(Key::Enter);
    wallet.until("Nothing has been shared yet.");
    // One that was tampered with is told as what it is.
    std::fs::write(&path, request().replace("960", "961")).unwrap();
    wallet.drop_file(path);
    wallet.until("The request was not opened");
}

/// A badge that nobody sealed, with a letter of two pages in it.
fn with_a_letter() -> String {
    use base64::Engine as _;
    let letter = base64::engine::general_purpose::STANDARD.encode(crate::pdf::letter(2));
    serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "did:web:school.example", "type": ["Profile"], "name": "School"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": {"id": "https://school.example/1",
            "type": ["Achievement"], "name": "Sealing letters", "criteria": {"narrative": "Seals letters"}, "description": "x"}},
        "evidence": [{"type": ["Evidence"], "name": "Letter", "id": format!("data:application/pdf;base64,{letter}")}],
    })
    .to_string()
}

#[test]
fn a_document_in_a_credential_is_drawn_page_by_page() {
    let mut wallet = Wallet::begun("Start empty");
    wallet.until("No credentials yet");
    let path = wallet.folder.path().join("badge.json");
    std::fs::write(&path, with_a_letter()).unwrap();
    wallet.drop_file(path);
    wallet.until("It waits here, encrypted, until you keep or discard it.");
    // Neither leaving the page nor the lock is a no.
    wallet.key(Key::Escape);
    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    wallet.until("Locked");
    wallet.text("a journeyman walks");
    wallet.key(Key::Enter);
    wallet.until("Not kept yet");
    wallet.tab_to("Not kept yet");
    wallet.key(Key::Enter);
    wallet.until("It waits here, encrypted, until you keep or discard it.");
    wallet.tab_to("Keep");
    wallet.key(Key::Enter);
    wallet.until("1 credential");
    wallet.tab_to("Sealing letters");
    wallet.key(Key::Enter);
    wallet.until("Look at it");
    wallet.tab_to("Look at it");
    wallet.key(Key::Enter);
    wallet.until("Page 1 of 2");
    wallet.key(Key::ArrowRight);
    wallet.until("Page 2 of 2");
    wallet.key(Key::Escape);
    wallet.until("Look at it");
}

#[test]
fn from_first_run_to_a_checked_credential_and_back_through_the_lock() {
    let mut wallet = Wallet::begun("Look around with sample credentials");
    wallet.until("7 credentials");
    wallet.until("MAG welding of structural steel, Escola Técnica de Montelume");

    wallet.tab_to("MAG welding of structural steel");
    wallet.key(Key::Enter);
    wallet.until("Unaltered?");
    wallet.harness.get_by_label("Genuine, in force");

    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    wallet.until("Locked");
    wallet.text("something else");
    wallet.key(Key::Enter);
    wallet.until("That is not the passphrase");
    wallet.text("a journeyman walks");
    wallet.key(Key::Enter);
    wallet.until("7 credentials");

    // Nothing is compared while neither the system nor the person names a country.
    wallet.tab_to("MAG welding of structural steel");
    wallet.key(Key::Enter);
    wallet.until("Unaltered?");
    assert!(wallet.harness.query_all_by_label_contains("For comparison, at home").next().is_none());

    // Another language is spoken at once, and kept.
    wallet.tab_to("Settings");
    wallet.key(Key::Enter);
    wallet.until("Appearance");
    wallet.tab_to("Another country…");
    wallet.key(Key::Enter);
    wallet.until("Portugal");
    wallet.tab_to("Ireland");
    wallet.key(Key::Enter);
    wallet.tab_to("Show fewer");
    wallet.key(Key::Enter);
    wallet.until("Ireland");
    wallet.tab_to("Deutsch");
    wallet.key(Key::Enter);
    wallet.until("Aussehen");
    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    wallet.until("Gesperrt");
    wallet.text("a journeyman walks");
    wallet.key(Key::Enter);
    wallet.until("7 Nachweise");
    wallet.until("Echt, in Kraft");
    // So is another country, through the lock.
    wallet.tab_to("MAG welding of structural steel");
    wallet.key(Key::Enter);
    wallet.until("Zum Vergleich, bei Ihnen: Irland");
}

/// An entry that is half-written when the wallet locks is there again after it, and stands in clear in no file.
#[test]
fn a_half_written_entry_outlives_the_lock_inside_the_vault() {
    let mut wallet = Wallet::begun("Start empty");
    wallet.until("No credentials yet");
    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    wallet.harness.run_steps(3);
    wallet.text("new entry");
    wallet.key(Key::Enter);
    wallet.until("What you did");
    wallet.tab_to("What you did");
    wallet.text("Turned bolts from round steel");
    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    wallet.until("Unlock");
    wallet.text("a journeyman walks");
    wallet.key(Key::Enter);
    wallet.until("No credentials yet");
    wallet.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::K);
    wallet.harness.run_steps(3);
    wallet.text("logbook");
    wallet.key(Key::Enter);
    wallet.until("Go on with your entry…");
    wallet.tab_to("Go on with your entry…");
    wallet.key(Key::Enter);
    wallet.until("What you did");
    let there = wallet.harness.query_all_by_value("Turned bolts from round steel").next().is_some();
    assert!(there, "what was typed is there again");
    let mut looked = 0;
    for entry in std::fs::read_dir(wallet.folder.path().join("wanderbuch")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            assert!(!bytes.windows(12).any(|part| part == b"Turned bolts"), "{}", path.display());
            looked += 1;
        }
    }
    assert!(looked > 0);
}
