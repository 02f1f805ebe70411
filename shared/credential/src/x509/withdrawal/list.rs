//! Is a certificate on this list of withdrawn ones? RFC 5280, sections 5.1 to 5.3 and 6.3.3.

use der::Decode;
use der::asn1::ObjectIdentifier;
use x509_cert::certificate::Raw;
use x509_cert::crl::{CertificateList, RevokedCert};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::IssuingDistributionPoint;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};

use super::super::{Certificate, DistinguishedName, Signed, moment};
use super::{Form, INVALIDITY_DATE, Reason, Silence, Standing, Word, silent};
use crate::tlv::Tlv;

const ISSUING_DISTRIBUTION_POINT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.28");
const REASON: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.21");

/// What a list says of a certificate, if it is its authority's and covers it.
///
/// # Errors
/// Why it says nothing of it: another authority's, not signed by its key, of other certificates only, or partial.
pub fn list(der: &[u8], certificate: &Certificate, authority: &Certificate) -> Result<Word, Silence> {
    let parsed = CertificateList::<Raw>::from_der(der).map_err(|e| Silence { reason: e.to_string() })?;
    let list = &parsed.tbs_cert_list;
    let name = DistinguishedName::read(&list.issuer).map_err(|e| Silence { reason: e.to_string() })?;
    if name != *authority.subject() || certificate.issuer() != authority.subject() {
        return silent("it is another authority's list");
    }
    if authority.key_usage().is_some_and(|usage| !usage.crl_sign) {
        return silent("its authority's key may not sign lists");
    }
    if !signed_by(der, authority) {
        return silent("it does not bear its authority's signature");
    }
    let serial = certificate.parts().and_then(|parts| Tlv::only(parts.serial)).map(|serial| serial.body);
    let entries = list.revoked_certificates.iter().flatten();
    let standing = match entries.into_iter().find(|entry| Some(entry.serial_number.as_bytes()) == serial) {
        Some(entry) => withdrawn(entry)?,
        None => {
            covers(list.crl_extensions.as_deref().unwrap_or_default(), certificate)?;
            Standing::Good
        }
    };
    let date = |time| moment(time).map_err(|e| Silence { reason: e.to_string() });
    let next = list.next_update.as_ref().map(date).transpose()?;
    Ok(Word { form: Form::List, this: date(&list.this_update)?, next, standing, signer: authority.clone() })
}

fn signed_by(der: &[u8], authority: &Certificate) -> bool {
    let parts = Tlv::only(der).and_then(|outer| outer.inside_of(0x30)).unwrap_or_default();
    let [message, algorithm, value] = parts.as_slice() else { return false };
    let signed = Signed::read(message, algorithm, value);
    signed.and_then(|signed| signed.holds(authority.spki())).unwrap_or(false)
}

fn withdrawn(entry: &RevokedCert<Raw>) -> Result<Standing, Silence> {
    let since = moment(&entry.revocation_date).map_err(|e| Silence { reason: e.to_string() })?;
    let extensions = entry.crl_entry_extensions.as_deref().unwrap_or_default();
    // A critical one may say that the entry is of another authority's certificate (section 5.3.3).
    let known = |extension: &Extension| [REASON.as_bytes(), INVALIDITY_DATE].contains(&extension.extn_id.as_bytes());
    if let Some(unknown) = extensions.iter().find(|extension| extension.critical && !known(extension)) {
        return silent(format!("its entry has a critical extension that we do not know: {}", unknown.extn_id));
    }
    let code = extensions.iter().find(|extension| extension.extn_id == REASON);
    let code = code.and_then(|extension| Tlv::only(extension.extn_value.as_bytes())?.small());
    let invalid = extensions.iter().find(|extension| extension.extn_id.as_bytes() == INVALIDITY_DATE);
    let invalid = invalid.and_then(|extension| Tlv::only(extension.extn_value.as_bytes())?.generalized_time());
    Ok(Standing::Withdrawn { since, reason: Reason::read(code), invalid })
}

/// Whether that a certificate does not stand on the list means that it is not withdrawn.
fn covers(extensions: &[Extension], certificate: &Certificate) -> Result<(), Silence> {
    for extension in extensions.iter().filter(|extension| extension.critical) {
        if extension.extn_id != ISSUING_DISTRIBUTION_POINT {
            return silent(format!("it has a critical extension that we do not know: {}", extension.extn_id));
        }
    }
    let Some(point) = extensions.iter().find(|extension| extension.extn_id == ISSUING_DISTRIBUTION_POINT) else {
        return Ok(());
    };
    let point = IssuingDistributionPoint::from_der(point.extn_value.as_bytes());
    let point = point.map_err(|e| Silence { reason: e.to_string() })?;
    let other_kind =
        if certificate.is_authority() { point.only_contains_user_certs } else { point.only_contains_ca_certs };
    if other_kind || point.only_contains_attribute_certs || point.indirect_crl || point.only_some_reasons.is_some() {
        return silent("it covers other certificates or some reasons alone");
    }
    let named = |name: &GeneralName| match name {
        GeneralName::UniformResourceIdentifier(uri) => certificate.list_uris().iter().any(|one| one == uri.as_str()),
        _ => false,
    };
    match &point.distribution_point {
        None => Ok(()),
        // A part of the authority's certificates (RFC 5280, section 6.3.3, b, 2, i).
        Some(DistributionPointName::FullName(names)) if names.iter().any(named) => Ok(()),
        Some(_) => silent("it is for certificates that name it by another address"),
    }
}
