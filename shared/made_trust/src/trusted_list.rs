//! Trusted lists and lists of lists (ETSI TS 119 612), signed as they are (XAdES), in the text that is canonical already, so
//! that no canonicaliser is needed to make them.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::asn1;
use crate::party::Party;

const SERVICES: &str = "http://uri.etsi.org/TrstSvc/Svctype/";
const STATUSES: &str = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";
const MORE: &str = "http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/";
const QUALIFICATIONS: &str = "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#";
const TYPES: &str = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/";

/// What a list says of itself.
#[derive(Clone, Debug)]
pub struct ListWish {
    /// Two letters.
    pub territory: String,
    /// Its number.
    pub sequence: u64,
    /// When it was issued.
    pub issued: String,
    /// When the next one is due; none of a closed list.
    pub next: Option<String>,
}

impl ListWish {
    /// A list of that country.
    pub fn new(territory: &str, sequence: u64, issued: &str, next: &str) -> Self {
        let (territory, issued, next) = (territory.to_owned(), issued.to_owned(), Some(next.to_owned()));
        Self { territory, sequence, issued, next }
    }
}

/// How a service stood since a moment.
#[derive(Clone, Debug)]
pub struct Stood {
    /// The end of its type's address, "CA/QC".
    pub kind: String,
    /// The end of its status' address, "granted".
    pub status: String,
    /// Since when.
    pub since: String,
    /// The ends of the addresses of what it is for besides, "ForeSeals".
    pub uses: Vec<String>,
    /// The ends of the addresses of qualifiers.
    pub qualifiers: Vec<String>,
}

impl Stood {
    /// A service that issues qualified certificates for seals.
    pub fn seals(status: &str, since: &str) -> Self {
        let (kind, uses) = ("CA/QC".to_owned(), vec!["ForeSeals".to_owned()]);
        Self { kind, status: status.to_owned(), since: since.to_owned(), uses, qualifiers: Vec::new() }
    }

    /// A service that makes qualified time-stamps.
    pub fn stamps(status: &str, since: &str) -> Self {
        Self { kind: "TSA/QTST".to_owned(), uses: Vec::new(), ..Self::seals(status, since) }
    }

    fn text(&self) -> String {
        let Self { kind, status, since, .. } = self;
        let uses = self.uses.iter().map(|one| {
            format!(
                "<AdditionalServiceInformation><URI xml:lang=\"en\">{MORE}{one}</URI></AdditionalServiceInformation>"
            )
        });
        let qualifiers: String = self
            .qualifiers
            .iter()
            .map(|one| {
                format!("<q:Qualifier uri=\"http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/{one}\"></q:Qualifier>")
            })
            .collect();
        let rules = format!(
            "<q:Qualifications xmlns:q=\"{QUALIFICATIONS}\"><q:QualificationElement><q:Qualifiers>{qualifiers}</q:Qualifiers>\
             </q:QualificationElement></q:Qualifications>"
        );
        let rules = (!self.qualifiers.is_empty()).then_some(rules);
        let extensions: String =
            uses.chain(rules).map(|one| format!("<Extension Critical=\"false\">{one}</Extension>")).collect();
        format!(
            "<ServiceTypeIdentifier>{SERVICES}{kind}</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">A service</Name>\
             </ServiceName>IDENTITY<ServiceStatus>{STATUSES}{status}</ServiceStatus><StatusStartingTime>{since}\
             </StatusStartingTime><ServiceInformationExtensions>{extensions}</ServiceInformationExtensions>"
        )
    }
}

/// A service: the certificates that it is known by, and how it stood, the newest first.
pub type Entry<'a> = (&'a [&'a Party], &'a [Stood]);

fn identity(known: &[&Party]) -> String {
    let ids: String = known
        .iter()
        .map(|one| format!("<DigitalId><X509Certificate>{}</X509Certificate></DigitalId>", STANDARD.encode(&one.der)))
        .collect();
    format!("<ServiceDigitalIdentity>{ids}</ServiceDigitalIdentity>")
}

fn scheme(wish: &ListWish, kind: &str, pointers: &str) -> String {
    let next = wish.next.as_ref().map(|next| format!("<dateTime>{next}</dateTime>")).unwrap_or_default();
    format!(
        "<SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>{}</TSLSequenceNumber><TSLType>\
         {TYPES}{kind}</TSLType><SchemeOperatorName><Name xml:lang=\"de\">Amt</Name><Name xml:lang=\"en\">Office</Name>\
         </SchemeOperatorName><SchemeTerritory>{}</SchemeTerritory>{pointers}<ListIssueDateTime>{}</ListIssueDateTime>\
         <NextUpdate>{next}</NextUpdate></SchemeInformation>",
        wish.sequence, wish.territory, wish.issued
    )
}

fn around(inside: &str) -> String {
    format!(
        "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" Id=\"list\">{inside}</TrustServiceStatusList>"
    )
}

/// A national list, not signed.
pub fn national_list(wish: &ListWish, services: &[Entry<'_>]) -> String {
    let services: String = services
        .iter()
        .map(|(known, stood)| {
            let mut entries = stood.iter().map(|stood| stood.text().replace("IDENTITY", &identity(known)));
            let first = entries.next().unwrap_or_default();
            let before: String =
                entries.map(|entry| format!("<ServiceHistoryInstance>{entry}</ServiceHistoryInstance>")).collect();
            format!(
                "<TSPService><ServiceInformation>{first}</ServiceInformation><ServiceHistory>{before}</ServiceHistory></TSPService>"
            )
        })
        .collect();
    let provider = format!(
        "<TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang=\"en\">A provider</Name>\
         </TSPName></TSPInformation><TSPServices>{services}</TSPServices></TrustServiceProvider></TrustServiceProviderList>"
    );
    around(&format!("{}{provider}", scheme(wish, "EUgeneric", "")))
}

/// A list of lists, not signed: of each country where its list is, and who signs it.
pub fn list_of_lists(wish: &ListWish, lists: &[(&str, &[&Party])]) -> String {
    let pointers: String = lists
        .iter()
        .map(|(territory, signers)| {
            format!(
                "<OtherTSLPointer><ServiceDigitalIdentities>{}</ServiceDigitalIdentities><TSLLocation>https://lists.example/\
                 {territory}.xml</TSLLocation><AdditionalInformation><OtherInformation><SchemeTerritory>{territory}\
                 </SchemeTerritory></OtherInformation><OtherInformation><x:MimeType xmlns:x=\"http://uri.etsi.org/02231/v2/\
                 additionaltypes#\">application/vnd.etsi.tsl+xml</x:MimeType></OtherInformation></AdditionalInformation>\
                 </OtherTSLPointer>",
                identity(signers)
            )
        })
        .collect();
    let pointers = format!("<PointersToOtherTSL>{pointers}</PointersToOtherTSL>");
    around(&scheme(wish, "EUlistofthelists", &pointers))
}

fn hash(text: &[u8]) -> String {
    STANDARD.encode(digest(&SHA256, text))
}

/// A list under its signature, which stands at the end of the root.
pub fn signed(list: &str, by: &Party) -> String {
    signed_with_id(list, by, "1")
}

/// The same, its ids ending so.
pub fn signed_with_id(list: &str, by: &Party, id: &str) -> String {
    const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
    const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
    const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";
    let method = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>";
    // In the text that is canonical where it stands alone; inside, what is declared twice means the same.
    let properties = format!(
        "<xades:SignedProperties xmlns:xades=\"{XADES}\" Id=\"properties-{id}\"><xades:SignedSignatureProperties>\
         <xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod xmlns:ds=\"{DS}\" Algorithm=\"\
         http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue xmlns:ds=\"{DS}\">{}</ds:DigestValue>\
         </xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>\
         </xades:SignedProperties>",
        hash(&by.der)
    );
    let info = format!(
        "<ds:SignedInfo xmlns:ds=\"{DS}\"><ds:CanonicalizationMethod Algorithm=\"{EXCLUSIVE}\"></ds:CanonicalizationMethod>\
         <ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"></ds:SignatureMethod>\
         <ds:Reference URI=\"\"><ds:Transforms><ds:Transform Algorithm=\"{DS}enveloped-signature\"></ds:Transform>\
         <ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>{method}<ds:DigestValue>{}</ds:DigestValue>\
         </ds:Reference><ds:Reference Type=\"http://uri.etsi.org/01903#SignedProperties\" URI=\"#properties-{id}\">\
         <ds:Transforms><ds:Transform Algorithm=\"{EXCLUSIVE}\"></ds:Transform></ds:Transforms>{method}<ds:DigestValue>{}\
         </ds:DigestValue></ds:Reference></ds:SignedInfo>",
        hash(list.as_bytes()),
        hash(properties.as_bytes())
    );
    let value = STANDARD.encode(plain(&by.sign(info.as_bytes())));
    let signature = format!(
        "<ds:Signature xmlns:ds=\"{DS}\" Id=\"signature-{id}\">{info}<ds:SignatureValue>{value}</ds:SignatureValue><ds:KeyInfo>\
         <ds:X509Data><ds:X509Certificate>{}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>\
         <xades:QualifyingProperties xmlns:xades=\"{XADES}\" Target=\"#signature-{id}\">{properties}\
         </xades:QualifyingProperties></ds:Object></ds:Signature>",
        STANDARD.encode(&by.der)
    );
    list.replace("</TrustServiceStatusList>", &format!("{signature}</TrustServiceStatusList>"))
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
