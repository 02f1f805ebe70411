#![no_main]
//! `lists` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("lists", data));
