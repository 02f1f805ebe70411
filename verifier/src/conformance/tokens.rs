//! `conformance`: what the W3C's suite for JOSE asks of a command line: issue or verify one token with one key.
//!
//! Securing Verifiable Credentials using JOSE and COSE 1.0, sections 3.1 and 3.2. The suite names no moment, and its presentations
//! end a day after they were made: a token is judged for the moment at which it says that it was made.

use std::path::Path as File;
use std::sync::Arc;

use credential::format::{self, Content};
use credential::jose::{self, Jws};
use credential::json::{self, Value};
use credential::key::{PrivateKey, Signer as _};
use credential::sd_jwt::{self, Issuance, Path, Step};
use credential::{Timestamp, limits};
use serde_json::json;
use trust::TrustSources;
use verify::{Check, Fact, Facts, Outcome, Report};

use super::{Bench, dice, lenient};
use crate::cli::{ConformanceArgs, Task};
use crate::{ConfigError, Exit};

/// What came of a task: a token, or nothing but that it holds; else why not.
type Done = Result<String, String>;

/// Does the task, and writes what came of it.
pub fn run(asked: &ConformanceArgs) -> Result<Exit, ConfigError> {
    let input = read(&asked.input)?;
    let key = read(&asked.key)?;
    let done = match asked.task {
        Task::Issue => issue(asked, &input, &key),
        Task::Verify => verify(&asked.feature, &input, &key),
    };
    let result = match &done {
        Ok(data) => json!({ "result": "success", "data": data }),
        Err(reason) => json!({ "result": "failure", "data": reason }),
    };
    std::fs::write(&asked.output, result.to_string()).map_err(ConfigError::Write)?;
    Ok(if done.is_ok() { Exit::Valid } else { Exit::Invalid })
}

fn read(path: &File) -> Result<Vec<u8>, ConfigError> {
    std::fs::read(path).map_err(|source| ConfigError::Read { path: path.to_owned(), source })
}

fn parse(bytes: &[u8]) -> Result<Value<'_>, String> {
    json::parse(bytes, limits::CREDENTIAL_BYTES).map_err(|error| error.to_string())
}

/// What a feature secures: `vc` or `vp`; and whether so that parts can be kept back.
fn kind(feature: &str) -> Result<(&'static str, bool), String> {
    match feature {
        "credential_jose" => Ok(("vc", false)),
        "presentation_jose" => Ok(("vp", false)),
        "credential_sdjwt" => Ok(("vc", true)),
        "presentation_sdjwt" => Ok(("vp", true)),
        other => Err(format!("{other} is not supported")),
    }
}

fn issue(asked: &ConformanceArgs, input: &[u8], key: &[u8]) -> Done {
    let (content, selective) = kind(&asked.feature)?;
    let method = parse(key)?;
    let secret = method.get("secretKeyJwk").ok_or("the key has no secretKeyJwk")?;
    let signer = PrivateKey::from_jwk(secret).map_err(|error| error.to_string())?;
    well_formed(input, content)?;
    let claims = parse(input)?.to_serde();
    let thumbprint = signer.public_key().thumbprint();
    let kid = secret.str("kid").unwrap_or(&thumbprint);
    let typ = if selective { format!("{content}+sd-jwt") } else { format!("{content}+jwt") };
    let header = json!({ "typ": typ, "cty": content, "kid": kid });
    if selective {
        let paths = asked.sd.as_deref().map(paths).transpose()?.unwrap_or_default();
        let issuance = Issuance::new(claims, paths);
        return sd_jwt::issue(&issuance, &header, &signer, &mut dice()).map_err(|error| error.to_string());
    }
    jose::sign(&header, claims.to_string().as_bytes(), &signer).map_err(|error| error.to_string())
}

/// Whether what is to be secured is what it is to be secured as, and in its form.
fn well_formed(input: &[u8], content: &str) -> Result<(), String> {
    let received = format::read(input);
    let faults = match (&received.content, content) {
        (Content::Credential(credential), "vc") => &credential.faults,
        (Content::Presentation(presentation), "vp") => &presentation.faults,
        (Content::Unrecognised(error), _) => return Err(error.to_string()),
        _ => return Err(format!("this is no {content}")),
    };
    faults.first().map_or(Ok(()), |fault| Err(fault.to_string()))
}

/// `["a.b", "c[0]"]`.
fn paths(listed: &str) -> Result<Vec<Path>, String> {
    let listed: Vec<String> = serde_json::from_str(listed).map_err(|error| error.to_string())?;
    listed.iter().map(|path| steps(path).ok_or_else(|| format!("{path:?} is no path"))).collect()
}

fn steps(path: &str) -> Option<Path> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut places = part.split('[');
        steps.push(Step::Name(places.next()?.to_owned()));
        for place in places {
            steps.push(Step::Index(place.strip_suffix(']')?.parse().ok()?));
        }
    }
    Some(Path(steps))
}

fn verify(feature: &str, input: &[u8], key: &[u8]) -> Done {
    let (content, selective) = kind(feature)?;
    let token = input.trim_ascii();
    let text = std::str::from_utf8(token).map_err(|error| error.to_string())?;
    let signed = text.split('~').next().unwrap_or_default();
    let jws = Jws::parse(signed).map_err(|error| error.to_string())?;
    if text.contains('~') != selective {
        return Err(format!("this is no token of {feature}"));
    }
    let facts = facts(&parse(key)?)?;
    let claims = jws.payload_json().map_err(|error| error.to_string())?;
    let made = claims.get("iat").and_then(Timestamp::from_numeric_date).unwrap_or_else(Bench::now);
    let trust = lenient(TrustSources::default()).map_err(|error| error.to_string())?;
    let received = format::read(token);
    let report = verify::verify(&received, &facts, &trust, None, made);
    let fits =
        matches!((&received.content, content), (Content::Credential(_), "vc") | (Content::Presentation(_), "vp"));
    let refusal = if fits { refusal(&report, true) } else { Some(format!("this is no {content}")) };
    refusal.map_or(Ok(String::new()), Err)
}

/// The document of the key's owner, who has this key and no other.
fn facts(method: &Value<'_>) -> Result<Facts, String> {
    let member = |name: &str| method.str(name).map(str::to_owned).ok_or_else(|| format!("the key has no {name}"));
    let (id, owner) = (member("id")?, member("controller")?);
    let mut listed = method.to_serde();
    if let Some(members) = listed.as_object_mut() {
        members.remove("secretKeyJwk");
    }
    let document = json!({
        "@context": ["https://www.w3.org/ns/cid/v1"],
        "id": owner,
        "verificationMethod": [listed],
        "assertionMethod": [id],
        "authentication": [id],
    });
    let body = Ok(Arc::from(document.to_string().into_bytes()));
    let mut facts = Facts::default();
    facts.insert(owner, Fact { body, fetched: None });
    Ok(facts)
}

/// What is wrong. The keys of what is presented are not at hand: of that only what can be said without them.
fn refusal(report: &Report, own: bool) -> Option<String> {
    let checks = [Check::Format, Check::Disclosures, Check::Signature, Check::ValidityPeriod];
    let bad = checks.into_iter().map(|check| report.finding(check)).find(|finding| match &finding.outcome {
        Outcome::Fail(_) => true,
        Outcome::Unknown(_) => own,
        Outcome::Pass | Outcome::Skip(_) => false,
    });
    let inside = || report.credentials.iter().find_map(|inside| refusal(inside, false));
    bad.map(|finding| format!("{}: {:?}", finding.check.id(), finding.outcome)).or_else(inside)
}
