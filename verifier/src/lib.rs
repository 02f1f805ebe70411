//! What does Wanderbuch's verifier offer? Judging files, folders and answers to requests, and showing what was found.
//!
//! Invariants: the clock is read once for each run; what holds is decided in `verify` and nowhere here; only `render`
//! knows the shape of a report outside; every file gives one line, whatever is in it.

pub mod audience;
pub mod batch;
pub mod cli;
pub mod compare;
pub mod config;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod esco;
pub mod eu_lists;
pub mod evidence;
pub mod evidence_key;
mod exit;
pub mod explain;
mod holdings;
pub mod http;
pub mod judge_files;
pub mod logbook;
pub mod named;
mod new_file;
mod output;
mod page;
mod paper;
mod ready;
pub mod reason;
pub mod recognise;
pub mod render;
pub mod renewed;
pub mod replay;
pub mod serve;
pub mod session;
pub mod show;
mod sources;
pub mod transcript;
mod trusted;
pub mod units;
mod verifier;
mod why;

pub use config::ConfigError;
pub use exit::Exit;
pub use named::Named;
pub use new_file::Taken;
pub use renewed::Renewed;
pub use trusted::TrustedContext;
pub use verifier::Verifier;
