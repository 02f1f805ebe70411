//! Has it begun, and not run out, at the moment asked about?
//!
//! The narrower of several dates wins (verdict.md, "Dates"). No dates at all: not applicable, "no end date".

use credential::Timestamp;
use credential::format::{Credential, Family};
use credential::json::Value;
use learning::Date;

use super::format::kept_back_at_root;
use crate::case::Case;
use crate::problem::Problem;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

/// From when until when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Period {
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

pub(crate) fn clause(family: Family) -> &'static str {
    match family {
        Family::W3cV1 => "VCDM 1.1, 4.6",
        Family::W3cV2 => "VCDM 2.0, 4.9",
        Family::SdJwtVc | Family::SdJwt => "RFC 7519, 4.1",
        Family::Europass => "ELM 3; VCDM, 4.6",
        Family::EuropassXml => "ELM 2, validFrom and validUntil",
    }
}

/// `part` says that dates may have been left out of what the issuer signed: then none that is not there is taken for none.
///
/// Also gives the moment at which it begins, where it says one.
pub(crate) fn check(case: &Case<'_>, credential: &Credential<'_>, part: bool) -> (Finding, Option<Timestamp>) {
    let clause = clause(credential.family);
    match period(&credential.claims, credential.token.as_ref()) {
        Err(problem) => (Finding::new(Check::ValidityPeriod, Outcome::Fail(problem), clause), None),
        Ok(mut period) => {
            let expiry = match credential.family {
                Family::SdJwtVc | Family::SdJwt => expiry(&credential.claims),
                _ => Ok(None),
            };
            period.until = earlier(period.until, expiry.as_ref().ok().copied().flatten());
            let mut finding = of_period(case, period, clause);
            if let Err(problem) = expiry
                && !matches!(finding.outcome, Outcome::Fail(_))
            {
                finding.outcome = Outcome::Unknown(problem);
            }
            let count = kept_back_at_root(credential);
            let left_out = left_out(credential.family, period);
            if let Some(member) = left_out.filter(|_| !matches!(finding.outcome, Outcome::Fail(_))) {
                let member = member.to_owned();
                if part {
                    finding.outcome = Outcome::Unknown(Problem::NotDisclosed { member });
                } else if count > 0 {
                    finding.outcome = Outcome::Unknown(Problem::MayBeWithheld { member, count });
                }
            }
            (finding, period.from)
        }
    }
}

/// The date that is not there, its end first.
fn left_out(family: Family, period: Period) -> Option<&'static str> {
    let [from, until] =
        if family == Family::W3cV1 { ["issuanceDate", "expirationDate"] } else { ["validFrom", "validUntil"] };
    match (period.until, period.from) {
        (None, _) => Some(until),
        (_, None) => Some(from),
        _ => None,
    }
}

pub(crate) fn of_period(case: &Case<'_>, period: Period, clause: &'static str) -> Finding {
    let at = case.as_of;
    let outcome = match (period.from, period.until) {
        (_, Some(valid_until)) if valid_until <= at => Outcome::Fail(Problem::Expired { valid_until, at }),
        // Clocks are read to the second: what was issued in this very second has begun.
        (Some(valid_from), _) if at.seconds() < valid_from.seconds() => {
            Outcome::Fail(Problem::NotYetValid { valid_from, at })
        }
        (None, None) => Outcome::Skip(Skip::NotApplicable),
        _ => Outcome::Pass,
    };
    let mut evidence = Evidence::new(if period.until.is_some() { "period" } else { "no-end" });
    if let Some(from) = period.from {
        evidence = evidence.with("from", from);
    }
    if let Some(until) = period.until {
        evidence = evidence.with("until", until);
    }
    Finding::new(Check::ValidityPeriod, outcome, clause).resting_on([evidence])
}

/// The dates of the body and of the token around it, the narrower of each.
pub(crate) fn period(claims: &Value<'_>, token: Option<&Value<'_>>) -> Result<Period, Problem> {
    let mut period = Period::default();
    for member in ["validFrom", "issuanceDate"] {
        period.from = period.from.max(text_date(claims, member)?);
    }
    for member in ["validUntil", "expirationDate"] {
        period.until = earlier(period.until, text_date(claims, member)?);
    }
    for claims in token.into_iter().chain([claims]) {
        period.from = period.from.max(numeric_date(claims, "nbf")?);
        period.until = earlier(period.until, numeric_date(claims, "exp")?);
    }
    Ok(period)
}

/// The day on which what an SD-JWT VC attests runs out, as person data and national profiles name it beside `exp`: a day
/// that is written without a time lasts to its end. No standard says how it must be written, so that one that cannot be read
/// is open and no fault.
fn expiry(claims: &Value<'_>) -> Result<Option<Timestamp>, Problem> {
    let mut until = None;
    for member in ["date_of_expiry", "expiry_date"] {
        let Some(value) = claims.get(member) else { continue };
        let written = match value.as_str().map(Date::of) {
            Some(day @ Date::Text(_)) => day.moment().map(|begins| begins.plus_seconds(86_400)),
            Some(date) => date.moment(),
            None => Timestamp::from_numeric_date(value),
        };
        until = earlier(until, Some(written.ok_or_else(|| wrong(member, value))?));
    }
    Ok(until)
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn wrong(member: &str, found: &Value<'_>) -> Problem {
    let found = found.as_str().map_or_else(|| format!("{} value", found.kind()), text::cut);
    Problem::WrongDate { member: member.to_owned(), found }
}

fn text_date(claims: &Value<'_>, member: &str) -> Result<Option<Timestamp>, Problem> {
    let Some(value) = claims.get(member) else { return Ok(None) };
    let moment = value.as_str().and_then(|text| Timestamp::parse(text).ok());
    moment.map(Some).ok_or_else(|| wrong(member, value))
}

fn numeric_date(claims: &Value<'_>, member: &str) -> Result<Option<Timestamp>, Problem> {
    let Some(value) = claims.get(member) else { return Ok(None) };
    Timestamp::from_numeric_date(value).map(Some).ok_or_else(|| wrong(member, value))
}
