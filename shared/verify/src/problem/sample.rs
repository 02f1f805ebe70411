//! Which value stands for any of its kind, so that a test can walk every problem in every language?

use credential::Timestamp;
use credential::format::{OtherKind, Unreadable};

use super::{Named, Piece};
use crate::no_answer::NoAnswer;
use crate::reason::Reason;

/// A kind of value with one that stands for all.
pub(super) trait Sample {
    fn sample() -> Self;
}
impl Sample for String {
    fn sample() -> Self {
        "example".to_owned()
    }
}
impl Sample for Timestamp {
    fn sample() -> Self {
        Timestamp::from_seconds(1_795_305_840).unwrap_or_else(|| unreachable!("2026 is a year"))
    }
}
impl Sample for Unreadable {
    fn sample() -> Self {
        Unreadable::Neither
    }
}
impl Sample for Reason {
    fn sample() -> Self {
        NoAnswer::Connect.into()
    }
}
impl Sample for Piece {
    fn sample() -> Self {
        "an object".into()
    }
}
impl Sample for OtherKind {
    fn sample() -> Self {
        OtherKind::Pdf
    }
}
impl Sample for Named {
    fn sample() -> Self {
        Self { is: "family_name".to_owned(), labels: vec![("en".to_owned(), "Family name".to_owned())] }
    }
}
impl Sample for u64 {
    fn sample() -> Self {
        7
    }
}
