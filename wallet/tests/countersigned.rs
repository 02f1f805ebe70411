//! Is what a trainer signs in the window exactly the request that was shown, and does it count where the trainer is known?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::path::Path;

use credential::Timestamp;
use learning::logbook::{Countersigned, Entry, Week};
use net::Offline;
use wanderbuch::flow::logbook::{self, About, Asked, Book, Signing, SigningError};
use wanderbuch::flow::{Desk, keep};
use wanderbuch::key_store::{Cost, KeyStore};
use wanderbuch::vault::{Home, KeyId, ReceivedFrom, Vault};
use words::Words;

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:00:00Z").unwrap()
}

async fn vault(folder: &Path, name: &str) -> Vault {
    let home = Home::at(folder.join(name));
    let mut store = KeyStore::find(&home, None).unwrap().with_cost(Cost { memory_kib: 64, passes: 1, lanes: 1 });
    let key = store.create(Some(&secrecy::SecretString::from("correct horse battery"))).unwrap();
    Vault::create(&home, &key).await.unwrap()
}

async fn book(vault: &Vault) -> Book {
    Book::read(&Desk::set_up(vault, Offline, Words::english(), now()).await.unwrap()).await.unwrap()
}

/// What an apprentice of one entry asks for.
async fn request(vault: &Vault) -> Vec<u8> {
    let about = About {
        learner: "Ilva Marten".into(),
        company: "Stahlbau Vordertal".into(),
        qualification: "Metalworker".into(),
        from: None,
        until: None,
    };
    about.keep(vault).await.unwrap();
    let entry = Entry {
        week: Week::parse("2026-W46").unwrap(),
        work: "Welded fillet joints".into(),
        minutes: 960,
        unit: None,
        skills: Vec::new(),
        photos: Vec::new(),
        countersignature: None,
    };
    vault.add_entry(&entry, &[], now()).await.unwrap();
    logbook::request(&book(vault).await, &[], vault, now()).await.unwrap().to_text().into_bytes()
}

#[test]
fn a_yes_is_one_to_the_request_that_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (apprentice, trainer) = (vault(folder.path(), "ilva").await, vault(folder.path(), "ott").await);
        let bytes = request(&apprentice).await;
        assert!(matches!(Asked::read(&bytes, &apprentice).await, Err(SigningError::OwnRequest)));
        let shown = Asked::read(&bytes, &trainer).await.unwrap().sha256;
        let key = trainer.key_in_use(credential::key::Algorithm::EdDsa, now()).await.unwrap().id;
        let agreed = async |bytes: &[u8], shown: &str, by: &str, key: KeyId| {
            Signing::agreed(bytes, shown, by, key, &trainer, now()).await
        };
        let longer = String::from_utf8(bytes.clone()).unwrap() + "\n";
        for (bytes, shown) in [(bytes.as_slice(), "00"), (longer.as_bytes(), shown.as_str())] {
            let refused = agreed(bytes, shown, "Anna Ott", key).await;
            assert!(matches!(refused, Err(SigningError::OtherRequest)), "{shown}");
        }
        assert!(matches!(agreed(&bytes, &shown, "  ", key).await, Err(SigningError::Name(_))));
        assert!(matches!(agreed(&bytes, &shown, "Anna Ott", KeyId(77)).await, Err(SigningError::Vault(_))));
        assert!(trainer.history().await.unwrap().is_empty(), "nothing was signed");

        let signing = agreed(&bytes, &shown, "Anna Ott, master metalworker", key).await.unwrap();
        let signed = logbook::sign(&signing, &trainer, now()).await.unwrap();
        assert_eq!(trainer.history().await.unwrap().len(), 1);
        let desk = Desk::set_up(&apprentice, Offline, Words::english(), now()).await.unwrap();
        keep::keep(&desk, &signed, &ReceivedFrom::File("countersigned.jwt".into())).await.unwrap();
        let state = |book: &Book| {
            let entry = &book.entries[0].entry;
            let by = entry.countersignature.as_ref().map(|signature| signature.by.clone()).unwrap_or_default();
            (entry.countersigned(|signature| book.verified(signature)), by)
        };
        let by = || "Anna Ott, master metalworker".to_owned();
        assert_eq!(state(&book(&apprentice).await), (Countersigned::Unverified, by()));
        // The lines that the trainer hands over make it known whose key that is.
        apprentice.add_trust_file("trainers.toml", signing.trust_lines().as_bytes(), now()).await.unwrap();
        assert_eq!(state(&book(&apprentice).await), (Countersigned::Verified, by()));
    });
}
