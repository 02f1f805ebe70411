//! What does a European Digital Credential offer as evidence: a mandate, a conversion, an accreditation? ELM Evidence.

use super::accreditations;
use crate::award::Award;
use crate::evidence::{Evidence, EvidenceKind};
use crate::place::Place;
use crate::reader::Reader;

pub(super) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>, body: &Place<'v, 'd>, award: &mut Award) {
    for place in body.at("evidence") {
        if place.value.as_object().is_none() || !reader.enter() {
            continue;
        }
        let kinds = reader.concepts(&place.at("dcType"));
        let kind = kinds.first().map_or(EvidenceKind::Other, |kind| EvidenceKind::at(&kind.value.address));
        let accreditation = accreditations(reader, &place.at("accreditation")).into_iter().next();
        let statements = [place.at("evidenceStatement"), place.at("description"), place.at("title")].concat();
        award.evidence.push(Evidence {
            pointer: place.pointer.clone(),
            kind,
            label: kinds.into_iter().next(),
            statements: reader.all(&statements),
            accreditation,
        });
    }
}
