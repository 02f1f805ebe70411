//! Which entry of a list of the EU's stands at an address, and does a label say the same?
//!
//! The address counts: files copy labels beside it, and a label "Level 8" at the address of level 4 misleads whoever reads
//! labels alone. Known are the lists of which this program has the entries: EQF, national levels, fields of study, systems
//! of credit, countries, and the short ones of `data/lists.tsv`, such as modes, settings and kinds of assessment. An address
//! in one of the first four that names none of its entries stands for nothing. Names are known in English alone.

use std::collections::HashMap;
use std::sync::LazyLock;

use credential::json::Value;

use crate::field::Concept;
use crate::fold::{folded, words};
use crate::frameworks::{Level, frameworks, nqf_level};

/// A code and its English name, a line each.
const FIELDS: &str = include_str!("../data/isced_f.tsv");

static NAMES: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| FIELDS.lines().filter_map(|line| line.split_once('\t')).collect());

/// A list, the tail of an entry's address and its English label, a line each.
const LISTS: &str = include_str!("../data/lists.tsv");

type Row = (&'static str, &'static str, &'static str);

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows = LISTS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    rows.filter_map(|mut row| Some((row.next()?, row.next()?, row.next()?))).collect()
});

/// The entries of a short list, each with its tail and label.
fn rows(list: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.iter().filter(move |(of, ..)| *of == list).map(|(_, code, label)| (*code, *label))
}

/// Letters by which two words are of one stem: "health" and "healthcare".
const STEM: usize = 5;

/// What stands at an address of a list that is known here.
pub(crate) enum Entry {
    Eqf(u8),
    National(&'static Level),
    /// A field of study: its code and English name.
    Field(&'static str, &'static str),
    Credit(&'static str),
    Country(&'static str),
    /// An entry of a short list: the list, and its English label.
    Short(&'static str, &'static str),
    /// Nothing, although the address is in such a list.
    Nothing,
}

impl Entry {
    pub(crate) fn at(address: &str) -> Option<Self> {
        let bare = address.strip_prefix("http://").or(address.strip_prefix("https://"))?;
        let Some((list, code)) = bare.strip_prefix("data.europa.eu/snb/").and_then(|rest| rest.split_once('/')) else {
            let country = bare.starts_with("publications.europa.eu/resource/authority/country/");
            return country.then(|| credential::country::alpha2(address)).flatten().map(Entry::Country);
        };
        // The list itself, or its version, is no entry.
        if code.is_empty() || code == "25831c2" {
            return None;
        }
        let entry = match list {
            "eqf" => crate::eqf_level(&Value::String(address.into())).map(Entry::Eqf),
            "qdr" => nqf_level(address).map(Entry::National),
            "isced-f" => NAMES.get_key_value(code).map(|(code, name)| Entry::Field(code, name)),
            "education-credit" => crate::elm::credit_system(address).map(Entry::Credit),
            // These lists grow: what is not among the entries may be a new one.
            _ => {
                let (list, _, label) = ROWS.iter().find(|(of, entry, _)| *of == list && *entry == code)?;
                return Some(Entry::Short(list, label));
            }
        };
        Some(entry.unwrap_or(Entry::Nothing))
    }

    /// What it is called; nothing of what is none.
    pub(crate) fn means(&self) -> String {
        match self {
            Entry::Eqf(level) => format!("EQF {level}"),
            Entry::National(level) => {
                let prefix = level.framework().map_or("", |framework| framework.prefix);
                format!("{prefix} {} ({})", level.level, level.country()).trim_start().to_owned()
            }
            Entry::Field(code, name) => format!("ISCED-F {code} {name}"),
            Entry::Credit(name) | Entry::Country(name) | Entry::Short(_, name) => (*name).to_owned(),
            Entry::Nothing => String::new(),
        }
    }

    /// Whether a label in that language says something else.
    pub(crate) fn contradicts(&self, label: &str, language: Option<&str>) -> bool {
        match self {
            Entry::Eqf(level) => other_number(label, &level.to_string()) || other_degree(label, *level),
            Entry::National(level) => other_number(label, level.level) || other_framework(label, level),
            Entry::Field(code, name) => other_field(label, language, code, name),
            Entry::Credit(system) => {
                ["ECTS", "ECVET"].iter().any(|name| name != system && label.contains(name)) && !label.contains(system)
            }
            Entry::Country(code) => other_country(label, code),
            Entry::Short(list, name) => other_entry(label, language, list, name),
            Entry::Nothing => !label.trim().is_empty(),
        }
    }
}

/// Whether an address lies in a list of which the entries are known here, and names none of them: what it stands for is not
/// known, whatever the label beside it says.
pub fn names_nothing(address: &str) -> bool {
    matches!(Entry::at(address), Some(Entry::Nothing))
}

/// An entry of a list without a label or short name that its address does not bear out, and whether there was one.
pub(crate) fn believed(concept: Concept, language: Option<&str>) -> (Concept, bool) {
    let Some(entry) = Entry::at(&concept.address) else { return (concept, false) };
    let texts = [&concept.label, &concept.notation];
    // An address alone: what stands there is known, and told.
    let alone = texts.iter().all(|text| text.is_empty()) && !matches!(entry, Entry::Country(_) | Entry::Nothing);
    if alone {
        return (Concept { label: entry.means(), ..concept }, false);
    }
    if !texts.iter().any(|text| !text.is_empty() && entry.contradicts(text, language)) {
        return (concept, false);
    }
    (Concept { label: entry.means(), notation: String::new(), address: concept.address }, true)
}

/// Numbers in a text, with their decimals: "4.2".
fn numbers(text: &str) -> Vec<&str> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty()).collect()
}

/// Whether a label names numbers, and none of those that it should.
fn other_number(label: &str, level: &str) -> bool {
    let (said, meant) = (numbers(label), numbers(level));
    !said.is_empty() && !meant.is_empty() && !said.iter().any(|number| meant.contains(number))
}

/// Whether a label names a degree of another level (EQF 6 to 8 are the cycles of the QF-EHEA; Council Recommendation 2017/C
/// 189/03, Annex II). A master of a craft is no master of arts.
fn other_degree(label: &str, level: u8) -> bool {
    let folded = folded(label);
    let said: Vec<&str> = words(&folded).collect();
    let degree = |word: &&str| match *word {
        "bachelor" | "bachelors" => Some(6),
        "master" | "masters" => Some(7),
        "doctor" | "doctoral" | "doctorate" | "phd" => Some(8),
        _ => None,
    };
    let craft = said.iter().any(|word| word.starts_with("craft") || *word == "professional");
    let mut degrees = said.iter().filter_map(degree).peekable();
    !craft && degrees.peek().is_some() && degrees.all(|degree| degree != level)
}

/// Whether a label in English has all the words of exactly one other entry of its list, and not those of its own.
fn other_entry(label: &str, language: Option<&str>, list: &str, name: &str) -> bool {
    if language.is_some_and(|tag| crate::language::code(tag) != "en") {
        return false;
    }
    let label = folded(label);
    let said: Vec<&str> = words(&label).collect();
    let names = |name: &str| words(&folded(name)).all(|word| said.contains(&word));
    !names(name) && rows(list).filter(|(_, other)| names(other)).count() == 1
}

/// Whether a label names another country's framework by its short name, and not its own.
fn other_framework(label: &str, level: &Level) -> bool {
    let words: Vec<&str> = label.split_whitespace().collect();
    let named = |prefix: &str| prefix.len() > 2 && !prefix.contains(' ') && words.contains(&prefix);
    let own = level.framework().map_or("", |framework| framework.prefix);
    let others = frameworks().iter().filter(|framework| framework.code != level.country());
    !label.contains(own) && others.into_iter().any(|framework| named(framework.prefix))
}

/// Whether a label has the code of another field, or is in English and has no word with this field, those above and those
/// below it in common. The list is known in English alone.
fn other_field(label: &str, language: Option<&str>, code: &str, name: &str) -> bool {
    let codes: Vec<&str> = numbers(label).into_iter().filter(|number| NAMES.contains_key(number)).collect();
    if !codes.is_empty() {
        return !codes.contains(&code);
    }
    if language.is_some_and(|tag| crate::language::code(tag) != "en") {
        return false;
    }
    let said = stems(label);
    let shares = |name: &str| stems(name).iter().any(|stem| said.contains(stem));
    let related = |other: &str| other.starts_with(code) || code.starts_with(other);
    !said.is_empty() && !shares(name) && !NAMES.iter().any(|(other, name)| related(other) && shares(name))
}

/// The first letters of a text's longer words.
fn stems(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 2);
    let words = words.filter(|word| !word.eq_ignore_ascii_case("and"));
    words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
}

/// Whether a label is the English name of another country that is known here.
fn other_country(label: &str, code: &str) -> bool {
    let mut known =
        frameworks().iter().filter(|framework| framework.country == label.trim() && framework.code.len() == 2);
    let framework = known.next().is_some_and(|framework| framework.code != code);
    let said = folded(label);
    let named = rows("country").find(|(_, name)| folded(name) == said);
    let named = named.and_then(|(tail, _)| credential::country::alpha2(tail));
    framework || named.is_some_and(|named| named != code)
}

#[cfg(test)]
mod tests {
    use super::{Entry, believed, names_nothing};
    use crate::field::Concept;

    fn said(address: &str, label: &str, language: &str) -> String {
        let address = format!("http://data.europa.eu/snb/{address}");
        let concept = Concept { label: label.to_owned(), address, notation: String::new() };
        believed(concept, Some(language)).0.said().to_owned()
    }

    #[test]
    fn the_address_counts() {
        for (address, label, language, expected) in [
            ("qdr/c_bd9f8e42", "DQR 5", "en", "DQR 5"),
            ("qdr/c_bd9f8e42", "RQF Level 6", "en", "DQR 5 (DE)"),
            ("qdr/c_none", "RQF Level 6", "en", "http://data.europa.eu/snb/qdr/c_none"),
            ("eqf/99", "Level 6", "en", "http://data.europa.eu/snb/eqf/99"),
            ("eqf/4", "Level 8", "en", "EQF 4"),
            ("isced-f/0912", "Medicine", "en-GB", "Medicine"),
            ("isced-f/0912", "Medicina", "it", "Medicina"),
            ("isced-f/0912", "0912 Médecine", "fr", "0912 Médecine"),
            ("isced-f/0912", "1012 Friseurgewerbe", "de", "ISCED-F 0912 Medicine"),
            ("isced-f/0912", "Hairdressing", "en", "ISCED-F 0912 Medicine"),
            ("isced-f/09", "Healthcare", "en", "Healthcare"),
            ("isced-f/9z", "Hairdressing", "en", "http://data.europa.eu/snb/isced-f/9z"),
            ("education-credit/6fcec5c5af", "ECVET", "en", "ECTS"),
            ("mode/920fbb3cbe", "Hairdressing", "en", "Hairdressing"),
            ("eqf/4", "Doctoral level", "en", "EQF 4"),
            ("eqf/8", "Doctoral level", "en", "Doctoral level"),
            ("eqf/6", "Master craftsman", "en", "Master craftsman"),
            ("learning-assessment/920fbb3cbe", "Presential", "en", "Online"),
            ("learning-assessment/920fbb3cbe", "Online, at your own pace", "en", "Online, at your own pace"),
            ("learning-assessment/920fbb3cbe", "Fernunterricht", "de", "Fernunterricht"),
            ("learning-assessment/e92d221e4d", "Online and presential", "en", "Online and presential"),
            ("learning-setting/e207a81fc7", "Formal learning", "en", "non-formal learning"),
            ("learning-setting/6fd4685715", "Non-formal learning", "en", "Non-formal learning"),
            ("assessment/b1b68f6735", "Written examination", "en", "quiz"),
            ("entitlement-status/5b8d6b34fb", "Actual", "en", "prospective"),
            ("credential/e34929035b", "Diploma Supplement", "en", "Generic"),
            (
                "supervision-verification/c598449d64",
                "Supervised with ID verification",
                "en",
                "unsupervised without ID verification",
            ),
            // An address alone says what stands there.
            ("learning-assessment/920fbb3cbe", "", "en", "Online"),
            ("isced-f/0912", "", "en", "ISCED-F 0912 Medicine"),
            ("qdr/c_bd9f8e42", "", "en", "DQR 5 (DE)"),
            ("assessment/0000000000", "", "en", "http://data.europa.eu/snb/assessment/0000000000"),
        ] {
            assert_eq!(said(address, label, language), expected, "{address} {label}");
        }
    }

    #[test]
    fn an_address_in_a_list_may_name_nothing() {
        for (tail, nothing) in [("eqf/99", true), ("eqf/4", false), ("isced-f/25831c2", false), ("evil/9z", false)] {
            assert_eq!(names_nothing(&format!("http://data.europa.eu/snb/{tail}")), nothing, "{tail}");
        }
        assert!(!names_nothing("http://evil.example/snb/eqf/99"), "nobody's list");
    }

    #[test]
    fn a_country_goes_by_its_own_name() {
        let country = |tail: &str| {
            Entry::at(&format!("http://publications.europa.eu/resource/authority/country/{tail}")).unwrap()
        };
        for (tail, label, due) in [
            ("IRL", "United States", true),
            ("USA", "United States", false),
            ("IRL", "Ireland", false),
            ("IRL", "Eire", false),
        ] {
            assert_eq!(country(tail).contradicts(label, Some("en")), due, "{tail} {label}");
        }
    }

    #[test]
    fn no_entry_of_a_short_list_contradicts_its_own_label() {
        for (list, code, label) in super::ROWS.iter() {
            let address = match *list {
                "country" => format!("http://publications.europa.eu/resource/authority/country/{code}"),
                list => format!("http://data.europa.eu/snb/{list}/{code}"),
            };
            if let Some(entry) = Entry::at(&address) {
                assert!(!entry.contradicts(label, Some("en")), "{address} {label}");
            } else {
                assert_eq!(*list, "country", "{address}");
            }
        }
        assert!(super::ROWS.len() > 300);
    }

    /// The English names of the list agree with themselves.
    #[test]
    fn no_entry_contradicts_its_own_name() {
        let mut count = 0;
        for (code, name) in super::NAMES.iter() {
            let entry = Entry::at(&format!("http://data.europa.eu/snb/isced-f/{code}")).expect("an entry");
            assert!(!entry.contradicts(name, Some("en")), "{code} {name}");
            count += 1;
        }
        assert_eq!(count, 220);
    }
}
