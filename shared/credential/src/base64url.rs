//! How do bytes stand in a JOSE text? RFC 4648, section 5, without padding, as RFC 7515, section 2, asks.
//!
//! Read strictly: no padding, no white space, and no bits left over that a second spelling could hide in.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// A text that is not strict base64url.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not base64url without padding: {reason}")]
pub struct Base64UrlError {
    /// The decoder's words: position and kind of the fault.
    pub reason: String,
}

/// Bytes to text.
pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Text to bytes. Each byte string has exactly one text that is accepted.
pub fn decode(text: &str) -> Result<Vec<u8>, Base64UrlError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| Base64UrlError { reason: error.to_string() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_spelling() {
        assert_eq!(super::decode("Zm8").expect("fo"), b"fo");
        assert_eq!(super::decode("").expect("nothing"), b"");
        for text in ["Zm8=", "Zm9", "Zm8 ", "Z", "Zm+/", "Z m8", "Zm8\n", "Zm8é"] {
            assert!(super::decode(text).is_err(), "{text:?}");
        }
    }
}
