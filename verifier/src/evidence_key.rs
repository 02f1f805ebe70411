//! `new-key`: a key with which this verifier signs the evidence that it keeps.

use crate::cli::NewKeyArgs;
use crate::evidence::new_key;
use crate::new_file::{self, Readers};
use crate::output::Output;
use crate::{ConfigError, Exit};

/// Makes a key, writes it where only its owner reads it, and says its name. A file that is there is left as it is.
pub fn run(asked: &NewKeyArgs) -> Result<Exit, ConfigError> {
    let failed = |source| ConfigError::Read { path: asked.file.clone(), source };
    let (jwk, did) = new_key(&mut dice()).map_err(|error| failed(std::io::Error::other(error)))?;
    new_file::write(&asked.file, jwk.as_bytes(), Readers::Owner)?;
    let mut out = Output::open();
    out.write(format!("{did}\n").as_bytes())?;
    out.flush()?;
    Ok(Exit::Valid)
}

/// The machine's own dice.
pub(crate) fn dice() -> impl rand_core::CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}
