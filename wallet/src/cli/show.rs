//! `wanderbuch show ID`: what a credential says, and the five answers of a check made now.

use clap::Args;
use learning::Award;
use learning::validation::Standing;
use verify::{Question, Subject};
use words::Reader;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::{self, Language};
use crate::flow::reading::Reading;
use crate::flow::{Checked, reading};
use crate::i18n::Texts;
use crate::model::{Group, Statement};
use crate::vault::CredentialId;

/// Shows what a credential says, and whether that holds now.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// Its number, as listed
    id: i64,
    /// Write out the bytes as received, and nothing else
    #[arg(long)]
    original: bool,
    /// Show everything else that it says, and the eleven checks
    #[arg(long)]
    all: bool,
    /// Lay the levels of this country beside (AT); without it, of the one that was chosen under Settings, or the system's
    #[arg(long, value_name = "CODE", value_parser = country)]
    country: Option<String>,
}

/// A country in whose framework a level can be looked up.
fn country(code: &str) -> Result<String, String> {
    let code = code.to_ascii_uppercase();
    let known = !learning::frameworks::of_country(&code).is_empty();
    known.then_some(code).ok_or_else(|| "no framework of levels is known there; write AT, FR, …".to_owned())
}

impl Show {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let id = CredentialId(self.id);
        let bytes = session.vault().bytes(id).await?;
        if self.original {
            console.bytes(&bytes)?;
            return Ok(0);
        }
        let checked = session.desk().await?.check_kept(id).await?;
        console.say(&shown(&checked.headline))?;
        let explained = session.words.explanation(&checked.report, &checked.verdict, Reader::Holder);
        if !explained.is_empty() {
            console.say(&shown(&explained))?;
        }
        for warning in session.words.warnings(&checked.report) {
            console.say(&format!("! {}", shown(&warning)))?;
        }
        console.say("")?;
        answers(&checked, session, console)?;
        let texts = Texts::of(session.words.language())?;
        let at_hand = crate::flow::skills::at_hand(session.vault()).await?;
        let esco = at_hand.as_ref().map(|at_hand| &at_hand.extract);
        let country = self.country.as_ref().or(session.country.as_ref());
        let language = Language {
            words: session.words,
            texts: &texts,
            now: session.now(),
            esco,
            country: country.map(String::as_str),
        };
        let reads = reading::read(&bytes, session.words).map_err(|error| CliError::Keep(error.into()))?;
        for (number, read) in reads.into_iter().enumerate() {
            let Ok(read) = read else { continue };
            console.say("")?;
            console.tell("cli-show-says", &[])?;
            console.named("cli-show-format", &session.words.kind(&read.summary.kind))?;
            // Of a presentation each credential has a report of its own.
            let own =
                checked.report.credentials.get(number).filter(|_| checked.report.subject == Subject::Presentation);
            says(&read, own.unwrap_or(&checked.report).standing(), self.all, &language, console)?;
        }
        if self.all {
            checks(&checked, session, console)?;
        }
        Ok(0)
    }
}

fn answers(checked: &Checked, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    for question in Question::ALL {
        let said = session.words.said(question, &checked.report, Reader::Holder);
        let asked = session.words.question(question);
        console.say(&format!("{asked:<34} {:<18} {}", shown(&said.word), shown(&said.sentence)))?;
    }
    console.say(&session.words.as_of(checked.report.as_of))?;
    console.say(&session.words.not_recognised())
}

fn checks(checked: &Checked, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    console.say("")?;
    console.tell("cli-show-checks", &[])?;
    for finding in &checked.report.findings {
        let (name, outcome) = (session.words.check(finding.check), session.words.outcome(&finding.outcome));
        let sentence = shown(&session.words.finding(finding));
        console.say(&format!("{name:<26} {outcome:<22} {sentence} [{}]", session.words.piece(finding.clause)))?;
    }
    Ok(())
}

/// Everything that it says, under its names; what stands in no field of its own only if all is asked for.
fn says(
    read: &Reading,
    standing: Standing,
    all: bool,
    language: &Language<'_>,
    console: &mut Console<'_>,
) -> Result<(), CliError> {
    let award = &read.award;
    let groups = describe::award::groups(award, standing, language);
    if let Some(decision) = describe::award::decision(award, language) {
        console.say(&format!("\n{}", shown(&decision.sentence)))?;
        console.say(&shown(&decision.next))?;
        decision.lines.iter().try_for_each(|line| console.field(&line.name, &line.value))?;
        console.say(&decision.note)?;
        return more(read, all, &groups, language, console);
    }
    for fact in describe::award::facts(award, language) {
        console.field(&fact.name, &fact.value)?;
    }
    levels(award, language, console)?;
    for note in describe::award::outcomes(award, language) {
        console.say(&format!("  - {}", shown(&note.title)))?;
    }
    measured(read, all, language, console)?;
    more(read, all, &groups, language, console)
}

/// All groups, and what stands in none of them.
fn more(
    read: &Reading,
    all: bool,
    groups: &[Group],
    language: &Language<'_>,
    console: &mut Console<'_>,
) -> Result<(), CliError> {
    let award = &read.award;
    for group in groups {
        console.say(&format!("\n{}:", group.title))?;
        group.statements.iter().try_for_each(|statement| say(statement, console))?;
    }
    let rest = describe::award::rest(award, language);
    if all && !rest.is_empty() {
        console.say(&format!("\n{}:", language.texts.get("statements-title")))?;
        rest.iter().try_for_each(|statement| say(statement, console))?;
    } else if !rest.is_empty() {
        console.tell("cli-show-more", &[("count", (award.rest.len() + award.more).into())])?;
    }
    Ok(())
}

/// The EQF level, and those of other ladders with what they are comparable with.
fn levels(award: &Award, language: &Language<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    if let Some(level) = &award.eqf_level {
        console.say(&language.texts.with("eqf-level", &[("level", level.value.into())]))?;
    }
    for level in describe::award::beside(award, language) {
        console.say(&format!("{}. {} {}", shown(&level.name), level.sentence, level.source))?;
    }
    Ok(())
}

/// What does not fit together, and what of a micro-credential is stated: how many elements, or each of them.
fn measured(read: &Reading, all: bool, language: &Language<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let doubts = describe::award::doubts(read, language);
    if !doubts.is_empty() {
        let (title, note) = (language.texts.get("doubts-title"), language.texts.get("doubts-note"));
        console.say(&format!("\n{title}:\n  {note}"))?;
        doubts.iter().try_for_each(|doubt| console.say(&format!("  ! {}", shown(doubt))))?;
    }
    let elements = describe::award::elements(&read.award, language);
    console.say(&format!("\n{}: {}", language.texts.get("elements-title"), elements.score))?;
    for line in elements.rows.iter().filter(|_| all) {
        console.say(&format!("  {:<26} {:<32} {}", line.name, line.status.words, shown(&line.found)))?;
    }
    Ok(())
}

/// One statement, indented below what it belongs to.
fn say(statement: &Statement, console: &mut Console<'_>) -> Result<(), CliError> {
    let indent = "  ".repeat(usize::from(statement.depth) + 1);
    let (name, value) = (shown(&statement.name), shown(&statement.value));
    let colon = if value.is_empty() { "" } else { ": " };
    console.say(&format!("{indent}{name}{colon}{value}"))
}
