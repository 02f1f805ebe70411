//! Does each program pack and unpack by the same code, whatever is built beside it?

#![allow(clippy::expect_used, reason = "a test stops at the first surprise")]

use std::process::Command;

/// By what a build of these packages packs: the crate with its features.
fn packs_by(packages: &[&str]) -> String {
    let tree = ["tree", "--offline", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p} {f}"];
    let output = Command::new(env!("CARGO"))
        .args(tree)
        .args(packages)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("text");
    let named = |name: &str| lines.lines().find(|line| line.starts_with(name)).map(str::to_owned);
    let [flate2, zlib] = [named("flate2 v"), named("zlib-rs v")];
    assert!(flate2.is_some_and(|flate2| flate2.contains("zlib-rs")), "{packages:?} packs by something else");
    zlib.expect("zlib-rs is there")
}

#[test]
fn a_program_alone_packs_as_all_together() {
    let together = packs_by(&["--workspace"]);
    for program in ["wanderbuch", "wanderbuch-verifier", "wanderbuch-issuer"] {
        assert_eq!(packs_by(&["--package", program]), together, "{program}");
    }
}
