//! What is in an archive? A ZIP of the plainest kind, which any program opens and in which nothing can hide.
//!
//! PKWARE APPNOTE 6.3: local headers, a central directory and its end, and nothing between, before or behind them. Both
//! headers of an entry must say the same. No links, folders, comments, extra fields, encryption or ZIP64; every
//! other shape is refused, each by its own name (security.md, "Archives").

mod error;
#[cfg(test)]
mod tests;
mod unpack;

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

pub use error::ArchiveError;
pub(super) use unpack::unpack;

/// Largest archive, packed.
pub(crate) const ARCHIVE_BYTES: usize = 256 << 20;
/// Largest entry, unpacked: the largest credential or list, and what a report of one may have.
pub(crate) const ENTRY_BYTES: usize = 32 << 20;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const END_BYTES: usize = 22;
/// 2.0, made on a system without file modes: so there is no place where a link could be said.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 0x0800;
/// 1 January 1980: the same content gives the same bytes.
const DATE: u16 = 0x0021;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// One file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name: plain parts with `/` between.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// How an entry is described, in both places.
struct Header {
    name: String,
    method: u16,
    crc: u32,
    packed: usize,
    unpacked: usize,
}

impl Header {
    /// What the local and the central header have in common, but for the length of a comment.
    fn common(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for part in [VERSION, FLAGS, self.method, 0, DATE] {
            out.extend_from_slice(&part.to_le_bytes());
        }
        for part in [self.crc, size(self.packed), size(self.unpacked)] {
            out.extend_from_slice(&part.to_le_bytes());
        }
        out.extend_from_slice(&u16::try_from(self.name.len()).unwrap_or(u16::MAX).to_le_bytes());
        out.extend_from_slice(&0_u16.to_le_bytes());
        out
    }

    fn local(&self) -> Vec<u8> {
        [&LOCAL.to_le_bytes()[..], &self.common(), self.name.as_bytes()].concat()
    }

    fn central(&self, offset: usize) -> Vec<u8> {
        let nothing = [0_u8; 10];
        [
            &CENTRAL.to_le_bytes()[..],
            &VERSION.to_le_bytes(),
            &self.common(),
            &nothing,
            &size(offset).to_le_bytes(),
            self.name.as_bytes(),
        ]
        .concat()
    }
}

/// Nothing that we pack comes near 4 GB; a length that did would be refused when read.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Packs entries, in this order. The same entries give the same bytes.
pub(super) fn pack(entries: &[Entry]) -> std::io::Result<Vec<u8>> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for entry in entries {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&entry.bytes)?;
        let packed = encoder.finish()?;
        let (method, packed) =
            if packed.len() < entry.bytes.len() { (DEFLATED, &packed) } else { (STORED, &entry.bytes) };
        let header = Header {
            name: entry.name.clone(),
            method,
            crc: crc(&entry.bytes),
            packed: packed.len(),
            unpacked: entry.bytes.len(),
        };
        central.extend_from_slice(&header.central(out.len()));
        out.extend_from_slice(&header.local());
        out.extend_from_slice(packed);
    }
    let (start, count) = (out.len(), u16::try_from(entries.len()).unwrap_or(u16::MAX));
    out.extend_from_slice(&central);
    out.extend_from_slice(&END.to_le_bytes());
    for part in [0, 0, count, count] {
        out.extend_from_slice(&part.to_le_bytes());
    }
    out.extend_from_slice(&size(central.len()).to_le_bytes());
    out.extend_from_slice(&size(start).to_le_bytes());
    out.extend_from_slice(&0_u16.to_le_bytes());
    Ok(out)
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}
