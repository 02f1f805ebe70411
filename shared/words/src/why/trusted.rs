//! Why does a file not say whom to trust?

use trust::file::FileError;
use trust::own_list::{ListFlaw, OwnListError, Table};
use trust::registry::RegistryError;
use trust::root::REGISTRY;
use trust::{Switches, UnknownSource};

use super::{Why, quoted};
use crate::{Words, plain};

impl Why for FileError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Registry(error) => error.why(words),
            Self::Certificate { name, error } => {
                words.worded("trust-certificate", &[("name", name), ("why", &error.why(words))])
            }
            Self::NotText { name } => words.worded("trust-not-text", &[("name", name)]),
            Self::OwnList(error) => error.why(words),
            Self::Record { name } => words.worded("trust-record", &[("name", name)]),
            Self::NoAccreditation { name } => words.worded("trust-no-accreditation", &[("name", name)]),
        }
    }
}

impl Why for RegistryError {
    fn why(&self, words: Words) -> String {
        words.worded("trust-registry", &[("file", &self.file), ("why", &self.flaw.why(words))])
    }
}

impl Why for OwnListError {
    fn why(&self, words: Words) -> String {
        let at = |id: &str, file: &str, what: &str, reason: &ListFlaw| {
            words.worded(id, &[("file", file), ("what", what), ("reason", &reason.why(words))])
        };
        match self {
            // The parser's words stand on several lines, which show the place.
            Self::Syntax { file, error } => {
                let before = words.worded("trust-list-syntax", &[("file", file)]);
                format!("{before}: {}", crate::plain_lines(&error.to_string()))
            }
            Self::Entry { file, issuer, reason } => at("trust-list-issuer", file, &quoted(issuer), reason),
            Self::Root { file, root, reason } => at("trust-list-root", file, &quoted(root), reason),
            Self::Source { file, what, reason } => at("trust-list-source", file, &what.why(words), reason),
            Self::Certificate { file, certificate, reason } => {
                at("trust-list-certificate", file, &quoted(certificate), reason)
            }
        }
    }
}

impl Why for Table {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Registry(name) => words.worded("trust-table-registry", &[("name", &quoted(name))]),
            Self::Federation(name) => words.worded("trust-table-federation", &[("name", &quoted(name))]),
            Self::Sources => plain("[sources]"),
        }
    }
}

impl Why for ListFlaw {
    fn why(&self, words: Words) -> String {
        let whole = |id: &str| words.worded(&format!("trust-{id}"), &[]);
        let one = |id: &str, name: &str, value: &str| words.worded(&format!("trust-{id}"), &[(name, value)]);
        match self {
            Self::NamesNobody => whole("names-nobody"),
            Self::NamesNoId => whole("names-no-id"),
            Self::NoDomain { text } => one("no-domain", "text", &quoted(text)),
            Self::NoKeys => whole("no-keys"),
            Self::NoEnd => whole("no-end"),
            Self::NoFingerprint { text } => one("no-fingerprint", "text", &quoted(text)),
            Self::NoDid { id, error } => {
                words.worded("trust-no-did", &[("id", &quoted(id)), ("why", &error.why(words))])
            }
            Self::NoEbsi { id, error } => format!("{}: {}", plain(&quoted(id)), error.why(words)),
            Self::NoOrigin { text } => {
                words.worded("trust-no-origin", &[("text", &quoted(text)), ("example", &quoted(REGISTRY))])
            }
            Self::NoLevel { level } => one("no-level", "level", &level.to_string()),
            Self::NoField { code } => one("no-field", "code", &quoted(code)),
            Self::NoCountry { text } => one("no-country", "text", &quoted(text)),
            Self::EndsFirst { from, until } => {
                words.worded("trust-ends-first", &[("from", &words.date(*from)), ("until", &words.date(*until))])
            }
            Self::NoDate { text } => one("no-date", "text", text),
            Self::NoAddress => whole("no-address"),
            Self::NoAnchor => whole("no-anchor"),
            Self::Source(error) => error.why(words),
            Self::Certificate(error) => error.why(words),
            Self::Unread(reason) => words.piece(reason),
        }
    }
}

impl Why for UnknownSource {
    fn why(&self, words: Words) -> String {
        let known = Switches::ids().collect::<Vec<_>>().join(", ");
        words.worded("trust-unknown-source", &[("id", &quoted(&self.id)), ("known", &known)])
    }
}
