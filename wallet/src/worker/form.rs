//! What is to be put right in a form of the logbook? Weeks and hours as people write them, and each fault at its field.

use credential::Timestamp;
use learning::logbook::{Entry, EntryError, Week, minutes};

use super::logbook::Refused;
use crate::model::{AboutDraft, EntryDraft, Field};

/// What is wrong, and in which field; of some faults no field is the place.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) field: Option<Field>,
    pub(super) why: Refused,
}

impl From<Refused> for Vec<Fault> {
    fn from(why: Refused) -> Self {
        let field = match &why {
            Refused::Entry(error) => field_of(error),
            _ => None,
        };
        vec![Fault { field, why }]
    }
}

fn field_of(error: &EntryError) -> Option<Field> {
    match error {
        EntryError::NotBegun(_) => Some(Field::Week),
        EntryError::Minutes(_) => Some(Field::Hours),
        EntryError::Text { member, .. } | EntryError::TooMany { member, .. } | EntryError::Form { member, .. } => {
            match *member {
                "work" => Some(Field::Work),
                "unit" => Some(Field::Unit),
                "skills" | "a skill" => Some(Field::Skills),
                _ => None,
            }
        }
    }
}

fn at(field: Field, why: Refused) -> Fault {
    Fault { field: Some(field), why }
}

/// The week and the minutes of an entry; or all that is wrong with it, in the order of the form.
pub(super) fn typed(draft: &EntryDraft, now: Timestamp) -> Result<(Week, u32), Vec<Fault>> {
    let week = week(&draft.week);
    let hours = match draft.hours.trim() {
        "" => Err(Refused::NoHours),
        text => minutes(text).ok_or_else(|| Refused::Hours(text.to_owned())),
    };
    let work = if draft.work.trim().is_empty() { Err(Refused::NoWork) } else { Ok(draft.work.trim()) };
    let (week, hours, work) = match (week, hours, work) {
        (Ok(week), Ok(hours), Ok(work)) => (week, hours, work),
        (week, hours, work) => {
            let faults = [(Field::Week, week.err()), (Field::Hours, hours.err()), (Field::Work, work.err())];
            return Err(faults.into_iter().filter_map(|(field, why)| Some(at(field, why?))).collect());
        }
    };
    let entry = Entry {
        week,
        work: work.to_owned(),
        minutes: hours,
        unit: Some(draft.unit.trim().to_owned()).filter(|unit| !unit.is_empty()),
        skills: draft.skills.iter().map(|skill| skill.address.clone()).collect(),
        photos: Vec::new(),
        countersignature: None,
    };
    entry.check_at(now).map_err(Refused::from)?;
    Ok((week, hours))
}

fn week(text: &str) -> Result<Week, Refused> {
    if text.trim().is_empty() { Err(Refused::NoWeek) } else { Ok(Week::read(text)?) }
}

/// The first and the last week of the training, where they are said.
pub(super) fn training(draft: &AboutDraft) -> Result<(Option<Week>, Option<Week>), Vec<Fault>> {
    let read = |text: &str| if text.trim().is_empty() { Ok(None) } else { Week::read(text).map(Some) };
    match (read(&draft.from), read(&draft.until)) {
        (Ok(Some(from)), Ok(Some(until))) if until < from => {
            Err(vec![at(Field::Until, Refused::Backwards { from, until })])
        }
        (Ok(from), Ok(until)) => Ok((from, until)),
        (from, until) => {
            let faults = [(Field::From, from.err()), (Field::Until, until.err())];
            Err(faults.into_iter().filter_map(|(field, why)| Some(at(field, Refused::from(why?)))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, training, typed};
    use crate::model::{AboutDraft, EntryDraft, Field};

    fn fields(faults: &[Fault]) -> Vec<Option<Field>> {
        faults.iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn every_fault_is_at_its_field() {
        let now = credential::Timestamp::parse("2026-03-20T10:00:00Z").unwrap();
        let draft = |week: &str, hours: &str, work: &str, unit: &str| EntryDraft {
            week: week.into(),
            hours: hours.into(),
            work: work.into(),
            unit: unit.into(),
            ..EntryDraft::default()
        };
        let good = typed(&draft("20.3.2026", "7,5", "Turned bolts", ""), now).unwrap();
        assert_eq!((good.0.to_string().as_str(), good.1), ("2026-W12", 450));
        let all = [Field::Week, Field::Hours, Field::Work].map(Some).to_vec();
        for (draft, at) in [
            (draft("", "", " ", ""), all.clone()),
            (draft("soon", "long", "", ""), all),
            (draft("2026-W20", "7:30", "Turned bolts", ""), vec![Some(Field::Week)]),
            (draft("2026-W12", "0", "Turned bolts", ""), vec![Some(Field::Hours)]),
            (draft("2026-W12", "7:30", "Turned bolts", &"x".repeat(5_000)), vec![Some(Field::Unit)]),
        ] {
            assert_eq!(fields(&typed(&draft, now).unwrap_err()), at, "{draft:?}");
        }
    }

    #[test]
    fn a_training_ends_after_it_begins() {
        let about =
            |from: &str, until: &str| AboutDraft { from: from.into(), until: until.into(), ..AboutDraft::default() };
        assert!(training(&about("", "")).is_ok() && training(&about("36/2026", "1.2.2030")).is_ok());
        assert_eq!(fields(&training(&about("2027-W01", "2026-W01")).unwrap_err()), [Some(Field::Until)]);
        assert_eq!(fields(&training(&about("x", "y")).unwrap_err()), [Some(Field::From), Some(Field::Until)]);
    }
}
