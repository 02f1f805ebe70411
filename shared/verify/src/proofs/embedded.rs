//! Do the proofs inside a document hold, each over what it was made over, for its purpose and in its time?
//!
//! Verifiable Credential Data Integrity 1.0, sections 2.1 and 4.4 to 4.5.

use credential::data_integrity::{DataIntegrityError, DiscloseError, Proof, Signed, Suite};
use credential::did::Relationship;
use credential::format::earlier;
use credential::key::{PublicKey, SignatureError};

use super::tie::{fragment_key, tie_to, untied};
use super::token::why;
use super::{Answers, Covers, Math, Proofs, Secured, Seen, Tie};
use crate::case::Case;
use crate::problem::Problem;
use crate::reason::{Because, Reason};
use crate::request::CLOCK_SKEW;
use crate::resolve::{directory, owner_of};
use crate::text;

/// All proofs of one document.
pub(super) fn look(case: &Case<'_>, secured: &Secured<'_, '_>, proofs: &[Proof<'_>]) -> Proofs {
    let mut result = Proofs::default();
    for proof in proofs {
        let seen = one_embedded(case, secured, proof, &mut result);
        result.seen.push(seen);
    }
    follow_chains(proofs, &mut result.seen);
    result
}

/// A proof holds only if those hold that it was made after (Data Integrity 1.0, 2.1.2).
fn follow_chains(proofs: &[Proof<'_>], seen: &mut [Seen]) {
    // No chain is longer than there are proofs, and none comes back to where it began.
    for _ in proofs {
        for (place, proof) in proofs.iter().enumerate() {
            let before = proof.previous.iter().filter_map(|place| Some(seen.get(*place)?.math.clone()));
            let worst = before.filter(|math| *math != Math::Holds).min_by_key(|math| !matches!(math, Math::Broken(_)));
            if let (Some(worst), Some(this)) = (worst, seen.get_mut(place))
                && (this.math == Math::Holds || matches!((&this.math, &worst), (Math::Open(_), Math::Broken(_))))
            {
                this.math = worst;
            }
        }
    }
}

fn one_embedded(case: &Case<'_>, secured: &Secured<'_, '_>, proof: &Proof<'_>, found: &mut Proofs) -> Seen {
    let method = proof.suite.name().to_owned();
    let mut status = false;
    let (math, tie, key) = match admissible(case, secured, proof) {
        Err(math) => (math, untied(secured.owner, proof.verification_method.unwrap_or_default()), None),
        Ok(()) => match proof.signed_bytes(secured.claims, &case.trust.contexts) {
            Err(error) => {
                let math = text::of_data_integrity(error, found);
                (math, untied(secured.owner, proof.verification_method.unwrap_or_default()), None)
            }
            Ok(signed) => {
                status = shows_status_to_all(&signed);
                if let Some(reason) = &signed.loose {
                    found.loose = Some(Problem::LooseContext { reason: reason.clone().into() });
                }
                check_embedded(case, secured, proof, &signed)
            }
        },
    };
    let answers = Answers {
        nonce: proof.challenge.map(str::to_owned),
        audience: proof.domain.iter().map(|domain| (*domain).to_owned()).collect(),
        for_us_alone: true,
        made: proof.created,
    };
    let covers = match (proof.is_base(), proof.discloses_a_part()) {
        (true, _) => Covers::Base,
        (_, true) => Covers::Part { status },
        _ => Covers::Whole,
    };
    Seen { method, math, tie, key, certificate: None, covers, answers }
}

/// Whether nothing that stands there of its status was its owner's choice: then it is mandatory, or not there at all. Of two
/// entries its owner may else show the one that is clear. That an issuer made one mandatory and not the other cannot be seen;
/// it is that issuer's word that the other may be left out.
fn shows_status_to_all(signed: &Signed) -> bool {
    let about_status = |statement: &&str| {
        let predicate = statement.split(' ').nth(1).unwrap_or_default();
        predicate == "<https://www.w3.org/2018/credentials#credentialStatus>"
            // What an entry's bits mean is a part of it: without `statusSize` others would be read.
            || predicate.starts_with("<https://www.w3.org/ns/credentials/status#")
    };
    signed.parts().is_some_and(|(_, chosen)| !chosen.iter().any(about_status))
}

/// What can be said before the signature is looked at.
fn admissible(case: &Case<'_>, secured: &Secured<'_, '_>, proof: &Proof<'_>) -> Result<(), Math> {
    if let Suite::Unsupported(name) = &proof.suite {
        let unsupported = || Problem::UnsupportedSecuring { name: Because::Kind(text::cut(name)).into() };
        return Err(Math::Open(earlier::of_proof(proof).as_ref().map_or_else(unsupported, text::of_earlier)));
    }
    let expected = match secured.relationship {
        Relationship::Authentication => "authentication",
        _ => "assertionMethod",
    };
    let purpose = proof.purpose.unwrap_or_default();
    if purpose != expected {
        let found = text::cut(purpose);
        return Err(Math::Broken(Problem::WrongPurpose { expected: expected.to_owned(), found }));
    }
    if let Some(expires) = proof.expires
        && expires <= case.as_of
    {
        return Err(Math::Broken(Problem::ProofExpired { expires, at: case.as_of }));
    }
    if let Some(created) = proof.created
        && created > case.as_of.plus_seconds(CLOCK_SKEW)
    {
        return Err(Math::Broken(Problem::ProofNotYetMade { created, at: case.as_of }));
    }
    Ok(())
}

fn check_embedded(
    case: &Case<'_>,
    secured: &Secured<'_, '_>,
    proof: &Proof<'_>,
    signed: &Signed,
) -> (Math, Tie, Option<PublicKey>) {
    let reference = proof.verification_method.unwrap_or_default();
    let holds = |key: &PublicKey| matches!(proof.verify(key, signed), Ok(()) | Err(DataIntegrityError::BaseProof));
    let named = named_key(case, reference, secured, holds);
    let (key, tie) = match named {
        Ok(Some(key)) => (Some(key), None),
        // The document is there and does not list it.
        Ok(None) => (
            fragment_key(reference),
            Some(Tie::Wrong(Problem::KeyNotListed {
                issuer: text::cut(owner_of(reference)),
                key: text::cut(reference),
            })),
        ),
        Err(problem) => (fragment_key(reference), Some(Tie::Open(problem))),
    };
    let math = match &key {
        None => Math::Open(Problem::NoKey {
            key: text::cut(reference),
            reason: tie.as_ref().map_or_else(Reason::unsaid, why),
        }),
        Some(key) => match proof.verify(key, signed) {
            // That it is a base proof, `covers` says.
            Ok(()) | Err(DataIntegrityError::BaseProof) => Math::Holds,
            Err(DataIntegrityError::Disclose(DiscloseError::TooMany { limit, .. })) => {
                Math::Open(Problem::TooCostly { limit: limit as u64 })
            }
            Err(DataIntegrityError::Signature(SignatureError::Algorithm { algorithm, kind })) => {
                Math::Broken(Problem::WrongAlgorithm { algorithm: algorithm.name().to_owned(), key: kind.to_owned() })
            }
            Err(_) => Math::Broken(Problem::SignatureMismatch { method: proof.suite.name().to_owned() }),
        },
    };
    let tie = match (secured.owner, &key) {
        (Some(owner), Some(key)) => tie_to(case, secured, owner, Some(reference), key, proof.created),
        (_, _) => tie.unwrap_or_else(|| untied(secured.owner, reference)),
    };
    (math, tie, key)
}

/// The key that a full reference names; `None` if its owner's document does not list it. Of several that had this name, one
/// after the other, the one that the signature holds by.
fn named_key(
    case: &Case<'_>,
    reference: &str,
    secured: &Secured<'_, '_>,
    holds: impl Fn(&PublicKey) -> bool,
) -> Result<Option<PublicKey>, Problem> {
    let directory = directory(case, owner_of(reference), secured.publishes, secured.relationship)?;
    let listed = directory.matching(Some(reference));
    let keys: Vec<&PublicKey> = listed.iter().filter_map(|listed| listed.key.as_ref().ok()).collect();
    Ok(match keys.as_slice() {
        [] => None,
        [key] => Some((*key).clone()),
        [first, ..] => Some((*keys.iter().find(|key| holds(key)).unwrap_or(first)).clone()),
    })
}
