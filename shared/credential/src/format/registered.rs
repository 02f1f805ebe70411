//! Are a token's registered claims what RFC 7519 says, and does its header repeat them truly?
//!
//! RFC 7519, sections 4.1 and 5.3; VC-JOSE-COSE, section 3.1.3.

use super::{FormatError, shortened};
use crate::json::Value;

/// Claims that are texts. `iat` decides nothing and is met as a text in real credentials; `exp` and `nbf` are read as dates
/// where the period is judged.
const TEXTS: [&str; 3] = ["iss", "sub", "jti"];

/// A claim of another kind than it must be, and one that the header repeats with another value.
pub(super) fn faults(claims: &Value<'_>, header: &Value<'_>) -> Vec<FormatError> {
    let mut faults: Vec<FormatError> = TEXTS.into_iter().filter_map(|claim| text_fault(claims, claim)).collect();
    if let Some(audience) = claims.get("aud")
        && !(audience.as_str().is_some() || audience.as_array().is_some_and(|all| all.iter().all(is_text)))
    {
        faults.push(wrong("aud", "a text or a list of texts", audience));
    }
    for claim in ["iss", "sub", "aud"] {
        if let (Some(repeated), Some(own)) = (header.get(claim), claims.get(claim))
            && repeated != own
        {
            let (outside, inside) = (shortened(repeated), shortened(own));
            faults.push(FormatError::Contradiction { member: claim, outside, inside });
        }
    }
    faults
}

/// `vc` and `vp` wrap what here stands in the token itself (VC-JOSE-COSE, section 3.1.3: they must not be present).
pub(super) fn no_wrapper(claims: &Value<'_>) -> Option<FormatError> {
    let member = ["vc", "vp"].into_iter().find(|member| claims.get(member).is_some())?;
    let (expected, found) = ("no claim of a token of this type".to_owned(), "one".to_owned());
    Some(FormatError::Wrong { member: member.to_owned(), expected, found })
}

fn text_fault(claims: &Value<'_>, claim: &str) -> Option<FormatError> {
    let value = claims.get(claim)?;
    let empty = claim == "iss" && value.as_str().is_some_and(str::is_empty);
    (!is_text(value) || empty).then(|| wrong(claim, "a text", value))
}

fn is_text(value: &Value<'_>) -> bool {
    value.as_str().is_some()
}

fn wrong(member: &str, expected: &str, found: &Value<'_>) -> FormatError {
    FormatError::Wrong { member: member.to_owned(), expected: expected.to_owned(), found: shortened(found) }
}
