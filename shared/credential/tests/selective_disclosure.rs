//! Are other people's SD-JWTs read as their makers say? The fixtures' sd-jwt-generated cases, each with the claims that
//! its presentation shows.

#![expect(clippy::expect_used, reason = "a test fails where its data are not what they must be")]

use std::path::{Path, PathBuf};

use credential::key::PublicKey;
use credential::sd_jwt::{self, SdJwt, is_sd_jwt};
use serde_json::{Value, json};

fn fixtures() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("fixtures/sd-jwt-generated");
    folder.is_dir().then_some(folder)
}

#[expect(clippy::disallowed_methods, reason = "a test reads its data")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a fixture")
}

fn key(x: &str, y: &str) -> PublicKey {
    PublicKey::from_jwk(&json!({"kty": "EC", "crv": "P-256", "x": x, "y": y}).into()).expect("key")
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn presentations_show_what_their_makers_say() {
    let Some(folder) = fixtures() else {
        eprintln!("left out: the SD-JWT fixtures are not on this machine");
        return;
    };
    // Both from support/*__settings.yml.
    let issuer = key("b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ", "Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8");
    let holder = key("TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc", "ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ");
    let (mut compact, mut presentations, mut bound, mut json) = (0, 0, 0, 0);
    let mut files: Vec<PathBuf> =
        folder.read_dir().expect("folder").map(|entry| entry.expect("entry").path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.is_file()) {
        let name = file.file_stem().and_then(|stem| stem.to_str()).expect("name");
        let text = read(file);
        let text = if file.extension().is_some_and(|extension| extension == "json") {
            assert!(SdJwt::parse(&text).is_err(), "{name}: not in compact form");
            json += 1;
            // They stand in a text once more.
            let outer: String = serde_json::from_str(&text).expect("a text");
            let outer = credential::json::parse(outer.as_bytes(), 1 << 20).expect("JSON");
            assert!(is_sd_jwt(&outer), "{name}");
            sd_jwt::compact(&outer).unwrap_or_else(|error| panic!("{name}: {error}"))
        } else {
            text
        };
        let token = SdJwt::parse(text.trim()).unwrap_or_else(|error| panic!("{name}: {error}"));
        token.jws.verify(&issuer).unwrap_or_else(|error| panic!("{name}: {error}"));
        let shown = token.claims().unwrap_or_else(|error| panic!("{name}: {error}")).to_serde();
        compact += 1;
        let (case, kind) = name.rsplit_once("__").expect("case and kind");
        let is_whole = kind == "sd_jwt_issuance";
        let what = if is_whole { "user_claims" } else { "verified_contents" };
        let said: Value =
            serde_json::from_str(&read(&folder.join(format!("support/{case}__{what}.json")))).expect("JSON");
        presentations += i32::from(!is_whole);
        for (claim, value) in said.as_object().expect("claims") {
            assert_eq!(shown.get(claim), Some(value), "{name}: {claim}");
        }
        if !is_whole {
            assert_eq!(
                shown.as_object().map(|all| all.len()),
                said.as_object().map(|all| all.len()),
                "{name}: nothing more"
            );
        }
        if token.key_binding.is_some() {
            let binding = token.verify_key_binding(&holder).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(binding.map(|binding| binding.nonce).as_deref(), Some("1234567890"), "{name}");
            bound += 1;
        }
    }
    assert!(
        compact >= 38 && presentations >= 17 && bound >= 3 && json >= 6,
        "{compact} {presentations} {bound} {json}"
    );
}
