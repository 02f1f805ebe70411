//! What is wrong with an entry of the user's own list?

use credential::Timestamp;
use credential::did::DidError;
use credential::x509::CertificateError;

use crate::root::REGISTRY;
use crate::sources::UnknownSource;

/// What is wrong with an entry of the user's own list, or with a source that it names.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum ListFlaw {
    #[error("names no id, domain, certificate or organisation, so it would match nobody")]
    NamesNobody,
    #[error("names no id, so it would match nobody")]
    NamesNoId,
    #[error("{text:?} is no domain")]
    NoDomain { text: String },
    #[error(
        "has an end, and so must name the keys that were valid: whoever takes over its address later is somebody else"
    )]
    NoKeys,
    #[error("says that it ended or has a successor, and so must say until when it was there")]
    NoEnd,
    #[error("{text:?} is not sha256: and 64 hexadecimal digits")]
    NoFingerprint { text: String },
    #[error("{id:?} is no DID: {error}")]
    NoDid { id: String, error: Box<DidError> },
    #[error("{id:?}: {error}")]
    NoEbsi { id: String, error: Box<DidError> },
    #[error("{text:?} is no https origin, such as {REGISTRY:?}")]
    NoOrigin { text: String },
    #[error("{level} is no level of the EQF, which has 1 to 8")]
    NoLevel { level: u8 },
    #[error("{code:?} is no ISCED-F code of two to four digits")]
    NoField { code: String },
    #[error("{text:?} is no country by ISO 3166-1")]
    NoCountry { text: String },
    #[error("it ends on {until}, before it begins on {from}")]
    EndsFirst { from: Timestamp, until: Timestamp },
    #[error("{text} is no date")]
    NoDate { text: String },
    #[error("its address is none that can be asked")]
    NoAddress,
    #[error("anchor and registry are https addresses")]
    NoAnchor,
    #[error(transparent)]
    Source(#[from] UnknownSource),
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The certificate's file cannot be had, in the words of whoever was to read it.
    #[error("{0}")]
    Unread(String),
}

/// A table of the user's own list that names sources.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the names are those of the tables")]
pub enum Table {
    #[error("registry {0:?}")]
    Registry(String),
    #[error("federation {0:?}")]
    Federation(String),
    #[error("[sources]")]
    Sources,
}
