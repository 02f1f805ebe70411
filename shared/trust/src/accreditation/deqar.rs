//! What does a report of DEQAR say?
//!
//! As DEQAR's own service writes it (`connectapi/letstrust`): `DeqarReport` under did:web:data.deqar.eu, and the variant for
//! EBSI, which has addresses of the EU's lists in place of words. Levels are those of the QF-EHEA; their EQF levels are the
//! ones that service itself puts there.

use std::collections::BTreeSet;

use credential::eu_list::EuList;
use credential::json::Value;

use super::{Agency, Kind, Statement, jurisdiction, moment, texts};
use crate::limits;
use crate::scope::Scope;

const CYCLES: [(&str, u8); 4] = [("short cycle", 5), ("first cycle", 6), ("second cycle", 7), ("third cycle", 8)];

pub(super) fn read(subject: &Value<'_>, claimed: &Value<'_>) -> Statement {
    let identifiers = subject.get("identifiers").map(Value::one_or_many).unwrap_or_default();
    let known = identifiers.iter().filter_map(|one| one.str("identifier"));
    let ids = known.chain(subject.str("eterID")).map(str::to_owned).take(limits::STATEMENT_PARTS).collect();
    let names = ["name", "legalName"].iter().filter_map(|member| subject.str(member)).map(str::to_owned).collect();
    Statement {
        kind: Kind::Report,
        ids,
        names,
        scopes: scopes(claimed),
        decision: claimed.str("decision").map(str::to_owned),
        status: claimed.str("accreditationStatus").map(str::to_owned),
        agency: claimed.get("agency").and_then(agency),
        ..Statement::default()
    }
}

/// One for each programme; or one for the institution. A report about programmes that names none covers none.
fn scopes(claimed: &Value<'_>) -> Vec<Scope> {
    let stated = claimed.get("limitJurisdiction");
    let read = texts(stated);
    let countries = read.iter().map(|text| jurisdiction(text)).collect();
    let everywhere = Scope { countries, unread: unread("country", stated, read.len()), ..Scope::default() };
    match claimed.get("limitQualification") {
        Some(programmes) => {
            let programmes = programmes.one_or_many().iter().take(limits::STATEMENT_PARTS);
            programmes.map(|one| programme(one, &everywhere)).filter(|scope| !scope.qualifications.is_empty()).collect()
        }
        None => {
            vec![at_levels(claimed.get("limitQFLevel"), &everywhere)]
        }
    }
}

fn programme(one: &Value<'_>, everywhere: &Scope) -> Scope {
    let mut qualifications: BTreeSet<String> = one.str("title").map(str::to_owned).into_iter().collect();
    qualifications.extend(texts(one.get("alternativeLabel")));
    Scope { qualifications, ..at_levels(one.get("EQFLevel"), everywhere) }
}

/// The same at these levels. Levels that are none of the known ones bound it all the same.
fn at_levels(stated: Option<&Value<'_>>, everywhere: &Scope) -> Scope {
    let eqf: BTreeSet<u8> = texts(stated).iter().filter_map(|text| level(text)).collect();
    let mut scope = everywhere.clone();
    if eqf.is_empty() {
        scope.unread.extend(unread("level", stated, 0));
    }
    Scope { eqf, ..scope }
}

/// The limb, if more bounds it than was read.
fn unread(limb: &'static str, stated: Option<&Value<'_>>, read: usize) -> BTreeSet<&'static str> {
    let stated = stated.map(Value::one_or_many).unwrap_or_default();
    let bounds = stated.iter().filter(|one| !matches!(one, Value::Null)).count();
    (bounds > read).then_some(limb).into_iter().collect()
}

fn level(text: &str) -> Option<u8> {
    let folded = text.trim().to_ascii_lowercase();
    let named = CYCLES.iter().find(|(name, _)| *name == folded).map(|(_, level)| *level);
    let listed = || EuList::Eqf.entry(&folded)?.parse().ok().filter(|level| (1..=8).contains(level));
    named.or_else(listed)
}

fn agency(value: &Value<'_>) -> Option<Agency> {
    Some(Agency {
        name: value.str("name").or(value.str("acronym"))?.to_owned(),
        id: value.str("id").map(str::to_owned),
        from: value.str("registrationValidFrom").and_then(moment),
        until: value.str("registrationExpirationDate").and_then(moment),
    })
}
