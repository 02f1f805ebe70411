//! What does a time-stamp say that it is over, beside what it should be over? For whoever wants to follow a judgement.

use super::Over;
use super::time_stamp::{self, Imprint};
use crate::Timestamp;
use crate::x509::Message;

/// A time-stamp as it is written, fitting or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// The part that it stands in, by its standard's name: "sigTst", "SignatureTimeStamp".
    pub part: &'static str,
    /// What it should be over.
    pub over: Over,
    /// How many bytes that is.
    pub length: usize,
    /// Its imprint beside that of those bytes; else why it cannot be read.
    pub imprint: Result<Imprint, String>,
    /// The time that it states.
    pub time: Option<Timestamp>,
}

impl Stamped {
    /// `der` is the token, or why it is none.
    pub(crate) fn of(part: &'static str, over: Over, message: &Message<'_>, der: Result<Vec<u8>, String>) -> Self {
        let stated = der.and_then(|der| time_stamp::stated(&der, message));
        let (imprint, time) = match stated {
            Ok((imprint, time)) => (Ok(imprint), time),
            Err(reason) => (Err(reason), None),
        };
        Self { part, over, length: message.length(), imprint, time }
    }
}
