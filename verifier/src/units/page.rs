//! How is progress towards a qualification told, line by line?

use learning::credit::{self, Length};
use learning::units::{Blocked, CreditRef, Node, Share, Standing, Support, Unit, UnitProgress, View, ViewProgress};
use learning::{Achievement, Award};
use verify::Arg;
use words::{Words, plain};

use super::Found;
use crate::paper::{Block, Paper};

/// The whole page.
pub(super) fn of(found: &Found<'_>, words: Words) -> Paper {
    let teller = Teller { found, words };
    let mut blocks: Vec<Block> = Share::ALL.map(|share| teller.share(share)).into();
    blocks.extend([teller.rule(), teller.statements(), teller.agreements(), teller.files()]);
    Paper {
        language: words.language().tag(),
        title: plain(&found.defined.qualification.title),
        lead: teller.lead(),
        blocks,
        foot: vec![words.as_of(found.as_of), words.not_recognised()],
    }
}

/// Tells what was found.
pub(super) struct Teller<'a> {
    pub(super) found: &'a Found<'a>,
    pub(super) words: Words,
}

pub(super) fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

fn count(number: usize) -> Arg {
    Arg::Number(u64::try_from(number).unwrap_or(u64::MAX))
}

impl Teller<'_> {
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.text(&format!("units-{id}"), args)
    }

    /// The same with words that are put together of parts which are escaped each: nothing of them is cut.
    pub(super) fn tell(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.own(&format!("units-{id}"), args)
    }

    /// Who may award the qualification; "none" where nobody is named.
    fn bodies(&self) -> String {
        let bodies = &self.found.defined.qualification.bodies;
        let bodies: Vec<String> = bodies.iter().map(|body| plain(body)).collect();
        if bodies.is_empty() { "none".to_owned() } else { self.words.list(&bodies) }
    }

    fn lead(&self) -> Vec<String> {
        let defined = self.found.defined;
        let qualification = &defined.qualification;
        let source = self.say(&format!("source-{}", defined.source.id()), &[("file", text(&defined.file))]);
        let mut lead = vec![source];
        lead.extend(defined.holds.filter(|holds| !holds).map(|_| self.say("source-open", &[])));
        lead.extend(qualification.eqf.map(|eqf| self.say("level", &[("eqf", Arg::Number(u64::from(eqf)))])));
        let id = if qualification.bodies.is_empty() { "no-bodies" } else { "bodies" };
        lead.push(self.tell(id, &[("bodies", &self.bodies())]));
        if !self.found.progress.whole.is_empty() {
            lead.push(self.say("whole", &[]));
        }
        let names = self.learners();
        if names.len() > 1 {
            lead.push(self.tell("several-learners", &[("names", &self.words.list(&names))]));
        }
        if self.found.progress.left_out > 0 {
            lead.push(self.say("left-out", &[("count", count(self.found.progress.left_out))]));
        }
        lead
    }

    fn learners(&self) -> Vec<String> {
        let held = self.found.holdings.held.iter();
        let mut names: Vec<String> =
            held.filter_map(|held| held.award.person.as_ref()).map(|name| plain(&name.value)).collect();
        names.sort_by_key(|name| name.to_lowercase());
        names.dedup_by_key(|name| name.to_lowercase());
        names
    }

    /// The units that stand alike. Of what is there by choice nothing is said where nothing is.
    fn share(&self, share: Share) -> Block {
        let progress = self.found.progress;
        let units: Vec<&UnitProgress> = progress.units.iter().filter(|unit| progress.share(unit) == share).collect();
        if share == Share::Choice && units.is_empty() {
            return Block::default();
        }
        let args = [
            ("view", text(&self.words.standing(share.id()))),
            ("count", count(units.len())),
            ("of", count(progress.units.len())),
        ];
        let [.., potential] = &progress.views;
        let least = potential.least_missing;
        let mut block = match share {
            // Of several ways not all are needed.
            Share::Missing if least < units.len() => {
                let [view, of_these, _] = args.clone();
                Block::new(self.say("view-ways", &[view, of_these, ("least", count(least))]))
            }
            _ => Block::new(self.say("view", &args)),
        };
        if share == Share::Choice {
            block.line(0, self.say("choice-note", &[]));
        }
        let there = units.len();
        for unit in units {
            self.unit(unit, &mut block);
        }
        if block.lines.is_empty() {
            block.line(0, self.say("none", &[]));
        }
        let [strict, _, potential] = &progress.views;
        match share {
            Share::Yours => self.points("points-yours", strict, &mut block),
            Share::IfAgreed if potential.points != strict.points => {
                self.points("points-potential", potential, &mut block);
            }
            _ => {}
        }
        let bodies = self.bodies();
        if share == Share::IfAgreed && there > 0 && bodies != "none" {
            block.line(0, self.tell("ask", &[("bodies", &bodies)]));
        }
        block
    }

    fn points(&self, id: &str, view: &ViewProgress, block: &mut Block) {
        let points: Vec<String> =
            view.points.iter().map(|(system, points)| self.words.points(system, *points)).collect();
        if !points.is_empty() {
            block.line(0, self.say(id, &[("points", text(&self.words.list(&points)))]));
        }
    }

    pub(super) fn definition(&self, id: &str) -> Option<&Unit> {
        self.found
            .defined
            .qualification
            .units
            .iter()
            .find(|unit| unit.id == id || unit.ids.iter().any(|known| known == id))
    }

    pub(super) fn called(&self, id: &str) -> String {
        let title = self.definition(id).map(|unit| plain(&unit.title)).filter(|title| !title.is_empty());
        title.unwrap_or_else(|| plain(id))
    }

    fn unit(&self, progress: &UnitProgress, block: &mut Block) {
        let definition = self.definition(&progress.unit);
        let worth = definition.map(|unit| unit.worth.as_slice()).unwrap_or_default();
        let mut worth: Vec<String> = worth.iter().map(|worth| self.words.points(&worth.system, worth.points)).collect();
        let hours = definition.and_then(|unit| unit.hours);
        worth.extend(hours.map(|hours| self.words.length(Length::Hours(hours.thousandths()))));
        let worth = if worth.is_empty() { String::new() } else { format!(" · {}", worth.join(" · ")) };
        block.line(0, format!("{}{worth}", self.called(&progress.unit)));
        if let Some(support) = progress.support.iter().flatten().next() {
            self.support(support, block);
        }
        let share = self.found.progress.share(progress);
        if progress.standing == Standing::Missing && share == Share::Yours {
            block.line(1, self.say("in-whole", &[]));
        } else if share == Share::Yours {
            let by: Vec<String> = progress.recognised_by.iter().map(|body| plain(body)).collect();
            let (id, bodies) = match by.is_empty() {
                true => ("not-yet-recognised", self.bodies()),
                false => ("recognised-by", self.words.list(&by)),
            };
            block.line(1, self.tell(id, &[("bodies", &bodies)]));
        }
        for decision in progress.decisions.iter().filter(|one| !one.kind.counts()) {
            let args = [("by", text(&decision.by)), ("kind", text(&self.words.decision_kind(decision.kind)))];
            block.line(1, self.say("decided", &args));
        }
        let [.., potential] = &self.found.progress.views;
        if let Some(choice) = potential.rule.choice_of(&progress.unit).filter(|_| share == Share::Missing) {
            block.line(1, format!("{}: {}", self.say("one-way", &[]), self.asked(choice)));
        }
        progress.blocked.iter().for_each(|blocked| self.blocked(blocked, block));
        for partly in progress.partly.iter().filter(|_| share != Share::Yours) {
            let (what, why) = (self.credit(&partly.at), self.words.fits_because(&partly.reason));
            block.line(1, self.tell("partly", &[("what", &what), ("why", &why)]));
        }
        for hint in progress.hints.iter().filter(|_| share != Share::Yours) {
            let (what, why) = (self.credit(&hint.at), self.words.fits_because(&hint.reason));
            block.line(1, self.tell("hint", &[("what", &what), ("why", &why)]));
        }
    }

    fn support(&self, support: &Support, block: &mut Block) {
        let why = self.words.fits_because(&support.reason);
        block.line(1, format!("{}: {why}", self.credit(&support.at)));
        support.notes.iter().for_each(|note| block.line(2, self.words.stands_against(note)));
        if let Some(own) = self.own_measures(&support.at) {
            block.line(2, self.tell("own", &[("own", &own)]));
        }
    }

    fn blocked(&self, blocked: &Blocked, block: &mut Block) {
        let why = self.words.fits_because(&blocked.reason);
        let why = why.trim_end_matches('.');
        block.line(1, self.tell("blocked", &[("what", &self.credit(&blocked.at)), ("why", why)]));
        blocked.guards.iter().for_each(|guard| block.line(2, self.words.stands_against(guard)));
    }

    fn award(&self, at: &CreditRef) -> Option<&Award> {
        self.found.holdings.held.iter().find(|held| held.key == at.credential).map(|held| &held.award)
    }

    fn achievement(&self, at: &CreditRef) -> Option<&Achievement> {
        let all = self.award(at)?.achievements.iter().flat_map(Achievement::all);
        all.flat_map(|one| std::iter::once(one).chain(&one.units)).find(|one| one.pointer == at.pointer)
    }

    /// What it is called and in which file it stands; of a statement that rests on no credential, the statement.
    fn credit(&self, at: &CreditRef) -> String {
        let title = self.achievement(at).and_then(|one| one.title.as_ref()).map(|title| plain(&title.value));
        let file = self.found.holdings.file_of(&at.credential);
        match (title, file) {
            (Some(title), Some(file)) => {
                self.tell("credit", &[("title", &title), ("file", &plain(file)), ("place", &plain(&at.pointer))])
            }
            (None, Some(file)) => format!("{} {}", plain(file), plain(&at.pointer)),
            _ => plain(&at.credential),
        }
    }

    /// Its own points and hours: they are no currency, and stand beside.
    fn own_measures(&self, at: &CreditRef) -> Option<String> {
        let account = credit::account(self.achievement(at)?);
        let amounts = account.received.iter().chain(&account.offered);
        let mut said: Vec<String> =
            amounts.map(|amount| self.words.points(&amount.value.system, amount.value.points)).collect();
        said.extend(account.lengths.iter().map(|length| self.words.length(length.value.length)));
        said.dedup();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// The rule, as far as what is theirs reaches it, and what would satisfy it.
    fn rule(&self) -> Block {
        let mut block = Block::new(self.say("rule", &[]));
        let [strict, .., potential] = &self.found.progress.views;
        if self.found.progress.whole.is_empty() {
            let parts = self.words.rule_parts(&strict.rule, &potential.rule, |unit| self.called(unit));
            parts.into_iter().for_each(|parts| block.line(0, parts));
        }
        self.node(&strict.rule, &potential.rule, 0, &mut block);
        for view in &self.found.progress.views {
            let id = match (view.view, view.satisfied) {
                (View::Strict, true) => "satisfied",
                (View::Strict, false) if !self.found.progress.whole.is_empty() => "whole-held",
                (View::Strict, false) => "not-satisfied",
                (View::Agreed, true) if !strict.satisfied => "satisfied-if-agreed",
                (View::Potential, true) if !self.found.progress.views.iter().take(2).any(|view| view.satisfied) => {
                    "satisfied-potentially"
                }
                _ => continue,
            };
            block.line(0, self.tell(id, &[("bodies", &self.bodies())]));
        }
        block
    }

    fn node(&self, now: &Node, if_agreed: &Node, depth: usize, block: &mut Block) {
        let state = self.words.rule_state(now.reached(if_agreed));
        block.line(depth, format!("{state} · {}", self.asked(now)));
        // Both views have the same rule, so that their nodes lie alike.
        now.rules().zip(if_agreed.rules()).for_each(|(now, then)| self.node(now, then, depth + 1, block));
    }

    fn asked(&self, node: &Node) -> String {
        self.words.rule_node(node, |unit| self.called(unit))
    }
}
