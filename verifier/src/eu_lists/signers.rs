//! Who may sign the list of lists? Whom the person names, or else named when the lists were last imported.
//!
//! Commission Implementing Decision (EU) 2015/1505: their certificates are published in the Official Journal, and no list can say
//! it of itself.

use std::path::PathBuf;

use credential::x509::Certificate;

use trust::eu::{self, Led};
use words::{Words, plain};

use super::store::{Store, read_at_most};
use crate::{ConfigError, output};

/// Largest file of certificates.
const SIGNERS_BYTES: usize = 1 << 20;
const END: &str = "-----END CERTIFICATE-----";

/// Who may sign, and since when that is known.
pub(super) struct Signers {
    pub(super) certificates: Vec<Certificate>,
    /// The issue of the list of lists that was kept with them; `None` where the person named them now.
    pub(super) seen: Option<u64>,
}

impl Signers {
    /// Reads the list of lists, over issues before it that name others as its signers; and says so where they change.
    pub(super) fn lead(&self, bytes: &[u8], pivots: &[Vec<u8>], words: Words) -> Result<Led, String> {
        let led = match eu::lead(bytes, &self.certificates, pivots, self.seen) {
            Ok(led) => led,
            Err(error) => return Err(format!("{error}{}", self.needed(bytes, pivots, words))),
        };
        let needed = self.needed(bytes, pivots, words);
        if !needed.is_empty() {
            output::tell(&format!("{}{needed}", words.own("notice-lotl-signed", &[])));
        }
        if led.signers.iter().any(|one| !self.certificates.contains(one)) {
            let names: Vec<String> = led.signers.iter().map(|one| format!("sha256:{}", hex(one))).collect();
            let issue = led.list.list.sequence.to_string();
            output::tell(&words.own("notice-lotl-signers", &[("issue", &issue), ("names", &names.join(", "))]));
        }
        Ok(led)
    }

    /// Which issues before it should have come along, by its own unconfirmed word.
    fn needed(&self, bytes: &[u8], pivots: &[Vec<u8>], words: Words) -> String {
        let named = eu::named_pivots(bytes).unwrap_or_default();
        let named: Vec<String> = named
            .into_iter()
            .filter(|(number, _)| self.seen.is_none_or(|seen| *number > seen))
            .map(|(_, uri)| uri)
            .collect();
        if named.len() <= pivots.len() {
            return String::new();
        }
        words.own("notice-lotl-needed", &[("names", &plain(&named.join(", ")))])
    }
}

fn hex(certificate: &Certificate) -> String {
    credential::digest::sha256_hex(certificate.der())
}

/// Those named, or else those of the last import.
pub(super) fn signers(named: &[PathBuf], store: &Store, words: Words) -> Result<Signers, ConfigError> {
    if named.is_empty() {
        let Some(kept) = store.kept()?.filter(|kept| !kept.signers.is_empty()) else {
            let reason = words.own("notice-lotl-no-signers", &[]);
            return Err(ConfigError::Content { path: store.path(), reason });
        };
        output::tell(&words.own("notice-lotl-as-before", &[]));
        return Ok(Signers { certificates: kept.signers, seen: Some(kept.snapshot.list_of_lists.sequence) });
    }
    let mut all: Vec<Certificate> = Vec::new();
    for path in named {
        let bytes = read_at_most(path, SIGNERS_BYTES)?;
        let read = certificates(&bytes).map_err(|reason| ConfigError::Content { path: path.clone(), reason })?;
        for one in read {
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    Ok(Signers { certificates: all, seen: None })
}

/// Every certificate of a PEM text, or the one of a DER file.
fn certificates(bytes: &[u8]) -> Result<Vec<Certificate>, String> {
    let wrong = |error: credential::x509::CertificateError| error.to_string();
    match std::str::from_utf8(bytes).ok().filter(|text| text.contains(END)) {
        None => Ok(vec![Certificate::from_file(bytes).map_err(wrong)?]),
        Some(text) => {
            let parts = text.split_inclusive(END).filter(|part| part.contains(END));
            parts.map(|part| Certificate::from_file(part.as_bytes()).map_err(wrong)).collect()
        }
    }
}
