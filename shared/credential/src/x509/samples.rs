//! Which certificates do the tests need? Made on the spot, by keys that are thrown away.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256, SanType, SignatureAlgorithm, date_time_ymd,
};

use super::Certificate;
use crate::Timestamp;

/// A key with its certificate, and what it takes to sign others with it.
pub(crate) struct Made {
    pub(crate) certificate: Certificate,
    pub(crate) params: CertificateParams,
    pub(crate) key: KeyPair,
}

/// The parameters of a seal certificate of "Ynys Môn College", in force through 2026.
pub(crate) fn seal() -> CertificateParams {
    let mut params = named("Ynys Môn College");
    params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 97]), "VATIE-1234567A");
    params.distinguished_name.push(DnType::CountryName, "IE");
    params.distinguished_name.push(DnType::CommonName, "Seal, \"North\"");
    params.key_usages = vec![KeyUsagePurpose::ContentCommitment];
    params.subject_alt_names = vec![
        SanType::URI("https://college.example/issuer".try_into().expect("address")),
        SanType::DnsName("college.example".try_into().expect("host")),
    ];
    params.custom_extensions = vec![qc_statements()];
    params
}

/// The parameters of an authority, in force through 2026.
pub(crate) fn authority(name: &str) -> CertificateParams {
    let mut params = named(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params
}

fn named(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::OrganizationName, name);
    years(&mut params, 2026, 2027);
    params
}

/// In force from the first day of one year to the first day of another.
pub(crate) fn years(params: &mut CertificateParams, from: i32, until: i32) {
    params.not_before = date_time_ymd(from, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
}

/// QcCompliance, and QcType eSeal, without QcSSCD.
fn qc_statements() -> CustomExtension {
    let der = [
        0x30, 0x1F, // two statements
        0x30, 0x08, 0x06, 0x06, 0x04, 0x00, 0x8E, 0x46, 0x01, 0x01, // QcCompliance
        0x30, 0x13, 0x06, 0x06, 0x04, 0x00, 0x8E, 0x46, 0x01, 0x06, // QcType
        0x30, 0x09, 0x06, 0x07, 0x04, 0x00, 0x8E, 0x46, 0x01, 0x06, 0x02, // eSeal
    ];
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 3], der.to_vec())
}

/// Signs by itself, or by another.
pub(crate) fn make(params: CertificateParams, by: Option<&Made>) -> Made {
    make_with(&PKCS_ECDSA_P256_SHA256, params, by)
}

/// The same, for a key of another kind.
pub(crate) fn make_with(algorithm: &'static SignatureAlgorithm, params: CertificateParams, by: Option<&Made>) -> Made {
    let key = KeyPair::generate_for(algorithm).expect("key");
    let certificate = match by {
        None => params.self_signed(&key),
        Some(by) => params.signed_by(&key, &Issuer::from_params(&by.params, &by.key)),
    };
    let certificate = Certificate::parse(certificate.expect("certificate").der()).expect("our own certificate");
    Made { certificate, params, key }
}

pub(crate) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("moment")
}
