//! What was assessed, done or allowed? ELM LearningAssessment, LearningActivity and LearningEntitlement.

use credential::json::Value;

use super::achievement::durations;
use super::organisation;
use crate::achievement::DurationKind;
use crate::claim::{Activity, Assessment, Entitlement};
use crate::field::{Concept, Field};
use crate::place::Place;
use crate::reader::Reader;

/// A thing that belongs to the whole repeats how the whole was awarded; said once, it is not said again.
fn awarded<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>, process: Option<&'v Value<'d>>) {
    for own in claim.at("awardedBy") {
        if process.is_some_and(|process| process == own.value) {
            reader.take(&own);
        }
    }
}

/// Entries of a list that stand on the thing itself or on its specification.
fn said<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>, name: &str) -> Vec<Field<Concept>> {
    reader.concepts(&[claim.at(name), claim.at(&format!("specifiedBy/{name}"))].concat())
}

/// What a thing is called. A specification that is called the same says nothing new; another name stays over.
fn title<'v, 'd>(reader: &mut Reader<'v, 'd>, claim: &Place<'v, 'd>) -> Option<Field<String>> {
    let specified = claim.at("specifiedBy/title");
    let own = reader.first(&[claim.at("title"), specified.clone()])?;
    for place in specified.iter().filter(|place| claim.value.get("title") == Some(place.value)) {
        reader.take(place);
    }
    Some(own)
}

/// Whether the thing is one, and there is room for it.
fn enters(reader: &mut Reader<'_, '_>, claim: &Place<'_, '_>) -> bool {
    claim.value.as_object().is_some() && reader.enter()
}

pub(super) fn assessment<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    claim: &Place<'v, 'd>,
    process: Option<&'v Value<'d>>,
) -> Option<Assessment> {
    if !enters(reader, claim) {
        return None;
    }
    let at = |path: &str| claim.at(path);
    awarded(reader, claim, process);
    let mut scheme = reader.all(&at("specifiedBy/gradingScheme/title"));
    scheme.extend(reader.all(&at("specifiedBy/gradingScheme/description")));
    Some(Assessment {
        pointer: claim.pointer.clone(),
        title: title(reader, claim),
        description: reader.first(&[at("description"), at("specifiedBy/description")]),
        kinds: said(reader, claim, "dcType"),
        modes: said(reader, claim, "mode"),
        grade: reader.first(&[at("grade")]),
        status: reader.first(&[at("gradeStatus")]),
        supervision: reader.concepts(&at("idVerification")),
        scheme,
        required: None,
        issued: reader.date(&[at("dateIssued")]),
        assessed_by: at("assessedBy").iter().filter_map(|body| organisation(reader, body)).collect(),
        parts: at("hasPart").iter().filter_map(|part| assessment(reader, part, process)).collect(),
    })
}

pub(super) fn activity<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    claim: &Place<'v, 'd>,
    process: Option<&'v Value<'d>>,
) -> Option<Activity> {
    if !enters(reader, claim) {
        return None;
    }
    let at = |path: &str| claim.at(path);
    awarded(reader, claim, process);
    let mut lengths = durations(reader, &at("specifiedBy/volumeOfLearning"), DurationKind::Volume);
    lengths.extend(durations(reader, &at("workload"), DurationKind::Workload));
    lengths.extend(durations(reader, &at("specifiedBy/contactHour"), DurationKind::Contact));
    Some(Activity {
        pointer: claim.pointer.clone(),
        title: title(reader, claim),
        description: reader.first(&[at("description"), at("specifiedBy/description")]),
        kinds: said(reader, claim, "dcType"),
        modes: said(reader, claim, "mode"),
        durations: lengths,
        began: reader.date(&[at("temporal/startDate")]),
        ended: reader.date(&[at("temporal/endDate")]),
        directed_by: at("directedBy").iter().filter_map(|body| organisation(reader, body)).collect(),
        parts: at("hasPart").iter().filter_map(|part| activity(reader, part, process)).collect(),
    })
}

pub(super) fn entitlement<'v, 'd>(
    reader: &mut Reader<'v, 'd>,
    claim: &Place<'v, 'd>,
    process: Option<&'v Value<'d>>,
) -> Option<Entitlement> {
    if !enters(reader, claim) {
        return None;
    }
    let at = |path: &str| claim.at(path);
    // The same thing, whether it stands on an entitlement or is its specification.
    let both = |name: &str| [claim.at(name), claim.at(&format!("specifiedBy/{name}"))].concat();
    awarded(reader, claim, process);
    let occupations = [both("limitOccupation"), both("limitNationalOccupation")].concat();
    Some(Entitlement {
        pointer: claim.pointer.clone(),
        title: title(reader, claim),
        description: reader.first(&[at("description"), at("specifiedBy/description")]),
        kinds: said(reader, claim, "dcType"),
        status: said(reader, claim, "entitlementStatus").into_iter().next(),
        occupations: reader.concepts(&occupations),
        jurisdictions: reader.concepts(&both("limitJurisdiction")),
        organisations: reader.all(&both("limitOrganisation")),
        issued: reader.date(&[at("dateIssued")]),
        expires: reader.date(&[at("expiryDate")]),
    })
}
