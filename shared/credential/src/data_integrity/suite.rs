//! Which ways of securing are there, and what sets each apart?
//!
//! Data Integrity EdDSA Cryptosuites 1.0 (sections 2.2 and 3), Data Integrity ECDSA Cryptosuites 1.0 (sections 3.2, 3.3 and
//! 3.6), Data Integrity BBS Cryptosuites 1.0 (section 3.4), and the proof types before them: Ed25519Signature2020, Ed25519Signature2018, JsonWebSignature2020.

use crate::key::{Algorithm, Hash};

/// A way of securing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suite {
    /// `DataIntegrityProof` with the cryptosuite `eddsa-rdfc-2022`.
    EddsaRdfc2022,
    /// `DataIntegrityProof` with the cryptosuite `eddsa-jcs-2022`.
    EddsaJcs2022,
    /// `DataIntegrityProof` with the cryptosuite `ecdsa-rdfc-2019`, on P-256 or P-384.
    EcdsaRdfc2019,
    /// `DataIntegrityProof` with the cryptosuite `ecdsa-jcs-2019`, on P-256 or P-384.
    EcdsaJcs2019,
    /// `DataIntegrityProof` with the cryptosuite `ecdsa-sd-2023`.
    EcdsaSd2023,
    /// `DataIntegrityProof` with the cryptosuite `bbs-2023`.
    Bbs2023,
    /// The proof type `Ed25519Signature2020`.
    Ed25519Signature2020,
    /// The proof type `Ed25519Signature2018`.
    Ed25519Signature2018,
    /// The proof type `JsonWebSignature2020`.
    JsonWebSignature2020,
    /// Another one, by the name that it gives itself.
    Unsupported(String),
}

/// How a suite makes one text of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Canonical quads (RDFC-1.0).
    Rdfc,
    /// Canonical JSON (RFC 8785).
    Jcs,
    /// Canonical quads, of which a holder may leave some out ([`super::disclose`]).
    Statements,
}

/// How a suite writes its signature down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Envelope {
    /// `proofValue`: base58btc multibase.
    Multibase,
    /// `jws`: a detached JWS with an unencoded payload.
    DetachedJws,
}

impl Envelope {
    /// The member that holds the signature, which is no part of what is signed.
    pub(super) fn member(self) -> &'static str {
        match self {
            Self::Multibase => "proofValue",
            Self::DetachedJws => "jws",
        }
    }

    /// The member of the other kind, which has no place beside it.
    pub(super) fn other_member(self) -> &'static str {
        match self {
            Self::Multibase => "jws",
            Self::DetachedJws => "proofValue",
        }
    }
}

/// What sets a suite apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    pub(super) form: Form,
    pub(super) envelope: Envelope,
    /// The signatures that it may have, each of its own length where the envelope does not say which it is.
    pub(super) algorithms: &'static [Algorithm],
}

/// The one proof type that says its suite in a member of its own.
pub(super) const DATA_INTEGRITY_PROOF: &str = "DataIntegrityProof";

impl Suite {
    /// Those that are made and checked here.
    pub const SUPPORTED: [Self; 9] = [
        Self::EddsaRdfc2022,
        Self::EddsaJcs2022,
        Self::EcdsaRdfc2019,
        Self::EcdsaJcs2019,
        Self::EcdsaSd2023,
        Self::Bbs2023,
        Self::Ed25519Signature2020,
        Self::Ed25519Signature2018,
        Self::JsonWebSignature2020,
    ];

    /// The name as documents write it: of the cryptosuite, or of the proof's type.
    pub fn name(&self) -> &str {
        match self {
            Self::EddsaRdfc2022 => "eddsa-rdfc-2022",
            Self::EddsaJcs2022 => "eddsa-jcs-2022",
            Self::EcdsaRdfc2019 => "ecdsa-rdfc-2019",
            Self::EcdsaJcs2019 => "ecdsa-jcs-2019",
            Self::EcdsaSd2023 => "ecdsa-sd-2023",
            Self::Bbs2023 => "bbs-2023",
            Self::Ed25519Signature2020 => "Ed25519Signature2020",
            Self::Ed25519Signature2018 => "Ed25519Signature2018",
            Self::JsonWebSignature2020 => "JsonWebSignature2020",
            Self::Unsupported(name) => name,
        }
    }

    /// Whether its name is a cryptosuite of `DataIntegrityProof`, and not a proof type of its own.
    pub fn is_cryptosuite(&self) -> bool {
        match self {
            Self::EddsaRdfc2022
            | Self::EddsaJcs2022
            | Self::EcdsaRdfc2019
            | Self::EcdsaJcs2019
            | Self::EcdsaSd2023
            | Self::Bbs2023 => true,
            Self::Ed25519Signature2020
            | Self::Ed25519Signature2018
            | Self::JsonWebSignature2020
            | Self::Unsupported(_) => false,
        }
    }

    /// The suite of that name, which is a cryptosuite's or a proof type's.
    pub(super) fn of(name: &str, is_cryptosuite: bool) -> Self {
        let known = Self::SUPPORTED.into_iter().find(|suite| suite.name() == name);
        known
            .filter(|suite| suite.is_cryptosuite() == is_cryptosuite)
            .unwrap_or_else(|| Self::Unsupported(name.to_owned()))
    }

    /// What sets it apart; nothing for one that is not supported.
    pub(super) fn rules(&self) -> Option<Rules> {
        const EDDSA: &[Algorithm] = &[Algorithm::EdDsa];
        // Its keys make no signatures of JOSE.
        const BBS: &[Algorithm] = &[];
        const ES256: &[Algorithm] = &[Algorithm::Es256];
        const ECDSA: &[Algorithm] = &[Algorithm::Es256, Algorithm::Es384];
        // JSON Web Signature 2020, "JOSE conformance".
        const JWS: &[Algorithm] =
            &[Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es256k, Algorithm::Es384, Algorithm::Ps256];
        let (form, envelope, algorithms) = match self {
            Self::EddsaRdfc2022 | Self::Ed25519Signature2020 => (Form::Rdfc, Envelope::Multibase, EDDSA),
            Self::EddsaJcs2022 => (Form::Jcs, Envelope::Multibase, EDDSA),
            Self::EcdsaRdfc2019 => (Form::Rdfc, Envelope::Multibase, ECDSA),
            Self::EcdsaJcs2019 => (Form::Jcs, Envelope::Multibase, ECDSA),
            Self::EcdsaSd2023 => (Form::Statements, Envelope::Multibase, ES256),
            Self::Bbs2023 => (Form::Statements, Envelope::Multibase, BBS),
            Self::Ed25519Signature2018 => (Form::Rdfc, Envelope::DetachedJws, EDDSA),
            Self::JsonWebSignature2020 => (Form::Rdfc, Envelope::DetachedJws, JWS),
            Self::Unsupported(_) => return None,
        };
        Some(Rules { form, envelope, algorithms })
    }

    /// The hash of its canonical texts, and inside RDFC-1.0, for a signature of that algorithm. The ECDSA suites alone go by
    /// the curve (ECDSA Cryptosuites, section 3).
    pub(super) fn hash(&self, algorithm: Algorithm) -> Hash {
        match (self, algorithm) {
            (Self::EcdsaRdfc2019 | Self::EcdsaJcs2019, Algorithm::Es384) => Hash::Sha384,
            _ => Hash::Sha256,
        }
    }
}
