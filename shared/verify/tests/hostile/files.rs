//! Does each hostile file end as its name says? `files/RULE/CASE--WORD--REASON.EXT`, under the policy `employer`.
//!
//! security.md has the rules. The files are kept as they are, so that they can be given to any other program; how they were
//! made stands in `made.rs` (`WANDERBUCH_HOSTILE=write` makes them anew).
#![expect(clippy::disallowed_methods, reason = "reads the files; the crate does not")]

use std::path::{Path, PathBuf};

use issue::Format;
use verify::{Outcome, Policy, Report, Verdict};

use super::made;
use super::world::World;

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

fn judged(extension: &str, bytes: &[u8]) -> String {
    let format = if extension == "sdjwt" { Format::SdJwtVc } else { Format::OpenBadge };
    ending(&world(format).report(bytes))
}

#[test]
fn each_file_ends_as_its_name_says() {
    let mut count = 0;
    for rule in std::fs::read_dir(folder()).unwrap() {
        for file in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let (_, expected) = name.split_once("--").unwrap();
            let extension = path.extension().unwrap().to_str().unwrap();
            assert_eq!(judged(extension, &std::fs::read(&path).unwrap()), expected, "{}", path.display());
            count += 1;
        }
    }
    assert!(count > 70, "{count} files");
}

#[test]
fn nothing_hostile_is_valid() {
    let mut wrong = Vec::new();
    for case in made::cases() {
        let ending = judged(case.extension, &case.bytes);
        if !ending.starts_with(case.word) {
            wrong.push(format!("{}/{}: {ending}, not {}", case.rule, case.name, case.word));
        }
        if std::env::var_os("WANDERBUCH_HOSTILE").is_some_and(|asked| asked == "write") {
            let folder = folder().join(case.rule);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(format!("{}--{ending}.{}", case.name, case.extension)), &case.bytes).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
