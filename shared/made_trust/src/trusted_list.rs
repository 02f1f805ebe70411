//! Trusted lists and lists of lists (ETSI TS 119 612), signed as they are (XAdES), in the text that is canonical already, so
//! that no canonicaliser is needed to make them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::party::Party;
use crate::xades::{DS, Referring, signature};

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
    /// Addresses of issues from before that lead to its signers.
    pub pivots: Vec<String>,
}

impl ListWish {
    /// A list of that country.
    pub fn new(territory: &str, sequence: u64, issued: &str, next: &str) -> Self {
        let (territory, issued, next) = (territory.to_owned(), issued.to_owned(), Some(next.to_owned()));
        Self { territory, sequence, issued, next, pivots: Vec::new() }
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
    /// Rules: the ends of the addresses of qualifiers, and the criteria ([`crate::criteria`]) of whom they are for.
    pub rules: Vec<(Vec<String>, String)>,
    /// Further extensions as they are to stand there, in canonical text.
    pub more: Vec<String>,
}

impl Stood {
    /// A service that issues qualified certificates for seals.
    pub fn seals(status: &str, since: &str) -> Self {
        let (kind, uses) = ("CA/QC".to_owned(), vec!["ForeSeals".to_owned()]);
        Self { kind, status: status.to_owned(), since: since.to_owned(), uses, rules: Vec::new(), more: Vec::new() }
    }

    /// A service that makes qualified time-stamps.
    pub fn stamps(status: &str, since: &str) -> Self {
        Self { kind: "TSA/QTST".to_owned(), uses: Vec::new(), ..Self::seals(status, since) }
    }

    /// The same, with a rule for some certificates.
    #[must_use]
    pub fn ruled(mut self, qualifiers: &[&str], criteria: &str) -> Self {
        self.rules.push((qualifiers.iter().map(|one| (*one).to_owned()).collect(), criteria.to_owned()));
        self
    }

    /// The same, with an extension: whether it is critical, and what stands in it.
    #[must_use]
    pub fn extended(mut self, critical: &str, inside: &str) -> Self {
        self.more.push(format!("<Extension Critical=\"{critical}\">{inside}</Extension>"));
        self
    }

    fn text(&self) -> String {
        let Self { kind, status, since, .. } = self;
        let uses = self.uses.iter().map(|one| {
            format!(
                "<AdditionalServiceInformation><URI xml:lang=\"en\">{MORE}{one}</URI></AdditionalServiceInformation>"
            )
        });
        let rules: String = self.rules.iter().map(|(qualifiers, criteria)| rule(qualifiers, criteria)).collect();
        let rules = (!rules.is_empty())
            .then(|| format!("<q:Qualifications xmlns:q=\"{QUALIFICATIONS}\">{rules}</q:Qualifications>"));
        let extensions = uses.chain(rules).map(|one| format!("<Extension Critical=\"false\">{one}</Extension>"));
        let extensions: String = extensions.chain(self.more.iter().cloned()).collect();
        format!(
            "<ServiceTypeIdentifier>{SERVICES}{kind}</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">A service</Name>\
             </ServiceName>IDENTITY<ServiceStatus>{STATUSES}{status}</ServiceStatus><StatusStartingTime>{since}\
             </StatusStartingTime><ServiceInformationExtensions>{extensions}</ServiceInformationExtensions>"
        )
    }
}

fn rule(qualifiers: &[String], criteria: &str) -> String {
    let one = |end: &String| format!("<q:Qualifier uri=\"{MORE}{end}\"></q:Qualifier>");
    let qualifiers: String = qualifiers.iter().map(one).collect();
    format!("<q:QualificationElement><q:Qualifiers>{qualifiers}</q:Qualifiers>{criteria}</q:QualificationElement>")
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
    let before: String = wish.pivots.iter().map(|address| format!("<URI xml:lang=\"en\">{address}</URI>")).collect();
    let before =
        if before.is_empty() { before } else { format!("<SchemeInformationURI>{before}</SchemeInformationURI>") };
    let next = wish.next.as_ref().map(|next| format!("<dateTime>{next}</dateTime>")).unwrap_or_default();
    format!(
        "<SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>{}</TSLSequenceNumber><TSLType>\
         {TYPES}{kind}</TSLType><SchemeOperatorName><Name xml:lang=\"de\">Amt</Name><Name xml:lang=\"en\">Office</Name>\
         </SchemeOperatorName>{before}<SchemeTerritory>{}</SchemeTerritory>{pointers}<ListIssueDateTime>{}</ListIssueDateTime>\
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

/// A list under its signature, which stands at the end of the root.
pub fn signed(list: &str, by: &Party) -> String {
    signed_with_id(list, by, "1")
}

/// The same, its ids ending so.
pub fn signed_with_id(list: &str, by: &Party, id: &str) -> String {
    placed(list, by, id, &Referring::default())
}

/// The same, referring to these.
pub fn signed_referring(list: &str, by: &Party, to: &Referring) -> String {
    placed(list, by, "1", to)
}

fn placed(list: &str, by: &Party, id: &str, to: &Referring) -> String {
    let without = format!("<ds:Transform Algorithm=\"{DS}enveloped-signature\"></ds:Transform>");
    let signature = signature(list, by, id, &without, to).text("");
    list.replace("</TrustServiceStatusList>", &format!("{signature}</TrustServiceStatusList>"))
}
