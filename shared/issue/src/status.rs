//! Which credentials are withdrawn, and how is that published?
//!
//! Bitstring Status List (W3C), sections 3 and 4; Token Status List (IETF), sections 4 to 6.

use credential::status::{Bits, Order};
use credential::{Timestamp, jose, limits, status};
use rand_core::CryptoRng;
use serde_json::{Value, json};

use crate::award::{Format, IssueError};
use crate::issuer::Issuer;
use crate::open_badge;

/// The standard of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusKind {
    /// A BitstringStatusListCredential, for W3C credentials.
    Bitstring,
    /// A Status List Token, for SD-JWT VC.
    Token,
}

/// Where one credential's withdrawal would stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// The list's standard.
    pub kind: StatusKind,
    /// The list's address.
    pub list: String,
    /// The entry, from 0.
    pub index: u64,
}

impl StatusEntry {
    /// The `credentialStatus` member of a W3C credential; none for an entry of a Status List Token.
    pub fn credential_status(&self) -> Result<Value, IssueError> {
        self.w3c(Format::OpenBadge)
    }

    /// The same for a credential of that format.
    pub(crate) fn w3c(&self, format: Format) -> Result<Value, IssueError> {
        if self.kind != StatusKind::Bitstring {
            return Err(IssueError::WrongList { kind: self.kind, format });
        }
        Ok(json!({
            "id": format!("{}#{}", self.list, self.index),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": self.index.to_string(),
            "statusListCredential": self.list,
        }))
    }

    /// The `status` claim.
    pub(crate) fn token(&self) -> Result<Value, IssueError> {
        if self.kind != StatusKind::Token {
            return Err(IssueError::WrongList { kind: self.kind, format: Format::SdJwtVc });
        }
        Ok(json!({ "status_list": { "idx": self.index, "uri": self.list } }))
    }
}

/// One list, as its issuer keeps it: a bit for each entry. As long as the standard's least for herd privacy.
#[derive(Clone, Debug)]
pub struct StatusBook {
    kind: StatusKind,
    address: String,
    withdrawn: std::collections::BTreeSet<u64>,
    given: std::collections::BTreeSet<u64>,
}

/// 131,072 entries.
const LENGTH: u64 = (limits::STATUS_LIST_LEAST_BYTES as u64) * 8;

impl StatusBook {
    /// An empty list at that address.
    pub fn new(kind: StatusKind, address: impl Into<String>) -> Self {
        Self {
            kind,
            address: address.into(),
            withdrawn: std::collections::BTreeSet::new(),
            given: std::collections::BTreeSet::new(),
        }
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Its standard.
    pub fn kind(&self) -> StatusKind {
        self.kind
    }

    /// A free entry, drawn at random so that its number tells nothing of the order of issuing.
    pub fn allocate(&mut self, rng: &mut impl CryptoRng) -> StatusEntry {
        loop {
            let index = rng.next_u64() % LENGTH;
            if self.given.insert(index) || self.given.len() as u64 >= LENGTH {
                return StatusEntry { kind: self.kind, list: self.address.clone(), index };
            }
        }
    }

    /// Takes up an entry that was given before.
    pub fn restore(&mut self, index: u64, withdrawn: bool) -> Result<(), IssueError> {
        self.set(index, withdrawn)?;
        self.given.insert(index);
        Ok(())
    }

    /// Sets or clears the withdrawal of an entry.
    pub fn set(&mut self, index: u64, withdrawn: bool) -> Result<(), IssueError> {
        if index >= LENGTH {
            return Err(IssueError::NoSuchEntry { index, length: LENGTH });
        }
        if withdrawn {
            self.withdrawn.insert(index);
        } else {
            self.withdrawn.remove(&index);
        }
        Ok(())
    }

    /// Whether an entry is withdrawn.
    pub fn is_withdrawn(&self, index: u64) -> bool {
        self.withdrawn.contains(&index)
    }

    /// The list, signed by the issuer of the credentials of that format, to be believed for so many seconds.
    pub fn publish(
        &self,
        issuer: &Issuer,
        format: Format,
        now: Timestamp,
        seconds: i64,
    ) -> Result<Vec<u8>, IssueError> {
        let until = now.plus_seconds(seconds);
        match (self.kind, format) {
            (StatusKind::Bitstring, Format::OpenBadge) => {
                open_badge::seal(issuer, self.credential(&issuer.id(format)?, now, until)?, now)
            }
            (StatusKind::Bitstring, Format::VcJwt) => {
                open_badge::envelop(issuer, &self.credential(&issuer.id(format)?, now, until)?)
            }
            (StatusKind::Token, Format::SdJwtVc) => self.list_token(issuer, now, until),
            (kind, format) => Err(IssueError::WrongList { kind, format }),
        }
    }

    fn credential(&self, issuer: &str, now: Timestamp, until: Timestamp) -> Result<Value, IssueError> {
        let encoded = status::encode_bitstring(&self.bits(Order::HighestFirst)?)?;
        Ok(json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "id": self.address,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"],
            "issuer": issuer,
            "validFrom": now,
            "validUntil": until,
            "credentialSubject": {
                "id": format!("{}#list", self.address),
                "type": "BitstringStatusList",
                "statusPurpose": "revocation",
                "encodedList": encoded,
            },
        }))
    }

    fn list_token(&self, issuer: &Issuer, now: Timestamp, until: Timestamp) -> Result<Vec<u8>, IssueError> {
        let header = json!({ "typ": "statuslist+jwt", "kid": issuer.method(Format::SdJwtVc)? });
        let list = status::encode_token(&self.bits(Order::LowestFirst { size: 1 })?)?;
        let payload = json!({
            "iss": issuer.id(Format::SdJwtVc)?,
            "sub": self.address,
            "iat": now.seconds(),
            "exp": until.seconds(),
            "ttl": until.seconds().saturating_sub(now.seconds()),
            "status_list": list,
        });
        let token = jose::sign(&header, payload.to_string().as_bytes(), issuer.signer(Format::SdJwtVc))?;
        Ok(token.into_bytes())
    }

    fn bits(&self, order: Order) -> Result<Bits, IssueError> {
        let mut bits = Bits::new(order, LENGTH, 1)?;
        for index in &self.withdrawn {
            bits.set(*index, 1, 1)?;
        }
        Ok(bits)
    }
}
