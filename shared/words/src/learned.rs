//! How are learning's own findings said: elements of a micro-credential, levels, lengths, and what does not fit together?
//!
//! Comparable is not recognised, and what no source confirms says so.

use credential::Timestamp;
use learning::Date;
use learning::consistency::Finding;
use learning::credit::{Doubt, Length, Measured};
use learning::elements::{Element, State};
use learning::frameworks::{EqfRange, Hop, Rung};
use verify::Arg;

use crate::{Words, plain};

/// A level of another ladder, beside the EQF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparable {
    /// Whose level it is: "Ireland, National Framework of Qualifications (NFQ), level 6".
    pub level: String,
    /// With what it is comparable, and that this is not recognition.
    pub sentence: String,
    /// On what that rests, or that no source confirms it.
    pub source: String,
    /// Whether a source confirms it.
    pub confirmed: bool,
}

impl Comparable {
    /// All of it, on one line.
    pub fn told(&self) -> String {
        [self.level.as_str(), ". ", &self.sentence, " ", &self.source].concat()
    }
}

type Args = Vec<(&'static str, Arg)>;

impl Words {
    /// What an element of Annex I is called.
    pub fn element(self, element: Element) -> String {
        self.own(&format!("element-{}", element.id()), &[])
    }

    /// Whether it is stated, and what is lacking if only in part.
    pub fn element_state(self, state: State) -> String {
        match state {
            State::Partial(lack) => self.own(&format!("lack-{}", lack.id()), &[]),
            state => self.own(&format!("element-state-{}", state.id()), &[]),
        }
    }

    /// What stands behind the words of an endorsement, wherever it fills an element: on what that rests.
    pub fn only_endorsed(self) -> String {
        self.own("element-only-endorsed", &[])
    }

    /// The level that a step to the EQF begins with; nothing for the EQF itself.
    pub fn comparable(self, hop: &Hop) -> Option<Comparable> {
        let eqf = |id: &str| hop.eqf.map(|eqf| self.text(id, &[("eqf", Arg::Text(range(eqf)))]));
        let (level, sentence) = match hop.from {
            Rung::Eqf(_) => return None,
            Rung::National(level) => {
                let framework = level.framework()?;
                let (country, name) = (self.country(framework.code), self.framework(framework));
                let named = [("country", country.as_str()), ("framework", name.as_str()), ("level", level.level)];
                let sentence = eqf("level-comparable").unwrap_or_else(|| self.own("level-below", &[]));
                (self.own("level-national", &named), sentence)
            }
            Rung::Cycle(cycle) => {
                (self.own("level-cycle", &[("cycle", cycle.id())]), eqf("level-cycle-means").unwrap_or_default())
            }
            Rung::Isced(level) => (
                self.text("level-isced", &[("level", Arg::Number(level.into()))]),
                eqf("level-isced-means").unwrap_or_else(|| self.own("level-isced-alone", &[])),
            ),
        };
        let basis = match hop.mapping.map_or("", |mapping| mapping.basis) {
            "" => "none".to_owned(),
            basis => self.basis(basis),
        };
        let source = if hop.confirmed() { "level-source" } else { "level-not-confirmed" };
        Some(Comparable {
            level,
            sentence,
            source: self.own(source, &[("source", &basis)]),
            confirmed: hop.confirmed(),
        })
    }

    /// "1 year, 2 months", "60 hours".
    pub fn length(self, length: Length) -> String {
        let span = match length {
            Length::Hours(thousandths) => return self.hours(thousandths),
            Length::Span(span) => span,
        };
        let parts = [
            ("length-years", span.years),
            ("length-months", span.months),
            ("length-weeks", span.weeks),
            ("length-days", span.days),
            ("length-hours", span.hours),
            ("length-minutes", span.minutes),
            ("length-seconds", span.seconds),
        ];
        let said = parts.into_iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> =
            said.map(|(id, count)| self.text(id, &[("count", Arg::Number(count.into()))])).collect();
        if said.is_empty() { self.hours(0) } else { said.join(", ") }
    }

    fn hours(self, thousandths: u64) -> String {
        let (whole, part) = (thousandths / 1_000, thousandths % 1_000);
        if part == 0 {
            return self.text("length-hours", &[("count", Arg::Number(whole))]);
        }
        let decimals = format!("{part:03}");
        let whole = self.number(whole);
        self.own("length-hours-and", &[("whole", &whole), ("part", decimals.trim_end_matches('0'))])
    }

    /// One place where an award does not agree with itself, with both values; never more than a doubt.
    pub fn does_not_fit(self, finding: &Finding) -> String {
        let args = match finding {
            Finding::Measure(doubt) => self.doubt(doubt),
            finding => self.two_values(finding),
        };
        let said = self.text(&format!("fit-{}", finding.id()), &args);
        if finding.confirmed() { said } else { format!("{said} {}", self.text("fit-not-confirmed", &[])) }
    }

    fn two_values(self, finding: &Finding) -> Args {
        let text = |text: &str| Arg::Text(text.to_owned());
        match finding {
            Finding::Label { label, address, means } => {
                vec![("label", text(&label.value)), ("address", text(&address.value)), ("means", text(means))]
            }
            Finding::NoEntry { address, label } => {
                let label = label.as_ref().map_or("none", |label| &label.value);
                vec![("address", text(&address.value)), ("label", text(label))]
            }
            Finding::Level { eqf, national, range: known, .. } => {
                let eqf = Arg::Number(eqf.value.into());
                vec![("eqf", eqf), ("national", text(national.value.said())), ("known", Arg::Text(range(*known)))]
            }
            Finding::FrameworkCountry { national, known, bodies } => {
                let bodies: Vec<String> = bodies.iter().map(|body| self.country(&body.value)).collect();
                let country = Arg::Text(self.country(known.country()));
                let national = text(national.value.said());
                vec![("national", national), ("country", country), ("bodies", Arg::Text(self.list(&bodies)))]
            }
            Finding::IdentifierCountry { identifier, named, country } => vec![
                ("number", text(&identifier.value.value)),
                ("named", Arg::Text(self.country(named))),
                ("country", Arg::Text(self.country(&country.value))),
            ],
            Finding::Order { first, second, .. } => {
                vec![("first", self.dated_day(&first.value)), ("second", self.dated_day(&second.value))]
            }
            Finding::Ahead { date, .. } => vec![("date", self.dated_day(&date.value))],
            Finding::Age { born, awarded, years } => vec![
                ("born", self.dated_day(&born.value)),
                ("awarded", self.dated_day(&awarded.value)),
                ("years", Arg::Number(years.unsigned_abs())),
            ],
            Finding::LocalMidnight { born, likely, .. } => {
                vec![("born", self.dated_day(&born.value)), ("likely", self.calendar(*likely))]
            }
            Finding::LevelCredit { eqf, points } => {
                vec![("eqf", Arg::Number(eqf.value.into())), ("points", Arg::Text(points.value.to_string()))]
            }
            Finding::Measure(_) => Vec::new(),
        }
    }

    fn doubt(self, doubt: &Doubt) -> Args {
        let long = |measured: &learning::Field<Measured>| Arg::Text(self.length(measured.value.length));
        match doubt {
            Doubt::ManyMonths { length } => vec![("length", long(length))],
            Doubt::BeyondMaximum { length, maximum } => vec![("length", long(length)), ("maximum", long(maximum))],
            Doubt::BeyondActivity { length, began, ended } => {
                vec![
                    ("length", long(length)),
                    ("began", self.dated_day(&began.value)),
                    ("ended", self.dated_day(&ended.value)),
                ]
            }
            Doubt::Contradicting { length, other } => vec![("length", long(length)), ("other", long(other))],
            Doubt::HoursPerPoint { points, length, hours } => vec![
                ("points", Arg::Text(points.value.to_string())),
                ("length", long(length)),
                ("hours", Arg::Number(*hours)),
            ],
            Doubt::NoPoints { credit } => vec![("credit", Arg::Text(credit.value.clone()))],
            Doubt::ManyPoints { points } => vec![("points", Arg::Text(points.value.to_string()))],
        }
    }

    /// A day; with its time where it is no midnight where it was written, since that may be another day elsewhere.
    fn dated_day(self, date: &Date) -> Arg {
        match date {
            Date::Text(text) => Arg::Text(self.date_of(text).unwrap_or_else(|| text.clone())),
            Date::Moment(moment) | Date::Written(moment, _) => {
                date.day().map_or_else(|| Arg::Text(self.moment(*moment)), Arg::Time)
            }
        }
    }

    /// The same as a text.
    pub fn date_written(self, date: &Date) -> String {
        match self.dated_day(date) {
            Arg::Time(moment) => self.date(moment),
            Arg::Text(text) => plain(&text),
            _ => String::new(),
        }
    }

    fn calendar(self, (year, month, day): (i16, i8, i8)) -> Arg {
        let text = format!("{year:04}-{month:02}-{day:02}");
        Timestamp::parse(&format!("{text}T00:00:00Z")).map_or(Arg::Text(text), Arg::Time)
    }
}

/// "4", "5–6".
fn range(eqf: EqfRange) -> String {
    if eqf.first() == eqf.last() { eqf.first().to_string() } else { format!("{}–{}", eqf.first(), eqf.last()) }
}
