//! Do the pages say what they should, to eyes, to the keyboard and to screen readers?

mod keyboard;
mod models;
mod pictures;
mod queries;
mod stage;
mod whole;
