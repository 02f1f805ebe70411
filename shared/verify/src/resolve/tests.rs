//! Which keys does a reference mean?

use super::{Directory, Listed};

const WEBVH: &str = "did:webvh:QmScid:a.example";

fn directory(owner: &str, keys: &[(Option<&str>, Option<&str>)]) -> Directory {
    let listed = |(id, kid): &(Option<&str>, Option<&str>)| Listed {
        id: id.map(|id| format!("{owner}{id}")),
        kid: kid.map(str::to_owned),
        key: Err("none".to_owned()),
        past: None,
    };
    let keys = keys.iter().map(listed).collect();
    Directory { owner: owner.to_owned(), address: None, fetched: None, keys, linked_domains: Vec::new(), log: None }
}

#[test]
fn a_reference_means_the_keys_of_that_name_and_no_others() {
    let web = directory("did:web:a.example", &[(Some("#k1"), Some("j1")), (Some("#k2"), None)]);
    // The metadata of an issuer of SD-JWT VCs has no ids.
    let set = directory("https://a.example", &[(None, Some("k1")), (None, Some("urn:k2"))]);
    let log = directory(WEBVH, &[(Some("#k1"), None)]);
    let version = format!("{WEBVH}?versionId=1-Qm#k1");
    for (directory, reference, due) in [
        (&web, None, &[0, 1][..]),
        (&web, Some("did:web:a.example"), &[0, 1]),
        (&web, Some("did:web:a.example#k1"), &[0]),
        (&web, Some("#k2"), &[1]),
        (&web, Some("k2"), &[1]),
        (&web, Some("j1"), &[0]),
        (&web, Some("#j1"), &[]),
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
