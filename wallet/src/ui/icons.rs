//! Which icons are used? Phosphor, by the names that it gives them.

#![expect(missing_docs, reason = "the names are Phosphor's")]

pub const ARCHIVE_BOX: &str = "\u{e00e}";
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
pub const CARET_DOWN: &str = "\u{e136}";
pub const CARET_LEFT: &str = "\u{e138}";
pub const CARET_RIGHT: &str = "\u{e13a}";
pub const CARET_UP: &str = "\u{e13c}";
pub const CHECK_CIRCLE: &str = "\u{e184}";
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
pub const CLOCK: &str = "\u{e19a}";
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
pub const EYE: &str = "\u{e220}";
pub const EYE_SLASH: &str = "\u{e224}";
pub const FILE_TEXT: &str = "\u{e23a}";
pub const LINK: &str = "\u{e2e2}";
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
pub const MINUS_CIRCLE: &str = "\u{e32c}";
pub const PLUS: &str = "\u{e3d4}";
pub const PROHIBIT: &str = "\u{e3de}";
pub const QUESTION: &str = "\u{e3e8}";
pub const SHARE_NETWORK: &str = "\u{e408}";
pub const WARNING: &str = "\u{e4e0}";
pub const X_CIRCLE: &str = "\u{e4f8}";
