//! With which keys does a school sign, and where does it say that they are its own?
//!
//! did:key (W3C CCG), did:web, and JWT VC Issuer Metadata (SD-JWT VC, section 5).

use credential::key::{Algorithm, PrivateKey, PublicKey, Signer};
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{Format, IssueError, did_key};
use crate::catalogue::School;

/// What an issuer calls itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// The did:key of the key that signs: it needs no document, and says nothing of who that is.
    DidKey,
    /// A host: `did:web:HOST` in W3C credentials, `https://HOST` in SD-JWT VC. Its documents are [`Issuer::documents`].
    Host(String),
}

/// A school with its keys. The private keys are wiped when it is dropped; it has no `Debug`.
pub struct Issuer {
    school: School,
    identity: Identity,
    ed25519: PrivateKey,
    p256: PrivateKey,
}

impl Issuer {
    /// A school with fresh keys, one Ed25519 and one P-256.
    pub fn new(school: School, identity: Identity, rng: &mut impl CryptoRng) -> Result<Self, IssueError> {
        let ed25519 = PrivateKey::generate(Algorithm::EdDsa, rng)?;
        let p256 = PrivateKey::generate(Algorithm::Es256, rng)?;
        Ok(Self { school, identity, ed25519, p256 })
    }

    /// A school with keys that were kept.
    pub fn from_keys(school: School, identity: Identity, ed25519: PrivateKey, p256: PrivateKey) -> Self {
        Self { school, identity, ed25519, p256 }
    }

    /// Who it says it is.
    pub fn school(&self) -> &School {
        &self.school
    }

    /// The key that signs this format.
    pub fn signer(&self, format: Format) -> &PrivateKey {
        match format {
            Format::OpenBadge => &self.ed25519,
            Format::VcJwt | Format::SdJwtVc => &self.p256,
        }
    }

    /// Both keys, Ed25519 first, so that they can be kept.
    pub fn keys(&self) -> [&PrivateKey; 2] {
        [&self.ed25519, &self.p256]
    }

    fn public(&self, format: Format) -> &PublicKey {
        self.signer(format).public_key()
    }

    /// Its id in credentials of this format.
    pub fn id(&self, format: Format) -> Result<String, IssueError> {
        match (&self.identity, format) {
            (Identity::DidKey, _) => did_key(self.public(format)),
            (Identity::Host(host), Format::SdJwtVc) => Ok(format!("https://{host}")),
            (Identity::Host(host), _) => Ok(did_web(host)),
        }
    }

    /// All its ids, each once.
    pub fn ids(&self) -> Result<Vec<String>, IssueError> {
        let mut ids = Format::ALL.map(|format| self.id(format)).into_iter().collect::<Result<Vec<_>, _>>()?;
        ids.sort();
        ids.dedup();
        Ok(ids)
    }

    /// The name of the key that signs this format: a proof's `verificationMethod`, a token's `kid`.
    pub fn method(&self, format: Format) -> Result<String, IssueError> {
        let id = self.id(format)?;
        match (&self.identity, format) {
            (Identity::DidKey, _) => Ok(format!("{id}#{}", id.strip_prefix("did:key:").unwrap_or_default())),
            (Identity::Host(_), Format::SdJwtVc) => Ok(self.public(format).thumbprint()),
            (Identity::Host(_), _) => Ok(format!("{id}#{}", self.public(format).thumbprint())),
        }
    }

    /// The documents that tie the keys to a host, with their addresses; none for a did:key.
    pub fn documents(&self) -> Result<Vec<(String, Vec<u8>)>, IssueError> {
        let Identity::Host(host) = &self.identity else { return Ok(Vec::new()) };
        let document = self.did_document(&did_web(host))?;
        Ok(vec![
            (format!("https://{host}/.well-known/did.json"), document.to_string().into_bytes()),
            (
                format!("https://{host}/.well-known/jwt-vc-issuer"),
                self.issuer_metadata(&format!("https://{host}")).to_string().into_bytes(),
            ),
        ])
    }

    fn did_document(&self, did: &str) -> Result<Value, IssueError> {
        let mut methods = Vec::new();
        for key in self.keys() {
            let public = key.public_key();
            let multibase = public.to_multibase().ok_or(IssueError::NoDidKey { kind: public.kind() })?;
            methods.push(json!({
                "id": format!("{did}#{}", public.thumbprint()),
                "type": "Multikey",
                "controller": did,
                "publicKeyMultibase": multibase,
            }));
        }
        let ids: Vec<&Value> = methods.iter().filter_map(|method| method.get("id")).collect();
        Ok(json!({
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
            "id": did,
            "verificationMethod": methods,
            "assertionMethod": ids,
        }))
    }

    /// JWT VC Issuer Metadata for an https (or, in a demonstration, http loopback) origin.
    pub fn issuer_metadata(&self, origin: &str) -> Value {
        let public = self.p256.public_key();
        let mut jwk = public.to_jwk();
        if let Some(members) = jwk.as_object_mut() {
            members.insert("kid".to_owned(), public.thumbprint().into());
            members.insert("alg".to_owned(), Algorithm::Es256.name().into());
            members.insert("use".to_owned(), "sig".into());
        }
        json!({ "issuer": origin, "jwks": { "keys": [jwk] } })
    }
}

fn did_web(host: &str) -> String {
    format!("did:web:{}", host.replace(':', "%3A"))
}
