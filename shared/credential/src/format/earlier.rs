//! Is this a credential of a kind that came before Verifiable Credentials, which is named here and not judged?
//!
//! Open Badges 1.0 to 2.1 (1EdTech; `Assertion`, hosted at its issuer's or in a JWS) and Blockcerts 1.2 and 2 (a Merkle proof
//! whose root stands in a blockchain). Blockcerts 3 is a Verifiable Credential: its seal alone is of that kind.

use super::{FormatError, shortened, w3c};
use crate::data_integrity::{Proof, Suite};
use crate::json::Value;

/// A kind that is named and not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// Open Badges before version 3.0.
    OpenBadges {
        /// "2.0", "1.0".
        version: &'static str,
        /// What of it: "Assertion", "BadgeClass".
        part: String,
        /// How it is to be checked.
        secured: Secured,
    },
    /// Blockcerts.
    Blockcerts {
        /// "1.2", "2", "3".
        version: &'static str,
    },
}

/// How an older badge is to be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secured {
    /// By asking its issuer's web site for it.
    Hosted,
    /// By the signature around it.
    Signed,
    /// It does not say.
    Unsaid,
}

impl Secured {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Hosted => "hosted",
            Self::Signed => "signed",
            Self::Unsaid => "unsaid",
        }
    }
}

impl std::fmt::Display for Earlier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OpenBadges { version, part, secured } => {
                write!(f, "Open Badges {version} ({part}, {})", secured.id())
            }
            Self::Blockcerts { version } => write!(f, "Blockcerts {version}"),
        }
    }
}

/// The contexts of Open Badges 2.0 and 1.1, by the parts that their addresses share.
const CONTEXTS: [(&str, &str); 4] = [
    ("w3id.org/openbadges/v2", "2.0"),
    ("openbadgespec.org/v2/", "2.0"),
    ("w3id.org/openbadges/v1", "1.1"),
    ("openbadgespec.org/v1/", "1.1"),
];

/// What that document or token payload is, if it is of such a kind.
pub(super) fn of(value: &Value<'_>, in_a_token: bool) -> Option<FormatError> {
    let kind = blockcerts(value).or_else(|| open_badges(value, in_a_token))?;
    Some(FormatError::Earlier(kind))
}

/// A text that stood in a picture: the versions before 1.1 baked the address of the badge alone.
pub(super) fn of_address(text: &[u8]) -> Option<FormatError> {
    let text = text.trim_ascii();
    let web = [&b"https://"[..], b"http://"].iter().any(|scheme| text.starts_with(scheme));
    let one = !text.iter().any(|byte| byte.is_ascii_whitespace() || *byte == b'{');
    let part = "the address of an Assertion".to_owned();
    (web && one).then_some(FormatError::Earlier(Earlier::OpenBadges {
        version: "1.0 or 2.0",
        part,
        secured: Secured::Hosted,
    }))
}

fn contexts<'v>(value: &'v Value<'_>) -> impl Iterator<Item = &'v str> {
    let contexts = value.get("@context").map(Value::one_or_many).unwrap_or_default();
    contexts.iter().filter_map(Value::as_str)
}

fn blockcerts(value: &Value<'_>) -> Option<Earlier> {
    let context = |part: &str| contexts(value).any(|address| address.contains(part));
    let seals = |member: &str| value.get(member).is_some_and(|seal| w3c::types(seal).iter().any(|kind| anchors(kind)));
    let version = if context("blockcerts/v1") || (value.get("document").is_some() && seals("receipt")) {
        "1.2"
    } else if context("blockcerts/v2") || seals("signature") {
        "2"
    } else if context("blockcerts") || seals("proof") {
        "3"
    } else {
        return None;
    };
    Some(Earlier::Blockcerts { version })
}

/// Whether a proof of that type is one whose root stands in a blockchain.
fn anchors(kind: &str) -> bool {
    ["MerkleProof2017", "MerkleProof2019", "ChainpointSHA256v2"].contains(&kind)
}

fn open_badges(value: &Value<'_>, in_a_token: bool) -> Option<Earlier> {
    let by_context = CONTEXTS.iter().find(|(part, _)| contexts(value).any(|address| address.contains(part)));
    let way = value.get("verification").or(value.get("verify"));
    // Version 1.0 has no context, and is known by its members.
    let by_members = || {
        let members = ["recipient", "badge"].iter().all(|member| value.get(member).is_some());
        (members && way.is_some()).then_some("1.0")
    };
    let version = by_context.map(|(_, version)| *version).or_else(by_members)?;
    let part = value.get("type").and_then(|kind| kind.one_or_many().first()).map(shortened);
    let said = |kind: &Value<'_>| match w3c::types(kind).first() {
        Some(&("HostedBadge" | "hosted")) => Secured::Hosted,
        Some(&("SignedBadge" | "signed")) => Secured::Signed,
        _ => Secured::Unsaid,
    };
    let secured = if in_a_token { Secured::Signed } else { way.map_or(Secured::Unsaid, said) };
    Some(Earlier::OpenBadges { version, part: part.unwrap_or_else(|| "Assertion".to_owned()), secured })
}

/// The kind of a Verifiable Credential's proof, if it is sealed in a blockchain (Blockcerts 3).
pub fn of_proof(proof: &Proof<'_>) -> Option<Earlier> {
    let Suite::Unsupported(name) = &proof.suite else { return None };
    // A chained proof says beside its type what it is by itself.
    let named = [Some(name.as_str()), proof.source.str("chainedProofType")];
    let merkle = named.into_iter().flatten().any(|name| anchors(name) || name == "merkle-proof-2019");
    merkle.then_some(Earlier::Blockcerts { version: "3" })
}

#[cfg(test)]
mod tests {
    use super::{Earlier, Secured};
    use crate::format::{Content, FormatError, read};

    fn named(text: &str) -> Option<Earlier> {
        match read(text.as_bytes()).content {
            Content::Unrecognised(FormatError::Earlier(kind)) => Some(kind),
            _ => None,
        }
    }

    fn badge(version: &'static str, part: &str, secured: Secured) -> Option<Earlier> {
        Some(Earlier::OpenBadges { version, part: part.to_owned(), secured })
    }

    fn token(payload: &str) -> String {
        let encode = crate::base64url::encode;
        format!("{}.{}.{}", encode(r#"{"alg":"RS256"}"#), encode(payload), encode("signed"))
    }

    #[test]
    fn older_badges_are_named_and_never_taken_for_something_else() {
        let hosted = r#"{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://a.example/1",
            "recipient": {"type": "email", "hashed": true, "identity": "sha256$00"}, "badge": "https://a.example/b",
            "issuedOn": "2020-01-01T00:00:00Z", "verification": {"type": "HostedBadge"}}"#;
        assert_eq!(named(hosted), badge("2.0", "Assertion", Secured::Hosted));
        let signed = hosted.replace("HostedBadge", "SignedBadge");
        assert_eq!(named(&signed), badge("2.0", "Assertion", Secured::Signed));
        assert_eq!(named(&token(&signed)), badge("2.0", "Assertion", Secured::Signed));
        assert_eq!(named(&token(hosted)), badge("2.0", "Assertion", Secured::Signed));
        let class = r#"{"@context": ["https://w3id.org/openbadges/v2"], "type": ["BadgeClass", "x"], "name": "y"}"#;
        assert_eq!(named(class), badge("2.0", "BadgeClass", Secured::Unsaid));
        let eleven = hosted.replace("/v2", "/v1");
        assert_eq!(named(&eleven), badge("1.1", "Assertion", Secured::Hosted));
        let first = r#"{"uid": "1", "recipient": {"type": "email", "identity": "a@b.example"}, "badge": "https://a.example/b",
            "issuedOn": 1359217910, "verify": {"type": "hosted", "url": "https://a.example/1"}}"#;
        assert_eq!(named(first), badge("1.0", "Assertion", Secured::Hosted));
    }

    #[test]
    fn blockcerts_are_named_in_each_version() {
        let blockcerts = |version| Some(Earlier::Blockcerts { version });
        let one = r#"{"@context": "https://w3id.org/blockcerts/v1", "type": "CertificateDocument", "document": {},
            "receipt": {"type": ["ChainpointSHA256v2"]}}"#;
        assert_eq!(named(one), blockcerts("1.2"));
        let two = r#"{"@context": ["https://w3id.org/openbadges/v2", "https://w3id.org/blockcerts/v2"], "type": "Assertion",
            "badge": {}, "recipient": {}, "verification": {"type": ["MerkleProofVerification2017", "Extension"]},
            "signature": {"type": ["MerkleProof2017", "Extension"], "anchors": [{"type": "BTCOpReturn"}]}}"#;
        assert_eq!(named(two), blockcerts("2"));
        assert_eq!(
            named(&two.replace("https://w3id.org/blockcerts/v2", "https://w3id.org/openbadges/v2")),
            blockcerts("2")
        );
        assert_eq!(named(r#"{"@context": "https://w3id.org/blockcerts/v3", "id": "urn:x"}"#), blockcerts("3"));
    }

    #[test]
    fn what_is_none_of_them_is_not_named_so() {
        for other in
            [r#"{"recipient": {}, "badge": {}}"#, r#"{"document": {}, "receipt": {}}"#, "https://a.example/1", "{}"]
        {
            assert_eq!(named(other), None, "{other}");
        }
        let newer = r#"{"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/openbadges/v2"],
            "type": ["VerifiableCredential"], "issuer": "did:web:a.example", "credentialSubject": {"id": "did:web:b.example"}}"#;
        assert!(matches!(read(newer.as_bytes()).content, Content::Credential(_)));
    }
}
