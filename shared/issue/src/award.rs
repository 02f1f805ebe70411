//! What is issued, to whom, when and in which format?

use credential::Timestamp;
use credential::key::PublicKey;
use rand_core::CryptoRng;

use crate::catalogue::{Course, Learner};
use crate::issuer::Issuer;
use crate::status::StatusEntry;
use crate::{open_badge, sd_jwt_vc};

/// How an award is written and secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Open Badges 3.0 in JSON-LD with an `eddsa-rdfc-2022` proof (OpenID4VCI `ldp_vc`).
    OpenBadge,
    /// Open Badges 3.0 over VCDM 2.0 in a JWS, ES256, `typ` `vc+jwt` (VC-JOSE-COSE).
    VcJwt,
    /// SD-JWT VC, ES256, claims concealable one by one (`dc+sd-jwt`).
    SdJwtVc,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::OpenBadge, Format::VcJwt, Format::SdJwtVc];
}

/// One award to one person.
#[derive(Clone, Debug)]
pub struct Award<'a> {
    /// What was learned.
    pub course: &'a Course,
    /// By whom.
    pub learner: &'a Learner,
    /// The key of the learner's wallet, which the credential is bound to; `None`: bound to no key.
    pub holder: Option<&'a PublicKey>,
    /// When it is awarded; it is valid from then on.
    pub awarded: Timestamp,
    /// Until when it runs.
    pub valid_until: Option<Timestamp>,
    /// Where its withdrawal would be published.
    pub status: Option<StatusEntry>,
}

/// Why a credential could not be made.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// A key could not be made or written.
    #[error("the key: {0}")]
    Key(#[from] credential::key::KeyError),
    /// A signature could not be made.
    #[error("the signature: {0}")]
    Sign(#[from] credential::key::SignError),
    /// The SD-JWT could not be made.
    #[error("the SD-JWT: {0}")]
    SdJwt(#[from] credential::sd_jwt::IssueError),
    /// The proof could not be made.
    #[error("the proof: {0}")]
    DataIntegrity(#[from] credential::data_integrity::DataIntegrityError),
    /// The list of withdrawals could not be laid out.
    #[error("the list of withdrawals: {0}")]
    Bits(#[from] credential::status::BitsError),
    /// The list of withdrawals could not be packed.
    #[error("the list of withdrawals: {0}")]
    List(#[from] credential::status::ListError),
    /// A key of a kind that has no did:key form.
    #[error("a key of kind {kind} has no did:key form")]
    NoDidKey {
        /// The key's kind.
        kind: &'static str,
    },
    /// A list of withdrawals that has no such entry.
    #[error("the list has {length} entries, there is no entry {index}")]
    NoSuchEntry {
        /// The entry asked for.
        index: u64,
        /// How many there are.
        length: u64,
    },
    /// A list of withdrawals whose kind does not go with the format.
    #[error("a {kind:?} list does not go with {format:?}")]
    WrongList {
        /// The list's kind.
        kind: crate::StatusKind,
        /// The credential's format.
        format: Format,
    },
}

/// Makes the credential, as the bytes that a wallet receives.
pub fn issue(
    issuer: &Issuer,
    format: Format,
    award: &Award<'_>,
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, IssueError> {
    match format {
        Format::OpenBadge => open_badge::embedded(issuer, award, rng),
        Format::VcJwt => open_badge::enveloped(issuer, award, rng),
        Format::SdJwtVc => sd_jwt_vc::issue(issuer, award, rng),
    }
}

/// The did:key of a key.
pub fn did_key(key: &PublicKey) -> Result<String, IssueError> {
    let multibase = key.to_multibase().ok_or(IssueError::NoDidKey { kind: key.kind() })?;
    Ok(format!("did:key:{multibase}"))
}

/// A fresh random `urn:uuid:` (RFC 9562, version 4).
pub fn fresh_urn(rng: &mut impl CryptoRng) -> String {
    let mut bytes = [0_u8; 16];
    rng.fill_bytes(&mut bytes);
    let number = u128::from_be_bytes(bytes) & !(0xF << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let hex = format!("{number:032x}");
    let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", part(0..8), part(8..12), part(12..16), part(16..20), part(20..32))
}

#[cfg(test)]
mod tests {
    #[test]
    fn urns_are_version_4() {
        let mut rng = <rand_chacha::ChaCha20Rng as rand_core::SeedableRng>::from_seed([7; 32]);
        let urn = super::fresh_urn(&mut rng);
        assert_eq!(urn.len(), 45);
        assert_eq!(&urn[23..24], "4", "{urn}");
        assert!("89ab".contains(&urn[28..29]), "{urn}");
        assert_ne!(urn, super::fresh_urn(&mut rng));
    }
}
