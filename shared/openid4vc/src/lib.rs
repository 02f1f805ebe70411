//! How do issuers, wallets and verifiers talk? OpenID4VCI 1.0, OpenID4VP 1.0 and DCQL, as machines without I/O.
//!
//! Pure: requests and responses are `http` values that somebody else sends; time, dice and keys are arguments.
//! Invariant: nothing is presented without [`openid4vp::Consent`], which only a person's yes to exactly this request and
//! these values makes; [`openid4vp::respond`] takes it, and a [`openid4vp::VerifiedRequest`]. The types leave no shortcut.

pub mod address;
pub mod dcql;
pub mod link;
pub mod openid4vci;
pub mod openid4vp;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand_core::CryptoRng;

/// A fresh secret of 192 bits, URL-safe: a nonce, a state, a code.
pub fn fresh_secret(rng: &mut impl CryptoRng) -> String {
    let mut bytes = [0_u8; 24];
    rng.fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    credential::key::Hash::Sha256.of(&[bytes]).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
