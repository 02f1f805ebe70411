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

/// Most entries of such an extract: ESCO 1.2 has 17,000 skills and occupations.
pub(crate) const ESCO_ENTRIES: usize = 200_000;

/// Most entries of a logbook: one a day in ten years of training comes to less.
pub(crate) const LOGBOOK_ENTRIES: usize = 5_000;

/// Most weeks that are looked at for missing entries: twenty years.
pub(crate) const LOGBOOK_WEEKS: usize = 1_044;

/// Most national levels of one achievement that are compared: it has one or two.
pub(crate) const LEVELS: usize = 16;
