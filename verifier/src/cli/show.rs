//! What can be asked of what a credential says on the command line?

use std::ffi::OsString;
use std::num::NonZeroUsize;

use clap::Args;

use super::{How, SayFormat};

/// `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// How to show it: text, json with a pointer for each value, or html for printing
    #[arg(long, value_enum, default_value_t = SayFormat::Text)]
    pub format: SayFormat,
    /// Put the levels of this country's framework beside (DE, IE, BE-VLG)
    #[arg(long, value_name = "COUNTRY", value_parser = with_framework)]
    pub country: Option<String>,
    /// Below each value its place in the file, as a JSON pointer; json has them always
    #[arg(long)]
    pub places: bool,
    /// Of several awards in one file, tell the elements and the sheet of that one; the first is 1
    #[arg(long, value_name = "NUMBER")]
    pub award: Option<NonZeroUsize>,
    /// Lay another credential beside it, element by element
    #[arg(long, value_name = "FILE")]
    pub beside: Option<OsString>,
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    pub file: OsString,
}

/// A country, or part of one, whose framework is known here: nothing beside would look like nothing comparable.
pub(super) fn with_framework(text: &str) -> Result<String, String> {
    if learning::frameworks::of_country(text).is_empty() {
        return Err("no framework is known for it; expected a country as DE, IE or BE-VLG".to_owned());
    }
    Ok(text.to_owned())
}
