//! Does a body's signed decision that the learner holds make a unit theirs in the wallet's plan, and only that body's?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::path::Path;

use credential::Timestamp;
use credential::format::{self, Content};
use credential::key::{Algorithm, PrivateKey, Signer as _};
use issue::catalogue::{ILVA_MARTEN, Learner, MONTELUME, WELDING};
use issue::recognition::{Signatory, statement};
use issue::{Award, Format, Identity, Issuer};
use learning::recognition::{Decision, Held, Known};
use learning::units::Qualification;
use net::Offline;
use rand_core::UnwrapErr;
use serde_json::json;
use wanderbuch::describe::{self, Language};
use wanderbuch::flow::learned::Shelf;
use wanderbuch::flow::{Desk, keep, plan};
use wanderbuch::i18n::Texts;
use wanderbuch::key_store::{Cost, KeyStore};
use wanderbuch::model::{PlanSheet, Share};
use wanderbuch::vault::{Home, ReceivedFrom, Vault};
use words::Words;

const NOW: &str = "2026-11-22T10:00:00Z";

const CURRICULUM: &str = r#"
title = "Metalworker"
ids = ["https://chamber.example/metalworker"]
bodies = ["Chamber of Zed"]

[[unit]]
id = "welding"
ids = ["https://chamber.example/unit/welding"]
title = "MAG welding"
points = { ecvet = "12" }

[[unit]]
id = "turning"
title = "Turning"
points = { ecvet = "8" }
"#;

const DECISION: &str = r#"
by = "Chamber of Zed"
kind = "full"
basis = "law"
legal_basis = "Crafts Act of Zed, section 50"
date = "2026-11-20"
unit = "welding"
reasons = ["The outcomes are those of the unit."]
appeal = "In writing, within a month, at the chamber."
"#;

fn now() -> Timestamp {
    Timestamp::parse(NOW).unwrap()
}

fn dice() -> UnwrapErr<getrandom::SysRng> {
    UnwrapErr(getrandom::SysRng)
}

fn key() -> PrivateKey {
    PrivateKey::generate(Algorithm::EdDsa, &mut dice()).unwrap()
}

/// A school whose badge the learner holds, the body that may award, and somebody else.
struct World {
    school: Issuer,
    body: PrivateKey,
    stranger: PrivateKey,
    badge: Vec<u8>,
}

impl World {
    fn new() -> Self {
        let school = Issuer::new(MONTELUME, Identity::DidKey, &mut dice()).unwrap();
        let badge = badge(&school, &ILVA_MARTEN);
        Self { school, body: key(), stranger: key(), badge }
    }

    /// A decision about that credential, or about none, signed by whoever has the key.
    fn decided(&self, text: &str, about: Option<&[u8]>, key: &PrivateKey) -> Vec<u8> {
        let held = about.map(|bytes| match &format::read(bytes).content {
            Content::Credential(credential) => Held::of(credential, &[], Known::default()),
            other => panic!("{other:?}"),
        });
        let qualification = Qualification::from_toml(CURRICULUM).unwrap();
        let claims = Decision::read(text).unwrap().claims(held.as_ref(), Some(&qualification)).unwrap();
        statement(&claims, &Signatory::of_key(key).unwrap(), now(), key, &mut dice()).unwrap()
    }

    fn trust(&self) -> String {
        let entry =
            |name: &str, ids: &[String]| format!("[[issuer]]\nname = {name:?}\nid = {ids:?}\nsource = \"in person\"\n");
        let did = |key: &PrivateKey| issue::award::did_key(key.public_key()).unwrap();
        entry(MONTELUME.name, &self.school.ids().unwrap())
            + &entry("Chamber of Zed", &[did(&self.body)])
            + &entry("Other School", &[did(&self.stranger)])
    }

    /// The plan of a wallet that holds these files, in their order.
    fn plan(&self, files: &[&[u8]]) -> PlanSheet {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let vault = vault(folder.path()).await;
            vault.add_trust_file("trust.toml", self.trust().as_bytes(), now()).await.unwrap();
            let desk = Desk::set_up(&vault, Offline, Words::english(), now()).await.unwrap();
            for bytes in files {
                let from = ReceivedFrom::File("a file".to_owned());
                for kept in keep::keep(&desk, bytes, &from).await.unwrap() {
                    kept.unwrap();
                }
            }
            plan::add(&vault, "curriculum.toml", CURRICULUM.as_bytes(), &["en"], now()).await.unwrap();
            let texts = Texts::english().unwrap();
            let language = Language { words: Words::english(), texts: &texts, now: now(), esco: None, country: None };
            let mut shelf = Shelf::default();
            let plans = plan::plans(&vault, &mut shelf, None, &["en"], now()).await.unwrap();
            *describe::plan::page(&plans, &shelf, &language).sheet.unwrap()
        })
    }
}

fn badge(school: &Issuer, learner: &Learner) -> Vec<u8> {
    let awarded = now().plus_seconds(-30 * 86_400);
    let award = Award { course: &WELDING, learner, holder: None, awarded, valid_until: None, status: None };
    issue::award::issue(school, Format::SdJwtVc, &award, &mut dice()).unwrap()
}

async fn vault(folder: &Path) -> Vault {
    let home = Home::at(folder.join("vault"));
    let mut store = KeyStore::find(&home, None).unwrap().with_cost(Cost { memory_kib: 64, passes: 1, lanes: 1 });
    let key = store.create(Some(&secrecy::SecretString::from("correct horse battery"))).unwrap();
    Vault::create(&home, &key).await.unwrap()
}

fn stands(sheet: &PlanSheet, unit: &str) -> (Share, String) {
    let rows = sheet.groups.iter().flat_map(|group| group.rows.iter().map(|row| (group.share, row)));
    let (share, row) = rows.into_iter().find(|(_, row)| row.unit == unit).expect("the unit");
    (share, row.reason.clone())
}

/// Each decision's state in a word, and why.
fn decisions(sheet: &PlanSheet) -> Vec<(&str, &str)> {
    sheet.decisions.iter().map(|one| (one.status.words.as_str(), one.why.as_str())).collect()
}

#[test]
fn a_bodys_statement_makes_the_unit_theirs() {
    let world = World::new();
    let before = world.plan(&[&world.badge]);
    assert_eq!(stands(&before, "welding"), (Share::Missing, "Nothing in your wallet speaks to it".to_owned()));
    assert!(before.decisions.is_empty());
    let statement = world.decided(DECISION, Some(&world.badge), &world.body);
    for files in [[&*world.badge, &*statement], [&*statement, &*world.badge]] {
        let after = world.plan(&files);
        let reason = "Recognised by Chamber of Zed on 20 November 2026, from MAG welding of structural steel (Escola Técnica de Montelume)";
        assert_eq!(stands(&after, "welding"), (Share::Yours, reason.to_owned()));
        assert_eq!(decisions(&after), [("Counts", "Chamber of Zed may decide it. Nothing is left to do for it.")]);
        assert_eq!(after.sums.words[0], "12 yours");
        assert!(after.beside.is_empty(), "neither is said to be beside: {:?}", after.beside);
        let said = &after.decisions[0].sentence;
        assert!(said.contains("recognised in full for the unit “MAG welding”"), "{said}");
    }
}

#[test]
fn what_does_not_count_says_why_and_takes_nothing_away() {
    let world = World::new();
    let badge = &world.badge;
    let counting = world.decided(DECISION, Some(badge), &world.body);
    let other = badge_of_another(&world);
    let forged = {
        let text = String::from_utf8(counting.clone()).unwrap();
        let (head, rest) = text.split_once('.').unwrap();
        let (payload, signature) = rest.split_once('.').unwrap();
        let claims = String::from_utf8(credential::base64url::decode(payload).unwrap()).unwrap();
        let claims = claims.replace("section 50", "section 51");
        format!("{head}.{}.{signature}", credential::base64url::encode(claims)).into_bytes()
    };
    let ran_out = world.decided(&format!("{DECISION}expires = \"2026-11-21\"\n"), Some(badge), &world.body);
    let nobody = world.decided(DECISION, Some(badge), &key());
    let cases = [
        (
            "a school that may not",
            world.decided(DECISION, Some(badge), &world.stranger),
            "It is from Other School, and that is no body",
        ),
        ("a key that nobody knows", nobody, "Its own check does not end well ("),
        ("altered", forged, "Its own check does not end well ("),
        ("run out", ran_out, "Its own check does not end well ("),
        (
            "about a credential that is not held",
            world.decided(DECISION, Some(&other), &world.body),
            "is not among these",
        ),
        (
            "for another qualification",
            world.decided(
                &format!("{DECISION}[qualification]\nids = [\"https://chamber.example/baker\"]\n"),
                Some(badge),
                &world.body,
            ),
            "It is for another qualification",
        ),
        ("to come", world.decided(&DECISION.replace("11-20", "12-24"), Some(badge), &world.body), "is still to come"),
    ];
    for (name, statement, why) in &cases {
        let sheet = world.plan(&[badge, statement]);
        assert_eq!(stands(&sheet, "welding").0, Share::Missing, "{name}");
        let [(word, said)] = decisions(&sheet)[..] else { panic!("{name}: {:?}", sheet.decisions) };
        assert_eq!(word, "Does not count", "{name}");
        assert!(said.contains(why), "{name}: {said}");
        assert!(sheet.beside.iter().all(|line| line.name != sheet.decisions[0].sentence), "{name}: said twice");
        // Beside one that counts it changes nothing.
        let both = world.plan(&[badge, statement, &counting]);
        assert_eq!(stands(&both, "welding").0, Share::Yours, "{name}");
        assert_eq!(both.sums.words, world.plan(&[badge, &counting]).sums.words, "{name}");
    }
}

fn badge_of_another(world: &World) -> Vec<u8> {
    badge(&world.school, &Learner { given_name: "Jon", family_name: "Aksel", born: "2003-01-02" })
}

#[test]
fn a_decision_that_is_no_full_recognition_stands_beside_the_unit() {
    let world = World::new();
    let kinds = [
        ("refused", "", "Refused", "Chamber of Zed refused it on 20 November 2026"),
        (
            "partial",
            "covers = [\"Sets up a welding place\"]\n",
            "Holds, and leaves the unit open",
            "Chamber of Zed recognised a part of it on 20 November 2026",
        ),
        (
            "conditional",
            "condition = \"A test.\"\n",
            "Holds, and leaves the unit open",
            "Chamber of Zed recognised it on 20 November 2026, on a condition that is still open",
        ),
    ];
    for (kind, more, word, reason) in kinds {
        let text = format!("{}{more}", DECISION.replace("\"full\"", &format!("{kind:?}")));
        let statement = world.decided(&text, Some(&world.badge), &world.body);
        let sheet = world.plan(&[&world.badge, &statement]);
        assert_eq!(stands(&sheet, "welding"), (Share::Missing, reason.to_owned()), "{kind}");
        assert_eq!(decisions(&sheet)[0].0, word, "{kind}");
    }
}

#[test]
fn an_exemption_and_the_whole() {
    let world = World::new();
    let learner = json!({ "name": ILVA_MARTEN.name(), "born": ILVA_MARTEN.born });
    let text = DECISION.replace("\"full\"", "\"exemption\"").replace("welding", "turning");
    let text = format!("{text}[learner]\nname = {}\nborn = {}\n", learner["name"], learner["born"]);
    let exempted = world.decided(&text, None, &world.body);
    let sheet = world.plan(&[&world.badge, &exempted]);
    let reason = "Chamber of Zed decided on 20 November 2026 that you need not take it";
    assert_eq!(stands(&sheet, "turning"), (Share::Yours, reason.to_owned()), "{:?}", sheet.decisions);
    let alone = world.plan(&[&exempted]);
    assert_eq!(stands(&alone, "turning").0, Share::Missing, "nothing proves that it is about this person");
    let whole = world.decided(&DECISION.replace("unit = \"welding\"\n", ""), Some(&world.badge), &world.body);
    let sheet = world.plan(&[&world.badge, &whole]);
    let remark = "Chamber of Zed recognised the qualification as a whole on 20 November 2026.";
    assert_eq!(sheet.remark.as_deref(), Some(remark));
}
