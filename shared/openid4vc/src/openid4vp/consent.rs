//! What exactly would leave, and has a person said yes to it?
//!
//! house.md, invariant 6. A consent is bound to a hash of the request and of everything that would be shown.

use std::collections::HashSet;

use credential::json::Value;
use credential::key::PublicKey;
use credential::sd_jwt;
use rand_core::CryptoRng;

use super::derived::{self, DeriveError};
use super::request::VerifiedRequest;
use crate::dcql::{Candidate, Choice, Kind, Path, PathStep, Unsatisfied};

/// What would be presented, checked against the request.
#[derive(Clone, Debug)]
pub struct Selection {
    pub(super) items: Vec<Item>,
    hash: String,
}

/// One credential of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) query: String,
    pub(super) kind: Kind,
    /// What would be shown: the credential; of an SD-JWT VC with only the chosen disclosures, and no key binding; of a
    /// credential with a base proof only the chosen part.
    pub(super) shown: String,
    /// What a consent is bound to: `shown`, or what says which part of which credential that is.
    fingerprint: String,
    pub(super) bind: bool,
    pub(super) holder: Option<PublicKey>,
    presented: Candidate,
    asked: Vec<Path>,
    staying: Vec<Path>,
}

/// One value that would leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// The id of the credential query that it answers.
    pub query: String,
    /// Where it stands.
    pub path: Path,
    /// The value: plain, or a list of plain values.
    pub value: Value<'static>,
    /// Why it leaves.
    pub why: Why,
}

/// Why a value leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is asked for.
    Asked,
    /// It cannot be kept back from this credential.
    GoesAlong,
    /// It is part of the seal (issuer's id, types, dates, keys, status entry), which proves the rest.
    Seal,
}

/// Something cannot be presented so, or the yes was to something else.
#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    /// The choices do not answer the request.
    #[error(transparent)]
    Unsatisfied(#[from] Unsatisfied),
    /// A choice points at no credential.
    #[error("choice {number} points at no credential")]
    NoSuchCredential {
        /// Its place, from 1.
        number: usize,
    },
    /// The disclosures could not be picked.
    #[error("the chosen claims cannot be picked: {0}")]
    SdJwt(sd_jwt::PresentError),
    /// No proof over the chosen part could be made.
    #[error("the chosen part cannot be shown by itself: {0}")]
    Derive(DeriveError),
    /// The bytes are no text.
    #[error("the credential is no text")]
    NotText,
    /// The yes was to another request or to other values.
    #[error("consent {given} is not the consent {expected} to this request and these values")]
    OtherConsent {
        /// The hash that was given.
        given: String,
        /// The hash of what would leave.
        expected: String,
    },
}

impl Selection {
    /// Picks what answers the request: of `held` (bytes as received, and how a query sees them) the `choices`. Proofs over a
    /// part of a credential are made here, some of them with `dice`.
    pub fn new(
        request: &VerifiedRequest,
        choices: &[Choice],
        held: &[(&[u8], &Candidate)],
        dice: &mut impl CryptoRng,
    ) -> Result<Self, ConsentError> {
        let (mut items, mut given) = (Vec::new(), Vec::new());
        for (number, choice) in choices.iter().enumerate() {
            let (bytes, candidate) =
                held.get(choice.candidate).ok_or(ConsentError::NoSuchCredential { number: number + 1 })?;
            // Judged by the whole credential: in what is shown of it, places in a list that is shown in part are others.
            if let Some(query) = request.query().credential(&choice.query) {
                query.answered_with(candidate, &choice.disclose)?;
            }
            let bind = request.query().credential(&choice.query).is_none_or(|query| query.holder_binding);
            items.push(Item::new(choice, bytes, candidate, bind, request.nonce(), dice)?);
            given.push((choice.query.clone(), (*candidate).clone()));
        }
        request.query().satisfied_by(&given)?;
        let parts: Vec<[String; 2]> =
            items.iter().map(|item| [item.query.clone(), crate::sha256_hex(item.fingerprint.as_bytes())]).collect();
        let hash = crate::sha256_hex(serde_json::json!([request.sha256(), parts]).to_string().as_bytes());
        Ok(Self { items, hash })
    }

    /// The hash of the request and of everything that would leave, in hexadecimal: what `--consent HASH` repeats.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Every value that would leave, one by one, in the order of the credentials.
    pub fn leaving(&self) -> Vec<Leaving> {
        self.items.iter().flat_map(Item::leaving).collect()
    }

    /// Where what stays stands in the credential that answers that query: every value of it that would not leave.
    pub fn staying(&self, query: &str) -> Vec<Path> {
        self.items.iter().filter(|item| item.query == query).flat_map(|item| &item.staying).cloned().collect()
    }

    /// The keys of the holder that would sign, one for each credential that is bound to one.
    pub fn holder_keys(&self) -> impl Iterator<Item = &PublicKey> {
        self.items.iter().filter(|item| item.bind).filter_map(|item| item.holder.as_ref())
    }
}

impl Item {
    fn new(
        choice: &Choice,
        bytes: &[u8],
        candidate: &Candidate,
        bind: bool,
        nonce: &str,
        dice: &mut impl CryptoRng,
    ) -> Result<Self, ConsentError> {
        let text = std::str::from_utf8(bytes).map_err(|_| ConsentError::NotText)?.trim();
        let (shown, fingerprint) = match candidate.kind {
            Kind::SdJwtVc => {
                let keep: Vec<sd_jwt::Path> = choice.disclose.iter().filter_map(Path::in_sd_jwt).collect();
                let shown = sd_jwt::select(text, &keep).map_err(ConsentError::SdJwt)?;
                (Some(shown.clone()), shown)
            }
            Kind::LdpVc => match derived::derive(text, &choice.disclose, nonce, dice).map_err(ConsentError::Derive)? {
                Some(derived) => (Some(derived.shown), derived.fingerprint),
                None => (None, text.to_owned()),
            },
            Kind::VcJwt | Kind::JwtVc => (None, text.to_owned()),
        };
        let presented = match &shown {
            Some(part) => Candidate::read(part.as_bytes()).map_err(|error| ConsentError::Derive(error.into()))?,
            None => candidate.clone(),
        };
        let (holder, asked) = (presented.holder_key(), choice.disclose.clone());
        let staying = staying(&candidate.claims, &presented.claims);
        let (query, shown) = (choice.query.clone(), shown.unwrap_or_else(|| text.to_owned()));
        Ok(Self { query, kind: candidate.kind, shown, fingerprint, bind, holder, presented, asked, staying })
    }

    pub(super) fn did(&self) -> Option<String> {
        self.presented.holder_did()
    }

    fn leaving(&self) -> Vec<Leaving> {
        let mut values = Vec::new();
        flatten(&self.presented.claims, &mut Vec::new(), &mut values);
        values
            .into_iter()
            .map(|(steps, value)| {
                let asked = self.asked.iter().any(|path| steps.starts_with(path.steps()));
                let why = match asked {
                    true => Why::Asked,
                    false if is_seal(&steps) => Why::Seal,
                    false => Why::GoesAlong,
                };
                Leaving { query: self.query.clone(), path: Path::of_steps(steps), value: value.clone(), why }
            })
            .collect()
    }
}

/// Members at the top that say how it is sealed and where its status stands, and nothing of the person's learning.
const SEAL: [&str; 17] = [
    "@context",
    "id",
    "type",
    "proof",
    "credentialStatus",
    "credentialSchema",
    "iss",
    "sub",
    "jti",
    "iat",
    "nbf",
    "vct",
    "vct#integrity",
    "cnf",
    "status",
    "_sd_alg",
    "refreshService",
];

/// Types and ids of inner nodes are machinery too.
fn is_machinery(steps: &[PathStep]) -> bool {
    matches!(steps.last(), Some(PathStep::Name(name)) if name == "type" || name == "id" || name == "@context")
}

/// What of the whole is not in the part that is shown, but for its seal. In a list that is shown in part, places are others:
/// there it goes by values.
fn staying(whole: &Value<'static>, part: &Value<'static>) -> Vec<Path> {
    let (mut all, mut shown) = (Vec::new(), Vec::new());
    flatten(whole, &mut Vec::new(), &mut all);
    flatten(part, &mut Vec::new(), &mut shown);
    let key = |steps: &[PathStep], value: &Value<'static>| {
        let any = |step: &PathStep| if matches!(step, PathStep::Place(_)) { PathStep::All } else { step.clone() };
        (steps.iter().map(any).collect::<Vec<_>>(), value.to_serde().to_string())
    };
    let shown: HashSet<_> = shown.into_iter().map(|(steps, value)| key(&steps, value)).collect();
    let left = all.into_iter().filter(|(steps, value)| !is_seal(steps) && !shown.contains(&key(steps, value)));
    left.map(|(steps, _)| Path::of_steps(steps)).collect()
}

/// Whether it says how the credential is sealed, and nothing of the person's learning.
fn is_seal(steps: &[PathStep]) -> bool {
    let of_seal = |step: &PathStep| matches!(step, PathStep::Name(name) if SEAL.contains(&name.as_str()));
    steps.first().is_some_and(of_seal) || is_machinery(steps)
}

/// Leaves, and lists of plain values, each with its path.
fn flatten<'v>(
    value: &'v Value<'static>,
    steps: &mut Vec<PathStep>,
    found: &mut Vec<(Vec<PathStep>, &'v Value<'static>)>,
) {
    match value {
        Value::Object(members) => {
            for (name, inner) in members.iter() {
                steps.push(PathStep::Name(name.to_owned()));
                flatten(inner, steps, found);
                steps.pop();
            }
        }
        Value::Array(items) if items.iter().any(|item| matches!(item, Value::Object(_) | Value::Array(_))) => {
            for (place, inner) in items.iter().enumerate() {
                steps.push(PathStep::Place(place));
                flatten(inner, steps, found);
                steps.pop();
            }
        }
        plain => found.push((steps.clone(), plain)),
    }
}

/// A person's yes to exactly one request and exactly these values. It cannot be copied, and is used up by [`super::respond`].
#[derive(Debug)]
pub struct Consent {
    hash: String,
}

impl Consent {
    /// To be called from one place alone in each program: where a person has just said yes (a click, an answer on the
    /// terminal) to a page or preview that showed this request and [`Selection::leaving`].
    pub fn given(selection: &Selection) -> Self {
        Self { hash: selection.hash.clone() }
    }

    /// A yes on paper: the person repeats the hash of a preview that they have read.
    pub fn given_as_hash(hash: &str, selection: &Selection) -> Result<Self, ConsentError> {
        if hash == selection.hash {
            return Ok(Self::given(selection));
        }
        Err(ConsentError::OtherConsent { given: hash.chars().take(64).collect(), expected: selection.hash.clone() })
    }

    pub(super) fn covers(&self, selection: &Selection) -> Result<(), ConsentError> {
        if self.hash == selection.hash {
            return Ok(());
        }
        Err(ConsentError::OtherConsent { given: self.hash.clone(), expected: selection.hash.clone() })
    }
}
