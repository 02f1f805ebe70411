//! May they award this? Every source that can say so, each attacked.

#![expect(clippy::unwrap_used, reason = "a test fails where its data are not what they must be")]
#![expect(clippy::indexing_slicing, reason = "cases are put together from JSON that is known")]

mod chain;
mod chain_attacked;
mod claimed;
#[path = "../hostile/faults.rs"]
mod faults;
mod given;
mod own;
mod whole;
mod world;
