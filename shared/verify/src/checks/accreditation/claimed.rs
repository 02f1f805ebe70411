//! What does the credential itself say of its issuer's accreditation, and does anybody vouch for that?
//!
//! ELM Accreditation at a qualification, in evidence, or at the awarding body. It is the issuer's own word, which settles
//! nothing for it; that it does not cover the award speaks against it, where it is offered for that very award. It counts
//! where the user's own list names the accrediting body and says that it accredits this one. The steps are those of Europass
//! (QMSAccreditationsService), but for the identifier, which is compared with the accredited organisation's and not with the
//! accrediting agent's.

use std::collections::BTreeSet;

use learning::{Accreditation, Date, EuList, Field, Identifier, Organisation};
use trust::Scope;
use trust::accreditation::{PROGRAMME, jurisdiction};

use super::awarded::{Awarded, said, same_names};
use super::body::{Body, Is};
use super::cover::{self, Fit, Miss};
use super::state::State;
use super::{Heard, not_covered};
use crate::case::Case;
use crate::problem::Problem;
use crate::report::Evidence;
use crate::text;

/// Most accreditations that are looked at: a diploma states one or two.
const MOST: usize = 256;

pub(super) fn ask(case: &Case<'_>, body: &Body<'_>, awarded: &Awarded) -> Heard {
    let mut heard = Heard::Silent;
    for (one, attached) in stated(awarded).take(MOST) {
        heard = heard.or(of(case, body, awarded, one, attached));
    }
    heard
}

/// Those that are offered for this award, and those that its bodies say they have. An endorsement of a badge is none.
fn stated(awarded: &Awarded) -> impl Iterator<Item = (&Accreditation, bool)> {
    let award = &awarded.award;
    let own = award.achievements.iter().flat_map(|one| &one.accreditations);
    let evidence = award.evidence.iter().filter_map(|one| one.accreditation.as_ref());
    let bodies = awarded.bodies().chain(&award.issuing_body).flat_map(|body| &body.accreditations);
    let attached = own.chain(evidence).map(|one| (one, true));
    attached.chain(bodies.map(|one| (one, false))).filter(|(one, _)| !one.pointer.contains("/endorsement"))
}

fn of(case: &Case<'_>, body: &Body<'_>, awarded: &Awarded, one: &Accreditation, attached: bool) -> Heard {
    let agent = one.agents.first();
    let name = agent.map(|agent| agent.name.as_ref().map(|name| name.value.clone()).unwrap_or_else(|| first_id(agent)));
    let name = text::cut(&name.unwrap_or_default());
    let seen =
        || vec![Evidence::new("names-accreditation").with("agent", name.as_str()).with("place", one.pointer.as_str())];
    match is(body, one) {
        Is::ByName => {
            let (source, name) = (name.clone(), text::cut(&said_names(&one.organisations)));
            return Heard::Open(Problem::AccreditationByName { source, name }, seen());
        }
        Is::Another if of_another_that_awards(body, one, awarded) => return Heard::Silent,
        Is::Body | Is::Another => {}
    }
    let fit = fit(case, body, awarded, one);
    let outside = matches!(fit, Fit::No(_));
    let source = if name.is_empty() { &one.pointer } else { &name };
    if let Some(problem) = not_covered(source, fit) {
        return if outside && attached { Heard::Outside(problem, seen()) } else { Heard::Open(problem, seen()) };
    }
    let ids: BTreeSet<String> = one.agents.iter().flat_map(|agent| ids(&agent.identifiers)).collect();
    if !ids.is_disjoint(&body.ids) {
        return Heard::Claims(Problem::SelfAccredited { accreditor: name.clone() }, seen());
    }
    let mut vouching =
        case.trust.listings().filter(|(_, entry)| entry.is_one_of(ids.iter()) && entry.covers(case.as_of));
    match vouching.find(|(_, entry)| entry.accredits.by_theirs(body.ids.iter())) {
        None => Heard::Claims(Problem::AccreditationUnvouched { agent: name.clone() }, seen()),
        Some((list, entry)) => {
            let dates = if one.issued.is_none() && one.expires.is_none() { "" } else { "some" };
            let evidence = Evidence::new("accredited-as-it-says")
                .with("dates", dates)
                .with("name", text::cut(&body.name).as_str())
                .with("agency", &entry.name)
                .from(&list.name)
                .dated(one.issued.as_ref().and_then(|date| date.value.moment()));
            Heard::Covers(evidence)
        }
    }
}

/// Whether the accreditation is the body's: it is, where it names nobody.
fn is(body: &Body<'_>, one: &Accreditation) -> Is {
    let each: Vec<Is> = one.organisations.iter().map(|named| body.is(named)).collect();
    let best = [Is::Body, Is::ByName].into_iter().find(|is| each.contains(is));
    best.unwrap_or(if each.is_empty() { Is::Body } else { Is::Another })
}

fn first_id(body: &Organisation) -> String {
    body.identifiers.first().map(|id| id.value.value.clone()).unwrap_or_default()
}

fn ids(identifiers: &[Field<Identifier>]) -> impl Iterator<Item = String> {
    identifiers.iter().map(|id| id.value.value.clone())
}

fn fit(case: &Case<'_>, body: &Body<'_>, awarded: &Awarded, one: &Accreditation) -> Fit {
    if is(body, one) == Is::Another {
        let found = awarded.bodies().chain(&awarded.award.issuing_body).find_map(|body| body.name.clone());
        return Fit::No(Miss::new(
            "body",
            said_names(&one.organisations),
            found.map_or(body.name.clone(), |name| name.value),
        ));
    }
    if one.unread.contains(&"body") {
        return Fit::Open("unread");
    }
    let Some(kind) = &one.kind else { return Fit::Open("kind") };
    if one.unread.contains(&"kind") {
        return Fit::Open("kind");
    }
    if one.agents.is_empty() {
        return Fit::Open("agent");
    }
    let (status, decision) = (words(one.status.as_ref()), decision(one));
    for (limb, allowed, texts) in [("withdrawn", "-", &status), ("decision", "positive", &decision)] {
        if State::of_all(texts) == State::Over {
            return Fit::No(Miss::new(limb, allowed.to_owned(), text::cut(&texts.join(", "))));
        }
    }
    let clear = [&status, &decision].into_iter().all(|texts| State::of_all(texts) == State::Good);
    let clear = clear && !one.unread.contains(&"state");
    let scope = scope(one);
    let programme = EuList::Accreditation.entry(&kind.value.address).is_some_and(|code| PROGRAMME.contains(&code));
    let unsaid = programme && scope.qualifications.is_empty() && one.pointer.contains("/evidence");
    match cover::within(&[scope], awarded, case.as_of) {
        // Which programme it is for, it does not say; what it is not for, it may say all the same.
        Fit::Yes | Fit::Ended { .. } if unsaid => Fit::Open("qualification"),
        Fit::Yes | Fit::Ended { .. } if !clear => Fit::Open("state"),
        fit => fit,
    }
}

fn words(field: Option<&Field<String>>) -> Vec<String> {
    field.into_iter().flat_map(super::awarded::in_all_languages).collect()
}

/// What the decision is called in all languages; its address, where it has no name.
fn decision(one: &Accreditation) -> Vec<String> {
    let Some(decision) = &one.decision else { return Vec::new() };
    let others = decision.others.iter().map(|other| other.text.clone());
    std::iter::once(decision.value.said().to_owned()).chain(others).collect()
}

fn said_names(bodies: &[Organisation]) -> String {
    let name = |body: &Organisation| body.name.as_ref().map_or_else(|| first_id(body), |name| name.value.clone());
    bodies.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Whether it is another of those who award together: an accreditation of one says nothing of the next.
fn of_another_that_awards(body: &Body<'_>, one: &Accreditation, awarded: &Awarded) -> bool {
    let same = |named: &Organisation, other: &Organisation| match named.same_numbers(other) {
        Some(same) => same,
        None => same_names(named, other) == Some(true) || (!named.node.is_empty() && named.node == other.node),
    };
    let others: Vec<&Organisation> = awarded.bodies().filter(|other| !body.described.contains(other)).collect();
    one.organisations.iter().any(|named| others.iter().any(|other| same(named, other)))
}

fn scope(one: &Accreditation) -> Scope {
    let code = |field: &Field<learning::Concept>| EuList::IscedF.entry(&field.value.address).map(str::to_owned);
    let other_fields = one.fields.iter().any(|field| code(field).is_none());
    let titles = one.qualifications.iter().flat_map(super::awarded::in_all_languages);
    let end = |date: &Date| match date {
        Date::Moment(moment) | Date::Written(moment, _) => Some(*moment),
        // A day that is written without a time is in it to its end.
        Date::Text(_) => date.moment().map(|moment| moment.plus_seconds(86_400)),
    };
    Scope {
        eqf: one.eqf_levels.iter().map(|level| level.value).collect(),
        isced_f: one.fields.iter().filter_map(code).collect(),
        types: one.credential_types.iter().flat_map(|kind| said(&kind.value)).collect(),
        qualifications: titles.chain(ids(&one.qualification_ids)).collect(),
        countries: one.jurisdictions.iter().map(|place| jurisdiction(&place.value.address)).collect(),
        from: one.issued.as_ref().and_then(|date| date.value.moment()),
        until: one.expires.as_ref().and_then(|date| end(&date.value)),
        unread: one.unread.iter().copied().chain(other_fields.then_some("field")).collect(),
    }
}
