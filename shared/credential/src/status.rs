//! Which bit of which list says whether this credential was withdrawn, and what does it say?
//!
//! Bitstring Status List 1.0, its draft StatusList2021, and Token Status List (IETF). Whether a list is to be believed
//! is not asked here.

mod bits;
mod entry;
mod list;
#[cfg(test)]
mod tests;

pub use bits::{Bits, BitsError, Order};
pub use entry::{Entry, EntryError, Mechanism, entries, token_entry};
pub use list::{
    ListError, StatusList, decode_bitstring, decode_status_list_2021, decode_token, encode_bitstring, encode_token,
};
