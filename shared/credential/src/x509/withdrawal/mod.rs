//! What does an authority say of a certificate of its own: is it withdrawn, since when, and as of which moment?
//!
//! Lists: RFC 5280, section 5. Answers: RFC 6960, section 4.2. Both are held to the authority's own key; whether the authority
//! is trusted, and what a word is worth at which time, is for whoever asks to say.

mod answer;
mod list;

use super::Certificate;
use crate::Timestamp;

pub use answer::answer;
pub use list::list;

/// What an authority says of one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Whether it is a list or an answer.
    pub form: Form,
    /// From when it is: what it says was so then (`thisUpdate`).
    pub this: Timestamp,
    /// When there would be a newer one (`nextUpdate`); `None` if it does not say.
    pub next: Option<Timestamp>,
    /// What it says.
    pub standing: Standing,
    /// Whoever signed it: the authority, or whom it named for that.
    pub signer: Certificate,
}

/// In which form something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A list of all withdrawn certificates (CRL).
    List,
    /// An answer about one (OCSP).
    Answer,
}

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not withdrawn.
    Good,
    /// Withdrawn.
    Withdrawn {
        /// Since when.
        since: Timestamp,
        /// Why.
        reason: Reason,
        /// Since when its key is known or suspected to be in other hands, or it otherwise counts for nothing (invalidityDate,
        /// RFC 5280, section 5.3.2): mostly before it was withdrawn. `None` if that is not said.
        invalid: Option<Timestamp>,
    },
}

/// Why a certificate is withdrawn, as far as it matters (RFC 5280, section 5.3.1; RFC 3161, section 4, number 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// For now (certificateHold).
    Hold,
    /// Its key is no longer used, and is not said to be in other hands: unspecified, affiliationChanged, superseded,
    /// cessationOfOperation, where one of these is said in so many words.
    Ended,
    /// Its key may be in other hands, or nothing is said.
    Compromised,
}

impl Reason {
    fn read(code: Option<u32>) -> Self {
        match code {
            Some(6) => Self::Hold,
            Some(0 | 3 | 4 | 5) => Self::Ended,
            _ => Self::Compromised,
        }
    }
}

/// Bytes that say nothing of that certificate, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Silence {
    /// Why.
    pub reason: String,
}

/// 2.5.29.24, which a list says of an entry, and an answer of a certificate (RFC 6960, section 4.4.5).
const INVALIDITY_DATE: &[u8] = &[0x55, 0x1D, 0x18];

fn silent<T>(reason: impl Into<String>) -> Result<T, Silence> {
    Err(Silence { reason: reason.into() })
}
