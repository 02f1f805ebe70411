//! What does a seal bring along as evidence of its time, and does that belong to it, byte for byte?
//!
//! ETSI TS 119 182-1, clauses 5.2.6 (`adoTst`), 5.3.4 (`sigTst`), 5.3.5 (`xVals`, `rVals`) and 5.3.6.2 (`arcTst`). Whether its
//! authors are to be believed is not asked here. `etsiU` is not sealed, so that it may be left out; what stands there and does
//! not fit was changed after it was made. What an archive time-stamp is over has settled bytes only where the items before it are
//! written in base64url (clause 5.3.1); everything else does not depend on how they are written.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::stamped::Stamped;
use super::time_stamp::{self, Token};
use super::{Jades, Signature};
use crate::json::{self, Value};
use crate::tlv::Tlv;
use crate::x509::{Beginning, Certificate, Message};
use crate::{Timestamp, base64url, limits};

/// A part of the evidence that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{part}: {reason}")]
pub struct EvidenceError {
    /// Which part, "arcTst".
    pub part: String,
    /// What is wrong.
    pub reason: String,
}

fn wrong(part: &str, reason: impl Into<String>) -> EvidenceError {
    EvidenceError { part: part.to_owned(), reason: reason.into() }
}

/// What one signature brings along about its time. All of it belongs to it; nobody vouches for any of it.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// The time-stamps, in the order of the file: those over what was signed first.
    pub stamps: Vec<TimeStamp>,
    /// Lists of withdrawn certificates (`crlVals`).
    pub crls: Vec<Stored>,
    /// Answers about certificates (`ocspVals`).
    pub ocsps: Vec<Stored>,
}

/// A time-stamp over what it should be over.
#[derive(Clone, Debug)]
pub struct TimeStamp {
    /// What it is over.
    pub over: Over,
    /// Its place in `etsiU`; 0 of one that stands in the protected header.
    pub place: usize,
    /// The time that it states.
    pub time: Timestamp,
    /// By how many seconds that may be wrong, as it says.
    pub accuracy: u32,
    /// The certificate under which it holds; else why its time is nobody's word.
    pub signer: Result<Certificate, String>,
    /// Certificates that came along with it.
    pub others: Vec<Certificate>,
}

impl TimeStamp {
    pub(crate) fn of(token: Token, over: Over, place: usize) -> Self {
        let Token { time, accuracy, signer, others } = token;
        Self { over, place, time, accuracy, signer, others }
    }
}

/// What a time-stamp is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The payload, before it was sealed (`adoTst`): it proves that nothing was sealed earlier.
    Content,
    /// The seal (`sigTst`).
    Seal,
    /// Everything that stands before it (`arcTst`).
    All,
}

/// DER that stands in `etsiU`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The place in `etsiU`.
    pub place: usize,
    /// The bytes.
    pub der: Vec<u8>,
}

impl Jades<'_> {
    /// Holds the evidence of every signature against what was signed; one for each, in their order.
    ///
    /// # Errors
    /// The first part that does not fit.
    pub fn evidence(&self) -> Result<Vec<Evidence>, EvidenceError> {
        self.signatures().iter().map(|signature| Reading::of(signature, self.payload()).all()).collect()
    }

    /// The time-stamps of one signature as they are written, beside what they should be over; those that do not fit too.
    pub fn stamped(&self, signature: &Signature) -> Vec<Stamped> {
        Reading::of(signature, self.payload()).stamped()
    }
}

/// One signature's evidence, on the way.
struct Reading<'a> {
    signature: &'a Signature,
    payload: Cow<'a, str>,
    /// As stored; none of one that stands there as JSON, so that its bytes are nowhere settled.
    items: Vec<Option<&'a str>>,
    /// The same, decoded.
    clear: &'a [Value<'static>],
    found: Evidence,
}

impl<'a> Reading<'a> {
    fn of(signature: &'a Signature, payload: &'a str) -> Self {
        let list = signature.unprotected().and_then(|header| header.get("etsiU")).and_then(Value::as_array);
        let items = list.unwrap_or_default().iter().map(Value::as_str).collect();
        let payload =
            if signature.header.encoded { Cow::Owned(base64url::encode(payload)) } else { Cow::Borrowed(payload) };
        Self { signature, payload, items, clear: &signature.clear, found: Evidence::default() }
    }

    fn all(mut self) -> Result<Evidence, EvidenceError> {
        let payload = std::mem::take(&mut self.payload);
        let content = Beginning::new(payload.as_bytes());
        // What is signed was so when it was sealed: that it does not fit is its signer's fault, and proves no change.
        if let Some(before) = self.signature.protected().get("adoTst")
            && let Ok(tokens) = tokens("adoTst", before, &Message::whole(&content), false)
        {
            self.add(tokens, Over::Content, 0);
        }
        let clear = self.clear;
        // What one covers that cannot be checked itself is covered by nothing.
        let settled = self.items.iter().position(Option::is_none).unwrap_or(self.items.len());
        let covers = |(place, item): &(usize, &Value<'_>)| *place <= settled && item.get("arcTst").is_some();
        let last = clear.iter().enumerate().filter(covers).map(|(place, _)| place).next_back();
        // Each is over the whole payload and everything before it: what they cost grows with their square.
        if clear.iter().filter(|item| item.get("arcTst").is_some()).count() > limits::TIME_STAMPS {
            return Err(wrong("arcTst", format!("more than {} archive time-stamps", limits::TIME_STAMPS)));
        }
        for (place, item) in clear.iter().enumerate() {
            for (name, value) in item.as_object().into_iter().flat_map(json::Object::iter) {
                match name {
                    // What an archive time-stamp is over is checked by its imprint, whole.
                    "sigTst" => {
                        let message = base64url::encode(&self.signature.value);
                        let message = Beginning::new(message.as_bytes());
                        self.add(tokens(name, value, &Message::whole(&message), last.is_none())?, Over::Seal, place);
                    }
                    "arcTst" => {
                        let signature = base64url::encode(&self.signature.value);
                        match self.archived(place, &signature) {
                            Some(behind) => {
                                let message = Message::new(&content, &behind);
                                self.add(tokens(name, value, &message, last == Some(place))?, Over::All, place);
                            }
                            None => self.add(unsettled(name, value, &content)?, Over::All, place),
                        }
                    }
                    "xVals" => certificates(value)?,
                    "rVals" => self.revocation(value, place)?,
                    "tstVD" | "anyValData" => {
                        value.get("rVals").map_or(Ok(()), |values| self.revocation(values, place))?;
                    }
                    _ => {}
                }
            }
        }
        Ok(self.found)
    }

    fn add(&mut self, tokens: Vec<Token>, over: Over, place: usize) {
        self.found.stamps.extend(tokens.into_iter().map(|token| TimeStamp::of(token, over, place)));
        self.found.stamps.truncate(limits::TIME_STAMPS);
    }

    fn stamped(&self) -> Vec<Stamped> {
        let value = base64url::encode(&self.signature.value);
        let (content, seal) = (Beginning::new(self.payload.as_bytes()), Beginning::new(value.as_bytes()));
        let signed = self.signature.protected().get("adoTst").map(|value| ("adoTst", value, Over::Content, 0));
        let beside = self.clear.iter().enumerate().flat_map(|(place, item)| {
            let parts = [("sigTst", Over::Seal), ("arcTst", Over::All)];
            parts.into_iter().filter_map(move |(part, over)| Some((part, item.get(part)?, over, place)))
        });
        let mut found = Vec::new();
        // Each costs as much as it does where it is judged.
        for (part, container, over, place) in signed.into_iter().chain(beside).take(limits::TIME_STAMPS) {
            let behind = self.archived(place, &value);
            let message = match (over, &behind) {
                (Over::Content, _) => Message::whole(&content),
                (Over::Seal, _) => Message::whole(&seal),
                (Over::All, Some(behind)) => Message::new(&content, behind),
                (Over::All, None) => {
                    let reason = Err(UNSETTLED.to_owned());
                    found.push(Stamped::of(part, over, &Message::whole(&content), reason));
                    continue;
                }
            };
            let of = |der: Result<Vec<u8>, EvidenceError>| {
                Stamped::of(part, over, &message, der.map_err(|error| error.reason))
            };
            match ders(part, container) {
                Ok(ders) => found.extend(ders.map(of)),
                Err(error) => found.push(of(Err(error))),
            }
        }
        found
    }

    /// What an archive time-stamp is over behind what was signed: the signature, and the items before it (clause 5.3.6.2.3); none
    /// where the bytes of one of these are not settled.
    fn archived<'s>(&'s self, place: usize, signature: &'s str) -> Option<Vec<&'s [u8]>> {
        let before = self.items.iter().take(place).copied();
        let parts = [".", &self.signature.protected, ".", signature, "."].into_iter().map(Some).chain(before);
        parts.map(|part| part.map(str::as_bytes)).collect()
    }

    /// Each value is decoded once: a list of withdrawn certificates may be the largest part of a file.
    fn revocation(&mut self, values: &Value<'_>, place: usize) -> Result<(), EvidenceError> {
        let Some(members) = values.as_object() else { return Ok(()) };
        for (name, value) in members.iter() {
            let list = match name {
                "crlVals" => &mut self.found.crls,
                "ocspVals" => &mut self.found.ocsps,
                // `otherVals` are of no form that the standard settles.
                _ => continue,
            };
            for value in value.one_or_many() {
                let der = whole_value("rVals", value.get("val"))?;
                if list.len() < limits::REVOCATION_VALUES {
                    list.push(Stored { place, der });
                }
            }
        }
        Ok(())
    }
}

/// Why it is not known what an archive time-stamp is over.
const UNSETTLED: &str = "what it is over stands there as JSON, so that its bytes are not settled";

/// Tokens of which it is not known what they are over: their times are nobody's word.
fn unsettled(part: &str, container: &Value<'_>, content: &Beginning<'_>) -> Result<Vec<Token>, EvidenceError> {
    let mut found = Vec::new();
    for der in ders(part, container)? {
        let (_, time) = time_stamp::stated(&der?, &Message::whole(content)).map_err(|reason| wrong(part, reason))?;
        found.extend(time.map(|time| Token::unsound(time, UNSETTLED)));
    }
    Ok(found)
}

/// Each token of a time-stamp container (clause 5.4.3.3) that can be read.
fn tokens(part: &str, container: &Value<'_>, message: &Message<'_>, wholly: bool) -> Result<Vec<Token>, EvidenceError> {
    let mut found = Vec::new();
    for der in ders(part, container)? {
        found.extend(time_stamp::read(&der?, message, wholly).map_err(|reason| wrong(part, reason))?);
    }
    Ok(found)
}

/// The bytes of each token of a container that is said to be in DER.
fn ders<'v>(
    part: &'v str,
    container: &'v Value<'_>,
) -> Result<impl Iterator<Item = Result<Vec<u8>, EvidenceError>> + use<'v>, EvidenceError> {
    let list = container.get("tstTokens").and_then(Value::as_array);
    let list = list.filter(|list| !list.is_empty()).ok_or_else(|| wrong(part, "it holds no time-stamp"))?;
    let in_der = |token: &&Value<'_>| {
        token.get("encoding").is_none_or(|kind| kind.as_str().is_some_and(|uri| uri.ends_with("#derEncoded")))
    };
    let ders = list.iter().take(limits::TIME_STAMPS).filter(in_der);
    Ok(ders.map(move |token| decoded(part, token.get("val"))))
}

/// Certificates are whole values of DER; `otherCert` is of no form that the standard settles (clause 5.3.5.2).
fn certificates(values: &Value<'_>) -> Result<(), EvidenceError> {
    let x509 = values.one_or_many().iter().filter_map(|value| value.get("x509Cert"));
    x509.into_iter().try_for_each(|value| whole_value("xVals", value.get("val")).map(|_| ()))
}

fn whole_value(part: &str, value: Option<&Value<'_>>) -> Result<Vec<u8>, EvidenceError> {
    let der = decoded(part, value)?;
    match Tlv::only(&der) {
        Some(_) => Ok(der),
        None => Err(wrong(part, "not one whole value of DER")),
    }
}

fn decoded(part: &str, value: Option<&Value<'_>>) -> Result<Vec<u8>, EvidenceError> {
    let text = value.and_then(Value::as_str).ok_or_else(|| wrong(part, "no text in base64"))?;
    STANDARD.decode(text).map_err(|e| wrong(part, e.to_string()))
}
