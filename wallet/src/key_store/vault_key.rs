//! The vault's key: 32 random bytes that no program text, log or message ever shows.

use aws_lc_rs::hmac;
use rand_core::{Rng, UnwrapErr};
use zeroize::Zeroizing;

/// How many bytes a vault's key has (AES-256).
pub(crate) const LENGTH: usize = 32;

/// The key of one vault. Zeroed when dropped; has neither `Debug` nor `Clone`.
pub struct VaultKey(Zeroizing<[u8; LENGTH]>);

impl VaultKey {
    /// A new one, from the system's random source.
    pub fn generate() -> Self {
        let mut bytes = Zeroizing::new([0; LENGTH]);
        UnwrapErr(getrandom::SysRng).fill_bytes(bytes.as_mut());
        Self(bytes)
    }

    /// The key of these bytes; `None` unless there are 32.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; LENGTH]);
        if bytes.len() != LENGTH {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(Self(key))
    }

    pub(crate) fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    /// A mark by which a key is known to be this vault's, and which tells nothing else about it.
    pub(crate) fn mark(&self, vault: &str) -> Vec<u8> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.0.as_slice());
        let mut context = hmac::Context::with_key(&key);
        context.update(b"wanderbuch vault key mark 1\0");
        context.update(vault.as_bytes());
        context.sign().as_ref().to_vec()
    }
}

/// Random bytes for salts, nonces and names.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    UnwrapErr(getrandom::SysRng).fill_bytes(&mut bytes);
    bytes
}
