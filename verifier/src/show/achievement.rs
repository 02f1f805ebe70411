//! Which statements make up an award: to whom, by whom, what was achieved with all its parts, and what stands beside that?

use std::collections::BTreeSet;

use learning::credit::Length;
use learning::{
    Accreditation, Achievement, Activity, Assessment, Attachment, Award, Concept, Credit, Date, Dated, Duration,
    Entitlement, Field, Identifier, Organisation, Translation, names_nothing,
};
use verify::Report;
use words::Words;

use super::row::Spoken;
use super::{Row, Section};

/// Deepest part that is indented further; deeper ones are shown at that depth.
const DEPTH: usize = 8;

fn one<T: ToString>(rows: &mut Vec<Row>, label: &str, field: Option<&Field<T>>) {
    rows.extend(field.map(|field| Row::of(label, field)));
}

pub(super) fn many(rows: &mut Vec<Row>, label: &str, fields: &[Field<String>]) {
    rows.extend(fields.iter().map(|field| Row::of(label, field)));
}

fn date(rows: &mut Vec<Row>, label: &str, field: Option<&Field<Date>>) {
    rows.extend(field.map(|field| {
        Row::new(label, field.value.text(), &field.pointer).spoken(Some(Spoken::Date(field.value.clone())))
    }));
}

/// When it was awarded; a date of another kind as what it stands in the file, with the member that it stands in.
fn awarded(rows: &mut Vec<Row>, field: Option<&Field<Date>>) {
    let Some(dated) = field.map(Dated::of) else { return };
    let first = rows.len();
    date(rows, dated.id(), field);
    let members = field.filter(|_| dated != Dated::Awarded).map(|field| field.member().to_owned());
    rows.iter_mut().skip(first).for_each(|row| row.note.clone_from(&members));
}

fn concepts(rows: &mut Vec<Row>, label: &str, fields: &[Field<Concept>]) {
    rows.extend(fields.iter().map(|field| {
        let Concept { address, .. } = &field.value;
        let said = field.value.said();
        let value = if address.is_empty() || said == address { said.to_owned() } else { format!("{said} ({address})") };
        let nothing = names_nothing(address).then_some(Spoken::NoEntry);
        Row::new(label, value, &field.pointer).spoken(nothing).also(&field.others)
    }));
}

fn identifiers(rows: &mut Vec<Row>, fields: &[Field<Identifier>]) {
    rows.extend(fields.iter().map(|field| {
        let Identifier { kind, scheme, value, country } = &field.value;
        let named = if scheme.is_empty() { value.clone() } else { format!("{scheme}: {value}") };
        let code = country.as_ref().map(|country| format!(" [{country}]")).unwrap_or_default();
        let row = Row::new(format!("identifier-{}", kind.id()), format!("{named}{code}"), &field.pointer);
        row.spoken(match country {
            Some(country) => Some(Spoken::Of(named, country.clone())),
            // "Identifier: identifier: 17" says it twice.
            None => scheme.eq_ignore_ascii_case(kind.id()).then(|| Spoken::Text(words::told(value))),
        })
    }));
}

fn credit(rows: &mut Vec<Row>, label: &str, fields: &[Field<Credit>], words: Words) {
    rows.extend(fields.iter().map(|field| {
        let Credit { points, system } = &field.value;
        let row = Row::new(label, format!("{points} {system}").trim(), &field.pointer);
        if system.is_empty() { row.noted(words.text("show-no-system", &[])) } else { row }
    }));
}

fn durations(rows: &mut Vec<Row>, fields: &[Field<Duration>]) {
    rows.extend(fields.iter().map(|field| {
        let label = format!("duration-{}", field.value.kind.id());
        let length = Length::of(&field.value).ok().map(Spoken::Length);
        Row::new(label, field.value.text.as_str(), &field.pointer).spoken(length)
    }));
}

fn organisation(rows: &mut Vec<Row>, label: &str, body: &Organisation) {
    match &body.name {
        Some(name) => rows.push(Row::of(label, name)),
        None => rows.push(Row::new(label, "", &body.pointer)),
    }
    let mut inner = Vec::new();
    many(&mut inner, "other-name", &body.other_names);
    identifiers(&mut inner, &body.identifiers);
    inner.extend(body.countries.iter().map(|field| {
        let code = field.value.len() == 2;
        Row::of("country", field).spoken(code.then(|| Spoken::Country(field.value.clone())))
    }));
    concepts(&mut inner, "region", &body.regions);
    many(&mut inner, "place", &body.places);
    many(&mut inner, "contact", &body.contact);
    body.accreditations.iter().for_each(|one| accreditation(&mut inner, one));
    rows.extend(deeper(inner));
}

pub(super) fn deeper(rows: Vec<Row>) -> impl Iterator<Item = Row> {
    rows.into_iter().map(|row| Row { depth: (row.depth + 1).min(DEPTH), ..row })
}

pub(super) fn accreditation(rows: &mut Vec<Row>, one_of_them: &Accreditation) {
    let title = one_of_them.title.as_ref().map_or_else(String::new, |title| title.value.clone());
    let label = if one_of_them.endorsement { "endorsement" } else { "accreditation" };
    rows.push(Row::new(label, title, &one_of_them.pointer));
    let mut inner = Vec::new();
    concepts(&mut inner, "kind", one_of_them.kind.as_slice());
    one_of_them.agents.iter().for_each(|agent| organisation(&mut inner, &format!("{label}-agent"), agent));
    one_of_them.organisations.iter().for_each(|body| organisation(&mut inner, "accreditation-of", body));
    concepts(&mut inner, "field", &one_of_them.fields);
    inner.extend(one_of_them.eqf_levels.iter().map(|level| Row::of("eqf-level", level)));
    concepts(&mut inner, "jurisdiction", &one_of_them.jurisdictions);
    concepts(&mut inner, "credential-type", &one_of_them.credential_types);
    many(&mut inner, "qualification", &one_of_them.qualifications);
    identifiers(&mut inner, &one_of_them.qualification_ids);
    concepts(&mut inner, "decision", one_of_them.decision.as_slice());
    many(&mut inner, "quality-report", &one_of_them.reports);
    one(&mut inner, "status", one_of_them.status.as_ref());
    date(&mut inner, "issued", one_of_them.issued.as_ref());
    date(&mut inner, "reviewed", one_of_them.reviewed.as_ref());
    date(&mut inner, "valid-until", one_of_them.expires.as_ref());
    rows.extend(deeper(inner));
}

/// By what a person is known. Whose national number it is says nothing of their nationality, which a reader may think.
fn known_by(rows: &mut Vec<Row>, identifiers: &[Field<String>], words: Words) {
    rows.extend(identifiers.iter().map(|field| {
        let row = Row::of("person-identifier", field);
        let national = field.pointer.split('/').any(|name| name == "nationalID") && field.value.ends_with(']');
        if national { row.noted(words.text("show-no-nationality", &[])) } else { row }
    }));
}

/// To whom.
pub(super) fn person(award: &Award, words: Words) -> Section {
    let mut rows = Vec::new();
    one(&mut rows, "person", award.person.as_ref());
    one(&mut rows, "given-name", award.given_name.as_ref());
    one(&mut rows, "family-name", award.family_name.as_ref());
    date(&mut rows, "born", award.born.as_ref());
    one(&mut rows, "person-id", award.person_id.as_ref());
    known_by(&mut rows, &award.person_identifiers, words);
    for other in &award.other_persons {
        headed(&mut rows, "other-person", other.name.as_ref(), &other.pointer);
        let mut inner = Vec::new();
        date(&mut inner, "born", other.born.as_ref());
        one(&mut inner, "person-id", other.id.as_ref());
        known_by(&mut inner, &other.identifiers, words);
        many(&mut inner, "other-person-award", &other.awards);
        rows.extend(deeper(inner));
    }
    Section { id: "person", rows }
}

/// By whom, and when.
pub(super) fn issuing(award: &Award, report: &Report) -> Section {
    let mut rows = Vec::new();
    match &award.issuing_body {
        Some(body) => organisation(&mut rows, "issuer", body),
        None => rows.extend(award.issuer.as_ref().map(|field| {
            // An id says nothing to people where somebody has said whose it is.
            let id = words::shortened(&field.value);
            let named = report.proven_issuer.as_ref().map(|proven| format!("{} ({id})", proven.name));
            let aloud = named.unwrap_or_else(|| id.clone());
            let spoken =
                (field.value.starts_with("did:") && aloud != field.value).then(|| Spoken::Text(words::told(&aloud)));
            Row::of("issuer", field).spoken(spoken)
        })),
    }
    awarded(&mut rows, award.awarded.as_ref());
    let issued = award.issued.as_ref().filter(|field| award.awarded.as_ref() != Some(*field));
    awarded(&mut rows, issued);
    date(&mut rows, "valid-until", award.valid_until.as_ref());
    identifiers(&mut rows, &award.identifiers);
    concepts(&mut rows, "profile", &award.profiles);
    Section { id: "issuing", rows }
}

/// What the whole is called and what is said of it, where that stands for none of its achievements: the name of a record.
pub(super) fn of_the_whole(award: &Award, sections: &mut [Section]) {
    let told = |pointer: &str| sections.iter().flat_map(|section| &section.rows).any(|row| row.pointer == pointer);
    let whole = [("document-name", &award.title), ("description", &award.description)];
    let missing = whole.into_iter().filter_map(|(label, field)| Some((label, field.as_ref()?)));
    let rows: Vec<Row> =
        missing.filter(|(_, field)| !told(&field.pointer)).map(|(label, field)| Row::of(label, field)).collect();
    if let Some(issuing) = sections.iter_mut().find(|section| section.id == "issuing") {
        issuing.rows.extend(rows);
    }
}

/// What the statements say in the file's other languages, each once.
pub(super) fn translations(sections: &[Section]) -> Section {
    let mut seen = BTreeSet::new();
    let all = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.others);
    let new = all.filter(|one| seen.insert((one.language.as_str(), one.text.as_str())));
    let row = |one: &Translation| Row::new(format!("in-{}", one.language), one.text.as_str(), &one.pointer);
    Section { id: "translations", rows: new.map(row).collect() }
}

/// Each achievement with its parts; of a file that has none of ours, what is said in short.
pub(super) fn tree(award: &Award, words: Words) -> Vec<Section> {
    if award.achievements.is_empty() {
        let mut rows = Vec::new();
        one(&mut rows, "title", award.title.as_ref());
        one(&mut rows, "description", award.description.as_ref());
        return vec![Section { id: "award", rows }];
    }
    let each = |achievement: &Achievement| Section { id: "award", rows: of(achievement, "title", 0, words) };
    award.achievements.iter().map(each).collect()
}

fn of(achievement: &Achievement, label: &str, depth: usize, words: Words) -> Vec<Row> {
    let title = achievement.title.as_ref().or(achievement.specified_as.as_ref());
    let mut rows = vec![match title {
        Some(title) => Row::of(label, title),
        None => Row::new(label, "", &achievement.pointer),
    }];
    let mut inner = Vec::new();
    stated(achievement, &mut inner, words);
    learned(achievement, &mut inner);
    rows.extend(deeper(inner));
    if depth < DEPTH {
        let units = achievement.units.iter().flat_map(|unit| of(unit, "unit", depth + 1, words));
        let parts = achievement.parts.iter().flat_map(|part| of(part, "part", depth + 1, words));
        rows.extend(deeper(units.chain(parts).collect()));
    }
    rows
}

/// What it is, who awarded it, and how much it is.
fn stated(achievement: &Achievement, rows: &mut Vec<Row>, words: Words) {
    one(rows, "specified-as", achievement.specified_as.as_ref().filter(|_| achievement.title.is_some()));
    one(rows, "description", achievement.description.as_ref());
    concepts(rows, "kind", achievement.kind.as_slice());
    identifiers(rows, &achievement.identifiers);
    achievement.bodies.iter().for_each(|body| organisation(rows, "awarding-body", body));
    awarded(rows, achievement.awarded.as_ref());
    one(rows, "eqf-level", achievement.levels.eqf.as_ref());
    concepts(rows, "national-level", &achievement.levels.national);
    concepts(rows, "other-level", &achievement.levels.other);
    credit(rows, "credit-offered", &achievement.credit, words);
    credit(rows, "credit-received", &achievement.received, words);
    durations(rows, &achievement.durations);
    concepts(rows, "mode", &achievement.modes);
    concepts(rows, "setting", achievement.setting.as_slice());
    concepts(rows, "field", &achievement.fields);
    concepts(rows, "taught-in", &achievement.languages);
    concepts(rows, "target-group", &achievement.target_groups);
    many(rows, "entry", &achievement.entry_requirements);
    achievement.accreditations.iter().for_each(|one| accreditation(rows, one));
    many(rows, "quality", &achievement.quality);
    rows.extend(
        achievement.partial.as_ref().map(|field| Row::of("partial", field).spoken(Some(Spoken::Flag(field.value)))),
    );
    many(rows, "part-of", &achievement.part_of);
    many(rows, "related", &achievement.related);
}

/// What the person can do, and how that was found out.
fn learned(achievement: &Achievement, rows: &mut Vec<Row>) {
    one(rows, "outcome-summary", achievement.outcome_summary.as_ref());
    one(rows, "criteria", achievement.criteria.as_ref());
    for outcome in &achievement.outcomes {
        rows.push(Row::of("outcome", &outcome.title));
        let mut inner = Vec::new();
        concepts(&mut inner, "kind", outcome.kind.as_slice());
        concepts(&mut inner, "reuse", outcome.reuse.as_slice());
        concepts(&mut inner, "skill", &outcome.skills);
        identifiers(&mut inner, &outcome.identifiers);
        rows.extend(deeper(inner));
    }
    concepts(rows, "skill", &achievement.skills);
    achievement.assessments.iter().for_each(|one| assessment(rows, one, 0));
    achievement.activities.iter().for_each(|one| activity(rows, one, 0));
    achievement.entitlements.iter().for_each(|one| entitlement(rows, one));
    many(rows, "further", &achievement.further);
}

fn headed<T: ToString>(rows: &mut Vec<Row>, label: &str, title: Option<&Field<T>>, pointer: &str) {
    rows.push(title.map_or_else(|| Row::new(label, "", pointer), |title| Row::of(label, title)));
}

fn assessment(rows: &mut Vec<Row>, found: &Assessment, depth: usize) {
    headed(rows, "assessment", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "mode", &found.modes);
    one(&mut inner, "grade", found.grade.as_ref());
    one(&mut inner, "status", found.status.as_ref());
    concepts(&mut inner, "supervision", &found.supervision);
    many(&mut inner, "grading-scheme", &found.scheme);
    one(&mut inner, "required", found.required.as_ref());
    date(&mut inner, "issued", found.issued.as_ref());
    found.assessed_by.iter().for_each(|body| organisation(&mut inner, "assessed-by", body));
    if depth < DEPTH {
        found.parts.iter().for_each(|part| assessment(&mut inner, part, depth + 1));
    }
    rows.extend(deeper(inner));
}

fn activity(rows: &mut Vec<Row>, found: &Activity, depth: usize) {
    headed(rows, "activity", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "mode", &found.modes);
    durations(&mut inner, &found.durations);
    date(&mut inner, "began", found.began.as_ref());
    date(&mut inner, "ended", found.ended.as_ref());
    found.directed_by.iter().for_each(|body| organisation(&mut inner, "directed-by", body));
    if depth < DEPTH {
        found.parts.iter().for_each(|part| activity(&mut inner, part, depth + 1));
    }
    rows.extend(deeper(inner));
}

fn entitlement(rows: &mut Vec<Row>, found: &Entitlement) {
    headed(rows, "entitlement", found.title.as_ref(), &found.pointer);
    let mut inner = Vec::new();
    one(&mut inner, "description", found.description.as_ref());
    concepts(&mut inner, "kind", &found.kinds);
    concepts(&mut inner, "status", found.status.as_slice());
    concepts(&mut inner, "occupation", &found.occupations);
    concepts(&mut inner, "jurisdiction", &found.jurisdictions);
    many(&mut inner, "organisation", &found.organisations);
    date(&mut inner, "issued", found.issued.as_ref());
    date(&mut inner, "valid-until", found.expires.as_ref());
    rows.extend(deeper(inner));
}

/// What stands beside the achievements: evidence, as it was graded, attachments, and everything that is read nowhere else.
pub(super) fn beside(award: &Award, evidence: Section) -> Vec<Section> {
    let mut more = Vec::new();
    award.activities.iter().for_each(|one| activity(&mut more, one, 0));
    award.other_assessments.iter().for_each(|one| assessment(&mut more, one, 0));
    award.entitlements.iter().for_each(|one| entitlement(&mut more, one));
    more.extend(award.relations.iter().map(|field| {
        let learning::Relation { source, kind, target } = &field.value;
        let spoken = Spoken::Relation(Box::new([source.clone(), kind.clone(), target.clone()]));
        Row::new("relation", format!("{source} {kind} {target}"), &field.pointer).spoken(Some(spoken))
    }));
    let attachments = award.attachments.iter().map(attachment).collect();
    let mut rest: Vec<Row> = award.rest.iter().map(|field| Row::of("rest", field)).collect();
    rest.extend((award.more > 0).then(|| Row::new("more", award.more.to_string(), "")));
    vec![
        Section { id: "more", rows: more },
        evidence,
        Section { id: "attachments", rows: attachments },
        Section { id: "rest", rows: rest },
    ]
}

fn attachment(found: &Attachment) -> Row {
    let name = found.name.as_ref().map_or_else(String::new, |name| format!("{}, ", name.value));
    let value = format!("{name}{}, {} kB", found.media_type, found.bytes.div_ceil(1_000));
    Row::new("attachment", value, &found.pointer)
}
