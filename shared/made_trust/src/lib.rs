//! What do tests of trust need: authorities, seals, time-stamps, words about withdrawn certificates, trusted lists? Made on the
//! spot, by keys that are thrown away, and each spoilt as a test wants it.
//!
//! For tests alone: no program depends on it. It knows nothing of the crates that it tests, so that what it makes by the
//! standards is not made by what they read them by.
#![expect(clippy::expect_used, reason = "what tests make is made, or the test has failed")]

pub mod asn1;
mod college;
pub mod criteria;
mod party;
mod seal;
mod time_stamp;
mod trusted_list;
mod withdrawal;
mod xades;

pub use rcgen::KeyUsagePurpose;

pub use college::{COLLEGE, IDENTIFIER, THEN, payload, payload_xml};
pub use party::{Party, Wish};
pub use seal::{Sealing, seal, seal_as, seal_compact};
pub use time_stamp::{BesideHash, Stamping, time_stamp};
pub use trusted_list::{
    Entry, ListWish, Stood, list_of_lists, national_list, signed, signed_referring, signed_with_id,
};
pub use withdrawal::{Answer, Listed, answer, list, list_with_invalidity};
pub use xades::{Referring, XmlSealing, seal_xml, seal_xml_referring};
