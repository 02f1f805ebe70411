//! Which pages are there? Each reads its prepared model, draws it, and gives back what was done.

pub mod add;
pub mod add_plan;
pub mod ask;
mod attachments;
pub mod checks;
pub mod consent;
pub mod credential;
mod decision;
mod elements;
pub mod first_run;
pub mod history;
pub mod home;
mod learned;
pub mod letter;
pub mod logbook;
pub mod logbook_entry;
pub mod offer;
mod parts;
pub mod plan;
pub mod preview;
mod profile;
pub mod requests;
pub mod settings;
pub mod shared;
pub mod skills;
pub mod timeline;
pub mod unlock;
