//! How does a verifier ask, and is this an answer to that? One [`Transaction`] for each request.
//!
//! OpenID4VP 1.0, sections 5 (request), 8.2 (direct_post) and 14.1 (replay). The presentations that come out are not yet
//! verified: nonce, audience, signatures and the rest are judged by `verify` with what the transaction asked for.

use credential::Timestamp;
use credential::jose;
use credential::json::{self, JsonError, Value};
use credential::key::Signer;
use credential::limits;
use rand_core::CryptoRng;
use serde_json::json;
use subtle::ConstantTimeEq as _;

use crate::dcql::{Candidate, Query, Unmet, Unsatisfied};
use crate::link::{self, LinkError, Parameters};

/// Largest answer, in bytes, as sent.
pub const ANSWER_BYTES: usize = 4 << 20;

/// Who asks.
pub enum Asker<'s> {
    /// Somebody who proves nothing but the address that the answer goes to.
    Address,
    /// The holder of a DID's key. The request is served at `request_uri`.
    Did {
        /// The DID.
        did: String,
        /// The id of the key.
        method: String,
        /// The key.
        signer: &'s dyn Signer,
        /// Where the request object will be served.
        request_uri: String,
    },
}

/// One request, and what its answer must match.
#[derive(Clone, Debug)]
pub struct Transaction {
    /// Who we are to the wallet: the full client identifier.
    pub client_id: String,
    /// The nonce, made for this request alone.
    pub nonce: String,
    /// Ties the answer to this request.
    pub state: String,
    /// Where the answer goes.
    pub response_uri: String,
    /// What is asked.
    pub query: Query,
    /// When the request was made.
    pub made: Timestamp,
    /// Until when an answer is accepted.
    pub expires: Timestamp,
    /// The link to show and to draw as a QR code.
    pub link: String,
    /// The signed request object to serve at the request address; `None` if the link says everything.
    pub object: Option<String>,
    /// What the request object says.
    claims: Option<serde_json::Value>,
}

/// What a wallet sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Presentations, each with the id of the credential query that it answers; as received.
    Presentations(Vec<(String, Vec<u8>)>),
    /// A refusal, with the wallet's error code.
    Refused {
        /// The code, cut at 100 characters.
        code: String,
    },
}

/// An answer that is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    /// Too large.
    #[error("{actual} bytes, more than {ANSWER_BYTES}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
    },
    /// No form that we read.
    #[error(transparent)]
    Form(#[from] LinkError),
    /// The state is missing or another one.
    #[error("the state is not the one of this request")]
    WrongState,
    /// The request has run out.
    #[error("the request ran out at {expired}, and it is {now}")]
    Expired {
        /// When it ran out.
        expired: Timestamp,
        /// When the answer came.
        now: Timestamp,
    },
    /// Neither presentations nor an error, or both.
    #[error("an answer has either a vp_token or an error")]
    NeitherNor,
    /// The vp_token does not have the form that was asked for.
    #[error("the vp_token {reason}")]
    Token {
        /// What is wrong.
        reason: TokenFlaw,
    },
    /// The answer does not answer the query.
    #[error(transparent)]
    Unsatisfied(#[from] Unsatisfied),
}

/// What is wrong with a `vp_token`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences say what the names mean")]
pub enum TokenFlaw {
    #[error("cannot be read: {0}")]
    Json(#[from] JsonError),
    #[error("is {found}, no object")]
    NoObject { found: &'static str },
    #[error("answers {id:?}, which was not asked")]
    NotAsked { id: String },
    #[error("has {found} under {id:?}, no list")]
    NoList { id: String, found: &'static str },
    #[error("has {count} presentations under {id:?}")]
    CountOf { id: String, count: usize },
    #[error("has {count} presentations")]
    Count { count: usize },
    #[error("has a presentation that is {found}")]
    Kind { found: &'static str },
}

impl Transaction {
    /// Makes a request for `query`, answered at `response_uri` within `seconds`; `name` is what we call ourselves.
    pub fn new(
        query: Query,
        asker: &Asker<'_>,
        response_uri: &str,
        name: &str,
        (now, seconds): (Timestamp, i64),
        rng: &mut impl CryptoRng,
    ) -> Result<Self, credential::key::SignError> {
        let (nonce, state) = (crate::fresh_secret(rng), crate::fresh_secret(rng));
        let expires = now.plus_seconds(seconds);
        let client_id = match asker {
            Asker::Address => format!("redirect_uri:{response_uri}"),
            Asker::Did { did, .. } => format!("decentralized_identifier:{did}"),
        };
        let mut claims = json!({
            "client_id": client_id,
            "response_type": "vp_token",
            "response_mode": "direct_post",
            "response_uri": response_uri,
            "nonce": nonce,
            "state": state,
            "dcql_query": query.source().to_serde(),
            "client_metadata": { "client_name": name, "vp_formats_supported": formats() },
        });
        let (link, object) = match asker {
            Asker::Address => (plain_link(&claims), None),
            Asker::Did { method, signer, request_uri, .. } => {
                if let Some(members) = claims.as_object_mut() {
                    members.insert("aud".to_owned(), json!("https://self-issued.me/v2"));
                    members.insert("iat".to_owned(), json!(now.seconds()));
                    members.insert("exp".to_owned(), json!(expires.seconds()));
                }
                let object = request_object(&claims, method, *signer)?;
                let query = link::encode([("client_id", client_id.as_str()), ("request_uri", request_uri)]);
                (format!("openid4vp://?{query}"), Some(object))
            }
        };
        let response_uri = response_uri.to_owned();
        let claims = object.is_some().then_some(claims);
        Ok(Self { client_id, nonce, state, response_uri, query, made: now, expires, link, object, claims })
    }

    /// The request object once more, with a nonce of the wallet's to repeat (section 5.10); `None` in a request that is not signed.
    pub fn object_with(
        &self,
        method: &str,
        signer: &dyn Signer,
        wallet_nonce: Option<&str>,
    ) -> Result<Option<String>, credential::key::SignError> {
        let Some(claims) = self.claims.as_ref() else { return Ok(None) };
        let mut claims = claims.clone();
        if let (Some(nonce), Some(members)) = (wallet_nonce, claims.as_object_mut()) {
            members.insert("wallet_nonce".to_owned(), nonce.into());
        }
        request_object(&claims, method, signer).map(Some)
    }

    /// Whether this form is meant for this request: to be asked before anything is used up.
    pub fn is_meant(&self, form: &[u8]) -> Result<Parameters, ResponseError> {
        if form.len() > ANSWER_BYTES {
            return Err(ResponseError::TooLarge { actual: form.len() });
        }
        let form = Parameters::of_form(form)?;
        let state = form.get("state").unwrap_or_default();
        // Compared in constant time, so that a state cannot be guessed byte by byte.
        if !bool::from(state.as_bytes().ct_eq(self.state.as_bytes())) {
            return Err(ResponseError::WrongState);
        }
        Ok(form)
    }

    /// Reads the answer. Whoever keeps the transaction must let this be asked only once.
    pub fn read_answer(&self, form: &Parameters, now: Timestamp) -> Result<Answer, ResponseError> {
        if now >= self.expires {
            return Err(ResponseError::Expired { expired: self.expires, now });
        }
        match (form.get("vp_token"), form.get("error")) {
            (Some(token), None) => self.presentations(token).map(Answer::Presentations),
            (None, Some(code)) => Ok(Answer::Refused { code: code.chars().take(100).collect() }),
            _ => Err(ResponseError::NeitherNor),
        }
    }

    /// Section 8.1: an object, query id to a list of presentations.
    fn presentations(&self, token: &str) -> Result<Vec<(String, Vec<u8>)>, ResponseError> {
        let wrong = |reason| ResponseError::Token { reason };
        let token = json::parse(token.as_bytes(), limits::CREDENTIAL_BYTES).map_err(|error| wrong(error.into()))?;
        let entries = token.as_object().ok_or_else(|| wrong(TokenFlaw::NoObject { found: token.kind() }))?;
        let mut presentations = Vec::new();
        for (id, list) in entries.iter() {
            let named = || id.chars().take(200).collect::<String>();
            let query = self.query.credential(id);
            let query = query.ok_or_else(|| wrong(TokenFlaw::NotAsked { id: named() }))?;
            let no_list = || wrong(TokenFlaw::NoList { id: named(), found: list.kind() });
            let list = list.as_array().ok_or_else(no_list)?;
            if list.is_empty() || (list.len() > 1 && !query.multiple) {
                return Err(wrong(TokenFlaw::CountOf { id: named(), count: list.len() }));
            }
            for presentation in list {
                presentations.push((id.to_owned(), as_bytes(presentation).map_err(wrong)?));
            }
        }
        if presentations.is_empty() || presentations.len() > limits::CREDENTIALS_IN_PRESENTATION {
            return Err(wrong(TokenFlaw::Count { count: presentations.len() }));
        }
        Ok(presentations)
    }

    /// Whether what was presented answers the query: our own look at the claims, which trusts no wallet (section 8.6).
    pub fn satisfied_by(&self, presentations: &[(String, Vec<u8>)]) -> Result<(), ResponseError> {
        let mut given = Vec::new();
        for (id, bytes) in presentations {
            let unsatisfied = |reason| Unsatisfied { query: id.clone(), reason };
            let inside = Candidate::of_presentation(bytes).map_err(|error| unsatisfied(error.into()))?;
            match <[Candidate; 1]>::try_from(inside) {
                Ok([one]) => given.push((id.clone(), one)),
                Err(several) => return Err(unsatisfied(Unmet::SeveralInOne { count: several.len() }).into()),
            }
        }
        Ok(self.query.satisfied_by(&given)?)
    }
}

fn request_object(
    claims: &serde_json::Value,
    method: &str,
    signer: &dyn Signer,
) -> Result<String, credential::key::SignError> {
    let header = json!({ "typ": "oauth-authz-req+jwt", "kid": method });
    jose::sign(&header, claims.to_string().as_bytes(), signer)
}

fn as_bytes(presentation: &Value<'_>) -> Result<Vec<u8>, TokenFlaw> {
    match presentation {
        Value::String(token) => Ok(token.as_bytes().to_vec()),
        Value::Object(_) => Ok(presentation.to_serde().to_string().into_bytes()),
        other => Err(TokenFlaw::Kind { found: other.kind() }),
    }
}

fn formats() -> serde_json::Value {
    let algorithms = ["EdDSA", "ES256", "ES384", "ES512"];
    json!({
        "dc+sd-jwt": { "sd-jwt_alg_values": algorithms, "kb-jwt_alg_values": algorithms },
        "jwt_vc_json": { "alg_values": algorithms },
        "ldp_vc": {
            "proof_type_values": ["DataIntegrityProof", "Ed25519Signature2020"],
            "cryptosuite_values": ["eddsa-rdfc-2022"],
        },
    })
}

fn plain_link(claims: &serde_json::Value) -> String {
    let texts: Vec<(String, String)> = claims
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    let query = link::encode(texts.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    format!("openid4vp://?{query}")
}
