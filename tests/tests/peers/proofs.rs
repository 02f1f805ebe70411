//! One proof over a whole document: does each side take what the other seals?

use super::verdicts::has_other_header;
use super::*;

/// A way to seal that both know.
struct Way {
    suite: Suite,
    algorithm: Algorithm,
    /// The context that credentials of VCDM 1.1 need for it; 2.0 has its own.
    context: Option<&'static str>,
}

const fn way(suite: Suite, algorithm: Algorithm, context: Option<&'static str>) -> Way {
    Way { suite, algorithm, context }
}

const ED25519_2020: Option<&str> = Some("https://w3id.org/security/suites/ed25519-2020/v1");
const JWS_2020: Option<&str> = Some("https://w3id.org/security/suites/jws-2020/v1");

const OF_SSI: [Way; 7] = [
    way(Suite::Ed25519Signature2020, Algorithm::EdDsa, ED25519_2020),
    way(Suite::JsonWebSignature2020, Algorithm::EdDsa, JWS_2020),
    way(Suite::JsonWebSignature2020, Algorithm::Es256, JWS_2020),
    way(Suite::JsonWebSignature2020, Algorithm::Es384, JWS_2020),
    way(Suite::EddsaRdfc2022, Algorithm::EdDsa, None),
    way(Suite::EcdsaRdfc2019, Algorithm::Es256, None),
    way(Suite::EcdsaRdfc2019, Algorithm::Es384, None),
];
const OF_DIDKIT: [Way; 3] = [
    way(Suite::Ed25519Signature2020, Algorithm::EdDsa, ED25519_2020),
    way(Suite::JsonWebSignature2020, Algorithm::EdDsa, JWS_2020),
    way(Suite::JsonWebSignature2020, Algorithm::Es256, JWS_2020),
];

fn both_ways(peer: &Peer, way: &Way) {
    let (key, name) = (key(way.algorithm), way.suite.name());
    let did = did_key(key.public_key()).unwrap();
    let claims = way.context.map_or_else(second_model, first_model);
    let theirs = peer.made(&["issue", name, &jwk(&key)], &claims.to_string());
    hold(peer, name, &theirs, &format!("{} by them", way.algorithm.name()));

    let mut ours = claims;
    ours["issuer"] = did.clone().into();
    let mut ours = json::Value::from(ours);
    data_integrity::sign(&mut ours, &options(&did), &way.suite, &key, &Contexts::embedded()).unwrap();
    let (mut ours, case) = (ours.to_serde(), format!("{} by us", way.algorithm.name()));
    if peer.is_ssi() && has_other_header(&ours["proof"]) {
        let said = peer.ask(&["verify", name], &ours.to_string());
        assert!(matches!(said, Said::No(_)), "{case}: ssi has mended how it reads headers: {said:?}");
        ours = with_their_header(&ours.to_string(), &key);
    }
    hold(peer, name, &ours.to_string(), &case);
}

/// The same proof, with the members of its JWS header in the order in which ssi writes them.
fn with_their_header(sealed: &str, key: &PrivateKey) -> Value {
    let document = json::parse(sealed.as_bytes(), limits::CREDENTIAL_BYTES).unwrap();
    let proofs = Proof::parse_all(&document).unwrap();
    let signed = proofs[0].signed_bytes(&document, &Contexts::embedded()).unwrap().bytes();
    let header = base64url::encode(format!(r#"{{"alg":"{}","crit":["b64"],"b64":false}}"#, key.algorithm().name()));
    let signature = key.sign(&[header.as_bytes(), b".", &signed].concat()).unwrap();
    let mut tree = document.to_serde();
    tree["proof"]["jws"] = format!("{header}..{}", base64url::encode(signature)).into();
    tree
}

#[test]
fn ssi_takes_ours_and_we_take_its() {
    let Some(peer) = Peer::find("wanderbuch-peer-ssi") else { return };
    OF_SSI.iter().for_each(|way| both_ways(&peer, way));
}

#[test]
fn didkit_takes_ours_and_we_take_its() {
    let Some(peer) = Peer::find("wanderbuch-peer-didkit") else { return };
    OF_DIDKIT.iter().for_each(|way| both_ways(&peer, way));
}

#[test]
fn didkit_takes_our_vc_jwt_and_we_take_its() {
    let Some(peer) = Peer::find("wanderbuch-peer-didkit") else { return };
    for algorithm in [Algorithm::EdDsa, Algorithm::Es256] {
        let key = key(algorithm);
        let did = did_key(key.public_key()).unwrap();
        let mut claims = first_model("https://www.w3.org/2018/credentials/examples/v1");
        claims["@context"] = json!(["https://www.w3.org/2018/credentials/v1"]);
        let theirs = peer.made(&["issue", "vc-jwt", &jwk(&key)], &claims.to_string());
        hold(&peer, "vc-jwt", &theirs, &format!("{} by them", algorithm.name()));

        claims["issuer"] = did.clone().into();
        let seconds = |member: &str| Timestamp::parse(claims[member].as_str().unwrap()).unwrap().seconds();
        let claims = json!({
            "iss": did, "jti": claims["id"], "sub": claims["credentialSubject"]["id"],
            "nbf": seconds("issuanceDate"), "exp": seconds("expirationDate"), "vc": claims,
        });
        let header = json!({"typ": "JWT", "kid": method(&did)});
        let ours = jose::sign(&header, claims.to_string().as_bytes(), &key).unwrap();
        hold(&peer, "vc-jwt", &ours, &format!("{} by us", algorithm.name()));
    }
}
