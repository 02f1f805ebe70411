//! Which language of several is shown?
//!
//! BCP 47 tags by their first part; the EU's authority table `language` by its three letters (ISO 639-3).

use crate::EuList;

/// Three letters and two, for the languages of Europass and their neighbours.
const CODES: &str = "ARA ar BOS bs BUL bg CAT ca CES cs CYM cy DAN da DEU de ELL el ENG en EST et EUS eu FIN fi FRA fr \
    GLE ga GLG gl HRV hr HUN hu ISL is ITA it LAV lv LIT lt LTZ lb MKD mk MLT mt NLD nl NNO nn NOB nb NOR no POL pl \
    POR pt RON ro RUS ru SLK sk SLV sl SPA es SQI sq SRP sr SWE sv TUR tr UKR uk";

/// The two letters (or three, where there are no two) of a tag, a code or an address of the EU's table.
pub(crate) fn code(text: &str) -> String {
    let code = EuList::Language.entry(text).unwrap_or(text);
    let code = code.split(['-', '_']).next().unwrap_or(code);
    if code.len() == 2 {
        return code.to_ascii_lowercase();
    }
    let mut codes = CODES.split_whitespace();
    while let (Some(three), Some(two)) = (codes.next(), codes.next()) {
        if three.eq_ignore_ascii_case(code) {
            return two.to_owned();
        }
    }
    code.to_ascii_lowercase()
}

/// Whether a member's name is a language tag.
pub(crate) fn is_tag(name: &str) -> bool {
    let first = name.split('-').next().unwrap_or_default();
    name.len() <= 35
        && (name == "@none" || ((2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic())))
}

/// The tag to show: the first wanted language that is there, else English, else the first.
pub(crate) fn best<'t>(tags: &[&'t str], wanted: &[String]) -> Option<&'t str> {
    let mut order = wanted.iter().map(String::as_str).chain(["en", "@none"]);
    let found = order.find_map(|wanted| tags.iter().find(|tag| code(tag) == wanted || **tag == wanted));
    found.or(tags.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::{best, code, is_tag};

    #[test]
    fn tags() {
        assert_eq!(code("http://publications.europa.eu/resource/authority/language/DEU"), "de");
        assert_ne!(code("http://evil.example/language/DEU"), "de");
        assert_eq!(code("pt-BR"), "pt");
        assert!(is_tag("en") && is_tag("de-CH") && is_tag("@none"));
        assert!(!is_tag("type") && !is_tag("") && !is_tag("12"));
        let tags = ["fr", "en-GB", "de"];
        let wanted = |text: &str| vec![text.to_owned()];
        assert_eq!(best(&tags, &wanted("de")), Some("de"));
        assert_eq!(best(&tags, &wanted("it")), Some("en-GB"));
        assert_eq!(best(&["fr"], &[]), Some("fr"));
    }
}
