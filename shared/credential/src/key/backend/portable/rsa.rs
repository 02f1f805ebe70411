//! Is this an RSA signature? RFC 8017, sections 8.1.2 (PSS) and 8.2.2 (PKCS #1 v1.5). None is made here, so the timing
//! of private keys (RUSTSEC-2023-0071) tells nothing.

use rsa::{BoxedUint, Pkcs1v15Sign, Pss, RsaPublicKey};
use sha2_portable::digest::FixedOutputReset;
use sha2_portable::digest::const_oid::AssociatedOid;
use sha2_portable::{Digest, Sha256, Sha384, Sha512};

use super::super::Hash;
use crate::limits;

/// RSASSA-PKCS1-v1_5 or, with `pss`, RSASSA-PSS (salt as long as the hash, MGF1 with the same hash).
pub(super) fn verify(n: &[u8], e: &[u8], hash: Hash, pss: bool, message: &[u8], signature: &[u8]) -> bool {
    let number = BoxedUint::from_be_slice_vartime;
    let Ok(key) = RsaPublicKey::new_with_size_limits(number(n), number(e), limits::RSA_BITS) else {
        return false;
    };
    match hash {
        Hash::Sha256 => holds::<Sha256>(&key, pss, message, signature),
        Hash::Sha384 => holds::<Sha384>(&key, pss, message, signature),
        Hash::Sha512 => holds::<Sha512>(&key, pss, message, signature),
    }
}

fn holds<D>(key: &RsaPublicKey, pss: bool, message: &[u8], signature: &[u8]) -> bool
where
    D: Digest + AssociatedOid + FixedOutputReset,
{
    let digest = D::digest(message);
    let held = if pss {
        key.verify(Pss::<D>::new(), &digest, signature)
    } else {
        key.verify(Pkcs1v15Sign::new::<D>(), &digest, signature)
    };
    held.is_ok()
}
