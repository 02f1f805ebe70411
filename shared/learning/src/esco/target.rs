//! With what is a person compared? With another credential, a curriculum, or an occupation of the extract.

use credential::format::{self, Content};

use super::{Entry, Extract, Index, Kind, of_award, of_occupation, of_qualification};
use crate::award::{Award, Concept, Field};
use crate::units::{CurriculumError, Qualification};

/// What is compared: its name, and the skills that it has or asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// What it is called.
    pub name: String,
    /// Its skills.
    pub skills: Vec<Field<Concept>>,
}

/// Why a file is nothing to compare with.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no credential, and no curriculum either: {0}")]
pub struct NoTarget(pub CurriculumError);

impl Target {
    /// What a file has or asks for: a credential or several, or a curriculum (TOML or JSON).
    pub fn of_file(bytes: &[u8], languages: &[&str]) -> Result<Self, NoTarget> {
        let award = |claims: &credential::json::Value<'_>| Self::of_award(&Award::in_languages(claims, languages));
        match format::read(bytes).content {
            Content::Credential(credential) => Ok(award(&credential.claims)),
            Content::Presentation(presentation) => {
                let read = presentation.credentials.iter().filter_map(|part| part.content.as_deref().ok());
                let mut whole = Self::default();
                for one in read.map(|credential| award(&credential.claims)) {
                    let names = [std::mem::take(&mut whole.name), one.name];
                    whole.name = names.iter().filter(|n| !n.is_empty()).cloned().collect::<Vec<_>>().join(", ");
                    whole.skills.extend(one.skills);
                }
                Ok(whole)
            }
            Content::Unrecognised(_) => curriculum(bytes).map(|found| Self::of_qualification(&found)).map_err(NoTarget),
        }
    }

    /// What an award says that its holder has.
    pub fn of_award(award: &Award) -> Self {
        let name = award.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        Self { name, skills: of_award(award) }
    }

    /// What the outcomes of a qualification stand for.
    pub fn of_qualification(qualification: &Qualification) -> Self {
        Self { name: qualification.title.clone(), skills: of_qualification(qualification) }
    }

    /// What an occupation needs.
    pub fn of_occupation(extract: &Extract, occupation: &Entry, languages: &[&str]) -> Self {
        let name = extract.label(occupation, languages).unwrap_or(&occupation.address).to_owned();
        Self { name, skills: of_occupation(extract, occupation, languages) }
    }
}

/// The occupation that somebody means by an address, or by its whole label in one of these languages.
pub fn occupation<'e>(extract: &'e Extract, meant: &str, languages: &[&str]) -> Option<&'e Entry> {
    let right = |entry: &&Entry| entry.kind == Kind::Occupation;
    if let Some(entry) = extract.get(meant.trim()).filter(right) {
        return Some(entry);
    }
    let all = languages.iter().map(|language| (*language).to_owned()).chain(extract.languages().iter().cloned());
    all.filter_map(|language| Index::new(extract, &language)).find_map(|index| {
        let hits = index.search(meant, 20);
        hits.into_iter().find(|hit| hit.how == super::How::Whole && right(&hit.entry)).map(|hit| hit.entry)
    })
}

fn curriculum(bytes: &[u8]) -> Result<Qualification, CurriculumError> {
    let text = std::str::from_utf8(bytes).map_err(|error| CurriculumError::Syntax(error.to_string()))?;
    if text.trim_start().starts_with('{') { Qualification::from_json(text) } else { Qualification::from_toml(text) }
}
