//! What was found, on one page: the answer first, then what to do, what is claimed beside what is proven, and every check.

use credential::Timestamp;
use learning::award::{Award, Date};
use maud::{Markup, html};
use verify::{Answer, Policy, Problem, Question, Report, Subject, Verdict};
use web::icons;
use words::{Reader, Tone, Words, plain};

use super::told::told;
use super::{button_form, class, page, say, sign};
use crate::session::Judged;

/// One result, or several below each other.
pub(crate) fn results(words: Words, policy: &Policy, id: &str, judged: &[Judged]) -> Markup {
    let title = judged.first().and_then(|one| title(&one.award)).unwrap_or_else(|| say(words, "result-title"));
    page(
        words,
        &title,
        &html! {
            @for (place, one) in judged.iter().enumerate() {
                div class=[(place > 0).then_some("several")] { (one_result(words, policy, id, one)) }
            }
        },
    )
}

fn title(award: &Award) -> Option<String> {
    award.title.as_ref().map(|field| plain(&field.value))
}

fn one_result(words: Words, policy: &Policy, id: &str, judged: &Judged) -> Markup {
    let (report, award) = (&judged.report, &judged.award);
    let verdict = report.verdict(policy);
    html! {
        (head(words, id, judged))
        div.row.answer {
            (answer_card(words, report, &verdict))
            (next_card(words, id, judged, &verdict))
        }
        (level_row(words, award))
        @if report.subject == Subject::Credential { (claimed(words, report, award)) }
        (told(words, &judged.sections))
        (checks(words, report))
        (inside(words, policy, report))
        p.caption.foot { (policy_note(words, policy, report)) " " (words.not_recognised()) }
    }
}

fn head(words: Words, id: &str, judged: &Judged) -> Markup {
    let (report, award) = (&judged.report, &judged.award);
    html! {
        div.head {
            div {
                h1 { (title(award).unwrap_or_else(|| say(words, "result-title"))) }
                p.sub { (subtitle(words, report, award)) }
            }
            div.buttons {
                button.button type="button" data-print { (icons::printer()) (say(words, "print")) }
                a.button href={ "/results/" (id) "/report.json" } download { (icons::page()) (say(words, "save-report")) }
                a.button href={ "/results/" (id) "/evidence.zip" } download title=(say(words, "save-evidence-why")) { (icons::page()) (say(words, "save-evidence")) }
            }
        }
    }
}

/// Issuer, person, day. The issuer's name is drawn plainly only if somebody else has said it.
fn subtitle(words: Words, report: &Report, award: &Award) -> Markup {
    let country = |code: &str| words.country(code);
    let claimed = award.issuer.as_ref().map(|field| plain(&field.value)).or(report.issuer.as_deref().map(plain));
    let rest: Vec<String> = [
        award.person.as_ref().map(|field| format!("{} {}", say(words, "to"), plain(&field.value))),
        award.awarded.as_ref().map(|field| date(words, &field.value)),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        @match (&report.proven_issuer, claimed) {
            (Some(proven), _) => {
                (plain(&proven.name))
                @if let Some(code) = &proven.country { ", " (country(code)) }
            }
            (None, Some(name)) => { span.unverified { (say(words, "calls-itself")) " " (name) " · " (say(words, "unverified")) } }
            (None, None) => { span.unverified { (say(words, "no-issuer")) } }
        }
        @for part in rest { " · " (part) }
    }
}

fn date(words: Words, date: &Date) -> String {
    match date {
        Date::Moment(moment) => words.date(*moment),
        Date::Text(text) => words.date_of(text).unwrap_or_else(|| plain(text)),
    }
}

fn answer_card(words: Words, report: &Report, verdict: &Verdict) -> Markup {
    let (tone, headline) = words.headline_for(report, verdict, Reader::Checker);
    let explained = words.explanation(report, verdict, Reader::Checker);
    html! {
        section.card {
            div class={ "headline " (class(tone)) } {
                (sign(tone))
                strong { (headline) }
                span.caption { (words.as_of(report.as_of)) }
            }
            @for warning in words.warnings(report) { p.explained { (sign(Tone::Open)) " " (warning) } }
            @if !explained.is_empty() { p.explained { (explained) } }
            @if let Some(seal) = words.seal(report) { p.explained { (seal) } }
            @for line in words.renewal(report, Reader::Checker) { p.explained { (line) } }
            ul.answers {
                @for question in Question::ALL { (answer(words, report, question)) }
            }
        }
    }
}

fn answer(words: Words, report: &Report, question: Question) -> Markup {
    let said = words.said(question, report, Reader::Checker);
    html! {
        li {
            span class=(class(said.tone)) { (sign(said.tone)) }
            div { (words.question(question)) span class={ "word " (class(said.tone)) } { (said.word) } }
            span.caption { (dated(words, report, said.dated, fresh(Some(question)))) }
            p { (said.sentence) }
        }
    }
}

/// The day of which an answer speaks: of the oldest fact that it rests on, or of the check itself where it rests on none.
fn dated(words: Words, report: &Report, fact: Option<Timestamp>, fresh: bool) -> String {
    fact.or(fresh.then_some(report.as_of)).map(|moment| words.date_short(moment)).unwrap_or_default()
}

/// Whether a question is answered from the bytes themselves, at the moment asked about.
fn fresh(question: Option<Question>) -> bool {
    matches!(question, Some(Question::Intact | Question::Holder))
}

fn next_card(words: Words, id: &str, judged: &Judged, verdict: &Verdict) -> Markup {
    let report = &judged.report;
    let steps = words.next_steps(report, verdict, Reader::Checker);
    let again = steps.iter().any(|step| step.actor == verify::Actor::Network) || !report.needs.is_empty();
    let count = steps.len();
    html! {
        section.card {
            h2 { (say(words, "next-title")) }
            ol.steps {
                @for (place, step) in steps.iter().enumerate() {
                    li {
                        span { (place + 1) }
                        div { b { (words.actor(step.actor, Reader::Checker)) } p { (step.text) } }
                    }
                }
                li {
                    span { (count + 1) }
                    div { b { (say(words, "meet")) } p { (say(words, "meet-why")) } }
                }
            }
            @if newer_offered(judged) {
                (button_form(&format!("/results/{id}/refresh"), &say(words, "ask-newer"), "secondary"))
                p.caption { (say(words, "ask-newer-why")) }
            }
            @if again { (button_form(&format!("/results/{id}/again"), &say(words, "again"), "primary")) }
        }
    }
}

/// Whether a newer copy is offered, and was not asked for yet.
fn newer_offered(judged: &Judged) -> bool {
    let offered = || verify::renewal::offered(&credential::format::read(&judged.bytes), &judged.report).is_some();
    judged.request.is_none() && judged.report.renewal.is_none() && offered()
}

/// The level as a step of eight, beside what it took.
fn level_row(words: Words, award: &Award) -> Markup {
    let facts = facts(words, award);
    if award.eqf_level.is_none() && facts.is_empty() {
        return html! {};
    }
    html! {
        div.row.half {
            section.card {
                @match &award.eqf_level {
                    Some(level) => (ladder(words, level.value)),
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

fn claimed(words: Words, report: &Report, award: &Award) -> Markup {
    let text = |field: &Option<learning::award::Field<String>>| field.as_ref().map(|field| plain(&field.value));
    let when = award.awarded.as_ref().map(|field| date(words, &field.value));
    let until = award.valid_until.as_ref().map(|f| format!("{} {}", say(words, "until"), date(words, &f.value)));
    let when: Vec<String> = when.into_iter().chain(until).collect();
    let level = award.eqf_level.as_ref().map(|level| format!("EQF {}", level.value));
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

fn checks(words: Words, report: &Report) -> Markup {
    html! {
        div.section { h2 { (say(words, "checks-title")) } span.caption { (plain(&report.kind)) } }
        table.checks {
            tbody {
                @for finding in &report.findings {
                    @let tone = tone_of(&finding.outcome);
                    tr {
                        th scope="row" { (words.check(finding.check)) }
                        td class=(class(tone)) { (sign(tone)) (words.outcome(&finding.outcome)) }
                        td { (words.finding(finding)) }
                        td { (dated(words, report, finding.evidence.iter().filter_map(|e| e.dated).min(), fresh(finding.check.question()) && finding.outcome.passed())) }
                        td { (finding.clause) }
                    }
                }
            }
        }
    }
}

/// The credentials that stand in this one, each with what holds of it.
fn inside(words: Words, policy: &Policy, report: &Report) -> Markup {
    html! {
        @if !report.credentials.is_empty() {
            div.section { h2 { (say(words, "inside")) } }
            table.checks.inside {
                tbody {
                    @for one in &report.credentials {
                        @let (tone, headline) = words.headline_for(one, &one.verdict(policy), Reader::Checker);
                        tr {
                            th scope="row" { (plain(&one.kind)) }
                            td class=(class(tone)) { (sign(tone)) (headline) }
                            td {
                                (one.issuer.as_deref().map(plain).unwrap_or_default())
                                @for seen in endorsed(one) { p.caption { (words.evidence(seen)) } }
                                @for warning in words.warnings(one) { p.caption { (sign(Tone::Open)) " " (warning) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What an endorsement endorses, and who says to do so.
fn endorsed(report: &Report) -> impl Iterator<Item = &verify::Evidence> {
    report.finding(verify::Check::Format).evidence.iter().filter(|seen| seen.id == "endorses")
}

fn tone_of(outcome: &verify::Outcome) -> Tone {
    match outcome {
        verify::Outcome::Pass => Tone::Yes,
        verify::Outcome::Fail(_) => Tone::No,
        verify::Outcome::Unknown(_) => Tone::Open,
        verify::Outcome::Skip(_) => Tone::Quiet,
    }
}

/// Which open checks the policy does not require, so that they do not change the headline.
fn policy_note(words: Words, policy: &Policy, report: &Report) -> String {
    let idle: Vec<String> = report
        .findings
        .iter()
        .filter(|finding| matches!(finding.outcome, verify::Outcome::Unknown(_)) && !policy.requires(finding.check))
        .map(|finding| words.check(finding.check))
        .collect();
    let name = verify::Arg::Text(policy.name.clone());
    if idle.is_empty() {
        return words.text("page-judged-by", &[("policy", name)]);
    }
    words.text("page-not-required", &[("checks", verify::Arg::Text(words.list(&idle))), ("policy", name)])
}
