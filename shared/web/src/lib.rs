//! What is the same on every page that our programs serve? Layout, style, fonts, icons, QR codes, the guard before them, and how
//! connections are taken.
//!
//! Invariants: every foreign text is escaped (`maud` does it); a page loads nothing from elsewhere and runs no script of
//! its own text (Content-Security-Policy); only hosts that the person running the program named are answered.

mod assets;
mod guard;
pub mod icons;
mod layout;
mod problem;
mod qr;
mod serve;

pub use assets::assets;
pub use guard::{Guard, Hosts};
pub use layout::{Frame, page};
pub use problem::Problem;
pub use qr::qr;
pub use serve::{Patience, serve};
