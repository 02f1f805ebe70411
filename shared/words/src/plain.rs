//! How is text from outside shown, so that it can neither hide nor turn around what stands beside it?

/// The longest text from outside that a sentence takes in; reports hold the whole.
const LONGEST: usize = 90;
/// So many words are a sentence, of which the beginning tells most.
const PROSE: usize = 5;

/// The text on one line, with control, bidirectional and invisible characters shown as such, "[U+202E]" (UTS 55, UAX 9);
/// line feeds and tabs are spaces. Everything from a credential goes through here before it is drawn or printed.
pub fn plain(text: &str) -> String {
    plain_lines(text).replace(['\n', '\t'], " ")
}

/// An id that is longer than a line, by its beginning and its end: people compare it nowhere else than in the file.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let count = text.chars().count();
    if count <= MOST || !text.starts_with("did:") {
        return text.to_owned();
    }
    let end: String = text.chars().skip(count - 8).collect();
    format!("{}…{end}", text.chars().take(24).collect::<String>())
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

/// A text on one line, as [`plain`]. Where whoever wrote it escaped it twice, so that its line feeds came out as `\n`, those
/// are spaces, and its `\u2013` is the letter; a backslash that only looks like that stays.
pub fn told(text: &str) -> String {
    plain(&unescaped(text))
}

/// Only a `\n` with space or nothing behind it gives such a text away: paths and names go on after it.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split(r"\n");
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    let mut twice = false;
    for piece in pieces {
        let feed = piece.chars().next().is_none_or(char::is_whitespace);
        twice |= feed;
        shown.push_str(if feed { " " } else { r"\n" });
        shown.push_str(if feed { piece.trim_start() } else { piece });
    }
    if twice { letters(&shown) } else { shown }
}

/// `\u2013` as the letter that it stands for.
fn letters(text: &str) -> String {
    let mut pieces = text.split(r"\u");
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let letter = piece.get(..4).and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match letter {
            Some(letter) => {
                shown.push(letter);
                shown.push_str(piece.get(4..).unwrap_or_default());
            }
            None => {
                shown.push_str(r"\u");
                shown.push_str(piece);
            }
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

/// Plain, and no longer than a sentence can carry: of several words the last are left out; else the middle, since ends tell
/// identifiers apart.
pub(crate) fn argument(text: &str) -> String {
    let count = text.chars().count();
    if count <= LONGEST {
        return plain(text);
    }
    let whole: String = text.chars().take(LONGEST - 1).collect();
    if whole.split_whitespace().count() >= PROSE
        && let Some((words, _)) = whole.rsplit_once(char::is_whitespace)
    {
        return format!("{}…", plain(words.trim_end_matches([',', ';', ':', ' '])));
    }
    let start: String = text.chars().take(LONGEST * 2 / 3).collect();
    let end: String = text.chars().skip(count - LONGEST / 4).collect();
    format!("{}…{}", plain(&start), plain(&end))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, argument, plain, plain_json, plain_lines, told};

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
    fn what_was_escaped_twice_is_read_once() {
        for (text, shown) in [
            (r"levels with\n   equivalents: gut \u2013 2;\n", "levels with equivalents: gut – 2; "),
            (r"C:\new\u2013.txt", r"C:\new\u2013.txt"),
            (r"a\n b\u202ec\uzz\u", r"a b[U+202E]c\uzz\u"),
            ("plain\nlines", "plain lines"),
        ] {
            assert_eq!(told(text), shown);
        }
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
    fn prose_is_cut_between_words() {
        let text =
            "Every claim inside this credential is to be construed as having been made by the indicated awarding body";
        assert_eq!(argument(text), "Every claim inside this credential is to be construed as having been made by the…");
        let long = format!("a b c d {}", "é".repeat(500));
        assert_eq!(argument(&long), "a b c d…");
    }

    #[test]
    fn cut_in_the_middle() {
        let text = format!("{}{}", "é".repeat(500), "end");
        let shown = argument(&text);
        assert!(shown.chars().count() <= LONGEST && shown.contains('…') && shown.ends_with("end"), "{shown}");
    }
}
