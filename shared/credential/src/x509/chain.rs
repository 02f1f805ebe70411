//! Does a certificate lead to an authority that the user trusts, at that moment and for that use?
//!
//! RFC 5280, section 6. Anchors are certificates that the user trusts; an anchor may be the certificate itself.

use std::time::Duration;

use rustls_pki_types::{CertificateDer, TrustAnchor, UnixTime};
use webpki::{EndEntityCert, Error, ExtendedKeyUsageValidator, KeyPurposeIdIter, anchor_from_trusted_cert};

use super::remembered::certificate_signatures;
use super::{Certificate, ExtendedKeyUsage};
use crate::{Timestamp, limits};

/// What a certificate is to be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Sealing documents: digitalSignature or nonRepudiation, and not for web servers and the like alone.
    Seal,
    /// Signing tokens (`x5c`): digitalSignature.
    X5c,
    /// Signing time-stamps: id-kp-timeStamping alone, and critical (RFC 3161, section 2.3).
    TimeStamp,
}

/// A chain that reached an anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// SHA-256 of the anchor.
    pub anchor: [u8; 32],
    /// Whom the anchor names.
    pub anchor_name: String,
    /// From when all of the chain is in force.
    pub from: Timestamp,
    /// Until when all of the chain is in force.
    pub until: Timestamp,
    /// From the certificate to the anchor, both included; one where the anchor is the certificate itself.
    pub path: Vec<Certificate>,
}

/// Why a certificate leads to no authority that the user trusts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// No anchor vouches for it.
    #[error("{authority}, who signed the certificate, is nobody that the user trusts, nor leads to one")]
    NoAnchor {
        /// Who signed the certificate, as it says.
        authority: String,
    },
    /// It leads to an anchor, and a certificate on the way is not in force at that moment.
    #[error("the certificates are in force from {from} to {until}, and not at {at}")]
    NotInForce {
        /// From when all of the chain is in force.
        from: Timestamp,
        /// Until when all of the chain is in force.
        until: Timestamp,
        /// The moment asked about.
        at: Timestamp,
    },
    /// It may not be used so.
    #[error("{0}")]
    Unfit(Unfit),
}

/// What is wrong with a certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// More certificates came along than are looked through.
    #[error("{actual} certificates, limit {limit}")]
    TooMany {
        /// How many.
        actual: usize,
        /// How many may be.
        limit: usize,
    },
    /// A time-stamping authority's must be for that, and for nothing else (RFC 3161, section 2.3).
    #[error("it is not for time-stamps alone")]
    TimeStamps,
    /// All uses that it names are others than documents.
    #[error("it is for a web site, a program or an authority's own answers, not for documents")]
    Purpose,
    /// Its key usage does not let its key sign.
    #[error("its key may not be used to sign")]
    Signing,
    /// It cannot stand in a chain.
    #[error("it is not in a form for chains: {code}")]
    Form {
        /// What the library calls the fault.
        code: String,
    },
    /// It is an authority's own, which signs certificates and nothing else.
    #[error("it is an authority's certificate, not a signer's")]
    Authority,
    /// An authority above it may not vouch for such names.
    #[error("the authority above it may not vouch for its name")]
    Name,
    /// It demands something that is not known here.
    #[error("it has a critical extension that is not known here")]
    Extension,
}

/// Leads `leaf` to one of `anchors`, with what `intermediates` offer (nobody vouches for them), at that moment.
pub fn chain(
    leaf: &Certificate,
    intermediates: &[Certificate],
    anchors: &[Certificate],
    at: Timestamp,
    purpose: Purpose,
) -> Result<Chain, ChainError> {
    fit(leaf, purpose)?;
    if let Some(pinned) = anchors.iter().find(|anchor| anchor.der() == leaf.der()) {
        return in_force(&[pinned], pinned, at);
    }
    if intermediates.len() > limits::CANDIDATE_CERTIFICATES {
        let (actual, limit) = (intermediates.len(), limits::CANDIDATE_CERTIFICATES);
        return Err(ChainError::Unfit(Unfit::TooMany { actual, limit }));
    }
    let named = |anchor: &&Certificate| {
        anchor.is_authority() && std::iter::once(leaf).chain(intermediates).any(|c| c.issuer() == anchor.subject())
    };
    let search = Search { leaf, intermediates, anchors: anchors.iter().filter(named).collect(), purpose };
    let refused = match search.at(at) {
        Ok(chain) => return Ok(chain),
        Err(error) => error,
    };
    if search.anchors.is_empty() {
        return Err(refused);
    }
    // Certificates that are ever in force together are so when the last of them begins. If they lead to an anchor
    // then, it is the dates alone that stand in the way.
    let mut moments: Vec<Timestamp> = search.all().map(Certificate::not_before).collect();
    moments.retain(|moment| leaf.in_force(*moment));
    moments.sort_unstable();
    moments.dedup();
    for moment in moments {
        if let Ok(Chain { from, until, .. }) = search.at(moment) {
            return Err(ChainError::NotInForce { from, until, at });
        }
    }
    Err(refused)
}

fn fit(leaf: &Certificate, purpose: Purpose) -> Result<(), ChainError> {
    let alone = ExtendedKeyUsage { critical: true, time_stamping: true, ..ExtendedKeyUsage::default() };
    if purpose == Purpose::TimeStamp && leaf.extended_key_usage() != Some(alone) {
        return Err(ChainError::Unfit(Unfit::TimeStamps));
    }
    if purpose == Purpose::Seal && leaf.is_for_other_uses() {
        return Err(ChainError::Unfit(Unfit::Purpose));
    }
    let allowed = leaf.key_usage().is_none_or(|usage| match purpose {
        Purpose::Seal | Purpose::TimeStamp => usage.digital_signature || usage.non_repudiation,
        Purpose::X5c => usage.digital_signature,
    });
    if allowed { Ok(()) } else { Err(ChainError::Unfit(Unfit::Signing)) }
}

fn in_force(path: &[&Certificate], anchor: &Certificate, at: Timestamp) -> Result<Chain, ChainError> {
    let from = path.iter().map(|c| c.not_before()).max().unwrap_or(anchor.not_before());
    let until = path.iter().map(|c| c.not_after()).min().unwrap_or(anchor.not_after());
    if path.iter().all(|certificate| certificate.in_force(at)) {
        Ok(Chain {
            anchor: anchor.sha256(),
            anchor_name: anchor.subject().to_string(),
            from,
            until,
            path: path.iter().map(|one| (*one).clone()).collect(),
        })
    } else {
        Err(ChainError::NotInForce { from, until, at })
    }
}

struct Search<'a> {
    leaf: &'a Certificate,
    intermediates: &'a [Certificate],
    /// Those that may sign certificates, and whose name one of the others gives as its signer's.
    anchors: Vec<&'a Certificate>,
    purpose: Purpose,
}

impl Search<'_> {
    fn all(&self) -> impl Iterator<Item = &Certificate> {
        std::iter::once(self.leaf).chain(self.intermediates).chain(self.anchors.iter().copied())
    }

    fn at(&self, at: Timestamp) -> Result<Chain, ChainError> {
        // An authority for web servers alone vouches for nobody who seals (RFC 5280, section 4.2.1.12).
        let may = |one: &&Certificate| self.purpose != Purpose::Seal || !one.is_for_other_uses();
        let ders: Vec<CertificateDer<'_>> = self.intermediates.iter().filter(may).map(|c| c.der().into()).collect();
        let leaf_der = CertificateDer::from(self.leaf.der());
        let leaf = EndEntityCert::try_from(&leaf_der)
            .map_err(|error| ChainError::Unfit(Unfit::Form { code: format!("{error:?}") }))?;
        // webpki takes an anchor as given; whether it is in force is asked here.
        let usable = self.anchors.iter().filter(|anchor| anchor.in_force(at));
        let usable: Vec<(&Certificate, CertificateDer<'_>)> = usable.map(|a| (*a, a.der().into())).collect();
        let anchors: Vec<(&Certificate, TrustAnchor<'_>)> =
            usable.iter().filter_map(|(c, der)| Some((*c, anchor_from_trusted_cert(der).ok()?))).collect();
        let trusted: Vec<TrustAnchor<'_>> = anchors.iter().map(|(_, anchor)| anchor.clone()).collect();
        let seconds = u64::try_from(at.seconds()).unwrap_or_default();
        let time = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        let path = leaf
            .verify_for_usage(certificate_signatures(), &trusted, &ders, time, AnyUse, None, None)
            .map_err(|e| self.refused(&e))?;
        let same = |found: &TrustAnchor<'_>| {
            found.subject == path.anchor().subject
                && found.subject_public_key_info == path.anchor().subject_public_key_info
        };
        let (anchor, _) = anchors.iter().find(|(_, found)| same(found)).ok_or_else(|| self.no_anchor())?;
        let mut all = vec![self.leaf];
        for between in path.intermediate_certificates() {
            all.extend(self.intermediates.iter().find(|c| c.der() == between.der().as_ref()));
        }
        all.push(anchor);
        in_force(&all, anchor, at)
    }

    /// What is wrong with the leaf itself is a reason to refuse it. What is wrong with a certificate that somebody put
    /// beside it (another's signature, SHA-1, no authority) only means that no way leads over it. Dates are judged by
    /// [`chain`], which looks at other moments too.
    fn refused(&self, error: &Error) -> ChainError {
        match error {
            Error::CaUsedAsEndEntity => ChainError::Unfit(Unfit::Authority),
            Error::NameConstraintViolation => ChainError::Unfit(Unfit::Name),
            Error::UnsupportedCriticalExtension => ChainError::Unfit(Unfit::Extension),
            _ => self.no_anchor(),
        }
    }

    fn no_anchor(&self) -> ChainError {
        ChainError::NoAnchor { authority: self.leaf.issuer_name() }
    }
}

/// Seals are made with certificates for clients and mail, or for no named use: which uses are none of theirs is asked before.
struct AnyUse;

impl ExtendedKeyUsageValidator for AnyUse {
    fn validate(&self, mut purposes: KeyPurposeIdIter<'_, '_>) -> Result<(), Error> {
        purposes.try_for_each(|purpose| purpose.map(|_| ()))
    }
}
