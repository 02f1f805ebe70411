//! Which skills are these, by what are they found, and which does a target ask for that a person has or lacks?
//!
//! ESCO, the European classification of skills, competences, qualifications and occupations: addresses count, labels are
//! copies. Whoever runs the program imports a dated extract; nothing here ranks people.

mod compare;
mod csv;
mod extract;
mod import;
mod search;
mod target;
#[cfg(test)]
mod tests;

pub use compare::{Skills, compare, labelled, of_achievement, of_award, of_occupation, of_qualification};
pub use csv::{CsvError, CsvProblem};
pub use extract::{Entry, Extract, ImportError, Kind, Problem};
pub use import::{Imported, Importing, NotImported, Source, import};
pub use search::{Hit, How, Index};
pub use target::{NoTarget, Target, occupation};
