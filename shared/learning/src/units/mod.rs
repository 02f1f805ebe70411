//! Which units of a qualification has a learner, which count if a school agrees, and which are missing?
//!
//! ECVET, Recommendation 2009/C 155/02: units, assessment, validation, recognition, accumulation. Nothing is recognised
//! here: only a competent body recognises, and what nobody recognised is said to be not yet recognised.
//!
//! Counting keeps these promises, and the tests hold them: adding a credit that counts never lowers; the order of what is
//! given never matters; withdrawing a credit takes at most one unit with it; the same credential twice counts once;
//! with no credits all is missing.

mod agreement;
mod assessed;
mod assign;
mod credit;
mod curriculum;
mod definition;
mod derive;
mod file;
mod guard;
mod least;
mod likeness;
mod loq;
mod matching;
mod node;
mod on_file;
mod progress;
mod reason;
mod rule;
mod source;
mod standing;
mod term;
#[cfg(test)]
mod tests;
mod transcript;

pub use agreement::{AgreedUnit, Agreement, Basis, Kind, LearningAgreement, Memorandum, Recognition, Row};
pub use assessed::Assessed;
pub use credit::{Credit, CreditRef, Holding, credits};
pub use curriculum::CurriculumError;
pub use definition::{DefinitionError, GradeRule, OutcomeDefinition, Qualification, Rule, Unit, Worth};
pub(crate) use derive::{is_address, is_global};
pub use file::{PlanFile, PlanFileError};
pub use loq::LoqError;
pub use node::{Node, NodeKind, Reached};
pub use on_file::OnFile;
pub use progress::{Progress, Support, UnitProgress, ViewProgress, progress, progress_of};
pub use reason::{Blocked, Guard, Match, Reason, Strength};
pub use source::Source;
pub use standing::{Share, Standing, View};
pub use term::{Learned, Term};
pub use transcript::{Transcript, TranscriptEntry, transcript};
