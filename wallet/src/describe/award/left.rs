//! What of a file has not been told by any statement? Types, addresses, proofs and the like, which programs read: each by its place.

use std::collections::HashSet;

use credential::json::Value;
use learning::Date;
use words::plain;

use super::teller;
use crate::describe::Language;
use crate::flow::reading::Reading;
use crate::model::{Group, Statement};

#[cfg(test)]
mod tests;

/// Most that are listed; real files have a few hundred.
const MOST: usize = 5_000;

/// Shorter values may stand in a statement by chance, so that they are listed too.
const TELLING: usize = 4;

/// A longer value is told by its length: it is a picture or the like.
const LONG: usize = 4_000;

/// How many bytes of statements are looked through at most; what is not looked for is listed.
const LOOKS: usize = 400_000_000;

/// What neither the groups nor the rest tell, in the order of the file.
pub fn left(reading: &Reading, groups: &[Group], rest: &[Statement], language: &Language<'_>) -> Vec<Statement> {
    let told = groups.iter().flat_map(|group| &group.statements);
    let values: Vec<&str> =
        told.map(|said| said.value.as_str()).chain(rest.iter().map(|said| said.value.as_str())).collect();
    let mut left = Left {
        at: rest.iter().filter(|said| !said.value.is_empty()).map(|said| said.name.as_str()).collect(),
        joined: values.join("\n"),
        values: values.into_iter().collect(),
        looks: LOOKS,
        statements: Vec::new(),
        more: 0,
        language,
    };
    reading.claims(|claims| left.walk("", claims));
    let more = (left.more > 0).then(|| language.texts.with("rest-more", &[("count", left.more.into())]));
    let more = more.map(|name| Statement { depth: 0, name, value: String::new() });
    left.statements.into_iter().chain(more).collect()
}

struct Left<'a> {
    /// Places that the rest tells.
    at: HashSet<&'a str>,
    /// All that is said.
    values: HashSet<&'a str>,
    joined: String,
    looks: usize,
    statements: Vec<Statement>,
    more: usize,
    language: &'a Language<'a>,
}

impl Left<'_> {
    fn walk(&mut self, pointer: &str, value: &Value<'_>) {
        match value {
            Value::Null => {}
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(at, item)| self.walk(&format!("{pointer}/{at}"), item));
            }
            Value::Object(members) => members.iter().for_each(|(name, member)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                self.walk(&format!("{pointer}/{name}"), member);
            }),
            Value::String(text) => self.leaf(pointer, text),
            Value::Bool(so) => self.leaf(pointer, &so.to_string()),
            Value::Number(number) => self.leaf(pointer, &number.to_string()),
        }
    }

    fn leaf(&mut self, pointer: &str, text: &str) {
        let text = text.trim();
        let name = plain(pointer);
        if text.is_empty() || self.at.contains(name.as_str()) || self.tells(text) {
            return;
        }
        if self.statements.len() >= MOST {
            self.more += 1;
            return;
        }
        let long = text.len() > LONG || text.starts_with("data:");
        let value = if long { format!("({} kB)", text.len().div_ceil(1_000)) } else { words::told(text) };
        self.statements.push(Statement { depth: 0, name, value });
    }

    /// Whether some statement says it: as it stands, without marks, or as a date in words.
    fn tells(&mut self, text: &str) -> bool {
        if text.chars().count() < TELLING || text.len() > LONG {
            return false;
        }
        let date = match Date::of(text) {
            Date::Text(_) => None,
            date => Some(teller::date(&date, self.language)),
        };
        let forms = [Some(words::told(text)), Some(words::told(words::unmarked(text).trim())), date];
        forms.into_iter().flatten().any(|form| self.says(&form))
    }

    fn says(&mut self, form: &str) -> bool {
        if self.values.contains(form) {
            return true;
        }
        let Some(looks) = self.looks.checked_sub(self.joined.len()) else { return false };
        self.looks = looks;
        self.joined.contains(form)
    }
}
