//! Did this key sign these messages?
//!
//! draft-irtf-cfrg-bbs-signatures-09, sections 3.5.1, 3.5.2, 3.6.1 and 3.6.2 (Sign, Verify).

use bls12_381::{G1Affine, G1Projective, G2Affine, G2Prepared, Gt, Scalar, multi_miller_loop};
use zeroize::Zeroizing;

use super::{BbsError, POINT_BYTES, PublicKey, SCALAR_BYTES, SecretKey, hash, read_point, read_scalar, write_scalar};

/// Bytes of a signature: a point of G1 and a scalar.
pub const SIGNATURE_BYTES: usize = POINT_BYTES + SCALAR_BYTES;

/// `P1`, the fixed point of the ciphersuite (section 6.2.2).
const P1: [u8; POINT_BYTES] = [
    0xa8, 0xce, 0x25, 0x61, 0x02, 0x84, 0x08, 0x21, 0xa3, 0xe9, 0x4e, 0xa9, 0x02, 0x5e, 0x46, 0x62, 0xb2, 0x05, 0x76,
    0x2f, 0x97, 0x76, 0xb3, 0xa7, 0x66, 0xc8, 0x72, 0xb9, 0x48, 0xf1, 0xfd, 0x22, 0x5e, 0x7c, 0x59, 0x69, 0x85, 0x88,
    0xe7, 0x0d, 0x11, 0x40, 0x6d, 0x16, 0x1b, 0x4e, 0x28, 0xc9,
];

/// A signature taken apart.
pub(super) struct Signature {
    pub(super) a: G1Affine,
    pub(super) e: Scalar,
}

impl Signature {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BbsError> {
        let (a, e) = bytes.split_at_checked(POINT_BYTES).ok_or(BbsError::Malformed { what: "signature" })?;
        Ok(Self { a: read_point(a, "signature")?, e: read_scalar(e, "signature")? })
    }
}

/// What a signature is over: its messages as scalars, under their generators, with the domain of key and header.
pub(super) struct Statement {
    pub(super) generators: Vec<G1Projective>,
    pub(super) messages: Zeroizing<Vec<Scalar>>,
    pub(super) domain: Scalar,
}

impl Statement {
    pub(super) fn new<M: AsRef<[u8]>>(key: &PublicKey, header: &[u8], messages: &[M]) -> Result<Self, BbsError> {
        let generators = hash::generators(messages.len())?;
        let domain = hash::domain(key.bytes(), &generators, header);
        Ok(Self { generators, messages: Zeroizing::new(hash::messages_to_scalars(messages)), domain })
    }

    /// `B`: P1, Q_1 times the domain, each generator times its message.
    pub(super) fn commitment(&self) -> Result<G1Projective, BbsError> {
        let scalars = std::iter::once(&self.domain).chain(self.messages.iter());
        let sum = self.generators.iter().zip(scalars).map(|(point, scalar)| point * scalar).sum::<G1Projective>();
        Ok(sum + base_point()?)
    }
}

pub(super) fn base_point() -> Result<G1Affine, BbsError> {
    read_point(&P1, "point P1")
}

/// Whether h(left, W) and h(right, BP2) are the same.
pub(super) fn pairings_agree(left: &G1Affine, key: &PublicKey, right: &G1Affine) -> bool {
    let (key, base) = (G2Prepared::from(key.point), G2Prepared::from(-G2Affine::generator()));
    multi_miller_loop(&[(left, &key), (right, &base)]).final_exponentiation() == Gt::identity()
}

/// Sign.
pub fn sign<M: AsRef<[u8]>>(key: &SecretKey, header: &[u8], messages: &[M]) -> Result<[u8; SIGNATURE_BYTES], BbsError> {
    let statement = Statement::new(key.public_key(), header, messages)?;
    let mut input = Zeroizing::new(write_scalar(key.scalar()).to_vec());
    let scalars = statement.messages.iter().chain([&statement.domain]);
    scalars.for_each(|scalar| input.extend_from_slice(&write_scalar(scalar)));
    let e = hash::hash_to_scalar(&input);
    let inverse = Option::<Scalar>::from((key.scalar() + e).invert()).map(Zeroizing::new);
    let inverse = inverse.ok_or(BbsError::Malformed { what: "secret key" })?;
    let a = G1Affine::from(statement.commitment()? * *inverse);
    let mut signature = [0; SIGNATURE_BYTES];
    for (to, from) in signature.iter_mut().zip(a.to_compressed().iter().chain(&write_scalar(&e))) {
        *to = *from;
    }
    Ok(signature)
}

/// Verify.
pub fn verify<M: AsRef<[u8]>>(
    key: &PublicKey,
    signature: &[u8],
    header: &[u8],
    messages: &[M],
) -> Result<(), BbsError> {
    let Signature { a, e } = Signature::read(signature)?;
    let b = Statement::new(key, header, messages)?.commitment()?;
    let right = G1Affine::from(b - a * e);
    if pairings_agree(&a, key, &right) { Ok(()) } else { Err(BbsError::Mismatch { what: "signature" }) }
}
