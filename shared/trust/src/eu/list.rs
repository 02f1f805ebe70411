//! What does a trusted list say, that one of those who may has signed? ETSI TS 119 612, clauses 5.3 to 5.5.

use credential::x509::Certificate;
use credential::xml::{self, Element};
use credential::{digest, xades};

use super::ListError;
use super::read::{TSL, certificates, form, moment, name, one, text};
use super::service::Service;
use super::snapshot::List;
use crate::limits;

pub(super) const LIST_OF_LISTS: &str = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUlistofthelists";
const NATIONAL: &str = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric";
const MACHINES: &str = "application/vnd.etsi.tsl+xml";

/// Where a list is, whose it is, and who may sign it (clause 5.3.13).
#[derive(Clone, Debug)]
pub struct Pointer {
    /// Two letters, as the lists write them: "EL" for Greece, "UK" for the United Kingdom.
    pub territory: String,
    /// The address of the list.
    pub location: String,
    /// The certificates that may sign it.
    pub signers: Vec<Certificate>,
}

/// A list that was read.
#[derive(Clone, Debug)]
pub struct ReadList {
    /// What is kept of it.
    pub list: List,
    /// The lists that it points to, for machines; of the list of lists these are the national ones.
    pub pointers: Vec<Pointer>,
    /// The territories of lists of third countries, of which an agreement says that they count as much (Regulation (EU) No
    /// 910/2014, Article 14). They are of a form of their own, and are not read here.
    pub third_countries: Vec<String>,
}

/// Reads the list of lists, signed by one of these.
///
/// # Errors
/// Why it is not believed.
pub fn list_of_lists(bytes: &[u8], signers: &[Certificate]) -> Result<ReadList, ListError> {
    let read = read_list(bytes, signers, LIST_OF_LISTS)?;
    // A list of lists that points nowhere would empty every snapshot that is made by it.
    if read.pointers.iter().all(|pointer| pointer.territory == read.list.territory) {
        return Err(form("PointersToOtherTSL", "the national lists", ""));
    }
    Ok(read)
}

/// Reads a national list, which must be the one that the pointer is to.
///
/// # Errors
/// Why it is not believed.
pub fn national(bytes: &[u8], pointer: &Pointer) -> Result<ReadList, ListError> {
    let mut read = read_list(bytes, &pointer.signers, NATIONAL)?;
    if read.list.territory != pointer.territory {
        return Err(ListError::Territory { expected: pointer.territory.clone(), found: read.list.territory });
    }
    read.list.location.clone_from(&pointer.location);
    Ok(read)
}

/// Whose list that says it is, whoever signed it: to find the pointer that it is to be held against.
///
/// # Errors
/// Not a list.
pub fn claimed_territory(bytes: &[u8]) -> Result<String, ListError> {
    let root = xml::parse(bytes)?;
    if !root.is(TSL, "TrustServiceStatusList") {
        return Err(form("root", "TrustServiceStatusList", &root.local));
    }
    Ok(text(one(&root, "SchemeInformation")?, "SchemeTerritory")?.to_owned())
}

/// Whose list a file seems to be that cannot be read, by the first territory that its text names: to say of which list it is
/// refused, and for nothing else.
pub fn guessed_territory(bytes: &[u8]) -> Option<String> {
    let wide: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&wide);
    let (_, after) = text.split_once("SchemeTerritory>")?;
    let found = after.split_once('<')?.0.trim();
    (found.len() == 2 && found.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| found.to_owned())
}

pub(super) fn read_list(bytes: &[u8], signers: &[Certificate], kind: &'static str) -> Result<ReadList, ListError> {
    let root = xml::parse(bytes)?;
    if !root.is(TSL, "TrustServiceStatusList") {
        return Err(form("root", "TrustServiceStatusList", &root.local));
    }
    let (signer, content) = xades::verify_list(&root, signers)?;
    let scheme = one(&root, "SchemeInformation")?;
    let found = text(scheme, "TSLType")?;
    if found != kind {
        return Err(form("TSLType", kind, found));
    }
    let next = one(scheme, "NextUpdate")?.only(TSL, "dateTime").and_then(Element::text).filter(|text| !text.is_empty());
    let list = List {
        territory: text(scheme, "SchemeTerritory")?.to_owned(),
        operator: name(scheme, "SchemeOperatorName"),
        location: String::new(),
        version: number("TSLVersionIdentifier", scheme)?,
        sequence: number("TSLSequenceNumber", scheme)?,
        issued: moment("ListIssueDateTime", text(scheme, "ListIssueDateTime")?)?,
        next_update: next.map(|text| moment("NextUpdate", text)).transpose()?,
        sha256: digest::sha256_hex(bytes),
        content: Some(content),
        signer: digest::sha256_hex(signer.der()),
        services: services(&root)?,
    };
    if !matches!(list.version, 5 | 6) {
        return Err(form("TSLVersionIdentifier", "5 or 6", list.version.to_string()));
    }
    let (pointers, third_countries) = pointers(scheme)?;
    Ok(ReadList { list, pointers, third_countries })
}

fn number(place: &'static str, scheme: &Element) -> Result<u64, ListError> {
    let text = text(scheme, place)?;
    text.parse().map_err(|_| form(place, "a number", text))
}

fn services(root: &Element) -> Result<Vec<Service>, ListError> {
    let mut found = Vec::new();
    let providers = root.only(TSL, "TrustServiceProviderList").into_iter().flat_map(Element::elements);
    for provider in providers.filter(|one| one.is(TSL, "TrustServiceProvider")) {
        let who = name(one(provider, "TSPInformation")?, "TSPName");
        let all = provider.only(TSL, "TSPServices").into_iter().flat_map(|all| all.all(TSL, "TSPService"));
        for service in all {
            found.extend(Service::read(&who, service)?);
            if found.len() > limits::SERVICES {
                return Err(form("TSPServices", "fewer services", found.len().to_string()));
            }
        }
    }
    Ok(found)
}

/// The pointers, and the territories of third countries' lists.
fn pointers(scheme: &Element) -> Result<(Vec<Pointer>, Vec<String>), ListError> {
    let (mut found, mut third): (Vec<Pointer>, Vec<String>) = (Vec::new(), Vec::new());
    let Some(list) = scheme.only(TSL, "PointersToOtherTSL") else { return Ok((found, third)) };
    for pointer in list.all(TSL, "OtherTSLPointer") {
        let said = |name: &str| {
            let mut text = None;
            pointer.walk(&mut |element| {
                if element.local == name && text.is_none() {
                    text = element.text().map(str::to_owned);
                }
            });
            text
        };
        // Beside each list for machines there may be one for people, in PDF.
        if said("MimeType").is_some_and(|kind| kind != MACHINES) {
            continue;
        }
        let Some(territory) = said("SchemeTerritory") else { continue };
        let mut agreed = said("TSLType").is_some_and(|kind| kind != NATIONAL && kind != LIST_OF_LISTS);
        pointer.walk(&mut |element| agreed |= element.local == "MutualRecognitionAgreementInformation");
        if agreed {
            third.push(territory.chars().take(8).collect());
            continue;
        }
        let identities = one(pointer, "ServiceDigitalIdentities")?;
        let signers =
            identities.all(TSL, "ServiceDigitalIdentity").flat_map(certificates).take(limits::SIGNERS).collect();
        if found.iter().any(|other| other.territory == territory) {
            return Err(form("OtherTSLPointer", "one for each territory", territory));
        }
        found.push(Pointer { territory, location: text(pointer, "TSLLocation")?.to_owned(), signers });
        if found.len() + third.len() > limits::POINTERS {
            return Err(form("PointersToOtherTSL", "fewer pointers", found.len().to_string()));
        }
    }
    Ok((found, third))
}
