//! Which personal data does an archive hold? Kinds of data, never the data themselves.

use credential::format::{self, Content};
use credential::json::Value;
use learning::Award;

/// The kinds that these bytes hold, as far as the program can tell.
pub(super) fn of<'b>(received: impl Iterator<Item = &'b [u8]>) -> Vec<String> {
    let mut kinds = Vec::new();
    received.for_each(|bytes| of_one(bytes, &mut kinds));
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(str::to_owned).collect()
}

fn of_one(received: &[u8], kinds: &mut Vec<&'static str>) {
    match &format::read(received).content {
        Content::Credential(credential) => of_claims(&credential.claims, kinds),
        Content::Presentation(presentation) => {
            kinds.push("whoever presented it, by an identifier or key");
            for part in &presentation.credentials {
                match &part.content {
                    Ok(credential) => of_claims(&credential.claims, kinds),
                    Err(_) => kinds.push(UNREAD),
                }
            }
        }
        Content::Unrecognised(_) => kinds.push(UNREAD),
    }
}

const UNREAD: &str = "bytes that the program cannot read: they may hold anything";

fn of_claims(claims: &Value<'_>, kinds: &mut Vec<&'static str>) {
    let award = Award::from_claims(claims);
    let found = [
        (award.person.is_some(), "the person's name"),
        (award.born.is_some(), "the date of birth"),
        (!award.person_identifiers.is_empty(), "numbers, addresses or keys of the person"),
        (award.title.is_some() || award.kind.is_some(), "what the person was awarded"),
        (award.issuer.is_some() || !award.awarding_bodies.is_empty(), "where the person learned or worked"),
        (award.awarded.is_some() || award.valid_until.is_some(), "when that was"),
        (!award.grades.is_empty() || !award.assessments.is_empty(), "grades and assessments"),
        (!award.outcomes.is_empty() || !award.skills.is_empty(), "what the person can do"),
        (!award.rest.is_empty(), "further statements of the file"),
    ];
    kinds.extend(found.into_iter().filter(|(there, _)| *there).map(|(_, kind)| kind));
}
