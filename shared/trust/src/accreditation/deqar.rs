//! What does a report of DEQAR say?
//!
//! As DEQAR's own service writes it (`connectapi/letstrust`): `DeqarReport` under did:web:data.deqar.eu, and the variant for
//! EBSI, which has addresses of the EU's lists in place of words. Levels are those of the QF-EHEA; their EQF levels are the
//! ones that service itself puts there.

use std::collections::BTreeSet;

use credential::eu_list::EuList;
use credential::json::Value;

use credential::Timestamp;

use super::{Agency, Kind, Statement, jurisdiction, moment, texts};
use crate::limits;
use crate::scope::Scope;

/// The kinds of the EU's list `accreditation` that are given to a programme alone.
pub const PROGRAMME: [&str; 2] = ["e57dddfcf3", "820101cba6"];

const CYCLES: [(&str, u8); 4] = [("short cycle", 5), ("first cycle", 6), ("second cycle", 7), ("third cycle", 8)];

/// `issuer` is who signed, which may say on behalf of which agency.
pub(super) fn read(issuer: Option<&Value<'_>>, subject: &Value<'_>, claimed: &Value<'_>) -> Statement {
    let behalf = issuer.and_then(|issuer| issuer.get("onBehalfOf")).map(Value::one_or_many).unwrap_or_default();
    let agencies = claimed.get("agency").map(Value::one_or_many).unwrap_or_default().iter().chain(behalf);
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
        agencies: agencies.take(limits::STATEMENT_PARTS).filter_map(agency).collect(),
        ..Statement::default()
    }
}

/// One for each programme; or one for the institution. A report that names no programme covers none where it is about
/// programmes, and does where it says that it is about the institution.
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
        None if claimed.get("accreditationType").is_some_and(is_of_programmes) => Vec::new(),
        None => vec![at_levels(claimed.get("limitQFLevel"), &everywhere)],
    }
}

/// Whether a kind of accreditation is, or may be, of programmes alone.
fn is_of_programmes(kind: &Value<'_>) -> bool {
    let kinds = texts(Some(kind));
    let institutional = |text: &String| match EuList::Accreditation.entry(text) {
        Some(entry) => !PROGRAMME.contains(&entry),
        None => text.to_lowercase().contains("institution") && !text.to_lowercase().contains("program"),
    };
    kinds.is_empty() || !kinds.iter().all(institutional)
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
    let id = value.str("id").or(value.as_str()).map(str::to_owned);
    let name = ["name", "acronym"].iter().find_map(|member| value.str(member)).map(str::to_owned);
    let stated = |member: &str| value.get(member).filter(|date| !matches!(date, Value::Null));
    let day = |member: &str, end: bool| stated(member).and_then(Value::as_str).and_then(|text| day(text, end));
    let (from, until) = (day("registrationValidFrom", false), day("registrationExpirationDate", true));
    let undated = stated("registrationValidFrom").is_some() != from.is_some()
        || stated("registrationExpirationDate").is_some() != until.is_some();
    let nothing = name.is_none() && id.is_none() && from.is_none() && until.is_none() && !undated;
    let name = name.or_else(|| id.clone()).unwrap_or_default();
    (!nothing).then_some(Agency { name, id, from, until, undated })
}

/// A moment, or a day: its first moment, or the first after it.
fn day(text: &str, end: bool) -> Option<Timestamp> {
    let whole = || moment(&format!("{text}T00:00:00Z")).filter(|_| text.len() == 10);
    moment(text).or_else(|| whole().map(|day| if end { day.plus_seconds(86_400) } else { day }))
}
