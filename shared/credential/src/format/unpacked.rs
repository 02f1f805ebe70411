//! Where does the text stay that was taken out of a token or a seal, while what was read of it borrows from it?

use std::sync::OnceLock;

/// Room for one such text. Whoever reads bytes gives it along ([`super::read_with`]) and keeps it as long as what was read: then
/// no string of the credential has to be copied.
#[derive(Debug, Default)]
pub struct Unpacked(OnceLock<String>);

impl Unpacked {
    /// Keeps the text, if nothing is kept yet; gives it back otherwise.
    pub(super) fn keep(&self, text: String) -> Result<&str, String> {
        self.0.set(text)?;
        Ok(self.0.get().map_or("", String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::Unpacked;
    use crate::base64url::encode;
    use crate::format::{Content, read, read_with};
    use crate::json::Value;

    #[test]
    fn one_text_is_kept_and_never_changed() {
        let unpacked = Unpacked::default();
        assert_eq!(unpacked.keep("one".to_owned()), Ok("one"));
        assert_eq!(unpacked.keep("two".to_owned()), Err("two".to_owned()));
    }

    fn token(header: &str, payload: &str) -> Vec<u8> {
        [encode(header), encode(payload), encode([7; 64])].join(".").into_bytes()
    }

    #[test]
    fn what_borrows_from_it_says_the_same() {
        let body = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
            "issuer": "did:example:school", "credentialSubject": {"name": "\u00c4nne", "note": "a\nb"}}"#;
        let plain = r#"{"alg": "EdDSA"}"#;
        for (bytes, borrows) in [
            (token(r#"{"alg": "EdDSA", "typ": "vc+jwt"}"#, body), true),
            (token(plain, &format!(r#"{{"iss": "did:example:school", "vc": {body}}}"#)), true),
            (
                token(plain, &format!(r#"{{"iss": "did:example:school", "vp": {{"verifiableCredential": {body}}}}}"#)),
                true,
            ),
            (token(plain, "{}"), false),
            (token(plain, "[1]"), false),
            (token(plain, "\u{feff}{}"), false),
            (body.as_bytes().to_vec(), true),
        ] {
            let unpacked = Unpacked::default();
            let (found, expected) = (read_with(&bytes, &unpacked), read(&bytes));
            assert_eq!(format!("{:?}", found.content), format!("{:?}", expected.content));
            let claims = match &found.content {
                Content::Credential(credential) => Some(&credential.claims),
                Content::Presentation(presentation) => Some(&presentation.claims),
                Content::Unrecognised(_) => None,
            };
            let text = claims
                .and_then(|claims| claims.get("issuer").or_else(|| claims.pointer("/verifiableCredential/issuer")));
            assert_eq!(matches!(text, Some(Value::String(Cow::Borrowed(_)))), borrows, "{text:?}");
        }
    }
}
