//! How does the command line speak and ask? Text from outside is shown as text: control characters never reach the terminal.

use std::io::{self, IsTerminal as _, Write};

use fluent_bundle::FluentValue;
use secrecy::{ExposeSecret as _, SecretString};
use words::{Language, Words, plain};

use super::CliError;
use crate::i18n::Texts;
use crate::key_store::PASSPHRASE_LEAST;

/// Where answers come from.
pub trait Ask {
    /// A line that a person types; an error where nobody sits at a terminal.
    fn line(&mut self, question: &str) -> io::Result<String>;
    /// A secret, not shown while it is typed.
    fn secret(&mut self, question: &str) -> io::Result<SecretString>;
}

/// The real terminal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminal;

impl Ask for Terminal {
    fn line(&mut self, question: &str) -> io::Result<String> {
        if !io::stdin().is_terminal() {
            return Err(io::Error::new(io::ErrorKind::NotConnected, "standard input is no terminal"));
        }
        let mut err = io::stderr();
        write!(err, "{question} ")?;
        err.flush()?;
        let mut line = String::new();
        io::stdin().read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }

    fn secret(&mut self, question: &str) -> io::Result<SecretString> {
        rpassword::prompt_password(format!("{question} ")).map(SecretString::from)
    }
}

/// Where it speaks and whom it asks.
pub struct Console<'a> {
    /// What was asked for goes here.
    pub out: &'a mut dyn Write,
    /// Whom it asks.
    pub ask: &'a mut dyn Ask,
    /// In which language.
    texts: Texts,
}

impl<'a> Console<'a> {
    /// A console that speaks that language, until the vault says another.
    ///
    /// # Errors
    /// The language's texts cannot be read: a fault of the program.
    pub fn new(out: &'a mut dyn Write, ask: &'a mut dyn Ask, language: Language) -> Result<Self, CliError> {
        Ok(Self { out, ask, texts: Texts::of(language)? })
    }

    /// The texts of the language that it speaks now.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// Speaks that language from now on.
    pub(super) fn speak(&mut self, language: Language) -> Result<(), CliError> {
        if language != self.texts.language() {
            self.texts = Texts::of(language)?;
        }
        Ok(())
    }

    /// One of the texts, with what stands in it.
    pub(super) fn text(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.texts.with(id, values)
    }

    /// One of the texts as a line.
    pub(super) fn tell(&mut self, id: &str, values: &[(&str, FluentValue<'_>)]) -> Result<(), CliError> {
        self.say(&self.text(id, values))
    }

    /// The answer to one of the texts.
    pub(super) fn asked(&mut self, id: &str, values: &[(&str, FluentValue<'_>)]) -> Result<String, CliError> {
        let question = self.text(id, values);
        self.ask.line(&question).map_err(CliError::NobodyToAsk)
    }

    /// Whether that was a yes, in this language or in English; only the whole word counts.
    pub(super) fn yes(&self, answer: &str) -> Result<(), CliError> {
        let said = answer.to_lowercase();
        let yes = said == "yes" || said == self.text("cli-yes", &[]);
        if yes { Ok(()) } else { Err(CliError::NotYes(answer.to_owned())) }
    }

    /// One line of our own words.
    pub(super) fn say(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.out, "{line}").map_err(CliError::Output)
    }

    /// A name and what stands for it, which may come from outside; nothing if nothing does.
    pub(super) fn field(&mut self, name: &str, value: &str) -> Result<(), CliError> {
        // As wide as nearly all names are.
        let width = match self.texts.language() {
            Language::English => 14,
            Language::German => 20,
        };
        if value.is_empty() { Ok(()) } else { self.say(&format!("{name:<width$} {}", shown(value))) }
    }

    /// The same under a name of ours.
    pub(super) fn named(&mut self, id: &str, value: &str) -> Result<(), CliError> {
        let name = self.text(id, &[]);
        self.field(&name, value)
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        self.out.write_all(bytes).map_err(CliError::Output)
    }

    pub(super) fn passphrase(&mut self) -> Result<SecretString, CliError> {
        let question = self.text("cli-passphrase", &[]);
        self.ask.secret(&question).map_err(CliError::NoPassphrase)
    }

    pub(super) fn new_passphrase(&mut self) -> Result<SecretString, CliError> {
        let what = self.text("cli-passphrase-new", &[("least", PASSPHRASE_LEAST.into())]);
        let first = self.ask.secret(&what).map_err(CliError::NoPassphrase)?;
        let same = self.text("cli-passphrase-again", &[]);
        let again = self.ask.secret(&same).map_err(CliError::NoPassphrase)?;
        if first.expose_secret() == again.expose_secret() { Ok(first) } else { Err(CliError::NotTheSame) }
    }
}

/// A date as the vault keeps it: a moment in words, and anything else as the file writes it.
pub(super) fn date(text: &str, words: Words) -> String {
    words.date_of(text).unwrap_or_else(|| shown(text))
}

/// Text from outside, on one line.
pub(super) fn shown(text: &str) -> String {
    plain(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
