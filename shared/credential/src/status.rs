//! Which bit of which list says whether this credential was withdrawn, and what does it say?
//!
//! Bitstring Status List 1.0, its drafts StatusList2021 and RevocationList2020, Token Status List (IETF), and the Revocation
//! List of 1EdTech. Whether a list is to be believed
//! is not asked here.

mod bits;
mod entry;
mod list;
mod one_edtech;
#[cfg(test)]
mod tests;

pub use bits::{Bits, BitsError, Order};
pub use entry::{Entry, EntryError, Mechanism, entries, token_entry};
pub use list::{
    ListError, StatusList, decode_bitstring, decode_revocation_list_2020, decode_status_list_2021, decode_token,
    encode_bitstring, encode_token,
};
pub use one_edtech::RevocationList;
