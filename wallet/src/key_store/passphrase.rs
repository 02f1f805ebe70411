//! How is the vault's key kept under a passphrase? Argon2id makes a key of it, AES-256-GCM seals the vault's key with that.
//!
//! RFC 9106, section 4 (second recommended option); NIST SP 800-38D.

use argon2::{Algorithm, Argon2, Params, Version};
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::vault_key::{LENGTH, VaultKey, random};
use super::{KeyStoreError, PASSPHRASE_LEAST};

/// Most memory that a key file may ask for, in KiB: a forged file must not take all there is.
const MEMORY_MOST: u32 = 1 << 20;
/// Most passes that a key file may ask for.
const PASSES_MOST: u32 = 16;
/// Most lanes that a key file may ask for.
const LANES_MOST: u32 = 16;

/// What deriving a key from a passphrase costs, us and whoever guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Cost {
    /// RFC 9106, section 4: 64 MiB, three passes, four lanes.
    fn default() -> Self {
        Self { memory_kib: 64 << 10, passes: 3, lanes: 4 }
    }
}

/// The vault's key, sealed.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapped {
    derivation: Derivation,
    cost: Cost,
    #[serde(with = "hex::serde")]
    salt: [u8; 16],
    sealing: Sealing,
    #[serde(with = "hex::serde")]
    nonce: [u8; 12],
    #[serde(with = "hex::serde")]
    sealed: Vec<u8>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Derivation {
    #[serde(rename = "argon2id-19")]
    Argon2id,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Sealing {
    #[serde(rename = "aes-256-gcm")]
    Aes256Gcm,
}

pub(super) fn wrap(
    key: &VaultKey,
    passphrase: &SecretString,
    vault: &str,
    cost: Cost,
) -> Result<Wrapped, KeyStoreError> {
    let actual = passphrase.expose_secret().chars().count();
    if actual < PASSPHRASE_LEAST {
        return Err(KeyStoreError::PassphraseTooShort { actual, least: PASSPHRASE_LEAST });
    }
    let (salt, nonce) = (random(), random());
    let sealer = sealer(passphrase, &salt, cost)?;
    // Room for the tag, so that growing leaves no copy of the key behind.
    let mut sealed = Vec::with_capacity(LENGTH + AES_256_GCM.tag_len());
    sealed.extend_from_slice(key.bytes());
    sealer
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad(vault), &mut sealed)
        .map_err(|_| KeyStoreError::Derivation("sealing failed".to_owned()))?;
    Ok(Wrapped { derivation: Derivation::Argon2id, cost, salt, sealing: Sealing::Aes256Gcm, nonce, sealed })
}

pub(super) fn unwrap(wrapped: &Wrapped, passphrase: &SecretString, vault: &str) -> Result<VaultKey, KeyStoreError> {
    let Wrapped { derivation: Derivation::Argon2id, cost, salt, sealing: Sealing::Aes256Gcm, nonce, sealed } = wrapped;
    let sealer = sealer(passphrase, salt, *cost)?;
    let mut opened = Zeroizing::new(sealed.clone());
    let bytes = sealer
        .open_in_place(Nonce::assume_unique_for_key(*nonce), aad(vault), &mut opened)
        .map_err(|_| KeyStoreError::WrongPassphrase)?;
    VaultKey::from_bytes(bytes).ok_or(KeyStoreError::AnothersKey("passphrase slot"))
}

/// Binds a sealed key to its vault's name.
fn aad(vault: &str) -> Aad<Vec<u8>> {
    Aad::from([b"wanderbuch vault.keys 1\0", vault.as_bytes()].concat())
}

fn sealer(passphrase: &SecretString, salt: &[u8; 16], cost: Cost) -> Result<LessSafeKey, KeyStoreError> {
    let derivation = |error: String| KeyStoreError::Derivation(error);
    let Cost { memory_kib, passes, lanes } = cost;
    if memory_kib > MEMORY_MOST || passes > PASSES_MOST || lanes > LANES_MOST {
        return Err(derivation(format!(
            "the key file asks for {memory_kib} KiB, {passes} passes, {lanes} lanes; the most is {MEMORY_MOST}, {PASSES_MOST}, {LANES_MOST}"
        )));
    }
    let params = Params::new(memory_kib, passes, lanes, Some(LENGTH)).map_err(|error| derivation(error.to_string()))?;
    let mut key = Zeroizing::new([0; LENGTH]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.expose_secret().as_bytes(), salt, key.as_mut())
        .map_err(|error| derivation(error.to_string()))?;
    let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|error| derivation(error.to_string()))?;
    Ok(LessSafeKey::new(key))
}

#[cfg(test)]
mod tests {
    use super::{Cost, wrap};
    use crate::key_store::{KeyStoreError, VaultKey, passphrase::unwrap};
    use secrecy::SecretString;

    const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

    #[test]
    fn only_the_same_passphrase_for_the_same_vault_opens() {
        let key = VaultKey::generate();
        let right = SecretString::from("correct horse");
        let wrapped = wrap(&key, &right, "a", CHEAP).unwrap_or_else(|error| panic!("{error}"));
        assert!(unwrap(&wrapped, &right, "a").is_ok_and(|opened| opened.bytes() == key.bytes()));
        assert!(matches!(
            unwrap(&wrapped, &SecretString::from("correct horsf"), "a"),
            Err(KeyStoreError::WrongPassphrase)
        ));
        assert!(matches!(unwrap(&wrapped, &right, "b"), Err(KeyStoreError::WrongPassphrase)));
        for position in 0..wrapped.sealed.len() {
            let mut forged = wrapped.clone();
            forged.sealed[position] ^= 1;
            assert!(matches!(unwrap(&forged, &right, "a"), Err(KeyStoreError::WrongPassphrase)));
        }
        assert!(!wrapped.sealed.windows(8).any(|window| key.bytes().windows(8).any(|part| part == window)));
    }

    #[test]
    fn a_forged_cost_takes_no_memory() {
        let right = SecretString::from("correct horse");
        let mut forged = wrap(&VaultKey::generate(), &right, "a", CHEAP).unwrap_or_else(|error| panic!("{error}"));
        forged.cost = Cost { memory_kib: u32::MAX, passes: 1, lanes: 1 };
        assert!(matches!(unwrap(&forged, &right, "a"), Err(KeyStoreError::Derivation(_))));
    }

    #[test]
    fn short_is_refused() {
        let refused = wrap(&VaultKey::generate(), &SecretString::from("seven77"), "a", CHEAP);
        assert!(matches!(refused, Err(KeyStoreError::PassphraseTooShort { actual: 7, least: 10 })));
    }
}
