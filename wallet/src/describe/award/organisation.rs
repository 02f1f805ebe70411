//! Which organisation is that, who accredited it, and what is offered as evidence? As the file says; nobody vouches for it here.

use learning::validation::Weighed;
use learning::{Accreditation, Evidence, EvidenceKind, Organisation};

use super::teller::Teller;

/// An organisation with its name.
pub(super) fn tell(body: &Organisation, teller: &mut Teller<'_>) {
    teller.text("said-name", &body.name);
    inside(body, teller);
}

/// Everything but its name.
pub(super) fn inside(body: &Organisation, teller: &mut Teller<'_>) {
    teller.text("said-other-name", &body.other_names);
    teller.identifiers(&body.identifiers);
    teller.country(&body.countries);
    teller.concept("said-region", &body.regions);
    teller.text("said-address", &body.places);
    teller.text("said-contact", &body.contact);
    body.accreditations.iter().for_each(|one| accreditation(one, teller));
}

/// An accreditation, with who gave it and for what.
pub(super) fn accreditation(accreditation: &Accreditation, teller: &mut Teller<'_>) {
    teller.within("said-accreditation", &accreditation.title, |teller| {
        teller.concept("said-kind", &accreditation.kind);
        for (id, bodies) in
            [("said-accredited-by", &accreditation.agents), ("said-accredited", &accreditation.organisations)]
        {
            for body in bodies {
                teller.within(id, &body.name, |teller| inside(body, teller));
            }
        }
        teller.concept("said-field", &accreditation.fields);
        for level in &accreditation.eqf_levels {
            teller.say("said-eqf-level", &level.value.to_string());
        }
        teller.concept("said-jurisdiction", &accreditation.jurisdictions);
        teller.concept("said-credential-type", &accreditation.credential_types);
        teller.text("said-qualification", &accreditation.qualifications);
        teller.identifiers(&accreditation.qualification_ids);
        teller.concept("said-decision", &accreditation.decision);
        teller.text("said-report", &accreditation.reports);
        teller.text("said-status", &accreditation.status);
        teller.date("said-since", &accreditation.issued);
        teller.date("said-reviewed", &accreditation.reviewed);
        teller.date("said-until", &accreditation.expires);
    });
}

/// A piece of evidence: a mandate, a converted original, an accreditation, or the learner's own work with its grade.
pub(super) fn evidence(evidence: &Evidence, grade: Option<&Weighed>, teller: &mut Teller<'_>) {
    let id = match evidence.kind {
        EvidenceKind::Mandate => "said-evidence-mandate",
        EvidenceKind::Conversion => "said-evidence-conversion",
        EvidenceKind::Accreditation => "said-evidence-accreditation",
        EvidenceKind::Other => "said-evidence-other",
    };
    teller.within(id, [], |teller| {
        teller.concept("said-kind", &evidence.label);
        teller.text("said-statement", &evidence.statements);
        evidence.accreditation.iter().for_each(|one| accreditation(one, teller));
        grade.into_iter().for_each(|grade| graded(grade, teller));
    });
}

/// How well it is evidenced, and why.
pub(super) fn graded(weighed: &Weighed, teller: &mut Teller<'_>) {
    let words = teller.language.words;
    let (grade, reason) = (words.grade(weighed.grade), words.grade_reason(weighed.reason));
    teller.say("said-evidence-grade", &format!("{grade}: {reason}"));
}
