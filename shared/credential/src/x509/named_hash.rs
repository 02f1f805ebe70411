//! Which hash is named here, and is this digest one of these bytes by it? RFC 3370, section 2; RFC 5754, section 2.

use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};

/// A hash that time-stamps and words about withdrawn certificates use.
#[derive(Clone, Copy)]
pub(crate) enum NamedHash {
    Sha1,
    Sha2(Hash),
}

impl NamedHash {
    pub(crate) fn named(oid: &[u8]) -> Option<Self> {
        const SHA2: [u8; 8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];
        match oid.strip_prefix(&SHA2) {
            Some([1]) => Some(Self::Sha2(Hash::Sha256)),
            Some([2]) => Some(Self::Sha2(Hash::Sha384)),
            Some([3]) => Some(Self::Sha2(Hash::Sha512)),
            _ if oid == [0x2B, 0x0E, 0x03, 0x02, 0x1A] => Some(Self::Sha1),
            _ => None,
        }
    }

    pub(crate) fn is(self, digest: &[u8], bytes: &[u8]) -> bool {
        match self {
            Self::Sha1 => Chosen::sha1(bytes).as_ref() == digest,
            Self::Sha2(hash) => hash.digest(bytes).as_ref() == digest,
        }
    }
}
