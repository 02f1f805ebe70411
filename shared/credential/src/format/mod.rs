//! What are these bytes: which kind of credential or presentation, and secured how?
//!
//! Reading is total: any bytes give a [`Received`]. Whether something holds is judged elsewhere.

pub mod earlier;
mod elm2;
mod enveloped;
mod europass;
mod fingerprint;
mod header;
pub mod inside;
mod json_document;
mod members;
mod registered;
mod related;
mod sd_jwt_vc;
mod token;
mod unpacked;
mod unread;
pub mod w3c;

pub use earlier::Earlier;
pub use fingerprint::{Fingerprint, Over};
pub use inside::{Inside, Role, holds_any, inside};
pub use unpacked::Unpacked;
pub use unread::{OtherKind, TokenKind, Unreadable};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::baked::{Baked, Picture, PictureError};
use crate::data_integrity::Proof;
use crate::jose::Jws;
use crate::json::{JsonError, Value};
use crate::limits;
use crate::sd_jwt::{DisclosureError, SdJwt};
use crate::xades::Seal;

/// Bytes as received, and what they are.
#[derive(Debug)]
pub struct Received<'a> {
    /// The bytes as received.
    pub bytes: &'a [u8],
    /// What they are; of a picture, what the credential in it is.
    pub content: Content<'a>,
    /// What was taken out of a picture, if they are one.
    pub baked: Option<Baked<'a>>,
}

impl Received<'_> {
    /// The credential's own bytes: those that were received, or those that stood in the picture.
    pub fn own_bytes(&self) -> &[u8] {
        self.baked.as_ref().map_or(self.bytes, |baked| &baked.bytes)
    }
}

/// What bytes are.
#[derive(Debug)]
pub enum Content<'a> {
    /// One credential.
    Credential(Box<Credential<'a>>),
    /// A presentation with its credentials.
    Presentation(Box<Presentation<'a>>),
    /// Neither, as far as we can read.
    Unrecognised(FormatError),
}

/// The family of a credential: it decides the rules of form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// W3C Verifiable Credentials Data Model 1.1 (Open Badges 3.0 and CLR 2.0 among them).
    W3cV1,
    /// W3C Verifiable Credentials Data Model 2.0.
    W3cV2,
    /// SD-JWT VC.
    SdJwtVc,
    /// An SD-JWT (RFC 9901) that claims to be no credential of a kind that we know.
    SdJwt,
    /// European Digital Credentials: ELM 3 in JAdES.
    Europass,
    /// European Digital Credentials of the older kind: ELM 2, in XML with XAdES.
    EuropassXml,
}

/// How a credential or presentation is secured.
#[derive(Debug)]
pub enum Securing {
    /// Not at all.
    None,
    /// By proofs in the document's `proof`, or by something in their place that is none.
    DataIntegrity,
    /// By the token that carries it.
    Jws(Box<Jws<'static>>),
    /// By an SD-JWT.
    SdJwt(Box<SealedSdJwt>),
    /// By a JAdES seal: the JWS in JSON serialisation.
    Jades(Box<Value<'static>>),
    /// By a XAdES seal in an XML document.
    Xades(Box<Seal>),
}

/// An SD-JWT as it was read.
#[derive(Debug)]
pub struct SealedSdJwt {
    /// The token, with its key binding.
    pub token: SdJwt<'static>,
    /// Further signatures over the same claims (RFC 9901, section 8, general form): each has to hold.
    pub others: Vec<Jws<'static>>,
    /// What the unprotected header of each of these calls its key, where it does.
    pub kids_beside: Vec<Option<String>>,
    /// Documents of type metadata that came along in the unprotected header (`vctm`). Nothing vouches for them but a hash
    /// in the protected part.
    pub type_metadata: Vec<Vec<u8>>,
}

/// One credential.
#[derive(Debug)]
pub struct Credential<'a> {
    /// Which rules of form hold for it.
    pub family: Family,
    /// What it says: the document, or the token's claims with what was disclosed.
    pub claims: Value<'a>,
    /// The claims of the token around it, where those are apart (VC-JWT 1.1: beside `vc`).
    pub token: Option<Value<'a>>,
    /// How it is secured.
    pub securing: Securing,
    /// What breaks the rules of its form; empty if nothing does.
    pub faults: Vec<FormatError>,
    /// How the disclosures fit, if it is an SD-JWT.
    pub disclosures: Option<Result<Shown, DisclosureError>>,
}

/// How much of an SD-JWT is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Disclosures that came along.
    pub shown: usize,
    /// Digests without a disclosure: what the holder kept back, decoys among them.
    pub kept_back: usize,
    /// Those of them that stand beside the claims themselves, where a status or an end date might have stood.
    pub kept_back_at_root: usize,
}

/// A presentation.
#[derive(Debug)]
pub struct Presentation<'a> {
    /// The version of the data model; a token without it is taken by its envelope.
    pub family: Family,
    /// What it says.
    pub claims: Value<'a>,
    /// The claims of the token around it, where those are apart (VP-JWT 1.1: beside `vp`).
    pub token: Option<Value<'a>>,
    /// How it is secured.
    pub securing: Securing,
    /// What breaks the rules of its form.
    pub faults: Vec<FormatError>,
    /// How the disclosures fit, if it is an SD-JWT.
    pub disclosures: Option<Result<Shown, DisclosureError>>,
    /// Its credentials in their order, each with its own bytes (as in the presentation, or the token's own).
    pub credentials: Vec<Part<'a>>,
}

/// A credential in a presentation.
#[derive(Debug)]
pub struct Part<'a> {
    /// Its bytes: a token as it stands, or a document as the presentation holds it, written without spaces.
    pub bytes: Vec<u8>,
    /// What it is.
    pub content: Result<Box<Credential<'a>>, FormatError>,
}

/// Why bytes are not a credential that we read, or break the rules of their form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Not readable as anything.
    #[error("{0}")]
    Unreadable(Unreadable),
    /// More bytes than the limit.
    #[error("{actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// A kind that we name but do not read.
    #[error("{0} is not supported")]
    Unsupported(OtherKind),
    /// A member is missing.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A member has a value that the standard does not allow.
    #[error("{member} must be {expected}, and is {found}")]
    Wrong {
        /// Which member.
        member: String,
        /// What the standard allows.
        expected: String,
        /// What stands there, shortened.
        found: String,
    },
    /// The header's `typ` is another kind's.
    #[error("the header's type must be {expected}, and is {found}")]
    WrongType {
        /// What the standard allows.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// The token's claims and the credential's body disagree.
    #[error("{member} is {outside} in the token and {inside} in the credential")]
    Contradiction {
        /// Which member of the credential.
        member: &'static str,
        /// The token's value.
        outside: String,
        /// The credential's value.
        inside: String,
    },
    /// No issuer is named.
    #[error("no issuer is named")]
    NoIssuer,
    /// A kind from before Verifiable Credentials, which is named and not judged.
    #[error("{0} is not judged here")]
    Earlier(Earlier),
    /// A picture that no credential is taken out of.
    #[error(transparent)]
    Picture(#[from] PictureError),
    /// Credentials wrapped in presentations too deep, or too many of them.
    #[error("more than {limit} credentials in one presentation")]
    TooMany {
        /// How many are read.
        limit: usize,
    },
}

impl From<JsonError> for FormatError {
    fn from(error: JsonError) -> Self {
        match error {
            JsonError::TooLarge { actual, limit } => FormatError::TooLarge { actual, limit },
            other => FormatError::Unreadable(Unreadable::Json(other)),
        }
    }
}

/// Says what these bytes are. A credential is taken out of the picture that carries it.
pub fn read(bytes: &[u8]) -> Received<'_> {
    read_into(bytes, None)
}

/// The same where what stands in a token or seal borrows from `unpacked`, which nothing was read with before.
pub fn read_with<'a>(bytes: &'a [u8], unpacked: &'a Unpacked) -> Received<'a> {
    read_into(bytes, Some(unpacked))
}

fn read_into<'a>(bytes: &'a [u8], unpacked: Option<&'a Unpacked>) -> Received<'a> {
    let received = |content: Result<_, _>, baked| Received {
        bytes,
        content: content.unwrap_or_else(Content::Unrecognised),
        baked,
    };
    match Picture::of(bytes) {
        None => received(recognise(bytes, unpacked), None),
        Some(picture) => match within_limit(bytes).and_then(|()| Ok(picture.take_out(bytes)?)) {
            Err(error) => received(Err(error), None),
            Ok(baked) => {
                let content = match earlier::of_address(&baked.bytes) {
                    Some(named) => Err(named),
                    None => recognise(&baked.bytes, None).map(Content::into_owned),
                };
                received(content, Some(baked))
            }
        },
    }
}

fn within_limit(bytes: &[u8]) -> Result<(), FormatError> {
    match bytes.len() {
        actual if actual > limits::CREDENTIAL_BYTES => {
            Err(FormatError::TooLarge { actual, limit: limits::CREDENTIAL_BYTES })
        }
        _ => Ok(()),
    }
}

fn recognise<'a>(bytes: &'a [u8], unpacked: Option<&'a Unpacked>) -> Result<Content<'a>, FormatError> {
    within_limit(bytes)?;
    let trimmed = bytes.trim_ascii();
    match trimmed.first() {
        None => Err(FormatError::Unreadable(Unreadable::Empty)),
        Some(b'<' | 0xEF) if elm2::recognise(trimmed) => elm2::read(trimmed),
        // A byte-order mark is refused by the JSON reader, in its own words.
        Some(b'{' | b'[' | b'"' | 0xEF) => json_document::read(trimmed, unpacked),
        Some(b'<') => Err(FormatError::Unsupported(markup(trimmed))),
        _ => match binary_kind(trimmed) {
            Some(kind) => Err(FormatError::Unsupported(kind)),
            None => match cose_in_text(trimmed) {
                Some(kind) => Err(FormatError::Unsupported(kind)),
                None => token::read(trimmed, unpacked),
            },
        },
    }
}

fn markup(bytes: &[u8]) -> OtherKind {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let has = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    if has(b"<svg") { OtherKind::SvgInside } else { OtherKind::Markup }
}

fn binary_kind(bytes: &[u8]) -> Option<OtherKind> {
    const KINDS: [(&[u8], OtherKind); 5] = [
        (b"\x89PNG", OtherKind::PngInside),
        (b"%PDF", OtherKind::Pdf),
        (b"PK\x03\x04", OtherKind::Zip),
        (b"\xFF\xD8\xFF", OtherKind::Jpeg),
        (b"\x1F\x8B", OtherKind::Gzip),
    ];
    // RFC 9052, section 2: COSE_Sign1 is tagged 18 and COSE_Sign 98; RFC 8392, section 6: a CWT 61 around them.
    const COSE: [(&[u8], &str); 4] = [
        (b"\xD2\x84", "COSE_Sign1"),
        (b"\xD8\x62\x84", "COSE_Sign"),
        (b"\xD8\x3D\xD2\x84", "CWT"),
        (b"\x84\x43\xA1", "COSE_Sign1, not tagged"),
    ];
    let cose = || COSE.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, form)| *form);
    let kind = KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| kind);
    kind.or_else(|| cose().map(|form| OtherKind::Cose { form: form.to_owned() }))
}

/// COSE written as text: base64 as VC-JOSE-COSE, section 3.3.1 has it, its address-safe kind, or hexadecimal.
fn cose_in_text(text: &[u8]) -> Option<OtherKind> {
    let head = text.get(..text.len().min(64)).unwrap_or_default();
    let head = std::str::from_utf8(head).ok().filter(|head| head.bytes().all(|byte| byte.is_ascii_graphic()))?;
    let plain: String = head
        .chars()
        .map(|c| {
            if c == '-' {
                '+'
            } else if c == '_' {
                '/'
            } else {
                c
            }
        })
        .collect();
    let whole = plain.trim_end_matches('=').len() / 4 * 4;
    let base64 = plain.get(..whole).and_then(|text| STANDARD.decode(text).ok());
    let hexadecimal = head.get(..head.len() / 2 * 2).and_then(|text| hex::decode(text).ok());
    let cose = |bytes: Vec<u8>| binary_kind(&bytes).filter(|kind| matches!(kind, OtherKind::Cose { .. }));
    hexadecimal.and_then(cose).or_else(|| base64.and_then(cose))
}

impl Content<'_> {
    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Content<'static> {
        match self {
            Content::Credential(credential) => Content::Credential(Box::new(credential.into_owned())),
            Content::Presentation(presentation) => Content::Presentation(Box::new(presentation.into_owned())),
            Content::Unrecognised(error) => Content::Unrecognised(error),
        }
    }
}

/// At most 64 characters of a value, for messages.
pub(crate) fn shortened(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => text.chars().take(64).collect(),
        Value::Array(_) | Value::Object(_) => format!("an {}", value.kind()),
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
    }
}

impl Credential<'_> {
    fn into_owned(self) -> Credential<'static> {
        let Credential { family, claims, token, securing, faults, disclosures } = self;
        let token = token.map(Value::into_owned);
        Credential { family, claims: claims.into_owned(), token, securing, faults, disclosures }
    }

    /// The issuer's id: an address or DID. For a VC-JWT 1.1 the token's `iss` (VCDM 1.1, section 6.3.1).
    pub fn issuer(&self) -> Option<&str> {
        match (self.family, &self.token) {
            (Family::SdJwtVc, _) => self.claims.str("iss"),
            (Family::SdJwt, _) => self.claims.str("iss").or_else(|| w3c::id_of(self.claims.get("issuer")?)),
            (_, Some(token)) => token.str("iss").or_else(|| w3c::id_of(self.claims.get("issuer")?)),
            (_, None) => w3c::id_of(self.claims.get("issuer")?),
        }
    }

    /// The `cnf` claim of an SD-JWT, or of a token.
    pub fn confirmation(&self) -> Option<&Value<'_>> {
        match &self.token {
            Some(token) => token.get("cnf"),
            None => self.claims.get("cnf"),
        }
    }

    /// The ids of its subjects.
    pub fn subjects(&self) -> Vec<&str> {
        // Of a VC-JWT 1.1 the token's `sub` is the subject's id (VCDM 1.1, section 6.3.1, JWT decoding).
        if let Some(subject) = self.token.as_ref().and_then(|token| token.str("sub")) {
            return vec![subject];
        }
        let in_body = self.claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
        in_body.iter().filter_map(|subject| subject.str("id")).collect()
    }

    /// The kind in its standard's own words, "Open Badges 3.0, eddsa-rdfc-2022".
    pub fn kind(&self) -> String {
        self.kind_secured(|| self.securing.name(&self.claims))
    }

    /// The same, for whoever has read its proofs and can name the way of securing.
    pub fn kind_secured(&self, securing: impl FnOnce() -> String) -> String {
        let name = match self.family {
            Family::Europass => "European Digital Credential",
            Family::EuropassXml => "European Digital Credential (ELM 2)",
            Family::SdJwtVc => "SD-JWT VC",
            Family::SdJwt => "SD-JWT",
            Family::W3cV1 | Family::W3cV2 => w3c::profile(&self.claims).unwrap_or(match self.family {
                Family::W3cV1 => "W3C credential 1.1",
                _ => "W3C credential 2.0",
            }),
        };
        match self.family {
            Family::SdJwtVc | Family::SdJwt => name.to_owned(),
            _ => [name, ", ", &securing()].concat(),
        }
    }
}

impl Presentation<'_> {
    fn into_owned(self) -> Presentation<'static> {
        let Presentation { family, claims, token, securing, faults, disclosures, credentials } = self;
        let own = |part: Part<'_>| Part {
            bytes: part.bytes,
            content: part.content.map(|credential| Box::new(credential.into_owned())),
        };
        let credentials = credentials.into_iter().map(own).collect();
        let token = token.map(Value::into_owned);
        Presentation { family, claims: claims.into_owned(), token, securing, faults, disclosures, credentials }
    }

    /// Who presents: the holder that it names.
    pub fn holder(&self) -> Option<&str> {
        let named = self.claims.get("holder").and_then(w3c::id_of);
        named.or_else(|| self.token.as_ref()?.str("iss")).or_else(|| self.claims.str("iss"))
    }
}

/// The longest name of a way of securing: suites that we do not know have names of any length.
const SECURING_NAME: usize = 100;

impl Securing {
    /// The way of securing in its standard's own words; `document` is what it secures.
    pub fn name(&self, document: &Value<'_>) -> String {
        match self {
            Securing::None => "not sealed".to_owned(),
            Securing::DataIntegrity => match Proof::parse_all(document) {
                Err(_) => "a proof that cannot be read".to_owned(),
                Ok(proofs) => Self::of_suites(proofs.iter().map(|proof| proof.suite.name())),
            },
            Securing::Jws(jws) => format!("JWS {}", jws.alg().name()),
            Securing::SdJwt(_) => "SD-JWT".to_owned(),
            Securing::Jades(_) => "JAdES seal".to_owned(),
            Securing::Xades(_) => "XAdES seal".to_owned(),
        }
    }

    /// How Data Integrity proofs of these suites are named together.
    pub fn of_suites<'s>(suites: impl Iterator<Item = &'s str>) -> String {
        let mut names: Vec<&str> = suites.collect();
        names.dedup();
        match names.as_slice() {
            [one] if one.len() <= SECURING_NAME => (*one).to_owned(),
            _ => names.join(" and ").chars().take(SECURING_NAME).collect(),
        }
    }
}
