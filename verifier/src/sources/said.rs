//! How are the sources told to people?

use std::fmt::Write as _;

use trust::Source;
use trust::sources::ISSUER_URLS;
use verify::Arg;
use words::{Words, plain};

use super::{AtHand, By, Entry, Kind, Sources};
use crate::render::text::wrap;

/// Each source in a line, and what is at hand of it below.
pub(super) fn text(sources: &Sources, words: Words, width: usize) -> String {
    let mut page = Page { words, width, out: String::new() };
    page.line(0, &page.say("as-of", &[("as_of", Arg::Text(words.moment(sources.as_of)))]));
    if sources.offline {
        page.line(0, &page.say("offline", &[]));
    }
    for (question, kinds) in [("identity", &sources.identity), ("accreditation", &sources.accreditation)] {
        page.out.push('\n');
        page.line(0, &page.say(question, &[]));
        kinds.iter().enumerate().for_each(|(place, kind)| page.kind(place + 1, kind, question));
    }
    if sources.identity.iter().chain(&sources.accreditation).any(|kind| kind.entries.iter().any(untried)) {
        page.out.push('\n');
        page.line(0, &page.say("untried", &[]));
    }
    page.out
}

fn untried(entry: &Entry) -> bool {
    entry.tried_live == Some(false)
}

struct Page {
    words: Words,
    width: usize,
    out: String,
}

impl Page {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.text(&format!("sources-{id}"), args)
    }

    fn line(&mut self, depth: usize, text: &str) {
        let indent = " ".repeat(depth);
        for (number, line) in wrap(text, self.width.saturating_sub(depth + 2)).iter().enumerate() {
            let more = if number == 0 { "" } else { "  " };
            writeln!(self.out, "{indent}{more}{line}").unwrap_or_else(|_| unreachable!("a String takes everything"));
        }
    }

    fn kind(&mut self, place: usize, kind: &Kind, question: &str) {
        let name = self.say(&format!("{question}-{}", kind.id), &[]);
        let switched = self.switched(kind.on, &kind.by);
        self.line(2, &format!("{place}. {name}: {switched}  [{}]", kind.id));
        if kind.entries.is_empty() {
            self.line(5, &self.words.own_or("sources-none-named", kind.id));
        }
        for entry in &kind.entries {
            let alone = entry.name.is_empty();
            if !alone {
                // What holds of the whole kind is said once.
                let differs = (entry.on, &entry.by) != (kind.on, &kind.by);
                let switched = differs.then(|| format!(": {}", self.switched(entry.on, &entry.by)));
                let id = entry.id.as_ref().map(|id| format!("  [{id}]")).unwrap_or_default();
                let name = if entry.name == ISSUER_URLS { self.say("issuer-urls", &[]) } else { plain(&entry.name) };
                self.line(5, &format!("{name}{}{id}", switched.unwrap_or_default()));
            }
            let deep = if alone { 5 } else { 7 };
            let said: Vec<String> = [entry.place.as_deref().map(plain), self.holds(entry, kind.id)]
                .into_iter()
                .flatten()
                .chain(self.at_hand(entry, kind.id))
                .collect();
            said.iter().for_each(|line| self.line(deep, line));
        }
    }

    fn switched(&self, on: bool, by: &By) -> String {
        let on = if on { "yes" } else { "no" };
        let (by, list) = match by {
            By::Shipped => ("shipped", String::new()),
            By::CommandLine => ("line", String::new()),
            By::List(name) => ("list", plain(name)),
        };
        let text = |text: &str| Arg::Text(text.to_owned());
        self.say("switched", &[("on", text(on)), ("by", text(by)), ("list", Arg::Text(list))])
    }

    fn holds(&self, entry: &Entry, kind: &str) -> Option<String> {
        let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
        let keys = entry.keys.map(|keys| self.say("keys", &[("count", number(keys))]));
        let what = match kind {
            "certificates" => "certificates",
            "eu-lists" => "lists",
            _ => "issuers",
        };
        keys.or_else(|| Some(self.say(&format!("holds-{what}"), &[("count", number(entry.holds?))])))
    }

    fn at_hand(&self, entry: &Entry, kind: &str) -> Option<String> {
        let day = |moment| Arg::Text(self.words.moment(moment));
        Some(match &entry.at_hand {
            AtHand::File => return None,
            AtHand::Never if kind == Source::EuLists.id() => self.say("no-lists", &[]),
            AtHand::Never => self.say("never", &[]),
            AtHand::Inside => self.say("inside", &[]),
            AtHand::Asked => self.say("asked-anew", &[]),
            AtHand::Damaged(reason) => self.say("damaged", &[("reason", Arg::from(reason))]),
            AtHand::Copy { fetched, due, believed_until } => {
                self.say("copy", &[("fetched", day(*fetched)), ("due", day(*due)), ("until", day(*believed_until))])
            }
            AtHand::Lists { made, due, overdue, .. } => {
                let overdue = Arg::Number(u64::try_from(*overdue).unwrap_or(u64::MAX));
                let due = due.map_or_else(|| Arg::Text("–".to_owned()), day);
                self.say("lists", &[("made", day(*made)), ("due", due), ("overdue", overdue)])
            }
        })
    }
}
