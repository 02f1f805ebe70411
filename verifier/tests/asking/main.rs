//! Whom does the program ask who an issuer is and what it may award, and what does it say of them?

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it is surprised")]

mod accrediting;
mod diploma;
mod listing;
mod registries;
