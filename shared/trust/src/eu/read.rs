//! How are the simple values of a trusted list read? ETSI TS 119 612, clauses 5.1.2 to 5.1.4.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use credential::Timestamp;
use credential::x509::Certificate;
use credential::xml::Element;

use super::ListError;
use crate::limits;

/// Trusted lists since 2015, of versions 5 and 6.
pub(super) const TSL: &str = "http://uri.etsi.org/02231/v2#";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

pub(super) fn form(place: &'static str, expected: &'static str, found: impl AsRef<str>) -> ListError {
    ListError::Form { place, expected, found: found.as_ref().chars().take(80).collect() }
}

/// The one element of that name.
pub(super) fn one<'e>(around: &'e Element, name: &'static str) -> Result<&'e Element, ListError> {
    around.only(TSL, name).ok_or_else(|| form(name, "one element", ""))
}

/// The text of the one element of that name.
pub(super) fn text<'e>(around: &'e Element, name: &'static str) -> Result<&'e str, ListError> {
    one(around, name)?.text().filter(|text| !text.is_empty()).ok_or_else(|| form(name, "a text", ""))
}

pub(super) fn moment(place: &'static str, text: &str) -> Result<Timestamp, ListError> {
    Timestamp::parse(text).map_err(|_| form(place, "a date and time in UTC", text))
}

/// The name in English, else the first; empty if there is none.
pub(super) fn name(around: &Element, list: &str) -> String {
    let names: Vec<&Element> = around.only(TSL, list).into_iter().flat_map(|list| list.all(TSL, "Name")).collect();
    let english = |one: &&&Element| {
        one.attributes.iter().any(|a| a.namespace == XML && a.local == "lang" && a.value.eq_ignore_ascii_case("en"))
    };
    let found = names.iter().find(english).or_else(|| names.first());
    found.and_then(|one| one.text()).unwrap_or_default().to_owned()
}

/// The certificates of a `ServiceDigitalIdentity` (clause 5.5.3); what else identifies a service is passed over, and so are
/// certificates that cannot be read.
pub(super) fn certificates(identity: &Element) -> Vec<Certificate> {
    let values = identity.all(TSL, "DigitalId").filter_map(|id| id.only(TSL, "X509Certificate")?.text());
    let decoded = values.filter_map(|text| {
        let text: String = text.split_ascii_whitespace().collect();
        Certificate::parse(&STANDARD.decode(text).ok()?).ok()
    });
    decoded.take(limits::CERTIFICATES).collect()
}
