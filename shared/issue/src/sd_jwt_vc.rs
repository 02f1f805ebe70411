//! What does an award look like as an SD-JWT VC, and which of its claims can be kept back?
//!
//! RFC 9901; SD-JWT VC, section 2.2. The achievement has the shape that the European pilots give their
//! `urn:eudi:micro_credential:1` (Open Badges 3.0), the person that of the person identification data.

use credential::sd_jwt::{self, Issuance, Path};
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{Award, Format, IssueError};
use crate::catalogue::{Course, School};
use crate::issuer::Issuer;

/// Claims at the top that the holder may keep back.
const OF_THE_PERSON: [&str; 4] = ["given_name", "family_name", "birthdate", "date_of_issuance"];
/// Claims of the achievement that the holder may keep back; its name and kind are always shown.
const OF_THE_ACHIEVEMENT: [&str; 9] = [
    "description",
    "eqfLevel",
    "credit",
    "workload",
    "learningOutcome",
    "unit",
    "assessment",
    "participation",
    "qualityAssurance",
];

/// Every claim of these that may be kept back.
fn concealable(claims: &Value) -> Vec<Path> {
    let achievement = claims.pointer("/credentialSubject/achievement");
    let top = OF_THE_PERSON.iter().filter(|name| claims.get(**name).is_some()).map(|name| Path::from([*name]));
    let inner = OF_THE_ACHIEVEMENT
        .iter()
        .filter(|name| achievement.is_some_and(|achievement| achievement.get(**name).is_some()))
        .map(|name| Path::from(["credentialSubject", "achievement", *name]));
    top.chain(inner).collect()
}

pub(crate) fn issue(issuer: &Issuer, award: &Award<'_>, rng: &mut impl CryptoRng) -> Result<Vec<u8>, IssueError> {
    let claims = claims(issuer, award)?;
    let concealable = concealable(&claims);
    let header = json!({ "typ": "dc+sd-jwt", "kid": issuer.method(Format::SdJwtVc)? });
    let issuance = Issuance::new(claims, concealable);
    let token = sd_jwt::issue(&issuance, &header, issuer.signer(Format::SdJwtVc), rng)?;
    Ok(token.into_bytes())
}

fn claims(issuer: &Issuer, award: &Award<'_>) -> Result<Value, IssueError> {
    let school = issuer.school();
    let (year, month, day) = award.awarded.date();
    let mut claims = json!({
        "iss": issuer.id(Format::SdJwtVc)?,
        "iat": award.awarded.seconds(),
        "nbf": award.awarded.seconds(),
        "vct": award.course.vct,
        "given_name": award.learner.given_name,
        "family_name": award.learner.family_name,
        "birthdate": award.learner.born,
        "issuing_authority": school.name,
        "issuing_country": school.country,
        "date_of_issuance": format!("{year:04}-{month:02}-{day:02}"),
        "credentialSubject": { "achievement": achievement(award.course, school) },
    });
    let mut set = |name: &str, value: Value| {
        if let Some(members) = claims.as_object_mut() {
            members.insert(name.to_owned(), value);
        }
    };
    if let Some(until) = award.valid_until {
        set("exp", json!(until.seconds()));
    }
    if let Some(holder) = award.holder {
        set("cnf", json!({ "jwk": holder.to_jwk() }));
    }
    if let Some(entry) = &award.status {
        set("status", entry.token()?);
    }
    Ok(claims)
}

fn achievement(course: &Course, school: &School) -> Value {
    let mut achievement = json!({
        "id": course.address(school),
        "name": course.title,
        "description": course.description,
        "achievementType": course.kind,
        "workload": format!("{} hours", course.hours),
        "learningOutcome": course.outcomes,
        "assessment": course.assessment,
        "participation": course.participation,
        "qualityAssurance": course.quality,
    });
    let mut set = |name: &str, value: Value| {
        if let Some(members) = achievement.as_object_mut() {
            members.insert(name.to_owned(), value);
        }
    };
    if let Some(level) = course.eqf {
        set("eqfLevel", json!(level));
    }
    if let Some(credit) = course.credit {
        set("credit", json!({ "points": credit.points, "system": credit.system }));
    }
    if !course.units.is_empty() {
        set("unit", json!(course.units));
    }
    achievement
}
