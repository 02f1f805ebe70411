//! Do the countries that an award names go together?

use super::Finding;
use crate::achievement::Achievement;
use crate::award::{Award, Field};
use crate::field::{Identifier, IdentifierKind};
use crate::frameworks::nqf_level;
use crate::limits::LEVELS;
use crate::organisation::Organisation;

/// Most countries of one award that are compared: joint programmes have a handful.
const COUNTRIES: usize = 64;

/// A national level of a country in which nobody who awarded sits: rightly so at times, and worth a question.
pub(super) fn check(award: &Award, achievement: &Achievement) -> Vec<Finding> {
    let own = achievement.bodies.iter().flat_map(|body| body.countries.iter().cloned());
    let own: Vec<_> = own.take(COUNTRIES).collect();
    let bodies = if own.is_empty() { award.country.iter().cloned().collect() } else { own };
    let mut findings = Vec::new();
    if bodies.is_empty() {
        return findings;
    }
    for national in achievement.levels.national.iter().take(LEVELS) {
        let Some(known) = nqf_level(&national.value.address) else { continue };
        let country = known.country().split('-').next().unwrap_or_default();
        if !bodies.iter().any(|body| body.value == country) {
            findings.push(Finding::FrameworkCountry { national: national.clone(), known, bodies: bodies.clone() });
        }
    }
    findings
}

/// Numbers of another country than the organisation's address; each organisation once, however often it is named.
pub(super) fn identifiers(award: &Award, all: &[&Achievement]) -> Vec<Finding> {
    let bodies = all.iter().flat_map(|achievement| &achievement.bodies);
    let assessors = all.iter().flat_map(|one| &one.assessments).flat_map(|assessment| &assessment.assessed_by);
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen: Vec<(String, String)> = Vec::new();
    for organisation in award.issuing_body.iter().chain(bodies).chain(assessors) {
        for finding in of(organisation) {
            let Finding::IdentifierCountry { identifier, country, .. } = &finding else { continue };
            let key = (identifier.value.value.clone(), country.value.clone());
            if !seen.contains(&key) && seen.len() < crate::limits::FINDINGS {
                seen.push(key);
                findings.push(finding);
            }
        }
    }
    findings
}

fn of(organisation: &Organisation) -> Vec<Finding> {
    let Some(country) = organisation.country() else { return Vec::new() };
    let named = |identifier: &Field<Identifier>| named(&identifier.value);
    let other = organisation.identifiers.iter().filter_map(|one| Some((one, named(one)?)));
    let other = other.filter(|(_, named)| organisation.countries.iter().all(|country| country.value != *named));
    other
        .map(|(identifier, named)| Finding::IdentifierCountry {
            identifier: identifier.clone(),
            named,
            country: country.clone(),
        })
        .collect()
}

/// The country that a number names: said beside it, or in it, as eIDAS writes "VATIE-1234567A" (ETSI EN 319 412-1,
/// section 5.1.4).
fn named(identifier: &Identifier) -> Option<String> {
    if let Some(country) = &identifier.country {
        return Some(country.clone());
    }
    if identifier.kind != IdentifierKind::Eidas {
        return None;
    }
    let (head, _) = identifier.value.split_once('-')?;
    let scheme = head.get(..3).filter(|scheme| matches!(*scheme, "VAT" | "NTR" | "LEI" | "PSD"))?;
    // An LEI is of no country: it is written as "LEIXG-".
    let code = head.get(3..).filter(|code| code.len() == 2 && scheme != "LEI")?;
    credential::country::alpha2(code).map(str::to_owned)
}
