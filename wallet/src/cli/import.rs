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
                console.say(&format!("{}: {}", shown(&path.display().to_string()), shown(&error.to_string())))?;
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
        let name = Path::new("standard input");
        (files::read_from(io::stdin().lock(), name, limits::CREDENTIAL_BYTES)?, name)
    } else {
        (files::read(path, limits::CREDENTIAL_BYTES)?, path)
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
    let word = match kept.added {
        Added::New(id) => format!("{id}  kept:"),
        Added::Already(id) => format!("{id}  was there already:"),
    };
    let summary = &kept.reading.summary;
    let issuer = if summary.issuer.is_empty() { "nobody named" } else { &summary.issuer };
    console.say(&format!("{word} {}, from {} (as the file says)", shown(&summary.title), shown(issuer)))?;
    console.say(&format!("    {}", shown(&kept.checked.headline)))
}
