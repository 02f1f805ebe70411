//! Does a token's header say what the token is?
//!
//! RFC 7515, sections 4.1.9 and 4.1.10; VC-JOSE-COSE, sections 3.1 and 3.2; RFC 8725, section 3.11.

use super::FormatError;
use crate::jose::Jws;

/// What a token holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Credential,
    Presentation,
}

/// What the header's `typ` and `cty` break. No `typ` at all is allowed: every standard that calls for one here says "should",
/// but SD-JWT VC, which asks for itself.
pub(super) fn faults(jws: &Jws<'_>, types: &[&str], holds: Holds) -> Vec<FormatError> {
    let typ = jws.typ().filter(|typ| !types.contains(typ)).map(|found| wrong_type(types, Some(found)));
    typ.into_iter().chain(content_fault(jws, holds)).collect()
}

/// A type that is none of these.
pub(super) fn wrong_type(expected: &[&str], found: Option<&str>) -> FormatError {
    FormatError::WrongType {
        expected: expected.join(" or "),
        found: found.unwrap_or("none").chars().take(64).collect(),
    }
}

/// A `cty` that says that something else is inside. One that is narrower than `vc` may be anybody's, and is left alone.
fn content_fault(jws: &Jws<'_>, holds: Holds) -> Option<FormatError> {
    let found = jws.cty()?;
    let (due, others) = match holds {
        Holds::Credential => ("vc", "vp"),
        Holds::Presentation => ("vp", "vc"),
    };
    // The payload is JSON: neither another token (RFC 7519, section 5.2) nor text nor a picture.
    let wrapped = ["jwt", "jwe", "jose", "jose+json", "sd-jwt"].contains(&found)
        || ["+jwt", "+sd-jwt", "+cose", "+cwt", "+zip"].iter().any(|suffix| found.ends_with(suffix));
    let other = found == others || found.starts_with(&format!("{others}+")) || found.contains('/') || found.is_empty();
    (wrapped || other).then(|| FormatError::Wrong {
        member: "cty".to_owned(),
        expected: format!("{due} or a narrower type"),
        found: found.chars().take(64).collect(),
    })
}

/// Whether that is the name of a signature algorithm that somebody may well use, and that is not checked here
/// (IANA, JSON Web Signature and Encryption Algorithms).
pub(super) fn has_a_meaning(alg: &str) -> bool {
    const NAMED: [&str; 9] =
        ["RS384", "RS512", "PS384", "PS512", "Ed448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87", "BBS"];
    NAMED.contains(&alg)
}
