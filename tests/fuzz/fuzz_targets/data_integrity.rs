#![no_main]
//! `data_integrity` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("data_integrity", data));
