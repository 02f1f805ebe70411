//! How is a credential or presentation secured, and what is that called?

use crate::data_integrity::Proof;
use crate::jose::Jws;
use crate::json::Value;
use crate::sd_jwt::SdJwt;
use crate::xades::Seal;

/// How a credential or presentation is secured.
#[derive(Debug)]
pub enum Securing {
    /// Not at all.
    None,
    /// By proofs in the document's `proof`, or by something in their place that is none.
    DataIntegrity,
    /// By the token that carries it.
    Jws(Box<Jws<'static>>),
    /// By an SD-JWT.
    SdJwt(Box<SealedSdJwt>),
    /// By a JAdES seal: the JWS in JSON serialisation.
    Jades(Box<Value<'static>>),
    /// By a XAdES seal in an XML document.
    Xades(Box<Seal>),
}

/// An SD-JWT as it was read.
#[derive(Debug)]
pub struct SealedSdJwt {
    /// The token, with its key binding.
    pub token: SdJwt<'static>,
    /// Further signatures over the same claims (RFC 9901, section 8, general form): each has to hold.
    pub others: Vec<Jws<'static>>,
    /// What the unprotected header of each of these calls its key, where it does.
    pub kids_beside: Vec<Option<String>>,
    /// Documents of type metadata that came along in the unprotected header (`vctm`). Nothing vouches for them but a hash
    /// in the protected part.
    pub type_metadata: Vec<Vec<u8>>,
}

/// The longest name of a way of securing: suites that we do not know have names of any length.
const SECURING_NAME: usize = 100;

impl Securing {
    /// The way of securing in its standard's own words; `document` is what it secures.
    pub fn name(&self, document: &Value<'_>) -> String {
        match self {
            Securing::None => "not sealed".to_owned(),
            Securing::DataIntegrity => match Proof::parse_all(document) {
                Err(_) => "a proof that cannot be read".to_owned(),
                Ok(proofs) => Self::of_suites(proofs.iter().map(|proof| proof.suite.name())),
            },
            Securing::Jws(jws) => format!("JWS {}", jws.alg().name()),
            Securing::SdJwt(_) => "SD-JWT".to_owned(),
            Securing::Jades(_) => "JAdES seal".to_owned(),
            Securing::Xades(_) => "XAdES seal".to_owned(),
        }
    }

    /// How Data Integrity proofs of these suites are named together.
    pub fn of_suites<'s>(suites: impl Iterator<Item = &'s str>) -> String {
        let mut names: Vec<&str> = suites.collect();
        names.dedup();
        match names.as_slice() {
            [one] if one.len() <= SECURING_NAME => (*one).to_owned(),
            _ => names.join(" and ").chars().take(SECURING_NAME).collect(),
        }
    }
}
