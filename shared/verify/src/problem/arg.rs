//! What is one side of a comparison, for a sentence to name?

use credential::Timestamp;
use credential::format::{OtherKind, Unreadable};

use crate::reason::Reason;

/// One side of a comparison, as a message's argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, perhaps from a credential: never trusted, always escaped where it is drawn.
    Text(String),
    /// A moment, written for the reader by the one function that writes dates.
    Time(Timestamp),
    /// A count or size.
    Number(u64),
    /// A name that the reader's language may have a word for.
    Named(Named),
    /// A kind that is not read.
    Unread(OtherKind),
    /// Why nothing could be read.
    Unreadable(Unreadable),
    /// Why something is so.
    Because(Reason),
    /// Words of a reader of ours.
    Piece(Piece),
}

/// A part of a sentence that a reader of ours gives in English, "an array", and that each language may have words for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece(pub String);

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self(crate::text::cut(text))
    }
}

/// A name as it stands in data, and how people call what it names, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// As it stands: a claim's path, a type.
    pub is: String,
    /// A language tag, and what it is called in that language.
    pub labels: Vec<(String, String)>,
}

impl From<&Named> for Arg {
    fn from(value: &Named) -> Self {
        Arg::Named(value.clone())
    }
}
impl From<Named> for Arg {
    fn from(value: Named) -> Self {
        Arg::Named(value)
    }
}
impl From<&Unreadable> for Arg {
    fn from(value: &Unreadable) -> Self {
        Arg::Unreadable(value.clone())
    }
}
impl From<&Reason> for Arg {
    fn from(value: &Reason) -> Self {
        Arg::Because(value.clone())
    }
}
impl From<Reason> for Arg {
    fn from(value: Reason) -> Self {
        Arg::Because(value)
    }
}
impl From<&Piece> for Arg {
    fn from(value: &Piece) -> Self {
        Arg::Piece(value.clone())
    }
}
impl From<&OtherKind> for Arg {
    fn from(value: &OtherKind) -> Self {
        Arg::Unread(value.clone())
    }
}
impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Arg::Text(value.clone())
    }
}
impl From<&Timestamp> for Arg {
    fn from(value: &Timestamp) -> Self {
        Arg::Time(*value)
    }
}
impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Arg::Text(value.to_owned())
    }
}
impl From<Timestamp> for Arg {
    fn from(value: Timestamp) -> Self {
        Arg::Time(value)
    }
}
impl From<u64> for Arg {
    fn from(value: u64) -> Self {
        Arg::Number(value)
    }
}
impl From<&u64> for Arg {
    fn from(value: &u64) -> Self {
        Arg::Number(*value)
    }
}

/// Whether the reason among these is that nobody outside was to be asked.
pub(crate) fn asks_nobody(args: &[(&'static str, Arg)]) -> bool {
    args.iter().any(|(_, arg)| matches!(arg, Arg::Because(reason) if reason.unasked()))
}
