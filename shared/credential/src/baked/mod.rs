//! Which credential does a picture carry, and how is one baked into it?
//!
//! Open Badges 3.0, "Baked Badge"; Open Badges 2.0, Baking Specification, which the older names come from.

mod png;
mod svg;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::format::{self, Content, Family, Securing, w3c};
use crate::limits;

/// A kind of picture that badges are baked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

/// A credential that stood in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baked<'a> {
    /// The picture's kind.
    pub picture: Picture,
    /// Where in it: "iTXt openbadgecredential".
    pub place: String,
    /// The credential's own bytes, as they stood there.
    pub bytes: Cow<'a, [u8]>,
}

/// Why no credential is taken out of a picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Nothing was baked into it.
    #[error("a picture ({}) without a credential in it", picture.name())]
    Nothing {
        /// The picture's kind.
        picture: Picture,
    },
    /// More than one, and nobody says which is meant (Open Badges 3.0: there must be only one).
    #[error("a picture ({}) with {count} credentials in it, where one may stand", picture.name())]
    Several {
        /// The picture's kind.
        picture: Picture,
        /// How many.
        count: usize,
    },
    /// The picture breaks the rules of its own format.
    #[error("a damaged picture ({}): {reason}", picture.name())]
    Damaged {
        /// The picture's kind.
        picture: Picture,
        /// What is wrong with it.
        reason: String,
    },
    /// More than is looked at.
    #[error("a picture ({}) with more than {limit} {what}", picture.name())]
    TooMuch {
        /// The picture's kind.
        picture: Picture,
        /// Of what.
        what: &'static str,
        /// How much is looked at.
        limit: usize,
    },
}

/// Why nothing is baked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BakeError {
    /// What was named as a picture is none that badges are baked into.
    #[error("badges are baked into PNG and SVG pictures, and this is neither")]
    NotAPicture,
    /// There is a badge in the picture, and it is not replaced.
    #[error("there is a credential in this picture ({}) already; take the picture without one", .0.name())]
    Already(Picture),
    /// The picture cannot be read.
    #[error(transparent)]
    Picture(PictureError),
    /// Only Open Badges are baked: no other program would look for anything else.
    #[error("only an Open Badge (3.0), with a proof inside or as a token, is baked into a picture, and this is {kind}")]
    NotABadge {
        /// What it is.
        kind: String,
    },
    /// A character that XML cannot hold, and that would be another one when read again.
    #[error("the credential holds the character U+{code:04X}, which an SVG picture cannot hold; take a PNG picture")]
    Unwritable {
        /// The character.
        code: u32,
    },
    /// Nobody would read it again.
    #[error("the picture would have {actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// How large it would be.
        actual: usize,
        /// The most.
        limit: usize,
    },
}

impl Picture {
    /// The kind of picture that bytes are, by how they begin.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&png::SIGNATURE) {
            return Some(Self::Png);
        }
        svg::looks_like(bytes).then_some(Self::Svg)
    }

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
        }
    }

    /// How files of this kind are named.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    fn damaged(self, reason: impl Into<String>) -> PictureError {
        PictureError::Damaged { picture: self, reason: reason.into() }
    }

    /// The credential in the picture, the whole of which is looked through.
    ///
    /// # Errors
    /// There is none, or more than one; the picture is damaged, or more than is looked at.
    pub fn take_out(self, bytes: &[u8]) -> Result<Baked<'_>, PictureError> {
        match self {
            Self::Png => png::take_out(bytes),
            Self::Svg => svg::take_out(bytes),
        }
    }
}

/// The credential's own bytes: those that stand in a picture, else the same.
pub fn own_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Picture::of(bytes).map(|picture| picture.take_out(bytes)) {
        Some(Ok(baked)) => baked.bytes,
        _ => Cow::Borrowed(bytes),
    }
}

/// How many credentials were found, and the first of them.
struct Found<T> {
    picture: Picture,
    first: Option<T>,
    count: usize,
}

impl<T> Found<T> {
    fn new(picture: Picture) -> Self {
        Self { picture, first: None, count: 0 }
    }

    fn add(&mut self, one: T) {
        self.count += 1;
        self.first.get_or_insert(one);
    }

    fn only(self) -> Result<T, PictureError> {
        match (self.first, self.count) {
            (Some(one), 1) => Ok(one),
            (None, _) => Err(PictureError::Nothing { picture: self.picture }),
            (Some(_), count) => Err(PictureError::Several { picture: self.picture, count }),
        }
    }
}

/// The picture with this credential in it, byte for byte; a token without the space around it.
///
/// # Errors
/// As [`BakeError`] says; a picture with a badge in it is never changed.
pub fn bake(picture: &[u8], credential: &[u8]) -> Result<Vec<u8>, BakeError> {
    let kind = Picture::of(picture).ok_or(BakeError::NotAPicture)?;
    let badge = badge(credential)?;
    match kind.take_out(picture) {
        Err(PictureError::Nothing { .. }) => {}
        Ok(_) | Err(PictureError::Several { .. }) => return Err(BakeError::Already(kind)),
        Err(error) => return Err(BakeError::Picture(error)),
    }
    let baked = match kind {
        Picture::Png => png::bake(picture, badge).map_err(BakeError::Picture)?,
        Picture::Svg => svg::bake(picture, badge)?,
    };
    if baked.len() > limits::CREDENTIAL_BYTES {
        return Err(BakeError::TooLarge { actual: baked.len(), limit: limits::CREDENTIAL_BYTES });
    }
    Ok(baked)
}

/// A credential on its way into a picture.
#[derive(Clone, Copy)]
enum Badge<'b> {
    /// A compact JWS.
    Token(&'b str),
    /// A document with its proof inside.
    Document(&'b str),
}

impl Badge<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Token(text) | Self::Document(text) => text,
        }
    }
}

/// The credential, if it is an Open Badge in one of the two forms that are baked.
fn badge(bytes: &[u8]) -> Result<Badge<'_>, BakeError> {
    let not = |kind: String| BakeError::NotABadge { kind };
    let received = format::read(bytes);
    let credential = match &received.content {
        _ if received.baked.is_some() => return Err(not("a picture".to_owned())),
        Content::Credential(credential) => credential,
        Content::Presentation(_) => return Err(not("a presentation".to_owned())),
        Content::Unrecognised(error) => return Err(not(error.to_string())),
    };
    let types = w3c::types(&credential.claims);
    let badge = ["OpenBadgeCredential", "AchievementCredential"].iter().any(|name| types.contains(name));
    let text = std::str::from_utf8(bytes).map_err(|_| not(credential.kind()))?;
    let document = text.trim_start().starts_with('{');
    match (&credential.securing, credential.family) {
        (Securing::DataIntegrity, Family::W3cV1 | Family::W3cV2) if badge && document => Ok(Badge::Document(text)),
        (Securing::Jws(_), Family::W3cV1 | Family::W3cV2) if badge && !document && !text.trim().starts_with('"') => {
            Ok(Badge::Token(text.trim()))
        }
        _ => Err(not(credential.kind())),
    }
}
