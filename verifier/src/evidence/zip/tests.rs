//! Is what was packed unpacked again, and everything else refused by its name?

use super::unpack::ENTRIES;
use super::{ArchiveError, DEFLATED, Entry, Header, STORED, VERSION, crc, pack, unpack};

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
    assert!(matches!(unpack(&pack(&many).unwrap()), Err(ArchiveError::Size { name, .. }) if name == "e8"), "together");
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
