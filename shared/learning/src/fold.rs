//! How are names compared: without regard to case, accents and punctuation?
//!
//! Unicode NFKD without combining marks, lower case, words parted by what is no letter or digit.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Longest text that is compared, in characters: names and titles are shorter, and what is after that tells nothing.
const LONGEST: usize = 1_000;

/// A text as it is compared: words in lower case without accents, one space between them.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(LONGEST));
    let letters = text.chars().take(LONGEST).collect::<String>();
    for letter in letters.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' => out.push_str("ss"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' => out.push('d'),
            'ı' => out.push('i'),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            letter if letter.is_alphanumeric() => out.extend(letter.to_lowercase()),
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    // Lower case may bring marks of its own ("İ").
    out.retain(|letter| !is_combining_mark(letter));
    out.truncate(out.trim_end().len());
    out
}

/// The words of a folded text.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_accents_and_punctuation() {
        for (text, expected) in [
            ("Schweißen", "schweissen"),
            ("  Élève-Ingénieur ", "eleve ingenieur"),
            ("İSTANBUL", "istanbul"),
            ("Łódź", "lodz"),
            ("Καθηγητής", "καθηγητης"),
            ("C++ / C#", "c c"),
            ("…", ""),
            ("ﬁne ²", "fine 2"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
            assert_eq!(folded(expected), expected, "folding twice is folding once");
        }
    }
}
