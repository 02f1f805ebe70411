//! How are steps and values written, so that text from a credential hides nothing?

use std::fmt::Write as _;

/// Lines of a text that are shown; the hash beside it covers all.
const LINES: usize = 400;

/// The explanation as it grows.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    steps: usize,
}

impl Page {
    pub(super) fn step(&mut self, title: &str) {
        self.steps += 1;
        let gap = if self.steps > 1 { "\n" } else { "" };
        let number = self.steps;
        self.row(&format!("{gap}{number}. {}", words::plain(title)));
    }

    pub(super) fn value(&mut self, name: &str, value: &str) {
        let indent = name.len() - name.trim_start().len();
        self.row(&format!("   {:indent$}{}: {}", "", words::plain(name.trim_start()), words::plain(value)));
    }

    pub(super) fn bytes(&mut self, name: &str, bytes: &[u8]) {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        self.value(name, &format!("{hex} ({} bytes)", bytes.len()));
    }

    /// A text of many lines.
    pub(super) fn block(&mut self, name: &str, text: &str) {
        let count = text.lines().count();
        self.row(&format!("   {}, {count} lines:", words::plain(name)));
        for line in text.lines().take(LINES) {
            self.row(&format!("     | {}", words::plain(line)));
        }
        if count > LINES {
            self.row(&format!("     | … and {} more", count - LINES));
        }
    }

    pub(super) fn line(&mut self, text: &str) {
        self.row(&format!("   {}", words::plain(text)));
    }

    fn row(&mut self, text: &str) {
        writeln!(self.text, "{text}").unwrap_or_else(|_| unreachable!("a String takes everything"));
    }

    pub(super) fn text(self) -> String {
        self.text
    }
}
