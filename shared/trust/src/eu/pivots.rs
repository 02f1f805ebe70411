//! Who may sign the list of lists now, if others than those whom the person named? Lists that say so, each signed by those before.
//!
//! Implementing Decision (EU) 2015/1505, Article 4, and the Commission's explanation of "pivot" lists: an issue of the list of
//! lists in which the pointer to itself changes (its signers or its address) stays to be had, and each later issue names it in
//! `SchemeInformationURI`. From the certificates of the Official Journal each leads on to the next, and the last to the issue of
//! today.

use credential::x509::Certificate;
use credential::xml;

use super::list::{LIST_OF_LISTS, ReadList, list_of_lists, read_list};
use super::read::{TSL, one};
use super::{ListError, read};
use crate::limits;

/// A list of lists with those who may sign it.
#[derive(Clone, Debug)]
pub struct Led {
    /// The list of lists.
    pub list: ReadList,
    /// Those who may sign the next one: whom it names itself, or else those who might sign it.
    pub signers: Vec<Certificate>,
    /// The numbers of the pivots that led to it.
    pub over: Vec<u64>,
}

/// Reads the list of lists, signed by one of those to whom the pivots lead from `signers`; of pivots that are no newer than `seen`
/// nothing is asked, since whoever kept that issue knows whom they named.
///
/// # Errors
/// Why it is not believed, or a pivot is not.
pub fn lead(bytes: &[u8], signers: &[Certificate], pivots: &[Vec<u8>], seen: Option<u64>) -> Result<Led, ListError> {
    if pivots.len() > limits::PIVOTS {
        return Err(read::form("SchemeInformationURI", "fewer pivots", pivots.len().to_string()));
    }
    let mut numbered: Vec<(u64, &Vec<u8>)> = Vec::new();
    for pivot in pivots {
        let number = claimed_number(pivot).map_err(|error| of_pivot(0, error))?;
        numbered.push((number, pivot));
    }
    numbered.retain(|(number, _)| seen.is_none_or(|seen| *number > seen));
    numbered.sort_by_key(|(number, _)| *number);
    let (mut signers, mut over) = (signers.to_vec(), Vec::new());
    for (number, pivot) in numbered {
        let read = read_list(pivot, &signers, LIST_OF_LISTS).map_err(|error| of_pivot(number, error))?;
        let named = own_signers(&read);
        if named.is_empty() {
            let none = read::form("OtherTSLPointer", "one to the list of lists itself, with its signers", "");
            return Err(of_pivot(number, none));
        }
        signers = named;
        over.push(read.list.sequence);
    }
    let list = list_of_lists(bytes, &signers)?;
    if let Some(later) = over.iter().find(|number| **number > list.list.sequence) {
        let found = format!("{later}, where the list of lists is {}", list.list.sequence);
        return Err(of_pivot(*later, read::form("TSLSequenceNumber", "an issue before the list of lists", found)));
    }
    let named = own_signers(&list);
    Ok(Led { signers: if named.is_empty() { signers } else { named }, list, over })
}

fn of_pivot(number: u64, error: ListError) -> ListError {
    ListError::Pivot { number, error: Box::new(error) }
}

fn own_signers(list: &ReadList) -> Vec<Certificate> {
    let own = list.pointers.iter().find(|pointer| pointer.territory == list.list.territory);
    own.map(|pointer| pointer.signers.clone()).unwrap_or_default()
}

/// The number that a list says it has, whoever signed it: to put them in order.
fn claimed_number(bytes: &[u8]) -> Result<u64, ListError> {
    let root = xml::parse(bytes)?;
    let text = read::text(one(&root, "SchemeInformation")?, "TSLSequenceNumber")?;
    text.parse().map_err(|_| read::form("TSLSequenceNumber", "a number", text))
}

/// The addresses of pivots that a list of lists names, whoever signed it, with their numbers, the oldest first: to be asked for, or
/// to say that they are needed.
///
/// # Errors
/// Not a list.
pub fn named_pivots(bytes: &[u8]) -> Result<Vec<(u64, String)>, ListError> {
    let root = xml::parse(bytes)?;
    let scheme = one(&root, "SchemeInformation")?;
    let uris = scheme.only(TSL, "SchemeInformationURI").into_iter().flat_map(|all| all.all(TSL, "URI"));
    let mut found: Vec<(u64, String)> = Vec::new();
    for uri in uris.filter_map(xml::Element::text) {
        let number = uri.rsplit_once("-pivot-").and_then(|(_, end)| end.strip_suffix(".xml")?.parse().ok());
        if let Some(number) = number.filter(|_| found.iter().all(|(_, other)| other != uri)) {
            found.push((number, uri.to_owned()));
        }
    }
    found.sort();
    Ok(found)
}
