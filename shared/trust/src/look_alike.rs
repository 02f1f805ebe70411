//! Which listed names and domains look like this one? Unicode Technical Standard #39, sections 4 and 5.1.
//!
//! It flags and decides nothing: honest names look alike too. Letters that look alike have the same skeleton; upper and
//! lower case, spaces and punctuation are passed over, since people do.

use std::collections::BTreeMap;

use unicode_security::MixedScript as _;
use unicode_security::confusable_detection::skeleton;

/// Somebody who is listed, by name or by domain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The name, or the domain as DNS writes it.
    pub text: String,
    /// Under which identifiers it is listed.
    pub ids: Vec<String>,
}

/// Names and domains of one source, by how they look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    names: BTreeMap<String, Vec<Listed>>,
    domains: BTreeMap<String, Vec<Listed>>,
}

impl Looks {
    /// Takes note of a name.
    pub fn name(&mut self, name: &str, ids: &[String]) {
        add(&mut self.names, name, name, ids);
    }

    /// Takes note of a domain, as DNS writes it.
    pub fn domain(&mut self, host: &str, ids: &[String]) {
        add(&mut self.domains, &letters(host), host, ids);
    }

    /// Those who are listed under a name that looks like this one, or is the same.
    pub fn names_like(&self, name: &str) -> Vec<&Listed> {
        like(&self.names, name)
    }

    /// The other domains that look like this one.
    pub fn domains_like(&self, host: &str) -> Vec<&Listed> {
        let mut like = like(&self.domains, &letters(host));
        like.retain(|listed| listed.text != host);
        like
    }
}

fn add(index: &mut BTreeMap<String, Vec<Listed>>, looks: &str, text: &str, ids: &[String]) {
    for key in keys(looks) {
        let listed = index.entry(key).or_default();
        match listed.iter_mut().find(|listed| listed.text == text) {
            Some(known) => known.ids.extend_from_slice(ids),
            None => listed.push(Listed { text: text.to_owned(), ids: ids.to_vec() }),
        }
    }
}

fn like<'i>(index: &'i BTreeMap<String, Vec<Listed>>, looks: &str) -> Vec<&'i Listed> {
    let mut found: Vec<&Listed> = keys(looks).iter().filter_map(|key| index.get(key)).flatten().collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two texts are the same to people who pass over case, spaces and punctuation.
pub fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How a text looks: as it is written, and in lower case. A capital I looks like a small l, and the same word may be
/// written in capitals; each has its own mark before it, so that they are not mixed up. A text without letters and digits
/// looks like nothing.
fn keys(text: &str) -> Vec<String> {
    let looks = |text: &str| plain(&skeleton(text).collect::<String>());
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    let keys = [("A", looks(text)), ("a", looks(&lower))];
    keys.into_iter().filter(|(_, looks)| !looks.is_empty()).map(|(mark, looks)| format!("{mark}{looks}")).collect()
}

/// A domain in the letters that people see; as DNS writes it where there are none.
pub fn letters(host: &str) -> String {
    let (letters, whole) = idna::domain_to_unicode(host);
    if whole.is_ok() { letters } else { host.to_owned() }
}

/// Whether DNS writes a domain in Punycode, so that people see other letters than stand there.
pub fn is_punycode(host: &str) -> bool {
    host.split('.').any(|label| label.starts_with("xn--"))
}

/// The first word whose letters are of different scripts that no one language mixes.
pub fn mixed_word(text: &str) -> Option<&str> {
    // ASCII has the letters of one script alone, and nearly all texts and words are of it.
    if text.is_ascii() {
        return None;
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.find(|word| !word.is_ascii() && !word.is_single_script())
}

#[cfg(test)]
mod tests {
    use super::{Looks, is_punycode, is_same, letters, mixed_word};

    fn looks(names: &[&str], domains: &[&str]) -> Looks {
        let mut looks = Looks::default();
        names.iter().for_each(|name| looks.name(name, &["did:key:z6MkA".to_owned()]));
        domains.iter().for_each(|host| looks.domain(host, &["did:key:z6MkA".to_owned()]));
        looks
    }

    #[test]
    fn letters_that_look_alike_are_seen_through() {
        let known = looks(&["Montelume College", "MIT"], &[]);
        for name in [
            "Montelume College",
            "MONTELUME  COLLEGE",
            "Montelume-College",
            "Mоntelume College", // a Cyrillic о
            "MonteIume College", // a capital I
            "Μontelume College", // a Greek Μ
            "mit",
            "MlT",
        ] {
            assert_eq!(known.names_like(name).len(), 1, "{name}");
        }
        for name in ["Montelume", "Mondelume College", "MITx", "", "—"] {
            assert!(known.names_like(name).is_empty(), "{name}");
        }
        assert!(is_same("MONTELUME  college", "Montelume College") && !is_same("Mоntelume", "Montelume"));
    }

    #[test]
    fn domains_are_held_against_each_other_in_the_letters_that_people_see() {
        let known = looks(&[], &["apple.example", "münchen.example"]);
        let like = known.domains_like("xn--pple-43d.example");
        assert_eq!(like.iter().map(|listed| listed.text.as_str()).collect::<Vec<_>>(), ["apple.example"]);
        assert!(known.domains_like("apple.example").is_empty(), "itself");
        assert!(known.domains_like("pear.example").is_empty());
        assert_eq!(letters("xn--mnchen-3ya.example"), "münchen.example");
        assert!(is_punycode("www.xn--mnchen-3ya.example") && !is_punycode("example.xn"));
        assert_eq!(letters("xn--a"), "xn--a", "what cannot be decoded stays as it stands");
    }

    #[test]
    fn a_word_of_two_scripts_is_found_and_two_words_are_not() {
        assert_eq!(mixed_word("Unіversity of Zed"), Some("Unіversity")); // a Cyrillic і
        for honest in [
            "МГУ University",
            "東京大学 とうきょう",
            "Université de Genève",
            "Ζed 1".get(3..).unwrap_or(""),
            "İstanbul",
            "",
        ] {
            assert_eq!(mixed_word(honest), None, "{honest}");
        }
    }
}
