//! What does an issuer say of itself, and what can it issue? Its metadata, and its authorization server's.
//!
//! OpenID4VCI 1.0, section 12.2; RFC 8414. Both documents must name whoever was asked, letter by letter.

use std::collections::BTreeMap;

use credential::json::{self, Value};
use url::Url;

use super::MESSAGE_BYTES;
use super::error::{Message, MessageFlaw, ReceiveError};
use crate::address::{self, Reach};

/// Credential Issuer Metadata.
#[derive(Clone, Debug, PartialEq)]
pub struct CredentialIssuer {
    /// The issuer's identifier.
    pub identifier: String,
    /// What it calls itself; unconfirmed.
    pub name: Option<String>,
    /// Where credentials are to be had.
    pub credential_endpoint: Url,
    /// Where a fresh nonce is to be had, if proofs need one.
    pub nonce_endpoint: Option<Url>,
    /// Who gives tokens; none: the issuer itself.
    pub authorization_servers: Vec<String>,
    /// What it issues, by id.
    pub configurations: BTreeMap<String, Configuration>,
}

/// One kind of credential.
#[derive(Clone, Debug, PartialEq)]
pub struct Configuration {
    /// The format: `dc+sd-jwt`, `jwt_vc_json`, `ldp_vc`, or another.
    pub format: String,
    /// `vct` of an SD-JWT VC.
    pub vct: Option<String>,
    /// The types of a W3C credential.
    pub types: Vec<String>,
    /// What it is called; unconfirmed.
    pub name: Option<String>,
    /// How it can be bound to a key: `jwk`, `did:key` and so on; empty: it is bound to none.
    pub binding_methods: Vec<String>,
    /// The signature algorithms that a `jwt` proof may have, by JOSE name; empty where a binding is asked for: any.
    pub proof_algorithms: Vec<String>,
}

/// Authorization Server Metadata, as far as the pre-authorised code needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorizationServer {
    /// Where tokens are to be had.
    pub token_endpoint: Url,
}

fn text_list(value: Option<&Value<'_>>) -> Vec<String> {
    let items = value.and_then(Value::as_array).unwrap_or_default();
    items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The first display name, English before others, cut at 200 characters.
fn display_name(value: Option<&Value<'_>>) -> Option<String> {
    let items = value.and_then(Value::as_array).unwrap_or_default();
    let english = items.iter().find(|item| item.str("locale").is_some_and(|locale| locale.starts_with("en")));
    let name = english.or(items.first())?.str("name")?;
    Some(name.chars().take(200).collect())
}

fn endpoint(document: &Value<'_>, member: &str, reach: Reach) -> Result<Option<Url>, ReceiveError> {
    Ok(document.str(member).map(|text| address::address(text, reach)).transpose()?)
}

fn names(document: &Value<'_>, member: &str, expected: &str, message: Message) -> Result<(), ReceiveError> {
    let found = document.str(member).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    let found = found.chars().take(200).collect();
    Err(ReceiveError::OtherIssuer { message, expected: expected.to_owned(), found })
}

impl CredentialIssuer {
    /// Reads the metadata of `issuer`.
    pub fn parse(bytes: &[u8], issuer: &str, reach: Reach) -> Result<Self, ReceiveError> {
        const MESSAGE: Message = Message::Issuer;
        let missing = |member| ReceiveError::message(MESSAGE, MessageFlaw::Missing { member });
        let document = json::parse(bytes, MESSAGE_BYTES).map_err(|error| ReceiveError::message(MESSAGE, error))?;
        names(&document, "credential_issuer", issuer, MESSAGE)?;
        let configurations = document
            .get("credential_configurations_supported")
            .and_then(Value::as_object)
            .ok_or_else(|| missing("credential_configurations_supported"))?;
        let configurations = configurations
            .iter()
            .filter_map(|(id, value)| Some((id.to_owned(), Configuration::parse(value)?)))
            .collect();
        let credential_endpoint = endpoint(&document, "credential_endpoint", reach)?;
        Ok(Self {
            identifier: issuer.to_owned(),
            name: display_name(document.get("display")),
            credential_endpoint: credential_endpoint.ok_or_else(|| missing("credential_endpoint"))?,
            nonce_endpoint: endpoint(&document, "nonce_endpoint", reach)?,
            authorization_servers: text_list(document.get("authorization_servers")),
            configurations,
        })
    }

    /// Who gives the token for an offer with this hint (section 4.1.1: it must be one of several that are listed).
    pub(super) fn authorization_server(&self, hint: Option<&str>) -> Result<String, ReceiveError> {
        match (hint, self.authorization_servers.as_slice()) {
            (None, []) => Ok(self.identifier.clone()),
            (None, [first, ..]) => Ok(first.clone()),
            (Some(hint), servers) if servers.iter().any(|server| server == hint) => Ok(hint.to_owned()),
            (Some(hint), _) => {
                let hint = hint.chars().take(200).collect();
                Err(ReceiveError::message(Message::Offer, MessageFlaw::OtherServer { hint }))
            }
        }
    }
}

impl Configuration {
    fn parse(value: &Value<'_>) -> Option<Self> {
        let shown = value.get("credential_metadata").unwrap_or(value);
        let proofs = value.get("proof_types_supported").and_then(|types| types.get("jwt"));
        Some(Self {
            format: value.str("format")?.to_owned(),
            vct: value.str("vct").map(str::to_owned),
            types: text_list(value.pointer("/credential_definition/type")),
            name: display_name(shown.get("display")),
            binding_methods: text_list(value.get("cryptographic_binding_methods_supported")),
            proof_algorithms: text_list(proofs.and_then(|jwt| jwt.get("proof_signing_alg_values_supported"))),
        })
    }
}

impl AuthorizationServer {
    /// Reads the metadata of the server `issuer`.
    pub fn parse(bytes: &[u8], issuer: &str, reach: Reach) -> Result<Self, ReceiveError> {
        const MESSAGE: Message = Message::Server;
        let document = json::parse(bytes, MESSAGE_BYTES).map_err(|error| ReceiveError::message(MESSAGE, error))?;
        names(&document, "issuer", issuer, MESSAGE)?;
        let token_endpoint = endpoint(&document, "token_endpoint", reach)?
            .ok_or_else(|| ReceiveError::message(MESSAGE, MessageFlaw::Missing { member: "token_endpoint" }))?;
        Ok(Self { token_endpoint })
    }
}
