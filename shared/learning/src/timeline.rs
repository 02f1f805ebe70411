//! What did somebody learn when? The achievements, activities, assessments and entitlements of an award, each with its date.
//!
//! A part that says no date of its own stands with the whole that it belongs to, and says so. What the file dates nowhere
//! has no date: none is guessed.

use credential::Timestamp;

use crate::achievement::Achievement;
use crate::award::{Award, Credit, Date, Field};
use crate::claim::{Activity, Assessment, Entitlement};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Something was awarded: the outermost achievement of a credential.
    Award,
    /// A part of it was achieved.
    Part,
    /// The person did something: an apprenticeship, a placement, a course.
    Activity,
    /// The person was assessed, on a day of its own.
    Assessment,
    /// The person became entitled to something.
    Entitlement,
}

impl EventKind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            EventKind::Award => "award",
            EventKind::Part => "part",
            EventKind::Activity => "activity",
            EventKind::Assessment => "assessment",
            EventKind::Entitlement => "entitlement",
        }
    }
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// Where it stands in the credential's claims.
    pub pointer: String,
    /// What it is called, as received; empty where the file says nothing.
    pub title: String,
    /// When, as the file says it; none where it says nothing.
    pub when: Option<Date>,
    /// Whether the date is that of the whole, since the part says none.
    pub of_whole: bool,
    /// Of an activity, when it began.
    pub began: Option<Date>,
    /// To what it belongs, by title; empty for the outermost.
    pub part_of: String,
    /// How deep it lies in the tree of achievements; the outermost has 0.
    pub depth: usize,
    /// EQF level, 1 to 8.
    pub eqf: Option<u8>,
    /// Credit that was received, else that the specification gives, as written.
    pub credit: Vec<Credit>,
    /// The grade as written.
    pub grade: Option<String>,
}

impl Event {
    /// The moment by which it is put in order; none where the file says none that can be read.
    pub fn moment(&self) -> Option<Timestamp> {
        self.when.as_ref().or(self.began.as_ref()).and_then(begins)
    }
}

/// The first moment of a date; a year or a month alone begins with its first day.
fn begins(date: &Date) -> Option<Timestamp> {
    let Date::Text(text) = date else { return date.moment() };
    let text = text.trim();
    let day = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => return date.moment(),
    };
    Timestamp::parse(&format!("{day}T00:00:00Z")).ok()
}

/// The events of an award, in the order of its file.
pub fn events(award: &Award) -> Vec<Event> {
    let mut events = Vec::new();
    let whole = Whole { title: String::new(), when: value(&award.awarded), depth: 0 };
    for achievement in &award.achievements {
        of_achievement(achievement, &whole, &mut events);
    }
    let beside = Whole { when: None, ..whole };
    award.activities.iter().for_each(|one| of_activity(one, &beside, &mut events));
    award.other_assessments.iter().for_each(|one| of_assessment(one, &beside, &mut events));
    award.entitlements.iter().for_each(|one| of_entitlement(one, &beside, &mut events));
    events
}

/// What something belongs to.
struct Whole {
    title: String,
    when: Option<Date>,
    depth: usize,
}

fn value<T: Clone>(field: &Option<Field<T>>) -> Option<T> {
    field.as_ref().map(|field| field.value.clone())
}

fn event(kind: EventKind, pointer: &str, title: &Option<Field<String>>, whole: &Whole) -> Event {
    Event {
        kind,
        pointer: pointer.to_owned(),
        title: value(title).unwrap_or_default(),
        when: None,
        of_whole: false,
        began: None,
        part_of: whole.title.clone(),
        depth: whole.depth,
        eqf: None,
        credit: Vec::new(),
        grade: None,
    }
}

fn of_achievement(achievement: &Achievement, whole: &Whole, events: &mut Vec<Event>) {
    let kind = if whole.depth == 0 { EventKind::Award } else { EventKind::Part };
    let title = if achievement.title.is_some() { &achievement.title } else { &achievement.specified_as };
    let own = value(&achievement.awarded);
    let credit = if achievement.received.is_empty() { &achievement.credit } else { &achievement.received };
    let graded = achievement.assessments.iter().find_map(|one| one.grade.as_ref());
    let here = Event {
        of_whole: own.is_none() && whole.when.is_some() && kind == EventKind::Part,
        when: own.or_else(|| whole.when.clone()),
        eqf: achievement.levels.eqf.as_ref().map(|level| level.value),
        credit: credit.iter().map(|credit| credit.value.clone()).collect(),
        grade: graded.map(|grade| grade.value.clone()),
        ..event(kind, &achievement.pointer, title, whole)
    };
    let inner = Whole { title: here.title.clone(), when: here.when.clone(), depth: whole.depth + 1 };
    events.push(here);
    achievement.activities.iter().for_each(|one| of_activity(one, &inner, events));
    // What was assessed on the day of the award is said by the award.
    let apart = |one: &&Assessment| one.issued.is_some() && value(&one.issued) != inner.when;
    achievement.assessments.iter().filter(apart).for_each(|one| of_assessment(one, &inner, events));
    achievement.entitlements.iter().for_each(|one| of_entitlement(one, &inner, events));
    achievement.parts.iter().for_each(|part| of_achievement(part, &inner, events));
}

fn of_activity(activity: &Activity, whole: &Whole, events: &mut Vec<Event>) {
    let kind = activity.kinds.first().map(|kind| kind.value.said().to_owned());
    let mut here = event(EventKind::Activity, &activity.pointer, &activity.title, whole);
    if here.title.is_empty() {
        here.title = kind.unwrap_or_default();
    }
    let inner = Whole { title: here.title.clone(), when: None, depth: whole.depth + 1 };
    events.push(Event { when: value(&activity.ended), began: value(&activity.began), ..here });
    activity.parts.iter().for_each(|part| of_activity(part, &inner, events));
}

fn of_assessment(assessment: &Assessment, whole: &Whole, events: &mut Vec<Event>) {
    let here = event(EventKind::Assessment, &assessment.pointer, &assessment.title, whole);
    events.push(Event { when: value(&assessment.issued), grade: value(&assessment.grade), ..here });
}

fn of_entitlement(entitlement: &Entitlement, whole: &Whole, events: &mut Vec<Event>) {
    let here = event(EventKind::Entitlement, &entitlement.pointer, &entitlement.title, whole);
    events.push(Event { when: value(&entitlement.issued), ..here });
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{EventKind, events};
    use crate::Award;

    fn told(claims: serde_json::Value) -> Vec<String> {
        let award = Award::from_claims(&credential::json::Value::from(claims));
        let one = |event: super::Event| {
            let when = event.moment().map_or("-".to_owned(), |moment| moment.to_string().chars().take(10).collect());
            let of_whole = if event.of_whole { " of the whole" } else { "" };
            format!("{} {} {when}{of_whole} <{}>", event.kind.id(), event.title, event.part_of)
        };
        events(&award).into_iter().map(one).collect()
    }

    #[test]
    fn each_kind_with_its_own_date_or_that_of_its_whole() {
        let awarded = |day: &str| json!({"awardingDate": format!("{day}T00:00:00Z")});
        let claims = json!({"issued": "2026-06-12T00:00:00Z", "credentialSubject": {"hasClaim": [
            {"type": "LearningAchievement", "title": {"en": "Whole"}, "awardedBy": awarded("2026-06-10"),
                "provenBy": {"title": {"en": "Exam"}, "dateIssued": "2026-05-30T00:00:00Z"},
                "influencedBy": {"type": "LearningActivity", "title": {"en": "Placement"}, "temporal": [
                    {"startDate": "2026-01-01T00:00:00Z", "endDate": "2026-03-01T00:00:00Z"}]},
                "entitlesTo": {"title": {"en": "Practise"}, "dateIssued": "2026-07-01T00:00:00Z"},
                "hasPart": [{"type": "LearningAchievement", "title": {"en": "Early"}, "awardedBy": awarded("2025-02-03")},
                    {"type": "LearningAchievement", "title": {"en": "Silent"}}]},
            {"type": "LearningActivity", "title": {"en": "Volunteering"}}]}});
        let mut said = told(claims);
        said.sort();
        assert_eq!(
            said,
            [
                "activity Placement 2026-03-01 <Whole>",
                "activity Volunteering - <>",
                "assessment Exam 2026-05-30 <Whole>",
                "award Whole 2026-06-10 <>",
                "entitlement Practise 2026-07-01 <Whole>",
                "part Early 2025-02-03 <Whole>",
                "part Silent 2026-06-10 of the whole <Whole>",
            ]
        );
    }

    #[test]
    fn an_award_without_a_date_of_its_own_has_that_of_its_credential() {
        let badge =
            json!({"awardedDate": "2026-06-12T00:00:00Z", "credentialSubject": {"achievement": {"name": "Badge"}}});
        assert_eq!(told(badge), ["award Badge 2026-06-12 <>"]);
        let none = json!({"credentialSubject": {"achievement": {"name": "Badge"}}});
        assert_eq!(told(none), ["award Badge - <>"]);
        assert!(told(json!({})).is_empty());
    }

    #[test]
    fn a_year_begins_with_its_first_day_and_a_season_nowhere() {
        let award = |when: &str| json!({"date_of_issuance": when, "vct": "urn:eudi:diploma:1", "credentialSubject": {"achievement": {"name": "D"}}});
        for (when, day) in
            [("2019", "2019-01-01"), ("2019-05", "2019-05-01"), ("spring", "-"), ("99", "-"), ("----", "-")]
        {
            assert_eq!(told(award(when)), [format!("award D {day} <>")], "{when}");
        }
        assert_eq!(EventKind::Award.id(), "award");
    }
}
