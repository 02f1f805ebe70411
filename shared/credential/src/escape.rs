//! How is a text written between quotation marks? What JSON (RFC 8785, section 3.2.2.2) and N-Quads (RDFC-1.0, section 5) have
//! in common.

/// Writes a text with its special characters escaped. `also` says which bytes are special beside controls, quotation marks
/// and backslashes; `other` writes a character for which there is no short form.
pub(crate) fn escape(out: &mut String, text: &str, also: impl Fn(u8) -> bool, other: impl Fn(&mut String, u32)) {
    let special = |byte: u8| byte < b' ' || matches!(byte, b'"' | b'\\') || also(byte);
    // Nearly all texts have none; asked of all bytes at once, many are asked in one step.
    if !text.bytes().fold(false, |found, byte| found | special(byte)) {
        return out.push_str(text);
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(special) {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = tail.chars();
        match characters.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{C}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some('"') => out.push_str("\\\""),
            Some('\\') => out.push_str("\\\\"),
            Some(character) => other(out, u32::from(character)),
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
}
