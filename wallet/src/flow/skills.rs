//! Which skills does the wallet's owner have by word of whom, and which does a target ask for? By addresses; nobody is ranked.

use std::collections::BTreeMap;

use credential::Timestamp;
use learning::esco::{
    self, Extract, How, ImportError, Imported, Importing, Index, NoTarget, NotImported, Source, Target,
};
use learning::{Concept, Field};
use words::Words;

use super::reading;
use crate::vault::{CredentialId, Vault, VaultError};

/// By which name the vault keeps the extract.
const KIND: &str = "esco";

/// Largest file of ESCO that is read, in bytes.
pub const FILE_BYTES: usize = 256 << 20;

/// An extract of ESCO in the vault.
#[derive(Debug)]
pub struct AtHand {
    /// The extract.
    pub extract: Extract,
    /// When it was imported.
    pub imported: Timestamp,
}

/// A skill that the person has, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Had {
    /// The skill.
    pub skill: Field<Concept>,
    /// The credentials that name it, by title; nothing but the logbook, if none does.
    pub said_by: Vec<String>,
    /// Whether an entry of the logbook names it.
    pub logged: bool,
}

/// Why skills cannot be shown or compared.
#[derive(Debug, thiserror::Error)]
pub enum SkillsError {
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The extract that is kept cannot be read.
    #[error("the extract of ESCO that is kept cannot be read, import it again: {0}")]
    Kept(#[from] ImportError),
    /// The files are not ESCO's.
    #[error(transparent)]
    NotImported(#[from] NotImported),
    /// The file is nothing to compare with.
    #[error(transparent)]
    Target(#[from] NoTarget),
    /// Neither a file nor an occupation.
    #[error("{0:?} is neither a file, nor a credential's number, nor an occupation of the extract")]
    NoOccupation(String),
    /// Neither an address nor the name of a skill in the extract.
    #[error("{typed:?} is neither the address of a skill nor its name in the extract of ESCO{}", also(.near))]
    NoSkill {
        /// What was typed.
        typed: String,
        /// Names that are near it.
        near: Vec<String>,
    },
    /// A credential that cannot be read.
    #[error("the credential cannot be read: {0}")]
    Format(#[from] credential::format::FormatError),
}

fn also(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!("; near it are: {}", names.join(", ")) }
}

/// The address of the skill that somebody means: an address as it is, else the one whose name that is in any language.
pub fn meant(at_hand: Option<&AtHand>, typed: &str) -> Result<String, SkillsError> {
    const NEAR: usize = 5;
    let typed = typed.trim();
    if typed.contains("://") {
        return Ok(typed.to_owned());
    }
    let mut near = Vec::new();
    let extract = at_hand.map(|at_hand| &at_hand.extract);
    for language in extract.into_iter().flat_map(Extract::languages) {
        let index = extract.and_then(|extract| Index::new(extract, language));
        let hits = index.map(|index| index.search(typed, 50)).unwrap_or_default();
        for hit in hits.into_iter().filter(|hit| hit.entry.kind != esco::Kind::Occupation) {
            if hit.how == How::Whole {
                return Ok(hit.entry.address.clone());
            }
            near.push(hit.label.to_owned());
        }
    }
    near.truncate(NEAR);
    Err(SkillsError::NoSkill { typed: typed.to_owned(), near })
}

/// The extract in the vault, if one was imported.
pub async fn at_hand(vault: &Vault) -> Result<Option<AtHand>, SkillsError> {
    let Some((bytes, imported)) = vault.reference_file(KIND).await? else { return Ok(None) };
    Ok(Some(AtHand { extract: Extract::from_bytes(&bytes)?, imported }))
}

/// Takes in ESCO's tables, or an extract, in the place of what was there.
pub async fn import(
    files: &[(String, Vec<u8>)],
    importing: &Importing,
    vault: &Vault,
    now: Timestamp,
) -> Result<Imported, SkillsError> {
    let sources: Vec<Source<'_>> = files.iter().map(|(name, bytes)| Source { name, bytes }).collect();
    let imported = esco::import(&sources, importing)?;
    vault.set_reference_file(KIND, Some(imported.extract.to_text().as_bytes()), now).await?;
    Ok(imported)
}

/// Every skill that a credential or the logbook names, once, by label and address.
pub async fn had(vault: &Vault, languages: &[&str]) -> Result<Vec<Had>, SkillsError> {
    let mut all: BTreeMap<(String, String), Had> = BTreeMap::new();
    for row in vault.rows().await? {
        let bytes = vault.bytes(row.id).await?;
        // What cannot be read names nothing.
        let Ok(target) = Target::of_file(&bytes, languages) else { continue };
        for skill in target.skills {
            let had = entry(&mut all, skill);
            if !had.said_by.contains(&row.summary.title) {
                had.said_by.push(row.summary.title.clone());
            }
        }
    }
    for kept in vault.logbook().await? {
        for address in kept.entry.skills {
            let value = Concept { address, ..Concept::default() };
            let skill = Field { value, pointer: String::new(), language: None, others: Vec::new() };
            entry(&mut all, skill).logged = true;
        }
    }
    Ok(all.into_values().collect())
}

/// The one of that address; of those without an address the one of that label.
fn entry(all: &mut BTreeMap<(String, String), Had>, skill: Field<Concept>) -> &mut Had {
    let bare = |address: &str| address.replacen("https://", "http://", 1);
    let address = bare(skill.value.address.trim());
    let label = if address.is_empty() { skill.value.label.clone() } else { String::new() };
    let new = || Had { skill, said_by: Vec::new(), logged: false };
    all.entry((address, label)).or_insert_with(new)
}

/// What a credential of the vault asks for, if it is taken as a target.
pub async fn of_credential(id: CredentialId, vault: &Vault, languages: &[&str]) -> Result<Target, SkillsError> {
    let bytes = vault.bytes(id).await?;
    let read = reading::read(&bytes, Words::english())?.into_iter().flatten().next();
    Ok(match read {
        Some(_) => Target::of_file(&bytes, languages)?,
        None => Target::default(),
    })
}

/// What an occupation needs, by its name or address.
pub fn of_occupation(at_hand: Option<&AtHand>, meant: &str, languages: &[&str]) -> Result<Target, SkillsError> {
    let found = at_hand.and_then(|at_hand| {
        let occupation = esco::occupation(&at_hand.extract, meant, languages)?;
        Some(Target::of_occupation(&at_hand.extract, occupation, languages))
    });
    found.ok_or_else(|| SkillsError::NoOccupation(meant.to_owned()))
}
