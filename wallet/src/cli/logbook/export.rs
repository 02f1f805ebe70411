//! How does the training record leave? Into a file, in a form that its name or `--format` says.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use words::Words;

use super::{book, write_new};
use crate::cli::console::shown;
use crate::cli::{CliError, Console, Session};
use crate::flow::logbook::export::{self, Form};

/// `export`.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// In which form [default: what the file's name ends in]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// In which language, if it is a page: en, de
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Where to write it; nothing that is there is replaced
    #[arg(value_name = "OUT")]
    output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Html,
    Json,
    Csv,
}

impl Export {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let name = self.output.display().to_string();
        let form = match self.format {
            Some(Format::Html) => Form::Page,
            Some(Format::Json) => Form::Data,
            Some(Format::Csv) => Form::Table,
            None => Form::of_name(&name).ok_or_else(|| CliError::NoFormat(name.clone()))?,
        };
        let words = self.language.as_deref().map_or(session.words, Words::new);
        let text = export::export(&book(session).await?, form, session.vault(), words, session.now()).await?;
        write_new(&self.output, text.as_bytes())?;
        let id = match form {
            Form::Page => "cli-logbook-exported-page",
            Form::Data => "cli-logbook-exported-data",
            Form::Table => "cli-logbook-exported-table",
        };
        console.tell(id, &[("file", shown(&name).into()), ("count", text.len().into())])
    }
}
