//! Do other people's tokens verify with their issuer's key, and only those? The fixtures' JWT and SD-JWT cases, held
//! against what other libraries found; and walt.id's status lists against what it says of them.

#![expect(clippy::expect_used, reason = "a test fails where its data are not what they must be")]

use std::path::{Path, PathBuf};

use credential::did::{Document, document_of};
use credential::jose::Jws;
use credential::json::Value;
use credential::key::PublicKey;
use credential::sd_jwt::SdJwt;
use credential::status::{Entry, StatusList, decode_token, entries, token_entry};
use credential::x509::Certificate;

fn fixtures() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("fixtures");
    folder.is_dir().then_some(folder)
}

#[expect(clippy::disallowed_methods, reason = "a test reads its data")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a fixture")
}

/// The keys of whoever the token names as its maker.
fn keys(folder: &Path, jws: &Jws<'_>) -> Vec<PublicKey> {
    if let Some(chain) = jws.x5c().expect("x5c") {
        let leaf = chain.first().expect("a leaf");
        return Certificate::parse(leaf).expect("certificate").public_key().into_iter().collect();
    }
    let payload = jws.payload_json().expect("JSON");
    let maker = ["/iss", "/issuer/id", "/issuer", "/vc/issuer", "/holder"];
    let maker = maker.iter().find_map(|at| payload.pointer(at).and_then(Value::as_str)).expect("a maker");
    let document = if maker == "https://example.issuer/vc-jose-cose" {
        Document::parse(read(&folder.join("facts/controlled-identifier-vc-jose-cose.json")).as_bytes())
            .expect("document")
    } else {
        document_of(maker).expect("a local DID")
    };
    document.methods.into_iter().filter_map(|method| method.key.ok()).collect()
}

fn verifies(folder: &Path, text: &str) -> bool {
    let token = text.contains('~').then(|| SdJwt::parse(text).expect("SD-JWT"));
    let jws = match &token {
        Some(token) => {
            token.claims().expect("claims");
            token.jws.clone()
        }
        None => Jws::parse(text).expect("JWS"),
    };
    keys(folder, &jws).iter().any(|key| jws.verify(key).is_ok())
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn tokens_verify_as_other_libraries_found() {
    let Some(folder) = fixtures() else {
        eprintln!("left out: the token fixtures are not on this machine");
        return;
    };
    let (mut good, mut bad) = (0, 0);
    for line in read(&folder.join("INDEX.tsv")).lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [file, _, _, _, format, proof, .., recheck, _] = columns.as_slice() else { continue };
        let ours = ["credo/", "w3c-vc-jose-cose/", "waltid/"].iter().any(|source| file.starts_with(source));
        if !ours || !format.contains("JWT") || !proof.starts_with("JWS") {
            continue;
        }
        let verified = verifies(&folder, read(&folder.join(file)).trim());
        if recheck.starts_with("sig=ok") {
            assert!(verified, "{file} must verify");
            good += 1;
        } else if recheck.starts_with("sig=fail") {
            assert!(!verified, "{file} must not verify");
            bad += 1;
        }
    }
    assert!(good >= 28 && bad >= 5, "{good} {bad}");
}

/// One list and the place in it.
fn value_of(jws: &Jws<'_>, entry: &Entry) -> Option<u64> {
    let payload = jws.payload_json().expect("JSON");
    let bits = match payload.get("status_list") {
        Some(list) => decode_token(list).ok()?,
        None => StatusList::read(payload.pointer("/vc/credentialSubject").expect("subject")).ok()?.decode().ok()?,
    };
    let size = entry.size.unwrap_or_else(|| match bits.order() {
        credential::status::Order::LowestFirst { size } => size,
        credential::status::Order::HighestFirst => 1,
    });
    bits.get(entry.index, size)
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn status_lists_say_what_their_maker_says() {
    let Some(folder) = fixtures() else {
        eprintln!("left out: the status list fixtures are not on this machine");
        return;
    };
    for (case, due) in [
        ("bitstringstatuslist__custom-valid", Some(3)),
        ("bitstringstatuslist__revoked", Some(1)),
        ("bitstringstatuslist__unrevoked", Some(0)),
        ("bitstringstatuslist__wrong-list-encoding", None),
        ("revocationlist2020__revoked", Some(1)),
        ("revocationlist2020__unrevoked", Some(0)),
        ("statuslist2021__revoked.07.ebsi", Some(1)),
        ("statuslist2021__revoked.42.ebsi", Some(1)),
        ("tokenstatuslist__unrevoked", Some(0)),
    ] {
        let text = read(&folder.join(format!("waltid-status/{case}.json")));
        let file = credential::json::parse(text.as_bytes(), 1 << 20).expect("JSON");
        let holder = file.get("holder-credential").expect("credential");
        let entry = match holder.get("credentialStatus") {
            Some(status) => entries(status).expect("entries").remove(0).expect("entry"),
            None => token_entry(holder.get("status").expect("status")).expect("entry"),
        };
        let list = Jws::parse(file.str("status-credential").expect("list")).expect("JWS");
        assert_eq!(value_of(&list, &entry), due, "{case}");
    }
}

/// The standard's own vectors (Token Status List, appendix "Test vectors"): 2^20 entries, of which these are set.
#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn vectors_of_token_status_list() {
    let Some(folder) = fixtures() else {
        eprintln!("left out: the standard's status lists are not on this machine");
        return;
    };
    let places = [0, 1993, 25460, 159_495, 495_669, 554_353, 645_645, 723_232, 854_545, 934_534, 1_000_345];
    let one: Vec<(u64, u64)> = places.map(|place| (place, 1)).to_vec();
    let two: Vec<(u64, u64)> = places.into_iter().zip([1, 2, 1, 3, 1, 1, 2, 1, 1, 2, 3]).collect();
    let four = [
        0, 1993, 35460, 459_495, 595_669, 754_353, 845_645, 923_232, 924_445, 934_534, 1_004_534, 1_000_345, 1_030_203,
        1_030_204, 1_030_205,
    ];
    let four: Vec<(u64, u64)> = four.into_iter().zip(1..).collect();
    for (file, size, due) in
        [("encoding1_long_json", 1, one), ("encoding2_long_json", 2, two), ("encoding4_json", 4, four)]
    {
        let text = read(&folder.join(format!("ietf-token-status-list/status_list_{file}.md")));
        let (before, list) = text.split_once("\"lst\": \"").expect("a list");
        let list: String = list.chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '}')).collect();
        assert!(before.contains(&format!("\"bits\": {size}")), "{file}");
        let bits = decode_token(&serde_json::json!({"bits": size, "lst": list}).into()).expect(file);
        assert_eq!(bits.entries(size), 1 << 20, "{file}");
        let mut bytes: Vec<u64> = due.iter().map(|(place, _)| place * u64::from(size) / 8).collect();
        bytes.dedup();
        assert_eq!(bits.bytes().iter().filter(|byte| **byte != 0).count(), bytes.len(), "{file}: nothing else is set");
        for (place, value) in due {
            assert_eq!(bits.get(place, size), Some(value), "{file}: {place}");
        }
    }
}

/// Eight bits an entry (Token Status List, section 4.1: a byte each), packed by another zlib: the entry at `i` is `7i + 3`
/// modulo 256, so that each value there is stands once.
#[test]
fn a_list_of_eight_bits_by_the_standards_text() {
    const LST: &str = "eNoBAAH__gMKERgfJi00O0JJUFdeZWxzeoGIj5adpKuyucDHztXc4-rx-P8GDRQbIikwNz5FTFNaYWhvdn2Ei5KZoKeutbzDytHY3-bt9PsCCRAXHiUsMzpBSE9WXWRrcnmAh46VnKOqsbi_xs3U2-Lp8Pf-BQwTGiEoLzY9REtSWWBnbnV8g4qRmJ-mrbS7wsnQ197l7PP6AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09rh6O_2_QQLEhkgJy41PENKUVhfZm10e4KJkJeepayzusHIz9bd5Ovy-QAHDhUcIyoxOD9GTVRbYmlwd36FjJOaoaivtr3Ey9LZ4Ofu9fxBk3-B";
    let bits = decode_token(&serde_json::json!({"bits": 8, "lst": LST}).into()).expect("a list");
    assert_eq!((bits.entries(8), bits.order()), (256, credential::status::Order::LowestFirst { size: 8 }));
    for place in 0..256 {
        assert_eq!(bits.get(place, 8), Some((7 * place + 3) % 256), "{place}");
    }
    assert_eq!(bits.get(256, 8), None, "beyond its end");
    // Of as many bytes there are eight times the entries, if they have a bit each: the size decides what is read.
    let single = decode_token(&serde_json::json!({"bits": 1, "lst": LST}).into()).expect("a list");
    assert_eq!((single.entries(1), single.get(0, 1), single.get(2, 1)), (2_048, Some(1), Some(0)));
    for bits in [3, 16, 0] {
        assert!(decode_token(&serde_json::json!({"bits": bits, "lst": LST}).into()).is_err(), "{bits}");
    }
}
