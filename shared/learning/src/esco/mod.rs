//! Which skills are these, by what are they found, and which does a target ask for that a person has or lacks?
//!
//! ESCO, the European classification of skills, competences, qualifications and occupations: addresses count, labels are
//! copies. Whoever runs the program imports a dated extract; nothing here ranks people.

mod compare;
mod extract;
mod search;
#[cfg(test)]
mod tests;

pub use compare::{Skills, compare, of_achievement, of_award};
pub use extract::{Entry, Extract, ImportError, Kind, Problem};
pub use search::{Hit, How, Index};
