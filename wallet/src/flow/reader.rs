//! Who reads? Language and country that the person chose, and every headline of the vault in that language.

use verify::Word;
use words::{Language, Words};

use crate::vault::{Row, Vault, VaultError, Withdrawn};

/// The name of the setting that holds the language.
const LANGUAGE: &str = "language";

/// The language that the person chose; none is the system's.
pub async fn language(vault: &Vault) -> Result<Option<Language>, VaultError> {
    Ok(vault.setting(LANGUAGE).await?.and_then(|tag| Language::of_tag(&tag)))
}

/// The name of the setting that holds the reader's country.
const COUNTRY: &str = "country";

/// The country, or part of one, that the person chose, where its framework of levels is known; none is the system's.
pub async fn country(vault: &Vault) -> Result<Option<String>, VaultError> {
    let known = |code: &String| !learning::frameworks::of_country(code).is_empty();
    Ok(vault.setting(COUNTRY).await?.filter(known))
}

/// Compares with the levels of that country from now on; none is the system's.
pub async fn set_country(vault: &Vault, code: Option<&str>) -> Result<(), VaultError> {
    vault.set(COUNTRY, code).await
}

/// The name of the setting that says in which language every headline stands; empty while they are being found out anew.
const HEADLINES: &str = "headlines";

/// Speaks that language from now on; none is the system's. What was found before is to be found out anew, in its words.
pub async fn set_language(vault: &Vault, language: Option<Language>) -> Result<(), VaultError> {
    vault.set(LANGUAGE, language.map(Language::tag)).await?;
    vault.set(HEADLINES, Some("")).await
}

/// Whether some headlines may stand in another language than this.
pub async fn in_another_language(vault: &Vault, words: Words) -> Result<bool, VaultError> {
    Ok(vault.setting(HEADLINES).await?.is_some_and(|tag| tag != words.language().tag()))
}

/// The credentials of the vault, the newest first, each state in this language: a headline that may stand in another is said
/// in a word or two.
pub async fn rows(vault: &Vault, words: Words) -> Result<Vec<Row>, VaultError> {
    let mut rows = vault.rows().await?;
    if in_another_language(vault, words).await? {
        for row in &mut rows {
            let before = row.withdrawn;
            let Some(state) = &mut row.state else { continue };
            state.headline = match before {
                Some(Withdrawn { word, found }) if state.word == Word::Undecided => words.withdrawn_before(word, found),
                _ => words.state(state.word),
            };
        }
    }
    Ok(rows)
}

/// Every headline stands in this language now.
pub async fn all_in(vault: &Vault, words: Words) -> Result<(), VaultError> {
    vault.set(HEADLINES, Some(words.language().tag())).await
}

/// A headline was found in this language; the window and the command line may speak different ones.
pub async fn one_in(vault: &Vault, words: Words) -> Result<(), VaultError> {
    match vault.setting(HEADLINES).await? {
        None => all_in(vault, words).await,
        Some(tag) if tag == words.language().tag() => Ok(()),
        Some(_) => vault.set(HEADLINES, Some("")).await,
    }
}
