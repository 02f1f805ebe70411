//! What stands in the file of trusted lists, and is it as it was kept?
//!
//! One JSON object: the snapshot, the certificates that may sign the list of lists, the SHA-256 of both, and a signature over
//! both where whoever imported them has a key. The digest notices damage; only the signature of a key that is expected tells
//! that nobody has changed the file.

use credential::x509::Certificate;
use credential::{base64url, digest};
use serde::{Deserialize, Serialize};
use trust::eu::Snapshot;

use crate::evidence::{self, EU_LISTS, EvidenceKey};

/// Largest file: the largest entry of an archive of evidence. All that matters here of all countries comes to about 5 MB.
pub(crate) const FILE_BYTES: usize = evidence::ENTRY_BYTES;
const FORM: u32 = 1;

/// The trusted lists as they were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLists {
    /// The lists.
    pub snapshot: Snapshot,
    /// Whoever may sign the list of lists, as the person named them.
    pub signers: Vec<Certificate>,
    /// The did:key that signed the file; `None` if nobody did.
    pub signed_by: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    eu_lists: u32,
    sha256: String,
    signature: Option<String>,
    /// DER in base64url.
    signers: Vec<String>,
    snapshot: Snapshot,
}

impl KeptLists {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is not used: no such file, or not as it was written, or not as it was signed.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let found: Form = serde_json::from_slice(bytes).map_err(|error| format!("no trusted lists: {error}"))?;
        if found.eu_lists != FORM {
            return Err(format!("its form is {}, and {FORM} is read", found.eu_lists));
        }
        let snapshot = found.snapshot.of_known_form().map_err(|error| error.to_string())?;
        let signers = found.signers.iter().map(|text| signer(text)).collect::<Result<Vec<_>, _>>()?;
        let content = content(&snapshot, &signers)?;
        let now = digest::sha256_hex(&content);
        if now != found.sha256 {
            return Err(format!("it is not as it was written: its SHA-256 is {now}, expected was {}", found.sha256));
        }
        let signed_by = found.signature.map(|jws| evidence::check(&EU_LISTS, jws.as_bytes(), &content)).transpose();
        Ok(Self { snapshot, signers, signed_by: signed_by.map_err(|error| error.to_string())? })
    }

    /// The bytes of a file with these lists, signed if there is a key.
    ///
    /// # Errors
    /// Too large, or a key that cannot sign.
    pub fn write(snapshot: Snapshot, signers: &[Certificate], key: Option<&EvidenceKey>) -> Result<Vec<u8>, String> {
        let content = content(&snapshot, signers)?;
        let signature = key.map(|key| key.sign(&EU_LISTS, &content)).transpose().map_err(|error| error.to_string())?;
        let sha256 = digest::sha256_hex(&content);
        let signers = signers.iter().map(|one| base64url::encode(one.der())).collect();
        let form = Form { eu_lists: FORM, sha256, signature, signers, snapshot };
        let mut bytes = serde_json::to_vec(&form).map_err(|error| error.to_string())?;
        bytes.push(b'\n');
        if bytes.len() > FILE_BYTES {
            return Err(format!("{} bytes, more than the limit of {FILE_BYTES}", bytes.len()));
        }
        Ok(bytes)
    }
}

fn signer(text: &str) -> Result<Certificate, String> {
    let der = base64url::decode(text).map_err(|error| format!("signers: {error}"))?;
    Certificate::parse(&der).map_err(|error| format!("signers: {error}"))
}

/// What digest and signature are over.
fn content(snapshot: &Snapshot, signers: &[Certificate]) -> Result<Vec<u8>, String> {
    let snapshot = snapshot.sha256().map_err(|error| error.to_string())?;
    let signers: Vec<String> = signers.iter().map(|one| digest::sha256_hex(one.der())).collect();
    Ok(serde_json::json!({"eu_lists": FORM, "signers": signers, "snapshot": snapshot}).to_string().into_bytes())
}
