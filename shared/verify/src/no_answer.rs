//! Why did nothing come of asking an address? Typed; no name from a credential stands in it.
//!
//! Archives keep it as its English text, so that it is read back from that.

use std::str::FromStr;
use std::time::Duration;

const UNUSABLE: &str = "secure connections are not possible on this machine: ";

/// Why nothing came of asking an address. Holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoAnswer {
    /// There is to be no network in this run.
    #[error("this run asks nobody outside (--offline)")]
    Offline,
    /// Nobody has asked yet.
    #[error("it was not fetched")]
    NotFetched,
    /// Not an address of the web.
    #[error("the address cannot be read: {reason}")]
    Address {
        /// What is wrong with it.
        reason: String,
    },
    /// An address that is not asked.
    #[error("the address is not asked: {reason}")]
    Refused {
        /// Why the guard refuses it.
        reason: String,
    },
    /// The name has no address.
    #[error("the server's name is not known")]
    Name,
    /// Nothing answers there.
    #[error("no connection to the server")]
    Connect,
    /// The server's certificate is not one for that name, or from nobody that is trusted.
    #[error("the server's certificate is not accepted")]
    Certificate,
    /// Too slow, or never ending.
    #[error("no whole answer within {} seconds", limit.as_secs())]
    TimedOut {
        /// The time there was.
        limit: Duration,
    },
    /// The answer ended before it was whole, or is no HTTP.
    #[error("the answer broke off or is no valid HTTP")]
    Broken,
    /// The server answered, and not with what was asked for.
    #[error("the server answered {status}")]
    Status {
        /// The status code.
        status: u16,
    },
    /// A redirect where there may be none, or one too many.
    #[error("the server redirects {count} times, {limit} allowed here")]
    Redirects {
        /// How often it has redirected.
        count: usize,
        /// How often it may.
        limit: usize,
    },
    /// Another kind of content than was asked for.
    #[error("the answer is of type {found}, not {expected}")]
    ContentType {
        /// The type received, cut at 80 characters.
        found: String,
        /// What was asked for.
        expected: String,
    },
    /// A content coding that was not asked for.
    #[error("the answer is packed as {found}, which was not asked for")]
    ContentCoding {
        /// The coding received, cut at 80 characters.
        found: String,
    },
    /// More bytes than there may be.
    #[error("the answer is larger than {limit} bytes")]
    TooLarge {
        /// How many there may be.
        limit: usize,
    },
    /// This host, or all hosts together, were asked too often in a short time.
    #[error("too much was asked of {whom} within {minutes} minutes ({limit} {unit})")]
    Budget {
        /// One host or all of them.
        whom: String,
        /// How much there may be.
        limit: u64,
        /// Of what.
        unit: String,
        /// In which time.
        minutes: u64,
    },
    /// One file names more addresses than are asked.
    #[error("it is one of more than {limit} addresses that one file names")]
    TooMany {
        /// How many are asked.
        limit: usize,
    },
    /// The client itself cannot work here.
    #[error("{}{reason}", UNUSABLE)]
    Unusable {
        /// What the library says.
        reason: String,
    },
    /// A folder of the user's lists the address, and its file cannot be read.
    #[error("the file in the folder of facts: {reason}")]
    File {
        /// What is wrong with it.
        reason: String,
    },
    /// An archive of evidence does not hold it.
    #[error("the archive does not hold it")]
    NotKept,
    /// In somebody else's words.
    #[error("{0}")]
    Told(String),
}

impl NoAnswer {
    /// One of each, so that a test can walk them all.
    pub fn samples() -> Vec<Self> {
        let x = || "X".to_owned();
        vec![
            Self::Offline,
            Self::NotFetched,
            Self::Address { reason: x() },
            Self::Refused { reason: x() },
            Self::Name,
            Self::Connect,
            Self::Certificate,
            Self::TimedOut { limit: Duration::from_secs(30) },
            Self::Broken,
            Self::Status { status: 404 },
            Self::Redirects { count: 4, limit: 3 },
            Self::ContentType { found: x(), expected: x() },
            Self::ContentCoding { found: x() },
            Self::TooLarge { limit: 7 },
            Self::Budget { whom: x(), limit: 5, unit: x(), minutes: 10 },
            Self::TooMany { limit: 64 },
            Self::Unusable { reason: x() },
            Self::File { reason: x() },
            Self::NotKept,
            Self::Told(x()),
        ]
    }

    fn read(text: &str) -> Option<Self> {
        let whole = [Self::Offline, Self::NotFetched, Self::Name, Self::Connect, Self::Certificate, Self::Broken];
        if let Some(whole) = whole.into_iter().chain([Self::NotKept]).find(|whole| whole.to_string() == text) {
            return Some(whole);
        }
        let after = |head: &str| text.strip_prefix(head).map(str::to_owned);
        after("the address cannot be read: ")
            .map(|reason| Self::Address { reason })
            .or_else(|| after("the address is not asked: ").map(|reason| Self::Refused { reason }))
            .or_else(|| after(UNUSABLE).map(|reason| Self::Unusable { reason }))
            .or_else(|| after("the file in the folder of facts: ").map(|reason| Self::File { reason }))
            .or_else(|| Self::number(text))
            .or_else(|| Self::answer(text))
            .or_else(|| Self::budget(text))
    }

    /// Those that tell of one number.
    fn number(text: &str) -> Option<Self> {
        if let Some(limit) = between(text, "no whole answer within ", " seconds") {
            return Some(Self::TimedOut { limit: Duration::from_secs(limit) });
        }
        if let Some(limit) = between(text, "the answer is larger than ", " bytes") {
            return Some(Self::TooLarge { limit });
        }
        if let Some(limit) = between(text, "it is one of more than ", " addresses that one file names") {
            return Some(Self::TooMany { limit });
        }
        between(text, "the server answered ", "").map(|status| Self::Status { status })
    }

    /// Those that tell of an answer that was another than was asked for.
    fn answer(text: &str) -> Option<Self> {
        if let Some((count, limit)) = parts(text, "the server redirects ", " times, ", " allowed here") {
            return Some(Self::Redirects { count: count.parse().ok()?, limit: limit.parse().ok()? });
        }
        if let Some((found, expected)) = parts(text, "the answer is of type ", ", not ", "") {
            return Some(Self::ContentType { found, expected });
        }
        let found = between(text, "the answer is packed as ", ", which was not asked for")?;
        Some(Self::ContentCoding { found })
    }

    fn budget(text: &str) -> Option<Self> {
        let (whom, rest) = parts(text, "too much was asked of ", " within ", ")")?;
        let (minutes, spent) = rest.split_once(" minutes (")?;
        let (limit, unit) = spent.split_once(' ')?;
        Some(Self::Budget { whom, limit: limit.parse().ok()?, unit: unit.to_owned(), minutes: minutes.parse().ok()? })
    }
}

fn between<T: FromStr>(text: &str, head: &str, tail: &str) -> Option<T> {
    text.strip_prefix(head)?.strip_suffix(tail)?.parse().ok()
}

/// The two parts of a text that another stands between.
fn parts(text: &str, head: &str, middle: &str, tail: &str) -> Option<(String, String)> {
    let (one, two) = text.strip_prefix(head)?.strip_suffix(tail)?.rsplit_once(middle)?;
    Some((one.to_owned(), two.to_owned()))
}

/// By the text that it has; what is none of ours stays as it was told.
impl From<String> for NoAnswer {
    fn from(text: String) -> Self {
        // Only what says exactly that again is the same.
        Self::read(&text).filter(|read| read.to_string() == text).unwrap_or(Self::Told(text))
    }
}
impl From<&str> for NoAnswer {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::NoAnswer;

    /// An archive has the text alone.
    #[test]
    fn each_is_found_again_by_its_text() {
        for answer in NoAnswer::samples() {
            assert_eq!(NoAnswer::from(answer.to_string()), answer);
        }
    }

    #[test]
    fn what_says_something_else_stays_as_it_is_told() {
        for text in [
            "",
            "the host did not answer",
            "the server answered 0404",
            "the server answered nothing",
            "no whole answer within 030 seconds",
            "the server redirects 4 times, many allowed here",
            "too much was asked of this server within 10 minutes (1000)",
        ] {
            assert_eq!(NoAnswer::from(text), NoAnswer::Told(text.to_owned()));
        }
        let several = NoAnswer::from("the answer is of type text/html, not JSON, not application/json");
        assert_eq!(
            several,
            NoAnswer::ContentType { found: "text/html, not JSON".into(), expected: "application/json".into() }
        );
    }
}
