//! Are badges found where the standard puts them, and is everything else in a picture refused by name?

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{BakeError, Picture, PictureError, bake, own_bytes};
use crate::format::{self, Content, FormatError};
use crate::limits;

const TOKEN: &str = "eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCJ9.eyJAY29udGV4dCI6WyJodHRwczovL3d3dy53My5vcmcvbnMvY3JlZGVudGlhbHMvdjIiLCJodHRwczovL3B1cmwuaW1zZ2xvYmFsLm9yZy9zcGVjL29iL3YzcDAvY29udGV4dC0zLjAuMy5qc29uIl0sInR5cGUiOlsiVmVyaWZpYWJsZUNyZWRlbnRpYWwiLCJPcGVuQmFkZ2VDcmVkZW50aWFsIl0sImlzc3VlciI6ImRpZDp3ZWI6emVkLmV4YW1wbGUiLCJjcmVkZW50aWFsU3ViamVjdCI6eyJpZCI6ImRpZDpleGFtcGxlOmEifX0.c2lnbmVk";

/// A badge with everything that is awkward in XML.
const BADGE: &str = "{\r\n \"@context\": [\"https://www.w3.org/ns/credentials/v2\", \
    \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\t\"type\": [\"VerifiableCredential\", \
    \"OpenBadgeCredential\"], \"issuer\": \"did:web:zed.example\", \"name\": \"Brücken & <Bögen> ]]> ]]]>>\", \
    \"credentialSubject\": {\"id\": \"did:example:a\"}, \"proof\": {\"type\": \"DataIntegrityProof\"}}\r\n";

fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes(), kind, data, &crc.sum().to_be_bytes()].concat()
}

/// A PNG of one grey pixel, with these chunks before its end.
fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    let header = chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let pixels = chunk(b"IDAT", &deflated(&[0, 128]));
    [super::png::SIGNATURE.to_vec(), header, pixels, chunks.concat(), chunk(b"IEND", b"")].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn itxt(keyword: &str, text: &[u8]) -> Vec<u8> {
    chunk(b"iTXt", &[keyword.as_bytes(), &[0, 0, 0, 0, 0], text].concat())
}

fn packed(text: &[u8]) -> Vec<u8> {
    chunk(b"iTXt", &[&b"openbadgecredential\0\x01\x00\0\0"[..], text].concat())
}

fn svg(inside: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">{inside}<g/></svg>\n"
    )
    .into_bytes()
}

fn element(inside: &str) -> String {
    format!("<b:credential xmlns:b=\"https://purl.imsglobal.org/ob/v3p0\">{inside}</b:credential>")
}

fn taken(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = Picture::of(bytes).expect("a picture");
    picture.take_out(bytes).map(|baked| baked.bytes.into_owned())
}

fn damaged(bytes: &[u8], says: &str) {
    match taken(bytes) {
        Err(PictureError::Damaged { reason, .. }) => assert!(reason.contains(says), "{reason:?} does not say {says:?}"),
        other => panic!("expected damage ({says}), got {other:?}"),
    }
}

#[test]
fn badges_are_found_in_each_place_that_a_standard_names() {
    for (picture, place) in [
        (png(&[itxt("openbadgecredential", TOKEN.as_bytes())]), "iTXt openbadgecredential"),
        (png(&[itxt("openbadges", TOKEN.as_bytes())]), "iTXt openbadges"),
        (png(&[itxt("Comment", b"x"), packed(&deflated(TOKEN.as_bytes()))]), "iTXt openbadgecredential"),
        (png(&[chunk(b"tEXt", &[b"openbadges\0", TOKEN.as_bytes()].concat())]), "tEXt openbadges"),
        (png(&[chunk(b"zTXt", &[b"openbadges\0\0", &deflated(TOKEN.as_bytes())[..]].concat())]), "zTXt openbadges"),
        (svg(&element("").replacen('>', &format!(" verify=' {TOKEN} '>"), 1)), "credential element"),
        (svg(&element(TOKEN)), "credential element"),
        (svg(&element(&format!("<!-- a comment -->{}<![CDATA[{}]]>", &TOKEN[..9], &TOKEN[9..]))), "credential element"),
        (svg(&format!("<assertion xmlns='http://openbadges.org' verify='{TOKEN}'/>")), "assertion element"),
    ] {
        let found = Picture::of(&picture).expect("a picture").take_out(&picture).expect(place);
        assert_eq!((found.place.as_str(), found.bytes.trim_ascii()), (place, TOKEN.as_bytes()));
        let received = format::read(&picture);
        assert!(matches!(received.content, Content::Credential(_)), "{place}: {:?}", received.content);
        assert_eq!(received.bytes, picture, "{place}");
        assert_eq!(received.own_bytes().trim_ascii(), TOKEN.as_bytes(), "{place}");
    }
}

#[test]
fn what_is_baked_is_read_again_byte_for_byte() {
    let svgs: [&str; 5] = [
        "<svg xmlns='http://www.w3.org/2000/svg'><title>a &gt; b &amp; &#x3B1;</title></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' data-x=\"a>b/\" />",
        "\u{feff}<?xml version='1.0' encoding='UTF-8'?><!-- <svg/> --><s:svg xmlns:s='http://www.w3.org/2000/svg'></s:svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'><g/></svg>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n\
         <svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='http://openbadges.org'></svg>",
    ];
    let pictures = svgs.iter().map(|svg| svg.as_bytes().to_vec()).chain([png(&[]), png(&[itxt("Comment", b"x")])]);
    for picture in pictures {
        for credential in [BADGE, TOKEN] {
            let shown = String::from_utf8_lossy(&picture).into_owned();
            let baked = bake(&picture, credential.as_bytes()).expect(&shown);
            assert_eq!(String::from_utf8(taken(&baked).expect(&shown)).unwrap(), credential, "{shown}");
            assert_eq!(own_bytes(&baked), credential.as_bytes());
            let kind = Picture::of(&picture).unwrap();
            assert_eq!(bake(&baked, BADGE.as_bytes()), Err(BakeError::Already(kind)), "replaced in {shown}");
        }
    }
    let spaced = bake(&png(&[]), format!(" {TOKEN}\n").as_bytes()).unwrap();
    assert_eq!(taken(&spaced).unwrap(), TOKEN.as_bytes());
}

#[test]
fn only_open_badges_are_baked_and_only_into_pictures() {
    let picture = png(&[]);
    let other = BADGE.replace("OpenBadgeCredential", "DriversLicence");
    let bare = BADGE.replace("\"proof\"", "\"proofless\"");
    let presentation = BADGE.replace("VerifiableCredential", "VerifiablePresentation");
    let quoted = format!("\"{TOKEN}\"");
    for refused in ["", "{}", "not a badge", &other, &bare, &presentation, &quoted] {
        let found = bake(&picture, refused.as_bytes());
        assert!(matches!(found, Err(BakeError::NotABadge { .. })), "{refused:?}: {found:?}");
    }
    assert!(matches!(bake(&picture, &bake(&picture, TOKEN.as_bytes()).unwrap()), Err(BakeError::NotABadge { .. })));
    for picture in [&b"\xFF\xD8\xFF\xE0"[..], b"", b"GIF89a", b"<html></html>"] {
        assert_eq!(bake(picture, TOKEN.as_bytes()), Err(BakeError::NotAPicture));
    }
    let unwritable = BADGE.replace("Brücken", "Br\u{FFFE}cken");
    assert_eq!(bake(&svg(""), unwritable.as_bytes()), Err(BakeError::Unwritable { code: 0xFFFE }));
    assert!(bake(&png(&[]), unwritable.as_bytes()).is_ok());
}

#[test]
fn a_picture_without_or_with_several_credentials_is_said_so() {
    let badge = itxt("openbadgecredential", TOKEN.as_bytes());
    for empty in [png(&[]), png(&[itxt("OpenBadgeCredential", b"x")]), svg(""), svg("<credential>x</credential>")] {
        assert!(matches!(taken(&empty), Err(PictureError::Nothing { .. })), "{}", String::from_utf8_lossy(&empty));
    }
    for (picture, count) in [
        (png(&[badge.clone(), badge.clone()]), 2),
        (png(&[badge.clone(), itxt("openbadges", b"{}")]), 2),
        (png(&[badge, chunk(b"tEXt", b"openbadges\0https://a.example")]), 2),
        (svg(&element(TOKEN).repeat(3)), 3),
        (svg(&format!("{}<assertion xmlns='http://openbadges.org'/>", element(TOKEN))), 2),
    ] {
        assert!(matches!(taken(&picture), Err(PictureError::Several { count: found, .. }) if found == count));
        let received = format::read(&picture);
        assert!(matches!(received.content, Content::Unrecognised(FormatError::Picture(_))) && received.baked.is_none());
    }
}

#[test]
fn a_damaged_png_is_refused_by_name() {
    let badge = itxt("openbadgecredential", TOKEN.as_bytes());
    let whole = png(std::slice::from_ref(&badge));
    for length in super::png::SIGNATURE.len()..whole.len() {
        damaged(&whole[..length], "ends in the middle");
    }
    for place in super::png::SIGNATURE.len()..whole.len() {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x20;
        assert!(taken(&flipped).is_err(), "a changed byte {place} goes unseen");
    }
    damaged(&[whole.clone(), badge.clone()].concat(), "bytes stand after its end");
    damaged(&[&whole[..], b"\0"].concat(), "1 bytes stand after its end");
    damaged(&whole.replace_range_of(b"IHDR", b"IHDX"), "checksum");
    damaged(&[&super::png::SIGNATURE[..], &badge, &chunk(b"IEND", b"")].concat(), "IHDR");
    damaged(&png(&[chunk(b"IHDR", &[0; 13])]), "IHDR");
    damaged(&png(&[chunk(b"a\0b ", b"")]), "a type that is none");
    let huge = [&super::png::SIGNATURE[..], &[0xFF; 4], b"IHDR", &[0; 64]].concat();
    damaged(&huge, "4294967295 bytes");
    let long = [&super::png::SIGNATURE[..], &[0x7F, 0xFF, 0xFF, 0xFF], b"IHDR", &[0; 64]].concat();
    damaged(&long, "ends in the middle");
    damaged(&png(&[chunk(b"iTXt", b"openbadgecredential\0\0\0no more zeros")]), "cut short");
    damaged(&png(&[chunk(b"iTXt", b"openbadgecredential\0\x02\0\0\0x")]), "unknown way");
    damaged(&png(&[chunk(b"iTXt", b"openbadgecredential\0\x01\x01\0\0x")]), "unknown way");
    damaged(&png(&[chunk(b"zTXt", b"openbadges\0\x01x")]), "unknown way");
    damaged(&png(&[chunk(b"tEXt", "openbadges\0Brücken".as_bytes())]), "Latin-1 or UTF-8");
    damaged(&png(&[packed(b"not packed")]), "cannot be unpacked");
    damaged(&png(&[packed(&[deflated(b"{}"), b"more".to_vec()].concat())]), "after a packed text");
}

#[test]
fn a_text_that_unpacks_to_more_than_any_credential_is_refused() {
    let bomb = png(&[packed(&deflated(&vec![b' '; limits::CREDENTIAL_BYTES + 1]))]);
    assert!(bomb.len() < 100_000);
    assert!(matches!(taken(&bomb), Err(PictureError::TooMuch { limit: limits::CREDENTIAL_BYTES, .. })));
    let many = png(&vec![chunk(b"tEXt", b"a\0"); limits::PICTURE_CHUNKS]);
    assert!(matches!(taken(&many), Err(PictureError::TooMuch { limit: limits::PICTURE_CHUNKS, .. })));
}

#[test]
fn a_hostile_svg_is_refused_by_name() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    damaged(format!("{bomb}<svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>").as_bytes(), "document type");
    damaged(b"<!DOCTYPE svg SYSTEM 'file:///etc/passwd' []><svg/>", "document type");
    damaged(&svg("&nbsp;"), "&nbsp; stands for nothing");
    damaged(&svg(&element("&lol;")), "&lol; stands for nothing");
    damaged(&svg("&#0;"), "stands for nothing");
    damaged(&svg(&element("<b/>")), "an element stands inside");
    damaged(&svg(&element("x").replacen('>', " verify='y'>", 1)), "another one inside");
    damaged(&svg(&element("").replacen('>', " verify='y' verify='z'>", 1)), "twice");
    damaged(&svg("<openbadges:credential/>"), "declared nowhere");
    damaged(b"<svg><g></svg>", "g");
    damaged(b"<svg><g>", "ends before");
    damaged(b"<svg", "");
    damaged(b"<svg/><svg/>", "a second element");
    damaged(b"<svg/>text", "text stands outside");
    damaged(b"<html><svg/></html>", "outermost element is not svg");
    damaged(b"<svg xmlns='urn:other'/>", "outermost element is not svg");
    damaged(b"<svg>\xFF</svg>", "no UTF-8");
    damaged(b"<?xml version='1.0' encoding='UTF-16'?><svg/>", "another way than UTF-8");
    let deep = format!("<svg>{}{}</svg>", "<g>".repeat(500_000), "</g>".repeat(500_000));
    assert!(matches!(taken(deep.as_bytes()), Err(PictureError::TooMuch { limit: limits::PICTURE_DEPTH, .. })));
    let called = svg(&"<credential/>".repeat(limits::PICTURE_BADGES + 1));
    assert!(matches!(taken(&called), Err(PictureError::TooMuch { limit: limits::PICTURE_BADGES, .. })));
    // Each costs the square of its size where somebody looks for doubles.
    let names: String = (0..200_000).map(|number| format!(" xmlns:a{number}='b'")).collect();
    assert!(taken(format!("<svg{names}/>").as_bytes()).is_err());
    let attributes: String = (0..200_000).map(|number| format!(" a{number}='b'")).collect();
    let wide = svg(&element(TOKEN).replacen('>', &format!("{attributes}>"), 1));
    assert_eq!(taken(&wide).unwrap(), TOKEN.as_bytes());
}

trait ReplaceRange {
    fn replace_range_of(&self, from: &[u8], to: &[u8]) -> Vec<u8>;
}

impl ReplaceRange for Vec<u8> {
    fn replace_range_of(&self, from: &[u8], to: &[u8]) -> Vec<u8> {
        let at = self.windows(from.len()).position(|window| window == from).expect("is there");
        [&self[..at], to, &self[at + from.len()..]].concat()
    }
}
