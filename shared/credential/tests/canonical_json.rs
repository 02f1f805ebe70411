//! Does canonical JSON come out as the scheme's own examples have it? RFC 8785.
#![expect(clippy::disallowed_methods, reason = "tests read files; the crate does not")]
#![expect(clippy::print_stdout, reason = "says what was left out")]

use std::path::PathBuf;

use credential::{jcs, json};

#[test]
fn the_examples_of_the_scheme_come_out_byte_for_byte() {
    let Some(folder) = std::env::var_os("JCS_SUITE").map(PathBuf::from) else {
        println!("left out: JCS_SUITE names no folder (testdata/ of github.com/cyberphone/json-canonicalization)");
        return;
    };
    for name in ["arrays", "french", "structures", "unicode", "values", "weird"] {
        let read = |kind: &str| std::fs::read(folder.join(kind).join(name).with_extension("json")).expect(name);
        let (input, output) = (read("input"), read("output"));
        let found = jcs::canonical(&json::parse(&input, 1 << 20).expect(name));
        assert_eq!(found.map(String::into_bytes), Ok(output), "{name}");
    }
}
