//! For people: the headline, the five questions, what to do next, and the eleven checks.

use std::ffi::OsStr;

use verify::{Arg, Check, Outcome, Policy, Question, Report, Verdict};
use words::{Reader, Tone, Words};

use super::Judged;
use crate::audience::Audience;
use crate::show::Section;
use crate::{Verifier, output, show};

/// Colours, or none.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    coloured: bool,
}

impl Palette {
    /// With colours or without.
    pub fn new(coloured: bool) -> Self {
        Self { coloured }
    }
    fn paint(self, code: &str, text: &str) -> String {
        if self.coloured { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
    /// Beside the point.
    pub fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }
    fn strong(self, tone: Tone, text: &str) -> String {
        match tone {
            Tone::Yes => self.paint("1;32", text),
            Tone::No => self.paint("1;31", text),
            Tone::Open | Tone::Quiet => self.paint("1", text),
        }
    }
    fn outcome(self, outcome: &Outcome, text: &str) -> String {
        match outcome {
            Outcome::Pass => self.paint("32", text),
            Outcome::Fail(_) => self.paint("31", text),
            Outcome::Unknown(_) => text.to_owned(),
            Outcome::Skip(_) => self.faint(text),
        }
    }
}

/// One file's line: the word, its name, the headline.
pub fn line(file: &OsStr, judged: &Judged, policy: &Policy, words: Words, palette: Palette) -> String {
    let name = super::tsv::name(file);
    match judged {
        Judged::Report(report) => {
            let (tone, headline) = words.headline_for(report, &report.verdict(policy), Reader::Checker);
            let word = palette.strong(tone, &format!("{:<9}", words.in_a_word(report.word(policy))));
            format!("{word}  {name}  {}\n", palette.faint(&headline.replace('\n', " ")))
        }
        Judged::Unreadable(_) | Judged::Failed => {
            let word = palette.strong(Tone::Open, &format!("{:<9}", words.in_a_word(verify::Word::Undecided)));
            format!("{word}  {name}  {}\n", palette.faint(&not_judged(words, judged).replace('\n', " ")))
        }
    }
}

/// Everything that was found of one file, and in short what is measured of what it says.
pub fn whole(
    judged: &Judged,
    verifier: &Verifier,
    audience: Audience<'_>,
    palette: Palette,
    bytes: Option<&[u8]>,
) -> String {
    let words = audience.words;
    match judged {
        Judged::Report(report) => {
            let measured = bytes.map(|bytes| Measured {
                brief: show::brief(bytes, report, audience),
                whole: show::for_recognition(bytes, report, audience, &verifier.policy),
            });
            let page = Page { width: output::width(), words, palette, out: String::new() };
            page.report(report, verifier, measured.unwrap_or_default())
        }
        Judged::Unreadable(_) | Judged::Failed => format!("{}\n", not_judged(words, judged)),
    }
}

/// Why there is no report.
fn not_judged(words: Words, judged: &Judged) -> String {
    match judged {
        Judged::Unreadable(reason) => {
            words.text("report-unreadable", &[("reason", Arg::Piece(reason.as_str().into()))])
        }
        _ => words.text("report-failed", &[]),
    }
}

/// What is measured of what a file says.
#[derive(Default)]
struct Measured {
    /// A line each.
    brief: Vec<String>,
    /// Whole sections, where the policy is one for recognition.
    whole: Vec<Section>,
}

struct Page {
    /// Of lines, in characters; terminals wrap worse than we do.
    width: usize,
    words: Words,
    palette: Palette,
    out: String,
}

impl Page {
    fn report(mut self, report: &Report, verifier: &Verifier, measured: Measured) -> String {
        let (policy, verdict) = (&verifier.policy, &report.verdict(&verifier.policy));
        let (tone, headline) = self.words.headline_for(report, verdict, Reader::Checker);
        for line in wrap(&headline, self.width) {
            self.row(&self.palette.strong(tone, &line));
        }
        let explanation = self.words.explanation(report, verdict, Reader::Checker);
        if !explanation.is_empty() {
            self.wrapped("", &explanation);
        }
        self.warnings(report);
        self.credential(report);
        self.questions(report);
        self.seal(report);
        self.measured(measured.brief);
        self.renewal(report);
        self.next(report, verdict);
        self.out.push_str(&show::written(self.words, self.width, &measured.whole));
        self.checks(report);
        self.inside(report, policy, "");
        self.gap();
        let about = [("as_of", Arg::Text(self.words.as_of(report.as_of))), ("policy", Arg::Text(policy.name.clone()))];
        let asked = self.words.text("report-judged", &about);
        self.row(&self.palette.faint(&asked));
        if let Some(lists) = verifier.trust.eu.as_ref().filter(|_| bears_seal(report)) {
            let made = [("made", Arg::Time(lists.snapshot().made))];
            let lists = self.words.text("report-trusted-lists", &made);
            self.row(&self.palette.faint(&lists));
        }
        let not_recognised = self.words.not_recognised();
        self.row(&self.palette.faint(&not_recognised));
        self.out
    }

    /// Each credential inside, numbered as it stands: "2.", and inside of that "2.1.".
    fn inside(&mut self, report: &Report, policy: &Policy, number: &str) {
        for (place, credential) in report.credentials.iter().enumerate() {
            let number = format!("{number}{}.", place + 1);
            let own = credential.verdict(policy);
            let (tone, headline) = self.words.headline_for(credential, &own, Reader::Checker);
            self.gap();
            self.row(&format!("{number} {}", self.palette.strong(tone, &headline)));
            self.warnings(credential);
            self.credential(credential);
            self.questions(credential);
            self.seal(credential);
            self.checks(credential);
            self.inside(credential, policy, &number);
        }
    }

    fn warnings(&mut self, report: &Report) {
        for warning in self.words.warnings(report) {
            self.wrapped("! ", &warning);
        }
    }

    fn credential(&mut self, report: &Report) {
        let id = report.issuer.as_deref().filter(|id| !learning::is_local(id));
        let issuer = report.proven_issuer.as_ref().map(|proven| proven.name.as_str()).or(id);
        let mut what = self.words.kind_of(report);
        if let Some(issuer) = issuer {
            what = format!("{what} · {}", words::plain(&words::shortened(issuer)));
        }
        self.row(&self.palette.faint(&what));
    }

    fn questions(&mut self, report: &Report) {
        self.gap();
        let question = |question| (self.words.question(question), self.words.said(question, report, Reader::Checker));
        let mut asked = Question::ALL.map(question).to_vec();
        asked.extend(self.words.recipient(report).map(|said| (self.words.text("question-recipient", &[]), said)));
        let widest = asked.iter().map(|(text, _)| text.chars().count()).max().unwrap_or(0);
        let word_widest = asked.iter().map(|(_, said)| said.word.chars().count()).max().unwrap_or(0);
        for (question, said) in asked {
            let word = self.palette.strong(said.tone, &format!("{:<word_widest$}", said.word));
            let dated = said.dated.map(|date| format!(" ({})", self.words.date_short(date))).unwrap_or_default();
            let lead = format!("  {question:<widest$}  ");
            let indent = widest + word_widest + 6;
            let sentence = wrap(&format!("{}{dated}", said.sentence), self.width.saturating_sub(indent));
            for (number, row) in sentence.iter().enumerate() {
                if number == 0 {
                    self.row(&format!("{lead}{word}  {row}"));
                } else {
                    self.row(&format!("{:indent$}{row}", ""));
                }
            }
        }
    }

    /// What the seal is worth.
    fn seal(&mut self, report: &Report) {
        if let Some(said) = self.words.seal(report) {
            self.gap();
            self.wrapped("  ", &said);
        }
    }

    /// Level, elements, sheet, profile and what does not fit, a line each.
    fn measured(&mut self, said: Vec<String>) {
        if !said.is_empty() {
            self.gap();
        }
        for line in said {
            self.wrapped("  ", &line);
        }
    }

    /// What came of asking for a newer copy.
    fn renewal(&mut self, report: &Report) {
        let said = self.words.renewal(report, Reader::Checker);
        if !said.is_empty() {
            self.gap();
        }
        for line in said {
            self.wrapped("  ", &line);
        }
    }

    fn next(&mut self, report: &Report, verdict: &Verdict) {
        let steps = self.words.next_steps(report, verdict, Reader::Checker);
        if steps.is_empty() {
            return;
        }
        self.gap();
        self.row(&self.words.text("report-next", &[]));
        for step in steps {
            self.wrapped("  - ", &step.text);
        }
    }

    fn checks(&mut self, report: &Report) {
        self.gap();
        let names = Check::ALL.map(|check| self.words.check(check));
        let outcomes = report.findings.iter().map(|finding| self.words.outcome(&finding.outcome)).collect::<Vec<_>>();
        let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let outcome_widest = outcomes.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        for (finding, outcome) in report.findings.iter().zip(outcomes) {
            let name = self.words.check(finding.check);
            let shown = self.palette.outcome(&finding.outcome, &format!("{outcome:<outcome_widest$}"));
            let indent = widest + outcome_widest + 6;
            let rows = wrap(&self.words.finding(finding), self.width.saturating_sub(indent));
            for (number, row) in rows.iter().enumerate() {
                if number == 0 {
                    self.row(format!("  {name:<widest$}  {shown}  {row}").trim_end());
                } else {
                    self.row(&format!("{:indent$}{row}", ""));
                }
            }
        }
    }

    fn wrapped(&mut self, lead: &str, text: &str) {
        let indent = lead.chars().count();
        for (number, row) in wrap(text, self.width.saturating_sub(indent)).iter().enumerate() {
            let lead = if number == 0 { lead.to_owned() } else { " ".repeat(indent) };
            self.row(&format!("{lead}{row}"));
        }
    }

    fn row(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn gap(&mut self) {
        self.out.push('\n');
    }
}

/// Whether it bears a seal that holds, or one does that stands inside.
fn bears_seal(report: &Report) -> bool {
    report.seal().is_some() || report.credentials.iter().any(bears_seal)
}

/// Lines of at most so many characters, broken at spaces; a longer word stands alone. At least one line.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut rows = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(row) = rows.last_mut() else { break };
        if row.is_empty() {
            row.push_str(word);
        } else if row.chars().count() + 1 + word.chars().count() <= width {
            row.push(' ');
            row.push_str(word);
        } else {
            rows.push(word.to_owned());
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("seventeen a", 4), ["seventeen", "a"]);
        assert_eq!(wrap("", 10), [""]);
    }
}
