//! How are this program's own errors said, in the reader's language?
//!
//! In English each is what the error itself says; a test holds both to the same. Reasons that were put into words where they were
//! found stand as they are.

use net::FolderError;
use words::{Why, Words, plain};

use crate::evidence::{ArchiveError, ReadError, SignatureError};
use crate::{ConfigError, Taken};
use verify::Policy;

impl Why for ConfigError {
    fn why(&self, words: Words) -> String {
        let of = |path: &std::path::Path, why: String| format!("{}: {why}", plain(&path.to_string_lossy()));
        match self {
            Self::Read { path, source } => of(path, words.why(source)),
            Self::Taken { path, by } => of(path, words.why(by)),
            Self::NoPolicy { name } => {
                let (name, known) = (plain(&format!("{name:?}")), Policy::BUILT_IN.join(", "));
                words.own("notice-no-policy", &[("name", &name), ("known", &known)])
            }
            Self::Content { path, reason } => of(path, plain(&words.piece(reason))),
            Self::Refused { path, reason } => {
                let (file, reason) = (plain(&path.to_string_lossy()), plain(&words.piece(reason)));
                words.own("notice-refused", &[("file", &file), ("reason", &reason)])
            }
            Self::Source(error) => words.why(error),
            Self::Folder(FolderError::Read { path, source }) => of(path, words.why(source)),
            Self::Folder(FolderError::Index { path, reason }) => of(path, plain(reason)),
            Self::Write(source) => words.own("notice-not-written", &[("reason", &words.why(source))]),
            Self::Start(source) => words.own("notice-not-started", &[("reason", &words.why(source))]),
        }
    }
}

impl Why for Taken {
    fn why(&self, words: Words) -> String {
        let id = match self {
            Self::File => "notice-taken-by-a-file",
            Self::Folder => "notice-taken-by-a-folder",
            Self::Link => "notice-taken-by-a-link",
            Self::Device => "notice-taken-by-a-device",
            Self::Output => "notice-taken-by-output",
        };
        words.own(id, &[])
    }
}

impl Why for ReadError {
    fn why(&self, words: Words) -> String {
        let entry = |id: &str, name: &str| words.own(id, &[("name", &quoted(name))]);
        match self {
            Self::Archive(error) => words.why(error),
            Self::Signature(error) => words.why(error),
            Self::Manifest { reason } => words.own("notice-archive-manifest", &[("reason", &plain(reason))]),
            Self::Unlisted { name } => entry("notice-archive-unlisted", name),
            Self::Missing { name } => entry("notice-archive-missing", name),
            Self::Altered { name } => entry("notice-archive-altered", name),
        }
    }
}

impl Why for SignatureError {
    fn why(&self, words: Words) -> String {
        words.own("notice-archive-signature", &[("reason", &plain(&self.reason))])
    }
}

impl Why for ArchiveError {
    fn why(&self, words: Words) -> String {
        let entry = |id: &str, name: &str| words.own(id, &[("name", &quoted(name))]);
        match self {
            Self::End => words.own("notice-archive-end", &[]),
            Self::Shape { what } => words.own("notice-archive-shape", &[("what", &words.piece(what))]),
            Self::TooLarge { actual, limit } => {
                let args = [("actual", &*actual.to_string()), ("limit", &limit.to_string())];
                words.own("notice-archive-too-large", &args)
            }
            Self::TooMany { count, limit } => {
                let args = [("count", &*count.to_string()), ("limit", &limit.to_string())];
                words.own("notice-archive-too-many", &args)
            }
            Self::Name { name } => entry("notice-archive-name", name),
            Self::NoFile { name } => entry("notice-archive-no-file", name),
            Self::Duplicate { name } => entry("notice-archive-twice", name),
            Self::Method { name } => entry("notice-archive-method", name),
            Self::Contradiction { name } => entry("notice-archive-contradiction", name),
            Self::Size { name, claimed, limit } => {
                let (name, claimed, limit) = (quoted(name), claimed.to_string(), limit.to_string());
                words.own("notice-archive-size", &[("name", &name), ("claimed", &claimed), ("limit", &limit)])
            }
            Self::Checksum { name } => entry("notice-archive-checksum", name),
        }
    }
}

/// In quotation marks, as errors write what stands in a file.
fn quoted(text: &str) -> String {
    plain(&format!("{text:?}"))
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::path::PathBuf;

    use net::FolderError;
    use words::{Language, Why, Words};

    use crate::evidence::{ArchiveError, ReadError, SignatureError};
    use crate::{ConfigError, Taken};

    fn x() -> String {
        "X".to_owned()
    }

    fn all() -> Vec<ConfigError> {
        let io = || Error::from(ErrorKind::NotFound);
        let path = || PathBuf::from("x");
        let taken = [Taken::File, Taken::Folder, Taken::Link, Taken::Device, Taken::Output];
        let mut all: Vec<ConfigError> = taken.into_iter().map(|by| ConfigError::Taken { path: path(), by }).collect();
        all.extend([
            ConfigError::Read { path: path(), source: io() },
            ConfigError::NoPolicy { name: x() },
            ConfigError::Content { path: path(), reason: x() },
            ConfigError::Refused { path: path(), reason: x() },
            ConfigError::Source(trust::UnknownSource { id: x() }),
            ConfigError::Folder(FolderError::Read { path: path(), source: io() }),
            ConfigError::Folder(FolderError::Index { path: path(), reason: x() }),
            ConfigError::Write(io()),
            ConfigError::Start(io()),
        ]);
        all
    }

    fn archives() -> Vec<ReadError> {
        let mut all: Vec<ReadError> = [
            ArchiveError::End,
            ArchiveError::TooLarge { actual: 2, limit: 1 },
            ArchiveError::TooMany { count: 2, limit: 1 },
            ArchiveError::Name { name: x() },
            ArchiveError::NoFile { name: x() },
            ArchiveError::Duplicate { name: x() },
            ArchiveError::Method { name: x() },
            ArchiveError::Contradiction { name: x() },
            ArchiveError::Size { name: x(), claimed: 2, limit: 1 },
            ArchiveError::Checksum { name: x() },
        ]
        .map(ReadError::Archive)
        .into();
        let shapes = [
            "an entry reaches beyond the others",
            "there is something between its entries",
            "it has parts or a comment",
            "the description of an entry is cut off or is none",
        ];
        all.extend(shapes.map(|what| ReadError::Archive(ArchiveError::Shape { what })));
        all.extend([
            ReadError::Signature(SignatureError { reason: x() }),
            ReadError::Manifest { reason: x() },
            ReadError::Unlisted { name: x() },
            ReadError::Missing { name: x() },
            ReadError::Altered { name: x() },
        ]);
        all
    }

    /// In English what the error says; in every other language something else, of which no word is a message's id.
    #[test]
    fn errors_are_said_in_each_language() {
        let config = all();
        let archives = archives();
        let said = config.iter().map(|error| (error.to_string(), error as &dyn Why));
        let said = said.chain(archives.iter().map(|error| (error.to_string(), error as &dyn Why)));
        for (english, error) in said {
            assert_eq!(error.why(Words::english()), english);
            for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
                let other = error.why(Words::of(language));
                assert!(other != english || english == "x: X", "{english}");
                assert!(!other.contains("notice-") && !other.contains('{'), "{other}");
            }
        }
    }
}
