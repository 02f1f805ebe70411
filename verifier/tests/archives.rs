//! Is each hostile archive of evidence refused? `hostile/archives/CASE--refused.zip`.
//!
//! The files are kept as they are, so that they can be given to any other program; how they were made stands here
//! (`WANDERBUCH_HOSTILE=write` makes them anew, the same). Security.md, "Archives".

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::io::Write as _;
use std::path::{Path, PathBuf};

use wanderbuch_verifier::evidence::Kept;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/archives")
}

/// An entry, and how the archive lies about it.
struct Entry {
    name: Vec<u8>,
    packed: Vec<u8>,
    method: u16,
    flags: u16,
    crc: u32,
    /// What is claimed of its unpacked size.
    size: u32,
    /// Attributes of the system that made it: a link, where it says so.
    attributes: u32,
}

fn entry(name: &str, bytes: &[u8]) -> Entry {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    let size = u32::try_from(bytes.len()).unwrap();
    let (name, packed, crc) = (name.as_bytes().to_vec(), bytes.to_vec(), crc.sum());
    Entry { name, packed, method: 0, flags: 0x0800, crc, size, attributes: 0 }
}

fn deflated(name: &str, bytes: &[u8]) -> Entry {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    Entry { packed: encoder.finish().unwrap(), method: 8, ..entry(name, bytes) }
}

fn pack(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut central) = (Vec::new(), Vec::new());
    for entry in entries {
        let (packed, length) = (u32::try_from(entry.packed.len()).unwrap(), u16::try_from(entry.name.len()).unwrap());
        let mut common = Vec::new();
        [20_u16, entry.flags, entry.method, 0, 0x0021]
            .iter()
            .for_each(|part| common.extend_from_slice(&part.to_le_bytes()));
        [entry.crc, packed, entry.size].iter().for_each(|part| common.extend_from_slice(&part.to_le_bytes()));
        common.extend_from_slice(&[length.to_le_bytes(), [0, 0]].concat());
        let offset = u32::try_from(out.len()).unwrap().to_le_bytes();
        let beside = [&[0_u8; 6][..], &entry.attributes.to_le_bytes()].concat();
        central.extend([b"PK\x01\x02\x14\x00", &common[..], &beside, &offset, &entry.name].concat());
        out.extend([b"PK\x03\x04", &common[..], &entry.name, &entry.packed].concat());
    }
    let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
    let (length, start) = (u32::try_from(central.len()).unwrap(), u32::try_from(out.len()).unwrap());
    out.extend(central);
    out.extend(
        [b"PK\x05\x06\0\0\0\0", &count[..], &count, &length.to_le_bytes(), &start.to_le_bytes(), &[0, 0]].concat(),
    );
    out
}

/// A whole manifest of nothing, so that each archive is refused for what it is named for.
const MANIFEST: &[u8] =
    br#"{"evidence": 1, "program": "x 1", "as_of": "2026-11-22T10:04:00Z", "files": [], "judged": [], "facts": [],
    "policy": {"name": "employer"}, "trust": [], "eu_lists": null, "contexts": []}"#;

fn manifest() -> Entry {
    entry("manifest.json", MANIFEST)
}

/// Each archive by what is wrong with it, and the words in which it is refused.
fn cases() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let with = |more: Entry| pack(&[manifest(), more]);
    let named = |name: &str| with(entry(name, b"x"));
    let whole = pack(&[manifest(), entry("received/1", b"{}")]);
    let zeros = vec![0; 64 << 20];
    vec![
        ("empty", "its end is not where it must be", Vec::new()),
        ("no-entries", r#""manifest.json" is missing"#, pack(&[])),
        ("no-manifest", r#""manifest.json" is missing"#, pack(&[entry("received/1", b"{}")])),
        ("a-manifest-that-is-no-json", "its manifest cannot be used", pack(&[entry("manifest.json", b"evidence")])),
        (
            "a-manifest-without-end",
            "its manifest cannot be used",
            pack(&[entry("manifest.json", "[".repeat(100_000).as_bytes())]),
        ),
        ("a-path-that-leads-out", "leads elsewhere", named("../../.bashrc")),
        ("a-path-that-leads-out-by-another-sign", "leads elsewhere", named("..\\..\\.bashrc")),
        ("a-path-from-the-root", "leads elsewhere", named("/etc/passwd")),
        ("a-path-with-a-drive", "leads elsewhere", named("C:/x")),
        ("a-name-with-an-end-in-it", "leads elsewhere", named("received/1\0.json")),
        ("a-name-that-is-no-text", "leads elsewhere", with(Entry { name: vec![0xFF, 0xFE], ..entry("x", b"x") })),
        ("a-folder", "leads elsewhere", named("received/")),
        ("a-link", "a link, a folder", with(Entry { attributes: 0xA1FF_0000, ..entry("received/1", b"/etc/passwd") })),
        ("an-entry-twice", "is there twice", pack(&[manifest(), manifest()])),
        ("an-entry-that-is-not-listed", "is not listed", named("extra")),
        ("a-bomb", "does not unpack", with(deflated("received/1", &zeros))),
        (
            "a-bomb-that-calls-itself-small",
            "does not unpack",
            with(Entry { size: 10, ..deflated("received/1", &zeros) }),
        ),
        (
            "larger-than-it-says",
            "does not unpack",
            with(Entry { size: 1, ..deflated("received/1", b"much more than one byte") }),
        ),
        ("another-checksum", "its checksum is another", with(Entry { crc: 1, ..entry("received/1", b"{}") })),
        ("encrypted", "is encrypted", with(Entry { flags: 0x0801, ..entry("received/1", b"{}") })),
        (
            "packed-in-a-way-that-nobody-knows",
            "packed in a way",
            with(Entry { method: 99, ..entry("received/1", b"{}") }),
        ),
        ("cut-in-an-entry", "its end is not where it must be", whole.get(..40).unwrap().to_vec()),
        ("cut-in-the-directory", "its end is not where it must be", whole.get(..whole.len() - 30).unwrap().to_vec()),
        ("more-after-the-end", "its end is not where it must be", [&whole[..], b"more"].concat()),
        ("something-before-the-beginning", "ZIP archive: ", [b"#!/bin/sh\n", &whole[..]].concat()),
        ("two-archives-in-one", "ZIP archive: ", [&whole[..], &whole].concat()),
    ]
}

#[test]
fn each_is_refused() {
    let mut count = 0;
    for file in std::fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        assert!(path.to_str().unwrap().ends_with("--refused.zip"), "{}", path.display());
        assert!(Kept::read(&std::fs::read(&path).unwrap()).is_err(), "{}", path.display());
        count += 1;
    }
    assert_eq!(count, cases().len());
}

#[test]
fn they_are_made_as_they_are() {
    let write = std::env::var_os("WANDERBUCH_HOSTILE").is_some_and(|asked| asked == "write");
    for (name, reason, bytes) in cases() {
        let refused = Kept::read(&bytes).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refused.contains(reason), "{name}: {refused}");
        let path = folder().join(format!("{name}--refused.zip"));
        if write {
            std::fs::create_dir_all(folder()).unwrap();
            std::fs::write(&path, &bytes).unwrap();
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name}");
    }
}
