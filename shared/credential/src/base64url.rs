//! How do bytes stand in a JOSE text? RFC 4648, section 5, without padding, as RFC 7515, section 2, asks.
//!
//! Read strictly: no padding, no white space, and no bits left over that a second spelling could hide in.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Why a text is not strict base64url.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Base64UrlError {
    /// A character that has no place in it.
    #[error("not base64url without padding: character {at} has no place in it")]
    Character {
        /// Which, from 1.
        at: usize,
    },
    /// No bytes have a text of that length.
    #[error("not base64url without padding: no bytes make {length} characters")]
    Length {
        /// Characters.
        length: usize,
    },
    /// Bits are left over, which a second spelling could hide in.
    #[error("not base64url without padding: its last character has bits left over")]
    LeftOver,
    /// Padding where none may be, or none where some must be.
    #[error("not base64url without padding: it ends in padding")]
    Padding,
}

impl Base64UrlError {
    pub(crate) fn of(error: &base64::DecodeError) -> Self {
        match error {
            base64::DecodeError::InvalidByte(at, _) => Self::Character { at: at.saturating_add(1) },
            base64::DecodeError::InvalidLength(length) => Self::Length { length: *length },
            base64::DecodeError::InvalidLastSymbol(..) => Self::LeftOver,
            base64::DecodeError::InvalidPadding => Self::Padding,
        }
    }
}

/// Bytes to text.
pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Text to bytes. Each byte string has exactly one text that is accepted.
pub fn decode(text: &str) -> Result<Vec<u8>, Base64UrlError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| Base64UrlError::of(&error))
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
