//! Which proofs does a document bring, does each hold, and does its key belong to whom the document names?
//!
//! The mathematics and the tie of a key are found apart: a signature may hold though anybody could have made it.

mod embedded;

use credential::data_integrity::Proof;
use credential::did::Relationship;
use credential::format::{SealedSdJwt, Securing};
use credential::jades::Jades;
use credential::jose::Jws;
use credential::json::{self, Value};
use credential::key::PublicKey;
use credential::x509::Certificate;
use credential::{Timestamp, limits};

use crate::case::Case;
use crate::certificate;
use crate::problem::Problem;
use crate::reason::{Flaw, Reason};
use crate::report::Evidence;
use crate::resolve::{self, Directory, Listed, Publishes, directory, owner_of};
use crate::seal;
use crate::text;

/// Whether a signature holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Math {
    Holds,
    Broken(Problem),
    Open(Problem),
}

/// Whether the key belongs to the one that the document names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tie {
    /// It does, for this reason.
    Owner(Evidence),
    Wrong(Problem),
    Open(Problem),
}

/// One proof.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// "eddsa-rdfc-2022", "ES256".
    pub method: String,
    pub math: Math,
    pub tie: Tie,
    /// The key that the signature was checked with.
    pub key: Option<PublicKey>,
    /// The certificate of that key, and the name that an authority which the user trusts gives its holder.
    pub certificate: Option<certificate::Vouched>,
    /// How much of what was signed must be shown.
    pub covers: Covers,
    /// The proof's challenge and domain, or the token's nonce and audience.
    pub answers: Answers,
}

/// How much of what its issuer signed a document with this proof must show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Covers {
    /// All of it, or what is left out is checked elsewhere.
    #[default]
    Whole,
    /// What is mandatory, and what its owner chose to show. `status` says that of its status only what is mandatory stands
    /// there, so that its owner could leave nothing of it out that its issuer has everybody shown.
    Part { status: bool },
    /// All of it, for its owner alone.
    Base,
}

/// What may have been left out of what the issuer signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// Nothing.
    Nothing,
    /// Anything, but what its issuer has everybody shown of its status.
    ButStatus,
    /// Anything.
    Anything,
}

/// What a proof says it answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    pub nonce: Option<String>,
    pub audience: Vec<String>,
    /// Whether every one of the audience must be us (Data Integrity 1.0, 4.4, step 6), and not merely one of them (RFC
    /// 7519, 4.1.3).
    pub for_us_alone: bool,
    pub made: Option<Timestamp>,
}

/// What is secured, and by whom it says.
pub(crate) struct Secured<'s, 'v> {
    pub securing: &'s Securing,
    /// The document or claims.
    pub claims: &'s Value<'v>,
    /// The registered claims of a token, where they are apart from the body.
    pub token: Option<&'s Value<'v>>,
    /// The issuer or holder that it names.
    pub owner: Option<&'s str>,
    pub publishes: Publishes,
    pub relationship: Relationship,
}

/// All proofs of one document, and what canonicalisation found of its form.
#[derive(Debug, Default)]
pub(crate) struct Proofs {
    pub seen: Vec<Seen>,
    /// The document cannot be what was signed: a part that the signature would not cover.
    pub not_plain: Option<Problem>,
    /// Terms whose meaning comes from the document itself.
    pub loose: Option<Problem>,
}

pub(crate) fn look(case: &Case<'_>, secured: &Secured<'_, '_>) -> Proofs {
    match secured.securing {
        Securing::None => Proofs::default(),
        Securing::DataIntegrity => match Proof::parse_all(secured.claims) {
            Ok(proofs) => embedded::look(case, secured, &proofs),
            Err(error) => Proofs::of(broken("a proof", error)),
        },
        Securing::Jws(jws) => Proofs::of(token(case, secured, jws)),
        Securing::SdJwt(sealed) => Proofs::of_each(case, secured, sealed),
        Securing::Jades(outer) => match Jades::parse(outer) {
            Ok(sealed) => Proofs::of(seal::judge(case, &sealed, secured.claims)),
            Err(error) => Proofs::of(broken("JAdES", error)),
        },
        Securing::Xades(sealed) => Proofs::of(seal::judge_xml(case, sealed, secured.claims)),
    }
}

impl Proofs {
    /// Whether something may have been left out of what the issuer signed: all proofs that hold and are the issuer's allow it.
    pub(crate) fn show_a_part(&self) -> bool {
        let mut holding = self.seen.iter().filter(|seen| seen.math == Math::Holds);
        let whole = |seen: &Seen| seen.covers == Covers::Whole && matches!(seen.tie, Tie::Owner(_));
        holding.clone().any(|seen| matches!(seen.covers, Covers::Part { .. })) && !holding.any(whole)
    }

    /// What may have been left out, as far as a proof of the issuer's tells.
    pub(crate) fn left_out(&self) -> LeftOut {
        let keeps = |seen: &Seen| seen.covers == Covers::Part { status: true } && matches!(seen.tie, Tie::Owner(_));
        match self.show_a_part() {
            false => LeftOut::Nothing,
            true if self.seen.iter().any(|seen| seen.math == Math::Holds && keeps(seen)) => LeftOut::ButStatus,
            true => LeftOut::Anything,
        }
    }

    /// Every signature over the same claims is a proof of its own (RFC 9901, section 8; RFC 7515, section 7.2.1).
    fn of_each(case: &Case<'_>, secured: &Secured<'_, '_>, sealed: &SealedSdJwt) -> Self {
        let beside = sealed.kids_beside.iter().map(Option::as_deref);
        let others = sealed.others.iter().zip(beside.chain(std::iter::repeat(None)));
        let others = others.map(|(jws, kid)| further(case, secured, jws, kid));
        Self {
            seen: std::iter::once(token(case, secured, &sealed.token.jws)).chain(others).collect(),
            ..Self::default()
        }
    }

    /// Whether what stands in the place of proofs is some.
    pub(crate) fn were_read(&self) -> bool {
        !self.seen.iter().any(|seen| matches!(seen.math, Math::Broken(Problem::MalformedProof { .. })))
    }

    fn of(seen: Seen) -> Self {
        Self { seen: vec![seen], ..Self::default() }
    }
}

/// Something in the place of a proof that is none.
fn broken(method: &str, error: impl Into<Reason>) -> Seen {
    let problem = Problem::MalformedProof { reason: error.into() };
    let tie = Tie::Open(Problem::KeyNotTied { issuer: String::new(), key: String::new() });
    let (math, method) = (Math::Broken(problem), method.to_owned());
    Seen { method, math, tie, key: None, certificate: None, covers: Covers::Whole, answers: Answers::default() }
}

// ---- keys

fn untied(owner: Option<&str>, key: &str) -> Tie {
    Tie::Open(Problem::KeyNotTied { issuer: owner.unwrap_or_default().to_owned(), key: text::cut(key) })
}

/// The key that a reference carries in its own fragment. Good for the mathematics alone: it ties nothing.
fn fragment_key(reference: &str) -> Option<PublicKey> {
    let (_, fragment) = reference.split_once('#')?;
    PublicKey::from_multibase(fragment).ok()
}

/// Whether a key is its owner's (verdict.md, "What ties a key to an issuer").
///
/// `made` is when the proof says that it was made.
fn tie_to(
    case: &Case<'_>,
    secured: &Secured<'_, '_>,
    owner: &str,
    reference: Option<&str>,
    key: &PublicKey,
    made: Option<Timestamp>,
) -> Tie {
    let (issuer, named) = (text::cut(owner), text::cut(reference.unwrap_or_default()));
    match directory(case, owner, secured.publishes, secured.relationship) {
        Err(Problem::UnsupportedIssuer { .. }) => Tie::Open(Problem::KeyNotTied { issuer, key: named }),
        Err(problem) => Tie::Open(problem),
        Ok(directory) => standing(secured, &directory, reference, key, made),
    }
}

/// What it is worth that this directory lists the key, listed it once, or does not.
fn standing(
    secured: &Secured<'_, '_>,
    directory: &Directory,
    reference: Option<&str>,
    key: &PublicKey,
    made: Option<Timestamp>,
) -> Tie {
    let made = made.or_else(|| text::claimed_date(secured.claims, secured.token));
    let (issuer, named) = (text::cut(&directory.owner), text::cut(reference.unwrap_or_default()));
    let listed = directory.matching(reference);
    let mut listed = listed.iter().filter(|listed| listed.key.as_ref() == Ok(key));
    match listed.clone().find(|listed| listed.past.is_none()).or_else(|| listed.next()).map(|listed| listed.past) {
        Some(None) => Tie::Owner(tied(directory, made)),
        // Nothing but its own word says that the signature was made while the key was listed.
        Some(Some(past)) if made.is_none_or(|made| past.from <= made && made < past.until) => {
            Tie::Open(Problem::KeyRetired { issuer, key: named, from: past.from, until: past.until })
        }
        None if directory.address.is_none() => Tie::Wrong(Problem::StrangersKey { issuer, key: named }),
        _ => Tie::Wrong(Problem::KeyNotListed { issuer, key: named }),
    }
}

fn tied(directory: &Directory, made: Option<Timestamp>) -> Evidence {
    let Some(address) = &directory.address else {
        return Evidence::new("own-key").with("issuer", &directory.owner);
    };
    let Some((log, version)) = directory.log.as_ref().and_then(|log| Some((log, log.version()?))) else {
        return Evidence::new("listed-key").with("address", address).from(address).dated(directory.fetched);
    };
    let evidence = Evidence::new("listed-in-log")
        .with("address", address)
        .with("version", version.number)
        .with("version_id", &version.id)
        .with("since", version.time)
        .with("versions", log.versions())
        .with("witnesses", version.witnessed_by.as_ref().map_or(0, |rule| rule.threshold));
    let then = made.and_then(|made| log.version_at(made));
    let evidence = match then {
        Some(then) => evidence.with("then", then.number).with("then_id", &then.id),
        None => evidence,
    };
    evidence.from(address).dated(directory.fetched)
}

// ---- tokens

fn token(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>) -> Seen {
    let claims = secured.token.unwrap_or(secured.claims);
    let method = jws.alg().name().to_owned();
    let answers = Answers {
        nonce: claims.str("nonce").map(str::to_owned),
        audience: text::strings(claims.get("aud")),
        for_us_alone: false,
        made: claims.get("iat").and_then(Timestamp::from_numeric_date),
    };
    let by_did = secured.owner.is_some_and(|owner| owner.starts_with("did:"));
    let (math, tie, key, certificate) = match jws.x5c() {
        Err(error) => {
            (Math::Broken(Problem::MalformedProof { reason: error.into() }), untied(secured.owner, ""), None, None)
        }
        Ok(Some(chain)) if !by_did => certificate::of_token(case, jws, &chain, secured.owner),
        Ok(_) => {
            let (math, tie, key) = token_by_key(case, secured, jws);
            (math, tie, key, None)
        }
    };
    Seen { method, math, tie, key, certificate, covers: Covers::Whole, answers }
}

/// A further signature. Where only its unprotected header names its key, and that is none of the owner's, there is no key to
/// check it with: it is as one whose protected header names it.
fn further(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>, kid: Option<&str>) -> Seen {
    let seen = token(case, secured, jws);
    let Some(kid) = kid.filter(|_| jws.kid().is_none() && matches!(seen.math, Math::Broken(_))) else { return seen };
    let of_owner = secured.owner.map(|owner| directory(case, owner, secured.publishes, secured.relationship));
    let Some(Ok(owners)) = of_owner.filter(|_| !matches!(jws.x5c(), Ok(Some(_)) | Err(_))) else { return seen };
    if !owners.matching(Some(kid)).is_empty() {
        return seen;
    }
    let key = text::cut(kid);
    let tie = Tie::Wrong(Problem::KeyNotListed { issuer: text::cut(&owners.owner), key: key.clone() });
    Seen { math: Math::Open(Problem::NoKey { key, reason: Reason::unsaid() }), tie, ..seen }
}

fn token_by_key(case: &Case<'_>, secured: &Secured<'_, '_>, jws: &Jws<'_>) -> (Math, Tie, Option<PublicKey>) {
    let claims = secured.token.unwrap_or(secured.claims);
    let Some(owner) = secured.owner else {
        let key = header_key(jws);
        let (math, key) = try_keys(jws, key.iter());
        return (math, untied(None, jws.kid().unwrap_or_default()), key);
    };
    let reference = jws.kid();
    let base = reference.filter(|kid| kid.contains(':') && !kid.starts_with('#')).map_or(owner, owner_of);
    match directory(case, base, secured.publishes, secured.relationship) {
        Err(problem) => {
            let jwk = reference.filter(|_| secured.publishes == Publishes::Document);
            if let Some((reference, key)) = jwk.and_then(|kid| Some((kid, resolve::key_at(case, kid)?))) {
                let (math, key) = try_keys(jws, std::iter::once(&key));
                let made = claims.get("iat").and_then(Timestamp::from_numeric_date);
                let tie = key.as_ref().map(|key| tie_to(case, secured, owner, Some(reference), key, made));
                return (math, tie.unwrap_or_else(|| untied(Some(owner), reference)), key);
            }
            let problem = match problem {
                Problem::UnsupportedIssuer { .. } => {
                    Problem::KeyNotTied { issuer: text::cut(owner), key: text::cut(reference.unwrap_or_default()) }
                }
                other => other,
            };
            let key = header_key(jws).or_else(|| fragment_key(reference?));
            let (math, key) = try_keys(jws, key.iter());
            let tie = Tie::Open(problem);
            let math = match math {
                Math::Open(Problem::NoKey { key, .. }) => Math::Open(Problem::NoKey { key, reason: why(&tie) }),
                other => other,
            };
            (math, tie, key)
        }
        Ok(directory) => {
            let listed = directory.matching(reference);
            if listed.is_empty() {
                let key = text::cut(reference.unwrap_or_default());
                let tie = Tie::Wrong(Problem::KeyNotListed { issuer: text::cut(owner), key: key.clone() });
                return (Math::Open(Problem::NoKey { key, reason: Reason::unsaid() }), tie, None);
            }
            let (math, key) = match unfit(&listed) {
                Some(reason) => {
                    let key = text::cut(reference.unwrap_or_default());
                    (Math::Open(Problem::KeyUnfit { key, reason: reason.clone() }), None)
                }
                None => try_keys(jws, listed.iter().filter_map(|listed| listed.key.as_ref().ok())),
            };
            let made = claims.get("iat").and_then(Timestamp::from_numeric_date);
            let tie = match &key {
                None => Tie::Owner(tied(&directory, made)),
                Some(key) if base == owner => standing(secured, &directory, reference, key, made),
                Some(key) => tie_to(case, secured, owner, reference, key, made),
            };
            (math, tie, key)
        }
    }
}

/// Why there is no key, where that is because the document in which it stands could not be had.
fn why(tie: &Tie) -> Reason {
    match tie {
        Tie::Open(Problem::DocumentUnavailable { reason, .. }) => reason.clone(),
        _ => Reason::unsaid(),
    }
}

/// A key in the header is good for the mathematics alone: it ties nothing.
fn header_key(jws: &Jws<'_>) -> Option<PublicKey> {
    jws.header().get("jwk").and_then(|jwk| PublicKey::from_jwk(jwk).ok())
}

/// Why none of these keys can be used, if none can.
fn unfit<'l>(listed: &[&'l Listed]) -> Option<&'l Reason> {
    let mut reasons = listed.iter().map(|listed| listed.key.as_ref().err());
    let first = reasons.next()??;
    reasons.all(|reason| reason.is_some()).then_some(first)
}

/// Tries each key of the token's algorithm.
fn try_keys<'k>(jws: &Jws, keys: impl Iterator<Item = &'k PublicKey>) -> (Math, Option<PublicKey>) {
    let (mut other_kind, mut tried) = (None, false);
    for key in keys {
        if !key.algorithms().contains(&jws.alg()) {
            other_kind = Some(key.kind());
            continue;
        }
        if jws.verify(key).is_ok() {
            return (Math::Holds, Some(key.clone()));
        }
        tried = true;
    }
    let algorithm = jws.alg().name().to_owned();
    let math = match other_kind {
        _ if tried => Math::Broken(Problem::SignatureMismatch { method: algorithm }),
        Some(kind) => Math::Broken(Problem::WrongAlgorithm { algorithm, key: kind.to_owned() }),
        None => Math::Open(Problem::NoKey { key: text::cut(jws.kid().unwrap_or_default()), reason: Reason::unsaid() }),
    };
    (math, None)
}

/// A status list token whose signature holds by its signer's own key.
pub(crate) struct SignedList {
    pub claims: Value<'static>,
    /// Whose key that is: a DID or address.
    pub signer: String,
}

/// Reads a status list token and checks it by the key of whoever it says issued it (Token Status List, section 5.1).
pub(crate) fn status_list_token(case: &Case<'_>, body: &[u8]) -> Result<SignedList, Problem> {
    let malformed = |reason: Reason| Problem::MalformedProof { reason };
    let text = std::str::from_utf8(body.trim_ascii()).map_err(|_| malformed(Flaw::NoText.into()))?;
    let jws = Jws::parse(text).map_err(|e| malformed(e.into()))?.into_owned();
    if jws.typ() != Some("statuslist+jwt") {
        let found = text::cut(jws.typ().unwrap_or("none"));
        return Err(Problem::WrongType { expected: "statuslist+jwt".to_owned(), found });
    }
    let claims = json::parse_owned(jws.payload(), limits::CREDENTIAL_BYTES).map_err(|e| malformed(e.into()))?;
    let named = claims.str("iss").or_else(|| jws.kid().filter(|kid| kid.contains(':')).map(owner_of));
    let owner = named.map(str::to_owned);
    let securing = Securing::Jws(Box::new(jws));
    let secured = Secured {
        securing: &securing,
        claims: &claims,
        token: None,
        owner: owner.as_deref(),
        publishes: Publishes::Metadata,
        relationship: Relationship::AssertionMethod,
    };
    let seen = look(case, &secured).seen.into_iter().next().ok_or(Problem::NotSealed {})?;
    match (seen.math, seen.tie) {
        (Math::Broken(problem) | Math::Open(problem), _) | (Math::Holds, Tie::Wrong(problem) | Tie::Open(problem)) => {
            Err(problem)
        }
        (Math::Holds, Tie::Owner(_)) => {
            let by_certificate = seen.certificate.map(|vouched| certificate::id(&vouched.certificate));
            let signer = owner.or(by_certificate).unwrap_or_default();
            Ok(SignedList { claims, signer })
        }
    }
}

/// Whether a certificate names an https issuer: by its address or its host (SD-JWT VC, section 3.5).
pub(crate) fn certificate_names(certificate: &Certificate, owner: &str) -> bool {
    // A name with user information before the host reads like another host.
    let authority = owner.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = authority.filter(|authority| !authority.contains('@')).and_then(|authority| authority.split(':').next());
    certificate.san_uris().iter().any(|uri| uri == owner)
        || host.is_some_and(|host| certificate.san_dns().iter().any(|name| name.eq_ignore_ascii_case(host)))
}

/// The keys of a holder, for its key binding by `kid`.
pub(crate) fn holder_keys(case: &Case<'_>, reference: &str) -> Result<Vec<PublicKey>, Problem> {
    let directory = resolve::directory(case, owner_of(reference), Publishes::Document, Relationship::Authentication)?;
    Ok(directory.matching(Some(reference)).into_iter().filter_map(|listed| listed.key.clone().ok()).collect())
}
