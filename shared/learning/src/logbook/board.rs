//! What of a training record holds, for an examination board? Which signed credential counts for which entry, and what the record
//! says that is not so.
//!
//! Whether a signature holds and who made it is found out elsewhere; docs/logbook.md, "When it counts". A name or a key proves
//! nobody's presence: that the learner is who stands before the board, no file shows.

use std::collections::{BTreeMap, BTreeSet};

use credential::Timestamp;
use credential::x509::fold;

use super::{CountersignError, Countersignature, Countersigned, Entry, Record, Statement, Told, TrainingRecord, Week};
use super::{EntryRecord, Finding, Header, Line, Named, record_of};

/// A signed credential of a record, and what was found of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// What it says; `None` of what is no countersignature at all.
    pub statement: Option<Result<Statement, CountersignError>>,
    /// What its verdict is.
    pub holds: Holds,
    /// Whether it is unaltered, and sealed with the key that it names.
    pub sealed: bool,
    /// Who a source of the reader's says the signer is.
    pub proven: Option<String>,
    /// Who it says signed: an id.
    pub issuer: Option<String>,
    /// Thumbprint (RFC 7638) of the key that its issuer's id is, if it is a key.
    pub signer: Option<String>,
    /// Thumbprint of the key to which it is bound.
    pub holder: Option<String>,
}

/// What the verdict on a credential is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Valid.
    Yes,
    /// Not settled.
    Open,
    /// Altered, withdrawn, run out.
    No,
}

/// Whether a countersignature counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It does.
    Counts,
    /// It names entries, and something of it is not settled.
    Open(WhyOpen),
    /// It says nothing for any entry.
    No(WhyNot),
}

/// What of a countersignature is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyOpen {
    /// Its verdict.
    NotSettled,
    /// Who signed: no source of the reader's names the key.
    NobodyVouches,
    /// Whether it is of the same learner: it was made for another name.
    OtherName {
        /// That name.
        said: String,
    },
    /// Which key is the learner's: those of one name are bound to several.
    SeveralKeys,
}

/// Why a countersignature says nothing for any entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It was altered, withdrawn, or has run out.
    DoesNotHold,
    /// It is signed with a key of the learner's own.
    OwnKey,
    /// It is bound to another key than the learner's.
    OtherLearner,
    /// It is bound to no key.
    Unbound,
    /// What it says is not what its type says.
    Unreadable(CountersignError),
    /// It is something else.
    NoCountersignature,
}

impl WhyOpen {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            WhyOpen::NotSettled => "not-settled",
            WhyOpen::NobodyVouches => "nobody-vouches",
            WhyOpen::OtherName { .. } => "other-name",
            WhyOpen::SeveralKeys => "several-keys",
        }
    }
}

impl WhyNot {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            WhyNot::DoesNotHold => "does-not-hold",
            WhyNot::OwnKey => "own-key",
            WhyNot::OtherLearner => "other-learner",
            WhyNot::Unbound => "unbound",
            WhyNot::Unreadable(_) => "unreadable",
            WhyNot::NoCountersignature => "no-countersignature",
        }
    }
}

/// A countersignature that was weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// What was found of it.
    pub judged: Judged,
    /// Whether it counts.
    pub weight: Weight,
    /// How many entries of the record it covers as they stand.
    pub covers: usize,
    /// Whether it was made for another place of training or qualification than the record names.
    pub elsewhere: bool,
}

impl Weighed {
    /// What it says, if it can be read.
    pub fn statement(&self) -> Option<&Statement> {
        self.judged.statement.as_ref()?.as_ref().ok()
    }

    /// Who signed: a name that somebody else vouches for, or what the file calls its signer.
    pub fn by(&self) -> &str {
        let claimed = self.statement().map(|statement| statement.by.as_str()).filter(|by| !by.trim().is_empty());
        let judged = &self.judged;
        judged.proven.as_deref().or(claimed).or(judged.issuer.as_deref()).unwrap_or_default()
    }

    /// On which day, as it states ("2026-03-20").
    pub fn on(&self) -> String {
        let at = self.statement().and_then(|statement| Timestamp::from_seconds(statement.at));
        at.map_or_else(String::new, |at| {
            let (year, month, day) = at.date();
            format!("{year:04}-{month:02}-{day:02}")
        })
    }

    /// The entries that it is for, unless it says nothing for any.
    fn lines(&self) -> impl Iterator<Item = &Line> {
        let counted = !matches!(self.weight, Weight::No(_));
        self.statement().filter(|_| counted).into_iter().flat_map(|statement| &statement.lines)
    }

    fn digests(&self) -> impl Iterator<Item = &str> {
        self.lines().map(|line| line.digest.as_str())
    }
}

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
