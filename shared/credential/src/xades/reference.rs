//! What is a reference in a signature to, and is that still what was signed?
//!
//! XML Signature 1.1, sections 4.4.3 (references, transforms, digests) and 6.2.

use super::signature::{DSIG, EXCLUSIVE, Kind, SignatureError, XADES, bytes, form, only};
use crate::key::Hash;
use crate::xml::{Element, exclusive, inclusive};

const SIGNED_PROPERTIES: &str = "http://uri.etsi.org/01903#SignedProperties";
const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const XPATH: &str = "http://www.w3.org/TR/1999/REC-xpath-19991116";
/// What [`XPATH`] is where it leaves out signatures and nothing else.
const ALL_BUT_SIGNATURES: &str = "all but signatures";

/// What one reference is to, with its digest as it was written and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referenced {
    /// What the document is called; `None` of the signature's own properties.
    document: Option<&'static str>,
    /// `URI`, as it is written.
    pub uri: String,
    /// The algorithms of its transforms, in their order.
    pub transforms: Vec<String>,
    /// The hash that it names.
    pub hash: Hash,
    /// What comes of the transforms: the bytes that are hashed.
    pub canonical: Vec<u8>,
    /// `DigestValue`.
    pub stated: Vec<u8>,
    /// The hash of the bytes.
    pub computed: Vec<u8>,
}

impl Referenced {
    fn of(
        reference: &Element,
        document: Option<&'static str>,
        transforms: Vec<String>,
        canonical: Vec<u8>,
    ) -> Result<Self, SignatureError> {
        let method = only(reference, "DigestMethod")?.attribute("Algorithm");
        let hash = hash(method.unwrap_or_default()).ok_or_else(|| form("DigestMethod", "SHA-2", method))?;
        let computed = hash.of(&[&canonical]);
        let stated = bytes("DigestValue", only(reference, "DigestValue")?)?;
        let uri = reference.attribute("URI").unwrap_or_default().to_owned();
        Ok(Self { document, uri, transforms, hash, canonical, stated, computed })
    }

    /// Whether it is to the signature's own properties, and not to the document.
    pub fn of_properties(&self) -> bool {
        self.document.is_none()
    }

    pub(super) fn check(&self) -> Result<(), SignatureError> {
        let part = self.document.unwrap_or("the signed properties");
        if self.computed == self.stated { Ok(()) } else { Err(SignatureError::Digest { part }) }
    }
}

/// The reference to the document without its signature.
pub(super) fn whole(
    reference: &Element,
    root: &Element,
    signature: &Element,
    kind: &Kind,
) -> Result<Referenced, SignatureError> {
    if reference.attribute("URI") != Some("") {
        return Err(form("Reference", "URI=\"\"", reference.attribute("URI")));
    }
    let transforms = transforms(reference)?;
    let by_path = kind.by_path && transforms == [ALL_BUT_SIGNATURES, EXCLUSIVE];
    if transforms != [ENVELOPED, EXCLUSIVE] && !by_path {
        return Err(form(
            "Transforms",
            "enveloped-signature, then exclusive canonicalization",
            Some(&transforms.join(" ")),
        ));
    }
    Referenced::of(reference, Some(kind.name), transforms, exclusive(root, Some(signature)))
}

/// The reference to the properties of this very signature, and them.
pub(super) fn signed_properties<'e>(
    reference: &Element,
    around: &[&'e Element],
    signature: &'e Element,
) -> Result<(Referenced, &'e Element), SignatureError> {
    const PART: &str = "SignedProperties";
    let object = only(signature, "Object")?;
    let qualifying = object.only(XADES, "QualifyingProperties").ok_or_else(|| form(PART, "one", None))?;
    let properties = qualifying.only(XADES, PART).ok_or_else(|| form(PART, "one", None))?;
    let id = reference.attribute("URI").and_then(|uri| uri.strip_prefix('#'));
    let meant = id.is_some() && id == properties.attribute("Id");
    if !meant || reference.attribute("Type") != Some(SIGNED_PROPERTIES) {
        return Err(form("Reference", "one to the SignedProperties of this signature", reference.attribute("URI")));
    }
    let transforms = transforms(reference)?;
    let canonical = match transforms.as_slice() {
        [] => inclusive(properties, &[around, &[signature, object, qualifying]].concat()),
        [one] if one == EXCLUSIVE => exclusive(properties, None),
        _ => return Err(form("Transforms", "none, or exclusive canonicalization", Some(&transforms.join(" ")))),
    };
    Ok((Referenced::of(reference, None, transforms, canonical)?, properties))
}

/// The algorithms of a reference's transforms; none of them takes parameters, but for one path.
pub(super) fn transforms(reference: &Element) -> Result<Vec<String>, SignatureError> {
    let Some(list) = reference.only(DSIG, "Transforms") else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for one in list.elements() {
        let algorithm = one.attribute("Algorithm").filter(|_| one.is(DSIG, "Transform"));
        if algorithm == Some(XPATH) && leaves_out_signatures(one) {
            found.push(ALL_BUT_SIGNATURES.to_owned());
            continue;
        }
        if algorithm.is_none() || one.elements().next().is_some() {
            return Err(form("Transform", "an algorithm without parameters", algorithm));
        }
        found.extend(algorithm.map(str::to_owned));
    }
    Ok(found)
}

/// Whether that is the one path that leaves out what stands in signatures. Where there is one signature, in which nothing else
/// stands, that is the same as the transform for enveloped signatures.
fn leaves_out_signatures(transform: &Element) -> bool {
    let mut inside = transform.elements();
    match (inside.next(), inside.next()) {
        (Some(path), None) if path.is(DSIG, "XPath") && path.prefix == "ds" => {
            path.text() == Some("not(ancestor-or-self::ds:Signature)")
        }
        _ => false,
    }
}

/// XML Signature 1.1, section 6.2; RFC 6931, section 2.1.
pub(super) fn hash(algorithm: &str) -> Option<Hash> {
    match algorithm {
        "http://www.w3.org/2001/04/xmlenc#sha256" => Some(Hash::Sha256),
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => Some(Hash::Sha384),
        "http://www.w3.org/2001/04/xmlenc#sha512" => Some(Hash::Sha512),
        _ => None,
    }
}
