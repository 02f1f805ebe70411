//! What does each job consist of? The same for the window and for the command line, which only ask and show.

pub mod attachment;
pub mod desk;
pub mod document;
pub mod files;
pub mod keep;
pub mod learned;
pub mod logbook;
pub mod plan;
pub mod present;
pub mod reader;
pub mod reading;
pub mod receive;
pub mod recorded;
pub mod samples;
pub mod skills;
pub mod unlock;

pub use desk::{Checked, Desk, DeskError, WALLET_POLICY};
