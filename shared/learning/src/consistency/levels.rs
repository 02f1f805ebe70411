//! Do the levels of an achievement go together, and with its credit?

use super::Finding;
use crate::achievement::Achievement;
use crate::credit::{Points, System, account};
use crate::frameworks::nqf_level;
use crate::limits::LEVELS;

/// Fewer ECTS points than this, and level 8 is stated for something that is no doctorate (figure not confirmed).
const LEVEL_8_ECTS: u32 = 30;
/// So many ECTS points, which higher education gives, are not given at the levels of schools (figure not confirmed).
const SCHOOL_ECTS: u32 = 120;

pub(super) fn check(achievement: &Achievement) -> Vec<Finding> {
    let Some(eqf) = &achievement.levels.eqf else { return Vec::new() };
    let mut findings = Vec::new();
    for national in achievement.levels.national.iter().take(LEVELS) {
        if let Some(known) = nqf_level(&national.value.address)
            && let Some(range) = known.eqf.filter(|range| !range.contains(eqf.value))
        {
            findings.push(Finding::Level { eqf: eqf.clone(), national: national.clone(), known, range });
        }
    }
    let account = account(achievement);
    let ects = account.received.iter().chain(&account.offered).find(|amount| amount.value.system == System::Ects);
    if let Some(amount) = ects {
        let points = amount.with(amount.value.points);
        let little = eqf.value == 8 && points.value < Points::whole(LEVEL_8_ECTS);
        let much = eqf.value <= 4 && points.value >= Points::whole(SCHOOL_ECTS);
        if little || much {
            findings.push(Finding::LevelCredit { eqf: eqf.clone(), points });
        }
    }
    findings
}
