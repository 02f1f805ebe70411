//! What does the verifier answer over HTTP? Its pages, the wallet's answers, and files to be judged.
//!
//! security.md, "Verifier service". What is judged is kept in memory, and forgotten after an hour.

mod answer;
mod check;
mod evidence;
mod home;
mod service;

pub use evidence::Basis;
pub(crate) use home::Home;
pub use service::Service;

use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use web::{Guard, Hosts};

use crate::page;
use crate::ready::{READY, ready};
use crate::session;

/// Where wallets answer.
const FOR_PROGRAMS: &[&str] = &["/openid4vp/"];

/// The whole service, behind its guard.
pub fn router(service: Service, hosts: Hosts) -> Router {
    Router::new()
        .route("/", get(start))
        .route("/requests", post(ask))
        .route("/requests/{id}", get(request))
        .route("/requests/{id}/state", get(state))
        .route("/openid4vp/{answer}", post(answer::take))
        .route("/openid4vp/{answer}/request", get(answer::object).post(answer::object_for))
        .route("/checks/file", post(check::file))
        .route("/checks/text", post(check::text))
        .route("/results/{id}", get(check::result))
        .route("/results/{id}/again", post(check::again))
        .route("/results/{id}/refresh", post(check::refresh))
        .route("/results/{id}/report.json", get(check::report))
        .route("/report.schema.json", get(check::schema))
        .route("/results/{id}/evidence.zip", get(evidence::archive))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .with_state(service)
        .merge(web::assets())
        .layer(DefaultBodyLimit::max(credential::limits::CREDENTIAL_BYTES + (1 << 20)))
        .layer(axum::middleware::from_fn_with_state(Guard::new(hosts, FOR_PROGRAMS), Guard::stand))
}

async fn start(State(service): State<Service>, home: Home) -> Html<String> {
    Html(page::start(service.words(), home, &READY).into_string())
}

async fn nowhere(State(service): State<Service>, home: Home) -> Response {
    service.nothing_here(home)
}

#[derive(serde::Deserialize)]
struct Asked {
    request: String,
}

async fn ask(State(service): State<Service>, home: Home, Form(asked): Form<Asked>) -> Response {
    let Some(ready) = ready(&asked.request) else { return service.nothing_here(home) };
    match service.begin(ready) {
        Ok(id) => Redirect::to(&format!("/requests/{id}{}", home.choice())).into_response(),
        Err(reason) => service.refusal(home, StatusCode::INTERNAL_SERVER_ERROR, "request-failed", &reason),
    }
}

async fn request(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    use session::State as S;
    match service.state(&id) {
        Some(S::Requested(open, _)) => {
            Html(page::waiting(service.words(), home, &open.ready, &open).into_string()).into_response()
        }
        Some(S::Judging) => service.message(home, "judging", ""),
        Some(S::Answered(_)) => Redirect::to(&format!("/results/{id}{}", home.choice())).into_response(),
        Some(S::Refused(code)) => service.message(home, "refused", &code),
        Some(S::Faulty(reason)) => service.message(home, "faulty", &reason),
        None => service.nothing_here(home),
    }
}

async fn state(State(service): State<Service>, Path(id): Path<String>) -> Response {
    match service.state(&id) {
        Some(state) => {
            let headers = [(header::CACHE_CONTROL, "no-store")];
            (headers, Json(serde_json::json!({ "state": state.id() }))).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
