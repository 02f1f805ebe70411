//! What does a link carry? The parameters of `openid4vp:` and `openid-credential-offer:` links, each at most once.

use std::collections::BTreeMap;

/// Largest link, in bytes: ten times what a QR code holds.
pub const LINK_BYTES: usize = 64 << 10;

/// The parameters of a link or of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(BTreeMap<String, String>);

/// A link that we do not follow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Longer than the limit.
    #[error("the link has {actual} bytes, more than {LINK_BYTES}")]
    TooLong {
        /// Bytes received.
        actual: usize,
    },
    /// Of another kind.
    #[error("a link that begins with {found:?} is none of {expected}")]
    OtherScheme {
        /// What it begins with.
        found: String,
        /// What is read.
        expected: String,
    },
    /// A parameter stands twice.
    #[error("{name:?} stands more than once")]
    Repeated {
        /// The parameter.
        name: String,
    },
}

impl Parameters {
    /// Reads `SCHEME:?…`, `SCHEME://?…`, `SCHEME://host?…` for one of these schemes, or an https link with a query.
    pub fn of_link(link: &str, schemes: &[&str]) -> Result<Self, LinkError> {
        let link = link.trim();
        if link.len() > LINK_BYTES {
            return Err(LinkError::TooLong { actual: link.len() });
        }
        let scheme = link.split(':').next().unwrap_or_default();
        let known = schemes.iter().chain(&["https", "http"]).any(|known| scheme.eq_ignore_ascii_case(known));
        if !known || !link.contains(':') {
            let found = scheme.chars().take(40).collect();
            return Err(LinkError::OtherScheme { found, expected: schemes.join(", ") });
        }
        let query = link.split_once('?').map(|(_, query)| query).unwrap_or_default();
        Self::of_form(query.split('#').next().unwrap_or_default().as_bytes())
    }

    /// Reads `application/x-www-form-urlencoded`.
    pub fn of_form(form: &[u8]) -> Result<Self, LinkError> {
        let mut parameters = BTreeMap::new();
        for (name, value) in url::form_urlencoded::parse(form) {
            if parameters.insert(name.to_string(), value.into_owned()).is_some() {
                return Err(LinkError::Repeated { name: name.chars().take(100).collect() });
            }
        }
        Ok(Self(parameters))
    }

    /// The parameter of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// All of them, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Writes a link or a form.
pub fn encode<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish()
}

#[cfg(test)]
mod tests {
    use super::{LinkError, Parameters};

    #[test]
    fn links() {
        for link in ["openid4vp:?a=1+2", "openid4vp://?a=1+2", "openid4vp:///?a=1%202", "OPENID4VP://authorize?a=1+2#x"]
        {
            let parameters = Parameters::of_link(link, &["openid4vp"]).expect(link);
            assert_eq!(parameters.get("a"), Some("1 2"), "{link}");
        }
        assert!(matches!(Parameters::of_link("x:?a=1", &["openid4vp"]), Err(LinkError::OtherScheme { .. })));
        assert!(matches!(Parameters::of_link("openid4vp", &["openid4vp"]), Err(LinkError::OtherScheme { .. })));
        assert!(matches!(Parameters::of_link("openid4vp:?a=1&a=1", &["openid4vp"]), Err(LinkError::Repeated { .. })));
    }
}
