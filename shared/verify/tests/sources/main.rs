//! Who says who an issuer is: is each source asked in its turn, held to its rules, and named where it could not be asked?
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod domains;
mod federations;
mod look_alikes;
mod order;
mod policies;
mod registries;
mod world;
