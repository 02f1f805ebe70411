//! What does the seal of an XML document bring along as evidence of its time, and does that belong to it?
//!
//! ETSI EN 319 132-1, clauses 5.2.8.1 (`AllDataObjectsTimeStamp`: over what is signed, from before), 5.3 (`SignatureTimeStamp`: over
//! the `SignatureValue`) and 5.4.2 (`RevocationValues`). Archive time-stamps (clause 5.5.2) are not read here, so that they prove
//! nothing. The same as for JAdES: what is not signed and does not fit was changed after it was made.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::seal::{CREDENTIAL, Seal, properties};
use super::signature::{DSIG, EXCLUSIVE, Signed, XADES, bytes};
use crate::jades::time_stamp;
use crate::jades::{Evidence, EvidenceError, Over, Stored, TimeStamp};
use crate::limits;
use crate::xml::{Element, exclusive, inclusive};

const INCLUSIVE: &str = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

fn wrong(part: &str, reason: &impl ToString) -> EvidenceError {
    EvidenceError { part: part.to_owned(), reason: reason.to_string() }
}

impl Seal {
    /// Holds the evidence against what was signed.
    ///
    /// # Errors
    /// The first part that does not fit.
    pub fn evidence(&self) -> Result<Evidence, EvidenceError> {
        let signed = Signed::read(&self.root, &CREDENTIAL).map_err(|error| wrong("Signature", &error))?;
        let (own, unsigned) = properties(signed.signature).map_err(|error| wrong("SignedProperties", &error))?;
        let mut found = Evidence::default();
        let objects = own.only(XADES, "SignedDataObjectProperties");
        for stamp in objects.into_iter().flat_map(|all| all.all(XADES, "AllDataObjectsTimeStamp")) {
            // What is signed was so when it was sealed: that it does not fit proves no change.
            let message = exclusive(&self.root, Some(signed.signature));
            found.stamps.extend(tokens(stamp, &message, Over::Content, 0, false).unwrap_or_default());
        }
        for (place, part) in unsigned.into_iter().flat_map(Element::elements).enumerate() {
            if part.is(XADES, "SignatureTimeStamp") {
                let value =
                    signed.signature.only(DSIG, "SignatureValue").ok_or_else(|| wrong("SignatureValue", &"none"))?;
                if let Some(message) = canonical(part, value, &signed) {
                    found.stamps.extend(tokens(part, &message, Over::Seal, place, true)?);
                }
            } else if part.is(XADES, "RevocationValues") {
                let values = |list, name| stored(part, list, name, place);
                found.crls.extend(values("CRLValues", "EncapsulatedCRLValue")?);
                found.ocsps.extend(values("OCSPValues", "EncapsulatedOCSPValue")?);
            }
        }
        found.stamps.truncate(limits::TIME_STAMPS);
        found.crls.truncate(limits::REVOCATION_VALUES);
        found.ocsps.truncate(limits::REVOCATION_VALUES);
        Ok(found)
    }
}

/// The text of an element that a time-stamp is over; `None` if it is written in a way that we do not know.
fn canonical(stamp: &Element, element: &Element, signed: &Signed<'_>) -> Option<Vec<u8>> {
    if stamp.only(XADES, "Include").is_some() {
        return None;
    }
    match stamp.only(DSIG, "CanonicalizationMethod").map(|method| method.attribute("Algorithm")) {
        Some(Some(EXCLUSIVE)) => Some(exclusive(element, None)),
        None | Some(Some(INCLUSIVE)) => {
            Some(inclusive(element, &[signed.around.as_slice(), &[signed.signature]].concat()))
        }
        _ => None,
    }
}

/// Each token of a time-stamp that can be read.
fn tokens(
    stamp: &Element,
    message: &[u8],
    over: Over,
    place: usize,
    wholly: bool,
) -> Result<Vec<TimeStamp>, EvidenceError> {
    let mut found = Vec::new();
    for one in stamp.all(XADES, "EncapsulatedTimeStamp").take(limits::TIME_STAMPS) {
        if one.attribute("Encoding").is_some_and(|kind| !kind.ends_with("#DER")) {
            continue;
        }
        let der = bytes("EncapsulatedTimeStamp", one).map_err(|error| wrong(&stamp.local, &error))?;
        let token = time_stamp::read(&der, message, wholly).map_err(|reason| wrong(&stamp.local, &reason))?;
        found.extend(token.map(|token| TimeStamp::of(token, over, place)));
    }
    Ok(found)
}

/// DER in base64; some stand there as PEM, in base64 once more.
fn stored(values: &Element, list: &str, name: &'static str, place: usize) -> Result<Vec<Stored>, EvidenceError> {
    let all = values.all(XADES, list).flat_map(|list| list.all(XADES, name));
    all.take(limits::REVOCATION_VALUES)
        .map(|one| {
            let der = bytes(name, one).map_err(|error| wrong(name, &error))?;
            Ok(Stored { place, der: unarmoured(der) })
        })
        .collect()
}

fn unarmoured(bytes: Vec<u8>) -> Vec<u8> {
    let Some(text) = std::str::from_utf8(&bytes).ok().filter(|text| text.starts_with("-----BEGIN")) else {
        return bytes;
    };
    let body: String = text.lines().filter(|line| !line.starts_with("-----")).flat_map(str::split_whitespace).collect();
    STANDARD.decode(body).unwrap_or(bytes)
}
