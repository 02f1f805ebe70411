//! Of a proof in the document: what it is over, for the suites over JSON and for those that disclose a part.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use credential::Timestamp;
use credential::bbs::SecretKey;
use credential::data_integrity::{Options, Suite, derive, issue_bbs_2023, issue_ecdsa_sd_2023, sign};
use credential::json;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

use super::{explain, hex, says, sha256, values};

const MADE: &str = "2026-11-22T10:00:00Z";
const ID: &str = "urn:uuid:5b6f0f50-2f4e-4d0a-9d1c-3f1f6f2b7a11";
const LEARNER: &str = "did:example:ilva";

fn said(document: &impl serde::Serialize) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), serde_json::to_vec(document).unwrap()).unwrap();
    explain(folder.path(), &[])
}

/// RFC 8785 of what these tests sign: no numbers, and no characters outside of ASCII.
fn canonical(value: &Value) -> String {
    let joined = |parts: Vec<String>| parts.join(",");
    match value {
        Value::Object(members) => {
            let mut names: Vec<&String> = members.keys().collect();
            names.sort();
            let one = |name: &&String| format!("{}:{}", Value::from(name.as_str()), canonical(&members[name.as_str()]));
            format!("{{{}}}", joined(names.iter().map(one).collect()))
        }
        Value::Array(items) => format!("[{}]", joined(items.iter().map(canonical).collect())),
        other => other.to_string(),
    }
}

fn diploma(issuer: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "id": ID, "type": ["VerifiableCredential"],
        "issuer": issuer, "validFrom": "2026-11-01T00:00:00Z", "name": "Welding",
        "credentialSubject": {"id": LEARNER, "name": "Ilva Marten"},
    })
}

/// Signed over canonical JSON, with a fresh key, of which the document may have its owner's name.
fn over_json(seed: u64, purpose: &str, document: impl Fn(&str) -> Value) -> Value {
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
    let multibase = key.public_key().to_multibase().unwrap();
    let own = format!("did:key:{multibase}");
    let options = Options::new(format!("{own}#{multibase}"), purpose, Timestamp::parse(MADE).unwrap());
    let mut document = json::Value::from(document(&own));
    sign(&mut document, &options, &Suite::EddsaJcs2022, &key, &Contexts::embedded()).unwrap();
    document.to_serde()
}

/// The hashes of the proof's options and of the document without its proof.
fn hashes(document: &Value) -> (String, String) {
    let mut bare = document.clone();
    let mut options = bare.as_object_mut().unwrap().remove("proof").unwrap();
    options.as_object_mut().unwrap().remove("proofValue");
    (sha256(canonical(&options).as_bytes()), sha256(canonical(&bare).as_bytes()))
}

#[test]
fn the_canonical_json_of_eddsa_jcs_2022() {
    let document = over_json(3, "assertionMethod", diploma);
    let (options, bare) = hashes(&document);
    let said = said(&document);
    says(&said, "suite: eddsa-jcs-2022");
    assert_eq!(values(&said, "its SHA-256"), [&*options, &*bare], "{said}");
    says(&said, &format!("bytes under the signature: {options}{bare} (64 bytes)"));
    says(&said, "the signature: holds by this key");
}

#[test]
fn a_presentation_and_what_is_in_it() {
    let inside = over_json(3, "assertionMethod", diploma);
    let whole = over_json(4, "authentication", |own| {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "holder": own,
            "verifiableCredential": [inside],
        })
    });
    let (outer, inner) = (hashes(&whole), hashes(&inside));
    let said = said(&whole);
    says(&said, &format!("holder: {}", whole["holder"].as_str().unwrap()));
    says(&said, "Credential 1 of the presentation");
    assert_eq!(values(&said, "its SHA-256"), [&*outer.0, &*outer.1, &*inner.0, &*inner.1], "{said}");
    assert_eq!(
        values(&said, "bytes under the signature"),
        [format!("{}{}", outer.0, outer.1), format!("{}{}", inner.0, inner.1)]
    );
}

/// The canonical statements of a proof's options, of which each suite that discloses a part signs the hash.
fn options(suite: &str, method: &str) -> String {
    [
        &format!("<http://purl.org/dc/terms/created> \"{MADE}\"^^<http://www.w3.org/2001/XMLSchema#dateTime>"),
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof>",
        &format!("<https://w3id.org/security#cryptosuite> \"{suite}\"^^<https://w3id.org/security#cryptosuiteString>"),
        "<https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod>",
        &format!("<https://w3id.org/security#verificationMethod> <{method}>"),
    ]
    .map(|statement| format!("_:c14n0 {statement} .\n"))
    .concat()
}

/// What must be shown where `/issuer` must: the issuer, and the type of what it stands in.
fn mandatory(issuer: &str) -> String {
    let kind =
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential>";
    format!("<{ID}> {kind} .\n<{ID}> <https://www.w3.org/2018/credentials#issuer> <{issuer}> .\n")
}

#[test]
fn what_is_signed_where_a_part_is_shown() {
    for suite in ["ecdsa-sd-2023", "bbs-2023"] {
        let (mut dice, contexts) = (ChaCha20Rng::seed_from_u64(6), Contexts::embedded());
        let (plain, blind) =
            (PrivateKey::generate(Algorithm::Es256, &mut dice).unwrap(), SecretKey::generate(&mut dice).unwrap());
        let public =
            if suite == "bbs-2023" { PublicKey::from(*blind.public_key()) } else { plain.public_key().clone() };
        let multibase = public.to_multibase().unwrap();
        let issuer = format!("did:key:{multibase}");
        let method = format!("{issuer}#{multibase}");
        let asked = Options::new(method.clone(), "assertionMethod", Timestamp::parse(MADE).unwrap());
        let (must, shown) = (["/issuer".to_owned()], ["/credentialSubject/name".to_owned()]);
        let mut base = json::Value::from(diploma(&issuer));
        if suite == "bbs-2023" {
            issue_bbs_2023(&mut base, &asked, &must, &blind, &mut dice, &contexts).unwrap();
        } else {
            issue_ecdsa_sd_2023(&mut base, &asked, &must, &plain, &mut dice, &contexts).unwrap();
        }
        let document = derive(&base, &shown, b"", &mut dice, &contexts).unwrap().to_serde();
        let proof = URL_SAFE_NO_PAD.decode(&document["proof"]["proofValue"].as_str().unwrap()[1..]).unwrap();
        // ECDSA Cryptosuites 1.0, section 3.5.7: three bytes, an array of five, 64 bytes of signature, 35 of the key.
        let key = match suite {
            "ecdsa-sd-2023" => {
                assert_eq!((&proof[..6], &proof[70..72]), (&[0xd9, 0x5d, 0x01, 0x85, 0x58, 64][..], &[0x58, 35][..]));
                hex(&proof[72..107])
            }
            _ => String::new(),
        };
        let (options, must) = (sha256(options(suite, &method).as_bytes()), sha256(mandatory(&issuer).as_bytes()));
        let said = said(&document);
        says(&said, &format!("suite: {suite}"));
        says(&said, &format!("mandatory statements’ hash): {options}{key}{must} ("));
        says(&said, &format!("| <{LEARNER}> <https://schema.org/name> \"Ilva Marten\" ."));
        says(&said, "the signature: holds by this key");
    }
}
