#![no_main]
//! `authorities` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("authorities", data));
