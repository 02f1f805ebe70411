//! What does an award say, all of it? Every field of the typed view under its name, so that nothing in a file is out of sight.

mod achievement;
mod attached;
mod claim;
pub(super) mod credit;
mod decision;
mod glance;
mod left;
mod measured;
mod organisation;
mod teller;
#[cfg(test)]
mod tests;

use learning::validation::{Standing, evidenced};
use learning::{Award, Date, Field, Relation};
use words::plain;

use super::Language;
use crate::model::{Group, Statement};
use teller::Teller;

pub use attached::attached;
pub use decision::decision;
pub use glance::{facts, outcomes, parts};
pub use left::left;
pub use measured::{beside, doubts, elements, profile};

/// Everything that the award says, in groups; what stands in no field of its own comes last. How well it is evidenced depends
/// on how its issuer's word stands.
pub fn groups(award: &Award, standing: Standing, language: &Language<'_>) -> Vec<Group> {
    let mut teller = Teller::new(language);
    if let Some(Ok(statement)) = award.recognition.as_deref() {
        teller.group("said-recognition", |teller| decision::tell(statement, teller));
    }
    learner(award, &mut teller);
    credential(award, &mut teller);
    if let Some(issuer) = &award.issuing_body {
        teller.group("said-issuing-body", |teller| organisation::tell(issuer, teller));
    }
    for achievement in &award.achievements {
        teller.group("said-achieved", |teller| achievement::tell(achievement, teller));
    }
    teller.group("said-beside", |teller| {
        award.activities.iter().for_each(|one| claim::activity(one, teller));
        award.other_assessments.iter().for_each(|one| claim::assessment(one, teller));
        award.entitlements.iter().for_each(|one| claim::entitlement(one, teller));
    });
    teller.group("said-evidence", |teller| evidence(award, standing, teller));
    teller.group("said-together", |teller| award.relations.iter().for_each(|one| relation(one, teller)));
    teller.group("said-attachments", |teller| award.attachments.iter().for_each(|one| attachment(one, teller)));
    teller.end()
}

/// Everything else, by where it stands in the file.
pub fn rest(award: &Award, language: &Language<'_>) -> Vec<Statement> {
    let said = |value: &str| match Date::of(value) {
        Date::Text(text) => plain(&text),
        date => teller::date(&date, language),
    };
    let one = |rest: &Field<String>| Statement { depth: 0, name: plain(&rest.pointer), value: said(&rest.value) };
    let more = (award.more > 0).then(|| language.texts.with("rest-more", &[("count", award.more.into())]));
    let more = more.map(|name| Statement { depth: 0, name, value: String::new() });
    award.rest.iter().map(one).chain(more).collect()
}

fn learner(award: &Award, teller: &mut Teller<'_>) {
    teller.group("said-learner", |teller| {
        teller.text("said-name", &award.person);
        teller.text("said-given-name", &award.given_name);
        teller.text("said-family-name", &award.family_name);
        teller.date("said-born", &award.born);
        teller.text("said-person-id", &award.person_id);
        teller.text("said-identifier", &award.person_identifiers);
        for other in &award.other_persons {
            teller.within("said-other-person", &other.name, |teller| {
                teller.date("said-born", &other.born);
                teller.text("said-person-id", &other.id);
                teller.text("said-identifier", &other.identifiers);
                teller.text("said-other-person-award", &other.awards);
            });
        }
    });
}

/// What the credential says of itself. Its achievement's own title and text are told there.
fn credential(award: &Award, teller: &mut Teller<'_>) {
    let first = award.achievements.first();
    let title = first.and_then(|first| first.title.as_ref());
    let about = first.and_then(|first| first.description.as_ref());
    let kind = first.and_then(|first| first.kind.as_ref());
    let issuer = award.issuing_body.as_ref().and_then(|body| body.name.as_ref());
    teller.group("said-credential", |teller| {
        teller.text("said-name", award.title.iter().filter(|field| Some(*field) != title));
        teller.text("said-kind", award.kind.iter().filter(|_| kind.is_none()));
        teller.text("said-about", award.description.iter().filter(|field| Some(*field) != about));
        teller.concept("said-profile", &award.profiles);
        teller.identifiers(&award.identifiers);
        teller.text("said-issuer", award.issuer.iter().filter(|field| Some(*field) != issuer));
        teller.country(&award.country);
        teller.awarded(&award.awarded);
        teller.date("said-issued", award.issued.iter().filter(|field| award.awarded.as_ref() != Some(*field)));
        teller.date("said-until", &award.valid_until);
    });
}

fn evidence(award: &Award, standing: Standing, teller: &mut Teller<'_>) {
    let graded = evidenced(award, standing);
    graded.iter().for_each(|graded| organisation::graded(&graded.whole, teller));
    for one in &award.evidence {
        let own = graded.iter().flat_map(|graded| &graded.pieces).find(|piece| piece.pointer == one.pointer);
        organisation::evidence(one, own, teller);
    }
}

fn relation(relation: &Field<Relation>, teller: &mut Teller<'_>) {
    let Relation { source, kind, target } = &relation.value;
    teller.say("said-relation", &format!("{source} · {kind} · {target}"));
}

fn attachment(attachment: &learning::Attachment, teller: &mut Teller<'_>) {
    teller.within("said-attachment", &attachment.name, |teller| {
        let place = teller.language.texts.get(attached::place(attachment.place));
        teller.say("said-attachment-place", &place);
        teller.say("said-media-type", &attachment.media_type);
        let bytes = teller.language.words.number(u64::try_from(attachment.bytes).unwrap_or(u64::MAX));
        let size = teller.language.texts.with("said-about-bytes", &[("count", bytes.into())]);
        teller.say("said-size", &size);
    });
}
