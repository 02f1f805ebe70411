#![no_main]
//! `openid4vc` of the targets.

libfuzzer_sys::fuzz_target!(|data: &[u8]| wanderbuch_fuzz::targets::run("openid4vc", data));
