//! The learner's wallet: keeps credentials as received, shows what they say and whether they hold, and presents what
//! the person chooses. One program, with a window and with the same jobs on its command line.
//!
//! Invariants: received bytes are kept as received; nothing is presented without a consent to exactly this request
//! and these values; secrets have no `Debug` and enter no message and no log; the clock is read at the edges alone.

pub mod app;
pub mod cli;
pub mod describe;
pub mod flow;
pub mod i18n;
pub mod key_store;
pub mod message;
pub mod model;
pub mod state;
pub mod told;
pub mod ui;
pub mod update;
pub mod vault;
pub mod view;
pub mod window;
pub mod worker;
