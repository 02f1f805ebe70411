//! By which digest is a credential known, in whatever file it lies?
//!
//! White space, the order of members, disclosures, a key binding and later time-stamps change a file, and leave the credential
//! that its issuer signed what it is. Of a token the digest is over the issuer's compact JWS; of a JSON document over its
//! canonical form (RFC 8785), proof included. What a holder derives anew (`ecdsa-sd-2023`, `bbs-2023`) is another document.

use super::{Content, Credential, FormatError, OtherKind, Securing, Unreadable, read};
use crate::json::Value;
use crate::{digest, jcs};

/// Over what a digest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Over {
    /// The issuer's compact JWS, without disclosures and key binding.
    Jws,
    /// The JSON document in canonical form.
    Jcs,
}

impl Over {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Over::Jws => "jws",
            Over::Jcs => "jcs",
        }
    }

    /// The one of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        [Over::Jws, Over::Jcs].into_iter().find(|over| over.id() == id)
    }
}

/// A digest, and over what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint {
    /// Over what.
    pub over: Over,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

impl Fingerprint {
    /// The fingerprint of one credential: a file, a picture that carries one, or one of a presentation's.
    ///
    /// # Errors
    /// The bytes are no credential, or one whose numbers have no canonical form.
    pub fn of(bytes: &[u8]) -> Result<Self, FormatError> {
        match read(bytes).content {
            Content::Credential(credential) => credential.fingerprint(),
            Content::Presentation(_) => Err(FormatError::Unsupported(OtherKind::Several)),
            Content::Unrecognised(error) => Err(error),
        }
    }
}

impl Credential<'_> {
    /// Its fingerprint.
    ///
    /// # Errors
    /// A document whose numbers have no canonical form, or one in XML.
    pub fn fingerprint(&self) -> Result<Fingerprint, FormatError> {
        let (over, text) = match &self.securing {
            Securing::Jws(jws) => (Over::Jws, jws.as_str().to_owned()),
            Securing::SdJwt(sealed) => (Over::Jws, sealed.token.jws.as_str().to_owned()),
            Securing::Jades(outer) => (Over::Jws, compact(outer).ok_or(FormatError::Missing("signature"))?),
            // An older credential in XML has no form here that stays when white space or time-stamps are added.
            Securing::Xades(_) => return Err(FormatError::Unsupported(OtherKind::XmlDigest)),
            Securing::DataIntegrity | Securing::None => {
                let canonical = jcs::canonical(&self.claims);
                (Over::Jcs, canonical.map_err(|error| FormatError::Unreadable(Unreadable::Canonical(error)))?)
            }
        };
        Ok(Fingerprint { over, sha256: digest::sha256_hex(text.as_bytes()) })
    }
}

/// The first signature of a JWS in JSON serialisation (RFC 7515, section 7.2), as a compact one.
fn compact(outer: &Value<'_>) -> Option<String> {
    if let Some(text) = outer.as_str() {
        return Some(text.to_owned());
    }
    let first = outer.get("signatures").and_then(|all| all.as_array()?.first()).unwrap_or(outer);
    Some([first.str("protected")?, outer.str("payload")?, first.str("signature")?].join("."))
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, Over};

    const PLAIN: &str = r#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":"did:web:a.example","credentialSubject":{"a":1,"b":2}}"#;

    #[test]
    fn a_document_is_the_same_however_it_is_written() {
        let other = r#"
          {"type":["VerifiableCredential"], "credentialSubject":{"b":2,"a":1},
           "@context":["https://www.w3.org/ns/credentials/v2"], "issuer":"did:web:a.example"}"#;
        let one = Fingerprint::of(PLAIN.as_bytes()).expect("document");
        assert_eq!(one.over, Over::Jcs);
        assert_eq!(one, Fingerprint::of(other.as_bytes()).expect("document"));
        assert_ne!(one, Fingerprint::of(PLAIN.replace("\"a\":1", "\"a\":3").as_bytes()).expect("document"));
    }

    #[test]
    fn a_token_is_the_same_whatever_it_shows() {
        let part = |text: &str| crate::base64url::encode(text.as_bytes());
        let disclosure = part(r#"["salt","family_name","Brandt"]"#);
        let hash = crate::base64url::encode(crate::digest::sha256(disclosure.as_bytes()));
        let claims = format!(r#"{{"vct":"urn:x","iss":"did:web:a.example","_sd":["{hash}"],"_sd_alg":"sha-256"}}"#);
        let jws =
            format!("{}.{}.{}", part(r#"{"alg":"ES256","typ":"dc+sd-jwt"}"#), part(&claims), part(&"0".repeat(64)));
        let whole = Fingerprint::of(format!("{jws}~{disclosure}~").as_bytes()).expect("token");
        assert_eq!(whole.over, Over::Jws);
        assert_eq!(whole, Fingerprint::of(format!("{jws}~\n").as_bytes()).expect("token"));
        assert_eq!(whole.sha256, crate::digest::sha256_hex(jws.as_bytes()));
    }

    #[test]
    fn what_is_no_credential_has_none() {
        for bytes in [&b""[..], b"{}", b"<svg/>", br#"{"type":"VerifiablePresentation"}"#] {
            assert!(Fingerprint::of(bytes).is_err(), "{bytes:?}");
        }
        assert_eq!(Over::from_id("jws").map(Over::id), Some("jws"));
    }
}
