//! Which signatures and keys are there that only a careless reader takes: bent numbers, other encodings, weak keys?

use credential::{base64url, jose};
use issue::Format;
use serde_json::{Value, json};

use super::files::world;
use super::made::Case;
use super::world::World;

/// The order of P-256's base point (FIPS 186-5; SEC 2, section 2.4.2), from the highest byte.
const N: [u8; 32] = [
    0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc, 0xe6, 0xfa, 0xad, 0xa7,
    0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
];
/// The order of Ed25519's base point (RFC 8032, section 5.1), from the lowest byte.
const L: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

pub(crate) fn cases() -> Vec<Case> {
    let world = world(Format::OpenBadge);
    [by_p256(&world), by_ed25519(&world), keys(&world), headers(&world)].concat()
}

fn case(word: &'static str, name: &'static str, text: impl Into<Vec<u8>>) -> Case {
    Case { rule: "signatures", name, word, extension: "jwt", bytes: text.into() }
}

/// The school's vc+jwt with that key, with more in its header.
fn token(world: &World, format: Format, more: &[(&str, Value)]) -> String {
    let mut header = json!({"typ": "vc+jwt", "kid": world.issuer.method(format).unwrap()});
    more.iter().for_each(|(name, value)| header[name] = value.clone());
    let mut body = world.body(&json!({"validFrom": "2026-01-01T00:00:00Z"}));
    body["issuer"] = json!(world.issuer.id(format).unwrap());
    jose::sign(&header, body.to_string().as_bytes(), world.issuer.signer(format)).unwrap()
}

/// The token with another signature.
fn signed_with(token: &str, signature: &[u8]) -> String {
    let (signed, _) = token.rsplit_once('.').unwrap();
    format!("{signed}.{}", base64url::encode(signature))
}

fn signature(token: &str) -> Vec<u8> {
    base64url::decode(token.rsplit_once('.').unwrap().1).unwrap()
}

/// Security.md: low and high S accepted, r and s in range, length exact.
fn by_p256(world: &World) -> Vec<Case> {
    let good = token(world, Format::VcJwt, &[]);
    let whole = signature(&good);
    let (r, s) = whole.split_at(32);
    let with = |r: &[u8], s: &[u8]| signed_with(&good, &[r, s].concat());
    let der = |number: &[u8]| [&[2, 33, 0][..], number].concat();
    let in_der = [&[0x30, 70][..], &der(r), &der(s)].concat();
    vec![
        case("valid", "p256-as-issued", good.clone()),
        case("valid", "p256-the-other-s", with(r, &minus(&N, s))),
        case("invalid", "p256-r-of-nothing", with(&[0; 32], s)),
        case("invalid", "p256-s-of-nothing", with(r, &[0; 32])),
        case("invalid", "p256-both-of-nothing", with(&[0; 32], &[0; 32])),
        case("invalid", "p256-r-that-is-the-order", with(&N, s)),
        case("invalid", "p256-s-that-is-the-order", with(r, &N)),
        case("invalid", "p256-r-beyond-all", with(&[0xff; 32], s)),
        case("invalid", "p256-halves-exchanged", with(s, r)),
        case("invalid", "p256-in-der", signed_with(&good, &in_der)),
        case("invalid", "p256-a-byte-more", signed_with(&good, &[&whole[..], &[0]].concat())),
        case("invalid", "p256-a-byte-less", signed_with(&good, &whole[..63])),
    ]
}

/// Security.md: R of small order, or not canonical, is refused; and so is a scalar beyond the order (RFC 8032, section 5.1.7).
fn by_ed25519(world: &World) -> Vec<Case> {
    let good = token(world, Format::OpenBadge, &[]);
    let whole = signature(&good);
    let (r, s) = whole.split_at(32);
    let with = |r: &[u8], s: &[u8]| signed_with(&good, &[r, s].concat());
    let identity = std::array::from_fn::<u8, 32, _>(|place| u8::from(place == 0));
    // The prime is 2^255 - 19: one more than it is another way to write the identity's 1, and the highest bit its sign.
    let unreduced =
        std::array::from_fn::<u8, 32, _>(|place| [0xee, 0xff, 0x7f][usize::from(place > 0) + usize::from(place > 30)]);
    vec![
        case("valid", "ed25519-as-issued", good.clone()),
        case("invalid", "ed25519-a-scalar-and-the-order", with(r, &plus(s, &L))),
        case("invalid", "ed25519-r-of-small-order", with(&identity, s)),
        case("invalid", "ed25519-r-and-scalar-of-nothing", with(&identity, &[0; 32])),
        case("invalid", "ed25519-r-not-reduced", with(&unreduced, s)),
        case("invalid", "ed25519-halves-exchanged", with(s, r)),
        case("invalid", "ed25519-a-byte-less", signed_with(&good, &whole[..63])),
    ]
}

/// Keys that nobody may sign with, in the name of an issuer that is that key: they are not read, so that nothing is found out.
fn keys(world: &World) -> Vec<Case> {
    let by = |word, name, alg: &str, jwk: Value, signature: &[u8]| {
        let id = format!("did:jwk:{}", base64url::encode(jwk.to_string()));
        let mut body = world.body(&json!({"validFrom": "2026-01-01T00:00:00Z"}));
        body["issuer"] = json!(id);
        let header = json!({"alg": alg, "typ": "vc+jwt", "kid": format!("{id}#0")});
        let signed = format!("{}.{}", base64url::encode(header.to_string()), base64url::encode(body.to_string()));
        case(word, name, format!("{signed}.{}", base64url::encode(signature)))
    };
    let okp = |x: &[u8]| json!({"kty": "OKP", "crv": "Ed25519", "x": base64url::encode(x)});
    let identity = std::array::from_fn::<u8, 32, _>(|place| u8::from(place == 0));
    // y = p + 3, which is no point of small order written otherwise.
    let unreduced =
        std::array::from_fn::<u8, 32, _>(|place| [0xf0, 0xff, 0x7f][usize::from(place > 0) + usize::from(place > 30)]);
    let modulus: Vec<u8> = (0..128_u8).map(|place| 0x80 | place.wrapping_mul(73) | 1).collect();
    let rsa = json!({"kty": "RSA", "n": base64url::encode(modulus), "e": "AQAB"});
    let off = json!({"kty": "EC", "crv": "P-256", "x": base64url::encode([1; 32]), "y": base64url::encode([1; 32])});
    let mut of_identity = [0; 64];
    of_identity[0] = 1;
    vec![
        by("undecided", "key-that-is-the-identity", "EdDSA", okp(&identity), &of_identity),
        by("undecided", "key-not-reduced", "EdDSA", okp(&unreduced), &[7; 64]),
        by("undecided", "key-off-its-curve", "ES256", off, &[7; 64]),
        by("undecided", "rsa-key-of-1024-bits", "RS256", rsa, &[7; 128]),
        by("invalid", "key-with-its-secret", "HS256", json!({"kty": "oct", "k": base64url::encode([7; 32])}), &[7; 32]),
    ]
}

/// Security.md: the algorithm comes from key and list, `typ` and `cty` are checked (RFC 7515, sections 4.1.9 and 4.1.10).
fn headers(world: &World) -> Vec<Case> {
    let headed = |more: &[(&str, Value)]| token(world, Format::VcJwt, more);
    let good = headed(&[]);
    let (_, rest) = good.split_once('.').unwrap();
    let named = |alg: &str| {
        let header = json!({"alg": alg, "typ": "vc+jwt", "kid": world.issuer.method(Format::VcJwt).unwrap()});
        format!("{}.{rest}", base64url::encode(header.to_string()))
    };
    vec![
        case("valid", "content-type-as-it-is", headed(&[("cty", json!("vc"))])),
        case("invalid", "content-type-of-a-token", headed(&[("cty", json!("JWT"))])),
        case("invalid", "content-type-of-a-presentation", headed(&[("cty", json!("vp"))])),
        case("invalid", "content-type-that-is-no-text", headed(&[("cty", json!(["vc"]))])),
        case("invalid", "type-that-is-no-text", headed(&[("typ", json!(1))])),
        case("undecided", "algorithm-that-is-known-and-not-checked", named("PS384")),
        case("invalid", "algorithm-of-another-curve", named("ES384")),
        case("invalid", "algorithm-in-small-letters", named("es256")),
        case("invalid", "critical-and-twice", headed(&[("crit", json!(["x", "x"])), ("x", json!(1))])),
        case("invalid", "critical-and-absent", headed(&[("crit", json!(["x"]))])),
        case("invalid", "critical-and-the-standards-own", headed(&[("crit", json!(["typ"]))])),
    ]
}

/// `whole` less `part`, both from the highest byte.
fn minus(whole: &[u8], part: &[u8]) -> Vec<u8> {
    let mut borrowed = 0;
    let mut bytes: Vec<u8> = whole
        .iter()
        .zip(part)
        .rev()
        .map(|(one, other)| {
            let left = i16::from(*one) - i16::from(*other) - borrowed;
            borrowed = i16::from(left < 0);
            u8::try_from(left.rem_euclid(256)).unwrap()
        })
        .collect();
    bytes.reverse();
    bytes
}

/// Both together, from the lowest byte.
fn plus(one: &[u8], other: &[u8]) -> Vec<u8> {
    let mut carried = 0;
    one.iter()
        .zip(other)
        .map(|(one, other)| {
            let sum = u16::from(*one) + u16::from(*other) + carried;
            carried = sum >> 8;
            u8::try_from(sum & 255).unwrap()
        })
        .collect()
}

#[test]
fn the_other_s_is_another_signature() {
    let good = token(&world(Format::OpenBadge), Format::VcJwt, &[]);
    let s = signature(&good)[32..].to_vec();
    assert_ne!(minus(&N, &s), s);
    assert_eq!(minus(&N, &minus(&N, &s)), s);
    let reversed = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
    assert_eq!(reversed(&plus(&reversed(&s), &reversed(&minus(&N, &s)))), N, "together they are the order");
}
