//! What does a credential say? One view of an award over all formats, each field with where it stands.
//!
//! Pure. Nothing here judges: a field is what the file claims, and [`verify`](../verify) says whether that holds. Texts
//! are as received: whoever draws them sends them through `words::plain`.

pub mod achievement;
pub mod alike;
mod attachment;
pub mod award;
pub mod claim;
pub mod consistency;
pub mod credit;
pub mod elements;
mod elm;
pub mod esco;
pub mod evidence;
pub mod field;
mod flat;
mod fold;
pub mod frameworks;
mod isced;
mod language;
mod level;
mod limits;
mod listed;
pub mod logbook;
pub mod mandate;
mod open_badge;
pub mod organisation;
mod persons;
mod place;
pub mod profile;
mod reader;
pub mod recognition;
mod rest;
pub mod secured;
pub mod sheet;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod units;
pub mod validation;
mod w3c;

pub use achievement::{Achievement, Duration, DurationKind, Levels, Outcome};
pub use award::{Award, Concept, Credit, Date, Dated, Field, Grade, Person, Relation};
pub use claim::{Activity, Assessment, Entitlement};
pub use evidence::{Attachment, AttachmentPlace, Evidence, EvidenceKind};
pub use field::{Identifier, IdentifierKind, Translation};
pub use isced::isced_f;
pub use level::stated_eqf;
pub use listed::names_nothing;
pub use organisation::{Accreditation, Organisation};
pub use persons::awarded_to_others;
pub use place::is_local;

pub use credential::eu_list::EuList;
use credential::json::Value;
use place::Place;
use reader::Reader;

impl Award {
    /// Reads the claims of any credential: European Digital Credentials (ELM 3), Open Badges 3.0, CLR 2.0, other W3C
    /// credentials, SD-JWT VC, and the claims of a JWT that holds one of them in `vc`.
    pub fn from_claims(claims: &Value<'_>) -> Award {
        Award::in_languages(claims, &[])
    }

    /// The same, with texts in the first of these languages that is there ("de", "en-IE"), else in the credential's
    /// primary language, else in English, else in the first.
    pub fn in_languages(claims: &Value<'_>, wanted: &[&str]) -> Award {
        let mut languages: Vec<String> = wanted.iter().map(|tag| language::code(tag)).collect();
        let root = Place { pointer: String::new(), value: claims };
        let body = root.at("vc").into_iter().find(|vc| vc.value.as_object().is_some()).unwrap_or(root);
        let primary = body.at("displayParameter/primaryLanguage").into_iter().next();
        languages.extend(primary.and_then(|p| p.str("id").or(p.value.as_str()).map(language::code)));
        let mut reader = Reader::new(claims, languages);
        let mut award = Award { attachments: attachment::read(&mut reader), ..Award::default() };
        award.recognition = recognition::read(&mut reader).map(Box::new);
        if award.recognition.is_some() {
            w3c::read(&mut reader, &body, &mut award);
            // A decision about learning is no learning.
            award.achievements.clear();
        } else {
            learned(&mut reader, &body, &mut award);
        }
        (award.rest, award.more) = rest::rest(&reader);
        award.cut_short = reader.is_full();
        award
    }
}

/// Reads what was learned, in the form that the claims have.
fn learned<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    if !body.at("credentialSubject/hasClaim").is_empty() || !body.at("hasClaim").is_empty() {
        elm::read(reader, body, award);
        flat::fill(award);
    } else {
        open_badge::read(reader, body, award);
        if open_badge::is_record(body) { flat::fill_record(award) } else { flat::fill(award) }
    }
    w3c::read(reader, body, award);
    persons::read(reader, body, award);
}

/// Keeps what has been found, else takes what comes.
fn or<T>(slot: &mut Option<T>, found: impl FnOnce() -> Option<T>) {
    if slot.is_none() {
        *slot = found();
    }
}

/// The level of an EQF address (`http://data.europa.eu/snb/eqf/4`), a number or a digit.
fn eqf_level(value: &Value<'_>) -> Option<u8> {
    let text = match value {
        Value::String(text) => text.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Object(_) => value.str("id")?.to_owned(),
        _ => return None,
    };
    let level = EuList::Eqf.entry(&text).unwrap_or(text.trim());
    let digits = level.bytes().all(|byte| byte.is_ascii_digit());
    level.parse().ok().filter(|level| digits && (1..=8).contains(level))
}

/// The countries at these places, each once.
fn countries<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>]) -> Vec<Field<String>> {
    let mut found: Vec<Field<String>> = Vec::new();
    for place in places {
        if let Some(country) = country(reader, place).filter(|country| found.iter().all(|f| f.value != country.value)) {
            found.push(country);
        }
    }
    found
}

/// A country as two letters where that is clear, else as written.
fn country(reader: &mut Reader<'_, '_>, place: &Place<'_, '_>) -> Option<Field<String>> {
    let code = place.str("id").or(place.value.as_str()).and_then(credential::country::alpha2)?;
    reader.take_here(&place.pointer);
    Some(Field::new(code.to_owned(), place.pointer.clone()))
}
