//! Which elements does an award state, how does it fill the sheet of recognition, and what in it does not fit?

use credential::format::Credential;
use credential::json::Value;
use learning::consistency::{self, Finding};
use learning::credit::{Doubt, Length, Measured};
use learning::elements::{Element, Elements, State, Stated};
use learning::profile::{self, Conformance};
use learning::secured::Secured;
use learning::sheet::{self, Beside, Row as Line, Sheet};
use learning::{Achievement, Award, Dated, Field, names_nothing};
use verify::{Arg, Check, Question, Report};
use words::{Comparable, Words};

use super::levels::{self, range};
use super::row::{Spoken, country};
use super::{Asked, Row, Section};
use crate::audience::Audience;

/// Everything that is measured.
pub(super) fn all(credential: &Credential<'_>, award: &Award, report: &Report, how: &Asked<'_>) -> Vec<Section> {
    vec![
        levels::levels(award, how),
        elements(award, how),
        sheet(award, how),
        of_profile(&credential.claims, how.words),
        consistency(&credential.claims, award, how),
        secured(&Secured::of(credential), report, how.words),
        seal(report, how.words),
    ]
}

/// Level, elements, sheet, profile and what does not fit, a line each; of what says nothing of learning, nothing.
pub(super) fn brief(
    credential: &Credential<'_>,
    award: &Award,
    report: &Report,
    audience: Audience<'_>,
) -> Vec<String> {
    let words = audience.words;
    let profile = Conformance::of(&credential.claims);
    let first = award.achievements.first();
    let several = award.achievements.len() > 1;
    let learned = several || !award.outcomes.is_empty() || !award.credit.is_empty() || award.eqf_level.is_some();
    if profile.is_none() && !learned && first.is_none_or(|first| first.assessments.is_empty()) {
        return Vec::new();
    }
    let mut said: Vec<String> = Vec::new();
    let stated: Vec<String> = levels::stated(award).iter().map(|level| level.value.to_string()).collect();
    said.extend((!stated.is_empty()).then(|| format!("{}: {}", words.text("show-eqf-level", &[]), stated.join(", "))));
    said.extend(levels::compared_at_home(award, audience).iter().map(Comparable::told));
    if let Some(number) = numbered(award, 0, words) {
        said.push(say(words, "show-brief-awards", &[("award", number)]));
    }
    said.push(brief_elements(&Elements::of(award, report.as_of), words));
    said.push(brief_sheet(&Sheet::of(award), words));
    said.extend(profile.iter().map(|found| words.conformance(found)));
    let unfit = consistency::check(&credential.claims, award, report.as_of);
    let unfit = unfit.iter().filter(|finding| !finding.is_note()).count();
    let count = Arg::Number(u64::try_from(unfit).unwrap_or(u64::MAX));
    said.extend((unfit > 0).then(|| words.text("show-brief-unfit", &[("count", count)])));
    said.push(words.secured(&Secured::of(credential), report.answer(Question::Intact)));
    said
}

fn brief_elements(elements: &Elements, words: Words) -> String {
    let (present, of) = elements.score();
    let lacking = |one: &&Stated| one.element.mandatory() && matches!(one.state, State::Missing | State::Partial(_));
    let missing: Vec<String> = elements.stated.iter().filter(lacking).map(|one| words.element(one.element)).collect();
    if missing.is_empty() {
        return say(words, "show-brief-all-elements", &[("of", of.to_string())]);
    }
    let score = say(words, "show-brief-elements", &[("score", format!("{present}/{of}"))]);
    format!("{score} {}.", words.list(&missing))
}

fn brief_sheet(sheet: &Sheet, words: Words) -> String {
    let (lines, gaps) = (sheet.cells.len(), sheet.cells.iter().filter(|cell| cell.is_gap()).count());
    let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    match gaps {
        0 => words.text("show-brief-sheet-full", &[("lines", number(lines))]),
        _ => words.text(
            "show-brief-sheet",
            &[("filled", number(lines - gaps)), ("lines", number(lines)), ("gaps", number(gaps))],
        ),
    }
}

fn say(words: Words, id: &str, args: &[(&str, String)]) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    words.text(id, &args)
}

/// The sixteen elements of the European approach to micro-credentials.
pub(super) fn elements(award: &Award, how: &Asked<'_>) -> Section {
    let blank = Achievement::default();
    let asked = award.achievements.get(how.award).or(award.achievements.first()).unwrap_or(&blank);
    let elements = Elements::of_achievement(award, asked, how.as_of);
    let (present, of) = elements.score();
    let score = Row::new("elements-score", format!("{present}/{of}"), "");
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
        let aloud = aloud(&stated.values, how.words, |value| match stated.element {
            Element::Country => Some(country(how.words, value)).filter(|_| value.len() == 2),
            Element::Date => how.words.date_of(value),
            Element::Level => value.strip_prefix("EQF ").map(|eqf| how.words.own("show-eqf", &[("eqf", eqf)])),
            Element::Stackability => stacked(value, how.words),
            _ => None,
        });
        let row = Row::new(format!("element-{}", stated.element.id()), value, pointer);
        row.spoken(aloud.map(Spoken::Text)).noted(note)
    });
    Section { id: "elements", rows: number(award, how).into_iter().chain([score]).chain(rows).collect() }
}

/// "2 of 106 awards: Welding"; nothing where there is one.
fn numbered(award: &Award, place: usize, words: Words) -> Option<String> {
    let (count, one) = (award.achievements.len(), award.achievements.get(place)?);
    let title = one.title.as_ref().or(one.specified_as.as_ref()).map_or(one.pointer.as_str(), |title| &title.value);
    let whole = [("number", (place + 1).to_string()), ("count", count.to_string()), ("title", words::told(title))];
    (count > 1).then(|| say(words, "show-award-number-is", &whole))
}

/// Which of several awards is told.
fn number(award: &Award, how: &Asked<'_>) -> Option<Row> {
    let place = if how.award < award.achievements.len() { how.award } else { 0 };
    let said = numbered(award, place, how.words)?;
    let pointer = award.achievements.get(place).map_or("", |one| one.pointer.as_str());
    let value = format!("{}/{}", place + 1, award.achievements.len());
    Some(Row::new("award-number", value, pointer).spoken(Some(Spoken::Text(said))))
}

fn sheet_of(award: &Award, place: usize) -> Sheet {
    award.achievements.get(place).map_or_else(|| Sheet::of(award), |one| Sheet::of_achievement(award, one))
}

fn values(values: &[Field<String>]) -> String {
    values.iter().map(|field| field.value.as_str()).collect::<Vec<_>>().join("; ")
}

/// How it keeps to the profile that it names; nothing of what has none.
pub(super) fn of_profile(claims: &Value<'_>, words: Words) -> Section {
    let Some(found) = Conformance::of(claims) else { return Section { id: "profile", rows: Vec::new() } };
    let ids: Vec<&str> = found.shapes.iter().map(|(shapes, _)| shapes.id()).collect();
    let named_at = found.shapes.iter().find_map(|(_, pointer)| pointer.clone()).unwrap_or_default();
    let first = Row::new("profile-shapes", ids.join(", "), &named_at)
        // The sentence names them.
        .spoken(Some(Spoken::Text(String::new())))
        .noted(format!("{} {}.", words.conformance(&found), profile::ORIGIN));
    let misses = found.misses.iter().map(|miss| {
        let value = format!("{} {} (edc-{})", miss.class, miss.member, miss.shapes.id());
        let row = Row::new(format!("miss-{}", miss.lack.id()), value, &miss.pointer);
        // Class and member stand in the sentence.
        row.spoken(Some(Spoken::Text(String::new()))).noted(words.miss(miss))
    });
    let notes = words.conformance_notes(&found).into_iter().map(|note| Row::new("note", "", "").noted(note));
    Section { id: "profile", rows: std::iter::once(first).chain(misses).chain(notes).collect() }
}

/// What of it the issuer secured, and what its holder chose to show.
pub(super) fn secured(secured: &Secured, report: &Report, words: Words) -> Section {
    let said = words.secured(secured, report.answer(Question::Intact));
    let way = Row::new("secured-way", secured.way.id(), "").spoken(Some(Spoken::Text(said)));
    let shown = secured.disclosed().map(|pointer| Row::new("secured-shown", pointer, pointer));
    Section { id: "secured", rows: std::iter::once(way).chain(shown).collect() }
}

fn placed(values: &[Field<String>]) -> Vec<(String, String)> {
    values.iter().map(|field| (field.value.clone(), field.pointer.clone())).collect()
}

/// The sheet of five elements, every gap with its line.
pub(super) fn sheet(award: &Award, how: &Asked<'_>) -> Section {
    let (sheet, words) = (sheet_of(award, how.award), how.words);
    let row = |line: Line, cell: &sheet::Cell| {
        let pointer = cell.values.first().map_or("", |field| field.pointer.as_str());
        let row = Row::new(format!("sheet-{}", line.id()), values(&cell.values), pointer)
            .spoken(aloud(&cell.values, words, |value| in_cell(line, value, words)).map(Spoken::Text));
        let row = Row { cells: vec![placed(&cell.values)], ..row };
        if cell.is_gap() { row.noted(words.text("show-gap", &[])) } else { row }
    };
    let rows = sheet.cells.iter().map(|cell| row(cell.row, cell));
    Section { id: "sheet", rows: number(award, how).into_iter().chain(rows).collect() }
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

/// A country among the bodies of the sheet has a name.
fn in_cell(line: Line, value: &str, words: Words) -> Option<String> {
    let code = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase());
    (line == Line::AwardingBody && code).then(|| country(words, value))
}

/// The same for people, if that is another text: each value once, "60 days" for "P60D", and as `say` has it otherwise.
fn aloud(values: &[Field<String>], words: Words, say: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for field in values {
        let nothing = names_nothing(&field.value).then(|| Spoken::NoEntry.aloud(words, &field.value));
        let one = nothing.or_else(|| say(&field.value)).unwrap_or_else(|| super::duration(words, &field.value));
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let (said, written) = (said.join("; "), self::values(values));
    (said != words::told(&written)).then_some(said)
}

/// Two awards side by side, line by line; of several in a file the one that is asked for beside the first of the other.
pub(super) fn beside((left, place): (&Award, usize), right: &Award, words: Words) -> Section {
    let pairs = sheet::beside(&sheet_of(left, place), &Sheet::of(right));
    let numbers = [numbered(left, place, words), numbered(right, 0, words)];
    let several = numbers.iter().any(Option::is_some).then(|| {
        let said = numbers.map(|number| number.unwrap_or_else(|| "–".to_owned())).join(" | ");
        Row::new("award-number", said, "")
    });
    let said = |cell: &sheet::Cell| if cell.is_gap() { "–".to_owned() } else { values(&cell.values) };
    let spoken = |line: Line, cell: &sheet::Cell| {
        aloud(&cell.values, words, |value| in_cell(line, value, words)).unwrap_or_else(|| said(cell))
    };
    let rows = pairs.iter().map(|pair| {
        let value = format!("{} | {}", said(&pair.left), said(&pair.right));
        let aloud = format!("{} | {}", spoken(pair.row, &pair.left), spoken(pair.row, &pair.right));
        let aloud = (aloud != value).then_some(Spoken::Text(aloud));
        let note = match &pair.beside {
            Beside::Level(found) if !found.confirmed => {
                let said = words.text(&format!("show-compared-{}", found.outcome.id()), &[]);
                format!("{said} {}", words.text("show-not-confirmed", &[]))
            }
            Beside::Level(found) => words.text(&format!("show-compared-{}", found.outcome.id()), &[]),
            other => words.text(&format!("show-beside-{}", other.id()), &[]),
        };
        let cells = vec![placed(&pair.left.values), placed(&pair.right.values)];
        Row { cells, ..Row::new(format!("sheet-{}", pair.row.id()), value, "").spoken(aloud).noted(note) }
    });
    Section { id: "beside", rows: several.into_iter().chain(rows).collect() }
}

/// What does not go together, each with both sides.
pub(super) fn consistency(claims: &Value<'_>, award: &Award, how: &Asked<'_>) -> Section {
    let found = consistency::check(claims, award, how.as_of);
    let rows = found.iter().map(|finding| {
        let (one, other, pointer) = sides(finding);
        let value = if other.is_empty() { one } else { format!("{one} / {other}") };
        // Both values stand in the sentence, as people write them.
        let row = Row::new(if finding.is_note() { "note" } else { "unfit" }, value, &pointer);
        row.spoken(Some(Spoken::Text(String::new()))).noted(how.words.does_not_fit(finding))
    });
    Section { id: "consistency", rows: rows.collect() }
}

fn day((year, month, day): (i16, i8, i8)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// Both sides of what does not fit, and where the first stands.
fn sides(finding: &Finding) -> (String, String, String) {
    match finding {
        Finding::Label { label, means, .. } => (label.value.clone(), means.clone(), label.pointer.clone()),
        Finding::NoEntry { address, label } => {
            let label = label.as_ref().map_or_else(String::new, |label| label.value.clone());
            (address.value.clone(), label, address.pointer.clone())
        }
        Finding::Level { eqf, known, range: of, .. } => (
            format!("EQF {}", eqf.value),
            format!("{} {}: EQF {}", known.country(), known.level, range(Some(*of))),
            eqf.pointer.clone(),
        ),
        Finding::FrameworkCountry { national, known, bodies } => {
            (format!("{} {}", known.country(), known.level), values(bodies), national.pointer.clone())
        }
        Finding::IdentifierCountry { identifier, named, country } => {
            (format!("{} ({named})", identifier.value.value), country.value.clone(), identifier.pointer.clone())
        }
        Finding::Order { first, second, .. } => (first.value.text(), second.value.text(), second.pointer.clone()),
        Finding::Ahead { date, as_of } => (date.value.text(), as_of.to_string(), date.pointer.clone()),
        Finding::Age { born, awarded, years } => {
            (format!("{} ({years})", born.value.text()), awarded.value.text(), born.pointer.clone())
        }
        Finding::LocalMidnight { born, in_utc, likely } => (day(*in_utc), day(*likely), born.pointer.clone()),
        Finding::Measure(doubt) => doubted(doubt),
        Finding::LevelCredit { eqf, points } => {
            (format!("EQF {}", eqf.value), format!("{} ECTS", points.value), points.pointer.clone())
        }
    }
}

fn doubted(doubt: &Doubt) -> (String, String, String) {
    let length = |field: &Field<Measured>| written(field.value.length);
    match doubt {
        Doubt::ManyMonths { length: one } => (length(one), String::new(), one.pointer.clone()),
        Doubt::BeyondMaximum { length: one, maximum: other } | Doubt::Contradicting { length: one, other } => {
            (length(one), length(other), one.pointer.clone())
        }
        Doubt::BeyondActivity { length: one, began, ended } => {
            (length(one), format!("{} – {}", began.value.text(), ended.value.text()), one.pointer.clone())
        }
        Doubt::HoursPerPoint { points, hours, .. } => {
            (format!("{} ECTS", points.value), format!("{hours} h"), points.pointer.clone())
        }
        Doubt::NoPoints { credit } => (credit.value.clone(), String::new(), credit.pointer.clone()),
        Doubt::ManyPoints { points } => (format!("{} ECTS", points.value), String::new(), points.pointer.clone()),
    }
}

/// A length as ISO 8601 writes it.
fn written(length: Length) -> String {
    let span = match length {
        Length::Hours(thousandths) => return format!("{} h", thousandths / 1_000),
        Length::Span(span) => span,
    };
    let days = [(span.years, 'Y'), (span.months, 'M'), (span.weeks, 'W'), (span.days, 'D')];
    let times = [(span.hours, 'H'), (span.minutes, 'M'), (span.seconds, 'S')];
    let parts = |parts: &[(u32, char)]| -> String {
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}{unit}")).collect()
    };
    match parts(&times) {
        times if times.is_empty() => format!("P{}", parts(&days)),
        times => format!("P{}T{times}", parts(&days)),
    }
}

/// Of which grade the seal is, and why.
pub(super) fn seal(report: &Report, words: Words) -> Section {
    let evidence = &report.finding(Check::IssuerKey).evidence;
    let graded = evidence.iter().filter(|one| one.id == "seal-grade");
    Section { id: "seal", rows: graded.map(|one| Row::new("seal-grade", words.evidence(one), "")).collect() }
}
