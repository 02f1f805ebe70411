//! What is a value called that leaves, and how is it read? In words where the wallet knows the name, else as close to it as can be.

use credential::Timestamp;
use credential::json::Value;
use openid4vc::dcql::{Path, PathStep};
use openid4vc::openid4vp::Leaving;
use words::{plain, plain_lines, unmarked};

use super::Language;
use crate::model::Line;

/// Names that formats use, and the message that says them. A path's last name decides.
const KNOWN: [(&str, &str); 46] = [
    ("achievementType", "claim-kind"),
    ("assessment", "claim-assessment"),
    ("awarded", "claim-awarded"),
    ("awardedDate", "claim-awarded"),
    ("awarding_body", "claim-issuer"),
    ("birth_date", "claim-birthdate"),
    ("birthdate", "claim-birthdate"),
    ("cnf", "claim-key"),
    ("credentialStatus", "claim-status"),
    ("credentialSchema", "claim-schema"),
    ("credit", "claim-credit"),
    ("date_of_issuance", "claim-awarded"),
    ("eqfLevel", "claim-level"),
    ("eqf_level", "claim-level"),
    ("exp", "claim-until"),
    ("family_name", "claim-family-name"),
    ("familyName", "claim-family-name"),
    ("given_name", "claim-given-name"),
    ("givenName", "claim-given-name"),
    ("iat", "claim-sealed"),
    ("iss", "claim-issuer-id"),
    ("issued", "claim-awarded"),
    ("issuer", "claim-issuer"),
    ("issuer_name", "claim-issuer"),
    ("issuing_authority", "claim-issuer"),
    ("issuing_country", "claim-country"),
    ("jwk", "claim-key"),
    ("learningOutcome", "claim-outcomes"),
    ("learning_outcomes", "claim-outcomes"),
    ("nbf", "claim-from"),
    ("participation", "claim-participation"),
    ("qualityAssurance", "claim-quality"),
    ("status_list", "claim-status"),
    ("title", "claim-title"),
    ("unit", "claim-unit"),
    ("validFrom", "claim-from"),
    ("validUntil", "claim-until"),
    ("vct", "claim-type"),
    ("workload", "claim-workload"),
    ("addressCountryCode", "claim-country"),
    ("addressLocality", "claim-place"),
    ("identityHash", "claim-identity"),
    ("description", "said-about"),
    ("narrative", "said-criteria"),
    ("targetName", "claim-skill"),
    ("x5c", "claim-certificate"),
];

/// Numbers under these names are seconds since 1970 (RFC 7519, 4.1).
const MOMENTS: [&str; 3] = ["exp", "iat", "nbf"];

/// The longest identifier that is shown whole, in characters.
const WHOLE: usize = 40;

/// The value under its name.
pub(super) fn line(leaving: &Leaving, language: &Language<'_>) -> Line {
    Line { name: name(&leaving.path, language), value: text(&leaving.path, &leaving.value, language) }
}

fn names(path: &Path) -> Vec<&str> {
    let steps = path.steps().iter();
    steps.filter_map(|step| if let PathStep::Name(name) = step { Some(name.as_str()) } else { None }).collect()
}

/// Names under which nothing stands that people read: how a value is written, and by what programs find it.
const TECHNICAL: [&str; 12] = [
    "@context",
    "hashed",
    "identityType",
    "inLanguage",
    "resultDescription",
    "resultType",
    "salt",
    "targetCode",
    "targetFramework",
    "targetType",
    "targetUrl",
    "vct",
];

/// Whether programs alone read what stands there.
pub(super) fn is_technical(path: &Path) -> bool {
    let name =
        path.steps().iter().rev().find_map(|step| if let PathStep::Name(name) = step { Some(name) } else { None });
    name.is_some_and(|name| TECHNICAL.contains(&name.as_str()))
}

/// The value whole, to be copied.
pub(super) fn whole(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => plain(text),
        Value::Array(items) => items.iter().map(whole).collect::<Vec<_>>().join(" · "),
        other => plain(&other.to_serde().to_string()),
    }
}

pub(super) fn name(path: &Path, language: &Language<'_>) -> String {
    let message = |name: &str| KNOWN.iter().find(|(known, _)| *known == name).map(|(_, message)| *message);
    let names = names(path);
    match names.as_slice() {
        ["name"] | [.., "achievement", "name"] => language.texts.get("claim-title"),
        ["issuer", "name"] => language.texts.get("claim-issuer"),
        ["issuer", last] if message(last).is_some() => {
            language.texts.get("claim-issuer")
                + ", "
                + &message(last).map(|id| language.texts.get(id)).unwrap_or_default()
        }
        [.., last] if message(last).is_some() => message(last).map(|id| language.texts.get(id)).unwrap_or_default(),
        [.., above, last] => match message(above) {
            Some(id) => format!("{}, {}", language.texts.get(id), spoken(last)),
            None => spoken(last),
        },
        [only] => spoken(only),
        [] => String::new(),
    }
}

/// A name of a program's making as words: `resultDescription` and `result_description` are "Result description".
pub(super) fn spoken(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    let mut before = ' ';
    for letter in name.chars() {
        match letter {
            '_' | '-' => words.push(' '),
            _ if letter.is_uppercase() && before.is_lowercase() => {
                words.push(' ');
                words.extend(letter.to_lowercase());
            }
            _ if words.is_empty() => words.extend(letter.to_uppercase()),
            _ => words.push(letter),
        }
        before = letter;
    }
    plain(&words)
}

fn text(path: &Path, value: &Value<'_>, language: &Language<'_>) -> String {
    match value {
        Value::String(text) => match language.words.date_of(text) {
            Some(date) => date,
            None if names(path)
                .last()
                .is_some_and(|last| last.ends_with("ountryCode") || last.ends_with("_country")) =>
            {
                language.words.country(text)
            }
            None if text.trim().contains(char::is_whitespace) => plain_lines(&unmarked(text)),
            None => shortened(text),
        },
        Value::Array(items) => items.iter().map(|item| text(path, item, language)).collect::<Vec<_>>().join(" · "),
        other => {
            let number = other.as_i64().filter(|_| names(path).last().is_some_and(|last| MOMENTS.contains(last)));
            let moment = number.and_then(Timestamp::from_seconds);
            moment.map_or_else(|| plain(&other.to_serde().to_string()), |moment| language.words.moment(moment))
        }
    }
}

/// An identifier without spaces, too long to be read, by its beginning and end; anything else whole.
pub(super) fn shortened(text: &str) -> String {
    let length = text.chars().count();
    if length <= WHOLE || text.contains(char::is_whitespace) || text.contains("://") {
        return plain(text);
    }
    let start: String = text.chars().take(20).collect();
    let end: String = text.chars().skip(length - 8).collect();
    plain(&format!("{start}…{end}"))
}

#[cfg(test)]
mod tests {
    use super::{shortened, spoken};

    #[test]
    fn names_are_spoken() {
        for (name, said) in [
            ("resultDescription", "Result description"),
            ("place_of_birth", "Place of birth"),
            ("crv", "Crv"),
            ("URL", "URL"),
            ("", ""),
        ] {
            assert_eq!(spoken(name), said);
        }
    }

    #[test]
    fn only_identifiers_are_shortened() {
        let key = "did:key:z6MksdWnCyJbvsJdTnLeME567zcvwCvQiqiSLSECeGRSwznw";
        assert_eq!(shortened(key), "did:key:z6MksdWnCyJb…eGRSwznw");
        let sentence = "Sets up MAG equipment for steel of 3 to 12 mm and more";
        assert_eq!(shortened(sentence), sentence);
        assert_eq!(shortened("did:web:school.example"), "did:web:school.example");
    }
}
