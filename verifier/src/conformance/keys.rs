//! With which keys does the bench issue? One for each kind of signature, made when it starts.

use credential::bbs;
use credential::data_integrity::Suite;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer};
use issue::{Format, Identity, IssueError, Issuer};
use rand_core::CryptoRng;
use serde_json::{Value, json};

/// The keys. Wiped when they are dropped; they have no `Debug`.
pub(super) struct Keys {
    /// With the keys of Ed25519 and P-256; it publishes lists of withdrawals as well.
    pub(super) issuer: Issuer,
    p384: PrivateKey,
    pub(super) bbs: bbs::SecretKey,
    ids: Ids,
}

struct Ids {
    ed25519: String,
    p256: String,
    p384: String,
    bbs: String,
}

impl Keys {
    pub(super) fn new(dice: &mut impl CryptoRng) -> Result<Self, IssueError> {
        let issuer = Issuer::new(issue::catalogue::NORDHAFEN, Identity::DidKey, dice)?;
        let p384 = PrivateKey::generate(Algorithm::Es384, dice)?;
        let bbs = bbs::SecretKey::generate(dice).map_err(|_| credential::key::KeyError::Private)?;
        let id = |key: &PublicKey| issue::award::did_key(key);
        let ids = Ids {
            ed25519: id(issuer.signer(Format::OpenBadge).public_key())?,
            p256: id(issuer.signer(Format::VcJwt).public_key())?,
            p384: id(p384.public_key())?,
            bbs: id(&PublicKey::bls12381_g2(bbs.public_key().bytes())?)?,
        };
        Ok(Self { issuer, p384, bbs, ids })
    }

    /// The did:key of each, by the names that the suites know curves by.
    pub(super) fn ids(&self) -> Value {
        let Ids { ed25519, p256, p384, bbs } = &self.ids;
        json!({ "ed": ed25519, "P-256": p256, "P-384": p384, "bbs": bbs })
    }

    /// The key with which a suite issues, where it can choose on this curve; none for bbs-2023, whose key signs nothing else.
    pub(super) fn signer(&self, suite: &Suite, curve: Option<&str>) -> Option<&PrivateKey> {
        Some(match suite {
            Suite::Bbs2023 => return None,
            Suite::EcdsaRdfc2019 | Suite::EcdsaJcs2019 if curve == Some("P-384") => &self.p384,
            Suite::EcdsaRdfc2019 | Suite::EcdsaJcs2019 | Suite::EcdsaSd2023 => self.issuer.signer(Format::VcJwt),
            _ => self.issuer.signer(Format::OpenBadge),
        })
    }

    /// The name of that key in proofs.
    pub(super) fn method(&self, suite: &Suite, curve: Option<&str>) -> String {
        let id = match self.signer(suite, curve).map(Signer::algorithm) {
            None => &self.ids.bbs,
            Some(Algorithm::Es384) => &self.ids.p384,
            Some(Algorithm::Es256) => &self.ids.p256,
            Some(_) => &self.ids.ed25519,
        };
        format!("{id}#{}", id.strip_prefix("did:key:").unwrap_or_default())
    }
}
