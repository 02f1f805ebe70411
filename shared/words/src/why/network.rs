//! Why did nothing come of asking an address?

use verify::NoAnswer;

use super::Why;
use crate::{Words, plain};

impl Why for NoAnswer {
    fn why(&self, words: Words) -> String {
        let with = |id: &str, args: &[(&str, &str)]| words.worded(&format!("net-{id}"), args);
        match self {
            Self::Offline => with("offline", &[]),
            Self::NotFetched => with("not-fetched", &[]),
            Self::Address { reason } => with("address", &[("reason", &words.piece(reason))]),
            Self::Refused { reason } => with("refused", &[("reason", &words.piece(reason))]),
            Self::Name => with("name", &[]),
            Self::Connect => with("connect", &[]),
            Self::Certificate => with("certificate", &[]),
            Self::TimedOut { limit } => with("timed-out", &[("seconds", &limit.as_secs().to_string())]),
            Self::Broken => with("broken", &[]),
            Self::Status { status } => with("status", &[("status", &status.to_string())]),
            Self::Redirects { count, limit } => {
                with("redirects", &[("count", &count.to_string()), ("limit", &limit.to_string())])
            }
            Self::ContentType { found, expected } => {
                with("content-type", &[("found", found), ("expected", &words.piece(expected))])
            }
            Self::ContentCoding { found } => with("content-coding", &[("found", found)]),
            Self::TooLarge { limit } => with("too-large", &[("limit", &limit.to_string())]),
            Self::Budget { whom, limit, unit, minutes } => {
                let (whom, unit) = (words.piece(whom), words.piece(unit));
                let (limit, minutes) = (limit.to_string(), minutes.to_string());
                with("budget", &[("whom", &whom), ("limit", &limit), ("unit", &unit), ("minutes", &minutes)])
            }
            Self::TooMany { limit } => with("too-many", &[("limit", &limit.to_string())]),
            Self::Unusable { reason } => with("unusable", &[("reason", reason)]),
            Self::File { reason } => with("file", &[("reason", &words.piece(reason))]),
            Self::NotKept => with("not-kept", &[]),
            Self::Told(text) => plain::plain(text),
            // A reason that is newer than these words.
            other => plain::plain(&other.to_string()),
        }
    }
}
