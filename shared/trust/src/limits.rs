//! Every bound on size, depth and count of what comes from outside, each with its reason.

/// Largest trusted list, in bytes. The largest seen (Italy's and Germany's) have 2 MB.
pub const LIST_BYTES: usize = 20 << 20;

/// Deepest nesting of elements. Real lists stay below 20, with the signature in them.
pub const XML_DEPTH: usize = 48;

/// Most elements, attributes and texts of one list. The largest seen have 60,000.
pub const XML_NODES: usize = 1_000_000;

/// Most pointers in a list of lists: there are some forty, two for each country that publishes its list for people too.
pub const POINTERS: usize = 256;

/// Most certificates that one pointer names as signers of a list: countries have two to five.
pub const SIGNERS: usize = 32;

/// Most services of one list that are kept, of the kinds that seals and time-stamps need. The largest has about 600.
pub const SERVICES: usize = 10_000;

/// Most certificates of one service. Some list each time-stamping unit they ever had, below a hundred.
pub const CERTIFICATES: usize = 512;

/// Most periods of one service: one for each change of its status since 2000.
pub const PERIODS: usize = 256;

/// Most lists in one snapshot: there are 31 countries, and the list of lists.
pub const LISTS: usize = 64;

/// Largest snapshot, in bytes: all services of all countries that matter here come to about 5 MB.
pub const SNAPSHOT_BYTES: usize = 64 << 20;
