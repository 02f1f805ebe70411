//! With which certificate is a European Digital Credential of the older kind sealed, and is all of it as it was sealed?
//!
//! ELM 2: the signature stands in the `proof` of a `europassCredential`. ETSI EN 319 132-1, clauses 5.2.1 (signing time) and 5.2.2
//! (the certificate, tied by a digest in what is signed): of the certificates that come along, the one that is named so.

use super::evidence::XADES_141;
use super::signature::{DSIG, Kind, SignatureError, Signed, XADES, bytes, names, only, the_signature};
use crate::baseline::{For, Parts};
use crate::x509::Certificate;
use crate::xml::Element;
use crate::{Timestamp, limits};

/// The namespace of ELM 2.
pub const ELM_2: &str = "http://data.europa.eu/snb";

pub(super) const CREDENTIAL: Kind = Kind {
    name: "the document",
    around: &[(ELM_2, "proof")],
    by_path: true,
    by_own_id: false,
    due: "one to the document, to the SignedProperties or to the KeyInfo",
    all_ids: false,
};

/// A sealed document with the certificate that its seal is tied to. Nothing is verified yet.
#[derive(Clone, Debug)]
pub struct Seal {
    pub(super) root: Element,
    leaf: Certificate,
    candidates: Vec<Certificate>,
    claimed: Option<Timestamp>,
}

impl Seal {
    /// Whether that document has a signature anywhere.
    pub fn recognise(root: &Element) -> bool {
        let mut found = false;
        root.walk(&mut |element| found |= element.is(DSIG, "Signature"));
        found
    }

    /// Finds the seal of a document.
    ///
    /// # Errors
    /// It has none in its place, or more than one, or one that names no certificate that came along.
    pub fn read(root: Element) -> Result<Self, SignatureError> {
        let (_, signature) = the_signature(&root, &CREDENTIAL)?;
        let mut all = Vec::new();
        for data in only(signature, "KeyInfo")?.all(DSIG, "X509Data") {
            for one in data.all(DSIG, "X509Certificate").take(limits::CERTIFICATES) {
                all.extend(Certificate::parse(&bytes("X509Certificate", one)?).ok());
            }
        }
        let (signed, unsigned) = properties(signature)?;
        let mut leaf = None;
        for one in &all {
            if leaf.is_none() && names(signed, one)? == Some(true) {
                leaf = Some(one.clone());
            }
        }
        let leaf = leaf.ok_or(SignatureError::NotBound)?;
        let mut candidates: Vec<Certificate> = all.into_iter().filter(|one| *one != leaf).collect();
        let values = unsigned.into_iter().flat_map(|all| all.all(XADES, "CertificateValues"));
        for one in values.flat_map(|values| values.all(XADES, "EncapsulatedX509Certificate")) {
            candidates.extend(Certificate::parse(&bytes("EncapsulatedX509Certificate", one)?).ok());
        }
        candidates.truncate(limits::CANDIDATE_CERTIFICATES);
        let claimed = signed.only(XADES, "SignedSignatureProperties").and_then(|one| one.only(XADES, "SigningTime"));
        let claimed = claimed.and_then(Element::text).and_then(|text| Timestamp::parse(text).ok());
        Ok(Self { root, leaf, candidates, claimed })
    }

    /// Checks that the certificate's key has signed all of the document.
    ///
    /// # Errors
    /// What was changed, or is not in the one form that is read.
    pub fn verify(&self) -> Result<(), SignatureError> {
        let signed = Signed::read(&self.root, &CREDENTIAL)?;
        if signed.is_by(&self.leaf) { Ok(()) } else { Err(SignatureError::Signer { signers: 1 }) }
    }

    /// The certificate that the seal is tied to.
    pub fn leaf(&self) -> &Certificate {
        &self.leaf
    }
    /// Certificates that came along and that may lead to an authority. Nobody vouches for them, nor for their order.
    pub fn candidates(&self) -> &[Certificate] {
        &self.candidates
    }
    /// When it was signed, as the signer says. Proves nothing.
    pub fn signing_time_claim(&self) -> Option<Timestamp> {
        self.claimed
    }
    /// The parts that it brings along for a baseline level, by the names of XAdES. Whether they fit is asked by [`Seal::evidence`].
    pub fn parts(&self) -> Parts {
        let made = self.claimed.map(|_| ("SigningTime", For::Made));
        let signature = the_signature(&self.root, &CREDENTIAL).ok();
        let unsigned =
            signature.and_then(|(_, signature)| properties(signature).ok()).and_then(|(_, unsigned)| unsigned);
        let beside = [
            (XADES, "SignatureTimeStamp", For::Stamp),
            (XADES, "CertificateValues", For::Certificates),
            (XADES, "RevocationValues", For::Withdrawals),
            (XADES_141, "TimeStampValidationData", For::Validation),
            (XADES_141, "ArchiveTimeStamp", For::Archive),
        ];
        let named = |part: &Element| beside.into_iter().find(|(space, name, _)| part.is(space, name));
        let found = unsigned.into_iter().flat_map(Element::elements).filter_map(named);
        Parts::of(made.into_iter().chain(found.map(|(_, name, what)| (name, what))))
    }
    /// The document.
    pub fn root(&self) -> &Element {
        &self.root
    }
}

/// What is signed with the document, and what stands beside: `SignedProperties` and `UnsignedSignatureProperties`.
pub(super) fn properties(signature: &Element) -> Result<(&Element, Option<&Element>), SignatureError> {
    let due = || super::signature::form("SignedProperties", "one", None);
    let all = only(signature, "Object")?.only(XADES, "QualifyingProperties").ok_or_else(due)?;
    let unsigned = all.only(XADES, "UnsignedProperties").and_then(|all| all.only(XADES, "UnsignedSignatureProperties"));
    Ok((all.only(XADES, "SignedProperties").ok_or_else(due)?, unsigned))
}
