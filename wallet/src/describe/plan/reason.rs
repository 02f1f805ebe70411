//! Why does a unit stand where it stands? Which credential, why, what would be needed, and who has to do what.

use learning::units::{
    Blocked, CreditRef, Guard, Kind, Match, Progress, Reason, Recognition, Standing, Support, Unit, UnitProgress,
};
use words::plain;

use super::sayer::Sayer;
use crate::flow::learned::of_key;
use crate::model::Line;

/// Of what nearly fits, so many are named.
const NAMED: usize = 3;

/// The sentence of its row.
pub(super) fn of(unit: &Unit, found: &UnitProgress, sayer: &Sayer<'_>) -> String {
    let support = found.support.iter().flatten().next();
    match (found.standing, support) {
        (Standing::Achieved | Standing::Recognised, Some(support)) => yours(found, support, sayer),
        (Standing::Transferable | Standing::Candidate, Some(support)) => if_agreed(unit, support, sayer),
        _ => missing(found, sayer),
    }
}

fn yours(found: &UnitProgress, support: &Support, sayer: &Sayer<'_>) -> String {
    if let Reason::Recognised { statement, by } = &support.reason {
        let decision = found.decisions.iter().find(|one| one.id == *statement);
        return recognised(support, &plain(by), decision, sayer);
    }
    let (title, body) = (sayer.title(&support.at), sayer.body(&support.at));
    let awarded = match sayer.date(&support.at) {
        Some(date) => sayer.say("plan-awarded", &[("body", &body), ("date", &date)]),
        None => sayer.say("plan-awarded-undated", &[("body", &body)]),
    };
    if found.recognised_by.is_empty() {
        let school = sayer.school();
        return sayer.say("plan-same", &[("title", &title), ("awarded", &awarded), ("school", &school)]);
    }
    awarded
}

fn recognised(support: &Support, by: &str, decision: Option<&Recognition>, sayer: &Sayer<'_>) -> String {
    let date = decision.and_then(|one| sayer.day(one.date.as_deref()));
    let date = date.unwrap_or_else(|| sayer.language.texts.get("plan-undated"));
    if of_key(&support.at.credential).is_none() {
        return sayer.say("plan-exempted", &[("by", by), ("date", &date)]);
    }
    let (title, body) = (sayer.title(&support.at), sayer.body(&support.at));
    sayer.say("plan-recognised", &[("by", by), ("date", &date), ("title", &title), ("body", &body)])
}

fn if_agreed(unit: &Unit, support: &Support, sayer: &Sayer<'_>) -> String {
    let (title, body, school) = (sayer.title(&support.at), sayer.body(&support.at), sayer.school());
    let whole = [("title", title.as_str()), ("body", body.as_str()), ("school", school.as_str())];
    if support.notes.iter().any(|note| matches!(note, Guard::ResultOpen { .. })) {
        return sayer.say("plan-result-open", &whole);
    }
    match &support.reason {
        Reason::Agreed { agreement, .. } => {
            let agreement = plain(&sayer.language.words.agreement(agreement));
            let values = [whole.as_slice(), &[("agreement", agreement.as_str())]].concat();
            sayer.say("plan-agreed", &values)
        }
        Reason::Covers { outcomes, of } => {
            let (have, of) = (outcomes.len().to_string(), of.to_string());
            let values = [whole.as_slice(), &[("have", have.as_str()), ("of", of.as_str())]].concat();
            sayer.say(if have == of { "plan-covers-all" } else { "plan-covers" }, &values)
        }
        // It counts here only because an agreement lets another credit count elsewhere.
        _ => sayer.say("plan-freed", &[whole.as_slice(), &[("unit", &sayer.unit_title(unit))]].concat()),
    }
}

/// The same in a letter to whoever could agree.
pub(super) fn asked(support: &Support, sayer: &Sayer<'_>) -> String {
    let (title, body) = (sayer.title(&support.at), sayer.body(&support.at));
    let awarded = match sayer.date(&support.at) {
        Some(date) => sayer.say("plan-letter-unit", &[("title", &title), ("body", &body), ("date", &date)]),
        None => sayer.say("plan-letter-unit-undated", &[("title", &title), ("body", &body)]),
    };
    let why = match &support.reason {
        Reason::Agreed { agreement, .. } => {
            let agreement = plain(&sayer.language.words.agreement(agreement));
            sayer.say("plan-letter-agreed", &[("agreement", &agreement)])
        }
        Reason::Covers { outcomes, of } => {
            sayer.say("plan-letter-covers", &[("have", &outcomes.len().to_string()), ("of", &of.to_string())])
        }
        _ => String::new(),
    };
    format!("{awarded}{why}")
}

fn missing(found: &UnitProgress, sayer: &Sayer<'_>) -> String {
    if let Some(decision) = found.decisions.iter().find(|one| !one.kind.counts()) {
        return decided(decision, sayer);
    }
    if let Some(blocked) = found.blocked.first() {
        return blocked_by(blocked, sayer);
    }
    if let Some(partly) = found.partly.first() {
        return covers_partly(partly, sayer);
    }
    if let Some(hint) = found.hints.first() {
        return hinted(hint, sayer);
    }
    sayer.language.texts.get("plan-nothing")
}

/// A decision that is no recognition of the whole.
fn decided(decision: &Recognition, sayer: &Sayer<'_>) -> String {
    let date = sayer.day(decision.date.as_deref());
    let date = date.unwrap_or_else(|| sayer.language.texts.get("plan-undated"));
    let by = plain(&decision.by);
    let values = [("by", by.as_str()), ("date", date.as_str())];
    match decision.kind {
        Kind::Partial => sayer.say("plan-decided-partial", &values),
        Kind::Conditional => sayer.say("plan-decided-conditional", &values),
        Kind::Refused => sayer.say("plan-decided-refused", &values),
        Kind::Full => sayer.say("plan-decided-full", &values),
        Kind::Exemption => sayer.say("plan-exempted", &values),
    }
}

fn blocked_by(blocked: &Blocked, sayer: &Sayer<'_>) -> String {
    let guards: Vec<String> = blocked.guards.iter().map(|one| guard(one, &blocked.at, sayer)).collect();
    let why = sayer.language.words.list(&guards);
    let (title, body) = (sayer.title(&blocked.at), sayer.body(&blocked.at));
    sayer.say("plan-blocked", &[("title", &title), ("body", &body), ("why", &why)])
}

/// It covers something, and too little: what would be needed stands beneath, outcome by outcome.
fn covers_partly(partly: &Match, sayer: &Sayer<'_>) -> String {
    let Reason::Covers { outcomes, of } = &partly.reason else { return String::new() };
    let (title, body) = (sayer.title(&partly.at), sayer.body(&partly.at));
    let (have, of) = (outcomes.len().to_string(), of.to_string());
    sayer.say("plan-covers-partly", &[("title", &title), ("body", &body), ("have", &have), ("of", &of)])
}

fn hinted(hint: &Match, sayer: &Sayer<'_>) -> String {
    let (title, body) = (sayer.title(&hint.at), sayer.body(&hint.at));
    let id = if matches!(hint.reason, Reason::Wording { .. }) { "plan-hint-wording" } else { "plan-hint" };
    sayer.say(id, &[("title", &title), ("body", &body), ("school", &sayer.school())])
}

fn guard(guard: &Guard, at: &CreditRef, sayer: &Sayer<'_>) -> String {
    match guard {
        Guard::NotCounted => {
            let held = of_key(&at.credential).and_then(|id| sayer.plans.held.get(&id));
            let state = held.map(|held| sayer.why_not(held)).unwrap_or_default();
            sayer.say("plan-guard-not-counted", &[("state", state.trim_end_matches('.'))])
        }
        Guard::Refused { by, .. } => sayer.say("plan-guard-refused", &[("by", &plain(by))]),
        Guard::NotAssessed => sayer.say("plan-guard-not-assessed", &[("body", &sayer.body(at))]),
        Guard::NotPassed { result } => sayer.say("plan-guard-not-passed", &[("result", &plain(result))]),
        Guard::Unfinished { state } => sayer.say("plan-guard-unfinished", &[("state", &plain(state))]),
        Guard::ResultOpen { result } => {
            sayer.say("plan-guard-result-open", &[("result", &plain(result)), ("school", &sayer.school())])
        }
        Guard::ResultNotSaid { grade: Some(grade) } => sayer.say("plan-guard-grade-alone", &[("grade", &plain(grade))]),
        Guard::ResultNotSaid { grade: None } => sayer.language.texts.get("plan-guard-no-result"),
        Guard::GradeApart { grade, required } => {
            sayer.say("plan-guard-grade-apart", &[("grade", &plain(grade)), ("required", &plain(required))])
        }
        Guard::Grade { grade: Some(grade), required } => {
            sayer.say("plan-guard-grade", &[("grade", &plain(grade)), ("required", &plain(required))])
        }
        Guard::Grade { grade: None, required } => sayer.say("plan-guard-no-grade", &[("required", &plain(required))]),
        Guard::Term { agreement, .. } => {
            let agreement = plain(&sayer.language.words.agreement(agreement));
            sayer.say("plan-guard-term", &[("agreement", &agreement)])
        }
        Guard::Age { awarded, years } => {
            let id = if awarded.is_some() { "plan-guard-age" } else { "plan-guard-no-date" };
            sayer.count(id, usize::from(*years))
        }
        Guard::Level { credit, unit } => {
            sayer.say("plan-guard-level", &[("credit", &credit.to_string()), ("unit", &unit.to_string())])
        }
        Guard::LevelUnknown { unit } => {
            sayer.say("plan-guard-level-unknown", &[("unit", &unit.to_string()), ("school", &sayer.school())])
        }
    }
}

/// What else is to be said of a unit, line by line.
pub(super) fn lines(unit: &Unit, found: &UnitProgress, progress: &Progress, sayer: &Sayer<'_>) -> Vec<Line> {
    let texts = sayer.language.texts;
    let mut lines = Vec::new();
    let mut add = |name: String, value: String| {
        if !value.is_empty() {
            lines.push(Line { name, value });
        }
    };
    let support = found.support.iter().flatten().next();
    let credit = support.and_then(|support| sayer.credit(&support.at));
    add(texts.get("plan-line-worth"), sayer.worth(&unit.worth));
    add(texts.get("plan-line-there"), credit.map(|credit| sayer.worth(&credit.worth)).unwrap_or_default());
    let level = unit.eqf.map(|level| texts.with("eqf-level", &[("level", level.into())]));
    add(texts.get("plan-line-level"), level.unwrap_or_default());
    add(texts.get("plan-line-recognised"), recognised_by(found, sayer));
    let notes =
        support.into_iter().flat_map(|support| support.notes.iter().map(|note| guard(note, &support.at, sayer)));
    add(texts.get("plan-line-note"), notes.collect::<Vec<_>>().join(" "));
    add(texts.get("plan-line-left-out"), left_out(unit, found, progress, sayer));
    for blocked in found.blocked.iter().skip(usize::from(support.is_none())).take(NAMED) {
        add(texts.get("plan-line-also"), blocked_by(blocked, sayer));
    }
    let first = support.is_none() && found.blocked.is_empty();
    for partly in found.partly.iter().skip(usize::from(first)) {
        add(texts.get("plan-line-also"), covers_partly(partly, sayer));
    }
    for hint in found.hints.iter().skip(usize::from(first && found.partly.is_empty())).take(NAMED) {
        add(texts.get("plan-line-also"), hinted(hint, sayer));
    }
    lines
}

/// By whom it is recognised. Nobody else's recognition is implied.
fn recognised_by(found: &UnitProgress, sayer: &Sayer<'_>) -> String {
    if found.standing == Standing::Missing {
        return String::new();
    }
    let named = |body: &&String| !body.contains("://") && !body.starts_with("did:");
    let by: Vec<String> = found.recognised_by.iter().filter(named).map(|by| plain(by)).collect();
    let any: Vec<String> = found.recognised_by.iter().take(1).map(|by| plain(by)).collect();
    match (by.is_empty(), any.is_empty()) {
        (false, _) => by.join(", "),
        (true, false) => any.join(", "),
        (true, true) => sayer.with_school("plan-not-recognised-yet"),
    }
}

/// A unit that is there and does not count, since of some one counts at most.
fn left_out(unit: &Unit, found: &UnitProgress, progress: &Progress, sayer: &Sayer<'_>) -> String {
    let there = progress
        .views
        .iter()
        .zip(&found.support)
        .any(|(view, support)| support.is_some() && !view.counted.contains(&unit.id));
    if there { sayer.language.texts.get("plan-one-at-most") } else { String::new() }
}

/// The outcomes that it asks for, each with whether it is covered, where it is outcomes that were compared.
pub(super) fn outcomes(unit: &Unit, found: &UnitProgress) -> Vec<(Option<bool>, String)> {
    let support = found.support.iter().flatten().next();
    let reason = support.map(|support| &support.reason).or(found.partly.first().map(|partly| &partly.reason));
    let covered = reason.and_then(|reason| match reason {
        Reason::Covers { outcomes, .. } => Some(outcomes),
        _ => None,
    });
    let titled = unit.outcomes.iter().enumerate().filter(|(_, outcome)| !outcome.title.trim().is_empty());
    titled.map(|(at, outcome)| (covered.map(|covered| covered.contains(&at)), plain(&outcome.title))).collect()
}
