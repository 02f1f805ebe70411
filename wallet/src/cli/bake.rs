//! `wanderbuch bake ID --image FILE -o OUT`: an Open Badge inside a picture, as it is shown on web pages.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args;
use credential::{baked, limits};

use super::console::shown;
use super::{CliError, Console, Session};
use crate::flow::files::{self, FileError};
use crate::vault::{CredentialId, home};

/// Puts a badge into a picture of yours.
#[derive(Debug, Args)]
pub(super) struct Bake {
    /// Its number, as listed
    id: i64,
    /// The picture: a PNG or SVG file without a badge in it; it stays as it is
    #[arg(long, value_name = "FILE")]
    image: PathBuf,
    /// Where to write the picture with the badge in it; nothing that is there is replaced
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl Bake {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let kept = session.vault().bytes(CredentialId(self.id)).await?;
        let image = files::read(&self.image, limits::CREDENTIAL_BYTES)?;
        let picture = baked::bake(&image, &baked::own_bytes(&kept))?;
        write(&self.output, &picture)?;
        let name = shown(&self.output.display().to_string());
        console.tell("cli-baked", &[("file", name.into()), ("count", picture.len().into())])?;
        Ok(0)
    }
}

fn write(path: &PathBuf, bytes: &[u8]) -> Result<(), CliError> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    home::private(&mut options);
    let unwritten = |source| FileError::Unwritten { path: path.clone(), source };
    let mut file = options.open(path).map_err(unwritten)?;
    Ok(file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritten)?)
}
