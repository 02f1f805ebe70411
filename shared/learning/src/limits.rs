//! How much of one credential is read as things of their own, and how much is matched, each with its reason?

/// Most fields that are read of one credential: a large transcript has a few thousand.
pub(crate) const FIELDS: usize = 50_000;

/// Most achievements, assessments, organisations and the like that are read of one credential. Diplomas have some
/// hundreds; what comes after stays in the rest.
pub(crate) const OBJECTS: usize = 10_000;

/// Most fields of what is left over; real diplomas have a few hundred.
pub(crate) const REST_FIELDS: usize = 5_000;

/// Longest pointer followed into what is left over, in bytes: names may be long, and each field repeats its own.
pub(crate) const REST_POINTER: usize = 1_024;

/// Most pictures and documents of one credential: each is at least a line of what people see.
pub(crate) const ATTACHMENTS: usize = 200;

/// Most findings of consistency: who has so many learns nothing from more.
pub(crate) const FINDINGS: usize = 200;

/// Most places that are named where a credential does not keep to its profile: whoever made it must find each. Real files have
/// some hundreds.
pub(crate) const MISSES: usize = 10_000;

/// Most amounts of credit, and most durations, that are measured of one achievement: a real one has a handful.
pub(crate) const MEASURES: usize = 256;

/// Most units of a qualification: vocational ones have a few dozen, a catalogue of electives a few hundred.
pub(crate) const UNITS: usize = 500;

/// Most nodes of a rule, and how deep they may lie in each other: rules are written by people.
pub(crate) const RULE_NODES: usize = 2_000;
/// See [`RULE_NODES`].
pub(crate) const RULE_DEPTH: usize = 16;

/// Most ways to choose among units that exclude each other: each way is tried.
pub(crate) const CHOICES: usize = 4_096;

/// Largest curriculum in bytes: 500 units with twenty outcomes each come to less.
pub(crate) const CURRICULUM_BYTES: usize = 4 << 20;

/// Most credits that are matched: a learner of many years has a few hundred, a wallet of 10,000 credentials some tens of
/// thousands.
pub(crate) const CREDITS: usize = 50_000;

/// Most credits that are named for a unit of which they cover too little: people read the best of them.
pub(crate) const PARTLY: usize = 3;

/// Most pairs of a credit and a unit: each is looked at a few times.
pub(crate) const MATCHES: usize = 50_000;

/// Largest extract of ESCO in bytes: all of it, in all its languages, with alternative labels, has about 60 MB.
pub(crate) const ESCO_BYTES: usize = 128 << 20;

/// Most bytes of ESCO's own tables that are read at once: they say much that is not read, some 15 MB in each language.
pub(crate) const ESCO_TABLES_BYTES: usize = 512 << 20;

/// Most entries of such an extract: ESCO 1.2 has 17,000 skills and occupations.
pub(crate) const ESCO_ENTRIES: usize = 200_000;

/// Most links between occupations and skills: ESCO 1.2 has some 130,000.
pub(crate) const ESCO_NEEDS: usize = 1_000_000;

/// Longest label, in characters, and most labels of one entry in one language: the longest seen have 150, and some
/// occupations eighty.
pub(crate) const ESCO_LABEL: usize = 1_000;
/// See [`ESCO_LABEL`].
pub(crate) const ESCO_LABELS: usize = 500;

/// Most files that one extract is made of: three of each language come to fewer.
pub(crate) const ESCO_FILES: usize = 120;

/// Most entries of a logbook: one a day in ten years of training comes to less.
pub(crate) const LOGBOOK_ENTRIES: usize = 5_000;

/// Longest account of a week's work, in characters: three pages.
pub(crate) const LOGBOOK_WORK: usize = 8_000;

/// Longest name, unit or address in a logbook, in characters: the longest title of a qualification seen has 160.
pub(crate) const LOGBOOK_TEXT: usize = 500;

/// Most skills of one entry: nobody practises more in a week.
pub(crate) const LOGBOOK_SKILLS: usize = 30;

/// Most pictures of one entry: a week is shown by fewer.
pub(crate) const LOGBOOK_PHOTOS: usize = 12;

/// Most entries that are signed at once: a year with five a week; nobody reads more before signing.
pub(crate) const LOGBOOK_REQUEST_ENTRIES: usize = 260;

/// Largest request in bytes: so many entries of the longest text come to less, in most scripts.
pub(crate) const LOGBOOK_REQUEST_BYTES: usize = 8 << 20;

/// Largest training record in bytes, its signed credentials with it: three years with an entry a day come to 2 MB. No larger than
/// what is read as a credential.
pub(crate) const LOGBOOK_RECORD_BYTES: usize = credential::limits::CREDENTIAL_BYTES;

/// Most countersignatures of a training record: one a week for twenty years.
pub(crate) const LOGBOOK_SIGNATURES: usize = 1_044;

/// Most weeks that are looked at for missing entries: twenty years.
pub(crate) const LOGBOOK_WEEKS: usize = 1_044;

/// Most national levels of one achievement that are compared: it has one or two.
pub(crate) const LEVELS: usize = 16;

/// Most reasons, ids and parts that one recognition statement names: a person writes and reads them.
pub(crate) const STATEMENT_TEXTS: usize = 64;

/// Largest LOQ file in bytes: the published samples, with everything that the profile knows, have 300 kB.
pub(crate) const LOQ_BYTES: usize = 4 << 20;
/// Most elements of one, and most that its references come to; the samples have 5,000.
pub(crate) const LOQ_NODES: usize = 50_000;
/// Most attributes of one element of a LOQ file: the published samples have 40, declarations of namespaces among them.
pub(crate) const LOQ_ATTRIBUTES: usize = 256;
/// How deep its elements lie in each other; the samples have seven.
pub(crate) const LOQ_DEPTH: usize = 64;
/// How many references are followed in a row: opportunity, part, specification, unit, outcome.
pub(crate) const LOQ_REFERENCES: usize = 6;
