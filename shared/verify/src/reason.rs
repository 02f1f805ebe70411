//! Why is something as a problem says? Typed, so that each language has its own words for it; its text is English.

mod flaw;

use std::fmt;
use std::sync::Arc;

use credential::Timestamp;
use credential::data_integrity::{DataIntegrityError, ProofError};
use credential::did::webvh::LogError;
use credential::did::{DidError, DocumentError};
use credential::format::FormatError;
use credential::integrity::IntegrityError;
use credential::jades::JadesError;
use credential::jose::JoseError;
use credential::json::JsonError;
use credential::json_ld::{JsonLdError, Loose};
use credential::key::KeyError;
use credential::sd_jwt::{DisclosureError, KeyBindingError};
use credential::status::{EntryError, ListError};
use credential::type_metadata::{Overrides, TypeMetadataError};
use credential::x509::{CertificateError, ChainError};
use credential::xades;
use trust::federation::{ListingError, PolicyError, StatementError};
use trust::registry::RegistryFlaw;

pub use flaw::Flaw;

use crate::no_answer::NoAnswer;
use crate::problem::Problem;
use crate::report::{Check, Outcome};

/// Why something is as it is. Costs little to copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason(Arc<Because>);

/// What a reason tells.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are the sides of the comparison that the text names")]
pub enum Because {
    /// Nobody says why.
    #[error("")]
    Unsaid,
    /// Nothing came of asking.
    #[error(transparent)]
    NoAnswer(#[from] NoAnswer),
    /// There is nothing more to tell of it than what it is.
    #[error("{}", .0.text())]
    Flaw(Flaw),
    /// Several sources, each with its own.
    #[error("{}", joined(.0))]
    Several(Vec<Reason>),
    /// A problem that stands in the way.
    #[error("{}", .0.id())]
    Problem(Box<Problem>),
    /// A check that is not passed.
    #[error("{}: {}", .0.id(), ended(.1))]
    Check(Check, Box<Outcome>),
    /// The same, of an entry in a domain's configuration.
    #[error("the entry does not hold ({}: {})", .0.id(), ended(.1))]
    Entry(Check, Box<Outcome>),
    /// A kind of file, where another was due.
    #[error("{0}")]
    Kind(String),

    /// A way of securing, with something that it is not checked with.
    #[error("{what} with {with}")]
    With { what: String, with: &'static str },
    /// A XAdES signature of a form that is not read.
    #[error("XAdES ({0})")]
    Xades(xades::SignatureError),

    // what we found ourselves
    /// The key ended, by the document that lists it.
    #[error("the key ended on {0}")]
    KeyEnded(Timestamp),
    /// The document of somebody else.
    #[error("it is the document of {found}")]
    DocumentOf { found: String },
    /// Metadata of another issuer.
    #[error("it names the issuer {found}")]
    NamesIssuer { found: String },
    /// A log that was longer once.
    #[error("its version of {seen} was seen before, and is not in it")]
    Shortened { seen: Timestamp },
    /// A list about something else.
    #[error("it is about {found}, not about {due}")]
    About { found: String, due: String },
    /// The type that is due is missing.
    #[error("its type is not {due}")]
    NotOfType { due: &'static str },
    /// A list of something else.
    #[error("it is the list of {found}")]
    ListOf { found: String },
    /// A list that ends before.
    #[error("it has no entry {index}")]
    NoEntry { index: u64 },
    /// Types that inherit from each other.
    #[error("it extends {found}, which extends it")]
    Circle { found: String },
    /// What was had describes another type.
    #[error("it describes the type {found}")]
    Describes { found: String },
    /// A copy that is too old.
    #[error("the copy at hand is of {fetched}, and no newer one came")]
    OldCopy { fetched: Timestamp },
    /// An entry for another origin.
    #[error("the entry is for {found}")]
    EntryFor { found: String },
    /// A configuration with more than is read.
    #[error("its configuration has more than {limit} entries")]
    Entries { limit: usize },
    /// The same, of one issuer's.
    #[error("its configuration has more than {limit} entries for this issuer")]
    OwnEntries { limit: usize },
    /// A chain that does not end.
    #[error("its chain is longer than {limit}")]
    Chain { limit: usize },
    /// A key that the person does not name for that anchor.
    #[error("its anchor signs with the key {found}, which is none that you named")]
    AnchorKey { found: String },

    // what those who read it found
    #[error(transparent)]
    Json(#[from] JsonError),
    #[error(transparent)]
    Jose(#[from] JoseError),
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    #[error(transparent)]
    KeyBinding(#[from] KeyBindingError),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Did(#[from] DidError),
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error(transparent)]
    Log(#[from] LogError),
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    #[error(transparent)]
    CertificateChain(#[from] ChainError),
    #[error(transparent)]
    DataIntegrity(#[from] DataIntegrityError),
    #[error(transparent)]
    Proof(#[from] ProofError),
    #[error(transparent)]
    JsonLd(#[from] JsonLdError),
    #[error(transparent)]
    Loose(#[from] Loose),
    #[error(transparent)]
    Jades(#[from] JadesError),
    #[error(transparent)]
    Format(#[from] FormatError),
    #[error(transparent)]
    StatusEntry(#[from] EntryError),
    #[error(transparent)]
    List(#[from] ListError),
    #[error(transparent)]
    TypeMetadata(#[from] TypeMetadataError),
    #[error(transparent)]
    Overrides(#[from] Overrides),
    #[error(transparent)]
    Integrity(#[from] IntegrityError),
    #[error(transparent)]
    Statement(#[from] StatementError),
    #[error(transparent)]
    Policy(#[from] PolicyError),
    #[error(transparent)]
    Listing(#[from] ListingError),
    #[error(transparent)]
    Registry(#[from] RegistryFlaw),
}

impl Reason {
    /// Nobody says why.
    pub fn unsaid() -> Self {
        Because::Unsaid.into()
    }

    /// What it tells.
    pub fn because(&self) -> &Because {
        &self.0
    }

    /// Whether nobody says why.
    pub fn is_unsaid(&self) -> bool {
        *self.0 == Because::Unsaid
    }

    /// Whether it is that nobody outside was to be asked.
    pub fn unasked(&self) -> bool {
        *self.0 == Because::NoAnswer(NoAnswer::Offline)
    }

    /// A check that is not passed. Where that is because nobody was to be asked, that.
    pub(crate) fn of_check(check: Check, outcome: &Outcome) -> Self {
        match outcome.problem() {
            Some(problem) if problem.unasked() => NoAnswer::Offline.into(),
            _ => Because::Check(check, Box::new(outcome.clone())).into(),
        }
    }

    /// Each of them once.
    pub(crate) fn all(reasons: impl IntoIterator<Item = Reason>) -> Self {
        let mut each: Vec<Reason> = Vec::new();
        for reason in reasons {
            if !each.contains(&reason) {
                each.push(reason);
            }
        }
        match each.as_slice() {
            [one] => one.clone(),
            _ => Because::Several(each).into(),
        }
    }
}

impl From<Flaw> for Because {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}

impl<B: Into<Because>> From<B> for Reason {
    fn from(because: B) -> Self {
        Self(Arc::new(because.into()))
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn joined(reasons: &[Reason]) -> String {
    reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn ended(outcome: &Outcome) -> &'static str {
    outcome.problem().map_or_else(|| outcome.id(), Problem::id)
}
