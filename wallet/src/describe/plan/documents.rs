//! By what does the person plan, and by what else could they? Files and agreements, and credentials that name their units.

use learning::units::{LearningAgreement, Memorandum, OnFile, PlanFile, Qualification};
use words::plain;

use crate::describe::Language;
use crate::flow::learned::Shelf;
use crate::flow::plan::{Document, Plans};
use crate::model::{Id, PlanDocument, PlanSource};
use crate::vault::CredentialId;

/// Most credentials that are offered to plan by; the page of each offers it too.
const SOURCES: usize = 20;

/// The qualifications that there are.
pub(super) fn choices(plans: &Plans, language: &Language<'_>) -> Vec<(i64, String)> {
    let one = |document: &Document| match &document.file {
        Ok(PlanFile::Qualification(found)) => Some((document.row.id.0, title(found, document, language))),
        _ => None,
    };
    plans.documents.iter().filter_map(one).collect()
}

fn title(found: &Qualification, document: &Document, language: &Language<'_>) -> String {
    let named = [&found.title, &document.row.name].into_iter().find(|name| !name.trim().is_empty());
    named.map_or_else(|| language.texts.get("plan-untitled"), |name| plain(name))
}

/// One file.
pub(super) fn line(document: &Document, plans: &Plans, language: &Language<'_>) -> PlanDocument {
    let texts = language.texts;
    let added = language.words.date(document.row.added);
    let name = plain(&document.row.name);
    let values = [("name", name.as_str().into()), ("date", added.into())];
    let (title, about) = match &document.file {
        Ok(PlanFile::Qualification(found)) => {
            let id = if document.row.credential.is_some() { "plan-from-credential" } else { "plan-from-file" };
            (self::title(found, document, language), texts.with(id, &values))
        }
        Ok(PlanFile::Agreements(found)) => {
            let title = agreements(found, language);
            let title = if title.is_empty() { name.clone() } else { title };
            (title, texts.with("plan-from-agreement", &values))
        }
        Err(_) => (name.clone(), texts.with("plan-from-file", &values)),
    };
    PlanDocument { id: document.row.id.0, title, about, problem: problem(document, plans, language) }
}

fn agreements(found: &OnFile, language: &Language<'_>) -> String {
    let memoranda = found.memorandum.iter().map(|one| memorandum(one, language));
    let learning = found.learning_agreement.iter().map(|one| agreement(one, language));
    memoranda.chain(learning).collect::<Vec<_>>().join(" · ")
}

fn memorandum(found: &Memorandum, language: &Language<'_>) -> String {
    let parties: Vec<String> = found.parties.iter().map(|party| plain(party)).collect();
    language.texts.with("plan-memorandum", &[("parties", language.words.list(&parties).into())])
}

fn agreement(found: &LearningAgreement, language: &Language<'_>) -> String {
    let values = [("home", plain(&found.home).into()), ("host", plain(&found.host).into())];
    language.texts.with("plan-agreement", &values)
}

/// What keeps the file from being used.
fn problem(document: &Document, plans: &Plans, language: &Language<'_>) -> Option<String> {
    let texts = language.texts;
    if let Err(error) = &document.file {
        return Some(crate::describe::sentence(error, texts));
    }
    if let Some(another) = &document.of_another {
        return Some(texts.with("plan-of-another", &[("learner", plain(another).into())]));
    }
    let Ok(PlanFile::Agreements(found)) = &document.file else { return None };
    // What was learned in the days of a learning agreement counts afterwards: that they are over is nothing to tell.
    let ended = |memorandum: &Memorandum| !memorandum.in_force(language.now);
    if found.learning_agreement.is_empty() && !found.memorandum.is_empty() && found.memorandum.iter().all(ended) {
        return Some(texts.get("plan-not-in-force"));
    }
    let found = found.as_memoranda();
    // It may speak of another plan than the one that is shown.
    let plans = || {
        plans.documents.iter().filter_map(|document| match &document.file {
            Ok(PlanFile::Qualification(found)) => Some(&found.bodies),
            _ => None,
        })
    };
    let same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
    let concerns = |bodies: &Vec<String>| {
        let party = |party: &String| bodies.iter().any(|body| same(body, party));
        bodies.is_empty() || found.iter().any(|memorandum| memorandum.parties.iter().any(party))
    };
    let silent = plans().next().is_some() && !plans().any(concerns);
    silent.then(|| texts.get("plan-other-schools"))
}

/// Credentials that name units or parts, and that no plan was made of.
pub(super) fn sources(plans: &Plans, shelf: &Shelf, language: &Language<'_>) -> Vec<PlanSource> {
    let taken: Vec<CredentialId> = plans.documents.iter().filter_map(|document| document.row.credential).collect();
    let whole = plans.held.iter().rev().filter(|(id, _)| !taken.contains(id));
    let source = |(id, held): (&CredentialId, &crate::flow::plan::Held)| {
        let units = shelf.of(*id)?.units;
        let title = [&held.row.summary.title, &held.row.summary.kind].into_iter().find(|title| !title.is_empty());
        let about = language.texts.with("plan-units", &[("count", units.into())]);
        (units > 0).then(|| PlanSource {
            credential: Id(id.0),
            title: title.map(|title| plain(title)).unwrap_or_default(),
            about,
        })
    };
    whole.filter_map(source).take(SOURCES).collect()
}
