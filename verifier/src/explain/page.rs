//! How are steps and values written, so that text from a credential hides nothing?

use std::fmt::Write as _;

use verify::{Actor, Arg, Problem};
use words::{Reader, Why, Words};

/// Lines of a text that are shown; the hash beside it covers all.
const LINES: usize = 400;
/// Characters of a text on one line that are shown where its length and hash stand beside it.
const CUT: usize = 240;

/// The explanation as it grows. What something is called is a message, `trace-ID`.
pub(super) struct Page {
    words: Words,
    text: String,
    steps: usize,
}

impl Page {
    pub(super) fn new(words: Words) -> Self {
        Self { words, text: String::new(), steps: 0 }
    }

    /// The message of that id.
    pub(super) fn said(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.text(&format!("trace-{id}"), args)
    }

    /// Why something cannot be read or does not hold.
    pub(super) fn why(&self, error: &impl Why) -> String {
        self.words.why(error)
    }

    /// What was seen, in a sentence.
    pub(super) fn sentence(&self, problem: &Problem) -> String {
        self.words.problem(problem, Reader::Checker).what
    }

    /// Who can act.
    pub(super) fn actor(&self, actor: Actor) -> String {
        self.words.actor(actor, Reader::Checker)
    }

    /// What a reader of ours names, in this language.
    pub(super) fn piece(&self, text: &str) -> String {
        self.words.piece(text)
    }

    /// A step, by its title.
    pub(super) fn step(&mut self, id: &str, args: &[(&str, Arg)]) {
        self.steps += 1;
        let gap = if self.steps > 1 { "\n" } else { "" };
        let (number, title) = (self.steps, self.said(id, args));
        self.row(&format!("{gap}{number}. {}", words::plain(&title)));
    }

    pub(super) fn value(&mut self, id: &str, value: &str) {
        let name = self.said(id, &[]);
        self.raw(&name, value);
    }

    /// A value of the thing whose value stands before it.
    pub(super) fn inner(&mut self, id: &str, value: &str) {
        let name = self.said(id, &[]);
        self.row(&format!("     {}: {}", words::plain(&name), words::plain(value)));
    }

    /// A value that is a message itself.
    pub(super) fn told(&mut self, id: &str, value: &str) {
        let value = self.said(value, &[]);
        self.value(id, &value);
    }

    /// A value of something that has a name of its own.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        self.row(&format!("   {}: {}", words::plain(name), words::plain(value)));
    }

    pub(super) fn bytes(&mut self, id: &str, bytes: &[u8]) {
        let name = self.said(id, &[]);
        self.raw_bytes(&name, bytes);
    }

    /// The digest of something that stands before it, by the hash of that name.
    pub(super) fn digest(&mut self, hash: &str, digest: &[u8]) {
        let name = self.said("hash", &[("hash", hash.into())]);
        self.raw_bytes(&name, digest);
    }

    fn raw_bytes(&mut self, name: &str, bytes: &[u8]) {
        let count = self.said("bytes", &[("count", count(bytes.len()))]);
        self.raw(name, &format!("{} ({count})", hex(bytes)));
    }

    /// The beginning of a text on one line, and how long all of it is.
    pub(super) fn cut(&mut self, id: &str, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        let (shown, more) = match text.char_indices().nth(CUT) {
            Some((end, _)) => (text.get(..end).unwrap_or_default(), " …"),
            None => (&*text, ""),
        };
        let length = self.said("bytes", &[("count", count(bytes.len()))]);
        let name = self.said(id, &[]);
        self.raw(&format!("{name} ({length})"), &format!("{shown}{more}"));
    }

    /// Two digests that must be the same.
    pub(super) fn compared(&mut self, stated: (&str, &[u8]), computed: (&str, &[u8])) {
        self.bytes(stated.0, stated.1);
        self.bytes(computed.0, computed.1);
        self.told("compared", if stated.1 == computed.1 { "same" } else { "differ" });
    }

    /// A text of many lines.
    pub(super) fn block(&mut self, id: &str, args: &[(&str, Arg)], text: &str) {
        let all = text.lines().count();
        let (name, length) = (self.said(id, args), self.said("lines", &[("count", count(all))]));
        self.row(&format!("   {}, {length}:", words::plain(&name)));
        for line in text.lines().take(LINES) {
            self.row(&format!("     | {}", words::plain(line)));
        }
        if all > LINES {
            let more = self.said("more", &[("count", count(all - LINES))]);
            self.row(&format!("     | {more}"));
        }
    }

    pub(super) fn line(&mut self, id: &str) {
        let text = self.said(id, &[]);
        self.row(&format!("   {}", words::plain(&text)));
    }

    fn row(&mut self, text: &str) {
        writeln!(self.text, "{text}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    }

    pub(super) fn text(self) -> String {
        self.text
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A number of things, for a message.
pub(super) fn count(of: usize) -> Arg {
    Arg::Number(of as u64)
}
