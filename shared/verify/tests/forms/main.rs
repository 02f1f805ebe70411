//! Is every form of credential read by the letter of its standard? One case for each clause.

#![expect(clippy::unwrap_used, reason = "a test fails where its data are not what they must be")]
#![expect(clippy::indexing_slicing, reason = "cases are put together from JSON that is known")]

mod certificates;
mod general;
mod jose;
mod keys;
mod rules;
mod schema;
mod school;
