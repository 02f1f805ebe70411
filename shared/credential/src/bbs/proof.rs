//! How does a holder show some of the signed messages, and that there is a signature, without showing either the others or it?
//!
//! draft-irtf-cfrg-bbs-signatures-09, sections 3.5.3, 3.5.4, 3.6.3, 3.6.4 and 3.7 (ProofGen, ProofVerify).

use std::collections::BTreeSet;

use bls12_381::{G1Affine, G1Projective, Scalar};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::signature::{Signature, Statement, base_point, pairings_agree};
use super::{BbsError, POINT_BYTES, PublicKey, SCALAR_BYTES, hash, read_point, read_scalar, write_point, write_scalar};

/// What is shown with a proof, and what it is bound to.
#[derive(Clone, Copy, Debug)]
pub struct Disclosure<'p> {
    /// The header that the signature is over too.
    pub header: &'p [u8],
    /// What this one presentation is bound to: a verifier's nonce, for example.
    pub presentation_header: &'p [u8],
    /// The places of the messages that are shown, in order.
    pub indexes: &'p [usize],
}

/// What both sides compute and hash: ProofInit and ProofVerifyInit.
struct Points {
    a_bar: G1Projective,
    b_bar: G1Projective,
    d: G1Projective,
    t1: G1Projective,
    t2: G1Projective,
    domain: Scalar,
}

impl Disclosure<'_> {
    /// The places that are not shown.
    fn undisclosed(&self, count: usize) -> Result<Vec<usize>, BbsError> {
        let mut shown = BTreeSet::new();
        for &index in self.indexes {
            if index >= count || shown.last().is_some_and(|last| *last >= index) {
                return Err(BbsError::Index { index, count });
            }
            shown.insert(index);
        }
        Ok((0..count).filter(|index| !shown.contains(index)).collect())
    }

    /// ProofChallengeCalculate.
    fn challenge(&self, points: &Points, messages: &[Scalar]) -> Scalar {
        let mut input = (self.indexes.len() as u64).to_be_bytes().to_vec();
        for (index, message) in self.indexes.iter().zip(messages) {
            input.extend_from_slice(&(*index as u64).to_be_bytes());
            input.extend_from_slice(&write_scalar(message));
        }
        for point in [&points.a_bar, &points.b_bar, &points.d, &points.t1, &points.t2] {
            input.extend_from_slice(&write_point(point));
        }
        input.extend_from_slice(&write_scalar(&points.domain));
        input.extend_from_slice(&(self.presentation_header.len() as u64).to_be_bytes());
        input.extend_from_slice(self.presentation_header);
        hash::hash_to_scalar(&input)
    }
}

fn chosen<'s>(all: &'s [Scalar], places: &'s [usize]) -> impl Iterator<Item = &'s Scalar> {
    places.iter().filter_map(|place| all.get(*place))
}

/// ProofGen: a proof that shows the messages at `disclosure.indexes` out of all signed messages.
///
/// The signature is checked first: of one that is not this key's no proof is made.
pub fn prove<M: AsRef<[u8]>>(
    key: &PublicKey,
    signature: &[u8],
    disclosure: &Disclosure<'_>,
    messages: &[M],
    dice: &mut impl CryptoRng,
) -> Result<Vec<u8>, BbsError> {
    super::verify(key, signature, disclosure.header, messages)?;
    let undisclosed = disclosure.undisclosed(messages.len())?;
    let random = hash::random_scalars(5 + undisclosed.len(), dice);
    prove_with(key, signature, disclosure, messages, &random)
}

pub(super) fn prove_with<M: AsRef<[u8]>>(
    key: &PublicKey,
    signature: &[u8],
    disclosure: &Disclosure<'_>,
    messages: &[M],
    random: &[Scalar],
) -> Result<Vec<u8>, BbsError> {
    let [r1, r2, e_tilde, r1_tilde, r3_tilde, m_tildes @ ..] = random else {
        return Err(BbsError::Malformed { what: "randomness" });
    };
    let Signature { a, e } = Signature::read(signature)?;
    let statement = Statement::new(key, disclosure.header, messages)?;
    let undisclosed = disclosure.undisclosed(messages.len())?;
    let d = statement.commitment()? * r2;
    let a_bar = a * (r1 * r2);
    let b_bar = d * r1 - a_bar * e;
    let hidden_points = undisclosed.iter().filter_map(|place| statement.generators.get(place + 1));
    let hidden: G1Projective = hidden_points.zip(m_tildes).map(|(point, blind)| point * blind).sum();
    let (t1, t2) = (a_bar * e_tilde + d * r1_tilde, d * r3_tilde + hidden);
    let points = Points { a_bar, b_bar, d, t1, t2, domain: statement.domain };
    let shown: Vec<Scalar> = chosen(&statement.messages, disclosure.indexes).copied().collect();
    let challenge = disclosure.challenge(&points, &shown);
    let r3 = Option::<Scalar>::from(r2.invert()).ok_or(BbsError::Malformed { what: "randomness" })?;
    let r3 = Zeroizing::new(r3);
    let mut proof = Vec::with_capacity(3 * POINT_BYTES + (4 + undisclosed.len()) * SCALAR_BYTES);
    [a_bar, b_bar, d].iter().for_each(|point| proof.extend_from_slice(&write_point(point)));
    let blinded = [e_tilde + e * challenge, r1_tilde - r1 * challenge, r3_tilde - *r3 * challenge];
    let hidden = chosen(&statement.messages, &undisclosed).zip(m_tildes);
    let hidden = hidden.map(|(message, blind)| blind + message * challenge);
    let scalars = Zeroizing::new(blinded.into_iter().chain(hidden).chain([challenge]).collect::<Vec<Scalar>>());
    scalars.iter().for_each(|scalar| proof.extend_from_slice(&write_scalar(scalar)));
    Ok(proof)
}

/// A proof taken apart (octets_to_proof).
struct Proof {
    a_bar: G1Affine,
    b_bar: G1Affine,
    d: G1Affine,
    e: Scalar,
    r1: Scalar,
    r3: Scalar,
    commitments: Vec<Scalar>,
    challenge: Scalar,
}

impl Proof {
    fn read(bytes: &[u8]) -> Result<Self, BbsError> {
        let malformed = BbsError::Malformed { what: "proof" };
        let (points, scalars) = bytes.split_at_checked(3 * POINT_BYTES).ok_or(malformed)?;
        let points: Vec<G1Affine> =
            points.chunks_exact(POINT_BYTES).map(|point| read_point(point, "proof")).collect::<Result<_, _>>()?;
        let scalars: Vec<Scalar> =
            scalars.chunks(SCALAR_BYTES).map(|scalar| read_scalar(scalar, "proof")).collect::<Result<_, _>>()?;
        let ([a_bar, b_bar, d], [e, r1, r3, commitments @ .., challenge]) = (points.as_slice(), scalars.as_slice())
        else {
            return Err(malformed);
        };
        Ok(Self {
            a_bar: *a_bar,
            b_bar: *b_bar,
            d: *d,
            e: *e,
            r1: *r1,
            r3: *r3,
            commitments: commitments.to_vec(),
            challenge: *challenge,
        })
    }
}

/// ProofVerify: whether the messages shown, in order, are among those that the key signed.
pub fn verify_proof<M: AsRef<[u8]>>(
    key: &PublicKey,
    proof: &[u8],
    disclosure: &Disclosure<'_>,
    shown: &[M],
) -> Result<(), BbsError> {
    let limit = crate::limits::BBS_MESSAGES;
    let hidden = proof.len().saturating_sub(3 * POINT_BYTES + 4 * SCALAR_BYTES) / SCALAR_BYTES;
    if shown.len() + hidden > limit {
        return Err(BbsError::TooMany { actual: shown.len() + hidden, limit });
    }
    if shown.len() != disclosure.indexes.len() {
        return Err(BbsError::Malformed { what: "proof" });
    }
    let proof = Proof::read(proof)?;
    let count = shown.len() + proof.commitments.len();
    let undisclosed = disclosure.undisclosed(count)?;
    let generators = hash::generators(count)?;
    let domain = hash::domain(key.bytes(), &generators, disclosure.header);
    let messages = hash::messages_to_scalars(shown);
    let at = |places: &[usize]| -> Vec<G1Projective> {
        places.iter().filter_map(|place| generators.get(place + 1)).copied().collect()
    };
    let c = proof.challenge;
    let t1 = proof.b_bar * c + proof.a_bar * proof.e + proof.d * proof.r1;
    // T2 in one sum of products: everything in it is public.
    let mut points = vec![base_point()?.into(), proof.d.into()];
    points.extend(generators.first());
    points.extend(at(disclosure.indexes));
    points.extend(at(&undisclosed));
    let mut scalars = vec![c, proof.r3, domain * c];
    scalars.extend(messages.iter().map(|message| message * c));
    scalars.extend_from_slice(&proof.commitments);
    let t2 = public_sum(&points, &scalars);
    let (a_bar, b_bar, d) = (proof.a_bar.into(), proof.b_bar.into(), proof.d.into());
    let points = Points { a_bar, b_bar, d, t1, t2, domain };
    let agrees = disclosure.challenge(&points, &messages) == c && pairings_agree(&proof.a_bar, key, &proof.b_bar);
    if agrees { Ok(()) } else { Err(BbsError::Mismatch { what: "proof" }) }
}

/// The sum of points times scalars that are no secrets: all go through the same doublings, four bits at a time.
fn public_sum(points: &[G1Projective], scalars: &[Scalar]) -> G1Projective {
    let tables: Vec<[G1Projective; 16]> = points
        .iter()
        .map(|point| {
            let mut table = [G1Projective::identity(); 16];
            let mut multiple = G1Projective::identity();
            for entry in &mut table {
                *entry = multiple;
                multiple += point;
            }
            table
        })
        .collect();
    let digits: Vec<[u8; SCALAR_BYTES]> = scalars.iter().map(write_scalar).collect();
    let mut sum = G1Projective::identity();
    for nibble in 0..2 * SCALAR_BYTES {
        for _ in 0..4 {
            sum = sum.double();
        }
        for (table, digits) in tables.iter().zip(&digits) {
            let byte = digits.get(nibble / 2).copied().unwrap_or_default();
            let digit = if nibble % 2 == 0 { byte >> 4 } else { byte & 15 };
            if let Some(multiple) = table.get(usize::from(digit)).filter(|_| digit != 0) {
                sum += multiple;
            }
        }
    }
    sum
}
