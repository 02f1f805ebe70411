//! Do signatures and proofs come out as in the draft's own vectors, and is everything else refused?

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::Value;

use super::proof::prove_with;
use super::{BbsError, Disclosure, PublicKey, SecretKey, hash, prove, sign, verify, verify_proof, write_scalar};
use crate::limits;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../tests/vectors/bbs-bls12-381-sha-256.json")).expect("json")
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().expect("hex")).expect("hex")
}

fn all(value: &Value) -> Vec<Vec<u8>> {
    value.as_array().expect("array").iter().map(bytes).collect()
}

fn places(value: &Value) -> Vec<usize> {
    value.as_array().expect("array").iter().map(|one| one.as_u64().expect("index") as usize).collect()
}

/// The random scalars of the draft's proofs, section 7.1.
fn mocked_scalars(seed: &[u8], count: usize) -> Vec<bls12_381::Scalar> {
    let dst = format!("{}H2G_HM2S_MOCK_RANDOM_SCALARS_DST_", hash::SUITE);
    hash::expand(seed, dst.as_bytes(), 48 * count).chunks_exact(48).map(hash::reduce).collect()
}

#[test]
fn hashes_and_generators_are_the_drafts() {
    let vectors = vectors();
    let h2s = &vectors["hashToScalar"];
    assert_eq!(write_scalar(&hash::hash_to_scalar(&bytes(&h2s["message"]))).to_vec(), bytes(&h2s["scalar"]));
    for case in vectors["mapMessage"]["cases"].as_array().expect("cases") {
        let scalars = hash::messages_to_scalars(&[bytes(&case["message"])]);
        assert_eq!(write_scalar(&scalars[0]).to_vec(), bytes(&case["scalar"]));
    }
    let generators: Vec<Vec<u8>> =
        hash::generators(10).expect("generators").iter().map(|point| super::write_point(point).to_vec()).collect();
    assert_eq!(generators[0], bytes(&vectors["generators"]["Q1"]));
    assert_eq!(generators[1..], all(&vectors["generators"]["MsgGenerators"]));
    let mocked = &vectors["mockedScalars"];
    let scalars: Vec<Vec<u8>> =
        mocked_scalars(&bytes(&mocked["seed"]), 10).iter().map(|scalar| write_scalar(scalar).to_vec()).collect();
    assert_eq!(scalars, all(&mocked["mockedScalars"]));
    let pair = &vectors["keyPair"];
    let key =
        SecretKey::from_scalar(hash::key_gen(&bytes(&pair["keyMaterial"]), &bytes(&pair["keyInfo"]))).expect("key");
    assert_eq!(key.secret_bytes().to_vec(), bytes(&pair["keyPair"]["secretKey"]));
    assert_eq!(key.public_key().bytes().to_vec(), bytes(&pair["keyPair"]["publicKey"]));
}

#[test]
fn there_are_generators_for_as_many_messages_as_are_accepted() {
    let (most, limit) = (hash::generators(limits::BBS_MESSAGES).expect("generators"), limits::BBS_MESSAGES);
    assert_eq!(most.len(), limit + 1);
    assert_eq!(hash::generators(2).expect("generators"), most[..3], "the same for whoever needs fewer");
    assert_eq!(hash::generators(limit + 1), Err(BbsError::TooMany { actual: limit + 1, limit }));
}

#[test]
fn signatures_are_the_drafts() {
    for case in vectors()["signatures"].as_array().expect("signatures") {
        let name = case["caseName"].as_str().expect("name");
        let key = PublicKey::from_bytes(&bytes(&case["signerKeyPair"]["publicKey"])).expect(name);
        let (header, messages, signature) = (bytes(&case["header"]), all(&case["messages"]), bytes(&case["signature"]));
        let valid = case["result"]["valid"].as_bool().expect("result");
        assert_eq!(verify(&key, &signature, &header, &messages).is_ok(), valid, "{name}");
        if valid {
            let key = SecretKey::from_secret_bytes(&bytes(&case["signerKeyPair"]["secretKey"])).expect(name);
            assert_eq!(sign(&key, &header, &messages).expect(name).to_vec(), signature, "{name}");
        }
    }
}

#[test]
fn proofs_are_the_drafts() {
    let vectors = vectors();
    let seed = bytes(&vectors["mockedScalars"]["seed"]);
    for case in vectors["proofs"].as_array().expect("proofs") {
        let name = case["caseName"].as_str().expect("name");
        let key = PublicKey::from_bytes(&bytes(&case["signerPublicKey"])).expect(name);
        let (header, presentation_header) = (bytes(&case["header"]), bytes(&case["presentationHeader"]));
        let (messages, indexes, proof) =
            (all(&case["messages"]), places(&case["disclosedIndexes"]), bytes(&case["proof"]));
        let disclosure = Disclosure { header: &header, presentation_header: &presentation_header, indexes: &indexes };
        let shown: Vec<&[u8]> = indexes.iter().map(|place| messages[*place].as_slice()).collect();
        let valid = case["result"]["valid"].as_bool().expect("result");
        assert_eq!(verify_proof(&key, &proof, &disclosure, &shown).is_ok(), valid, "{name}");
        if valid {
            let random = mocked_scalars(&seed, 5 + messages.len() - indexes.len());
            let made = prove_with(&key, &bytes(&case["signature"]), &disclosure, &messages, &random).expect(name);
            assert_eq!(hex::encode(made), hex::encode(&proof), "{name}");
        }
    }
}

const MESSAGES: [&[u8]; 3] = [b"one", b"two", b"three"];

fn signed() -> (SecretKey, [u8; 80], ChaCha20Rng) {
    let mut dice = ChaCha20Rng::seed_from_u64(3);
    let key = SecretKey::generate(&mut dice).expect("key");
    let signature = sign(&key, b"header", &MESSAGES).expect("signature");
    (key, signature, dice)
}

#[test]
fn no_two_proofs_are_alike_and_all_hold() {
    let (key, signature, mut dice) = signed();
    let indexes = [1];
    let disclosure = Disclosure { header: b"header", presentation_header: b"", indexes: &indexes };
    let mut prove = || prove(key.public_key(), &signature, &disclosure, &MESSAGES, &mut dice).expect("proof");
    let (one, two) = (prove(), prove());
    assert_ne!(one[..48], two[..48]);
    for proof in [one, two] {
        assert_eq!(verify_proof(key.public_key(), &proof, &disclosure, &[b"two"]), Ok(()));
    }
}

/// All messages, all but one, or none: whatever is kept back, the proof holds for the rest.
#[test]
fn any_number_of_messages_may_be_kept_back() {
    let (key, signature, mut dice) = signed();
    for indexes in [&[0, 1, 2][..], &[0, 2], &[]] {
        let disclosure = Disclosure { header: b"header", presentation_header: b"n", indexes };
        let proof = prove(key.public_key(), &signature, &disclosure, &MESSAGES, &mut dice).expect("proof");
        let shown: Vec<&[u8]> = indexes.iter().map(|place| MESSAGES[*place]).collect();
        assert_eq!(verify_proof(key.public_key(), &proof, &disclosure, &shown), Ok(()), "{indexes:?}");
    }
    for (indexes, index) in [(&[3][..], 3), (&[1, 0], 0), (&[1, 1], 1)] {
        let disclosure = Disclosure { header: b"header", presentation_header: b"", indexes };
        let found = prove(key.public_key(), &signature, &disclosure, &MESSAGES, &mut dice);
        assert_eq!(found, Err(BbsError::Index { index, count: 3 }), "{indexes:?}");
    }
}

#[test]
fn what_is_no_proof_of_this_is_refused() {
    let (key, signature, mut dice) = signed();
    fn disclosure(indexes: &[usize]) -> Disclosure<'_> {
        Disclosure { header: b"header", presentation_header: b"", indexes }
    }
    let proof = prove(key.public_key(), &signature, &disclosure(&[1]), &MESSAGES, &mut dice).expect("proof");
    let check = |proof: &[u8], indexes: &[usize], shown: &[&[u8]]| {
        verify_proof(key.public_key(), proof, &disclosure(indexes), shown).expect_err("refused")
    };
    let mismatch = BbsError::Mismatch { what: "proof" };
    let malformed = BbsError::Malformed { what: "proof" };
    assert_eq!(check(&proof, &[0], &[b"two"]), mismatch);
    assert_eq!(check(&proof, &[1], &[b"three"]), mismatch);
    assert_eq!(check(&proof, &[3], &[b"two"]), BbsError::Index { index: 3, count: 3 });
    assert_eq!(check(&proof, &[1, 1], &[b"two", b"two"]), BbsError::Index { index: 1, count: 4 });
    assert_eq!(check(&proof, &[1, 2], &[b"two"]), malformed);
    for size in [0, 47, 144, proof.len() - 1] {
        assert_eq!(check(&proof[..size], &[1], &[b"two"]), malformed, "{size}");
    }
    assert_eq!(check(&[proof.as_slice(), &[0; 32]].concat(), &[1], &[b"two"]), malformed, "a scalar of zero");
    assert_eq!(check(&[0xff; 400], &[1], &[b"two"]), malformed);
    let identity = [&[0xc0][..], &[0; 47]].concat();
    assert_eq!(check(&[identity.as_slice(), &proof[48..]].concat(), &[1], &[b"two"]), malformed, "the identity");
    let huge = vec![0x11; 144 + 32 * (limits::BBS_MESSAGES + 5)];
    let limit = limits::BBS_MESSAGES;
    assert_eq!(check(&huge, &[1], &[b"two"]), BbsError::TooMany { actual: limit + 2, limit });
    let hiding = |count: usize| vec![0x11; 3 * 48 + 32 * (4 + count)];
    assert_eq!(check(&hiding(limit), &[1], &[b"two"]), BbsError::TooMany { actual: limit + 1, limit });
    assert_eq!(check(&hiding(limit - 1), &[1], &[b"two"]), malformed, "as many as there may be");
    let stranger = SecretKey::generate(&mut dice).expect("key");
    let found = verify_proof(stranger.public_key(), &proof, &disclosure(&[1]), &[b"two"]);
    assert_eq!(found, Err(mismatch));
    let found = prove(stranger.public_key(), &signature, &disclosure(&[1]), &MESSAGES, &mut dice);
    assert_eq!(found, Err(BbsError::Mismatch { what: "signature" }));
}

#[test]
fn keys_that_are_none_are_refused() {
    let malformed = |what| BbsError::Malformed { what };
    let identity = [&[0xc0][..], &[0; 95]].concat();
    for bytes in [&[][..], &[0; 96], &[0xff; 96], &identity] {
        assert_eq!(PublicKey::from_bytes(bytes).expect_err("refused"), malformed("public key"));
    }
    // On the curve, and not in the subgroup: the cofactor of G2 is large, so that most points are not.
    let outside = (0_u8..).find_map(|first| {
        let mut bytes = [first; 96];
        bytes[0] = 0x80;
        Option::<bls12_381::G2Affine>::from(bls12_381::G2Affine::from_compressed_unchecked(&bytes)).map(|_| bytes)
    });
    assert_eq!(PublicKey::from_bytes(&outside.expect("a point")).expect_err("refused"), malformed("public key"));
    for bytes in [&[][..], &[0; 32], &[0xff; 32], &[1; 31]] {
        assert_eq!(SecretKey::from_secret_bytes(bytes).err(), Some(malformed("secret key")));
    }
    let many = vec![b"m"; limits::BBS_MESSAGES + 1];
    let (key, ..) = signed();
    let limit = limits::BBS_MESSAGES;
    assert_eq!(sign(&key, b"", &many), Err(BbsError::TooMany { actual: limit + 1, limit }));
}
