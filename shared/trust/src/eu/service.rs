//! What is a trust service, and what was its status at which time? ETSI TS 119 612, clauses 5.5 and 5.6.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use credential::Timestamp;
use credential::x509::Certificate;
use credential::xml::Element;
use serde::{Deserialize, Serialize};

use super::ListError;
use super::read::{TSL, certificates, form, moment, name, one, text};
use super::rules::{self, Rule};
use crate::limits;

/// The kinds of service that seals and time-stamps rest on (clause 5.5.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Issues qualified certificates.
    #[serde(rename = "CA/QC")]
    CaQc,
    /// Makes qualified time-stamps.
    #[serde(rename = "TSA/QTST")]
    TsaQtst,
}

impl Kind {
    fn read(uri: &str) -> Option<Self> {
        match uri {
            "http://uri.etsi.org/TrstSvc/Svctype/CA/QC" => Some(Self::CaQc),
            "http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST" => Some(Self::TsaQtst),
            _ => None,
        }
    }

    /// "CA/QC" or "TSA/QTST".
    pub fn id(self) -> &'static str {
        match self {
            Self::CaQc => "CA/QC",
            Self::TsaQtst => "TSA/QTST",
        }
    }
}

/// How a service stood (clause 5.5.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Its state granted it the qualified status.
    Granted,
    /// Its state took that back.
    Withdrawn,
    /// Another, by its address: those from before 1 July 2016, and those of services that are not qualified.
    Other(String),
}

impl Status {
    fn read(uri: &str) -> Self {
        match uri {
            "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted" => Self::Granted,
            "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/withdrawn" => Self::Withdrawn,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The last part of its address, "granted".
    pub fn id(&self) -> &str {
        match self {
            Self::Granted => "granted",
            Self::Withdrawn => "withdrawn",
            Self::Other(uri) => uri.rsplit('/').next().unwrap_or(uri),
        }
    }
}

/// How a service stood from one moment to the next entry's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Of which kind it was then; `None` of one that matters here no longer or not yet.
    pub kind: Option<Kind>,
    /// Its status.
    pub status: Status,
    /// Since when.
    pub from: Timestamp,
    /// Whether its certificates are for seals (`ForeSeals`, clause 5.5.9.4).
    pub seals: bool,
    /// Rules by which the list says of some of its certificates something else than they say themselves (`Qualifications`,
    /// clause 5.5.9.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// A critical extension that is not known here: what the entry means is not known without it (clause 5.5.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<String>,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Who provides it.
    pub provider: String,
    /// What it is called.
    pub name: String,
    /// The certificates that it is known by: DER in base64.
    pub certificates: Vec<String>,
    /// The newest first.
    pub periods: Vec<Period>,
}

impl Service {
    /// How it stood at that moment; `None` before its first entry.
    pub fn at(&self, moment: Timestamp) -> Option<&Period> {
        self.periods.iter().find(|period| period.from <= moment)
    }

    /// The certificates that it is known by, that can be read.
    pub fn read_certificates(&self) -> impl Iterator<Item = Certificate> + '_ {
        self.certificates.iter().filter_map(|text| Certificate::parse(&STANDARD.decode(text).ok()?).ok())
    }

    /// Reads one `TSPService`; `None` if it never was of a kind that matters here, or is known by no certificate.
    pub(super) fn read(provider: &str, service: &Element) -> Result<Option<Self>, ListError> {
        let information = one(service, "ServiceInformation")?;
        let mut periods = vec![period(information)?];
        for history in service.only(TSL, "ServiceHistory").into_iter().flat_map(Element::elements) {
            periods.push(period(history)?);
        }
        if periods.len() > limits::PERIODS {
            return Err(form("ServiceHistory", "fewer entries", periods.len().to_string()));
        }
        // The order is demanded (clause 5.6), and not relied on.
        periods.sort_by_key(|period| std::cmp::Reverse(period.from));
        let known = certificates(one(information, "ServiceDigitalIdentity")?);
        if known.is_empty() || periods.iter().all(|period| period.kind.is_none()) {
            return Ok(None);
        }
        let certificates = known.iter().map(|one| STANDARD.encode(one.der())).collect();
        Ok(Some(Self { provider: provider.to_owned(), name: name(information, "ServiceName"), certificates, periods }))
    }
}

/// `ServiceInformation` and `ServiceHistoryInstance` say the same.
fn period(entry: &Element) -> Result<Period, ListError> {
    let status = Status::read(text(entry, "ServiceStatus")?);
    let from = moment("StatusStartingTime", text(entry, "StatusStartingTime")?)?;
    let (mut seals, mut rules, mut unread) = (false, Vec::new(), None);
    let extensions = entry.only(TSL, "ServiceInformationExtensions");
    for extension in extensions.into_iter().flat_map(|all| all.all(TSL, "Extension")) {
        for information in extension.all(TSL, "AdditionalServiceInformation") {
            let uri = information.only(TSL, "URI").and_then(Element::text).unwrap_or_default();
            seals |= uri == "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSeals";
        }
        rules.extend(rules::read(extension)?);
        unread = unread.or_else(|| critical_and_unknown(extension));
    }
    let kind = Kind::read(text(entry, "ServiceTypeIdentifier")?);
    Ok(Period { kind, status, from, seals, rules, unread })
}

/// What stands in an extension that whoever does not know it may not pass over; `None` of one that is known, or not critical.
fn critical_and_unknown(extension: &Element) -> Option<String> {
    const KNOWN: [(&str, &str); 4] = [
        (TSL, "AdditionalServiceInformation"),
        (TSL, "ExpiredCertsRevocationInfo"),
        (rules::QUALIFICATIONS, "Qualifications"),
        (rules::MORE_TYPES, "TakenOverBy"),
    ];
    if matches!(extension.attribute("Critical").map(str::trim), None | Some("false" | "0")) {
        return None;
    }
    let known = |one: &&Element| KNOWN.iter().any(|(space, name)| one.is(space, name));
    let unknown = extension.elements().find(|one| !known(one)).map(|one| one.local.chars().take(80).collect());
    unknown.or_else(|| extension.elements().next().is_none().then(|| "Extension".to_owned()))
}
