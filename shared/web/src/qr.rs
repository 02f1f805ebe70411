//! What does a link look like as a QR code? Drawn as SVG, black on white in every theme, since scanners want it so.

use maud::{Markup, PreEscaped, html};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// The picture, or `None` for a link that is too long for one.
pub fn qr(link: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(link.as_bytes(), EcLevel::L).ok()?;
    let drawing = code.render::<svg::Color<'_>>().min_dimensions(280, 280).quiet_zone(true).build();
    // The prolog belongs to files, not into a page.
    let drawing = drawing.find("<svg").and_then(|at| drawing.get(at..))?.to_owned();
    Some(html! { div.qr role="img" aria-label=(label) { (PreEscaped(drawing)) } })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_link_that_fits_is_drawn() {
        let drawn = super::qr("openid4vp://?a=<b>", "scan \"me\"").expect("fits").into_string();
        assert!(drawn.contains("<svg") && drawn.contains("scan &quot;me&quot;"), "{drawn}");
        assert!(super::qr(&"x".repeat(4_000), "").is_none());
    }
}
