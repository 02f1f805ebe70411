//! What may a certificate's key be used for, and what else does its signer say about it?
//!
//! RFC 5280, section 4.2.1 (key usage, extended key usage, basic constraints, alternative names,
//! distribution points, name constraints, policies); ETSI EN 319 412-5
//! (qualified statements).

use der::asn1::{Any, BitString, ObjectIdentifier};
use der::{Decode, Sequence, Tag, TagNumber, Tagged};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{BasicConstraints, CrlDistributionPoints};

use super::CertificateError;
use super::constraints::{Constraints, Name};
use crate::tlv::Tlv;

const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const SUBJECT_ALT_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const POLICIES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.32");
const LIST_POINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.31");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const SUBJECT_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
const AUTHORITY_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.35");
const NAME_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.30");
const POLICY_MAPPINGS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.33");
const POLICY_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.36");
const INHIBIT_ANY_POLICY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.54");
/// Extensions that demand nothing of who follows a chain, and may be critical all the same: the period of the private key, the
/// issuer's other names, where fresher lists and more about authority and subject are, and that an answer needs no answer.
const HARMLESS: [&str; 6] =
    ["2.5.29.16", "2.5.29.18", "2.5.29.46", "1.3.6.1.5.5.7.1.1", "1.3.6.1.5.5.7.1.11", "1.3.6.1.5.5.7.48.1.5"];
const QC_STATEMENTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.1.3");

const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");
const OCSP_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.9");

const QC_COMPLIANCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.1");
const QC_SSCD: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.4");
const QC_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6");
const QC_TYPE_ESIGN: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.1");
const QC_TYPE_ESEAL: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.2");
const QC_TYPE_WEB: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.6.3");
const QC_LEGISLATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("0.4.0.1862.1.7");

/// What a key may be used for, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyUsage {
    /// digitalSignature
    pub digital_signature: bool,
    /// nonRepudiation, today contentCommitment
    pub non_repudiation: bool,
    /// keyCertSign
    pub key_cert_sign: bool,
    /// cRLSign
    pub crl_sign: bool,
}

/// For what a certificate is meant, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExtendedKeyUsage {
    /// Whether who does not know the extension must refuse the certificate.
    pub critical: bool,
    /// id-kp-timeStamping
    pub time_stamping: bool,
    /// id-kp-OCSPSigning
    pub ocsp_signing: bool,
    /// Anything else beside these.
    pub others: bool,
}

/// What a certificate says about being qualified (eIDAS). Its own word: the trusted lists say whether that holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QcStatements {
    /// QcCompliance: "a qualified certificate".
    pub compliance: bool,
    /// QcSSCD: the key lives in a qualified device. Without it a seal is advanced, and not qualified.
    pub secure_device: bool,
    /// QcType: for what it is qualified.
    pub types: Vec<QcType>,
    /// QcCClegislation: under whose law it is qualified, ISO 3166-1 alpha-2. Where any stands, it is not that of the European
    /// Union (EN 319 412-5, clause 4.2.4).
    pub laws: Vec<String>,
}

/// For what a certificate is qualified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QcType {
    /// Signatures of natural persons.
    ESign,
    /// Seals of legal persons.
    ESeal,
    /// Web sites.
    Web,
    /// Another, by its object identifier.
    Other(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extensions {
    pub(super) authority: bool,
    /// Most authorities below it (RFC 5280, section 4.2.1.9).
    pub(super) most_below: Option<usize>,
    pub(super) key_usage: Option<KeyUsage>,
    pub(super) key_usage_bits: u16,
    pub(super) policies: Option<Vec<String>>,
    pub(super) purposes: Option<Vec<String>>,
    pub(super) extended: Option<ExtendedKeyUsage>,
    pub(super) lists: Vec<String>,
    pub(super) uris: Vec<String>,
    pub(super) dns: Vec<String>,
    /// All alternative names.
    pub(super) names: Vec<Name>,
    pub(super) constraints: Option<Constraints>,
    pub(super) rules: PolicyRules,
    /// A critical extension that is not known here, or cannot be read, by its object identifier.
    pub(super) unknown: Option<String>,
    pub(super) subject_key: Option<Vec<u8>>,
    pub(super) authority_key: Option<Vec<u8>>,
    pub(super) qc: Option<QcStatements>,
}

/// What an authority demands of the policies below it (RFC 5280, sections 4.2.1.5, 4.2.1.11 and 4.2.1.14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PolicyRules {
    /// After how many more authorities a policy must be named.
    pub(super) explicit_after: Option<u64>,
    /// That "any policy" is none, sooner or later.
    pub(super) inhibits_any: bool,
    /// That policies go by other names below.
    pub(super) maps: bool,
}

#[derive(Sequence)]
struct PolicyConstraints {
    #[asn1(context_specific = "0", optional = "true", tag_mode = "IMPLICIT")]
    explicit: Option<u64>,
    #[asn1(context_specific = "1", optional = "true", tag_mode = "IMPLICIT")]
    inhibit_mapping: Option<u64>,
}

#[derive(Sequence)]
struct QcStatement {
    id: ObjectIdentifier,
    #[asn1(optional = "true")]
    info: Option<Any>,
}

impl Extensions {
    pub(super) fn read(list: &[Extension]) -> Result<Self, CertificateError> {
        let mut extensions = Self::default();
        for (index, extension) in list.iter().enumerate() {
            let oid = extension.extn_id;
            // RFC 5280, section 4.2: not more than one instance of an extension.
            if list.iter().take(index).any(|other| other.extn_id == oid) {
                return Err(CertificateError::Twice { oid: oid.to_string() });
            }
            extensions.take(extension).map_err(|_| CertificateError::Extension { oid: oid.to_string() })?;
        }
        Ok(extensions)
    }

    fn take(&mut self, extension: &Extension) -> der::Result<()> {
        let value = extension.extn_value.as_bytes();
        match extension.extn_id {
            BASIC_CONSTRAINTS => {
                let constraints = BasicConstraints::from_der(value)?;
                self.authority = constraints.ca;
                self.most_below = constraints.path_len_constraint.map(usize::from);
            }
            KEY_USAGE => {
                let bits = BitString::from_der(value)?;
                self.key_usage = Some(KeyUsage::read(&bits));
                self.key_usage_bits = all_bits(&bits);
            }
            EXTENDED_KEY_USAGE => {
                let purposes = Vec::<ObjectIdentifier>::from_der(value)?;
                self.extended = Some(ExtendedKeyUsage::read(extension.critical, &purposes));
                self.purposes = Some(purposes.iter().map(ToString::to_string).collect());
            }
            // Of no use but for the rules of trusted lists: those that cannot be read are none.
            POLICIES => {
                self.policies = policies(value);
                if extension.critical && self.policies.is_none() {
                    self.unknown = Some(POLICIES.to_string());
                }
            }
            SUBJECT_ALT_NAME => self.take_names(&Vec::<Any>::from_der(value)?),
            NAME_CONSTRAINTS => self.constraints = Some(Constraints::read(value)?),
            POLICY_MAPPINGS => self.rules.maps = true,
            POLICY_CONSTRAINTS => self.rules.explicit_after = PolicyConstraints::from_der(value)?.explicit,
            INHIBIT_ANY_POLICY => self.rules.inhibits_any = true,
            // Names of keys help to find a way, and no more: those that cannot be read are none.
            SUBJECT_KEY => self.subject_key = Tlv::only(value).filter(|id| id.tag == 0x04).map(|id| id.body.to_vec()),
            AUTHORITY_KEY => self.authority_key = authority_key(value),
            // One that cannot be read leads to no list, and makes the certificate no other.
            LIST_POINTS => self.take_lists(CrlDistributionPoints::from_der(value).unwrap_or_default()),
            QC_STATEMENTS => self.qc = Some(QcStatements::read(&Vec::<QcStatement>::from_der(value)?)?),
            other => {
                if extension.critical && !HARMLESS.contains(&other.to_string().as_str()) {
                    self.unknown = Some(other.to_string());
                }
            }
        }
        Ok(())
    }

    fn take_lists(&mut self, points: CrlDistributionPoints) {
        for point in points.0 {
            let Some(DistributionPointName::FullName(names)) = point.distribution_point else { continue };
            self.lists.extend(names.into_iter().filter_map(|name| match name {
                GeneralName::UniformResourceIdentifier(uri) => Some(uri.to_string()),
                _ => None,
            }));
        }
    }

    fn take_names(&mut self, names: &[Any]) {
        self.names = names.iter().filter_map(Name::alternative).collect();
        for name in names {
            let Tag::ContextSpecific { constructed: false, number } = name.tag() else { continue };
            let list = match number {
                TagNumber(2) => &mut self.dns,
                TagNumber(6) => &mut self.uris,
                _ => continue,
            };
            // Names that are no ASCII match no host and no address.
            if let Some(text) = std::str::from_utf8(name.value()).ok().filter(|text| text.is_ascii()) {
                list.push(text.to_owned());
            }
        }
    }
}

impl KeyUsage {
    fn read(bits: &BitString) -> Self {
        // Bit 0 is the first byte's highest (RFC 5280, section 4.2.1.3).
        let first = bits.raw_bytes().first().copied().unwrap_or_default();
        Self {
            digital_signature: first & 0x80 != 0,
            non_repudiation: first & 0x40 != 0,
            key_cert_sign: first & 0x04 != 0,
            crl_sign: first & 0x02 != 0,
        }
    }
}

/// The key identifier: the value under [0].
fn authority_key(value: &[u8]) -> Option<Vec<u8>> {
    let parts = Tlv::only(value)?.inside_of(0x30)?;
    parts.into_iter().find(|part| part.tag == 0x80).map(|id| id.body.to_vec())
}

/// The object identifiers of the policies (RFC 5280, section 4.2.1.4).
fn policies(value: &[u8]) -> Option<Vec<String>> {
    let all = Vec::<Vec<Any>>::from_der(value).ok()?;
    all.iter().map(|one| Some(one.first()?.decode_as::<ObjectIdentifier>().ok()?.to_string())).collect()
}

/// One of the bits of the key usage (RFC 5280, section 4.2.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUsageBit(u8);

impl KeyUsageBit {
    const NAMES: [&str; 9] = [
        "digitalSignature",
        "nonRepudiation",
        "keyEncipherment",
        "dataEncipherment",
        "keyAgreement",
        "keyCertSign",
        "crlSign",
        "encipherOnly",
        "decipherOnly",
    ];

    /// The bit of that name, in whatever case; `None` if there is none.
    pub fn named(name: &str) -> Option<Self> {
        (0..).zip(Self::NAMES).find_map(|(bit, known)| known.eq_ignore_ascii_case(name).then_some(Self(bit)))
    }

    pub(super) fn stands_in(self, bits: u16) -> bool {
        bits & (0x8000 >> self.0) != 0
    }
}

/// The first of them is the highest.
fn all_bits(bits: &BitString) -> u16 {
    let byte = |place: usize| bits.raw_bytes().get(place).copied().unwrap_or_default();
    u16::from_be_bytes([byte(0), byte(1)])
}

impl ExtendedKeyUsage {
    fn read(critical: bool, purposes: &[ObjectIdentifier]) -> Self {
        Self {
            critical,
            time_stamping: purposes.contains(&TIME_STAMPING),
            ocsp_signing: purposes.contains(&OCSP_SIGNING),
            others: purposes.iter().any(|one| ![TIME_STAMPING, OCSP_SIGNING].contains(one)),
        }
    }
}

impl QcStatements {
    fn read(statements: &[QcStatement]) -> der::Result<Self> {
        let mut qc = Self::default();
        for statement in statements {
            match statement.id {
                QC_COMPLIANCE => qc.compliance = true,
                QC_SSCD => qc.secure_device = true,
                QC_TYPE => {
                    let info = statement.info.as_ref().ok_or(der::ErrorKind::Failed)?;
                    qc.types.extend(info.decode_as::<Vec<ObjectIdentifier>>()?.into_iter().map(QcType::from));
                }
                // Where the countries cannot be read, it is still not said to be the law of the European Union.
                QC_LEGISLATION => qc.laws = statement.info.as_ref().map_or_else(|| vec!["?".to_owned()], laws),
                _ => {}
            }
        }
        Ok(qc)
    }

    /// Whether it says that it is a qualified certificate for seals, by the law of the European Union.
    pub fn for_seals(&self) -> bool {
        self.compliance && self.laws.is_empty() && self.types.contains(&QcType::ESeal)
    }
}

/// Two letters each; what cannot be read stands as a question mark.
fn laws(info: &Any) -> Vec<String> {
    let countries = info.decode_as::<Vec<Any>>().unwrap_or_default();
    let text = |one: &Any| std::str::from_utf8(one.value()).map_or_else(|_| "?".to_owned(), str::to_owned);
    if countries.is_empty() { vec!["?".to_owned()] } else { countries.iter().map(text).collect() }
}

impl From<ObjectIdentifier> for QcType {
    fn from(oid: ObjectIdentifier) -> Self {
        match oid {
            QC_TYPE_ESIGN => Self::ESign,
            QC_TYPE_ESEAL => Self::ESeal,
            QC_TYPE_WEB => Self::Web,
            other => Self::Other(other.to_string()),
        }
    }
}
