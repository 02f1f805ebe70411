#![no_main]
//! `json_ld` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("json_ld", data));
