//! What is offered, by whom, and is a code needed for it? Everything in an offer is unconfirmed.
//!
//! OpenID4VCI 1.0, section 4.

use credential::json::{self, Value};
use url::Url;

use super::error::{Message, MessageFlaw, ReceiveError, Unsupported};
use super::{MESSAGE_BYTES, SCHEMES};
use crate::address::{self, Reach};
use crate::link::Parameters;

/// The grant type of the pre-authorised code.
pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

/// Most credentials of one offer.
const MOST_CONFIGURATIONS: usize = 32;

/// What an offer's link carries.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferLink {
    /// The offer itself.
    Value(Offer),
    /// Where the offer is to be had.
    Reference(Url),
}

/// An offer.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// The issuer's identifier, an https address.
    pub credential_issuer: String,
    /// The ids of what is offered.
    pub configurations: Vec<String>,
    pub(super) code: String,
    /// The code that the issuer sends apart, if one is needed.
    pub tx_code: Option<TxCode>,
    pub(super) authorization_server: Option<String>,
}

impl std::fmt::Debug for Offer {
    /// Without the code, which is a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Offer")
            .field("credential_issuer", &self.credential_issuer)
            .field("configurations", &self.configurations)
            .field("tx_code", &self.tx_code)
            .finish_non_exhaustive()
    }
}

/// What the code that comes apart looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TxCode {
    /// Digits or any characters.
    pub mode: TxCodeMode,
    /// How many, if said.
    pub length: Option<u64>,
    /// The issuer's own words on where to find it; unconfirmed, cut at 300 characters.
    pub description: Option<String>,
}

/// The characters of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TxCodeMode {
    /// Digits.
    Numeric,
    /// Any.
    Text,
}

fn wrong(reason: impl Into<MessageFlaw>) -> ReceiveError {
    ReceiveError::message(Message::Offer, reason)
}

impl OfferLink {
    /// Reads a link with `credential_offer` or `credential_offer_uri`, exactly one of them.
    pub fn parse(link: &str, reach: Reach) -> Result<Self, ReceiveError> {
        let parameters = Parameters::of_link(link, &SCHEMES)?;
        match (parameters.get("credential_offer"), parameters.get("credential_offer_uri")) {
            (Some(offer), None) => Offer::parse(offer.as_bytes(), reach).map(Self::Value),
            (None, Some(reference)) => Ok(Self::Reference(address::address(reference, reach)?)),
            _ => Err(wrong(MessageFlaw::OfferOrReference)),
        }
    }
}

impl Offer {
    /// Reads an offer.
    pub fn parse(bytes: &[u8], reach: Reach) -> Result<Self, ReceiveError> {
        let offer = json::parse(bytes, MESSAGE_BYTES).map_err(wrong)?;
        let issuer = offer
            .str("credential_issuer")
            .ok_or_else(|| wrong(MessageFlaw::Missing { member: "credential_issuer" }))?;
        let address = address::address(issuer, reach)?;
        if address.query().is_some() {
            return Err(wrong(MessageFlaw::IssuerQuery));
        }
        let configurations = configurations(&offer)?;
        let grant = offer.get("grants").and_then(|grants| grants.get(GRANT_TYPE));
        let grant = grant.ok_or(ReceiveError::Unsupported { what: Unsupported::SigningIn })?;
        let code = grant.str("pre-authorized_code").filter(|code| !code.is_empty() && code.len() <= 8_192);
        Ok(Self {
            credential_issuer: issuer.to_owned(),
            configurations,
            code: code.ok_or_else(|| wrong(MessageFlaw::Code))?.to_owned(),
            tx_code: grant.get("tx_code").map(TxCode::parse).transpose()?,
            authorization_server: grant.str("authorization_server").map(str::to_owned),
        })
    }
}

fn configurations(offer: &Value<'_>) -> Result<Vec<String>, ReceiveError> {
    let list = offer.get("credential_configuration_ids").and_then(Value::as_array).unwrap_or_default();
    let ids: Option<Vec<String>> = list.iter().map(|id| id.as_str().map(str::to_owned)).collect();
    let ids = ids.ok_or_else(|| wrong(MessageFlaw::NoText))?;
    if ids.is_empty() || ids.len() > MOST_CONFIGURATIONS {
        return Err(wrong(MessageFlaw::Configurations { actual: ids.len(), limit: MOST_CONFIGURATIONS }));
    }
    let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
    if unique.len() != ids.len() {
        return Err(wrong(MessageFlaw::Repeated));
    }
    Ok(ids)
}

impl TxCode {
    fn parse(code: &Value<'_>) -> Result<Self, ReceiveError> {
        let mode = match code.str("input_mode") {
            None | Some("numeric") => TxCodeMode::Numeric,
            Some("text") => TxCodeMode::Text,
            Some(other) => return Err(wrong(MessageFlaw::InputMode { found: other.chars().take(200).collect() })),
        };
        if code.as_object().is_none() {
            return Err(wrong(MessageFlaw::TxCode { found: code.kind() }));
        }
        let description = code.str("description").map(|text| text.chars().take(300).collect());
        Ok(Self { mode, length: code.get("length").and_then(Value::as_u64), description })
    }
}
