//! What does an award look like as an Open Badge, with an embedded proof or in a JWS?
//!
//! Open Badges 3.0, section B (data model); VC Data Integrity eddsa-rdfc-2022; VC-JOSE-COSE, section 3.1.

use credential::data_integrity::{self, Options, Suite};
use credential::jose;
use credential::json_ld::Contexts;
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{Award, Format, IssueError, did_key, fresh_urn};
use crate::catalogue::{Course, School};
use crate::issuer::Issuer;

const CONTEXTS: [&str; 2] =
    ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

/// With an embedded proof.
pub(crate) fn embedded(issuer: &Issuer, award: &Award<'_>, rng: &mut impl CryptoRng) -> Result<Vec<u8>, IssueError> {
    let document = document(issuer, Format::OpenBadge, award, rng)?;
    seal(issuer, document, award.awarded)
}

/// Adds the issuer's `eddsa-rdfc-2022` proof.
pub(crate) fn seal(issuer: &Issuer, document: Value, created: credential::Timestamp) -> Result<Vec<u8>, IssueError> {
    let mut document = credential::json::Value::from(document);
    let options = Options::new(issuer.method(Format::OpenBadge)?, "assertionMethod", created);
    data_integrity::sign(
        &mut document,
        &options,
        &Suite::EddsaRdfc2022,
        issuer.signer(Format::OpenBadge),
        &Contexts::embedded(),
    )?;
    Ok(document.to_serde().to_string().into_bytes())
}

/// In a JWS whose payload is the credential.
pub(crate) fn enveloped(issuer: &Issuer, award: &Award<'_>, rng: &mut impl CryptoRng) -> Result<Vec<u8>, IssueError> {
    envelop(issuer, &document(issuer, Format::VcJwt, award, rng)?)
}

/// Secures a credential as `vc+jwt`.
pub(crate) fn envelop(issuer: &Issuer, document: &Value) -> Result<Vec<u8>, IssueError> {
    let header = json!({ "typ": "vc+jwt", "cty": "vc", "kid": issuer.method(Format::VcJwt)? });
    let token = jose::sign(&header, document.to_string().as_bytes(), issuer.signer(Format::VcJwt))?;
    Ok(token.into_bytes())
}

fn document(issuer: &Issuer, format: Format, award: &Award<'_>, rng: &mut impl CryptoRng) -> Result<Value, IssueError> {
    let school = issuer.school();
    let mut document = json!({
        "@context": CONTEXTS,
        "id": fresh_urn(rng),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": award.course.title,
        "issuer": {
            "id": issuer.id(format)?,
            "type": ["Profile"],
            "name": school.name,
            "address": {
                "type": ["Address"],
                "addressCountryCode": school.country,
                "addressLocality": school.locality,
            },
        },
        "validFrom": award.awarded,
        "awardedDate": award.awarded,
        "credentialSubject": subject(school, award, rng)?,
    });
    if let Some(until) = award.valid_until {
        set(&mut document, "validUntil", json!(until));
    }
    if let Some(entry) = &award.status {
        set(&mut document, "credentialStatus", entry.w3c(format)?);
    }
    Ok(document)
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

fn subject(school: &School, award: &Award<'_>, rng: &mut impl CryptoRng) -> Result<Value, IssueError> {
    let assessment = fresh_urn(rng);
    let mut subject = json!({
        "type": ["AchievementSubject"],
        "identifier": [{
            "type": "IdentityObject",
            "identityType": "name",
            "identityHash": award.learner.name(),
            "hashed": false,
            "salt": "not-used",
        }],
        "achievement": achievement(award.course, school, &assessment),
        "result": [{ "type": ["Result"], "resultDescription": assessment, "status": "Completed" }],
    });
    if let Some(holder) = award.holder {
        set(&mut subject, "id", json!(did_key(holder)?));
    }
    Ok(subject)
}

fn achievement(course: &Course, school: &School, assessment: &str) -> Value {
    let mut achievement = json!({
        "id": course.address(school),
        "type": ["Achievement"],
        "achievementType": course.kind,
        "name": course.title,
        "description": course.description,
        "criteria": { "narrative": narrative(course) },
        "inLanguage": "en",
        "resultDescription": [{
            "id": assessment,
            "type": ["ResultDescription"],
            "name": course.assessment,
            "resultType": "Status",
        }],
    });
    if let Some(credit) = course.credit {
        set(&mut achievement, "creditsAvailable", json!(credit.points));
    }
    let alignments = alignments(course);
    if !alignments.is_empty() {
        set(&mut achievement, "alignment", json!(alignments));
    }
    achievement
}

/// The outcomes one a line, then what Open Badges has no member of its own for.
fn narrative(course: &Course) -> String {
    let mut lines: Vec<String> = course.outcomes.iter().map(|outcome| format!("- {outcome}")).collect();
    if !course.units.is_empty() {
        lines.push("\nUnits:".to_owned());
        lines.extend(course.units.iter().map(|unit| format!("- {unit}")));
    }
    lines.push(format!("\nNotional workload: {} hours", course.hours));
    lines.push(format!("Participation: {}", course.participation));
    lines.push(format!("Quality assurance: {}", course.quality));
    lines.join("\n")
}

fn alignments(course: &Course) -> Vec<Value> {
    let level = course.eqf.map(|level| {
        json!({
            "type": ["Alignment"],
            "targetName": format!("EQF level {level}"),
            "targetUrl": format!("http://data.europa.eu/snb/eqf/{level}"),
            "targetFramework": "European Qualifications Framework",
            "targetCode": level.to_string(),
            "targetType": "ext:EQF",
        })
    });
    let credit = course.credit.map(|credit| {
        json!({
            "type": ["Alignment"],
            "targetName": format!("{} {} points", credit.points, credit.system),
            "targetUrl": credit.address,
            "targetFramework": credit.system,
            "targetCode": credit.points.to_string(),
            "targetType": format!("ext:{}", credit.system),
        })
    });
    let skills = course.skills.iter().map(|skill| {
        json!({
            "type": ["Alignment"],
            "targetName": skill.label,
            "targetUrl": skill.address,
            "targetType": "ceasn:Competency",
        })
    });
    level.into_iter().chain(credit).chain(skills).collect()
}
