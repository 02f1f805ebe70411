//! `wanderbuch show ID`: what a credential says, and the five answers of a check made now.

use clap::Args;
use learning::{Award, Date, Field, Relation};
use verify::Question;
use words::{Reader, Words};

use super::console::{date, shown};
use super::{CliError, Console, Session};
use crate::flow::{Checked, reading};
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
        for read in reading::read(&bytes).map_err(|error| CliError::Keep(error.into()))?.into_iter().flatten() {
            console.say("\nWhat it says (nobody but the file says so, unless an answer above does):")?;
            says(&read.award, self.all, session.words, console)?;
            console.field("Kind", &read.summary.kind)?;
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
    console.say("\nThe eleven checks:")?;
    for finding in &checked.report.findings {
        let (name, outcome) = (session.words.check(finding.check), session.words.outcome(&finding.outcome));
        let sentence = shown(&session.words.finding(finding));
        console.say(&format!("{name:<26} {outcome:<22} {sentence} [{}]", finding.clause))?;
    }
    Ok(())
}

fn says(award: &Award, all: bool, words: Words, console: &mut Console<'_>) -> Result<(), CliError> {
    let one = |field: &Option<Field<String>>| field.as_ref().map(|field| field.value.clone()).unwrap_or_default();
    let date = |field: &Option<Field<Date>>| match field {
        Some(field) => date(&field.value.text(), words),
        None => String::new(),
    };
    console.field("Title", &one(&award.title))?;
    console.field("Person", &one(&award.person))?;
    console.field("Born", &date(&award.born))?;
    console.field("Issuer", &one(&award.issuer))?;
    for body in &award.awarding_bodies {
        console.field("Awarded by", &body.value)?;
    }
    console.field("Country", &one(&award.country))?;
    console.field("Awarded", &date(&award.awarded))?;
    console.field("Until", &date(&award.valid_until))?;
    if let Some(level) = &award.eqf_level {
        console.field("Level", &format!("EQF {}", level.value))?;
    }
    for level in &award.other_levels {
        console.field("Level", &level.value)?;
    }
    learned(award, console)?;
    if all {
        for rest in &award.rest {
            console.say(&format!("  {}: {}", shown(&rest.pointer), shown(&rest.value)))?;
        }
    } else if !award.rest.is_empty() {
        console.say(&format!("({} more values: wanderbuch show --all)", award.rest.len() + award.more))?;
    }
    Ok(())
}

/// How much was learned, what, and how that was found out.
fn learned(award: &Award, console: &mut Console<'_>) -> Result<(), CliError> {
    let one = |field: &Option<Field<String>>| field.as_ref().map(|field| field.value.clone()).unwrap_or_default();
    for credit in &award.credit {
        console.field("Credit", &format!("{} {}", credit.value.points, credit.value.system))?;
    }
    console.field("Workload", &one(&award.workload))?;
    for outcome in &award.outcomes {
        console.field("Outcome", &outcome.value)?;
    }
    for assessment in &award.assessments {
        console.field("Assessment", &assessment.value)?;
    }
    for grade in &award.grades {
        console.field("Grade", &grade.value.grade)?;
    }
    for relation in &award.relations {
        let Relation { source, kind, target } = &relation.value;
        console.field("Belongs", &format!("{source} {kind} {target}"))?;
    }
    console.field("Description", &one(&award.description))
}
