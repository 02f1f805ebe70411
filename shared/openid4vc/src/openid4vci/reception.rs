//! How is an offered credential received? One step after the other; a person is asked before any code is redeemed.
//!
//! OpenID4VCI 1.0, sections 4 to 8 and 12, pre-authorised code flow, immediate issuance.

use std::collections::VecDeque;

use credential::key::{Algorithm, PublicKey};
use http::{Request, Response};

use super::error::{Message, MessageFlaw, ReceiveError, TxCodeFlaw};
use super::exchange::{body, get, post};
use super::metadata::{AuthorizationServer, Configuration, CredentialIssuer};
use super::offer::{GRANT_TYPE, Offer, OfferLink, TxCode};
use super::order::Order;
use super::proof::Proof;
use crate::address::{self, Reach};
use crate::link;

/// A credential on its way. Holds secrets: no `Debug`.
pub struct Reception {
    pub(super) reach: Reach,
    pub(super) at: At,
}

pub(super) enum At {
    Offer,
    Issuer(Offer),
    Server(Offer, CredentialIssuer),
    Asking(Offer, CredentialIssuer, AuthorizationServer),
    Token(CredentialIssuer, VecDeque<String>),
    Nonce(Order),
    Proving(Order),
    Credential(Order, Option<PublicKey>),
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
