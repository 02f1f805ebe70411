//! What is a trainer asked to sign, what does the signed credential say, and which entries does it cover?
//!
//! The credential is an SD-JWT VC (SD-JWT VC, section 2.2) of a type of our own, [`TYPE`]; docs/logbook.md describes it. Its
//! signature is verified elsewhere: here is only what it says.

use credential::json::{self, JsonError, Value};
use serde::{Deserialize, Serialize};

use super::{Countersignature, Entry, EntryError};
use crate::limits::{LOGBOOK_REQUEST_BYTES, LOGBOOK_REQUEST_ENTRIES, LOGBOOK_TEXT};

/// The `vct` of a signed countersignature.
pub const TYPE: &str = "urn:wanderbuch:logbook_countersignature:1";

/// The `form` of a request.
const FORM: &str = "wanderbuch-logbook-request-1";

/// An entry as it is signed: under its own id, with its digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// By what the learner's logbook knows it: it stays when the entry is changed.
    pub id: String,
    /// [`Entry::digest`].
    pub digest: String,
    /// The entry, without any countersignature.
    pub entry: Entry,
}

/// What an apprentice hands to the trainer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    form: String,
    /// The learner's name.
    pub learner: String,
    /// The company or place of training.
    pub company: String,
    /// For which qualification.
    pub qualification: String,
    /// The learner's public key, a JWK: what is signed is bound to it, so that it counts in this logbook alone.
    pub key: serde_json::Value,
    /// When it was made, RFC 3339.
    pub made: String,
    /// What is to be signed.
    pub entries: Vec<Line>,
}

/// Whose entries they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// The learner's name.
    pub learner: String,
    /// The company or place of training.
    pub company: String,
    /// For which qualification.
    pub qualification: String,
}

/// What a signed countersignature says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What the trainer calls themselves; nobody vouches for it here.
    pub by: String,
    /// When it was signed, as the trainer states, in seconds since 1970.
    pub at: i64,
    /// Whose entries.
    pub whose: Whose,
    /// The entries that it covers and that are shown: others may have been kept back.
    pub lines: Vec<Line>,
}

/// Why a request or a countersignature cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CountersignError {
    /// No JSON that is read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Other members than these; the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// Another kind of file.
    #[error("its form is {found:?}, not {expected:?}")]
    Form {
        /// What stands there, cut.
        found: String,
        /// What stands in a request.
        expected: &'static str,
    },
    /// More entries than anybody reads before signing.
    #[error("{actual} entries, more than the limit of {limit}")]
    TooMany {
        /// How many.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// Nothing to sign.
    #[error("it holds no entry")]
    Empty,
    /// A text that is empty or longer than such a text is.
    #[error("{member} has {actual} characters; it needs from 1 to {most}")]
    Text {
        /// Which.
        member: &'static str,
        /// How many characters.
        actual: usize,
        /// How many are accepted.
        most: usize,
    },
    /// An entry that no logbook takes.
    #[error("entry {number}: {error}")]
    Entry {
        /// Which, from 1.
        number: usize,
        /// Why.
        error: EntryError,
    },
    /// A digest that belongs to another text.
    #[error("entry {number}: its digest is {said}, and its text has {found}")]
    Digest {
        /// Which, from 1.
        number: usize,
        /// The digest that stands there, cut.
        said: String,
        /// The digest of what stands there.
        found: String,
    },
    /// The same entry more than once.
    #[error("entry {number} stands there twice")]
    Twice {
        /// Which, from 1.
        number: usize,
    },
}

impl Line {
    /// An entry under its id.
    pub fn new(id: impl Into<String>, entry: &Entry) -> Self {
        Self { id: id.into(), digest: entry.digest(), entry: Entry { countersignature: None, ..entry.clone() } }
    }
}

impl Request {
    /// A request of this learner for these entries.
    pub fn new(
        whose: Whose,
        key: serde_json::Value,
        made: String,
        entries: Vec<Line>,
    ) -> Result<Self, CountersignError> {
        let Whose { learner, company, qualification } = whose;
        Self { form: FORM.to_owned(), learner, company, qualification, key, made, entries }.checked()
    }

    /// Reads one. Every digest is computed anew.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CountersignError> {
        let value = json::parse(bytes, LOGBOOK_REQUEST_BYTES)?;
        let form = value.str("form").unwrap_or_default();
        if form != FORM {
            return Err(CountersignError::Form { found: cut(form), expected: FORM });
        }
        let read: Result<Self, _> = serde_json::from_value(value.to_serde());
        let read = read.map_err(|error| CountersignError::Syntax(error.to_string()))?;
        read.checked()
    }

    /// Whether these bytes call themselves a request, whatever is wrong with them.
    pub fn calls_itself_one(bytes: &[u8]) -> bool {
        json::parse(bytes, LOGBOOK_REQUEST_BYTES).is_ok_and(|value| value.str("form") == Some(FORM))
    }

    fn checked(self) -> Result<Self, CountersignError> {
        whose(&self.whose())?;
        lines(&self.entries)?;
        Ok(self)
    }

    /// As a file.
    pub fn to_text(&self) -> String {
        // Texts and numbers alone: nothing in it that JSON has no form for.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Whose entries.
    pub fn whose(&self) -> Whose {
        Whose {
            learner: self.learner.clone(),
            company: self.company.clone(),
            qualification: self.qualification.clone(),
        }
    }

    /// Its first and its last week.
    pub fn weeks(&self) -> Option<(super::Week, super::Week)> {
        let weeks = || self.entries.iter().map(|line| line.entry.week);
        Some((weeks().min()?, weeks().max()?))
    }

    /// The `credentialSubject` of what a trainer signs. Each of its `entries` may be kept back by the learner later.
    pub fn subject(&self) -> serde_json::Value {
        serde_json::json!({
            "name": self.learner,
            "company": self.company,
            "qualification": self.qualification,
            "entries": self.entries,
        })
    }
}

impl Statement {
    /// What these claims say, if they are a countersignature; an error if they say they are and are none.
    pub fn from_claims(claims: &Value<'_>) -> Option<Result<Self, CountersignError>> {
        (claims.str("vct") == Some(TYPE)).then(|| Self::read(claims))
    }

    fn read(claims: &Value<'_>) -> Result<Self, CountersignError> {
        let subject = claims.get("credentialSubject");
        let text = |name: &str| subject.and_then(|subject| subject.str(name)).unwrap_or_default().to_owned();
        let shown = subject.and_then(|subject| subject.get("entries")).and_then(Value::as_array).unwrap_or_default();
        if shown.len() > LOGBOOK_REQUEST_ENTRIES {
            return Err(CountersignError::TooMany { actual: shown.len(), limit: LOGBOOK_REQUEST_ENTRIES });
        }
        let read = |value: &Value<'_>| serde_json::from_value(value.to_serde());
        let read: Result<Vec<Line>, _> = shown.iter().map(read).collect();
        let found = Self {
            by: claims.str("issuing_authority").unwrap_or_default().to_owned(),
            at: claims.get("iat").and_then(Value::as_i64).unwrap_or_default(),
            whose: Whose { learner: text("name"), company: text("company"), qualification: text("qualification") },
            lines: read.map_err(|error| CountersignError::Syntax(error.to_string()))?,
        };
        whose(&found.whose)?;
        // All of them may have been kept back: then it covers nothing that anybody can see.
        if !found.lines.is_empty() {
            lines(&found.lines)?;
        }
        Ok(found)
    }
}

fn whose(whose: &Whose) -> Result<(), CountersignError> {
    let texts = [("learner", &whose.learner), ("company", &whose.company), ("qualification", &whose.qualification)];
    let wrong = |text: &str| !(1..=LOGBOOK_TEXT).contains(&text.trim().chars().count());
    match texts.into_iter().find(|(_, text)| wrong(text)) {
        Some((member, text)) => {
            Err(CountersignError::Text { member, actual: text.trim().chars().count(), most: LOGBOOK_TEXT })
        }
        None => Ok(()),
    }
}

fn lines(lines: &[Line]) -> Result<(), CountersignError> {
    if lines.is_empty() {
        return Err(CountersignError::Empty);
    }
    if lines.len() > LOGBOOK_REQUEST_ENTRIES {
        return Err(CountersignError::TooMany { actual: lines.len(), limit: LOGBOOK_REQUEST_ENTRIES });
    }
    let mut seen = std::collections::HashSet::new();
    for (line, number) in lines.iter().zip(1..) {
        if !(1..=LOGBOOK_TEXT).contains(&line.id.len()) {
            return Err(CountersignError::Text { member: "id", actual: line.id.chars().count(), most: LOGBOOK_TEXT });
        }
        line.entry.check().map_err(|error| CountersignError::Entry { number, error })?;
        let found = line.entry.digest();
        if line.digest != found || line.entry.countersignature.is_some() {
            return Err(CountersignError::Digest { number, said: cut(&line.digest), found });
        }
        if !seen.insert(&line.id) {
            return Err(CountersignError::Twice { number });
        }
    }
    Ok(())
}

fn cut(text: &str) -> String {
    text.chars().take(64).collect()
}

/// A countersignature that the learner has, and whether it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// By what it is known.
    pub credential: String,
    /// Who signed, by the name that is shown.
    pub by: String,
    /// On which day ("2026-03-20").
    pub on: String,
    /// Whether it has been verified: unaltered, in force, from somebody whom another source names.
    pub verified: bool,
    /// The ids and digests that it covers.
    pub covers: Vec<(String, String)>,
}

/// The countersignature of an entry: a verified one for this very text before one that is not, and that before one for an
/// earlier text of the same entry; of several alike the latest.
pub fn countersignature(id: &str, entry: &Entry, signed: &[Signed]) -> Option<Countersignature> {
    let digest = entry.digest();
    let of = |one: &Signed| {
        let own = one.covers.iter().filter(|(line, _)| line == id);
        let covers = own.map(|(_, covers)| covers).max_by_key(|covers| **covers == digest)?.clone();
        let rank = (covers == digest, one.verified, one.on.clone(), one.credential.clone());
        let (by, on, credential) = (one.by.clone(), one.on.clone(), one.credential.clone());
        Some((rank, Countersignature { by, on, credential, covers }))
    };
    signed.iter().filter_map(of).max_by(|one, other| one.0.cmp(&other.0)).map(|(_, found)| found)
}
