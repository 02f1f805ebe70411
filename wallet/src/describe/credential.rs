//! What do a card and a page of a credential say? Only what somebody else vouches for stands as the issuer's name.

use std::collections::BTreeMap;

use credential::Timestamp;
use learning::{Date, Field};
use verify::{Answer, Outcome, Problem, Question, Report};
use words::{Reader, plain};

use super::naming::{self, Name};
use super::{Language, award, status};
use crate::flow::Checked;
use crate::flow::reading::Reading;
use crate::model::{self, Card, CheckLine, Credential, Home, Id, Issuer, Line, Mark, Status, Tone};
use crate::vault::{CredentialId, Row, State};

/// An end date within so many seconds is said before it comes: 60 days.
const SOON: i64 = 60 * 86_400;

/// Who somebody else says the issuer is, as kept since the last check.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Proven {
    /// The name.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The ids that its key proves; none of a seal, whose id is the file's own word.
    #[serde(default)]
    pub ids: Vec<String>,
}

impl Proven {
    /// Who the report says it is; only if the content is whole and somebody vouches for its issuer.
    pub fn of(report: &Report) -> Option<Self> {
        let vouched = [Question::Intact, Question::Issuer].map(|question| report.answer(question));
        let proven = report.proven_issuer.as_ref().filter(|_| vouched == [Answer::Yes; 2])?;
        let mut ids = report.issuer_known_as();
        ids.retain(|id| *id != proven.name);
        Some(Self { name: proven.name.clone(), country: proven.country.clone(), ids })
    }

    /// Those that the settings of a vault keep, by credential.
    pub fn kept(settings: Vec<(String, String)>) -> BTreeMap<CredentialId, Self> {
        let one = |(name, value): (String, String)| {
            let id = name.strip_prefix("issuer/")?.parse().ok()?;
            Some((CredentialId(id), serde_json::from_str(&value).ok()?))
        };
        settings.into_iter().filter_map(one).collect()
    }

    fn shown(&self, language: &Language<'_>) -> Issuer {
        let country = self.country.as_deref().map(|code| language.words.country(code));
        Issuer::Proven { name: plain(&self.name), country }
    }
}

/// A date as people write it, if it is one; else as the file writes it.
fn written(language: &Language<'_>, text: &str) -> String {
    language.words.date_of(text).or_else(|| day_alone(text, language)).unwrap_or_else(|| plain(text))
}

/// The day of a moment that was written without saying by which clock.
fn day_alone(text: &str, language: &Language<'_>) -> Option<String> {
    let (day, time) = text.trim().split_once('T')?;
    let is_time = time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    if is_time { language.words.date_of(day) } else { None }
}

fn date(language: &Language<'_>, field: Option<&Field<Date>>) -> Option<String> {
    field.map(|field| date_words(&field.value, language))
}

/// A date as people write it, if it is one; else as the file writes it.
pub(super) fn date_words(date: &Date, language: &Language<'_>) -> String {
    language.words.day_of(date).unwrap_or_else(|| written(language, &date.text()))
}

/// Whose credential it is: as somebody else says where the last check found so, else as the file claims.
pub(super) fn issuer_of(row: &Row, proven: Option<&Proven>, language: &Language<'_>) -> Issuer {
    let vouched = row.state.as_ref().is_some_and(|state| state.answers.starts_with(&[Answer::Yes; 2]));
    match proven.filter(|_| vouched) {
        Some(proven) => proven.shown(language),
        None => naming::issuer(&row.summary.issuer),
    }
}

/// A line of the vault as a card.
pub fn card(row: &Row, proven: Option<&Proven>, language: &Language<'_>) -> Card {
    let summary = &row.summary;
    let person: Vec<String> =
        [Name::of(&summary.person).words().unwrap_or_default(), written(language, &summary.awarded)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
    let issuer = issuer_of(row, proven, language);
    let title = naming::title(&summary.title, &summary.kind, language);
    let known = proven.map(|proven| proven.name.as_str()).unwrap_or_default();
    let haystack = [&title, known, &summary.issuer, &person.join(" "), &summary.credit, &summary.level].join("\n");
    let (status, aside) = state(row, language);
    Card {
        id: Id(row.id.0),
        issuer,
        title,
        person: person.join(" · "),
        level: summary.level.strip_prefix("EQF ").and_then(|level| level.parse().ok()),
        credit: award::credit::of_summary(&summary.credit, language.texts),
        status,
        aside,
        haystack: haystack.to_lowercase(),
    }
}

fn state(row: &Row, language: &Language<'_>) -> (Option<Status>, String) {
    let Some(state) = &row.state else { return (None, String::new()) };
    let until = Timestamp::parse(&row.summary.valid_until).ok();
    let ends = |moment: Timestamp| (moment.seconds() - language.now.seconds() < SOON).then_some(moment);
    let status = of_state(row, state, language);
    match (status.tone, until) {
        (Tone::Good, Some(until)) => match ends(until) {
            Some(until) if until > language.now => {
                let days = (until.seconds() - language.now.seconds()).div_euclid(86_400);
                let texts = language.texts;
                let words =
                    texts.with("state-ends", &[("state", state.headline.as_str().into()), ("days", days.into())]);
                let aside = language.texts.with("aside-on", &[("date", language.words.date(until).into())]);
                (Some(Status { tone: Tone::Notice, mark: Mark::Clock, words }), aside)
            }
            // It ran out since the last check.
            Some(_) => (None, String::new()),
            None => {
                let aside = language.texts.with("aside-until", &[("date", language.words.date(until).into())]);
                (Some(status), aside)
            }
        },
        (Tone::Bad | Tone::Open, _) => (Some(status), language.texts.get("aside-why")),
        _ => (Some(status), String::new()),
    }
}

/// The state in few words, for a card or a row: why nothing was settled stands on the page of the credential.
pub(super) fn of_state(row: &Row, state: &State, language: &Language<'_>) -> Status {
    use verify::Word;
    let (tone, mark) = match state.word {
        // What a list said stands until a list says otherwise.
        Word::Undecided if row.withdrawn.is_some() => (Tone::Bad, Mark::Withdrawn),
        Word::Valid => (Tone::Good, Mark::Yes),
        Word::Revoked | Word::Suspended => (Tone::Bad, Mark::Withdrawn),
        Word::Expired => (Tone::Bad, Mark::Clock),
        Word::Invalid => (Tone::Bad, Mark::No),
        Word::Undecided => (Tone::Open, Mark::Question),
    };
    let words = if tone == Tone::Open { language.texts.get("state-not-settled") } else { state.headline.clone() };
    Status { tone, mark, words }
}

/// The home page: what is withdrawn or ran out first, then what ends soon, then the rest, the newest first.
pub fn home(cards: Vec<Card>, checked: Option<Timestamp>, language: &Language<'_>) -> Home {
    let mut cards = cards;
    let rank = |card: &Card| match card.status.as_ref().map(|status| status.tone) {
        Some(Tone::Bad) => 0,
        Some(Tone::Notice) => 1,
        _ => 2,
    };
    cards.sort_by_key(rank);
    let checked =
        checked.map(|moment| language.texts.with("home-checked", &[("moment", language.words.moment(moment).into())]));
    Home { checked: checked.unwrap_or_default(), cards }
}

/// The page of one credential.
pub fn page(id: Id, reading: &Reading, checked: &Checked, language: &Language<'_>) -> Credential {
    let (words, texts) = (language.words, language.texts);
    let award = &reading.award;
    let groups = award::groups(award, checked.report.standing(), language);
    let person = award.person.as_ref().and_then(|person| Name::of(&person.value).words());
    let person = person.map(|name| texts.with("to-person", &[("name", name.into())]));
    let dated = date(language, award.awarded.as_ref());
    let rest = award::rest(award, language);
    let mut headline = status(checked.tone, checked.headline.clone());
    headline.mark = match checked.withdrawn {
        Some(_) => Mark::Withdrawn,
        None => mark_of(&checked.report).unwrap_or(headline.mark),
    };
    let mut remarks = words.warnings(&checked.report);
    remarks.push(words.explanation(&checked.report, &checked.verdict, Reader::Holder));
    let remark = remarks.join(" ").trim().to_owned();
    Credential {
        id,
        title: naming::title(&reading.summary.title, &reading.summary.kind, language),
        issuer: Proven::of(&checked.report)
            .map_or_else(|| naming::issuer(&reading.summary.issuer), |proven| proven.shown(language)),
        person: [person, dated].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        headline,
        remark: (!remark.is_empty()).then_some(remark),
        as_of: words.moment(checked.report.as_of),
        answers: Question::ALL.map(|question| answer(question, &checked.report, language)).to_vec(),
        decision: award::decision(award, language),
        outcomes: award::outcomes(award, language),
        level: award.eqf_level.as_ref().map(|level| level.value),
        national: award::beside(award, language),
        facts: award::facts(award, language),
        parts: award::parts(award, language),
        // Nothing of what is not kept yet is decoded.
        attachments: if id == Id(0) { Vec::new() } else { award::attached(reading, language) },
        doubts: award::doubts(reading, language),
        elements: award::elements(award, language),
        profile: award::profile(reading, language),
        checks: checked.report.findings.iter().map(|finding| check(finding, language)).collect(),
        // What is not kept yet is shown at a glance.
        technical: if id == Id(0) { Vec::new() } else { award::left(reading, &groups, &rest, language) },
        groups,
        rest,
        original: original(reading, &checked.report, language),
        shareable: openid4vc::dcql::Candidate::read(&credential::baked::own_bytes(&reading.bytes)).is_ok(),
    }
}

fn mark_of(report: &Report) -> Option<Mark> {
    report.findings.iter().find_map(|finding| match &finding.outcome {
        Outcome::Fail(Problem::Revoked { .. } | Problem::Suspended { .. }) => Some(Mark::Withdrawn),
        Outcome::Fail(Problem::Expired { .. }) => Some(Mark::Clock),
        _ => None,
    })
}

fn answer(question: Question, report: &Report, language: &Language<'_>) -> model::Answer {
    let said = language.words.said(question, report, Reader::Holder);
    let date = said.dated.map(|moment| language.words.date_short(moment)).unwrap_or_default();
    let status = status(said.tone, said.word);
    model::Answer { question: language.words.question(question), status, sentence: said.sentence, date }
}

fn check(finding: &verify::Finding, language: &Language<'_>) -> CheckLine {
    let words = language.words;
    let tone = match &finding.outcome {
        Outcome::Pass => words::Tone::Yes,
        Outcome::Fail(_) => words::Tone::No,
        Outcome::Unknown(_) => words::Tone::Open,
        Outcome::Skip(_) => words::Tone::Quiet,
    };
    let dated = finding.evidence.iter().filter_map(|evidence| evidence.dated).min();
    CheckLine {
        name: words.check(finding.check),
        status: status(tone, words.outcome(&finding.outcome)),
        sentence: words.finding(finding),
        date: dated.map(|moment| words.date_short(moment)).unwrap_or_default(),
        clause: language.words.piece(finding.clause),
    }
}

fn line(name: &str, value: String) -> Line {
    Line { name: name.to_owned(), value }
}

fn original(reading: &Reading, report: &Report, language: &Language<'_>) -> Vec<Line> {
    let texts = language.texts;
    let bytes = language.words.number(u64::try_from(reading.bytes.len()).unwrap_or(u64::MAX));
    let mut lines = vec![
        line(&texts.get("original-kind"), language.words.kind_of(report)),
        line(&texts.get("original-size"), texts.with("bytes", &[("count", bytes.into())])),
        line("SHA-256", report.sha256.clone()),
    ];
    if let Some(secured) = reading.secured() {
        let said = language.words.secured(&secured, report.answer(Question::Intact));
        lines.push(line(&texts.get("original-secured"), said));
    }
    if let Some(issuer) = &report.issuer {
        lines.push(line(&texts.get("original-issuer"), plain(issuer)));
    }
    lines
}
