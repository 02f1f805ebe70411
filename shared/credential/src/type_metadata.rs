//! What does a type say of its credentials: their names, and which claims must, may or may not be there or be kept back?
//! SD-JWT VC, "SD-JWT VC Type Metadata".

mod claim;
mod parse;
#[cfg(test)]
mod tests;

pub use claim::{Broken, ClaimMetadata, ClaimPath, Disclosable, PathStep, Rule};
pub use parse::TypeMetadataError;

/// A document of type metadata; after [`TypeMetadata::over`] with what it inherits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeMetadata {
    /// The type that it describes.
    pub vct: String,
    /// The type that it extends.
    pub extends: Option<Extends>,
    /// Its names, in several languages; `None` if it has none of its own.
    pub display: Option<Vec<Label>>,
    /// Claim by claim.
    pub claims: Vec<ClaimMetadata>,
}

/// The type that another extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extends {
    /// Its `vct`.
    pub vct: String,
    /// What its document must be (`extends#integrity`).
    pub integrity: Option<String>,
}

/// A name in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// A language tag (RFC 5646).
    pub locale: String,
    /// The name.
    pub text: String,
}

/// A type that changes what it may not change of the one that it extends.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it changes {member} of {path}, which the type that it extends has fixed")]
pub struct Overrides {
    /// "sd" or "mandatory".
    pub member: &'static str,
    /// Of which claim.
    pub path: ClaimPath,
}

impl TypeMetadata {
    /// This type with what it inherits from the one that it extends (sections "Extending Display Metadata" and "Extending Claim
    /// Metadata"): its own display replaces the other's, its claims are put over those of the same path.
    ///
    /// # Errors
    /// It changes `sd` or `mandatory` where that is fixed.
    pub fn over(self, base: Self) -> Result<Self, Overrides> {
        let mut claims = base.claims;
        for own in self.claims {
            match claims.iter_mut().find(|inherited| inherited.path == own.path) {
                Some(inherited) => inherited.extend_with(own)?,
                None => claims.push(own),
            }
        }
        Ok(Self { vct: self.vct, extends: self.extends, display: self.display.or(base.display), claims })
    }

    /// The names of that claim.
    pub fn labels(&self, path: &ClaimPath) -> &[Label] {
        let named = self.claims.iter().find(|claim| claim.path == *path && claim.display.is_some());
        named.and_then(|claim| claim.display.as_deref()).unwrap_or_default()
    }
}
