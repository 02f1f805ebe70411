//! What do the credentials of the vault bring to plan and timeline? Each is read once while the vault is open: received
//! bytes never change.

use std::collections::BTreeMap;

use credential::format::{self, Content, Family};
use learning::timeline::{self, Event};
use learning::units::{Credit, Holding, Qualification, credits};

use words::Words;

use super::reading;
use crate::vault::{CredentialId, Vault, VaultError};

/// So many are read from the vault at once: the person may lock it in between.
const BATCH: u32 = 32;

/// What one credential brings.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    /// Its credits, keyed by its number in the vault. Whether they count is for its verdict to say.
    pub credits: Vec<Credit>,
    /// The id that its issuer's key proves, if its check says that it is whole; none of a seal, whose id is the file's own word.
    pub issuer: Option<String>,
    /// What happened when.
    pub events: Vec<Event>,
    /// Of how many units or parts it is made, where a plan could be made of it.
    pub units: usize,
}

/// What was read so far.
#[derive(Debug, Default)]
pub struct Shelf {
    read: BTreeMap<CredentialId, Learned>,
    last: i64,
}

impl Shelf {
    /// Reads what has come into the vault since the last time, with texts in that language where they are there.
    pub async fn fill(&mut self, vault: &Vault, words: Words) -> Result<(), VaultError> {
        loop {
            let batch = vault.received_after(CredentialId(self.last), BATCH).await?;
            let Some(last) = batch.last().map(|(id, _)| id.0) else { return Ok(()) };
            for (id, bytes) in batch {
                self.read.insert(id, learned(id, &bytes, words));
            }
            self.last = last;
        }
    }

    /// What tests put there.
    #[cfg(test)]
    pub(crate) fn put(&mut self, id: CredentialId, credits: Vec<Credit>) {
        self.read.insert(id, Learned { credits, ..Learned::default() });
    }

    /// What that credential brings.
    pub fn of(&self, id: CredentialId) -> Option<&Learned> {
        self.read.get(&id)
    }
}

/// The key under which a credential of the vault is matched.
pub fn key(id: CredentialId) -> String {
    id.0.to_string()
}

/// The credential of such a key.
pub fn of_key(key: &str) -> Option<CredentialId> {
    key.parse().ok().map(CredentialId)
}

/// What cannot be read brings nothing; its own page says why.
fn learned(id: CredentialId, bytes: &[u8], words: Words) -> Learned {
    let Some(Ok(reading)) = reading::read(bytes, words).ok().and_then(|mut readings| readings.pop()) else {
        return Learned::default();
    };
    let award = &reading.award;
    let mut defined = award.achievements.iter().filter_map(Qualification::from_achievement);
    Learned {
        credits: credits(&[Holding { credential: &key(id), award, counts: true, issuer: &[] }]),
        issuer: issuer(bytes),
        events: timeline::events(award),
        units: defined.find_map(Result::ok).map_or(0, |qualification| qualification.units.len()),
    }
}

fn issuer(bytes: &[u8]) -> Option<String> {
    match format::read(bytes).content {
        Content::Credential(credential) if credential.family != Family::Europass => {
            credential.issuer().map(str::to_owned)
        }
        _ => None,
    }
}
