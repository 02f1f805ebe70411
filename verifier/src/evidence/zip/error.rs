//! Why is an archive refused?

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// Not a ZIP, cut off, or with something behind its end.
    #[error("it is no whole ZIP archive: its end is not where it must be")]
    End,
    /// Something between, before or behind the entries.
    #[error("it is no plain ZIP archive: {what}")]
    Shape {
        /// What is odd.
        what: &'static str,
    },
    /// More bytes than there may be.
    #[error("it has {actual} bytes, more than the {limit} that are read")]
    TooLarge {
        /// How many there are.
        actual: u64,
        /// How many there may be.
        limit: usize,
    },
    /// More entries than there may be.
    #[error("it has {count} entries, more than the {limit} that are read")]
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A name that leads out of the archive, or is not plain.
    #[error("the entry {name:?} has a name that leads elsewhere or is not plain")]
    Name {
        /// The name.
        name: String,
    },
    /// An entry that is a link, a folder, or has a mode of its own.
    #[error("the entry {name:?} is a link, a folder or something else that is no plain file")]
    NoFile {
        /// The entry.
        name: String,
    },
    /// Two entries of one name.
    #[error("the entry {name:?} is there twice")]
    Duplicate {
        /// The entry.
        name: String,
    },
    /// Packed or locked in another way.
    #[error("the entry {name:?} is encrypted, or packed in a way that is not read")]
    Method {
        /// The entry.
        name: String,
    },
    /// Its two headers say different things.
    #[error("the entry {name:?} is described twice, and differently")]
    Contradiction {
        /// The entry.
        name: String,
    },
    /// It unpacks to more or less than it says, or to more than there may be.
    #[error("the entry {name:?} does not unpack to the {claimed} bytes that it says (at most {limit})")]
    Size {
        /// The entry.
        name: String,
        /// What it says.
        claimed: u64,
        /// What there may be.
        limit: usize,
    },
    /// Its bytes are not those that were packed.
    #[error("the entry {name:?} is damaged: its checksum is another")]
    Checksum {
        /// The entry.
        name: String,
    },
}
