//! Does each kind of list say what its standard means, and does what is not known stay open?
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use std::io::Write;
use std::sync::Arc;

use credential::Timestamp;
use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::status::{Bits, Order, encode_bitstring, encode_token};
use credential::{format, jose};
use learning::validation::Standing;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::TrustSources;
use verify::{
    Answer, Arg, Check, Fact, Facts, Need, NeedKind, Outcome, Policy, Problem, Question, Report, Skip, Word, verify,
};

const LIST: &str = "https://school.example/list";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T00:00:00Z").unwrap()
}

struct School {
    key: PrivateKey,
    did: String,
    facts: Facts,
}

impl School {
    fn new() -> Self {
        let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(7)).unwrap();
        let did = format!("did:key:{}", key.public_key().to_multibase().unwrap());
        Self { key, did, facts: Facts::default() }
    }

    fn sign(&self, typ: &str, payload: &Value) -> String {
        let (_, fragment) = self.did.split_at("did:key:".len());
        let header = json!({"typ": typ, "kid": format!("{}#{fragment}", self.did)});
        jose::sign(&header, payload.to_string().as_bytes(), &self.key).unwrap()
    }

    fn put(&mut self, address: &str, bytes: &[u8]) {
        let fact = Fact { body: Ok(Arc::from(bytes)), fetched: Some(now()) };
        self.facts.answer(&Need { address: address.to_owned(), kind: NeedKind::StatusList }, fact);
    }

    /// A list of that kind with these entries set.
    fn publish(&mut self, address: &str, kind: &str, purpose: Option<&str>, set: &[(u64, u8, u64)]) {
        let list = self.sign("vc+jwt", &self.list(address, kind, purpose, set));
        self.put(address, list.as_bytes());
    }

    fn list(&self, address: &str, kind: &str, purpose: Option<&str>, set: &[(u64, u8, u64)]) -> Value {
        let mut bits = Bits::new(Order::HighestFirst, 131_072, 1).unwrap();
        for (index, size, value) in set {
            bits.set(*index, *size, *value).unwrap();
        }
        let encoded = match kind {
            "BitstringStatusList" => encode_bitstring(&bits).unwrap(),
            // As its draft says it: base64 of gzip, and no prefix.
            "StatusList2021" => encode_bitstring(&bits).unwrap().trim_start_matches('u').to_owned(),
            // As the draft says it: base64 of zlib.
            _ => {
                use base64::Engine as _;
                let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
                zlib.write_all(bits.bytes()).unwrap();
                base64::engine::general_purpose::STANDARD.encode(zlib.finish().unwrap())
            }
        };
        let mut subject = json!({"id": format!("{address}#list"), "type": kind, "encodedList": encoded});
        if let Some(purpose) = purpose {
            subject["statusPurpose"] = json!(purpose);
        }
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": address, "issuer": self.did,
            "type": ["VerifiableCredential", format!("{kind}Credential")],
            "validFrom": "2026-11-01T00:00:00Z", "credentialSubject": subject,
        })
    }

    fn report(&self, status: &Value) -> Report {
        let text = self.credential(status);
        verify(&format::read(text.as_bytes()), &self.facts, &TrustSources::default(), None, now())
    }

    fn credential(&self, status: &Value) -> String {
        let credential = json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": self.did,
            "id": "urn:uuid:0b1c", "credentialSubject": {"id": "urn:uuid:x"}, "credentialStatus": status,
        });
        self.sign("vc+jwt", &credential)
    }
}

fn word(report: &Report) -> Word {
    report.word(&Policy::built_in("integrity").unwrap())
}

fn status(report: &Report) -> &Outcome {
    &report.finding(Check::Status).outcome
}

/// A problem with its reason in words.
fn told(problem: &Problem) -> String {
    let reasons = problem.args().into_iter().filter_map(|(_, arg)| match arg {
        Arg::Because(reason) => Some(reason.to_string()),
        _ => None,
    });
    format!("{problem:?}: {}", reasons.collect::<Vec<_>>().join(" "))
}

#[track_caller]
fn open(report: &Report, because: &str) {
    assert_eq!(word(report), Word::Undecided);
    let found = status(report).problem().map(told).unwrap_or_default();
    assert!(found.contains(because), "{found} does not say {because:?}");
}

fn bitstring(purpose: &str, index: u64) -> Value {
    json!({"type": "BitstringStatusListEntry", "statusPurpose": purpose, "statusListIndex": index.to_string(),
        "statusListCredential": format!("{LIST}/{purpose}")})
}

#[test]
fn purposes_of_a_bitstring() {
    let mut school = School::new();
    for purpose in ["revocation", "suspension", "refresh", "x-own"] {
        school.publish(&format!("{LIST}/{purpose}"), "BitstringStatusList", Some(purpose), &[(7, 1, 1)]);
        let report = school.report(&bitstring(purpose, 8));
        assert_eq!(word(&report), Word::Valid, "{purpose}");
        // "In force" is said only on the word of a list that would say otherwise.
        let offered = purpose == "revocation";
        let due = if offered { Outcome::Pass } else { Outcome::Skip(Skip::NotOffered) };
        assert_eq!(*status(&report), due, "{purpose}");
        assert_eq!(
            report.answer(Question::Current),
            if offered { Answer::Yes } else { Answer::NotOffered },
            "{purpose}"
        );
    }
    for beside in [bitstring("refresh", 7), bitstring("suspension", 8)] {
        let both = school.report(&json!([beside, bitstring("revocation", 8)]));
        assert_eq!(*status(&both), Outcome::Pass, "{beside}");
    }
    // Whoever may be suspended and is not is told of that alone.
    let suspension = school.report(&bitstring("suspension", 8));
    let [entry] = suspension.finding(Check::Status).evidence.as_slice() else { unreachable!("one entry") };
    assert!(entry.args.contains(&("purpose", Arg::Text("suspension".to_owned()))));
    assert_eq!(word(&school.report(&bitstring("revocation", 7))), Word::Revoked);
    assert_eq!(word(&school.report(&bitstring("suspension", 7))), Word::Suspended);
    open(&school.report(&bitstring("x-own", 7)), "StatusSet");
    // An update is to be had: the credential is no less valid, and its reader is told.
    let refresh = school.report(&bitstring("refresh", 7));
    assert_eq!(word(&refresh), Word::Valid);
    let [entry] = refresh.finding(Check::Status).evidence.as_slice() else { unreachable!("one entry") };
    assert!(entry.args.contains(&("update", Arg::Text("available".to_owned()))));
}

#[test]
fn messages_of_a_bitstring() {
    let mut school = School::new();
    school.publish(&format!("{LIST}/message"), "BitstringStatusList", Some("message"), &[(3, 2, 2)]);
    let entry = |index| {
        let mut entry = bitstring("message", index);
        entry["statusSize"] = json!(2);
        entry["statusMessage"] = json!([
            {"status": "0x0", "message": "complete"}, {"status": "0x1", "message": "in revision"},
            {"status": "0x2", "message": "superseded"}, {"status": "0x3", "message": "unused"}]);
        entry
    };
    open(&school.report(&entry(3)), "2: superseded");
    open(&school.report(&entry(4)), "0: complete");
    open(&school.report(&bitstring("message", 3)), "statusMessage");
}

#[test]
fn several_entries_each_count() {
    let mut school = School::new();
    for purpose in ["revocation", "suspension"] {
        school.publish(&format!("{LIST}/{purpose}"), "BitstringStatusList", Some(purpose), &[(7, 1, 1)]);
    }
    let both = |one, two| json!([bitstring("revocation", one), bitstring("suspension", two)]);
    assert_eq!(word(&school.report(&both(1, 1))), Word::Valid);
    assert_eq!(word(&school.report(&both(1, 7))), Word::Suspended);
    assert_eq!(word(&school.report(&both(7, 7))), Word::Revoked);
    let other_way_round = json!([bitstring("suspension", 7), bitstring("revocation", 7)]);
    assert_eq!(word(&school.report(&other_way_round)), Word::Revoked, "in whatever order they stand");
    open(&school.report(&json!([bitstring("revocation", 1), bitstring("refresh", 1)])), "ListUnavailable");
    open(
        &school.report(&json!([bitstring("revocation", 1), {"type": "CRLBloomFilter2023Entry"}])),
        "UnsupportedStatus",
    );
    assert_eq!(
        word(&school.report(&json!([bitstring("revocation", 7), {"type": "CRLBloomFilter2023Entry"}]))),
        Word::Revoked
    );
}

/// A test suite's credentials are by keys that nobody ties to anybody, and so are their lists.
#[test]
fn where_anybodys_key_may_sign_a_list_holds_by_the_rest_of_it() {
    let mut school = School::new();
    school.publish(&format!("{LIST}/revocation"), "BitstringStatusList", Some("revocation"), &[(7, 1, 1)]);
    let trust = TrustSources { any_key: true, ..TrustSources::default() };
    let judged = |index| {
        let text = school.credential(&bitstring("revocation", index));
        verify(&format::read(text.as_bytes()), &school.facts, &trust, None, now())
    };
    assert_eq!(*status(&judged(8)), Outcome::Pass);
    assert_eq!(word(&judged(7)), Word::Revoked);
}

/// What the policy accepts in one entry hides nothing of another.
#[test]
fn a_delegated_list_hides_no_other() {
    let mut school = School::new();
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(8)).unwrap();
    let did = format!("did:key:{}", key.public_key().to_multibase().unwrap());
    let mut other = School { key, did, facts: Facts::default() };
    let address = format!("{LIST}/suspension");
    other.publish(&address, "BitstringStatusList", Some("suspension"), &[(7, 1, 1)]);
    let need = Need { address, kind: NeedKind::StatusList };
    school.facts.answer(&need, other.facts.get(&need.address, need.kind).unwrap().as_ref().clone());
    let (delegated, absent) = (bitstring("suspension", 1), bitstring("revocation", 1));
    assert_eq!(word(&school.report(&delegated)), Word::Valid, "{:?}", status(&school.report(&delegated)));
    assert_eq!(word(&school.report(&bitstring("suspension", 7))), Word::Suspended);
    open(&school.report(&json!([delegated, absent])), "ListUnavailable");
    open(&school.report(&json!([absent, delegated])), "ListUnavailable");
}

#[test]
fn revocation_list_2020() {
    let mut school = School::new();
    school.publish(LIST, "RevocationList2020", None, &[(7, 1, 1)]);
    let entry = |index: u64| json!({"type": "RevocationList2020Status", "revocationListIndex": index.to_string(), "revocationListCredential": LIST});
    assert_eq!(word(&school.report(&entry(7))), Word::Revoked);
    assert_eq!(word(&school.report(&entry(8))), Word::Valid);
    open(&school.report(&entry(0)), "readings differ");
    open(&school.report(&entry(131_072)), "no entry");
    let other = json!({"type": "StatusList2021Entry", "statusPurpose": "revocation", "statusListIndex": "8", "statusListCredential": LIST});
    open(&school.report(&other), "another kind");
}

/// StatusList2021, section 4: a purpose each, and the first and the last entry are entries like all others.
#[test]
fn status_list_2021() {
    const LAST: u64 = 131_071;
    let mut school = School::new();
    let entry = |purpose: &str, index: u64| {
        json!({"id": format!("{LIST}/{purpose}#{index}"), "type": "StatusList2021Entry",
        "statusPurpose": purpose, "statusListIndex": index.to_string(), "statusListCredential": format!("{LIST}/{purpose}")})
    };
    let mut publish = |purpose: &str, set: &[(u64, u8, u64)]| {
        school.publish(&format!("{LIST}/{purpose}"), "StatusList2021", Some(purpose), set);
    };
    for purpose in ["revocation", "suspension", "x-own"] {
        publish(purpose, &[(0, 1, 1), (7, 1, 1), (LAST, 1, 1)]);
    }
    for index in [0, 7, LAST] {
        assert_eq!(word(&school.report(&entry("revocation", index))), Word::Revoked, "{index}");
        assert_eq!(word(&school.report(&entry("suspension", index))), Word::Suspended, "{index}");
        open(&school.report(&entry("x-own", index)), "StatusSet");
    }
    for purpose in ["revocation", "suspension", "x-own"] {
        // What another purpose says is nothing of a withdrawal.
        let due = if purpose == "revocation" { Outcome::Pass } else { Outcome::Skip(Skip::NotOffered) };
        for index in [1, 6, 8, LAST - 1] {
            let report = school.report(&entry(purpose, index));
            assert_eq!((word(&report), status(&report)), (Word::Valid, &due), "{purpose} {index}");
        }
        open(&school.report(&entry(purpose, LAST + 1)), "no entry");
    }
    // A list of another purpose at the same address says nothing of withdrawals.
    let mut other = entry("revocation", 1);
    other["statusListCredential"] = json!(format!("{LIST}/suspension"));
    open(&school.report(&other), "not about revocation");
    // And only what neighbours it is clear.
    let mut school = School::new();
    school.publish(&format!("{LIST}/revocation"), "StatusList2021", Some("revocation"), &[(1, 1, 1), (LAST - 1, 1, 1)]);
    for (index, due) in [(0, Word::Valid), (1, Word::Revoked), (LAST - 1, Word::Revoked), (LAST, Word::Valid)] {
        assert_eq!(word(&school.report(&entry("revocation", index))), due, "{index}");
    }
}

#[test]
fn the_list_of_one_edtech() {
    let mut school = School::new();
    let entry = json!({"id": LIST, "type": "1EdTechRevocationList"});
    open(&school.report(&entry), "ListUnavailable");
    let did = school.did.clone();
    let list = |issuer: &str, id: &str| json!({"id": LIST, "issuer": issuer, "revokedCredentials": [{"id": id, "revoked": true, "revocationReason": "x"}]});
    school.put(LIST, list(&did, "urn:uuid:0b1c").to_string().as_bytes());
    assert_eq!(word(&school.report(&entry)), Word::Revoked);
    school.put(LIST, list(&did, "urn:uuid:other").to_string().as_bytes());
    open(&school.report(&entry), "UnsignedList");
    school.put(LIST, list("https://stranger.example", "urn:uuid:0b1c").to_string().as_bytes());
    open(&school.report(&entry), "it is the list of");
    for bytes in [&b"{}"[..], b"", b"[]", b"<html>"] {
        school.put(LIST, bytes);
        open(&school.report(&entry), "ListMalformed");
    }
}

#[test]
fn every_value_of_a_token_list() {
    let mut school = School::new();
    for size in [1_u8, 2, 4, 8] {
        let values = (1_u64 << size).min(16);
        let mut bits = Bits::new(Order::LowestFirst { size }, 1 << 10, size).unwrap();
        for value in 0..values {
            bits.set(value, size, value).unwrap();
        }
        let claims = json!({"iss": school.did, "sub": LIST, "iat": now().seconds() - 60, "status_list": encode_token(&bits).unwrap()});
        let list = school.sign("statuslist+jwt", &claims);
        school.put(LIST, list.as_bytes());
        for value in 0..values {
            let credential = json!({
                "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                "issuer": school.did, "credentialSubject": {"id": "urn:uuid:x"},
                "status": {"status_list": {"idx": value, "uri": LIST}},
            });
            let text = school.sign("vc+jwt", &credential);
            let report = verify(&format::read(text.as_bytes()), &school.facts, &TrustSources::default(), None, now());
            let due = match value {
                0 => Word::Valid,
                1 => Word::Revoked,
                2 => Word::Suspended,
                _ => Word::Undecided,
            };
            assert_eq!(word(&report), due, "{value} of {size} bits: {:?}", status(&report));
        }
    }
}

/// What stands behind an award is the issuer's word: as far as its seal, who it is and its list are known.
#[test]
fn an_issuers_word_stands_as_far_as_all_of_it_is_known() {
    let mut school = School::new();
    school.publish(&format!("{LIST}/revocation"), "BitstringStatusList", Some("revocation"), &[(7, 1, 1)]);
    let toml = format!("[[issuer]]\nname = \"School\"\nid = [\"{}\"]\n", school.did);
    let (list, _) = trust::OwnList::from_toml("own.toml", &toml, |_| Err("none".to_owned())).unwrap();
    let mut known = TrustSources::default();
    known.own.push(list);
    let judged = |text: &str, trust: &TrustSources| {
        verify(&format::read(text.as_bytes()), &school.facts, trust, None, now()).standing()
    };
    let good = school.credential(&bitstring("revocation", 8));
    let nobody = TrustSources::default();
    assert_eq!(judged(&good, &known), Standing::Verified);
    assert_eq!(judged(&good, &nobody), Standing::Unproven, "nobody says who that is");
    for (trust, open) in [(&known, Standing::Open), (&nobody, Standing::Unproven)] {
        assert_eq!(judged(&school.credential(&bitstring("revocation", 7)), trust), Standing::Withdrawn);
        let unreachable = school.credential(&bitstring("suspension", 8));
        assert_eq!(judged(&unreachable, trust), open, "its list could not be had");
        let (rest, signature) = good.rsplit_once('.').unwrap();
        assert_eq!(judged(&format!("{rest}.AAAA{}", &signature[4..]), trust), Standing::Broken);
        for nothing in ["", "{}", "[]", r#"{"type": ["VerifiableCredential"], "issuer": "did:web:a.example"}"#] {
            assert_ne!(judged(nothing, trust), Standing::Verified, "{nothing}");
        }
    }
}

/// `ttl` counts from when the list was fetched; where nobody says when that was, the list's own signed end alone counts.
#[test]
fn a_list_is_used_for_as_long_as_it_says() {
    let mut school = School::new();
    let bits = Bits::new(Order::LowestFirst { size: 1 }, 1 << 10, 1).unwrap();
    let made = now().seconds() - 90 * 86_400;
    let list = |exp: i64, ttl: i64, school: &School| {
        let bits = encode_token(&bits).unwrap();
        let claims = json!({"iss": school.did, "sub": LIST, "iat": made, "exp": exp, "ttl": ttl, "status_list": bits});
        school.sign("statuslist+jwt", &claims)
    };
    let credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": school.did, "credentialSubject": {"id": "urn:uuid:x"},
        "status": {"status_list": {"idx": 5, "uri": LIST}},
    });
    let text = school.sign("vc+jwt", &credential);
    for (fetched, exp, ttl, because) in [
        (Some(now().plus_seconds(-43_000)), now().seconds() + 60, 43_200, None),
        (Some(now().plus_seconds(-43_400)), now().seconds() + 60, 43_200, Some("list-not-in-force")),
        (None, now().seconds() + 60, 43_200, None),
        (None, now().seconds() - 60, 43_200, Some("list-not-in-force")),
        // Token Status List, section 5.1: a positive number.
        (None, now().seconds() + 60, 0, Some("list-malformed")),
        (None, now().seconds() + 60, -1, Some("list-malformed")),
        (None, now().seconds() + 60, 1, None),
    ] {
        let body = Ok(Arc::from(list(exp, ttl, &school).as_bytes()));
        let need = Need { address: LIST.to_owned(), kind: NeedKind::StatusList };
        school.facts.answer(&need, Fact { body, fetched });
        let report = verify(&format::read(text.as_bytes()), &school.facts, &TrustSources::default(), None, now());
        let found = status(&report).problem().map(|problem| problem.id());
        assert_eq!(found, because, "fetched {fetched:?}, ends {exp}, for {ttl}");
    }
}

/// The list of these claims beside what it must have, and what is found of an entry of it that is clear.
fn of_token_list(school: &mut School, claims: &Value) -> Report {
    let bits = Bits::new(Order::LowestFirst { size: 1 }, 1 << 10, 1).unwrap();
    let mut list = json!({"iss": school.did, "sub": LIST, "iat": now().seconds() - 60});
    list["status_list"] = encode_token(&bits).unwrap();
    for (name, value) in claims.as_object().unwrap() {
        list[name] = value.clone();
    }
    let list = school.sign("statuslist+jwt", &list);
    school.put(LIST, list.as_bytes());
    of_entry(school)
}

fn of_entry(school: &School) -> Report {
    let credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": school.did, "credentialSubject": {"id": "urn:uuid:x"},
        "status": {"status_list": {"idx": 5, "uri": LIST}},
    });
    let text = school.sign("vc+jwt", &credential);
    verify(&format::read(text.as_bytes()), &school.facts, &TrustSources::default(), None, now())
}

/// Clocks differ by some minutes, and not by more.
#[test]
fn a_list_of_the_future_is_none_beyond_what_clocks_differ() {
    let mut school = School::new();
    for (ahead, because) in [(299, None), (300, None), (301, Some("list-not-in-force"))] {
        let report = of_token_list(&mut school, &json!({"iat": now().seconds() + ahead}));
        assert_eq!(status(&report).problem().map(|problem| problem.id()), because, "{ahead} seconds ahead");
    }
}

#[test]
fn a_list_is_as_large_as_is_accepted() {
    let mut school = School::new();
    of_token_list(&mut school, &json!({}));
    let list = school.facts.get(LIST, NeedKind::StatusList).unwrap().body.clone().unwrap().to_vec();
    for (size, because) in [
        (credential::limits::CREDENTIAL_BYTES, None),
        (credential::limits::CREDENTIAL_BYTES + 1, Some("list-malformed")),
    ] {
        let mut padded = list.clone();
        padded.resize(size, b' ');
        school.put(LIST, &padded);
        assert_eq!(status(&of_entry(&school)).problem().map(|problem| problem.id()), because, "{size} bytes");
    }
}

/// Of a list that does not say when it was issued, the day on which it was fetched is told.
#[test]
fn a_list_without_a_date_is_as_old_as_what_was_fetched() {
    let mut school = School::new();
    let entry = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
        "statusListCredential": LIST});
    let mut list = school.list(LIST, "BitstringStatusList", Some("revocation"), &[]);
    for dated in [Some("2026-11-01T00:00:00Z"), None] {
        match dated {
            Some(from) => list["validFrom"] = json!(from),
            None => drop(list.as_object_mut().unwrap().remove("validFrom")),
        }
        let sealed = school.sign("vc+jwt", &list);
        school.put(LIST, sealed.as_bytes());
        let report = school.report(&entry);
        let [seen] = report.finding(Check::Status).evidence.as_slice() else { unreachable!("one entry") };
        let due = dated.map_or(now(), |from| Timestamp::parse(from).unwrap());
        assert_eq!((status(&report), seen.dated), (&Outcome::Pass, Some(due)));
    }
}

/// What a list without a date says, it says of the day on which it was fetched; so does the document of an issuer's keys.
#[test]
fn what_was_fetched_later_tells_nothing_of_the_moment_asked_about() {
    const DAY: i64 = 86_400;
    let mut school = School::new();
    let entry = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
        "statusListCredential": LIST});
    for (issued, set, later, due) in [
        (None, 4, DAY, None),
        (None, 4, 8 * DAY, Some("list-later")),
        (None, 5, 8 * DAY, Some("list-later")),
        (Some("2026-11-01T00:00:00Z"), 4, 8 * DAY, None),
        (Some("2026-11-01T00:00:00Z"), 5, 8 * DAY, Some("revoked")),
    ] {
        let mut list = school.list(LIST, "BitstringStatusList", Some("revocation"), &[(set, 1, 1)]);
        match issued {
            Some(issued) => list["validFrom"] = json!(issued),
            None => drop(list.as_object_mut().unwrap().remove("validFrom")),
        }
        let sealed = school.sign("vc+jwt", &list);
        let fact = Fact { body: Ok(Arc::from(sealed.as_bytes())), fetched: Some(now().plus_seconds(later)) };
        school.facts.answer(&Need { address: LIST.to_owned(), kind: NeedKind::StatusList }, fact);
        let report = school.report(&entry);
        assert_eq!(status(&report).problem().map(Problem::id), due, "{issued:?}, {later}: {report:#?}");
    }
    let did = "did:web:school.example";
    let method = json!({"id": format!("{did}#k"), "type": "JsonWebKey", "controller": did,
        "publicKeyJwk": school.key.public_key().to_jwk()});
    let document =
        json!({"id": did, "verificationMethod": [method], "assertionMethod": [format!("{did}#k")]}).to_string();
    let credential = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": did, "credentialSubject": {"id": "urn:uuid:x"}});
    let header = json!({"typ": "vc+jwt", "kid": format!("{did}#k")});
    let token = jose::sign(&header, credential.to_string().as_bytes(), &school.key).unwrap();
    for (later, due) in
        [(Some(-8 * DAY), None), (Some(DAY), None), (None, None), (Some(8 * DAY), Some("document-later"))]
    {
        let fetched = later.map(|later| now().plus_seconds(later));
        let fact = Fact { body: Ok(Arc::from(document.as_bytes())), fetched };
        school.facts.insert("https://school.example/.well-known/did.json", fact);
        let report = verify(&format::read(token.as_bytes()), &school.facts, &TrustSources::default(), None, now());
        let key = report.finding(Check::IssuerKey);
        assert_eq!(report.finding(Check::Signature).outcome, Outcome::Pass, "it is unaltered, whoever's key it was");
        assert_eq!(key.outcome.problem().map(Problem::id), due, "{later:?}: {report:#?}");
        assert_eq!(
            key.evidence.iter().map(|seen| seen.dated).collect::<Vec<_>>(),
            due.map_or(vec![fetched], |_| vec![])
        );
    }
}

/// A list is a credential, and not a picture that somebody put one into.
#[test]
fn a_list_in_a_picture_is_none() {
    let mut school = School::new();
    let entry = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
        "statusListCredential": LIST});
    let list = school.sign("vc+jwt", &school.list(LIST, "BitstringStatusList", Some("revocation"), &[]));
    let picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">\
         <openbadges:credential verify=\"{list}\"></openbadges:credential></svg>"
    );
    let found = format::read(picture.as_bytes());
    assert!(found.baked.is_some() && matches!(found.content, format::Content::Credential(_)), "{found:?}");
    school.put(LIST, picture.as_bytes());
    open(&school.report(&entry), "it is a picture");
    school.put(LIST, list.as_bytes());
    assert_eq!(word(&school.report(&entry)), Word::Valid);
}

/// A list that calls itself by another address than the one at which it was found may be that of somebody else's: it is told.
/// What only is written otherwise is the same (RFC 3986, section 6.2.2.1).
#[test]
fn a_list_is_at_home_where_it_was_found() {
    for (named, same) in [
        ("https://school.example/list", true),
        ("https://SCHOOL.example/list", true),
        ("https://school.EXAMPLE/list", true),
        ("HTTPS://school.example/list/", true),
        ("https://school.example/list#list", true),
        ("https://school.example/LIST", false),
        ("https://school.example/list/2", false),
        ("https://school.example/", false),
        ("https://other.example/list", false),
        ("https:/school.example/list", false),
    ] {
        let mut school = School::new();
        let mut list = school.list(LIST, "BitstringStatusList", Some("revocation"), &[]);
        list["id"] = json!(named);
        let list = school.sign("vc+jwt", &list);
        school.put(LIST, list.as_bytes());
        let entry = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
            "statusListCredential": LIST});
        let report = school.report(&entry);
        let due = if same { "" } else { "list-elsewhere" };
        assert_eq!(status(&report).problem().map_or("", |problem| problem.id()), due, "{named}: {:?}", status(&report));
    }
}

/// Bitstring Status List, section 2.2: its `ttl` is in thousandths of a second.
#[test]
fn a_bitstring_is_used_for_as_long_as_it_says() {
    let mut school = School::new();
    let mut list = school.list(LIST, "BitstringStatusList", Some("revocation"), &[]);
    list["credentialSubject"]["ttl"] = json!(43_200_999);
    let list = school.sign("vc+jwt", &list);
    let entry = json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "5",
        "statusListCredential": LIST});
    for (age, because) in [(43_200, None), (43_201, Some("list-not-in-force"))] {
        let need = Need { address: LIST.to_owned(), kind: NeedKind::StatusList };
        let fetched = Some(now().plus_seconds(-age));
        school.facts.answer(&need, Fact { body: Ok(Arc::from(list.as_bytes())), fetched });
        let found = status(&school.report(&entry)).problem().map(|problem| problem.id());
        assert_eq!(found, because, "fetched {age} seconds ago");
    }
}
