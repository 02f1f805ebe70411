//! How are a logbook, its evidence and its doubts said? Evidence in words, never in points; countersigned is not recognised.

use learning::logbook::{Countersigned, Finding, Week};
use learning::validation::{Grade, Reason};
use verify::Arg;

use crate::Words;

impl Words {
    /// How well something is evidenced, in a word.
    pub fn grade(self, grade: Grade) -> String {
        self.own(&format!("grade-{}", grade.id()), &[])
    }

    /// What that word means, in a sentence.
    pub fn grade_means(self, grade: Grade) -> String {
        self.own(&format!("grade-means-{}", grade.id()), &[])
    }

    /// On what such a grade rests, in a sentence.
    pub fn grade_reason(self, reason: Reason) -> String {
        self.own(&format!("grade-reason-{}", reason.id()), &[])
    }

    /// Whether an entry is countersigned, in a few words.
    pub fn countersigned(self, state: Countersigned) -> String {
        self.own(&format!("countersigned-{}", state.id()), &[])
    }

    /// What is strange about a training record.
    pub fn record_finding(self, finding: &Finding) -> String {
        let week = |week: &Week| ("week", Arg::Text(self.week(*week)));
        let args = match finding {
            Finding::Impossible { week: of, minutes } | Finding::Long { week: of, minutes } => {
                vec![week(of), ("time", Arg::Text(self.time_spent(*minutes)))]
            }
            Finding::Changed { week: of, .. } | Finding::Outside { week: of } | Finding::Twice { week: of } => {
                vec![week(of)]
            }
        };
        self.text(&format!("record-finding-{}", finding.id()), &args)
    }

    /// "7 h 30 min".
    pub fn time_spent(self, minutes: u64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let (hours, rest) = (self.number(hours), (rest > 0).then(|| rest.to_string()));
        match rest {
            Some(rest) => self.own("time-spent", &[("hours", &hours), ("minutes", &rest)]),
            None => self.own("time-spent-hours", &[("hours", &hours)]),
        }
    }

    /// "Week 12 of 2026".
    pub fn week(self, week: Week) -> String {
        let text = week.to_string();
        let (year, number) = text.split_once("-W").unwrap_or((&text, ""));
        self.own("week", &[("year", year), ("week", number.trim_start_matches('0'))])
    }

    /// "16 March 2026 to 22 March 2026"; nothing for a week beyond the calendar.
    pub fn week_days(self, week: Week) -> String {
        let Some((from, until)) = week.days() else { return String::new() };
        let [from, until] = [from, until].map(|day| self.date_of(&day).unwrap_or(day));
        self.own("week-days", &[("from", &from), ("until", &until)])
    }
}
