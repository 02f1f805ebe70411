//! What is a seal worth by Regulation (EU) No 910/2014: qualified, advanced on a qualified certificate, or advanced?
//!
//! Articles 3 (25 to 27) and 38; ETSI TS 119 615, clause 4.4: the certificate must have been qualified when it was issued and
//! when the seal existed, by its own word and the rules of the list that its authority stands on. It says who sealed and how, and
//! nothing of what its holder may award.

use credential::Timestamp;
use credential::x509::Certificate;
use trust::eu::{self, Found, Qualified, Standing};

use crate::case::Case;
use crate::certificate::Vouch;
use crate::lists;
use crate::report::{Check, Evidence, Report};

/// The grade of a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SealGrade {
    /// On a qualified certificate for seals, with a key in a qualified device.
    Qualified,
    /// On a qualified certificate for seals.
    AdvancedOnQualified,
    /// Tied to who sealed, by an authority that the user or a list vouches for.
    Advanced,
    /// Not settled.
    Unknown,
}

impl SealGrade {
    const ALL: [Self; 4] = [Self::Qualified, Self::AdvancedOnQualified, Self::Advanced, Self::Unknown];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Qualified => "qualified",
            Self::AdvancedOnQualified => "advanced-on-qualified",
            Self::Advanced => "advanced",
            Self::Unknown => "unknown",
        }
    }
}

impl Report {
    /// What was found of the seal's grade, its reason and the list that says so; `None` of what bears no seal that holds.
    pub fn seal(&self) -> Option<&Evidence> {
        self.finding(Check::IssuerKey).evidence.iter().find(|one| one.id == "seal-grade")
    }

    /// The grade of the seal; `None` of what bears none.
    pub fn seal_grade(&self) -> Option<SealGrade> {
        let found = self.seal()?;
        let said = found.args.iter().find(|(name, _)| *name == "grade")?;
        SealGrade::ALL.into_iter().find(|grade| said.1 == crate::problem::Arg::from(grade.id()))
    }
}

/// The grade with its reason, of a seal whose mathematics holds. `vouch` is who vouches for the certificate at that time.
pub(super) fn grade(case: &Case<'_>, leaf: &Certificate, vouch: Option<&Vouch>, at: Timestamp) -> Evidence {
    let (grade, reason, found) = graded(case, leaf, vouch, at);
    let evidence = Evidence::new("seal-grade").with("grade", grade.id()).with("reason", reason);
    match found {
        None => evidence.with("territory", "").with("issue", 0_u64),
        Some(found) => {
            evidence.with("territory", &found.territory).with("issue", found.sequence).with("issued", found.issued)
        }
    }
}

fn graded(
    case: &Case<'_>,
    leaf: &Certificate,
    vouch: Option<&Vouch>,
    at: Timestamp,
) -> (SealGrade, &'static str, Option<Found>) {
    use SealGrade::{Advanced, Unknown};
    let Some(vouch) = vouch else { return (Unknown, "nobody-vouches", None) };
    let listed = case.trust.eu.as_ref().and_then(|lists| {
        let then = lists::standing(lists, &vouch.path, at, case.as_of)?;
        Some((then, lists::standing(lists, &vouch.path, leaf.not_before(), case.as_of)?))
    });
    let Some(((then, found), (at_issue, found_at_issue))) = listed else {
        let claimed = leaf.qc_statements().is_some_and(|qc| qc.for_seals());
        return (Advanced, if claimed { "no-list" } else { "certificate-not-qualified" }, None);
    };
    let (grade, reason) = match (then, at_issue) {
        (Standing::Overdue, _) | (_, Standing::Overdue) => (Unknown, "list-overdue"),
        (Standing::Ahead, _) | (_, Standing::Ahead) => (Unknown, "list-ahead"),
        (Standing::Unread(_), _) | (_, Standing::Unread(_)) => (Unknown, "service-unread"),
        (Standing::Granted, Standing::Granted) => {
            by_rules(eu::qualified(&found.rules, leaf), eu::qualified(&found_at_issue.rules, leaf))
        }
        (Standing::Granted, _) => (Advanced, "not-granted-at-issue"),
        _ => (Advanced, "not-granted"),
    };
    let elsewhere = leaf.qc_statements().is_some_and(|qc| !qc.laws.is_empty());
    let reason = if elsewhere && reason == "certificate-not-qualified" { "another-law" } else { reason };
    (grade, reason, Some(found))
}

/// By what the certificate was when the seal existed, and when it was issued. The device counts as it was when the seal existed.
fn by_rules(then: Option<Qualified>, at_issue: Option<Qualified>) -> (SealGrade, &'static str) {
    use SealGrade::{Advanced, AdvancedOnQualified, Qualified, Unknown};
    let (Some(then), Some(at_issue)) = (then, at_issue) else { return (Unknown, "rules-unclear") };
    if !then.for_seals || !at_issue.for_seals {
        let by_rule = then.seals_by_rule || at_issue.seals_by_rule;
        return (Advanced, if by_rule { "not-qualified-by-rules" } else { "certificate-not-qualified" });
    }
    match (then.device, then.device_by_rule, then.seals_by_rule) {
        (true, false, false) => (Qualified, "listed"),
        (true, ..) => (Qualified, "listed-by-rules"),
        (false, false, _) => (AdvancedOnQualified, "no-device"),
        (false, true, _) => (AdvancedOnQualified, "no-device-by-rules"),
    }
}

#[cfg(test)]
mod tests {
    use super::{SealGrade, by_rules};
    use trust::eu::Qualified;

    /// Articles 3 (25 to 27): qualified is what was so when the certificate was issued, and when the seal existed.
    #[test]
    fn a_certificate_must_be_for_seals_at_both_times() {
        let one = |for_seals, seals_by_rule| {
            Some(Qualified { for_seals, device: true, seals_by_rule, device_by_rule: false })
        };
        let neither = (SealGrade::Advanced, "certificate-not-qualified");
        let by_rule = (SealGrade::Advanced, "not-qualified-by-rules");
        for (then, at_issue, due) in [
            (one(true, false), one(true, false), (SealGrade::Qualified, "listed")),
            (one(true, true), one(true, false), (SealGrade::Qualified, "listed-by-rules")),
            (one(false, false), one(true, false), neither),
            (one(true, false), one(false, false), neither),
            (one(false, true), one(true, false), by_rule),
            (one(true, false), one(false, true), by_rule),
            (None, one(true, false), (SealGrade::Unknown, "rules-unclear")),
            (one(true, false), None, (SealGrade::Unknown, "rules-unclear")),
        ] {
            assert_eq!(by_rules(then, at_issue), due, "{then:?}, {at_issue:?}");
        }
    }
}
