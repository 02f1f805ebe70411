//! What does the training record say that an examination board asks for?
//!
//! Week by week, with sums for each unit, what of that is countersigned, and what is missing or strange.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Countersignature, Countersigned, Entry, Photo, WEEK_MINUTES, Week};
use crate::limits::{LOGBOOK_ENTRIES, LOGBOOK_WEEKS};
use crate::validation::Grade;

/// More than this in a week is worth a look: 60 hours (our own choice; the law sets lower limits, and not the same
/// everywhere).
const LONG: u64 = 60 * 60;

/// Whose record it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The learner.
    pub learner: String,
    /// The company or place of training.
    pub company: String,
    /// For which qualification, by title or id.
    pub qualification: String,
    /// The first week of training.
    pub from: Week,
    /// The last week that the record covers.
    pub until: Week,
}

/// A training record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Whose it is.
    pub header: Header,
    /// The weeks that have entries, in their order.
    pub weeks: Vec<WeekRecord>,
    /// Sums for each unit; none is work for no unit in particular.
    pub units: Vec<UnitTotal>,
    /// All minutes.
    pub minutes: u64,
    /// Those that are countersigned in a verified credential.
    pub countersigned_minutes: u64,
    /// Weeks of training without an entry.
    pub missing: Vec<Week>,
    /// What is strange.
    pub findings: Vec<Finding>,
    /// Entries and weeks beyond what is worked on.
    pub left_out: usize,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekRecord {
    /// Which.
    pub week: Week,
    /// Its Monday.
    pub from: String,
    /// Its Sunday.
    pub until: String,
    /// Its entries, by unit and text.
    pub entries: Vec<EntryRecord>,
    /// All minutes.
    pub minutes: u64,
}

/// An entry on its way into a record.
#[derive(Clone, Copy, Debug)]
pub struct Named<'e> {
    /// By what its logbook knows it: signed credentials name it so, and it stays when the entry is changed.
    pub id: Option<&'e str>,
    /// What it says.
    pub entry: &'e Entry,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryRecord {
    /// By what its logbook knows it, and signed credentials name it.
    pub id: Option<String>,
    /// [`Entry::digest`]: what a countersignature of it covers.
    pub digest: String,
    /// What was done.
    pub work: String,
    /// For how many minutes.
    pub minutes: u32,
    /// For which unit.
    pub unit: Option<String>,
    /// Which skills, by address.
    pub skills: Vec<String>,
    /// Pictures of it.
    pub photos: Vec<Photo>,
    /// How it is countersigned.
    pub countersigned: Countersigned,
    /// By whom, and when.
    pub countersignature: Option<Countersignature>,
    /// How well it is evidenced.
    pub grade: Grade,
}

/// The sum for one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitTotal {
    /// Which; none is work for no unit in particular.
    pub unit: Option<String>,
    /// All minutes.
    pub minutes: u64,
    /// Those that are countersigned in a verified credential.
    pub countersigned_minutes: u64,
}

/// What is strange about a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "id", rename_all = "kebab-case")]
pub enum Finding {
    /// More minutes than a week has.
    Impossible {
        /// Which week.
        week: Week,
        /// How many.
        minutes: u64,
    },
    /// So many that somebody should look.
    Long {
        /// Which week.
        week: Week,
        /// How many.
        minutes: u64,
    },
    /// An entry was changed after it was countersigned.
    Changed {
        /// Which week.
        week: Week,
        /// The digest that was signed.
        signed: String,
        /// The digest of what stands there.
        found: String,
    },
    /// An entry outside the time of training.
    Outside {
        /// Which week.
        week: Week,
    },
    /// The same entry stands there more than once; it is counted once.
    Twice {
        /// Which week.
        week: Week,
    },
}

impl Finding {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Finding::Impossible { .. } => "impossible",
            Finding::Long { .. } => "long",
            Finding::Changed { .. } => "changed",
            Finding::Outside { .. } => "outside",
            Finding::Twice { .. } => "twice",
        }
    }
}

/// Makes the record of these entries, whatever their order. `verified` as in [`Entry::countersigned`].
pub fn record(header: Header, entries: &[Entry], verified: impl Fn(&Countersignature) -> bool) -> Record {
    let entries: Vec<Named<'_>> = entries.iter().map(|entry| Named { id: None, entry }).collect();
    record_of(header, &entries, verified)
}

/// The same of entries that have names.
pub fn record_of(header: Header, entries: &[Named<'_>], verified: impl Fn(&Countersignature) -> bool) -> Record {
    let mut findings = Vec::new();
    let mut seen = BTreeMap::new();
    for named in entries.iter().take(LOGBOOK_ENTRIES) {
        let entry = named.entry;
        let digest = entry.digest();
        let state = entry.countersigned(&verified);
        match seen.insert((entry.week, digest.clone()), (state, *named)) {
            None => {}
            // Of the same entry twice, the better signed counts.
            Some(other) if other.0 > state => {
                seen.insert((entry.week, digest), other);
                findings.push(Finding::Twice { week: entry.week });
            }
            Some(_) => findings.push(Finding::Twice { week: entry.week }),
        }
    }
    let mut weeks: BTreeMap<Week, Vec<EntryRecord>> = BTreeMap::new();
    for ((week, digest), (state, named)) in &seen {
        let entry = named.entry;
        if *state == Countersigned::Changed {
            let signed = entry.countersignature.as_ref().map(|one| one.covers.clone()).unwrap_or_default();
            findings.push(Finding::Changed { week: *week, signed, found: digest.clone() });
        }
        weeks.entry(*week).or_default().push(line(*named, digest, *state, entry.grade(&verified)));
    }
    findings.extend(weeks.iter().filter_map(|(week, lines)| strange(*week, lines)));
    let outside = weeks.keys().filter(|week| **week < header.from || **week > header.until);
    findings.extend(outside.map(|week| Finding::Outside { week: *week }));
    let (missing, more) = missing(&header, &weeks.keys().copied().collect());
    let units = units(weeks.values().flatten());
    Record {
        minutes: units.iter().map(|unit| unit.minutes).sum(),
        countersigned_minutes: units.iter().map(|unit| unit.countersigned_minutes).sum(),
        units,
        weeks: weeks.into_iter().filter_map(|(week, lines)| of_week(week, lines)).collect(),
        missing,
        findings,
        left_out: entries.len().saturating_sub(LOGBOOK_ENTRIES) + more,
        header,
    }
}

fn line(named: Named<'_>, digest: &str, countersigned: Countersigned, grade: Grade) -> EntryRecord {
    let entry = named.entry;
    EntryRecord {
        id: named.id.map(str::to_owned),
        digest: digest.to_owned(),
        work: entry.work.clone(),
        minutes: entry.minutes,
        unit: entry.unit.clone(),
        skills: entry.skills.clone(),
        photos: entry.photos.clone(),
        countersigned,
        countersignature: entry.countersignature.clone(),
        grade,
    }
}

fn sum(lines: &[EntryRecord]) -> u64 {
    lines.iter().map(|line| u64::from(line.minutes)).sum()
}

fn strange(week: Week, lines: &[EntryRecord]) -> Option<Finding> {
    match sum(lines) {
        minutes if minutes > u64::from(WEEK_MINUTES) => Some(Finding::Impossible { week, minutes }),
        minutes if minutes > LONG => Some(Finding::Long { week, minutes }),
        _ => None,
    }
}

fn of_week(week: Week, mut entries: Vec<EntryRecord>) -> Option<WeekRecord> {
    entries.sort_by(|a, b| (&a.unit, &a.work, a.minutes).cmp(&(&b.unit, &b.work, b.minutes)));
    let (from, until) = week.days()?;
    Some(WeekRecord { week, from, until, minutes: sum(&entries), entries })
}

/// The weeks of training that have no entry, and how many were more than is worked on.
fn missing(header: &Header, written: &BTreeSet<Week>) -> (Vec<Week>, usize) {
    let mut weeks = std::iter::successors(Some(header.from), |week| week.next());
    let within: Vec<Week> = weeks.by_ref().take(LOGBOOK_WEEKS).take_while(|week| *week <= header.until).collect();
    let more = within.len() == LOGBOOK_WEEKS && within.last().is_some_and(|week| *week < header.until);
    (within.into_iter().filter(|week| !written.contains(week)).collect(), usize::from(more))
}

fn units<'l>(lines: impl Iterator<Item = &'l EntryRecord>) -> Vec<UnitTotal> {
    let mut totals: BTreeMap<Option<String>, (u64, u64)> = BTreeMap::new();
    for line in lines {
        let total = totals.entry(line.unit.clone()).or_default();
        total.0 += u64::from(line.minutes);
        if line.countersigned == Countersigned::Verified {
            total.1 += u64::from(line.minutes);
        }
    }
    let total = |(unit, (minutes, countersigned_minutes))| UnitTotal { unit, minutes, countersigned_minutes };
    totals.into_iter().map(total).collect()
}
