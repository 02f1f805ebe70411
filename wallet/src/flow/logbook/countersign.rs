//! How does a trainer come to sign? The apprentice makes a request, the trainer signs it with a key of their own wallet.

use credential::Timestamp;
use credential::digest::sha256_hex;
use credential::key::{Algorithm, KeyError, PublicKey, Signer as _};
use credential::sd_jwt::{Path, Step};
use learning::logbook::{CountersignError, Line, Request, TYPE};
use rand_core::UnwrapErr;

use super::Book;
use crate::vault::{EntryId, Event, HolderKey, KeyId, Vault, VaultError, What};

/// Why nothing was asked for or signed.
#[derive(Debug, thiserror::Error)]
pub enum SigningError {
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The request cannot be made or read.
    #[error("the request cannot be used: {0}")]
    Request(#[from] CountersignError),
    /// The signature cannot be made.
    #[error("it cannot be signed: {0}")]
    Issue(#[from] issue::IssueError),
    /// Whose logbook it is has not been said.
    #[error("say first whose logbook it is: name, place of training and qualification")]
    About,
    /// Everything is countersigned as it stands.
    #[error("every entry is countersigned as it stands; nothing is left to ask for")]
    Nothing,
    /// The learner's key cannot be read.
    #[error("the learner's key in the request cannot be used: {0}")]
    Key(KeyError),
    /// The request asks for a signature with the key that it is from.
    #[error("this request comes from this very wallet: nobody countersigns their own entries")]
    OwnRequest,
    /// The yes was one to another request.
    #[error("this is not the request that was shown; open it again")]
    OtherRequest,
    /// A name that is empty or too long.
    #[error("{0:?} is no name: from 1 to 100 characters")]
    Name(String),
}

/// A request for these entries; without any for all that no countersignature covers as they stand.
pub async fn request(book: &Book, wanted: &[EntryId], vault: &Vault, now: Timestamp) -> Result<Request, SigningError> {
    if !book.about.complete() {
        return Err(SigningError::About);
    }
    if let Some(id) = wanted.iter().find(|id| book.entries.iter().all(|kept| kept.id != **id)) {
        return Err(VaultError::NoSuch { what: "logbook entry", id: id.0 }.into());
    }
    let open = |signature: &learning::logbook::Countersignature, digest: &str| signature.covers != digest;
    let due = book.entries.iter().filter(|kept| {
        let digest = kept.entry.digest();
        let uncovered = kept.entry.countersignature.as_ref().is_none_or(|signature| open(signature, &digest));
        if wanted.is_empty() { uncovered } else { wanted.contains(&kept.id) }
    });
    let lines: Vec<Line> = due.map(|kept| Line::new(&kept.urn, &kept.entry)).collect();
    if lines.is_empty() {
        return Err(SigningError::Nothing);
    }
    let key = vault.key_in_use(Algorithm::EdDsa, now).await?;
    let jwk = vault.signer(key.id).await?.public_key().to_jwk();
    Ok(Request::new(book.about.whose(), jwk, now.to_string(), lines)?)
}

/// A request that was read, before anybody has said who would sign it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The request.
    pub request: Request,
    /// SHA-256 of its file, in hexadecimal digits.
    pub sha256: String,
    /// The key to which a signature would be bound.
    holder: PublicKey,
}

impl Asked {
    /// Reads it; one that comes from this very wallet is refused.
    pub async fn read(bytes: &[u8], vault: &Vault) -> Result<Self, SigningError> {
        let request = Request::from_bytes(bytes)?;
        let jwk = credential::json::Value::from(request.key.clone());
        let holder = PublicKey::from_jwk(&jwk).map_err(SigningError::Key)?;
        if vault.key_of_holder(&holder.thumbprint()).await?.is_some() {
            return Err(SigningError::OwnRequest);
        }
        Ok(Self { request, sha256: sha256_hex(bytes), holder })
    }

    /// The same with who signs, and with which key; without one with the newest.
    pub async fn signed_by(
        self,
        by: &str,
        key: Option<KeyId>,
        vault: &Vault,
        now: Timestamp,
    ) -> Result<Signing, SigningError> {
        let by = by.trim();
        if !(1..=100).contains(&by.chars().count()) {
            return Err(SigningError::Name(by.to_owned()));
        }
        let key = match key {
            Some(id) => vault.key(id).await?,
            None => vault.key_in_use(Algorithm::EdDsa, now).await?,
        };
        let hash = sha256_hex(format!("{}\n{by}\n{}", self.sha256, key.did).as_bytes());
        Ok(Signing { request: self.request, holder: self.holder, key, by: by.to_owned(), hash })
    }
}

/// What a trainer is about to sign.
#[derive(Clone, Debug)]
pub struct Signing {
    /// The request.
    pub request: Request,
    /// The key to which the signature is bound.
    holder: PublicKey,
    /// The trainer's key.
    pub key: HolderKey,
    /// What the trainer calls themselves.
    pub by: String,
    /// Stands for the yes to exactly this: request, name and key.
    pub hash: String,
}

impl Signing {
    /// Reads a request, and prepares to sign it with that key, or with the newest one.
    pub async fn prepare(
        bytes: &[u8],
        by: &str,
        key: Option<KeyId>,
        vault: &Vault,
        now: Timestamp,
    ) -> Result<Self, SigningError> {
        Asked::read(bytes, vault).await?.signed_by(by, key, vault, now).await
    }

    /// The same on a person's yes to the request of that SHA-256, to that name and that key; to any other it is none.
    pub async fn agreed(
        bytes: &[u8],
        shown: &str,
        by: &str,
        key: KeyId,
        vault: &Vault,
        now: Timestamp,
    ) -> Result<Self, SigningError> {
        let asked = Asked::read(bytes, vault).await?;
        if asked.sha256 != shown {
            return Err(SigningError::OtherRequest);
        }
        asked.signed_by(by, Some(key), vault, now).await
    }

    /// What tells others whose key it is: the lines of a trust list, to be handed over in person.
    pub fn trust_lines(&self) -> String {
        // Strings of JSON are strings of TOML.
        let name = serde_json::Value::from(words::plain(&self.by));
        let did = &self.key.did;
        format!("[[issuer]]\nname = {name}\nid = [\"{did}\"]\nsource = \"the trainer, in person\"")
    }
}

/// Signs it: the credential that the apprentice keeps. Each entry in it may be kept back later, one by one.
pub async fn sign(signing: &Signing, vault: &Vault, now: Timestamp) -> Result<Vec<u8>, SigningError> {
    let request = &signing.request;
    let signer = vault.signer(signing.key.id).await?;
    let path = |index| Path(vec![Step::from("credentialSubject"), Step::from("entries"), Step::from(index)]);
    let (first, last) = request.weeks().ok_or(CountersignError::Empty)?;
    let statement = issue::Statement {
        kind: TYPE,
        name: &format!("Countersigned logbook, {first} to {last}"),
        by: &signing.by,
        subject: request.subject(),
        concealable: (0..request.entries.len()).map(path).collect(),
        holder: &signing.holder,
        at: now,
    };
    let bytes = issue::state(&statement, &signer, &mut UnwrapErr(getrandom::SysRng))?;
    let about = format!("{}, {first} to {last}", request.learner);
    vault.record(&Event { at: now, what: What::Countersigned, with_whom: None, about, sent: None }).await?;
    Ok(bytes)
}
