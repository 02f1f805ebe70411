//! Documents that are broken, without end, or made to take all time and memory: each ends in time, in words, and nobody else does.

use std::io::Write as _;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use wanderbuch::flow::document::NotDrawn;
use wanderbuch::flow::document::apart::Drawer;

use super::{draw_with, drawer, pdf};

/// How a document may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// A page, of so many.
    Drawn(u32),
    Locked,
    Unreadable,
    NoPage,
    /// Out of time or memory.
    TooMuch,
}

fn ends(document: Vec<u8>) -> End {
    ends_at(document, 0)
}

fn ends_at(document: Vec<u8>, page: u32) -> End {
    let begun = Instant::now();
    let drawer = Drawer { patience: Duration::from_secs(6), ..drawer() };
    let end = match draw_with(&drawer, document, page) {
        Ok(page) => End::Drawn(page.pages),
        Err(NotDrawn::Locked) => End::Locked,
        Err(NotDrawn::Unreadable) => End::Unreadable,
        Err(NotDrawn::NoPage) => End::NoPage,
        Err(NotDrawn::TooMuch) => End::TooMuch,
        Err(other) => panic!("{other}"),
    };
    assert!(begun.elapsed() < Duration::from_secs(20), "{end:?} after {:?}", begun.elapsed());
    end
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// Packed twice: so many times that piece, in a few thousand bytes.
fn bomb(piece: &[u8], times: usize) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(piece).unwrap();
    packer.flush().unwrap();
    let first = packer.get_ref().clone();
    packer.write_all(piece).unwrap();
    packer.flush().unwrap();
    // After a flush each piece is packed by itself but for what it repeats, which is itself.
    let again = packer.get_ref()[first.len()..].to_vec();
    let mut inner = first;
    for _ in 1..times {
        inner.extend(&again);
    }
    packed(&inner)
}

#[test]
fn what_is_no_document_is_told() {
    let letter = pdf::letter(2);
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("a header alone", b"%PDF-1.7\n".to_vec()),
        ("zeros", vec![0; 100_000]),
        ("cut in its header", letter[..5].to_vec()),
    ] {
        assert_eq!(ends(bytes), End::Unreadable, "{name}");
    }
    for cut in [20, 200, 600, letter.len() / 2, letter.len() - 30] {
        assert!(ends(letter[..cut].to_vec()) != End::TooMuch, "cut at {cut}");
    }
    assert_eq!(ends(vec![b'%'; 17 << 20]), End::TooMuch, "longer than a credential may be");
}

#[test]
fn a_locked_one_is_told() {
    let objects = [b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), b"<< /Type /Pages /Kids [] /Count 0 >>".to_vec()];
    let zeros = "00".repeat(32);
    let lock = format!(
        "/ID [<{zeros}> <{zeros}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{zeros}> /U <{zeros}> >>"
    );
    assert_eq!(ends(pdf::file_with(&objects, &lock)), End::Locked);
    assert_eq!(ends(pdf::file(&objects)), End::NoPage);
}

#[test]
fn pages_of_any_size_fit() {
    for media_box in [
        "0 0 1000000000 1000000000",
        "0 0 1 1000000000",
        "0 0 1000000000 1",
        "0 0 0.001 0.001",
        "0 0 0.0000001 900",
        "-99999999999999999999 -99999999999999999999 99999999999999999999 99999999999999999999",
        "0 0 14400 14400",
        "0 0 0 0",
        "10 10 10 900",
        "900 900 0 0",
        "0 0",
        "",
        "0 0 -5 -5",
    ] {
        let end = ends(pdf::boxed(media_box, pdf::stream("", b"1 0 0 rg 0 0 900 900 re f"), "", &[]));
        assert!(matches!(end, End::Drawn(1) | End::Unreadable), "{media_box}: {end:?}");
    }
    // What is no size at all leaves no page, or one of A4.
    for media_box in ["x y z", "0 0 1e9 1e9", "[[[", "/A /B /C /D"] {
        let end = ends(pdf::boxed(media_box, pdf::stream("", b"0 0 9 9 re f"), "", &[]));
        assert!(matches!(end, End::Drawn(1) | End::NoPage | End::Unreadable), "{media_box}: {end:?}");
    }
}

#[test]
fn a_hundred_thousand_pages_are_a_number() {
    const PAGES: usize = 100_000;
    let kids = "3 0 R ".repeat(PAGES);
    let once = |kids: &str| {
        let objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            format!("<< /Type /Pages /Kids [{kids}] /Count {PAGES} >>").into_bytes(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] >>".to_vec(),
        ];
        pdf::file(&objects)
    };
    assert_eq!(ends(once(&kids)), End::Drawn(1), "the same page again and again is one");
    let page = "<< /Type /Page /MediaBox [0 0 90 90] >> ".repeat(PAGES);
    assert_eq!(ends_at(once(&page), 99_999), End::Drawn(100_000));
    assert_eq!(ends_at(once(&page), 100_000), End::NoPage);
    assert_eq!(ends_at(once(&page), u32::MAX), End::NoPage);
}

#[test]
fn what_holds_itself_comes_to_an_end() {
    let own_kid = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [2 0 R 2 0 R 1 0 R] /Count 3 >>".to_vec(),
    ];
    assert!(matches!(ends(pdf::file(&own_kid)), End::NoPage | End::Drawn(_)));
    let own_parent = [b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Parent 1 0 R >>".to_vec()];
    assert!(matches!(ends(pdf::file(&own_parent)), End::NoPage | End::Drawn(_) | End::Unreadable));
    let form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>";
    let calls_itself = pdf::stream(form, b"/X Do /X Do");
    let end = ends(pdf::page(pdf::stream("", b"/X Do"), "/XObject << /X 5 0 R >>", &[calls_itself]));
    assert!(matches!(end, End::Drawn(1) | End::TooMuch), "a form in itself, twice: {end:?}");
    let pattern = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 \
                   /Resources << /Pattern << /P 5 0 R >> >>";
    let paints_itself = pdf::stream(pattern, b"/Pattern cs /P scn 0 0 9 9 re f");
    let content = pdf::stream("", b"/Pattern cs /P scn 0 0 595 842 re f");
    let end = ends(pdf::page(content, "/Pattern << /P 5 0 R >>", &[paints_itself]));
    assert!(matches!(end, End::Drawn(1) | End::TooMuch), "a pattern in itself: {end:?}");
    let length = b"<< /Length 4 0 R >>\nstream\n0 0 9 9 re f\nendstream".to_vec();
    assert!(matches!(ends(pdf::page(length, "", &[])), End::Drawn(1)), "a length that is its own stream");
    let mut loops = pdf::letter(1);
    let table = loops.windows(9).position(|bytes| bytes == b"startxref").unwrap();
    let place = loops.windows(4).position(|bytes| bytes == b"xref").unwrap();
    loops.splice(table - 3..table - 3, format!(" /Prev {place} ").into_bytes());
    assert!(matches!(ends(loops), End::Drawn(1)), "a table that is its own predecessor");
}

#[test]
fn deep_nesting_comes_to_an_end() {
    for depth in [300, 5_000, 1_000_000] {
        let arrays = [vec![b'['; depth], vec![b']'; depth]].concat();
        let dictionaries = ["<</A".repeat(depth), ">>".repeat(depth)].concat().into_bytes();
        let held = pdf::page(pdf::stream("", b""), "/A 5 0 R", std::slice::from_ref(&arrays));
        assert!(matches!(ends(held), End::Drawn(1)), "arrays, {depth} deep");
        let held = pdf::page(pdf::stream("", b""), "/A 5 0 R", std::slice::from_ref(&dictionaries));
        assert!(matches!(ends(held), End::Drawn(1)), "dictionaries, {depth} deep");
        let saved = [b"q ".repeat(depth), b"0 0 9 9 re f ".to_vec(), b"Q ".repeat(depth)].concat();
        for (name, content) in [("arrays", arrays), ("dictionaries", dictionaries), ("saved", saved)] {
            let end = ends(pdf::page(pdf::stream("", &content), "", &[]));
            assert!(matches!(end, End::Drawn(1) | End::TooMuch), "{name}, {depth} deep in the content: {end:?}");
        }
    }
    let mut tree = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()];
    for number in 2..20_000 {
        tree.push(format!("<< /Type /Pages /Kids [{} 0 R] /Count 1 >>", number + 1).into_bytes());
    }
    tree.push(b"<< /Type /Page /MediaBox [0 0 90 90] >>".to_vec());
    assert!(matches!(ends(pdf::file(&tree)), End::Drawn(1) | End::Unreadable | End::NoPage), "a tree of pages");
}

#[test]
fn bombs_take_the_process_and_nobody_else() {
    let twice = "/Filter [/FlateDecode /FlateDecode]";
    let content = bomb(&vec![b' '; 1 << 20], 8_192);
    assert!(content.len() < 200_000, "eight gigabytes in {} bytes", content.len());
    assert_eq!(ends(pdf::page(pdf::stream(twice, &content), "", &[])), End::TooMuch, "content");
    let image = format!(
        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 {twice}"
    );
    let place = || pdf::stream("", b"595 0 0 842 0 0 cm /I Do");
    let pixels = pdf::stream(&image, &bomb(&vec![7; 1 << 20], 8_192));
    let end = ends(pdf::page(place(), "/XObject << /I 5 0 R >>", &[pixels]));
    assert!(matches!(end, End::TooMuch | End::Drawn(1)), "a picture: {end:?}");
    // A picture that says more than it holds.
    for (width, height) in [(2_147_483_647, 2_147_483_647), (1, 2_147_483_647), (65_535, 65_535), (0, 0), (-1, -1)] {
        for filter in ["/FlateDecode", "/CCITTFaxDecode", "/DCTDecode", "/JBIG2Decode", "/JPXDecode", "/LZWDecode"] {
            let image = format!(
                "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray \
                 /BitsPerComponent 1 /Filter {filter} /DecodeParms << /K -1 /Columns {width} /Rows {height} >>"
            );
            let end = ends(pdf::page(place(), "/XObject << /I 5 0 R >>", &[pdf::stream(&image, &packed(&[0; 64]))]));
            assert!(matches!(end, End::Drawn(1) | End::TooMuch), "{width} × {height}, {filter}: {end:?}");
        }
    }
}

#[test]
fn work_without_end_is_ended() {
    // Forty million strokes across the page, of which none is worth anything.
    let strokes = bomb(&b"0 0 m 595 842 l 3 w S ".repeat(20_000), 2_000);
    let content = pdf::stream("/Filter [/FlateDecode /FlateDecode]", &strokes);
    assert_eq!(ends(pdf::page(content, "", &[])), End::TooMuch);
}

/// Some bytes of a small letter, changed in turn: a page or a reason, in time, and the renderer fails at none.
#[test]
fn a_letter_with_a_byte_changed_comes_to_an_end() {
    let letter = pdf::letter(1);
    for place in (0..letter.len()).step_by(61) {
        let mut changed = letter.clone();
        changed[place] = changed[place].wrapping_add(97);
        let end = ends(changed);
        assert!(end != End::TooMuch && end != End::Locked, "byte {place}: {end:?}");
    }
}
