//! What does a certificate say of the key that sealed, and does a chain lead to an authority that the user trusts?
//!
//! RFC 5280, section 6.1.

use credential::Timestamp;
use credential::jose::Jws;
use credential::key::PublicKey;
use credential::x509::{self, Certificate, Chain, ChainError, Purpose};
use trust::eu;

use crate::case::Case;
use crate::lists;
use crate::problem::Problem;
use crate::proofs::{Math, Tie, certificate_names};
use crate::reason::{Flaw, Reason};
use crate::report::{Evidence, ProvenIssuer};
use crate::text;

/// A certificate with what is known of its holder.
#[derive(Clone, Debug)]
pub(crate) struct Vouched {
    pub certificate: Certificate,
    /// Whether a chain led to an authority, so that the names in the certificate are not its holder's own word.
    pub anchored: bool,
    /// Who an authority or the user's own list says its holder is; `None` if no chain led anywhere.
    pub holder: Option<ProvenIssuer>,
    /// When the signature existed at the latest, where a trusted time-stamp proves it.
    pub proven: Option<Timestamp>,
    /// The trusted list that says who its holder is, if it was one.
    pub listed: Option<eu::Found>,
    /// From the certificate to the anchor; empty if no chain led anywhere.
    pub path: Vec<Certificate>,
    /// What else was found: of its time, and of whether the certificate was withdrawn.
    pub found: Vec<Evidence>,
}

/// The certificate as the id of a signer who has no other.
pub(crate) fn id(certificate: &Certificate) -> String {
    format!("sha256:{}", hex(certificate))
}

pub(crate) fn hex(certificate: &Certificate) -> String {
    certificate.sha256().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The leaf's organisation, or its common name where it names none.
pub(crate) fn name_of(certificate: &Certificate) -> String {
    certificate.subject_organisation().or_else(|| certificate.common_name()).unwrap_or_default().to_owned()
}

/// Why a certificate's holder is known.
pub(crate) struct Vouch {
    pub holder: ProvenIssuer,
    pub evidence: Evidence,
    pub anchored: bool,
    /// From the certificate to the anchor; the certificate alone where it is listed itself.
    pub path: Vec<Certificate>,
    /// The trusted list in which the anchor stands, if it is none of the user's.
    pub listed: Option<eu::Found>,
}

/// A certificate with those that came along, and what it is asked for.
pub(crate) struct Asked<'a> {
    pub leaf: &'a Certificate,
    pub rest: &'a [Certificate],
    pub purpose: Purpose,
    /// The moment at which it must be in force.
    pub at: Timestamp,
}

/// The user's own anchors for that purpose.
pub(crate) fn anchors(case: &Case<'_>, purpose: Purpose) -> Vec<Certificate> {
    let fitting = case.trust.anchors.iter().filter(|anchor| anchor.purposes.contains(&purpose));
    fitting.map(|anchor| anchor.certificate.clone()).collect()
}

/// Whether the chain leads to an anchor, or the user's own list names the leaf itself.
pub(crate) fn vouch(case: &Case<'_>, asked: &Asked<'_>) -> Result<Vouch, Problem> {
    let leaf = asked.leaf;
    let in_force = || {
        let (from, until, at) = (leaf.not_before(), leaf.not_after(), asked.at);
        if leaf.in_force(at) { Ok(()) } else { Err(Problem::CertificateNotInForce { from, until, at }) }
    };
    let fingerprint = hex(leaf);
    for list in &case.trust.own {
        if let Some(entry) = list.listings.iter().find(|entry| entry.certificate.as_deref() == Some(&fingerprint)) {
            in_force()?;
            let holder =
                ProvenIssuer { name: entry.name.clone(), country: entry.country.clone(), source: list.name.clone() };
            let evidence = Evidence::new("certificate-listed").with("organisation", &entry.name).from(&list.name);
            return Ok(Vouch { holder, evidence, anchored: false, path: vec![leaf.clone()], listed: None });
        }
    }
    let own = x509::chain(leaf, asked.rest, &anchors(case, asked.purpose), asked.at, asked.purpose, &case.effort);
    let refused = match own {
        Ok(chain) => return Ok(by_chain(leaf, chain, None)),
        Err(error) => error,
    };
    // Seals alone: the lists are of services that vouch for seals, and for time-stamps.
    match lists::lead(case, asked) {
        Some(Ok((chain, listed))) => Ok(by_chain(leaf, chain, Some(listed))),
        // What the user's own anchors say of the dates is no less true.
        Some(Err(problem)) if matches!(refused, ChainError::NoAnchor { .. }) => Err(problem),
        _ => Err(problem_of(leaf, refused)),
    }
}

fn by_chain(leaf: &Certificate, chain: Chain, listed: Option<eu::Found>) -> Vouch {
    let organisation = name_of(leaf);
    let evidence = match &listed {
        None => Evidence::new("certificate-chain").with("authority", &chain.anchor_name),
        Some(listed) => Evidence::new("certificate-trusted-list")
            .with("authority", &text::cut(&listed.provider))
            .with("territory", &listed.territory)
            .with("issue", listed.sequence)
            .with("issued", listed.issued),
    };
    let source = listed.as_ref().map_or(chain.anchor_name, eu::Found::source);
    let holder = ProvenIssuer { name: organisation.clone(), country: leaf.country().map(str::to_owned), source };
    let evidence = evidence.with("organisation", &organisation);
    Vouch { holder, evidence, anchored: true, path: chain.path, listed }
}

pub(crate) fn problem_of(leaf: &Certificate, error: ChainError) -> Problem {
    match error {
        ChainError::NoAnchor { authority } => {
            Problem::NoAnchor { organisation: text::cut(&name_of(leaf)), authority: text::cut(&authority) }
        }
        // No proof of an earlier time can help where it has not begun.
        ChainError::NotInForce { from, at, .. } if from > at => Problem::CertificateNotBegun { from, at },
        ChainError::NotInForce { from, until, at } => Problem::CertificateNotInForce { from, until, at },
        unfit @ ChainError::Unfit(_) => Problem::CertificateUnfit { reason: unfit.into() },
        open @ ChainError::NotJudged(_) => Problem::CertificateNotJudged { reason: open.into() },
    }
}

/// What a refused chain means: an unfit certificate can vouch for nothing; all else is open.
pub(crate) fn tie_of(problem: Problem) -> Tie {
    match problem {
        Problem::CertificateUnfit { .. } => Tie::Wrong(problem),
        other => Tie::Open(other),
    }
}

/// A token with its certificates in the header (`x5c`).
pub(crate) fn of_token(
    case: &Case<'_>,
    jws: &Jws<'_>,
    chain: &[Vec<u8>],
    owner: Option<&str>,
) -> (Math, Tie, Option<PublicKey>, Option<Vouched>) {
    let unfit = |reason: Reason| {
        let problem = Problem::CertificateUnfit { reason };
        (Math::Open(problem.clone()), Tie::Wrong(problem), None, None)
    };
    let mut certificates = Vec::new();
    for der in chain {
        match Certificate::parse(der) {
            Ok(certificate) => certificates.push(certificate),
            Err(error) => return unfit(error.into()),
        }
    }
    let Some((leaf, rest)) = certificates.split_first() else { return unfit(Flaw::NoCertificate.into()) };
    let key = match leaf.public_key() {
        Ok(key) => key,
        Err(error) => return unfit(error.into()),
    };
    let math = if !key.algorithms().contains(&jws.alg()) {
        Math::Broken(Problem::WrongAlgorithm { algorithm: jws.alg().name().to_owned(), key: key.kind().to_owned() })
    } else if jws.verify(&key).is_ok() {
        Math::Holds
    } else {
        Math::Broken(Problem::SignatureMismatch { method: jws.alg().name().to_owned() })
    };
    let asked = Asked { leaf, rest, purpose: Purpose::X5c, at: case.as_of };
    let (tie, vouch) = match vouch(case, &asked) {
        Err(problem) => (tie_of(problem), None),
        Ok(vouch) => match owner {
            Some(owner) if !certificate_names(leaf, owner) => (
                Tie::Wrong(Problem::SealMismatch {
                    member: "iss".to_owned(),
                    credential: text::cut(owner),
                    certificate: text::cut(&name_of(leaf)),
                }),
                None,
            ),
            _ => (Tie::Owner(vouch.evidence.clone()), Some(vouch)),
        },
    };
    let anchored = vouch.as_ref().is_some_and(|vouch| vouch.anchored);
    let (holder, path) = vouch.map(|vouch| (vouch.holder, vouch.path)).unzip();
    let vouched = Vouched {
        certificate: leaf.clone(),
        anchored,
        holder,
        path: path.unwrap_or_default(),
        proven: None,
        listed: None,
        // A chain says that the certificate was issued, not that it was never withdrawn: nobody asked (CRL, OCSP).
        found: vec![Evidence::new("certificate-withdrawal-not-asked")],
    };
    (math, tie, Some(key), Some(vouched))
}
