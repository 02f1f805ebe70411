//! What happens to a file that was dropped, or a text that was pasted? It is judged, and the result has a page.

use std::ffi::OsStr;
use std::sync::Arc;

use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Multipart, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use credential::limits;
use words::Words;

use super::{Home, Service, evidence};
use crate::audience::Audience;
use crate::page;
use crate::render::{self, json};
use crate::session::{Judged, State as Session};

#[derive(serde::Deserialize)]
pub(super) struct Pasted {
    text: String,
}

pub(super) async fn text(
    State(service): State<Service>,
    home: Home,
    pasted: Result<Form<Pasted>, FormRejection>,
) -> Response {
    match pasted {
        Ok(Form(pasted)) => judge(&service, home, pasted.text.trim().as_bytes().to_vec()).await,
        Err(error) => not_taken(&service, home, error.status()),
    }
}

pub(super) async fn file(
    State(service): State<Service>,
    home: Home,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let mut form = match form {
        Ok(form) => form,
        Err(error) => return not_taken(&service, home, error.status()),
    };
    loop {
        match form.next_field().await {
            Ok(Some(field)) if field.name() == Some("file") => {
                return match field.bytes().await {
                    Ok(bytes) => judge(&service, home, bytes.to_vec()).await,
                    Err(error) => not_taken(&service, home, error.status()),
                };
            }
            Ok(Some(_)) => {}
            Ok(None) => return not_taken(&service, home, StatusCode::BAD_REQUEST),
            Err(error) => return not_taken(&service, home, error.status()),
        }
    }
}

/// Nothing came that could be judged, or too much.
fn not_taken(service: &Service, home: Home, status: StatusCode) -> Response {
    let id = if status == StatusCode::PAYLOAD_TOO_LARGE { "too-large" } else { "unreadable" };
    service.refusal(home, status, id, "")
}

/// The check itself broke off, which says nothing of what was to be checked.
fn broken(service: &Service, home: Home, reason: &str) -> Response {
    service.refusal(home, StatusCode::INTERNAL_SERVER_ERROR, "broken", reason)
}

async fn judge(service: &Service, home: Home, bytes: Vec<u8>) -> Response {
    match bytes.len() {
        0 => return not_taken(service, home, StatusCode::BAD_REQUEST),
        1..=limits::CREDENTIAL_BYTES => {}
        _ => return not_taken(service, home, StatusCode::PAYLOAD_TOO_LARGE),
    }
    let now = service.now();
    match service.judge(bytes.into(), None, now).await {
        Ok(judged) => {
            let id = openid4vc::fresh_secret(&mut rand_core::UnwrapErr(getrandom::SysRng));
            service.sessions().keep(id.clone(), judged, now);
            Redirect::to(&format!("/results/{id}{}", home.choice())).into_response()
        }
        Err(reason) => broken(service, home, &reason),
    }
}

pub(super) fn answered(service: &Service, id: &str) -> Option<Arc<[Judged]>> {
    match service.state(id) {
        Some(Session::Answered(judged)) => Some(judged),
        _ => None,
    }
}

pub(super) async fn result(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    match answered(&service, &id) {
        Some(judged) => {
            let verifier = service.verifier();
            Html(page::results(service.words(), &verifier.policy, (&id, home), &judged).into_string()).into_response()
        }
        None => service.nothing_here(home),
    }
}

/// Judges the same bytes once more, now.
pub(super) async fn again(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    let Some(before) = answered(&service, &id) else { return service.nothing_here(home) };
    let mut done: Vec<Arc<[u8]>> = Vec::new();
    let (mut all, now) = (Vec::new(), service.now());
    for one in before.iter().cloned() {
        if done.contains(&one.bytes) {
            continue;
        }
        done.push(Arc::clone(&one.bytes));
        let request = one.request.map(|request| still_in_time(request, now));
        match service.judge(one.bytes, request, now).await {
            Ok(judged) => all.extend(judged),
            Err(reason) => return broken(&service, home, &reason),
        }
    }
    service.sessions().end(&id, Session::Answered(all.into()), service.now());
    Redirect::to(&format!("/results/{id}{}", home.choice())).into_response()
}

/// Asks the issuer for a newer copy of the one credential, because the person clicked, and judges that.
pub(super) async fn refresh(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    let Some(before) = answered(&service, &id) else { return service.nothing_here(home) };
    let [one] = &*before else { return service.nothing_here(home) };
    // Once: a copy's own offer is not followed.
    if one.report.renewal.is_some() {
        return Redirect::to(&format!("/results/{id}{}", home.choice())).into_response();
    }
    match service.judge_renewed(Arc::clone(&one.bytes)).await {
        Ok(judged) => {
            let now = service.now();
            service.sessions().end(&id, Session::Answered(judged.into()), now);
            Redirect::to(&format!("/results/{id}{}", home.choice())).into_response()
        }
        Err(reason) => broken(&service, home, &reason),
    }
}

/// The answer came in time, which was seen when it came; that it is looked at again later does not make it late.
fn still_in_time(request: verify::Request, now: credential::Timestamp) -> verify::Request {
    let since = now.seconds().saturating_sub(request.made.seconds());
    verify::Request { valid_for: request.valid_for.max(since), ..request }
}

/// The reports as the command line writes them: an object for each thing that was received, one a line.
pub(super) async fn report(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    let Some(judged) = answered(&service, &id) else { return service.nothing_here(home) };
    let received = evidence::received(&judged);
    let kind = if received.len() == 1 { "application/json" } else { "application/jsonl" };
    // What is kept says what was asked of it: by the address, and not by who fetches it.
    let audience = Audience { words: Words::english(), country: home.country.filter(|_| home.chosen) };
    let lines = received.into_iter().map(|(file, one)| {
        let found = render::Judged::Report(Box::new(one.basis.report.clone()));
        json::line(OsStr::new(&file), &found, &one.basis.judge, audience, Some(&one.bytes))
    });
    ([(header::CONTENT_TYPE, kind)], lines.collect::<String>()).into_response()
}

/// Of what form the reports are.
pub(super) async fn schema() -> Response {
    ([(header::CONTENT_TYPE, "application/schema+json")], json::SCHEMA).into_response()
}
