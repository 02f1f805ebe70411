//! Do the pages say what they should, to the keyboard and to screen readers?

mod keyboard;
mod models;
mod queries;
mod stage;
