//! What does a JSON-LD document state, in the one form that a signature covers?
//!
//! JSON-LD 1.1 and RDF Dataset Canonicalization (RDFC-1.0). Contexts are compiled once ([`Contexts`]), quads come straight
//! from the JSON tree, and only plain compacted form is accepted (security.md, "What is shown is what was signed").

mod context;
mod contexts;
mod define;
mod definition;
mod document;
mod error;
mod iri;
mod loose;
mod member;
mod n_degree;
mod name;
#[cfg(test)]
mod own;
#[cfg(test)]
mod peers;
mod places;
#[cfg(test)]
mod properties;
mod quads;
mod rdfc10;
mod statements;
#[cfg(test)]
mod suites;
mod table;
mod term;
#[cfg(test)]
mod tests;
mod value;

pub use contexts::Contexts;
pub use error::{ContextError, JsonLdError, NotPlain};
pub(crate) use iri::is_absolute;
pub use loose::Loose;
pub(crate) use places::address;
pub(crate) use quads::Origin;
pub(crate) use statements::Statements;

use crate::json::Value;
use crate::key::Hash;
use crate::limits;

/// A document in its canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// Canonical N-Quads, lines in code point order.
    pub n_quads: String,
    /// Why the meaning of the document does not rest on known contexts alone (a context of its own, a term that only an
    /// `@vocab` defines): then nobody can say that what is shown is what was signed.
    pub loose: Option<Loose>,
}

/// The canonical form of a document in plain compacted form.
///
/// # Errors
/// [`JsonLdError::UnknownContext`] leaves the document unjudged; all others refuse it.
pub fn canonicalise(document: &Value<'_>, contexts: &Contexts) -> Result<Canonical, JsonLdError> {
    let context = document.get("@context").ok_or(NotPlain::NoContext)?;
    canonicalise_with(document, context, &[], Hash::Sha256, contexts)
}

/// The same, leaving out members at the top, with `context` in place of the document's own, and with RDFC-1.0 over that
/// hash.
pub(crate) fn canonicalise_with(
    document: &Value<'_>,
    context: &Value<'_>,
    without: &[&str],
    hash: Hash,
    contexts: &Contexts,
) -> Result<Canonical, JsonLdError> {
    let walk = document::Walk::over(document, context, without, contexts)?;
    let n_quads = rdfc10::canonical(&walk.data, hash, limits::CANONICALISATION_STEPS)?;
    Ok(Canonical { n_quads, loose: contexts.still_loose(walk.loose) })
}
