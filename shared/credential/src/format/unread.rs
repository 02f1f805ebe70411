//! What is it that is not read here, or what keeps it from being read at all?

use crate::jades::JadesError;
use crate::jcs::JcsError;
use crate::jose::JoseError;
use crate::json::JsonError;
use crate::sd_jwt::SdJwtError;
use crate::xades::SignatureError;
use crate::xml::XmlError;

/// What an older European Digital Credential is called where it cannot be read.
const OLDER: &str = "a European Digital Credential of the older XML form (ELM 2, XAdES)";

/// A kind that is named and not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OtherKind {
    /// A DID document.
    #[error("a DID document")]
    DidDocument,
    /// Markup that is no credential.
    #[error("an XML or HTML file")]
    Markup,
    /// A picture that came out of another.
    #[error("an SVG picture inside another picture")]
    SvgInside,
    /// Something that contains the beginning of a PNG picture.
    #[error("a PNG picture that does not begin as one")]
    PngInside,
    /// A PDF document.
    #[error("a PDF document")]
    Pdf,
    /// A ZIP archive.
    #[error("a ZIP archive")]
    Zip,
    /// A gzip archive.
    #[error("a gzip archive")]
    Gzip,
    /// A JPEG picture.
    #[error("a JPEG picture, which carries no credential (PNG and SVG may)")]
    Jpeg,
    /// CBOR that is signed (RFC 9052, RFC 8392).
    #[error("a credential secured with COSE ({form})")]
    Cose {
        /// Which form of it.
        form: String,
    },
    /// A list of withdrawals.
    #[error("a status list, which is no credential")]
    StatusList,
    /// A token of another type.
    #[error("a token of type {}", typ.as_deref().unwrap_or("unnamed"))]
    Token {
        /// Its type; none if it names none.
        typ: Option<String>,
    },
    /// A token whose algorithm is not checked.
    #[error("{token} signed with {alg}")]
    Signed {
        /// Which token.
        token: TokenKind,
        /// The algorithm by its name in the header.
        alg: String,
    },
    /// A sealed file whose seal is not judged here.
    #[error("a sealed file with such a seal ({0})")]
    Sealed(JadesError),
    /// Something else that is sealed.
    #[error("a sealed file that holds no credential")]
    SealedOther,
    /// An SD-JWT that has nothing of one but a `~`.
    #[error("a JWT that conceals nothing and names no type")]
    ConcealsNothing,
    /// A presentation where a credential is due.
    #[error("a presentation inside a presentation")]
    Nested,
    /// A presentation where one credential is due.
    #[error("a presentation, which is no one credential")]
    Several,
    /// What has no digest that stays.
    #[error("the digest of a credential in XML")]
    XmlDigest,
    /// An envelope of another type.
    #[error("an envelope of type {media_type}")]
    Envelope {
        /// Its media type.
        media_type: String,
    },
    /// An older European Digital Credential of another form.
    #[error("{OLDER}")]
    Older,
    /// The same in a presentation.
    #[error("{OLDER}, in a presentation")]
    OlderPresentation,
    /// The same with a seal of a form that is not read.
    #[error("{OLDER} with such a seal ({0})")]
    OlderSeal(SignatureError),
}

/// A token, as far as it is known before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TokenKind {
    /// Any.
    #[error("a token")]
    Any,
    /// An SD-JWT.
    #[error("an SD-JWT")]
    SdJwt,
    /// One signature of an SD-JWT that has several.
    #[error("an SD-JWT with a signature")]
    OneOfSeveral,
}

impl TokenKind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            TokenKind::Any => "token",
            TokenKind::SdJwt => "sd-jwt",
            TokenKind::OneOfSeveral => "one-of-several",
        }
    }
}

/// What cannot be read as anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// Text of another kind.
    #[error("neither JSON nor a token")]
    Neither,
    /// JSON of another kind.
    #[error("JSON, but neither a credential nor a presentation")]
    NoCredential,
    /// The last `~` is not there (RFC 9901, section 4).
    #[error("an SD-JWT that does not end in ~, so that a part of it is missing")]
    CutOff,
    /// Bytes that are no text.
    #[error("not text: byte {at} is no UTF-8")]
    NotText {
        /// How many bytes are.
        at: usize,
    },
    /// JSON that is no object.
    #[error("JSON, but {found}, not an object")]
    NoObject {
        /// The kind of JSON value found.
        found: &'static str,
    },
    /// A token whose claims are no object.
    #[error("a token whose content is {found}")]
    NoClaims {
        /// What stands there, shortened.
        found: String,
    },
    /// What stands in a presentation in the place of a credential.
    #[error("a credential that is {found}")]
    NoPart {
        /// What stands there, shortened.
        found: String,
    },
    /// JSON that is not accepted.
    #[error(transparent)]
    Json(JsonError),
    /// A damaged token.
    #[error("{token}, but {error}")]
    Token {
        /// Which.
        token: TokenKind,
        /// What is wrong with it.
        error: JoseError,
    },
    /// A damaged SD-JWT.
    #[error("an SD-JWT, but {0}")]
    SdJwt(SdJwtError),
    /// A damaged SD-JWT in JSON serialisation.
    #[error(transparent)]
    SdJwtJson(SdJwtError),
    /// A damaged seal.
    #[error("a sealed file, but {0}")]
    Seal(JadesError),
    /// A seal over something that is no JSON.
    #[error("a sealed file, but what is sealed cannot be read: {0}")]
    Sealed(JsonError),
    /// A damaged credential in XML.
    #[error("{OLDER}, but {0}")]
    OlderXml(XmlError),
    /// The same with something that is no seal.
    #[error("{OLDER}, but {0}")]
    OlderSeal(SignatureError),
    /// A document without a canonical form.
    #[error(transparent)]
    Canonical(JcsError),
}

impl Unreadable {
    /// What is known of it all the same, by a stable id: that it bears a `seal`, that it is a `token`, that it was `damaged` on the way
    /// or never whole, or nothing (`other`).
    pub fn known(&self) -> &'static str {
        match self {
            Self::Seal(_) | Self::Sealed(_) | Self::OlderSeal(_) => "seal",
            Self::CutOff | Self::NoClaims { .. } | Self::Token { .. } | Self::SdJwt(_) | Self::SdJwtJson(_) => "token",
            Self::Json(_) | Self::OlderXml(_) | Self::Canonical(_) => "damaged",
            Self::Empty
            | Self::Neither
            | Self::NoCredential
            | Self::NotText { .. }
            | Self::NoObject { .. }
            | Self::NoPart { .. } => "other",
        }
    }
}
