//! What does a trainer see who is asked to countersign? Every entry whole, who would sign with which key, and what came of it.

use super::{Failure, Line};

/// A request to countersign, as its file says it; nobody else does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SigningPage {
    /// SHA-256 of the file: a yes is one to exactly that.
    pub request: String,
    /// Learner, place of training, qualification.
    pub whose: Vec<Line>,
    /// The entries.
    pub entries: Vec<SigningEntry>,
    /// The keys that could sign: number, name, did:key.
    pub keys: Vec<SigningKey>,
    /// The name and the role that were signed with last, and the key that is newest.
    pub signer: Signer,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningEntry {
    /// Its week and days.
    pub week: String,
    /// For how long.
    pub time: String,
    /// What was done, in lines.
    pub work: String,
    /// Unit, skills, pictures.
    pub lines: Vec<Line>,
}

/// A key of the trainer's own wallet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningKey {
    /// Its number.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// Its did:key, by which others know it.
    pub did: String,
}

/// Who signs, while that is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// Their name.
    pub name: String,
    /// What they are there.
    pub role: String,
    /// The number of the key.
    pub key: i64,
    /// What came of the last try to sign.
    pub failure: Option<Failure>,
    /// Whether it is being signed.
    pub busy: bool,
}

impl Signer {
    /// As it stands beside the signature: "Anna Ott, master metalworker".
    pub fn by(&self) -> String {
        let parts = [self.name.trim(), self.role.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether there is a name to sign with.
    pub fn named(&self) -> bool {
        !self.name.trim().is_empty()
    }
}

/// That it is signed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedRequest {
    /// Where it was saved.
    pub file: String,
    /// To whom it goes back.
    pub learner: String,
    /// What tells others whose key it is.
    pub trust: String,
    /// Whether that was copied.
    pub copied: bool,
}

/// A yes to exactly this request, this name and this key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SigningYes {
    /// SHA-256 of the request's file.
    pub request: String,
    /// Who signs.
    pub signer: Signer,
}
