//! Bytes to typed credentials and back, and the mathematics of their proofs. Pure: no clock, disk, network or dice.
//!
//! Invariants: received bytes are kept as received and an original is never re-serialised; every bound on hostile
//! input stands in [`limits`]; time and randomness are arguments; nothing is fetched.

pub mod baked;
pub mod base64url;
pub mod baseline;
pub mod bbs;
pub mod country;
pub mod data_integrity;
pub mod did;
pub mod digest;
mod escape;
pub mod eu_list;
pub mod format;
pub mod integrity;
pub mod jades;
pub mod jcs;
pub mod jose;
pub mod json;
pub mod json_ld;
pub mod key;
pub mod limits;
pub mod sd_jwt;
pub mod status;
pub mod time;
mod tlv;
pub mod type_metadata;
pub mod x509;
pub mod xades;
pub mod xml;

pub use time::Timestamp;
