//! What does a fuzzer begin with? `cargo run --example seeds` writes what the project's own issuer makes into `corpus`.

use std::path::Path;

use credential::Timestamp;
use credential::json::{self, Value};
use credential::key::{Algorithm, PrivateKey, Signer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;
use wanderbuch_fuzz::targets::{authorities, facts, sealed};

fn main() -> std::io::Result<()> {
    let mut rng = ChaCha20Rng::seed_from_u64(7);
    let holder = PrivateKey::generate(Algorithm::EdDsa, &mut rng).expect("a key");
    let now = Timestamp::parse("2026-11-22T10:04:00Z").expect("a moment");
    let made = issue::samples(&mut rng, now, holder.public_key()).expect("samples");
    let facts: Vec<u8> =
        made.facts.iter().flat_map(|(address, body)| [&[0], address.as_bytes(), &[0], body].concat()).collect();
    for (number, sample) in made.credentials.iter().enumerate() {
        let name = format!("sample-{number}");
        for target in ["data_integrity", "formats", "json", "json_ld", "learning", "openid4vc", "tokens"] {
            put(target, &name, &sample.bytes)?;
        }
        put("whole", &name, &[sample.bytes.as_slice(), &facts].concat())?;
        let status = json::parse(&sample.bytes, 1 << 20).ok();
        if let Some(status) = status.as_ref().and_then(|document| document.get("credentialStatus")) {
            put("lists", &name, &serde_json::to_vec(status).expect("JSON"))?;
        }
    }
    for (number, (address, body)) in made.facts.iter().enumerate() {
        let name = format!("fact-{number}");
        put("documents", &name, body)?;
        put("lists", &name, body)?;
        put("tokens", &name, body)?;
        put("json_ld", &name, body)?;
        put("documents", &format!("log-{number}"), &[address.as_bytes(), &[0], body].concat())?;
    }
    put("trust", "list", made.trust.as_bytes())?;
    put(
        "trust",
        "registry",
        br#"{"meta":{},"registry":{"did:key:z6Mk":{"name":"A school","location":"","url":"https://school.example"}}}"#,
    )?;
    let key = holder.public_key();
    put("keys", "jwk", key.to_jwk().to_string().as_bytes())?;
    put("keys", "multibase", key.to_multibase().unwrap_or_default().as_bytes())?;
    put("openid4vc", "offer", b"openid-credential-offer://?credential_offer=%7B%22credential_issuer%22%3A%22https%3A%2F%2Fschool.example%22%2C%22credential_configuration_ids%22%3A%5B%22a%22%5D%2C%22grants%22%3A%7B%22urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code%22%3A%7B%22pre-authorized_code%22%3A%22x%22%7D%7D%7D")?;
    put("openid4vc", "query", br#"{"credentials":[{"id":"a","format":"dc+sd-jwt","meta":{"vct_values":["https://a.example"]},"claims":[{"id":"n","path":["a",null,"b",0],"values":["x",1,true]}],"claim_sets":[["n"]]}],"credential_sets":[{"options":[["a"]],"required":false}]}"#)?;
    put("jades", "seal", br#"{"payload":"e30","signatures":[{"protected":"eyJhbGciOiJFUzI1NiIsIng1YyI6WyIiXSwic2lnVCI6IjIwMjYtMTEtMjJUMTA6MDQ6MDBaIiwiY3JpdCI6WyJzaWdUIl19","header":{"etsiU":[{"sigTst":{"tstTokens":[{"val":"MIAG"}]}},{"xVals":[{"x509Cert":"MII"}]}]},"signature":"AA"}]}"#)?;
    for (number, answer) in facts::seeds().iter().enumerate() {
        put("facts", &format!("answer-{number}"), answer)?;
    }
    for (number, seed) in authorities::seeds().iter().enumerate() {
        put("authorities", &format!("document-{number}"), seed)?;
    }
    put("documents", "type", br#"{"vct":"https://a.example","extends":"https://b.example","claims":[{"path":["a",null,0],"sd":"allowed","svg_id":"a"}]}"#)?;
    let curriculum = "title = \"Welding\"\neqf = 4\n\n[[unit]]\nid = \"u1\"\ntitle = \"MAG\"\npoints = { ecvet = \"10\" }\nmandatory = true\n";
    put("learning", "curriculum", curriculum.as_bytes())?;
    put("openid4vc", "request", b"openid4vp://?client_id=x509_san_dns%3Av.example&request_uri=https%3A%2F%2Fv.example%2Fr&request_uri_method=post")?;
    for (number, issued) in sealed::seeds().iter().enumerate() {
        put("sealed", &format!("issued-{number}"), issued)?;
        if let Ok(Value::Object(_)) = json::parse(issued, 1 << 20) {
            continue;
        }
        put("sealed", &format!("quoted-{number}"), &[b"\"", issued.as_slice(), b"\""].concat())?;
    }
    Ok(())
}

fn put(target: &str, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(name), bytes)
}
