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

/// [`Referenced::part`] of the signature's own properties.
pub const PROPERTIES: &str = "the signed properties";

/// [`Referenced::part`] of the signature's `KeyInfo`.
pub const KEY_INFO: &str = "KeyInfo";

/// What one reference is to, with its digest as it was written and as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referenced {
    /// What it is to, "the list".
    pub part: &'static str,
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
        part: &'static str,
        transforms: Vec<String>,
        canonical: Vec<u8>,
    ) -> Result<Self, SignatureError> {
        let method = only(reference, "DigestMethod")?.attribute("Algorithm");
        let hash = hash(method.unwrap_or_default()).ok_or_else(|| form("DigestMethod", "SHA-2", method))?;
        let computed = hash.of(&[&canonical]);
        let stated = bytes("DigestValue", only(reference, "DigestValue")?)?;
        let uri = reference.attribute("URI").unwrap_or_default().to_owned();
        Ok(Self { part, uri, transforms, hash, canonical, stated, computed })
    }

    pub(super) fn check(&self) -> Result<(), SignatureError> {
        if self.computed == self.stated { Ok(()) } else { Err(SignatureError::Digest { part: self.part }) }
    }
}

/// What the references of a signature are to, each in its place: of the document and the properties one, of the key at most one.
pub(super) struct Sorted<'e> {
    pub(super) whole: &'e Element,
    pub(super) properties: &'e Element,
    pub(super) key: Option<&'e Element>,
    /// In the order of the references.
    pub(super) order: Vec<Kept>,
}

/// One of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Whole,
    Properties,
    Key,
}

/// Tells the references of a signature apart. One to anything else is refused: what it is to could be taken for the document.
pub(super) fn sort<'e>(
    info: &'e Element,
    root: &Element,
    signature: &Element,
    kind: &Kind,
) -> Result<Sorted<'e>, SignatureError> {
    let own = root.attribute("Id").filter(|_| kind.by_own_id);
    let key = signature.only(DSIG, "KeyInfo").and_then(|key| key.attribute("Id"));
    let (mut whole, mut properties, mut keys, mut order) = (None, None, None, Vec::new());
    for reference in info.all(DSIG, "Reference") {
        let uri = reference.attribute("URI");
        let id = uri.and_then(|uri| uri.strip_prefix('#')).filter(|id| !id.is_empty());
        let (place, what) = if uri == Some("") || (id.is_some() && id == own) {
            (&mut whole, Kept::Whole)
        } else if reference.attribute("Type") == Some(SIGNED_PROPERTIES) {
            (&mut properties, Kept::Properties)
        } else if id.is_some() && id == key {
            (&mut keys, Kept::Key)
        } else {
            return Err(form("Reference", kind.due, uri));
        };
        if place.replace(reference).is_some() {
            return Err(form("Reference", "one to each part", uri));
        }
        order.push(what);
    }
    let whole = whole.ok_or_else(|| form("Reference", kind.due, None))?;
    let none = || form("Reference", "one to the SignedProperties of this signature", None);
    Ok(Sorted { whole, properties: properties.ok_or_else(none)?, key: keys, order })
}

/// The reference to the document without its signature.
pub(super) fn whole(
    reference: &Element,
    root: &Element,
    signature: &Element,
    kind: &Kind,
) -> Result<Referenced, SignatureError> {
    let transforms = transforms(reference)?;
    let by_path = kind.by_path && transforms == [ALL_BUT_SIGNATURES, EXCLUSIVE];
    if transforms != [ENVELOPED, EXCLUSIVE] && !by_path {
        return Err(form(
            "Transforms",
            "enveloped-signature, then exclusive canonicalization",
            Some(&transforms.join(" ")),
        ));
    }
    Referenced::of(reference, kind.name, transforms, exclusive(root, Some(signature)))
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
    if id.is_none() || id != properties.attribute("Id") {
        return Err(form("Reference", "one to the SignedProperties of this signature", reference.attribute("URI")));
    }
    let around = [around, &[signature, object, qualifying]].concat();
    Ok((inside(reference, PROPERTIES, properties, &around)?, properties))
}

/// The reference to the `KeyInfo` of this very signature.
pub(super) fn key_info(
    reference: &Element,
    around: &[&Element],
    signature: &Element,
) -> Result<Referenced, SignatureError> {
    inside(reference, KEY_INFO, only(signature, "KeyInfo")?, &[around, &[signature]].concat())
}

/// The reference to an element of the signature, which stands in those `around`.
fn inside(
    reference: &Element,
    part: &'static str,
    element: &Element,
    around: &[&Element],
) -> Result<Referenced, SignatureError> {
    let transforms = transforms(reference)?;
    let canonical = match transforms.as_slice() {
        [] => inclusive(element, around),
        [one] if one == EXCLUSIVE => exclusive(element, None),
        _ => return Err(form("Transforms", "none, or exclusive canonicalization", Some(&transforms.join(" ")))),
    };
    Referenced::of(reference, part, transforms, canonical)
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
