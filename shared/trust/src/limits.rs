//! Every bound on size, depth, count and age of what comes from outside, each with its reason.

/// Largest registry of issuers, in bytes. The Digital Credentials Consortium's have 8 kB; every university of the world
/// would come to 4 MB.
pub const REGISTRY_BYTES: usize = 8 << 20;

/// Most issuers of one registry.
pub const REGISTRY_ISSUERS: usize = 65_536;

/// For how many seconds a copy of a registry counts after it was fetched: registries say of themselves neither until when they
/// hold nor how often they change; whoever is taken off one should not be vouched for much longer.
pub const REGISTRY_SECONDS: i64 = 30 * 86_400;

/// Largest statement of a federation's entity, in bytes: logos stand in them as data, some tens of kB.
pub const STATEMENT_BYTES: usize = 256 << 10;

/// Most parameters that a federation's policy speaks of: policies in use have some tens.
pub const POLICY_PARAMETERS: usize = 1_024;

/// Most values of one operator of such a policy: those in use have some tens.
pub const POLICY_VALUES: usize = 256;

/// Most entities that one names above itself, and that are tried: members of a federation have one or two.
pub const SUPERIORS: usize = 8;

/// Most entities between an issuer and the trust anchor: federations of education have one or two levels.
pub const CHAIN: usize = 4;

/// Longest name of an issuer that a source gives, in characters: names of universities stay below 200.
pub const NAME_CHARS: usize = 400;

/// Largest trusted list, in bytes. The largest seen (Italy's and Germany's) have 2 MB.
pub const LIST_BYTES: usize = credential::limits::XML_BYTES;

/// Most pointers in a list of lists: there are some forty, two for each country that publishes its list for people too.
pub const POINTERS: usize = 256;

/// Most issues of the list of lists over which new signers of it are found: a few come between two of the Official Journal.
pub const PIVOTS: usize = 32;

/// Most certificates that one pointer names as signers of a list: countries have two to five.
pub const SIGNERS: usize = 32;

/// Most services of one list that are kept, of the kinds that seals and time-stamps need. The largest has about 600.
pub const SERVICES: usize = 10_000;

/// Most certificates of one service. Some list each time-stamping unit they ever had, below a hundred.
pub const CERTIFICATES: usize = 512;

/// Most periods of one service: one for each change of its status since 2000.
pub const PERIODS: usize = 256;

/// Most rules of one period that say of some certificates something else than they say themselves. The most seen is 20.
pub const RULES: usize = 512;

/// Most qualifiers of one rule: there are thirteen.
pub const QUALIFIERS: usize = 32;

/// Most criteria of one rule, those inside others counted: some rules name each policy of a provider, a hundred.
pub const CRITERIA: usize = 4_096;

/// Most lists in one snapshot: there are 31 countries, and the list of lists.
pub const LISTS: usize = 64;

/// Largest snapshot, in bytes: all services of all countries that matter here come to about 5 MB.
pub const SNAPSHOT_BYTES: usize = 64 << 20;

/// Most programmes, identifiers or schemas of one statement about accreditation: large institutions have some hundreds.
pub const STATEMENT_PARTS: usize = 1_024;

/// Most letters of a schema's id in base58: 32 bytes come to 44.
pub const SCHEMA_ID_LETTERS: usize = 44;

/// Most links of a chain of accreditation: EBSI's have three, the root's own one with them.
pub const CHAIN_LINKS: usize = 6;
