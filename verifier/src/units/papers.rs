//! On which papers does progress rest: decisions, agreements, and the files themselves, whether they count or not?

use learning::credit::{Points, System};
use learning::recognition::Statement;
use learning::units::{LearningAgreement, Memorandum};
use verify::Arg;
use words::{Words, plain};

use super::page::{Teller, text};
use crate::paper::Block;

impl Teller<'_> {
    /// Every statement, whether it counts or not: nothing hides a refusal.
    pub(super) fn statements(&self) -> Block {
        let mut block = Block::new(self.say("statements", &[]));
        for weighed in &self.found.weighing.statements {
            let Some(held) = self.found.holdings.held.get(weighed.held) else { continue };
            let file = self.found.holdings.files.get(weighed.held).map_or("", |found| found.file.as_str());
            match held.statement() {
                Some(Ok(statement)) => block.line(0, format!("{} ({})", self.words.decision(statement), plain(file))),
                _ => block.line(0, plain(file)),
            }
            match &weighed.outcome {
                Ok(recognition) => block.line(1, self.say("counts", &[("by", text(&recognition.by))])),
                Err(why) => block.line(1, self.say("does-not-count", &[("why", text(&self.words.why_not(why)))])),
            }
            if let Some(Ok(statement)) = held.statement() {
                lines(self.words, statement, 1, &mut block);
            }
        }
        block
    }

    pub(super) fn agreements(&self) -> Block {
        let mut block = Block::new(self.say("agreements", &[]));
        self.found.weighing.memoranda.iter().for_each(|one| self.memorandum(one, &mut block));
        self.found.weighing.learning.iter().for_each(|one| self.learning(one, &mut block));
        for id in &self.found.weighing.of_others {
            block.line(0, self.say("of-another", &[("id", text(&self.words.agreement(id)))]));
        }
        block
    }

    fn memorandum(&self, one: &Memorandum, block: &mut Block) {
        let parties: Vec<String> = one.parties.iter().map(|party| plain(party)).collect();
        let id = plain(&self.words.agreement(&one.id));
        block.line(0, self.tell("memorandum", &[("id", &id), ("parties", &self.words.list(&parties))]));
        self.force(one, block);
        for row in &one.rows {
            self.accepted(&row.accepted, &row.unit, "", block);
        }
    }

    fn learning(&self, one: &LearningAgreement, block: &mut Block) {
        let args = [
            ("id", text(&self.words.agreement(&one.id))),
            ("learner", text(&one.learner)),
            ("home", text(&one.home)),
            ("host", text(&one.host)),
        ];
        block.line(0, self.say("learning-agreement", &args));
        let term = one.term();
        let days = if term.is_open() { "learning-no-term" } else { "learning-term" };
        block.line(1, self.say(days, &[("first", self.day(&term.from)), ("last", self.day(&term.until))]));
        for unit in &one.units {
            let points = |written: &String| self.points_of(written, &unit.unit);
            let assessed = |how: &String| self.tell("agreed-assessment", &[("how", &plain(how))]);
            let more = unit.points.as_ref().map(points).into_iter().chain(unit.assessment.as_ref().map(assessed));
            self.accepted(&unit.accepted, &unit.unit, &more.collect::<Vec<_>>().join(", "), block);
        }
    }

    fn force(&self, one: &Memorandum, block: &mut Block) {
        let begun = Memorandum { until: None, ..one.clone() }.in_force(self.found.as_of);
        let (id, first, last) = match (one.in_force(self.found.as_of), begun) {
            (true, _) => ("in-force", &one.from, &one.until),
            (false, true) => ("not-in-force", &None, &one.until),
            (false, false) => ("not-in-force", &one.from, &None),
        };
        block.line(1, self.say(id, &[("first", self.day(first)), ("last", self.day(last))]));
        if !one.term().is_open() {
            block.line(1, self.say("memorandum-term", &[]));
        }
    }

    fn day(&self, day: &Option<String>) -> Arg {
        text(&day.as_ref().map(|day| self.words.date_of(day).unwrap_or_else(|| plain(day))).unwrap_or_default())
    }

    /// Points as agreed, with their system: the one that is written beside them, else the only one in which the unit at home has
    /// points, since they are the home's to give.
    fn points_of(&self, written: &str, unit: &str) -> String {
        let (number, system) = written.trim().split_once(' ').unwrap_or((written.trim(), ""));
        let Ok(points) = Points::parse(number) else { return plain(written) };
        let worth = self.definition(unit).map(|unit| unit.worth.as_slice()).unwrap_or_default();
        let system = match (system.trim(), worth) {
            ("", [only]) => only.system.clone(),
            ("", _) => System::Unnamed,
            (named, _) => System::of(named),
        };
        let said = self.words.points(&system, points);
        if system == System::Unnamed { self.tell("points-unnamed", &[("points", &said)]) } else { said }
    }

    fn accepted(&self, accepted: &[String], unit: &str, more: &str, block: &mut Block) {
        let accepted: Vec<String> = accepted.iter().map(|id| plain(id)).collect();
        let more = if more.is_empty() { "none" } else { more };
        let args = [("accepted", self.words.list(&accepted)), ("unit", self.called(unit)), ("more", more.to_owned())];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        block.line(1, self.tell("accepts", &args));
    }

    /// Each file with its verdict, so that what does not count is named.
    pub(super) fn files(&self) -> Block {
        let mut block = Block::new(self.say("files", &[]));
        for (held, found) in self.found.holdings.held.iter().zip(&self.found.holdings.files) {
            let title = held.award.title.as_ref().map(|title| plain(&title.value)).unwrap_or_default();
            block.line(0, format!("{}: {title}", plain(&found.file)));
            found.told(self.words).into_iter().for_each(|line| block.line(1, line));
            if !held.known.counts {
                block.line(1, self.say("not-counted", &[]));
            }
            let progress = self.found.progress;
            let mut serving = progress.units.iter().flat_map(|unit| unit.support.iter().flatten());
            let serves = serving.any(|support| support.at.credential == held.key);
            if held.known.counts && held.statement().is_none() && !serves {
                block.line(1, self.say("beside", &[]));
            }
        }
        for (file, why) in &self.found.holdings.unread {
            block.line(0, self.say("unread", &[("file", text(file)), ("why", text(why))]));
        }
        block
    }
}

/// What a statement says besides its sentence.
pub(crate) fn lines(words: Words, statement: &Statement, depth: usize, block: &mut Block) {
    let mut row = |id: &str, value: &str| {
        let name = words.text(&format!("decision-row-{id}"), &[]);
        block.line(depth, format!("{name}: {}", plain(value)));
    };
    let date = |day: &str| words.date_of(day).unwrap_or_else(|| day.to_owned());
    row("date", &date(&statement.date.value));
    row("basis", &words.decision_basis(statement.basis.value));
    statement.legal_basis.iter().for_each(|text| row("legal-basis", &text.value));
    statement.reasons.iter().for_each(|text| row("reason", &text.value));
    statement.covers.iter().for_each(|text| row("covers", &text.value));
    statement.condition.iter().for_each(|text| row("condition", &text.value));
    statement.appeal.iter().for_each(|text| row("appeal", &text.value));
}
