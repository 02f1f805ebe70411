//! May two names be one person's, written by two offices?
//!
//! Accents are left out on keyboards that lack them, umlauts are written as two letters, the family name stands first, a
//! second given name is left out. What is alike proves nothing either way: whoever compares looks at a document.

use unicode_normalization::UnicodeNormalization as _;

use crate::fold::{folded, words};

/// Least words that both names must have in common where one of them has more.
const LEAST: usize = 2;

/// Whether two names are alike, and perhaps the same.
pub fn alike(one: &str, other: &str) -> bool {
    let (ones, others) = (spellings(one), spellings(other));
    ones.iter().any(|one| others.iter().any(|other| same_words(one, other)))
}

/// The sorted words of a name without accents: once with the bare letter for each, once as passports write it (ICAO Doc
/// 9303, part 3, section 6: Ä as AE, Ö and Ø as OE, Ü as UE, Å as AA).
fn spellings(name: &str) -> [Vec<String>; 2] {
    let passport = name.nfc().fold(String::new(), |mut text, letter| {
        match letter {
            'ä' | 'Ä' => text.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => text.push_str("oe"),
            'ü' | 'Ü' => text.push_str("ue"),
            'å' | 'Å' => text.push_str("aa"),
            letter => text.push(letter),
        }
        text
    });
    [name, &passport].map(|name| {
        let folded = folded(name);
        let mut words: Vec<String> = words(&folded).map(str::to_owned).collect();
        words.sort_unstable();
        words
    })
}

/// Whether the sorted words are the same, or all of the shorter name's stand in the longer one.
fn same_words(one: &[String], other: &[String]) -> bool {
    if one.is_empty() || one == other || one.concat() == other.concat() {
        return !one.is_empty();
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    short.len() >= LEAST && short.len() < long.len() && short.iter().all(|word| rest.any(|one| one == word))
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn names_are_written_in_many_ways() {
        for (one, other, due) in [
            ("Léna Brandt-Müller", "Lena Brandt-Muller", true),
            ("Léna Brandt-Müller", "LENA BRANDT MUELLER", true),
            ("Léna Brandt-Müller", "Brandt-Müller, Léna", true),
            ("Søren Ångström", "Soeren Aangstroem", true),
            ("Łukasz Groß", "Lukasz Gross", true),
            ("Anna Maria Schmidt", "Schmidt Anna", true),
            ("Anna Schmidt", "Anna Maria Schmidt", true),
            ("Anna Schmidt", "Anna Schmitz", false),
            ("Anna Schmidt", "Anna", false),
            ("Anna Schmidt", "", false),
            ("", "", false),
            ("Anna Anna", "Anna Maria Schmidt", false),
            ("Olva Marten", "Ilva Marten", false),
        ] {
            assert_eq!((alike(one, other), alike(other, one)), (due, due), "{one} and {other}");
        }
    }
}
