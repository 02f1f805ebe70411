//! Did somebody who may sign all of this document, and nothing else in it?
//!
//! XML Signature 1.1, sections 3.2, 4.3 to 4.4; ETSI EN 319 132-1, clause 5.2.2 (the signer's certificate); ETSI TS 119 612,
//! clause 5.7.1. `KeyInfo` is not read: who may sign, the caller says.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use credential::key::Hash;
use credential::x509::{Certificate, Signing};

use super::canonical::{exclusive, inclusive};
use super::tree::Element;

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
const SIGNED_PROPERTIES: &str = "http://uri.etsi.org/01903#SignedProperties";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

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
    /// Not the form that trusted lists are signed in.
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
    /// It names another certificate than the one by which it holds.
    #[error("it names another certificate as its signer's than the one by which it holds")]
    Certificate,
}

fn form(part: &'static str, expected: &'static str, found: Option<&str>) -> SignatureError {
    SignatureError::Form { part, expected, found: found.unwrap_or_default().chars().take(80).collect() }
}

/// Which of those who may signed the document, whole.
///
/// # Errors
/// Why none of them did, or not all of it.
pub fn verify<'s>(root: &Element, signers: &'s [Certificate]) -> Result<&'s Certificate, SignatureError> {
    let signature = the_signature(root)?;
    ids_are_unique(root)?;
    let info = only(signature, "SignedInfo")?;
    let canonical = only(info, "CanonicalizationMethod")?;
    if canonical.attribute("Algorithm") != Some(EXCLUSIVE) || canonical.elements().next().is_some() {
        return Err(form("CanonicalizationMethod", EXCLUSIVE, canonical.attribute("Algorithm")));
    }
    let method = only(info, "SignatureMethod")?;
    let method = signing(method.attribute("Algorithm").unwrap_or_default())
        .ok_or_else(|| form("SignatureMethod", "RSA or ECDSA with SHA-2", method.attribute("Algorithm")))?;
    let references: Vec<&Element> = info.all(DSIG, "Reference").collect();
    let [one, two] = references.as_slice() else {
        return Err(form(
            "SignedInfo",
            "a reference to all and one to the properties",
            Some(&references.len().to_string()),
        ));
    };
    let (all, properties) = if one.attribute("URI") == Some("") { (one, two) } else { (two, one) };
    whole(all, root, signature)?;
    let properties = signed_properties(properties, root, signature)?;
    let value = bytes("SignatureValue", only(signature, "SignatureValue")?)?;
    let message = exclusive(info, None);
    let signer = signers.iter().find(|signer| signer.verifies(method, &message, &value));
    let signer = signer.ok_or(SignatureError::Signer { signers: signers.len() })?;
    names(properties, signer)?;
    Ok(signer)
}

/// The one signature there is: a child of the root.
fn the_signature(root: &Element) -> Result<&Element, SignatureError> {
    let mut count = 0;
    root.walk(&mut |element| count += usize::from(element.is(DSIG, "Signature")));
    let placed = root.all(DSIG, "Signature").count();
    match root.only(DSIG, "Signature") {
        Some(signature) if count == 1 => Ok(signature),
        _ => Err(SignatureError::Count { count, placed }),
    }
}

fn ids_are_unique(root: &Element) -> Result<(), SignatureError> {
    let mut seen = std::collections::BTreeSet::new();
    let mut twice = None;
    root.walk(&mut |element| {
        for attribute in element.attributes.iter().filter(|one| one.local.eq_ignore_ascii_case("id")) {
            if !seen.insert(attribute.value.as_str()) {
                twice = Some(attribute.value.clone());
            }
        }
    });
    twice.map_or(Ok(()), |id| Err(SignatureError::Id { id }))
}

fn only<'e>(element: &'e Element, name: &'static str) -> Result<&'e Element, SignatureError> {
    element.only(DSIG, name).ok_or_else(|| form(name, "one", None))
}

/// The reference to the document without its signature.
fn whole(reference: &Element, root: &Element, signature: &Element) -> Result<(), SignatureError> {
    if reference.attribute("URI") != Some("") {
        return Err(form("Reference", "URI=\"\"", reference.attribute("URI")));
    }
    let transforms = transforms(reference)?;
    if transforms != [ENVELOPED, EXCLUSIVE] {
        return Err(form(
            "Transforms",
            "enveloped-signature, then exclusive canonicalization",
            Some(&transforms.join(" ")),
        ));
    }
    digest(reference, "the list", &exclusive(root, Some(signature)))
}

/// The reference to the properties of this very signature: them.
fn signed_properties<'e>(
    reference: &Element,
    root: &'e Element,
    signature: &'e Element,
) -> Result<&'e Element, SignatureError> {
    const PART: &str = "SignedProperties";
    let object = only(signature, "Object")?;
    let around = object.only(XADES, "QualifyingProperties").ok_or_else(|| form(PART, "one", None))?;
    let properties = around.only(XADES, PART).ok_or_else(|| form(PART, "one", None))?;
    let id = reference.attribute("URI").and_then(|uri| uri.strip_prefix('#'));
    let meant = id.is_some() && id == properties.attribute("Id");
    if !meant || reference.attribute("Type") != Some(SIGNED_PROPERTIES) {
        return Err(form("Reference", "one to the SignedProperties of this signature", reference.attribute("URI")));
    }
    let transforms = transforms(reference)?;
    let canonical = match transforms.as_slice() {
        [] => inclusive(properties, &[root, signature, object, around]),
        [one] if one == EXCLUSIVE => exclusive(properties, None),
        _ => return Err(form("Transforms", "none, or exclusive canonicalization", Some(&transforms.join(" ")))),
    };
    digest(reference, "the signed properties", &canonical)?;
    Ok(properties)
}

/// The algorithms of a reference's transforms; none of them takes parameters.
fn transforms(reference: &Element) -> Result<Vec<String>, SignatureError> {
    let Some(list) = reference.only(DSIG, "Transforms") else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for one in list.elements() {
        let algorithm = one.attribute("Algorithm").filter(|_| one.is(DSIG, "Transform"));
        if algorithm.is_none() || one.elements().next().is_some() {
            return Err(form("Transform", "an algorithm without parameters", algorithm));
        }
        found.extend(algorithm.map(str::to_owned));
    }
    Ok(found)
}

fn digest(reference: &Element, part: &'static str, canonical: &[u8]) -> Result<(), SignatureError> {
    let method = only(reference, "DigestMethod")?.attribute("Algorithm");
    let hash = hash(method.unwrap_or_default()).ok_or_else(|| form("DigestMethod", "SHA-2", method))?;
    if hash.of(&[canonical]) == bytes("DigestValue", only(reference, "DigestValue")?)? {
        Ok(())
    } else {
        Err(SignatureError::Digest { part })
    }
}

fn bytes(part: &'static str, element: &Element) -> Result<Vec<u8>, SignatureError> {
    let text = element.text().ok_or_else(|| form(part, "base64", None))?;
    let text: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(&text).map_err(|_| form(part, "base64", Some(&text)))
}

/// XML Signature 1.1, section 6.2; RFC 6931, section 2.1.
fn hash(algorithm: &str) -> Option<Hash> {
    match algorithm {
        "http://www.w3.org/2001/04/xmlenc#sha256" => Some(Hash::Sha256),
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => Some(Hash::Sha384),
        "http://www.w3.org/2001/04/xmlenc#sha512" => Some(Hash::Sha512),
        _ => None,
    }
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

/// Whether the properties name that certificate as the signer's, by its digest; SHA-1 is passed over.
fn names(properties: &Element, signer: &Certificate) -> Result<(), SignatureError> {
    let signature = properties.only(XADES, "SignedSignatureProperties");
    let reference = signature.and_then(|signature| {
        signature.only(XADES, "SigningCertificateV2").or_else(|| signature.only(XADES, "SigningCertificate"))
    });
    let first = reference.and_then(|reference| reference.all(XADES, "Cert").next()?.only(XADES, "CertDigest"));
    let Some(first) = first else {
        return Err(form("SigningCertificate", "a digest of the signer's certificate", None));
    };
    let Some(hash) = hash(only(first, "DigestMethod")?.attribute("Algorithm").unwrap_or_default()) else {
        return Ok(());
    };
    let found = bytes("DigestValue", only(first, "DigestValue")?)?;
    if hash.of(&[signer.der()]) == found { Ok(()) } else { Err(SignatureError::Certificate) }
}
