//! What is said of a file that cannot be read, of one that is too large, and of an empty presentation?

use made_trust::{COLLEGE, IDENTIFIER, Party, THEN, Wish, payload, seal};
use serde_json::json;

use super::helper::{run, shared, unwrapped};

#[test]
fn a_sealed_file_that_cannot_be_read_is_called_one() {
    let dates = ("2020-01-01", "2040-01-01");
    let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, dates), None);
    let whole = seal(&college, &payload().to_string(), THEN, None).file();
    let mut header = whole.clone();
    header["signatures"][0]["protected"] = json!("abc");
    let mut none = whole.clone();
    none["signatures"] = json!([]);
    let mut content = whole.clone();
    content["payload"] = json!("no longer JSON");
    for bad in [header, none, content] {
        let said = unwrapped(&run("verify", bad.to_string().as_bytes(), &[]));
        for due in [
            "A sealed file that cannot be read Perhaps a program changed or cut the file on its way.",
            "This is a sealed file, but its seal or what it seals cannot be read.",
            "only the issuer can help",
        ] {
            assert!(said.contains(due), "{due}: {said}");
        }
        assert!(!said.contains("ordinary document"), "{said}");
    }
    let text = whole.to_string();
    let half = unwrapped(&run("verify", &text.as_bytes()[..text.len() / 2], &["--language", "de"]));
    assert!(half.contains("Eine beschädigte Datei Vielleicht brach das Herunterladen ab"), "{half}");
    let other = unwrapped(&run("verify", b"{}", &[]));
    assert!(other.contains("It may be a picture, a scan or an ordinary document."), "{other}");
}

/// Reading stops at the limit: how large it is nobody has found out.
#[test]
fn a_large_file_is_larger_than_the_limit_and_no_more_is_said() {
    let bytes = vec![b' '; 30_000_000];
    let said = unwrapped(&run("verify", &bytes, &[]));
    assert!(said.contains("It is larger than 16 MiB, and no more than that is read."), "{said}");
    assert!(!said.contains("777"), "{said}");
    assert!(unwrapped(&run("verify", &bytes, &["--language", "de"])).contains("Die Datei ist größer als 16 MiB"));
}

#[test]
fn an_empty_presentation_is_called_one() {
    let bare = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]});
    let mut files = vec![bare.to_string().into_bytes()];
    files.extend(shared().map(|shared| {
        std::fs::read(shared.join("elm/edc-repo-testdata/json_to_seal-signed-jades-baseline-lta.json")).unwrap()
    }));
    for bytes in files {
        let said = unwrapped(&run("verify", &bytes, &[]));
        for due in [
            "there is no credential in this presentation",
            "This one is empty: whoever sealed the wrapping says nothing in it of what anybody has learned.",
            "Ask the applicant to send the credential itself",
            "A presentation has no issuer of its own",
        ] {
            assert!(said.contains(due), "{due}: {said}");
        }
        // Whose certificate it is matters to nobody.
        for other in
            ["add its certificate", "was itself withdrawn was not asked", "nothing was presented", "Compare name"]
        {
            assert!(!said.contains(other), "{other}: {said}");
        }
    }
}
