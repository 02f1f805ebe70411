//! What of a file has not been told by any statement, so that nothing in it is lost from view?
//!
//! A value is told where a row has its place, or where a row at its object, or beside it, says it too. What is left stands among
//! the other languages if it is a text in one, among what joins the parts of a file if it is of use to programs, and else under
//! everything else.

use std::collections::{HashMap, HashSet};

use credential::json::Value;
use words::Words;

use super::{Row, Section, translations};

/// Most rows that are added of one kind: real files have a few hundred.
const MOST: usize = 5_000;

/// Shorter texts may stand in a sentence by chance.
const TELLING: usize = 3;

/// Most rows at one place in which a value is looked for: a thing has some dozens.
const BESIDE: usize = 256;

/// A longer value is told by its length: it is a picture or the like.
const LONG: usize = 4_000;

/// How many steps above a value may be the place at which it is told: an address below the entry of a list below an identifier.
const ABOVE: usize = 3;

/// Members that say of what kind a thing is, or to which list an entry belongs.
const TECHNICAL: [&str; 5] = ["type", "@type", "inScheme", "_sd", "_sd_alg"];

/// Sections that measure: a row of theirs stands at a value without being that value.
const MEASURED: [&str; 8] = ["levels", "elements", "sheet", "profile", "consistency", "secured", "seal", "decision"];

/// Adds what has not been told.
pub(super) fn add(sections: &mut Vec<Section>, claims: &Value<'_>, words: Words) {
    let mut left = Left::default();
    Told::of(sections).walk(&mut Path::default(), claims, &mut left);
    for row in &mut left.languages {
        row.called = translations::called(claims, &row.pointer, words);
    }
    put(sections, "translations", left.languages);
    put(sections, "rest", left.rest);
    // Of what one list held no more, the other may hold some: it is counted here, value by value.
    sections.iter_mut().for_each(|section| section.rows.retain(|row| row.label != "more"));
    let more = (left.more > 0).then(|| Row::new("more", left.more.to_string(), ""));
    put(sections, "rest", more.into_iter().collect());
    put(sections, "technical", left.technical);
}

fn put(sections: &mut Vec<Section>, id: &'static str, rows: Vec<Row>) {
    match sections.iter_mut().find(|section| section.id == id) {
        Some(section) => section.rows.extend(rows),
        None => sections.push(Section { id, rows }),
    }
}

/// What has been told where.
struct Told<'s> {
    /// Places of values.
    at: HashSet<&'s str>,
    /// What is said at a place, and right below it.
    said: HashMap<&'s str, Vec<&'s str>>,
    /// Places that a row tells whole: pictures, and entries of lists.
    whole: HashSet<&'s str>,
}

impl<'s> Told<'s> {
    fn of(sections: &'s [Section]) -> Self {
        let mut told = Told { at: HashSet::new(), said: HashMap::new(), whole: HashSet::new() };
        for section in sections {
            let measured = MEASURED.contains(&section.id);
            section.rows.iter().for_each(|row| told.row(row, measured));
        }
        told
    }

    fn row(&mut self, row: &'s Row, measured: bool) {
        if row.pointer.is_empty() || row.value == row.pointer {
            return;
        }
        if matches!(row.label.as_str(), "attachment" | "rest" | "relation") {
            self.whole.insert(&row.pointer);
        }
        // A grade stands at the evidence, and an empty row is a heading.
        let graded = matches!(row.label.as_str(), "evidence-grade" | "evidence-reason");
        if !measured && !graded && !row.value.is_empty() {
            self.at.insert(&row.pointer);
        }
        let above = row.pointer.rsplit_once('/').map_or("", |(above, _)| above);
        for place in [row.pointer.as_str(), above] {
            let said = self.said.entry(place).or_default();
            if said.len() < BESIDE {
                said.push(&row.value);
            }
        }
    }

    fn walk(&self, path: &mut Path, value: &Value<'_>, left: &mut Left) {
        match value {
            Value::Null => {}
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    path.within(&number.to_string(), |path| self.walk(path, item, left));
                }
            }
            Value::Object(members) => {
                for (name, member) in members.iter() {
                    path.within(name, |path| self.walk(path, member, left));
                }
            }
            Value::String(text) => self.leaf(path, text, left),
            Value::Bool(so) => self.leaf(path, &so.to_string(), left),
            Value::Number(number) => self.leaf(path, &number.to_string(), left),
        }
    }

    fn leaf(&self, path: &Path, text: &str, left: &mut Left) {
        if text.trim().is_empty() || self.tells(path, text.trim()) {
            return;
        }
        let content = text.len() > LONG || text.starts_with("data:");
        let value = if content { format!("({} kB)", text.len().div_ceil(1_000)) } else { text.to_owned() };
        left.take(path, value, self.at.contains(path.above(1)));
    }

    /// Whether that value has been told.
    fn tells(&self, path: &Path, text: &str) -> bool {
        if self.at.contains(path.pointer.as_str()) {
            return true;
        }
        let place = |steps| path.above(steps);
        let says = |place: &str| self.said.get(place).is_some_and(|said| said.iter().any(|said| said.contains(text)));
        let whole = |steps| {
            let place = place(steps);
            // Of a picture its content: of what kind it is may be said otherwise.
            self.whole.contains(place) && (says(place) || path.name() == "content")
        };
        text.len() >= TELLING && (1..=ABOVE).any(|steps| !place(steps).is_empty() && says(place(steps)))
            || (1..=ABOVE).any(whole)
    }
}

/// What is left.
#[derive(Default)]
struct Left {
    languages: Vec<Row>,
    rest: Vec<Row>,
    technical: Vec<Row>,
    more: usize,
}

impl Left {
    fn take(&mut self, path: &Path, value: String, beside_told: bool) {
        let name = path.name();
        let language = path.in_language();
        let local = name == "id" && (beside_told || value.starts_with("urn:epass:") || value.starts_with("_:"));
        let (rows, label) = match language {
            Some(tag) => (&mut self.languages, format!("in-{tag}")),
            None if local || TECHNICAL.contains(&name) => (&mut self.technical, "rest".to_owned()),
            None => (&mut self.rest, "rest".to_owned()),
        };
        if rows.len() < MOST {
            rows.push(Row::new(label, value, &path.pointer));
        } else {
            self.more += 1;
        }
    }
}

/// Where a value stands, with the names that lead there.
#[derive(Default)]
struct Path {
    pointer: String,
    /// How long the pointer was before each step.
    steps: Vec<usize>,
    names: Vec<String>,
}

impl Path {
    fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.steps.push(self.pointer.len());
        self.names.push(name.to_owned());
        self.pointer.push('/');
        self.pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        inside(self);
        self.names.pop();
        self.pointer.truncate(self.steps.pop().unwrap_or(0));
    }

    /// The place so many steps above.
    fn above(&self, steps: usize) -> &str {
        let end = self.steps.len().checked_sub(steps).and_then(|at| self.steps.get(at)).copied().unwrap_or(0);
        self.pointer.get(..end).unwrap_or_default()
    }

    /// The last name that is no number of an array.
    fn name(&self) -> &str {
        let named = |name: &&String| !name.bytes().all(|byte| byte.is_ascii_digit());
        self.names.iter().rev().find(named).map_or("", String::as_str)
    }

    /// The tag of the language that a label or text is in.
    fn in_language(&self) -> Option<&str> {
        const TEXTS: [&str; 16] = [
            "prefLabel",
            "altLabel",
            "title",
            "description",
            "legalName",
            "noteLiteral",
            "definition",
            "fullName",
            "givenName",
            "familyName",
            "birthName",
            "patronymicName",
            "geographicName",
            "schemeAgency",
            "category",
            "name",
        ];
        let mut names = self.names.iter().rev().filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
        let (tag, of) = (names.next()?, names.next()?);
        (TEXTS.contains(&of.as_str())
            && tag.len() <= 35
            && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'@'))
        .then_some(tag.as_str())
    }
}
