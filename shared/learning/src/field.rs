//! What is one statement of a file, and where does it stand?

use credential::Timestamp;

/// A value with the JSON pointer that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<T> {
    /// What it says.
    pub value: T,
    /// Where it stands in the credential's claims (RFC 6901); of a value of several members, the first.
    pub pointer: String,
    /// The language that the text is in, as the file's tag says it ("de-CH"); none where the file names none.
    pub language: Option<String>,
    /// The same text in the file's other languages, in its order.
    pub others: Vec<Translation>,
}

/// A text in another language than the one shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The file's own tag (BCP 47).
    pub language: String,
    /// The text.
    pub text: String,
    /// Where it stands.
    pub pointer: String,
}

impl<T> Field<T> {
    pub(crate) fn new(value: T, pointer: impl Into<String>) -> Self {
        Self { value, pointer: pointer.into(), language: None, others: Vec::new() }
    }

    /// The name of the member that it stands in ("awardingDate").
    pub fn member(&self) -> &str {
        self.pointer.rsplit('/').find(|name| !name.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default()
    }

    /// Another value from the same place, in the same languages.
    pub fn map<U>(self, value: impl FnOnce(T) -> U) -> Field<U> {
        Field { value: value(self.value), pointer: self.pointer, language: self.language, others: self.others }
    }

    /// Another value beside this one, in the same languages.
    pub(crate) fn with<U>(&self, value: U) -> Field<U> {
        let (pointer, language) = (self.pointer.clone(), self.language.clone());
        Field { value, pointer, language, others: self.others.clone() }
    }
}

/// A period or moment as the file writes it: the text is shown where it is no moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Date {
    /// A moment that is written in UTC, as we write one too; or as a number of seconds.
    Moment(Timestamp),
    /// A moment that is written otherwise, and how: "2019-09-11T00:00:00+02:00".
    Written(Timestamp, String),
    /// A text that is no moment ("1999-10-01", "spring").
    Text(String),
}

impl Date {
    /// What a text says.
    pub fn of(text: &str) -> Self {
        match Timestamp::parse(text) {
            Ok(moment) if moment.to_string() == text => Date::Moment(moment),
            Ok(moment) => Date::Written(moment, text.to_owned()),
            Err(_) => Date::Text(text.to_owned()),
        }
    }

    /// As the file writes it; a number of seconds in RFC 3339.
    pub fn text(&self) -> String {
        match self {
            Date::Moment(moment) => moment.to_string(),
            Date::Written(_, text) | Date::Text(text) => text.clone(),
        }
    }

    /// What a clock showed where it was written, as if that were UTC: `2019-09-11T00:00:00+02:00` is of the 11th, whatever
    /// day it was in UTC.
    pub fn on_the_clock(&self) -> Option<Timestamp> {
        match self {
            Date::Written(moment, text) => Some(moment.plus_seconds(offset(text))),
            Date::Moment(_) | Date::Text(_) => self.moment(),
        }
    }

    /// The day, by its first moment in UTC, if it is written as a day or as the midnight with which one begins there.
    pub fn day(&self) -> Option<Timestamp> {
        self.on_the_clock().filter(|moment| moment.seconds().rem_euclid(DAY) == 0)
    }

    /// The day of which a moment may be the local midnight, by its first moment in UTC: programs of the east of Greenwich write a day
    /// as 21:00, 22:00 or 23:00 UTC of the day before. It may be a moment all the same.
    pub fn likely_day(&self) -> Option<Timestamp> {
        let Date::Moment(moment) = self else { return None };
        let hour = moment.seconds().rem_euclid(DAY);
        let midnight = [21, 22, 23].iter().any(|early| hour == early * 3_600);
        midnight.then(|| moment.plus_seconds(DAY - hour))
    }

    /// The moment, or the first of a day that is written without a time ("1999-10-01", in UTC).
    pub fn moment(&self) -> Option<Timestamp> {
        match self {
            Date::Moment(moment) | Date::Written(moment, _) => Some(*moment),
            Date::Text(text) if text.len() == 10 => Timestamp::parse(&format!("{text}T00:00:00Z")).ok(),
            Date::Text(_) => None,
        }
    }
}

/// Seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// How many seconds east of UTC a moment is written, by its end: "+02:00"; none of what ends otherwise.
fn offset(text: &str) -> i64 {
    let read = || {
        let (sign, end) = (text.get(text.len().checked_sub(6)?..)?).split_at_checked(1)?;
        let (hours, minutes) = end.split_once(':')?;
        let number = |part: &str| part.parse::<u8>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
        let east = i64::from(number(hours)?) * 3_600 + i64::from(number(minutes)?) * 60;
        match sign {
            "+" => Some(east),
            "-" => Some(-east),
            _ => None,
        }
    };
    read().unwrap_or(0)
}

/// Something of a list that others keep: a skill, a level, a mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// Its label, as the file copies it; empty where the file gives none.
    pub label: String,
    /// Its address, which says more than the label; empty where the file gives none.
    pub address: String,
    /// Its short name in its list, as the file copies it ("Skill", "0715"); mostly empty.
    pub notation: String,
}

impl Concept {
    /// What people can read: the label, else the short name, else the address.
    pub fn said(&self) -> &str {
        [&self.label, &self.notation, &self.address].into_iter().find(|text| !text.is_empty()).map_or("", |text| text)
    }
}

/// What sort of identifier it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdentifierKind {
    /// The thing's own `id`, where that means something outside the file.
    Id,
    /// A number or name of some scheme.
    Other,
    /// The code of a qualification in a register.
    QualificationCode,
    /// The registration of a legal person.
    Registration,
    /// The identifier of a legal person under eIDAS.
    Eidas,
    /// For value-added tax.
    Vat,
    /// For other taxes.
    Tax,
    /// A national number of a person.
    National,
}

impl IdentifierKind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            IdentifierKind::Id => "id",
            IdentifierKind::Other => "identifier",
            IdentifierKind::QualificationCode => "qualification-code",
            IdentifierKind::Registration => "registration",
            IdentifierKind::Eidas => "eidas",
            IdentifierKind::Vat => "vat",
            IdentifierKind::Tax => "tax",
            IdentifierKind::National => "national",
        }
    }
}

/// By what others know something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// What sort it is.
    pub kind: IdentifierKind,
    /// Whose scheme it belongs to, as written; empty where the file names none.
    pub scheme: String,
    /// The number, code or address.
    pub value: String,
    /// Of which country: two letters where that is clear.
    pub country: Option<String>,
}
