//! In which country is the reader at home? As they choose on the page; else as their browser's languages say.
//!
//! RFC 9110, sections 12.4.2 and 12.5.4. Never by where they are: nobody looks at that.

use std::cmp::Reverse;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use learning::frameworks;
use openid4vc::link::{self, Parameters};

/// Beside the levels of which country what is read is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// Its code, or that of a part of it, where its framework is known.
    pub country: Option<&'static str>,
    /// Whether the reader chose it, or chose none.
    pub chosen: bool,
}

/// Most languages of a browser that are looked at.
const LANGUAGES: usize = 32;

/// A weight of one, in thousandths.
const ONE: u16 = 1_000;

impl Home {
    /// As an address names it ("country=DE", "country="); else as the languages say.
    fn of(query: &str, languages: &str) -> Self {
        let asked = Parameters::of_form(query.as_bytes()).ok();
        match asked.as_ref().and_then(|asked| asked.get("country")) {
            Some(code) => Self { country: known(code), chosen: true },
            None => Self { country: by_languages(languages), chosen: false },
        }
    }

    /// What goes behind an address so that what it leads to is for the same country: nothing where none was chosen.
    pub(crate) fn choice(self) -> String {
        if self.chosen { query(self.country.unwrap_or_default()) } else { String::new() }
    }

    /// The same, also where the browser's languages chose.
    pub(crate) fn shown(self) -> String {
        self.country.map(query).unwrap_or_default()
    }

    /// The address of the first page, for the same country.
    pub(crate) fn first_page(self) -> String {
        format!("/{}", self.choice())
    }
}

fn query(code: &str) -> String {
    format!("?{}", link::encode([("country", code)]))
}

/// A country or a part of one whose framework is known.
fn known(code: &str) -> Option<&'static str> {
    let two = credential::country::alpha2(code);
    let is = |place: &&str| place.eq_ignore_ascii_case(code) || Some(*place) == two;
    frameworks::places().into_iter().find(is)
}

/// The first country with a framework that the languages name, the most wanted first.
fn by_languages(header: &str) -> Option<&'static str> {
    let header = header.to_ascii_lowercase();
    let mut wanted: Vec<(u16, &str)> = header.split(',').take(LANGUAGES).filter_map(weighed).collect();
    wanted.sort_by_key(|(weight, _)| Reverse(*weight));
    wanted.into_iter().find_map(|(_, tag)| known(&words::country_of_tag(tag)?))
}

/// A language with its weight; none where that is nought, or no weight.
fn weighed(range: &str) -> Option<(u16, &str)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?;
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(ONE), weight)?;
    (weight > 0).then_some((weight, tag))
}

/// "0.8" in thousandths.
fn weight(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let part: u16 = format!("{part:0<3}").parse().ok().filter(|_| digits)?;
    match (whole, part) {
        ("0", part) => Some(part),
        ("1", 0) => Some(ONE),
        _ => None,
    }
}

impl<S: Sync> FromRequestParts<S> for Home {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let languages =
            parts.headers.get_all(header::ACCEPT_LANGUAGE).into_iter().filter_map(|line| line.to_str().ok());
        let languages = languages.collect::<Vec<_>>().join(",");
        Ok(Self::of(parts.uri.query().unwrap_or_default(), &languages))
    }
}

#[cfg(test)]
mod tests {
    use super::Home;

    #[test]
    fn by_the_languages_of_the_browser() {
        for (languages, country) in [
            ("de-AT,de;q=0.9,en;q=0.8", Some("AT")),
            ("en-US,en;q=0.9,de-DE;q=0.8", Some("DE")),
            ("de-DE;q=0.2, fr-BE;q=0.7", Some("BE")),
            ("en-GB", Some("GB")),
            ("sr-Latn-RS", Some("RS")),
            ("DE-de", Some("DE")),
            ("pl-PL;q=0, cs-CZ;q=0.001", Some("CZ")),
            ("pl-PL;q=2, sk-SK;q=x", None),
            ("de", None),
            ("en-US", None),
            ("*", None),
            ("", None),
            (",;=q,-,--;q=1", None),
        ] {
            assert_eq!(Home::of("", languages), Home { country, chosen: false }, "{languages}");
        }
        let far = format!("{}de-DE", "en,".repeat(40));
        assert_eq!(Home::of("", &far).country, None);
    }

    #[test]
    fn what_is_chosen_goes_before() {
        for (query, country, choice) in [
            ("country=FR", Some("FR"), "?country=FR"),
            ("country=gb-sct", Some("GB-SCT"), "?country=GB-SCT"),
            ("country=GB-ENG%2FNIR", Some("GB-ENG/NIR"), "?country=GB-ENG%2FNIR"),
            ("country=FRA", Some("FR"), "?country=FR"),
            ("country=", None, "?country="),
            ("country=%3Cscript%3E", None, "?country="),
        ] {
            let home = Home::of(query, "de-AT");
            assert_eq!((home.country, home.choice().as_str()), (country, choice), "{query}");
            assert!(home.chosen);
        }
        assert_eq!(Home::of("other=1", "de-AT").choice(), "");
        assert_eq!(Home::of("other=1", "de-AT").shown(), "?country=AT");
        assert_eq!(Home::of("country=", "de-AT").shown(), "");
    }
}
