//! Which statements does a document make, one by one, whatever its blank nodes are called?
//!
//! RDFC-1.0 for the canonical identifiers; Data Integrity ECDSA Cryptosuites 1.0, section 3.4, for labels in their place.

use super::contexts::Contexts;
use super::document::Walk;
use super::error::{JsonLdError, NotPlain};
use super::loose::Loose;
use super::quads::{Dataset, Origin};
use super::rdfc10;
use crate::json::Value;
use crate::key::Hash;
use crate::limits;

/// The statements of one document.
pub(crate) struct Statements {
    data: Dataset,
    numbers: Vec<u32>,
    /// See [`super::Canonical::loose`].
    pub(crate) loose: Option<Loose>,
}

impl Statements {
    /// The statements of a document, but for its proofs.
    pub(crate) fn of(document: &Value<'_>, contexts: &Contexts) -> Result<Self, JsonLdError> {
        let context = document.get("@context").ok_or(NotPlain::NoContext)?;
        let walk = Walk::over(document, context, &["proof"], contexts)?;
        let numbers = rdfc10::name_all(&walk.data, Hash::Sha256, limits::CANONICALISATION_STEPS)?.canonical;
        Ok(Self { data: walk.data, numbers, loose: contexts.still_loose(walk.loose) })
    }

    /// For each blank node the N of its canonical `c14nN`.
    pub(crate) fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// For each blank node what it stands for in the document.
    pub(crate) fn origins(&self) -> &[Origin] {
        &self.data.origins
    }

    /// The statements as lines of N-Quads in code point order, with these labels for their blank nodes.
    pub(crate) fn lines(&self, labels: &[String]) -> Vec<String> {
        let labels: Vec<String> = labels.iter().map(|label| format!("_:{label}")).collect();
        rdfc10::lines(&self.data, &labels)
    }
}
