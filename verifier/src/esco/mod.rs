//! `esco`: which extract of ESCO is at hand, what does it call a skill, and which skills do a person and a target share?
//!
//! What an extract is, `learning::esco` knows. Skills are compared by their addresses; nothing here ranks people, and nothing
//! of it enters a verdict.

mod compare;
mod store;

use std::path::PathBuf;

use learning::esco::{self, Importing, Index, Source};
use net::{Clock as _, SystemClock};
use words::{Words, plain};

use crate::cli::{EscoCommand, EscoImportArgs, EscoSearchArgs, EscoShowArgs};
use crate::new_file::{self, Readers};
use crate::output::{self, Output};
use crate::{ConfigError, Exit};
use store::Store;

/// Does what was asked of ESCO. Sentences are in that language where we have it, skills wherever the extract does.
pub fn run(asked: &EscoCommand, language: &str) -> Result<Exit, ConfigError> {
    let words = Words::new(language);
    match asked {
        EscoCommand::Import(asked) => import(asked, words),
        EscoCommand::Show(asked) => show(asked, words),
        EscoCommand::Search(asked) => search(asked, language),
        EscoCommand::Compare(asked) => compare::run(asked, language),
    }
}

fn import(asked: &EscoImportArgs, words: Words) -> Result<Exit, ConfigError> {
    asked.output.as_deref().map_or(Ok(()), new_file::free)?;
    let store = Store::needed(asked.state.as_deref())?;
    let read = |path: &PathBuf| Ok((path.display().to_string(), store::read(path)?));
    let files: Vec<(String, Vec<u8>)> = asked.files.iter().map(read).collect::<Result<_, ConfigError>>()?;
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let (year, month, day) = SystemClock.now().date();
    let importing = Importing {
        version: asked.release.clone(),
        date: asked.date.clone().unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}")),
        languages: asked.only.iter().map(|language| language.to_ascii_lowercase()).collect(),
    };
    let path = asked.files.first().cloned().unwrap_or_default();
    let refused = |error: esco::NotImported| ConfigError::Refused { path, reason: words.why(&error) };
    let imported = esco::import(&sources, &importing).map_err(refused)?;
    let text = imported.extract.to_text();
    store.keep(text.as_bytes())?;
    if let Some(output) = &asked.output {
        new_file::write(output, text.as_bytes(), Readers::Usual)?;
    }
    let mut lines = format!("{}\n", words.esco_extract(&imported.extract));
    words.esco_left_out(&imported).iter().for_each(|line| lines.push_str(&format!("{line}\n")));
    write(&lines)?;
    Ok(Exit::Valid)
}

fn show(asked: &EscoShowArgs, words: Words) -> Result<Exit, ConfigError> {
    let Some(extract) = Store::needed(asked.state.as_deref())?.kept()? else { return none(words) };
    write(&format!("{}\n", words.esco_extract(&extract)))?;
    Ok(Exit::Valid)
}

fn search(asked: &EscoSearchArgs, language: &str) -> Result<Exit, ConfigError> {
    let words = Words::new(language);
    let Some(extract) = Store::needed(asked.state.as_deref())?.kept()? else { return none(words) };
    let Some(index) = Index::new(&extract, language) else {
        let known = extract.languages().join(", ");
        output::tell(&words.own("notice-esco-language", &[("language", &plain(language)), ("known", &plain(&known))]));
        return Ok(Exit::Usage);
    };
    let hits = index.search(&asked.words.join(" "), asked.most);
    let mut text = String::new();
    for hit in &hits {
        let name = extract.label(hit.entry, &[language]).unwrap_or_default();
        let found = if hit.preferred { String::new() } else { format!(" ({})", plain(hit.label)) };
        let kind = words.esco_kind(hit.entry.kind);
        text.push_str(&format!("{}{found}\t{kind}\t{}\n", plain(name), plain(&hit.entry.address)));
    }
    if hits.is_empty() {
        output::tell(
            &words.text("skills-nothing-found", &[("language", verify::Arg::Text(words.language_name(language)))]),
        );
    }
    write(&text)?;
    Ok(if hits.is_empty() { Exit::Undecided } else { Exit::Valid })
}

fn none(words: Words) -> Result<Exit, ConfigError> {
    output::tell(&format!("{} {}", words.text("skills-no-extract", &[]), words.own("notice-esco-import", &[])));
    Ok(Exit::Undecided)
}

fn write(text: &str) -> Result<(), ConfigError> {
    let mut out = Output::open();
    out.write(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
