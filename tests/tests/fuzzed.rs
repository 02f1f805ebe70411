//! Does every input that fuzzing kept still hold? Each file of `tests/fuzz/corpus`, by the target of its folder's name.

#[path = "../fuzz/targets/mod.rs"]
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a target stops where something does not hold"
)]
mod targets;

use std::path::Path;

#[test]
fn every_kept_input_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, _) in targets::TARGETS {
        let files: Vec<_> = std::fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "no input for {name}");
        for file in files {
            let data = std::fs::read(&file).unwrap();
            let held = std::panic::catch_unwind(|| targets::run(name, &data));
            assert!(held.is_ok(), "{}", file.display());
        }
    }
}

#[test]
fn what_authorities_sign_is_changed_nowhere_unseen() {
    for (number, length) in targets::authorities::lengths().into_iter().enumerate() {
        // One bit in every fifth byte.
        for place in (0..length.unwrap()).step_by(5) {
            let [high, low] = u16::try_from(place).unwrap().to_be_bytes();
            targets::run("authorities", &[u8::try_from(number).unwrap(), 3, high, low, 1, 1]);
        }
    }
}

#[test]
fn what_the_corpus_begins_with_is_valid() {
    assert_eq!(targets::sealed::seeds().len(), 3);
    assert_eq!(targets::facts::seeds().len(), 5);
    assert_eq!(targets::authorities::seeds().len(), 32);
}
