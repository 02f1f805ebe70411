//! Does a second credential say that the body may award this: one that the user has at hand, or one that lies in this one?
//!
//! It counts if it holds by itself, speaks of this very body, covers the award, and was signed by somebody who, as the
//! user's own list says, accredits it. Nobody accredits itself.

use credential::Timestamp;
use credential::format::{self, Credential};
use credential::x509::fold;
use trust::accreditation::{Agency, Kind, Statement};

use super::awarded::Awarded;
use super::body::Body;
use super::cover::{self, Fit, Miss};
use super::permit::{self, Issued};
use super::{Asked, Heard, not_covered, sound};
use crate::case::Case;
use crate::problem::Problem;
use crate::report::Evidence;
use crate::text;

/// A credential about accreditation, and where it comes from.
struct Second<'s> {
    name: &'s str,
    credential: &'s Credential<'s>,
    /// Whether the credential itself offers it: then it must be about its award.
    offered: bool,
}

/// What they say together: one that covers the award is enough.
pub(super) fn ask(case: &Case<'_>, asked: &Asked<'_, '_, '_>, body: &Body<'_>, awarded: &Awarded) -> Heard {
    let mut heard = Heard::Silent;
    for given in &case.trust.accreditations {
        let received = format::read(&given.bytes);
        let Some(credential) = sound::credential(&received) else { continue };
        let second = Second { name: &given.name, credential, offered: false };
        heard = heard.or(one(case, asked, body, awarded, &second));
    }
    // What cannot be looked into is told where credentials inside are judged.
    for inside in format::inside(asked.credential).unwrap_or_default() {
        if let Ok(credential) = &inside.part.content {
            let second = Second { name: &inside.place, credential, offered: true };
            heard = heard.or(one(case, asked, body, awarded, &second));
        }
    }
    heard
}

fn one(case: &Case<'_>, asked: &Asked<'_, '_, '_>, body: &Body<'_>, awarded: &Awarded, second: &Second<'_>) -> Heard {
    let Some(statement) = Statement::read(&second.credential.claims) else { return Heard::Silent };
    if !matches!(statement.kind, Kind::Report | Kind::ToAttest) {
        return Heard::Silent;
    }
    let open = |problem| Heard::Open(problem, Vec::new());
    let source = || text::cut(second.name);
    if statement.ids.is_disjoint(&body.ids) {
        if statement.names.iter().any(|name| body.names.contains(&fold(name))) {
            return open(Problem::AccreditationByName { source: source(), name: text::cut(&body.name) });
        }
        if !second.offered {
            return Heard::Silent;
        }
        let found = statement.names.iter().chain(&statement.ids).next().map(|found| text::cut(found));
        let (expected, found) = (text::cut(&body.name), found.unwrap_or_default());
        return Heard::Outside(Problem::AccreditationOfAnother { source: source(), expected, found }, Vec::new());
    }
    let signer = match sound::signer(case, second.credential, second.name) {
        Ok(signer) => signer,
        Err(problem) => return open(problem),
    };
    let fit = fit(case, asked, awarded, &statement);
    let outside = matches!(fit, Fit::No(_));
    if let Some(problem) = not_covered(second.name, fit) {
        return if outside && second.offered { Heard::Outside(problem, Vec::new()) } else { open(problem) };
    }
    if body.ids.contains(&signer) {
        return open(Problem::SelfAccredited { accreditor: text::cut(&signer) });
    }
    let counts = sound::listings(case, &signer).find(|(_, entry)| entry.accredits.by_its_own_word(body.ids.iter()));
    match counts {
        None => open(Problem::AccreditorUnknown { accreditor: text::cut(&signer) }),
        Some((_, entry)) => Heard::Covers(covers(&entry.name, body, &statement, second.name)),
    }
}

fn covers(accreditor: &str, body: &Body<'_>, statement: &Statement, name: &str) -> Evidence {
    let agency = statement.agencies.iter().find(|agency| !agency.name.is_empty());
    let by = agency.map_or(accreditor, |agency| &agency.name);
    let evidence = Evidence::new("accredited-by")
        .with("name", text::cut(&body.name).as_str())
        .with("agency", text::cut(by).as_str())
        .with("accreditor", accreditor)
        .from(&text::cut(name))
        .dated(statement.from);
    match statement.until {
        Some(until) => evidence.with("until", until.plus_seconds(-1)),
        None => evidence,
    }
}

fn fit(case: &Case<'_>, asked: &Asked<'_, '_, '_>, awarded: &Awarded, statement: &Statement) -> Fit {
    let dates = statement.dates();
    match statement.kind {
        Kind::ToAttest => match permit::to_attest(&statement.permits, &Issued::of(case, asked.credential), awarded) {
            Err(miss) => Fit::No(miss),
            Ok(()) => cover::within(&[dates], awarded, case.as_of),
        },
        _ => match decided(statement) {
            Some(fit) => fit,
            None if statement.scopes.is_empty() => Fit::Open("qualification"),
            None => cover::within(&statement.scopes, awarded, case.as_of),
        },
    }
}

/// Why the decision that a report tells is none that lets anybody award anything.
///
/// DEQAR's decisions are "positive", "positive with conditions or restrictions", "negative" and "not applicable"; its
/// statuses "part of obligatory EQA system" and "voluntary" (EBSI gets the first alone). An agency decides while it is
/// registered.
fn decided(statement: &Statement) -> Option<Fit> {
    let word = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
    let decision = word(&statement.decision);
    if decision != "positive" && !decision.starts_with("positive ") {
        return Some(Fit::No(Miss::new("decision", "positive".to_owned(), decision)));
    }
    let status = word(&statement.status);
    if !status.is_empty() && !status.starts_with("part of obligatory") {
        return Some(Fit::No(Miss::new("status", "part of obligatory EQA system".to_owned(), status)));
    }
    statement.agencies.iter().find_map(|agency| registered(agency, statement.from))
}

/// Why an agency was not registered when it decided, or why that is not known.
fn registered(agency: &Agency, on: Option<Timestamp>) -> Option<Fit> {
    let bounded = agency.from.is_some() || agency.until.is_some();
    let Some(on) = on else { return (bounded || agency.undated).then_some(Fit::Open("date")) };
    if agency.from.is_some_and(|from| on < from) || agency.until.is_some_and(|until| until <= on) {
        let date = |date: Option<Timestamp>| date.map(|date| date.to_string()).unwrap_or_default();
        let allowed = format!("{} {} – {}", agency.name, date(agency.from), date(agency.until));
        return Some(Fit::No(Miss::new("agency", allowed, on.to_string())));
    }
    agency.undated.then_some(Fit::Open("unread"))
}
