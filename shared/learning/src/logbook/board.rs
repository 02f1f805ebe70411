//! What of a training record holds, for an examination board? Which signed credential counts for which entry, and what the record
//! says that is not so.
//!
//! Whether a signature holds and who made it is found out elsewhere; docs/logbook.md, "When it counts". A name or a key proves
//! nobody's presence: that the learner is who stands before the board, no file shows.

use std::collections::{BTreeMap, BTreeSet};

use credential::x509::fold;

use super::weighed::{Holds, Judged, Weighed, Weight, WhyNot, WhyOpen};
use super::{Countersignature, Countersigned, Entry, EntryRecord, Finding, Header, Line, Named, Record, Told};
use super::{TrainingRecord, Week, record_of};

/// What a record says that is not so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It calls an entry better countersigned than it is.
    State {
        /// Of which week.
        week: Week,
        /// What it says.
        told: Countersigned,
        /// What is found.
        found: Countersigned,
    },
    /// Its sum is another than that of its entries, each counted once.
    Minutes {
        /// What it says.
        told: u64,
        /// What is found.
        found: u64,
    },
}

/// An entry that somebody signed and that does not stand in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    /// The entry as it was signed.
    pub line: Line,
    /// The credential, by the SHA-256 of its bytes.
    pub signed_in: String,
}

/// A record that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Made anew of the entries, by what was found.
    pub record: Record,
    /// Its countersignatures, each once, in its order.
    pub signatures: Vec<Weighed>,
    /// How many stand there more than once.
    pub repeated: usize,
    /// What it says that is not so.
    pub differences: Vec<Difference>,
    /// Entries that countersignatures which count, or might, are for, and of which the record has no text at all.
    pub absent: Vec<Absent>,
    /// The keys to which countersignatures that count, or might, are bound.
    pub keys: BTreeSet<String>,
}

/// Weighs a record. `keys`: thumbprints of keys that the reader knows to be the learner's, if any; without them the name that the
/// signers wrote is all that says whose entries they signed.
pub fn check(kept: &TrainingRecord, judged: Vec<Judged>, keys: &BTreeSet<String>) -> Checked {
    let all = judged.len();
    let mut seen = BTreeSet::new();
    let judged: Vec<Judged> = judged.into_iter().filter(|one| seen.insert(one.sha256.clone())).collect();
    let repeated = all - judged.len();
    let bound: BTreeSet<String> = judged.iter().filter_map(|one| one.holder.clone()).chain(keys.clone()).collect();
    let mut signatures: Vec<Weighed> = judged
        .into_iter()
        .map(|judged| {
            let weight = weigh(&judged, &kept.header, keys, &bound);
            Weighed { elsewhere: elsewhere(&judged, &kept.header), judged, weight, covers: 0 }
        })
        .collect();
    let held = |weighed: &&Weighed| !matches!(weighed.weight, Weight::No(_) | Weight::Open(WhyOpen::OtherName { .. }));
    let holders: BTreeSet<String> =
        signatures.iter().filter(held).filter_map(|one| one.judged.holder.clone()).collect();
    if keys.is_empty() && holders.len() > 1 {
        for one in signatures.iter_mut().filter(|one| one.weight == Weight::Counts) {
            one.weight = Weight::Open(WhyOpen::SeveralKeys);
        }
    }
    let digests: BTreeSet<String> = kept.entries.iter().map(|told| told.entry.digest()).collect();
    for one in &mut signatures {
        let covered: BTreeSet<&str> = one.digests().filter(|digest| digests.contains(*digest)).collect();
        one.covers = covered.len();
    }
    let entries: Vec<Entry> = kept.entries.iter().map(|told| signed(told, &signatures)).collect();
    let counts = |signature: &Countersignature| {
        signatures.iter().any(|one| one.judged.sha256 == signature.credential && one.weight == Weight::Counts)
    };
    let named: Vec<Named<'_>> =
        kept.entries.iter().zip(&entries).map(|(told, entry)| Named { id: told.id.as_deref(), entry }).collect();
    let record = record_of(kept.header.clone(), &named, counts);
    let absent = absent(&entries, &signatures);
    let mut differences = differences(kept, &entries, counts);
    differences.extend(
        (kept.minutes != record.minutes).then_some(Difference::Minutes { told: kept.minutes, found: record.minutes }),
    );
    Checked { record, signatures, repeated, differences, absent, keys: holders }
}

fn weigh(judged: &Judged, header: &Header, keys: &BTreeSet<String>, bound: &BTreeSet<String>) -> Weight {
    let statement = match &judged.statement {
        None => return Weight::No(WhyNot::NoCountersignature),
        Some(Err(error)) => return Weight::No(WhyNot::Unreadable(error.clone())),
        Some(Ok(statement)) => statement,
    };
    if judged.holds == Holds::No {
        return Weight::No(WhyNot::DoesNotHold);
    }
    let Some(holder) = &judged.holder else { return Weight::No(WhyNot::Unbound) };
    if judged.signer.as_ref().is_some_and(|signer| bound.contains(signer)) {
        return Weight::No(WhyNot::OwnKey);
    }
    if !keys.is_empty() && !keys.contains(holder) {
        return Weight::No(WhyNot::OtherLearner);
    }
    if judged.proven.is_none() && judged.sealed {
        return Weight::Open(WhyOpen::NobodyVouches);
    }
    if judged.proven.is_none() || judged.holds == Holds::Open {
        return Weight::Open(WhyOpen::NotSettled);
    }
    if keys.is_empty() && !same(&statement.whose.learner, &header.learner) {
        return Weight::Open(WhyOpen::OtherName { said: statement.whose.learner.clone() });
    }
    Weight::Counts
}

/// Whether two people would say that it is the same name.
fn same(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

fn elsewhere(judged: &Judged, header: &Header) -> bool {
    judged.statement.as_ref().and_then(|statement| statement.as_ref().ok()).is_some_and(|statement| {
        let whose = &statement.whose;
        !same(&whose.company, &header.company) || !same(&whose.qualification, &header.qualification)
    })
}

/// What was signed and left out. An entry that stands there, or was found to be one that was changed since, covers all that was
/// signed under its id; what the record itself says of ids and digests does not.
fn absent(entries: &[Entry], signatures: &[Weighed]) -> Vec<Absent> {
    let lines = || signatures.iter().flat_map(|one| one.lines().map(move |line| (one, line)));
    let there: BTreeSet<&str> =
        entries.iter().filter_map(|entry| Some(entry.countersignature.as_ref()?.covers.as_str())).collect();
    let ids: BTreeSet<&str> =
        lines().filter(|(_, line)| there.contains(line.digest.as_str())).map(|(_, line)| line.id.as_str()).collect();
    let mut absent: BTreeMap<(Week, &str), (String, Absent)> = BTreeMap::new();
    for (one, line) in lines().filter(|(_, line)| !ids.contains(line.id.as_str())) {
        // Of an entry that was signed more than once, as it was signed last.
        let found = (one.on(), Absent { line: line.clone(), signed_in: one.judged.sha256.clone() });
        let kept = absent.entry((line.entry.week, &line.id)).or_insert_with(|| found.clone());
        if kept.0 < found.0 {
            *kept = found;
        }
    }
    absent.into_values().map(|(_, absent)| absent).collect()
}

/// The entry with the countersignature that was found for it: one that counts before one that is open, and of several alike the
/// latest; else one that covers an earlier text of it: the one that the record names, or one that names its id.
fn signed(told: &Told, signatures: &[Weighed]) -> Entry {
    let digest = told.entry.digest();
    let as_found = |one: &Weighed, covers: &str| Countersignature {
        by: one.by().to_owned(),
        on: one.on(),
        credential: one.judged.sha256.clone(),
        covers: covers.to_owned(),
    };
    let covering = |digest: &str| {
        let of = signatures.iter().filter(|one| one.digests().any(|covered| covered == digest));
        of.max_by_key(|one| (one.weight == Weight::Counts, one.on(), one.judged.sha256.clone()))
    };
    let earlier = || {
        let named = told.entry.countersignature.as_ref().map(|signature| signature.covers.as_str())?;
        let line = |one: &&Weighed| {
            let lines = one.statement().map(|statement| statement.lines.as_slice()).unwrap_or_default();
            lines.iter().any(|line| line.digest == named && line.entry.week == told.entry.week)
        };
        covering(named).filter(line).map(|one| as_found(one, named))
    };
    let under_its_id = || {
        let id = told.id.as_deref()?;
        let of = signatures.iter().filter_map(|one| Some((one, one.lines().find(|line| line.id == id)?)));
        let latest = of.max_by_key(|(one, _)| (one.weight == Weight::Counts, one.on(), one.judged.sha256.clone()));
        latest.map(|(one, line)| as_found(one, &line.digest))
    };
    let found = covering(&digest).map(|one| as_found(one, &digest));
    Entry { countersignature: found.or_else(earlier).or_else(under_its_id), ..told.entry.clone() }
}

/// What the record says better than it is. That somebody else knows the signer is no lie: open is not worse than verified.
fn differences(
    kept: &TrainingRecord,
    entries: &[Entry],
    counts: impl Fn(&Countersignature) -> bool,
) -> Vec<Difference> {
    let pairs = kept.entries.iter().zip(entries).filter_map(|(told, entry)| {
        let (told, found) = (told.countersigned, entry.countersigned(&counts));
        let lied = told >= Countersigned::Unverified && found < Countersigned::Unverified;
        lied.then_some(Difference::State { week: entry.week, told, found })
    });
    pairs.collect()
}

impl Checked {
    /// The countersignatures that cover an entry as it stands.
    pub fn signers(&self, line: &EntryRecord) -> Vec<&Weighed> {
        self.signatures.iter().filter(|one| one.digests().any(|covered| covered == line.digest)).collect()
    }

    /// How many entries stand in each state.
    pub fn states(&self) -> BTreeMap<Countersigned, usize> {
        let mut states = BTreeMap::new();
        for line in self.record.weeks.iter().flat_map(|week| &week.entries) {
            *states.entry(line.countersigned).or_default() += 1;
        }
        states
    }

    /// Whether the record as a whole holds: not if a countersignature in it is worth nothing, an entry was changed after it was
    /// signed, or it says what is not so; and it is open while an entry is not countersigned by somebody known.
    pub fn holds(&self) -> Holds {
        let states = self.states();
        let bad = self.signatures.iter().any(|one| matches!(one.weight, Weight::No(_)));
        let impossible = self.record.findings.iter().any(|found| matches!(found, Finding::Impossible { .. }));
        if bad || impossible || !self.differences.is_empty() || states.contains_key(&Countersigned::Changed) {
            return Holds::No;
        }
        let open = self.signatures.iter().any(|one| matches!(one.weight, Weight::Open(_)));
        let all = states.keys().all(|state| *state == Countersigned::Verified);
        if open || !all || states.is_empty() { Holds::Open } else { Holds::Yes }
    }
}
