//! Who may ask, and what may a page do? Before and after every request.
//!
//! security.md, "Verifier service": a Host allow-list against DNS rebinding, no cross-origin by default, a strict
//! Content-Security-Policy (CSP 3).

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::Problem;

/// The hosts, with ports, under which a program answers.
#[derive(Clone, Debug, Default)]
pub struct Hosts(BTreeSet<String>);

impl<S: Into<String>> FromIterator<S> for Hosts {
    fn from_iter<I: IntoIterator<Item = S>>(hosts: I) -> Self {
        Self(hosts.into_iter().map(|host| host.into().to_ascii_lowercase()).collect())
    }
}

/// What stands before every request. Protocol endpoints, which other programs call, are named by how their paths begin.
#[derive(Clone, Debug)]
pub struct Guard {
    hosts: Arc<Hosts>,
    for_programs: &'static [&'static str],
}

/// Nothing from elsewhere, no script but our one file, no frames, forms to ourselves alone.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; \
     connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

impl Guard {
    /// Answers these hosts. Paths that begin with one of `for_programs` may be posted to without coming from our pages.
    pub fn new(hosts: Hosts, for_programs: &'static [&'static str]) -> Self {
        Self { hosts: Arc::new(hosts), for_programs }
    }

    /// The middleware: `axum::middleware::from_fn_with_state(guard, Guard::stand)`.
    pub async fn stand(State(guard): State<Self>, request: Request, next: Next) -> Response {
        let mut response = match guard.refusal(&request) {
            Some(problem) => problem.into_response(),
            None => next.run(request).await,
        };
        let headers = response.headers_mut();
        for (name, value) in HEADERS {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if !headers.contains_key(header::CACHE_CONTROL) {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    fn refusal(&self, request: &Request) -> Option<Problem> {
        let text = |name: HeaderName| request.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
        let host =
            text(header::HOST).or_else(|| request.uri().authority().map(|host| host.as_str())).unwrap_or_default();
        if !self.hosts.0.contains(&host.to_ascii_lowercase()) {
            return Some(Problem::new(StatusCode::MISDIRECTED_REQUEST, "this host name is not answered here"));
        }
        let path = request.uri().path();
        let open = self.for_programs.iter().any(|start| path.starts_with(start));
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        if open || reads {
            return None;
        }
        // Pages of other origins must not press our buttons.
        let foreign = match text(header::ORIGIN) {
            Some(origin) => {
                let host = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
                !host.is_some_and(|host| self.hosts.0.contains(&host.to_ascii_lowercase()))
            }
            None => matches!(text(HeaderName::from_static("sec-fetch-site")), Some("cross-site" | "same-site")),
        };
        foreign.then(|| Problem::new(StatusCode::FORBIDDEN, "another site's page asked for this"))
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::routing::post;
    use tower::ServiceExt as _;

    use super::{Guard, Hosts};

    async fn status(path: &str, headers: &[(&str, &str)]) -> StatusCode {
        let guard = Guard::new(Hosts::from_iter(["127.0.0.1:7700"]), &["/openid4vp/"]);
        let app: Router = Router::new()
            .route("/press", post(|| async {}))
            .route("/openid4vp/x", post(|| async {}))
            .layer(axum::middleware::from_fn_with_state(guard, Guard::stand));
        let mut request = Request::post(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = app.oneshot(request.body(Body::empty()).expect("request")).await.expect("answer");
        assert!(response.headers().contains_key("content-security-policy"));
        response.status()
    }

    #[tokio::test]
    async fn only_named_hosts_and_own_pages() {
        let ours = ("host", "127.0.0.1:7700");
        assert_eq!(status("/press", &[ours]).await, StatusCode::OK);
        assert_eq!(status("/press", &[ours, ("origin", "http://127.0.0.1:7700")]).await, StatusCode::OK);
        assert_eq!(status("/press", &[("host", "evil.example")]).await, StatusCode::MISDIRECTED_REQUEST);
        assert_eq!(status("/press", &[ours, ("origin", "https://evil.example")]).await, StatusCode::FORBIDDEN);
        assert_eq!(status("/press", &[ours, ("origin", "null")]).await, StatusCode::FORBIDDEN);
        assert_eq!(status("/press", &[ours, ("sec-fetch-site", "cross-site")]).await, StatusCode::FORBIDDEN);
        assert_eq!(status("/openid4vp/x", &[ours, ("origin", "https://wallet.example")]).await, StatusCode::OK);
    }
}
