//! How is a truthful example credential made? Schools, courses, keys, three formats, and lists of withdrawals.
//!
//! Pure: the time, the dice and the keys are arguments, and nothing is sent or stored. Schools and persons are invented;
//! what the credentials say follows the standard elements of the European approach to micro-credentials
//! (Council Recommendation 2022/C 243/02, annex I). Every address is under `.example`, or where the caller says.

pub mod award;
pub mod catalogue;
pub mod issuer;
mod open_badge;
pub mod recognition;
mod sample_plan;
pub mod samples;
mod sd_jwt_vc;
pub mod statement;
pub mod status;
pub mod trust_list;

pub use award::{Award, Format, IssueError};
pub use catalogue::{Course, Learner, School};
pub use issuer::{Identity, Issuer};
pub use samples::{Sample, Samples, samples};
pub use statement::{Statement, state};
pub use status::{StatusBook, StatusEntry, StatusKind};
