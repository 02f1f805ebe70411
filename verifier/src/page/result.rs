//! What was found, on one page: the answer first, then what to do; claims and checks below.

use learning::award::Award;
use maud::{Markup, html};
use verify::{Policy, Question, Report, Subject, Verdict};
use web::icons;
use words::{Reader, Tone, Words, plain};

use super::claims::{claimed, date, level_row};
use super::findings::{checks, dated, fresh, inside};
use super::told::told;
use super::{button_form, class, page, say, sign};
use crate::audience::Audience;
use crate::http::Home;
use crate::session::Judged;
use crate::show;

/// One result, or several below each other: of which id, and beside the levels of which country.
pub(crate) fn results(words: Words, policy: &Policy, (id, home): (&str, Home), judged: &[Judged]) -> Markup {
    let title = judged.first().and_then(|one| title(&one.award)).unwrap_or_else(|| say(words, "result-title"));
    page(
        words,
        home,
        &title,
        &html! {
            @for (place, one) in judged.iter().enumerate() {
                div class=[(place > 0).then_some("several")] { (one_result(words, policy, (id, home), one)) }
            }
        },
    )
}

fn title(award: &Award) -> Option<String> {
    award.title.as_ref().map(|field| plain(&field.value))
}

fn one_result(words: Words, policy: &Policy, at: (&str, Home), judged: &Judged) -> Markup {
    let (report, award) = (&judged.report, &judged.award);
    let audience = Audience { words, country: at.1.country };
    let verdict = report.verdict(policy);
    html! {
        (head(words, at, judged))
        div.row.answer {
            (answer_card(words, report, &verdict))
            (next_card(words, at, judged, &verdict))
        }
        (level_row(words, at, award))
        @if report.subject == Subject::Credential { (claimed(words, report, award)) }
        (told(words, &show::with_home(&judged.sections, award, audience)))
        (checks(words, report))
        (inside(words, policy, report))
        p.caption.foot { (policy_note(words, policy, report)) " " (words.not_recognised()) }
    }
}

fn head(words: Words, (id, home): (&str, Home), judged: &Judged) -> Markup {
    let (report, award) = (&judged.report, &judged.award);
    html! {
        div.head {
            div {
                h1 { (title(award).unwrap_or_else(|| say(words, "result-title"))) }
                p.sub { (subtitle(words, report, award)) }
            }
            div.buttons {
                button.button type="button" data-print { (icons::printer()) (say(words, "print")) }
                a.button href={ "/results/" (id) "/report.json" (home.shown()) } download { (icons::page()) (say(words, "save-report")) }
                a.button href={ "/results/" (id) "/evidence.zip" } download title=(say(words, "save-evidence-why")) { (icons::page()) (say(words, "save-evidence")) }
            }
        }
    }
}

/// Issuer, person, day. The issuer's name is drawn plainly only if somebody else has said it.
fn subtitle(words: Words, report: &Report, award: &Award) -> Markup {
    let country = |code: &str| words.country(code);
    let id = report.issuer.as_deref().filter(|id| !learning::is_local(id));
    let claimed =
        award.issuer.as_ref().map(|field| field.value.as_str()).or(id).map(|name| plain(&words::shortened(name)));
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

fn next_card(words: Words, (id, home): (&str, Home), judged: &Judged, verdict: &Verdict) -> Markup {
    let choice = home.choice();
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
                // To compare the name, and the name and the date of birth, is one thing; of nobody there is nothing to compare.
                @if judged.award.person.is_some() && steps.iter().all(|step| step.problem.is_some()) {
                    li {
                        span { (count + 1) }
                        div { b { (say(words, "meet")) } p { (say(words, "meet-why")) } }
                    }
                }
            }
            @if newer_offered(judged) {
                (button_form(&format!("/results/{id}/refresh{choice}"), &say(words, "ask-newer"), "secondary"))
                p.caption { (say(words, "ask-newer-why")) }
            }
            @if again { (button_form(&format!("/results/{id}/again{choice}"), &say(words, "again"), "primary")) }
        }
    }
}

/// Whether a newer copy is offered, and was not asked for yet.
fn newer_offered(judged: &Judged) -> bool {
    let offered = || verify::renewal::offered(&credential::format::read(&judged.bytes), &judged.report).is_some();
    judged.request.is_none() && judged.report.renewal.is_none() && offered()
}

/// Which open checks the policy does not require, so that they do not change the headline.
fn policy_note(words: Words, policy: &Policy, report: &Report) -> String {
    let idle: Vec<String> = report
        .findings
        .iter()
        .filter(|finding| matches!(finding.outcome, verify::Outcome::Unknown(_)) && !policy.requires(finding.check))
        .map(|finding| words.check(finding.check))
        .collect();
    let name = plain(&policy.name);
    if idle.is_empty() {
        return words.own("page-judged-by", &[("policy", &name)]);
    }
    words.own("page-not-required", &[("checks", &words.list(&idle)), ("policy", &name)])
}
