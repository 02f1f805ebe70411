//! Published vectors, round trips, and keys that must be refused.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use serde_json::json;

use super::{Algorithm, KeyError, PrivateKey, PublicKey, SignatureError, Signer};
use crate::base64url;
use crate::json::Value;

const MADE: [Algorithm; 4] = [Algorithm::EdDsa, Algorithm::Es256, Algorithm::Es384, Algorithm::Es512];

fn read(jwk: serde_json::Value) -> Result<PublicKey, KeyError> {
    PublicKey::from_jwk(&Value::from(jwk))
}

fn ed25519_rfc8037() -> serde_json::Value {
    json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
           "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"})
}

fn p256_rfc7515() -> serde_json::Value {
    json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", "d": "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"})
}

#[test]
fn rfc8037_appendix_a() {
    let key = PrivateKey::from_jwk(&ed25519_rfc8037().into()).expect("the RFC's key");
    assert_eq!(key.public_key().thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    let signature = key.sign(b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc").expect("signature");
    assert_eq!(
        base64url::encode(signature),
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    );
}

#[test]
fn rfc7515_appendix_a3() {
    let key = read(p256_rfc7515()).expect("the RFC's key");
    let message = b"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let mut signature =
        base64url::decode("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")
            .expect("base64url");
    key.verify(Algorithm::Es256, message, &signature).expect("the RFC's signature");
    signature[40] ^= 1;
    assert_eq!(key.verify(Algorithm::Es256, message, &signature), Err(SignatureError::Mismatch));
    assert!(PrivateKey::from_jwk(&p256_rfc7515().into()).is_ok());
}

#[test]
fn every_kind_signs_and_is_read_back_from_each_form() {
    for (seed, algorithm) in (1..).zip(MADE) {
        let mut dice = ChaCha20Rng::from_seed([seed; 32]);
        let key = PrivateKey::generate(algorithm, &mut dice).expect("key");
        let again = PrivateKey::generate(algorithm, &mut ChaCha20Rng::from_seed([seed; 32])).expect("key");
        assert_eq!(key.public_key(), again.public_key(), "the same dice");
        let other = PrivateKey::generate(algorithm, &mut dice).expect("key");
        assert_ne!(key.public_key(), other.public_key(), "other dice");
        let restored = PrivateKey::from_secret_bytes(algorithm, &key.secret_bytes()).expect("restored");
        let public = restored.public_key();
        let signature = key.sign(b"message").expect("signature");
        assert_eq!(public.verify(algorithm, b"message", &signature), Ok(()));
        assert_eq!(public.verify(algorithm, b"massage", &signature), Err(SignatureError::Mismatch));
        assert_eq!(other.public_key().verify(algorithm, b"message", &signature), Err(SignatureError::Mismatch));
        assert_eq!(&read(public.to_jwk()).expect("JWK"), public);
        let multibase = public.to_multibase().expect("multibase");
        assert_eq!(&PublicKey::from_multibase(&multibase).expect("Multikey"), public);
        for wrong in Algorithm::ALL.into_iter().filter(|other| *other != algorithm) {
            assert!(matches!(public.verify(wrong, b"message", &signature), Err(SignatureError::Algorithm { .. })));
        }
        for length in [0, 1, signature.len() - 1] {
            assert!(matches!(
                public.verify(algorithm, b"message", &signature[..length]),
                Err(SignatureError::Length { .. })
            ));
        }
        let longer = [signature.as_slice(), &[0]].concat();
        assert!(matches!(public.verify(algorithm, b"message", &longer), Err(SignatureError::Length { .. })));
    }
}

/// P-256 order minus s: the same signature with its other s.
#[test]
fn high_and_low_s_are_both_accepted_and_out_of_range_is_not() {
    let order = hex::decode("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551").expect("hex");
    let key = PrivateKey::from_jwk(&p256_rfc7515().into()).expect("key");
    let signature = key.sign(b"m").expect("signature");
    let mut other = signature.clone();
    let mut borrow = 0i16;
    for i in (0..32).rev() {
        let digit = i16::from(order[i]) - i16::from(signature[32 + i]) - borrow;
        borrow = i16::from(digit < 0);
        other[32 + i] = u8::try_from(digit.rem_euclid(256)).expect("a byte");
    }
    assert_ne!(signature, other);
    for accepted in [&signature, &other] {
        assert_eq!(key.public_key().verify(Algorithm::Es256, b"m", accepted), Ok(()));
    }
    for (r, s) in [
        (&[0; 32][..], &signature[32..]),
        (&signature[..32], &[0; 32][..]),
        (&order, &signature[32..]),
        (&signature[..32], &order),
    ] {
        let bad = [r, s].concat();
        assert_eq!(key.public_key().verify(Algorithm::Es256, b"m", &bad), Err(SignatureError::Mismatch));
    }
}

/// The vectors of the did:key method, and kinds that are refused by name.
#[test]
fn multikeys() {
    for (text, kind) in [
        ("z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "Ed25519"),
        ("zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169", "P-256"),
        ("z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9", "P-384"),
    ] {
        let key = PublicKey::from_multibase(text).expect(text);
        assert_eq!((key.kind(), key.to_multibase().as_deref()), (kind, Some(text)));
    }
    let refused = KeyError::Unsupported { kind: "X25519".to_owned() };
    assert_eq!(PublicKey::from_multibase("z6LSeu9HkTHSfLLeUs2nnzUSNedgDUevfNQgQjQC23ZCit6F"), Err(refused));
    for text in
        ["", "z", "z6Mk", "u7QE", "6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", "z0OIl", "zz", &"z1".repeat(4000)]
    {
        assert!(PublicKey::from_multibase(text).is_err(), "{text}");
    }
    // What is longer than any key is not even decoded: base58 costs the square of its length.
    let (most, more) = ("1".repeat(2048), "1".repeat(2049));
    let too_long = KeyError::Encoding { reason: "longer than any key" };
    for read in [PublicKey::from_base58_ed25519, |text: &str| PublicKey::from_multibase(&format!("z{text}"))] {
        assert_eq!(read(&more), Err(too_long.clone()));
        assert!(read(&most).is_err_and(|error| error != too_long), "it is decoded, and is no key");
    }
}

#[test]
fn jwks_that_must_be_refused() {
    let with = |base: serde_json::Value, member: &str, value: serde_json::Value| {
        let mut jwk = base;
        jwk[member] = value;
        jwk
    };
    let (ed, ec) = (ed25519_rfc8037, p256_rfc7515);
    let short = base64url::encode([1; 31]);
    for (case, jwk) in [
        ("empty", json!({})),
        ("a list", json!([])),
        ("symmetric", json!({"kty": "oct", "k": "AAAA"})),
        ("another curve", with(ec(), "crv", json!("secp256k1"))),
        ("X25519", with(ed(), "crv", json!("X25519"))),
        ("x too short", with(ed(), "x", json!(short))),
        ("x padded", with(ed(), "x", json!("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo="))),
        ("x a number", with(ed(), "x", json!(1))),
        ("x of small order", with(ed(), "x", json!(base64url::encode([0; 32])))),
        ("y missing", json!({"kty": "EC", "crv": "P-256", "x": ec()["x"]})),
        ("y short", with(ec(), "y", json!(short))),
        ("off the curve", with(ec(), "y", ec()["x"].clone())),
        ("P-256 point called P-384", with(ec(), "crv", json!("P-384"))),
        ("for encryption", with(ec(), "use", json!("enc"))),
        ("for key agreement", with(ec(), "key_ops", json!(["deriveBits"]))),
        ("key_ops no list", with(ec(), "key_ops", json!("verify"))),
        ("alg of another kind", with(ec(), "alg", json!("ES384"))),
        ("alg for encryption", with(ec(), "alg", json!("ECDH-ES"))),
        ("alg no string", with(ec(), "alg", json!(["ES256"]))),
        ("RSA too small", json!({"kty": "RSA", "n": base64url::encode([0xff; 128]), "e": "AQAB"})),
        ("RSA too large", json!({"kty": "RSA", "n": base64url::encode(vec![0xff; 2048]), "e": "AQAB"})),
        (
            "RSA small behind zeros",
            json!({"kty": "RSA", "n": base64url::encode([vec![0; 200], vec![0xff; 128]].concat()), "e": "AQAB"}),
        ),
        ("RSA with exponent 1", json!({"kty": "RSA", "n": base64url::encode([0xff; 256]), "e": "AQ"})),
        ("RSA with an even exponent", json!({"kty": "RSA", "n": base64url::encode([0xff; 256]), "e": "Ag"})),
        ("RSA with an even modulus", json!({"kty": "RSA", "n": base64url::encode([0xfe; 256]), "e": "AQAB"})),
    ] {
        assert!(read(jwk).is_err(), "{case}");
    }
    let restricted = read(with(ec(), "alg", json!("ES256"))).expect("alg that fits");
    assert_eq!(restricted.algorithms(), [Algorithm::Es256]);
    assert!(read(with(with(ec(), "use", json!("sig")), "key_ops", json!(["verify"]))).is_ok());
}

/// Keys are the same if nothing of them differs: of two RSA keys the exponent is almost always the same.
#[test]
fn keys_that_differ_in_any_part_are_not_the_same() {
    let rsa =
        |last: u8, e: &str| json!({"kty": "RSA", "n": base64url::encode([&[0xff; 255][..], &[last]].concat()), "e": e});
    let made = |algorithm, seed| {
        PrivateKey::generate(algorithm, &mut ChaCha20Rng::from_seed([seed; 32])).expect("key").public_key().clone()
    };
    let mut keys: Vec<PublicKey> =
        [rsa(0xff, "AQAB"), rsa(0xfd, "AQAB"), rsa(0xff, "Aw")].map(|jwk| read(jwk).expect("RSA")).to_vec();
    keys.extend(MADE.into_iter().flat_map(|algorithm| [made(algorithm, 1), made(algorithm, 2)]));
    for (place, one) in keys.iter().enumerate() {
        for (other_place, other) in keys.iter().enumerate() {
            assert_eq!(one == other, place == other_place, "{one:?} {other:?}");
            assert_eq!(format!("{one:?}") == format!("{other:?}"), place == other_place);
        }
    }
}

/// RFC 7518, section 3.3: 2048 bits at least; more than 8192, or an exponent of more than four bytes, only cost time.
#[test]
fn rsa_keys_have_their_bounds() {
    let rsa = |bits: usize, e: &[u8]| {
        let mut n = vec![0xff; bits.div_ceil(8)];
        n[0] >>= n.len() * 8 - bits;
        read(json!({"kty": "RSA", "n": base64url::encode(n), "e": base64url::encode(e)}))
    };
    for (bits, e, due) in [
        (2048, &[1, 0, 1][..], Ok(())),
        (8192, &[1, 0, 1], Ok(())),
        (2048, &[3], Ok(())),
        (2048, &[1, 0, 0, 1], Ok(())),
        (2048, &[0, 0, 1, 0, 0, 1], Ok(())),
        (2047, &[1, 0, 1], Err(KeyError::RsaSize { bits: 2047 })),
        (8193, &[1, 0, 1], Err(KeyError::RsaSize { bits: 8193 })),
        (2048, &[1, 0, 0, 0, 1], Err(KeyError::RsaExponent)),
        (2048, &[0, 1], Err(KeyError::RsaExponent)),
        (2048, &[2], Err(KeyError::RsaExponent)),
        (2048, &[], Err(KeyError::RsaExponent)),
    ] {
        assert_eq!(rsa(bits, e).map(drop), due, "{bits} bits, {e:?}");
    }
}

#[test]
fn private_keys_that_must_be_refused() {
    assert_eq!(PrivateKey::from_secret_bytes(Algorithm::Es256, &[0; 32]).err(), Some(KeyError::Private));
    assert_eq!(PrivateKey::from_secret_bytes(Algorithm::Es256, &[0xff; 32]).err(), Some(KeyError::Private));
    assert!(PrivateKey::from_secret_bytes(Algorithm::EdDsa, &[1; 31]).is_err());
    assert!(PrivateKey::from_secret_bytes(Algorithm::Rs256, &[1; 32]).is_err());
    let mut stranger = ed25519_rfc8037();
    stranger["d"] = json!(base64url::encode([7; 32]));
    assert_eq!(PrivateKey::from_jwk(&stranger.into()).err(), Some(KeyError::Private));
}

#[test]
fn spki_that_must_be_refused() {
    for der in [&b""[..], b"0", &[0x30, 0x80], &[0x30, 0x84, 0xff, 0xff, 0xff, 0xff], &[0x30; 100]] {
        assert!(PublicKey::from_spki_der(der).is_err(), "{der:?}");
    }
    let ed25519 =
        hex::decode("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            .expect("hex");
    let key = PublicKey::from_spki_der(&ed25519).expect("RFC 8410");
    assert_eq!(key, read(ed25519_rfc8037()).expect("the same key"));
}
