//! What is still to be fetched with the token, and what does each credential need: a nonce, a proof, or nothing?
//!
//! OpenID4VCI 1.0, sections 6.2, 7 and 8.

use std::collections::VecDeque;

use credential::json::{self, Value};
use credential::key::{Algorithm, PublicKey};
use http::{Response, StatusCode};
use zeroize::Zeroizing;

use super::MESSAGE_BYTES;
use super::delivered::{as_offered, credentials};
use super::error::{Message, MessageFlaw, ReceiveError, Unsupported};
use super::exchange::{body, post};
use super::metadata::{Configuration, CredentialIssuer};
use super::proof::Proof;
use super::reception::{At, Needed, Received, Reception, Step};
use crate::address::Reach;

/// What is still to be fetched with the token.
pub(super) struct Order {
    issuer: CredentialIssuer,
    token: Zeroizing<String>,
    /// For each accepted configuration the identifiers that the token is for, if the server gave any (section 6.2).
    identifiers: Vec<(String, String)>,
    waiting: VecDeque<String>,
    received: Vec<Received>,
    nonce: Option<String>,
    /// Whether a fresh nonce was already tried for the one at the front.
    retried: bool,
}

impl Order {
    pub(super) fn begin(
        issuer: CredentialIssuer,
        waiting: VecDeque<String>,
        answer: &[u8],
    ) -> Result<Self, ReceiveError> {
        let wrong = |reason: MessageFlaw| ReceiveError::message(Message::Token, reason);
        let answer = json::parse(answer, MESSAGE_BYTES).map_err(|error| wrong(error.into()))?;
        let missing = MessageFlaw::Missing { member: "access_token" };
        let token = answer.str("access_token").ok_or_else(|| wrong(missing))?;
        let kind = answer.str("token_type").unwrap_or_default();
        if !kind.eq_ignore_ascii_case("bearer") {
            let found = kind.chars().take(200).collect();
            return Err(ReceiveError::Unsupported { what: Unsupported::TokenType { found } });
        }
        let details = answer.get("authorization_details").and_then(Value::as_array).unwrap_or_default();
        let identifiers = details
            .iter()
            .filter(|detail| detail.str("type") == Some("openid_credential"))
            .filter_map(|detail| {
                let identifier = detail.get("credential_identifiers")?.as_array()?.first()?.as_str()?;
                Some((detail.str("credential_configuration_id")?.to_owned(), identifier.to_owned()))
            })
            .collect();
        let token = Zeroizing::new(token.to_owned());
        Ok(Self { issuer, token, identifiers, waiting, received: Vec::new(), nonce: None, retried: false })
    }

    /// What the one at the front needs: a nonce, a proof, or nothing.
    pub(super) fn next(mut self, reach: Reach) -> Result<Step, ReceiveError> {
        let Some(id) = self.waiting.front() else { return Ok(Step::Done(self.received)) };
        let configuration = self.issuer.configurations.get(id).ok_or(ReceiveError::OutOfStep)?;
        if configuration.binding_methods.is_empty() {
            return self.request(reach, None);
        }
        match &self.issuer.nonce_endpoint {
            Some(endpoint) => {
                let request = post(endpoint.as_str(), "", None, Vec::new())?;
                Ok(Step::Send(Reception { reach, at: At::Nonce(self) }, request))
            }
            None => {
                self.nonce = None;
                self.prove(reach)
            }
        }
    }

    pub(super) fn with_nonce(mut self, reach: Reach, answer: &[u8]) -> Result<Step, ReceiveError> {
        let wrong = |reason: MessageFlaw| ReceiveError::message(Message::Nonce, reason);
        let answer = json::parse(answer, MESSAGE_BYTES).map_err(|error| wrong(error.into()))?;
        let nonce = answer.str("c_nonce").ok_or_else(|| wrong(MessageFlaw::Missing { member: "c_nonce" }))?;
        self.nonce = Some(nonce.to_owned());
        self.prove(reach)
    }

    fn prove(self, reach: Reach) -> Result<Step, ReceiveError> {
        let id = self.waiting.front().ok_or(ReceiveError::OutOfStep)?.clone();
        let configuration = self.issuer.configurations.get(&id).ok_or(ReceiveError::OutOfStep)?;
        let needed = Needed {
            audience: self.issuer.identifier.clone(),
            nonce: self.nonce.clone(),
            naming: naming(configuration)?,
            algorithms: algorithms(configuration)?,
            configuration: id,
        };
        Ok(Step::Prove(Reception { reach, at: At::Proving(self) }, needed))
    }

    pub(super) fn request(self, reach: Reach, proof: Option<(&str, &PublicKey)>) -> Result<Step, ReceiveError> {
        let id = self.waiting.front().ok_or(ReceiveError::OutOfStep)?;
        let identifier = self.identifiers.iter().find(|(configuration, _)| configuration == id);
        let mut body = match identifier {
            Some((_, identifier)) => serde_json::json!({ "credential_identifier": identifier }),
            None => serde_json::json!({ "credential_configuration_id": id }),
        };
        if let (Some((proof, _)), Some(members)) = (proof, body.as_object_mut()) {
            members.insert("proofs".to_owned(), serde_json::json!({ "jwt": [proof] }));
        }
        let endpoint = self.issuer.credential_endpoint.as_str();
        let request = post(endpoint, "application/json", Some(&self.token), body.to_string().into_bytes())?;
        let key = proof.map(|(_, key)| key.clone());
        Ok(Step::Send(Reception { reach, at: At::Credential(self, key) }, request))
    }

    pub(super) fn credential(
        mut self,
        reach: Reach,
        response: &Response<Vec<u8>>,
        key: Option<&PublicKey>,
    ) -> Result<Step, ReceiveError> {
        if response.status() == StatusCode::ACCEPTED {
            return Err(ReceiveError::Unsupported { what: Unsupported::Later });
        }
        let bytes = match body(Message::Credential, response) {
            Ok(bytes) => bytes,
            // Section 8.3.1.2: the nonce may have run out; a fresh one is tried once.
            Err(ReceiveError::Refused { code, .. }) if code == "invalid_nonce" && !self.retried => {
                self.retried = true;
                return self.next(reach);
            }
            Err(error) => return Err(error),
        };
        let id = self.waiting.pop_front().ok_or(ReceiveError::OutOfStep)?;
        self.retried = false;
        let configuration = self.issuer.configurations.get(&id).ok_or(ReceiveError::OutOfStep)?;
        for bytes in credentials(bytes)? {
            as_offered(&bytes, configuration, key)?;
            self.received.push(Received { configuration: id.clone(), bytes, key: key.cloned() });
        }
        self.next(reach)
    }
}

/// The key itself for SD-JWT VC, a did:key for the W3C kinds, where the issuer takes it.
fn naming(configuration: &Configuration) -> Result<Proof, ReceiveError> {
    let takes = |method: &str| configuration.binding_methods.iter().any(|other| other == method);
    let (jwk, did_key, did_jwk) = (("jwk", Proof::Jwk), ("did:key", Proof::DidKey), ("did:jwk", Proof::DidJwk));
    let preferred = match configuration.format.as_str() {
        "dc+sd-jwt" => [jwk, did_jwk, did_key],
        "ldp_vc" => [did_key, did_jwk, jwk],
        _ => [did_jwk, did_key, jwk],
    };
    preferred.into_iter().find(|(method, _)| takes(method)).map(|(_, naming)| naming).ok_or_else(|| {
        let methods = shortened(&configuration.binding_methods);
        ReceiveError::Unsupported { what: Unsupported::Binding { methods } }
    })
}

fn algorithms(configuration: &Configuration) -> Result<Vec<Algorithm>, ReceiveError> {
    // An embedded proof is made with Ed25519 (eddsa-rdfc-2022); for tokens P-256 is read nearly everywhere.
    let ours = if configuration.format == "ldp_vc" {
        [Algorithm::EdDsa, Algorithm::Es256]
    } else {
        [Algorithm::Es256, Algorithm::EdDsa]
    };
    let listed = &configuration.proof_algorithms;
    let named = |algorithm: &Algorithm| listed.iter().any(|name| Algorithm::from_name(name) == Some(*algorithm));
    let common: Vec<Algorithm> = ours.into_iter().filter(|algorithm| listed.is_empty() || named(algorithm)).collect();
    if common.is_empty() {
        return Err(ReceiveError::Unsupported { what: Unsupported::Algorithms { algorithms: shortened(listed) } });
    }
    Ok(common)
}

/// Names from outside, one after the other, cut.
fn shortened(names: &[String]) -> String {
    names.join(", ").chars().take(300).collect()
}
