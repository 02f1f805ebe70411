//! How is a checked training record told to an examination board?

use learning::logbook::{
    Countersigned, Difference, EntryRecord, Finding, Holds, WeekRecord, Weighed, Weight, WhyNot, WhyOpen,
};
use verify::Arg;
use words::{Words, plain};

use super::Found;
use crate::holdings;
use crate::paper::{Block, Paper};

/// Of entries that were signed and are left out, so many are named; a program reads all.
const ABSENT: usize = 20;

pub(super) fn of(found: &Found<'_>, words: Words) -> Paper {
    let told = Told { found, words };
    Paper {
        language: words.language().tag(),
        title: words.text("record-title", &[]),
        lead: told.lead(),
        blocks: vec![told.doubts(), told.units(), told.weeks(), told.signatures(), told.missing()],
        foot: vec![told.say("what-counts", &[]), words.as_of(found.as_of), words.not_recognised()],
    }
}

struct Told<'a> {
    found: &'a Found<'a>,
    words: Words,
}

fn text(text: &str) -> Arg {
    Arg::Text(text.to_owned())
}

fn number(count: usize) -> Arg {
    Arg::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

impl Told<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.text(&format!("board-{id}"), args)
    }

    fn word(&self, id: &str) -> String {
        self.words.text(&format!("record-{id}"), &[])
    }

    /// The answer, whose record it says it is, and to which key it is bound.
    fn lead(&self) -> Vec<String> {
        let checked = self.found.checked;
        let headline = match checked.holds() {
            Holds::Yes => "holds",
            Holds::Open => "open",
            Holds::No => "holds-not",
        };
        let states = checked.states();
        let count = |state: Countersigned| number(states.get(&state).copied().unwrap_or(0));
        let total: usize = states.values().sum();
        let sums = [
            ("total", number(total)),
            ("verified", count(Countersigned::Verified)),
            ("unverified", count(Countersigned::Unverified)),
            ("changed", count(Countersigned::Changed)),
            ("no", count(Countersigned::No)),
        ];
        let header = &checked.record.header;
        let time = format!("{} – {}", self.words.week(header.from), self.words.week(header.until));
        let whose = [
            ("learner", &header.learner),
            ("company", &header.company),
            ("qualification", &header.qualification),
            ("time", &time),
        ];
        let whose = whose.map(|(id, value)| format!("{}: {}", self.word(id), plain(value)));
        let keys: Vec<String> = checked.keys.iter().cloned().collect();
        let mut lead = vec![self.say(headline, &[]), self.say("states", &sums)];
        lead.extend(whose);
        lead.push(self.bound(&keys));
        lead
    }

    /// To which keys it is bound, each whole: one that is cut cannot be named.
    fn bound(&self, keys: &[String]) -> String {
        let count = match keys.len() {
            0 => "none".to_owned(),
            1 => "one".to_owned(),
            count => count.to_string(),
        };
        self.words.own("board-bound", &[("count", &count), ("keys", &keys.join(", "))])
    }

    /// What does not hold, is not so, or is strange.
    fn doubts(&self) -> Block {
        let checked = self.found.checked;
        let mut block = Block::new(self.word("doubts"));
        for difference in &checked.differences {
            block.line(0, self.difference(difference));
        }
        for finding in &checked.record.findings {
            block.line(0, self.words.record_finding(finding));
        }
        if checked.record.findings.iter().any(|finding| matches!(finding, Finding::Impossible { .. })) {
            block.line(0, self.say("impossible", &[]));
        }
        if checked.record.left_out > 0 {
            block.line(0, self.words.text("record-left-out", &[("count", number(checked.record.left_out))]));
        }
        if checked.repeated > 0 {
            block.line(0, self.say("repeated", &[("count", number(checked.repeated))]));
        }
        self.absent(&mut block);
        if block.lines.is_empty() {
            block.line(0, self.word("no-doubts"));
        }
        block
    }

    /// What was signed and is left out: how much, and the first of it.
    fn absent(&self, block: &mut Block) {
        let absent = &self.found.checked.absent;
        if absent.is_empty() {
            return;
        }
        block.line(0, self.say("absent", &[("count", number(absent.len()))]));
        for one in absent.iter().take(ABSENT) {
            let entry = &one.line.entry;
            let signer = self.found.checked.signatures.iter().find(|by| by.judged.sha256 == one.signed_in);
            let by = signer.map(|one| self.by_on(one)).unwrap_or_default();
            let (week, time) = (self.words.week(entry.week), self.words.time_spent(entry.minutes.into()));
            block.line(1, format!("{week} · {} · {time} · {by}", plain(&entry.work)));
        }
    }

    fn difference(&self, difference: &Difference) -> String {
        match difference {
            Difference::State { week, told, found } => {
                let state = |state: Countersigned| Arg::Text(self.words.countersigned(state));
                let args =
                    [("week", Arg::Text(self.words.week(*week))), ("told", state(*told)), ("found", state(*found))];
                self.say("not-so", &args)
            }
            Difference::Minutes { told, found } => {
                let time = |minutes: u64| Arg::Text(self.words.time_spent(minutes));
                self.say("sum-not-so", &[("told", time(*told)), ("found", time(*found))])
            }
        }
    }

    fn units(&self) -> Block {
        let (record, time) = (&self.found.checked.record, |minutes| self.words.time_spent(minutes));
        let mut block = Block::new(self.word("units"));
        block.table.push(["unit", "hours", "of-that-countersigned"].map(|id| self.word(id)).to_vec());
        for unit in &record.units {
            let name = unit.unit.as_deref().map_or_else(|| self.word("no-unit"), plain);
            block.table.push(vec![name, time(unit.minutes), time(unit.countersigned_minutes)]);
        }
        block.table.push(vec![self.word("total"), time(record.minutes), time(record.countersigned_minutes)]);
        block
    }

    fn weeks(&self) -> Block {
        let mut block = Block::new(self.word("weeks"));
        self.found.checked.record.weeks.iter().for_each(|week| self.week(week, &mut block));
        block
    }

    fn week(&self, week: &WeekRecord, block: &mut Block) {
        let (days, time) = (self.words.week_days(week.week), self.words.time_spent(week.minutes));
        block.line(0, format!("{} ({days}), {time}", self.words.week(week.week)));
        for line in &week.entries {
            let unit = line.unit.as_deref().map_or_else(|| self.word("no-unit"), plain);
            block.line(1, format!("{} · {} · {unit}", plain(&line.work), self.words.time_spent(line.minutes.into())));
            if !line.photos.is_empty() {
                let names: Vec<String> = line.photos.iter().map(|photo| plain(&photo.name)).collect();
                block.line(2, self.words.own("board-photos", &[("names", &names.join(", "))]));
            }
            block.line(2, self.state(line));
        }
    }

    /// How an entry is countersigned, and by all who signed it as it stands.
    fn state(&self, line: &EntryRecord) -> String {
        let state = self.words.countersigned(line.countersigned);
        let signers: Vec<String> = self.found.checked.signers(line).into_iter().map(|one| self.by_on(one)).collect();
        if signers.is_empty() { state } else { format!("{state}: {}", signers.join("; ")) }
    }

    fn by_on(&self, one: &Weighed) -> String {
        let id = if one.judged.proven.is_some() { "record-by-on" } else { "record-by-on-claimed" };
        let on = one.on();
        let on = self.words.date_of(&on).unwrap_or(on);
        self.words.text(id, &[("by", text(one.by())), ("on", Arg::Text(on))])
    }

    fn signatures(&self) -> Block {
        let mut block = Block::new(self.word("signatures"));
        for one in &self.found.checked.signatures {
            let lines = one.statement().map_or(0, |statement| statement.lines.len());
            let covers = [("lines", number(lines)), ("covers", number(one.covers))];
            block.line(0, format!("{}. {}", self.by_on(one), self.say("covers", &covers)));
            block.line(1, self.weight(&one.weight));
            if let Some((report, verdict)) = self.found.report(&one.judged.sha256) {
                holdings::told(report, verdict, self.words).into_iter().for_each(|line| block.line(1, line));
            }
            if let Some(whose) = one.statement().map(|statement| &statement.whose).filter(|_| one.elsewhere) {
                let whose = [("company", text(&whose.company)), ("qualification", text(&whose.qualification))];
                block.line(1, self.say("elsewhere", &whose));
            }
            block.line(1, format!("SHA-256 {}", one.judged.sha256));
        }
        if block.lines.is_empty() {
            block.line(0, self.word("no-signatures"));
        }
        block
    }

    fn weight(&self, weight: &Weight) -> String {
        match weight {
            Weight::Counts => self.say("counts", &[]),
            Weight::Open(WhyOpen::OtherName { said }) => self.say("open-other-name", &[("said", text(said))]),
            Weight::Open(why) => self.say(&format!("open-{}", why.id()), &[]),
            Weight::No(WhyNot::Unreadable(error)) => {
                self.say("not-unreadable", &[("reason", Arg::Text(plain(&error.to_string())))])
            }
            Weight::No(why) => self.say(&format!("not-{}", why.id()), &[]),
        }
    }

    fn missing(&self) -> Block {
        let mut block = Block::new(self.word("missing"));
        let missing: Vec<String> = self.found.checked.record.missing.iter().map(ToString::to_string).collect();
        block.line(0, if missing.is_empty() { self.word("none-missing") } else { missing.join(", ") });
        block
    }
}
