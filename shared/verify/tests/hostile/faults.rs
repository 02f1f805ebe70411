//! What can befall whatever is fetched, whoever it is fetched from?

use std::sync::Arc;

use credential::Timestamp;
use verify::Fact;

fn fact(bytes: &[u8]) -> Fact {
    Fact { body: Ok(Arc::from(bytes)), fetched: Some(Timestamp::parse("2026-11-22T10:04:00Z").unwrap()) }
}

fn gone(reason: &str) -> Fact {
    Fact { body: Err(reason.into()), fetched: None }
}

/// `beyond`: more bytes than anything of this kind may have.
pub(crate) fn common(good: &[u8], beyond: usize) -> Vec<(&'static str, Fact)> {
    let padded = |length: usize| [good, vec![b' '; length].as_slice()].concat();
    vec![
        ("absent", gone("the host answered 404")),
        ("slow", gone("it took longer than 10 seconds")),
        ("never ending", gone("more than 16777216 bytes came, and it went on")),
        ("gone in the middle", gone("the connection ended before the answer did")),
        ("redirecting", gone("the host sends elsewhere, which is not followed")),
        ("of a private address", gone("montelume.example leads to a private address")),
        ("empty", fact(b"")),
        ("truncated", fact(&good[..good.len() / 2])),
        ("truncated at its end", fact(&good[..good.len() - 1])),
        ("oversized", fact(&padded(beyond))),
        ("of the wrong type: a page", fact(b"<!doctype html><title>Not found</title>")),
        ("of the wrong type: another object", fact(b"{}")),
        ("of the wrong type: a list of nothing", fact(b"[]")),
        ("of the wrong type: null", fact(b"null")),
        ("of the wrong type: deep", fact(&[b"[".repeat(50_000), b"]".repeat(50_000)].concat())),
        ("of the wrong type: no text", fact(&[0xFF; 64])),
    ]
}
