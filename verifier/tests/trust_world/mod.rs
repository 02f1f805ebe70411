//! Whoever keeps trusted lists, whom they name, and a college whose sealed credential is judged by them.

use std::path::Path;
use std::process::{Command, Output};

pub(crate) use made_trust::{COLLEGE, IDENTIFIER, THEN, payload};
use made_trust::{ListWish, Party, Stamping, Stood, Wish, list_of_lists, national_list, seal, signed};
use serde_json::Value;

pub(crate) const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
pub(crate) const NOW: &str = "2026-11-22T10:04:00Z";
pub(crate) const GRANTED: &str = "2018-01-01T00:00:00Z";
pub(crate) const ISSUED: &str = "2026-10-01T00:00:00Z";
pub(crate) const NEXT: &str = "2099-01-01T00:00:00Z";

/// Whoever keeps lists, and whom they name, with a folder in which a college's sealed credential lies.
pub(crate) struct World {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) commission: Party,
    pub(crate) office: Party,
    pub(crate) authority: Party,
    pub(crate) tsa: Party,
}

pub(crate) fn world() -> World {
    let sign = |name: &str| Party::new(&Wish::tsa(name, DATES), None);
    let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
    let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, DATES), Some(&authority));
    let folder = tempfile::tempdir().unwrap();
    let world =
        World { folder, commission: sign("Commission"), office: sign("Office"), authority, tsa: sign("True Time") };
    let sealed = seal(&college, &payload().to_string(), THEN, None);
    let sealed = sealed.stamped(&world.tsa, &[], &Stamping::at("2025-06-01T09:00:05Z"));
    world.write("diploma.json", sealed.file().to_string().as_bytes());
    world.write("signers.pem", pem(&[&world.office, &world.commission]).as_bytes());
    world
}

/// Certificates as people have them in files.
pub(crate) fn pem(all: &[&Party]) -> String {
    let base64 = |der: &[u8]| {
        let mut text = credential::base64url::encode(der).replace('-', "+").replace('_', "/");
        while !text.len().is_multiple_of(4) {
            text.push('=');
        }
        text
    };
    let one =
        |party: &&Party| format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", base64(&party.der));
    all.iter().map(one).collect()
}

impl World {
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// The list of lists, which names Ireland's list and Austria's.
    pub(crate) fn lotl(&self, sequence: u64) -> String {
        let lists: [(&str, &[&Party]); 3] =
            [("EU", &[&self.commission]), ("IE", &[&self.office]), ("AT", &[&self.office])];
        signed(&list_of_lists(&ListWish::new("EU", sequence, ISSUED, NEXT), &lists), &self.commission)
    }

    pub(crate) fn ireland(&self, sequence: u64, next: &str, seals: &[Stood]) -> String {
        let stamps = [Stood::stamps("granted", GRANTED)];
        let list = ListWish::new("IE", sequence, ISSUED, next);
        national_list(&list, &[(&[&self.authority], seals), (&[&self.tsa], &stamps)])
    }

    pub(crate) fn austria(&self) -> String {
        signed(&national_list(&ListWish::new("AT", 3, ISSUED, NEXT), &[]), &self.office)
    }

    /// Writes the lists as they should be.
    pub(crate) fn lists(&self) {
        self.write("eu.xml", self.lotl(1).as_bytes());
        let ireland = self.ireland(7, NEXT, &[Stood::seals("granted", GRANTED)]);
        self.write("ie.xml", signed(&ireland, &self.office).as_bytes());
        self.write("at.xml", self.austria().as_bytes());
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .args(arguments)
            .current_dir(self.path())
            .env("XDG_STATE_HOME", self.path().join("state"))
            .output()
            .unwrap()
    }

    /// Imports these files, of which the first is the list of lists.
    pub(crate) fn import(&self, files: &[&str]) -> Output {
        self.run(&[&["trust", "import", "--signers", "signers.pem"], files].concat())
    }

    /// Lists imported as they should be.
    pub(crate) fn imported() -> Self {
        let world = world();
        world.lists();
        let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
        assert_eq!(output.status.code(), Some(0), "{}", both(&output));
        world
    }

    pub(crate) fn verify(&self, more: &[&str]) -> Output {
        let at = if more.contains(&"--at") { &[][..] } else { &["--at", NOW][..] };
        self.run(&[&["verify", "--offline"], at, more, &["diploma.json"]].concat())
    }

    pub(crate) fn report(&self, more: &[&str]) -> Value {
        let output = self.verify(&[&["--format", "json"], more].concat());
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub(crate) fn kept(&self) -> Vec<u8> {
        std::fs::read(self.path().join(KEPT)).unwrap()
    }
}

pub(crate) const KEPT: &str = "state/wanderbuch/eu-lists.json";

pub(crate) fn both(output: &Output) -> String {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(text).unwrap()
}

/// What it says, in one line.
pub(crate) fn said(output: &Output) -> String {
    both(output).split_whitespace().collect::<Vec<_>>().join(" ")
}
