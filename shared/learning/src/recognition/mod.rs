//! What has a body decided about somebody's learning, and does that decision count?
//!
//! Our own type of credential, an SD-JWT VC of the type [`TYPE`] (docs/recognition-statement.md). What makes it count is who
//! issued it: a competent body of the qualification. Everything else that calls itself a decision is shown with why it does
//! not count, and a refusal is shown like any other.

mod decision;
mod held;
mod statement;
#[cfg(test)]
mod tests;
mod weigh;
mod why_not;

pub use decision::{Decision, DecisionError, Named, Person, Text, Thing};
pub use held::{Held, Known};
pub(crate) use statement::read;
pub use statement::{About, Learner, Statement, StatementError, TYPE, Target};
pub use weigh::{Papers, Weighed, Weighing, weigh};
pub use why_not::WhyNot;
