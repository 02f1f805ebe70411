//! Was that very signature on a certificate found to hold before?
//!
//! Thousands of credentials of one school bring the same certificates, lists and answers along, sealed by the same authorities. That
//! a signature holds depends on its bytes alone, so that it is asked of the library once for each thread; only what holds is
//! remembered, by the SHA-256 of key, algorithm, message and signature together.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::OnceLock;

use rustls_pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm};

use crate::key::Hash;
use crate::key::backend::{Backend, Chosen};
use crate::limits;

thread_local! {
    static HELD: RefCell<HashSet<[u8; 32]>> = RefCell::default();
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
    use super::{HELD, name_of};
    use crate::x509::samples;

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
}
