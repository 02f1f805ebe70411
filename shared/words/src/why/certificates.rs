//! Why is a certificate none, or not one for this?

use credential::x509::{CertificateError, ChainError, NotJudged, Unfit};

use super::Why;
use crate::Words;

impl Why for CertificateError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLarge { actual, limit } => {
                let (actual, limit) = (actual.to_string(), limit.to_string());
                words.worded("certificate-too-large", &[("actual", &actual), ("limit", &limit)])
            }
            Self::Malformed { at } => words.worded("certificate-malformed", &[("at", &at.to_string())]),
            Self::Moment { seconds } => words.worded("certificate-moment", &[("seconds", &seconds.to_string())]),
            Self::Extension { oid } => words.worded("certificate-extension", &[("oid", oid)]),
            Self::Twice { oid } => words.worded("certificate-twice", &[("oid", oid)]),
        }
    }
}

impl Why for ChainError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::NoAnchor { authority } => words.worded("chain-no-anchor", &[("authority", authority)]),
            Self::NotInForce { from, until, at } => {
                let (from, until, at) = (from.to_string(), until.to_string(), at.to_string());
                words.worded("chain-not-in-force", &[("from", &from), ("until", &until), ("at", &at)])
            }
            Self::Unfit(unfit) => unfit.why(words),
            Self::NotJudged(open) => open.why(words),
        }
    }
}

impl Why for Unfit {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TimeStamps => words.worded("unfit-time-stamps", &[]),
            Self::Purpose => words.worded("unfit-purpose", &[]),
            Self::Signing => words.worded("unfit-signing", &[]),
            Self::Authority => words.worded("unfit-authority", &[]),
            Self::Name => words.worded("unfit-name", &[]),
        }
    }
}

impl Why for NotJudged {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooMany { actual, limit } => {
                words.worded("chain-too-many", &[("actual", &actual.to_string()), ("limit", &limit.to_string())])
            }
            Self::TooLong { limit } => words.worded("chain-too-long", &[("limit", &limit.to_string())]),
            Self::TooFar { authority } => words.worded("chain-too-far", &[("authority", authority)]),
            Self::TooMuch => words.worded("chain-too-much", &[]),
            Self::Extension { oid, subject } => words.worded("chain-extension", &[("oid", oid), ("subject", subject)]),
            Self::Signature { authority } => words.worded("chain-signature", &[("authority", authority)]),
            Self::Names { authority } => words.worded("chain-names", &[("authority", authority)]),
            Self::Policies { authority } => words.worded("chain-policies", &[("authority", authority)]),
            Self::Person { name } => words.worded("chain-person", &[("name", name)]),
        }
    }
}
