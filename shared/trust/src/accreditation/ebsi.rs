//! What does an accreditation of EBSI permit, and where does the one above it stand?
//!
//! EBSI Issuer Trust Model: an attribute in the Trusted Issuers Registry holds a Verifiable Accreditation; `termsOfUse` of
//! a credential names the attribute under which it was issued. Held against a recording of the pilot network, version 5;
//! not tried against the live one.

use std::collections::BTreeSet;

use credential::did;
use credential::digest;
use credential::format::w3c;
use credential::json::{self, Value};

use super::{Kind, Statement, jurisdiction, texts};
use crate::limits;

/// One kind of credential that somebody may issue, or let others issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit {
    /// The schema; `None` if the permit names none.
    pub schema: Option<SchemaId>,
    /// Its types; empty if the permit names none.
    pub types: BTreeSet<String>,
    /// Where: two letters each; empty if the permit sets no bound.
    pub countries: BTreeSet<String>,
}

/// A schema, however its registry writes it: an address, an `ebsi:` URI or a bare id, in hexadecimal or base58btc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaId {
    written: String,
    /// Its id in a registry.
    id: Option<Vec<u8>>,
    /// The origin of the address, if it is written as one.
    origin: Option<String>,
}

impl SchemaId {
    /// The schema that this names. A text of another form is itself.
    pub fn of(text: &str) -> Self {
        let bare = !text.contains(['/', ':']);
        let uri = || text.strip_prefix("ebsi:").and_then(|rest| rest.split_once(&format!("{SCHEMAS}:/schemas/")));
        // "https://registry.example/trusted-schemas-registry/v3/schemas/ID".
        let address = || {
            let rest = text.strip_prefix("https://")?;
            let (host, path) = rest.split_once('/')?;
            let (version, id) = path.strip_prefix(SCHEMAS)?.strip_prefix("/v")?.split_once("/schemas/")?;
            version.bytes().all(|byte| byte.is_ascii_digit()).then_some((host, id))
        };
        let (origin, last) = match (bare, uri(), address()) {
            (true, ..) => (None, text),
            (_, Some((_, id)), _) => (None, id),
            (_, _, Some((host, id))) => (Some(format!("https://{host}")), id),
            _ => return Self { written: text.to_owned(), id: None, origin: None },
        };
        let hexadecimal = last.strip_prefix("0x").filter(|hex| hex.len() == 64).and_then(|hex| hex::decode(hex).ok());
        let base58 = || {
            let letters = last.strip_prefix('z').filter(|letters| letters.len() <= limits::SCHEMA_ID_LETTERS)?;
            bs58::decode(letters).into_vec().ok().filter(|bytes| bytes.len() == 32)
        };
        Self { written: text.to_owned(), id: hexadecimal.or_else(base58), origin }
    }

    /// Whether both are the same schema: written in the same way, or with the same id in EBSI's registry or in one of these,
    /// by their origins. At another address anything may stand.
    pub fn is(&self, other: &Self, registries: &[&str]) -> bool {
        let own = |origin: &str| {
            let network = origin.strip_prefix("https://api-").and_then(|host| host.strip_suffix(".ebsi.eu"));
            registries.contains(&origin) || network.is_some_and(|network| !network.contains(['.', '@', ':']))
        };
        let registered = |one: &Self| one.origin.as_deref().is_none_or(own);
        self.written == other.written
            || (self.id.is_some() && self.id == other.id && registered(self) && registered(other))
    }
}

pub(super) fn kind(types: &[&str]) -> Option<Kind> {
    let kinds = [
        ("VerifiableAccreditationToAttest", Kind::ToAttest),
        ("VerifiableAccreditationToAccredit", Kind::ToAccredit),
        ("VerifiableAuthorisationForTrustChain", Kind::Root),
    ];
    kinds.into_iter().find(|(name, _)| types.contains(name)).map(|(_, kind)| kind)
}

pub(super) fn read(subject: &Value<'_>, kind: Kind) -> Statement {
    let listed = ["accreditedFor", "permissionFor"].iter().find_map(|member| subject.get(member));
    let listed = listed.map(Value::one_or_many).unwrap_or_default();
    let permits = listed.iter().take(limits::STATEMENT_PARTS).filter_map(permit);
    // What names neither a schema nor a type permits nothing.
    let permits = permits.filter(|permit| permit.schema.is_some() || !permit.types.is_empty());
    Statement { kind, permits: permits.collect(), ..Statement::default() }
}

/// `None` if it is bounded in a way that is not understood: such a bound is never taken for none.
fn permit(one: &Value<'_>) -> Option<Permit> {
    let whole = |member: &str| {
        let stated = one.get(member).map(Value::one_or_many).unwrap_or_default();
        let read = texts(one.get(member));
        (read.len() == stated.len()).then_some(read)
    };
    let schema = whole("schemaId")?;
    let ([] | [_]) = schema.as_slice() else { return None };
    Some(Permit {
        schema: schema.first().map(|text| SchemaId::of(text)),
        types: whole("types")?.into_iter().collect(),
        countries: whole("limitJurisdiction")?.iter().map(|text| jurisdiction(text)).collect(),
    })
}

/// The attributes under which a credential says that it was issued.
pub fn parents<'v>(claims: &'v Value<'_>) -> Vec<&'v str> {
    let terms = claims.get("termsOfUse").map(Value::one_or_many).unwrap_or_default();
    terms.iter().filter_map(above).collect()
}

fn above<'v>(term: &'v Value<'_>) -> Option<&'v str> {
    let types = w3c::types(term);
    if types.contains(&"IssuanceCertificate") {
        return term.str("id");
    }
    let policy = types.iter().any(|kind| matches!(*kind, "AttestationPolicy" | "AccreditationPolicy"));
    if policy { term.str("parentAccreditation") } else { None }
}

/// Where an attribute stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeAddress {
    /// The https address that is asked.
    pub address: String,
    /// Whose attribute it is: a DID.
    pub subject: String,
}

/// Why a text is no address of an attribute that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Not in a registry that the user's trust names.
    #[error("it stands in no registry that your own list names")]
    Elsewhere,
    /// Not the address of an attribute.
    #[error("it is not the address of an attribute of a Trusted Issuers Registry")]
    Form,
}

const SCHEMAS: &str = "trusted-schemas-registry";
const SERVICE: &str = "trusted-issuers-registry";

impl AttributeAddress {
    /// Reads an address, or an `ebsi:` URI, which names the network or leaves it open. Only in these registries.
    ///
    /// # Errors
    /// Another form, or another registry.
    pub fn read(text: &str, registries: &[&str]) -> Result<Self, AddressError> {
        if let Some(rest) = text.strip_prefix("ebsi:") {
            let (network, path) = rest.split_once(&format!("{SERVICE}:")).ok_or(AddressError::Form)?;
            let found = match network.strip_suffix(':') {
                Some(network) => registries.iter().find(|origin| **origin == format!("https://api-{network}.ebsi.eu")),
                None if network.is_empty() => registries.first(),
                None => return Err(AddressError::Form),
            };
            let origin = found.ok_or(AddressError::Elsewhere)?;
            let subject = subject(path)?;
            return Ok(Self { address: format!("{origin}/{SERVICE}/v5{path}"), subject });
        }
        let origin =
            registries.iter().find(|origin| text.strip_prefix(**origin).is_some_and(|rest| rest.starts_with('/')));
        let path = origin.and_then(|origin| text.strip_prefix(*origin)).ok_or(AddressError::Elsewhere)?;
        let versioned = path.strip_prefix(&format!("/{SERVICE}/v")).ok_or(AddressError::Form)?;
        let (version, rest) = versioned.split_once('/').ok_or(AddressError::Form)?;
        if version.is_empty() || version.len() > 2 || !version.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(AddressError::Form);
        }
        let subject = subject(&format!("/{rest}"))?;
        Ok(Self { address: text.to_owned(), subject })
    }
}

/// Whose attribute stands at `/issuers/DID/attributes/ID`.
fn subject(path: &str) -> Result<String, AddressError> {
    let rest = path.strip_prefix("/issuers/").ok_or(AddressError::Form)?;
    let (did, id) = rest.split_once("/attributes/").ok_or(AddressError::Form)?;
    let hexadecimal = (1..=66).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if hexadecimal && did::check_ebsi(did).is_ok() { Ok(did.to_owned()) } else { Err(AddressError::Form) }
}

/// What the registry answers for an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Whose it is.
    pub subject: String,
    /// The accreditation, as it was registered.
    pub body: String,
}

impl Attribute {
    /// Reads an answer.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let value = json::parse(bytes, credential::limits::DOCUMENT_BYTES).map_err(|error| error.to_string())?;
        let attribute = value.get("attribute").ok_or("it has no member \"attribute\"")?;
        let body =
            attribute.str("body").filter(|body| !body.is_empty()).ok_or("its attribute holds no accreditation")?;
        let subject = value.str("did").ok_or("it does not say whose attribute that is")?;
        // What is registered is the hash; the recordings have it over the body's text.
        if let Some(hash) = attribute.str("hash")
            && hash.strip_prefix("0x").unwrap_or(hash) != digest::sha256_hex(body.as_bytes())
        {
            return Err("the accreditation is not the one that was registered: its hash is another".to_owned());
        }
        Ok(Self { subject: subject.to_owned(), body: body.to_owned() })
    }
}
