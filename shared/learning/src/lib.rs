//! What does a credential say? One view of an award over all formats, each field with where it stands.
//!
//! Pure. Nothing here judges: a field is what the file claims, and [`verify`](../verify) says whether that holds.

pub mod award;

pub use award::{Award, Field};
