//! Which files belong to the pages? Embedded, so that a page works without a network.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

type Asset = (&'static str, &'static str, &'static [u8]);

/// All of them; nothing else is served by name. Inter is under the SIL Open Font License (assets/inter-LICENSE.txt).
const ASSETS: [Asset; 6] = [
    ("style.css", "text/css; charset=utf-8", include_bytes!("../assets/style.css")),
    ("page.js", "text/javascript; charset=utf-8", include_bytes!("../assets/page.js")),
    ("inter-latin.woff2", "font/woff2", include_bytes!("../assets/inter-latin-wght-normal.woff2")),
    ("inter-latin-ext.woff2", "font/woff2", include_bytes!("../assets/inter-latin-ext-wght-normal.woff2")),
    ("inter-greek.woff2", "font/woff2", include_bytes!("../assets/inter-greek-wght-normal.woff2")),
    ("inter-cyrillic.woff2", "font/woff2", include_bytes!("../assets/inter-cyrillic-wght-normal.woff2")),
];

/// Serves them under `/assets/`.
pub fn assets<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>) -> Response {
    match ASSETS.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, bytes)) => {
            ([(header::CONTENT_TYPE, *kind), (header::CACHE_CONTROL, "max-age=3600")], *bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
