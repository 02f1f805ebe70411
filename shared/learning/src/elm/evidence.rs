//! What does a European Digital Credential offer as evidence: a mandate, a conversion, an accreditation? ELM Evidence.

use super::accreditations;
use crate::evidence::{Evidence, EvidenceKind};
use crate::place::Place;
use crate::reader::Reader;

/// All of it, in its order.
pub(crate) fn all<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>) -> Vec<Evidence> {
    body.at("evidence").iter().filter_map(|place| one(reader, place)).collect()
}

fn one<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Evidence> {
    if place.value.as_object().is_none() || !reader.enter() {
        return None;
    }
    let kinds = reader.concepts(&place.at("dcType"));
    let kind = kinds.first().map_or(EvidenceKind::Other, |kind| EvidenceKind::at(&kind.value.address));
    let accreditation = accreditations(reader, &place.at("accreditation")).into_iter().next();
    let statements = [place.at("evidenceStatement"), place.at("description"), place.at("title")].concat();
    Some(Evidence {
        pointer: place.pointer.clone(),
        kind,
        label: kinds.into_iter().next(),
        statements: reader.all(&statements),
        accreditation,
        documents: place.at("embeddedEvidence").into_iter().map(|document| document.pointer).collect(),
    })
}
