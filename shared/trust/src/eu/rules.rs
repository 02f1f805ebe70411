//! What does a list say of some certificates of a service, other than they say themselves?
//!
//! ETSI TS 119 612, clause 5.5.9.2 (Qualifications extension): qualifiers, for those certificates that criteria fit. What they mean
//! for a certificate: ETSI TS 119 615, clause 4.4.

use credential::x509::{Certificate, KeyUsageBit, QcType};
use credential::xml::Element;
use serde::{Deserialize, Serialize};

use super::ListError;
use super::read::form;
use crate::limits;

pub(super) const QUALIFICATIONS: &str = "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#";
pub(super) const MORE_TYPES: &str = "http://uri.etsi.org/02231/v2/additionaltypes#";
const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";

/// Qualifiers, and the certificates that they are for (`QualificationElement`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The last parts of their addresses, "QCForESeal".
    pub qualifiers: Vec<String>,
    /// What a certificate must fit.
    pub criteria: Criterion,
}

/// What a certificate must fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// All of these (`assert="all"`).
    All(Vec<Criterion>),
    /// One of these or more (`assert="atLeastOne"`).
    AtLeastOne(Vec<Criterion>),
    /// None of these (`assert="none"`).
    None(Vec<Criterion>),
    /// Bits of its key usage that must be set, or must not (`KeyUsage`).
    KeyUsage(Vec<(String, bool)>),
    /// Policies, all of which it must name: object identifiers (`PolicySet`).
    Policies(Vec<String>),
    /// Purposes of its key, all of which it must name: object identifiers (`ExtendedKeyUsage`).
    Purposes(Vec<String>),
    /// Attributes, all of which its subject's name must have: object identifiers (`CertSubjectDNAttribute`).
    SubjectAttributes(Vec<String>),
    /// Another, of which we cannot say whether a certificate fits it.
    Other(String),
}

/// What a certificate is, by its own word and by the rules of the list that its authority stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualified {
    /// A qualified certificate for seals.
    pub for_seals: bool,
    /// Its key is in a qualified device.
    pub device: bool,
    /// Whether the list says otherwise than the certificate of what it is for.
    pub seals_by_rule: bool,
    /// Whether the list says otherwise than the certificate of its device.
    pub device_by_rule: bool,
}

/// Reads the rules of one extension; nothing if it is another.
pub(super) fn read(extension: &Element) -> Result<Vec<Rule>, ListError> {
    let mut rules = Vec::new();
    for all in extension.all(QUALIFICATIONS, "Qualifications") {
        for one in all.all(QUALIFICATIONS, "QualificationElement") {
            let named = one.only(QUALIFICATIONS, "Qualifiers").into_iter();
            let named = named.flat_map(|all| all.all(QUALIFICATIONS, "Qualifier"));
            let last = |uri: &str| uri.rsplit('/').next().unwrap_or(uri).to_owned();
            let qualifiers = named.filter_map(|one| one.attribute("uri")).map(last).take(limits::QUALIFIERS).collect();
            let mut left = limits::CRITERIA;
            let criteria = match one.only(QUALIFICATIONS, "CriteriaList") {
                Some(list) => criteria(list, &mut left)?,
                None => Criterion::Other("no CriteriaList".to_owned()),
            };
            rules.push(Rule { qualifiers, criteria });
            if rules.len() > limits::RULES {
                return Err(form("Qualifications", "fewer rules", rules.len().to_string()));
            }
        }
    }
    Ok(rules)
}

fn criteria(list: &Element, left: &mut usize) -> Result<Criterion, ListError> {
    let mut found = Vec::new();
    for element in list.elements() {
        *left = left.checked_sub(1).ok_or_else(|| form("CriteriaList", "fewer criteria", ""))?;
        let of_list = element.namespace == QUALIFICATIONS;
        match element.local.as_str() {
            "KeyUsage" if of_list => found.push(key_usage(element)),
            "PolicySet" if of_list => found.push(identifiers(element, "PolicyIdentifier", Criterion::Policies)),
            "CriteriaList" if of_list => found.push(criteria(element, left)?),
            "otherCriteriaList" if of_list => found.extend(element.elements().map(other)),
            "Description" if of_list => {}
            _ => found.push(Criterion::Other(element.local.clone())),
        }
    }
    let unsettled = |what: &str| Ok(Criterion::Other(what.to_owned()));
    match list.attribute("assert") {
        _ if found.is_empty() => unsettled("an empty CriteriaList"),
        Some("all") => Ok(Criterion::All(found)),
        Some("atLeastOne") => Ok(Criterion::AtLeastOne(found)),
        Some("none") => Ok(Criterion::None(found)),
        other => unsettled(&format!("assert={}", other.unwrap_or_default())),
    }
}

fn key_usage(element: &Element) -> Criterion {
    let bits = element.all(QUALIFICATIONS, "KeyUsageBit").map(|bit| {
        let value = match bit.text() {
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            _ => return None,
        };
        bit.attribute("name").map(|name| (name.to_owned(), value))
    });
    let bits: Option<Vec<_>> = bits.collect();
    bits.filter(|bits| !bits.is_empty()).map_or_else(|| Criterion::Other("KeyUsage".to_owned()), Criterion::KeyUsage)
}

fn other(element: &Element) -> Criterion {
    match element.local.as_str() {
        "ExtendedKeyUsage" if element.namespace == MORE_TYPES => {
            identifiers(element, "KeyPurposeId", Criterion::Purposes)
        }
        "CertSubjectDNAttribute" if element.namespace == MORE_TYPES => {
            identifiers(element, "AttributeOID", Criterion::SubjectAttributes)
        }
        name => Criterion::Other(name.to_owned()),
    }
}

/// Object identifiers, as XAdES writes them: "urn:oid:1.2.3", or without the beginning.
fn identifiers(element: &Element, name: &str, make: fn(Vec<String>) -> Criterion) -> Criterion {
    let read = |one: &Element| {
        let text = one.only(XADES, "Identifier")?.text()?;
        let text = text.strip_prefix("urn:oid:").unwrap_or(text);
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        digits.then(|| text.to_owned())
    };
    let all: Option<Vec<String>> = element.elements().filter(|one| one.local == name).map(read).collect();
    let all = all.filter(|all| !all.is_empty());
    all.map_or_else(|| Criterion::Other(element.local.clone()), make)
}

impl Criterion {
    /// Whether a certificate fits; `None` if that cannot be said.
    pub fn fits(&self, certificate: &Certificate) -> Option<bool> {
        let all = |of: &[Criterion], due: bool| {
            let mut settled = Some(true);
            for one in of {
                match one.fits(certificate) {
                    Some(fits) if fits != due => return Some(false),
                    Some(_) => {}
                    None => settled = None,
                }
            }
            settled
        };
        let names =
            |due: &[String], has: Option<&[String]>| Some(due.iter().all(|one| has.unwrap_or_default().contains(one)));
        match self {
            Self::All(of) => all(of, true),
            // One that fits is enough: not all of them fail to.
            Self::AtLeastOne(of) => all(of, false).map(|none| !none),
            Self::None(of) => all(of, false),
            Self::KeyUsage(bits) => bits.iter().try_fold(true, |fit, (name, value)| {
                let bit = KeyUsageBit::named(name)?;
                Some(fit && certificate.key_usage_bit(bit) == *value)
            }),
            Self::Policies(due) => names(due, certificate.policies()),
            Self::Purposes(due) => names(due, certificate.purposes()),
            Self::SubjectAttributes(due) => Some(due.iter().all(|oid| certificate.subject().has(oid))),
            Self::Other(_) => None,
        }
    }
}

/// Whether one of these stands among the qualifiers.
fn says(said: &[&str], names: &[&str]) -> bool {
    said.iter().any(|one| names.iter().any(|name| one.eq_ignore_ascii_case(name)))
}

/// What that certificate is by its own word and these rules; `None` if the rules contradict one another, or if of one that matters
/// it cannot be said whether it is for this certificate.
pub fn qualified(rules: &[Rule], certificate: &Certificate) -> Option<Qualified> {
    const NO_DEVICE: [&str; 2] = ["QCNoSSCD", "QCNoQSCD"];
    const DEVICE: [&str; 3] = ["QCWithSSCD", "QCWithQSCD", "QCQSCDManagedOnBehalf"];
    const OTHER_USES: [&str; 2] = ["QCForESig", "QCForWSA"];
    let mut said: Vec<&str> = Vec::new();
    for rule in rules {
        let of: Vec<&str> = rule.qualifiers.iter().map(String::as_str).collect();
        let matters = [&NO_DEVICE[..], &DEVICE, &OTHER_USES, &["QCForESeal", "NotQualified", "QCStatement"]];
        match rule.criteria.fits(certificate) {
            Some(true) => said.extend(of),
            Some(false) => {}
            None if matters.iter().any(|names| says(&of, names)) => return None,
            None => {}
        }
    }
    let own = certificate.qc_statements();
    let one_of = |yes: &[&str], no: &[&str], own: bool| match (says(&said, yes), says(&said, no)) {
        (true, true) => None,
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) => Some(own),
    };
    let qualified =
        one_of(&["QCStatement"], &["NotQualified"], own.is_some_and(|qc| qc.compliance && qc.laws.is_empty()))?;
    let seals = one_of(&["QCForESeal"], &OTHER_USES, own.is_some_and(|qc| qc.types.contains(&QcType::ESeal)))?;
    let own_device = own.is_some_and(|qc| qc.secure_device);
    let device = one_of(&DEVICE, &NO_DEVICE, own_device)?;
    let for_seals = qualified && seals;
    let seals_by_rule = for_seals != own.is_some_and(|qc| qc.for_seals());
    Some(Qualified { for_seals, device, seals_by_rule, device_by_rule: device != own_device })
}
