//! Seals with time-stamps, words about withdrawn certificates, and trusted lists: what is believed of them, and what is not?
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod issuer;
mod lists;
mod older;
mod real;
mod times;
mod withdrawals;
mod world;
