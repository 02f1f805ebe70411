//! How does a wallet fetch the request, and answer it? direct_post, once.
//!
//! OpenID4VP 1.0, sections 5.10 (request_uri), 8.2 (direct_post) and 8.6. Every refusal looks the same from outside.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use openid4vc::link::Parameters;
use openid4vc::openid4vp::{Answer, Transaction};

use super::Service;
use crate::session;

fn refused() -> Response {
    let body = serde_json::json!({ "error": "invalid_request" });
    (StatusCode::BAD_REQUEST, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

fn served(object: Option<String>) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/oauth-authz-req+jwt"), (header::CACHE_CONTROL, "no-store")];
    object.map_or_else(refused, |object| (headers, object).into_response())
}

/// The signed request. It may be fetched again while it stands.
pub(super) async fn object(State(service): State<Service>, Path(answer): Path<String>) -> Response {
    let now = service.now();
    served(service.sessions().waiting(&answer, now).and_then(|(_, transaction)| transaction.object.clone()))
}

/// The signed request, with the wallet's nonce in it.
pub(super) async fn object_for(State(service): State<Service>, Path(answer): Path<String>, form: Bytes) -> Response {
    let Ok(form) = Parameters::of_form(&form) else { return refused() };
    let nonce = form.get("wallet_nonce").filter(|nonce| nonce.len() <= 512);
    let now = service.now();
    let transaction = service.sessions().waiting(&answer, now).map(|(_, transaction)| transaction.clone());
    served(transaction.and_then(|transaction| service.object(&transaction, nonce)))
}

/// The wallet's answer. Whoever knows the state uses the request up, whatever else it sends.
pub(super) async fn take(State(service): State<Service>, Path(answer): Path<String>, body: Bytes) -> Response {
    let now = service.now();
    let (id, transaction, form) = {
        let mut sessions = service.sessions();
        let Some((id, transaction)) = sessions.waiting(&answer, now) else { return refused() };
        let Ok(form) = transaction.is_meant(&body) else { return refused() };
        let id = id.to_owned();
        let Some(transaction) = sessions.take(&id) else { return refused() };
        (id, transaction, form)
    };
    let state = judged(&service, &transaction, &form).await;
    let good = !matches!(state, session::State::Faulty(_));
    service.sessions().end(&id, state, service.now());
    if good { ([(header::CACHE_CONTROL, "no-store")], Json(serde_json::json!({}))).into_response() } else { refused() }
}

async fn judged(service: &Service, transaction: &Transaction, form: &Parameters) -> session::State {
    let presentations = match transaction.read_answer(form, service.now()) {
        Ok(Answer::Presentations(presentations)) => presentations,
        Ok(Answer::Refused { code }) => return session::State::Refused(code),
        Err(error) => return session::State::Faulty(error.to_string()),
    };
    if let Err(error) = transaction.satisfied_by(&presentations) {
        return session::State::Faulty(error.to_string());
    }
    let request = verify::Request {
        nonce: transaction.nonce.clone(),
        audience: vec![transaction.client_id.clone()],
        made: transaction.made,
        valid_for: transaction.expires.seconds().saturating_sub(transaction.made.seconds()),
    };
    let (mut all, now) = (Vec::new(), service.now());
    for (_, bytes) in presentations {
        match service.judge(bytes.into(), Some(request.clone()), now).await {
            Ok(judged) => all.extend(judged),
            Err(reason) => return session::State::Faulty(reason),
        }
    }
    session::State::Answered(all.into())
}
