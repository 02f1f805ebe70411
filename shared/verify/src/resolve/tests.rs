//! Which keys does a reference mean?

use std::sync::Arc;

use credential::base64url;
use credential::did::Relationship;
use trust::TrustSources;

use super::{Directory, Listed, Publishes};
use crate::case::Case;
use crate::facts::Facts;
use crate::reason::Reason;

const WEBVH: &str = "did:webvh:QmScid:a.example";

fn directory(owner: &str, keys: &[(Option<&str>, Option<&str>)]) -> Directory {
    let listed = |(id, kid): &(Option<&str>, Option<&str>)| Listed {
        id: id.map(|id| format!("{owner}{id}")),
        kid: kid.map(str::to_owned),
        key: Err(Reason::unsaid()),
        past: None,
    };
    let keys = keys.iter().map(listed).collect();
    Directory { owner: owner.to_owned(), address: None, fetched: None, keys, linked_domains: Vec::new(), log: None }
}

#[test]
fn a_reference_means_the_keys_of_that_name_and_no_others() {
    let web = directory(
        "did:web:a.example",
        &[(Some("#k1"), Some("j1")), (Some("#k2"), None), (Some("#k3"), Some("urn:j3"))],
    );
    // The metadata of an issuer of SD-JWT VCs has no ids.
    let set = directory("https://a.example", &[(None, Some("k1")), (None, Some("urn:k2"))]);
    let log = directory(WEBVH, &[(Some("#k1"), None)]);
    let version = format!("{WEBVH}?versionId=1-Qm#k1");
    for (directory, reference, due) in [
        (&web, None, &[0, 1, 2][..]),
        (&web, Some("did:web:a.example"), &[0, 1, 2]),
        (&web, Some("did:web:a.example#k1"), &[0]),
        (&web, Some("#k2"), &[1]),
        (&web, Some("k2"), &[1]),
        (&web, Some("j1"), &[0]),
        (&web, Some("#j1"), &[]),
        // A full name means whatever is called so, and not what a key with a name of its own is called beside it.
        (&web, Some("urn:j3"), &[]),
        (&web, Some("did:web:a.example#j1"), &[]),
        (&web, Some("did:web:b.example#k1"), &[]),
        (&web, Some("k"), &[]),
        (&web, Some(""), &[]),
        (&web, Some("did:web:a.example?versionId=1#k1"), &[]),
        (&set, Some("k1"), &[0]),
        (&set, Some("urn:k2"), &[1]),
        (&set, Some("#k1"), &[]),
        (&set, Some("https://a.example#k1"), &[]),
        (&log, Some(version.as_str()), &[0]),
        (&log, Some("did:webvh:QmScid:b.example?versionId=1-Qm#k1"), &[]),
    ] {
        let found: Vec<usize> = directory
            .matching(reference)
            .iter()
            .filter_map(|found| directory.keys.iter().position(|one| std::ptr::eq(one, *found)))
            .collect();
        assert_eq!(found, due, "{reference:?} of {}", directory.owner);
    }
}

/// A did:jwk may be as long as a credential: those of a usual length are remembered, and no longer ones.
#[test]
fn what_is_its_own_document_is_read_once_if_it_is_not_too_long() {
    let (facts, trust) = (Facts::default(), TrustSources::default());
    let now = credential::Timestamp::parse("2026-11-22T10:04:00Z").expect("a moment");
    let of_length = |length: usize| {
        let jwk = |name: &str| {
            let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
            format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}","kid":"{name}"}}"#)
        };
        // Of base64url, four letters stand for three bytes.
        let name = "a".repeat((length - "did:jwk:".len()) * 3 / 4 - jwk("").len());
        let did = format!("did:jwk:{}", base64url::encode(jwk(&name)));
        assert_eq!(did.len(), length);
        did
    };
    for (length, remembered) in [(200, true), (1_024, true), (1_026, false), (2_000, false)] {
        let did = of_length(length);
        let read = || {
            let case = Case::new(&facts, &trust, None, now);
            super::directory(&case, &did, Publishes::Document, Relationship::AssertionMethod).expect("its document")
        };
        assert_eq!(Arc::ptr_eq(&read(), &read()), remembered, "{length} bytes");
    }
}
