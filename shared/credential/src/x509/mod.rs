//! What does a certificate say, and does it lead to an authority that the user trusts?
//!
//! RFC 5280 for certificates and chains; ETSI EN 319 412-1 and 412-5 for organisation identifiers and qualified
//! statements.

mod chain;
mod constraints;
mod effort;
mod extensions;
mod name;
mod named_hash;
mod parts;
mod path;
mod remembered;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
pub mod withdrawal;

use std::sync::Arc;

use base64::Engine as _;
use der::asn1::ObjectIdentifier;
use der::{Decode, Encode};
use x509_cert::certificate::{CertificateInner, Raw};

pub use chain::{Chain, ChainError, NotJudged, Purpose, Unfit, chain};
pub use effort::Effort;
pub use extensions::{ExtendedKeyUsage, KeyUsage, KeyUsageBit, QcStatements, QcType};
pub use name::{DistinguishedName, fold};
pub(crate) use named_hash::{Beginning, Message, NamedHash};
pub use parts::Signing;
pub(crate) use parts::{Parts, Signed, holds, rsa_with};

use crate::key::{KeyError, PublicKey};
use crate::tlv::Tlv;
use crate::{Timestamp, digest, limits};
use constraints::{Constraints, Name};
use extensions::{Extensions, PolicyRules};

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const ORGANISATION_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.97");

/// A certificate, read but not judged: what stands in it is its signer's word, whoever that is.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate(Arc<Read>);

/// What was read of one.
#[derive(PartialEq, Eq)]
struct Read {
    der: Vec<u8>,
    spki: Vec<u8>,
    subject: DistinguishedName,
    issuer: DistinguishedName,
    not_before: Timestamp,
    not_after: Timestamp,
    extensions: Extensions,
}

/// Why bytes are no certificate that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// More bytes than the limit.
    #[error("a certificate of {actual} bytes, more than the limit of {limit}")]
    TooLarge {
        /// Bytes received.
        actual: usize,
        /// Bytes accepted.
        limit: usize,
    },
    /// Not DER, or not a certificate.
    #[error("not a certificate: its DER cannot be read at byte {at}")]
    Malformed {
        /// Where, from 0.
        at: u32,
    },
    /// A date that no calendar has.
    #[error("not a certificate: {seconds} seconds is no moment")]
    Moment {
        /// Since 1970.
        seconds: u64,
    },
    /// An extension that we read, and that is malformed.
    #[error("certificate extension {oid}: its DER cannot be read")]
    Extension {
        /// The extension's object identifier.
        oid: String,
    },
    /// An extension that stands there twice.
    #[error("certificate extension {oid}: stands there twice")]
    Twice {
        /// The extension's object identifier.
        oid: String,
    },
}

impl From<der::Error> for CertificateError {
    fn from(error: der::Error) -> Self {
        Self::Malformed { at: error.position().map_or(0, u32::from) }
    }
}

impl Certificate {
    /// Reads a certificate from a file: DER, or the first certificate of a PEM text (RFC 7468).
    ///
    /// # Errors
    /// As for [`Certificate::parse`].
    pub fn from_file(bytes: &[u8]) -> Result<Self, CertificateError> {
        const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
        let text = std::str::from_utf8(bytes).ok();
        let inside = text.and_then(|text| text.split_once(BEGIN)?.1.split_once("-----END CERTIFICATE-----"));
        match inside {
            None => Self::parse(bytes),
            Some((body, _)) => {
                let body: String = body.split_ascii_whitespace().collect();
                Self::parse(&base64::engine::general_purpose::STANDARD.decode(body).unwrap_or_default())
            }
        }
    }

    /// Reads one certificate in DER.
    pub fn parse(der: &[u8]) -> Result<Self, CertificateError> {
        if der.len() > limits::CERTIFICATE_BYTES {
            return Err(CertificateError::TooLarge { actual: der.len(), limit: limits::CERTIFICATE_BYTES });
        }
        remembered::certificate(der, || Ok(Self(Arc::new(Read::of(der)?))))
    }

    /// The bytes as received.
    pub fn der(&self) -> &[u8] {
        &self.0.der
    }
    /// SHA-256 of the bytes as received.
    pub fn sha256(&self) -> [u8; 32] {
        digest::sha256(&self.0.der)
    }
    /// The key that it certifies, checked.
    pub fn public_key(&self) -> Result<PublicKey, KeyError> {
        PublicKey::from_spki_der(&self.0.spki)
    }
    /// Whom it names.
    pub fn subject(&self) -> &DistinguishedName {
        &self.0.subject
    }
    /// Who signed it, as it says.
    pub fn issuer(&self) -> &DistinguishedName {
        &self.0.issuer
    }
    /// Who signed it, for people: its common name, else its organisation, else all of its name.
    pub fn issuer_name(&self) -> String {
        let short = self.0.issuer.only(COMMON_NAME).or(self.0.issuer.only(ORGANISATION));
        short.map_or_else(|| self.0.issuer.to_string(), str::to_owned)
    }
    /// The organisation (O); `None` where there is none or more than one.
    pub fn subject_organisation(&self) -> Option<&str> {
        self.0.subject.only(ORGANISATION)
    }
    /// The organisation's identifier (2.5.4.97), "VATES-A00000000"; `None` where there is none or more than one.
    pub fn organisation_identifier(&self) -> Option<&str> {
        self.0.subject.only(ORGANISATION_IDENTIFIER)
    }
    /// The country (C), two letters of ISO 3166-1; `None` where there is none or more than one.
    pub fn country(&self) -> Option<&str> {
        self.0.subject.only(COUNTRY)
    }
    /// The common name (CN); `None` where there is none or more than one.
    pub fn common_name(&self) -> Option<&str> {
        self.0.subject.only(COMMON_NAME)
    }
    /// From when it is in force.
    pub fn not_before(&self) -> Timestamp {
        self.0.not_before
    }
    /// Until when it is in force, that moment included.
    pub fn not_after(&self) -> Timestamp {
        self.0.not_after
    }
    /// Whether it is in force at that moment.
    pub fn in_force(&self, at: Timestamp) -> bool {
        // A certificate is in force up to the end of its last second.
        (self.0.not_before.seconds()..=self.0.not_after.seconds()).contains(&at.seconds())
    }
    /// The addresses that it names as its subject's.
    pub fn san_uris(&self) -> &[String] {
        &self.0.extensions.uris
    }
    /// The host names that it names as its subject's; a leading `*.` is left as written.
    pub fn san_dns(&self) -> &[String] {
        &self.0.extensions.dns
    }
    /// What the key may be used for; `None` where the certificate does not restrict it.
    pub fn key_usage(&self) -> Option<KeyUsage> {
        self.0.extensions.key_usage
    }
    /// Whether that bit of the key usage stands there; not if there is no key usage.
    pub fn key_usage_bit(&self, bit: KeyUsageBit) -> bool {
        bit.stands_in(self.0.extensions.key_usage_bits)
    }
    /// The policies that it names: object identifiers. `None` where it names none.
    pub fn policies(&self) -> Option<&[String]> {
        self.0.extensions.policies.as_deref()
    }
    /// The purposes that it names (extended key usage): object identifiers. `None` where it names none.
    pub fn purposes(&self) -> Option<&[String]> {
        self.0.extensions.purposes.as_deref()
    }
    /// Whether its key made that signature over the message. A way of signing that we do not check is no.
    pub fn verifies(&self, how: Signing, message: &[u8], value: &[u8]) -> bool {
        how.holds(&self.0.spki, message, value).unwrap_or(false)
    }
    /// For what it is meant; `None` where the certificate does not say.
    pub fn extended_key_usage(&self) -> Option<ExtendedKeyUsage> {
        self.0.extensions.extended
    }
    /// Whether that one signed it, by name and key; not asked is whether it may. An algorithm that we do not check is no.
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.0.issuer.is(&issuer.0.subject)
            && self.parts().is_some_and(|parts| parts.signed.holds(&issuer.0.spki).unwrap_or(false))
    }
    /// Whether it is for other uses than documents: it names web servers, programs, time-stamps or answers about certificates
    /// (RFC 5280, section 4.2.1.12), and no use of documents beside them; or web sites by its qualified statements (ETSI EN 319 412-5,
    /// clause 4.2.3). Keys of web servers lie with whoever runs these. Clients of web servers are among their usual uses.
    pub fn is_for_other_uses(&self) -> bool {
        const OTHERS: [&str; 4] = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9"];
        // Mail, documents (RFC 9336), documents as Microsoft and Adobe name that use, and any.
        const DOCUMENTS: [&str; 5] = [
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.4.1.311.10.3.12",
            "1.2.840.113583.1.1.5",
            "2.5.29.37.0",
        ];
        let names =
            |those: &[&str]| self.purposes().unwrap_or_default().iter().any(|one| those.contains(&one.as_str()));
        let types = self.qc_statements().map_or(&[][..], |qc| &qc.types);
        (names(&OTHERS) && !names(&DOCUMENTS)) || (!types.is_empty() && types.iter().all(|one| *one == QcType::Web))
    }
    /// The natural person whose it is, for signatures: by its qualified statements (ETSI EN 319 412-5, clause 4.2.3), or where none of
    /// these say what it is for by a surname, a given name or a pseudonym in its subject (EN 319 412-2, clause 4.2.4). `None` of
    /// one that says it is for seals.
    pub fn person(&self) -> Option<String> {
        const NAMES: [&str; 3] = ["2.5.4.42", "2.5.4.4", "2.5.4.65"];
        let types = self.qc_statements().map_or(&[][..], |qc| &qc.types);
        let named = NAMES.iter().any(|oid| self.0.subject.has(oid));
        let personal =
            if types.is_empty() { named } else { !types.contains(&QcType::ESeal) && types.contains(&QcType::ESign) };
        let name = || self.common_name().map_or_else(|| self.0.subject.to_string(), str::to_owned);
        personal.then(name)
    }
    /// Where the lists are that would name it if it were withdrawn.
    pub fn list_uris(&self) -> &[String] {
        &self.0.extensions.lists
    }
    /// Whether it says of itself that it is an authority's, whatever its key may be used for.
    fn says_authority(&self) -> bool {
        self.0.extensions.authority
    }
    /// Whether it names the same as its signer and as its subject.
    fn is_self_issued(&self) -> bool {
        self.0.subject.is(&self.0.issuer)
    }
    /// Most authorities that may stand below it; `None` where it sets no bound.
    fn most_below(&self) -> Option<usize> {
        self.0.extensions.most_below
    }
    /// For which names it may vouch; `None` where it is not bound.
    fn constraints(&self) -> Option<&Constraints> {
        self.0.extensions.constraints.as_ref()
    }
    /// The alternative names of its subject.
    fn alternative_names(&self) -> &[Name] {
        &self.0.extensions.names
    }
    /// What it demands of policies below it.
    fn policy_rules(&self) -> PolicyRules {
        self.0.extensions.rules
    }
    /// A critical extension of it that is not known here.
    fn unknown_extension(&self) -> Option<&str> {
        self.0.extensions.unknown.as_deref()
    }
    /// Whether it names the key that it was signed with, and that one names its own key the same.
    pub(crate) fn names_key_of(&self, authority: &Certificate) -> bool {
        let named = self.0.extensions.authority_key.as_ref();
        named.is_some() && named == authority.0.extensions.subject_key.as_ref()
    }
    /// The SubjectPublicKeyInfo, in DER.
    pub(crate) fn spki(&self) -> &[u8] {
        &self.0.spki
    }
    /// Its parts, as received.
    pub(crate) fn parts(&self) -> Option<Parts<'_>> {
        Tlv::only(&self.0.der).and_then(Parts::read)
    }
    /// Whether it says of itself that it may sign certificates.
    pub fn is_authority(&self) -> bool {
        self.0.extensions.authority && self.key_usage().is_none_or(|usage| usage.key_cert_sign)
    }
    /// What it says about being qualified (eIDAS); `None` where it says nothing.
    pub fn qc_statements(&self) -> Option<&QcStatements> {
        self.0.extensions.qc.as_ref()
    }
}

impl Read {
    fn of(der: &[u8]) -> Result<Self, CertificateError> {
        // Serial numbers and time encodings outside the profile of RFC 5280 stand in real certificates.
        let certificate = CertificateInner::<Raw>::from_der(der)?;
        let tbs = certificate.tbs_certificate();
        let validity = tbs.validity();
        Ok(Self {
            der: der.to_vec(),
            spki: tbs.subject_public_key_info().to_der()?,
            subject: DistinguishedName::read(tbs.subject())?,
            issuer: DistinguishedName::read(tbs.issuer())?,
            not_before: moment(&validity.not_before)?,
            not_after: moment(&validity.not_after)?,
            extensions: Extensions::read(tbs.extensions().map(Vec::as_slice).unwrap_or_default())?,
        })
    }
}

impl std::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Read { subject, issuer, not_before, not_after, .. } = &*self.0;
        write!(f, "Certificate({subject} by {issuer}, {not_before}..{not_after})")
    }
}

fn moment(time: &x509_cert::time::Time) -> Result<Timestamp, CertificateError> {
    let seconds = time.to_unix_duration().as_secs();
    i64::try_from(seconds).ok().and_then(Timestamp::from_seconds).ok_or(CertificateError::Moment { seconds })
}
