//! What does an Open Badge or a comprehensive learner record say?
//!
//! Open Badges 3.0 and CLR 2.0, section "Data Model"; also `urn:eudi:micro_credential:1`, which has the same shape with
//! the members of the European pilots beside (ECTS, SBU, participationType, assessmentType, supervisionType).

mod achievement;
mod narrative;
mod profile;
mod result;
mod subject;

use std::collections::HashMap;

pub(crate) use achievement::aligned_level;

use crate::award::{Award, Field, Relation};
use crate::evidence::{Evidence, EvidenceKind};
use crate::limits::OBJECTS;
use crate::place::Place;
use crate::reader::Reader;

pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    let subject = reader.subject(body);
    award.issuing_body = body.at("issuer").first().and_then(|issuer| profile::read(reader, issuer));
    for credential in subject.at("verifiableCredential") {
        for inner in credential.at("credentialSubject") {
            award.achievements.extend(achievement::read(reader, &credential, &inner));
        }
    }
    award.achievements.extend(achievement::read(reader, body, &subject));
    relations(reader, &subject, award);
    subject::identity(reader, &subject, award);
    evidence(reader, body, award);
}

/// Whether this is a record of several credentials, whose name is the whole's.
pub(crate) fn is_record(body: &Place<'_, '_>) -> bool {
    !body.at("credentialSubject/verifiableCredential").is_empty()
}

/// The associations of a record, by the names of what they join (CLR 2.0, Association).
fn relations<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    let inside = [subject.at("achievement"), subject.at("verifiableCredential/credentialSubject/achievement")].concat();
    let names: HashMap<&str, &str> =
        inside.iter().filter_map(|one| Some((one.value.str("id")?, one.value.str("name")?))).collect();
    for association in subject.at("association").into_iter().take(OBJECTS) {
        let text = |member: &str| association.value.str(member);
        let (Some(source), Some(kind), Some(target)) = (text("sourceId"), text("associationType"), text("targetId"))
        else {
            continue;
        };
        let named = |id: &str| names.get(id).map_or(id, |name| *name).to_owned();
        let value = Relation { source: named(source), kind: kind.to_owned(), target: named(target) };
        reader.take(&association);
        award.relations.push(Field::new(value, association.pointer.clone()));
    }
}

/// The learner's own work, as Open Badges means evidence.
fn evidence<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    for place in body.at("evidence") {
        if place.value.as_object().is_none() || !reader.enter() {
            continue;
        }
        let said = ["name", "narrative", "description", "genre", "audience", "id"].map(|name| place.at(name)).concat();
        let statements = reader.all(&said);
        let kind = EvidenceKind::Other;
        award.evidence.push(Evidence {
            pointer: place.pointer.clone(),
            kind,
            label: None,
            statements,
            accreditation: None,
            documents: Vec::new(),
        });
    }
}
