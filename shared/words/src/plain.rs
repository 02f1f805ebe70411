//! How is text from outside shown, so that it can neither hide nor turn around what stands beside it?

/// The longest text from outside that a sentence takes in; reports hold the whole.
const LONGEST: usize = 90;

/// The text on one line, with control, bidirectional and invisible characters shown as such, "[U+202E]" (UTS 55, UAX 9);
/// line feeds and tabs are spaces. Everything from a credential goes through here before it is drawn or printed.
pub fn plain(text: &str) -> String {
    plain_lines(text).replace(['\n', '\t'], " ")
}

/// The same, with its line feeds and tabs: for text that is drawn as a block of its own.
pub fn plain_lines(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut before = '\0';
    for character in text.replace("\r\n", "\n").chars() {
        // Persian and the scripts of India need the joiners; after other letters they only make two names look alike.
        let joins = matches!(character, '\u{200c}' | '\u{200d}') && before >= '\u{600}';
        if hidden(character) && !joins {
            shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
        } else {
            shown.push(character);
        }
        before = character;
    }
    shown
}

/// The same JSON with such characters written as escapes: it means the same, and does nothing to a terminal.
pub fn plain_json(json: &str) -> String {
    if !json.chars().any(hidden) {
        return json.to_owned();
    }
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        if hidden(character) {
            let mut units = [0; 2];
            shown.extend(character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(character);
        }
    }
    shown
}

fn hidden(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
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
    use super::{LONGEST, argument, plain, plain_json, plain_lines};

    #[test]
    fn json_means_the_same() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}d\n";
        let json = format!("{{\"text\":{text:?}}}")
            .replace("\\u{9b}", "\u{9b}")
            .replace("\\u{202e}", "\u{202e}")
            .replace("\\u{e0041}", "\u{e0041}");
        assert_eq!(plain_json(&json), "{\"text\":\"a\\u009bb\\u202ec\\udb40\\udc41d\\n\"}");
        assert_eq!(plain_json("{\n}"), "{\n}");
    }

    #[test]
    fn shown_as_such() {
        for (text, shown) in [
            ("Zed\u{202e}ytisrevinU", "Zed[U+202E]ytisrevinU"),
            ("a\r\nb\tc\rd\u{1b}[31m", "a b c[U+000D]d[U+001B][31m"),
            ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
            ("Z\u{200d}ed \u{3164}", "Z[U+200D]ed [U+3164]"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("Żółć Ωμέγα", "Żółć Ωμέγα"),
        ] {
            assert_eq!(plain(text), shown);
        }
        assert_eq!(plain_lines("one\r\ntwo\u{2028}"), "one\ntwo[U+2028]");
    }

    #[test]
    fn cut_in_the_middle() {
        let text = format!("{}{}", "é".repeat(500), "end");
        let shown = argument(&text);
        assert!(shown.chars().count() <= LONGEST && shown.contains('…') && shown.ends_with("end"), "{shown}");
    }
}
