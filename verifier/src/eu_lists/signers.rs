//! Who may sign the list of lists? Whom the person names, or else named when the lists were last imported.
//!
//! Commission Implementing Decision (EU) 2015/1505: their certificates are published in the Official Journal, and no list can say
//! it of itself.

use std::path::PathBuf;

use credential::x509::Certificate;

use super::store::{Store, read_at_most};
use crate::{ConfigError, output};

/// Largest file of certificates.
const SIGNERS_BYTES: usize = 1 << 20;
const END: &str = "-----END CERTIFICATE-----";

/// Those named, or else those of the last import.
pub(super) fn signers(named: &[PathBuf], store: &Store) -> Result<Vec<Certificate>, ConfigError> {
    if named.is_empty() {
        let kept = store.kept()?.map(|kept| kept.signers).unwrap_or_default();
        if kept.is_empty() {
            let reason = "it names no signers of the list of lists: name their certificates with --signers";
            return Err(ConfigError::Content { path: store.path(), reason: reason.to_owned() });
        }
        output::tell("the list of lists must be signed by one of those named when it was last imported");
        return Ok(kept);
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
    Ok(all)
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
