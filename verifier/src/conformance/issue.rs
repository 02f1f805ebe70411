//! How does a suite get something to look at? Its credential is given a proof, or a proof that shows a part of it.
//!
//! VC API, sections 3.2.1 (issue credential) and 3.4.1 (derive credential).

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use credential::data_integrity::{self, DataIntegrityError, Options, Suite};
use credential::json::Value;
use serde_json::json;
use verify::report::Subject;
use verify::{Check, Outcome, Problem, Report};

use super::{Answered, Bench, Refused, body, dice};

/// What the suite wants besides.
#[derive(serde::Deserialize)]
pub(super) struct Wanted {
    /// The curve, of a suite that has several: P-256, P-384.
    key: Option<String>,
    /// Whether the credential is to have an entry in a list of withdrawals: 1.
    status: Option<u8>,
}

pub(super) async fn issue(
    State(bench): State<Bench>,
    Path(suite): Path<String>,
    Query(wanted): Query<Wanted>,
    bytes: Bytes,
) -> Answered {
    let suite = named(&suite)?;
    let asked = body(&bytes)?;
    let credential = asked.get("credential").filter(|credential| credential.as_object().is_some());
    let mut credential = credential.ok_or_else(|| Refused::because("credential is no object"))?.clone().into_owned();
    if wanted.status == Some(1) {
        let mut entry = bench.lists().entry().credential_status().map_err(Refused::because)?;
        with_explanation(&mut entry);
        set(&mut credential, "credentialStatus", Value::from(entry));
    }
    with_context(&mut credential, &suite);
    let mandatory = pointers(asked.get("options").and_then(|options| options.get("mandatoryPointers")))?;
    seal(&bench, &mut credential, &suite, wanted.key.as_deref(), &mandatory).map_err(Refused::because)?;
    let credential = credential.to_serde();
    let report = bench.judge(credential.to_string().as_bytes(), None).await;
    match unfit(&report) {
        Some(problem) => Err(Refused::because(problem)),
        None => Ok((StatusCode::CREATED, Json(credential)).into_response()),
    }
}

pub(super) async fn derive(State(bench): State<Bench>, bytes: Bytes) -> Answered {
    let asked = body(&bytes)?;
    let base = asked.get("verifiableCredential").ok_or_else(|| Refused::because("verifiableCredential is missing"))?;
    let options = asked.get("options");
    let selective = pointers(options.and_then(|options| options.get("selectivePointers")))?;
    let header = options.and_then(|options| options.str("presentationHeader")).unwrap_or_default();
    let contexts = &bench.verifier().trust.contexts;
    let derived = data_integrity::derive(base, &selective, header.as_bytes(), &mut dice(), contexts);
    let derived = derived.map_err(Refused::because)?;
    Ok((StatusCode::CREATED, Json(derived.to_serde())).into_response())
}

fn named(name: &str) -> Result<Suite, Refused> {
    let suite = Suite::SUPPORTED.into_iter().find(|suite| suite.name() == name);
    suite.ok_or_else(|| Refused::because(format!("{name} is no suite that issues here")))
}

fn set(document: &mut Value<'static>, name: &'static str, value: Value<'static>) {
    if let Value::Object(members) = document {
        members.insert(name, value);
    }
}

/// Where an entry is explained, and what its two values mean (Bitstring Status List 1.0, section 2.1: `statusReference`,
/// `statusMessage`). It says nothing of its size: the suite wants as many messages as a status has bits, the standard as many
/// as it has values; and a size of 1 the suite takes for a mistake.
fn with_explanation(entry: &mut serde_json::Value) {
    if let Some(members) = entry.as_object_mut() {
        let address = "https://www.w3.org/TR/vc-bitstring-status-list/";
        members.insert("statusReference".to_owned(), address.into());
        let meaning = |status: &str, message: &str| json!({ "status": status, "message": message });
        members.insert("statusMessage".to_owned(), json!([meaning("0x0", "in force"), meaning("0x1", "revoked")]));
    }
}

/// Where the first context does not define what a proof is made of, the suite's own comes last (Data Integrity 1.0, section
/// 2.4: issuers inject it).
fn with_context(credential: &mut Value<'static>, suite: &Suite) {
    let due = match suite {
        Suite::Ed25519Signature2020 => "https://w3id.org/security/suites/ed25519-2020/v1",
        Suite::Ed25519Signature2018 => "https://w3id.org/security/suites/ed25519-2018/v1",
        Suite::JsonWebSignature2020 => "https://w3id.org/security/suites/jws-2020/v1",
        _ => "https://w3id.org/security/data-integrity/v2",
    };
    let Some(contexts) = credential.get("@context") else { return };
    let mut contexts = contexts.one_or_many().to_vec();
    let first = contexts.first().and_then(Value::as_str);
    let defined = suite.is_cryptosuite() && first == Some(credential::format::w3c::CONTEXT_V2);
    if first.is_some() && !defined && !contexts.iter().any(|context| context.as_str() == Some(due)) {
        contexts.push(Value::String(due.into()));
        set(credential, "@context", Value::Array(contexts));
    }
}

fn pointers(listed: Option<&Value<'_>>) -> Result<Vec<String>, Refused> {
    let Some(listed) = listed else { return Ok(Vec::new()) };
    let listed = listed.as_array().ok_or_else(|| Refused::because("JSON Pointers stand in an array"))?;
    let pointer = |one: &Value<'_>| one.as_str().map(str::to_owned);
    listed.iter().map(|one| pointer(one).ok_or_else(|| Refused::because("a JSON Pointer is a text"))).collect()
}

fn seal(
    bench: &Bench,
    credential: &mut Value<'static>,
    suite: &Suite,
    curve: Option<&str>,
    mandatory: &[String],
) -> Result<(), DataIntegrityError> {
    let keys = bench.keys();
    let options = Options::new(keys.method(suite, curve), "assertionMethod", Bench::now());
    let contexts = &bench.verifier().trust.contexts;
    match (suite, keys.signer(suite, curve)) {
        (Suite::EcdsaSd2023, Some(key)) => {
            data_integrity::issue_ecdsa_sd_2023(credential, &options, mandatory, key, &mut dice(), contexts)
        }
        (_, Some(key)) => data_integrity::sign(credential, &options, suite, key, contexts),
        (_, None) => data_integrity::issue_bbs_2023(credential, &options, mandatory, &keys.bbs, &mut dice(), contexts),
    }
}

/// Why what was made is no credential. What may become true with time, or stands elsewhere, is no matter of its form.
fn unfit(report: &Report) -> Option<String> {
    if report.subject != Subject::Credential {
        return Some("this is no credential".to_owned());
    }
    let of_form = [Check::Format, Check::Disclosures, Check::Signature].map(|check| report.finding(check));
    let bad = of_form.into_iter().find(|finding| match &finding.outcome {
        Outcome::Fail(_) => true,
        Outcome::Unknown(problem) => *problem != Problem::BaseProof {},
        Outcome::Pass | Outcome::Skip(_) => false,
    });
    bad.map(|finding| format!("{}: {:?}", finding.check.id(), finding.outcome))
}
