//! Which hash is named here, and is this digest one of these bytes by it? RFC 3370, section 2; RFC 5754, section 2.

use std::cell::OnceCell;

use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};

/// A hash that time-stamps and words about withdrawn certificates use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        self.is_of(digest, &Message::whole(&Beginning::new(bytes)))
    }

    pub(crate) fn is_of(self, digest: &[u8], message: &Message<'_>) -> bool {
        self.of(message) == digest
    }

    pub(crate) fn of(self, message: &Message<'_>) -> Vec<u8> {
        match self {
            Self::Sha1 => Chosen::sha1(&message.to_bytes()).as_ref().to_vec(),
            Self::Sha2(hash) => message.digest(hash).as_ref().to_vec(),
        }
    }

    /// "SHA-256".
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "SHA-1",
            Self::Sha2(hash) => hash.name(),
        }
    }
}

/// Bytes with which several messages begin. What they come to is found once, where all have the same hash: of a seal with a
/// time-stamp before and one after it that is the whole content.
pub(crate) struct Beginning<'a> {
    bytes: &'a [u8],
    begun: OnceCell<(Hash, <Chosen as Backend>::Running)>,
}

impl<'a> Beginning<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, begun: OnceCell::new() }
    }

    fn begin(&self, hash: Hash) -> <Chosen as Backend>::Running {
        let begin = || {
            let mut running = Chosen::begin(hash);
            Chosen::feed(&mut running, self.bytes);
            running
        };
        match self.begun.get_or_init(|| (hash, begin())) {
            (same, begun) if *same == hash => begun.clone(),
            _ => begin(),
        }
    }
}

/// What a digest is of: a beginning, and what follows it.
pub(crate) struct Message<'a> {
    beginning: &'a Beginning<'a>,
    rest: &'a [&'a [u8]],
}

impl<'a> Message<'a> {
    pub(crate) fn new(beginning: &'a Beginning<'a>, rest: &'a [&'a [u8]]) -> Self {
        Self { beginning, rest }
    }

    pub(crate) fn whole(beginning: &'a Beginning<'a>) -> Self {
        Self { beginning, rest: &[] }
    }

    /// How many bytes it has.
    pub(crate) fn length(&self) -> usize {
        self.beginning.bytes.len() + self.rest.iter().map(|part| part.len()).sum::<usize>()
    }

    fn digest(&self, hash: Hash) -> impl AsRef<[u8]> + use<> {
        let mut running = self.beginning.begin(hash);
        self.rest.iter().for_each(|part| Chosen::feed(&mut running, part));
        Chosen::finish(running)
    }

    fn to_bytes(&self) -> Vec<u8> {
        [&[self.beginning.bytes], self.rest].concat().concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{Beginning, Hash, Message, NamedHash};
    use crate::key::backend::{Backend as _, Chosen};

    /// Two messages that begin alike have the digests that each has by itself, by whichever hash and in whichever order.
    #[test]
    fn what_begins_alike_is_hashed_as_if_it_stood_alone() {
        let content = [7_u8; 300];
        let kinds = [
            NamedHash::Sha2(Hash::Sha256),
            NamedHash::Sha2(Hash::Sha384),
            NamedHash::Sha2(Hash::Sha512),
            NamedHash::Sha1,
        ];
        for first in kinds {
            let beginning = Beginning::new(&content);
            for kind in [first].into_iter().chain(kinds) {
                for rest in [&[][..], &[b".".as_slice(), b"seal"], &[b"", b".seal"]] {
                    let message = Message::new(&beginning, rest);
                    let alone = [content.as_slice(), &rest.concat()].concat();
                    let digest = match kind {
                        NamedHash::Sha1 => Chosen::sha1(&alone).as_ref().to_vec(),
                        NamedHash::Sha2(hash) => hash.of(&[&alone]),
                    };
                    assert!(kind.is_of(&digest, &message) && kind.is(&digest, &alone));
                    assert!(!kind.is_of(&digest, &Message::new(&beginning, &[b"x"])));
                }
            }
        }
    }
}
