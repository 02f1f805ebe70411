//! Which skills does a target ask for that a person's files name, and which not?

use std::path::Path;

use learning::esco::{self, Extract, Skills, Target};
use learning::{Concept, Field};
use words::{Words, plain};

use super::store::{self, Store};
use super::write;
use crate::cli::EscoCompareArgs;
use crate::{ConfigError, Exit};

pub(super) fn run(asked: &EscoCompareArgs, language: &str) -> Result<Exit, ConfigError> {
    let words = Words::new(language);
    let extract = Store::needed(asked.state.as_deref())?.kept()?;
    let person = of_file(&asked.person, language)?;
    let target = target(asked, extract.as_ref(), language)?;
    let skills = esco::compare(&person.skills, &target.skills);
    let mut text = format!("{}\n{}\n", plain(&person.name), plain(&target.name));
    text.push_str(&match &extract {
        Some(extract) => format!("{}\n", words.esco_extract(extract)),
        None => format!("{}\n", words.text("skills-no-extract", &[])),
    });
    for (id, list) in lists(&skills) {
        text.push_str(&format!("\n{}:\n", words.text(&format!("skills-{id}"), &[])));
        if list.is_empty() {
            text.push_str(&format!("  {}\n", words.text("skills-none", &[])));
        }
        for skill in list {
            text.push_str(&line(skill, extract.as_ref(), language, words));
        }
    }
    text.push_str(&format!("\n{}\n", words.text("skills-note", &[])));
    write(&text)?;
    Ok(Exit::Valid)
}

fn lists(skills: &Skills) -> [(&'static str, &[Field<Concept>]); 4] {
    [
        ("shared", &skills.shared),
        ("missing", &skills.missing),
        ("beside", &skills.beside),
        ("unlinked", &skills.unlinked),
    ]
}

fn line(skill: &Field<Concept>, extract: Option<&Extract>, language: &str, words: Words) -> String {
    let name = plain(&esco::labelled(extract, &skill.value, &[language]));
    let how = match skill.value.notation.as_str() {
        how @ ("essential" | "optional") => format!(", {}", words.text(&format!("skills-how-{how}"), &[])),
        _ => String::new(),
    };
    format!("  {name}{how}\t{}\n", plain(&skill.value.address))
}

/// A file if there is one of that name, else an occupation.
fn target(asked: &EscoCompareArgs, extract: Option<&Extract>, language: &str) -> Result<Target, ConfigError> {
    let path = Path::new(&asked.target);
    if path.exists() {
        return of_file(path, language);
    }
    let meant = asked.target.to_string_lossy();
    let occupation = extract.and_then(|extract| esco::occupation(extract, &meant, &[language]));
    match (extract, occupation) {
        (Some(extract), Some(occupation)) => Ok(Target::of_occupation(extract, occupation, &[language])),
        (Some(_), None) => Err(missing(path, Words::new(language).own("notice-esco-no-target", &[]))),
        (None, _) => Err(missing(path, Words::new(language).own("notice-esco-no-file", &[]))),
    }
}

fn of_file(path: &Path, language: &str) -> Result<Target, ConfigError> {
    let bytes = store::read(path)?;
    Target::of_file(&bytes, &[language]).map_err(|error| missing(path, Words::new(language).why(&error)))
}

fn missing(path: &Path, reason: String) -> ConfigError {
    ConfigError::Refused { path: path.to_owned(), reason }
}
