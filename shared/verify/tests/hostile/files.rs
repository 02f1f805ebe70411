//! Does each hostile file end as its name says? `files/RULE/CASE--WORD--REASON.EXT`, under the policy `employer`.
//!
//! security.md has the rules. Seals and trusted lists are judged by the authorities in `anchors/`, made with them. The files are kept as they are, so that they can be given to any other program; how they were
//! made stands in `made.rs` (`WANDERBUCH_HOSTILE=write` makes them anew).
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

#[test]
fn each_file_ends_as_its_name_says() {
    let mut count = 0;
    for rule in std::fs::read_dir(folder()).unwrap() {
        let rule = rule.unwrap();
        for file in std::fs::read_dir(rule.path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let (_, expected) = name.split_once("--").unwrap();
            let extension = path.extension().unwrap().to_str().unwrap();
            let ending = judged(rule.file_name().to_str().unwrap(), extension, &std::fs::read(&path).unwrap(), true);
            assert_eq!(ending, expected, "{}", path.display());
            count += 1;
        }
    }
    assert!(count > 240, "{count} files");
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
