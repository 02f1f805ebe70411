//! What is a presentation, and who presents what with it?

use super::{Credential, Family, FormatError, Securing, Shown, w3c};
use crate::json::Value;
use crate::sd_jwt::DisclosureError;

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

impl Presentation<'_> {
    pub(super) fn into_owned(self) -> Presentation<'static> {
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
