//! Do both libraries give the same answers, and does each take what the other made?

use std::time::Duration;

use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::{EdwardsPoint, Scalar};
use rcgen::{
    PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_ECDSA_P521_SHA512, PKCS_ED25519, PKCS_RSA_SHA256,
    PKCS_RSA_SHA384, PKCS_RSA_SHA512,
};
use rustls_pki_types::{CertificateDer, UnixTime, alg_id};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use super::native::Native;
use super::portable::Portable;
use super::{Backend, EcKey, Hash};
use crate::key::Curve;
use crate::key::ed25519::Key;
use crate::x509::samples::{Made, authority, make_with, seal};

const NIST: [Curve; 3] = [Curve::P256, Curve::P384, Curve::P521];

/// The same test, put to each library.
macro_rules! to_each {
    ($($test:ident),*) => {
        mod native {
            $(#[test] fn $test() { super::$test::<super::Native>(); })*
        }
        mod portable {
            $(#[test] fn $test() { super::$test::<super::Portable>(); })*
        }
    };
}
to_each!(digests, points, scalars, certificates);

/// FIPS 180-4's own example, and a digest of parts.
fn digests<B: Backend>() {
    for (hash, expected) in [
        (Hash::Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            Hash::Sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
        ),
        (
            Hash::Sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
             2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        ),
    ] {
        assert_eq!(hex::encode(B::digest(hash, b"abc")), expected);
        assert_eq!(hex::encode(B::digest_of_parts(hash, &[b"a", b"", b"bc"])), expected);
        assert_ne!(hex::encode(B::digest_of_parts(hash, &[])), expected);
    }
    assert_eq!([Hash::Sha256, Hash::Sha384, Hash::Sha512].map(Hash::name), ["SHA-256", "SHA-384", "SHA-512"]);
    assert_eq!(hex::encode(B::sha1(b"abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
}

fn points<B: Backend>() {
    for curve in NIST {
        let mut scalar = vec![0; curve.size()];
        scalar[curve.size() - 1] = 7;
        let (_, point) = B::ec_pair(curve, &scalar).expect("a key");
        let coordinates = &point[1..];
        let compressed = [&[2 + (point[2 * curve.size()] & 1)], &coordinates[..curve.size()]].concat();
        for form in [&point, &compressed] {
            let key = EcKey::<B>::from_point(curve, form).expect("on the curve");
            assert_eq!(key.uncompressed(curve).as_ref(), Some(&point));
        }
        let mut off = point.clone();
        off[2 * curve.size()] ^= 1;
        let huge = [&[4], vec![0xFF; 2 * curve.size()].as_slice()].concat();
        let hybrid = [&[6 + (point[2 * curve.size()] & 1)], coordinates].concat();
        let compact = [&[5], &coordinates[..curve.size()]].concat();
        for bad in [&[][..], &[0], &point[1..], &point[..curve.size()], &off, &huge, &hybrid, &compact] {
            assert!(EcKey::<B>::from_point(curve, bad).is_none(), "{curve:?} {}", hex::encode(bad));
        }
        for other in NIST.into_iter().filter(|other| *other != curve) {
            assert!(EcKey::<B>::from_point(other, &point).is_none());
        }
    }
    assert!(B::nist_key(Curve::Secp256k1, &[4; 65]).is_none());
}

fn scalars<B: Backend>() {
    // FIPS 186-5 by way of SP 800-186, section 3.2.1: the orders.
    for (curve, order) in [
        (Curve::P256, "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
        (
            Curve::P384,
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
        ),
        (
            Curve::P521,
            "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa\
             51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
        ),
    ] {
        let order = hex::decode(order).expect("hex");
        let mut last = order.clone();
        last[curve.size() - 1] -= 1;
        assert!(B::ec_pair(curve, &last).is_some(), "{curve:?}: the largest");
        let longer = [&[0], last.as_slice()].concat();
        let (zero, full) = (vec![0; curve.size()], vec![0xFF; curve.size()]);
        for bad in [zero.as_slice(), &order, &full, &last[1..], &longer, &[]] {
            assert!(B::ec_pair(curve, bad).is_none(), "{curve:?} {}", hex::encode(bad));
        }
    }
    assert!(B::ec_pair(Curve::Secp256k1, &[1; 32]).is_none());
    assert!(B::ed25519_pair(&[1; 31]).is_none());
}

/// A root, an authority and a seal with keys of each kind lead to the root, and to no other of its name.
fn certificates<B: Backend>() {
    for algorithm in [
        &PKCS_ECDSA_P256_SHA256,
        &PKCS_ECDSA_P384_SHA384,
        &PKCS_ECDSA_P521_SHA512,
        &PKCS_ED25519,
        &PKCS_RSA_SHA256,
        &PKCS_RSA_SHA384,
        &PKCS_RSA_SHA512,
    ] {
        let root = make_with(algorithm, authority("Root"), None);
        let between = make_with(algorithm, authority("Between"), Some(&root));
        let leaf = make_with(&PKCS_ECDSA_P256_SHA256, seal(), Some(&between));
        assert!(leads::<B>(&leaf, &between, &root), "{algorithm:?}");
        let other = make_with(algorithm, authority("Root"), None);
        assert!(!leads::<B>(&leaf, &between, &other), "{algorithm:?}");
    }
}

fn leads<B: Backend>(leaf: &Made, between: &Made, root: &Made) -> bool {
    let [leaf, between, root] = [leaf, between, root].map(|made| CertificateDer::from(made.certificate.der()));
    let anchors = [anchor_from_trusted_cert(&root).expect("an anchor")];
    let time = UnixTime::since_unix_epoch(Duration::from_secs(1_790_000_000));
    let leaf = EndEntityCert::try_from(&leaf).expect("a certificate");
    let usage = KeyUsage::client_auth();
    leaf.verify_for_usage(B::certificate_signatures(), &anchors, &[between], time, usage, None, None).is_ok()
}

/// The identity as a key and as R, with an S of zero: by the bare equation that is a signature of every message.
#[test]
fn a_key_of_small_order_signs_no_certificate() {
    let identity = [&[1][..], &[0; 31]].concat();
    let ed25519 = Portable::certificate_signatures().iter().find(|one| one.public_key_alg_id() == alg_id::ED25519);
    let ed25519 = ed25519.expect("among them");
    let forged = [identity.as_slice(), &[0; 32]].concat();
    assert!(ed25519.verify_signature(&identity, b"message", &forged).is_err());
    let (pair, public) = Portable::ed25519_pair(&[9; 32]).expect("a key");
    let signature = Portable::sign(&pair, b"message").expect("a signature");
    assert!(ed25519.verify_signature(&public, b"message", &signature).is_ok());
    assert!(ed25519.verify_signature(&public, b"massage", &signature).is_err());
    assert!(ed25519.verify_signature(&public, b"message", &forged).is_err());
}

#[test]
fn what_one_signs_the_other_checks() {
    fn both<S: Backend, V: Backend>() {
        for curve in NIST {
            let mut scalar = vec![0x5A; curve.size()];
            scalar[0] = 0;
            let (pair, public) = S::ec_pair(curve, &scalar).expect("a key");
            assert_eq!(V::ec_pair(curve, &scalar).map(|(_, public)| public).as_ref(), Some(&public));
            let key = EcKey::<V>::from_point(curve, &public).expect("on the curve");
            let signature = S::sign(&pair, b"message").expect("a signature");
            assert_eq!(signature.len(), 2 * curve.size());
            assert!(key.verify(b"message", &signature) && !key.verify(b"massage", &signature));
        }
        let (pair, public) = S::ed25519_pair(&[9; 32]).expect("a key");
        let (other, same) = V::ed25519_pair(&[9; 32]).expect("a key");
        let signature = S::sign(&pair, b"message").expect("a signature");
        assert_eq!((&public, Some(&signature)), (&same, V::sign(&other, b"message").as_ref()));
        let public = Key::new(&public.try_into().expect("32 bytes")).expect("a key");
        assert!(V::verify_ed25519(&public, b"message", &signature));
        assert!(!V::verify_ed25519(&public, b"massage", &signature));
        assert!(!V::verify_ed25519(&public, b"message", &signature[1..]));
    }
    both::<Native, Portable>();
    both::<Portable, Native>();
}

/// A key may have a part of small order and still be of large order. Whether such a signature fits depends on whether the
/// equation is multiplied by the cofactor (RFC 8032, section 5.1.7); neither library does, nor do we.
#[test]
fn all_decide_alike_of_keys_of_mixed_order() {
    let (mut fit, mut all) = (0, 0);
    for torsion in EIGHT_TORSION {
        for number in 1..=32_u8 {
            let (secret, nonce) = (Scalar::from(u64::from(number) << 40), Scalar::from(u64::from(number) + 7));
            let public = (EdwardsPoint::mul_base(&secret) + torsion).compress().0;
            let r = EdwardsPoint::mul_base(&nonce).compress().0;
            let digest = Native::digest_of_parts(Hash::Sha512, &[&r, &public, b"message"]);
            let challenge = Scalar::from_bytes_mod_order_wide(digest.as_ref().try_into().expect("64 bytes"));
            let signature = [r, (nonce + challenge * secret).to_bytes()].concat();
            let key = Key::new(&public).expect("of large order");
            let fits = Native::verify_ed25519(&key, b"message", &signature);
            for other in [Portable::verify_ed25519, Key::fits::<Native>, Key::fits::<Portable>] {
                assert_eq!(fits, other(&key, b"message", &signature), "{torsion:?} {number}");
            }
            fit += usize::from(fits);
            all += 1;
        }
    }
    assert!(fit > 32 && fit < all, "{fit} of {all}: the cofactor would let all of them through");
}

/// Only the signatures of ML-DSA, which no crate here checks without aws-lc-rs, are missing from one.
#[test]
fn certificates_may_be_signed_in_the_same_ways() {
    fn names<B: Backend>() -> Vec<(Vec<u8>, Vec<u8>)> {
        let all = B::certificate_signatures().iter();
        let mut names: Vec<_> =
            all.map(|one| (one.public_key_alg_id().to_vec(), one.signature_alg_id().to_vec())).collect();
        names.sort();
        names.dedup();
        names
    }
    let without = [alg_id::ML_DSA_44, alg_id::ML_DSA_65, alg_id::ML_DSA_87].map(|id| id.to_vec());
    let mut native = names::<Native>();
    native.retain(|(key, _)| !without.contains(key));
    assert_eq!(native, names::<Portable>());
}
