//! What of a training record does the program count, and what does it say of one that was tampered with?

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::collections::BTreeSet;
use std::process::Command;

use credential::Timestamp;
use credential::digest::sha256_hex;
use credential::key::Signer as _;
use credential::sd_jwt::{self, Issuance};
use issue::catalogue::MONTELUME;
use issue::{Format, Identity, Issuer, StatusBook, StatusKind};
use learning::logbook::{Countersignature, Entry, Header, Line, TYPE, Week, record};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

const LIST: &str = "https://trainer.example/list";

fn now() -> Timestamp {
    "2026-11-22T10:04:00Z".parse().unwrap()
}

/// Somebody with keys, by their number.
fn person(number: u64) -> Issuer {
    Issuer::new(MONTELUME, Identity::DidKey, &mut ChaCha20Rng::seed_from_u64(number)).unwrap()
}

const LEARNER: u64 = 1;
const OTT: u64 = 2;
const KIM: u64 = 3;
const MIKA: u64 = 4;

fn thumbprint(number: u64) -> String {
    person(number).signer(Format::SdJwtVc).public_key().thumbprint()
}

fn did(number: u64) -> String {
    person(number).id(Format::SdJwtVc).unwrap()
}

fn entry(week: &str, work: &str, minutes: u32, unit: &str) -> Entry {
    Entry {
        week: Week::parse(week).unwrap(),
        work: work.to_owned(),
        minutes,
        unit: Some(unit.to_owned()),
        skills: Vec::new(),
        photos: Vec::new(),
        countersignature: None,
    }
}

fn entries() -> Vec<Entry> {
    vec![entry("2026-W10", "Turned bolts", 450, "Turning"), entry("2026-W11", "Welded a frame", 600, "Welding")]
}

/// A countersignature, and what of it is out of order.
struct Signing {
    by: u64,
    with: u64,
    holder: Option<u64>,
    name: &'static str,
    company: &'static str,
    more: Value,
}

impl Default for Signing {
    fn default() -> Self {
        Self { by: OTT, with: OTT, holder: Some(LEARNER), name: "Lena Brandt", company: "Works", more: json!({}) }
    }
}

fn sign(entries: &[Entry], how: &Signing) -> String {
    let lines: Vec<Line> =
        entries.iter().zip(1..).map(|(entry, n)| Line::new(format!("urn:uuid:{n}"), entry)).collect();
    let mut claims = json!({
        "iss": did(how.by), "vct": TYPE, "iat": now().seconds() - 86_400, "issuing_authority": format!("Master {}", how.by),
        "credentialSubject": {"name": how.name, "company": how.company, "qualification": "Metalworker", "entries": lines},
    });
    let members = claims.as_object_mut().unwrap();
    members.extend(how.holder.map(|holder| {
        ("cnf".to_owned(), json!({"jwk": person(holder).signer(Format::SdJwtVc).public_key().to_jwk()}))
    }));
    members.extend(how.more.as_object().unwrap().clone());
    let header = json!({"typ": "dc+sd-jwt", "kid": person(how.by).method(Format::SdJwtVc).unwrap()});
    let mut rng = ChaCha20Rng::seed_from_u64(9);
    let signer = person(how.with);
    sd_jwt::issue(&Issuance::new(claims, []), &header, signer.signer(Format::SdJwtVc), &mut rng).unwrap()
}

/// The record as the wallet writes it: `told` says what it claims of each entry.
fn written(entries: &[Entry], told: bool, tokens: &[String]) -> Value {
    let signed = |entry: &Entry| {
        let (by, on) = ("Master".to_owned(), "2026-11-21".to_owned());
        let credential = sha256_hex(tokens.first().map_or("", String::as_str).as_bytes());
        let signature = Countersignature { by, on, credential, covers: entry.digest() };
        Entry { countersignature: told.then_some(signature), ..entry.clone() }
    };
    let entries: Vec<Entry> = entries.iter().map(signed).collect();
    let week = |text: &str| Week::parse(text).unwrap();
    let header = Header {
        learner: "Lena Brandt".to_owned(),
        company: "Works".to_owned(),
        qualification: "Metalworker".to_owned(),
        from: week("2026-W10"),
        until: week("2026-W11"),
    };
    let signatures: Vec<Value> = tokens.iter().map(|token| json!({"credential": token, "by": "Master"})).collect();
    json!({
        "form": "wanderbuch-training-record-1", "made": now().to_string(),
        "record": record(header, &entries, |_| told), "countersignatures": signatures,
    })
}

/// What the program says: its exit code, its words, and its JSON where it has any.
fn said(record: &[u8], arguments: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    std::fs::create_dir(folder.path().join("facts")).unwrap();
    let mut rng = ChaCha20Rng::seed_from_u64(7);
    let mut book = StatusBook::new(StatusKind::Token, LIST);
    book.allocate(&mut rng);
    book.set(17, true).unwrap();
    write("facts/list", &book.publish(&person(OTT), Format::SdJwtVc, now(), 7_200).unwrap());
    write("facts/index.json", json!({LIST: {"file": "list", "fetched": now()}}).to_string().as_bytes());
    let issuer = |name: &str, number| format!("[[issuer]]\nname = {name:?}\nid = [{:?}]\n", did(number));
    write("trust.toml", [issuer("Master Ott", OTT), issuer("Master Kim", KIM)].concat().as_bytes());
    write("self.toml", issuer("Lena herself", LEARNER).as_bytes());
    write("record.json", record);
    let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args(["logbook", "--offline", "--state", "state", "--facts", "facts", "--at", "2026-11-22T10:04:00Z"])
        .args(arguments)
        .arg("record.json")
        .current_dir(folder.path())
        .output()
        .unwrap();
    let words = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What it is, the record, the options, how the run ends, and what it says.
type Case<'a> = (&'a str, Value, Vec<String>, i32, Vec<&'a str>);

const KNOWN: [&str; 2] = ["--trust", "trust.toml"];

#[test]
fn what_holds_is_counted_and_what_does_not_is_named() {
    let (all, good) = (entries(), sign(&entries(), &Signing::default()));
    let tokens = |tokens: &[&String]| tokens.iter().map(|token| (*token).clone()).collect::<Vec<String>>();
    let by = |how: Signing| sign(&all, &how);
    let mut changed = written(&all, true, &tokens(&[&good]));
    *changed.pointer_mut("/record/weeks/0/entries/0/work").unwrap() = "Turned bolts and nuts".into();
    let mut more = written(&all, true, &tokens(&[&good]));
    *more.pointer_mut("/record/minutes").unwrap() = 9_000.into();
    let mut stretched = written(&all, true, &tokens(&[&good]));
    *stretched.pointer_mut("/record/weeks/1/entries/0/minutes").unwrap() = 6_000.into();
    let other = sign(&[entry("2026-W10", "Swept the yard", 450, "Turning")], &Signing::default());
    let mika = by(Signing { holder: Some(MIKA), name: "Mika Holm", ..Signing::default() });
    let stolen = by(Signing { holder: Some(MIKA), ..Signing::default() });
    let third = by(Signing { holder: Some(KIM), ..Signing::default() });
    let keys = [LEARNER, MIKA, KIM].map(thumbprint);
    let revoked = json!({"status": {"status_list": {"idx": 17, "uri": LIST}}});
    let not_revoked = json!({"status": {"status_list": {"idx": 18, "uri": LIST}}});
    let broken = good.replacen(".eyJ", ".eyK", 1);
    let learner = thumbprint(LEARNER);
    let with = |more: &[&str]| [&KNOWN[..], more].concat().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let known = with(&[]);
    let cases: Vec<Case> = vec![
        (
            "whole",
            written(&all, true, &tokens(&[&good])),
            known.clone(),
            0,
            vec![
                "Every entry is countersigned",
                "2 countersigned, 0",
                "Turning | 7 h 30 min | 7 h 30 min",
                "Total | 17 h 30 min | 17 h 30 min",
                "by Master Ott",
                "It counts.",
            ],
        ),
        (
            "whole, with the key",
            written(&all, true, &tokens(&[&good])),
            with(&["--learner", &learner]),
            0,
            vec!["Every entry"],
        ),
        (
            "nobody vouches",
            written(&all, true, &tokens(&[&good])),
            vec![],
            2,
            vec!["no source of yours names whose key that is", "so they call themselves", "Total | 17 h 30 min | 0 h"],
        ),
        (
            "nothing signed",
            written(&all, false, &[]),
            known.clone(),
            2,
            vec!["says nothing against the learner", "2 not countersigned", "Nobody has countersigned anything"],
        ),
        ("no entries", written(&[], false, &[]), known.clone(), 2, vec!["0 entries"]),
        (
            "one of two signed",
            written(&all, false, &[sign(&all[..1], &Signing::default())]),
            known.clone(),
            2,
            vec!["1 countersigned", "1 not countersigned", "Welding | 10 h | 0 h"],
        ),
        (
            "changed afterwards",
            changed,
            known.clone(),
            1,
            vec![
                "Something in it does not hold",
                "1 changed since",
                "What is found is: Changed since it was countersigned",
            ],
        ),
        ("hours made more", stretched, known.clone(), 1, vec!["1 changed since", "its entries come to"]),
        (
            "sum made more",
            more,
            known.clone(),
            1,
            vec!["The record states 150 h in all; its entries come to 17 h 30 min"],
        ),
        (
            "signed by two",
            written(&all, true, &tokens(&[&good, &by(Signing { by: KIM, with: KIM, ..Signing::default() })])),
            known.clone(),
            0,
            vec!["by Master Ott, 21 November 2026; by Master Kim", "Total | 17 h 30 min | 17 h 30 min"],
        ),
        (
            "the same twice",
            written(&all, true, &tokens(&[&good, &good])),
            known.clone(),
            0,
            vec!["stands in it twice; it is counted once"],
        ),
        (
            "another entry signed",
            written(&all, true, &tokens(&[&other])),
            known.clone(),
            1,
            vec![
                "which does not stand in the record as it was signed",
                "2 not countersigned",
                "What is found is: Not countersigned",
            ],
        ),
        (
            "another's countersignature",
            written(&all, true, &tokens(&[&mika])),
            known.clone(),
            2,
            vec!["it was made for “Mika Holm”", "2 countersigned but not confirmed"],
        ),
        (
            "another's, and the key is known",
            written(&all, true, &tokens(&[&mika])),
            with(&["--learner", &learner]),
            1,
            vec!["it is bound to another key than the learner’s", "2 not countersigned"],
        ),
        ("two keys", written(&all, true, &tokens(&[&good, &stolen])), known.clone(), 2, vec!["bound to several keys"]),
        (
            "three keys, each named whole",
            written(&all, true, &tokens(&[&good, &stolen, &third])),
            known.clone(),
            2,
            keys.iter().map(String::as_str).collect(),
        ),
        (
            "two keys, one known",
            written(&all, true, &tokens(&[&good, &stolen])),
            with(&["--learner", &did(LEARNER)]),
            1,
            vec!["2 countersigned, 0", "it is bound to another key"],
        ),
        (
            "signed by oneself",
            written(&all, true, &[by(Signing { by: LEARNER, with: LEARNER, ..Signing::default() })]),
            with(&["--trust", "self.toml"]),
            1,
            vec!["signed with a key of the learner’s own", "2 not countersigned"],
        ),
        (
            "another key under the trainer's name",
            written(&all, true, &[by(Signing { with: MIKA, ..Signing::default() })]),
            known.clone(),
            1,
            vec!["Does not count: it was altered", "2 not countersigned"],
        ),
        ("altered", written(&all, true, &[broken]), known.clone(), 1, vec!["2 not countersigned"]),
        (
            "withdrawn",
            written(&all, true, &[by(Signing { more: revoked, ..Signing::default() })]),
            known.clone(),
            1,
            vec!["Does not count: it was altered or withdrawn", "Withdrawn"],
        ),
        (
            "not withdrawn",
            written(&all, true, &[by(Signing { more: not_revoked, ..Signing::default() })]),
            known.clone(),
            0,
            vec!["It counts."],
        ),
        (
            "run out",
            written(&all, true, &[by(Signing { more: json!({"exp": now().seconds() - 60}), ..Signing::default() })]),
            known.clone(),
            1,
            vec!["or has run out"],
        ),
        (
            "bound to nobody",
            written(&all, true, &[by(Signing { holder: None, ..Signing::default() })]),
            known.clone(),
            1,
            vec!["bound to nobody’s key"],
        ),
        (
            "something else",
            written(&all, true, &[by(Signing { more: json!({"vct": "urn:x:diploma"}), ..Signing::default() })]),
            known.clone(),
            1,
            vec!["it is no countersignature"],
        ),
        (
            "no credential",
            written(&all, true, &["rubbish".to_owned(), String::new()]),
            known.clone(),
            1,
            vec!["it is no countersignature"],
        ),
        (
            "made elsewhere",
            written(&all, true, &[by(Signing { company: "Other works", ..Signing::default() })]),
            known,
            0,
            vec!["It was made for another place of training or qualification", "Other works, Metalworker"],
        ),
    ];
    for (name, record, arguments, exit, expected) in cases {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (code, words) = said(record.to_string().as_bytes(), &arguments);
        assert_eq!(code, Some(exit), "{name}: {words}");
        for expected in expected {
            assert!(words.contains(expected), "{name}: {expected:?} is not in {words}");
        }
    }
}

/// The record with the ids under which its entries were signed.
fn under_ids(mut record: Value, ids: &[&str]) -> Value {
    let weeks = record.pointer_mut("/record/weeks").unwrap().as_array_mut().unwrap();
    let lines = weeks.iter_mut().flat_map(|week| week["entries"].as_array_mut().unwrap());
    lines.zip(ids).for_each(|(line, id)| line["id"] = json!(id));
    record
}

#[test]
fn an_id_tells_a_changed_entry_and_what_was_signed_and_left_out_is_named() {
    let (all, good) = (entries(), sign(&entries(), &Signing::default()));
    let (tokens, names) = (std::slice::from_ref(&good), ["urn:uuid:1", "urn:uuid:2"]);
    let changed = vec![all[0].clone(), entry("2026-W11", "Welded two frames", 600, "Welding")];
    let left_out = "One entry was countersigned and does not stand in the record, in any form: Week 11 of 2026 · Welded a frame · 10 h · by Master Ott";
    let lacking = "an entry was changed after it was countersigned";
    for (name, record, exit, expected, not) in [
        (
            "as signed",
            under_ids(written(&all, true, tokens), &names),
            0,
            "Every entry is countersigned",
            "does not stand in the record",
        ),
        ("its signature kept quiet", under_ids(written(&changed, false, tokens), &names), 1, lacking, left_out),
        ("without ids", written(&changed, false, tokens), 2, left_out, lacking),
        (
            "under another id",
            under_ids(written(&changed, false, tokens), &["urn:uuid:1", "urn:uuid:9"]),
            2,
            left_out,
            lacking,
        ),
        ("left out", under_ids(written(&all[..1], true, tokens), &names), 0, left_out, lacking),
        // A name that the record gives hides nothing.
        (
            "under the name of what is left out",
            under_ids(written(&all[..1], true, tokens), &["urn:uuid:2"]),
            0,
            left_out,
            lacking,
        ),
    ] {
        let (code, words) = said(record.to_string().as_bytes(), &KNOWN);
        assert_eq!(code, Some(exit), "{name}: {words}");
        assert!(words.contains(expected) && !words.contains(not), "{name}: {expected:?}, not {not:?}: {words}");
    }
    let record = under_ids(written(&all[..1], true, tokens), &names).to_string();
    let (_, json) = said(record.as_bytes(), &[&KNOWN[..], &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["signed_by"][0]["id"], "urn:uuid:1");
    assert_eq!(json["signed_by"][0]["digest"], json!(all[0].digest()));
    assert_eq!(json["absent"][0]["line"]["id"], "urn:uuid:2");
    assert_eq!(json["absent"][0]["in"], json!(sha256_hex(good.as_bytes())));
}

#[test]
fn what_is_no_record_is_refused() {
    let whole = written(&entries(), true, &[]).to_string();
    let many: Vec<Entry> = (0..5_001).map(|n| entry("2026-W10", &format!("Work {n}"), 1, "Turning")).collect();
    let week = written(&many, false, &[]);
    let endless = json!({"form": "wanderbuch-training-record-1", "made": "", "record": written(&[], false, &[])["record"],
        "countersignatures": (0..1_045).map(|_| json!({"credential": ""})).collect::<Vec<_>>()});
    let mut long = written(&many, false, &[]);
    let line = long.pointer("/record/weeks/0/entries/0").unwrap().clone();
    long.pointer_mut("/record/weeks/0/entries").unwrap().as_array_mut().unwrap().push(line);
    assert!(week.to_string().len() < 16 << 20);
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("rubbish", b"\x00\xff".to_vec()),
        ("another form", whole.replace("training-record-1", "logbook-request-1").into_bytes()),
        ("cut off", whole.as_bytes().get(..whole.len() - 9).unwrap().to_vec()),
        ("a member twice", whole.replacen('{', "{\"form\":\"wanderbuch-training-record-1\",", 1).into_bytes()),
        ("no time", whole.replacen("\"minutes\":450", "\"minutes\":0", 1).into_bytes()),
        ("too many countersignatures", endless.to_string().into_bytes()),
        ("too many entries", long.to_string().into_bytes()),
        ("too large", [whole.as_bytes(), &vec![b' '; 16 << 20]].concat()),
        ("too deep", [b"{\"form\":".as_slice(), &vec![b'['; 100_000]].concat()),
    ] {
        let (code, words) = said(&bytes, &KNOWN);
        assert_eq!(code, Some(74), "{name}: {}", words.chars().take(300).collect::<String>());
        assert!(words.contains("record.json is refused"), "{name}: {}", words.chars().take(300).collect::<String>());
    }
}

#[test]
fn programs_and_printers_read_the_same() {
    let all = vec![entry("2026-W10", "<script>alert(1)</script>\u{202e}", 450, "Turning"), entries().remove(1)];
    let token = sign(&all, &Signing::default());
    let record = written(&all, true, std::slice::from_ref(&token)).to_string();
    let (code, json) = said(record.as_bytes(), &[&KNOWN[..], &["--format", "json"]].concat());
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &json["verdict"]), (Some(0), &json!("valid")));
    assert_eq!(json["states"], json!({"verified": 2}));
    assert_eq!(json["record"]["countersigned_minutes"], 1_050);
    let by: BTreeSet<String> = json["signed_by"].as_array().unwrap().iter().map(|one| one["by"].to_string()).collect();
    assert_eq!(by, BTreeSet::from([json!([sha256_hex(token.as_bytes())]).to_string()]));
    assert_eq!(json["keys"], json!([thumbprint(LEARNER)]));
    assert_eq!(json["countersignatures"][0]["counts"], "verified");
    let (code, html) = said(record.as_bytes(), &[&KNOWN[..], &["--format", "html", "--language", "de"]].concat());
    assert_eq!(code, Some(0));
    assert!(html.contains("<html lang=\"de\">") && html.contains("Gegengezeichnet") && html.contains("&lt;script&gt;"));
    assert!(!html.contains("<script>") && !html.contains('\u{202e}') && !html.contains("board-"), "{html}");
}
