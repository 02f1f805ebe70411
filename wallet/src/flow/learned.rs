//! What do the credentials of the vault bring to plan and timeline? Each is read once while the vault is open: received
//! bytes never change.

use std::collections::BTreeMap;

use credential::format::{self, Content, Credential};
use learning::recognition::{Held, Known};
use learning::timeline::{self, Event};
use learning::units::{Credit, Qualification, credits};
use words::Words;

use crate::vault::{CredentialId, Vault, VaultError};

/// So many are read from the vault at once: the person may lock it in between.
const BATCH: u32 = 128;

/// What one credential brings.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    /// Its credits, keyed by its number in the vault. Whether they count is for its verdict to say. None of a recognition
    /// statement, which is no learning of its own.
    pub credits: Vec<Credit>,
    /// What bodies' decisions are weighed by, keyed by its number in the vault; none of what cannot be read.
    pub held: Option<Box<Held>>,
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

impl Learned {
    /// Whether it is a body's decision about somebody's learning, or calls itself one.
    pub fn is_statement(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.statement().is_some())
    }
}

impl Shelf {
    /// Reads what has come into the vault since the last time, with texts in that language where they are there.
    pub async fn fill(&mut self, vault: &Vault, words: Words) -> Result<(), VaultError> {
        self.fill_telling(vault, words, &mut |_| {}).await
    }

    /// The same, and tells how many of them have been read whenever some more have been.
    pub async fn fill_telling(
        &mut self,
        vault: &Vault,
        words: Words,
        tell: &mut dyn FnMut(usize),
    ) -> Result<(), VaultError> {
        loop {
            let batch = vault.received_after(CredentialId(self.last), BATCH).await?;
            let Some(last) = batch.last().map(|(id, _)| id.0) else { return Ok(()) };
            self.read.extend(all_learned(&batch, words));
            self.last = last;
            tell(self.read.len());
        }
    }

    /// What tests put there.
    #[cfg(test)]
    pub(crate) fn put(&mut self, id: CredentialId, learned: Learned) {
        self.read.insert(id, learned);
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

/// Reading is most of the work of a plan, and each credential is read by itself: on every core there is.
fn all_learned(batch: &[(CredentialId, Vec<u8>)], words: Words) -> Vec<(CredentialId, Learned)> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let part = |part: &[(CredentialId, Vec<u8>)]| -> Vec<(CredentialId, Learned)> {
        part.iter().map(|(id, bytes)| (*id, learned(*id, bytes, words))).collect()
    };
    std::thread::scope(|scope| {
        let parts = batch.chunks(batch.len().div_ceil(cores).max(1));
        let threads: Vec<_> = parts.map(|of| scope.spawn(move || part(of))).collect();
        let read =
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        read.flatten().collect()
    })
}

/// What cannot be read brings nothing; its own page says why.
pub(crate) fn learned(id: CredentialId, bytes: &[u8], words: Words) -> Learned {
    match format::read(bytes).content {
        Content::Credential(credential) => of(id, &credential, words),
        Content::Presentation(presentation) => {
            let last = presentation.credentials.into_iter().next_back().and_then(|part| part.content.ok());
            last.map(|credential| of(id, &credential, words)).unwrap_or_default()
        }
        Content::Unrecognised(_) => Learned::default(),
    }
}

fn of(id: CredentialId, credential: &Credential<'_>, words: Words) -> Learned {
    // Whether it counts, and whose it is, is asked whenever a plan is made; here it is read.
    let held = Held { key: key(id), ..Held::of(credential, &[words.language().tag()], Known::default()) };
    let award = &held.award;
    let mut defined = award.achievements.iter().filter_map(Qualification::from_achievement);
    Learned {
        credits: if held.statement().is_some() { Vec::new() } else { credits(&[held.holding()]) },
        events: timeline::events(award),
        units: defined.find_map(Result::ok).map_or(0, |qualification| qualification.units.len()),
        held: Some(Box::new(held.for_weighing())),
    }
}
