//! Is a time-stamp over these bytes? RFC 3161, section 2.4.2, `messageImprint`.

use super::{Found, algorithm, inside};
use crate::tlv::Tlv;
use crate::x509::{Message, NamedHash};

/// The imprint that stands in a time-stamp, beside that of the bytes that it should be over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    named: Option<NamedHash>,
    /// As it stands in the time-stamp.
    pub stated: Vec<u8>,
    /// Of the bytes at hand, by the hash that the time-stamp names; `None` if we do not know that hash.
    pub computed: Option<Vec<u8>>,
}

impl Imprint {
    pub(super) fn read(info: &[u8], message: &Message<'_>) -> Found<Self> {
        let parts = inside(Tlv::only(info).as_ref(), 0x30, "time-stamp")?;
        let imprint = inside(parts.get(2), 0x30, "imprint")?;
        let [kind, hash] = imprint.as_slice() else { return Err("no imprint".to_owned()) };
        let named = NamedHash::named(algorithm(Some(kind))?);
        Ok(Self { named, stated: hash.body.to_vec(), computed: named.map(|named| named.of(message)) })
    }

    /// The hash that it names, "SHA-256"; `None` if we do not know it.
    pub fn hash(&self) -> Option<&'static str> {
        self.named.map(NamedHash::name)
    }

    /// Whether it is of the bytes at hand; inside, whether its hash is one that still ties it to them alone.
    pub(super) fn check(&self) -> Found<Found<()>> {
        match self.named {
            Some(_) if self.computed.as_ref() != Some(&self.stated) => Err("its imprint is of other bytes".to_owned()),
            Some(NamedHash::Sha2(_)) => Ok(Ok(())),
            Some(NamedHash::Sha1) => Ok(Err("its imprint is made with SHA-1".to_owned())),
            None => Ok(Err("its imprint is made with a hash that we do not know".to_owned())),
        }
    }
}
