//! What did the issuer put where, and what of it may its holder keep back? The claims as issued, with a place for each
//! element that is not shown: SD-JWT VC, "Claim Metadata"; RFC 9901, section 7.1.

use std::collections::HashMap;

use super::{DisclosureError, SdJwt};
use crate::base64url;
use crate::json::{self, Value};
use crate::limits;

/// A claim, or the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Whether it stands in a disclosure of its own.
    pub concealable: bool,
    /// What it is.
    pub shape: Shape,
}

/// What a claim is, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Members, and how many digests stand beside them that no disclosure fits.
    Object {
        /// By name.
        members: Vec<(String, Issued)>,
        /// Members that are not shown, and decoys.
        withheld: usize,
    },
    /// Elements at the places at which they were issued.
    Array(Vec<Issued>),
    /// An element that is not shown, or a decoy.
    Withheld,
    /// Neither object nor array.
    Plain,
}

impl SdJwt<'_> {
    /// The claims as issued.
    ///
    /// # Errors
    /// The disclosures do not fit.
    pub fn issued(&self) -> Result<Issued, DisclosureError> {
        // What is no sound token has no sound places; and no place in a sound one is deeper than the limit.
        self.unveil()?;
        let mut view = View { disclosures: HashMap::new() };
        for text in &self.disclosures {
            let parsed = base64url::decode(text)
                .ok()
                .and_then(|bytes| Some(json::parse(&bytes, limits::CREDENTIAL_BYTES).ok()?.into_owned()));
            if let Some(Value::Array(parts)) = parsed {
                let digest = base64url::encode(self.hash().of(&[text.as_bytes()]));
                view.disclosures.insert(digest, parts);
            }
        }
        Ok(view.of(self.payload(), false))
    }
}

struct View {
    /// Salt, perhaps a name, and value, by digest.
    disclosures: HashMap<String, Vec<Value<'static>>>,
}

impl View {
    fn of(&mut self, value: &Value<'_>, concealable: bool) -> Issued {
        let shape = match value {
            Value::Object(members) => {
                let mut withheld = 0;
                let mut shown: Vec<(String, Issued)> = Vec::with_capacity(members.len());
                for (name, member) in members.iter() {
                    match name {
                        "_sd" => withheld += self.disclosed(member, &mut shown),
                        "_sd_alg" => {}
                        _ => shown.push((name.to_owned(), self.of(member, false))),
                    }
                }
                Shape::Object { members: shown, withheld }
            }
            Value::Array(items) => Shape::Array(items.iter().map(|item| self.element(item)).collect()),
            _ => Shape::Plain,
        };
        Issued { concealable, shape }
    }

    /// Puts the members of that list of digests in; how many are not shown.
    fn disclosed(&mut self, digests: &Value<'_>, shown: &mut Vec<(String, Issued)>) -> usize {
        let mut withheld = 0;
        for digest in digests.as_array().unwrap_or_default() {
            let parts = digest.as_str().and_then(|digest| self.disclosures.remove(digest));
            match parts.as_deref() {
                Some([_, Value::String(name), value]) => {
                    let issued = self.of(value, true);
                    shown.push((name.clone().into_owned(), issued));
                }
                _ => withheld += 1,
            }
        }
        withheld
    }

    fn element(&mut self, item: &Value<'_>) -> Issued {
        let Some(digest) = item.get("...") else { return self.of(item, false) };
        let parts = digest.as_str().and_then(|digest| self.disclosures.remove(digest));
        match parts.as_deref() {
            Some([_, value]) => self.of(value, true),
            _ => Issued { concealable: true, shape: Shape::Withheld },
        }
    }
}
