//! Which icons are used? Phosphor, by the names that it gives them.

#![expect(missing_docs, reason = "the names are Phosphor's")]

pub const ARCHIVE_BOX: &str = "\u{e00e}";
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
pub const BRIEFCASE: &str = "\u{e0ee}";
pub const CARET_DOWN: &str = "\u{e136}";
pub const CARET_LEFT: &str = "\u{e138}";
pub const CARET_RIGHT: &str = "\u{e13a}";
pub const CARET_UP: &str = "\u{e13c}";
pub const CERTIFICATE: &str = "\u{e766}";
pub const CHECK_CIRCLE: &str = "\u{e184}";
pub const CIRCLE: &str = "\u{e18a}";
pub const CIRCLE_DASHED: &str = "\u{e602}";
pub const CIRCLE_HALF: &str = "\u{e18c}";
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
pub const CLOCK: &str = "\u{e19a}";
pub const COPY: &str = "\u{e1ca}";
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
pub const ENVELOPE_SIMPLE: &str = "\u{e218}";
pub const EXAM: &str = "\u{e742}";
pub const EYE: &str = "\u{e220}";
pub const EYE_SLASH: &str = "\u{e224}";
pub const FILE_TEXT: &str = "\u{e23a}";
pub const KEY: &str = "\u{e2d6}";
pub const LINK: &str = "\u{e2e2}";
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
pub const MINUS_CIRCLE: &str = "\u{e32c}";
pub const PLUS: &str = "\u{e3d4}";
pub const PROHIBIT: &str = "\u{e3de}";
pub const PUZZLE_PIECE: &str = "\u{e596}";
pub const QUESTION: &str = "\u{e3e8}";
pub const SHARE_NETWORK: &str = "\u{e408}";
pub const WARNING: &str = "\u{e4e0}";
pub const X_CIRCLE: &str = "\u{e4f8}";
