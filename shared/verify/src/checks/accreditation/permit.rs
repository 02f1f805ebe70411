//! May credentials of these schemas and types be issued under an accreditation of EBSI, or by those whom it lets accredit?

use std::collections::BTreeSet;

use credential::format::{Credential, w3c};
use credential::json::Value;
use trust::accreditation::{Permit, SchemaId};

use super::awarded::Awarded;
use super::cover::Miss;
use crate::case::Case;

/// Types that every credential has, which say nothing of what it is.
const BASES: [&str; 3] = ["VerifiableCredential", "VerifiableAttestation", "VerifiableAccreditation"];

/// What a credential is, by the registries of EBSI.
pub(super) struct Issued {
    pub schemas: Vec<SchemaId>,
    /// Its schemas as they are written, for people.
    written: Vec<String>,
    types: BTreeSet<String>,
    /// By their origins, whose addresses of schemas count as a registry's.
    registries: Vec<String>,
}

impl Issued {
    pub(super) fn of(case: &Case<'_>, credential: &Credential<'_>) -> Self {
        let schemas = credential.claims.get("credentialSchema").map(Value::one_or_many).unwrap_or_default();
        let written: Vec<String> = schemas.iter().filter_map(w3c::id_of).map(str::to_owned).collect();
        let types = w3c::types(&credential.claims).into_iter().filter(|kind| !BASES.contains(kind));
        Self {
            schemas: written.iter().map(|text| SchemaId::of(text)).collect(),
            written,
            types: types.map(str::to_owned).collect(),
            registries: case.trust.chain_registries().into_iter().map(str::to_owned).collect(),
        }
    }

    fn is_of(&self, schema: &SchemaId) -> bool {
        let registries: Vec<&str> = self.registries.iter().map(String::as_str).collect();
        self.schemas.iter().any(|own| own.is(schema, &registries))
    }

    /// What is of no kind of its own is of none that anybody was let issue.
    fn has_only(&self, types: &BTreeSet<String>) -> bool {
        !self.types.is_empty() && self.types.is_subset(types)
    }

    fn said(&self) -> String {
        self.written.iter().chain(&self.types).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// Whether the accreditation lets its subject issue this.
pub(super) fn to_attest(permits: &[Permit], issued: &Issued, awarded: &Awarded) -> Result<(), Miss> {
    let by_schema = |permit: &Permit| permit.schema.as_ref().is_none_or(|schema| issued.is_of(schema));
    let by_type = |permit: &Permit| permit.types.is_empty() || issued.has_only(&permit.types);
    let fitting: Vec<&Permit> = permits.iter().filter(|permit| by_schema(permit) && by_type(permit)).collect();
    if fitting.is_empty() {
        return Err(Miss::new("schema", types(permits), issued.said()));
    }
    there(&fitting, awarded)
}

/// Whether one of these permits reaches where the award was made.
fn there(permits: &[&Permit], awarded: &Awarded) -> Result<(), Miss> {
    let found: BTreeSet<&String> = awarded.things.iter().flat_map(|thing| &thing.countries).collect();
    let reaches = |permit: &&Permit| {
        permit.countries.is_empty() || (!found.is_empty() && found.iter().all(|code| permit.countries.contains(*code)))
    };
    if permits.iter().any(reaches) {
        return Ok(());
    }
    let allowed: BTreeSet<&String> = permits.iter().flat_map(|permit| &permit.countries).collect();
    let said = |codes: BTreeSet<&String>| codes.into_iter().cloned().collect::<Vec<_>>().join(", ");
    Err(Miss::new("country", said(allowed), said(found)))
}

/// Whether the accreditation lets its subject accredit others for this: by the schema of what is issued in the end, or by
/// that of the accreditation below, and there where it was issued. `below` is the credential that it was given under it.
pub(super) fn to_accredit(permits: &[Permit], issued: &Issued, below: &Issued, awarded: &Awarded) -> Result<(), Miss> {
    let named = |schema: &SchemaId| issued.is_of(schema) || below.is_of(schema);
    let fits = |permit: &&Permit| {
        let types = &permit.types;
        let lets = types.is_empty() || issued.has_only(types) || below.types.iter().any(|kind| types.contains(kind));
        permit.schema.as_ref().is_some_and(named) && lets
    };
    let fitting: Vec<&Permit> = permits.iter().filter(fits).collect();
    if fitting.is_empty() { Err(Miss::new("schema", types(permits), issued.said())) } else { there(&fitting, awarded) }
}

fn types(permits: &[Permit]) -> String {
    let all: BTreeSet<&String> = permits.iter().flat_map(|permit| &permit.types).collect();
    all.into_iter().filter(|kind| !BASES.contains(&kind.as_str())).cloned().collect::<Vec<_>>().join(", ")
}
