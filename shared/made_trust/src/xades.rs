//! Signatures in XML (XAdES, ETSI EN 319 132-1) over text that is canonical already, so that no canonicaliser is needed to make them.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::asn1;
use crate::party::Party;
use crate::time_stamp::{Stamping, time_stamp};

pub(crate) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

fn hash(text: &[u8]) -> String {
    STANDARD.encode(digest(&SHA256, text))
}

/// A signature, with what stands inside of it.
pub(crate) struct Signature {
    id: String,
    info: String,
    value: String,
    certificate: String,
    properties: String,
    /// The attribute by which its `KeyInfo` is referred to; empty if it is not signed.
    key: String,
}

/// What a signature refers to, beside its own properties.
#[derive(Clone, Debug, Default)]
pub struct Referring {
    /// The whole, by this id; empty for the whole however it is called.
    pub id: String,
    /// Its `KeyInfo` too.
    pub key: bool,
    /// Its certificate, by a digest with SHA-1.
    pub sha1: bool,
}

/// Over a text without it; `without` is the transform that says so. `objects` stands beside the certificate's digest in what is
/// signed.
pub(crate) fn signature(over: &str, by: &Party, id: &str, without: &str, to: &Referring) -> Signature {
    signature_with(over, by, id, without, "", to)
}

fn signature_with(over: &str, by: &Party, id: &str, without: &str, objects: &str, to: &Referring) -> Signature {
    let method = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>";
    let named = if to.sha1 { "2000/09/xmldsig#sha1" } else { "2001/04/xmlenc#sha256" };
    // In the text that is canonical where it stands alone; inside, what is declared twice means the same.
    let properties = format!(
        "<xades:SignedProperties xmlns:xades=\"{XADES}\" Id=\"properties-{id}\"><xades:SignedSignatureProperties>\
         <xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod xmlns:ds=\"{DS}\" Algorithm=\"\
         http://www.w3.org/{named}\"></ds:DigestMethod><ds:DigestValue xmlns:ds=\"{DS}\">{}</ds:DigestValue>\
         </xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>{objects}\
         </xades:SignedProperties>",
        hash(&by.der)
    );
    let certificate = STANDARD.encode(&by.der);
    let whole = if to.id.is_empty() { String::new() } else { format!("#{}", to.id) };
    let (mut key, mut beside) = (String::new(), String::new());
    if to.key {
        key = format!(" Id=\"key-{id}\"");
        let over = key_info(&key, &certificate);
        beside = format!(
            "<ds:Reference URI=\"#key-{id}\"><ds:Transforms><ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>\
             {method}<ds:DigestValue>{}</ds:DigestValue></ds:Reference>",
            hash(over.as_bytes())
        );
    }
    let info = format!(
        "<ds:SignedInfo xmlns:ds=\"{DS}\"><ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"></ds:SignatureMethod>\
         <ds:Reference URI=\"{whole}\"><ds:Transforms>{without}\
         <ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>{method}<ds:DigestValue>{}</ds:DigestValue>\
         </ds:Reference><ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#properties-{id}\">\
         <ds:Transforms><ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>{method}<ds:DigestValue>{}\
         </ds:DigestValue></ds:Reference>{beside}</ds:SignedInfo>",
        hash(over.as_bytes()),
        hash(properties.as_bytes())
    );
    let value = STANDARD.encode(plain(&by.sign(info.as_bytes())));
    Signature { id: id.to_owned(), info, value, certificate, properties, key }
}

/// `KeyInfo` in the text that is canonical where it stands alone, with this attribute.
fn key_info(key: &str, certificate: &str) -> String {
    format!(
        "<ds:KeyInfo xmlns:ds=\"{DS}\"{key}><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data>\
         </ds:KeyInfo>"
    )
}

impl Signature {
    /// The element, with these properties that are not signed.
    pub(crate) fn text(&self, unsigned: &str) -> String {
        let Self { id, info, value, certificate, properties, key } = self;
        let unsigned = if unsigned.is_empty() {
            String::new()
        } else {
            format!(
                "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>{unsigned}</xades:UnsignedSignatureProperties>\
                 </xades:UnsignedProperties>"
            )
        };
        format!(
            "<ds:Signature xmlns:ds=\"{DS}\" Id=\"signature-{id}\">{info}<ds:SignatureValue>{value}</ds:SignatureValue><ds:KeyInfo{key}>\
             <ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>\
             <xades:QualifyingProperties xmlns:xades=\"{XADES}\" Target=\"#signature-{id}\">{properties}{unsigned}\
             </xades:QualifyingProperties></ds:Object></ds:Signature>"
        )
    }
}

/// An XML document that is being sealed: each step adds what stands beside the seal.
pub struct XmlSealing {
    document: String,
    signature: Signature,
    unsigned: String,
}

/// Seals a document in canonical text, in which `<proof></proof>` stands; `content` is a time-stamp over it from before.
pub fn seal_xml(by: &Party, document: &str, content: Option<(&Party, &Stamping)>) -> XmlSealing {
    seal_xml_referring(by, document, content, &Referring::default())
}

/// The same, referring to these.
pub fn seal_xml_referring(
    by: &Party,
    document: &str,
    content: Option<(&Party, &Stamping)>,
    to: &Referring,
) -> XmlSealing {
    let without = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>\
                   not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>";
    let objects = content.map(|(tsa, how)| {
        let token = STANDARD.encode(time_stamp(tsa, &[], document.as_bytes(), how));
        format!(
            "<xades:SignedDataObjectProperties><xades:AllDataObjectsTimeStamp><xades:EncapsulatedTimeStamp>{token}\
             </xades:EncapsulatedTimeStamp></xades:AllDataObjectsTimeStamp></xades:SignedDataObjectProperties>"
        )
    });
    let signature = signature_with(document, by, "1", without, &objects.unwrap_or_default(), to);
    XmlSealing { document: document.to_owned(), signature, unsigned: String::new() }
}

impl XmlSealing {
    /// A time-stamp over the seal.
    #[must_use]
    pub fn stamped(mut self, tsa: &Party, how: &Stamping) -> Self {
        let over = format!("<ds:SignatureValue xmlns:ds=\"{DS}\">{}</ds:SignatureValue>", self.signature.value);
        let token = STANDARD.encode(time_stamp(tsa, &[], over.as_bytes(), how));
        self.unsigned += &format!(
            "<xades:SignatureTimeStamp><ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
             <xades:EncapsulatedTimeStamp>{token}</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>"
        );
        self
    }

    /// An archive time-stamp over everything so far.
    #[must_use]
    pub fn archived(mut self, tsa: &Party, how: &Stamping) -> Self {
        let Signature { info, value, certificate, properties, key, .. } = &self.signature;
        let value = format!("<ds:SignatureValue xmlns:ds=\"{DS}\">{value}</ds:SignatureValue>");
        let own = key_info(key, certificate);
        let referred = if key.is_empty() { String::new() } else { own.clone() };
        let over = [&self.document, properties, &referred, info, &value, &own, &alone(&self.unsigned)];
        let over = over.map(String::as_str).concat();
        let token = STANDARD.encode(time_stamp(tsa, &[], over.as_bytes(), how));
        self.unsigned += &format!(
            "<archive:ArchiveTimeStamp xmlns:archive=\"http://uri.etsi.org/01903/v1.4.1#\"><ds:CanonicalizationMethod \
             Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod><xades:EncapsulatedTimeStamp>{token}\
             </xades:EncapsulatedTimeStamp></archive:ArchiveTimeStamp>"
        );
        self
    }

    /// Certificates, to lead to an authority.
    #[must_use]
    pub fn certificates(mut self, all: &[&Party]) -> Self {
        let all = values("EncapsulatedX509Certificate", all.iter().map(|one| &one.der));
        self.unsigned += &format!("<xades:CertificateValues>{all}</xades:CertificateValues>");
        self
    }

    /// Lists and answers about withdrawn certificates.
    #[must_use]
    pub fn withdrawals(mut self, lists: &[Vec<u8>], answers: &[Vec<u8>]) -> Self {
        let (lists, answers) = (values("EncapsulatedCRLValue", lists), values("EncapsulatedOCSPValue", answers));
        self.unsigned += &format!(
            "<xades:RevocationValues><xades:CRLValues>{lists}</xades:CRLValues><xades:OCSPValues>{answers}</xades:OCSPValues>\
             </xades:RevocationValues>"
        );
        self
    }

    /// The file.
    pub fn file(&self) -> String {
        self.document.replace("<proof></proof>", &format!("<proof>{}</proof>", self.signature.text(&self.unsigned)))
    }
}

/// Unsigned properties in the text that is canonical where each stands alone: the prefixes that it uses are declared on it, and
/// that of the signature where it is used first inside.
fn alone(unsigned: &str) -> String {
    let declared = ["SignatureTimeStamp", "CertificateValues", "RevocationValues"]
        .iter()
        .fold(unsigned.to_owned(), |text, name| {
            text.replace(&format!("<xades:{name}>"), &format!("<xades:{name} xmlns:xades=\"{XADES}\">"))
        });
    let method = |text: String| {
        text.replace("<ds:CanonicalizationMethod ", &format!("<ds:CanonicalizationMethod xmlns:ds=\"{DS}\" "))
    };
    // In an archive time-stamp its own prefix stands outside, and that of what it holds inside.
    let parts = declared.split_inclusive("</archive:ArchiveTimeStamp>").map(|part| {
        part.split_once("<archive:ArchiveTimeStamp").map_or_else(
            || part.to_owned(),
            |(before, archive)| {
                let archive = archive.replace(
                    "<xades:EncapsulatedTimeStamp>",
                    &format!("<xades:EncapsulatedTimeStamp xmlns:xades=\"{XADES}\">"),
                );
                format!("{before}<archive:ArchiveTimeStamp{archive}")
            },
        )
    });
    method(parts.collect())
}

fn values<'v>(name: &str, all: impl IntoIterator<Item = &'v Vec<u8>>) -> String {
    all.into_iter().map(|der| format!("<xades:{name}>{}</xades:{name}>", STANDARD.encode(der))).collect()
}

/// r||s of an ECDSA signature on P-256 in DER.
fn plain(der: &[u8]) -> Vec<u8> {
    let number = |part: &[u8]| {
        let body = asn1::body(part);
        let digits = body.strip_prefix(&[0]).filter(|rest| rest.len() >= 32).unwrap_or(body);
        [vec![0; 32_usize.saturating_sub(digits.len())], digits.to_vec()].concat()
    };
    asn1::inside(der).into_iter().flat_map(number).collect()
}
