//! Does `show` say what a credential says, all of it and nothing else, so that people understand it?

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it is surprised")]

mod helper;
mod policies;
mod profile;
mod seals;
mod truly;
mod unread;
mod whole;
mod words;
