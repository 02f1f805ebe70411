//! How does a holder show only some claims, and vouch for them? RFC 9901, sections 4.3 and 7.2.

use std::collections::BTreeSet;

use serde_json::json;

use super::{DisclosureError, Path, SdJwt, SdJwtError};
use crate::Timestamp;
use crate::jose;
use crate::key::{KeyError, PublicKey, SignError, Signer};

/// Why nothing was selected or bound.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PresentError {
    /// Not an SD-JWT.
    #[error(transparent)]
    SdJwt(#[from] SdJwtError),
    /// Its disclosures are faulty.
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    /// No claim stands there.
    #[error("no claim stands at {path}")]
    NoClaim {
        /// The path asked for.
        path: Path,
    },
    /// There is no such disclosure.
    #[error("there is no disclosure {index} among {count}")]
    NoDisclosure {
        /// The one asked for, from 0.
        index: usize,
        /// How many there are.
        count: usize,
    },
    /// It has a key binding already, which fits one presentation only.
    #[error("it is bound already")]
    AlreadyBound,
    /// `cnf.jwk` is no key that we use.
    #[error("the key it is bound to: {0}")]
    HolderKey(#[from] KeyError),
    /// The signer's key is not the one that the credential is bound to.
    #[error("the credential is bound to another key than the signer's")]
    AnotherKey,
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
}

/// Keeps the disclosures that show these claims: each claim with all in it, and what stands above it. A key binding is
/// left off. Claims that are plain need no disclosure, and are shown in any case.
pub fn select(sd_jwt: &str, keep: &[Path]) -> Result<String, PresentError> {
    let token = SdJwt::parse(sd_jwt)?;
    let unveiled = token.unveil()?;
    for path in keep {
        if super::issue::at(&unveiled.claims, path).is_none() {
            return Err(PresentError::NoClaim { path: path.clone() });
        }
    }
    let wanted = unveiled
        .revealed
        .iter()
        .filter(|revealed| keep.iter().any(|path| path.contains(&revealed.path) || revealed.path.contains(path)))
        .map(|revealed| revealed.disclosure)
        .collect();
    Ok(kept(&token, &wanted))
}

/// Keeps these disclosures, and those above them without which they have no place. A key binding is left off.
pub fn select_disclosures(sd_jwt: &str, keep: &[usize]) -> Result<String, PresentError> {
    let token = SdJwt::parse(sd_jwt)?;
    let revealed = token.unveil()?.revealed;
    let mut wanted = BTreeSet::new();
    for index in keep {
        let chosen = revealed.get(*index).ok_or(PresentError::NoDisclosure { index: *index, count: revealed.len() })?;
        wanted.extend(revealed.iter().filter(|other| other.path.contains(&chosen.path)).map(|other| other.disclosure));
    }
    Ok(kept(&token, &wanted))
}

/// The texts as received, in their order.
fn kept(token: &SdJwt<'_>, wanted: &BTreeSet<usize>) -> String {
    let mut text = token.jws.as_str().to_owned();
    text.push('~');
    for (index, disclosure) in token.disclosures.iter().enumerate() {
        if wanted.contains(&index) {
            text.push_str(disclosure);
            text.push('~');
        }
    }
    text
}

/// Adds a key binding JWT. Where the credential names its holder's key (`cnf.jwk`), the signer must have that one.
pub fn bind(
    presented: &str,
    audience: &str,
    nonce: &str,
    issued_at: Timestamp,
    signer: &dyn Signer,
) -> Result<String, PresentError> {
    let token = SdJwt::parse(presented)?;
    if token.key_binding.is_some() {
        return Err(PresentError::AlreadyBound);
    }
    if let Some(jwk) = token.payload().get("cnf").and_then(|cnf| cnf.get("jwk"))
        && PublicKey::from_jwk(jwk)? != *signer.public_key()
    {
        return Err(PresentError::AnotherKey);
    }
    let payload =
        json!({"iat": issued_at.seconds(), "aud": audience, "nonce": nonce, "sd_hash": token.sd_hash()}).to_string();
    let binding = jose::sign(&json!({"typ": "kb+jwt"}), payload.as_bytes(), signer)?;
    Ok(format!("{presented}{binding}"))
}
