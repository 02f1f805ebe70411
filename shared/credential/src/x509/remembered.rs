//! Was that very certificate read before, or the very signature on one found to hold?
//!
//! Thousands of credentials of one school bring the same certificates, lists and answers along, sealed by the same authorities. What
//! a certificate says, and that a signature holds, depends on its bytes alone, so that it is found once for each thread. Only
//! what was read and what holds is remembered: certificates by their bytes, signatures by the SHA-256 of key, algorithm, message
//! and signature together.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{Hash as Hashed, Hasher};
use std::sync::OnceLock;

use foldhash::fast::RandomState;
use rustls_pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm};

use super::{Certificate, CertificateError};
use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};
use crate::limits;

thread_local! {
    static HELD: RefCell<HashSet<[u8; 32]>> = RefCell::default();
    static READ: RefCell<HashSet<ByBytes, RandomState>> = RefCell::default();
}

/// A certificate that is told from others by its bytes alone.
struct ByBytes(Certificate);

impl Borrow<[u8]> for ByBytes {
    fn borrow(&self) -> &[u8] {
        self.0.der()
    }
}

impl Hashed for ByBytes {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.der().hash(state);
    }
}

impl PartialEq for ByBytes {
    fn eq(&self, other: &Self) -> bool {
        self.0.der() == other.0.der()
    }
}

impl Eq for ByBytes {}

/// The certificate of these bytes, as it was read before or is read now.
pub(super) fn certificate(
    der: &[u8],
    read: impl FnOnce() -> Result<Certificate, CertificateError>,
) -> Result<Certificate, CertificateError> {
    if let Some(known) = READ.with_borrow(|known| known.get(der).map(|known| known.0.clone())) {
        return Ok(known);
    }
    let certificate = read()?;
    READ.with_borrow_mut(|known| {
        if known.len() >= limits::REMEMBERED_CERTIFICATES {
            known.clear();
        }
        known.insert(ByBytes(certificate.clone()));
    });
    Ok(certificate)
}

/// What certificates may be signed with, as the library has it, with a memory of what held.
pub(super) fn certificate_signatures() -> &'static [&'static dyn SignatureVerificationAlgorithm] {
    static ALL: OnceLock<Vec<&'static dyn SignatureVerificationAlgorithm>> = OnceLock::new();
    ALL.get_or_init(|| {
        let remembering = |one: &&'static dyn SignatureVerificationAlgorithm| {
            let one: &'static Remembering = Box::leak(Box::new(Remembering(*one)));
            one as &'static dyn SignatureVerificationAlgorithm
        };
        Chosen::certificate_signatures().iter().map(remembering).collect()
    })
}

#[derive(Debug)]
struct Remembering(&'static dyn SignatureVerificationAlgorithm);

impl SignatureVerificationAlgorithm for Remembering {
    fn verify_signature(&self, key: &[u8], message: &[u8], value: &[u8]) -> Result<(), InvalidSignature> {
        let name =
            name_of(&[self.0.public_key_alg_id().as_ref(), self.0.signature_alg_id().as_ref(), key, value, message]);
        if HELD.with_borrow(|held| held.contains(&name)) {
            return Ok(());
        }
        self.0.verify_signature(key, message, value)?;
        HELD.with_borrow_mut(|held| {
            if held.len() >= limits::REMEMBERED_SIGNATURES {
                held.clear();
            }
            held.insert(name);
        });
        Ok(())
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.0.public_key_alg_id()
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        self.0.signature_alg_id()
    }
}

/// SHA-256 of all the parts, each after its length, so that no two divisions of the same bytes have one name.
fn name_of(parts: &[&[u8]]) -> [u8; 32] {
    let lengths: Vec<[u8; 8]> = parts.iter().map(|part| (part.len() as u64).to_be_bytes()).collect();
    let all: Vec<&[u8]> =
        lengths.iter().map(<[u8; 8]>::as_slice).zip(parts.iter().copied()).flat_map(|(l, p)| [l, p]).collect();
    let digest = Chosen::digest_of_parts(Hash::Sha256, &all);
    digest.as_ref().try_into().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{HELD, READ, name_of};
    use crate::limits;
    use crate::x509::{Certificate, samples};

    #[test]
    fn names_are_of_one_division() {
        assert_ne!(name_of(&[b"ab", b"c"]), name_of(&[b"a", b"bc"]));
        assert_ne!(name_of(&[b"ab"]), name_of(&[b"ab", b""]));
        assert_eq!(name_of(&[b"a", b"b"]), name_of(&[b"a", b"b"]));
    }

    #[test]
    fn what_held_is_remembered_and_nothing_else() {
        let count = || HELD.with_borrow(std::collections::HashSet::len);
        let authority = samples::make(samples::authority("Authority"), None);
        let leaf = samples::make(samples::seal(), Some(&authority)).certificate;
        let issuer = authority.certificate;
        let before = count();
        assert!(leaf.is_signed_by(&issuer) && leaf.is_signed_by(&issuer));
        assert_eq!(count(), before + 1);
        assert!(!issuer.is_signed_by(&leaf));
        assert_eq!(count(), before + 1);
    }

    #[test]
    fn a_certificate_is_read_once_and_few_are_kept() {
        let der = samples::make(samples::authority("Authority"), None).certificate.der().to_vec();
        let first = Certificate::parse(&der).expect("a certificate");
        let again = Certificate::parse(&der).expect("the same");
        assert!(first == again && std::sync::Arc::ptr_eq(&first.0, &again.0));
        let count = || READ.with_borrow(std::collections::HashSet::len);
        let known = count();
        for cut in [0, 1, der.len() - 1] {
            assert!(Certificate::parse(&der[..cut]).is_err());
        }
        assert_eq!(count(), known, "what is none is not kept");
        for _ in 0..=limits::REMEMBERED_CERTIFICATES {
            samples::make(samples::seal(), None);
            assert!((1..=limits::REMEMBERED_CERTIFICATES).contains(&count()));
        }
        assert!(count() < limits::REMEMBERED_CERTIFICATES, "begun anew");
        assert_eq!(Certificate::parse(&der), Ok(first));
    }
}
