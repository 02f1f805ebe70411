//! Which version does a DID URL ask for? did:webvh 1.0, "Reading did:webvh DID URLs".

use percent_encoding::percent_decode_str;

use crate::Timestamp;
use crate::did::{DidError, DidUrl, cut};

/// Which version is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VersionQuery {
    /// The one in force.
    Current,
    /// `versionId`
    Id(String),
    /// `versionNumber`
    Number(u64),
    /// `versionTime`
    Time(Timestamp),
}

impl VersionQuery {
    /// Reads the query of a DID URL. Parameters of other names do not choose a version.
    ///
    /// # Errors
    /// Two of them, or one that is none.
    pub fn of(url: &DidUrl) -> Result<Self, DidError> {
        let error = || DidError::Syntax { text: cut(&url.to_string()) };
        let mut found = Self::Current;
        for pair in url.query.iter().flat_map(|query| query.split('&')) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent_decode_str(value).decode_utf8().map_err(|_| error())?;
            let one = match name {
                "versionId" => Self::Id(value.into_owned()),
                "versionNumber" => Self::Number(value.parse().map_err(|_| error())?),
                "versionTime" => Self::Time(Timestamp::parse(&value).map_err(|_| error())?),
                _ => continue,
            };
            if found != Self::Current {
                return Err(error());
            }
            found = one;
        }
        Ok(found)
    }
}
