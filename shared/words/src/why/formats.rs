//! Which kind is that, and why is it not read?

use credential::baked::{BakeError, PictureError};
use credential::format::{FormatError, OtherKind, TokenKind, Unreadable};
use credential::xades::SignatureError;
use credential::xml::XmlError;

use super::{Why, quoted};
use crate::Words;

impl Why for FormatError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Unreadable(why) => why.why(words),
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::Unsupported(kind) => words.worded("form-unsupported", &[("kind", &kind.why(words))]),
            Self::Missing(member) => words.worded("form-missing", &[("member", member)]),
            Self::Wrong { member, expected, found } => {
                let (expected, found) = (words.piece(expected), words.piece(found));
                words.worded("form-wrong", &[("member", member), ("expected", &expected), ("found", &found)])
            }
            Self::WrongType { expected, found } => {
                words.worded("form-wrong-type", &[("expected", expected), ("found", found)])
            }
            Self::Contradiction { member, outside, inside } => {
                words.worded("form-contradiction", &[("member", member), ("outside", outside), ("inside", inside)])
            }
            Self::NoIssuer => words.worded("form-no-issuer", &[]),
            Self::Earlier(kind) => words.worded("form-earlier", &[("kind", &kind.to_string())]),
            Self::Picture(error) => error.why(words),
            Self::TooMany { limit } => words.worded("form-too-many", &[("limit", &limit.to_string())]),
        }
    }
}

/// More bytes than are read.
pub(super) fn too_large(actual: usize, limit: usize, words: Words) -> String {
    words.worded("form-too-large", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
}

impl Why for PictureError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Nothing { picture } => words.worded("form-picture-nothing", &[("picture", picture.name())]),
            Self::Several { picture, count } => {
                let args = [("picture", picture.name()), ("count", &count.to_string())];
                words.worded("form-picture-several", &args)
            }
            Self::Damaged { picture, reason } => {
                words.worded("form-picture-damaged", &[("picture", picture.name()), ("reason", &words.piece(reason))])
            }
            Self::TooMuch { picture, what, limit } => {
                let args = [("picture", picture.name()), ("limit", &limit.to_string()), ("what", &words.piece(what))];
                words.worded("form-picture-too-much", &args)
            }
        }
    }
}

impl Why for BakeError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NotAPicture => words.worded("bake-not-a-picture", &[]),
            Self::Already(picture) => words.worded("bake-already", &[("picture", picture.name())]),
            Self::Picture(error) => error.why(words),
            Self::NotABadge { kind } => words.worded("bake-not-a-badge", &[("kind", &words.kind(kind))]),
            Self::Unwritable { code } => words.worded("bake-unwritable", &[("code", &format!("{code:04X}"))]),
            Self::TooLarge { actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                words.worded("bake-too-large", &[("actual", &actual), ("limit", &limit)])
            }
        }
    }
}

impl Why for OtherKind {
    fn why(&self, words: Words) -> String {
        let id = match self {
            Self::Cose { form } => return words.worded("kind-cose", &[("form", form)]),
            Self::Token { typ: Some(typ) } => return words.worded("kind-token", &[("typ", typ)]),
            Self::Signed { token, alg } => {
                return words.worded("kind-signed", &[("token", &token.why(words)), ("alg", alg)]);
            }
            Self::Envelope { media_type } => return words.worded("kind-envelope", &[("type", media_type)]),
            Self::OlderSeal(error) => return words.worded("kind-older-seal", &[("why", &error.why(words))]),
            Self::Sealed(error) => return words.worded("kind-sealed", &[("why", &error.why(words))]),
            Self::DidDocument => "kind-did-document",
            Self::Markup => "kind-markup",
            Self::SvgInside => "kind-svg-inside",
            Self::PngInside => "kind-png-inside",
            Self::Pdf => "kind-pdf",
            Self::Zip => "kind-zip",
            Self::Gzip => "kind-gzip",
            Self::Jpeg => "kind-jpeg",
            Self::StatusList => "kind-status-list",
            Self::Token { typ: None } => "kind-token-unnamed",
            Self::SealedOther => "kind-sealed-other",
            Self::ConcealsNothing => "kind-conceals-nothing",
            Self::Nested => "kind-nested",
            Self::Several => "kind-several",
            Self::XmlDigest => "kind-xml-digest",
            Self::Older => "kind-older",
            Self::OlderPresentation => "kind-older-presentation",
        };
        words.worded(id, &[])
    }
}

impl Why for TokenKind {
    fn why(&self, words: Words) -> String {
        words.worded(&format!("token-{}", self.id()), &[])
    }
}

impl Why for Unreadable {
    fn why(&self, words: Words) -> String {
        let but = |what: String, why: String| words.worded("unreadable-but", &[("what", &what), ("why", &why)]);
        match self {
            Self::Empty => words.worded("unreadable-empty", &[]),
            Self::Neither => words.worded("unreadable-neither", &[]),
            Self::NoCredential => words.worded("unreadable-no-credential", &[]),
            Self::CutOff => words.worded("unreadable-cut-off", &[]),
            Self::NotText { at } => words.worded("unreadable-not-text", &[("at", &at.to_string())]),
            Self::NoObject { found } => words.worded("unreadable-no-object", &[("found", &words.piece(found))]),
            Self::NoClaims { found } => words.worded("unreadable-no-claims", &[("found", &words.piece(found))]),
            Self::NoPart { found } => words.worded("unreadable-no-part", &[("found", &words.piece(found))]),
            Self::Json(error) => error.why(words),
            Self::Token { token, error } => but(token.why(words), error.why(words)),
            Self::SdJwt(error) => but(TokenKind::SdJwt.why(words), error.why(words)),
            Self::SdJwtJson(error) => error.why(words),
            Self::Seal(error) => words.worded("unreadable-seal", &[("why", &error.why(words))]),
            Self::Sealed(error) => words.worded("unreadable-sealed", &[("why", &error.why(words))]),
            Self::OlderXml(error) => but(OtherKind::Older.why(words), error.why(words)),
            Self::OlderSeal(error) => but(OtherKind::Older.why(words), error.why(words)),
            Self::Canonical(error) => error.why(words),
        }
    }
}

impl Why for XmlError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooMuch { what, actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                let args = [("actual", actual.as_str()), ("what", &words.piece(what)), ("limit", &limit)];
                words.worded("jades-too-many", &args)
            }
            Self::Refused(what) => words.worded("xml-refused", &[("what", &words.piece(what))]),
            Self::Malformed(reason) => words.worded("xml-malformed", &[("reason", reason)]),
        }
    }
}

impl Why for SignatureError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Count { count, placed } => {
                words.worded("xades-count", &[("count", &count.to_string()), ("placed", &placed.to_string())])
            }
            Self::Id { id } => words.worded("xades-id", &[("id", &quoted(id))]),
            Self::Form { part, expected, found } => {
                let args = [("part", *part), ("expected", &words.piece(expected)), ("found", &quoted(found))];
                words.worded("xades-form", &args)
            }
            Self::Digest { part } => words.worded("xades-digest", &[("part", part)]),
            Self::Signer { signers } => words.worded("xades-signer", &[("signers", &signers.to_string())]),
            Self::Weak(error) => words.worded("xades-weak", &[("why", &error.why(words))]),
            Self::Certificate => words.worded("xades-certificate", &[]),
            Self::NotBound => words.worded("xades-not-bound", &[]),
        }
    }
}
