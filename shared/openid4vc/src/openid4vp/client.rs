//! Who asks, and how can that be proven? The client identifier and its prefix.
//!
//! OpenID4VP 1.0, section 5.9. The string before the first colon decides; the full string is used everywhere else.

/// A client identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientId {
    full: String,
    prefix: Prefix,
}

/// What the identifier says about its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// The address that the answer goes to, and nothing more: the request cannot be signed.
    RedirectUri(String),
    /// A DID, whose key signs the request.
    DecentralizedIdentifier(String),
}

/// An identifier that we do not accept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClientIdError {
    /// No prefix: it would have to be known beforehand, and none is.
    #[error("nobody is known as {id:?}")]
    NotRegistered {
        /// The identifier.
        id: String,
    },
    /// A prefix that is unknown, not supported, or (`origin`) never allowed in a request.
    #[error("the client identifier prefix {prefix:?} is not accepted")]
    Prefix {
        /// The prefix.
        prefix: String,
    },
}

impl ClientId {
    /// Reads a client identifier.
    pub fn parse(id: &str) -> Result<Self, ClientIdError> {
        let short = |text: &str| text.chars().take(200).collect();
        let (prefix, rest) = id.split_once(':').ok_or_else(|| ClientIdError::NotRegistered { id: short(id) })?;
        let prefix = match prefix {
            "redirect_uri" => Prefix::RedirectUri(rest.to_owned()),
            "decentralized_identifier" => Prefix::DecentralizedIdentifier(rest.to_owned()),
            other => return Err(ClientIdError::Prefix { prefix: short(other) }),
        };
        Ok(Self { full: id.to_owned(), prefix })
    }

    /// The full identifier, prefix included: the audience of the answer.
    pub fn as_str(&self) -> &str {
        &self.full
    }

    /// How it can be proven.
    pub fn prefix(&self) -> &Prefix {
        &self.prefix
    }
}
