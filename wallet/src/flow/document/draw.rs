//! What does a page of this PDF document look like? Runs nothing that stands in it, and asks for nothing outside it.
//!
//! ISO 32000-2, as far as `hayro` reads it. Without bounds on time and memory: those are the process's.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::{HEIGHT, NotDrawn, Page, WIDTH};

/// Small pages are drawn no larger than at 288 dots to the inch.
const LARGEST: f32 = 4.0;

/// Draws a page, counted from 0, whole and as large as fits.
pub fn page(document: Vec<u8>, page: u32) -> Result<Page, NotDrawn> {
    let pdf = Pdf::new(document).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NotDrawn::Locked,
        LoadPdfError::Invalid => NotDrawn::Unreadable,
    })?;
    let pages = pdf.pages();
    let wanted = usize::try_from(page).ok().and_then(|page| pages.get(page)).ok_or(NotDrawn::NoPage)?;
    let (x_scale, y_scale) = scales(wanted.render_dimensions()).ok_or(NotDrawn::Unreadable)?;
    let onto = PixmapSettings { x_scale, y_scale, bg_color: WHITE };
    let drawn = render(wanted, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &onto);
    Ok(Page {
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        size: [drawn.width(), drawn.height()],
        // On white nothing is left to shine through, so that nothing is multiplied.
        rgba: drawn.data_as_u8_slice().to_vec(),
    })
}

/// How far it is stretched, so that both sides fit and none vanishes; none for a page without a size.
fn scales((width, height): (f32, f32)) -> Option<(f32, f32)> {
    let sized = |side: f32| side.is_finite() && side > 0.0;
    if !sized(width) || !sized(height) {
        return None;
    }
    let scale = LARGEST.min(f32::from(WIDTH) / width).min(f32::from(HEIGHT) / height);
    // A hair's breadth more than one pixel, since what comes after the point is cut off.
    let least = |side: f32| scale.max(1.001 / side);
    Some((least(width), least(height)))
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, WIDTH, scales};

    fn sides(width: f32, height: f32) -> Option<(f32, f32)> {
        scales((width, height)).map(|(x, y)| ((width * x).floor(), (height * y).floor()))
    }

    #[test]
    fn every_page_fits_and_none_vanishes() {
        let (widest, highest) = (f32::from(WIDTH), f32::from(HEIGHT));
        assert_eq!(sides(595.0, 842.0), Some((1447.0, 2048.0)));
        assert_eq!(sides(100.0, 50.0), Some((400.0, 200.0)));
        for side in [1e-30, 0.01, 1.0, 14_400.0, 1e9, f32::MAX] {
            for other in [1e-30, 0.01, 1.0, 14_400.0, 1e9, f32::MAX] {
                let Some((width, height)) = sides(side, other) else { panic!("{side} {other}") };
                assert!((1.0..=widest).contains(&width) && (1.0..=highest).contains(&height), "{side} {other}");
            }
        }
        for side in [0.0, -3.0, f32::NAN, f32::INFINITY] {
            assert_eq!(sides(side, 100.0), None, "{side}");
            assert_eq!(sides(100.0, side), None, "{side}");
        }
    }
}
