//! The standards' examples, round trips, and lists that must be refused.

use flate2::write::{GzEncoder, ZlibEncoder};
use proptest::prelude::*;
use serde_json::json;
use std::io::Write;

use super::*;
use crate::base64url;
use crate::json::Value;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn token(bits: u64, bytes: &[u8]) -> Value<'static> {
    let mut encoder = ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory");
    json!({"bits": bits, "lst": base64url::encode(encoder.finish().expect("memory"))}).into()
}

/// Token Status List, section 4.1 and 4.2: the values written out there.
#[test]
fn examples_of_token_status_list() {
    let one = decode_token(&json!({"bits": 1, "lst": "eNrbuRgAAhcBXQ"}).into()).expect("list");
    assert_eq!(one.bytes(), [0xb9, 0xa3]);
    let values: Vec<u64> = (0..16).map(|index| one.get(index, 1).expect("entry")).collect();
    assert_eq!(values, [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
    assert_eq!((one.get(16, 1), one.get(0, 2), one.get(u64::MAX, 1)), (None, None, None));
    let two = decode_token(&json!({"bits": 2, "lst": "eNo76fITAAPfAgc"}).into()).expect("list");
    let values: Vec<u64> = (0..12).map(|index| two.get(index, 2).expect("entry")).collect();
    assert_eq!(values, [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
}

/// 16 kB of zeros, as Bitstring Status List's own example has it.
#[test]
fn example_of_bitstring_status_list() {
    let text = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
    let bits = decode_bitstring(text).expect("list");
    assert_eq!(
        (bits.bytes().len(), bits.get(0, 1), bits.get(131_071, 1), bits.get(131_072, 1)),
        (16 << 10, Some(0), Some(0), None)
    );
    assert_eq!(decode_status_list_2021(&text[1..]).expect("list"), bits);
    assert!(decode_bitstring(&text[1..]).is_err(), "without its multibase letter");
}

#[test]
fn the_first_entry_is_leftmost_in_w3c_lists() {
    let mut bits = Bits::new(Order::HighestFirst, 16, 1).expect("list");
    bits.set(0, 1, 1).expect("set");
    bits.set(9, 1, 1).expect("set");
    assert_eq!(bits.bytes(), [0b1000_0000, 0b0100_0000]);
    let mut wide = Bits::new(Order::HighestFirst, 8, 3).expect("list");
    wide.set(2, 3, 0b110).expect("set");
    assert_eq!(wide.bytes(), [0b0000_0011, 0, 0]);
    assert_eq!((wide.get(2, 3), wide.get(7, 3), wide.get(8, 3)), (Some(6), Some(0), None));
}

#[test]
fn every_base64_of_status_list_2021() {
    let packed = gzip(&[0xfb, 0xef, 0xbe, 0xff, 0x3f]);
    use base64::Engine;
    use base64::engine::general_purpose as b64;
    for text in [
        b64::STANDARD.encode(&packed),
        b64::STANDARD_NO_PAD.encode(&packed),
        b64::URL_SAFE.encode(&packed),
        b64::URL_SAFE_NO_PAD.encode(&packed),
        format!("u{}", b64::URL_SAFE_NO_PAD.encode(&packed)),
    ] {
        assert_eq!(decode_status_list_2021(&text).expect("list").bytes(), [0xfb, 0xef, 0xbe, 0xff, 0x3f], "{text}");
    }
}

#[test]
fn lists_that_must_be_refused() {
    let good = gzip(&[1, 2, 3]);
    let text = |bytes: &[u8]| format!("u{}", base64url::encode(bytes));
    assert!(decode_bitstring(&text(&good)).is_ok());
    for (case, encoded) in [
        ("empty", String::new()),
        ("only the letter", "u".to_owned()),
        ("another multibase", format!("z{}", base64url::encode(&good))),
        ("padded", format!("{}==", text(&good))),
        ("not compressed", text(&[1, 2, 3])),
        ("cut off", text(&good[..good.len() - 1])),
        ("cut in the middle", text(&good[..12])),
        ("trailing bytes", text(&[good.as_slice(), b"x"].concat())),
        ("a second member", text(&[good.clone(), good.clone()].concat())),
        (
            "another checksum",
            text(&{
                let mut bad = good.clone();
                let at = bad.len() - 8;
                bad[at] ^= 1;
                bad
            }),
        ),
    ] {
        assert!(decode_bitstring(&encoded).is_err(), "{case}");
        if case != "padded" && case != "another multibase" {
            assert!(decode_status_list_2021(&encoded).is_err(), "{case}");
        }
    }
    let zeros = vec![0; crate::limits::STATUS_LIST_BYTES + 1];
    let limit = crate::limits::STATUS_LIST_BYTES;
    assert_eq!(decode_bitstring(&text(&gzip(&zeros))), Err(ListError::TooLarge { limit }));
    assert_eq!(decode_token(&token(1, &zeros)), Err(ListError::TooLarge { limit }));
    let most = decode_bitstring(&text(&gzip(&zeros[1..]))).expect("as large as is accepted");
    assert_eq!(most.bytes().len(), limit);
    for (case, value) in [
        ("no list", json!({"bits": 1})),
        ("no size", json!({"lst": "eNrbuRgAAhcBXQ"})),
        ("size 0", json!({"bits": 0, "lst": "eNrbuRgAAhcBXQ"})),
        ("size 3", json!({"bits": 3, "lst": "eNrbuRgAAhcBXQ"})),
        ("size 16", json!({"bits": 16, "lst": "eNrbuRgAAhcBXQ"})),
        ("size 257, which is 1 in a byte", json!({"bits": 257, "lst": "eNrbuRgAAhcBXQ"})),
        ("size a text", json!({"bits": "1", "lst": "eNrbuRgAAhcBXQ"})),
        ("list a number", json!({"bits": 1, "lst": 1})),
        ("gzip", json!({"bits": 1, "lst": base64url::encode(&good)})),
        ("cut off", json!({"bits": 1, "lst": "eNrbuRgAAhcB"})),
        ("trailing", json!({"bits": 1, "lst": format!("{}AA", "eNrbuRgAAhcBXQAA")})),
        ("a text", json!("eNrbuRgAAhcBXQ")),
    ] {
        assert!(decode_token(&value.into()).is_err(), "{case}");
    }
}

#[test]
fn subjects_of_lists() {
    let good = json!({"id": "x", "type": "BitstringStatusList", "statusPurpose": ["revocation", "suspension"], "encodedList": "u", "ttl": 300_000});
    let value = Value::from(good.clone());
    let list = StatusList::read(&value).expect("list");
    assert_eq!(
        (list.purposes.as_slice(), list.ttl, list.mechanism),
        (["revocation", "suspension"].as_slice(), Some(300_000), Mechanism::Bitstring)
    );
    for (member, bad) in [
        ("type", json!("CRLBloomFilter2023")),
        ("type", json!(null)),
        ("statusPurpose", json!(null)),
        ("statusPurpose", json!([1])),
        ("encodedList", json!(1)),
        ("ttl", json!(-1)),
        ("ttl", json!("300")),
    ] {
        let mut subject = good.clone();
        subject[member] = bad.clone();
        assert!(StatusList::read(&subject.into()).is_err(), "{member} {bad}");
    }
}

#[test]
fn entries_of_credentials() {
    let good = json!({"id": "https://a.example/1#7", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
        "statusListIndex": "7", "statusListCredential": "https://a.example/1"});
    let read = |value: &serde_json::Value| entries(&value.clone().into()).expect("entries").remove(0);
    let entry = read(&good).expect("entry");
    assert_eq!(
        (entry.index, entry.size, entry.list.as_str(), entry.purpose.as_deref()),
        (7, Some(1), "https://a.example/1", Some("revocation"))
    );
    let mut numbered = good.clone();
    numbered["statusListIndex"] = json!(7);
    assert_eq!(read(&numbered), Ok(entry));
    for (member, bad) in [
        ("type", json!("CRLBloomFilter2023Entry")),
        ("type", json!(null)),
        ("type", json!(["BitstringStatusListEntry", "StatusList2021Entry"])),
        ("statusPurpose", json!(null)),
        ("statusPurpose", json!(["revocation"])),
        ("statusListCredential", json!(1)),
        ("statusListIndex", json!("")),
        ("statusListIndex", json!("-1")),
        ("statusListIndex", json!("+1")),
        ("statusListIndex", json!("1e3")),
        ("statusListIndex", json!(" 7")),
        ("statusListIndex", json!(-1)),
        ("statusListIndex", json!(1.5)),
        ("statusListIndex", json!("99999999999999999999")),
        ("statusListIndex", json!(null)),
        ("statusSize", json!(0)),
        ("statusSize", json!(65)),
        ("statusSize", json!("1")),
        ("statusSize", json!(null)),
        ("statusPurpose", json!("message")),
        ("statusMessage", json!({})),
        ("statusMessage", json!([{"status": "1", "message": "x"}])),
    ] {
        let mut value = good.clone();
        value[member] = bad.clone();
        assert!(read(&value).is_err(), "{member} {bad}");
    }
    for value in [json!("https://a.example/1#7"), json!(null), json!(1)] {
        assert!(read(&value).is_err(), "{value}");
    }
    let mut wide = good.clone();
    wide["statusSize"] = json!(2);
    wide["statusMessage"] = json!([{"status": "0x2", "message": "in revision"}]);
    let entry = read(&wide).expect("entry");
    assert_eq!((entry.size, entry.message(2), entry.message(1)), (Some(2), Some("in revision"), None));
    let most = entries(&serde_json::Value::from(vec![good.clone(); 16]).into());
    assert_eq!(most.map(|most| most.len()), Ok(16));
    let many = serde_json::Value::from(vec![good; 17]);
    assert_eq!(entries(&many.into()), Err(EntryError::TooMany { actual: 17, limit: 16 }));
}

#[test]
fn entries_and_lists_of_revocation_list_2020() {
    let read = |value: serde_json::Value| entries(&value.into()).expect("entries").remove(0);
    let entry = read(json!({"id": "https://a.example/1#7", "type": "RevocationList2020Status",
        "revocationListIndex": "7", "revocationListCredential": "https://a.example/1"}))
    .expect("entry");
    assert_eq!(
        (entry.mechanism, entry.index, entry.list.as_str(), entry.purpose.as_deref()),
        (Mechanism::RevocationList2020, 7, "https://a.example/1", Some("revocation"))
    );
    for value in [
        json!({"type": "RevocationList2020Status", "revocationListIndex": "7"}),
        json!({"type": "RevocationList2020Status", "revocationListCredential": "https://a.example/1"}),
        json!({"type": "RevocationList2020Status", "revocationListIndex": "x", "revocationListCredential": "https://a.example/1"}),
    ] {
        assert!(read(value.clone()).is_err(), "{value}");
    }
    use base64::Engine;
    let encode = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let mut zlib = ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    zlib.write_all(&[0b1000_0000, 1]).expect("memory");
    for packed in [gzip(&[0b1000_0000, 1]), zlib.finish().expect("memory")] {
        let value = Value::from(json!({"type": "RevocationList2020", "encodedList": encode(&packed)}));
        let list = StatusList::read(&value).expect("list");
        let bits = list.decode().expect("bits");
        assert_eq!(list.purposes, ["revocation"]);
        assert_eq!((bits.get(0, 1), bits.get(8, 1), bits.get(15, 1)), (Some(1), Some(0), Some(1)));
        let low = |index| bits.get_lowest_first(index);
        assert_eq!((low(0), low(7), low(8), low(16)), (Some(false), Some(true), Some(true), None));
    }
    assert!(decode_revocation_list_2020("").is_err() && decode_revocation_list_2020("H4sI").is_err());
}

#[test]
fn lists_of_one_edtech() {
    let read = |value: serde_json::Value| RevocationList::parse(value.to_string().as_bytes());
    let list = read(json!({"id": "https://a.example/r", "issuer": "https://a.example", "revokedCredentials": [
        {"id": "urn:uuid:1", "revoked": true, "revocationReason": "mistaken"}, {"id": "urn:uuid:2"},
        {"id": "urn:uuid:3", "revoked": false}]}))
    .expect("list");
    assert_eq!((list.len(), list.issuer.as_deref()), (2, Some("https://a.example")));
    assert!(!list.is_empty());
    assert_eq!(list.withdrawn("urn:uuid:1"), Some(Some("mistaken")));
    assert_eq!((list.withdrawn("urn:uuid:2"), list.withdrawn("urn:uuid:3")), (Some(None), None));
    assert!(read(json!({"revokedCredentials": []})).expect("empty").is_empty());
    for value in [
        json!({}),
        json!([]),
        json!({"revokedCredentials": null}),
        json!({"revokedCredentials": ["urn:uuid:1"]}),
        json!({"revokedCredentials": [{"revoked": true}]}),
        json!({"revokedCredentials": [{"id": "urn:uuid:1", "revoked": "no"}]}),
    ] {
        assert!(read(value.clone()).is_err(), "{value}");
    }
    let entry =
        entries(&json!({"id": "https://a.example/r", "type": "1EdTechRevocationList"}).into()).expect("entries");
    let [Ok(entry)] = entry.as_slice() else { panic!("one entry") };
    assert_eq!((entry.mechanism, entry.list.as_str()), (Mechanism::OneEdTech, "https://a.example/r"));
}

#[test]
fn entries_of_tokens() {
    let read = |value: serde_json::Value| token_entry(&value.into());
    let entry = read(json!({"status_list": {"idx": 0, "uri": "https://a.example/1"}})).expect("entry");
    assert_eq!((entry.index, entry.list.as_str(), entry.size), (0, "https://a.example/1", None));
    for value in [
        json!(null),
        json!({}),
        json!({"status_attestation": {}}),
        json!({"status_list": null}),
        json!({"status_list": {"idx": 0}}),
        json!({"status_list": {"uri": "x"}}),
        json!({"status_list": {"idx": "0", "uri": "x"}}),
        json!({"status_list": {"idx": -1, "uri": "x"}}),
        json!({"status_list": {"idx": 0.5, "uri": "x"}}),
        json!({"status_list": {"idx": 0, "uri": "x"}, "other": {}}),
    ] {
        assert!(read(value.clone()).is_err(), "{value}");
    }
}

#[test]
fn lists_that_cannot_be_made() {
    assert!(Bits::new(Order::HighestFirst, 8, 0).is_err());
    assert!(Bits::new(Order::LowestFirst { size: 3 }, 8, 3).is_err());
    assert!(Bits::new(Order::LowestFirst { size: 2 }, 8, 1).is_err());
    assert!(matches!(Bits::new(Order::HighestFirst, u64::MAX, 64), Err(BitsError::TooLarge { .. })));
    let mut bits = Bits::new(Order::HighestFirst, 8, 1).expect("list");
    assert_eq!(bits.set(8, 1, 1), Err(BitsError::Index { index: 8, entries: 8 }));
    assert_eq!(bits.set(0, 1, 2), Err(BitsError::Value { value: 2, size: 1 }));
    assert!(encode_token(&bits).is_err(), "a W3C list is no token list");
}

proptest! {
    #[test]
    fn what_was_set_is_read_after_packing(
        width in prop_oneof![1u8..=64, Just(1), Just(2), Just(4), Just(8)],
        values in prop::collection::vec((0u64..500, any::<u64>()), 0..60),
    ) {
        let mut orders = vec![Order::HighestFirst];
        if matches!(width, 1 | 2 | 4 | 8) {
            orders.push(Order::LowestFirst { size: width });
        }
        for order in orders {
            let mut bits = Bits::new(order, 500, width).expect("list");
            let mut expected = vec![0; 500];
            for (index, value) in &values {
                let value = value & (u64::MAX >> (64 - width));
                bits.set(*index, width, value).expect("set");
                expected[usize::try_from(*index).expect("small")] = value;
            }
            let unpacked = match order {
                Order::HighestFirst => decode_bitstring(&encode_bitstring(&bits).expect("packed")),
                Order::LowestFirst { .. } => decode_token(&encode_token(&bits).expect("packed").into()),
            }.expect("unpacked");
            let read: Vec<u64> = (0..500).map(|index| unpacked.get(index, width).expect("entry")).collect();
            prop_assert_eq!(read, expected);
        }
    }

    #[test]
    fn any_text_is_a_list_or_an_error(text in ".{0,80}") {
        let _ = decode_bitstring(&text);
        let _ = decode_status_list_2021(&text);
        let _ = decode_token(&json!({"bits": 1, "lst": text}).into());
    }
}
