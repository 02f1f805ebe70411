//! Is the whole of an award read as a tree, in all its languages, with what stands around it?

use serde_json::{Value as Json, json};

use super::award;
use crate::{AttachmentPlace, DurationKind, EvidenceKind, Field, IdentifierKind};

fn concept(address: &str, label: &str) -> Json {
    json!({"id": address, "type": "Concept", "prefLabel": {"en": label}})
}

fn body(name: &str, number: &str) -> Json {
    json!({"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": name, "de": format!("{name} (de)")},
        "eIDASIdentifier": {"notation": format!("VATIE-{number}"), "spatial": concept("http://publications.europa.eu/resource/authority/country/IRL", "Ireland")},
        "registration": {"notation": number}, "homepage": {"contentURL": "https://zed.example"},
        "location": {"address": {"countryCode": concept("http://publications.europa.eu/resource/authority/country/IRL", "Ireland")}},
        "accreditation": {"title": {"en": "Licence"}, "dcType": concept("http://data.europa.eu/snb/accreditation/003293d2ce", "licence"),
            "accreditingAgent": {"legalName": {"en": "Agency"}}, "limitEQFLevel": concept("http://data.europa.eu/snb/eqf/4", "Level 4"),
            "limitField": concept("http://data.europa.eu/snb/isced-f/0715", "Mechanics"), "dateIssued": "2020-01-01T00:00:00Z", "expiryDate": "2028-01-01T00:00:00Z"}})
}

fn diploma() -> Json {
    let process = json!({"awardingBody": [body("Zed", "1"), body("Why", "2")], "awardingDate": "2026-05-02T00:00:00Z"});
    json!({
        "id": "urn:credential:1", "credentialProfiles": concept("http://data.europa.eu/snb/credential/c_9a31f32a", "Issued by mandate"),
        "identifier": {"schemeName": "Certificate number", "notation": "C012"}, "issuer": body("Issuer", "3"),
        "evidence": [{"dcType": concept("http://data.europa.eu/snb/evidence-type/c_18016257", "mandate"), "evidenceStatement": "Zed lets us issue.",
            "embeddedEvidence": {"title": {"en": "Letter"}, "content": "AAAA", "contentEncoding": {"id": "b64"},
                "contentType": {"id": "http://publications.europa.eu/resource/authority/file-type/PDF"}}}],
        "credentialSubject": {"hasClaim": [
            {"type": "LearningAchievement", "title": {"en": "Metalwork", "de": "Metallbau"}, "awardedBy": process,
                "creditReceived": {"framework": {"id": "http://data.europa.eu/snb/education-credit/60b314e826"}, "point": "60"},
                "specifiedBy": {"id": "https://zed.example/metalwork", "type": "Qualification", "title": {"en": "Metalworker"},
                    "qualificationCode": {"notation": "Q-7", "schemeName": "National register"}, "isPartialQualification": false,
                    "nqfLevel": concept("http://data.europa.eu/snb/qdr/c_c392e7a2", "RQF Level 6"), "volumeOfLearning": "PT1200H", "maximumDuration": "P2Y",
                    "educationLevel": concept("http://example.org/isced/3", "ISCED 3"), "learningSetting": concept("http://data.europa.eu/snb/learning-setting/6fd4685715", "formal"),
                    "thematicArea": concept("http://data.europa.eu/snb/isced-f/0715", "Mechanics"), "entryRequirement": {"noteLiteral": {"en": "School"}},
                    "learningOutcome": {"title": {"en": "Welds"}, "dcType": concept("http://x.example/skill", "skill"),
                        "relatedESCOSkill": concept("http://data.europa.eu/esco/skill/1", "weld")},
                    "hasPart": {"title": {"en": "Unit of the definition"}, "identifier": {"notation": "U-9"}}},
                "influencedBy": {"title": {"en": "Course"}, "awardedBy": process, "temporal": {"startDate": "2024-09-01T00:00:00Z", "endDate": "2026-05-01T00:00:00Z"},
                    "workload": "PT1100H", "specifiedBy": {"contactHour": "PT400H"}},
                "entitlesTo": {"title": {"en": "May weld"}, "expiryDate": "2030-01-01T00:00:00Z", "specifiedBy": {
                    "dcType": concept("http://data.europa.eu/snb/entitlement/52f62180c2", "occupation"), "entitlementStatus": concept("http://data.europa.eu/snb/entitlement-status/b7015a8a8c", "actual"),
                    "limitOccupation": concept("http://data.europa.eu/esco/occupation/1", "welder")}},
                "hasPart": [{"type": "LearningAchievement", "title": {"en": "Unit 1"}, "awardedBy": {"awardingBody": {"legalName": {"en": "Works"}}},
                    "provenBy": {"title": {"en": "Test"}, "grade": {"noteLiteral": {"en": "Pass"}}, "idVerification": concept("http://data.europa.eu/snb/supervision-verification/70be69aaf9", "Supervised"),
                        "assessedBy": body("Chamber", "4")},
                    "specifiedBy": {"title": {"en": "Unit 1"}, "qualificationCode": {"notation": "U-1"}},
                    "hasPart": {"title": {"en": "Unit 1a"}}}]},
            {"type": "LearningAchievement", "title": {"en": "Beside"}},
            {"type": "LearningActivity", "title": {"en": "Volunteering"}}]},
    })
}

#[test]
fn a_diploma_whole() {
    let award = award(&diploma());
    let [first, beside] = award.achievements.as_slice() else { panic!("{:#?}", award.achievements) };
    assert_eq!(beside.title.as_ref().map(|title| title.value.as_str()), Some("Beside"));
    let titles: Vec<_> = first.all().iter().filter_map(|one| one.title.as_ref()).map(|t| t.value.as_str()).collect();
    assert_eq!(titles, ["Metalwork", "Unit 1", "Unit 1a"]);
    assert_eq!(first.specified_as.as_ref().map(|title| title.value.as_str()), Some("Metalworker"));
    let known: Vec<_> = first.identifiers.iter().map(|id| (id.value.kind, id.value.value.as_str())).collect();
    assert_eq!(
        known,
        [(IdentifierKind::QualificationCode, "Q-7"), (IdentifierKind::Id, "https://zed.example/metalwork")]
    );
    assert_eq!(first.levels.national[0].value.address, "http://data.europa.eu/snb/qdr/c_c392e7a2");
    assert_eq!(first.levels.other[0].value.label, "ISCED 3");
    let lengths: Vec<_> = first.durations.iter().map(|d| (d.value.kind, d.value.text.as_str())).collect();
    assert_eq!(lengths, [(DurationKind::Volume, "PT1200H"), (DurationKind::Maximum, "P2Y")]);
    assert_eq!(first.outcomes[0].skills[0].value.address, "http://data.europa.eu/esco/skill/1");
    assert_eq!(first.outcomes[0].kind.as_ref().map(|kind| kind.value.label.as_str()), Some("skill"));
    assert_eq!(
        first.partial,
        Some(Field::new(false, "/credentialSubject/hasClaim/0/specifiedBy/isPartialQualification"))
    );
    assert_eq!(first.entry_requirements[0].value, "School");
    assert_eq!(first.setting.as_ref().map(|setting| setting.value.label.as_str()), Some("formal"));
    assert_eq!(first.fields[0].value.address, "http://data.europa.eu/snb/isced-f/0715");
    assert_eq!(first.units[0].identifiers[0].value.value, "U-9");
    let activity = &first.activities[0];
    assert!(activity.began.is_some() && activity.ended.is_some());
    assert_eq!(activity.durations.iter().map(|d| d.value.kind.id()).collect::<Vec<_>>(), ["workload", "contact"]);
    let entitlement = &first.entitlements[0];
    assert_eq!(entitlement.occupations[0].value.label, "welder");
    assert_eq!(entitlement.status.as_ref().map(|status| status.value.label.as_str()), Some("actual"));
    let unit = &first.parts[0];
    assert_eq!(unit.bodies[0].name.as_ref().map(|name| name.value.as_str()), Some("Works"));
    assert_eq!(unit.assessments[0].supervision[0].value.label, "Supervised");
    assert_eq!(unit.assessments[0].assessed_by[0].country().map(|c| c.value.as_str()), Some("IE"));
    assert_eq!(award.activities[0].title.as_ref().map(|title| title.value.as_str()), Some("Volunteering"));
    assert!(award.rest.is_empty(), "{:#?}", award.rest);
}

#[test]
fn bodies_accreditations_and_evidence() {
    let award = award(&diploma());
    let [zed, why] = award.achievements[0].bodies.as_slice() else { panic!("two bodies") };
    let known: Vec<_> = zed.identifiers.iter().map(|id| (id.value.kind.id(), id.value.value.as_str())).collect();
    assert_eq!(known, [("eidas", "VATIE-1"), ("registration", "1")]);
    assert_eq!(zed.identifiers[0].value.country.as_deref(), Some("IE"));
    assert_eq!(zed.name.as_ref().map(|name| name.others[0].text.as_str()), Some("Zed (de)"));
    assert_eq!(why.country().map(|country| country.value.as_str()), Some("IE"));
    let accreditation = &zed.accreditations[0];
    assert_eq!(accreditation.agents[0].name.as_ref().map(|name| name.value.as_str()), Some("Agency"));
    assert_eq!(accreditation.eqf_levels.iter().map(|level| level.value).collect::<Vec<_>>(), [4]);
    assert_eq!(accreditation.fields[0].value.address, "http://data.europa.eu/snb/isced-f/0715");
    assert!(accreditation.issued.is_some() && accreditation.expires.is_some());
    assert_eq!(award.evidence[0].kind, EvidenceKind::Mandate);
    assert_eq!(award.evidence[0].statements[0].value, "Zed lets us issue.");
    assert_eq!(award.profiles[0].value.label, "Issued by mandate");
    let known: Vec<_> = award.identifiers.iter().map(|id| id.value.value.as_str()).collect();
    assert_eq!(known, ["C012", "urn:credential:1"]);
    let letter = &award.attachments[0];
    assert_eq!(
        (letter.place, letter.media_type.as_str(), letter.bytes),
        (AttachmentPlace::Evidence, "application/pdf", 3)
    );
    assert_eq!(letter.content, "/evidence/0/embeddedEvidence/content");
    assert_eq!(letter.name.as_ref().map(|name| name.value.as_str()), Some("Letter"));
}

#[test]
fn all_languages_are_kept() {
    let claims = credential::json::Value::from(diploma());
    let german = crate::Award::in_languages(&claims, &["de-AT"]);
    let title = german.title.expect("title");
    assert_eq!((title.value.as_str(), title.language.as_deref()), ("Metallbau", Some("de")));
    let [english] = title.others.as_slice() else { panic!("{:?}", title.others) };
    assert_eq!((english.language.as_str(), english.text.as_str()), ("en", "Metalwork"));
    assert_eq!(english.pointer, "/credentialSubject/hasClaim/0/title/en");
    let person = json!({"hasClaim": {"title": {"nl": "Diploma"}}, "givenName": {"und": "Lena"}, "familyName": {"und": "Brandt", "el": "Μπραντ"}});
    let name = award(&person).person.expect("name");
    assert_eq!((name.value.as_str(), name.others[0].text.as_str()), ("Lena Brandt", "Lena Μπραντ"));
    let apart = award(
        &json!({"credentialSubject": {"fullName": {"en": "Dr Lena Brandt"}, "givenName": {"en": "Lena"}, "hasClaim": {"title": {"en": "X"}}}}),
    );
    assert_eq!(apart.person.map(|name| name.value).as_deref(), Some("Dr Lena Brandt"));
    assert_eq!(apart.given_name.map(|name| name.value).as_deref(), Some("Lena"));
}

/// The members that European pilots add to `urn:eudi:micro_credential:1`.
#[test]
fn a_pilots_micro_credential() {
    let award = award(&json!({
        "vct": "urn:eudi:micro_credential:1", "validFrom": "2024-08-30T00:00:00Z",
        "issuer": {"id": "https://school.example", "name": "School", "otherIdentifier": [{"identifier": "42NB", "identifierType": "ext:BRIN"}],
            "address": {"addressCountryCode": "NL", "addressLocality": "Beek"}},
        "credentialSubject": {
            "achievement": {"name": "Arguing", "criteria": {"narrative": "Argues."}, "inLanguage": "nl-NL", "educationProgramIdentifier": 20_121_343, "SBU": 240, "ECTS": 4.5,
                "participationType": "onsite or blended", "assessmentType": "testing", "identityChecked": true, "supervisionType": "onsite with identity verification",
                "alignment": [{"targetType": "ext:QualityAssurance", "targetName": "Review", "targetCode": "AV-4223", "targetUrl": "https://data.example/AV-4223"},
                    {"targetType": "ext:EQF", "targetName": "EQF level 4", "targetCode": "4", "targetUrl": "https://content.example/levels"},
                    {"targetType": "ext:NQF", "targetName": "NLQF 4+", "targetUrl": "http://data.europa.eu/snb/qdr/c_b42dd23b"}],
                "resultDescription": [{"id": "urn:r", "name": "Final grade", "requiredValue": "6", "resultType": "ext:ECTSGradeScore"}]},
            "result": [{"resultDescription": "urn:r", "value": "8.5"}]},
    }));
    let achievement = &award.achievements[0];
    assert_eq!(achievement.criteria.as_ref().map(|text| text.value.as_str()), Some("Argues."));
    assert_eq!(award.outcomes, [], "how it is earned is not what somebody can do");
    assert_eq!(award.credit[0].value.points, "4.5");
    assert_eq!(award.credit[0].value.system, "ECTS");
    assert!(achievement.durations[0].value.hours);
    assert_eq!(award.workload.as_ref().map(|hours| hours.value.as_str()), Some("240"));
    assert_eq!(award.participation[0].value, "onsite or blended");
    let assessment = &achievement.assessments[0];
    assert_eq!(assessment.kinds[0].value.label, "testing");
    let supervised: Vec<_> = assessment.supervision.iter().map(|one| one.value.label.as_str()).collect();
    assert_eq!(supervised, ["onsite with identity verification", "identityChecked"]);
    assert_eq!(assessment.grade.as_ref().map(|grade| grade.value.as_str()), Some("8.5"));
    assert_eq!(assessment.required.as_ref().map(|grade| grade.value.as_str()), Some("6"));
    assert_eq!(award.quality[0].value, "Review");
    assert_eq!(award.eqf_level.as_ref().map(|level| level.value), Some(4));
    assert_eq!(achievement.levels.national[0].value.address, "http://data.europa.eu/snb/qdr/c_b42dd23b");
    let issuer = award.issuing_body.expect("issuer");
    assert_eq!(
        issuer.identifiers.iter().map(|id| id.value.value.as_str()).collect::<Vec<_>>(),
        ["https://school.example", "42NB"]
    );
}

#[test]
fn what_is_too_much_stays_over() {
    let parts: Vec<Json> = (0..12_000).map(|number| json!({"title": {"en": format!("Unit {number}")}})).collect();
    let award = award(&json!({"hasClaim": {"title": {"en": "All"}, "hasPart": parts}}));
    assert_eq!(award.achievements[0].parts.len(), crate::limits::OBJECTS - 1);
    assert_eq!(award.rest.len() + award.more, 12_000 - (crate::limits::OBJECTS - 1));
}
