//! What is asked, and does the request keep the rules? Checked once, then carried by a type.
//!
//! OpenID4VP 1.0, sections 5 and 8.2.

use credential::Timestamp;
use credential::json::{self, Value};
use url::Url;

use super::client::{ClientId, Prefix};
use super::error::{Expected, NotHere, RequestError, SignatureFlaw};
use crate::address::{self, Reach};
use crate::dcql::Query;
use crate::link::{LINK_BYTES, Parameters};

/// What proves who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// Nothing: all that is known is the host that the answer goes to.
    Unsigned,
    /// The request is signed by a key of this DID; who that is, the DID does not say.
    SignedBy {
        /// The DID.
        did: String,
    },
}

/// A request that keeps the rules, from an asker whose proof holds as far as [`Assurance`] says.
/// Only [`super::Intake`] makes one.
#[derive(Clone, Debug)]
pub struct VerifiedRequest {
    client: ClientId,
    assurance: Assurance,
    nonce: String,
    state: Option<String>,
    response_uri: Url,
    query: Query,
    client_name: Option<String>,
    expires: Option<Timestamp>,
    sha256: String,
}

impl VerifiedRequest {
    /// Checks plain parameters, which only the prefix `redirect_uri` allows.
    pub(super) fn from_parameters(parameters: &Parameters, reach: Reach) -> Result<Self, RequestError> {
        let mut members = json::Object::default();
        for (name, value) in parameters.iter() {
            let value = match name {
                "dcql_query" | "client_metadata" | "transaction_data" => json_parameter(name, value)?,
                _ => Value::String(value.to_owned().into()),
            };
            members.insert(name.to_owned(), value);
        }
        let client = client(&Value::Object(members.clone()))?;
        match client.prefix() {
            Prefix::RedirectUri(_) => Self::check(client, Assurance::Unsigned, &Value::Object(members), reach),
            Prefix::DecentralizedIdentifier(_) => Err(RequestError::Signature { reason: SignatureFlaw::None }),
        }
    }

    /// Checks the claims of a request object whose signature holds.
    pub(super) fn check(
        client: ClientId,
        assurance: Assurance,
        claims: &Value<'_>,
        reach: Reach,
    ) -> Result<Self, RequestError> {
        expect(claims, "response_type", &["vp_token"])?;
        expect(claims, "response_mode", &["direct_post"])?;
        forbid(claims, "transaction_data", NotHere::TransactionData)?;
        forbid(claims, "presentation_definition", NotHere::Draft)?;
        forbid(claims, "presentation_definition_uri", NotHere::Draft)?;
        forbid(claims, "scope", NotHere::Scope)?;
        forbid(claims, "redirect_uri", NotHere::DirectPost)?;
        let query = Query::parse(claims.get("dcql_query").ok_or(RequestError::Missing { name: "dcql_query" })?)?;
        formats(claims, &query)?;
        Ok(Self {
            response_uri: response_uri(&client, claims, reach)?,
            nonce: nonce(claims)?,
            state: text(claims, "state")?.map(str::to_owned),
            client_name: claims.get("client_metadata").and_then(|m| m.str("client_name")).map(shortened),
            expires: claims.get("exp").and_then(Timestamp::from_numeric_date),
            sha256: crate::sha256_hex(claims.to_serde().to_string().as_bytes()),
            client,
            assurance,
            query,
        })
    }

    /// Who asks: the full client identifier, which the answer is made out to.
    pub fn client_id(&self) -> &str {
        self.client.as_str()
    }
    /// What proves who asks.
    pub fn assurance(&self) -> &Assurance {
        &self.assurance
    }
    /// What the asker calls itself. Nobody has confirmed it.
    pub fn unverified_name(&self) -> Option<&str> {
        self.client_name.as_deref()
    }
    /// Where the answer goes.
    pub fn response_uri(&self) -> &Url {
        &self.response_uri
    }
    /// What is asked.
    pub fn query(&self) -> &Query {
        &self.query
    }
    /// When the request runs out, if it says so.
    pub fn expires(&self) -> Option<Timestamp> {
        self.expires
    }
    /// What the answer must be bound to.
    pub fn nonce(&self) -> &str {
        &self.nonce
    }
    pub(super) fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }
    /// SHA-256 of everything that the request says, in hexadecimal: to know it again, and to bind a consent to it.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

pub(super) fn client(claims: &Value<'_>) -> Result<ClientId, RequestError> {
    Ok(ClientId::parse(text(claims, "client_id")?.ok_or(RequestError::Missing { name: "client_id" })?)?)
}

fn json_parameter(name: &str, value: &str) -> Result<Value<'static>, RequestError> {
    let part = match name {
        "dcql_query" => "dcql_query",
        "client_metadata" => "client_metadata",
        _ => "transaction_data",
    };
    let parsed = json::parse(value.as_bytes(), LINK_BYTES);
    Ok(parsed.map_err(|error| RequestError::Unreadable { name: part, reason: error.into() })?.into_owned())
}

/// A member that must be text, if it is there.
pub(super) fn text<'v>(claims: &'v Value<'_>, name: &'static str) -> Result<Option<&'v str>, RequestError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(RequestError::Wrong { name, expected: Expected::Text, found: other.kind().to_owned() }),
    }
}

fn expect(claims: &Value<'_>, name: &'static str, accepted: &'static [&'static str]) -> Result<(), RequestError> {
    let found = text(claims, name)?.ok_or(RequestError::Missing { name })?;
    if accepted.contains(&found) {
        return Ok(());
    }
    Err(RequestError::Wrong { name, expected: Expected::OneOf(accepted), found: shortened(found) })
}

fn forbid(claims: &Value<'_>, name: &'static str, reason: NotHere) -> Result<(), RequestError> {
    match claims.get(name) {
        None => Ok(()),
        Some(_) => Err(RequestError::Forbidden { name, reason }),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Section 5.2: present, and of URL-safe characters.
fn nonce(claims: &Value<'_>) -> Result<String, RequestError> {
    let nonce = text(claims, "nonce")?.ok_or(RequestError::Missing { name: "nonce" })?;
    let safe = nonce.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b));
    if nonce.is_empty() || nonce.len() > 1_024 || !safe {
        return Err(RequestError::Wrong { name: "nonce", expected: Expected::Nonce, found: shortened(nonce) });
    }
    Ok(nonce.to_owned())
}

/// Sections 5.9.3 and 8.2: with the prefix redirect_uri, the identifier is the address; it may then be left out.
fn response_uri(client: &ClientId, claims: &Value<'_>, reach: Reach) -> Result<Url, RequestError> {
    let stated = text(claims, "response_uri")?;
    let named = match (client.prefix(), stated) {
        (Prefix::RedirectUri(of_client), Some(stated)) if of_client != stated => {
            return Err(RequestError::Wrong {
                name: "response_uri",
                expected: Expected::This(shortened(of_client)),
                found: shortened(stated),
            });
        }
        (Prefix::RedirectUri(of_client), _) => of_client,
        (_, Some(stated)) => stated,
        (_, None) => return Err(RequestError::Missing { name: "response_uri" }),
    };
    Ok(address::address(named, reach)?)
}

/// Section 5.1: of the formats that the asker reads, at least those of one credential query must be ours.
fn formats(claims: &Value<'_>, query: &Query) -> Result<(), RequestError> {
    const OURS: [&str; 3] = ["dc+sd-jwt", "jwt_vc_json", "ldp_vc"];
    let listed = claims.get("client_metadata").and_then(|m| m.get("vp_formats_supported")).and_then(Value::as_object);
    let wrong = |found: String| RequestError::Wrong {
        name: "vp_formats_supported",
        expected: Expected::OneOf(&OURS),
        found: shortened(&found),
    };
    if let Some(listed) = listed
        && !listed.iter().any(|(name, _)| OURS.contains(&name))
    {
        return Err(wrong(listed.iter().map(|(name, _)| name).collect::<Vec<_>>().join(", ")));
    }
    if !query.credentials.iter().any(|credential| OURS.contains(&credential.format.as_str())) {
        return Err(wrong(query.credentials.iter().map(|c| c.format.as_str()).collect::<Vec<_>>().join(", ")));
    }
    Ok(())
}
