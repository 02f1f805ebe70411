//! What was assessed, done or allowed?

use learning::{Activity, Assessment, Entitlement};

use super::achievement::durations;
use super::organisation;
use super::teller::Teller;

/// An assessment, its result, and of what it is made.
pub(super) fn assessment(assessment: &Assessment, teller: &mut Teller<'_>) {
    teller.within("said-assessment", &assessment.title, |teller| {
        teller.concept("said-kind", &assessment.kinds);
        teller.text("said-about", &assessment.description);
        teller.text("said-grade", &assessment.grade);
        teller.text("said-result", &assessment.status);
        teller.concept("said-mode", &assessment.modes);
        teller.concept("said-supervision", &assessment.supervision);
        teller.text("said-grading-scheme", &assessment.scheme);
        teller.text("said-required-result", &assessment.required);
        teller.date("said-result-issued", &assessment.issued);
        for body in &assessment.assessed_by {
            teller.within("said-assessed-by", &body.name, |teller| organisation::inside(body, teller));
        }
        assessment.parts.iter().for_each(|part| self::assessment(part, teller));
    });
}

/// What the person did.
pub(super) fn activity(activity: &Activity, teller: &mut Teller<'_>) {
    teller.within("said-activity", &activity.title, |teller| {
        teller.concept("said-kind", &activity.kinds);
        teller.text("said-about", &activity.description);
        teller.concept("said-mode", &activity.modes);
        durations(&activity.durations, teller);
        teller.date("said-began", &activity.began);
        teller.date("said-ended", &activity.ended);
        for body in &activity.directed_by {
            teller.within("said-directed-by", &body.name, |teller| organisation::inside(body, teller));
        }
        activity.parts.iter().for_each(|part| self::activity(part, teller));
    });
}

/// What the person may do.
pub(super) fn entitlement(entitlement: &Entitlement, teller: &mut Teller<'_>) {
    teller.within("said-entitlement", &entitlement.title, |teller| {
        teller.concept("said-kind", &entitlement.kinds);
        teller.concept("said-entitlement-status", &entitlement.status);
        teller.text("said-about", &entitlement.description);
        teller.concept("said-occupation", &entitlement.occupations);
        teller.concept("said-jurisdiction", &entitlement.jurisdictions);
        teller.text("said-holds-at", &entitlement.organisations);
        teller.date("said-since", &entitlement.issued);
        teller.date("said-until", &entitlement.expires);
    });
}
