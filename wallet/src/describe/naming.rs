//! What do people read where a file has an id? The host of an address, or that there is no name; the id itself stands in the details.

use words::plain;

use super::Language;
use super::claim::spoken;
use crate::model::Issuer;

/// What a text that is to be a name is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A name.
    Words(String),
    /// An address on the web; of it, the host.
    Host(String),
    /// Nothing that people read.
    Nothing,
}

impl Name {
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Name::Nothing;
        }
        if text.contains(char::is_whitespace) || !is_id(text) {
            return Name::Words(plain(text));
        }
        host(text).map_or(Name::Nothing, |host| Name::Host(plain(&host)))
    }

    /// The name, if it is one.
    pub(super) fn words(self) -> Option<String> {
        if let Name::Words(words) = self { Some(words) } else { None }
    }

    /// The name; of an address its host.
    pub(super) fn short(self) -> Option<String> {
        if let Name::Words(words) | Name::Host(words) = self { Some(words) } else { None }
    }
}

/// Whether programs read it, and not people: a URI, or a UUID.
fn is_id(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let uuid = text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    uuid || text.contains("://")
        || ["did:", "urn:", "mailto:", "_:", "data:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// The host of a web address, or of a DID that is one.
fn host(id: &str) -> Option<String> {
    let authority = match id.strip_prefix("did:web:") {
        Some(rest) => rest.split([':', '#', '?']).next()?.replace("%3A", ":").replace("%3a", ":"),
        None => {
            let rest = id.strip_prefix("https://").or_else(|| id.strip_prefix("http://"))?;
            rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.to_owned()
        }
    };
    let host = authority.split(':').next()?;
    (!host.is_empty()).then(|| host.to_owned())
}

/// Who a file says that its issuer is: by a name, else by the host of an address, else not at all.
pub(super) fn issuer(claimed: &str) -> Issuer {
    match Name::of(claimed) {
        Name::Words(name) => Issuer::Claimed { name },
        Name::Host(host) => Issuer::Address { host },
        Name::Nothing => Issuer::Unnamed,
    }
}

/// What a credential is called: by its title, else by its kind.
pub(super) fn title(title: &str, kind: &str, language: &Language<'_>) -> String {
    let said = words::unmarked(title);
    match Name::of(&said) {
        Name::Words(words) if !is_type(&words) => words,
        // The type stands there where the file has no title.
        _ if !said.trim().is_empty() => of_kind(said.trim(), language),
        _ => of_kind(kind, language),
    }
}

/// Whether a program's name of a type stands there: "EmploymentCredential".
fn is_type(words: &str) -> bool {
    let bare = words.trim_end_matches(|letter: char| letter.is_ascii_digit());
    bare.ends_with("Credential") && words.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn of_kind(kind: &str, language: &Language<'_>) -> String {
    let known = language.words.kind(kind);
    if known != plain(kind) || kind.contains(' ') {
        return known;
    }
    match last_word(kind) {
        Some(word) => language.texts.with("title-of-kind", &[("kind", word.into())]),
        None => language.texts.get("title-none"),
    }
}

/// The last part of a type's name or address that says something: "Identity" of `https://a.example/identity_credential`.
fn last_word(kind: &str) -> Option<String> {
    let says = |part: &&str| *part != "uuid" && part.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    let part = if is_id(kind) { kind.split_once(':')?.1.rsplit(['/', ':', '#']).find(says)? } else { kind };
    let part = part.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let bare = part.trim_end_matches("_credential").trim_end_matches("Credential").trim_end_matches("-credential");
    let said = spoken(bare);
    // That it is verifiable says nothing of what it is.
    (!said.is_empty() && said != "Verifiable").then_some(said)
}

#[cfg(test)]
mod tests {
    use super::{Language, Name, last_word, title};
    use crate::i18n::Texts;

    #[test]
    fn ids_are_no_names() {
        for (text, name) in [
            ("Zed College", Name::Words("Zed College".into())),
            ("Ratio 3:1", Name::Words("Ratio 3:1".into())),
            ("did:key:z6MkjHnntGvtLjwfAMHWTAXXGJHhVL3DPtaT9BHmyTjWpjqs", Name::Nothing),
            ("urn:uuid:7c3", Name::Nothing),
            ("1b7ae1f4-7c0f-4d0c-9d1c-6f3a4c1f6a10", Name::Nothing),
            ("  ", Name::Nothing),
            ("did:web:registrar%3A3000:d:acme", Name::Host("registrar".into())),
            ("https://user@vc.example:8443/issuers/5678", Name::Host("vc.example".into())),
            ("https:///nowhere", Name::Nothing),
        ] {
            assert_eq!(Name::of(text), name, "{text}");
        }
    }

    #[test]
    fn a_title_is_no_name_of_a_type_and_no_id() {
        for (language, said) in [
            (words::Language::English, ["“Blockcerts” credential", "“Pid” credential", "Credential without a title"]),
            (words::Language::German, ["Nachweis „Blockcerts“", "Nachweis „Pid“", "Nachweis ohne Titel"]),
        ] {
            let texts = Texts::of(language).unwrap();
            let now = credential::Timestamp::from_seconds(0).unwrap();
            let language =
                Language { words: words::Words::of(language), texts: &texts, now, esco: None, country: None };
            let of = |given: &str, kind: &str| title(given, kind, &language);
            assert_eq!(of("BlockcertsCredential", "X"), said[0]);
            assert_eq!(of("urn:eudi:pid:1", ""), said[1]);
            assert_eq!([of("VerifiableCredential", ""), of("", ""), of("urn:uuid:7", "")], [said[2]; 3]);
            assert_eq!(of("**Welding** of steel", "X"), "Welding of steel");
        }
    }

    #[test]
    fn kinds_are_told_by_their_last_word() {
        for (kind, said) in [
            ("BlockcertsCredential", Some("Blockcerts")),
            ("PermanentResidentCardCredential", Some("Permanent resident card")),
            ("urn:eudi:pid:1", Some("Pid")),
            ("https://credentials.example.com/identity_credential", Some("Identity")),
            ("VerifiableCredential", None),
            ("", None),
            ("urn:1:2", None),
            ("IdentityCredential2", Some("Identity")),
        ] {
            assert_eq!(last_word(kind).as_deref(), said, "{kind}");
        }
    }
}
