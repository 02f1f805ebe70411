//! What is claimed beside what is proven: level and workload as stated, and each claim with who else says so.

use learning::award::{Award, Date};
use maud::{Markup, html};
use verify::{Answer, Problem, Question, Report};
use words::{Tone, Words, plain};

use super::{class, say, sign};
use crate::audience::Audience;
use crate::http::Home;
use crate::show;

/// A date as people write it.
pub(super) fn date(words: Words, date: &Date) -> String {
    words.day_of(date).unwrap_or_else(|| plain(&date.text()))
}

/// The level as a step of eight, beside what it took.
pub(super) fn level_row(words: Words, at: (&str, Home), award: &Award) -> Markup {
    let facts = facts(words, award);
    if award.eqf_level.is_none() && facts.is_empty() {
        return html! {};
    }
    html! {
        div.row.half {
            section.card {
                @match &award.eqf_level {
                    Some(level) => { (ladder(words, level.value)) (at_home(words, at, award)) }
                    None => { h2 { (say(words, "no-level")) } p.secondary { (say(words, "no-level-why")) } }
                }
            }
            section.card {
                div.titled { h2 { (say(words, "took")) } span.caption { (say(words, "as-stated")) } }
                @if facts.is_empty() { p.secondary { (say(words, "not-said")) } }
                dl.facts { @for (name, value) in facts { dt { (name) } dd { (value) } } }
            }
        }
    }
}

fn ladder(words: Words, level: u8) -> Markup {
    html! {
        div.titled { h2 { (say(words, "eqf-level")) " " (level) } span.caption { (say(words, "as-stated")) } }
        div.ladder role="img" aria-label={ (say(words, "eqf-level")) " " (level) } {
            @for step in 1..=8_u8 {
                div class=[(step == level).then_some("is")] { i class={ "s" (step) } {} (step) }
            }
        }
    }
}

/// What stands at the same level in the reader's country, and which country that is: chosen without a script.
fn at_home(words: Words, (id, home): (&str, Home), award: &Award) -> Markup {
    let levels = show::at_home(award, Audience { words, country: home.country });
    html! {
        form.home method="get" action={ "/results/" (id) } {
            label {
                (say(words, "home"))
                select name="country" {
                    option value="" selected[home.country.is_none()] { (say(words, "home-none")) }
                    @for (code, name) in words.places_with_levels() {
                        option value=(code) selected[home.country == Some(code)] { (name) }
                    }
                }
            }
            button.button type="submit" { (say(words, "home-show")) }
        }
        @for level in &levels {
            p.at-home { b { (level.level) "." } " " (level.sentence) " " span.caption { (level.source) } }
        }
        @if home.country.is_some() && levels.is_empty() { p.at-home { (say(words, "home-nothing")) } }
        @if home.country.is_some() && !home.chosen { p.caption { (say(words, "home-guessed")) } }
    }
}

fn facts(words: Words, award: &Award) -> Vec<(String, String)> {
    let mut facts: Vec<(String, String)> = award
        .credit
        .iter()
        .map(|credit| (say(words, "credit"), plain(&format!("{} {}", credit.value.points, credit.value.system))))
        .collect();
    let mut add = |id: &str, value: Option<&str>| facts.extend(value.map(|value| (say(words, id), plain(value))));
    let workload = award.workload.as_ref().map(|field| crate::show::duration(words, &field.value));
    add("workload", workload.as_deref());
    for assessment in &award.assessments {
        add("assessment", Some(&assessment.value));
    }
    for body in &award.awarding_bodies {
        add("awarding-body", Some(&body.value));
    }
    facts
}

/// What is claimed, line by line, each beside what is proven of it.
pub(super) fn claimed(words: Words, report: &Report, award: &Award) -> Markup {
    let text = |field: &Option<learning::award::Field<String>>| field.as_ref().map(|field| plain(&field.value));
    let when = award.awarded.as_ref().map(|field| date(words, &field.value));
    let until = award.valid_until.as_ref().map(|f| format!("{} {}", say(words, "until"), date(words, &f.value)));
    let when: Vec<String> = when.into_iter().chain(until).collect();
    let level = award.eqf_level.as_ref().map(|level| words.own("show-eqf", &[("eqf", &level.value.to_string())]));
    html! {
        div.section { h2 { (say(words, "claimed-title")) } }
        table.claims {
            thead { tr { th {} th { (say(words, "says")) } th { (say(words, "proven")) } } }
            tbody {
                (claim(words, "from-whom", text(&award.issuer), &from_whom(words, report)))
                (claim(words, "for-whom", text(&award.person), &for_whom(words, report)))
                (claim(words, "what", text(&award.title), &sealed(words, report, "what-why")))
                @if !award.outcomes.is_empty() { (outcomes(words, report, award)) }
                @if level.is_some() { (claim(words, "level", level, &level_proof(words, report))) }
                @if !when.is_empty() { (claim(words, "when", Some(when.join(", ")), &sealed(words, report, "when-why"))) }
            }
        }
    }
}

/// What somebody other than the credential says, in a tone, a line and a smaller line.
struct Proof {
    tone: Tone,
    line: String,
    why: String,
}

fn claim(words: Words, id: &str, claimed: Option<String>, proof: &Proof) -> Markup {
    row(words, id, &html! { (claimed.unwrap_or_else(|| say(words, "not-said"))) }, proof)
}

fn row(words: Words, id: &str, claimed: &Markup, proof: &Proof) -> Markup {
    html! {
        tr {
            th scope="row" { (say(words, id)) }
            td { (claimed) }
            td.proof-cell {
                div.proof {
                    span class=(class(proof.tone)) { (sign(proof.tone)) }
                    div { (proof.line) }
                    p.caption { (proof.why) }
                }
            }
        }
    }
}

fn outcomes(words: Words, report: &Report, award: &Award) -> Markup {
    let list = html! { ul { @for outcome in &award.outcomes { li { (plain(&outcome.value)) } } } };
    row(words, "can-do", &list, &sealed(words, report, "can-do-why"))
}

fn sealed(words: Words, report: &Report, why: &str) -> Proof {
    match report.answer(Question::Intact) {
        Answer::Yes => Proof { tone: Tone::Yes, line: say(words, "sealed"), why: say(words, why) },
        Answer::No => Proof { tone: Tone::No, line: say(words, "not-sealed"), why: say(words, "not-sealed-why") },
        _ => Proof { tone: Tone::Open, line: say(words, "seal-open"), why: say(words, "seal-open-why") },
    }
}

fn from_whom(words: Words, report: &Report) -> Proof {
    let seal = sealed(words, report, "what-why");
    match &report.proven_issuer {
        _ if seal.tone != Tone::Yes => seal,
        Some(proven) => {
            let country = proven.country.as_deref().map(|code| format!(", {}", words.country(code)));
            Proof {
                tone: Tone::Yes,
                line: format!("{}{}", plain(&proven.name), country.unwrap_or_default()),
                why: plain(&proven.source),
            }
        }
        None => Proof { tone: Tone::Quiet, line: say(words, "nobody-vouches"), why: say(words, "nobody-vouches-why") },
    }
}

fn for_whom(words: Words, report: &Report) -> Proof {
    let name = say(words, "name-is-word");
    match report.answer(Question::Holder) {
        Answer::Yes => Proof { tone: Tone::Yes, line: say(words, "owner-answered"), why: name },
        Answer::No => Proof { tone: Tone::No, line: say(words, "owner-not"), why: name },
        Answer::Unknown => Proof { tone: Tone::Open, line: say(words, "owner-open"), why: name },
        _ => Proof { tone: Tone::Quiet, line: say(words, "only-issuer"), why: say(words, "compare") },
    }
}

fn level_proof(words: Words, report: &Report) -> Proof {
    let finding = report.finding(verify::Check::Accreditation);
    let asked = !matches!(
        finding.outcome,
        verify::Outcome::Skip(_) | verify::Outcome::Unknown(Problem::NoAccreditationSource { .. })
    );
    match report.answer(Question::Entitled) {
        Answer::Yes => Proof { tone: Tone::Yes, line: say(words, "may-award"), why: words.finding(finding) },
        Answer::No => Proof { tone: Tone::No, line: say(words, "may-not-award"), why: words.finding(finding) },
        _ if asked => Proof { tone: Tone::Quiet, line: say(words, "only-issuer"), why: words.finding(finding) },
        _ => Proof { tone: Tone::Quiet, line: say(words, "only-issuer"), why: say(words, "level-why") },
    }
}
