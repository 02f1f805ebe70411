//! What does the demonstration answer over HTTP? Its pages, OpenID4VCI, its lists, and withdrawing.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use issue::Format;
use net::Clock;
use web::{Guard, Hosts, Problem};

use crate::demo::{Demo, DemoError};
use crate::{page, store};

/// Everything that an answer needs.
#[derive(Clone)]
pub struct Service {
    demo: Arc<Mutex<Demo>>,
    clock: Arc<dyn Clock>,
    home: Option<PathBuf>,
}

/// Paths that wallets and command lines call.
const FOR_PROGRAMS: &[&str] = &["/token", "/nonce", "/credential"];
/// Largest request.
const BODY_BYTES: usize = 64 << 10;

impl Service {
    /// Serves this demonstration; what is issued is kept in `home`, if there is one.
    pub fn new(demo: Demo, clock: Arc<dyn Clock>, home: Option<PathBuf>) -> Self {
        Self { demo: Arc::new(Mutex::new(demo)), clock, home }
    }

    /// Another request's panic does not spoil the state: every change is made in one step.
    fn demo(&self) -> MutexGuard<'_, Demo> {
        self.demo.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, demo: &Demo) -> Result<(), DemoError> {
        match &self.home {
            Some(home) => Ok(store::save(home, demo)?),
            None => Ok(()),
        }
    }
}

/// The whole service, behind its guard.
pub fn router(service: Service, hosts: Hosts) -> Router {
    Router::new()
        .route("/", get(offers_page))
        .route("/offers", post(make_offer))
        .route("/offers/{id}", get(offer_page))
        .route("/offers/{id}/state", get(offer_state))
        .route("/withdraw", post(withdraw))
        .route("/issued.json", get(issued))
        .route("/trust.toml", get(trust_list))
        .route("/.well-known/openid-credential-issuer", get(metadata))
        .route("/.well-known/oauth-authorization-server", get(server_metadata))
        .route("/token", post(token))
        .route("/nonce", post(nonce))
        .route("/credential", post(credential))
        .route("/status/{example}/{format}", get(status_list))
        .with_state(service)
        .merge(web::assets())
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(axum::middleware::from_fn_with_state(Guard::new(hosts, FOR_PROGRAMS), Guard::stand))
}

impl IntoResponse for DemoError {
    fn into_response(self) -> Response {
        match self {
            // The standard's own form of errors, which wallets read.
            DemoError::Desk(error) => {
                let body = serde_json::json!({ "error": error.code(), "error_description": error.to_string() });
                let mut response = (error.status(), Json(body)).into_response();
                if error.status() == StatusCode::UNAUTHORIZED {
                    let value = header::HeaderValue::from_static("Bearer error=\"invalid_token\"");
                    response.headers_mut().insert(header::WWW_AUTHENTICATE, value);
                }
                response
            }
            DemoError::Unknown(name) => {
                Problem::new(StatusCode::NOT_FOUND, format!("there is no {name:?}")).into_response()
            }
            other => Problem::new(StatusCode::INTERNAL_SERVER_ERROR, other.to_string()).into_response(),
        }
    }
}

// ---- pages

async fn offers_page(State(service): State<Service>) -> Html<String> {
    Html(page::offers(&service.demo()).into_string())
}

#[derive(serde::Deserialize)]
struct Wanted {
    example: String,
    format: String,
    code: Option<String>,
}

async fn make_offer(State(service): State<Service>, Form(wanted): Form<Wanted>) -> Result<Redirect, DemoError> {
    let now = service.clock.now();
    let id = service.demo().offer(&wanted.example, &wanted.format, wanted.code.is_some(), now)?;
    Ok(Redirect::to(&format!("/offers/{id}")))
}

async fn offer_page(State(service): State<Service>, Path(id): Path<String>) -> Result<Html<String>, DemoError> {
    let demo = service.demo();
    let shown = demo.shown(&id, service.clock.now()).ok_or_else(|| DemoError::Unknown("offer".to_owned()))?;
    Ok(Html(page::offer(&id, shown).into_string()))
}

async fn offer_state(State(service): State<Service>, Path(id): Path<String>) -> Result<Response, DemoError> {
    let demo = service.demo();
    let shown = demo.shown(&id, service.clock.now()).ok_or_else(|| DemoError::Unknown("offer".to_owned()))?;
    let state = if shown.taken { "taken" } else { "requested" };
    Ok(Json(serde_json::json!({ "state": state })).into_response())
}

#[derive(serde::Deserialize)]
struct Withdrawn {
    id: String,
}

async fn withdraw(State(service): State<Service>, Form(which): Form<Withdrawn>) -> Result<Redirect, DemoError> {
    let mut demo = service.demo();
    demo.withdraw(&which.id)?;
    service.keep(&demo)?;
    Ok(Redirect::to("/"))
}

async fn issued(State(service): State<Service>) -> Response {
    Json(service.demo().records().to_vec()).into_response()
}

async fn trust_list(State(service): State<Service>) -> Result<Response, DemoError> {
    let list = service.demo().trust_list()?;
    Ok(([(header::CONTENT_TYPE, "application/toml; charset=utf-8")], list).into_response())
}

// ---- OpenID4VCI

async fn metadata(State(service): State<Service>) -> Response {
    Json(service.demo().metadata()).into_response()
}

async fn server_metadata(State(service): State<Service>) -> Response {
    Json(service.demo().server_metadata()).into_response()
}

async fn token(State(service): State<Service>, body: Bytes) -> Result<Response, DemoError> {
    let now = service.clock.now();
    Ok(Json(service.demo().token(&body, now)?).into_response())
}

async fn nonce(State(service): State<Service>) -> Response {
    let now = service.clock.now();
    Json(service.demo().nonce(now)).into_response()
}

async fn credential(State(service): State<Service>, headers: HeaderMap, body: Bytes) -> Result<Response, DemoError> {
    let now = service.clock.now();
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let mut demo = service.demo();
    let answer = demo.credential(authorization, &body, now)?;
    service.keep(&demo)?;
    Ok(Json(answer).into_response())
}

async fn status_list(
    State(service): State<Service>,
    Path((example, format)): Path<(String, String)>,
) -> Result<Response, DemoError> {
    let (format, list) = service.demo().status_list(&example, &format, service.clock.now())?;
    let kind = match format {
        Format::OpenBadge => "application/vc",
        Format::VcJwt => "application/vc+jwt",
        Format::SdJwtVc => "application/statuslist+jwt",
    };
    Ok(([(header::CONTENT_TYPE, kind)], list).into_response())
}
