//! What can be done to a credential, to what stands inside it, and to every fact from outside that a check rests on?
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![expect(clippy::print_stdout, reason = "a test says aloud what it measured and left out")]

mod badges;
mod compact;
mod concealed;
mod disclosing;
mod european;
mod facts;
mod faults;
mod files;
mod inside;
mod lists;
mod logs;
mod made;
mod mandates;
mod outside;
mod owners;
mod pictures;
mod recipient;
mod renewal;
mod sealed;
mod seals;
mod signatures;
mod statements;
mod world;
