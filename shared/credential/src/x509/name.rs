//! Whom does a distinguished name name?
//!
//! RFC 5280, section 4.1.2.4 for the structure; RFC 4514 for the text.

use std::fmt;

use der::asn1::{Any, ObjectIdentifier};
use der::{Encode, Tag, Tagged};
use unicode_normalization::UnicodeNormalization;

use super::CertificateError;

/// A distinguished name. `Display` writes RFC 4514: most specific first, with the short names of the attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistinguishedName {
    /// In the order of the certificate: the least specific first.
    parts: Vec<Vec<Attribute>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Attribute {
    oid: ObjectIdentifier,
    value: Value,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Text(String),
    /// A value of no string type, or of characters that its type does not allow.
    Der(Vec<u8>),
}

/// RFC 4514, section 3, and those that X.520, RFC 2985 and ETSI EN 319 412-1 add.
const SHORT_NAMES: [(&str, &str); 16] = [
    ("2.5.4.3", "CN"),
    ("2.5.4.4", "SN"),
    ("2.5.4.5", "serialNumber"),
    ("2.5.4.6", "C"),
    ("2.5.4.7", "L"),
    ("2.5.4.8", "ST"),
    ("2.5.4.9", "STREET"),
    ("2.5.4.10", "O"),
    ("2.5.4.11", "OU"),
    ("2.5.4.12", "title"),
    ("2.5.4.17", "postalCode"),
    ("2.5.4.42", "GN"),
    ("2.5.4.97", "organizationIdentifier"),
    ("0.9.2342.19200300.100.1.1", "UID"),
    ("0.9.2342.19200300.100.1.25", "DC"),
    ("1.2.840.113549.1.9.1", "emailAddress"),
];

impl DistinguishedName {
    pub(super) fn read(name: &x509_cert::name::Name) -> Result<Self, CertificateError> {
        let part = |rdn: &x509_cert::name::RelativeDistinguishedName| {
            rdn.iter().map(|a| Ok(Attribute { oid: a.oid, value: Value::read(&a.value)? })).collect()
        };
        Ok(Self { parts: name.iter_rdn().map(part).collect::<Result<_, CertificateError>>()? })
    }

    /// The text of the one attribute of that type; `None` where there is none or more than one.
    pub(super) fn only(&self, oid: ObjectIdentifier) -> Option<&str> {
        let mut found = self.parts.iter().flatten().filter(|attribute| attribute.oid == oid);
        match (found.next(), found.next()) {
            (Some(Attribute { value: Value::Text(text), .. }), None) => Some(text),
            _ => None,
        }
    }
}

impl DistinguishedName {
    /// Whether it names nobody.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The texts of all attributes of that type.
    pub(super) fn all<'n>(&'n self, oid: &'n str) -> impl Iterator<Item = &'n str> {
        let of_type = move |attribute: &&Attribute| attribute.oid.to_string() == oid;
        self.parts.iter().flatten().filter(of_type).filter_map(|attribute| match &attribute.value {
            Value::Text(text) => Some(text.as_str()),
            Value::Der(_) => None,
        })
    }

    /// Whether both are the same name: in whatever string type, case and white space (RFC 5280, section 7.1).
    pub(super) fn is(&self, other: &Self) -> bool {
        self == other || (self.parts.len() == other.parts.len() && self.is_below(other))
    }

    /// Whether it begins, from the least specific part, with all of that one.
    pub(super) fn is_below(&self, base: &Self) -> bool {
        let same = |(own, other): (&Vec<Attribute>, &Vec<Attribute>)| {
            own.len() == other.len() && own.iter().zip(other).all(|(own, other)| own.is(other))
        };
        self.parts.len() >= base.parts.len() && self.parts.iter().zip(&base.parts).all(same)
    }

    /// Whether it has an attribute of that type, by its object identifier: "2.5.4.97".
    pub fn has(&self, oid: &str) -> bool {
        self.parts.iter().flatten().any(|attribute| attribute.oid.to_string() == oid)
    }
}

impl Attribute {
    fn is(&self, other: &Self) -> bool {
        self.oid == other.oid
            && match (&self.value, &other.value) {
                (Value::Text(own), Value::Text(other)) => own == other || fold(own) == fold(other),
                (own, other) => own == other,
            }
    }
}

impl Value {
    fn read(value: &Any) -> Result<Self, CertificateError> {
        let bytes = value.value();
        let text = match value.tag() {
            Tag::Utf8String | Tag::PrintableString | Tag::Ia5String | Tag::NumericString => {
                std::str::from_utf8(bytes).ok().map(str::to_owned)
            }
            // T.61 as everybody writes it: Latin-1.
            Tag::TeletexString => Some(bytes.iter().map(|byte| char::from(*byte)).collect()),
            Tag::BmpString => utf16(bytes),
            _ => None,
        };
        Ok(match text {
            Some(text) => Self::Text(text),
            None => Self::Der(value.to_der()?),
        })
    }
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let (units, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let units = units.iter().map(|pair| u16::from_be_bytes(*pair));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

impl fmt::Display for DistinguishedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.parts.iter().rev().enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            for (index, attribute) in part.iter().enumerate() {
                if index > 0 {
                    f.write_str("+")?;
                }
                attribute.fmt(f)?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let oid = self.oid.to_string();
        let name = SHORT_NAMES.iter().find(|(known, _)| *known == oid).map_or(oid.as_str(), |(_, short)| short);
        write!(f, "{name}=")?;
        match &self.value {
            Value::Text(text) => escaped(text, f),
            Value::Der(der) => write!(f, "#{}", hex::encode(der)),
        }
    }
}

/// RFC 4514, section 2.4.
fn escaped(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let last = text.chars().count().saturating_sub(1);
    for (index, c) in text.chars().enumerate() {
        match c {
            '\0' => f.write_str("\\00")?,
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => write!(f, "\\{c}")?,
            '#' | ' ' if index == 0 => write!(f, "\\{c}")?,
            ' ' if index == last => f.write_str("\\ ")?,
            _ => write!(f, "{c}")?,
        }
    }
    Ok(())
}

/// A name as it is compared: NFC, without case, and with one space for each run of white space.
pub fn fold(text: &str) -> String {
    // To upper case and back, so that ß and SS, σ and ς come out the same.
    let folded: String = text.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
