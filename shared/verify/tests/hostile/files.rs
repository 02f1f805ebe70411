//! Does each hostile file end as its name says? `files/RULE/CASE--WORD--REASON.EXT`, under the policy `employer`.
//!
//! Seals and trusted lists are judged by the authorities in `anchors/`, made with them. The files are kept as they are, so that
//! they can be given to any other program; how they were made stands in `made.rs` (`WANDERBUCH_HOSTILE=write` makes them anew).
//!
//! Which rule of security.md has which cases; what is a fact from outside, a place where something is shown, or too large for a
//! small file is code. A test below holds the table against the files.
//!
//! | rule | cases |
//! | --- | --- |
//! | JSON: no duplicate members, lone surrogates, byte-order marks, trailing bytes, depth | `json/*` |
//! | JSON: no size beyond the limits | code: `../credential/tests/limits.rs`, `tests/hostile/inside.rs` |
//! | JSON-LD: keys are terms that the contexts define, without `:` and `@` | `json-ld/end-as-*` `json-ld/id-as-keyword` `json-ld/type-as-*` `json-ld/undefined-*` `json-ld/included` `json-ld/reversed` `json-ld/inside-a-graph` `json-ld/a-list-by-its-keyword` `json-ld/a-set-by-its-keyword` `json-ld/an-index` |
//! | JSON-LD: a term is the one that reads what it says | `json-ld/class-as-key-under-another-context` `json-ld/a-term-turned-round` |
//! | JSON-LD: a context stands at the top alone | `json-ld/context-inside*` `json-ld/context-left-out` `json-ld/context-null` |
//! | JSON-LD: every member yields a statement | `json-ld/a-member-*` `json-ld/null-among-values` `json-ld/a-name-null` `json-ld/the-same-*` `json-ld/array-in-an-array` |
//! | JSON-LD: a node's members stand in one place; an endorsement adds nothing | `json-ld/subject-in-two-places` `json-ld/one-more-subject` `json-ld/another-subject` `json-ld/endors*` |
//! | JSON-LD: status and dates that are null or empty fail | `json-ld/status-*` `json-ld/end-left-out` `json-ld/end-null` `json-ld/end-empty` `json-ld/end-in-an-array` `json-ld/end-twice` `json-ld/begin-null` |
//! | JSON-LD: the order of arrays decides nothing, but of contexts | `json-ld/types-in-another-order` `json-ld/contexts-in-another-order` `json-ld/sealed-anew` |
//! | JSON-LD: contexts are embedded, or trusted in so many words; none is fetched | `json-ld/context-that-nobody-knows` `json-ld/context-by-http` `json-ld/context-of-the-data-model-by-http` `json-ld/context-of-examples` `json-ld/context-of-undefined-terms` |
//! | JSON-LD: a context of its own, or a vocabulary, leaves it open | `json-ld/context-of-its-own` `json-ld/sealed-under-*` |
//! | JSON-LD: addresses, datatypes and languages are looked at first | `json-ld/statements-in-*` `json-ld/an-address-*` `json-ld/a-control-character-in-an-address` `json-ld/a-datatype-*` `json-ld/a-language-*` `json-ld/a-value-that-is-an-object` `json-ld/a-number-that-programs-round` |
//! | JSON-LD: no id is a blank node's | `json-ld/blank-node-as-*` `json-ld/a-blank-node-as-the-subject` |
//! | JSON-LD: canonicalisation has a budget | `json-ld/types-without-end` `json-ld/branches-that-differ-in-nothing` |
//! | Signatures: Ed25519 keys and R of small order, or not canonical | `proofs/key-of-small-order` `signatures/ed25519-*` `signatures/key-that-is-the-identity` `signatures/key-not-reduced` |
//! | Signatures: no batch verification | none: no code verifies several at a time |
//! | Signatures: of ECDSA either S, numbers in range, exact length | `signatures/p256-*` `signatures/key-off-its-curve` |
//! | Signatures: RSA of 2048 bits at least | `signatures/rsa-key-of-1024-bits` |
//! | Signatures: no `none`, no HMAC, the algorithm from the key | `tokens/algorithm-*` `signatures/algorithm-*` `signatures/key-with-its-secret` `tokens/key-*` |
//! | Signatures: `crit`, `typ` and `cty` by the book | `tokens/critical-*` `signatures/critical-*` `tokens/payload-said-to-be-plain` `tokens/type-*` `signatures/type-*` `signatures/content-type-*` |
//! | Signatures: a token has one spelling | `tokens/as-issued` `tokens/header-twice-the-same` `tokens/signature-*` `tokens/white-space-inside` `tokens/four-parts` `tokens/cose*` |
//! | Signatures: what stands beside a credential in its token does not contradict it | `tokens/issuer-beside-another` `tokens/a-credential-in-a-claim-of-its-own` `tokens/ended-by-its-claim` |
//! | Signatures: proofs inside a document, alone and several | `proofs/*` |
//! | Dates: narrower wins, and each is a date | `dates/*` |
//! | SD-JWT: every disclosure is used once, and each digest stands once | `sd-jwt/disclosure-*` `sd-jwt/digest*` `sd-jwt/as-issued` `sd-jwt/nothing-shown` `sd-jwt/one-more-*` `sd-jwt/hash-that-nobody-knows` |
//! | SD-JWT: placeholders have one member | `sd-jwt/placeholder-with-more` |
//! | SD-JWT: what must be plain is plain | `sd-jwt/*-concealed` `sd-jwt/type-left-out` `sd-jwt/ended` `sd-jwt/end-that-is-no-number` |
//! | SD-JWT: a status is looked up where it says | `sd-jwt/status-*` |
//! | SD-JWT: a key binding is its owner's, over what is shown | `sd-jwt/bound*` `sd-jwt/key-binding-that-is-none` `sd-jwt/no-tilde-at-the-end` |
//! | JAdES: every signature passes | `seals/one-letter-changed` `seals/payload-of-another` `seals/signature-of-another` `seals/a-second-signature-*` `seals/no-signatures` `seals/both-forms-at-once` |
//! | JAdES: no `sigD`; `b64` and `crit` in the protected header | `seals/what-is-sealed-is-elsewhere` `seals/b64-*` `seals/critical-*` `seals/a-policy-that-must-be-kept` `seals/algorithm-*` `seals/type-of-a-token` `seals/signed-on-no-day-of-the-calendar` |
//! | JAdES: a protected reference binds the certificate | `seals/certificate-of-another-key` `seals/another-first-in-the-chain` `seals/digest-of-another-certificate` `seals/a-bare-key-in-the-place-of-a-certificate` `seals/a-certificate-*` `seals/another-certificate-*` `seals/a-digest-*` |
//! | JAdES: in compact form the same | `seals/compact*` |
//! | JAdES: time-stamps of trusted authorities alone move time | `seals/stamped-*` `seals/no-time-stamp-and-run-out` `seals/archive*` `seals/words-that-are-no-der` |
//! | JAdES: who sealed it is who it says | `seals/as-sealed` `seals/another-name` `seals/a-name-*` `seals/another-number` `seals/another-country` `seals/no-number` `seals/two-numbers` `seals/the-issuer-twice` `seals/by-a-stranger-of-the-same-name` |
//! | XAdES: the same of the older form, with no DOCTYPE and no programs | `older-seals/*` |
//! | X.509: chains, and what a certificate is for | `certificates/*` |
//! | X.509: words about withdrawn certificates by those who may | `seals/withdrawn-*` `seals/sealed-after-the-withdrawal` |
//! | X.509: such words are fetched once a chain reached an anchor | none: nothing fetches them, those that a seal brings along count |
//! | Trusted lists: keys from the pointers, only the verified element, no DOCTYPE, no XSLT | `trusted-lists/*` |
//! | Trusted lists: no lower number than seen | code: `../../verifier/tests/trust_lists.rs` |
//! | Pictures are read as bytes, within bounds, without scripts and files | `pictures/*` |
//! | Rendering: everything from a credential is text | `rendering/*` and code: `../../verifier/tests/rendering.rs` |
//! | Archives: no escaping path, link, duplicate or unlisted entry | code: `../../verifier/tests/archives.rs` |
//! | Network | code: `../net/tests/hostile_servers.rs` |
//! | Facts from outside: DID documents, status lists, registries, logs | code: `tests/hostile/facts.rs`, `tests/hostile/lists.rs`, `tests/hostile/outside.rs`, `tests/hostile/logs.rs` |
#![expect(clippy::disallowed_methods, reason = "reads the files; the crate does not")]

use std::path::{Path, PathBuf};

use issue::Format;
use verify::{Outcome, Policy, Report, Verdict};

use super::world::World;
use super::{made, seals};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/files")
}

/// The school of the files, with the list that an SD-JWT VC needs, or the other kind.
pub(crate) fn world(format: Format) -> World {
    let mut world = World::by_key();
    // Also gives the list its place among the facts.
    let _ = world.issued(format);
    world
}

/// The word, and the first required check that is not passed with its reason.
fn ending(report: &Report) -> String {
    let policy = Policy::built_in("employer").unwrap();
    let check = match report.verdict(&policy) {
        Verdict::Valid { .. } => None,
        Verdict::Invalid { failed } => failed.first().copied(),
        Verdict::Undecided { open } => open.first().copied(),
    };
    let reason = check.map(|check| match &report.finding(check).outcome {
        Outcome::Fail(problem) | Outcome::Unknown(problem) => format!("{}-{}", check.id(), problem.id()),
        other => format!("{}-{}", check.id(), other.id()),
    });
    let ending: Vec<String> = std::iter::once(report.word(&policy).id().to_owned()).chain(reason).collect();
    ending.join("--").replace('_', "-")
}

/// `kept` says that it is one of the files, whose authorities are kept beside them, and none that was made just now.
fn judged(rule: &str, extension: &str, bytes: &[u8], kept: bool) -> String {
    if seals::RULES.contains(&rule) {
        return seals::judged(rule, bytes, kept, ending);
    }
    let format = if extension == "sdjwt" { Format::SdJwtVc } else { Format::OpenBadge };
    ending(&world(format).report(bytes))
}

/// Rule and name of each.
fn each_file() -> Vec<(String, String)> {
    let names = |folder: PathBuf| {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>()
    };
    let rules = names(folder()).into_iter();
    rules.flat_map(|rule| names(folder().join(&rule)).into_iter().map(move |file| (rule.clone(), file))).collect()
}

#[test]
fn each_file_ends_as_its_name_says() {
    let files = each_file();
    for (rule, file) in &files {
        let path = folder().join(rule).join(file);
        let (name, extension) = file.rsplit_once('.').unwrap();
        let (_, expected) = name.split_once("--").unwrap();
        let ending = judged(rule, extension, &std::fs::read(&path).unwrap(), true);
        assert_eq!(ending, expected, "{}", path.display());
    }
    assert!(files.len() > 340, "{} files", files.len());
}

#[test]
fn nothing_hostile_is_valid() {
    let mut wrong = Vec::new();
    for case in made::cases() {
        let ending = judged(case.rule, case.extension, &case.bytes, false);
        if !ending.starts_with(case.word) {
            wrong.push(format!("{}/{}: {ending}, not {}", case.rule, case.name, case.word));
        }
        if std::env::var_os("WANDERBUCH_HOSTILE").is_some_and(|asked| asked == "write") {
            let folder = folder().join(case.rule);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(format!("{}--{ending}.{}", case.name, case.extension)), &case.bytes).unwrap();
        }
    }
    if std::env::var_os("WANDERBUCH_HOSTILE").is_some_and(|asked| asked == "write") {
        seals::keep();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every name in the table names something, and every file stands under a rule.
#[test]
fn each_rule_has_its_cases_and_each_case_its_rule() {
    let rows = include_str!("files.rs").lines().filter_map(|line| line.strip_prefix("//! | "));
    let names: Vec<&str> =
        rows.flat_map(|row| row.rsplit(" | ").next().unwrap_or_default().split('`').skip(1).step_by(2)).collect();
    let mut used = vec![false; names.len()];
    for (rule, name) in each_file() {
        let path = format!("{rule}/{}", name.split_once("--").unwrap().0);
        let fits = |pattern: &str| match pattern.split_once('*') {
            Some((start, end)) => path.starts_with(start) && path.ends_with(end),
            None => path == pattern,
        };
        let mut found = false;
        for (used, _) in used.iter_mut().zip(&names).filter(|(_, pattern)| fits(pattern)) {
            (*used, found) = (true, true);
        }
        assert!(found, "{path} stands under no rule");
    }
    for (name, used) in names.iter().zip(used) {
        let code = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        assert!(used || (name.ends_with(".rs") && code.is_file()), "{name} names nothing");
    }
}
