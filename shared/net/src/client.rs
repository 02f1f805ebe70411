//! What does that address answer? One request, guarded; redirects only where the rules of its kind allow them.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, HeaderValue, LOCATION};
use reqwest::{Method, Request, Response};
use url::Url;
use verify::{Need, NoAnswer};

use crate::budget::Budget;
use crate::origin::{Door, Origins};
use crate::rules::Rules;
use crate::{body, resolve};

/// To reach a server at all.
const CONNECT: Duration = Duration::from_secs(5);
/// For everything together: names, redirects and the whole body.
const TOTAL: Duration = Duration::from_secs(10);
/// Largest answer to a request of the issuing and presenting protocols: a credential, or a few.
const ANSWER_BYTES: usize = credential::limits::CREDENTIAL_BYTES;

/// The one client for everything outside. Cheap to make: nothing is loaded before the first request.
pub struct Client {
    origins: Origins,
    budget: Budget,
    total: Duration,
    guarded: OnceLock<Result<reqwest::Client, NoAnswer>>,
    named: OnceLock<Result<reqwest::Client, NoAnswer>>,
}

impl Client {
    /// A client that asks public https addresses, and beside them the origins that the person has named.
    pub fn new(origins: Origins) -> Self {
        Self { origins, budget: Budget::default(), total: TOTAL, guarded: OnceLock::new(), named: OnceLock::new() }
    }

    /// The same with another limit on the whole time of one request.
    #[must_use]
    pub fn within(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Sends one request of a protocol (OpenID4VCI, OpenID4VP) through the same guard. No redirect is followed: a 3xx
    /// is an answer like any other, and what it means is the protocol's to say.
    pub async fn send(&self, request: http::Request<Vec<u8>>) -> Result<http::Response<Vec<u8>>, NoAnswer> {
        let (url, door) = self.origins.admit(&request.uri().to_string())?;
        self.timed(async {
            let mut outgoing = Request::new(request.method().clone(), url);
            *outgoing.headers_mut() = request.headers().clone();
            *outgoing.body_mut() = Some(request.into_body().into());
            let received = self.execute(outgoing, door).await?;
            let mut answer = http::Response::builder().status(received.status());
            for (name, value) in received.headers() {
                answer = answer.header(name, value);
            }
            let body = self.body(received, ANSWER_BYTES).await?;
            answer.body(body).map_err(|_| NoAnswer::Broken)
        })
        .await
    }

    /// Asks for one document or list.
    pub(crate) async fn get(&self, need: &Need) -> Result<Vec<u8>, NoAnswer> {
        let rules = Rules::of(need.kind);
        self.timed(async {
            let response = self.follow(&need.address, &rules).await?;
            if response.status() != 200 {
                return Err(NoAnswer::Status { status: response.status().as_u16() });
            }
            let content_type = response.headers().get(CONTENT_TYPE).map_or(b"".as_slice(), HeaderValue::as_bytes);
            let content_type = String::from_utf8_lossy(content_type);
            if !rules.admit(&content_type) {
                return Err(NoAnswer::ContentType { found: short(&content_type), expected: rules.expected.to_owned() });
            }
            self.body(response, rules.bytes).await
        })
        .await
    }

    async fn follow(&self, address: &str, rules: &Rules) -> Result<Response, NoAnswer> {
        let (mut url, mut door) = self.origins.admit(address)?;
        let mut count = 0;
        loop {
            let mut request = Request::new(Method::GET, url.clone());
            request.headers_mut().insert(ACCEPT, HeaderValue::from_static(rules.accept));
            let response = self.execute(request, door).await?;
            if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Ok(response);
            }
            count += 1;
            if count > rules.redirects {
                return Err(NoAnswer::Redirects { count, limit: rules.redirects });
            }
            (url, door) = self.origins.admit(&target(&url, &response)?)?;
        }
    }

    async fn execute(&self, mut request: Request, door: Door) -> Result<Response, NoAnswer> {
        // Packed answers cost an unpacking bound and save little: lists are packed inside already.
        request.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        self.budget.ask(request.url().host_str().unwrap_or_default(), Instant::now())?;
        self.through(door)?.execute(request).await.map_err(|error| self.explain(&error))
    }

    async fn body(&self, response: Response, limit: usize) -> Result<Vec<u8>, NoAnswer> {
        let body = body::read(response, limit).await;
        self.budget.received(body.as_ref().map_or(limit, Vec::len));
        body
    }

    async fn timed<T>(&self, work: impl Future<Output = Result<T, NoAnswer>>) -> Result<T, NoAnswer> {
        tokio::time::timeout(self.total, work).await.unwrap_or(Err(NoAnswer::TimedOut { limit: self.total }))
    }

    fn through(&self, door: Door) -> Result<&reqwest::Client, NoAnswer> {
        let client = match door {
            Door::Guarded => self
                .guarded
                .get_or_init(|| build(reqwest::Client::builder().dns_resolver(resolve::Guarded).https_only(true))),
            Door::Named => self.named.get_or_init(|| build(reqwest::Client::builder().dns_resolver(resolve::Named))),
        };
        client.as_ref().map_err(Clone::clone)
    }

    /// What our own parts said, if it was they; else what kind of failure it was. The library's text holds the address.
    fn explain(&self, error: &reqwest::Error) -> NoAnswer {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
        while let Some(inner) = cause {
            if let Some(own) = inner.downcast_ref::<NoAnswer>() {
                return own.clone();
            }
            if inner.to_string().starts_with("invalid peer certificate") {
                return NoAnswer::Certificate;
            }
            cause = inner.source();
        }
        if error.is_timeout() {
            NoAnswer::TimedOut { limit: CONNECT.min(self.total) }
        } else if error.is_connect() {
            NoAnswer::Connect
        } else {
            NoAnswer::Broken
        }
    }
}

fn build(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, NoAnswer> {
    builder
        .user_agent(concat!("Wanderbuch/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .referer(false)
        .connect_timeout(CONNECT)
        .build()
        .map_err(|error| NoAnswer::Unusable { reason: short(&error.to_string()) })
}

fn target(from: &Url, response: &Response) -> Result<String, NoAnswer> {
    let unreadable = || NoAnswer::Address { reason: "the server redirects to no readable address".to_owned() };
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok()).ok_or_else(unreadable)?;
    from.join(location).map(String::from).map_err(|_| unreadable())
}

/// At most 80 characters of what a server says, none of them a control character.
pub(crate) fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}
