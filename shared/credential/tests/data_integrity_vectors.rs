//! Do we make and read what the standards' own examples say, byte for byte?
#![expect(clippy::disallowed_methods, reason = "tests read files; the crate does not")]
#![expect(clippy::print_stdout, reason = "says what was left out")]
#![expect(clippy::panic, clippy::expect_used, reason = "a test")]

use std::path::{Path, PathBuf};

use credential::Timestamp;
use credential::data_integrity::{Options, Proof, Signed, Suite, sign};
use credential::json::{self, Value};
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer as _};

const EXAMPLES: &str = "https://www.w3.org/ns/credentials/examples/v2";

fn figures() -> serde_json::Value {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data_integrity_vectors/figures.json");
    serde_json::from_slice(&std::fs::read(file).expect(file)).expect(file)
}

/// The two terms of the examples' vocabulary that the credential uses, spelled out: the same quads, and nothing loose.
fn contexts() -> Contexts {
    let mut contexts = Contexts::embedded();
    let terms = br#"{"@context": {
        "alumniOf": "https://www.w3.org/ns/credentials/examples#alumniOf",
        "AlumniCredential": "https://www.w3.org/ns/credentials/examples#AlumniCredential"
    }}"#;
    contexts.trust(EXAMPLES, terms).expect("trusted");
    contexts
}

fn key_of(proof: &Proof<'_>) -> PublicKey {
    let (_, fragment) = proof.verification_method.and_then(|method| method.split_once('#')).expect("a did:key");
    PublicKey::from_multibase(fragment).expect("key")
}

fn private(secret: &serde_json::Value) -> PrivateKey {
    let secret = hex::decode(secret.as_str().expect("secret")).expect("hex");
    let public = |algorithm| PrivateKey::from_secret_bytes(algorithm, &secret).expect("key");
    public(if secret.len() == 48 { Algorithm::Es384 } else { Algorithm::Es256 })
}

fn ed25519(secret: &serde_json::Value) -> PrivateKey {
    let secret = hex::decode(secret.as_str().expect("secret")).expect("hex");
    PrivateKey::from_secret_bytes(Algorithm::EdDsa, &secret).expect("key")
}

fn unsigned(figures: &serde_json::Value, context: &serde_json::Value) -> serde_json::Value {
    let members = figures["credential"].as_object().expect("credential").clone();
    std::iter::once(("@context".to_owned(), context.clone())).chain(members).collect()
}

/// What signs a proof says of itself, as the issuer would.
fn options(proof: &serde_json::Value) -> Options {
    let text = |name: &str| proof[name].as_str().map(str::to_owned);
    let created = Timestamp::parse(&text("created").expect("created")).expect("date");
    let previous = match &proof["previousProof"] {
        serde_json::Value::Array(many) => many.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        one => one.as_str().map(str::to_owned).into_iter().collect(),
    };
    let method = text("verificationMethod").expect("method");
    Options { id: text("id"), previous, ..Options::new(method, text("proofPurpose").expect("purpose"), created) }
}

fn suite(proof: &serde_json::Value) -> Suite {
    let name = proof["cryptosuite"].as_str().or(proof["type"].as_str()).expect("suite");
    Suite::SUPPORTED.into_iter().find(|suite| suite.name() == name).expect("supported")
}

/// Both hashes in hexadecimal: of the options, and of the document.
fn hashes(signed: &Signed) -> (String, String) {
    let text = hex::encode(signed.bytes());
    let (options, document) = text.split_at(text.len() / 2);
    (options.to_owned(), document.to_owned())
}

#[test]
fn each_suite_hashes_reads_and_makes_what_its_standard_shows() {
    let (figures, contexts) = (figures(), contexts());
    for vector in figures["vectors"].as_array().expect("vectors") {
        let name = vector["vector"].as_str().expect("name");
        let mut document = unsigned(&figures, &vector["context"]);
        let bare = document.clone();
        document["proof"] = vector["proof"].clone();
        let document = Value::from(document);
        let proofs = Proof::parse_all(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
        let signed = proofs[0].signed_bytes(&document, &contexts).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = |member: &str| vector[member].as_str().expect(member).to_owned();
        assert_eq!(hashes(&signed), (text("options"), text("document")), "{name}");
        assert_eq!(signed.loose, None, "{name}");
        assert_eq!(proofs[0].verify(&key_of(&proofs[0]), &signed), Ok(()), "{name}");

        let eddsa = suite(&vector["proof"]).name().to_lowercase().starts_with("ed");
        let key = if eddsa { ed25519(&vector["secret"]) } else { private(&vector["secret"]) };
        let mut made = Value::from(bare);
        sign(&mut made, &options(&vector["proof"]), &suite(&vector["proof"]), &key, &contexts).expect(name);
        if eddsa {
            assert_eq!(made.get("proof").map(Value::to_serde), Some(vector["proof"].clone()), "{name}");
        }
        // ECDSA draws a number for each signature: ours is another one, over the same bytes.
        let ours = Proof::parse_all(&made).expect(name);
        assert_eq!(ours[0].signed_bytes(&made, &contexts).map(|signed| hashes(&signed)), Ok(hashes(&signed)), "{name}");
        assert_eq!(ours[0].verify(key.public_key(), &signed), Ok(()), "{name}");
    }
}

#[test]
fn the_chain_of_the_standard_is_read_and_made() {
    let (figures, contexts) = (figures(), contexts());
    let chain = &figures["chain"];
    let mut made = Value::from(unsigned(&figures, &chain["context"]));
    let proofs = chain["proofs"].as_array().expect("proofs");
    for (proof, secret) in proofs.iter().zip(chain["secrets"].as_array().expect("secrets")) {
        sign(&mut made, &options(proof), &suite(proof), &ed25519(secret), &contexts).expect("signed");
    }
    let found = made.get("proof").expect("proofs").to_serde();
    assert_eq!(found, chain["proofs"], "all four proofs, byte for byte");
    let read = Proof::parse_all(&made).expect("proofs");
    assert_eq!(
        read.iter().map(|proof| proof.previous.clone()).collect::<Vec<_>>(),
        [vec![], vec![], vec![0, 1], vec![2]]
    );
    for proof in &read {
        let signed = proof.signed_bytes(&made, &contexts).expect("plain");
        assert_eq!(proof.verify(&key_of(proof), &signed), Ok(()), "{:?}", proof.id);
    }
}

// ---- every intermediate file of the standards' repositories, where they are at hand

fn shared() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from)
}

fn folder() -> Option<PathBuf> {
    let folder =
        std::env::var_os("DATA_INTEGRITY_VECTORS").map_or_else(|| shared().join("suites/vectors"), PathBuf::from);
    let there = folder.join("vc-di-eddsa").is_dir() && folder.join("vc-di-ecdsa").is_dir();
    if !there {
        println!(
            "left out: no vc-di-eddsa and vc-di-ecdsa in {} (of github.com/w3c; DATA_INTEGRITY_VECTORS may name another)",
            folder.display()
        );
    }
    there.then_some(folder)
}

fn shared_contexts() -> Option<Contexts> {
    let folder = shared().join("fixtures/_contexts");
    let map = std::fs::read(folder.join("MAP.json")).ok()?;
    let map: serde_json::Value = serde_json::from_slice(&map).expect("MAP.json");
    let mut contexts = Contexts::embedded();
    for (address, file) in map.as_object().expect("map") {
        let file = file.as_str().or(file["file"].as_str()).expect("a file");
        if !Contexts::is_embedded(address) {
            let bytes = std::fs::read(folder.join(Path::new(file).file_name().expect("a name"))).expect(file);
            drop(contexts.trust(address, &bytes));
        }
    }
    Some(contexts)
}

fn only(folder: &Path, start: &str) -> Vec<u8> {
    let mut found = std::fs::read_dir(folder).expect("folder").filter_map(|entry| Some(entry.ok()?.path()));
    let file = found.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
    std::fs::read(file.unwrap_or_else(|| panic!("{} has no {start}…", folder.display()))).expect(start)
}

#[test]
fn every_intermediate_file_of_the_standards_agrees() {
    let (Some(folder), Some(contexts)) = (folder(), shared_contexts()) else { return };
    let mut count = 0;
    for case in [
        "vc-di-eddsa/TestVectors/eddsa-rdfc-2022",
        "vc-di-eddsa/TestVectors/eddsa-rdfc-2022/employ",
        "vc-di-eddsa/TestVectors/eddsa-jcs-2022",
        "vc-di-eddsa/TestVectors/Ed25519Signature2020",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p256/employ",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384",
        "vc-di-ecdsa/TestVectors/ecdsa-rdfc-2019-p384/employ",
        "vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p256",
        "vc-di-ecdsa/TestVectors/ecdsa-jcs-2019-p384",
    ] {
        let text = |start: &str| String::from_utf8(only(&folder.join(case), start)).expect("text");
        let bytes = only(&folder.join(case), "signed");
        let document = json::parse(&bytes, 1 << 20).expect("json");
        let proofs = Proof::parse_all(&document).expect("proofs");
        let signed = proofs[0].signed_bytes(&document, &contexts).unwrap_or_else(|error| panic!("{case}: {error}"));
        assert_eq!(signed.document.trim_end(), text("canonDoc").trim_end(), "{case}");
        assert_eq!(signed.options.trim_end(), text("proofCanon").trim_end(), "{case}");
        assert_eq!(hashes(&signed), (text("proofHash").trim().to_owned(), text("docHash").trim().to_owned()), "{case}");
        assert_eq!(hex::encode(signed.bytes()), text("combinedHash").trim(), "{case}");
        assert_eq!(proofs[0].verify(&key_of(&proofs[0]), &signed), Ok(()), "{case}");
        count += 1;
    }
    for file in ["signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"] {
        let path = folder.join(format!("vc-di-eddsa/TestVectors/proof-set-chain/{file}.json"));
        let bytes = std::fs::read(&path).expect(file);
        let document = json::parse(&bytes, 1 << 20).expect("json");
        for proof in &Proof::parse_all(&document).expect(file) {
            let signed = proof.signed_bytes(&document, &contexts).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(proof.verify(&key_of(proof), &signed), Ok(()), "{file}");
            count += 1;
        }
    }
    println!("{count} proofs as the standards have them");
}
