//! Which scalars and which points do these bytes stand for?
//!
//! draft-irtf-cfrg-bbs-signatures-09, sections 4.1 and 4.2; RFC 9380, sections 5.3.1 (expand_message_xmd) and 8.8.1.

use std::sync::{PoisonError, RwLock};

use bls12_381::hash_to_curve::{ExpandMsgXmd, HashToCurve};
use bls12_381::{G1Projective, Scalar};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::{BbsError, write_point};
use crate::{digest, limits};

/// `api_id` of the interface whose generators and messages are hashed.
const API: &str = "BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_";
/// `ciphersuite_id`.
#[cfg(test)]
pub(super) const SUITE: &str = "BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_";
/// `expand_len`.
const EXPAND_BYTES: usize = 48;

/// RFC 9380, section 5.3.1; `dst` has at most 255 bytes, all of them ours.
pub(super) fn expand(message: &[u8], dst: &[u8], size: usize) -> Zeroizing<Vec<u8>> {
    const BLOCK: [u8; 64] = [0; 64];
    #[expect(clippy::cast_possible_truncation, reason = "no tag or output of ours is longer than its width")]
    let (dst_size, size_bytes) = (dst.len() as u8, (size as u16).to_be_bytes());
    let first = Zeroizing::new([&BLOCK, message, &size_bytes, &[0], dst, &[dst_size]].concat());
    let first = Zeroizing::new(digest::sha256(&first));
    let mut block = Zeroizing::new([0_u8; 32]);
    let mut out = Zeroizing::new(Vec::with_capacity(size + 32));
    for number in 1_u8..=255 {
        if out.len() >= size {
            break;
        }
        for (byte, other) in block.iter_mut().zip(first.iter()) {
            *byte ^= other;
        }
        let input = Zeroizing::new([block.as_slice(), &[number], dst, &[dst_size]].concat());
        *block = digest::sha256(&input);
        out.extend_from_slice(block.as_slice());
    }
    out.truncate(size);
    out
}

/// OS2IP of 48 bytes, modulo r.
pub(super) fn reduce(bytes: &[u8]) -> Scalar {
    let mut wide = Zeroizing::new([0_u8; 64]);
    for (to, from) in wide.iter_mut().zip(bytes.iter().rev()) {
        *to = *from;
    }
    Scalar::from_bytes_wide(&wide)
}

fn hash_to_scalar_under(message: &[u8], dst: &[u8]) -> Scalar {
    reduce(&expand(message, dst, EXPAND_BYTES))
}

/// hash_to_scalar with the interface's own tag.
pub(super) fn hash_to_scalar(message: &[u8]) -> Scalar {
    hash_to_scalar_under(message, format!("{API}H2S_").as_bytes())
}

/// messages_to_scalars.
pub(super) fn messages_to_scalars<M: AsRef<[u8]>>(messages: &[M]) -> Vec<Scalar> {
    let dst = format!("{API}MAP_MSG_TO_SCALAR_AS_HASH_");
    messages.iter().map(|message| hash_to_scalar_under(message.as_ref(), dst.as_bytes())).collect()
}

/// KeyGen, the secret scalar of at least 32 random bytes.
#[cfg(test)]
pub(super) fn key_gen(material: &[u8], info: &[u8]) -> Scalar {
    let size = u16::try_from(info.len()).expect("short");
    let input = [material, &size.to_be_bytes(), info].concat();
    hash_to_scalar_under(&input, format!("{API}KEYGEN_DST_").as_bytes())
}

/// calculate_random_scalars.
pub(super) fn random_scalars(count: usize, dice: &mut impl CryptoRng) -> Zeroizing<Vec<Scalar>> {
    let mut bytes = Zeroizing::new([0; EXPAND_BYTES]);
    let draw = || {
        dice.fill_bytes(bytes.as_mut_slice());
        reduce(bytes.as_slice())
    };
    Zeroizing::new(std::iter::repeat_with(draw).take(count).collect())
}

/// Generators, and the value from which the next one is hashed: they are the same for everybody and never end.
struct Generators {
    points: Vec<G1Projective>,
    next: Vec<u8>,
}

static GENERATORS: RwLock<Generators> = RwLock::new(Generators { points: Vec::new(), next: Vec::new() });

/// create_generators: Q_1 and one for each message. Those made once are remembered, up to the limit of messages.
pub(super) fn generators(messages: usize) -> Result<Vec<G1Projective>, BbsError> {
    if messages > limits::BBS_MESSAGES {
        return Err(BbsError::TooMany { actual: messages, limit: limits::BBS_MESSAGES });
    }
    let count = messages + 1;
    if let Some(known) = GENERATORS.read().unwrap_or_else(PoisonError::into_inner).points.get(..count) {
        return Ok(known.to_vec());
    }
    let mut known = GENERATORS.write().unwrap_or_else(PoisonError::into_inner);
    let seed_dst = format!("{API}SIG_GENERATOR_SEED_");
    let dst = format!("{API}SIG_GENERATOR_DST_");
    if known.points.is_empty() {
        known.next =
            expand(format!("{API}MESSAGE_GENERATOR_SEED").as_bytes(), seed_dst.as_bytes(), EXPAND_BYTES).to_vec();
    }
    for place in known.points.len()..count {
        let number = (place as u64 + 1).to_be_bytes();
        known.next = expand(&[known.next.as_slice(), &number].concat(), seed_dst.as_bytes(), EXPAND_BYTES).to_vec();
        let point = hash_to_curve(&known.next, dst.as_bytes());
        known.points.push(point);
    }
    Ok(known.points.iter().take(count).copied().collect())
}

fn hash_to_curve(message: &[u8], dst: &[u8]) -> G1Projective {
    <G1Projective as HashToCurve<ExpandMsgXmd<sha2::Sha256>>>::hash_to_curve([message], dst)
}

/// calculate_domain.
pub(super) fn domain(key: &[u8], generators: &[G1Projective], header: &[u8]) -> Scalar {
    let messages = generators.len().saturating_sub(1) as u64;
    let mut input = key.to_vec();
    input.extend_from_slice(&messages.to_be_bytes());
    generators.iter().for_each(|point| input.extend_from_slice(&write_point(point)));
    input.extend_from_slice(API.as_bytes());
    input.extend_from_slice(&(header.len() as u64).to_be_bytes());
    input.extend_from_slice(header);
    hash_to_scalar(&input)
}
