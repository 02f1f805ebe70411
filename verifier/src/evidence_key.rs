//! `new-key`: a key with which this verifier signs the evidence that it keeps.

use std::io::Write as _;

use crate::cli::NewKeyArgs;
use crate::evidence::new_key;
use crate::output::Output;
use crate::{ConfigError, Exit};

/// Makes a key, writes it where only its owner reads it, and says its name. A file that is there is left as it is.
pub fn run(asked: &NewKeyArgs) -> Result<Exit, ConfigError> {
    let failed = |source| ConfigError::Read { path: asked.file.clone(), source };
    let (jwk, did) = new_key(&mut dice()).map_err(|error| failed(std::io::Error::other(error)))?;
    let mut options = std::fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&asked.file).map_err(failed)?;
    file.write_all(jwk.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    let mut out = Output::open();
    out.write(format!("{did}\n").as_bytes())?;
    out.flush()?;
    Ok(Exit::Valid)
}

/// The machine's own dice.
pub(crate) fn dice() -> impl rand_core::CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}
