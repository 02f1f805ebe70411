//! What does the college's credential say, and when did it seal it?

use serde_json::{Value, json};

/// When the college sealed.
pub const THEN: &str = "2025-06-01T09:00:00Z";
/// The college's name, in its certificate too.
pub const COLLEGE: &str = "Ynys Môn College";
/// The number under which it is registered (EN 319 412-1, 5.1.4).
pub const IDENTIFIER: &str = "VATIE-1234567A";

/// A European Digital Credential of the college.
pub fn payload() -> Value {
    let concept = |id: &str| json!({"id": id, "type": "Concept"});
    let country = "http://publications.europa.eu/resource/authority/country/IRL";
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:8b3f5f6c-0a52-4d5b-9a52-0a6d35d4b7e1",
        "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "credentialSchema": [{"id": "http://data.europa.eu/snb/model/ap/edc-generic-full", "type": "ShaclValidator2017"}],
        "credentialProfiles": [concept("http://data.europa.eu/snb/credential/e34929035b")],
        "issuer": {
            "id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": COLLEGE},
            "eIDASIdentifier": {"id": "urn:certificateIdentifier:1", "type": "LegalIdentifier", "notation": IDENTIFIER,
                "spatial": concept(country)},
            "location": [{"type": "Location", "address": [{"type": "Address", "countryCode": concept(country)}]}],
        },
        "issuanceDate": THEN, "issued": THEN, "validFrom": THEN,
        "credentialSubject": {"id": "urn:epass:person:1", "type": "Person", "fullName": {"en": "Ilva Marten"},
            "hasClaim": [{"id": "urn:epass:learningAchievement:1", "type": "LearningAchievement", "title": {"en": "Welding"}}]},
        "displayParameter": {"type": "DisplayParameter", "title": {"en": "Welding"}},
    })
}
