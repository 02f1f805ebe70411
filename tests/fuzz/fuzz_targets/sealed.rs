#![no_main]
//! `sealed` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("sealed", data));
