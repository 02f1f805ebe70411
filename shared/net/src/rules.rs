//! What may an answer be: its type, its size, and how often may it lead elsewhere? By kind of what is asked for.
//!
//! Redirects: Token Status List, section 8.1, wants them followed and loops caught, and a list is signed wherever it
//! lies. Nothing else is followed: a DID document (did:web), a controlled identifier document, issuer metadata
//! (RFC 8414, section 3) and a key set are believed because of the place where they lie, and their standards name that
//! place and no other. Schemas and type metadata are named by addresses that are meant to last and lead elsewhere
//! (w3id.org, purl.org); SD-JWT VC allows it where it is limited and each hop is checked, and they decide no one's identity.
//!
//! Content types: those of the standards; `application/json` and `+json`, which old hosts send; and
//! `text/plain` or `application/octet-stream`, which is what code hosts and page hosts send for files without an ending or for
//! anything at all. A page (`text/html`) or a picture is refused. What is believed rests on parsing and proof, never on the type.

use credential::limits;
use verify::NeedKind;

/// What may come of asking for one kind of thing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    pub accept: &'static str,
    pub types: &'static [&'static str],
    pub expected: &'static str,
    pub bytes: usize,
    pub redirects: usize,
}

const DOCUMENT: &str = "application/did, application/cid, application/did+json;q=0.9, application/did+ld+json;q=0.9, \
    application/ld+json;q=0.8, application/json;q=0.8";
const LIST: &str = "application/statuslist+jwt, application/vc, application/vc+jwt, application/vc+ld+json;q=0.9, \
    application/ld+json;q=0.8, application/json;q=0.8, application/jwt;q=0.8, */*;q=0.1";

const SCHEMA: &str = "application/schema+json, application/json;q=0.9, application/vc;q=0.9, application/vc+jwt;q=0.9";
const CREDENTIAL: &str = "application/vc, application/vc+ld+json;q=0.9, application/vc+jwt, application/jwt;q=0.8, \
    application/ld+json;q=0.8, application/json;q=0.8, text/plain;q=0.5";

impl Rules {
    pub(crate) fn of(kind: NeedKind) -> Self {
        let document = Self {
            accept: DOCUMENT,
            types: &["application/did", "application/cid"],
            expected: "a DID document",
            bytes: limits::DOCUMENT_BYTES,
            redirects: 0,
        };
        match kind {
            NeedKind::DidDocument => document,
            // did:webvh 1.0, "Security and Privacy Considerations": no redirects.
            NeedKind::DidLog => Self {
                accept: "text/jsonl, application/jsonl;q=0.9, application/json;q=0.8",
                types: &["text/jsonl", "application/jsonl", "application/x-ndjson", "application/x-jsonlines"],
                expected: "the log of a did:webvh",
                bytes: limits::LOG_BYTES,
                ..document
            },
            NeedKind::WitnessProofs => {
                Self { accept: "application/json", types: &[], expected: "the proofs of a log's witnesses", ..document }
            }
            NeedKind::ControlledIdentifier => Self { expected: "a controlled identifier document", ..document },
            NeedKind::IssuerMetadata => {
                Self { accept: "application/json", types: &[], expected: "issuer metadata", ..document }
            }
            NeedKind::KeySet => Self {
                accept: "application/jwk-set+json, application/json",
                types: &[],
                expected: "a key set",
                ..document
            },
            NeedKind::Schema => Self {
                accept: SCHEMA,
                types: &["application/vc", "application/vc+jwt", "application/jwt"],
                expected: "a schema",
                redirects: 3,
                ..document
            },
            NeedKind::TypeMetadata => {
                Self { accept: "application/json", types: &[], expected: "type metadata", redirects: 3, ..document }
            }
            NeedKind::StatusList => Self {
                accept: LIST,
                types: &[
                    "application/vc",
                    "application/vc+jwt",
                    "application/jwt",
                    "application/statuslist+jwt",
                    "application/vc+ld+jwt",
                    "application/vc-ld+jwt",
                ],
                expected: "a status list",
                bytes: limits::STATUS_LIST_BYTES,
                redirects: 3,
            },
            // What comes is sealed by its issuer, or not believed; the standard names one address and no other.
            NeedKind::RenewedCredential => Self {
                accept: CREDENTIAL,
                types: &["application/vc", "application/vc+jwt", "application/jwt", "application/vc+ld+jwt"],
                expected: "a newer copy of the credential",
                bytes: limits::CREDENTIAL_BYTES,
                redirects: 0,
            },
            // The accreditation in it is signed; the registry's own origin is named by the user's trust, and no other.
            NeedKind::Attribute => Self {
                accept: "application/json",
                types: &[],
                expected: "an attribute of a registry of issuers",
                ..document
            },
            // A list is signed wherever it lies, and some countries' addresses lead elsewhere.
            NeedKind::TrustedList => Self {
                accept: "application/vnd.etsi.tsl+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
                types: &["application/vnd.etsi.tsl+xml", "application/xml", "text/xml"],
                expected: "a trusted list",
                bytes: trust::limits::LIST_BYTES,
                redirects: 3,
            },
            // Believed because of where it lies.
            NeedKind::IssuerRegistry => Self {
                accept: "application/json",
                types: &[],
                expected: "a registry of issuers",
                bytes: trust::limits::REGISTRY_BYTES,
                redirects: 0,
            },
            // OpenID Federation 1.0, "Fetching a Subordinate Statement": a signed statement, of its own type.
            NeedKind::FederationStatement => Self {
                accept: "application/entity-statement+jwt",
                types: &["application/entity-statement+jwt", "application/jwt", "application/jose"],
                expected: "a statement of a federation's entity",
                bytes: trust::limits::STATEMENT_BYTES,
                redirects: 0,
            },
            // Well Known DID Configuration: it says something of the domain that it lies at, and of no other.
            NeedKind::DidConfiguration => Self {
                accept: "application/json",
                types: &[],
                expected: "the DID configuration of a domain",
                ..document
            },
            NeedKind::FederationListing => Self {
                accept: "application/json",
                types: &[],
                expected: "a list of a federation's members",
                bytes: trust::limits::REGISTRY_BYTES,
                redirects: 0,
            },
        }
    }

    /// Whether that `Content-Type` will do; none at all does.
    pub(crate) fn admit(&self, content_type: &str) -> bool {
        let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let json = essence == "application/json" || essence.starts_with("application/") && essence.ends_with("+json");
        json || matches!(
            essence.as_str(),
            "" | "text/plain" | "text/json" | "application/octet-stream" | "binary/octet-stream"
        ) || self.types.contains(&essence.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;
    use verify::{NeedKind, NoAnswer};
    use words::{Language, Words};

    #[test]
    fn what_was_asked_for_is_named_in_each_language() {
        for kind in NeedKind::ALL {
            let expected = Rules::of(kind).expected;
            let answer = NoAnswer::ContentType { found: "text/html".to_owned(), expected: expected.to_owned() };
            let said = Words::of(Language::German).why(&answer);
            assert!(!said.contains(expected) && said.contains("text/html"), "{kind:?}: {said}");
        }
    }

    #[test]
    fn pages_and_pictures_are_no_documents() {
        for kind in [
            NeedKind::DidDocument,
            NeedKind::DidLog,
            NeedKind::WitnessProofs,
            NeedKind::KeySet,
            NeedKind::StatusList,
            NeedKind::IssuerMetadata,
            NeedKind::Schema,
            NeedKind::TypeMetadata,
            NeedKind::RenewedCredential,
            NeedKind::Attribute,
            NeedKind::TrustedList,
            NeedKind::IssuerRegistry,
            NeedKind::FederationStatement,
            NeedKind::FederationListing,
            NeedKind::DidConfiguration,
        ] {
            for bad in ["text/html", "text/html; charset=utf-8", "image/png", "application/pdf", "json"] {
                assert!(!Rules::of(kind).admit(bad), "{bad} for {kind:?}");
            }
            for good in ["application/json; charset=utf-8", "APPLICATION/LD+JSON", "text/plain", ""] {
                assert!(Rules::of(kind).admit(good), "{good} for {kind:?}");
            }
        }
        assert!(Rules::of(NeedKind::StatusList).admit("application/statuslist+jwt"));
        assert!(!Rules::of(NeedKind::DidDocument).admit("application/statuslist+jwt"));
        assert!(Rules::of(NeedKind::FederationStatement).admit("application/entity-statement+jwt"));
        assert!(!Rules::of(NeedKind::FederationListing).admit("application/entity-statement+jwt"));
        for xml in ["application/vnd.etsi.tsl+xml", "text/xml; charset=UTF-8", "application/xml"] {
            assert!(
                Rules::of(NeedKind::TrustedList).admit(xml) && !Rules::of(NeedKind::DidDocument).admit(xml),
                "{xml}"
            );
        }
    }
}
