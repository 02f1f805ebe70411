//! Is everything refused that somebody could make of a derived proof, or of what it comes with?

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::{DiscloseError, derive, set};
use crate::Timestamp;
use crate::bbs::SecretKey;
use crate::data_integrity::{DataIntegrityError, Options, Proof, Suite, issue_bbs_2023, issue_ecdsa_sd_2023, sign};
use crate::json::{self, Value};
use crate::json_ld::Contexts;
use crate::key::{Algorithm, PrivateKey, PublicKey, SignatureError, Signer};
use crate::limits;

const CREDENTIAL: &[u8] = br#"{
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "id": "urn:uuid:7d2bd4b4-0000-4000-8000-000000000001", "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": {"id": "did:key:z6MkA", "type": ["Profile"], "name": "A school"},
    "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2027-01-01T00:00:00Z",
    "credentialSubject": {"type": ["AchievementSubject"], "achievement": {
        "id": "urn:x:1", "type": ["Achievement"], "name": "Welding", "description": "MAG", "criteria": {"narrative": "n"},
        "alignment": [
            {"type": ["Alignment"], "targetName": "one", "targetUrl": "https://a.example/1"},
            {"type": ["Alignment"], "targetName": "two", "targetUrl": "https://a.example/2"}]}}
}"#;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Way {
    Ecdsa,
    Bbs,
}

pub(super) const WAYS: [Way; 2] = [Way::Ecdsa, Way::Bbs];

pub(super) struct World {
    way: Way,
    key: PublicKey,
    dice: ChaCha20Rng,
}

fn credential() -> Value<'static> {
    json::parse(CREDENTIAL, 1 << 20).expect("json").into_owned()
}

fn options() -> Options {
    Options::new("did:key:z6MkA#z6MkA", "assertionMethod", Timestamp::parse("2026-11-22T00:00:00Z").expect("time"))
}

fn owned(pointers: &[&str]) -> Vec<String> {
    pointers.iter().map(|pointer| (*pointer).to_owned()).collect()
}

impl World {
    fn issued(way: Way, document: &mut Value<'static>, mandatory: &[&str]) -> Result<Self, DataIntegrityError> {
        let mut dice = ChaCha20Rng::seed_from_u64(5);
        let (contexts, mandatory) = (Contexts::embedded(), owned(mandatory));
        let key = match way {
            Way::Ecdsa => {
                let key = PrivateKey::generate(Algorithm::Es256, &mut dice).expect("key");
                issue_ecdsa_sd_2023(document, &options(), &mandatory, &key, &mut dice, &contexts)?;
                key.public_key().clone()
            }
            Way::Bbs => {
                let key = SecretKey::generate(&mut dice).expect("key");
                issue_bbs_2023(document, &options(), &mandatory, &key, &mut dice, &contexts)?;
                PublicKey::from(*key.public_key())
            }
        };
        Ok(Self { way, key, dice })
    }

    /// A credential with its base proof.
    pub(super) fn new(way: Way) -> (Self, Value<'static>) {
        let mut document = credential();
        let world = Self::issued(way, &mut document, &["/issuer", "/validUntil"]).expect("issued");
        (world, document)
    }

    fn derive(&mut self, base: &Value<'_>, selective: &[&str]) -> Result<Value<'static>, DataIntegrityError> {
        derive(base, &owned(selective), b"nonce", &mut self.dice, &Contexts::embedded())
    }

    pub(super) fn derived(way: Way) -> (Self, Value<'static>) {
        let (mut world, base) = Self::new(way);
        let derived =
            world.derive(&base, &["/validFrom", "/credentialSubject/achievement/alignment/1"]).expect("derived");
        (world, derived)
    }

    pub(super) fn check(&self, document: &Value<'_>) -> Result<(), DataIntegrityError> {
        let proof = &Proof::parse_all(document).expect("proofs")[0];
        proof.verify(&self.key, &proof.signed_bytes(document, &Contexts::embedded())?)
    }
}

#[test]
fn what_is_derived_holds_and_says_no_more_than_was_chosen() {
    for way in WAYS {
        let (mut world, base) = World::new(way);
        let derived = world.derive(&base, &["/credentialSubject/achievement/alignment/1/targetName"]).expect("derived");
        assert_eq!(world.check(&derived), Ok(()), "{way:?}");
        let text = derived.to_serde().to_string();
        for (part, shown) in [
            ("two", true),
            ("A school", true),
            ("validUntil", true),
            ("one", false),
            ("Welding", false),
            ("validFrom", false),
            ("a.example", false),
        ] {
            assert_eq!(text.contains(part), shown, "{way:?}: {part}");
        }
        let proof = &Proof::parse_all(&derived).expect("proofs")[0];
        assert!(!proof.is_base() && proof.discloses_a_part());
        let least = world.derive(&base, &[]).expect("the mandatory part");
        assert_eq!(world.check(&least), Ok(()), "{way:?}");
        let whole = world.derive(&base, &[""]).expect("all");
        assert_eq!(world.check(&whole), Ok(()), "{way:?}");
        assert_eq!(whole.get("credentialSubject"), base.get("credentialSubject"));
    }
}

#[test]
fn a_base_proof_is_no_presentation_and_is_checked_all_the_same() {
    for way in WAYS {
        let (world, base) = World::new(way);
        assert!(Proof::parse_all(&base).expect("proofs")[0].is_base());
        assert_eq!(world.check(&base), Err(DataIntegrityError::BaseProof), "{way:?}");
        let mut forged = base.clone();
        set(&mut forged, "validFrom", Value::String("2020-01-01T00:00:00Z".into()));
        assert!(
            matches!(world.check(&forged), Err(DataIntegrityError::Signature(SignatureError::Mismatch))),
            "{way:?}"
        );
        let mut longer = base.clone();
        set(&mut longer, "name", Value::String("x".into()));
        let found = world.check(&longer);
        assert!(
            matches!(
                found,
                Err(DataIntegrityError::Disclose(DiscloseError::Count { .. }) | DataIntegrityError::Signature(_))
            ),
            "{way:?}: {found:?}"
        );
    }
}

#[test]
fn statements_removed_added_or_changed_are_found() {
    for way in WAYS {
        let (world, derived) = World::derived(way);
        let change = |change: &dyn Fn(&mut serde_json::Value)| {
            let mut tree = derived.to_serde();
            change(&mut tree);
            world.check(&Value::from(tree)).expect_err("refused")
        };
        let text = |text: &str| serde_json::Value::from(text);
        for found in [
            change(&|tree| drop(tree.as_object_mut().expect("object").remove("validUntil"))),
            change(&|tree| tree["issuer"]["name"] = text("Another school")),
            change(&|tree| drop(tree["issuer"].as_object_mut().expect("object").remove("name"))),
            change(&|tree| drop(tree.as_object_mut().expect("object").remove("validFrom"))),
            change(&|tree| tree["validFrom"] = text("2020-01-01T00:00:00Z")),
            change(&|tree| tree["name"] = text("added")),
            change(&|tree| tree["credentialSubject"]["achievement"]["name"] = text("Brain surgery")),
            change(&|tree| tree["credentialSubject"]["achievement"]["alignment"][0]["targetName"] = text("one")),
            change(&|tree| tree["proof"]["created"] = text("2026-11-23T00:00:00Z")),
            change(&|tree| tree["proof"]["proofPurpose"] = text("authentication")),
        ] {
            assert!(
                matches!(found, DataIntegrityError::Signature(_) | DataIntegrityError::Disclose(_)),
                "{way:?}: {found:?}"
            );
        }
    }
}

#[test]
fn a_proof_does_not_move_to_another_document_or_key_or_suite() {
    for way in WAYS {
        let (world, derived) = World::derived(way);
        let mut other = credential();
        let mut strangers = World::issued(way, &mut other, &["/issuer", "/validUntil"]).expect("issued");
        strangers.key = world.key.clone();
        let mut rng = ChaCha20Rng::seed_from_u64(99);
        let stranger = PrivateKey::generate(Algorithm::Es256, &mut rng).expect("key").public_key().clone();
        let found = World { way, key: stranger, dice: rng }.check(&derived);
        assert!(found.is_err(), "{way:?}");
        let other = strangers.derive(&other, &["/credentialSubject/achievement/name"]).expect("derived");
        let mut moved = derived.clone();
        set(&mut moved, "proof", other.get("proof").expect("proof").clone());
        assert!(world.check(&moved).is_err(), "{way:?}");
        let mut proof = derived.get("proof").expect("proof").clone();
        let name = if way == Way::Bbs { "ecdsa-sd-2023" } else { "bbs-2023" };
        set(&mut proof, "cryptosuite", Value::String(name.into()));
        let mut renamed = derived.clone();
        set(&mut renamed, "proof", proof);
        assert!(matches!(world.check(&renamed), Err(DataIntegrityError::Disclose(_))), "{way:?}");
    }
}

#[test]
fn pointers_lead_somewhere_or_are_refused() {
    for way in WAYS {
        let (mut world, base) = World::new(way);
        for pointer in [
            "validFrom",
            "/nothing",
            "/credentialSubject/achievement/alignment/2",
            "/issuer/name/x",
            "/proof",
            "/credentialSubject/achievement/alignment/01",
            "/credentialSubject/achievement/alignment/-",
            "/a~b",
            "/type/9",
        ] {
            let found = world.derive(&base, &[pointer]).expect_err(pointer);
            assert!(
                matches!(found, DataIntegrityError::Disclose(DiscloseError::Pointer { .. })),
                "{pointer}: {found:?}"
            );
        }
        let many = vec!["/issuer"; limits::POINTERS + 1];
        assert!(matches!(world.derive(&base, &many), Err(DataIntegrityError::Disclose(DiscloseError::TooMany { .. }))));
        // The two that are mandatory count too.
        let most = world.derive(&base, &many[3..]).expect("as many as there may be");
        assert_eq!(world.check(&most), Ok(()), "{way:?}");
        let mut document = credential();
        assert!(World::issued(way, &mut document, &["/nothing"]).is_err(), "{way:?}");
        let derived = world.derive(&base, &[]).expect("derived");
        assert!(matches!(world.derive(&derived, &[]), Err(DataIntegrityError::Disclose(DiscloseError::NoBase { .. }))));
        assert!(matches!(
            world.derive(&credential(), &[]),
            Err(DataIntegrityError::Disclose(DiscloseError::NoBase { .. }))
        ));
        let mut nothing = credential();
        let mut bare = World::issued(way, &mut nothing, &[]).expect("issued");
        assert_eq!(bare.derive(&nothing, &[]), Err(DataIntegrityError::Disclose(DiscloseError::Nothing)));
        assert_eq!(bare.way, way);
    }
}

#[test]
fn a_part_of_what_is_selected_whole_may_be_selected_too() {
    const WHOLE: &str = "/credentialSubject/achievement";
    for way in WAYS {
        let (mut world, base) = World::new(way);
        let both = world.derive(&base, &[WHOLE, "/credentialSubject/achievement/alignment/1"]).expect("both");
        let one = world.derive(&base, &[WHOLE]).expect("one");
        assert_eq!(both.get("credentialSubject"), one.get("credentialSubject"), "{way:?}");
        for nowhere in ["/credentialSubject/achievement/x", "/credentialSubject/achievement/alignment/2"] {
            let found = world.derive(&base, &[WHOLE, nowhere]);
            assert!(matches!(found, Err(DataIntegrityError::Disclose(DiscloseError::Pointer { .. }))), "{found:?}");
        }
    }
}

#[test]
fn nothing_is_issued_that_would_be_refused() {
    for way in WAYS {
        let mut odd = credential();
        set(&mut odd, "grade", Value::String("A".into()));
        assert!(matches!(World::issued(way, &mut odd, &["/issuer"]), Err(DataIntegrityError::Document(_))), "{way:?}");
    }
    let mut dice = ChaCha20Rng::seed_from_u64(1);
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut dice).expect("key");
    let (mut document, contexts) = (credential(), Contexts::embedded());
    let refused = issue_ecdsa_sd_2023(&mut document, &options(), &[], &key, &mut dice, &contexts);
    assert!(matches!(refused, Err(DataIntegrityError::Sign(_))));
    for suite in [Suite::EcdsaSd2023, Suite::Bbs2023] {
        assert!(matches!(sign(&mut document, &options(), &suite, &key, &contexts), Err(DataIntegrityError::Sign(_))));
    }
    let chained = Options { previous: vec!["urn:x:1".to_owned()], ..options() };
    let key = PrivateKey::generate(Algorithm::Es256, &mut dice).expect("key");
    let refused = issue_ecdsa_sd_2023(&mut document, &chained, &[], &key, &mut dice, &contexts);
    assert!(matches!(refused, Err(DataIntegrityError::Sign(_))));
}
