//! Might this body award this, at this level, on that day, by the user's own list?

use credential::json::Value;
use learning::{Award, isced_f};
use trust::{Listing, OwnList, Scope};

use crate::problem::Problem;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

const CLAUSE: &str = "your trust sources";

/// `identified` says whether the issuer is known at all; `listing` is the entry that names it.
pub(crate) fn check(
    claims: &Value<'_>,
    issuer: Option<&str>,
    identified: bool,
    listing: Option<(&OwnList, &Listing)>,
) -> Finding {
    let finding = |outcome| Finding::new(Check::Accreditation, outcome, CLAUSE);
    if !identified {
        return finding(Outcome::Skip(Skip::Blocked(Check::IssuerIdentity)));
    }
    let Some((list, listing)) = listing.filter(|(_, listing)| !listing.awards.is_empty()) else {
        return finding(Outcome::Unknown(Problem::NoAccreditationSource {
            issuer: text::cut(issuer.unwrap_or_default()),
        }));
    };
    let level = Award::from_claims(claims).eqf_level.map(|field| field.value);
    let fields = isced_f(claims);
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let source = listing.source.clone().unwrap_or_else(|| list.name.clone());
    let outcomes: Vec<Covered> = listing.awards.iter().map(|scope| covers(scope, level, &fields)).collect();
    if outcomes.contains(&Covered::Yes) {
        let evidence = Evidence::new("may-award").with("name", &listing.name).with("source", &source).from(&list.name);
        return finding(Outcome::Pass).resting_on([evidence]);
    }
    if let Some(member) = outcomes.iter().find_map(|covered| match covered {
        Covered::NotSaid(member) => Some(*member),
        _ => None,
    }) {
        return finding(Outcome::Unknown(Problem::AwardNotComparable { source, member: member.to_owned() }));
    }
    let found =
        format!("EQF {}, {}", level.map_or_else(|| "-".to_owned(), |level| level.to_string()), fields.join(" "));
    let allowed = listing.awards.iter().map(describe).collect::<Vec<_>>().join("; ");
    finding(Outcome::Fail(Problem::OutsideAccreditation { source, allowed, found: text::cut(&found) }))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Covered {
    Yes,
    No,
    /// The award does not say this, so that it cannot be compared.
    NotSaid(&'static str),
}

fn covers(scope: &Scope, level: Option<u8>, fields: &[&str]) -> Covered {
    let by_level = match level {
        _ if scope.eqf.is_empty() => Covered::Yes,
        None => Covered::NotSaid("the EQF level"),
        Some(level) if scope.eqf.contains(&level) => Covered::Yes,
        Some(_) => Covered::No,
    };
    let by_field = match fields {
        _ if scope.isced_f.is_empty() => Covered::Yes,
        [] => Covered::NotSaid("the field of study (ISCED-F)"),
        fields if fields.iter().all(|field| scope.isced_f.iter().any(|code| field.starts_with(code.as_str()))) => {
            Covered::Yes
        }
        _ => Covered::No,
    };
    match (by_level, by_field) {
        (Covered::No, _) | (_, Covered::No) => Covered::No,
        (Covered::Yes, Covered::Yes) => Covered::Yes,
        (Covered::NotSaid(member), _) | (_, Covered::NotSaid(member)) => Covered::NotSaid(member),
    }
}

fn describe(scope: &Scope) -> String {
    let levels: Vec<String> = scope.eqf.iter().map(ToString::to_string).collect();
    let fields: Vec<&str> = scope.isced_f.iter().map(String::as_str).collect();
    format!("EQF {}, {}", levels.join(" "), fields.join(" ")).trim_end_matches([',', ' ']).to_owned()
}
