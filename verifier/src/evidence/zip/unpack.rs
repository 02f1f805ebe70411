//! What is in this archive, if it is one that we could have made?

use std::collections::BTreeSet;
use std::io::Read;

use flate2::bufread::DeflateDecoder;

use super::{
    ARCHIVE_BYTES, ArchiveError, CENTRAL, DATE, DEFLATED, END, END_BYTES, ENTRY_BYTES, Entry, FLAGS, Header, STORED,
    VERSION, crc,
};

/// All entries together, unpacked.
const UNPACKED_BYTES: usize = 256 << 20;
/// Most entries.
pub(super) const ENTRIES: usize = 8_192;
/// Longest name.
const NAME_BYTES: usize = 100;

/// Unpacks an archive that [`super::pack`] could have made.
pub(in crate::evidence) fn unpack(archive: &[u8]) -> Result<Vec<Entry>, ArchiveError> {
    if archive.len() > ARCHIVE_BYTES {
        return Err(ArchiveError::TooLarge { actual: archive.len() as u64, limit: ARCHIVE_BYTES });
    }
    let (count, start, headers) = directory(archive)?;
    let mut central = Cursor(headers);
    let (mut entries, mut names) = (Vec::new(), BTreeSet::new());
    let (mut at, mut room) = (0, UNPACKED_BYTES);
    for _ in 0..count {
        let header = central_header(&mut central, at)?;
        if !names.insert(header.name.clone()) {
            return Err(ArchiveError::Duplicate { name: header.name });
        }
        let local = header.local();
        let data = at + local.len();
        if archive.get(at..data) != Some(&local[..]) {
            return Err(ArchiveError::Contradiction { name: header.name });
        }
        at = data.saturating_add(header.packed);
        let packed = archive.get(..start).and_then(|all| all.get(data..at));
        let packed = packed.ok_or(ArchiveError::Shape { what: "an entry reaches beyond the others" })?;
        let entry = unpack_one(header, packed, room)?;
        room -= entry.bytes.len();
        entries.push(entry);
    }
    if at != start || !central.0.is_empty() {
        return Err(ArchiveError::Shape { what: "there is something between its entries" });
    }
    Ok(entries)
}

/// How many entries there are, where their descriptions begin, and those.
fn directory(archive: &[u8]) -> Result<(usize, usize, &[u8]), ArchiveError> {
    let at = archive.len().checked_sub(END_BYTES).ok_or(ArchiveError::End)?;
    let mut end = Cursor(archive.get(at..).unwrap_or_default());
    if end.u32() != Some(END) {
        return Err(ArchiveError::End);
    }
    let (disk, first, here, count) = (end.u16(), end.u16(), end.u16(), end.u16());
    let (length, start, comment) = (end.u32(), end.u32(), end.u16());
    if (disk, first, comment) != (Some(0), Some(0), Some(0)) || here != count {
        return Err(ArchiveError::Shape { what: "it has parts or a comment" });
    }
    let (count, start) = (usize::from(count.unwrap_or_default()), start.unwrap_or_default() as usize);
    if count > ENTRIES {
        return Err(ArchiveError::TooMany { count, limit: ENTRIES });
    }
    if start.saturating_add(length.unwrap_or_default() as usize) != at {
        return Err(ArchiveError::End);
    }
    Ok((count, start, archive.get(start..at).ok_or(ArchiveError::End)?))
}

/// Reads one description; it must be of the entry that begins at `at`.
fn central_header(central: &mut Cursor<'_>, at: usize) -> Result<Header, ArchiveError> {
    const CUT: ArchiveError = ArchiveError::Shape { what: "the description of an entry is cut off or is none" };
    if central.u32() != Some(CENTRAL) {
        return Err(CUT);
    }
    let mut u16s = [0; 6];
    for part in &mut u16s {
        *part = central.u16().ok_or(CUT)?;
    }
    let [made_by, needs, flags, method, time, date] = u16s;
    let (crc, packed, unpacked) = (central.u32(), central.u32(), central.u32());
    let mut more = [0; 5];
    for part in &mut more {
        *part = central.u16().ok_or(CUT)?;
    }
    let [name_length, extra, comment, disk, inner] = more;
    let (attributes, offset) = (central.u32().ok_or(CUT)?, central.u32().ok_or(CUT)?);
    let name = central.take(name_length.into()).ok_or(CUT)?;
    let name = plain_name(name)?;
    if made_by != VERSION || attributes != 0 || inner != 0 {
        return Err(ArchiveError::NoFile { name });
    }
    if flags != FLAGS || !matches!(method, STORED | DEFLATED) {
        return Err(ArchiveError::Method { name });
    }
    if (needs, time, date, extra, comment, disk) != (VERSION, 0, DATE, 0, 0, 0) || offset as usize != at {
        return Err(ArchiveError::Contradiction { name });
    }
    let (crc, packed, unpacked) = (crc.ok_or(CUT)?, packed.ok_or(CUT)? as usize, unpacked.ok_or(CUT)? as usize);
    Ok(Header { name, method, crc, packed, unpacked })
}

/// `received/1`, `report/1.json`: parts of letters, digits, dots, dashes, none beginning with a dot.
fn plain_name(name: &[u8]) -> Result<String, ArchiveError> {
    let shown = || String::from_utf8_lossy(name).chars().take(NAME_BYTES).collect();
    let text = std::str::from_utf8(name).map_err(|_| ArchiveError::Name { name: shown() })?;
    let plain = |part: &str| {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
        letters && part.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
    };
    let parts = text.split('/').count();
    if text.len() <= NAME_BYTES && parts <= 3 && text.split('/').all(plain) {
        Ok(text.to_owned())
    } else {
        Err(ArchiveError::Name { name: shown() })
    }
}

/// Unpacks no further than it says, whatever the packed data hold.
fn unpack_one(header: Header, packed: &[u8], room: usize) -> Result<Entry, ArchiveError> {
    let limit = ENTRY_BYTES.min(room);
    let wrong = |name: &str| ArchiveError::Size { name: name.to_owned(), claimed: header.unpacked as u64, limit };
    if header.unpacked > limit {
        return Err(wrong(&header.name));
    }
    let bytes = if header.method == STORED {
        packed.to_vec()
    } else {
        let (mut decoder, mut bytes) = (DeflateDecoder::new(packed), Vec::new());
        let read = decoder.by_ref().take(header.unpacked as u64 + 1).read_to_end(&mut bytes);
        if read.is_err() || decoder.total_in() != packed.len() as u64 {
            return Err(wrong(&header.name));
        }
        bytes
    };
    if bytes.len() != header.unpacked {
        return Err(wrong(&header.name));
    }
    if crc(&bytes) != header.crc {
        return Err(ArchiveError::Checksum { name: header.name });
    }
    Ok(Entry { name: header.name, bytes })
}

/// Little-endian numbers, one after the other.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (part, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(part)
    }
    fn u16(&mut self) -> Option<u16> {
        let (part, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_le_bytes(*part))
    }
    fn u32(&mut self) -> Option<u32> {
        let (part, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*part))
    }
}
