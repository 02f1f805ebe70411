//! What holds of a credential? Eleven checks, five answers, one report; a policy makes a verdict of it.
//!
//! Invariants: [`verify`] is total: any bytes give a [`Report`]. The time, the facts and the trust are arguments.
//! Every check stands in every report, made or not. Only [`Report::verdict`] turns findings into an answer,
//! and policy enters no finding. `Unknown` never turns into yes.

mod associations;
mod case;
mod certificate;
mod check;
mod checks;
mod endorsed;
pub mod facts;
mod finding;
mod inside;
mod judge;
mod kept;
mod lists;
mod look_alikes;
mod mandate;
mod memo;
mod named;
pub mod no_answer;
mod opened;
pub mod policy;
mod presentation;
pub mod problem;
mod proofs;
pub mod reason;
pub mod recipient;
pub mod renewal;
pub mod report;
pub mod request;
mod resolve;
mod results;
mod schema;
mod seal;
pub mod seen;
mod standing;
mod steps;
mod text;
mod whose;

pub use facts::{Fact, Facts, Need, NeedKind};
pub use judge::{verify, verify_without_digest};
pub use no_answer::NoAnswer;
pub use opened::OpenedLists;
pub use policy::{Policy, Verdict};
pub use problem::{Actor, Arg, Named, Piece, Problem};
pub use reason::{Because, Flaw, Reason};
pub use report::{Answer, Check, Evidence, Finding, Outcome, Question, Report, Skip, Subject, Warning, Word};
pub use request::Request;
pub use seal::SealGrade;
pub use seen::{NewestLists, SeenList};
pub use steps::{ProofStep, presentation_steps, proof_steps};
