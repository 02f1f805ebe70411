//! Was it given to whom the verifier names? A name, an e-mail address or an id that came by another way.
//!
//! Open Badges 3.0, "Verify the Recipient Using an Identifier"; IdentityObject and IdentityHash.

use credential::digest;
use credential::format::{Content, Credential, Family, Received};
use credential::json::Value;
use credential::x509;
use learning::Date;
use learning::alike::alike;
use learning::consistency::birth::{self, Same};

use crate::report::{Answer, Question, Report};

/// What the verifier knows of the person, from another way than the credential itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Of which kind it is, in the words of IdentifierTypeEnum; "id" for the subject's own id.
    pub kind: String,
    /// As the person gave it.
    pub value: String,
}

/// The answer to the question whether it was given to that person. It changes no other answer, and no verdict.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Recipient {
    /// Nobody was named.
    #[default]
    NotAsked,
    /// What was named stands in it, plainly or as its hash.
    Matches {
        /// Whether only somebody who knows the value can see that.
        hashed: bool,
    },
    /// It names somebody whose name is written alike, or who was born on the day beside: a document must tell.
    Alike {
        /// Whether it is the date of birth that is compared.
        born: bool,
    },
    /// It names somebody of that kind, and somebody else.
    DoesNotMatch,
    /// It names nobody in that kind of words.
    NotOffered,
    /// It has a hash of a kind that is not believed (MD5), or that nobody can compute.
    Weak {
        /// The kind, as the credential names it.
        algorithm: String,
    },
    /// Whether its issuer sealed it is not settled, so that what it says of the person counts for nothing.
    Blocked,
}

impl Recipient {
    /// The stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Matches { .. } => "matches",
            Self::Alike { .. } => "alike",
            Self::DoesNotMatch => "does_not_match",
            Self::NotOffered => "not_offered",
            Self::Weak { .. } => "weak_hash",
            Self::Blocked => "blocked",
        }
    }
}

/// Most names of one person that are compared: one in each of its languages.
const MOST: usize = 64;

/// Names that stand for one, in IdentifierTypeEnum.
const KINDS: [&str; 5] = ["name", "emailAddress", "studentId", "id", BORN];

/// The kind of a date of birth, which stands beside the name and not among the identifiers.
const BORN: &str = "dateOfBirth";

impl Known {
    /// `emailAddress=ada@example.org`; or the value alone, whose kind shows: an address with `@`, a DID or URN, a
    /// date of birth (`1999-10-02`), a name.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let named = text.split_once('=').filter(|(kind, value)| {
            let word = kind.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-'));
            word && !kind.is_empty() && !value.trim().is_empty()
        });
        let (kind, value) = match named {
            Some((kind, value)) => (kind, value.trim()),
            None if text.starts_with("did:") || text.starts_with("urn:") => ("id", text),
            None if text.contains('@') => ("emailAddress", text),
            None if Date::of(text).moment().is_some() => (BORN, text),
            None => ("name", text),
        };
        let kind = KINDS.into_iter().find(|known| known.eq_ignore_ascii_case(kind)).unwrap_or(kind);
        (!value.is_empty()).then(|| Self { kind: kind.to_owned(), value: value.to_owned() })
    }

    /// How the value may have been written when it was hashed.
    fn spellings(&self) -> Vec<String> {
        let mut spellings = vec![self.value.clone()];
        if self.kind == "emailAddress" {
            spellings.push(self.value.to_lowercase());
        }
        spellings
    }
}

/// Answers it in the report of each credential, those of a presentation included.
pub fn ask(received: &Received<'_>, known: &Known, report: &mut Report) {
    match &received.content {
        Content::Credential(credential) => report.recipient = answer(credential, known, report),
        Content::Presentation(presentation) => {
            for (part, report) in presentation.credentials.iter().zip(&mut report.credentials) {
                if let Ok(credential) = &part.content {
                    report.recipient = answer(credential, known, report);
                }
            }
        }
        Content::Unrecognised(_) => report.recipient = Recipient::Blocked,
    }
}

fn answer(credential: &Credential<'_>, known: &Known, report: &Report) -> Recipient {
    if report.answer(Question::Intact) != Answer::Yes {
        return Recipient::Blocked;
    }
    compare(credential, known)
}

/// What each identifier says; a match counts, then what is alike, then a hash that is not believed, then somebody else.
fn compare(credential: &Credential<'_>, known: &Known) -> Recipient {
    let mut found = if known.kind == "id" { of_ids(&credential.subjects(), known) } else { Vec::new() };
    for subject in credential.claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default() {
        for identifier in subject.get("identifier").map(Value::one_or_many).unwrap_or_default() {
            found.extend(one(identifier, known));
        }
        found.extend(of_person(subject, known));
    }
    // An SD-JWT VC speaks of its one subject at its top.
    if matches!(credential.family, Family::SdJwtVc | Family::SdJwt) {
        found.extend(of_person(&credential.claims, known));
    }
    let first = |test: fn(&Recipient) -> bool| found.iter().find(|one| test(one)).cloned();
    first(|one| matches!(one, Recipient::Matches { .. }))
        .or_else(|| first(|one| matches!(one, Recipient::Alike { .. })))
        .or_else(|| first(|one| matches!(one, Recipient::Weak { .. })))
        .or_else(|| found.first().cloned())
        .unwrap_or(Recipient::NotOffered)
}

/// What the names or the date of birth of a person say.
fn of_person(person: &Value<'_>, known: &Known) -> Vec<Recipient> {
    match known.kind.as_str() {
        "name" => names(person).iter().map(|name| plain(name, known)).collect(),
        BORN => {
            let members = ["dateOfBirth", "birthDate", "birthdate", "birth_date", "date_of_birth"];
            members.iter().flat_map(|member| texts(person.get(member))).filter_map(|date| born(&date, known)).collect()
        }
        _ => Vec::new(),
    }
}

/// Nothing of what is no date on either side.
fn born(written: &str, known: &Known) -> Option<Recipient> {
    match birth::compare(&Date::of(written), &Date::of(&known.value)) {
        Same::Day => Some(Recipient::Matches { hashed: false }),
        Same::Beside => Some(Recipient::Alike { born: true }),
        Same::No => Some(Recipient::DoesNotMatch),
        Same::Unknown => None,
    }
}

/// The whole names of a person: as one text, or put together of given and family name (ELM 3, Person; OpenID Connect Core, 5.1).
fn names(person: &Value<'_>) -> Vec<String> {
    let texts = |member: &str| texts(person.get(member));
    let mut names = [texts("name"), texts("fullName")].concat();
    for [given, family] in [["givenName", "familyName"], ["given_name", "family_name"]] {
        let families = texts(family);
        for given in texts(given) {
            names.extend(families.iter().take(MOST).map(|family| format!("{given} {family}")));
        }
    }
    names.truncate(MOST);
    names
}

/// The texts of a member, in all its languages.
fn texts(value: Option<&Value<'_>>) -> Vec<String> {
    let all = value.map(Value::one_or_many).unwrap_or_default();
    let texts = all.iter().flat_map(|one| match one.alone() {
        Value::String(text) => vec![text.to_string()],
        Value::Object(languages) => {
            let each = languages.iter().flat_map(|(_, text)| text.one_or_many());
            each.filter_map(Value::as_str).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    });
    texts.take(MOST).collect()
}

fn of_ids(ids: &[&str], known: &Known) -> Vec<Recipient> {
    let exact = |id: &&str| match id.trim() == known.value {
        true => Recipient::Matches { hashed: false },
        false => Recipient::DoesNotMatch,
    };
    ids.iter().map(exact).collect()
}

/// What one identifier says; `None` if it is of another kind.
fn one(identifier: &Value<'_>, known: &Known) -> Option<Recipient> {
    let kinds = identifier.get("identityType").map(Value::one_or_many).unwrap_or_default();
    if !kinds.iter().any(|kind| kind.alone().as_str() == Some(known.kind.as_str())) {
        return None;
    }
    let text = |name| identifier.single(name).and_then(Value::as_str).unwrap_or_default();
    let written = text("identityHash").trim();
    match identifier.single("hashed") {
        Some(Value::Bool(false)) => Some(plain(written, known)),
        // Whatever else stands there: a value with an algorithm before it is a hash, and is never compared as a text.
        _ => Some(hash(written, text("salt"), known)),
    }
}

fn plain(written: &str, known: &Known) -> Recipient {
    match x509::fold(written) == x509::fold(&known.value) {
        true => Recipient::Matches { hashed: false },
        false if known.kind == "name" && alike(written, &known.value) => Recipient::Alike { born: false },
        false => Recipient::DoesNotMatch,
    }
}

fn hash(written: &str, salt: &str, known: &Known) -> Recipient {
    let (algorithm, digits) = written.split_once('$').unwrap_or_default();
    let sha256 = algorithm.eq_ignore_ascii_case("sha256");
    if !sha256 || digits.len() != 64 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Recipient::Weak { algorithm: algorithm.chars().take(32).collect() };
    }
    let digest = |value: String| digest::sha256_hex(format!("{value}{salt}").as_bytes());
    match known.spellings().into_iter().any(|value| digest(value).eq_ignore_ascii_case(digits)) {
        true => Recipient::Matches { hashed: true },
        false => Recipient::DoesNotMatch,
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, MOST, Recipient, names, one};
    use credential::json::{self, Value};
    use serde_json::json;

    fn known(text: &str) -> Known {
        Known::parse(text).expect(text)
    }

    #[test]
    fn the_kind_shows_or_is_said() {
        for (text, kind, value) in [
            ("Ilva Marten", "name", "Ilva Marten"),
            (" a@example.com ", "emailAddress", "a@example.com"),
            ("did:key:z6Mk", "id", "did:key:z6Mk"),
            ("studentId=17", "studentId", "17"),
            ("EMAILADDRESS=a@b", "emailAddress", "a@b"),
            ("ext:badge_no=7", "ext:badge_no", "7"),
            ("dateofbirth=1999-10-02", "dateOfBirth", "1999-10-02"),
            ("1999-10-02", "dateOfBirth", "1999-10-02"),
            ("a=", "name", "a="),
            ("Marten = Ilva", "name", "Marten = Ilva"),
        ] {
            assert_eq!(known(text), Known { kind: kind.to_owned(), value: value.to_owned() });
        }
        assert_eq!((Known::parse(""), Known::parse("  ")), (None, None));
    }

    fn says(members: &str, text: &str) -> Option<Recipient> {
        let identifier = format!(r#"{{"type": "IdentityObject", {members}}}"#);
        one(&json::parse(identifier.as_bytes(), 1000).expect(members), &known(text))
    }

    /// The example of Open Badges 3.0, IdentityHash: 'a@example.comKosher'.
    const HASH: &str = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

    #[test]
    fn hashes_are_computed_from_value_and_salt() {
        let email = |hash: &str, salt: &str| {
            format!(r#""identityType": "emailAddress", "hashed": true, "identityHash": "{hash}", "salt": "{salt}""#)
        };
        let right = email(HASH, "Kosher");
        assert_eq!(says(&right, "a@example.com"), Some(Recipient::Matches { hashed: true }));
        assert_eq!(says(&right, "A@Example.com"), Some(Recipient::Matches { hashed: true }));
        assert_eq!(
            says(&email(&HASH.to_uppercase().replace("SHA", "sha"), "Kosher"), "a@example.com").unwrap().id(),
            "matches"
        );
        assert_eq!(says(&right, "b@example.com"), Some(Recipient::DoesNotMatch));
        assert_eq!(says(&email(HASH, "kosher"), "a@example.com"), Some(Recipient::DoesNotMatch));
        assert_eq!(says(&right, "name=a@example.com"), None, "another kind");
        for weak in ["md5$8a2f1b3f", "sha256$1234", "sha1$00", "a@example.com", "", "$", &HASH.replace("sha256", "md5")]
        {
            let found = says(&email(weak, ""), "a@example.com");
            assert!(matches!(found, Some(Recipient::Weak { .. })), "{weak}: {found:?}");
        }
        let unsaid = format!(r#""identityType": "emailAddress", "identityHash": "{HASH}", "salt": "Kosher""#);
        assert_eq!(says(&unsaid, "a@example.com"), Some(Recipient::Matches { hashed: true }));
        let odd = r#""identityType": "emailAddress", "hashed": "false", "identityHash": "a@example.com""#;
        assert!(matches!(says(odd, "a@example.com"), Some(Recipient::Weak { .. })), "a text is no no");
    }

    #[test]
    fn a_name_is_one_text_or_put_together_in_each_language() {
        let found = |person: serde_json::Value| names(&Value::from(person));
        assert_eq!(found(json!({"name": "Ada"})), ["Ada"]);
        assert_eq!(found(json!({"fullName": {"en": "Ada L", "ga": ["Áda L", 7]}})), ["Ada L", "Áda L"]);
        let apart = json!({"givenName": {"en": "Ada", "ga": "Áda"}, "familyName": {"en": "L"}});
        assert_eq!(found(apart), ["Ada L", "Áda L"]);
        assert_eq!(
            found(json!({"given_name": "Ada", "family_name": "L", "name": {"@value": "A. L"}})),
            ["A. L", "Ada L"]
        );
        assert_eq!(found(json!({"given_name": "Ada"})), [""; 0], "half a name is nobody's");
        let many: serde_json::Map<_, _> = (0..200).map(|number| (format!("x{number}"), json!("N"))).collect();
        assert_eq!(found(json!({"fullName": many, "givenName": many, "familyName": many})).len(), MOST);
    }

    #[test]
    fn plain_values_are_compared_as_people_write_them() {
        let name = r#""identityType": "name", "hashed": false, "identityHash": "Ilva  MÅRTEN""#;
        assert_eq!(says(name, "ilva ma\u{30A}rten"), Some(Recipient::Matches { hashed: false }));
        assert_eq!(says(name, "Ilva"), Some(Recipient::DoesNotMatch));
        let rewritten = r#""identityType": ["name"], "hashed": [false], "identityHash": {"@value": "Ada"}"#;
        assert_eq!(says(rewritten, "Ilva"), Some(Recipient::DoesNotMatch), "what the seal allows hides nobody");
        let hash = format!(r#""identityType": "name", "hashed": false, "identityHash": "{HASH}""#);
        assert_eq!(says(&hash, HASH), Some(Recipient::Matches { hashed: false }));
    }
}
