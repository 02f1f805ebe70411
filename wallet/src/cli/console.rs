//! How does the command line speak and ask? Text from outside is shown as text: control characters never reach the terminal.

use std::io::{self, IsTerminal as _, Write};

use secrecy::{ExposeSecret as _, SecretString};
use words::{Words, plain};

use super::CliError;
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
}

impl Console<'_> {
    /// One line of our own words.
    pub(super) fn say(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.out, "{line}").map_err(CliError::Output)
    }

    /// A name and what stands for it, which may come from outside; nothing if nothing does.
    pub(super) fn field(&mut self, name: &str, value: &str) -> Result<(), CliError> {
        if value.is_empty() { Ok(()) } else { self.say(&format!("{name:<14} {}", shown(value))) }
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> Result<(), CliError> {
        self.out.write_all(bytes).map_err(CliError::Output)
    }

    pub(super) fn passphrase(&mut self) -> Result<SecretString, CliError> {
        self.ask.secret("Passphrase of the vault:").map_err(CliError::NobodyToAsk)
    }

    pub(super) fn new_passphrase(&mut self) -> Result<SecretString, CliError> {
        let what = format!("New passphrase ({PASSPHRASE_LEAST} characters or more):");
        let first = self.ask.secret(&what).map_err(CliError::NobodyToAsk)?;
        let again = self.ask.secret("The same again:").map_err(CliError::NobodyToAsk)?;
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
