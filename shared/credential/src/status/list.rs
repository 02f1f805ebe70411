//! What list is this? Bitstring Status List, sections 2.2 and 3; StatusList2021; Token Status List, section 4.

use std::io::{Read, Write};

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::Compression;
use flate2::bufread::{GzDecoder, ZlibDecoder};
use flate2::write::{GzEncoder, ZlibEncoder};

use super::{Bits, Mechanism, Order};
use crate::base64url::{self, Base64UrlError};
use crate::json::{JsonError, Value};
use crate::limits;

/// The `credentialSubject` of a W3C status list credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusList<'v> {
    /// Its `id`.
    pub id: Option<&'v str>,
    /// Which kind it says it is.
    pub mechanism: Mechanism,
    /// What its bits are about: one or many.
    pub purposes: Vec<&'v str>,
    /// The packed list.
    pub encoded: &'v str,
    /// How long it may be kept, in milliseconds.
    pub ttl: Option<u64>,
}

/// Why a list is none that we read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// A member is missing or of the wrong type.
    #[error("the list's `{member}` is missing or of the wrong type")]
    Member {
        /// Which.
        member: &'static str,
    },
    /// A kind of list that we do not know.
    #[error("a list of the type {kind:?} is not supported")]
    Unsupported {
        /// The type.
        kind: String,
    },
    /// Not the text encoding that the standard asks for.
    #[error("the list is not well encoded: {0}")]
    Encoding(#[from] Base64UrlError),
    /// Not JSON that we read.
    #[error("the list is not well encoded: {0}")]
    Json(#[from] JsonError),
    /// Not multibase, where the standard asks for it.
    #[error("the list is not well encoded: not base64url multibase (`u…`)")]
    Multibase,
    /// Not base64 of any kind.
    #[error("the list is not well encoded: no base64")]
    Base64,
    /// Not the compressed data that the standard asks for.
    #[error("the list cannot be unpacked: what it holds is not packed, or damaged")]
    Compression,
    /// Not the compressed data alone.
    #[error("the list cannot be unpacked: {bytes} bytes after its end")]
    After {
        /// How many more there are.
        bytes: usize,
    },
    /// More bytes than the limit when unpacked.
    #[error("the list is longer than {limit} bytes when unpacked")]
    TooLarge {
        /// The limit.
        limit: usize,
    },
    /// `bits` is not 1, 2, 4 or 8.
    #[error("entries of {bits} bits where 1, 2, 4 or 8 are due")]
    EntrySize {
        /// What stands there.
        bits: u64,
    },
}

impl<'v> StatusList<'v> {
    /// Reads the subject of a status list credential.
    pub fn read(subject: &'v Value<'_>) -> Result<Self, ListError> {
        let text = |member| subject.str(member).ok_or(ListError::Member { member });
        let kind = text("type")?;
        let mechanism = match kind {
            "BitstringStatusList" => Mechanism::Bitstring,
            "StatusList2021" => Mechanism::StatusList2021,
            "RevocationList2020" => Mechanism::RevocationList2020,
            _ => return Err(ListError::Unsupported { kind: kind.to_owned() }),
        };
        let wrong = ListError::Member { member: "statusPurpose" };
        let purposes = match (subject.get("statusPurpose"), mechanism) {
            // The draft had but one purpose, and no member for it.
            (None, Mechanism::RevocationList2020) => vec!["revocation"],
            (None, _) => return Err(wrong),
            (Some(said), _) => {
                let said = said.one_or_many().iter();
                said.map(|one| one.as_str().ok_or(wrong.clone())).collect::<Result<_, _>>()?
            }
        };
        let ttl = match subject.get("ttl") {
            None => None,
            Some(value) => Some(value.as_u64().ok_or(ListError::Member { member: "ttl" })?),
        };
        Ok(Self { id: subject.str("id"), mechanism, purposes, encoded: text("encodedList")?, ttl })
    }

    /// Unpacks it, as its kind demands.
    pub fn decode(&self) -> Result<Bits, ListError> {
        match self.mechanism {
            Mechanism::StatusList2021 => decode_status_list_2021(self.encoded),
            Mechanism::RevocationList2020 => decode_revocation_list_2020(self.encoded),
            Mechanism::Bitstring | Mechanism::Token | Mechanism::OneEdTech => decode_bitstring(self.encoded),
        }
    }
}

/// Unpacks `encodedList` of a Bitstring Status List: multibase `u` (base64url without padding) of gzip.
pub fn decode_bitstring(encoded: &str) -> Result<Bits, ListError> {
    let text = encoded.strip_prefix('u').ok_or(ListError::Multibase)?;
    let packed = base64url::decode(text)?;
    gunzip(&packed)
}

/// Unpacks `encodedList` of a StatusList2021: base64 of gzip. The draft never settled which base64: both alphabets,
/// padding or none, and a multibase `u` are met, and each can be read in one way only.
pub fn decode_status_list_2021(encoded: &str) -> Result<Bits, ListError> {
    gunzip(&any_base64(encoded)?)
}

/// Unpacks `encodedList` of a RevocationList2020: base64 of zlib by the draft, of gzip by most who wrote one.
pub fn decode_revocation_list_2020(encoded: &str) -> Result<Bits, ListError> {
    let packed = any_base64(encoded)?;
    if packed.starts_with(&[0x1f, 0x8b]) {
        return gunzip(&packed);
    }
    Ok(Bits::from_bytes(Order::HighestFirst, inflate(&packed)?))
}

fn any_base64(encoded: &str) -> Result<Vec<u8>, ListError> {
    let text = encoded.strip_prefix('u').unwrap_or(encoded);
    let alphabet = if text.contains(['-', '_']) { alphabet::URL_SAFE } else { alphabet::STANDARD };
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(&alphabet, config).decode(text).map_err(|_| ListError::Base64)
}

/// Unpacks `status_list` of a status list token: `{"bits": 1, "lst": …}`, base64url of zlib.
pub fn decode_token(status_list: &Value<'_>) -> Result<Bits, ListError> {
    let bits = status_list.get("bits").and_then(Value::as_u64).ok_or(ListError::Member { member: "bits" })?;
    let size = match u8::try_from(bits) {
        Ok(size @ (1 | 2 | 4 | 8)) => size,
        _ => return Err(ListError::EntrySize { bits }),
    };
    let text = status_list.str("lst").ok_or(ListError::Member { member: "lst" })?;
    let packed = base64url::decode(text)?;
    Ok(Bits::from_bytes(Order::LowestFirst { size }, inflate(&packed)?))
}

fn inflate(packed: &[u8]) -> Result<Vec<u8>, ListError> {
    let mut decoder = ZlibDecoder::new(packed);
    let bytes = bounded(&mut decoder)?;
    no_more(decoder.into_inner())?;
    Ok(bytes)
}

/// Packs a list for a Bitstring Status List.
pub fn encode_bitstring(bits: &Bits) -> Result<String, ListError> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bits.bytes()).and_then(|()| encoder.finish()).map_err(|_| ListError::Compression)?;
    Ok(format!("u{}", base64url::encode(packed)))
}

/// Packs a list as `status_list` of a status list token.
pub fn encode_token(bits: &Bits) -> Result<serde_json::Value, ListError> {
    let Order::LowestFirst { size } = bits.order() else {
        return Err(ListError::Unsupported { kind: "a list that is laid out as W3C's".to_owned() });
    };
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bits.bytes()).and_then(|()| encoder.finish()).map_err(|_| ListError::Compression)?;
    Ok(serde_json::json!({"bits": size, "lst": base64url::encode(packed)}))
}

fn gunzip(packed: &[u8]) -> Result<Bits, ListError> {
    let mut decoder = GzDecoder::new(packed);
    let bytes = bounded(&mut decoder)?;
    no_more(decoder.into_inner())?;
    Ok(Bits::from_bytes(Order::HighestFirst, bytes))
}

/// Unpacks no further than the limit, whatever the packed data hold.
fn bounded(decoder: &mut impl Read) -> Result<Vec<u8>, ListError> {
    let limit = limits::STATUS_LIST_BYTES;
    let mut bytes = Vec::new();
    decoder.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|_| ListError::Compression)?;
    if bytes.len() > limit { Err(ListError::TooLarge { limit }) } else { Ok(bytes) }
}

fn no_more(rest: &[u8]) -> Result<(), ListError> {
    match rest {
        [] => Ok(()),
        more => Err(ListError::After { bytes: more.len() }),
    }
}
