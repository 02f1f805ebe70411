//! How is a text from outside shown so that it cannot pass for another?
//!
//! security.md, "Rendering": control and bidirectional characters are shown as such. Unicode TR 36 and UAX 9 name them.

use std::borrow::Cow;

/// The text with every character that is invisible, or that moves its neighbours, written out: `⟨U+202E⟩`. Line feeds
/// and tabs stay; `\r\n` becomes a line feed.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| hidden(c) || c == '\r') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.replace("\r\n", "\n").chars() {
        if hidden(c) { shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

/// The same on one line: line feeds and tabs become spaces.
pub fn plain_line(text: &str) -> Cow<'_, str> {
    match plain(text) {
        plain if plain.contains(['\n', '\t']) => Cow::Owned(plain.replace(['\n', '\t'], " ")),
        plain => plain,
    }
}

fn hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::{plain, plain_line};

    #[test]
    fn what_is_hidden_is_shown() {
        for (text, shown) in [
            ("Ynys Môn – 学校 – مدرسة", "Ynys Môn – 学校 – مدرسة"),
            ("level \u{202E}8", "level ⟨U+202E⟩8"),
            ("Z\u{200D}ed", "Z⟨U+200D⟩ed"),
            ("a\0b\u{1B}[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"),
            ("one\r\ntwo\rthree", "one\ntwo⟨U+000D⟩three"),
            ("\u{E0041}", "⟨U+E0041⟩"),
            ("", ""),
        ] {
            assert_eq!(plain(text), shown);
        }
        assert_eq!(plain_line("one\r\n\ttwo\u{2028}"), "one  two⟨U+2028⟩");
    }
}
