//! Do the pages say what they should, to the keyboard and to screen readers?

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise, and says what it left out"
)]

mod document;
mod german;
mod keyboard;
mod logbook;
mod models;
mod narrow;
mod palette;
#[path = "../documents/pdf.rs"]
#[expect(dead_code, reason = "hostile documents need more of it")]
mod pdf;
mod pictures;
mod plans;
mod queries;
mod signing;
mod stage;
mod walking;
mod whole;
