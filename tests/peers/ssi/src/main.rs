//! What does ssi 0.16 say of a credential, how does it make one, and which quads do ssi and oxjsonld read?
//!
//! ```text
//! wanderbuch-peer-ssi issue SUITE JWK [POINTER…]    claims in, a credential out; the issuer is the did:key of the key
//! wanderbuch-peer-ssi derive POINTER…               a base proof (or SD-JWT) in, what a holder shows out
//! wanderbuch-peer-ssi verify SUITE                  a credential in; ends with 0 holds, 1 does not, 2 cannot say, and why
//! wanderbuch-peer-ssi quads ssi|oxjsonld            one document a line in, one answer a line out
//! ```
//!
//! JWK `new` makes a key for bbs-2023, which is there with the feature `bbs` alone. SUITE `any` takes whichever proofs stand
//! there. The pointers of `issue` are what must be shown (ecdsa-sd-2023, bbs-2023) or may be kept back (sd-jwt).
//! `--contexts FOLDER` takes contexts from there, by its MAP.json, and none of those that ssi brings. Nothing is fetched.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is how the peer answers")]

mod contexts;
mod local;
mod proofs;
mod quads;
mod sd_jwt;

use std::io::Read as _;
use std::process::ExitCode;

/// Why there is no good answer: what does not hold, and what could not be done or judged.
enum Bad {
    Refused(String),
    Unable(String),
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn unable(reason: impl ToString) -> Bad {
    Bad::Unable(reason.to_string())
}

fn main() -> ExitCode {
    match run() {
        Ok(out) => {
            print!("{out}");
            ExitCode::SUCCESS
        }
        Err(Bad::Refused(reason)) => {
            eprintln!("does not hold: {reason}");
            ExitCode::from(1)
        }
        Err(Bad::Unable(reason)) => {
            eprintln!("cannot say: {reason}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, Bad> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments.iter().position(|one| one == "--contexts").map(|at| {
        arguments.remove(at);
        if at < arguments.len() { arguments.remove(at) } else { String::new() }
    });
    let contexts = contexts::Contexts::new(folder.as_deref())?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).map_err(unable)?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["issue", "sd-jwt", key, pointers @ ..] => sd_jwt::issue(key, pointers, &input),
        ["issue", suite, key, pointers @ ..] => proofs::issue(suite, key, pointers, &input, &contexts),
        ["derive", pointers @ ..] if input.contains('~') => sd_jwt::derive(pointers, input.trim()),
        ["derive", pointers @ ..] => proofs::derive(pointers, &input, &contexts),
        ["verify", "sd-jwt"] => sd_jwt::verify(input.trim()),
        ["verify", suite] => proofs::verify(suite, &input, &contexts),
        ["quads", "ssi"] => quads::each_line(&input, |line| quads::by_ssi(line, &contexts)),
        ["quads", "oxjsonld"] => quads::each_line(&input, |line| quads::by_oxjsonld(line, &contexts)),
        _ => Err(unable("usage: issue SUITE JWK [POINTER…] | derive POINTER… | verify SUITE | quads ssi|oxjsonld")),
    }
}
