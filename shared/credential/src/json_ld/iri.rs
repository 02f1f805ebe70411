//! May this text be written into a quad as an IRI or a language tag?
//!
//! RFC 3987 (IRI), N-Quads (IRIREF), BCP 47, section 2.1 (well-formed tags).

/// Whether a text is an absolute IRI that N-Quads can write: a scheme, and no character that RFC 3987 bars.
pub(crate) fn is_absolute(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let mut scheme = scheme.bytes();
    let barred = rest.bytes().fold(0, |found, byte| found | BARRED.get(usize::from(byte)).copied().unwrap_or(ALWAYS));
    scheme.next().is_some_and(|first| first.is_ascii_alphabetic())
        && scheme.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        && barred & ALWAYS == 0
        && (barred & BEYOND_ASCII == 0 || rest.chars().all(is_iri_character))
}

const ALWAYS: u8 = 1;
const BEYOND_ASCII: u8 = 2;

/// For each byte, whether an IRI may have it after its scheme. Every name in a document is asked.
static BARRED: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    #[expect(clippy::indexing_slicing, reason = "the index ends with the table, and the compiler runs this")]
    while byte < table.len() {
        table[byte] = match byte {
            0..=0x20 | 0x7F => ALWAYS,
            0x22 | 0x3C | 0x3E | 0x5C | 0x5E | 0x60 | 0x7B | 0x7C | 0x7D => ALWAYS,
            0x80.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// Beyond ASCII: `ucschar` and `iprivate` of RFC 3987, which leave out controls and what is no character.
fn is_iri_character(c: char) -> bool {
    let code = u32::from(c);
    code < 0x80
        || (code >= 0xA0
            && code & 0xFFFE != 0xFFFE
            && !(0xFDD0..=0xFDEF).contains(&code)
            && !(0xFFF0..=0xFFFF).contains(&code))
}

/// Whether an identifier is a blank node's name, or was made from one.
pub(crate) fn names_blank_node(text: &str) -> bool {
    text.starts_with("_:") || text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("urn:bnid:"))
}

/// Whether a text is a well-formed language tag: subtags of one to eight letters and digits, the first of letters alone.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let fits = |subtag: &str| (1..=8).contains(&subtag.len());
    subtags.next().is_some_and(|first| fits(first) && first.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && subtags.all(|subtag| fits(subtag) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// JSON-LD 1.1, section 1.7: all keywords.
pub(crate) fn is_keyword(text: &str) -> bool {
    matches!(
        text,
        "@base"
            | "@container"
            | "@context"
            | "@default"
            | "@direction"
            | "@embed"
            | "@explicit"
            | "@graph"
            | "@id"
            | "@import"
            | "@included"
            | "@index"
            | "@json"
            | "@language"
            | "@list"
            | "@nest"
            | "@none"
            | "@null"
            | "@omitDefault"
            | "@prefix"
            | "@preserve"
            | "@protected"
            | "@requireAll"
            | "@reverse"
            | "@set"
            | "@type"
            | "@value"
            | "@version"
            | "@vocab"
    )
}

/// Whether a text looks like a keyword (`@` and letters), so that processors pass over it.
pub(crate) fn has_keyword_form(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::{is_absolute, is_language_tag, names_blank_node};

    #[test]
    fn iris() {
        for text in ["did:key:z6Mk", "https://example.org/ä?q=1#f", "urn:uuid:1", "xsd:boolean", "a:"] {
            assert!(is_absolute(text), "{text}");
        }
        for text in [
            "",
            "a",
            ":a",
            "1a:b",
            "a b:c",
            "a:b c",
            "a:<b>",
            "a:b\\",
            "a:b\n",
            "a:b\u{85}",
            "a:\u{fffe}",
            "//a",
            "#a:b/c d",
        ] {
            assert!(!is_absolute(text), "{text:?}");
        }
    }

    #[test]
    fn tags() {
        for text in ["de", "de-AT", "zh-Hant-TW", "x-private", "sl-rozaj-biske-1994"] {
            assert!(is_language_tag(text), "{text}");
        }
        for text in ["", "-", "de-", "d3", "abcdefghi", "de_AT", "de\" <a:b>", "ä"] {
            assert!(!is_language_tag(text), "{text}");
        }
    }

    #[test]
    fn blank_nodes() {
        assert!(names_blank_node("_:b0") && names_blank_node("URN:bnid:c14n0") && !names_blank_node("urn:uuid:1"));
        assert!(!names_blank_node("ää") && !names_blank_node("urn:bnié:"));
    }
}
