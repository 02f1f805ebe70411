//! Which of the sixteen elements of the European approach to micro-credentials does an award state?

use learning::elements::{Element, Elements, State};
use learning::{Achievement, Award, Dated, Field, names_nothing};
use verify::Arg;
use words::Words;

use super::people::identity;
use super::row::{Spoken, country};
use super::sheet::{Reading, values};
use super::{Asked, Row, Section};

/// The sixteen elements of the European approach to micro-credentials.
pub(super) fn elements(award: &Award, how: &Asked<'_>) -> Section {
    let blank = Achievement::default();
    let asked = award.achievements.get(how.award).or(award.achievements.first()).unwrap_or(&blank);
    let elements = Elements::of_achievement(award, asked, how.as_of);
    let (present, of) = elements.score();
    let score = Row::new("elements-score", format!("{present}/{of}"), "");
    let reading = Reading::of(award, how.words);
    let rows = elements.stated.iter().map(|stated| {
        let value = stated.values.iter().map(|field| field.value.as_str()).collect::<Vec<_>>().join("; ");
        let pointer = stated.values.first().map_or("", |field| field.pointer.as_str());
        let state = how.words.text(&format!("show-state-{}", stated.state.id()), &[]);
        let note = match &stated.state {
            State::Partial(lack) => format!("{state}: {}", how.words.text(&format!("show-lack-{}", lack.id()), &[])),
            _ if stated.element == Element::Date
                && stated.values.iter().any(|date| Dated::of(date) != Dated::Awarded) =>
            {
                let member = stated.values.first().map_or("", |date| date.member());
                format!("{state}, {}", how.words.own("show-from-member", &[("member", member)]))
            }
            _ if stated.values.iter().any(|value| stated.is_endorsement(value)) => {
                format!("{state}, {}", how.words.only_endorsed())
            }
            _ => state,
        };
        let aloud = aloud(&stated.values, how.words, |field| {
            let value = field.value.as_str();
            match stated.element {
                Element::Country => Some(country(how.words, value)).filter(|_| value.len() == 2),
                Element::Date => how.words.day_told(value),
                Element::Level => value.strip_prefix("EQF ").map(|eqf| how.words.own("show-eqf", &[("eqf", eqf)])),
                Element::Stackability => stacked(value, how.words),
                Element::Learner => identity(value, how.words),
                Element::AwardingBody => reading.body(field),
                _ => None,
            }
        });
        let row = Row::new(format!("element-{}", stated.element.id()), value, pointer);
        row.spoken(aloud.map(Spoken::Text)).noted(note)
    });
    Section { id: "elements", rows: number(award, how).into_iter().chain([score]).chain(rows).collect() }
}

/// "2 of 106 awards: Welding"; nothing where there is one.
pub(super) fn numbered(award: &Award, place: usize, words: Words) -> Option<String> {
    let (count, one) = (award.achievements.len(), award.achievements.get(place)?);
    let title = one.title.as_ref().or(one.specified_as.as_ref()).map_or(one.pointer.as_str(), |title| &title.value);
    let (number, count, title) = ((place + 1).to_string(), count.to_string(), words::told(title));
    let whole = [("number", number), ("count", count), ("title", title)].map(|(name, text)| (name, Arg::Text(text)));
    (award.achievements.len() > 1).then(|| words.text("show-award-number-is", &whole))
}

/// Which of several awards is told.
pub(super) fn number(award: &Award, how: &Asked<'_>) -> Option<Row> {
    let place = if how.award < award.achievements.len() { how.award } else { 0 };
    let said = numbered(award, place, how.words)?;
    let pointer = award.achievements.get(place).map_or("", |one| one.pointer.as_str());
    let value = format!("{}/{}", place + 1, award.achievements.len());
    Some(Row::new("award-number", value, pointer).spoken(Some(Spoken::Text(said))))
}

/// The same for people, if that is another text: each value once, as [`one_aloud`] has it.
pub(super) fn aloud(
    values: &[Field<String>],
    words: Words,
    say: impl Fn(&Field<String>) -> Option<String>,
) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for field in values {
        let one = one_aloud(field, words, &say);
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let (said, written) = (said.join("; "), self::values(values));
    (said != words::told(&written)).then_some(said)
}

/// One value for people: "60 days" for "P60D", and as `say` has it otherwise.
pub(super) fn one_aloud(field: &Field<String>, words: Words, say: impl Fn(&Field<String>) -> Option<String>) -> String {
    let nothing = names_nothing(&field.value).then(|| Spoken::NoEntry.aloud(words, &field.value));
    nothing.or_else(|| say(field)).unwrap_or_else(|| super::duration(words, &field.value))
}

/// How it stands to others: "isPartOf Diploma", or whether it is a part at all.
fn stacked(value: &str, words: Words) -> Option<String> {
    if let Ok(so) = value.parse() {
        return Some(Spoken::Flag(so).aloud(words, value));
    }
    let (kind, target) = value.split_once(' ').filter(|(kind, _)| kind.contains("Of") || kind.ends_with("By"))?;
    // The award itself stands at the other end.
    let parts = ["…", kind, target].map(str::to_owned);
    Some(Spoken::Relation(Box::new(parts)).aloud(words, value))
}
