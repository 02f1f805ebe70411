//! Logs that must be read, and logs that were tampered with: each case is one log that must end where it says.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::{Value, json};

use super::entry::multihash;
use super::*;
use crate::did::{DidUrl, Relationship};
use crate::key::{Algorithm, PrivateKey, Signer};

fn key(seed: u64) -> PrivateKey {
    PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(seed)).expect("key")
}

fn name(seed: u64) -> String {
    key(seed).public_key().to_multibase().expect("multibase")
}

fn day(day: u32) -> Timestamp {
    Timestamp::parse(&format!("2026-01-{day:02}T00:00:00Z")).expect("time")
}

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T00:00:00Z").expect("time")
}

fn state(did: &str, seed: u64) -> Value {
    json!({"id": did, "assertionMethod": [{"id": "#key", "type": "Multikey", "publicKeyMultibase": name(seed)}]})
}

/// A log that grows.
struct Draft {
    lines: Vec<String>,
    did: String,
}

impl Draft {
    fn new(parameters: Value) -> Self {
        let mut parameters = parameters;
        if parameters.get("updateKeys").is_none() {
            parameters["updateKeys"] = json!([name(1)]);
        }
        let line =
            write::create(day(1), parameters, &state("did:webvh:{SCID}:a.example:x", 1), &key(1)).expect("entry");
        let did = line_value(&line)["state"]["id"].as_str().expect("id").to_owned();
        Self { lines: vec![line], did }
    }

    fn last(&self) -> String {
        line_value(self.lines.last().expect("line"))["versionId"].as_str().expect("id").to_owned()
    }

    fn and(self, on: u32, parameters: Value, signer: u64) -> Self {
        let state = state(&self.did, signer);
        self.and_state(on, parameters, state, signer)
    }

    fn and_state(mut self, on: u32, parameters: Value, state: Value, signer: u64) -> Self {
        self.lines.push(write::update(&self.last(), day(on), parameters, state, &key(signer)).expect("entry"));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        self.lines.iter().flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
    }

    fn read(&self) -> Log {
        self.heard(None)
    }

    fn heard(&self, witnesses: Option<Value>) -> Log {
        let witnesses = witnesses.map(|value| value.to_string());
        Log::read(&self.did, &self.bytes(), now()).hear(witnesses.as_deref().map(str::as_bytes), now())
    }

    /// The log after its lines were changed.
    fn with(&self, change: impl Fn(&mut Vec<String>)) -> Log {
        let mut lines = self.lines.clone();
        change(&mut lines);
        Log::read(&self.did, lines.join("\n").as_bytes(), now()).hear(None, now())
    }
}

fn line_value(line: &str) -> Value {
    serde_json::from_str(line).expect("JSON")
}

#[track_caller]
fn holds(log: &Log, versions: usize) {
    assert_eq!(log.fault(), None);
    assert_eq!(log.versions().len(), versions);
}

/// The log holds up to there, and says why not further.
#[track_caller]
fn ends(log: &Log, versions: usize, because: &str) {
    let fault = log.fault().expect("a fault").to_string();
    assert!(fault.contains(because), "{fault:?} does not say {because:?}");
    assert_eq!(log.versions().len(), versions, "{fault}");
    assert!(log.resolve(&VersionQuery::Current, now()).is_err());
}

#[test]
fn a_log_that_grows_is_read() {
    let log = Draft::new(json!({"ttl": 60}))
        .and(2, json!({"updateKeys": [name(2)]}), 1)
        .and(3, json!({}), 2)
        .and(4, json!({"deactivated": true, "updateKeys": []}), 2)
        .read();
    holds(&log, 4);
    let last = log.resolve(&VersionQuery::Current, now()).expect("version");
    assert_eq!((last.number, last.parameters.deactivated, last.parameters.ttl), (4, true, 60));
    let document = log.versions()[1].document().expect("document");
    assert_eq!(document.methods_for(Relationship::AssertionMethod).count(), 1);
}

#[test]
fn the_version_that_was_asked_for() {
    let draft = Draft::new(json!({})).and(5, json!({}), 1).and(9, json!({}), 1);
    let log = draft.read();
    let ask = |query: &str| {
        let url = DidUrl::parse(&format!("{}?{query}", draft.did)).expect("URL");
        VersionQuery::of(&url).ok().and_then(|query| log.resolve(&query, now()).ok()).map(|version| version.number)
    };
    assert_eq!(ask(&format!("versionId={}", log.versions()[1].id)), Some(2));
    assert_eq!(ask("versionId=2-QmOther"), None);
    assert_eq!((ask("versionNumber=1"), ask("versionNumber=4"), ask("versionNumber=x")), (Some(1), None, None));
    assert_eq!(ask("versionTime=2026-01-07T00:00:00Z"), Some(2));
    assert_eq!(ask("versionTime=2026-01-05T00%3A00%3A00Z"), Some(2), "from its own moment on");
    assert_eq!(ask("versionTime=2025-12-31T00:00:00Z"), None, "before it was");
    assert_eq!(ask("versionNumber=1&versionNumber=2"), None, "two questions");
    assert_eq!(ask("service=files"), Some(3));
    // What lies before a fault is found, and what may lie behind it is not.
    let broken = draft.with(|lines| lines[2] = lines[2].replace("2026-01-09", "2026-01-10"));
    ends(&broken, 2, "hash");
    assert!(broken.resolve(&VersionQuery::Number(2), now()).is_ok());
    assert!(broken.resolve(&VersionQuery::Time(day(3)), now()).is_ok());
    assert!(broken.resolve(&VersionQuery::Time(day(7)), now()).is_err(), "the third may be older than that");
}

#[test]
fn logs_that_were_tampered_with() {
    let draft = Draft::new(json!({})).and(2, json!({}), 1).and(3, json!({}), 1);
    holds(&draft.with(|_| ()), 3);
    ends(&draft.with(|lines| drop(lines.remove(1))), 1, "number 2 is due");
    ends(&draft.with(|lines| drop(lines.remove(0))), 0, "method");
    ends(&draft.with(|lines| lines.swap(1, 2)), 1, "number 2 is due");
    ends(&draft.with(|lines| lines.insert(1, lines[1].clone())), 2, "number 3 is due");
    ends(&draft.with(|lines| lines[1] = lines[1].replace("#key", "#kex")), 1, "hash");
    ends(&draft.with(|lines| lines[0] = lines[0].replace("#key", "#kex")), 0, "hash");
    ends(&draft.with(|lines| lines.push(" ".to_owned())), 3, "line 4");
    ends(&draft.with(|lines| lines.truncate(0)), 0, "line 1");
    ends(&draft.with(|lines| lines[1].truncate(100)), 1, "line 2");
    ends(&draft.with(|lines| lines[1] = lines[1].replacen('{', "{\"x\":1,", 1)), 1, "unknown member");
    let forged = |change: fn(&mut Value)| {
        draft.with(|lines| {
            let mut line = line_value(&lines[1]);
            change(&mut line["proof"][0]);
            lines[1] = line.to_string();
        })
    };
    ends(&forged(|proof| proof["proofPurpose"] = json!("authentication")), 1, "proofPurpose");
    ends(&forged(|proof| proof["cryptosuite"] = json!("eddsa-rdfc-2022")), 1, "cryptosuite");
    ends(&forged(|proof| proof["created"] = json!("2026-01-03T00:00:00Z")), 1, "signature");
    ends(&forged(|proof| proof["expires"] = json!("2026-02-01T00:00:00Z")), 1, "ended");
    ends(&forged(|proof| proof["@context"] = json!("https://w3id.org/security/data-integrity/v2")), 1, "@context");
    ends(&forged(|proof| proof["proofValue"] = json!("z1")), 1, "bytes");
    let fragment = format!("did:key:{}#{}", name(1), name(2));
    let method = |method: String| {
        draft.with(|lines| {
            let mut line = line_value(&lines[1]);
            line["proof"][0]["verificationMethod"] = json!(method);
            lines[1] = line.to_string();
        })
    };
    ends(&method(fragment), 1, "its own key");
    ends(&method(format!("did:key:{0}#{0}", name(2))), 1, "not authorised");
    let two = draft.with(|lines| {
        let mut line = line_value(&lines[1]);
        let mut second = line["proof"][0].clone();
        second["created"] = json!("2026-01-04T00:00:00Z");
        line["proof"].as_array_mut().expect("proofs").push(second);
        lines[1] = line.to_string();
    });
    ends(&two, 1, "signature");
    ends(
        &draft.with(|lines| {
            let mut line = line_value(&lines[1]);
            line["proof"] = json!([]);
            lines[1] = line.to_string();
        }),
        1,
        "proof",
    );
}

#[test]
fn another_log_of_that_name_is_not_its_log() {
    let (mine, theirs) = (Draft::new(json!({})), Draft::new(json!({"ttl": 1})));
    let log = Log::read(&mine.did, &theirs.bytes(), now()).hear(None, now());
    ends(&log, 0, "hash");
    let elsewhere = mine.did.replace("a.example", "b.example");
    ends(&Log::read(&elsewhere, &mine.bytes(), now()).hear(None, now()), 1, "no entry is of");
    ends(&Log::read("did:webvh:x:a.example", &mine.bytes(), now()).hear(None, now()), 0, "SCID");
}

/// Its first entry with all that stands in it is what an identifier is the hash of: nobody can begin its log with keys of their
/// own, whatever SCID they write into it.
#[test]
fn a_log_begins_with_the_entry_that_the_identifier_names() {
    let mine = Draft::new(json!({}));
    let scid = mine.did.split(':').nth(2).expect("a SCID");
    let begun = |said: &str, id: &str| {
        let parameters = json!({"method": "did:webvh:1.0", "scid": said, "updateKeys": [name(2)]});
        json!({"versionId": id, "versionTime": day(1).to_string(), "parameters": parameters,
            "state": state(&format!("did:webvh:{id}:a.example:x"), 2)})
    };
    let read = |entry: &Value| {
        let line = write::finish(1, entry.as_object().cloned().expect("an object"), day(1), &key(2)).expect("entry");
        let did = entry["state"]["id"].as_str().expect("id");
        Log::read(did, line.as_bytes(), now()).hear(None, now())
    };
    assert_eq!(begun(scid, scid)["state"]["id"], json!(mine.did));
    ends(&read(&begun(scid, scid)), 0, "the identifier says");
    // One that calls itself by another SCID than the one that it has.
    let draft = begun("QmOther", "{SCID}");
    let scid = multihash(&serde_json_canonicalizer::to_vec(&draft).expect("JSON"));
    ends(&read(&begun("QmOther", &scid)), 0, "the identifier says QmOther");
}

#[test]
fn keys_that_were_not_authorised_before() {
    ends(&Draft::new(json!({})).and(2, json!({"updateKeys": [name(2)]}), 2).read(), 1, "not authorised");
    ends(&Draft::new(json!({"updateKeys": []})).read(), 0, "not authorised");
    let closed = Draft::new(json!({})).and(2, json!({"updateKeys": []}), 1);
    holds(&closed.read(), 2);
    ends(&closed.and(3, json!({}), 1).read(), 2, "not authorised");
}

#[test]
fn keys_that_were_committed_to() {
    let hash = |seed| multihash(name(seed).as_bytes());
    let draft = || Draft::new(json!({"nextKeyHashes": [hash(2), hash(3)]}));
    let next = |keys: Value| json!({"updateKeys": keys, "nextKeyHashes": []});
    holds(&draft().and(2, next(json!([name(2)])), 2).and(3, json!({}), 2).read(), 3);
    ends(&draft().and(2, next(json!([name(4)])), 4).read(), 1, "did not commit");
    ends(&draft().and(2, next(json!([name(2), name(4)])), 2).read(), 1, "did not commit");
    ends(&draft().and(2, next(json!([name(2)])), 1).read(), 1, "not authorised");
    ends(&draft().and(2, json!({"nextKeyHashes": []}), 1).read(), 1, "updateKeys");
    ends(&draft().and(2, json!({"updateKeys": [name(2)]}), 2).read(), 1, "nextKeyHashes");
    ends(&draft().and(2, json!({}), 1).read(), 1, "missing");
}

#[test]
fn parameters_that_must_be_refused() {
    let first = |parameters: Value, because: &str| ends(&Draft::new(parameters).read(), 0, because);
    first(json!({"method": "did:webvh:99.0"}), "did:webvh:1.0 is due");
    first(json!({"method": null}), "did:webvh:1.0 is due");
    first(json!({"updateKeys": "z6Mk"}), "no array");
    first(json!({"updateKeys": [1]}), "no texts");
    first(json!({"portable": "yes"}), "neither true nor false");
    first(json!({"portable": null}), "neither true nor false");
    first(json!({"ttl": -1}), "2^31");
    first(json!({"ttl": 2_147_483_649_u64}), "2^31");
    first(json!({"prerotation": true}), "unknown member");
    let id = format!("did:key:{}", name(7));
    let witness = |threshold: Value, ids: &[&str]| {
        let ids: Vec<Value> = ids.iter().map(|id| json!({"id": id})).collect();
        json!({"witness": {"threshold": threshold, "witnesses": ids}})
    };
    first(witness(json!(0), &[&id]), "threshold");
    first(witness(json!(2), &[&id]), "threshold");
    first(witness(json!(1.5), &[&id]), "threshold");
    first(witness(json!("1"), &[&id]), "threshold");
    first(witness(json!(1), &[]), "threshold");
    first(witness(json!(2), &[&id, &id]), "twice");
    first(witness(json!(2), &[&id, &name(7)]), "twice");
    first(witness(json!(1), &["did:web:a.example"]), "did:key");
    first(witness(json!(1), &["did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"]), "Ed25519");
    first(json!({"witness": {"threshold": 1}}), "no list");
    first(json!({"witness": []}), "no object");
    let later =
        |parameters: Value, because: &str| ends(&Draft::new(json!({})).and(2, parameters, 1).read(), 1, because);
    later(json!({"scid": "x"}), "only the first");
    later(json!({"portable": true}), "only the first");
    later(json!({"method": "did:webvh:0.5"}), "did:webvh:1.0 is due");
    holds(&Draft::new(json!({"witness": null, "watchers": null, "nextKeyHashes": null, "ttl": null})).read(), 1);
    // "did:webvh DID Method Parameters": where no ttl is said, it is an hour.
    for silent in [json!({}), json!({"ttl": null})] {
        assert_eq!(Draft::new(silent).read().versions()[0].parameters.ttl, 3600);
    }
    ends(
        &Draft::new(json!({})).and(2, json!({"deactivated": true}), 1).and(3, json!({"deactivated": false}), 1).read(),
        2,
        "deactivated",
    );
}

#[test]
fn times_that_must_be_refused() {
    ends(&Draft::new(json!({})).and(2, json!({}), 1).and(2, json!({}), 1).read(), 2, "not later");
    ends(&Draft::new(json!({})).and(2, json!({}), 1).and(1, json!({}), 1).read(), 2, "not later");
    let draft = Draft::new(json!({})).and(20, json!({}), 1);
    let read = |now: Timestamp| Log::read(&draft.did, &draft.bytes(), now).hear(None, now);
    ends(&read(day(19)), 1, "later than");
    holds(&read(day(20).plus_seconds(-300)), 2);
    ends(&read(day(20).plus_seconds(-301)), 1, "later than");
    let zone = draft.with(|lines| lines[1] = lines[1].replace("00:00Z", "00:00+01:00"));
    ends(&zone, 1, "hash");
    // The same moment, written otherwise, under the hash that is due; its signature is another's, which is asked later.
    let written = |time: &str| {
        draft.with(|lines| {
            let mut entry = line_value(&lines[1]);
            let proof = entry.as_object_mut().and_then(|members| members.remove("proof")).expect("a proof");
            entry["versionTime"] = json!(time);
            entry["versionId"] = line_value(&lines[0])["versionId"].clone();
            let hash = multihash(&serde_json_canonicalizer::to_vec(&entry).expect("JSON"));
            entry["versionId"] = json!(format!("2-{hash}"));
            entry["proof"] = proof;
            lines[1] = entry.to_string();
        })
    };
    ends(&written("2026-01-20T01:00:00+01:00"), 1, "is no time in UTC");
    ends(&written("2026-01-20T00:00:00"), 1, "is no time in UTC");
    let fault = written("2026-01-20T00:00:00+00:00").fault().expect("another's signature").to_string();
    assert!(!fault.contains("time"), "{fault}");
    holds(&written("2026-01-20T00:00:00Z"), 2);
}

#[test]
fn moves_of_the_host() {
    let draft = |portable| Draft::new(json!({"portable": portable}));
    let moved = |draft: Draft, to: &str, known_as: &str, parameters: Value| {
        let mut state = state(&draft.did.replace("a.example:x", to), 1);
        state["alsoKnownAs"] = json!([known_as.replace("DID", &draft.did)]);
        draft.and_state(2, parameters, state, 1).read()
    };
    holds(&moved(draft(true), "b.example", "DID", json!({})), 2);
    ends(&moved(draft(true), "b.example", "did:web:a.example", json!({})), 1, "alsoKnownAs");
    ends(&moved(draft(false), "b.example", "DID", json!({})), 1, "not portable");
    ends(&moved(draft(true), "b.example", "DID", json!({"portable": false})), 1, "not portable");
    ends(&moved(draft(true), "127.0.0.1", "DID", json!({})), 1, "is of");
    let stranger = draft(true);
    let other = Draft::new(json!({"ttl": 1})).did;
    let mut state = state(&other, 1);
    state["alsoKnownAs"] = json!([stranger.did]);
    ends(&stranger.and_state(2, json!({}), state, 1).read(), 1, "does not have the hash");
}

/// As many keys and witnesses as are accepted, and one more.
#[test]
fn lists_in_parameters_are_as_long_as_is_accepted() {
    let names: Vec<String> = (1..=limits::KEYS as u64 + 1).map(name).collect();
    let keys = |count: usize| Draft::new(json!({"updateKeys": names[..count]})).read();
    holds(&keys(limits::KEYS), 1);
    ends(&keys(limits::KEYS + 1), 0, "more entries than the limit");
    let witnesses = |count: usize| {
        let listed: Vec<Value> = names[..count].iter().map(|key| json!({"id": format!("did:key:{key}")})).collect();
        let draft = Draft::new(json!({"witness": {"threshold": 1, "witnesses": listed}}));
        let id = draft.last();
        let proof = write::witness(&id, day(5), &key(1)).expect("a proof");
        draft.heard(Some(json!([{"versionId": id, "proof": [proof]}])))
    };
    holds(&witnesses(limits::KEYS), 1);
    ends(&witnesses(limits::KEYS + 1), 0, "more witnesses than the limit");
}

#[test]
fn witnesses_must_stand_for_it() {
    let id = |seed| json!({"id": format!("did:key:{}", name(seed))});
    let rule = json!({"witness": {"threshold": 2, "witnesses": [id(7), id(8), id(9)]}});
    let draft = Draft::new(rule).and(2, json!({}), 1).and(3, json!({"witness": {}}), 1).and(4, json!({}), 1);
    let ids: Vec<String> =
        draft.lines.iter().map(|line| line_value(line)["versionId"].as_str().expect("id").to_owned()).collect();
    let proof = |id: &str, seed| write::witness(id, day(5), &key(seed)).expect("proof");
    let file = |of: &[(usize, &[u64])]| {
        let item = |(at, seeds): &(usize, &[u64])| {
            let proofs: Vec<Value> = seeds.iter().map(|seed| proof(&ids[*at], *seed)).collect();
            json!({"versionId": ids[*at], "proof": proofs})
        };
        Value::Array(of.iter().map(item).collect())
    };
    assert!(Log::read(&draft.did, &draft.bytes(), now()).needs_witnesses());
    holds(&draft.heard(Some(file(&[(2, &[7, 8])]))), 4);
    holds(&draft.heard(Some(file(&[(2, &[7]), (3, &[9])]))), 4);
    ends(&draft.heard(Some(file(&[(1, &[7, 8])]))), 2, "0 of 2 witnesses");
    ends(&draft.heard(Some(file(&[(2, &[7])]))), 0, "1 of 2 witnesses");
    ends(&draft.heard(Some(file(&[(2, &[7, 7])]))), 0, "1 of 2 witnesses");
    ends(&draft.heard(Some(file(&[(2, &[7, 6])]))), 0, "1 of 2 witnesses");
    ends(&draft.heard(Some(json!([]))), 0, "0 of 2 witnesses");
    ends(&draft.heard(None), 0, "0 of 2 witnesses");
    ends(&draft.heard(Some(json!({}))), 0, "no array");
    // A proof of one version presented for another, and one for a version that the log has not.
    let replayed = json!([{"versionId": ids[2], "proof": [proof(&ids[0], 7), proof(&ids[0], 8)]}]);
    ends(&draft.heard(Some(replayed)), 0, "0 of 2 witnesses");
    let unpublished = json!([{"versionId": "9-Qm", "proof": [proof("9-Qm", 7), proof("9-Qm", 8)]}]);
    ends(&draft.heard(Some(unpublished)), 0, "0 of 2 witnesses");
    let many = |count| {
        let mut bad = proof(&ids[2], 7);
        bad["created"] = json!("2026-01-06T00:00:00Z");
        json!([{"versionId": ids[2], "proof": vec![bad; count]}])
    };
    ends(&draft.heard(Some(many(256))), 0, "0 of 2 witnesses");
    ends(&draft.heard(Some(many(257))), 0, "more than 256");
    // Proofs that could change nothing are not counted: of strangers, and of whoever has spoken for that version already.
    let stranger = proof(&ids[2], 6);
    let strangers = json!([{"versionId": ids[2], "proof": vec![stranger; 257]}]);
    ends(&draft.heard(Some(strangers)), 0, "0 of 2 witnesses");
    let again = json!([{"versionId": ids[2], "proof": vec![proof(&ids[2], 7); 257]}]);
    ends(&draft.heard(Some(again)), 0, "1 of 2 witnesses");
}

#[test]
fn proofs_that_are_none_or_too_many() {
    let draft = Draft::new(json!({}));
    let proven = |count: usize| {
        draft.with(|lines| {
            let mut entry = line_value(&lines[0]);
            let proof = entry["proof"].as_array().map_or_else(|| entry["proof"].clone(), |all| all[0].clone());
            entry["proof"] = json!(vec![proof; count]);
            lines[0] = entry.to_string();
        })
    };
    holds(&proven(limits::PROOFS), 1);
    for count in [0, limits::PROOFS + 1] {
        ends(&proven(count), 0, "proof");
    }
}

#[test]
fn logs_that_never_end() {
    let draft = Draft::new(json!({}));
    let mut bytes = draft.bytes();
    bytes.resize(limits::LOG_BYTES + 1, b'\n');
    ends(&Log::read(&draft.did, &bytes, now()).hear(None, now()), 0, "more than the limit");
    bytes.pop();
    ends(&Log::read(&draft.did, &bytes, now()).hear(None, now()), 1, "line 2");
    let mut lines = draft.bytes();
    lines.resize(lines.len() + 2000, b'\n');
    ends(&Log::read(&draft.did, &lines, now()).hear(None, now()), 1, "line 2");
}

#[test]
fn addresses() {
    let scid = "QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoGE";
    let of = |rest: &str| webvh_address(&format!("did:webvh:{scid}:{rest}"));
    for (rest, log) in [
        ("example.com", "https://example.com/.well-known/did.jsonl"),
        ("issuer.example.com", "https://issuer.example.com/.well-known/did.jsonl"),
        ("example.com:dids:issuer", "https://example.com/dids/issuer/did.jsonl"),
        ("example.com%3A3000:dids:issuer", "https://example.com:3000/dids/issuer/did.jsonl"),
        ("example.com%3a3000", "https://example.com:3000/.well-known/did.jsonl"),
        (
            "jp%E7%B4%8D%E8%B1%86.%E4%BE%8B.jp:%E7%94%A8%E6%88%B7",
            "https://xn--jp-cd2fp15c.xn--fsq.jp/%E7%94%A8%E6%88%B7/did.jsonl",
        ),
        ("example.com:a%20b", "https://example.com/a%20b/did.jsonl"),
        ("example.com:a%252Fb", "https://example.com/a%252Fb/did.jsonl"),
    ] {
        let address = of(rest).expect(rest);
        assert_eq!((address.log.as_str(), address.scid.as_str()), (log, scid));
        assert_eq!(address.witnesses, log.replace("did.jsonl", "did-witness.json"));
    }
    for rest in [
        "127.0.0.1",
        "127.0.0.1%3a8080",
        "127%2E0%2E0%2E1",
        "127%2e0%2e0%2e1",
        "169%2E254%2E169%2E254",
        "0x7f.1",
        "localhost",
        "%5B%3A%3A1%5D",
        "example.com:..:..:admin",
        "example.com:%2E%2E:admin",
        "example.com:%2e%2e:x",
        "example.com:a%2Fb",
        "example.com:a%5Cb",
        "example.com:%00",
        "example.com::x",
        "example.com:%20a",
        "example.com%3A",
        "example.com%3A0",
        "example.com%3A65536",
        "example.com%3A+80",
        "example.com%3A000080",
        "example.com%3A1%3A2",
        "example.com%2Fx",
        "example.com%40evil.example",
        "a..example",
        "-a.example",
        "a%09.example",
        "a%0A.example",
        "a%20.example",
        "a%C2%A0.example",
        "a%E3%80%80.example",
        "a%7F.example",
        "a%C2%85.example",
        "a%3C.example",
        "a%5E.example",
        "a%7C.example",
        "a%5Bb.example",
        "a%23.example",
        "a%3F.example",
        "a%5C.example",
        "ex%2561mple.com",
        "example.com#x",
        "example.com?x=y",
        "example.com/x",
        "",
    ] {
        assert!(of(rest).is_err(), "{rest} -> {:?}", of(rest));
    }
    for (rest, reason) in [
        ("127.0.0.1", "an IP address"),
        ("localhost", "no host name of two labels or more"),
        ("ex%2561mple.com", "a host that is encoded twice"),
    ] {
        let error = of(rest).expect_err(rest).to_string();
        assert!(error.contains(reason), "{rest}: {error:?} does not say {reason:?}");
    }
    for did in [
        "did:webvh:Qm0000000000000000000000000000000000000000000000:127.0.0.1#x",
        "did:webvh:{SCID}:example.com",
        "did:webvh:QmShort:example.com",
        "did:webvh:QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoG0:example.com",
        "did:webvh:QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFoGl:example.com",
        "did:webvh:QmdmPkUdYzbr9txmx8gM2rsHPgr5L6m3gHjJGAf4vUFo-E:example.com",
        "did:webvh:example.com",
        "did:web:example.com",
    ] {
        assert!(webvh_address(did).is_err(), "{did}");
    }
}
