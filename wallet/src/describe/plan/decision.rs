//! What have bodies decided, and does each decision count for this plan? Nothing hides a refusal.

use learning::recognition::WhyNot;
use learning::units::{Kind, Progress, Recognition};
use words::plain;

use super::sayer::Sayer;
use crate::flow::plan::{Decided, Shown};
use crate::model::{Id, Mark, PlanDecision, Status, Tone};

/// Every statement that is held, in the order in which they came.
pub(super) fn all(shown: &Shown, sayer: &Sayer<'_>) -> Vec<PlanDecision> {
    shown.decided.iter().map(|decided| one(decided, sayer)).collect()
}

fn one(decided: &Decided, sayer: &Sayer<'_>) -> PlanDecision {
    PlanDecision {
        credential: Id(decided.credential.0),
        sentence: sentence(decided, sayer),
        status: status(&decided.outcome, sayer),
        why: why(decided, sayer),
    }
}

/// What it decides; of one that does not say that, its title.
fn sentence(decided: &Decided, sayer: &Sayer<'_>) -> String {
    match sayer.statement(decided.credential) {
        Some(Ok(statement)) => plain(&sayer.language.words.decision(statement)),
        _ => sayer.credential_title(decided.credential),
    }
}

fn status(outcome: &Result<Recognition, WhyNot>, sayer: &Sayer<'_>) -> Status {
    let (tone, mark, id) = match outcome.as_ref().map(|one| one.kind) {
        Ok(Kind::Full | Kind::Exemption) => (Tone::Good, Mark::Yes, "plan-decision-counts"),
        Ok(Kind::Partial | Kind::Conditional) => (Tone::Notice, Mark::Eye, "plan-decision-open"),
        Ok(Kind::Refused) => (Tone::Bad, Mark::No, "plan-decision-refused"),
        Err(_) => (Tone::Quiet, Mark::Minus, "plan-decision-not"),
    };
    Status { tone, mark, words: sayer.language.texts.get(id) }
}

/// Why it counts, and what comes next; or why it does not.
fn why(decided: &Decided, sayer: &Sayer<'_>) -> String {
    let words = sayer.language.words;
    match &decided.outcome {
        Ok(one) => {
            let may = sayer.say("plan-decision-may", &[("by", &plain(&one.by))]);
            format!("{may} {}", words.decision_next(one.kind))
        }
        Err(WhyNot::NotVerified) => {
            let held = sayer.plans.held.get(&decided.credential);
            let state = held.map(|held| sayer.why_not(held)).unwrap_or_default();
            sayer.say("plan-decision-not-verified", &[("state", state.trim_end_matches('.'))])
        }
        Err(why) => plain(&words.why_not(why)),
    }
}

/// Who has recognised the qualification as a whole, if anybody who may.
pub(super) fn of_whole(progress: &Progress, sayer: &Sayer<'_>) -> Option<String> {
    let decision = progress.decisions.iter().find(|one| one.kind.counts())?;
    let date = sayer.day(decision.date.as_deref()).unwrap_or_else(|| sayer.language.texts.get("plan-undated"));
    Some(sayer.say("plan-whole-recognised", &[("by", &plain(&decision.by)), ("date", &date)]))
}
