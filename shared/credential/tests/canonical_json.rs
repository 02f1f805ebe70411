//! Does canonical JSON come out as the scheme's own examples have it? RFC 8785.
#![expect(clippy::disallowed_methods, reason = "tests read files; the crate does not")]
#![expect(clippy::print_stdout, reason = "says what was left out")]

use std::path::{Path, PathBuf};

use credential::{jcs, json};

#[test]
fn the_examples_of_the_scheme_come_out_byte_for_byte() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = || std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("suites/vectors");
    let folder =
        std::env::var_os("JCS_SUITE").map_or_else(|| shared().join("json-canonicalization/testdata"), PathBuf::from);
    if !folder.is_dir() {
        println!("left out: no folder {} (of github.com/cyberphone; JCS_SUITE may name another)", folder.display());
        return;
    }
    for name in ["arrays", "french", "structures", "unicode", "values", "weird"] {
        let read = |kind: &str| std::fs::read(folder.join(kind).join(name).with_extension("json")).expect(name);
        let (input, output) = (read("input"), read("output"));
        let found = jcs::canonical(&json::parse(&input, 1 << 20).expect(name));
        assert_eq!(found.map(String::into_bytes), Ok(output), "{name}");
    }
}
