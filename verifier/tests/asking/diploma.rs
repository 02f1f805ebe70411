//! A folder with a school's diploma, and the program in it.

use std::path::Path;
use std::process::{Command, Output};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tempfile::TempDir;

/// A month after it was awarded.
pub(crate) const NOW: &str = "2026-11-15T10:00:00Z";

/// The folder, who awarded what lies in it as `diploma`, and the dice for more.
pub(crate) fn diploma() -> (TempDir, Issuer, ChaCha20Rng) {
    let (mut rng, now) = (ChaCha20Rng::seed_from_u64(5), Timestamp::parse(NOW).unwrap());
    let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
    let award = Award {
        course: &WELDING,
        learner: &ILVA_MARTEN,
        holder: None,
        awarded: now.plus_seconds(-30 * 86_400),
        valid_until: None,
        status: None,
    };
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "diploma", &issue::award::issue(&issuer, Format::OpenBadge, &award, &mut rng).unwrap());
    (folder, issuer, rng)
}

pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(folder.join(name), bytes).unwrap();
}

pub(crate) fn program(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier")).args(arguments).current_dir(folder).output().unwrap()
}
