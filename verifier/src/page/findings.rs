//! Every check: how it ended, what was found, of when that is; and the same of the credentials inside.

use credential::Timestamp;
use maud::{Markup, html};
use verify::{Policy, Question, Report};
use words::{Reader, Tone, Words, plain};

use super::{class, say, sign};

/// Every check, with what was found and of when that is.
pub(super) fn checks(words: Words, report: &Report) -> Markup {
    html! {
        div.section { h2 { (say(words, "checks-title")) } span.caption { (words.kind_of(report)) } }
        table.checks {
            tbody {
                @for finding in &report.findings {
                    @let tone = tone_of(&finding.outcome);
                    tr {
                        th scope="row" { (words.check(finding.check)) }
                        td class=(class(tone)) { (sign(tone)) (words.outcome(&finding.outcome)) }
                        td { (words.finding(finding)) }
                        td { (dated(words, report, finding.evidence.iter().filter_map(|e| e.dated).min(), fresh(finding.check.question()) && finding.outcome.passed())) }
                        td { (words.piece(finding.clause)) }
                    }
                }
            }
        }
    }
}

/// The credentials that stand in this one, each with what holds of it.
pub(super) fn inside(words: Words, policy: &Policy, report: &Report) -> Markup {
    html! {
        @if !report.credentials.is_empty() {
            div.section { h2 { (say(words, "inside")) } }
            table.checks.inside {
                tbody {
                    @for one in &report.credentials {
                        @let (tone, headline) = words.headline_for(one, &one.verdict(policy), Reader::Checker);
                        tr {
                            th scope="row" { (words.kind_of(one)) }
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

/// The day of which an answer speaks: of the oldest fact that it rests on, or of the check itself where it rests on none.
pub(super) fn dated(words: Words, report: &Report, fact: Option<Timestamp>, fresh: bool) -> String {
    fact.or(fresh.then_some(report.as_of)).map(|moment| words.date_short(moment)).unwrap_or_default()
}

/// Whether a question is answered from the bytes themselves, at the moment asked about.
pub(super) fn fresh(question: Option<Question>) -> bool {
    matches!(question, Some(Question::Intact | Question::Holder))
}
