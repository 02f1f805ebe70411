//! Does what somebody may award cover this award, and if not, by which limb does it fail?
//!
//! An empty limit is none (ELM does not say so; Europass reads it so). A date in the past is the issuer's own word, and
//! proves nothing where the right has ended since (verdict.md).

use std::collections::BTreeSet;

use credential::Timestamp;
use credential::x509::fold;
use trust::Scope;

use super::awarded::{Awarded, Thing};

/// From a local midnight to that of the same day in UTC, in seconds: from UTC-12 to UTC+14.
const DAYS: [i64; 2] = [-12 * 3_600, 14 * 3_600];

/// Whether an award is within a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Yes,
    /// It says that it was awarded in time; the right has ended since, and nothing proves when that was.
    Ended {
        awarded: Timestamp,
        until: Timestamp,
    },
    /// The award does not say this, so that it cannot be compared; the limb's id.
    Open(&'static str),
    No(Miss),
}

/// By which limb an award is outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Miss {
    pub limb: &'static str,
    pub allowed: String,
    pub found: String,
    /// How many limbs fail: the nearest scope is told of.
    count: usize,
}

impl Miss {
    pub(super) fn new(limb: &'static str, allowed: String, found: String) -> Self {
        Self { limb, allowed, found, count: 1 }
    }
}

/// Whether each thing that is awarded is within one of the scopes.
pub(super) fn within(scopes: &[Scope], awarded: &Awarded, as_of: Timestamp) -> Fit {
    let each = awarded.things.iter().map(|thing| best(scopes, thing, awarded, as_of));
    match each.max_by_key(badness).unwrap_or(Fit::Open("award")) {
        // What was not read may be another award, or another body's.
        Fit::Yes | Fit::Ended { .. } if awarded.cut_short => Fit::Open("size"),
        fit => fit,
    }
}

fn best(scopes: &[Scope], thing: &Thing, awarded: &Awarded, as_of: Timestamp) -> Fit {
    let fits = scopes.iter().map(|scope| fit(scope, thing, awarded, as_of));
    let mut fits: Vec<Fit> = fits.collect();
    fits.sort_by_key(badness);
    let mut fits = fits.into_iter();
    let Some(first) = fits.next() else { return Fit::Open("award") };
    let Fit::No(mut miss) = first else { return first };
    // Where all of them fail by the same limb, all that is allowed is told.
    for other in fits {
        if let Fit::No(other) = other
            && other.limb == miss.limb
            && other.allowed != miss.allowed
        {
            miss.allowed = format!("{}; {}", miss.allowed, other.allowed);
        }
    }
    Fit::No(miss)
}

fn badness(fit: &Fit) -> usize {
    match fit {
        Fit::Yes => 0,
        Fit::Ended { .. } => 1,
        Fit::Open(_) => 2,
        Fit::No(miss) => 2 + miss.count,
    }
}

fn fit(scope: &Scope, thing: &Thing, awarded: &Awarded, as_of: Timestamp) -> Fit {
    let limbs = [
        known(scope, "type", !scope.types.is_empty(), kind(scope, thing, awarded)),
        known(scope, "qualification", !scope.qualifications.is_empty(), qualification(scope, thing)),
        known(scope, "level", !scope.eqf.is_empty(), level(scope, thing)),
        known(scope, "field", !scope.isced_f.is_empty(), field(scope, thing)),
        known(scope, "country", !scope.countries.is_empty(), country(scope, thing)),
        in_time(scope, date(scope, thing, awarded.proven, as_of)),
    ];
    let misses = limbs.iter().filter(|limb| matches!(limb, Fit::No(_))).count();
    match limbs.into_iter().rev().max_by_key(badness).unwrap_or(Fit::Yes) {
        Fit::No(miss) => Fit::No(Miss { count: misses, ..miss }),
        other => other,
    }
}

/// What is within the bounds that were read is within them, whatever the others are; what is outside them may be within
/// one that was not understood.
fn known(scope: &Scope, limb: &'static str, bounded: bool, fit: Fit) -> Fit {
    match fit {
        Fit::Yes if bounded => Fit::Yes,
        _ if scope.unread.contains(limb) => Fit::Open("unread"),
        fit => fit,
    }
}

/// Each of two days bounds it, so that what is outside one of them is outside.
fn in_time(scope: &Scope, fit: Fit) -> Fit {
    match fit {
        Fit::Yes | Fit::Ended { .. } if scope.unread.contains("date") => Fit::Open("unread"),
        fit => fit,
    }
}

fn list<T: ToString>(of: impl IntoIterator<Item = T>) -> String {
    of.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// All of them allowed: yes; none: no; some: it cannot be told which counts.
fn all_of(limb: &'static str, found: &[(String, bool)], allowed: impl FnOnce() -> String) -> Fit {
    match (found.iter().any(|(_, allowed)| *allowed), found.iter().all(|(_, allowed)| *allowed)) {
        _ if found.is_empty() => Fit::Open(limb),
        (_, true) => Fit::Yes,
        (true, false) => Fit::Open(limb),
        (false, false) => Fit::No(Miss::new(limb, allowed(), list(found.iter().map(|(one, _)| one)))),
    }
}

fn kind(scope: &Scope, thing: &Thing, awarded: &Awarded) -> Fit {
    if scope.types.is_empty() {
        return Fit::Yes;
    }
    let found: BTreeSet<&String> = awarded.types.iter().chain(&thing.kinds).collect();
    let mut labels = awarded.labels.iter().chain(&thing.labels);
    if found.iter().any(|kind| scope.types.contains(*kind)) {
        Fit::Yes
    } else if found.is_empty() || labels.any(|label| scope.types.contains(label)) {
        // What it calls an address is its own word, and may be right.
        Fit::Open("type")
    } else {
        Fit::No(Miss::new("type", list(&scope.types), list(found)))
    }
}

/// By identifier, or else by title: by every title that it has, since readers are shown one of them alone.
fn qualification(scope: &Scope, thing: &Thing) -> Fit {
    if scope.qualifications.is_empty() || thing.ids.iter().any(|id| scope.qualifications.contains(id)) {
        return Fit::Yes;
    }
    let names: BTreeSet<String> = scope.qualifications.iter().map(|name| fold(name)).collect();
    let titles: Vec<(String, bool)> =
        thing.titles.iter().map(|title| (title.clone(), names.contains(&fold(title)))).collect();
    let found = || thing.ids.iter().map(|id| (id.clone(), false)).chain(titles.iter().cloned()).collect::<Vec<_>>();
    match all_of("qualification", &titles, || list(&scope.qualifications)) {
        Fit::No(_) => all_of("qualification", &found(), || list(&scope.qualifications)),
        other => other,
    }
}

fn level(scope: &Scope, thing: &Thing) -> Fit {
    if scope.eqf.is_empty() {
        return Fit::Yes;
    }
    let found: Vec<_> = thing.levels.iter().map(|level| (format!("EQF {level}"), scope.eqf.contains(level))).collect();
    let allowed = || format!("EQF {}", list(&scope.eqf));
    match all_of("level", &found, allowed) {
        Fit::Yes => part_level(scope, thing),
        other => other,
    }
}

/// A part at a higher level than the whole is more than the whole; one at a lower may belong to it all the same.
fn part_level(scope: &Scope, thing: &Thing) -> Fit {
    let outside: Vec<&u8> = thing.part_levels.iter().filter(|level| !scope.eqf.contains(level)).collect();
    match outside.last() {
        Some(highest) if thing.levels.last().is_some_and(|own| own < *highest) => {
            Fit::No(Miss::new("level", format!("EQF {}", list(&scope.eqf)), format!("EQF {highest}")))
        }
        Some(_) => Fit::Open("part"),
        None if thing.unclear => Fit::Open("level"),
        None => Fit::Yes,
    }
}

fn field(scope: &Scope, thing: &Thing) -> Fit {
    if scope.isced_f.is_empty() {
        return Fit::Yes;
    }
    let allowed = |code: &String| scope.isced_f.iter().any(|prefix| code.starts_with(prefix.as_str()));
    let found: Vec<_> = thing.fields.iter().map(|code| (code.clone(), allowed(code))).collect();
    match all_of("field", &found, || list(&scope.isced_f)) {
        Fit::Yes if !thing.part_fields.iter().all(allowed) => Fit::Open("part"),
        other => other,
    }
}

fn country(scope: &Scope, thing: &Thing) -> Fit {
    if scope.countries.is_empty() {
        return Fit::Yes;
    }
    let found: Vec<_> = thing.countries.iter().map(|code| (code.clone(), scope.countries.contains(code))).collect();
    match all_of("country", &found, || list(&scope.countries)) {
        // A region may lie in that country.
        Fit::No(_) if scope.countries.iter().any(|code| code.len() != 2) => Fit::Open("country"),
        other => other,
    }
}

fn date(scope: &Scope, thing: &Thing, proven: Option<Timestamp>, as_of: Timestamp) -> Fit {
    if scope.from.is_none() && scope.until.is_none() {
        return Fit::Yes;
    }
    let Some(awarded) = thing.date else { return Fit::Open("date") };
    if !spans(scope, awarded) {
        // Europass writes the day of award as local midnight, in UTC: it may be the day beside it.
        let elsewhere = DAYS.iter().any(|seconds| spans(scope, awarded.plus_seconds(*seconds)));
        if elsewhere && awarded.hour_minute() != (0, 0) {
            return Fit::Open("zone");
        }
        return Fit::No(Miss::new("date", period(scope), awarded.to_string()));
    }
    match scope.until {
        Some(until) if until <= as_of && proven.is_none_or(|proven| until <= proven) => Fit::Ended { awarded, until },
        _ => Fit::Yes,
    }
}

fn spans(scope: &Scope, moment: Timestamp) -> bool {
    scope.from.is_none_or(|from| from <= moment) && scope.until.is_none_or(|until| moment < until)
}

/// "2020-01-01T00:00:00Z – 2022-12-31T23:59:59Z": its first and its last moment.
fn period(scope: &Scope) -> String {
    let from = scope.from.map(|from| from.to_string()).unwrap_or_default();
    let until = scope.until.map(|until| until.plus_seconds(-1).to_string()).unwrap_or_default();
    format!("{from} – {until}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Fit, Thing, date};
    use credential::Timestamp;
    use trust::Scope;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).expect(text)
    }

    /// A day's midnight may lie in the day before, as UTC has it, or in itself: then nothing tells whether it is within.
    #[test]
    fn a_local_midnight_beside_a_bound_is_neither_inside_nor_outside() {
        let (from, until) = (at("2020-09-01T00:00:00Z"), at("2022-09-01T00:00:00Z"));
        let scope = Scope { from: Some(from), until: Some(until), ..Scope::default() };
        let fit = |awarded: &str| {
            let thing = Thing { date: Some(at(awarded)), ..Thing::default() };
            match date(&scope, &thing, None, from) {
                Fit::No(miss) => miss.limb.to_owned(),
                other => format!("{other:?}"),
            }
        };
        let open = "Open(\"zone\")";
        for (awarded, due) in [
            ("2020-08-31T00:00:00Z", "date"),
            ("2020-08-31T09:59:59Z", "date"),
            ("2020-08-31T10:00:00Z", open),
            ("2020-09-01T00:00:00+02:00", open),
            ("2020-09-01T00:00:00Z", "Yes"),
            ("2022-08-31T23:59:59Z", "Yes"),
            ("2022-09-01T00:00:00Z", "date"),
            ("2022-09-01T05:00:00Z", open),
            ("2022-09-01T12:00:00Z", "date"),
        ] {
            assert_eq!(fit(awarded), due, "{awarded}");
        }
    }

    /// A right that has ended covers what a time-stamp proves to be from before its end, and not what is from its end.
    #[test]
    fn what_is_proven_to_be_from_before_the_end_is_within() {
        let (awarded, until) = (at("2026-06-01T00:00:00Z"), at("2026-07-01T00:00:00Z"));
        let scope = Scope { until: Some(until), ..Scope::default() };
        let thing = Thing { date: Some(awarded), ..Thing::default() };
        let ended = Fit::Ended { awarded, until };
        for (proven, as_of, due) in [
            (None, until.plus_seconds(-1), Fit::Yes),
            (None, until, ended.clone()),
            (Some(until.plus_seconds(-1)), until, Fit::Yes),
            (Some(until), until, ended.clone()),
            (Some(until.plus_seconds(1)), until.plus_seconds(9), ended),
        ] {
            assert_eq!(date(&scope, &thing, proven, as_of), due, "{proven:?} at {as_of}");
        }
    }
}
