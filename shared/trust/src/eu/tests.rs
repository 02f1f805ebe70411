//! Do real lists hold? They are no part of the project, and looked for beside the checkout: `eu-lists/` with `EU.xml`, the
//! list of lists, and the national lists by their two letters.
#![expect(clippy::disallowed_methods, reason = "real lists are looked for beside the checkout")]
#![expect(clippy::print_stdout, reason = "what is left out is said")]

use std::path::{Path, PathBuf};

use credential::Timestamp;
use credential::x509::Certificate;
use credential::xades::{SignatureError, verify_list};
use credential::xml;

use super::{Lists, Snapshot, list_of_lists};

fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("eu-lists");
    if !folder.is_dir() {
        println!("left out: {} is not there", folder.display());
        return None;
    }
    Some(folder)
}

/// The certificate in a list's own KeyInfo, which the product never reads: to see whether the mathematics holds.
fn own_signer(root: &xml::Element) -> Vec<Certificate> {
    let mut found = Vec::new();
    let signature = root.elements().find(|one| one.local == "Signature").expect("a signature");
    signature.walk(&mut |element| {
        if element.local == "X509Certificate" {
            let pem =
                format!("-----BEGIN CERTIFICATE-----{}-----END CERTIFICATE-----", element.text().expect("base64"));
            found.extend(Certificate::from_file(pem.as_bytes()).ok());
        }
    });
    found
}

#[test]
fn real_lists_hold() {
    let Some(folder) = folder() else { return };
    let lotl = std::fs::read(folder.join("EU.xml")).expect("the list of lists");
    let signers = own_signer(&xml::parse(&lotl).expect("XML"));
    let read = list_of_lists(&lotl, &signers).expect("the list of lists holds");
    assert!(read.pointers.len() > 25, "{:?}", read.pointers.len());
    for entry in std::fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let bytes = std::fs::read(&path).expect("a file");
        let root = xml::parse(&bytes).expect("XML");
        let signers = own_signer(&root);
        if signers.iter().all(|signer| signer.public_key().is_err()) {
            // Norway signed with 2032 bits until 2021: too few (security.md).
            assert!(matches!(verify_list(&root, &signers), Err(SignatureError::Weak(_))), "{}", path.display());
            continue;
        }
        assert!(verify_list(&root, &signers).is_ok(), "{}: {:?}", path.display(), verify_list(&root, &signers));
        let text = String::from_utf8(bytes).expect("UTF-8").replacen("ListIssueDateTime>20", "ListIssueDateTime>21", 1);
        let changed = verify_list(&xml::parse(text.as_bytes()).expect("XML"), &signers);
        assert_eq!(changed, Err(SignatureError::Digest { part: "the list" }), "{}", path.display());
    }
    let bring = |pointer: &super::Pointer| std::fs::read(folder.join(format!("{}.xml", pointer.territory))).ok();
    let now = Timestamp::parse("2026-11-22T00:00:00Z").expect("a moment");
    let imported = Snapshot::import(None, &read, bring, now).expect("a snapshot");
    for list in &imported.snapshot.lists {
        println!("{} {} of {}: {} services", list.territory, list.sequence, list.issued, list.services.len());
    }
    println!("refused: {:?}; missing: {:?}", imported.refused, imported.missing);
    let bytes = imported.snapshot.to_bytes().expect("bytes");
    assert_eq!(Snapshot::from_bytes(&bytes).as_ref(), Ok(&imported.snapshot));
    println!("{} bytes, {} lists", bytes.len(), Lists::new(imported.snapshot).expect("lists").snapshot().lists.len());
}
