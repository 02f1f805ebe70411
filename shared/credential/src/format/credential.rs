//! What is one credential, and what does it say of itself?

use super::{Family, FormatError, Securing, w3c};
use crate::json::Value;
use crate::sd_jwt::DisclosureError;

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

impl Credential<'_> {
    pub(super) fn into_owned(self) -> Credential<'static> {
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
