//! Does what a suite sent hold? Judged as everywhere, but under the policy of this bench.
//!
//! VC API, sections 3.3.1 (verify credential) and 3.3.2 (verify presentation).

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse as _;
use credential::json::Value;
use serde_json::json;
use verify::report::Subject;
use verify::{Check, Facts, Finding, Outcome, Problem, Report, Request, Skip, Verdict};

use super::{Answered, Bench, Refused, body};
use crate::render;

/// For how many seconds an answer to a challenge counts.
const FRESH: i64 = 3_600;

pub(super) async fn credential(State(bench): State<Bench>, bytes: Bytes) -> Answered {
    let asked = body(&bytes)?;
    let credential = document(&asked, "verifiableCredential")?;
    let report = bench.judge(&credential, None).await;
    let mut refusals = Vec::new();
    match report.subject {
        Subject::Credential => refuse(&bench, &report, &mut refusals),
        _ => refusals.push(json!({ "id": "no-credential", "detail": "this is no credential" })),
    }
    answer(&report, refusals)
}

pub(super) async fn presentation(State(bench): State<Bench>, bytes: Bytes) -> Answered {
    let asked = body(&bytes)?;
    let presentation = document(&asked, "verifiablePresentation")?;
    let report = bench.judge(&presentation, request(&asked).as_ref()).await;
    let mut refusals = Vec::new();
    match report.subject {
        Subject::Presentation => refuse_presentation(&bench, &report, &mut refusals),
        _ => refusals.push(json!({ "id": "no-presentation", "detail": "this is no presentation" })),
    }
    answer(&report, refusals)
}

/// The document to be judged: an object, never a text that holds one.
fn document(asked: &Value<'_>, member: &str) -> Result<Vec<u8>, Refused> {
    let document = asked.get(member).filter(|document| document.as_object().is_some());
    let document = document.ok_or_else(|| Refused::because(format!("{member} is no object")))?;
    Ok(document.to_serde().to_string().into_bytes())
}

/// What a presentation must answer, if the suite says so.
fn request(asked: &Value<'_>) -> Option<Request> {
    let options = asked.get("options")?;
    let nonce = options.str("challenge")?.to_owned();
    let domain = options.get("domain").map(Value::one_or_many).unwrap_or_default();
    let audience = domain.iter().filter_map(|domain| domain.as_str().map(str::to_owned)).collect();
    Some(Request { nonce, audience, made: Bench::now(), valid_for: FRESH })
}

impl Bench {
    pub(super) async fn judge(&self, bytes: &[u8], request: Option<&Request>) -> Report {
        self.verifier().judge(bytes, request, Self::now(), &mut Facts::default()).await
    }
}

/// What keeps a credential, or one inside it, from being valid.
fn refuse(bench: &Bench, report: &Report, refusals: &mut Vec<serde_json::Value>) {
    let policy = &bench.verifier().policy;
    for report in report.with_inside() {
        let checks = match report.verdict(policy) {
            Verdict::Valid { .. } => Vec::new(),
            Verdict::Invalid { failed } => failed,
            Verdict::Undecided { open } => open,
        };
        refusals.extend(checks.into_iter().map(|check| refusal(report.finding(check))));
    }
}

/// A presentation need not be sealed, nor need there be anything in it (VCDM 2.0, section 4.13). If it is sealed, its seal
/// holds and answers the challenge.
fn refuse_presentation(bench: &Bench, report: &Report, refusals: &mut Vec<serde_json::Value>) {
    let unsealed = report.finding(Check::Signature).outcome == Outcome::Skip(Skip::NotApplicable);
    let bad = |finding: &&Finding| match (&finding.outcome, finding.check) {
        (Outcome::Pass | Outcome::Skip(Skip::NotApplicable), _) => false,
        (Outcome::Unknown(Problem::NothingPresented {}), _) => false,
        (_, Check::Format | Check::Disclosures | Check::Signature | Check::ValidityPeriod) => true,
        (outcome, Check::Request) => !unsealed && *outcome != Outcome::Skip(Skip::NotAsked),
        _ => false,
    };
    refusals.extend(report.findings.iter().filter(bad).map(refusal));
    report.credentials.iter().for_each(|inside| refuse(bench, inside, refusals));
}

fn refusal(finding: &Finding) -> serde_json::Value {
    let detail = match &finding.outcome {
        Outcome::Skip(skip) => skip.id().to_owned(),
        other => format!("{other:?}"),
    };
    let id = finding.outcome.problem().map_or("open", Problem::id);
    json!({ "check": finding.check.id(), "id": id, "detail": detail, "clause": finding.clause })
}

fn answer(report: &Report, refusals: Vec<serde_json::Value>) -> Answered {
    if refusals.is_empty() {
        let report = render::json::report(report);
        return Ok(Json(json!({ "verified": true, "errors": [], "report": report })).into_response());
    }
    Err(Refused(refusals))
}
