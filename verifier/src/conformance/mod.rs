//! What do the W3C's conformance suites ask of an implementation, over HTTP? VC API 0.x: issue, derive and verify credentials,
//! verify presentations; DID Resolution 0.3: answer for a did:key. And on the command line, for tokens.
//!
//! Not for people. There, and nowhere else: contexts written into a document are taken at their word, whoever signed counts as
//! the issuer (`issuer_key` is switched off, and accepted), and a well-formed presentation without a proof is answered
//! with 200. It answers on loopback alone, with keys made now and forgotten at the end.

mod check;
mod identifiers;
mod issue;
mod keys;
mod lists;
pub mod tokens;

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use credential::Timestamp;
use credential::json_ld::ContextError;
use net::{Clock as _, SystemClock};
use rand_core::CryptoRng;
use serde_json::{Value, json};
use trust::TrustSources;
use verify::Policy;
use web::{Guard, Hosts, Patience};

use crate::cli::ServeArgs;
use crate::serve::{hosts, interrupted};
use crate::{ConfigError, Exit, Verifier, output};
use keys::Keys;
use lists::Lists;

/// What must hold: all that the mathematics and the form can show.
const POLICY: &str = r#"
name = "conformance"
requires = ["format", "disclosures", "signature", "issuer_key", "validity_period", "status"]
accepts = [
    { check = "issuer_key", reason = "disabled" },
    { check = "status", reason = "not_offered" },
    { check = "status", reason = "not-disclosed" },
    { check = "status", reason = "status-may-be-left-out" },
    { check = "validity_period", reason = "not-disclosed" },
]
"#;

/// Contexts that suites use and that say nothing of their own: every word means something, whatever it is.
const VOCABULARIES: [(&str, &str); 2] = [
    ("https://www.w3.org/ns/credentials/examples/v2", "https://www.w3.org/ns/credentials/examples#"),
    ("https://www.w3.org/ns/credentials/undefined-terms/v2", "https://www.w3.org/ns/credentials/undefined-terms#"),
];

/// Everything that an answer needs. Cheap to clone; holds private keys, so no `Debug`.
#[derive(Clone)]
struct Bench(Arc<Inner>);

struct Inner {
    verifier: Verifier,
    lists: Arc<Lists>,
}

/// What cannot be done, and why: the caller's fault.
struct Refused(Vec<Value>);

/// An answer, or why there is none.
type Answered = Result<Response, Refused>;

impl Refused {
    #[expect(clippy::needless_pass_by_value, reason = "errors come by value from map_err")]
    fn because(reason: impl ToString) -> Self {
        Self(vec![json!({ "id": "malformed-request", "detail": reason.to_string() })])
    }
}

impl axum::response::IntoResponse for Refused {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, Json(json!({ "verified": false, "errors": self.0 }))).into_response()
    }
}

fn dice() -> impl CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}

/// Trust in documents' own words, in words that mean nothing certain, and in whoever signed.
fn lenient(mut trust: TrustSources) -> Result<TrustSources, ContextError> {
    trust.contexts = trust.contexts.with_own_words();
    for (address, vocabulary) in VOCABULARIES {
        let context = json!({ "@context": { "@vocab": vocabulary } }).to_string();
        trust.contexts.trust(address, context.as_bytes())?;
    }
    trust.any_key = true;
    Ok(trust)
}

impl Bench {
    fn new(mut verifier: Verifier, origin: &str) -> Result<Self, ConfigError> {
        let start = |reason: String| ConfigError::Start(std::io::Error::other(reason));
        let keys = Keys::new(&mut dice()).map_err(|error| start(error.to_string()))?;
        verifier.policy = Policy::from_toml(POLICY).map_err(|error| start(error.to_string()))?;
        verifier.trust = lenient(verifier.trust).map_err(|error| start(error.to_string()))?;
        let lists = Arc::new(Lists::new(keys, origin, Arc::clone(&verifier.fetch)));
        verifier.fetch = Arc::<Lists>::clone(&lists);
        Ok(Self(Arc::new(Inner { verifier, lists })))
    }

    fn verifier(&self) -> &Verifier {
        &self.0.verifier
    }

    fn lists(&self) -> &Lists {
        &self.0.lists
    }

    fn keys(&self) -> &Keys {
        self.0.lists.keys()
    }

    fn now() -> Timestamp {
        SystemClock.now()
    }
}

/// Serves until it is interrupted.
pub(crate) async fn serve(asked: &ServeArgs) -> Result<Exit, ConfigError> {
    if !asked.listen.ip().is_loopback() {
        let reason = format!("--conformance answers on loopback alone, and not at {}", asked.listen);
        return Err(ConfigError::Start(std::io::Error::other(reason)));
    }
    let (verifier, warnings) = Verifier::for_service(&asked.how)?;
    warnings.iter().for_each(|warning| output::tell(warning));
    let listener = tokio::net::TcpListener::bind(asked.listen).await.map_err(ConfigError::Start)?;
    let address = listener.local_addr().map_err(ConfigError::Start)?;
    let origin = asked.origin.as_ref().map_or_else(|| format!("http://{address}"), ToString::to_string);
    let bench = Bench::new(verifier, &origin)?;
    output::tell(&format!("{origin}/, for conformance suites alone: whoever signed counts as the issuer"));
    web::serve(listener, router(bench, hosts(address, &origin)), Patience::default(), interrupted()).await;
    Ok(Exit::Valid)
}

fn router(bench: Bench, hosts: Hosts) -> Router {
    Router::new()
        .route("/ids", get(ids))
        .route("/status/{list}", get(lists::show))
        .route("/1.0/identifiers/{*did}", get(identifiers::resolve))
        .route("/{suite}/credentials/issue", post(issue::issue))
        .route("/{suite}/credentials/derive", post(issue::derive))
        .route("/{suite}/credentials/verify", post(check::credential))
        .route("/{suite}/presentations/verify", post(check::presentation))
        .with_state(bench)
        .layer(DefaultBodyLimit::max(credential::limits::CREDENTIAL_BYTES + (1 << 20)))
        .layer(axum::middleware::from_fn_with_state(Guard::new(hosts, &[]), Guard::stand))
}

/// Which key issues for which curve.
async fn ids(State(bench): State<Bench>) -> Response {
    Json(bench.keys().ids()).into_response()
}

/// The members of a request, by the strict rules of everything that comes from outside.
fn body(bytes: &[u8]) -> Result<credential::json::Value<'_>, Refused> {
    credential::json::parse(bytes, credential::limits::CREDENTIAL_BYTES + (1 << 20)).map_err(Refused::because)
}

#[cfg(test)]
mod tests;
