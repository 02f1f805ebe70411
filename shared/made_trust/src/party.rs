//! Who takes part: authorities, whoever seals, time-stamps, or answers for an authority.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, PKCS_ECDSA_P256_SHA256, PKCS_RSA_SHA256, PublicKeyData, SignatureAlgorithm, SigningKey as _,
    date_time_ymd,
};

use crate::asn1;

/// A key with its certificate, and what it takes to sign others with it.
pub struct Party {
    /// The certificate, in DER.
    pub der: Vec<u8>,
    params: CertificateParams,
    key: KeyPair,
}

/// What somebody's certificate is to say.
#[derive(Clone, Debug)]
pub struct Wish {
    /// O
    pub organisation: String,
    /// CN
    pub name: String,
    /// C
    pub country: String,
    /// 2.5.4.97
    pub identifier: Option<String>,
    /// Its first and its last day, `2020-01-01`.
    pub dates: (String, String),
    /// Whether it may sign certificates.
    pub authority: bool,
    /// digitalSignature, nonRepudiation, keyCertSign and cRLSign as they are named in `rcgen`.
    pub usages: Vec<KeyUsagePurpose>,
    /// Extended key usage: whether it is critical, and the last arcs under 1.3.6.1.5.5.7.3.
    pub extended: Option<(bool, Vec<u64>)>,
    /// The last arcs of its qualified statements under 0.4.0.1862.1: 1 QcCompliance, 4 QcSSCD.
    pub statements: Vec<u64>,
    /// The last arc of its QcType under 0.4.0.1862.1.6: 1 for signatures, 2 for seals.
    pub qc_type: Option<u64>,
    /// The object identifiers of its policies.
    pub policies: Vec<Vec<u64>>,
    /// Extensions as they are to stand there: object identifier, whether critical, value.
    pub more: Vec<(Vec<u64>, bool, Vec<u8>)>,
    /// How many authorities may stand between it and the last; `None` for as many as there are.
    pub path_length: Option<u8>,
}

impl Wish {
    fn new(organisation: &str, dates: (&str, &str)) -> Self {
        Self {
            organisation: organisation.to_owned(),
            name: organisation.to_owned(),
            country: "IE".to_owned(),
            identifier: None,
            dates: (dates.0.to_owned(), dates.1.to_owned()),
            authority: false,
            usages: vec![KeyUsagePurpose::DigitalSignature],
            extended: None,
            statements: Vec::new(),
            qc_type: None,
            policies: Vec::new(),
            more: Vec::new(),
            path_length: None,
        }
    }

    /// An authority.
    pub fn authority(organisation: &str, dates: (&str, &str)) -> Self {
        let usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        Self { authority: true, usages, ..Self::new(organisation, dates) }
    }

    /// Whoever seals: with a qualified certificate for seals, and a key in a qualified device.
    pub fn seal(organisation: &str, identifier: &str, dates: (&str, &str)) -> Self {
        Self {
            identifier: Some(identifier.to_owned()),
            usages: vec![KeyUsagePurpose::ContentCommitment],
            statements: vec![1, 4],
            qc_type: Some(2),
            ..Self::new(organisation, dates)
        }
    }

    /// Whoever makes time-stamps.
    pub fn tsa(organisation: &str, dates: (&str, &str)) -> Self {
        Self { extended: Some((true, vec![8])), ..Self::new(organisation, dates) }
    }

    /// Whoever answers for an authority.
    pub fn responder(organisation: &str, dates: (&str, &str)) -> Self {
        Self { extended: Some((false, vec![9])), ..Self::new(organisation, dates) }
    }

    fn params(&self) -> CertificateParams {
        let mut params = CertificateParams::default();
        let mut name = DistinguishedName::new();
        name.push(DnType::CountryName, self.country.as_str());
        name.push(DnType::OrganizationName, self.organisation.as_str());
        if let Some(identifier) = &self.identifier {
            name.push(DnType::CustomDnType(vec![2, 5, 4, 97]), identifier.as_str());
        }
        name.push(DnType::CommonName, self.name.as_str());
        params.distinguished_name = name;
        dates(&mut params, (&self.dates.0, &self.dates.1));
        params.key_usages.clone_from(&self.usages);
        if self.authority {
            let constraints = self.path_length.map_or(BasicConstraints::Unconstrained, BasicConstraints::Constrained);
            params.is_ca = IsCa::Ca(constraints);
        }
        params.custom_extensions.extend(self.extended.as_ref().map(|(critical, purposes)| {
            let purposes: Vec<Vec<u8>> =
                purposes.iter().map(|last| asn1::oid(&[1, 3, 6, 1, 5, 5, 7, 3, *last])).collect();
            let parts: Vec<&[u8]> = purposes.iter().map(Vec::as_slice).collect();
            let mut extension = CustomExtension::from_oid_content(&[2, 5, 29, 37], asn1::seq(&parts));
            extension.set_criticality(*critical);
            extension
        }));
        params.custom_extensions.extend(self.qualified());
        params.custom_extensions.extend((!self.policies.is_empty()).then(|| {
            let all: Vec<Vec<u8>> = self.policies.iter().map(|arcs| asn1::seq(&[&asn1::oid(arcs)])).collect();
            let parts: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
            CustomExtension::from_oid_content(&[2, 5, 29, 32], asn1::seq(&parts))
        }));
        params.custom_extensions.extend(self.more.iter().map(|(oid, critical, value)| {
            let mut extension = CustomExtension::from_oid_content(oid, value.clone());
            extension.set_criticality(*critical);
            extension
        }));
        params
    }

    fn qualified(&self) -> Option<CustomExtension> {
        let one = |last: u64| asn1::seq(&[&asn1::oid(&[0, 4, 0, 1862, 1, last])]);
        let kind = self.qc_type.map(|last| {
            let kinds = asn1::seq(&[&asn1::oid(&[0, 4, 0, 1862, 1, 6, last])]);
            asn1::seq(&[&asn1::oid(&[0, 4, 0, 1862, 1, 6]), &kinds])
        });
        let all: Vec<Vec<u8>> = self.statements.iter().map(|last| one(*last)).chain(kind).collect();
        let parts: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
        (!all.is_empty()).then(|| CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 3], asn1::seq(&parts)))
    }
}

/// A public key of RSA.
struct Short(Vec<u8>);

impl PublicKeyData for Short {
    fn der_bytes(&self) -> &[u8] {
        &self.0
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_RSA_SHA256
    }
}

/// In force from the beginning of one day to that of another.
fn dates(params: &mut CertificateParams, (from, until): (&str, &str)) {
    let day = |text: &str| {
        let mut parts = text.split('-').map(|part| part.parse::<u16>().expect("a date"));
        let year = i32::from(parts.next().expect("a year"));
        let mut small = || parts.next().and_then(|part| u8::try_from(part).ok()).expect("a month, a day");
        date_time_ymd(year, small(), small())
    };
    (params.not_before, params.not_after) = (day(from), day(until));
}

impl Party {
    /// Signed by itself, or by another.
    pub fn new(wish: &Wish, by: Option<&Party>) -> Self {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).expect("a key");
        Self::with_key(wish, key, by)
    }

    /// The same with an RSA key, as many authorities of time have.
    pub fn with_rsa(wish: &Wish, by: Option<&Party>) -> Self {
        let key = KeyPair::generate_for(&PKCS_RSA_SHA256).expect("a key");
        Self::with_key(wish, key, by)
    }

    /// With a certificate of an RSA key of 2032 bits, too short to be believed; what it signs is signed by another, since no
    /// library signs with such a key any more.
    pub fn weak(wish: &Wish) -> Self {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).expect("a key");
        let params = wish.params();
        let modulus = [vec![0], vec![0xC1; 254]].concat();
        let short = Short(asn1::seq(&[&asn1::of(2, &[&modulus]), &asn1::of(2, &[&[1, 0, 1]])]));
        let certificate = params.signed_by(&short, &Issuer::from_params(&params, &key)).expect("a certificate");
        Self { der: certificate.der().to_vec(), params, key }
    }

    /// The same key under another certificate.
    pub fn again(&self, wish: &Wish, by: Option<&Party>) -> Self {
        let key = KeyPair::try_from(self.key.serialize_der().as_slice()).expect("its key");
        Self::with_key(wish, key, by)
    }

    fn with_key(wish: &Wish, key: KeyPair, by: Option<&Party>) -> Self {
        let params = wish.params();
        let certificate = match by {
            None => params.self_signed(&key),
            Some(by) => params.signed_by(&key, &Issuer::from_params(&by.params, &by.key)),
        };
        Self { der: certificate.expect("a certificate").der().to_vec(), params, key }
    }

    /// The AlgorithmIdentifier of its signatures in a token of RFC 3161; of RSA that of the key, as most have it (RFC 3370,
    /// section 3.2).
    pub(crate) fn algorithm(&self) -> Vec<u8> {
        if self.key.algorithm() == &PKCS_RSA_SHA256 {
            return asn1::seq(&[&asn1::oid(&[1, 2, 840, 113_549, 1, 1, 1]), &asn1::of(5, &[])]);
        }
        ecdsa()
    }

    /// ECDSA or RSA (PKCS #1) with SHA-256 over the message; ECDSA in DER.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.key.sign(message).expect("a signature")
    }

    /// The private key, PKCS #8.
    pub fn pkcs8(&self) -> Vec<u8> {
        self.key.serialize_der()
    }

    /// The parts of the certificate's TBSCertificate, each whole: version, serial, algorithm, issuer, dates, subject, key.
    pub fn fields(&self) -> Vec<&[u8]> {
        asn1::inside(asn1::inside(&self.der).first().copied().unwrap_or_default())
    }

    /// That field.
    pub fn field(&self, number: usize) -> &[u8] {
        self.fields().get(number).copied().unwrap_or_default()
    }
}

/// The AlgorithmIdentifier of what [`Party::sign`] makes.
pub(crate) fn ecdsa() -> Vec<u8> {
    asn1::seq(&[&asn1::oid(&[1, 2, 840, 10045, 4, 3, 2])])
}
