//! Does it keep to the schema, or to the rules of its type, that it names?
//!
//! VCDM 2.0, section 4.11; VC JSON Schema; SD-JWT VC, "Processing Type Metadata". Nothing is asked for before the seal
//! holds. What cannot be had is unknown and said; it is never taken for kept.

mod credential_schema;
mod type_metadata;

use credential::format::{Credential, Family};

use crate::case::Case;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};

/// What came of one schema, or of one type.
struct Looked {
    outcome: Outcome,
    evidence: Vec<Evidence>,
}

impl Looked {
    fn at(outcome: Outcome) -> Self {
        Self { outcome, evidence: Vec::new() }
    }
    fn kept(evidence: Evidence) -> Self {
        Self { outcome: Outcome::Pass, evidence: vec![evidence] }
    }
    fn open(problem: Problem) -> Self {
        Self::at(Outcome::Unknown(problem))
    }
    fn broken(problem: Problem) -> Self {
        Self::at(Outcome::Fail(problem))
    }
}

/// `in_the_way` is the check that must pass first and does not; `sealed`, whether its issuer sealed it, whatever its form: only
/// then does it count that it names no schema. `part` says that something may have been left out of what the issuer signed.
pub(crate) fn check(
    case: &Case<'_>,
    credential: &Credential<'_>,
    in_the_way: Option<Check>,
    sealed: bool,
    part: bool,
) -> Finding {
    let clause = match credential.family {
        Family::SdJwtVc => "SD-JWT VC, Type Metadata",
        _ => "VCDM 2.0, 4.11; VC JSON Schema, 5",
    };
    let skip = |skip| Finding::new(Check::Schema, Outcome::Skip(skip), clause);
    if sealed && !names_one(credential) {
        return skip(Skip::NotApplicable);
    }
    // A list, or a schema that is itself a credential, is judged for what it says and not for its form.
    if case.list_depth > 0 {
        return skip(Skip::NotAsked);
    }
    if let Some(check) = in_the_way {
        return skip(Skip::Blocked(check));
    }
    let mut looked = credential_schema::look(case, credential, part);
    looked.extend(type_metadata::look(case, credential));
    let worst = looked.iter().map(|one| &one.outcome).max_by_key(|outcome| weight(outcome)).cloned();
    let evidence: Vec<Evidence> = looked.into_iter().flat_map(|one| one.evidence).collect();
    Finding::new(Check::Schema, worst.unwrap_or(Outcome::Skip(Skip::NotApplicable)), clause).resting_on(evidence)
}

fn names_one(credential: &Credential<'_>) -> bool {
    credential.claims.get("credentialSchema").is_some() || type_metadata::named(credential).is_some()
}

/// A broken rule before what is open; what the issuer has pinned before what merely could not be had.
fn weight(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Fail(_) => 4,
        Outcome::Unknown(
            Problem::SchemaAltered { .. } | Problem::SchemaNotSound { .. } | Problem::PinnedSchemaUnavailable { .. },
        ) => 3,
        Outcome::Unknown(_) => 2,
        Outcome::Pass => 1,
        Outcome::Skip(_) => 0,
    }
}

/// That something could not be had or used: `pinned` if the issuer says which bytes it means.
fn unavailable(address: &str, reason: impl Into<Reason>, pinned: bool) -> Problem {
    let (address, reason) = (crate::text::cut(address), reason.into());
    if pinned {
        Problem::PinnedSchemaUnavailable { address, reason }
    } else {
        Problem::SchemaUnavailable { address, reason }
    }
}
