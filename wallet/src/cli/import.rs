//! `wanderbuch import FILE|-…`: keeps credentials as received, and says what each says and whether it holds.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use credential::limits;

use super::console::shown;
use super::{CliError, Console, Session};
use crate::flow::keep::{self, Kept};
use crate::flow::{Desk, files};
use crate::vault::{Added, ReceivedFrom};

/// Keeps credentials from files.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files with credentials; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl Import {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let (mut failed, mut code) = (0, 1);
        for path in &self.files {
            // At its own moment: the files before it may have taken minutes.
            if let Err(error) = import(&session.desk().await?, path, console).await {
                if let CliError::Output(_) = error {
                    return Err(error);
                }
                failed += 1;
                code = error.exit_code();
                let why = crate::told::Told::told(&error, console.texts());
                console.say(&format!("{}: {}", shown(&path.display().to_string()), shown(&why)))?;
            }
        }
        match (failed, self.files.len()) {
            (0, _) => Ok(0),
            // Of one file the reason stands above.
            (1, 1) => Ok(code),
            (failed, all) => Err(CliError::SomeNotKept { failed, all }),
        }
    }
}

async fn import(desk: &Desk<'_>, path: &Path, console: &mut Console<'_>) -> Result<(), CliError> {
    let (bytes, name) = if path.as_os_str() == "-" {
        let name = console.text("cli-standard-input", &[]);
        let name = Path::new(&name).to_owned();
        (files::read_from(io::stdin().lock(), &name, limits::CREDENTIAL_BYTES)?, name)
    } else {
        (files::read(path, limits::CREDENTIAL_BYTES)?, path.to_owned())
    };
    let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut unread = None;
    for kept in keep::keep(desk, &bytes, &ReceivedFrom::File(name)).await? {
        match kept {
            Ok(kept) => say(&kept, console)?,
            Err(error) => unread = Some(error),
        }
    }
    unread.map_or(Ok(()), |error| Err(CliError::Keep(error.into())))
}

/// What was kept, in two lines.
pub(super) fn say(kept: &Kept, console: &mut Console<'_>) -> Result<(), CliError> {
    let (word, id) = match kept.added {
        Added::New(id) => ("cli-kept", id),
        Added::Already(id) => ("cli-kept-already", id),
    };
    let summary = &kept.reading.summary;
    let issuer = if summary.issuer.is_empty() { console.text("cli-nobody", &[]) } else { shown(&summary.issuer) };
    let values = [("id", id.0.into()), ("title", shown(&summary.title).into()), ("issuer", issuer.into())];
    console.tell(word, &values)?;
    console.say(&format!("    {}", shown(&kept.checked.headline)))
}
