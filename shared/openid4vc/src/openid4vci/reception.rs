//! How is an offered credential received? One step after the other; a person is asked before any code is redeemed.
//!
//! OpenID4VCI 1.0, sections 4 to 8 and 12, pre-authorised code flow, immediate issuance.

use std::collections::VecDeque;

use credential::json::{self, Value};
use credential::key::{Algorithm, PublicKey};
use credential::limits;
use http::{Method, Request, Response, StatusCode};
use zeroize::Zeroizing;

use super::MESSAGE_BYTES;
use super::error::{Message, MessageFlaw, Part, ReceiveError, TxCodeFlaw, Unsupported};
use super::metadata::{AuthorizationServer, Configuration, CredentialIssuer};
use super::offer::{GRANT_TYPE, Offer, OfferLink, TxCode};
use super::proof::Proof;
use crate::address::{self, Reach};
use crate::dcql::Candidate;
use crate::link;

/// A credential on its way. Holds secrets: no `Debug`.
pub struct Reception {
    reach: Reach,
    at: At,
}

enum At {
    Offer,
    Issuer(Offer),
    Server(Offer, CredentialIssuer),
    Asking(Offer, CredentialIssuer, AuthorizationServer),
    Token(CredentialIssuer, VecDeque<String>),
    Nonce(Order),
    Proving(Order),
    Credential(Order, Option<PublicKey>),
}

/// What is still to be fetched with the token.
struct Order {
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

/// What to do next.
pub enum Step {
    /// Send this, without following redirects and never twice, and hand the response to [`Reception::answered`].
    Send(Reception, Request<Vec<u8>>),
    /// Ask the person, and hand the answer to [`Reception::accepted`].
    Ask(Reception, Asked),
    /// Make a new key, sign with [`super::prove`], and hand proof and key to [`Reception::proven`].
    Prove(Reception, Needed),
    /// The credentials, still to be verified and shown before they are kept.
    Done(Vec<Received>),
}

/// What a person is asked before the code is redeemed. All of it is the issuer's own word.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The issuer's identifier; its host is what the person should look at.
    pub credential_issuer: String,
    /// What the issuer calls itself.
    pub issuer_name: Option<String>,
    /// What is offered: id and configuration.
    pub offered: Vec<(String, Configuration)>,
    /// The code that the issuer sends apart, if one is needed.
    pub tx_code: Option<TxCode>,
    /// Where that code would be sent.
    pub token_endpoint: String,
}

/// A person's answer.
#[derive(Clone)]
pub struct Accepted {
    /// The ids of what is wanted.
    pub configurations: Vec<String>,
    /// The code that came apart.
    pub tx_code: Option<String>,
}

/// Which proof is needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    /// The id of the credential configuration.
    pub configuration: String,
    /// Who it is for: the issuer's identifier.
    pub audience: String,
    /// The nonce to repeat.
    pub nonce: Option<String>,
    /// How to name the key.
    pub naming: Proof,
    /// The kinds of key that the issuer accepts, of those that we can make; in our order of preference.
    pub algorithms: Vec<Algorithm>,
}

/// A credential as received. It is not verified yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The id of the credential configuration.
    pub configuration: String,
    /// The bytes as received.
    pub bytes: Vec<u8>,
    /// The key that it is bound to, which was ours to make; `None`: it is bound to none.
    pub key: Option<PublicKey>,
}

/// Begins with an offer's link.
pub fn receive(link: &str, reach: Reach) -> Result<Step, ReceiveError> {
    match OfferLink::parse(link, reach)? {
        OfferLink::Value(offer) => Reception::issuer(reach, offer),
        OfferLink::Reference(address) => {
            let request = get(address.as_str())?;
            Ok(Step::Send(Reception { reach, at: At::Offer }, request))
        }
    }
}

fn get(address: &str) -> Result<Request<Vec<u8>>, ReceiveError> {
    let request = Request::builder().method(Method::GET).uri(address).header("accept", "application/json");
    request.body(Vec::new()).map_err(|_| ReceiveError::message(Message::Address, MessageFlaw::NotSent))
}

fn post(
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

impl Reception {
    fn issuer(reach: Reach, offer: Offer) -> Result<Step, ReceiveError> {
        let identifier = address::address(&offer.credential_issuer, reach)?;
        let request = get(address::well_known(&identifier, "openid-credential-issuer").as_str())?;
        Ok(Step::Send(Self { reach, at: At::Issuer(offer) }, request))
    }

    /// Takes the response to what [`Step::Send`] asked for.
    pub fn answered(self, response: &Response<Vec<u8>>) -> Result<Step, ReceiveError> {
        let Self { reach, at } = self;
        match at {
            At::Offer => Self::issuer(reach, Offer::parse(body(Message::Offer, response)?, reach)?),
            At::Issuer(offer) => {
                let bytes = body(Message::Issuer, response)?;
                let issuer = CredentialIssuer::parse(bytes, &offer.credential_issuer, reach)?;
                let server = issuer.authorization_server(offer.authorization_server.as_deref())?;
                let server = address::address(&server, reach)?;
                let request = get(address::well_known(&server, "oauth-authorization-server").as_str())?;
                Ok(Step::Send(Self { reach, at: At::Server(offer, issuer) }, request))
            }
            At::Server(offer, issuer) => {
                let bytes = body(Message::Server, response)?;
                let name = issuer.authorization_server(offer.authorization_server.as_deref())?;
                let server = AuthorizationServer::parse(bytes, &name, reach)?;
                let asked = Asked::new(&offer, &issuer, &server)?;
                Ok(Step::Ask(Self { reach, at: At::Asking(offer, issuer, server) }, asked))
            }
            At::Token(issuer, waiting) => {
                let order = Order::begin(issuer, waiting, body(Message::Token, response)?)?;
                order.next(reach)
            }
            At::Nonce(order) => order.with_nonce(reach, body(Message::Nonce, response)?),
            At::Credential(order, key) => order.credential(reach, response, key.as_ref()),
            At::Asking(..) | At::Proving(_) => Err(ReceiveError::OutOfStep),
        }
    }

    /// The ids of what is offered and stands in the issuer's metadata, while a person is asked; else none.
    pub fn offered(&self) -> Vec<String> {
        let At::Asking(offer, issuer, _) = &self.at else { return Vec::new() };
        offer.configurations.iter().filter(|id| issuer.configurations.contains_key(*id)).cloned().collect()
    }

    /// Takes the person's answer, and redeems the code.
    pub fn accepted(self, accepted: &Accepted) -> Result<Step, ReceiveError> {
        let At::Asking(offer, issuer, server) = self.at else { return Err(ReceiveError::OutOfStep) };
        let unknown = accepted.configurations.iter().find(|id| !offer.configurations.contains(id));
        if let Some(id) = unknown {
            let id = id.chars().take(200).collect();
            return Err(ReceiveError::message(Message::Offer, MessageFlaw::NotOffered { id }));
        }
        let code = match (&offer.tx_code, accepted.tx_code.as_deref()) {
            (Some(_), None | Some("")) => return Err(ReceiveError::TxCode(TxCodeFlaw::Needed)),
            (None, Some(_)) => return Err(ReceiveError::TxCode(TxCodeFlaw::NotExpected)),
            (_, code) => code,
        };
        let mut form = vec![("grant_type", GRANT_TYPE), ("pre-authorized_code", offer.code.as_str())];
        form.extend(code.map(|code| ("tx_code", code)));
        let body = link::encode(form).into_bytes();
        let request = post(server.token_endpoint.as_str(), "application/x-www-form-urlencoded", None, body)?;
        let waiting = accepted.configurations.iter().cloned().collect();
        Ok(Step::Send(Self { reach: self.reach, at: At::Token(issuer, waiting) }, request))
    }

    /// Takes the proof, and asks for the credential.
    pub fn proven(self, proof: &str, key: &PublicKey) -> Result<Step, ReceiveError> {
        let At::Proving(order) = self.at else { return Err(ReceiveError::OutOfStep) };
        order.request(self.reach, Some((proof, key)))
    }
}

/// The body of a good answer; else the error that the server names.
fn body(message: Message, response: &Response<Vec<u8>>) -> Result<&[u8], ReceiveError> {
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

impl Asked {
    fn new(offer: &Offer, issuer: &CredentialIssuer, server: &AuthorizationServer) -> Result<Self, ReceiveError> {
        let known = |id: &String| issuer.configurations.get(id).map(|found| (id.clone(), found.clone()));
        let offered: Vec<_> = offer.configurations.iter().filter_map(known).collect();
        if offered.is_empty() {
            return Err(ReceiveError::message(Message::Offer, MessageFlaw::NoneKnown));
        }
        Ok(Self {
            credential_issuer: offer.credential_issuer.clone(),
            issuer_name: issuer.name.clone(),
            offered,
            tx_code: offer.tx_code.clone(),
            token_endpoint: server.token_endpoint.to_string(),
        })
    }
}

impl Order {
    fn begin(issuer: CredentialIssuer, waiting: VecDeque<String>, answer: &[u8]) -> Result<Self, ReceiveError> {
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
    fn next(mut self, reach: Reach) -> Result<Step, ReceiveError> {
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

    fn with_nonce(mut self, reach: Reach, answer: &[u8]) -> Result<Step, ReceiveError> {
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

    fn request(self, reach: Reach, proof: Option<(&str, &PublicKey)>) -> Result<Step, ReceiveError> {
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

    fn credential(
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

/// Section 8.3: `credentials`, each an object with `credential`, a text or (ldp_vc) an object.
fn credentials(answer: &[u8]) -> Result<Vec<Vec<u8>>, ReceiveError> {
    let wrong = |reason: MessageFlaw| ReceiveError::message(Message::Credential, reason);
    let answer = json::parse(answer, limits::CREDENTIAL_BYTES).map_err(|error| wrong(error.into()))?;
    let list = answer.get("credentials").and_then(Value::as_array).unwrap_or_default();
    if list.is_empty() || list.len() > limits::CREDENTIALS_IN_PRESENTATION {
        return Err(wrong(MessageFlaw::Count { count: list.len() }));
    }
    list.iter()
        .map(|entry| match entry.get("credential") {
            Some(Value::String(token)) => Ok(token.as_bytes().to_vec()),
            Some(object @ Value::Object(_)) => Ok(object.to_serde().to_string().into_bytes()),
            _ => Err(wrong(MessageFlaw::NoCredential)),
        })
        .collect()
}

/// Whether it has the format, the type and the key that it was offered and asked for with.
fn as_offered(bytes: &[u8], configuration: &Configuration, key: Option<&PublicKey>) -> Result<(), ReceiveError> {
    let found = Candidate::read(bytes).map_err(|error| ReceiveError::message(Message::Credential, error))?;
    let not = |part, expected: &str, found: &str| ReceiveError::NotAsOffered {
        part,
        expected: expected.to_owned(),
        found: found.chars().take(200).collect(),
    };
    if found.kind.format() != configuration.format {
        return Err(not(Part::Format, &configuration.format, found.kind.format()));
    }
    let types = found.types.join(", ");
    if let Some(vct) = &configuration.vct
        && found.types.first() != Some(vct)
    {
        return Err(not(Part::Type, vct, &types));
    }
    if let Some(missing) = configuration.types.iter().find(|offered| !found.types.contains(offered)) {
        return Err(not(Part::Type, missing, &types));
    }
    if let Some(key) = key {
        let bound = found.holder_key().map(|bound| bound.thumbprint());
        let expected = key.thumbprint();
        match bound {
            None => return Err(ReceiveError::NotBound { expected }),
            Some(bound) if bound != expected => return Err(not(Part::Key, &expected, &bound)),
            Some(_) => {}
        }
    }
    Ok(())
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
