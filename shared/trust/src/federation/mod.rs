//! What does an entity of a federation say of itself or of another, and did it sign that?
//!
//! OpenID Federation 1.0, "Entity Statement" and "Entity Statement Validation". Pure: which address is asked, and whose
//! word leads to a trust anchor, is decided by whoever asks. The name of an issuer counts only from the statement of the
//! entity above it: what it says of itself is its own word.

mod error;
mod policy;

use credential::Timestamp;
use credential::did::JwkSet;
use credential::jose::Jws;
use credential::json::{self, Value};
use credential::key::PublicKey;

use crate::limits;

pub use error::{ListingError, StatementError, StatementFlaw};
pub use policy::{Policy, PolicyError};

/// The header's type, without which a token of another kind could be taken for a statement.
const TYPE: &str = "entity-statement+jwt";
/// How far clocks may differ, in seconds.
const SKEW: i64 = 60;

/// One statement whose form is right; its signature is not yet checked.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Who says it: an entity identifier.
    pub issuer: String,
    /// Of whom: an entity identifier, or a DID in registries of the Digital Credentials Consortium.
    pub subject: String,
    /// When it was made.
    pub issued: Timestamp,
    /// Until when it holds.
    pub until: Timestamp,
    /// The subject's keys for statements of its own. Not those by which it seals credentials.
    pub keys: Option<JwkSet>,
    /// Who is above the subject, by its own word.
    pub superiors: Vec<String>,
    /// How many entities may stand between the issuer and the end of a chain.
    pub path_length: Option<u64>,
    /// What it asks of the metadata of all below it.
    pub policy: Policy,
    /// Which entity types it lets stand below it, besides that of members of the federation; `None` if all.
    entity_types: Option<Vec<String>>,
    /// What it says of the subject, as it stands there.
    metadata: serde_json::Value,
    signed: Jws<'static>,
}

/// What a statement says of its subject as a member of the federation (`metadata.federation_entity`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entity {
    /// `organization_name`
    pub name: Option<String>,
    /// `legal_name` of `institution_additional_information`, which the Digital Credentials Consortium adds.
    pub legal_name: Option<String>,
    /// `federation_fetch_endpoint`: where it is asked for its word on others.
    pub fetch: Option<String>,
    /// `federation_list_endpoint`: where all stand of whom it has a word.
    pub list: Option<String>,
}

impl Statement {
    /// Reads a statement.
    pub fn parse(bytes: &[u8]) -> Result<Self, StatementError> {
        if bytes.len() > limits::STATEMENT_BYTES {
            return Err(StatementFlaw::TooLarge { limit: limits::STATEMENT_BYTES }.into());
        }
        let text = std::str::from_utf8(bytes.trim_ascii()).map_err(|_| StatementFlaw::NoText)?;
        let signed = Jws::parse(text).map_err(StatementFlaw::from)?.into_owned();
        if signed.typ() != Some(TYPE) {
            let found = cut(signed.typ().unwrap_or("not given"));
            return Err(StatementFlaw::Type { found, expected: TYPE }.into());
        }
        if signed.kid().is_none() {
            return Err(StatementFlaw::NoKey.into());
        }
        let claims = json::parse(signed.payload(), limits::STATEMENT_BYTES).map_err(StatementFlaw::from)?;
        Self::read(&claims, signed.clone())
    }

    fn read(claims: &Value<'_>, signed: Jws<'static>) -> Result<Self, StatementError> {
        let text =
            |member: &'static str| claims.str(member).map(str::to_owned).ok_or(StatementFlaw::Missing { member });
        let date = |member: &'static str| {
            let date = claims.get(member).and_then(Timestamp::from_numeric_date);
            date.ok_or(StatementFlaw::Date { member })
        };
        // What must be understood and is not here, makes the statement say something that we do not know.
        if claims.get("crit").is_some() {
            return Err(StatementFlaw::Extensions.into());
        }
        if claims.pointer("/constraints/naming_constraints").is_some() {
            return Err(StatementFlaw::Names.into());
        }
        let keys = claims.get("jwks").map(JwkSet::read).transpose().map_err(StatementFlaw::from)?;
        let path_length = match claims.pointer("/constraints/max_path_length") {
            None => None,
            Some(length) => {
                let length = length.as_i64().and_then(|length| u64::try_from(length).ok());
                Some(length.ok_or(StatementFlaw::Length)?)
            }
        };
        Ok(Self {
            issuer: text("iss")?,
            subject: text("sub")?,
            issued: date("iat")?,
            until: date("exp")?,
            keys,
            superiors: superiors(claims)?,
            path_length,
            policy: Policy::read(claims)?,
            entity_types: entity_types(claims)?,
            metadata: claims.get("metadata").map(Value::to_serde).unwrap_or_default(),
            signed,
        })
    }

    /// Whether it is that entity's word about that one, and in force.
    pub fn must_be(&self, issuer: &str, subject: &str, at: Timestamp) -> Result<(), StatementError> {
        for (member, found, expected) in [("iss", &self.issuer, issuer), ("sub", &self.subject, subject)] {
            if found != expected {
                return Err(StatementError::Another { member, found: cut(found), expected: expected.to_owned() });
            }
        }
        if at.plus_seconds(SKEW) < self.issued || self.until <= at {
            return Err(StatementError::NotInForce { from: self.issued, until: self.until, at });
        }
        Ok(())
    }

    /// The one of these keys that signed it.
    pub fn signer(&self, keys: &JwkSet) -> Result<PublicKey, StatementError> {
        let mut candidates = keys.candidates(self.signed.kid(), self.signed.alg());
        let signer = candidates.find(|key| self.signed.verify(key).is_ok());
        signer.cloned().ok_or_else(|| StatementError::Signature(cut(&self.issuer)))
    }

    /// Reads an entity's word about itself (Entity Configuration): signed with one of the keys that it names. Whether it is
    /// that entity's, and in force, [`Statement::must_be`] says.
    pub fn of_itself(bytes: &[u8]) -> Result<Self, StatementError> {
        let statement = Self::parse(bytes)?;
        let keys = statement.keys.as_ref().ok_or(StatementFlaw::NoKeys)?;
        statement.signer(keys)?;
        Ok(statement)
    }
}

/// `authority_hints`
fn superiors(claims: &Value<'_>) -> Result<Vec<String>, StatementError> {
    let wrong = || StatementError::from(StatementFlaw::Superiors);
    let Some(hints) = claims.get("authority_hints") else { return Ok(Vec::new()) };
    let hints = hints.as_array().ok_or_else(wrong)?;
    if hints.len() > limits::SUPERIORS {
        return Err(StatementFlaw::ManySuperiors { limit: limits::SUPERIORS }.into());
    }
    hints.iter().map(|hint| hint.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

/// `allowed_entity_types` of the constraints ("Entity Type Constraints").
fn entity_types(claims: &Value<'_>) -> Result<Option<Vec<String>>, StatementError> {
    let wrong = || StatementError::from(StatementFlaw::EntityTypes);
    let Some(types) = claims.pointer("/constraints/allowed_entity_types") else { return Ok(None) };
    let types = types.as_array().ok_or_else(wrong)?;
    types.iter().map(|kind| kind.as_str().map(str::to_owned).ok_or_else(wrong)).collect::<Result<_, _>>().map(Some)
}

/// What entities above ask of the metadata of one below: the policies of all, and which entity types they let stand.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    policy: Policy,
    entity_types: Option<Vec<String>>,
}

impl Rules {
    /// With those of a statement further down.
    ///
    /// # Errors
    /// Where the two contradict each other.
    pub fn with(&self, statement: &Statement) -> Result<Self, StatementError> {
        let entity_types = match (&self.entity_types, &statement.entity_types) {
            (Some(above), Some(below)) => Some(above.iter().filter(|kind| below.contains(kind)).cloned().collect()),
            (above, below) => above.as_ref().or(below.as_ref()).cloned(),
        };
        Ok(Self { policy: self.policy.with(&statement.policy)?, entity_types })
    }

    /// What is left of what `statement` says of its subject. A name, or an address, that a policy puts where the statement has
    /// none is left out: it would be that of everybody below.
    ///
    /// # Errors
    /// What they do not let stand.
    pub fn resolve(&self, statement: &Statement) -> Result<Entity, StatementError> {
        self.left(&statement.metadata)
    }

    /// The same of an entity's word about itself, where `above`, the word of the one above it, goes before.
    ///
    /// # Errors
    /// What they do not let stand.
    pub fn resolve_own(&self, own: &Statement, above: &Statement) -> Result<Entity, StatementError> {
        let mut metadata = own.metadata.clone();
        for (kind, said) in above.metadata.as_object().into_iter().flatten() {
            let members = metadata.get_mut(kind).and_then(serde_json::Value::as_object_mut);
            if let (Some(members), Some(said)) = (members, said.as_object()) {
                members.extend(said.clone());
            }
        }
        self.left(&metadata)
    }

    fn left(&self, said: &serde_json::Value) -> Result<Entity, StatementError> {
        let mut metadata = self.policy.apply(said)?;
        if let (Some(allowed), Some(types)) = (&self.entity_types, metadata.as_object_mut()) {
            types.retain(|kind, _| kind == MEMBER || allowed.contains(kind));
        }
        let (said, left) = (Entity::read(said), Entity::read(&metadata));
        Ok(Entity {
            name: left.name.filter(|_| said.name.is_some()),
            legal_name: left.legal_name.filter(|_| said.legal_name.is_some()),
            fetch: left.fetch.filter(|_| said.fetch.is_some()),
            list: left.list.filter(|_| said.list.is_some()),
        })
    }
}

/// The entity type of every member of a federation, which no constraint takes away.
const MEMBER: &str = "federation_entity";

impl Entity {
    fn read(metadata: &serde_json::Value) -> Self {
        let text = |pointer: &str| {
            let text = metadata.pointer(pointer).and_then(serde_json::Value::as_str);
            let text = text.filter(|text| !text.trim().is_empty());
            text.filter(|text| text.chars().count() <= limits::NAME_CHARS).map(str::to_owned)
        };
        Self {
            name: text("/federation_entity/organization_name"),
            legal_name: text("/institution_additional_information/legal_name"),
            fetch: text("/federation_entity/federation_fetch_endpoint"),
            list: text("/federation_entity/federation_list_endpoint"),
        }
    }
}

/// Where an entity says who it is; `None` if its identifier is no address.
pub fn configuration_address(entity: &str) -> Option<String> {
    let plain = entity.starts_with("https://") || entity.starts_with("http://");
    (plain && !entity.contains(['?', '#', '@', ' ']))
        .then(|| format!("{}/.well-known/openid-federation", entity.trim_end_matches('/')))
}

/// Where an entity is asked for its word about another.
pub fn statement_address(fetch: &str, subject: &str) -> String {
    let encode = |text: &str| -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte);
        text.bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    let mark = if fetch.contains('?') { '&' } else { '?' };
    format!("{fetch}{mark}sub={}", encode(subject))
}

/// Reads whom an entity has a word of ("Subordinate Listings": a JSON array of identifiers).
pub fn listing(bytes: &[u8]) -> Result<Vec<String>, ListingError> {
    let value = json::parse(bytes, limits::REGISTRY_BYTES)?;
    let items = value.as_array().ok_or(ListingError::NoList)?;
    if items.len() > limits::REGISTRY_ISSUERS {
        return Err(ListingError::TooMany { limit: limits::REGISTRY_ISSUERS });
    }
    let text = |item: &Value<'_>| item.as_str().map(str::to_owned).ok_or(ListingError::NoText);
    items.iter().map(text).collect()
}

fn cut(text: &str) -> String {
    text.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::{configuration_address, listing, statement_address};

    #[test]
    fn addresses_are_those_of_the_standard() {
        let at = configuration_address("https://f.example/");
        assert_eq!(at.as_deref(), Some("https://f.example/.well-known/openid-federation"));
        assert_eq!(configuration_address("did:web:f.example"), None);
        assert_eq!(
            statement_address("https://f.example/fetch", "did:web:a.example%3A1&x"),
            "https://f.example/fetch?sub=did:web:a.example%253A1%26x"
        );
        assert_eq!(statement_address("https://f.example/f?a=b", "x"), "https://f.example/f?a=b&sub=x");
    }

    #[test]
    fn a_listing_is_a_list_of_texts() {
        assert_eq!(listing(br#"["did:key:a","https://b.example"]"#).expect("a list").len(), 2);
        for bad in ["", "{}", "[1]", "[[]]", "null"] {
            assert!(listing(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
