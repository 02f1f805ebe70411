//! How is an issuer's server asked, and what does it answer? Requests and responses over HTTP, without who sends them.
//!
//! RFC 6749, sections 5.1 and 5.2; RFC 6750, section 2.1.

use credential::{json, limits};
use http::{Method, Request, Response};

use super::MESSAGE_BYTES;
use super::error::{Message, MessageFlaw, ReceiveError};

pub(super) fn get(address: &str) -> Result<Request<Vec<u8>>, ReceiveError> {
    let request = Request::builder().method(Method::GET).uri(address).header("accept", "application/json");
    request.body(Vec::new()).map_err(|_| ReceiveError::message(Message::Address, MessageFlaw::NotSent))
}

pub(super) fn post(
    address: &str,
    content_type: &str,
    token: Option<&str>,
    body: Vec<u8>,
) -> Result<Request<Vec<u8>>, ReceiveError> {
    let mut request = Request::builder().method(Method::POST).uri(address).header("accept", "application/json");
    if !body.is_empty() {
        request = request.header("content-type", content_type);
    }
    if let Some(token) = token {
        let mut value = http::HeaderValue::from_str(&format!("Bearer {token}"))
            .map_err(|_| ReceiveError::message(Message::AccessToken, MessageFlaw::NotSent))?;
        value.set_sensitive(true);
        request = request.header("authorization", value);
    }
    request.body(body).map_err(|_| ReceiveError::message(Message::Address, MessageFlaw::NotSent))
}

/// The body of a good answer; else the error that the server names.
pub(super) fn body(message: Message, response: &Response<Vec<u8>>) -> Result<&[u8], ReceiveError> {
    if response.body().len() > MESSAGE_BYTES.max(limits::CREDENTIAL_BYTES) {
        return Err(ReceiveError::message(message, MessageFlaw::TooLarge { actual: response.body().len() }));
    }
    if response.status().is_success() {
        return Ok(response.body());
    }
    let error = json::parse(response.body(), MESSAGE_BYTES).ok();
    let word =
        |name: &str| error.as_ref().and_then(|error| error.str(name)).map(|text| text.chars().take(300).collect());
    Err(ReceiveError::Refused {
        message,
        status: response.status().as_u16(),
        code: word("error").unwrap_or_else(|| "no code".to_owned()),
        description: word("error_description").unwrap_or_default(),
    })
}
