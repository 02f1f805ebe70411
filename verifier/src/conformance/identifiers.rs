//! What does a resolver answer over HTTP? DID Resolution 0.3, section 7.1 (HTTP binding).

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use credential::did::resolution::{Options, resolve as answer};

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Asked {
    public_key_format: Option<String>,
}

pub(super) async fn resolve(Path(did): Path<String>, Query(asked): Query<Asked>) -> Response {
    let answer = answer(&did, &Options { public_key_format: asked.public_key_format });
    let status = match answer.error {
        None => StatusCode::OK,
        Some("notFound") => StatusCode::NOT_FOUND,
        Some("methodNotSupported") => StatusCode::NOT_IMPLEMENTED,
        Some(_) => StatusCode::BAD_REQUEST,
    };
    let kind = [(header::CONTENT_TYPE, r#"application/ld+json;profile="https://w3id.org/did-resolution""#)];
    (status, kind, Json(answer.result)).into_response()
}
