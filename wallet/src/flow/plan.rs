//! How far is the person on the way to a qualification? The files that they plan by, and which of their credentials count.

use std::collections::{BTreeMap, BTreeSet};

use credential::Timestamp;
use learning::recognition::{self, Known, Papers, WhyNot};
use learning::units::{
    Agreement, Credit, DefinitionError, LearningAgreement, Memorandum, PlanFile, PlanFileError, Progress,
    Qualification, Recognition, progress_of,
};
use verify::{Answer, Word};

use super::learned::{Shelf, of_key};
use super::reader;
use crate::describe::credential::Proven;
use crate::vault::{CredentialId, NewPlan, PlanId, PlanRow, Row, Vault, VaultError};

/// Most files to plan by: each is read whenever the plan is shown, and may have 4 MB.
const PLANS: usize = 100;

/// The longest name that the vault takes.
const NAME: usize = 100;

/// Why there is no plan.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The file brings nothing.
    #[error("{name}: {why}")]
    File {
        /// The file's name.
        name: String,
        /// Why; what it quotes of the file is to be shown as text.
        why: Box<PlanFileError>,
    },
    /// There are as many as are taken.
    #[error("there are {0} files to plan by already, the most that are taken; remove one first")]
    TooMany(usize),
}

/// Whether a credential counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counts {
    /// The last check found it valid.
    Yes,
    /// It has not been checked.
    Unchecked,
    /// It was valid when it was checked, and has run out since.
    RanOut(Timestamp),
    /// The last check found something else; with its headline.
    No(String),
}

impl Counts {
    /// Whether that row counts at that moment.
    pub fn of(row: &Row, now: Timestamp) -> Self {
        let ended = Timestamp::parse(&row.summary.valid_until).ok().filter(|until| *until <= now);
        match (&row.state, ended) {
            (None, _) => Self::Unchecked,
            (Some(state), _) if state.word != Word::Valid => Self::No(state.headline.clone()),
            (Some(_), Some(until)) => Self::RanOut(until),
            (Some(_), None) => Self::Yes,
        }
    }
}

/// A credential, and whether it counts.
#[derive(Clone, Debug)]
pub struct Held {
    /// What the vault says of it.
    pub row: Row,
    /// Who somebody else says its issuer is.
    pub proven: Option<Proven>,
    /// Whether it counts.
    pub counts: Counts,
}

/// A file that the person plans by, read.
#[derive(Debug)]
pub struct Document {
    /// What the vault says of it; its bytes are left there.
    pub row: PlanRow,
    /// What it brings.
    pub file: Result<PlanFile, PlanFileError>,
    /// Whose agreement was left out of it, where that is none of the people whom the credentials name.
    pub of_another: Option<String>,
}

/// A body's decision that is held, and whether it counts for the plan that is shown.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The statement.
    pub credential: CredentialId,
    /// The decision as the plan's units have it, or why it does not count. What holds need not be in favour.
    pub outcome: Result<Recognition, WhyNot>,
}

/// The plan that is shown.
#[derive(Debug)]
pub struct Shown {
    /// Its number.
    pub id: PlanId,
    /// What it asks for.
    pub qualification: Qualification,
    /// How far that is reached.
    pub progress: Result<Progress, DefinitionError>,
    /// What bodies have decided, all of it: nothing hides a refusal.
    pub decided: Vec<Decided>,
}

/// Everything that a page of plans rests on.
#[derive(Debug)]
pub struct Plans {
    /// The files.
    pub documents: Vec<Document>,
    /// The credentials.
    pub held: BTreeMap<CredentialId, Held>,
    /// The plan that is shown; none where there is none.
    pub shown: Option<Shown>,
}

/// Reads the files of the vault, and counts its credentials for the one that is asked for, else for the first.
pub async fn plans(
    vault: &Vault,
    shelf: &mut Shelf,
    chosen: Option<PlanId>,
    wanted: &[&str],
    now: Timestamp,
) -> Result<Plans, PlanError> {
    let words = words::Words::new(wanted.first().copied().unwrap_or("en"));
    let held = held(vault, words, now).await?;
    shelf.fill(vault, words).await?;
    let people: BTreeSet<String> = held.values().map(|one| name(&one.row.summary.person)).collect();
    let rows = vault.plans().await?;
    let documents: Vec<Document> = rows.into_iter().map(|row| document(row, wanted, &people)).collect();
    let qualification = |document: &Document| match &document.file {
        Ok(PlanFile::Qualification(found)) => Some((document.row.id, (**found).clone())),
        _ => None,
    };
    let mut all = documents.iter().filter_map(qualification).collect::<Vec<_>>();
    let at = all.iter().position(|(id, _)| Some(*id) == chosen).unwrap_or(0);
    let shown = (at < all.len()).then(|| all.swap_remove(at));
    let shown = shown.map(|(id, qualification)| {
        let decided = decided(&qualification, &held, shelf, now);
        let progress = counted(&qualification, &held, shelf, (&documents, &decided), now);
        Shown { id, qualification, progress, decided }
    });
    Ok(Plans { documents, held, shown })
}

/// The credentials of the vault, each with whether it counts.
pub async fn held(
    vault: &Vault,
    words: words::Words,
    now: Timestamp,
) -> Result<BTreeMap<CredentialId, Held>, VaultError> {
    let mut proven = Proven::kept(vault.settings().await?);
    let one = |row: Row| {
        let counts = Counts::of(&row, now);
        (row.id, Held { proven: proven.remove(&row.id), counts, row })
    };
    Ok(reader::rows(vault, words).await?.into_iter().map(one).collect())
}

fn counted(
    qualification: &Qualification,
    held: &BTreeMap<CredentialId, Held>,
    shelf: &Shelf,
    (documents, decided): (&[Document], &[Decided]),
    now: Timestamp,
) -> Result<Progress, DefinitionError> {
    let mut credits: Vec<Credit> = Vec::new();
    for (id, one) in held {
        let Some(learned) = shelf.of(*id) else { continue };
        let known = known(one);
        credits.extend(learned.credits.iter().map(|credit| credit.clone().checked(known.counts, &known.issuer)));
    }
    let (mut memoranda, mut learning): (Vec<Memorandum>, Vec<LearningAgreement>) = Default::default();
    for document in documents {
        if let Ok(PlanFile::Agreements(found)) = &document.file {
            memoranda.extend_from_slice(&found.memorandum);
            learning.extend_from_slice(&found.learning_agreement);
        }
    }
    let recognitions: Vec<Recognition> = decided.iter().filter_map(|one| one.outcome.clone().ok()).collect();
    let agreement = Agreement { memoranda: &memoranda, learning: &learning, recognitions: &recognitions };
    progress_of(qualification, credits, &agreement, now)
}

/// Weighs the statements of the vault for that qualification, by what the last checks found.
pub(crate) fn decided(
    qualification: &Qualification,
    held: &BTreeMap<CredentialId, Held>,
    shelf: &Shelf,
    now: Timestamp,
) -> Vec<Decided> {
    let read = || held.iter().filter_map(|(id, one)| Some((one, shelf.of(*id)?)));
    if !read().any(|(_, learned)| learned.is_statement()) {
        return Vec::new();
    }
    let weighable = read()
        .filter_map(|(one, learned)| Some(recognition::Held { known: known(one), ..learned.held.as_deref()?.clone() }));
    let weighable: Vec<recognition::Held> = weighable.collect();
    // Whose a learning agreement is has been found out from its file.
    let weighed = recognition::weigh(qualification, &weighable, Papers::default(), now).statements;
    let one = |one: recognition::Weighed| {
        let credential = of_key(&weighable.get(one.held)?.key)?;
        Some(Decided { credential, outcome: one.outcome })
    };
    weighed.into_iter().filter_map(one).collect()
}

/// Whether it counts, and under which ids and names its issuer is proven to be known, by its last check.
fn known(held: &Held) -> Known {
    let whole = held.row.state.as_ref().is_some_and(|state| state.answers.first() == Some(&Answer::Yes));
    let proven = held.proven.iter().filter(|_| whole);
    let issuer = proven.flat_map(|proven| proven.ids.iter().chain([&proven.name])).cloned().collect();
    Known { counts: held.counts == Counts::Yes, issuer }
}

fn document(mut row: PlanRow, wanted: &[&str], people: &BTreeSet<String>) -> Document {
    let mut file = PlanFile::read(&std::mem::take(&mut row.bytes), wanted);
    let mut of_another = None;
    if let Ok(PlanFile::Agreements(found)) = &mut file {
        let theirs = |learner: &str| people.contains(&name(learner)) || people.iter().all(String::is_empty);
        found.learning_agreement.retain(|agreement| {
            let theirs = theirs(&agreement.learner);
            if !theirs {
                of_another = Some(agreement.learner.clone());
            }
            theirs
        });
    }
    Document { row, file, of_another }
}

/// A person's name as it is compared: files turn given and family name around.
fn name(text: &str) -> String {
    let mut words: Vec<String> = text.split([' ', ',']).map(str::to_lowercase).collect();
    words.retain(|word| !word.is_empty());
    words.sort();
    words.join(" ")
}

/// Keeps a file to plan by, if it is one.
pub async fn add(
    vault: &Vault,
    name: &str,
    bytes: &[u8],
    wanted: &[&str],
    now: Timestamp,
) -> Result<(PlanId, PlanFile), PlanError> {
    keep(vault, &NewPlan { name, bytes, credential: None, added: now, sample: false }, wanted).await
}

/// Plans by a credential of the vault that names its units or parts.
pub async fn add_credential(
    vault: &Vault,
    id: CredentialId,
    wanted: &[&str],
    now: Timestamp,
) -> Result<(PlanId, PlanFile), PlanError> {
    let (title, bytes) = (vault.row(id).await?.summary.title, vault.bytes(id).await?);
    keep(vault, &NewPlan { name: &title, bytes: &bytes, credential: Some(id), added: now, sample: false }, wanted).await
}

async fn keep(vault: &Vault, plan: &NewPlan<'_>, wanted: &[&str]) -> Result<(PlanId, PlanFile), PlanError> {
    let cut: String = plan.name.trim().chars().take(NAME).collect();
    let name = if cut.is_empty() { "plan".to_owned() } else { cut };
    let wrong = |error: PlanFileError| PlanError::File { name: words::plain(&name), why: Box::new(error) };
    let file = PlanFile::read(plan.bytes, wanted).map_err(wrong)?;
    let there = vault.plans().await?.len();
    if there >= PLANS {
        return Err(PlanError::TooMany(there));
    }
    Ok((vault.add_plan(&NewPlan { name: &name, ..*plan }).await?, file))
}
