//! What does a query see of a credential at hand, or of one that was presented?
//!
//! OpenID4VP 1.0, appendix B: the formats `dc+sd-jwt`, `jwt_vc_json` and `ldp_vc`.

use credential::did::{self, Relationship};
use credential::jose::Jws;
use credential::json::{self, Value};
use credential::key::PublicKey;
use credential::limits;
use credential::sd_jwt::SdJwt;

use super::{CandidateError, CandidateFlaw};

/// How a credential is secured, as far as presenting it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// SD-JWT VC.
    SdJwtVc,
    /// VCDM 2.0 in a JWS (`vc+jwt`).
    VcJwt,
    /// VCDM 1.1 in a JWT (the `vc` claim).
    JwtVc,
    /// A credential with embedded proofs.
    LdpVc,
}

impl Kind {
    /// The format identifier of OpenID4VP and OpenID4VCI. 1.0 knows no identifier for VC-JOSE-COSE; `jwt_vc_json` carries it.
    pub fn format(self) -> &'static str {
        match self {
            Kind::SdJwtVc => "dc+sd-jwt",
            Kind::VcJwt | Kind::JwtVc => "jwt_vc_json",
            Kind::LdpVc => "ldp_vc",
        }
    }
}

/// A credential, as a query sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// How it is secured.
    pub kind: Kind,
    /// Its claims: of an SD-JWT VC with every disclosure that is there, of the W3C kinds the credential itself.
    pub claims: Value<'static>,
    /// `vct`, or the W3C types.
    pub types: Vec<String>,
    /// Whether it names a key or an id of its holder.
    pub bound: bool,
}

impl Candidate {
    /// Looks at a credential as it was received. Nothing is verified here.
    pub fn read(bytes: &[u8]) -> Result<Self, CandidateError> {
        let text = std::str::from_utf8(bytes)?.trim();
        if text.starts_with('{') {
            let document = json::parse(text.as_bytes(), limits::CREDENTIAL_BYTES)?;
            return Self::of_w3c(Kind::LdpVc, document.into_owned());
        }
        if text.contains('~') { Self::of_sd_jwt(text) } else { Self::of_jwt(text) }
    }

    fn of_sd_jwt(text: &str) -> Result<Self, CandidateError> {
        let token = SdJwt::parse(text)?;
        let claims = token.claims()?;
        let types = claims.str("vct").map(str::to_owned).into_iter().collect();
        let bound = claims.get("cnf").is_some();
        Ok(Self { kind: Kind::SdJwtVc, claims, types, bound })
    }

    fn of_jwt(text: &str) -> Result<Self, CandidateError> {
        let token = Jws::parse(text)?;
        let payload = json::parse_owned(token.payload(), limits::CREDENTIAL_BYTES)?;
        match payload.get("vc") {
            Some(credential) => {
                let subject = payload.get("sub").is_some();
                let mut candidate = Self::of_w3c(Kind::JwtVc, credential.clone())?;
                candidate.bound |= subject;
                Ok(candidate)
            }
            None => Self::of_w3c(Kind::VcJwt, payload),
        }
    }

    /// Looks at what was presented: an SD-JWT VC with or without key binding, or the credentials of a W3C presentation
    /// (embedded, enveloped, or in a VP JWT). Nothing is verified here.
    pub fn of_presentation(bytes: &[u8]) -> Result<Vec<Self>, CandidateError> {
        let text = std::str::from_utf8(bytes)?.trim();
        if text.contains('~') {
            return Ok(vec![Self::of_sd_jwt(text)?]);
        }
        let document = if text.starts_with('{') {
            json::parse_owned(text.as_bytes(), limits::CREDENTIAL_BYTES)?
        } else {
            let token = Jws::parse(text)?;
            json::parse_owned(token.payload(), limits::CREDENTIAL_BYTES)?
        };
        let presentation = document.get("vp").unwrap_or(&document);
        let Some(inside) = presentation.get("verifiableCredential") else { return Ok(vec![Self::read(bytes)?]) };
        let inside = inside.one_or_many();
        if inside.is_empty() || inside.len() > limits::CREDENTIALS_IN_PRESENTATION {
            return Err(CandidateFlaw::Count { count: inside.len() }.into());
        }
        inside.iter().map(Self::of_contained).collect()
    }

    fn of_contained(credential: &Value<'static>) -> Result<Self, CandidateError> {
        match credential {
            Value::String(token) => Self::read(token.as_bytes()),
            other => match other.str("id").and_then(|id| id.strip_prefix("data:")).and_then(|id| id.split_once(',')) {
                Some((_, token)) => Self::read(token.as_bytes()),
                None => Self::of_w3c(Kind::LdpVc, other.clone()),
            },
        }
    }

    /// The key that it is bound to: the `cnf` key, or that of a did:key or did:jwk subject. Others cannot be told without asking somebody.
    pub fn holder_key(&self) -> Option<PublicKey> {
        if let Some(jwk) = self.claims.pointer("/cnf/jwk") {
            return PublicKey::from_jwk(jwk).ok();
        }
        self.holder_did().and_then(|did| {
            let document = did::document_of(&did).ok()?;
            document.methods_for(Relationship::Authentication).find_map(|method| method.key.clone().ok())
        })
    }

    /// The did:key or did:jwk of its subject.
    pub fn holder_did(&self) -> Option<String> {
        let subjects = self.claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
        let mut ids = subjects.iter().filter_map(|subject| subject.str("id"));
        ids.find(|id| id.starts_with("did:key:") || id.starts_with("did:jwk:")).map(str::to_owned)
    }

    pub(crate) fn of_w3c(kind: Kind, document: Value<'static>) -> Result<Self, CandidateError> {
        let types: Vec<String> = document
            .get("type")
            .ok_or(CandidateFlaw::NoType)?
            .one_or_many()
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let subjects = document.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
        let bound = subjects.iter().any(|subject| subject.str("id").is_some());
        Ok(Self { kind, claims: document, types, bound })
    }
}
