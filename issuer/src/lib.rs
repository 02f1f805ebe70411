//! What does a provider's program do? For now a demonstration: three examples, three formats, offered and withdrawn.
//!
//! Invariants: private keys stay in [`demo`] and, if a home folder is given, in one file that only its owner may read;
//! codes, tokens and nonces are used once; only loopback is served unless the person says otherwise.

pub mod cli;
pub mod demo;
pub mod http;
mod metadata;
mod page;
mod store;

pub use demo::{Demo, DemoError};
pub use store::StoreError;

/// The system's dice.
pub(crate) fn dice() -> impl rand_core::CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}
