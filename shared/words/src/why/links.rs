//! Why is a link not followed, or an address that it names not asked?

use openid4vc::address::{AddressError, AddressFlaw};
use openid4vc::link::{LINK_BYTES, LinkError};

use super::{Why, quoted};
use crate::Words;

impl Why for AddressError {
    fn why(&self, words: Words) -> String {
        let id = match self.reason {
            AddressFlaw::NoAddress => "link-no-address",
            AddressFlaw::NoHost => "link-no-host",
            AddressFlaw::NotHttps => "link-not-https",
            AddressFlaw::OtherScheme => "link-neither",
            AddressFlaw::UserName => "link-user-name",
            AddressFlaw::Fragment => "link-fragment",
        };
        words.worded(id, &[("address", &quoted(&self.address))])
    }
}

impl Why for LinkError {
    fn why(&self, words: Words) -> String {
        match self {
            Self::TooLong { actual } => {
                let (actual, limit) = (actual.to_string(), LINK_BYTES.to_string());
                words.worded("link-too-long", &[("actual", &actual), ("limit", &limit)])
            }
            Self::OtherScheme { found, expected } => {
                words.worded("link-other-scheme", &[("found", &quoted(found)), ("expected", expected)])
            }
            Self::Repeated { name } => words.worded("link-repeated", &[("name", &quoted(name))]),
        }
    }
}
