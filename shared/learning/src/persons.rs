//! Of whom else does a credential speak than of its first subject?
//!
//! VCDM 1.1 and 2.0 allow several subjects; what is awarded to one is not another's.

use credential::json::Value;

use crate::achievement::Achievement;
use crate::award::{Award, Person};
use crate::field::IdentifierKind;
use crate::place::{Place, is_local};
use crate::reader::Reader;
use crate::{elm, open_badge};

/// Most further persons that are read as such; one credential of a class has some dozens.
const PERSONS: usize = 200;

/// Most further subjects whose achievements are read whole.
const SUBJECTS: usize = 64;

/// What is awarded to further subjects than the first, of which an [`Award`] tells; and whether that is all.
pub fn awarded_to_others(claims: &Value<'_>) -> (Vec<Achievement>, bool) {
    let root = Place { pointer: String::new(), value: claims };
    let body = root.at("vc").into_iter().find(|vc| vc.value.as_object().is_some()).unwrap_or(root);
    let subjects = body.at("credentialSubject").len();
    let european = !body.at("credentialSubject/hasClaim").is_empty();
    let (mut achievements, mut whole) = (Vec::new(), subjects <= SUBJECTS + 1);
    for subject in 1..subjects.min(SUBJECTS + 1) {
        let mut reader = Reader::new(claims, Vec::new()).of_subject(subject);
        let mut award = Award::default();
        match european {
            true => elm::read(&mut reader, &body, &mut award),
            false => open_badge::read(&mut reader, &body, &mut award),
        }
        achievements.append(&mut award.achievements);
        whole &= !reader.is_full();
    }
    (achievements, whole)
}

pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let others = body.at("credentialSubject").into_iter().skip(1).take(PERSONS);
    award.other_persons = others.filter_map(|subject| person(reader, &subject)).collect();
}

fn person<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>) -> Option<Person> {
    if subject.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let at = |path: &str| subject.at(path);
    let given = reader.first(&[at("givenName"), at("given_name")]);
    let family = reader.first(&[at("familyName"), at("family_name")]);
    let full = reader.first(&[at("fullName"), at("name")]);
    let id = at("id").into_iter().find(|id| id.value.as_str().is_some_and(|id| !is_local(id)));
    let members = [("identifier", IdentifierKind::Other), ("nationalID", IdentifierKind::National)];
    Some(Person {
        pointer: subject.pointer.clone(),
        name: full.or_else(|| crate::w3c::joined(given, family)),
        born: reader.date(&[at("dateOfBirth"), at("birthDate"), at("birthdate")]),
        id: id.and_then(|id| reader.text(&id)),
        identifiers: elm::identifiers(reader, subject, &members).into_iter().map(elm::written).collect(),
        awards: reader.all(&[at("hasClaim/title"), at("achievement/name")].concat()),
    })
}
