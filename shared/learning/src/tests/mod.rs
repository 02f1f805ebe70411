//! Is everything read that a file says, from the place where it says it?

mod hostile;
mod total;
mod tree;

use credential::Timestamp;
use credential::json::Value;
use serde_json::{Value as Json, json};

use crate::award::{Award, Concept, Credit, Date, Field, Grade};

fn award(claims: &Json) -> Award {
    Award::from_claims(&Value::from(claims.clone()))
}

fn some<T: From<U>, U>(value: U, pointer: &str) -> Option<Field<T>> {
    Some(field(value, pointer))
}

fn field<T: From<U>, U>(value: U, pointer: &str) -> Field<T> {
    Field::new(value.into(), pointer)
}

/// Without its languages, which have tests of their own.
fn bare<T: Clone>(field: &Option<Field<T>>) -> Option<Field<T>> {
    field.clone().map(|field| Field::new(field.value, field.pointer))
}

fn bares<T: Clone>(fields: &[Field<T>]) -> Vec<Field<T>> {
    fields.iter().map(|field| Field::new(field.value.clone(), field.pointer.clone())).collect()
}

fn moment(text: &str) -> Date {
    Date::Moment(Timestamp::parse(text).expect("moment"))
}

fn credit(points: &str, system: &str) -> Credit {
    Credit { points: points.to_owned(), system: system.to_owned() }
}

fn elm() -> Json {
    let country = json!({"id": "http://publications.europa.eu/resource/authority/country/IRL", "type": "Concept", "prefLabel": {"en": "Ireland"}});
    json!({
        "@context": ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap"],
        "id": "urn:credential:1", "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
        "issued": "2026-05-03T00:00:00Z", "validFrom": "2026-05-03T00:00:00Z", "validUntil": "2029-05-03T00:00:00Z",
        "displayParameter": {
            "primaryLanguage": {"id": "http://publications.europa.eu/resource/authority/language/DEU", "type": "Concept"},
            "individualDisplay": {"image": {"type": "MediaObject", "content": "A".repeat(4_000), "contentEncoding": {"id": "x"},
                "contentType": {"id": "http://publications.europa.eu/resource/authority/file-type/PNG"}}},
        },
        "issuer": {"id": "urn:epass:org:1", "legalName": {"en": "College"}, "location": {"address": {"countryCode": country}}},
        "credentialSubject": {
            "id": "urn:epass:person:1", "type": "Person", "givenName": {"de": ["Lena"]}, "familyName": {"de": "Brandt"},
            "dateOfBirth": "2004-02-29T23:00:00Z",
            "identifier": {"type": "Identifier", "notation": "5547", "schemeName": "Student ID"},
            "hasClaim": [
                {"type": "LearningActivity", "title": {"en": "Course"}},
                {
                    "type": ["LearningAchievement"], "title": {"en": "Welding", "de": ["Schweißen"]},
                    "awardedBy": {"awardingBody": [{"legalName": {"en": "Zed"}}], "awardingDate": "2026-05-02T00:00:00+02:00"},
                    "specifiedBy": {
                        "type": "Qualification",
                        "eqfLevel": {"id": "http://data.europa.eu/snb/eqf/4", "type": "Concept", "prefLabel": {"en": "Level 8"}},
                        "nqfLevel": {"id": "http://data.europa.eu/snb/qdr/c_4053e803", "prefLabel": {"en": "NFQ 5"}},
                        "creditPoint": {"framework": {"id": "http://data.europa.eu/snb/education-credit/60b314e826", "prefLabel": {"en": "ECTS"}}, "point": "8"},
                        "volumeOfLearning": "PT200H",
                        "learningOutcome": {
                            "title": {"en": "Welds", "de": "Schweißt"},
                            "relatedESCOSkill": {"id": "http://data.europa.eu/esco/skill/1", "prefLabel": {"en": "weld"}},
                        },
                        "learningOutcomeSummary": {"noteLiteral": {"en": "Summary"}},
                        "mode": {"id": "m", "prefLabel": {"en": "Blended"}},
                    },
                    "provenBy": {"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": "Pass"}}},
                    "hasPart": [{"title": {"en": "Unit 1"}}, {"specifiedBy": {"title": {"en": "Unit 2"}}}],
                },
            ],
        },
    })
}

#[test]
fn a_european_digital_credential() {
    let award = award(&elm());
    let claim = "/credentialSubject/hasClaim/1";
    assert_eq!(bare(&award.title), some("Schweißen", &format!("{claim}/title/de/0")));
    assert_eq!(bare(&award.person), some("Lena Brandt", "/credentialSubject/givenName/de/0"));
    assert_eq!(bare(&award.born), some(moment("2004-02-29T23:00:00Z"), "/credentialSubject/dateOfBirth"));
    assert_eq!(bares(&award.person_identifiers), [field("Student ID: 5547", "/credentialSubject/identifier/notation")]);
    assert_eq!(bare(&award.issuer), some("College", "/issuer/legalName/en"));
    assert_eq!(
        bares(&award.awarding_bodies),
        [field("Zed", &format!("{claim}/awardedBy/awardingBody/0/legalName/en"))]
    );
    assert_eq!(bare(&award.country), some("IE", "/issuer/location/address/countryCode"));
    assert_eq!(
        bare(&award.awarded),
        some(Date::of("2026-05-02T00:00:00+02:00"), &format!("{claim}/awardedBy/awardingDate"))
    );
    assert_eq!(bare(&award.valid_until), some(moment("2029-05-03T00:00:00Z"), "/validUntil"));
    assert_eq!(bare(&award.eqf_level), some(4, &format!("{claim}/specifiedBy/eqfLevel")));
    assert_eq!(bares(&award.other_levels), [field("NFQ 5", &format!("{claim}/specifiedBy/nqfLevel"))]);
    assert_eq!(bares(&award.credit), [field(credit("8", "ECVET"), &format!("{claim}/specifiedBy/creditPoint/point"))]);
    assert_eq!(bare(&award.workload), some("PT200H", &format!("{claim}/specifiedBy/volumeOfLearning")));
    let outcomes: Vec<&str> = award.outcomes.iter().map(|o| o.value.as_str()).collect();
    assert_eq!(outcomes, ["Schweißt", "Summary"]);
    let skill = Concept {
        label: "weld".to_owned(),
        address: "http://data.europa.eu/esco/skill/1".to_owned(),
        notation: String::new(),
    };
    assert_eq!(bares(&award.skills), [field(skill, &format!("{claim}/specifiedBy/learningOutcome/relatedESCOSkill"))]);
    let pass = Grade { of: Some("Test".to_owned()), grade: "Pass".to_owned() };
    assert_eq!(bares(&award.grades), [field(pass, &format!("{claim}/provenBy/grade/noteLiteral/en"))]);
    assert_eq!(bares(&award.assessments), [field("Test", &format!("{claim}/provenBy/title/en"))]);
    assert_eq!(award.participation[0].value, "Blended");
    let parts: Vec<&str> = award.parts.iter().map(|o| o.value.as_str()).collect();
    assert_eq!(parts, ["Unit 1", "Unit 2"]);
    let rest: Vec<(&str, &str)> = award.rest.iter().map(|f| (f.pointer.as_str(), f.value.as_str())).collect();
    let language = "http://publications.europa.eu/resource/authority/language/DEU";
    let begins = ("/validFrom", "2026-05-03T00:00:00Z");
    assert_eq!(rest, [begins, ("/displayParameter/primaryLanguage/id", language)], "all else is read");
    assert_eq!(bare(&award.issued), some(moment("2026-05-03T00:00:00Z"), "/issued"));
}

#[test]
fn the_readers_language_then_the_credentials_then_english() {
    let claims = Value::from(elm());
    let title = |wanted: &[&str]| Award::in_languages(&claims, wanted).title.expect("title").value;
    assert_eq!(title(&[]), "Schweißen");
    assert_eq!(title(&["fr", "en-IE"]), "Welding");
    let mut other = elm();
    other["displayParameter"] = json!({});
    assert_eq!(award(&other).title.expect("title").value, "Welding");
}

fn badge() -> Json {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "MAG welding",
        "issuer": {"id": "did:key:z6Mk", "type": ["Profile"], "name": "Nordhafen", "address": {"type": ["Address"], "addressCountryCode": "DE"}},
        "validFrom": "2026-05-03T00:00:00Z", "awardedDate": "2026-05-02T00:00:00Z", "proof": {"type": "DataIntegrityProof"},
        "credentialSubject": {
            "id": "did:key:z6Holder", "type": ["AchievementSubject"],
            "identifier": [
                {"type": "IdentityObject", "identityType": "name", "identityHash": "Lena Brandt", "hashed": false, "salt": "not-used"},
                {"type": "IdentityObject", "identityType": "emailAddress", "identityHash": "sha256$00", "hashed": true},
            ],
            "result": [{"type": ["Result"], "resultDescription": "urn:uuid:2", "status": "Completed"}],
            "achievement": {
                "id": "urn:uuid:3", "type": ["Achievement"], "achievementType": "MicroCredential", "name": "MAG welding",
                "description": "Welds.", "creditsAvailable": 8, "inLanguage": "en",
                "criteria": {"narrative": "- Sets up\n- Welds\n\nUnits:\n- Joining\n\nNotional workload: 200 hours\nParticipation: On site\nQuality assurance: Inspected"},
                "resultDescription": [{"id": "urn:uuid:2", "type": ["ResultDescription"], "name": "Practical test", "resultType": "Status"}],
                "alignment": [
                    {"targetName": "EQF level 4", "targetUrl": "http://data.europa.eu/snb/eqf/4", "targetCode": "4", "targetType": "ext:EQF"},
                    {"targetName": "8 ECVET points", "targetUrl": "http://data.europa.eu/snb/education-credit/60b314e826", "targetCode": "8", "targetType": "ext:ECVET"},
                    {"targetName": "weld", "targetUrl": "http://data.europa.eu/esco/skill/1"},
                    {"targetName": "A degree", "targetUrl": "https://x.example/degree", "targetType": "CTDL"},
                ],
            },
        },
    })
}

#[test]
fn an_open_badge() {
    let award = award(&badge());
    let achievement = "/credentialSubject/achievement";
    assert_eq!(bare(&award.title), some("MAG welding", &format!("{achievement}/name")));
    assert_eq!(bare(&award.description), some("Welds.", &format!("{achievement}/description")));
    assert_eq!(bare(&award.kind), some("MicroCredential", &format!("{achievement}/achievementType")));
    assert_eq!(bare(&award.person), some("Lena Brandt", "/credentialSubject/identifier/0/identityHash"));
    assert_eq!(award.person_identifiers[0].value, "emailAddress: sha256$00 (hashed)");
    assert_eq!(bare(&award.issuer), some("Nordhafen", "/issuer/name"));
    assert_eq!(bare(&award.country), some("DE", "/issuer/address/addressCountryCode"));
    assert_eq!(bare(&award.awarded), some(moment("2026-05-02T00:00:00Z"), "/awardedDate"));
    assert_eq!(bare(&award.eqf_level), some(4, &format!("{achievement}/alignment/0")));
    assert_eq!(bares(&award.credit), [field(credit("8", "ECVET"), &format!("{achievement}/alignment/1"))]);
    assert_eq!(award.skills[0].value.label, "weld");
    let narrative = format!("{achievement}/criteria/narrative");
    assert_eq!(bares(&award.outcomes), [field("Sets up", &narrative), field("Welds", &narrative)]);
    assert_eq!(bares(&award.parts), [field("Joining", &narrative)]);
    assert_eq!(bare(&award.workload), some("200 hours", &narrative));
    assert_eq!(bares(&award.participation), [field("On site", &narrative)]);
    assert_eq!(bares(&award.quality), [field("Inspected", &narrative)]);
    assert_eq!(
        bares(&award.assessments),
        [field("Practical test", &format!("{achievement}/resultDescription/0/name"))]
    );
    let done = Grade { of: Some("Practical test".to_owned()), grade: "Completed".to_owned() };
    assert_eq!(bares(&award.grades), [field(done, "/credentialSubject/result/0/status")]);
    let rest: Vec<&str> = award.rest.iter().map(|f| f.pointer.as_str()).collect();
    assert_eq!(
        rest,
        [
            "/name",
            "/validFrom",
            "/credentialSubject/achievement/alignment/3/targetName",
            "/credentialSubject/achievement/alignment/3/targetUrl",
            "/credentialSubject/achievement/alignment/3/targetType",
        ]
    );
}

#[test]
fn in_a_jwt_and_in_a_record() {
    let mut inner = badge();
    inner.as_object_mut().expect("badge").remove("awardedDate");
    inner.as_object_mut().expect("badge").remove("validFrom");
    let jwt = award(&json!({"iss": "did:key:z6Mk", "nbf": 1_777_766_400, "exp": 1_893_456_000, "vc": inner}));
    assert_eq!(bare(&jwt.title), some("MAG welding", "/vc/credentialSubject/achievement/name"));
    assert_eq!(bare(&jwt.awarded), some(moment("2026-05-03T00:00:00Z"), "/nbf"));
    assert_eq!(bare(&jwt.valid_until), some(moment("2030-01-01T00:00:00Z"), "/exp"));
    let clr = award(&json!({
        "type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript",
        "credentialSubject": {"type": ["ClrSubject"], "verifiableCredential": [badge(), {"credentialSubject": {"achievement": {"name": "Second"}}}]},
    }));
    assert_eq!(bare(&clr.title), some("Transcript", "/name"));
    let parts: Vec<&str> = clr.parts.iter().map(|part| part.value.as_str()).collect();
    assert_eq!(parts, ["MAG welding", "Second"]);
}

#[test]
fn sd_jwt_claims() {
    let ours = award(&json!({
        "iss": "did:jwk:x", "iat": 1_777_766_400, "exp": 1_893_456_000, "vct": "urn:eudi:micro_credential:1",
        "given_name": "Lena", "family_name": "Brandt", "birthdate": "2004-03-01", "issuing_authority": "Nordhafen",
        "issuing_country": "DE", "date_of_issuance": "2026-05-03", "cnf": {"jwk": {"kty": "OKP"}},
        "credentialSubject": {"achievement": {
            "name": "MAG welding", "achievementType": "MicroCredential", "workload": "200 hours", "eqfLevel": 4,
            "learningOutcome": ["Sets up", "Welds"], "assessment": "Test", "participation": "On site",
            "qualityAssurance": "Inspected", "credit": {"points": 8, "system": "ECVET"}, "unit": ["Joining"],
        }},
    }));
    assert_eq!(bare(&ours.title), some("MAG welding", "/credentialSubject/achievement/name"));
    assert_eq!(bare(&ours.person), some("Lena Brandt", "/given_name"));
    assert_eq!(bare(&ours.born), some(Date::Text("2004-03-01".to_owned()), "/birthdate"));
    assert_eq!(bare(&ours.issuer), some("Nordhafen", "/issuing_authority"));
    assert_eq!(bare(&ours.country), some("DE", "/issuing_country"));
    assert_eq!(bare(&ours.awarded), some(Date::Text("2026-05-03".to_owned()), "/date_of_issuance"));
    assert_eq!(bare(&ours.eqf_level), some(4, "/credentialSubject/achievement/eqfLevel"));
    assert_eq!(bares(&ours.credit), [field(credit("8", "ECVET"), "/credentialSubject/achievement/credit/points")]);
    assert_eq!(ours.outcomes.len(), 2);
    assert_eq!(bares(&ours.parts), [field("Joining", "/credentialSubject/achievement/unit/0")]);
    let rest: Vec<&str> = ours.rest.iter().map(|f| f.pointer.as_str()).collect();
    assert_eq!(rest, ["/iss", "/iat", "/vct"]);

    let diploma = award(&json!({
        "vct": "urn:eudi:diploma:1", "givenName": {"en": "Lena"}, "familyName": {"en": "Brandt"}, "dateOfBirth": "2004-03-01",
        "hasClaim": {"title": {"en": "Diploma"}, "awardedBy": {"awardingBody": {"legalName": {"en": "Zed"}}, "awardingDate": "2026-05-03"}},
    }));
    assert_eq!(bare(&diploma.title), some("Diploma", "/hasClaim/title/en"));
    assert_eq!(bare(&diploma.person), some("Lena Brandt", "/givenName/en"));
    assert_eq!(diploma.awarding_bodies[0].value, "Zed");
}

#[test]
fn any_other_credential() {
    let old = award(&json!({
        "type": ["VerifiableCredential"], "issuer": {"name": "Your friendly issuer.", "id": "did:key:z6Mk"},
        "issuanceDate": "2021-09-06T00:00:00.000Z", "credentialSubject": {"name": "Ya Ya Na", "hasCredential": {"name": "GT Guide"}},
    }));
    assert_eq!(bare(&old.title), some("GT Guide", "/credentialSubject/hasCredential/name"));
    assert_eq!(bare(&old.person), some("Ya Ya Na", "/credentialSubject/name"));
    assert_eq!(bare(&old.issuer), some("Your friendly issuer.", "/issuer/name"));
    let card = award(&json!({"type": ["VerifiableCredential", "PermanentResidentCard"], "issuer": "did:key:z6Mk"}));
    assert_eq!(bare(&card.title), some("PermanentResidentCard", "/type/1"));
    assert_eq!(bare(&card.issuer), some("did:key:z6Mk", "/issuer"));
}

#[test]
fn a_record_says_how_its_awards_belong_together() {
    let text = r#"{"type": ["VerifiableCredential", "ClrCredential"], "name": "Record", "credentialSubject": {
        "achievement": [{"id": "urn:whole", "name": "Metalwork"}],
        "verifiableCredential": [{"credentialSubject": {"achievement": {"id": "urn:part", "name": "Welding"}}}],
        "association": [{"type": "Association", "associationType": "isPartOf", "sourceId": "urn:part", "targetId": "urn:whole"},
            {"associationType": "precedes", "sourceId": "urn:part", "targetId": "urn:elsewhere"}, {"sourceId": 7}]}}"#;
    let award = award(&serde_json::from_str(text).expect("JSON"));
    let said: Vec<String> = award
        .relations
        .iter()
        .map(|field| format!("{} {} {}", field.value.source, field.value.kind, field.value.target))
        .collect();
    assert_eq!(said, ["Welding isPartOf Metalwork", "Welding precedes urn:elsewhere"]);
    assert!(
        award.rest.iter().any(|rest| rest.pointer.ends_with("/association/2/sourceId")),
        "what is none is shown as it is"
    );
    assert!(!award.rest.iter().any(|rest| rest.pointer.contains("/association/0")), "{:?}", award.rest);
}
