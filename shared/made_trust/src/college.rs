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

/// The same in the older form (ELM 2), in canonical text.
pub fn payload_xml() -> String {
    let text = |name: &str, text: &str| format!("<{name}><text lang=\"en\">{text}</text></{name}>");
    format!(
        "<europassCredential xmlns=\"http://data.europa.eu/snb\" xmlns:cred=\"http://data.europa.eu/europass/model/credentials/\
         w3c#\" cred:id=\"urn:credential:8b3f5f6c-0a52-4d5b-9a52-0a6d35d4b7e1\"><cred:validFrom>{THEN}</cred:validFrom>\
         <cred:issued>{THEN}</cred:issued><cred:issuer idref=\"urn:epass:org:1\"></cred:issuer>{}<credentialSubject id=\"\
         urn:epass:person:1\">{}<achievements><learningAchievement id=\"urn:epass:learningAchievement:1\">{}<wasAwardedBy idref=\"\
         urn:epass:awardingProcess:1\"></wasAwardedBy></learningAchievement></achievements></credentialSubject><agentReferences>\
         <organization id=\"urn:epass:org:1\"><registration spatialID=\"IE\">{IDENTIFIER}</registration>{}</organization>\
         </agentReferences><awardingProcessReferences><awardingProcess id=\"urn:epass:awardingProcess:1\"><awardingBody idref=\"\
         urn:epass:org:1\"></awardingBody></awardingProcess></awardingProcessReferences><proof></proof></europassCredential>",
        text("title", "Welding"),
        text("fullName", "Ilva Marten"),
        text("title", "Welding"),
        text("prefLabel", COLLEGE),
    )
}
