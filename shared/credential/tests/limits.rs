//! Is what is just as large as allowed read, and what is larger by one refused for that?
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use credential::integrity::{self, IntegrityError};
use credential::jades::{Jades, JadesError};
use credential::jose::{DetachedJws, JoseError, Jws};
use credential::sd_jwt::{SdJwt, SdJwtError};
use credential::{json, limits};

fn jws(length: usize) -> bool {
    matches!(Jws::parse(&"A".repeat(length)), Err(JoseError::TooLarge { .. }))
}

fn detached(length: usize) -> bool {
    let due = JoseError::TooLarge { actual: length, limit: 2 * limits::JOSE_HEADER_BYTES };
    DetachedJws::parse(&"A".repeat(length)) == Err(due)
}

fn sd_jwt(length: usize) -> bool {
    matches!(SdJwt::parse(&"A".repeat(length)), Err(SdJwtError::Issuer(JoseError::TooLarge { .. })))
}

fn disclosures(count: usize) -> bool {
    matches!(SdJwt::parse(&format!("A.A.A{}~", "~A".repeat(count))), Err(SdJwtError::TooMany { .. }))
}

fn seals(count: usize) -> bool {
    let text = format!(r#"{{"payload": "e30", "signatures": [{}]}}"#, vec!["{}"; count].join(","));
    let outer = json::parse(text.as_bytes(), 1 << 20).unwrap();
    matches!(Jades::parse(&outer), Err(JadesError::TooMany { .. }))
}

fn metadata(length: usize) -> bool {
    matches!(integrity::check(&format!("x-{}", "A".repeat(length - 2)), b""), Err(IntegrityError::Malformed { .. }))
}

fn multibase(base: &str, digit: &str, length: usize) -> bool {
    let text = format!("{base}{}", digit.repeat(length));
    matches!(integrity::check_multibase(&text, b""), Err(IntegrityError::Malformed { .. }))
}

#[test]
fn bounds_are_where_they_are_said_to_be() {
    let token = limits::CREDENTIAL_BYTES / 3 * 4;
    type Refused = fn(usize) -> bool;
    let cases: [(&str, usize, Refused); 7] = [
        ("a token", token, jws),
        ("a token without its payload", 2 * limits::JOSE_HEADER_BYTES, detached),
        ("an SD-JWT", token, sd_jwt),
        ("its disclosures", limits::DISCLOSURES, disclosures),
        ("the signatures of a seal", limits::PROOFS, seals),
        ("integrity metadata", 4096, metadata),
        ("a digest in base58", 128, |length| multibase("z", "1", length)),
    ];
    for (what, limit, refused) in cases {
        assert!(!refused(limit), "{what} of {limit}");
        assert!(refused(limit + 1), "{what} of {}", limit + 1);
    }
    // No base64 has a length of one more than four.
    assert!(!multibase("u", "A", 4096) && multibase("u", "A", 4098), "a digest in base64url");
}
