//! Are ids, addresses and numbers told as what they are, and texts in other languages with what they are of?

use serde_json::{Value, json};

use super::helper::{achievement, diploma, labelled, rows_of, run, text, unwrapped};

fn badge(identity: &Value) -> Value {
    json!({"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:6b1f7a2e-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "validFrom": "2026-01-02T00:00:00Z",
        "issuer": {"id": "did:key:z6MkjoriXdbyWD25YXTed114F8hdJrLXQ567xxPHAUKxpKkS", "type": "Profile"},
        "credentialSubject": {"type": "AchievementSubject", "id": "did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q",
            "identifier": [identity],
            "achievement": {"id": "urn:uuid:951b475e-b795-43bc-ba8f-a2d01efd2eb1", "type": "Achievement", "name": "Welding"}}})
}

#[test]
fn an_address_is_no_number_and_a_fingerprint_no_word() {
    let identity = |kind: &str, text: &str, hashed: bool| {
        badge(&json!({"type": "IdentityObject", "identityType": kind, "hashed": hashed, "identityHash": text}))
    };
    let mail = identity("emailAddress", "ilva@zed.example", false);
    let said = text(&mail, &[]);
    assert!(said.contains("E-mail address: ilva@zed.example"), "{said}");
    assert!(!said.contains("Number of the person"), "{said}");
    assert!(text(&mail, &["--language", "de"]).contains("E-Mail-Adresse: ilva@zed.example"));
    assert_eq!(labelled(&rows_of(&mail, "person"), "person-identifier"), ["emailAddress: ilva@zed.example"]);
    let hashed = text(&identity("emailAddress", "sha256$77aa", true), &[]);
    assert!(
        hashed.contains("E-mail address: given as a fingerprint only") && !hashed.contains("sha256$77aa"),
        "{hashed}"
    );
    let number = text(&identity("ext:ticket", "17", false), &[]);
    assert!(number.contains("Number of the person: ext:ticket: 17"), "{number}");
}

/// They lead people nowhere, and are there for programs and for whoever asks for the places.
#[test]
fn ids_without_an_address_are_not_read_aloud() {
    let claims = badge(&json!({"type": "IdentityObject", "identityType": "studentId", "identityHash": "17"}));
    let (short, places) = (text(&claims, &[]), text(&claims, &["--places"]));
    for id in ["urn:uuid:6b1f7a2e", "urn:uuid:951b475e", "did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q"] {
        assert!(!short.contains(id) && places.contains(id), "{id}: {short}");
    }
    assert!(short.contains("values say of what kind a thing is, or join the parts"), "{short}");
}

#[test]
fn a_number_of_a_body_is_called_what_it_is() {
    let mut claims = badge(&json!({"type": "IdentityObject", "identityType": "name", "identityHash": "Ilva"}));
    let other = |kind: &str| json!({"type": "IdentifierEntry", "identifier": "12345", "identifierType": kind});
    claims["issuer"]["name"] = "Zed".into();
    claims["issuer"]["otherIdentifier"] = json!([other("nationalIdentityNumber"), other("ext:code")]);
    let said = text(&claims, &[]);
    assert!(said.contains("National number: 12345") && said.contains("Identifier: ext:code: 12345"), "{said}");
    let row = rows_of(&claims, "issuing").into_iter().find(|row| row["label"] == "identifier-identifier").unwrap();
    assert_eq!(row["value"], "nationalIdentityNumber: 12345");
}

/// Where nobody is named, an id is no name.
#[test]
fn a_body_without_a_name_is_stated_in_part() {
    let nobody = json!({"type": "IdentityObject", "identityType": "studentId", "identityHash": "17"});
    let said = text(&badge(&nobody), &[]);
    assert!(said.contains("4 Awarding body: no name, only the id did:key:z6Mk"), "{said}");
    assert!(said.contains("[partly stated: no name, only an id]"), "{said}");
}

#[test]
fn the_sheet_tells_names_and_numbers_apart() {
    let mut claims = diploma(&achievement("Welding", 4));
    let body = &mut claims["credentialSubject"]["hasClaim"]["awardedBy"]["awardingBody"];
    body["registration"] = json!({"type": "LegalIdentifier", "notation": "987654321"});
    let said = text(&claims, &[]);
    assert!(said.contains("Quality: awarding body: Zed; Registration 987654321; Ireland (IE)"), "{said}");
    assert_eq!(labelled(&rows_of(&claims, "sheet"), "sheet-awarding-body"), ["Zed; 987654321; IE"]);
    let html = unwrapped(&run("show", claims.to_string().as_bytes(), &["--format", "html"]));
    let due = "Registration 987654321 (/credentialSubject/hasClaim/awardedBy/awardingBody/registration/notation) Ireland (IE) (/";
    assert!(html.contains(due), "{html}");
    let nameless =
        text(&badge(&json!({"type": "IdentityObject", "identityType": "name", "identityHash": "Ilva"})), &[]);
    assert!(nameless.contains("Quality: awarding body: no name, only the id did:key:z6Mk"), "{nameless}");
}

#[test]
fn a_text_in_another_language_says_of_what_it_is() {
    let mut claims = diploma(&achievement("Welding", 4));
    claims["credentialSubject"]["hasClaim"]["title"] = json!({"en": "Welding", "de": "Schweißen", "fi": "Hitsaus"});
    let country = &mut claims["issuer"]["location"]["address"]["countryCode"]["prefLabel"];
    *country = json!({"en": "Ireland", "fi": "Irlanti"});
    let said = text(&claims, &[]);
    for due in [
        "Title “Welding”: German: Schweißen; Finnish: Hitsaus",
        "countryCode “Ireland”: English: Ireland; Finnish: Irlanti",
        "eqfLevel: English: Level 4",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    let row = rows_of(&claims, "translations").into_iter().find(|row| row["value"] == "Hitsaus").unwrap();
    assert_eq!((&row["label"], &row["of"]), (&json!("in-fi"), &json!("Title “Welding”")));
    assert!(text(&claims, &["--language", "de"]).contains("Titel „Schweißen“: Englisch: Welding; Finnisch: Hitsaus"));
}
