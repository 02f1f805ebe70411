//! What leaves the program of a plan: a text for people, JSON for programs, and a letter to the school that could agree.

use learning::recognition::WhyNot;
use learning::units::{
    Blocked, CreditRef, Guard, Match, Progress, Reason, Share, Support, Unit, UnitProgress, ViewProgress,
};
use serde_json::{Value as Json, json};

use super::sayer::Sayer;
use crate::describe::Language;
use crate::flow::learned::of_key;
use crate::flow::plan::{Decided, Plans, Shown};
use crate::model::{PlanDecision, PlanSheet, UnitRow};

/// The plan as people read it, a line each.
pub fn text(sheet: &PlanSheet, language: &Language<'_>) -> String {
    let texts = language.texts;
    let mut lines = vec![sheet.title.clone(), sheet.about.clone()];
    lines.extend(sheet.remark.clone());
    let sums: Vec<&str> = sheet.sums.words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    if !sums.is_empty() {
        lines.push(format!("\n{} ({})", sums.join(" · "), sheet.sums.of));
    }
    lines.extend(sheet.other_sums.iter().cloned());
    if !sheet.rules.is_empty() {
        lines.push(format!("\n{}:", texts.get("plan-rule-title")));
        lines.extend(sheet.rule_parts.iter().map(|parts| format!("  {parts}")));
        let rule = |rule: &crate::model::RuleLine| {
            format!("  {}{} · {}", "  ".repeat(usize::from(rule.depth)), rule.status.words, rule.words)
        };
        lines.extend(sheet.rules.iter().map(rule));
    }
    for group in &sheet.groups {
        lines.push(format!("\n{}: {}", group.title, group.note));
        lines.extend(group.rows.iter().map(unit));
    }
    if !sheet.decisions.is_empty() {
        lines.push(format!("\n{}:", texts.get("plan-decisions")));
        let decision = |one: &PlanDecision| format!("  {}\n    {}. {}", one.sentence, one.status.words, one.why);
        lines.extend(sheet.decisions.iter().map(decision));
    }
    if !sheet.beside.is_empty() {
        lines.push(format!("\n{}:", texts.get("plan-beside-title")));
        let line = |line: &crate::model::Line| {
            if line.value.is_empty() { format!("  {}", line.name) } else { format!("  {}: {}", line.name, line.value) }
        };
        lines.extend(sheet.beside.iter().map(line));
    }
    lines.extend(sheet.left_out.iter().map(|said| format!("\n{said}")));
    lines.push(format!("\n{}. {}", language.words.as_of(language.now), language.words.not_recognised()));
    lines.join("\n")
}

fn unit(row: &UnitRow) -> String {
    let worth: Vec<&str> =
        [row.points.as_str(), row.hours.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    let worth = if worth.is_empty() { String::new() } else { format!(" [{}]", worth.join(", ")) };
    let mut lines = vec![format!("  {}{worth}\n    {}", row.title, row.reason)];
    lines.extend(row.lines.iter().map(|line| format!("    {}: {}", line.name, line.value)));
    for (covered, outcome) in &row.outcomes {
        let mark = match covered {
            Some(true) => "+",
            Some(false) => "-",
            None => "·",
        };
        lines.push(format!("    {mark} {outcome}"));
    }
    lines.join("\n")
}

/// A letter that asks for what may count; none where nothing may.
pub(super) fn letter(title: &str, progress: &Progress, sayer: &Sayer<'_>) -> Option<String> {
    let asked = progress.units.iter().filter(|unit| progress.share(unit) == Share::IfAgreed);
    let asked = asked.filter_map(|unit| Some((sayer.unit(&unit.unit)?, unit.support.iter().flatten().next()?)));
    let one = |(number, (unit, support)): (usize, (&Unit, &Support))| {
        format!("{}. {}\n   {}", number + 1, sayer.unit_title(unit), super::reason::asked(support, sayer))
    };
    let units: Vec<String> = asked.enumerate().map(one).collect();
    let head = sayer.say("plan-letter", &[("school", &sayer.school()), ("title", title)]);
    let end = sayer.language.texts.get("plan-letter-end");
    (!units.is_empty()).then(|| format!("{head}\n\n{}\n\n{end}", units.join("\n")))
}

/// The plan as programs read it. Ids are those of the definition and of this program; sentences stand beside them.
pub fn json(shown: &Shown, sheet: &PlanSheet, plans: &Plans, language: &Language<'_>) -> Json {
    let definition = &shown.qualification;
    let mut whole = json!({
        "asOf": language.now.to_string(),
        "plan": {
            "number": shown.id.0, "title": sheet.title, "ids": definition.ids, "eqf": definition.eqf,
            "bodies": definition.bodies, "source": definition.source,
        },
        "sums": sheet.sums.counted,
        "serveNoUnit": sheet.beside.iter().map(|line| json!({ "title": line.name, "why": line.value })).collect::<Vec<_>>(),
        "notice": language.words.not_recognised(),
    });
    let (Some(members), Ok(progress)) = (whole.as_object_mut(), &shown.progress) else { return whole };
    members.insert("whole".to_owned(), progress.whole.iter().map(place).collect());
    members.insert("units".to_owned(), units(progress, shown, sheet));
    members.insert("statements".to_owned(), shown.decided.iter().zip(&sheet.decisions).map(statement).collect());
    members.insert("views".to_owned(), progress.views.iter().map(view).collect());
    let counted = |at: &&CreditRef| of_key(&at.credential).is_some_and(|id| plans.held.contains_key(&id));
    members.insert("notCounted".to_owned(), progress.not_counted.iter().filter(counted).map(place).collect());
    members.insert("leftOut".to_owned(), json!(progress.left_out));
    whole
}

fn units(progress: &Progress, shown: &Shown, sheet: &PlanSheet) -> Json {
    let rows = || sheet.groups.iter().flat_map(|group| &group.rows);
    let one = |unit: &UnitProgress| {
        let row = rows().find(|row| row.unit == unit.unit);
        let definition = shown.qualification.units.iter().find(|one| one.id == unit.unit);
        let worth = definition.into_iter().flat_map(|unit| &unit.worth);
        let points: serde_json::Map<String, Json> =
            worth.map(|worth| (worth.system.id().to_owned(), json!(worth.points.to_string()))).collect();
        json!({
            "unit": unit.unit,
            "title": row.map(|row| &row.title),
            "ids": definition.map(|unit| &unit.ids),
            "points": points,
            "hours": definition.and_then(|unit| unit.hours).map(|hours| hours.to_string()),
            "standing": unit.standing.id(),
            "read": progress.share(unit).id(),
            "why": row.map(|row| &row.reason),
            "support": unit.support.iter().flatten().next().map(support),
            "recognisedBy": unit.recognised_by,
            "decisions": unit.decisions,
            "blocked": unit.blocked.iter().map(blocked).collect::<Vec<_>>(),
            "partly": unit.partly.iter().map(hint).collect::<Vec<_>>(),
            "hints": unit.hints.iter().map(hint).collect::<Vec<_>>(),
        })
    };
    progress.units.iter().map(one).collect()
}

fn view(view: &ViewProgress) -> Json {
    let points: serde_json::Map<String, Json> =
        view.points.iter().map(|(system, points)| (system.id().to_owned(), json!(points.to_string()))).collect();
    json!({
        "view": view.view.id(), "satisfied": view.satisfied, "counted": view.counted, "points": points,
        "wouldHelp": view.rule.missing, "leastMissing": view.least_missing,
    })
}

fn statement((decided, said): (&Decided, &PlanDecision)) -> Json {
    json!({
        "credential": decided.credential.0,
        "says": said.sentence,
        "counts": decided.outcome.is_ok(),
        "decision": decided.outcome.as_ref().ok(),
        "whyNot": decided.outcome.as_ref().err().map(WhyNot::id),
        "why": said.why,
    })
}

/// A credential by its number in the wallet, and where in it.
fn place(at: &CreditRef) -> Json {
    match of_key(&at.credential) {
        Some(id) => json!({ "credential": id.0, "pointer": at.pointer }),
        None => json!({ "statement": at.credential }),
    }
}

fn support(support: &Support) -> Json {
    json!({
        "at": place(&support.at), "title": support.title, "strength": support.strength.id(),
        "reason": reason(&support.reason), "notes": support.notes.iter().map(Guard::id).collect::<Vec<_>>(),
    })
}

fn blocked(blocked: &Blocked) -> Json {
    json!({
        "at": place(&blocked.at), "strength": blocked.strength.id(), "reason": reason(&blocked.reason),
        "guards": blocked.guards.iter().map(Guard::id).collect::<Vec<_>>(),
    })
}

fn hint(found: &Match) -> Json {
    json!({ "at": place(&found.at), "reason": reason(&found.reason) })
}

fn reason(reason: &Reason) -> Json {
    match reason {
        Reason::SameId { id } => json!({ "kind": reason.id(), "id": id }),
        Reason::Recognised { statement, by } => json!({ "kind": reason.id(), "statement": statement, "by": by }),
        Reason::Agreed { agreement, id } => json!({ "kind": reason.id(), "agreement": agreement, "id": id }),
        Reason::Covers { outcomes, of } | Reason::Wording { outcomes, of } => {
            json!({ "kind": reason.id(), "outcomes": outcomes, "of": of })
        }
        Reason::Title { words } => json!({ "kind": reason.id(), "words": words }),
    }
}
