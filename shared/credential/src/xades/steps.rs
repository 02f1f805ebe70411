//! With which values on the way is a seal judged? For whoever wants to follow a judgement.

use super::reference::Referenced;
use super::seal::{CREDENTIAL, Seal};
use super::signature::{SignatureError, Signed};
use crate::jades::Stamped;
use crate::key::Hash;
use crate::x509::Signing;

/// What a seal is judged by, as far as it can be read; what does not fit stands in it too.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// What each reference is to: the document first, then the signature's own properties, then its `KeyInfo` if that is signed.
    pub references: Vec<Referenced>,
    /// The bytes under the signature, `SignedInfo` in its canonical form, and the hash that the signature's method names.
    pub signed_info: Option<(Vec<u8>, Hash)>,
    /// The time-stamps.
    pub stamps: Vec<Stamped>,
    /// Why the rest cannot be read, if it cannot.
    pub stopped: Option<SignatureError>,
}

impl Seal {
    /// Goes the way of [`Seal::verify`] and [`Seal::evidence`], and stops at no digest that is of something else.
    pub fn steps(&self) -> Steps {
        let mut steps = Steps::default();
        let mut keep = |referenced: Referenced| {
            steps.references.push(referenced);
            Ok(())
        };
        match Signed::read_with(&self.root, &CREDENTIAL, &mut keep) {
            Err(error) => steps.stopped = Some(error),
            Ok(signed) => {
                steps.stamps = self.stamped(&signed);
                let (Signing::Rsa(hash) | Signing::RsaPss(hash) | Signing::Ecdsa(hash)) = signed.method;
                steps.signed_info = Some((signed.message, hash));
            }
        }
        steps
    }
}
