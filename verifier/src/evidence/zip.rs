//! What is in an archive? A ZIP of the plainest kind, which any program opens and in which nothing can hide.
//!
//! PKWARE APPNOTE 6.3: local headers, a central directory and its end, and nothing between, before or behind them. Both
//! headers of an entry must say the same. No links, folders, comments, extra fields, encryption or ZIP64; every
//! other shape is refused, each by its own name (security.md, "Archives").

use std::collections::BTreeSet;
use std::io::{Read, Write};

use flate2::bufread::DeflateDecoder;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// Largest archive, packed.
pub(crate) const ARCHIVE_BYTES: usize = 256 << 20;
/// Largest entry, unpacked: the largest credential or list, and what a report of one may have.
pub(crate) const ENTRY_BYTES: usize = 32 << 20;
/// All entries together, unpacked.
const UNPACKED_BYTES: usize = 256 << 20;
/// Most entries.
const ENTRIES: usize = 8_192;
/// Longest name.
const NAME_BYTES: usize = 100;

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

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// Not a ZIP, cut off, or with something behind its end.
    #[error("it is no whole ZIP archive: its end is not where it must be")]
    End,
    /// Something between, before or behind the entries.
    #[error("it is no plain ZIP archive: {what}")]
    Shape {
        /// What is odd.
        what: &'static str,
    },
    /// More bytes than there may be.
    #[error("it has {actual} bytes, more than the {limit} that are read")]
    TooLarge {
        /// How many there are.
        actual: u64,
        /// How many there may be.
        limit: usize,
    },
    /// More entries than there may be.
    #[error("it has {count} entries, more than the {limit} that are read")]
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A name that leads out of the archive, or is not plain.
    #[error("the entry {name:?} has a name that leads elsewhere or is not plain")]
    Name {
        /// The name.
        name: String,
    },
    /// An entry that is a link, a folder, or has a mode of its own.
    #[error("the entry {name:?} is a link, a folder or something else that is no plain file")]
    NoFile {
        /// The entry.
        name: String,
    },
    /// Two entries of one name.
    #[error("the entry {name:?} is there twice")]
    Duplicate {
        /// The entry.
        name: String,
    },
    /// Packed or locked in another way.
    #[error("the entry {name:?} is encrypted, or packed in a way that is not read")]
    Method {
        /// The entry.
        name: String,
    },
    /// Its two headers say different things.
    #[error("the entry {name:?} is described twice, and differently")]
    Contradiction {
        /// The entry.
        name: String,
    },
    /// It unpacks to more or less than it says, or to more than there may be.
    #[error("the entry {name:?} does not unpack to the {claimed} bytes that it says (at most {limit})")]
    Size {
        /// The entry.
        name: String,
        /// What it says.
        claimed: u64,
        /// What there may be.
        limit: usize,
    },
    /// Its bytes are not those that were packed.
    #[error("the entry {name:?} is damaged: its checksum is another")]
    Checksum {
        /// The entry.
        name: String,
    },
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

/// Unpacks an archive that [`pack`] could have made.
pub(super) fn unpack(archive: &[u8]) -> Result<Vec<Entry>, ArchiveError> {
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

#[cfg(test)]
mod tests {
    use super::{ArchiveError, DEFLATED, ENTRIES, Entry, Header, STORED, VERSION, crc, pack, unpack};

    fn entry(name: &str, bytes: &[u8]) -> Entry {
        Entry { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    /// The place of the first central header.
    fn central(archive: &[u8]) -> usize {
        archive.windows(4).position(|four| four == 0x0201_4b50_u32.to_le_bytes()).unwrap()
    }

    fn changed(archive: &[u8], at: usize, with: &[u8]) -> Vec<u8> {
        let mut changed = archive.to_vec();
        changed[at..at + with.len()].copy_from_slice(with);
        changed
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        let entries = [entry("manifest.json", b"{}"), entry("received/1", &[7; 100_000]), entry("fact/2", b"")];
        let archive = pack(&entries).unwrap();
        assert!(archive.len() < 1_000, "it is packed");
        assert_eq!(unpack(&archive).unwrap(), entries);
        assert_eq!(unpack(&pack(&[]).unwrap()), Ok(vec![]));
        assert_eq!(pack(&entries).unwrap(), archive, "the same bytes again");
    }

    #[test]
    fn cut_anywhere_or_with_something_added_it_is_refused() {
        let archive = pack(&[entry("a", &[1; 500]), entry("b/c.json", b"text")]).unwrap();
        for length in 0..archive.len() {
            assert!(unpack(&archive[..length]).is_err(), "{length} bytes");
        }
        assert_eq!(unpack(&[&archive[..], b"x"].concat()), Err(ArchiveError::End));
        assert!(unpack(&[b"x", &archive[..]].concat()).is_err());
    }

    #[test]
    fn no_byte_can_be_changed_unnoticed() {
        let entries = [entry("a", &[1; 50]), entry("b/c.json", b"some text, some text")];
        let archive = pack(&entries).unwrap();
        for at in 0..archive.len() {
            for bit in 0..8 {
                let mut changed = archive.clone();
                changed[at] ^= 1 << bit;
                match unpack(&changed) {
                    Err(_) => {}
                    // A name in both headers would have to change.
                    Ok(found) => assert_eq!(found, entries, "byte {at}"),
                }
            }
        }
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in [
            "../up",
            "/etc/passwd",
            "a/../../b",
            "a\\b",
            "c:x",
            "a//b",
            ".hidden",
            "a/",
            "",
            "a/b/c/d",
            "a\0b",
            "\u{e9}",
            "-x",
        ] {
            let archive = pack(&[entry(name, b"x")]).unwrap();
            assert!(matches!(unpack(&archive), Err(ArchiveError::Name { .. })), "{name:?}");
        }
        let archive = pack(&[entry(&"a".repeat(101), b"x")]).unwrap();
        assert!(matches!(unpack(&archive), Err(ArchiveError::Name { .. })));
    }

    #[test]
    fn twins_are_refused() {
        let archive = pack(&[entry("a", b"one"), entry("b", b""), entry("a", b"two")]).unwrap();
        assert_eq!(unpack(&archive), Err(ArchiveError::Duplicate { name: "a".to_owned() }));
    }

    #[test]
    fn links_and_folders_are_refused() {
        let archive = pack(&[entry("link", b"/etc/passwd")]).unwrap();
        let at = central(&archive);
        // Made on Unix, with the mode of a symbolic link; and, as DOS has it, a folder.
        let link = changed(
            &changed(&archive, at + 4, &(3 << 8 | VERSION).to_le_bytes()),
            at + 38,
            &(0o120_777_u32 << 16).to_le_bytes(),
        );
        let folder = changed(&archive, at + 38, &0x10_u32.to_le_bytes());
        for archive in [link, folder] {
            assert_eq!(unpack(&archive), Err(ArchiveError::NoFile { name: "link".to_owned() }));
        }
    }

    #[test]
    fn what_is_locked_or_packed_otherwise_is_refused() {
        let archive = pack(&[entry("a", b"text")]).unwrap();
        let at = central(&archive);
        for (place, with) in [(at + 8, 0x0801_u16), (at + 8, 0), (at + 10, 9), (at + 10, 99)] {
            let odd = changed(&archive, place, &with.to_le_bytes());
            assert_eq!(unpack(&odd), Err(ArchiveError::Method { name: "a".to_owned() }));
        }
    }

    #[test]
    fn what_is_described_differently_is_refused() {
        let archive = pack(&[entry("aa", b"text")]).unwrap();
        let renamed = changed(&archive, 30, b"bb");
        assert_eq!(unpack(&renamed), Err(ArchiveError::Contradiction { name: "aa".to_owned() }));
        let sized = changed(&archive, 22, &3_u32.to_le_bytes());
        assert_eq!(unpack(&sized), Err(ArchiveError::Contradiction { name: "aa".to_owned() }));
    }

    /// An archive of one entry whose headers say what they are told to.
    fn crafted(method: u16, packed: &[u8], unpacked: usize, sum: u32) -> Vec<u8> {
        let header = Header { name: "bomb".to_owned(), method, crc: sum, packed: packed.len(), unpacked };
        let whole = pack(&[entry("bomb", b"")]).unwrap();
        let mut archive = [&header.local()[..], packed].concat();
        let start = archive.len();
        let central = header.central(0);
        archive.extend_from_slice(&central);
        let mut end = whole[whole.len() - 22..].to_vec();
        end[12..16].copy_from_slice(&u32::try_from(central.len()).unwrap().to_le_bytes());
        end[16..20].copy_from_slice(&u32::try_from(start).unwrap().to_le_bytes());
        [archive, end].concat()
    }

    #[test]
    fn bombs_are_not_unpacked() {
        use std::io::Write as _;
        let deflated = |bytes: &[u8]| {
            let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
            encoder.write_all(bytes).unwrap();
            encoder.finish().unwrap()
        };
        let zeros = vec![0; 40 << 20];
        let (bomb, sum) = (deflated(&zeros), crc(&zeros));
        let size = |claimed| Err(ArchiveError::Size { name: "bomb".to_owned(), claimed, limit: 32 << 20 });
        assert_eq!(unpack(&crafted(DEFLATED, &bomb, zeros.len(), sum)), size(40 << 20), "larger than any entry");
        assert_eq!(unpack(&crafted(DEFLATED, &bomb, 100, crc(&[0; 100]))), size(100), "more than it says");
        assert_eq!(unpack(&crafted(DEFLATED, &deflated(b"abc"), 4, 0)), size(4), "less than it says");
        assert_eq!(unpack(&crafted(STORED, b"abc", 2, crc(b"ab"))), size(2));
        assert_eq!(unpack(&crafted(DEFLATED, b"\xff\xff\xff", 9, 0)), size(9), "not packed at all");
        assert_eq!(unpack(&crafted(DEFLATED, &[&deflated(b"abc")[..], b"more"].concat(), 3, crc(b"abc"))), size(3));
        assert_eq!(unpack(&crafted(STORED, b"abc", 3, 7)), Err(ArchiveError::Checksum { name: "bomb".to_owned() }));
        let many: Vec<Entry> = (0..9).map(|number| entry(&format!("e{number}"), &vec![0; 31 << 20])).collect();
        assert!(
            matches!(unpack(&pack(&many).unwrap()), Err(ArchiveError::Size { name, .. }) if name == "e8"),
            "together"
        );
    }

    #[test]
    fn counts_that_are_huge_or_false_are_refused() {
        let archive = pack(&[entry("a", b"text")]).unwrap();
        let end = archive.len() - 22;
        for count in [0_u16, 2, 3] {
            let counted = [count.to_le_bytes(), count.to_le_bytes()].concat();
            assert!(unpack(&changed(&archive, end + 8, &counted)).is_err(), "{count}");
        }
        let counted = [u16::MAX.to_le_bytes(), u16::MAX.to_le_bytes()].concat();
        let found = unpack(&changed(&archive, end + 8, &counted));
        assert_eq!(found, Err(ArchiveError::TooMany { count: 65_535, limit: ENTRIES }));
    }
}
