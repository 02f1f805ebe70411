//! What does a certificate say of the key that sealed, and does a chain lead to an authority that the user trusts?
//!
//! RFC 5280, section 6.1; ETSI TS 119 182-1 for seals; verdict.md, "Seal against content".

use credential::jades::{self, Jades};
use credential::jose::Jws;
use credential::json::Value;
use credential::key::PublicKey;
use credential::x509::{self, Certificate, ChainError, Purpose};

use crate::case::Case;
use crate::problem::Problem;
use crate::proofs::{Answers, Covers, Math, Seen, Tie, certificate_names};
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
}

/// The certificate as the id of a signer who has no other.
pub(crate) fn id(certificate: &Certificate) -> String {
    format!("sha256:{}", hex(certificate))
}

pub(crate) fn hex(certificate: &Certificate) -> String {
    certificate.sha256().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The leaf's organisation, or its common name where it names none.
fn name_of(certificate: &Certificate) -> String {
    certificate.subject_organisation().or_else(|| certificate.common_name()).unwrap_or_default().to_owned()
}

/// Why a certificate's holder is known.
struct Vouch {
    holder: ProvenIssuer,
    evidence: Evidence,
    anchored: bool,
}

/// Whether the chain leads to an anchor, or the user's own list names the leaf itself.
fn vouch(case: &Case<'_>, leaf: &Certificate, rest: &[Certificate], purpose: Purpose) -> Result<Vouch, Problem> {
    let in_force = || {
        let (from, until) = (leaf.not_before(), leaf.not_after());
        if from <= case.as_of && case.as_of <= until {
            Ok(())
        } else {
            Err(Problem::CertificateNotInForce { from, until, at: case.as_of })
        }
    };
    let fingerprint = hex(leaf);
    for list in &case.trust.own {
        if let Some(entry) = list.listings.iter().find(|entry| entry.certificate.as_deref() == Some(&fingerprint)) {
            in_force()?;
            let holder =
                ProvenIssuer { name: entry.name.clone(), country: entry.country.clone(), source: list.name.clone() };
            let evidence = Evidence::new("certificate-listed").with("organisation", &entry.name).from(&list.name);
            return Ok(Vouch { holder, evidence, anchored: false });
        }
    }
    let anchors: Vec<Certificate> = case
        .trust
        .anchors
        .iter()
        .filter(|anchor| anchor.purposes.contains(&purpose))
        .map(|anchor| anchor.certificate.clone())
        .collect();
    match x509::chain(leaf, rest, &anchors, case.as_of, purpose) {
        Ok(chain) => {
            let organisation = name_of(leaf);
            let source = chain.anchor_name;
            let evidence =
                Evidence::new("certificate-chain").with("organisation", &organisation).with("authority", &source);
            let country = leaf.country().map(str::to_owned);
            let holder = ProvenIssuer { name: organisation, country, source };
            Ok(Vouch { holder, evidence, anchored: true })
        }
        Err(ChainError::NoAnchor { authority }) => {
            Err(Problem::NoAnchor { organisation: text::cut(&name_of(leaf)), authority: text::cut(&authority) })
        }
        Err(ChainError::NotInForce { from, until, at }) => Err(Problem::CertificateNotInForce { from, until, at }),
        Err(other) => Err(Problem::CertificateUnfit { reason: text::cut(&other.to_string()) }),
    }
}

/// What a refused chain means: an unfit certificate can vouch for nothing; all else is open.
fn tie_of(problem: Problem) -> Tie {
    match problem {
        Problem::CertificateUnfit { .. } => Tie::Wrong(problem),
        other => Tie::Open(other),
    }
}

fn vouched(leaf: &Certificate, vouch: Option<Vouch>) -> Vouched {
    let anchored = vouch.as_ref().is_some_and(|vouch| vouch.anchored);
    Vouched { certificate: leaf.clone(), anchored, holder: vouch.map(|vouch| vouch.holder) }
}

/// A token with its certificates in the header (`x5c`).
pub(crate) fn of_token(
    case: &Case<'_>,
    jws: &Jws<'_>,
    chain: &[Vec<u8>],
    owner: Option<&str>,
) -> (Math, Tie, Option<PublicKey>, Option<Vouched>) {
    let unfit = |reason: String| {
        let problem = Problem::CertificateUnfit { reason: text::cut(&reason) };
        (Math::Open(problem.clone()), Tie::Wrong(problem), None, None)
    };
    let mut certificates = Vec::new();
    for der in chain {
        match Certificate::parse(der) {
            Ok(certificate) => certificates.push(certificate),
            Err(error) => return unfit(error.to_string()),
        }
    }
    let Some((leaf, rest)) = certificates.split_first() else { return unfit("no certificate".to_owned()) };
    let key = match leaf.public_key() {
        Ok(key) => key,
        Err(error) => return unfit(error.to_string()),
    };
    let math = if !key.algorithms().contains(&jws.alg()) {
        Math::Broken(Problem::WrongAlgorithm { algorithm: jws.alg().name().to_owned(), key: key.kind().to_owned() })
    } else if jws.verify(&key).is_ok() {
        Math::Holds
    } else {
        Math::Broken(Problem::SignatureMismatch { method: jws.alg().name().to_owned() })
    };
    let (tie, vouch) = match vouch(case, leaf, rest, Purpose::X5c) {
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
    let vouched = vouched(leaf, vouch);
    (math, tie, Some(key), Some(vouched))
}

/// A JAdES seal: every signature passes, and the credential's issuer is whom the certificate names.
pub(crate) fn seal(case: &Case<'_>, sealed: &Jades<'_>, claims: &Value<'_>) -> Seen {
    let Some(first) = sealed.signatures().first() else {
        let (math, tie) = (Math::Broken(Problem::NotSealed {}), Tie::Open(Problem::NoKey { key: String::new() }));
        return Seen {
            method: "JAdES".to_owned(),
            math,
            tie,
            key: None,
            certificate: None,
            covers: Covers::Whole,
            answers: Answers::default(),
        };
    };
    let leaf = first.leaf();
    let math = match sealed.verify() {
        Ok(()) => match sealed.check_evidence() {
            Ok(()) => Math::Holds,
            Err(jades::EvidenceError { part, reason }) => {
                Math::Broken(Problem::SealEvidence { part: text::cut(&part), reason: text::cut(&reason) })
            }
        },
        Err(jades::JadesError::Signature { .. }) => {
            Math::Broken(Problem::SignatureMismatch { method: "JAdES".to_owned() })
        }
        Err(error) => Math::Broken(Problem::MalformedProof { reason: text::cut(&error.to_string()) }),
    };
    let compared = match claims.get("issuer") {
        Some(issuer) => jades::compare(issuer, leaf),
        None => Ok(()),
    };
    let (tie, vouch) = match compared {
        Err(mismatch) => (
            Tie::Wrong(Problem::SealMismatch {
                member: mismatch.member,
                credential: text::cut(&mismatch.credential),
                certificate: text::cut(&mismatch.certificate),
            }),
            None,
        ),
        Ok(()) => match vouch(case, leaf, first.candidates(), Purpose::Seal) {
            Ok(vouch) => (Tie::Owner(vouch.evidence.clone()), Some(vouch)),
            Err(problem) => (tie_of(problem), None),
        },
    };
    let certificate = Some(vouched(leaf, vouch));
    let key = leaf.public_key().ok();
    Seen { method: "JAdES".to_owned(), math, tie, key, certificate, covers: Covers::Whole, answers: Answers::default() }
}
