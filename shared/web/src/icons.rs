//! The few icons of the page, drawn as SVG in the text's colour.

use maud::{Markup, PreEscaped};

const CIRCLE: &str = r#"<svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="10" cy="10" r="7.4"/>"#;
const PLAIN: &str = r#"<svg class="icon" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">"#;

fn icon(frame: &str, lines: &str) -> Markup {
    PreEscaped(format!("{frame}{lines}</svg>"))
}

/// Yes: a tick.
pub fn yes() -> Markup {
    icon(CIRCLE, r#"<path d="m6.8 10.2 2.2 2.2 4.3-4.6"/>"#)
}

/// No: a cross.
pub fn no() -> Markup {
    icon(CIRCLE, r#"<path d="m7.4 7.4 5.2 5.2m0-5.2-5.2 5.2"/>"#)
}

/// It could not be found out: a question mark.
pub fn open() -> Markup {
    icon(CIRCLE, r#"<path d="M8 8.2c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.4-2 1.5-2 3"/><path d="M10 13.6v.01"/>"#)
}

/// Not asked, not offered: a dash.
pub fn quiet() -> Markup {
    icon(CIRCLE, r#"<path d="M6.8 10h6.4"/>"#)
}

/// A printer.
pub fn printer() -> Markup {
    icon(
        PLAIN,
        r#"<path d="M6 7.5V3.5h8v4M6 14H3.5V8.7c0-.7.5-1.2 1.2-1.200h10.6c.7 0 1.2.5 1.2 1.200V14H14M6 11.5h8v5H6z"/>"#,
    )
}

/// A sheet of paper.
pub fn page() -> Markup {
    icon(
        PLAIN,
        r#"<path d="M11.5 2.800H5.5c-.6 0-1 .4-1 1v12.4c0 .6.4 1 1 1h9c.6 0 1-.4 1-1V6.800zM11.5 2.800v4h4M7.5 10.5h5m-5 3h5"/>"#,
    )
}

/// An arrow onward.
pub fn onward() -> Markup {
    icon(PLAIN, r#"<path d="m8 5 5 5-5 5"/>"#)
}
