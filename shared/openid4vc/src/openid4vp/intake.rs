//! How does a request reach the wallet, and whose is it? From the link to a [`VerifiedRequest`].
//!
//! OpenID4VP 1.0, section 5; RFC 9101 (request objects). A reference is fetched once, and no redirect is followed.

use credential::Timestamp;
use http::{Method, Request, Response};
use rand_core::CryptoRng;

use super::SCHEMES;
use super::client::ClientId;
use super::error::{Expected, NotHere, PartFlaw, RequestError};
use super::request::VerifiedRequest;
use super::request_object::RequestObject;
use crate::address::{self, Reach};
use crate::link::{self, Parameters};

/// Largest request object, in bytes.
const OBJECT_BYTES: usize = 256 << 10;

/// A request that is still being fetched or proven.
#[derive(Debug)]
pub struct Intake {
    client: ClientId,
    wallet_nonce: Option<String>,
    reach: Reach,
    waiting: Waiting,
}

#[derive(Debug)]
enum Waiting {
    /// For the request object.
    Object,
    /// For the DID document whose key signs it.
    Document(RequestObject),
}

/// What to do next.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "made once for each request, and matched at once")]
pub enum Progress {
    /// Send this, without following redirects, and hand the response to [`Intake::answered`].
    Send(Box<Intake>, Request<Vec<u8>>),
    /// The request keeps the rules.
    Ready(Box<VerifiedRequest>),
}

/// Reads a request link. Nothing is contacted; the caller asks the person before it sends the first request to a host it does not know.
pub fn open(link: &str, reach: Reach, rng: &mut impl CryptoRng) -> Result<Progress, RequestError> {
    let parameters = Parameters::of_link(link, &SCHEMES)?;
    let by_reference = match (parameters.get("request_uri"), parameters.get("request")) {
        (Some(_), Some(_)) => {
            return Err(RequestError::Forbidden { name: "request", reason: NotHere::RequestUri });
        }
        (None, Some(_)) => {
            return Err(RequestError::Forbidden { name: "request", reason: NotHere::ByValue });
        }
        (reference, None) => reference,
    };
    let method = parameters.get("request_uri_method");
    let Some(reference) = by_reference else {
        if method.is_some() {
            return Err(RequestError::Forbidden { name: "request_uri_method", reason: NotHere::NoRequestUri });
        }
        return Ok(Progress::Ready(Box::new(VerifiedRequest::from_parameters(&parameters, reach)?)));
    };
    let client = parameters.get("client_id").ok_or(RequestError::Missing { name: "client_id" })?;
    let client = ClientId::parse(client)?;
    let address = address::address(reference, reach)?;
    let (request, wallet_nonce) = match method {
        None | Some("get") => (get(address.as_str(), "application/oauth-authz-req+jwt")?, None),
        Some("post") => {
            let nonce = crate::fresh_secret(rng);
            (post(address.as_str(), &nonce)?, Some(nonce))
        }
        Some(other) => {
            return Err(RequestError::Wrong {
                name: "request_uri_method",
                expected: Expected::OneOf(&["get", "post"]),
                found: other.chars().take(40).collect(),
            });
        }
    };
    Ok(Progress::Send(Box::new(Intake { client, wallet_nonce, reach, waiting: Waiting::Object }), request))
}

impl Intake {
    /// Takes the response to what [`Progress::Send`] asked for.
    pub fn answered(self, response: &Response<Vec<u8>>, now: Timestamp) -> Result<Progress, RequestError> {
        if response.status() != http::StatusCode::OK {
            return Err(RequestError::NotServed {
                address: self.client.as_str().chars().take(200).collect(),
                status: response.status().as_u16(),
            });
        }
        match self.waiting {
            Waiting::Object => {
                let unreadable = |reason| RequestError::Unreadable { name: "request object", reason };
                if response.body().len() > OBJECT_BYTES {
                    return Err(unreadable(PartFlaw::TooLarge { actual: response.body().len(), limit: OBJECT_BYTES }));
                }
                let text = std::str::from_utf8(response.body())
                    .map_err(|error| unreadable(PartFlaw::NotText { at: error.valid_up_to() }))?;
                let object = RequestObject::parse(text.trim(), &self.client, self.wallet_nonce.as_deref(), now)?;
                match object.document_address()? {
                    None => object.verified(None, self.client, self.reach).map(Box::new).map(Progress::Ready),
                    Some(document) => {
                        let request = get(&document, "application/did+json, application/json")?;
                        Ok(Progress::Send(Box::new(Self { waiting: Waiting::Document(object), ..self }), request))
                    }
                }
            }
            Waiting::Document(object) => {
                object.verified(Some(response.body()), self.client, self.reach).map(Box::new).map(Progress::Ready)
            }
        }
    }
}

fn get(address: &str, accept: &str) -> Result<Request<Vec<u8>>, RequestError> {
    let request = Request::builder().method(Method::GET).uri(address).header("accept", accept);
    request.body(Vec::new()).map_err(|_| unsendable())
}

/// Section 5.10: what we can do, as little as possible, and a nonce that the request object must repeat.
fn post(address: &str, nonce: &str) -> Result<Request<Vec<u8>>, RequestError> {
    let metadata = serde_json::json!({
        "vp_formats_supported": {
            "dc+sd-jwt": { "sd-jwt_alg_values": ["ES256", "EdDSA"], "kb-jwt_alg_values": ["ES256", "EdDSA"] },
            "jwt_vc_json": { "alg_values": ["ES256", "EdDSA"] },
            "ldp_vc": { "proof_type_values": ["DataIntegrityProof"], "cryptosuite_values": ["eddsa-rdfc-2022"] },
        },
        "client_id_prefixes_supported": ["redirect_uri", "decentralized_identifier"],
    });
    let body = link::encode([("wallet_metadata", metadata.to_string().as_str()), ("wallet_nonce", nonce)]);
    Request::builder()
        .method(Method::POST)
        .uri(address)
        .header("accept", "application/oauth-authz-req+jwt")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.into_bytes())
        .map_err(|_| unsendable())
}

fn unsendable() -> RequestError {
    RequestError::Unreadable { name: "request_uri", reason: PartFlaw::NotSent }
}
