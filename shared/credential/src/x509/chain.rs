//! Does a certificate lead to an authority that the user trusts, at that moment and for that use?
//!
//! RFC 5280, section 6. Anchors are certificates that the user trusts; an anchor may be the certificate itself.

use super::path::{Flaw, Search};
use super::{Certificate, Effort, ExtendedKeyUsage};
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
    /// Whether it leads there was not found out.
    #[error("{0}")]
    NotJudged(NotJudged),
}

/// What is wrong with a certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A time-stamping authority's must be for that, and for nothing else (RFC 3161, section 2.3).
    #[error("it is not for time-stamps alone")]
    TimeStamps,
    /// All uses that it names are others than documents.
    #[error("it is for a web site, a program or an authority's own answers, not for documents")]
    Purpose,
    /// Its key usage does not let its key sign.
    #[error("its key may not be used to sign")]
    Signing,
    /// It is an authority's own, which signs certificates and nothing else.
    #[error("it is an authority's certificate, not a signer's")]
    Authority,
    /// An authority above it may not vouch for such names.
    #[error("the authority above it may not vouch for its name")]
    Name,
}

/// Why it was not found out whether a certificate leads to an anchor: it says nothing against the certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotJudged {
    /// More certificates came along than are looked through.
    #[error("{actual} certificates came along, and at most {limit} are looked through")]
    TooMany {
        /// How many.
        actual: usize,
        /// How many may be.
        limit: usize,
    },
    /// There are more certificates on the way than are followed.
    #[error("more than {limit} certificates stand between it and an authority that is trusted")]
    TooLong {
        /// How many are followed.
        limit: usize,
    },
    /// An authority on the way allows fewer others below it.
    #[error("{authority} does not let authorities vouch for one another that far below it")]
    TooFar {
        /// Which authority.
        authority: String,
    },
    /// There are more ways through them than are tried.
    #[error("there are more ways through its certificates than are tried")]
    TooMuch,
    /// One demands something that is not known here.
    #[error("the certificate of {subject} demands something that is not known here (extension {oid})")]
    Extension {
        /// The extension's object identifier.
        oid: String,
        /// Whom the certificate names.
        subject: String,
    },
    /// One is signed in a way that is not checked here.
    #[error("{authority} signed in a way that is not checked here")]
    Signature {
        /// Who signed.
        authority: String,
    },
    /// An authority is bound to names of a kind that is not compared here.
    #[error("{authority} may vouch for some names only, of a kind that is not compared here")]
    Names {
        /// Which authority.
        authority: String,
    },
    /// A policy must be named on the way, and none stands on all of it that we could follow.
    #[error("a policy must be named below {authority}, and none was found on all of the way")]
    Policies {
        /// The anchor.
        authority: String,
    },
    /// It is a natural person's, for signatures: where she belongs is no word on whether she may seal.
    #[error("it is the certificate of a person ({name}), for signatures, and not one of an organisation for seals")]
    Person {
        /// Whom it names.
        name: String,
    },
}

/// Leads `leaf` to one of `anchors`, with what `intermediates` offer (nobody vouches for them), at that moment. `effort` is what may
/// be spent on it, together with whatever else the same file asks.
pub fn chain(
    leaf: &Certificate,
    intermediates: &[Certificate],
    anchors: &[Certificate],
    at: Timestamp,
    purpose: Purpose,
    effort: &Effort,
) -> Result<Chain, ChainError> {
    fit(leaf, purpose)?;
    if let Some(pinned) = anchors.iter().find(|anchor| anchor.der() == leaf.der()) {
        return in_force(&[pinned], at);
    }
    if leaf.says_authority() {
        return Err(ChainError::Unfit(Unfit::Authority));
    }
    // An authority for web servers alone vouches for nobody who seals (RFC 5280, section 4.2.1.12).
    let may = |one: &&Certificate| one.is_authority() && (purpose != Purpose::Seal || !one.is_for_other_uses());
    let mut between: Vec<&Certificate> = Vec::new();
    for one in intermediates.iter().filter(may) {
        if !between.contains(&one) {
            between.push(one);
        }
    }
    if between.len() > limits::CANDIDATE_CERTIFICATES {
        let (actual, limit) = (between.len(), limits::CANDIDATE_CERTIFICATES);
        return Err(ChainError::NotJudged(NotJudged::TooMany { actual, limit }));
    }
    let (mut good, mut other) = (None, None);
    let mut found = |way: &[&Certificate]| match in_force(way, at) {
        Ok(chain) => {
            good = Some(chain);
            true
        }
        Err(error) => {
            // Certificates that are never in force together lead nowhere at any time.
            if matches!(error, ChainError::NotInForce { from, until, .. } if from <= until) {
                other.get_or_insert(error);
            }
            false
        }
    };
    let anchors = anchors.iter().collect();
    let mut search = Search { between, anchors, effort, found: &mut found, flaw: None };
    search.from(leaf);
    let flaw = search.flaw;
    match (good, other, flaw) {
        (Some(chain), ..) => Ok(chain),
        (_, Some(error), _) => Err(error),
        (_, _, Some(Flaw::Open(open))) => Err(ChainError::NotJudged(open)),
        (_, _, Some(Flaw::Outside)) => Err(ChainError::Unfit(Unfit::Name)),
        _ => Err(ChainError::NoAnchor { authority: leaf.issuer_name() }),
    }
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
    if !allowed {
        return Err(ChainError::Unfit(Unfit::Signing));
    }
    match leaf.person().filter(|_| purpose == Purpose::Seal) {
        Some(name) => Err(ChainError::NotJudged(NotJudged::Person { name })),
        None => Ok(()),
    }
}

/// The way as a chain, if all of it is in force at that moment.
fn in_force(way: &[&Certificate], at: Timestamp) -> Result<Chain, ChainError> {
    let from = way.iter().map(|one| one.not_before()).max().unwrap_or(at);
    let until = way.iter().map(|one| one.not_after()).min().unwrap_or(at);
    match way.last() {
        Some(anchor) if way.iter().all(|one| one.in_force(at)) => Ok(Chain {
            anchor: anchor.sha256(),
            anchor_name: anchor.subject().to_string(),
            from,
            until,
            path: way.iter().map(|one| (*one).clone()).collect(),
        }),
        _ => Err(ChainError::NotInForce { from, until, at }),
    }
}
