//! What lies in a credential as a picture or document? Its bytes, and its pixels within bounds; it is data and is never run.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::GeneralPurpose;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use credential::format::{self, Content};
use image::{DynamicImage, ImageDecoder as _, ImageReader, Limits};

use super::reading::Reading;

/// Most pixels of a picture that is decoded: a scanned page at 300 dots to the inch has nine million.
const PIXELS: u64 = 24_000_000;
/// Most pixels to a side.
const SIDE: u32 = 10_000;
/// Most bytes that decoding may take.
const ALLOCATED: u64 = 128 << 20;
/// A picture among others is kept no wider and no higher than it is shown there, for screens with two dots to a point.
pub const AMONG_OTHERS: u32 = 640;
/// The same of a picture that is looked at by itself.
pub const BY_ITSELF: u32 = 1_720;

/// Files pad, or do not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The pixels of a picture, four bytes each, in rows from the top.
pub struct Pixels {
    /// Width and height.
    pub size: [usize; 2],
    /// Red, green, blue, opacity; not multiplied.
    pub rgba: Vec<u8>,
}

/// The bytes of its attachments, in their order; none for what is neither base64 nor a whole `data:` address.
pub fn contents(reading: &Reading) -> Vec<Option<Vec<u8>>> {
    match format::read(&reading.bytes).content {
        Content::Credential(credential) => {
            let of = |pointer: &str| decoded(credential.claims.pointer(pointer)?.as_str()?);
            reading.award.attachments.iter().map(|attachment| of(&attachment.content)).collect()
        }
        Content::Presentation(_) | Content::Unrecognised(_) => Vec::new(),
    }
}

/// RFC 2397: base64, or each byte by itself, as a letter or as `%3C`.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let bytes = match text.strip_prefix("data:").and_then(|rest| rest.split_once(',')) {
        Some((head, data)) if head.ends_with(";base64") => of_base64(&String::from_utf8(of_percent(data)?).ok()?),
        Some((_, data)) => of_percent(data),
        None => of_base64(text),
    };
    bytes.filter(|bytes| !bytes.is_empty())
}

fn of_base64(text: &str) -> Option<Vec<u8>> {
    let whole: String = text.split_ascii_whitespace().collect();
    BASE64.decode(whole).ok()
}

/// RFC 3986, section 2.1; none where a `%` stands for no byte.
fn of_percent(text: &str) -> Option<Vec<u8>> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(piece.get(2..)?.as_bytes());
    }
    Some(bytes)
}

/// The picture in these bytes (PNG or JPEG), made no wider and no higher than `most`. Its size is looked at before it is decoded.
pub fn picture(bytes: &[u8], most: u32) -> Option<Pixels> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(SIDE), Some(SIDE));
    limits.max_alloc = Some(ALLOCATED);
    reader.limits(limits);
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS || decoder.total_bytes() > ALLOCATED {
        return None;
    }
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    if width > most || height > most {
        image = image.thumbnail(most, most);
    }
    let image = image.into_rgba8();
    let size = [usize::try_from(image.width()).ok()?, usize::try_from(image.height()).ok()?];
    Some(Pixels { size, rgba: image.into_raw() })
}

/// The ending of a file of that media type; none for types that are not known.
pub fn extension(media_type: &str) -> Option<&'static str> {
    match media_type {
        "image/png" => Some("png"),
        "image/jpeg" => Some("jpg"),
        "image/svg+xml" => Some("svg"),
        "image/gif" => Some("gif"),
        "application/pdf" => Some("pdf"),
        "text/plain" => Some("txt"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use image::{ExtendedColorType, ImageEncoder as _};

    use super::{AMONG_OTHERS, BY_ITSELF, Pixels, decoded};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let pixels = vec![7_u8; usize::try_from(width * height).unwrap()];
        let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        encoder.write_image(&pixels, width, height, ExtendedColorType::L8).unwrap();
        bytes
    }

    fn picture(bytes: &[u8]) -> Option<Pixels> {
        super::picture(bytes, AMONG_OTHERS)
    }

    /// Says another size than it has, with the checksum that goes with it.
    fn claims_to_be(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = png(1, 1);
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        let mut crc = u32::MAX;
        for byte in &bytes[12..29] {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            }
        }
        bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
        bytes
    }

    #[test]
    fn pictures_are_bounded_before_they_are_decoded() {
        assert_eq!(picture(&png(40, 30)).unwrap().size, [40, 30]);
        assert_eq!(picture(&png(2_000, 1_000)).unwrap().size, [640, 320]);
        assert_eq!(super::picture(&png(2_000, 1_000), BY_ITSELF).unwrap().size, [1_720, 860]);
        assert!(picture(&claims_to_be(9_000, 9_000)).is_none(), "81 million pixels");
        assert!(picture(&claims_to_be(u32::MAX, 1)).is_none(), "one side too long");
        assert!(picture(b"%PDF-1.7").is_none() && picture(b"").is_none());
    }

    #[test]
    fn contents_are_base64() {
        assert_eq!(decoded("AAEC"), Some(vec![0, 1, 2]));
        assert_eq!(decoded("AA\nEC AA"), Some(vec![0, 1, 2, 0]));
        assert_eq!(decoded("data:image/png;base64,AAEC"), Some(vec![0, 1, 2]));
        assert_eq!(decoded("data:image/png;base64,AAEC%0A"), Some(vec![0, 1, 2]));
        assert_eq!(decoded("not base64!"), None);
    }

    #[test]
    fn or_bytes_by_percent() {
        assert_eq!(decoded("data:image/svg+xml,%3Csvg/%3E").as_deref(), Some(&b"<svg/>"[..]));
        assert_eq!(decoded("data:text/plain;charset=UTF-8,gr%c3%BC%C3%9Fe é").as_deref(), Some("grüße é".as_bytes()));
        for broken in ["data:,", "data:,a%", "data:,%4", "data:,%zz", "data:,%é1", "data:,%+1", "data:;base64,%zz"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }
}
