//! What does a verdict rest on, so that it can be looked at again years later? One archive, and judging again from it.
//!
//! verdict.md, "Evidence"; security.md, "Archives". The archive holds the bytes judged, every fact with its address and
//! date, policy, trust and contexts as they were read, the reports, and the program's version. It is a plain ZIP.

mod differences;
mod keep;
mod kept;
mod manifest;
mod personal;
mod sign;
mod zip;

pub use differences::{Difference, differences};
pub use keep::{Case, Keeping};
pub use kept::{Kept, KeptCase, ReadError};
pub use sign::{Authentic, EvidenceKey, SignatureError, is_did_key, new_key};
pub(crate) use sign::{EU_LISTS, check};
pub use zip::ArchiveError;
pub(crate) use zip::{ARCHIVE_BYTES, ENTRY_BYTES};

/// The entry that says what all others are.
const MANIFEST: &str = "manifest.json";
/// The entry with the signature over the manifest.
const SIGNATURE: &str = "signature.jws";
/// The entry with the trusted lists of the European Union.
const EU_LISTS_ENTRY: &str = "eu-lists.json";
/// The entry for people who open the archive.
const README: &str = "README.txt";
/// The version of the form.
const VERSION: u32 = 1;
