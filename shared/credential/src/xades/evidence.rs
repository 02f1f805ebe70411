//! What does the seal of an XML document bring along as evidence of its time, and does that belong to it?
//!
//! ETSI EN 319 132-1, clauses 5.2.8.1 (`AllDataObjectsTimeStamp`: over what is signed, from before), 5.3 (`SignatureTimeStamp`: over
//! the `SignatureValue`), 5.4.2 (`RevocationValues`), 5.5.1 (`TimeStampValidationData`) and 5.5.2 (`ArchiveTimeStamp` of version 1.4.1,
//! over all that stands before it). The same as for JAdES: what is not signed and does not fit was changed after it was made; but
//! an archive time-stamp that does not fit proves nothing and no change, since none of another program's could be tried.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::seal::{CREDENTIAL, Seal, properties};
use super::signature::{DSIG, EXCLUSIVE, Referred, SignatureError, Signed, XADES, bytes};
use crate::jades::time_stamp;
use crate::jades::{Evidence, EvidenceError, Over, Stamped, Stored, TimeStamp};
use crate::limits;
use crate::x509::{Beginning, Message};
use crate::xml::{Element, exclusive, inclusive};

/// The namespace of what XAdES added in version 1.4.1.
pub(super) const XADES_141: &str = "http://uri.etsi.org/01903/v1.4.1#";
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
        let parts: Vec<&Element> = unsigned.into_iter().flat_map(Element::elements).collect();
        let archives = self.archives(&signed, unsigned, &parts);
        for (place, part) in parts.into_iter().enumerate() {
            if part.is(XADES, "SignatureTimeStamp") {
                let value =
                    signed.signature.only(DSIG, "SignatureValue").ok_or_else(|| wrong("SignatureValue", &"none"))?;
                if let Some(message) = canonical(part, value, &signed) {
                    // What an archive time-stamp is over is checked by its imprint, whole.
                    let wholly = archives.iter().all(|(archive, _)| *archive < place);
                    found.stamps.extend(tokens(part, &message, Over::Seal, place, wholly)?);
                }
            } else if part.is(XADES, "RevocationValues") {
                revocation(part, place, &mut found)?;
            } else if part.is(XADES_141, "TimeStampValidationData") {
                part.only(XADES, "RevocationValues").map_or(Ok(()), |values| revocation(values, place, &mut found))?;
            }
        }
        found.stamps.extend(archives.into_iter().flat_map(|(_, stamps)| stamps));
        found.stamps.truncate(limits::TIME_STAMPS);
        found.crls.truncate(limits::REVOCATION_VALUES);
        found.ocsps.truncate(limits::REVOCATION_VALUES);
        Ok(found)
    }

    /// The time-stamps as they are written, beside what they should be over; those that do not fit too.
    pub(super) fn stamped(&self, signed: &Signed<'_>) -> Vec<Stamped> {
        let Ok((own, unsigned)) = properties(signed.signature) else { return Vec::new() };
        let mut found = Vec::new();
        let objects = own.only(XADES, "SignedDataObjectProperties");
        for stamp in objects.into_iter().flat_map(|all| all.all(XADES, "AllDataObjectsTimeStamp")) {
            let message = exclusive(&self.root, Some(signed.signature));
            found.extend(written(stamp, "AllDataObjectsTimeStamp", Over::Content, Some(message)));
        }
        let parts: Vec<&Element> = unsigned.into_iter().flat_map(Element::elements).collect();
        for (place, part) in parts.iter().enumerate() {
            // Each costs as much as it does where it is judged.
            if found.len() >= limits::TIME_STAMPS {
                break;
            }
            if part.is(XADES, "SignatureTimeStamp") {
                let value = signed.signature.only(DSIG, "SignatureValue");
                let message = value.and_then(|value| canonical(part, value, signed));
                found.extend(written(part, "SignatureTimeStamp", Over::Seal, message));
            } else if part.is(XADES_141, "ArchiveTimeStamp") {
                let before = unsigned.zip(parts.get(..place));
                let message = before.and_then(|(unsigned, before)| self.archived(part, signed, unsigned, before));
                found.extend(written(part, "ArchiveTimeStamp", Over::All, message));
            }
        }
        found
    }

    /// Each archive time-stamp that fits what stands before it, with its place.
    fn archives(
        &self,
        signed: &Signed<'_>,
        unsigned: Option<&Element>,
        parts: &[&Element],
    ) -> Vec<(usize, Vec<TimeStamp>)> {
        let archives = parts.iter().enumerate().filter(|(_, part)| part.is(XADES_141, "ArchiveTimeStamp"));
        // Each is over the whole document and everything before it: what they cost grows with their square.
        let fit = archives.take(limits::TIME_STAMPS).filter_map(|(place, part)| {
            let message = self.archived(part, signed, unsigned?, parts.get(..place)?)?;
            let stamps = tokens(part, &message, Over::All, place, true).ok()?;
            (!stamps.is_empty()).then_some((place, stamps))
        });
        fit.collect()
    }

    /// What an archive time-stamp is over (clause 5.5.2.2): what the references are to, `SignedInfo`, `SignatureValue`, `KeyInfo`,
    /// and the unsigned properties before it. No other `Object` stands in the form that is read.
    fn archived(
        &self,
        stamp: &Element,
        signed: &Signed<'_>,
        unsigned: &Element,
        before: &[&Element],
    ) -> Option<Vec<u8>> {
        let form = Form::of(stamp)?;
        let object = signed.signature.only(DSIG, "Object")?;
        let qualifying = object.only(XADES, "QualifyingProperties")?;
        let around: Vec<&Element> = signed.around.iter().copied().chain([signed.signature]).collect();
        let inside = [around.as_slice(), &[object, qualifying]].concat();
        let mut message = Vec::new();
        for referred in &signed.objects {
            message.extend(match referred {
                Referred::Whole => exclusive(&self.root, Some(signed.signature)),
                Referred::Properties { exclusive: true } => exclusive(signed.properties, None),
                Referred::Properties { exclusive: false } => form.of_element(signed.properties, &inside),
                Referred::Key { exclusive: true } => exclusive(signed.signature.only(DSIG, "KeyInfo")?, None),
                Referred::Key { exclusive: false } => form.of_element(signed.signature.only(DSIG, "KeyInfo")?, &around),
            });
        }
        for name in ["SignedInfo", "SignatureValue", "KeyInfo"] {
            message.extend(form.of_element(signed.signature.only(DSIG, name)?, &around));
        }
        let beside = qualifying.only(XADES, "UnsignedProperties")?;
        let inside = [inside.as_slice(), &[beside, unsigned]].concat();
        before.iter().for_each(|part| message.extend(form.of_element(part, &inside)));
        Some(message)
    }
}

/// In which canonical form something is time-stamped.
#[derive(Clone, Copy)]
enum Form {
    Exclusive,
    Inclusive,
}

impl Form {
    /// As the time-stamp says; `None` if it is written in a way that we do not know.
    fn of(stamp: &Element) -> Option<Self> {
        if stamp.only(XADES, "Include").is_some() {
            return None;
        }
        match stamp.only(DSIG, "CanonicalizationMethod").map(|method| method.attribute("Algorithm")) {
            Some(Some(EXCLUSIVE)) => Some(Self::Exclusive),
            None | Some(Some(INCLUSIVE)) => Some(Self::Inclusive),
            _ => None,
        }
    }

    /// The text of an element that stands in those `around`.
    fn of_element(self, element: &Element, around: &[&Element]) -> Vec<u8> {
        match self {
            Self::Exclusive => exclusive(element, None),
            Self::Inclusive => inclusive(element, around),
        }
    }
}

/// Lists and answers about withdrawn certificates.
fn revocation(part: &Element, place: usize, found: &mut Evidence) -> Result<(), EvidenceError> {
    let values = |list, name| stored(part, list, name, place);
    found.crls.extend(values("CRLValues", "EncapsulatedCRLValue")?);
    found.ocsps.extend(values("OCSPValues", "EncapsulatedOCSPValue")?);
    Ok(())
}

/// The text of an element that a time-stamp is over; `None` if it is written in a way that we do not know.
fn canonical(stamp: &Element, element: &Element, signed: &Signed<'_>) -> Option<Vec<u8>> {
    Some(Form::of(stamp)?.of_element(element, &[signed.around.as_slice(), &[signed.signature]].concat()))
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
    let beginning = Beginning::new(message);
    let message = Message::whole(&beginning);
    for der in ders(stamp) {
        let der = der.map_err(|error| wrong(&stamp.local, &error))?;
        let token = time_stamp::read(&der, &message, wholly).map_err(|reason| wrong(&stamp.local, &reason))?;
        found.extend(token.map(|token| TimeStamp::of(token, over, place)));
    }
    Ok(found)
}

/// Each token of a time-stamp as it is written; `message` is `None` if what it should be over is named in a way that we do not
/// know.
fn written(stamp: &Element, part: &'static str, over: Over, message: Option<Vec<u8>>) -> Vec<Stamped> {
    let unknown = || "what it is over is written in a way that we do not know".to_owned();
    let (message, known) = message.map_or((Vec::new(), false), |message| (message, true));
    let beginning = Beginning::new(&message);
    let message = Message::whole(&beginning);
    let token = |der: Result<Vec<u8>, SignatureError>| {
        let der = der.map_err(|error| error.to_string()).and_then(|der| if known { Ok(der) } else { Err(unknown()) });
        Stamped::of(part, over, &message, der)
    };
    ders(stamp).map(token).collect()
}

/// The bytes of each token that is said to be in DER.
fn ders(stamp: &Element) -> impl Iterator<Item = Result<Vec<u8>, SignatureError>> {
    let in_der = |one: &&Element| one.attribute("Encoding").is_none_or(|kind| kind.ends_with("#DER"));
    let all = stamp.all(XADES, "EncapsulatedTimeStamp").take(limits::TIME_STAMPS).filter(in_der);
    all.map(|one| bytes("EncapsulatedTimeStamp", one))
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
