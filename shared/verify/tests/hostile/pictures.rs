//! Which pictures are there that only look as if a badge stood in them, or too many, or more than one may hold?

use std::io::Write as _;

use credential::baked;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use issue::Format;

use super::made::Case;
use super::world::World;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes(), kind, data, &crc.sum().to_be_bytes()].concat()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// One grey pixel, with these chunks in it.
fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let pixel = chunk(b"IDAT", &packed(&[0, 128]));
    [SIGNATURE.to_vec(), header, pixel, chunks.concat(), chunk(b"IEND", b"")].concat()
}

fn text(keyword: &str, text: &[u8]) -> Vec<u8> {
    chunk(b"iTXt", &[keyword.as_bytes(), &[0; 5], text].concat())
}

fn svg(before: &str, inside: &str) -> Vec<u8> {
    format!("{before}<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>").into_bytes()
}

pub(crate) fn cases() -> Vec<Case> {
    let badge = World::by_key().issued(Format::OpenBadge);
    [pngs(&badge), svgs(&badge)].concat()
}

fn pngs(badge: &[u8]) -> Vec<Case> {
    let one = text("openbadgecredential", badge);
    let baked = baked::bake(&png(&[]), badge).unwrap();
    let mut wrong_crc = baked.clone();
    let last = wrong_crc.len() - 13;
    wrong_crc[last] ^= 1;
    let endless = [SIGNATURE, &[0xFF; 4], b"IHDR", &[0; 32]].concat();
    let bomb = [b"openbadgecredential\0\x01\0\0\0".to_vec(), packed(&vec![b' '; (16 << 20) + 1])].concat();
    let older = text("openbadges", b"https://a.example/assertions/1");
    let case = |word, name, bytes: Vec<u8>| Case { rule: "pictures", name, word, extension: "png", bytes };
    vec![
        case("valid", "as-baked", baked.clone()),
        case("invalid", "cut-in-a-chunk", baked[..baked.len() - 40].to_vec()),
        case("invalid", "wrong-checksum", wrong_crc),
        case("invalid", "four-gigabytes-in-a-chunk", endless),
        case("invalid", "badge-after-the-end", [png(&[]), one.clone()].concat()),
        case("undecided", "two-badges", png(&[one.clone(), one.clone()])),
        case("undecided", "an-older-badge-beside-it", png(&[one, older.clone()])),
        case("undecided", "an-older-badge", png(&[older])),
        case("undecided", "a-bomb", png(&[chunk(b"iTXt", &bomb)])),
        case("undecided", "no-badge", png(&[])),
        case("undecided", "a-picture-in-a-picture", png(&[text("openbadgecredential", &baked[..60])])),
    ]
}

fn svgs(badge: &[u8]) -> Vec<Case> {
    let baked = String::from_utf8(baked::bake(&svg("", "<g/>"), badge).unwrap()).unwrap();
    let element = baked.split("<openbadges").nth(1).unwrap().split("<g/>").next().unwrap();
    let twice = baked.replace("<g/>", &format!("<openbadges{element}"));
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let outside = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    let deep = format!("{}{}", "<g>".repeat(2_000), "</g>".repeat(2_000));
    let case = |word, name, bytes: Vec<u8>| Case { rule: "pictures", name, word, extension: "svg", bytes };
    vec![
        case("valid", "as-baked", baked.clone().into_bytes()),
        case("invalid", "another-name-inside", baked.replacen("Ilva", "Olva", 1).into_bytes()),
        case("undecided", "two-badges", twice.into_bytes()),
        case("invalid", "entities", svg(bomb, "&b;")),
        case("invalid", "an-entity-from-a-file", svg(outside, "&a;")),
        case("undecided", "deep", svg("", &deep)),
        case("undecided", "no-badge", svg("", "<credential/>")),
        case("invalid", "not-closed", baked.replace("</svg>", "").into_bytes()),
    ]
}
