//! Do base and derived proofs come out as in the standards' own vectors, value by value?
//!
//! `tests/vectors` has the facts, each with its source. What is signed with ECDSA is checked and not made again: the
//! vectors' signatures are deterministic, ours are not.

use std::collections::BTreeSet;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::Value as Json;

use super::{Whole, hmac_labels, mandatory_hash, proof_hash, shuffled_labels};
use crate::bbs::SecretKey;
use crate::data_integrity::{DataIntegrityError, Proof, bbs_2023, ecdsa_sd_2023};
use crate::json::{self, Value};
use crate::json_ld::Contexts;
use crate::key::PublicKey;

const CASES: [&str; 4] = [
    include_str!("../../../tests/vectors/ecdsa-sd-2023-prc.json"),
    include_str!("../../../tests/vectors/ecdsa-sd-2023-employ.json"),
    include_str!("../../../tests/vectors/bbs-2023-prc.json"),
    include_str!("../../../tests/vectors/bbs-2023-wind.json"),
];

/// What the vectors' documents take from the citizenship vocabulary; the statements show what it defines.
const CITIZENSHIP: &[u8] = br#"{"@context": {
    "PermanentResidentCardCredential": "https://w3id.org/citizenship#PermanentResidentCardCredential",
    "EmploymentAuthorizationDocumentCredential": "https://w3id.org/citizenship#EmploymentAuthorizationDocumentCredential",
    "PermanentResident": "https://w3id.org/citizenship#PermanentResident",
    "PermanentResidentCard": "https://w3id.org/citizenship#PermanentResidentCard",
    "EmployablePerson": "https://w3id.org/citizenship#EmployablePerson",
    "EmploymentAuthorizationDocument": "https://w3id.org/citizenship#EmploymentAuthorizationDocument",
    "Person": "https://schema.org/Person",
    "image": {"@id": "https://schema.org/image", "@type": "@id"},
    "givenName": "https://schema.org/givenName", "familyName": "https://schema.org/familyName",
    "additionalName": "https://schema.org/additionalName", "gender": "https://schema.org/gender",
    "birthDate": {"@id": "https://schema.org/birthDate", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "residentSince": {"@id": "https://w3id.org/citizenship#residentSince", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "identifier": "https://schema.org/identifier",
    "birthCountry": "https://w3id.org/citizenship#birthCountry",
    "commuterClassification": "https://w3id.org/citizenship#commuterClassification",
    "permanentResidentCard": {"@id": "https://w3id.org/citizenship#permanentResidentCard", "@type": "@id"},
    "employmentAuthorizationDocument": {"@id": "https://w3id.org/citizenship#employmentAuthorizationDocument", "@type": "@id"},
    "lprCategory": "https://w3id.org/citizenship#lprCategory", "lprNumber": "https://w3id.org/citizenship#lprNumber"
}}"#;

fn contexts() -> Contexts {
    let mut contexts = Contexts::embedded();
    contexts.trust("https://w3id.org/citizenship/v4rc1", CITIZENSHIP).expect("a context");
    contexts
}

struct Case(Json);

impl Case {
    fn all() -> impl Iterator<Item = Self> {
        CASES.iter().map(|text| Self(serde_json::from_str(text).expect("json")))
    }
    fn name(&self) -> &str {
        self.0["source"].as_str().expect("source")
    }
    fn is_bbs(&self) -> bool {
        self.0["suite"] == "bbs-2023"
    }
    fn value(&self, name: &str) -> Value<'static> {
        // The vectors are trees already: their numbers are those that were signed.
        json::parse(self.0[name].to_string().as_bytes(), 1 << 20).expect("json").into_owned()
    }
    fn texts(&self, name: &str) -> Vec<String> {
        serde_json::from_value(self.0[name].clone()).expect("texts")
    }
    fn indexes(&self, group: &str) -> BTreeSet<usize> {
        serde_json::from_value(self.0["groups"][group].clone()).expect("indexes")
    }
    fn key_bytes(&self, name: &str) -> Vec<u8> {
        hex::decode(self.0["keys"][name].as_str().expect("hex")).expect("hex")
    }
    fn hmac_key(&self) -> super::HmacKey {
        zeroize::Zeroizing::new(self.key_bytes("hmac").try_into().expect("32 bytes"))
    }
    fn base(&self) -> Value<'static> {
        let mut document = self.value("document");
        super::set(&mut document, "proof", self.value("baseProof"));
        document
    }
    fn issuer_key(&self) -> PublicKey {
        if self.is_bbs() {
            return crate::bbs::PublicKey::from_bytes(&self.key_bytes("public")).expect("key").into();
        }
        PublicKey::from_multibase(self.0["keys"]["issuer"].as_str().expect("key")).expect("key")
    }
    fn whole<'d>(&self, document: &'d Value<'d>, contexts: &'d Contexts) -> Whole<'d> {
        let key = self.hmac_key();
        Whole::new(document, contexts, |numbers| {
            if self.is_bbs() { shuffled_labels(&key, numbers) } else { hmac_labels(&key, numbers) }
        })
        .expect("statements")
    }
}

#[test]
fn statements_and_groups_are_the_standards() {
    let contexts = contexts();
    for case in Case::all() {
        let document = case.value("document");
        let whole = case.whole(&document, &contexts);
        assert_eq!(whole.statements, case.texts("labelled"), "{}", case.name());
        let (mandatory, selective) = (case.texts("mandatoryPointers"), case.texts("selectivePointers"));
        let combined = [mandatory.as_slice(), &selective].concat();
        for (name, pointers) in [("mandatory", &mandatory), ("selective", &selective), ("combined", &combined)] {
            let group = whole.group(pointers).expect(name);
            assert_eq!(group.indexes, case.indexes(name), "{name}: {}", case.name());
        }
        let group = whole.group(&combined).expect("combined");
        let labels: Vec<(String, String)> =
            group.labels.iter().map(|(number, label)| (format!("c14n{number}"), label.clone())).collect();
        let expected: Vec<(String, String)> = serde_json::from_value(case.0["labelMap"].clone()).expect("labels");
        assert_eq!(labels, expected, "{}", case.name());
        if let Ok(disclosed) = serde_json::from_value::<Vec<String>>(case.0["disclosed"].clone()) {
            let shown: Vec<String> = group.indexes.iter().map(|place| whole.statements[*place].clone()).collect();
            assert_eq!(shown, disclosed, "{}", case.name());
        }
    }
}

#[test]
fn hashes_are_the_standards() {
    let contexts = contexts();
    for case in Case::all() {
        let base = case.base();
        let whole = case.whole(&base, &contexts);
        let (must, _) = whole.divide(&whole.group(&case.texts("mandatoryPointers")).expect("mandatory").indexes);
        assert_eq!(hex::encode(mandatory_hash(&must)), case.0["mandatoryHash"], "{}", case.name());
        let (hash, _) = proof_hash(&base, base.get("proof").expect("proof"), &contexts).expect("hash");
        assert_eq!(hex::encode(hash), case.0["proofHash"], "{}", case.name());
    }
}

fn verify(document: &Value<'_>, key: &PublicKey) -> Result<(), DataIntegrityError> {
    let contexts = contexts();
    let proof = &Proof::parse_all(document).expect("proofs")[0];
    proof.verify(key, &proof.signed_bytes(document, &contexts)?)
}

#[test]
fn base_proofs_are_the_standards_and_no_presentations() {
    let contexts = contexts();
    for case in Case::all() {
        let base = case.base();
        assert_eq!(verify(&base, &case.issuer_key()), Err(DataIntegrityError::BaseProof), "{}", case.name());
        let proof = base.get("proof").expect("proof");
        let value = proof.str("proofValue").expect("value");
        let written = if case.is_bbs() {
            let whole = case.whole(&base, &contexts);
            let (hash, _) = proof_hash(&base, proof, &contexts).expect("hash");
            let key = SecretKey::from_secret_bytes(&case.key_bytes("secret")).expect("key");
            bbs_2023::tests::base(&whole, hash, &case.texts("mandatoryPointers"), &key, case.hmac_key())
        } else {
            ecdsa_sd_2023::tests::rewritten(value)
        };
        assert_eq!(written, value, "{}", case.name());
    }
}

#[test]
fn derived_proofs_are_the_standards() {
    let contexts = contexts();
    for case in Case::all() {
        let (base, derived) = (case.base(), case.value("derived"));
        assert_eq!(verify(&derived, &case.issuer_key()), Ok(()), "{}", case.name());
        let bytes = super::decode(base.get("proof").and_then(|proof| proof.str("proofValue")).expect("value"));
        let (bytes, selective) = (bytes.expect("bytes"), case.texts("selectivePointers"));
        let (document, value) = if case.is_bbs() {
            let header = hex::decode(case.0["presentationHeader"].as_str().expect("hex")).expect("hex");
            let mut dice = ChaCha20Rng::seed_from_u64(1);
            bbs_2023::derive(&bytes, &base, &selective, &header, &mut dice, &contexts).expect("derived")
        } else {
            ecdsa_sd_2023::derive(&bytes, &base, &selective, &contexts).expect("derived")
        };
        let expected = derived.get("proof").and_then(|proof| proof.str("proofValue")).expect("value");
        let (found, due) = (super::decode(&value).expect("bytes"), super::decode(expected).expect("bytes"));
        if case.is_bbs() {
            // The proof itself is another one each time; the vectors' random scalars do not come from the seed that they
            // name. Its length, and all that stands beside it, are the same.
            let (head, length) = (7, usize::from(u16::from_be_bytes([due[5], due[6]])));
            assert_eq!(
                (&found[..head], &found[head + length..]),
                (&due[..head], &due[head + length..]),
                "{}",
                case.name()
            );
        } else {
            assert_eq!(value, expected, "{}", case.name());
        }
        let mut expected = derived.to_serde();
        expected.as_object_mut().expect("object").remove("proof");
        let mut found = document.to_serde();
        found.as_object_mut().expect("object").remove("proof");
        assert_eq!(found, expected, "{}", case.name());
    }
}
