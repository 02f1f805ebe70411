//! Every bound on size, depth and count of what comes from outside, each with its reason.

/// Largest credential or presentation, in bytes. The largest sealed diploma supplements seen are 2 MB, mostly images.
pub const CREDENTIAL_BYTES: usize = 16 << 20;

/// Most chunks of a PNG that are walked: one of 16 MB in chunks of 8 kB, as cameras write them, has 2,000.
pub const PICTURE_CHUNKS: usize = 65_536;

/// Deepest nesting of elements in an SVG: drawings stay below 50.
pub const PICTURE_DEPTH: usize = 256;

/// Most elements of an SVG that are called as a badge's element is: one may stand there. Each costs a look at every
/// namespace that is declared around it.
pub const PICTURE_BADGES: usize = 64;

/// Deepest nesting of JSON. Real credentials stay below 20; the parser's own stack is safe to 128.
pub const JSON_DEPTH: usize = 64;

/// Most members and elements in one JSON document. A 16 MB diploma has fewer than 100,000.
pub const JSON_NODES: usize = 500_000;

/// Most proofs on one document: a proof set has a handful, each costs a signature check.
pub const PROOFS: usize = 16;

/// Most credentials in one presentation.
pub const CREDENTIALS_IN_PRESENTATION: usize = 64;

/// Most credentials that one credential may hold: a learner's record of many years has a few hundred.
pub const CREDENTIALS_INSIDE: usize = 256;

/// Most credentials that are judged of one file, in presentations and in one another: each costs a signature check.
pub const CREDENTIALS_JUDGED: usize = 512;

/// Deepest wrapping of one credential or presentation in another.
pub const WRAPPING_DEPTH: usize = 4;

/// Most types of one node: real ones have five. Each is looked for in all contexts.
pub const TYPES: usize = 256;

/// Most contexts that one document may name.
pub const CONTEXTS: usize = 32;

/// Most terms that are copied or defined for the contexts of one document: a real one comes to a few thousand.
pub const CONTEXT_TERMS: usize = 1_000_000;

/// Most active contexts that are remembered between documents: a whole corpus of badges needs about twenty.
pub const ACTIVE_CONTEXTS: usize = 1_024;

/// Most quads of one canonicalised document: the largest real one (a CLR) has about 20,000.
pub const QUADS: usize = 200_000;

/// Largest canonical text of one document, in bytes: each statement writes its terms out, so that a short document can have an
/// endless one. The largest real one (a CLR) has 6 MB.
pub const CANONICAL_BYTES: usize = 64 << 20;

/// Most hashes and orders tried by RDFC-1.0 beyond sixteen for each blank node, which ones that merely look alike need
/// (clause 7.1, dataset poisoning).
pub const CANONICALISATION_STEPS: usize = 4_096;

/// Most disclosures of one SD-JWT.
pub const DISCLOSURES: usize = 10_000;

/// Largest proof value of ecdsa-sd-2023 or bbs-2023, in bytes: one of ten thousand signatures has 660 kB.
pub const PROOF_VALUE_BYTES: usize = 1 << 20;

/// Most elements of one array or map in a proof value: there is one for each statement or blank node.
pub const PROOF_VALUE_ITEMS: usize = 20_000;

/// Most statements that ecdsa-sd-2023 signs apart: each costs a signature check, all of them about half a second.
pub const SIGNED_STATEMENTS: usize = 10_000;

/// Most statements that bbs-2023 signs: each costs a generator and a multiplication on the curve, all of them about a second.
pub const BBS_MESSAGES: usize = 1_000;

/// Most JSON Pointers of what is mandatory or selected: no form has more fields to tick.
pub const POINTERS: usize = 1_000;

/// Largest unpacked status list, in bytes: 128 million entries of one bit. Lists are deflated, so the
/// packed size says nothing (Token Status List, section 11.5; Bitstring Status List, section 4.2 asks for 16 kB at least).
pub const STATUS_LIST_BYTES: usize = 16 << 20;

/// Least length of a W3C status list that we make, in bytes: 131,072 entries hide whom it is asked about (Bitstring Status
/// List, section 3.2). Shorter lists of others are read: real ones have 100,000 entries, and what they say is no less true.
pub const STATUS_LIST_LEAST_BYTES: usize = 16 << 10;

/// Most status entries on one credential.
pub const STATUS_ENTRIES: usize = 16;

/// Largest DID document, issuer metadata or key set, in bytes.
pub const DOCUMENT_BYTES: usize = 1 << 20;

/// Most keys looked at in one document.
pub const KEYS: usize = 64;

/// Most certificates in one chain (`x5c`).
pub const CERTIFICATES: usize = 10;

/// Largest certificate, in bytes: what webpki reads too. Real ones stay below 4 kB.
pub const CERTIFICATE_BYTES: usize = (64 << 10) - 1;

/// Most certificates that a seal may bring along to build a chain from (`x5c` and the validation data of JAdES, which
/// also holds those of time-stamps and of OCSP responders).
pub const CANDIDATE_CERTIFICATES: usize = 48;

/// Most certificates between a certificate and an anchor: real chains have one to three.
pub const CHAIN_CERTIFICATES: usize = 6;

/// Most signatures on certificates that are checked for one file, but for those that are known to hold: a file with ten seals and their
/// time-stamps has a hundred. A thousand of the dearest kind take about a second.
pub const CHAIN_SIGNATURES: usize = 1_000;

/// Most looks from certificate to certificate for one file: whether the one could have signed the other.
pub const CHAIN_STEPS: usize = 100_000;

/// Most time-stamps of one seal: it has two or three, and one more for every few years that it is kept. Each costs a signature
/// check and a chain.
pub const TIME_STAMPS: usize = 16;

/// Most certificates, and most signers, in one time-stamp: it has the chain of one authority. What they cost grows with their
/// square.
pub const STAMP_CERTIFICATES: usize = 16;

/// Most lists and most answers of each kind that a seal may bring along about withdrawn certificates: there is one for each
/// certificate on the way, and as many for those of its time-stamps.
pub const REVOCATION_VALUES: usize = 32;

/// Largest RSA modulus accepted, in bits: larger ones only cost time. The least is 2048.
pub const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

/// Largest JOSE header, in bytes of JSON: a chain of ten certificates has about 30 kB.
pub const JOSE_HEADER_BYTES: usize = 64 << 10;

/// Longest DID or DID URL, in bytes: a did:jwk of an RSA key of 8192 bits has about 2,000.
pub const DID_BYTES: usize = 8 << 10;

/// Largest log of a did:webvh, in bytes: a thousand versions of a usual document have 2 MB.
pub const LOG_BYTES: usize = 4 << 20;

/// Most versions in the log of a did:webvh: one a week for twenty years. Each costs two hashes and a signature check.
pub const LOG_VERSIONS: usize = 1_024;

/// Most proofs of witnesses that are checked for one log: each witness needs one.
pub const WITNESS_PROOFS: usize = 256;

/// Most domains that a DID document names as its own and that are looked at: issuers have one or two.
pub const LINKED_DOMAINS: usize = 8;

/// Largest XML document, in bytes: a trusted list. The largest seen (Italy's and Germany's) have 2 MB.
pub const XML_BYTES: usize = 20 << 20;

/// Deepest nesting of elements in XML. Real lists stay below 20, with the signature in them; credentials below 30.
pub const XML_DEPTH: usize = 48;

/// Most elements, attributes and texts of one XML document. The largest lists have 60,000.
pub const XML_NODES: usize = 1_000_000;

/// Most attributes of one XML element, declarations of namespaces among them. Lists have 11, credentials 40.
pub const XML_ATTRIBUTES: usize = 256;

/// Most namespaces that are declared on an XML element and on those around it: each element is held against them. Lists have 11,
/// credentials 40.
pub const XML_NAMESPACES: usize = 128;

/// Longest name of a namespace in XML, in bytes: each element keeps its own. Lists and credentials have 71.
pub const XML_NAMESPACE_BYTES: usize = 256;

/// Most signatures on certificates of which a thread remembers that they hold: those of some hundred schools. 32 bytes each.
pub const REMEMBERED_SIGNATURES: usize = 4_096;

/// Most certificates of which a thread remembers what they say: those of some dozen schools with their authorities, and at most
/// 8 MB, since none is larger than 64 kB.
pub const REMEMBERED_CERTIFICATES: usize = 128;
