//! The JSON report: `verifier/report.schema.json` says what may stand in it, and a test holds every report against it.
//!
//! ```text
//! { "version": 1, "program", "file", "policy", "verdict", "word", "reason", "headline", "trusted_contexts",
//!   "trusted_lists", "report", "learning" }
//! { "version": 1, "program", "file", "error": { "id", "reason" } }             a file that cannot be read, or at which it failed
//! report: { "as_of", "sha256", "asked", "subject", "kind", "issuer", "proven_issuer", "seal", "answers",
//!           "findings", "recipient", "renewal", "warnings", "credentials", "needs" }
//! ```
//!
//! learning: null in a batch and in archives, else for each credential { "sha256", "kind", "sections" } as `show` writes them:
//!           levels, elements of a micro-credential, the sheet, the profile, what does not fit, what is secured, the seal
//!
//! `verdict` is the policy's (valid, invalid, undecided); `word` the one-word result of tables; `reason` what it rests on.
//! Texts that stem from a credential are as received, with characters that act on a terminal written as escapes of JSON:
//! whoever shows them escapes them in its own way. Members are never left out;
//! new ones come with a new `version`.

use std::ffi::OsStr;

use serde_json::{Map, Value, json};
use verify::recipient::Recipient;
use verify::renewal::{Change, Renewal};
use verify::report::Subject;
use verify::{Arg, Evidence, Finding, Outcome, Problem, Question, Report, Skip, Warning};
use words::plain_json;

use super::Judged;
use crate::audience::Audience;
use crate::named::NamedLists;
use crate::reason::reason;
use crate::{Verifier, show};

/// The published schema.
pub const SCHEMA: &str = include_str!("../../report.schema.json");

/// Name and version of this program.
pub const PROGRAM: &str = concat!("wanderbuch-verifier ", env!("CARGO_PKG_VERSION"));

/// One file's report on one line; with what is measured of what it says, if its bytes are given.
pub fn line(
    file: &OsStr,
    judged: &Judged,
    verifier: &Verifier,
    audience: Audience<'_>,
    bytes: Option<&[u8]>,
) -> String {
    let value = match judged {
        Judged::Report(report) => whole(&file.to_string_lossy(), report, verifier, audience, bytes),
        Judged::Unreadable(reason) => error(file, "cannot-be-read", reason),
        Judged::Failed => error(file, "program-failed", &audience.words.text("report-failed", &[])),
    };
    format!("{}\n", plain_json(&value.to_string()))
}

fn error(file: &OsStr, id: &str, reason: &str) -> Value {
    json!({"version": 1, "program": PROGRAM, "file": file.to_string_lossy(), "error": {"id": id, "reason": reason}})
}

/// A report with what the policy makes of it.
pub fn whole(file: &str, judged: &Report, verifier: &Verifier, audience: Audience<'_>, bytes: Option<&[u8]>) -> Value {
    let verdict = judged.verdict(&verifier.policy);
    let contexts = verifier.trusted_contexts.iter().map(|context| {
        let sha256: String = context.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        json!({ "address": context.address, "sha256": sha256 })
    });
    json!({
        "version": 1,
        "program": PROGRAM,
        "file": file,
        "policy": verifier.policy.name,
        "verdict": verdict.id(),
        "word": judged.word_of(&verdict).id(),
        "reason": reason(judged, &verdict),
        "headline": audience.words.headline(judged, &verdict),
        "trusted_contexts": contexts.collect::<Vec<_>>(),
        "trusted_lists": verifier.named.eu_lists.as_ref().map(trusted_lists),
        "report": report(judged),
        "learning": bytes.map(|bytes| show::json(&show::measured(bytes, judged, audience, &verifier.policy))),
    })
}

/// What was found, without what a policy makes of it.
pub fn report(report: &Report) -> Value {
    let answers = Question::ALL.map(|question| (question.id().to_owned(), Value::from(report.answer(question).id())));
    let proven = report
        .proven_issuer
        .as_ref()
        .map(|proven| json!({ "name": proven.name, "country": proven.country, "source": proven.source }));
    json!({
        "as_of": report.as_of.to_string(),
        "sha256": report.sha256,
        "asked": report.asked,
        "subject": subject(report.subject),
        "kind": report.kind,
        "issuer": report.issuer,
        "proven_issuer": proven,
        "seal": seal(report),
        "answers": Map::from_iter(answers),
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "recipient": recipient(&report.recipient),
        "renewal": report.renewal.as_ref().map(renewal),
        "warnings": report.warnings.iter().map(warning).collect::<Vec<_>>(),
        "credentials": report.credentials.iter().map(self::report).collect::<Vec<_>>(),
        "needs": report.needs.iter().map(|need| json!({ "address": need.address, "kind": need.kind.id() })).collect::<Vec<_>>(),
    })
}

fn trusted_lists(lists: &NamedLists) -> Value {
    let NamedLists { sha256, kept, .. } = lists;
    json!({ "made": kept.snapshot.made.to_string(), "sha256": sha256, "signed_by": kept.signed_by })
}

/// The grade of a seal that holds, its reason, and the list that says so.
fn seal(report: &Report) -> Option<Value> {
    let said = args(&report.seal()?.args);
    let list = said
        .get("issued")
        .map(|issued| json!({ "territory": said.get("territory"), "issue": said.get("issue"), "issued": issued }));
    Some(json!({ "grade": report.seal_grade()?.id(), "reason": said.get("reason"), "list": list }))
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Credential => "credential",
        Subject::Presentation => "presentation",
        Subject::Supporting => "supporting",
        Subject::Unrecognised => "unrecognised",
    }
}

fn finding(finding: &Finding) -> Value {
    let blocked_by = match &finding.outcome {
        Outcome::Skip(Skip::Blocked(check)) => Some(check.id()),
        _ => None,
    };
    json!({
        "check": finding.check.id(),
        "question": finding.check.question().map(Question::id),
        "outcome": finding.outcome.id(),
        "problem": finding.outcome.problem().map(problem),
        "blocked_by": blocked_by,
        "evidence": finding.evidence.iter().map(evidence).collect::<Vec<_>>(),
        "clause": finding.clause,
    })
}

fn recipient(recipient: &Recipient) -> Value {
    let (hashed, algorithm) = match recipient {
        Recipient::Matches { hashed } => (Some(*hashed), None),
        Recipient::Weak { algorithm } => (None, Some(algorithm)),
        _ => (None, None),
    };
    json!({ "answer": recipient.id(), "hashed": hashed, "algorithm": algorithm })
}

fn renewal(renewal: &Renewal) -> Value {
    let change = |change: &Change| json!({ "place": change.place, "before": change.before, "after": change.after });
    let renewed = renewal.outcome.as_ref().ok().map(|renewed| {
        let changes: Vec<Value> = renewed.changes.iter().map(change).collect();
        json!({ "original": renewed.original, "changes": changes, "more": renewed.more })
    });
    json!({
        "address": renewal.address,
        "fetched": renewal.fetched.map(|moment| moment.to_string()),
        "problem": renewal.outcome.as_ref().err().map(problem),
        "renewed": renewed,
    })
}

fn warning(warning: &Warning) -> Value {
    json!({ "problem": problem(&warning.problem), "place": warning.place })
}

fn problem(problem: &Problem) -> Value {
    json!({ "id": problem.id(), "actor": problem.actor().id(), "args": args(&problem.args()) })
}

fn evidence(evidence: &Evidence) -> Value {
    json!({
        "id": evidence.id,
        "args": args(&evidence.args),
        "source": evidence.source,
        "dated": evidence.dated.map(|dated| dated.to_string()),
    })
}

/// No more of a file's own words than a report takes in.
fn cut(text: &str) -> String {
    text.chars().take(200).collect()
}

fn args(args: &[(&'static str, Arg)]) -> Value {
    let value = |arg: &Arg| match arg {
        Arg::Text(text) => Value::from(text.as_str()),
        Arg::Time(time) => Value::from(time.to_string()),
        Arg::Number(number) => Value::from(*number),
        Arg::Unread(kind) => Value::from(cut(&kind.to_string())),
        Arg::Unreadable(why) => Value::from(cut(&why.to_string())),
        Arg::Because(reason) => Value::from(cut(&reason.to_string())),
        Arg::Piece(piece) => Value::from(piece.0.as_str()),
        Arg::Named(named) => {
            let labels = named.labels.iter().map(|(tag, text)| (tag.clone(), Value::from(text.as_str())));
            json!({ "is": named.is, "labels": Map::from_iter(labels) })
        }
    };
    Value::Object(args.iter().map(|(name, arg)| ((*name).to_owned(), value(arg))).collect())
}
