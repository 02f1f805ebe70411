//! What are these bytes: which kind of credential or presentation, and secured how?
//!
//! Reading is total: any bytes give a [`Received`]. Whether something holds is judged elsewhere.

mod credential;
pub mod earlier;
mod elm2;
mod enveloped;
mod error;
mod europass;
mod fingerprint;
mod header;
pub mod inside;
mod json_document;
mod members;
mod presentation;
mod recognise;
mod registered;
mod related;
mod sd_jwt_vc;
mod securing;
mod token;
mod unpacked;
mod unread;
pub mod w3c;

pub use credential::{Credential, Shown};
pub use earlier::Earlier;
pub use error::FormatError;
pub use fingerprint::{Fingerprint, Over};
pub use inside::{Inside, Role, holds_any, inside};
pub use presentation::{Part, Presentation};
pub use securing::{SealedSdJwt, Securing};
pub use unpacked::Unpacked;
pub use unread::{OtherKind, TokenKind, Unreadable};

pub(crate) use error::shortened;

use recognise::{recognise, within_limit};

use crate::baked::{Baked, Picture};

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
