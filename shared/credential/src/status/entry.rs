//! Where does a credential say that its status stands? `credentialStatus` (Bitstring Status List, section 2.1;
//! StatusList2021; RevocationList2020; 1EdTech Revocation List 1.0), and the claim `status` (Token Status List, section 6.2).

use crate::json::Value;
use crate::limits;

/// One place in one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which kind of list.
    pub mechanism: Mechanism,
    /// "revocation", "suspension", "message", …; a token list has none: its value itself says what it is about.
    pub purpose: Option<String>,
    /// The place, from 0, counted in entries; 0 where the list names credentials and no places.
    pub index: u64,
    /// The list's address.
    pub list: String,
    /// Bits of an entry. A token list has its own, in the list: `None`.
    pub size: Option<u8>,
    /// What the values mean, where the purpose is "message" or the entry says so: value and text.
    pub messages: Vec<(u64, String)>,
}

/// A kind of status list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mechanism {
    /// BitstringStatusListEntry
    Bitstring,
    /// StatusList2021Entry
    StatusList2021,
    /// RevocationList2020Status
    RevocationList2020,
    /// 1EdTechRevocationList: names the credentials that are revoked, and nobody signs it
    OneEdTech,
    /// `status_list`
    Token,
}

/// Why an entry is none that we can look up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// A way of saying the status that we do not know.
    #[error("a status of the type {kind:?} is not supported")]
    Unsupported {
        /// The type, or the members that stand there.
        kind: String,
    },
    /// A member is missing or of the wrong type.
    #[error("the status entry's `{member}` is missing or of the wrong type")]
    Member {
        /// Which.
        member: &'static str,
    },
    /// More entries than the limit.
    #[error("{actual} status entries, more than the limit of {limit}")]
    TooMany {
        /// How many there are.
        actual: usize,
        /// How many are accepted.
        limit: usize,
    },
}

/// Reads `credentialStatus`: one or many. An entry that we cannot look up stands there as its error.
pub fn entries(credential_status: &Value<'_>) -> Result<Vec<Result<Entry, EntryError>>, EntryError> {
    let all = credential_status.one_or_many();
    if all.len() > limits::STATUS_ENTRIES {
        return Err(EntryError::TooMany { actual: all.len(), limit: limits::STATUS_ENTRIES });
    }
    Ok(all.iter().map(Entry::read).collect())
}

/// Reads the claim `status` of a JWT, `{"status_list": {"idx": 0, "uri": …}}`.
pub fn token_entry(status: &Value<'_>) -> Result<Entry, EntryError> {
    let members = status.as_object().ok_or(EntryError::Member { member: "status" })?;
    let Some(reference) = members.get("status_list") else {
        let kinds: Vec<&str> = members.iter().map(|(name, _)| name).take(8).collect();
        return Err(EntryError::Unsupported { kind: kinds.join(" ") });
    };
    // A second way beside it could say otherwise, and would go unasked.
    if let Some((other, _)) = members.iter().find(|(name, _)| *name != "status_list") {
        return Err(EntryError::Unsupported { kind: other.to_owned() });
    }
    Ok(Entry {
        mechanism: Mechanism::Token,
        purpose: None,
        index: reference.get("idx").and_then(Value::as_u64).ok_or(EntryError::Member { member: "idx" })?,
        list: reference.str("uri").ok_or(EntryError::Member { member: "uri" })?.to_owned(),
        size: None,
        messages: Vec::new(),
    })
}

impl Entry {
    fn read(entry: &Value<'_>) -> Result<Self, EntryError> {
        let mechanism = mechanism(entry)?;
        let text = |member| entry.str(member).ok_or(EntryError::Member { member });
        match mechanism {
            Mechanism::RevocationList2020 => return Self::revocation_list_2020(entry),
            Mechanism::OneEdTech => return Ok(Self::revocation(mechanism, 0, text("id")?.to_owned())),
            Mechanism::Bitstring | Mechanism::StatusList2021 | Mechanism::Token => {}
        }
        let size = match entry.get("statusSize").filter(|_| mechanism == Mechanism::Bitstring) {
            None => 1,
            Some(size) => size
                .as_u64()
                .and_then(|size| u8::try_from(size).ok())
                .filter(|size| (1..=64).contains(size))
                .ok_or(EntryError::Member { member: "statusSize" })?,
        };
        let (purpose, messages) = (text("statusPurpose")?, messages(entry)?);
        // Bitstring Status List, section 2.1: without its messages a value of this purpose says nothing.
        if purpose == "message" && messages.is_empty() {
            return Err(EntryError::Member { member: "statusMessage" });
        }
        Ok(Self {
            mechanism,
            purpose: Some(purpose.to_owned()),
            index: entry
                .get("statusListIndex")
                .and_then(index)
                .ok_or(EntryError::Member { member: "statusListIndex" })?,
            list: text("statusListCredential")?.to_owned(),
            size: Some(size),
            messages,
        })
    }

    /// The draft's own names of the members, or those of its successors, which walt.id writes.
    fn revocation_list_2020(entry: &Value<'_>) -> Result<Self, EntryError> {
        let either = |own, later| entry.get(own).or_else(|| entry.get(later)).ok_or(EntryError::Member { member: own });
        let member = "revocationListIndex";
        let index = index(either(member, "statusListIndex")?).ok_or(EntryError::Member { member })?;
        let member = "revocationListCredential";
        let list = either(member, "statusListCredential")?.as_str().ok_or(EntryError::Member { member })?;
        Ok(Self::revocation(Mechanism::RevocationList2020, index, list.to_owned()))
    }

    fn revocation(mechanism: Mechanism, index: u64, list: String) -> Self {
        Self { mechanism, purpose: Some("revocation".to_owned()), index, list, size: Some(1), messages: Vec::new() }
    }

    /// What that value means by the issuer's own words.
    pub fn message(&self, value: u64) -> Option<&str> {
        self.messages.iter().find(|(other, _)| *other == value).map(|(_, message)| message.as_str())
    }
}

/// The one type that we know among those that stand there; two of them are a riddle.
fn mechanism(entry: &Value<'_>) -> Result<Mechanism, EntryError> {
    let kinds = entry.get("type").ok_or(EntryError::Member { member: "type" })?.one_or_many();
    let kinds: Vec<&str> = kinds.iter().filter_map(Value::as_str).take(8).collect();
    let known = |kind: &&str| match *kind {
        "BitstringStatusListEntry" => Some(Mechanism::Bitstring),
        "StatusList2021Entry" => Some(Mechanism::StatusList2021),
        "RevocationList2020Status" => Some(Mechanism::RevocationList2020),
        "1EdTechRevocationList" => Some(Mechanism::OneEdTech),
        _ => None,
    };
    let mut found = kinds.iter().filter_map(known);
    match (found.next(), found.next()) {
        (Some(mechanism), None) => Ok(mechanism),
        _ => Err(EntryError::Unsupported { kind: kinds.join(" ") }),
    }
}

/// A number, or its decimal digits as a text, which is what the standards ask for.
fn index(value: &Value<'_>) -> Option<u64> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match value {
        Value::String(text) if digits(text) => text.parse().ok(),
        other => other.as_u64(),
    }
}

/// `statusMessage`, `[{"status": "0x1", "message": …}]`; `statusMessages` in earlier drafts.
fn messages(entry: &Value<'_>) -> Result<Vec<(u64, String)>, EntryError> {
    let wrong = EntryError::Member { member: "statusMessage" };
    let Some(list) = entry.get("statusMessage").or_else(|| entry.get("statusMessages")) else {
        return Ok(Vec::new());
    };
    let read = |item: &Value<'_>| {
        let digits = item.str("status").and_then(|text| text.strip_prefix("0x")).ok_or(wrong.clone())?;
        let value = u64::from_str_radix(digits, 16).map_err(|_| wrong.clone())?;
        Ok((value, item.str("message").ok_or(wrong.clone())?.to_owned()))
    };
    let list = list.as_array().filter(|list| list.len() <= 256).ok_or(wrong.clone())?;
    list.iter().map(read).collect()
}
