//! Which file is a picture for the logbook? PNG or JPEG that can be decoded within bounds; kept as it is, shown and handed on anew.
//!
//! A camera writes into its files where and when they were made. What leaves with a record is decoded and encoded anew, so that
//! nothing of that goes along.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbaImage};

use crate::flow::attachment::{self, Pixels};

/// Largest picture in bytes: what cameras write today.
pub const BYTES: usize = 12 << 20;

/// Why a file is no picture for the logbook.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// No PNG or JPEG.
    #[error("{name} is neither a PNG nor a JPEG picture")]
    Kind {
        /// The file's name.
        name: String,
    },
    /// It cannot be decoded, or has more pixels than are decoded.
    #[error("{name} cannot be shown: it is damaged, or has more than 24 million pixels")]
    Unshown {
        /// The file's name.
        name: String,
    },
}

/// The media type of a picture that can be shown.
pub fn media_type(name: &str, bytes: &[u8]) -> Result<&'static str, PhotoError> {
    let kind = match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => "image/png",
        Ok(ImageFormat::Jpeg) => "image/jpeg",
        _ => return Err(PhotoError::Kind { name: name.to_owned() }),
    };
    attachment::picture(bytes, attachment::AMONG_OTHERS)
        .map(|_| kind)
        .ok_or_else(|| PhotoError::Unshown { name: name.to_owned() })
}

/// The picture as it leaves with a record: small, a JPEG, without anything that its file said besides.
pub fn handed_on(bytes: &[u8]) -> Option<Vec<u8>> {
    let Pixels { size: [width, height], rgba } = attachment::picture(bytes, attachment::AMONG_OTHERS)?;
    let image = RgbaImage::from_raw(u32::try_from(width).ok()?, u32::try_from(height).ok()?, rgba)?;
    // JPEG knows no opacity.
    let image = DynamicImage::ImageRgba8(image).into_rgb8();
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, ImageFormat::Jpeg).ok()?;
    Some(out.into_inner())
}

#[cfg(test)]
mod tests {
    use super::{handed_on, media_type};

    #[test]
    fn pictures_alone_and_nothing_of_their_files_goes_on() {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(8, 8, image::Rgb([200, 10, 10]))
            .write_to(&mut png, image::ImageFormat::Png)
            .unwrap();
        let png = png.into_inner();
        assert_eq!(media_type("a", &png).unwrap(), "image/png");
        let mut jpeg = handed_on(&png).unwrap();
        assert_eq!(media_type("a", &jpeg).unwrap(), "image/jpeg");
        // A comment (marker FE) as cameras and editors write them.
        let comment = b"\xFF\xFE\x00\x14taken at 48.20,16.37";
        let comment = [&comment[..2], &[0, 22], &comment[4..]].concat();
        jpeg.splice(2..2, comment);
        assert!(jpeg.windows(5).any(|part| part == b"48.20"));
        let on = handed_on(&jpeg).unwrap();
        assert!(!on.windows(5).any(|part| part == b"48.20"));
        for (bytes, expected) in [
            (&b""[..], "neither"),
            (b"%PDF-1.7", "neither"),
            (b"GIF89a\x01\x00\x01\x00", "neither"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither"),
            (b"\x89PNG\r\n\x1a\n", "cannot be shown"),
            (b"\xFF\xD8\xFF\xE0", "cannot be shown"),
        ] {
            let error = media_type("x.png", bytes).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
