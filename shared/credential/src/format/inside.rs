//! Which credentials stand inside a credential: what a record collects, and what others say beside it?
//!
//! CLR 2.0, `ClrSubject.verifiableCredential`; Open Badges 3.0, `endorsement` and `endorsementJwt`; evidence that is
//! itself a credential (VCDM 2.0, section 5.6).

use std::fmt::Write as _;

use super::{Credential, Family, FormatError, Part, Securing, json_document, w3c};
use crate::json::Value;
use crate::limits;

/// A credential in a credential.
#[derive(Debug)]
pub struct Inside<'a> {
    /// Where it stands, as a JSON pointer into the credential's claims.
    pub place: String,
    /// What it is there for.
    pub role: Role,
    /// The credential itself.
    pub part: Part<'a>,
}

/// What a credential inside another is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is what the credential is about: a record hands it on (`verifiableCredential`).
    Collected,
    /// It stands beside: an endorsement, a piece of evidence.
    Supporting,
}

/// The credentials inside, in the order in which they stand; what is inside of those is theirs to tell.
///
/// # Errors
/// More of them than are looked at.
pub fn inside<'a>(credential: &Credential<'a>) -> Result<Vec<Inside<'a>>, FormatError> {
    let search = Search::over(credential, limits::CREDENTIALS_INSIDE);
    match search.too_many {
        true => Err(FormatError::TooMany { limit: limits::CREDENTIALS_INSIDE }),
        false => Ok(search.found),
    }
}

/// Whether any credential stands inside.
pub fn holds_any(credential: &Credential<'_>) -> bool {
    Search::over(credential, 0).too_many
}

struct Search<'s, 'a> {
    family: Family,
    found: Vec<Inside<'a>>,
    place: Vec<Step<'s>>,
    /// Most that are kept.
    limit: usize,
    too_many: bool,
}

/// One step of a JSON pointer. Most places are passed through, and few are told.
enum Step<'s> {
    Name(&'s str),
    Number(usize),
}

/// Whatever stands here is meant to be a credential, and is said to be none if it is not.
fn role_of(name: &str) -> Option<Role> {
    match name {
        "verifiableCredential" => Some(Role::Collected),
        "endorsementJwt" => Some(Role::Supporting),
        _ => None,
    }
}

impl<'s, 'a> Search<'s, 'a> {
    fn over(credential: &'s Credential<'a>, limit: usize) -> Self {
        let (found, place) = (Vec::new(), Vec::new());
        let mut search = Self { family: credential.family, found, place, limit, too_many: false };
        // The credential's own proofs hold no credentials; a sealed envelope has no claims of its own.
        if let Some(members) = credential.claims.as_object() {
            for (name, member) in members.iter().filter(|(name, _)| *name != "proof") {
                search.member(name, member);
            }
        }
        search
    }

    /// Looks at one member of an object, whose place is the one at hand.
    fn member(&mut self, name: &'s str, value: &'s Value<'a>) {
        match value {
            Value::Number(_) | Value::Bool(_) => return,
            Value::String(_) | Value::Null if role_of(name).is_none() => return,
            _ => {}
        }
        self.place.push(Step::Name(name));
        match value {
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    self.place.push(Step::Number(number));
                    self.one(name, item);
                    self.place.pop();
                }
            }
            one => self.one(name, one),
        }
        self.place.pop();
    }

    /// The place at hand as a JSON pointer (RFC 6901).
    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.place {
            pointer.push('/');
            match step {
                Step::Name(name) => pointer.push_str(&name.replace('~', "~0").replace('/', "~1")),
                Step::Number(number) => {
                    write!(pointer, "{number}").unwrap_or_else(|_| unreachable!("a String takes everything"));
                }
            }
        }
        pointer
    }

    /// A value under that name: a credential, or something that may hold some.
    fn one(&mut self, name: &'s str, value: &'s Value<'a>) {
        match role_of(name) {
            Some(role) => self.keep(role, value),
            None if value.as_str().is_some() => {}
            None if is_credential(value) => self.keep(Role::Supporting, value),
            None => self.search(value),
        }
    }

    fn search(&mut self, value: &'s Value<'a>) {
        match value {
            Value::Object(members) => members.iter().for_each(|(name, member)| self.member(name, member)),
            // An array in an array: its place is told by the outer one's.
            Value::Array(items) => items.iter().for_each(|item| self.one("", item)),
            _ => {}
        }
    }

    fn keep(&mut self, role: Role, value: &Value<'a>) {
        if self.found.len() >= self.limit {
            self.too_many = true;
            return;
        }
        let mut part = json_document::part(value, limits::WRAPPING_DEPTH);
        if value.get("@context").is_none()
            && let Ok(credential) = &mut part.content
            && matches!(credential.securing, Securing::None)
            && is_credential(value)
        {
            // Its words have their meaning from the credential around it, which alone seals it.
            **credential = json_document::of_family(value.clone(), Ok(self.family));
        }
        self.found.push(Inside { place: self.pointer(), role, part });
    }
}

fn is_credential(value: &Value<'_>) -> bool {
    const NAMED: [&str; 3] = ["VerifiableCredential", "EnvelopedVerifiableCredential", "EndorsementCredential"];
    w3c::named_types(value).any(|name| NAMED.contains(&name))
        || (value.get("credentialSubject").is_some() && (value.get("issuer").is_some() || value.get("proof").is_some()))
}
