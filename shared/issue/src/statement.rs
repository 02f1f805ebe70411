//! How is a person's own statement on another's learning signed? As an SD-JWT VC by a did:key, bound to the learner's key.
//!
//! RFC 9901; SD-JWT VC, section 2.2; did:key v0.9 (W3C CCG). A did:key says nothing of who that is: whoever relies on it
//! knows the key from elsewhere.

use credential::Timestamp;
use credential::key::{PrivateKey, PublicKey, Signer as _};
use credential::sd_jwt::{self, Issuance, Path};
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{IssueError, did_key};

/// What is stated.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// The type, `vct`.
    pub kind: &'a str,
    /// What the whole is called.
    pub name: &'a str,
    /// What the one who signs calls themselves.
    pub by: &'a str,
    /// The `credentialSubject`.
    pub subject: Value,
    /// Which claims the learner may keep back.
    pub concealable: Vec<Path>,
    /// The learner's key, to which it is bound.
    pub holder: &'a PublicKey,
    /// When it is signed.
    pub at: Timestamp,
}

/// Signs it.
pub fn state(statement: &Statement<'_>, signer: &PrivateKey, rng: &mut impl CryptoRng) -> Result<Vec<u8>, IssueError> {
    let did = did_key(signer.public_key())?;
    let (year, month, day) = statement.at.date();
    let claims = json!({
        "iss": did,
        "iat": statement.at.seconds(),
        "vct": statement.kind,
        "name": statement.name,
        "issuing_authority": statement.by,
        "date_of_issuance": format!("{year:04}-{month:02}-{day:02}"),
        "cnf": { "jwk": statement.holder.to_jwk() },
        "credentialSubject": statement.subject,
    });
    let key = did.strip_prefix("did:key:").unwrap_or_default();
    let header = json!({ "typ": "dc+sd-jwt", "kid": format!("{did}#{key}") });
    let issuance = Issuance::new(claims, statement.concealable.iter().cloned());
    Ok(sd_jwt::issue(&issuance, &header, signer, rng)?.into_bytes())
}
