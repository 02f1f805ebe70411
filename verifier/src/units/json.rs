//! Which JSON is progress towards a qualification? Ids that stay, values as received, and where each stands.

use credential::Timestamp;
use learning::credit::{Points, System};
use learning::recognition::{Weighed, WhyNot};
use learning::units::{
    Blocked, CreditRef, Guard, Learned, Match, Node, NodeKind, Reason, Recognition, Support, UnitProgress,
};
use serde_json::{Value, json};

use super::Found;

pub(super) fn of(found: &Found<'_>) -> Value {
    let qualification = &found.defined.qualification;
    let views = found.progress.views.iter().map(|view| {
        json!({
            "view": view.view.id(),
            "satisfied": view.satisfied,
            "least_missing": view.least_missing,
            "counted": view.counted,
            "points": view.points.iter().map(|(system, points)| pair(system, *points)).collect::<Vec<_>>(),
            "rule": node(&view.rule),
        })
    });
    json!({
        "version": 1,
        "as_of": found.as_of.to_string(),
        "qualification": {
            "title": qualification.title, "ids": qualification.ids, "eqf": qualification.eqf, "bodies": qualification.bodies,
            "source": found.defined.source.id(), "file": found.defined.file, "holds": found.defined.holds,
        },
        "whole": found.progress.whole.iter().map(|at| place(found, at)).collect::<Vec<_>>(),
        "units": found.progress.units.iter().map(|one| unit(found, one)).collect::<Vec<_>>(),
        "views": views.collect::<Vec<_>>(),
        "statements": found.weighing.statements.iter().map(|one| statement(found, one)).collect::<Vec<_>>(),
        "memoranda": found.weighing.memoranda,
        "learning_agreements": found.weighing.learning,
        "learning_agreements_of_others": found.weighing.of_others,
        "not_counted": found.progress.not_counted.iter().map(|at| place(found, at)).collect::<Vec<_>>(),
        "beside": found.progress.beside.iter().map(|at| place(found, at)).collect::<Vec<_>>(),
        "left_out": found.progress.left_out,
        "files": files(found),
    })
}

fn pair(system: &System, points: Points) -> Value {
    json!({ "system": system.id(), "points": points.to_string() })
}

fn files(found: &Found<'_>) -> Vec<Value> {
    let held = found.holdings.held.iter().zip(&found.holdings.files).map(|(held, file)| {
        let fingerprint = held.fingerprint.as_ref();
        json!({
            "file": file.file,
            "verdict": file.verdict.id(),
            "issuer_known_as": held.known.issuer,
            "sha256": fingerprint.map(|one| one.sha256.as_str()),
            "over": fingerprint.map(|one| one.over.id()),
            "statement": held.statement().is_some(),
        })
    });
    let unread = found.holdings.unread.iter().map(|(file, why)| json!({ "file": file, "unread": why }));
    held.chain(unread).collect()
}

fn place(found: &Found<'_>, at: &CreditRef) -> Value {
    json!({ "file": found.holdings.file_of(&at.credential), "credential": at.credential, "pointer": at.pointer })
}

fn unit(found: &Found<'_>, one: &UnitProgress) -> Value {
    let definition = found.defined.qualification.units.iter().find(|unit| unit.id == one.unit);
    let points =
        definition.map(|unit| unit.worth.iter().map(|worth| pair(&worth.system, worth.points)).collect::<Vec<_>>());
    json!({
        "unit": one.unit,
        "title": definition.map(|unit| unit.title.as_str()),
        "points": points,
        "hours": definition.and_then(|unit| unit.hours).map(|hours| hours.to_string()),
        "standing": one.standing.id(),
        "view": found.progress.share(one).id(),
        "support": one.support.iter().map(|support| support.as_ref().map(|support| served(found, support))).collect::<Vec<_>>(),
        "recognised_by": one.recognised_by,
        "decisions": one.decisions.iter().map(decision).collect::<Vec<_>>(),
        "blocked": one.blocked.iter().map(|blocked| against(found, blocked)).collect::<Vec<_>>(),
        "partly": one.partly.iter().map(|found_partly| alike(found, found_partly)).collect::<Vec<_>>(),
        "hints": one.hints.iter().map(|hint| alike(found, hint)).collect::<Vec<_>>(),
    })
}

fn served(found: &Found<'_>, support: &Support) -> Value {
    json!({
        "at": place(found, &support.at), "title": support.title, "strength": support.strength.id(),
        "reason": reason(&support.reason), "notes": support.notes.iter().map(guard).collect::<Vec<_>>(),
    })
}

fn against(found: &Found<'_>, blocked: &Blocked) -> Value {
    json!({
        "at": place(found, &blocked.at), "strength": blocked.strength.id(), "reason": reason(&blocked.reason),
        "guards": blocked.guards.iter().map(guard).collect::<Vec<_>>(),
    })
}

fn alike(found: &Found<'_>, hint: &Match) -> Value {
    json!({ "at": place(found, &hint.at), "reason": reason(&hint.reason) })
}

fn reason(reason: &Reason) -> Value {
    let more = match reason {
        Reason::SameId { id } => json!({ "same": id }),
        Reason::Recognised { statement, by } => json!({ "statement": statement, "by": by }),
        Reason::Agreed { agreement, id } => json!({ "agreement": agreement, "accepted": id }),
        Reason::Covers { outcomes, of } | Reason::Wording { outcomes, of } => json!({ "outcomes": outcomes, "of": of }),
        Reason::Title { words } => json!({ "words": words }),
    };
    with_id(reason.id(), more)
}

fn guard(guard: &Guard) -> Value {
    let more = match guard {
        Guard::NotCounted | Guard::NotAssessed => json!({}),
        Guard::Refused { statement, by } => json!({ "statement": statement, "by": by }),
        Guard::NotPassed { result } => json!({ "result": result }),
        Guard::Unfinished { state } => json!({ "state": state }),
        Guard::ResultOpen { result } => json!({ "result": result }),
        Guard::ResultNotSaid { grade } => json!({ "grade": grade }),
        Guard::GradeApart { grade, required } => json!({ "grade": grade, "required": required }),
        Guard::Grade { grade, required } => json!({ "grade": grade, "required": required }),
        Guard::Term { agreement, term, learned } => {
            json!({ "agreement": agreement, "from": term.from, "until": term.until, "learned": when(*learned) })
        }
        Guard::Age { awarded, years } => json!({ "awarded": awarded.map(|at| at.to_string()), "years": years }),
        Guard::Level { credit, unit } => json!({ "credit": credit, "unit": unit }),
        Guard::LevelUnknown { unit } => json!({ "unit": unit }),
    };
    with_id(guard.id(), more)
}

fn when(learned: Learned) -> Value {
    let text = |at: Option<Timestamp>| at.map(|at| at.to_string());
    match learned {
        Learned::Awarded(at) => json!({ "awarded": at.to_string() }),
        Learned::Period { began, ended } => json!({ "began": text(began), "ended": text(ended) }),
        Learned::NotSaid => Value::Null,
    }
}

fn node(of: &Node) -> Value {
    let more = match &of.kind {
        NodeKind::AllOf { have, need } | NodeKind::AnyOf { have, need } => json!({ "have": have, "need": need }),
        NodeKind::Points { system, have, need, from, without } => {
            let (have, need) = (have.to_string(), need.to_string());
            json!({ "system": system.id(), "have": have, "need": need, "from": from, "without": without })
        }
        NodeKind::Level { eqf, have, need, from, without } => {
            json!({ "eqf": eqf, "have": have, "need": need, "from": from, "without": without })
        }
        NodeKind::Unit { unit } => json!({ "unit": unit }),
        NodeKind::NotBoth { units, left_out } => json!({ "units": units, "left_out": left_out }),
    };
    let mut whole = with_id(of.kind.id(), more);
    if let Some(members) = whole.as_object_mut() {
        members.insert("satisfied".to_owned(), of.satisfied.into());
        members.insert("missing".to_owned(), json!(of.missing));
        members.insert("inner".to_owned(), of.inner.iter().map(node).collect());
    }
    whole
}

fn decision(one: &Recognition) -> Value {
    json!({ "id": one.id, "by": one.by, "kind": one.kind.id(), "basis": one.basis.id(), "date": one.date })
}

fn statement(found: &Found<'_>, weighed: &Weighed) -> Value {
    let file = found.holdings.files.get(weighed.held).map(|file| file.file.as_str());
    let read = found.holdings.held.get(weighed.held).and_then(|held| held.statement()?.ok());
    let texts = |fields: &[learning::Field<String>]| fields.iter().map(|field| field.value.clone()).collect::<Vec<_>>();
    let said = read.map(|one| {
        json!({
            "id": one.id.value, "kind": one.kind.value.id(), "basis": one.basis.value.id(), "date": one.date.value,
            "by": one.by.as_ref().map(|by| by.value.as_str()),
            "legal_basis": one.legal_basis.as_ref().map(|text| text.value.as_str()),
            "reasons": texts(&one.reasons), "covers": texts(&one.covers),
            "condition": one.condition.as_ref().map(|text| text.value.as_str()),
            "appeal": one.appeal.as_ref().map(|text| text.value.as_str()),
        })
    });
    let (counts, why_not) = match &weighed.outcome {
        Ok(recognition) => (Some(decision(recognition)), None),
        Err(why) => (None, Some(with_id(why.id(), because(why)))),
    };
    json!({ "file": file, "says": said, "counts": counts, "why_not": why_not })
}

fn because(why: &WhyNot) -> Value {
    match why {
        WhyNot::Malformed(error) => json!({ "member": error.member() }),
        WhyNot::NotVerified => json!({}),
        WhyNot::NotCompetent { issuer } => json!({ "issuer": issuer }),
        WhyNot::NotYet { date } => json!({ "date": date }),
        WhyNot::NotHeld { title, fingerprint } => {
            json!({ "title": title, "sha256": fingerprint.sha256, "over": fingerprint.over.id() })
        }
        WhyNot::OtherId { said, found } | WhyNot::OtherLearner { said, found } => {
            json!({ "said": said, "found": found })
        }
        WhyNot::NoSuchAchievement { pointer } => json!({ "pointer": pointer }),
        WhyNot::OtherQualification { said } | WhyNot::NoSuchUnit { said } | WhyNot::LearnerNotProven { said } => {
            json!({ "said": said })
        }
        WhyNot::Superseded { by } => json!({ "by": by }),
    }
}

fn with_id(id: &str, mut more: Value) -> Value {
    if let Some(members) = more.as_object_mut() {
        members.insert("id".to_owned(), id.into());
    }
    more
}
