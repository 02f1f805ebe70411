//! What stands in the file of trusted lists, and is it as it was kept?
//!
//! A line of JSON: the snapshot without services, an index of the services of each list, the certificates that may sign the list
//! of lists, the SHA-256 of it all, and a signature over that where whoever imported them has a key. Then the services of each list,
//! a line each. The digest notices damage; only the signature of a key that is expected tells that nobody has changed the file.

use credential::x509::Certificate;
use credential::{base64url, digest};
use serde::{Deserialize, Serialize};
use trust::eu::{Block, Index, Lists, Snapshot};

use crate::evidence::{self, EU_LISTS, EvidenceKey};

/// Largest file: the largest entry of an archive of evidence. All that matters here of all countries comes to about 5 MB.
pub(crate) const FILE_BYTES: usize = evidence::ENTRY_BYTES;
const FORM: u32 = 2;

/// The trusted lists as they were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLists {
    /// The lists, without their services.
    pub snapshot: Snapshot,
    /// The services of each list, in their order.
    pub services: Vec<Block>,
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
    services: Vec<Index>,
}

impl KeptLists {
    /// Reads a file.
    ///
    /// # Errors
    /// Why it is not used: no such file, or not as it was written, or not as it was signed.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let (head, rest) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len()));
        let found: Form = serde_json::from_slice(head).map_err(|error| unreadable(head, &error))?;
        if found.eu_lists != FORM {
            return Err(format!("its form is {}, and {FORM} is read: import the lists anew", found.eu_lists));
        }
        let snapshot = found.snapshot.of_known_form().map_err(|error| error.to_string())?;
        let signers = found.signers.iter().map(|text| signer(text)).collect::<Result<Vec<_>, _>>()?;
        let content = content(&snapshot, &found.services, &signers)?;
        let now = digest::sha256_hex(&content);
        if now != found.sha256 {
            return Err(format!("it is not as it was written: its SHA-256 is {now}, expected was {}", found.sha256));
        }
        let signed_by = found.signature.map(|jws| evidence::check(&EU_LISTS, jws.as_bytes(), &content)).transpose();
        let services = blocks(found.services, rest, snapshot.lists.len())?;
        Ok(Self { snapshot, services, signers, signed_by: signed_by.map_err(|error| error.to_string())? })
    }

    /// The lists, ready to be asked.
    pub fn lists(&self) -> Lists {
        Lists::of(self.snapshot.clone(), self.services.clone())
    }

    /// The snapshot with all services.
    ///
    /// # Errors
    /// Services that cannot be read.
    pub fn whole(&self) -> Result<Snapshot, String> {
        let mut whole = self.snapshot.clone();
        for (list, services) in whole.lists.iter_mut().zip(&self.services) {
            list.services = services.services().map_err(|error| error.to_string())?;
        }
        Ok(whole)
    }

    /// The bytes of a file with these lists, signed if there is a key.
    ///
    /// # Errors
    /// Too large, or a key that cannot sign.
    pub fn write(snapshot: Snapshot, signers: &[Certificate], key: Option<&EvidenceKey>) -> Result<Vec<u8>, String> {
        let (snapshot, services) = snapshot.apart().map_err(|error| error.to_string())?;
        let index: Vec<Index> = services.iter().map(|block| block.index().clone()).collect();
        let content = content(&snapshot, &index, signers)?;
        let signature = key.map(|key| key.sign(&EU_LISTS, &content)).transpose().map_err(|error| error.to_string())?;
        let sha256 = digest::sha256_hex(&content);
        let signers = signers.iter().map(|one| base64url::encode(one.der())).collect();
        let form = Form { eu_lists: FORM, sha256, signature, signers, snapshot, services: index };
        let mut bytes = serde_json::to_vec(&form).map_err(|error| error.to_string())?;
        bytes.push(b'\n');
        for block in &services {
            bytes.extend_from_slice(block.text());
            bytes.push(b'\n');
        }
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

/// A file of the form before is one whole object, which says so.
fn unreadable(head: &[u8], error: &serde_json::Error) -> String {
    let before =
        serde_json::from_slice::<serde_json::Value>(head).ok().filter(|head| head.get("eu_lists") == Some(&1.into()));
    match before {
        Some(_) => format!("its form is 1, and {FORM} is read: import the lists anew"),
        None => format!("no trusted lists: {error}"),
    }
}

/// The services of each list: so many lines of these lengths, and nothing after them.
fn blocks(index: Vec<Index>, rest: &[u8], lists: usize) -> Result<Vec<Block>, String> {
    let wrong = || "its services are not those of its lists".to_owned();
    if index.len() != lists {
        return Err(wrong());
    }
    let mut rest = rest.strip_prefix(b"\n").ok_or_else(wrong)?;
    let mut blocks = Vec::with_capacity(lists);
    for one in index {
        let (text, after) = rest.split_at_checked(one.bytes).ok_or_else(wrong)?;
        rest = after.strip_prefix(b"\n").ok_or_else(wrong)?;
        blocks.push(Block::kept(one, text).map_err(|error| error.to_string())?);
    }
    if rest.is_empty() { Ok(blocks) } else { Err(wrong()) }
}

/// What digest and signature are over.
fn content(snapshot: &Snapshot, services: &[Index], signers: &[Certificate]) -> Result<Vec<u8>, String> {
    let snapshot = snapshot.sha256().map_err(|error| error.to_string())?;
    let services = serde_json::to_vec(services).map_err(|error| error.to_string())?;
    let signers: Vec<String> = signers.iter().map(|one| digest::sha256_hex(one.der())).collect();
    let content = serde_json::json!({
        "eu_lists": FORM, "services": digest::sha256_hex(&services), "signers": signers, "snapshot": snapshot,
    });
    Ok(content.to_string().into_bytes())
}
