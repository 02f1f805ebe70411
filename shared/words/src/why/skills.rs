//! Why is a file no extract or table of ESCO, and nothing to compare with?

use learning::esco::{CsvError, CsvProblem, ImportError, NoTarget, NotImported, Problem};
use learning::units::CurriculumError;

use super::formats::too_large;
use super::{Why, quoted};
use crate::{Words, plain};

fn cell(member: &str, found: &str, words: Words) -> String {
    words.worded("units-value", &[("member", member), ("value", &quoted(found))])
}

impl Why for ImportError {
    fn why(&self, words: Words) -> String {
        let (line, why) = (self.line.to_string(), self.problem.why(words));
        words.worded("esco-line", &[("line", &line), ("why", &why)])
    }
}

impl Why for Problem {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooMany { what, actual, limit } => words.more_than(*actual, what, *limit),
            Self::Encoding => words.worded("esco-encoding", &[]),
            Self::Heading { found } => words.worded("esco-heading", &[("found", &quoted(found))]),
            Self::Cell { member, found } => cell(member, found, words),
        }
    }
}

impl Why for CsvError {
    fn why(&self, words: Words) -> String {
        format!("{}: {}", plain(&self.file), self.problem.why(words))
    }
}

impl Why for CsvProblem {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Syntax(reason) => words.worded("esco-syntax", &[("reason", reason)]),
            Self::Columns { found } => words.worded("esco-columns", &[("found", &quoted(found))]),
            Self::Language => words.worded("esco-language", &[]),
            Self::TooMany { what, actual, limit } => words.more_than(*actual, what, *limit),
            Self::Cell { line, member, found } => {
                words.worded("esco-line", &[("line", &line.to_string()), ("why", &cell(member, found, words))])
            }
        }
    }
}

impl Why for NotImported {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Extract { file, error } => format!("{}: {}", plain(file), error.why(words)),
            Self::Table(error) => error.why(words),
            Self::Together(error) => words.worded("esco-together", &[("why", &error.why(words))]),
            Self::Amount { what, actual, limit } => words.more_than(*actual, what, *limit),
            Self::Alone { file } => words.worded("esco-alone", &[("file", file)]),
            Self::Version => words.worded("esco-version", &[]),
            Self::Nothing => words.worded("esco-nothing", &[]),
        }
    }
}

impl Why for NoTarget {
    fn why(&self, words: Words) -> String {
        words.worded("esco-no-target", &[("why", &self.0.why(words))])
    }
}

impl Why for CurriculumError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::Syntax(reason) => words.worded("curriculum-syntax", &[("reason", reason)]),
            Self::TooLarge { actual, limit } => too_large(*actual, *limit, words),
            Self::Definition(error) => error.why(words),
        }
    }
}
