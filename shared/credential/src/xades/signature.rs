//! Is the one signature over all of this document, and over its own properties, and by which key?
//!
//! XML Signature 1.1, sections 3.2, 4.3 and 4.4.1 to 4.4.2; ETSI EN 319 132-1, clause 5.2.2 (the signer's certificate); ETSI TS 119 612,
//! clause 5.7.1. `KeyInfo`, which may be signed too, decides nothing.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::reference::{self, Kept, Referenced, hash};
use crate::digest;
use crate::key::{Hash, KeyError};
use crate::x509::{Certificate, Signing};
use crate::xml::{Element, exclusive};

pub(super) const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
pub(super) const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
pub(super) const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

/// Why a document is signed by nobody who may.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// It has none, or more than one, or not where it must stand.
    #[error("{count} signatures, of which {placed} in the root: one is due, and there")]
    Count {
        /// Signatures anywhere in the document.
        count: usize,
        /// Signatures that are children of the root.
        placed: usize,
    },
    /// Two elements have one id, so that a reference to it could mean either.
    #[error("the id {id:?} stands on two elements")]
    Id {
        /// The id.
        id: String,
    },
    /// Not the form that trusted lists, or credentials, are signed in.
    #[error("{part}: {expected} is due, found {found:?}")]
    Form {
        /// The element.
        part: &'static str,
        /// What is due.
        expected: &'static str,
        /// What stands there; empty if nothing.
        found: String,
    },
    /// Something was changed after it was signed.
    #[error("the digest of {part} is of something else")]
    Digest {
        /// What the reference is to.
        part: &'static str,
    },
    /// None of those who may has signed it.
    #[error("none of the {signers} certificates that may sign it did")]
    Signer {
        /// How many certificates were tried.
        signers: usize,
    },
    /// Whoever it names as its signer may sign it, and has a key with which anybody might have.
    #[error("it names a certificate as its signer's that may sign it and cannot be believed: {0}")]
    Weak(KeyError),
    /// It names another certificate than the one by which it holds.
    #[error("it names another certificate as its signer's than the one by which it holds")]
    Certificate,
    /// It brings no certificate along that it names as its signer's, by a digest that ties it to that one alone.
    #[error("it brings no certificate along that it names as its signer's")]
    NotBound,
}

pub(super) fn form(part: &'static str, expected: &'static str, found: Option<&str>) -> SignatureError {
    SignatureError::Form { part, expected, found: found.unwrap_or_default().chars().take(80).collect() }
}

/// Where the signature of a kind of document stands, and what is allowed in it.
pub(super) struct Kind {
    /// What it is called, "the list".
    pub(super) name: &'static str,
    /// The elements that it stands in, below the root: namespace and name.
    pub(super) around: &'static [(&'static str, &'static str)],
    /// Whether "all but the signature" may be said by a path too, as European credentials do.
    pub(super) by_path: bool,
    /// Whether the document may be referred to by its root's own id, too (XML Signature 1.1, section 4.4.3.2).
    pub(super) by_own_id: bool,
    /// What a reference may be to, for whoever reads why one is refused.
    pub(super) due: &'static str,
    /// Whether every id must be one element's; else only that which is referred to.
    pub(super) all_ids: bool,
}

const LIST: Kind = Kind {
    name: "the list",
    around: &[],
    by_path: false,
    by_own_id: true,
    due: "one to the list, by URI=\"\" or the Id of its root, to the SignedProperties or to the KeyInfo",
    all_ids: true,
};

/// A signature over all of the document, and its own properties; whose it is, is not asked yet.
pub(super) struct Signed<'e> {
    /// The elements that the signature stands in, the root first.
    pub(super) around: Vec<&'e Element>,
    pub(super) signature: &'e Element,
    pub(super) properties: &'e Element,
    /// What its references are to, in their order.
    pub(super) objects: Vec<Referred>,
    pub(super) method: Signing,
    /// `SignedInfo` in its canonical form: the bytes under the signature.
    pub(super) message: Vec<u8>,
    value: Vec<u8>,
}

/// What a reference is to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Referred {
    /// The document without its signature, in exclusive canonical form.
    Whole,
    /// The signed properties; whether in exclusive canonical form.
    Properties { exclusive: bool },
    /// `KeyInfo`; whether in exclusive canonical form.
    Key { exclusive: bool },
}

/// Which of those who may signed the list, whole; and the SHA-256 of what they signed, in hexadecimal.
///
/// # Errors
/// Why none of them did, or not all of it.
pub fn verify_list<'s>(
    root: &Element,
    signers: &'s [Certificate],
) -> Result<(&'s Certificate, String), SignatureError> {
    let mut content = String::new();
    let signed = Signed::read_with(root, &LIST, &mut |referenced: Referenced| {
        if referenced.part == LIST.name {
            content = digest::sha256_hex(&referenced.canonical);
        }
        referenced.check()
    })?;
    let Some(signer) = signers.iter().find(|signer| signed.is_by(signer)) else {
        // Whether such a key made the signature is not asked: it would prove nothing.
        let named = signers.iter().filter(|one| match names(signed.properties, one) {
            Ok(Some(named)) => named,
            Ok(None) | Err(_) => brings(signed.signature, one),
        });
        let weak = named.filter_map(|one| one.public_key().err()).next();
        return Err(weak.map_or(SignatureError::Signer { signers: signers.len() }, SignatureError::Weak));
    };
    // SHA-1 is passed over: the caller says who may sign, and the signature holds by that key.
    match names(signed.properties, signer)? {
        Some(false) => Err(SignatureError::Certificate),
        Some(true) | None => Ok((signer, content)),
    }
}

impl<'e> Signed<'e> {
    /// The one signature, if it is over all of the document and its own properties, and none of that was changed.
    pub(super) fn read(root: &'e Element, kind: &Kind) -> Result<Self, SignatureError> {
        Self::read_with(root, kind, &mut |referenced: Referenced| referenced.check())
    }

    /// The same, with `see` to judge what each reference is to: the document first, then the properties.
    pub(super) fn read_with(
        root: &'e Element,
        kind: &Kind,
        see: &mut dyn FnMut(Referenced) -> Result<(), SignatureError>,
    ) -> Result<Self, SignatureError> {
        let (around, signature) = the_signature(root, kind)?;
        let info = only(signature, "SignedInfo")?;
        let canonical = only(info, "CanonicalizationMethod")?;
        if canonical.attribute("Algorithm") != Some(EXCLUSIVE) || canonical.elements().next().is_some() {
            return Err(form("CanonicalizationMethod", EXCLUSIVE, canonical.attribute("Algorithm")));
        }
        let method = only(info, "SignatureMethod")?;
        let method = signing(method.attribute("Algorithm").unwrap_or_default())
            .ok_or_else(|| form("SignatureMethod", "RSA or ECDSA with SHA-2", method.attribute("Algorithm")))?;
        let references = reference::sort(info, root, signature, kind)?;
        let ids = [Some(references.properties), references.key].into_iter().flatten();
        let ids: Vec<&str> = ids.filter_map(|one| one.attribute("URI")?.strip_prefix('#')).collect();
        ids_are_unique(root, if kind.all_ids { None } else { Some(&ids) })?;
        see(reference::whole(references.whole, root, signature, kind)?)?;
        let (referenced, properties) = reference::signed_properties(references.properties, &around, signature)?;
        let exclusive_properties = !referenced.transforms.is_empty();
        see(referenced)?;
        let mut exclusive_key = false;
        if let Some(key) = references.key {
            let referenced = reference::key_info(key, &around, signature)?;
            exclusive_key = !referenced.transforms.is_empty();
            see(referenced)?;
        }
        let object = |kept: &Kept| match kept {
            Kept::Whole => Referred::Whole,
            Kept::Properties => Referred::Properties { exclusive: exclusive_properties },
            Kept::Key => Referred::Key { exclusive: exclusive_key },
        };
        let objects = references.order.iter().map(object).collect();
        let value = bytes("SignatureValue", only(signature, "SignatureValue")?)?;
        Ok(Self { around, signature, properties, objects, method, message: exclusive(info, None), value })
    }

    /// Whether the key of that certificate made it.
    pub(super) fn is_by(&self, signer: &Certificate) -> bool {
        signer.verifies(self.method, &self.message, &self.value)
    }
}

/// The one signature there is, in its place, with what it stands in.
pub(super) fn the_signature<'e>(
    root: &'e Element,
    kind: &Kind,
) -> Result<(Vec<&'e Element>, &'e Element), SignatureError> {
    let mut count = 0;
    root.walk(&mut |element| count += usize::from(element.is(DSIG, "Signature")));
    let mut around = vec![root];
    let mut inner = root;
    for (namespace, name) in kind.around {
        let Some(next) = inner.only(namespace, name) else { return Err(SignatureError::Count { count, placed: 0 }) };
        around.push(next);
        inner = next;
    }
    let placed = inner.all(DSIG, "Signature").count();
    match inner.only(DSIG, "Signature") {
        Some(signature) if count == 1 => Ok((around, signature)),
        _ => Err(SignatureError::Count { count, placed }),
    }
}

/// `alone` are the ids that matter, if it is not all of them. An attribute of any spelling counts, in whatever namespace: what
/// one program takes for an id, the next may not.
fn ids_are_unique(root: &Element, alone: Option<&[&str]>) -> Result<(), SignatureError> {
    let mut seen = std::collections::BTreeSet::new();
    let mut twice = None;
    root.walk(&mut |element| {
        for attribute in element.attributes.iter().filter(|one| one.local.eq_ignore_ascii_case("id")) {
            let matters = alone.is_none_or(|alone| alone.contains(&attribute.value.as_str()));
            if matters && !seen.insert(attribute.value.as_str()) {
                twice = Some(attribute.value.clone());
            }
        }
    });
    twice.map_or(Ok(()), |id| Err(SignatureError::Id { id }))
}

pub(super) fn only<'e>(element: &'e Element, name: &'static str) -> Result<&'e Element, SignatureError> {
    element.only(DSIG, name).ok_or_else(|| form(name, "one", None))
}

pub(super) fn bytes(part: &'static str, element: &Element) -> Result<Vec<u8>, SignatureError> {
    let text = element.text().ok_or_else(|| form(part, "base64", None))?;
    let text: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(&text).map_err(|_| form(part, "base64", Some(&text)))
}

/// XML Signature 1.1, section 6.4; RFC 6931, sections 2.3.6 and 2.3.10.
fn signing(algorithm: &str) -> Option<Signing> {
    Some(match algorithm {
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" => Signing::Rsa(Hash::Sha256),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384" => Signing::Rsa(Hash::Sha384),
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512" => Signing::Rsa(Hash::Sha512),
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1" => Signing::RsaPss(Hash::Sha256),
        "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1" => Signing::RsaPss(Hash::Sha384),
        "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1" => Signing::RsaPss(Hash::Sha512),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" => Signing::Ecdsa(Hash::Sha256),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384" => Signing::Ecdsa(Hash::Sha384),
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512" => Signing::Ecdsa(Hash::Sha512),
        _ => return None,
    })
}

/// Whether it brings that certificate along. Whoever may sign is not asked there, only why one who may is not believed.
fn brings(signature: &Element, signer: &Certificate) -> bool {
    let data = signature.only(DSIG, "KeyInfo").into_iter().flat_map(|key| key.all(DSIG, "X509Data"));
    let mut all = data.flat_map(|data| data.all(DSIG, "X509Certificate"));
    all.any(|one| bytes("X509Certificate", one).is_ok_and(|der| der == signer.der()))
}

/// Whether the properties name that certificate as the signer's, by its digest; `None` if that is made with SHA-1.
pub(super) fn names(properties: &Element, signer: &Certificate) -> Result<Option<bool>, SignatureError> {
    let signature = properties.only(XADES, "SignedSignatureProperties");
    let reference = signature.and_then(|signature| {
        signature.only(XADES, "SigningCertificateV2").or_else(|| signature.only(XADES, "SigningCertificate"))
    });
    let first = reference.and_then(|reference| reference.all(XADES, "Cert").next()?.only(XADES, "CertDigest"));
    let Some(first) = first else {
        return Err(form("SigningCertificate", "a digest of the signer's certificate", None));
    };
    let Some(hash) = hash(only(first, "DigestMethod")?.attribute("Algorithm").unwrap_or_default()) else {
        return Ok(None);
    };
    let found = bytes("DigestValue", only(first, "DigestValue")?)?;
    Ok(Some(hash.of(&[signer.der()]) == found))
}
