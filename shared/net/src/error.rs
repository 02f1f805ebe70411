//! Why was there no answer? In words for a person: no address, no name from a credential, stands in them.

use std::time::Duration;

/// Why nothing came of asking an address. The texts are for a person and hold no personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NetError {
    /// There is to be no network in this run.
    #[error("{}", verify::NOT_ASKED)]
    Offline,
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
        expected: &'static str,
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
    #[error("too much was asked of {whom} within {} minutes ({limit} {unit})", window.as_secs() / 60)]
    Budget {
        /// One host or all of them.
        whom: &'static str,
        /// How much there may be.
        limit: u64,
        /// Of what.
        unit: &'static str,
        /// In which time.
        window: Duration,
    },
    /// One file names more addresses than are asked.
    #[error("it is one of more than {limit} addresses that one file names")]
    TooMany {
        /// How many are asked.
        limit: usize,
    },
    /// The client itself cannot work here.
    #[error("secure connections are not possible on this machine: {reason}")]
    Unusable {
        /// What the library says.
        reason: String,
    },
}

/// At most 80 characters of what a server says, none of them a control character.
pub(crate) fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
