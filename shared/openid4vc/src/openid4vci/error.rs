//! Why could a credential not be received?

use credential::json::JsonError;

use crate::address::AddressError;
use crate::dcql::CandidateError;
use crate::link::LinkError;

/// Receiving stopped here; nothing has been kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiveError {
    /// The link cannot be read.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// An address that an offer or an issuer may not name.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// A message that is not what the standard says.
    #[error("{message}: {reason}")]
    Message {
        /// Which message.
        message: Message,
        /// What is wrong with it.
        reason: MessageFlaw,
    },
    /// A document that is about somebody else.
    #[error("{message} is of {found:?}, expected {expected:?}")]
    OtherIssuer {
        /// Which document.
        message: Message,
        /// Who was asked.
        expected: String,
        /// Whom it names.
        found: String,
    },
    /// The issuer's server refused; its words are unconfirmed.
    #[error("{message}: status {status}, {code}: {description}")]
    Refused {
        /// Which request.
        message: Message,
        /// The HTTP status.
        status: u16,
        /// The error code, or "no code".
        code: String,
        /// The issuer's own words, cut at 300 characters.
        description: String,
    },
    /// The offer wants something that we cannot do yet.
    #[error("{what} is not supported yet")]
    Unsupported {
        /// What.
        what: Unsupported,
    },
    /// The code that the issuer sent apart is needed, or not expected.
    #[error("a transaction code {0}")]
    TxCode(TxCodeFlaw),
    /// The credential is not the one that was offered.
    #[error("the credential's {part} is {found:?}, expected {expected:?}")]
    NotAsOffered {
        /// Which part of it.
        part: Part,
        /// What was offered.
        expected: String,
        /// What came.
        found: String,
    },
    /// The credential is bound to no key, or to one that cannot be told.
    #[error("the credential is bound to no key that can be read, expected {expected:?}")]
    NotBound {
        /// The thumbprint of the key that it was asked for with.
        expected: String,
    },
    /// A step out of order.
    #[error("this step does not fit here")]
    OutOfStep,
}

/// What goes back and forth between wallet and issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the names are the standard's")]
pub enum Message {
    #[error("credential offer")]
    Offer,
    #[error("credential issuer metadata")]
    Issuer,
    #[error("authorization server metadata")]
    Server,
    #[error("token")]
    Token,
    #[error("access token")]
    AccessToken,
    #[error("nonce")]
    Nonce,
    #[error("credential")]
    Credential,
    #[error("address")]
    Address,
}

/// What is wrong with a message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum MessageFlaw {
    #[error(transparent)]
    Json(#[from] JsonError),
    #[error(transparent)]
    Candidate(#[from] CandidateError),
    #[error("exactly one of credential_offer and credential_offer_uri is needed")]
    OfferOrReference,
    #[error("{member} is missing")]
    Missing { member: &'static str },
    #[error("credential_issuer has a query")]
    IssuerQuery,
    #[error("pre-authorized_code is missing, empty or too long")]
    Code,
    #[error("credential_configuration_ids has an entry that is no text")]
    NoText,
    #[error("{actual} credential_configuration_ids, not 1 to {limit}")]
    Configurations { actual: usize, limit: usize },
    #[error("a credential_configuration_id is repeated")]
    Repeated,
    #[error("tx_code has the input_mode {found:?}")]
    InputMode { found: String },
    #[error("tx_code is {found}, no object")]
    TxCode { found: &'static str },
    #[error("its authorization_server {hint:?} is not one of the issuer's")]
    OtherServer { hint: String },
    #[error("it cannot be sent")]
    NotSent,
    #[error("{id:?} is not offered")]
    NotOffered { id: String },
    #[error("{actual} bytes are too many")]
    TooLarge { actual: usize },
    #[error("none of what is offered stands in the issuer's metadata")]
    NoneKnown,
    #[error("{count} credentials")]
    Count { count: usize },
    #[error("an entry has no credential")]
    NoCredential,
}

/// What an offer may want that we cannot do yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum Unsupported {
    #[error("an offer without a pre-authorised code (signing in at the issuer)")]
    SigningIn,
    #[error("a token of the type {found:?}")]
    TokenType { found: String },
    #[error("issuance at a later time")]
    Later,
    #[error("binding by {methods}")]
    Binding { methods: String },
    #[error("proofs signed with {algorithms}")]
    Algorithms { algorithms: String },
}

/// What is wrong with the code that the issuer sent apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum TxCodeFlaw {
    #[error("is needed")]
    Needed,
    #[error("is not expected")]
    NotExpected,
}

/// In what a credential differs from the one that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    #[error("format")]
    Format,
    #[error("type")]
    Type,
    #[error("key")]
    Key,
}

impl ReceiveError {
    pub(super) fn message(message: Message, reason: impl Into<MessageFlaw>) -> Self {
        Self::Message { message, reason: reason.into() }
    }
}
