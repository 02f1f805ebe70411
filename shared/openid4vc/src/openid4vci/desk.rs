//! May this wallet have this credential? An issuer's offers, tokens and nonces, each used once and for a short time.
//!
//! OpenID4VCI 1.0, sections 4, 6, 7 and 8. Kept in memory: what was not fetched when the program ends is gone.

use std::collections::BTreeMap;

use credential::Timestamp;
use credential::json::{self, Value};
use credential::key::PublicKey;
use rand_core::CryptoRng;
use serde_json::json;

use super::offer::GRANT_TYPE;
use super::proof::{self, ProofError};
use crate::link::{self, Parameters};

/// For how many seconds a nonce is accepted.
const NONCE_SECONDS: i64 = 300;
/// For how many seconds a token is accepted.
const TOKEN_SECONDS: i64 = 300;
/// Most offers, tokens or nonces kept at a time; the oldest go first.
const MOST: usize = 10_000;
/// Wrong transaction codes after which the offer is burnt.
const TRIES: u8 = 3;
/// Largest message, in bytes.
const MESSAGE_BYTES: usize = 64 << 10;

/// What an issuer has promised. Holds secrets: no `Debug`.
pub struct Desk {
    issuer: String,
    offers: BTreeMap<String, OpenOffer>,
    tokens: BTreeMap<String, Token>,
    nonces: BTreeMap<String, Timestamp>,
}

struct OpenOffer {
    id: String,
    configuration: String,
    tx_code: Option<String>,
    tries: u8,
    expires: Timestamp,
}

struct Token {
    offer: String,
    configuration: String,
    expires: Timestamp,
}

/// An offer that was made.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Names the offer; not a secret, and not the code.
    pub id: String,
    /// The link to show and to draw as a QR code.
    pub link: String,
}

/// What may be issued.
#[derive(Clone, Debug)]
pub struct Grant {
    /// The id of the offer.
    pub offer: String,
    /// The id of the credential configuration.
    pub configuration: String,
    /// The key to bind it to.
    pub key: PublicKey,
}

/// A refusal, as the standard words it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The request cannot be read.
    #[error("the request cannot be read: {0}")]
    Unreadable(String),
    /// Another grant than the pre-authorised code.
    #[error("the grant type is not {GRANT_TYPE}")]
    GrantType,
    /// The code is unknown, used or too old.
    #[error("the code is unknown, used or too old")]
    Code,
    /// The transaction code is wrong.
    #[error("the transaction code is wrong")]
    WrongTxCode,
    /// The transaction code is missing, or not expected.
    #[error("a transaction code {0}")]
    TxCode(&'static str),
    /// The token is missing, unknown, used or too old.
    #[error("the access token is missing, unknown, used or too old")]
    Token,
    /// Another credential than the one that was offered.
    #[error("{found:?} was not offered, but {expected:?}")]
    Configuration {
        /// What was offered.
        expected: String,
        /// What was asked for.
        found: String,
    },
    /// The proof is missing.
    #[error("exactly one jwt proof is needed")]
    NoProof,
    /// The proof does not hold.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl DeskError {
    /// The error code of the standard.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) | Self::TxCode(_) => "invalid_request",
            Self::GrantType => "unsupported_grant_type",
            Self::Code | Self::WrongTxCode => "invalid_grant",
            Self::Token => "invalid_token",
            Self::Configuration { .. } => "unknown_credential_configuration",
            Self::Proof(ProofError::Nonce) => "invalid_nonce",
            Self::NoProof | Self::Proof(_) => "invalid_proof",
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> http::StatusCode {
        match self {
            Self::Token => http::StatusCode::UNAUTHORIZED,
            _ => http::StatusCode::BAD_REQUEST,
        }
    }
}

impl Desk {
    /// The desk of the issuer with that identifier.
    pub fn new(issuer: impl Into<String>) -> Self {
        Self { issuer: issuer.into(), offers: BTreeMap::new(), tokens: BTreeMap::new(), nonces: BTreeMap::new() }
    }

    /// The issuer's identifier.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Offers one credential, to be fetched within `seconds`; with a `tx_code` if it was sent apart.
    pub fn offer(
        &mut self,
        configuration: &str,
        tx_code: Option<String>,
        (now, seconds): (Timestamp, i64),
        rng: &mut impl CryptoRng,
    ) -> Offered {
        self.offers.retain(|_, offer| offer.expires > now);
        make_room(&mut self.offers, |offer| offer.expires);
        let (code, id) = (crate::fresh_secret(rng), crate::fresh_secret(rng));
        let mut grant = json!({ "pre-authorized_code": code });
        if let (Some(tx), Some(members)) = (&tx_code, grant.as_object_mut()) {
            let digits = tx.bytes().all(|byte| byte.is_ascii_digit());
            let mode = if digits { "numeric" } else { "text" };
            members.insert("tx_code".to_owned(), json!({ "input_mode": mode, "length": tx.chars().count() }));
        }
        let offer = json!({
            "credential_issuer": self.issuer,
            "credential_configuration_ids": [configuration],
            "grants": { GRANT_TYPE: grant },
        });
        let expires = now.plus_seconds(seconds);
        let configuration = configuration.to_owned();
        self.offers.insert(code, OpenOffer { id: id.clone(), configuration, tx_code, tries: 0, expires });
        let query = link::encode([("credential_offer", offer.to_string().as_str())]);
        Offered { id, link: format!("openid-credential-offer://?{query}") }
    }

    /// Gives a token for a code (section 6). A code is good for one token.
    pub fn token(
        &mut self,
        form: &[u8],
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<serde_json::Value, DeskError> {
        if form.len() > MESSAGE_BYTES {
            return Err(DeskError::Unreadable(format!("{} bytes", form.len())));
        }
        let form = Parameters::of_form(form).map_err(|error| DeskError::Unreadable(error.to_string()))?;
        if form.get("grant_type") != Some(GRANT_TYPE) {
            return Err(DeskError::GrantType);
        }
        let code = form.get("pre-authorized_code").unwrap_or_default();
        let offer = self.offers.get_mut(code).filter(|offer| offer.expires > now).ok_or(DeskError::Code)?;
        match (&offer.tx_code, form.get("tx_code")) {
            (None, None) => {}
            (None, Some(_)) => return Err(DeskError::TxCode("is not expected")),
            (Some(_), None) => return Err(DeskError::TxCode("is needed")),
            (Some(expected), Some(found)) if expected == found => {}
            (Some(_), Some(_)) => {
                offer.tries += 1;
                if offer.tries >= TRIES {
                    self.offers.remove(code);
                }
                return Err(DeskError::WrongTxCode);
            }
        }
        let offer = self.offers.remove(code).ok_or(DeskError::Code)?;
        self.tokens.retain(|_, token| token.expires > now);
        make_room(&mut self.tokens, |token| token.expires);
        let token = crate::fresh_secret(rng);
        let expires = now.plus_seconds(TOKEN_SECONDS);
        self.tokens.insert(token.clone(), Token { offer: offer.id, configuration: offer.configuration, expires });
        Ok(json!({ "access_token": token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS }))
    }

    /// Gives a nonce (section 7).
    pub fn nonce(&mut self, now: Timestamp, rng: &mut impl CryptoRng) -> serde_json::Value {
        self.nonces.retain(|_, expires| *expires > now);
        make_room(&mut self.nonces, |expires| *expires);
        let nonce = crate::fresh_secret(rng);
        self.nonces.insert(nonce.clone(), now.plus_seconds(NONCE_SECONDS));
        json!({ "c_nonce": nonce })
    }

    /// Whether a credential may be issued (section 8), and to which key. A token is good for one credential.
    pub fn credential(&mut self, authorization: Option<&str>, body: &[u8], now: Timestamp) -> Result<Grant, DeskError> {
        let bearer = authorization.and_then(|value| value.split_once(' '));
        let (_, secret) = bearer.filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer")).ok_or(DeskError::Token)?;
        let token = self.tokens.get(secret).filter(|token| token.expires > now).ok_or(DeskError::Token)?;
        let body = json::parse(body, MESSAGE_BYTES).map_err(|error| DeskError::Unreadable(error.to_string()))?;
        let found = body.str("credential_configuration_id").unwrap_or_default();
        if found != token.configuration {
            return Err(DeskError::Configuration {
                expected: token.configuration.clone(),
                found: found.chars().take(200).collect(),
            });
        }
        let key = self.proven(&body, now)?;
        let token = self.tokens.remove(secret).ok_or(DeskError::Token)?;
        Ok(Grant { offer: token.offer, configuration: token.configuration, key })
    }

    fn proven(&mut self, body: &Value<'_>, now: Timestamp) -> Result<PublicKey, DeskError> {
        let proof = proof::of_request(body).ok_or(DeskError::NoProof)?;
        let nonces = &mut self.nonces;
        let mut spend = |nonce: &str| nonces.remove(nonce).is_some_and(|expires| expires > now);
        Ok(proof::check(proof, &self.issuer, now, &mut spend)?)
    }
}

/// Lets the one that ends first go while there are too many.
fn make_room<V>(map: &mut BTreeMap<String, V>, expires: impl Fn(&V) -> Timestamp) {
    while map.len() >= MOST {
        let Some(oldest) = map.iter().min_by_key(|(_, value)| expires(value)).map(|(key, _)| key.clone()) else {
            return;
        };
        map.remove(&oldest);
    }
}
