//! Do real credentials come out as the people who made them say? Every Data Integrity case of the fixtures.
#![expect(clippy::disallowed_methods, reason = "tests read files; the crate does not")]
#![expect(clippy::print_stdout, reason = "says what was left out")]
#![expect(clippy::panic, clippy::expect_used, reason = "a test")]

use std::path::{Path, PathBuf};

use credential::data_integrity::{DataIntegrityError, Proof, Suite};
use credential::did::{self, Document};
use credential::json::{self, Value};
use credential::json_ld::Contexts;
use credential::key::PublicKey;

/// The folder of outside data, if it is here.
fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from);
    folder.join("fixtures/INDEX.tsv").exists().then_some(folder.join("fixtures"))
}

fn read(file: &Path) -> Value<'static> {
    let bytes = std::fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    json::parse(&bytes, 16 << 20).unwrap_or_else(|error| panic!("{}: {error}", file.display())).into_owned()
}

/// The facts that the fixtures come with: contexts to trust, and documents by address.
struct Facts {
    contexts: Contexts,
    documents: Vec<(String, PathBuf)>,
}

fn facts(fixtures: &Path) -> Facts {
    let index = read(&fixtures.join("facts/index.json"));
    let entries = index.as_object().expect("index").iter();
    let documents: Vec<_> = entries
        .filter_map(|(address, file)| {
            let file = file.as_str().or_else(|| file.str("file"))?;
            Some((address.to_owned(), fixtures.join("facts").join(file)))
        })
        .collect();
    let mut contexts = Contexts::embedded();
    for (address, file) in &documents {
        if !Contexts::is_embedded(address) && file.to_string_lossy().contains("_contexts") {
            let bytes = std::fs::read(file).expect("context");
            contexts.trust(address, &bytes).unwrap_or_else(|error| panic!("{address}: {error}"));
        }
    }
    Facts { contexts, documents }
}

/// The key that a verification method names: a did:key's own, or one that a did:web document lists.
fn key(method: &str, facts: &Facts) -> Option<PublicKey> {
    let (did, fragment) = method.split_once('#').unwrap_or((method, ""));
    if let Some(key) = did.strip_prefix("did:key:") {
        return PublicKey::from_multibase(key).ok();
    }
    // The 1EdTech cases carry the key in the fragment: whose it is, is not asked here.
    if !did.starts_with("did:") {
        return PublicKey::from_multibase(fragment).ok();
    }
    let path = did.strip_prefix("did:web:")?.replace(':', "/");
    let well_known = if path.contains('/') { "" } else { ".well-known/" };
    let address = format!("https://{path}/{well_known}did.json");
    let (_, file) = facts.documents.iter().find(|(other, _)| *other == address)?;
    let document = read(file);
    let methods = ["verificationMethod", "assertionMethod"].into_iter().filter_map(|name| document.get(name));
    let mut methods = methods.flat_map(Value::one_or_many);
    let found = methods.find(|one| one.str("id").is_some_and(|id| id == method || id == format!("#{fragment}")))?;
    match found.str("publicKeyMultibase") {
        Some(text) => PublicKey::from_multibase(text).ok(),
        None => PublicKey::from_jwk(found.get("publicKeyJwk")?).ok(),
    }
}

/// What becomes of each supported proof of a document.
fn outcomes(document: &Value<'_>, facts: &Facts) -> Vec<Result<Option<String>, String>> {
    let proofs = match Proof::parse_all(document) {
        Ok(proofs) => proofs,
        Err(error) => return vec![Err(error.to_string())],
    };
    let check = |proof: &Proof<'_>| {
        let signed = proof.signed_bytes(document, &facts.contexts).map_err(|error| error.to_string())?;
        let method = proof.verification_method.unwrap_or_default();
        let key = key(method, facts).ok_or_else(|| format!("no key {method}"))?;
        proof.verify(&key, &signed).map_err(|error: DataIntegrityError| error.to_string())?;
        Ok(signed.loose.map(|loose| loose.to_string()))
    };
    proofs.iter().filter(|proof| !matches!(proof.suite, Suite::Unsupported(_))).map(check).collect()
}

#[test]
fn real_credentials_come_out_as_their_makers_say() {
    let Some(fixtures) = shared() else {
        println!("left out: the shared folder with real credentials is not here");
        return;
    };
    let facts = facts(&fixtures);
    let index = std::fs::read_to_string(fixtures.join("INDEX.tsv")).expect("index");
    let (mut wrong, mut right) = (Vec::new(), 0);
    for line in index.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (file, proof, verdict, confidence, recheck) =
            (columns[0], columns[5], columns[8], columns[10], columns[12]);
        let ours = Suite::SUPPORTED.iter().any(|suite| proof.contains(suite.name()));
        if !ours
            || !matches!(confidence, "confirmed" | "recheck-only")
            || !(file.ends_with("json") || file.ends_with("jsonld"))
        {
            continue;
        }
        let outcomes = outcomes(&read(&fixtures.join(file)), &facts);
        let holds = recheck.contains("sig=ok");
        if !outcomes.is_empty() && outcomes.iter().all(|one| one.is_ok() == holds) {
            right += 1;
        } else {
            wrong.push(format!("{file} [{verdict}] [{recheck}]: {outcomes:?}"));
        }
        for reason in outcomes.iter().flatten().flatten() {
            println!("loose: {file}: {reason}");
            if verdict == "valid" {
                wrong.push(format!("{file} [{verdict}] is only loosely so: {reason}"));
            }
        }
    }
    println!("{right} as expected");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The suites with a `jws`, which the library that rechecked the others does not know.
#[test]
fn detached_signatures_of_others_hold_over_what_they_were_made_over() {
    let Some(fixtures) = shared() else {
        println!("left out: the shared folder with real credentials is not here");
        return;
    };
    let facts = facts(&fixtures);
    let foo = Document::read(&read(&fixtures.join("spruceid-ssi/support/did-example-foo.json"))).expect("document");
    for (file, part, expected) in [
        ("credo/ldp__TEST_VP_DOCUMENT_SIGNED.json", "", "holds"),
        ("credo/ldp__TEST_VP_DOCUMENT_SIGNED.json", "/verifiableCredential/0", "holds"),
        ("vc-edu-plugfest/signed_badge_example-p3.json", "", "holds"),
        // Its proof brings a context of its own.
        ("spruceid-ssi/status_list_revocable_1.jsonld", "", "holds"),
        ("spruceid-ssi/vc-jws2020-inline-context.jsonld", "", "holds"),
        // The same, with a word that an inline context turns into another.
        (
            "spruceid-ssi/vc-jws2020-bad-type.jsonld",
            "",
            "the proof's `type` does not mean what its standard means by it",
        ),
        (
            "spruceid-ssi/vc-jws2020-bad-purpose.jsonld",
            "",
            "the proof's `proofPurpose` does not mean what its standard means by it",
        ),
    ] {
        let whole = read(&fixtures.join(file));
        let document = whole.pointer(part).expect(part);
        let proof = &Proof::parse_all(document).expect(file)[0];
        let method = proof.verification_method.expect("a method");
        let named = |document: &Document| document.method(method).and_then(|method| method.key.clone().ok());
        let key = match did::document_of(method.split('#').next().unwrap_or_default()) {
            Ok(document) => named(&document),
            Err(_) => named(&foo),
        };
        let outcome = proof.signed_bytes(document, &facts.contexts).and_then(|signed| {
            let key = key.ok_or(DataIntegrityError::Unsupported { name: method.to_owned() })?;
            proof.verify(&key, &signed)
        });
        let found = outcome.map_or_else(|error| error.to_string(), |()| "holds".to_owned());
        assert_eq!(found, expected, "{file}{part}");
    }
}
