//! What value stands at that place of a list? Bitstring Status List, section 3.2 (the first bit is the leftmost one);
//! Token Status List, section 4.1 (the first bit is the lowest one).

use crate::limits;

/// An unpacked list.
#[derive(Clone, PartialEq, Eq)]
pub struct Bits {
    bytes: Vec<u8>,
    order: Order,
}

/// Where the first entry of a byte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// W3C's lists: in the most significant bits. Entries may be of any size, and cross bytes.
    HighestFirst,
    /// IETF's lists: in the least significant bits. Entries have the list's one size.
    LowestFirst {
        /// 1, 2, 4 or 8.
        size: u8,
    },
}

/// A value or a place that a list cannot have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BitsError {
    /// A size of entries that is none.
    #[error("entries of {size} bits")]
    Size {
        /// Bits of an entry.
        size: u8,
    },
    /// Longer than the limit.
    #[error("a list of {bytes} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Its bytes.
        bytes: u64,
        /// The limit.
        limit: usize,
    },
    /// Past the end.
    #[error("no entry {index} in a list of {entries}")]
    Index {
        /// The entry asked for, from 0.
        index: u64,
        /// How many there are.
        entries: u64,
    },
    /// Too large for the entry's bits.
    #[error("the value {value} does not fit {size} bits")]
    Value {
        /// The value.
        value: u64,
        /// Bits of an entry.
        size: u8,
    },
}

impl Bits {
    /// A list of that many entries, all 0, rounded up to whole bytes.
    pub fn new(order: Order, entries: u64, size: u8) -> Result<Self, BitsError> {
        check_size(order, size)?;
        let limit = limits::STATUS_LIST_BYTES;
        let bytes = entries.saturating_mul(u64::from(size)).div_ceil(8);
        match usize::try_from(bytes) {
            Ok(length) if length <= limit => Ok(Self { bytes: vec![0; length], order }),
            _ => Err(BitsError::TooLarge { bytes, limit }),
        }
    }

    pub(super) fn from_bytes(order: Order, bytes: Vec<u8>) -> Self {
        Self { bytes, order }
    }

    /// The value of that entry, for entries of `size` bits; `None` past the end, or for a size that the list has not.
    pub fn get(&self, index: u64, size: u8) -> Option<u64> {
        check_size(self.order, size).ok()?;
        let start = index.checked_mul(u64::from(size))?;
        let bit = |offset: u64| -> Option<u64> {
            let at = start.checked_add(offset)?;
            let byte = *self.bytes.get(usize::try_from(at / 8).ok()?)?;
            Some(u64::from(byte >> self.shift(at) & 1))
        };
        (0..u64::from(size)).try_fold(0, |value, offset| {
            Some(match self.order {
                Order::HighestFirst => value << 1 | bit(offset)?,
                Order::LowestFirst { .. } => value | bit(offset)? << offset,
            })
        })
    }

    /// The bit of that place by the other reading, the first one the lowest: what some early writers of W3C's lists have.
    pub fn get_lowest_first(&self, index: u64) -> Option<bool> {
        let byte = *self.bytes.get(usize::try_from(index / 8).ok()?)?;
        Some(byte >> (index % 8) & 1 == 1)
    }

    /// Sets that entry.
    pub fn set(&mut self, index: u64, size: u8, value: u64) -> Result<(), BitsError> {
        check_size(self.order, size)?;
        let entries = self.entries(size);
        if index >= entries {
            return Err(BitsError::Index { index, entries });
        }
        if size < 64 && value >> size != 0 {
            return Err(BitsError::Value { value, size });
        }
        for offset in 0..u64::from(size) {
            let bit = match self.order {
                Order::HighestFirst => value >> (u64::from(size) - 1 - offset) & 1,
                Order::LowestFirst { .. } => value >> offset & 1,
            };
            let at = index * u64::from(size) + offset;
            let shift = self.shift(at);
            if let Some(byte) = usize::try_from(at / 8).ok().and_then(|place| self.bytes.get_mut(place)) {
                *byte = if bit == 1 { *byte | 1 << shift } else { *byte & !(1 << shift) };
            }
        }
        Ok(())
    }

    /// How many entries of that size there are; 0 for a size of 0.
    pub fn entries(&self, size: u8) -> u64 {
        (self.bytes.len() as u64 * 8).checked_div(u64::from(size)).unwrap_or(0)
    }

    /// The list's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How the list is laid out.
    pub fn order(&self) -> Order {
        self.order
    }

    fn shift(&self, at: u64) -> u64 {
        match self.order {
            Order::HighestFirst => 7 - at % 8,
            Order::LowestFirst { .. } => at % 8,
        }
    }
}

impl std::fmt::Debug for Bits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bits({} bytes, {:?})", self.bytes.len(), self.order)
    }
}

fn check_size(order: Order, size: u8) -> Result<(), BitsError> {
    let fits = match order {
        Order::HighestFirst => (1..=64).contains(&size),
        Order::LowestFirst { size: own } => size == own && matches!(own, 1 | 2 | 4 | 8),
    };
    if fits { Ok(()) } else { Err(BitsError::Size { size }) }
}
