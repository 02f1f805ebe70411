//! One line of a table: `FILE<TAB>WORD<TAB>REASON`.
//!
//! The name stands as given, but for what would break the line or hide something: `\t`, `\n`, `\r`, `\\`, other
//! control and bidirectional characters as `\u{…}`, and bytes that are no text as `\xNN`. So does a first character that a
//! spreadsheet would take for the beginning of a formula, or of a quotation that goes on over other lines.

use std::ffi::OsStr;
use std::fmt::Write;

use verify::Policy;

use super::Judged;
use crate::reason::reason;

/// What stands as reason where a file cannot be read; its word is `undecided`.
pub const UNREADABLE: &str = "file:cannot-be-read";
/// What stands as reason where the program failed at a file; its word is `undecided`.
pub const FAILED: &str = "program:failed";

/// The line of one file.
pub fn line(file: &OsStr, judged: &Judged, policy: &Policy) -> String {
    let (word, reason) = match judged {
        Judged::Report(report) => {
            let verdict = report.verdict(policy);
            (report.word_of(&verdict).id(), reason(report, &verdict).unwrap_or_else(|| "-".to_owned()))
        }
        Judged::Unreadable(_) => (verify::Word::Undecided.id(), UNREADABLE.to_owned()),
        Judged::Failed => (verify::Word::Undecided.id(), FAILED.to_owned()),
    };
    format!("{}\t{word}\t{reason}\n", cell(file))
}

/// The name as no spreadsheet computes it. A dash alone, which stands for standard input, is no formula.
fn cell(file: &OsStr) -> String {
    let name = name(file);
    match name.chars().next() {
        Some(first) if acts_in_spreadsheets(first) && name != "-" => {
            format!("{}{}", first.escape_unicode(), name.get(first.len_utf8()..).unwrap_or_default())
        }
        _ => name,
    }
}

/// What begins a formula, in the wide forms of East Asian keyboards too; and the mark that holds tabs and line ends together.
fn acts_in_spreadsheets(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '"' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

/// The name as the table writes it.
pub fn name(file: &OsStr) -> String {
    let mut shown = String::new();
    for chunk in file.as_encoded_bytes().utf8_chunks() {
        for character in chunk.valid().chars() {
            escape(character, &mut shown);
        }
        for byte in chunk.invalid() {
            write!(shown, "\\x{byte:02X}").unwrap_or_else(|_| unreachable!("a String takes everything"));
        }
    }
    shown
}

fn escape(character: char, shown: &mut String) {
    match character {
        '\t' => shown.push_str("\\t"),
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\\' => shown.push_str("\\\\"),
        _ if character.is_control()
            || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
        {
            shown.extend(character.escape_unicode());
        }
        _ => shown.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::{UNREADABLE, cell, line, name};
    use crate::render::Judged;
    use std::ffi::OsStr;

    #[test]
    fn a_name_cannot_break_the_table() {
        assert_eq!(name(OsStr::new("Zoë/diploma 1.json")), "Zoë/diploma 1.json");
        assert_eq!(name(OsStr::new("a\tvalid\t-\nb\r\\")), "a\\tvalid\\t-\\nb\\r\\\\");
        assert_eq!(name(OsStr::new("a\u{202e}b\u{1b}")), "a\\u{202e}b\\u{1b}");
    }

    #[test]
    fn no_spreadsheet_computes_a_name() {
        for (given, shown) in [
            ("=HYPERLINK(\"http://a.example\")", "\\u{3d}HYPERLINK(\"http://a.example\")"),
            ("+1+cmd|' /C calc'!A0", "\\u{2b}1+cmd|' /C calc'!A0"),
            ("-1", "\\u{2d}1"),
            ("@SUM(A1)", "\\u{40}SUM(A1)"),
            ("＝1", "\\u{ff1d}1"),
            ("\"a\tb", "\\u{22}a\\tb"),
            ("\t=1", "\\t=1"),
            ("a=1", "a=1"),
            ("-", "-"),
            ("", ""),
        ] {
            assert_eq!(cell(OsStr::new(given)), shown);
        }
        let policy = verify::Policy::built_in("employer").unwrap();
        let unreadable = line(OsStr::new("=1"), &Judged::Unreadable(String::new()), &policy);
        assert_eq!(unreadable, format!("\\u{{3d}}1\tundecided\t{UNREADABLE}\n"));
    }

    #[cfg(unix)]
    #[test]
    fn bytes_that_are_no_text_are_shown_as_such() {
        use std::os::unix::ffi::OsStrExt;
        assert_eq!(name(OsStr::from_bytes(b"a\xffb")), "a\\xFFb");
    }
}
