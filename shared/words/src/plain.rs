//! How is text from outside shown, so that it can neither hide nor turn around what stands beside it?

/// The longest text from outside that a sentence takes in; reports hold the whole.
const LONGEST: usize = 90;

/// The text with control, bidirectional and invisible characters shown as such, "[U+202E]" (UTS 55, UAX 9).
/// Everything from a credential goes through here before it is drawn or printed.
pub fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if hidden(character) {
            shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    shown
}

fn hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Plain, and no longer than a sentence can carry: the middle is left out, since ends tell identifiers apart.
pub(crate) fn argument(text: &str) -> String {
    let count = text.chars().count();
    if count <= LONGEST {
        return plain(text);
    }
    let start: String = text.chars().take(LONGEST * 2 / 3).collect();
    let end: String = text.chars().skip(count - LONGEST / 4).collect();
    format!("{}…{}", plain(&start), plain(&end))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, argument, plain};

    #[test]
    fn shown_as_such() {
        for (text, shown) in [
            ("Zed\u{202e}ytisrevinU", "Zed[U+202E]ytisrevinU"),
            ("a\r\nb\u{1b}[31m", "a[U+000D][U+000A]b[U+001B][31m"),
            ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
            ("na\u{200c}me", "na\u{200c}me"),
            ("Żółć Ωμέγα", "Żółć Ωμέγα"),
        ] {
            assert_eq!(plain(text), shown);
        }
    }

    #[test]
    fn cut_in_the_middle() {
        let text = format!("{}{}", "é".repeat(500), "end");
        let shown = argument(&text);
        assert!(shown.chars().count() <= LONGEST && shown.contains('…') && shown.ends_with("end"), "{shown}");
    }
}
