//! What are blank nodes called in the statements that were signed, so that nothing is learnt from what is left out?
//!
//! Data Integrity ECDSA Cryptosuites 1.0, section 3.4 (createHmacIdLabelMapFunction); Data Integrity BBS Cryptosuites
//! 1.0, section 3.3.1 (createShuffledIdLabelMapFunction).

use zeroize::Zeroizing;

use super::error::{DiscloseError, LabelFlaw};
use crate::base64url;
use crate::key::backend::{Backend, Chosen};

/// The key that the labels are made with: 32 bytes that the issuer draws and only the holder learns.
pub(crate) type HmacKey = Zeroizing<[u8; 32]>;

/// For each blank node, by its canonical number, the HMAC-SHA-256 of its canonical identifier.
fn digests(key: &HmacKey, numbers: &[u32]) -> Vec<[u8; 32]> {
    let key = Chosen::hmac_key(key.as_slice());
    numbers.iter().map(|number| Chosen::hmac(&key, format!("c14n{number}").as_bytes())).collect()
}

/// Labels of ecdsa-sd-2023: `u` and the digest.
pub(crate) fn hmac_labels(key: &HmacKey, numbers: &[u32]) -> Vec<String> {
    digests(key, numbers).iter().map(hmac_label).collect()
}

pub(crate) fn hmac_label(digest: &[u8; 32]) -> String {
    format!("u{}", base64url::encode(digest))
}

/// Labels of bbs-2023: `b` and the place among the sorted digests, compared in base64url as the standard writes them.
pub(crate) fn shuffled_labels(key: &HmacKey, numbers: &[u32]) -> Vec<String> {
    let labels = hmac_labels(key, numbers);
    let mut sorted: Vec<&String> = labels.iter().collect();
    sorted.sort_unstable();
    labels.iter().map(|label| format!("b{}", sorted.binary_search(&label).unwrap_or_default())).collect()
}

/// The labels that a derived proof brings, for the canonical numbers of the blank nodes in the document before us: one
/// for each, and no two the same.
pub(crate) fn received_labels<L: Ord + Clone>(
    labels: &[(u64, L)],
    numbers: &[u32],
    write: impl Fn(&L) -> String,
) -> Result<Vec<String>, DiscloseError> {
    let wrong = DiscloseError::Labels;
    if labels.len() != numbers.len() {
        return Err(wrong(LabelFlaw::Count { labels: labels.len(), nodes: numbers.len() }));
    }
    let mut values: Vec<&L> = labels.iter().map(|(_, label)| label).collect();
    values.sort_unstable();
    if values.windows(2).any(|pair| matches!(pair, [one, next] if one == next)) {
        return Err(wrong(LabelFlaw::Same));
    }
    let by_number: std::collections::BTreeMap<u64, &L> =
        labels.iter().map(|(number, label)| (*number, label)).collect();
    if by_number.len() != labels.len() {
        return Err(wrong(LabelFlaw::Two));
    }
    let label = |number: &u32| {
        let label = by_number.get(&u64::from(*number));
        label.map(|label| write(label)).ok_or_else(|| wrong(LabelFlaw::Missing { number: *number }))
    };
    numbers.iter().map(label).collect()
}
