//! What can be asked of a training record on the command line?

use std::ffi::OsString;

use clap::Args;
use credential::did::document_of;

use super::{How, SayFormat};

/// `logbook`.
#[derive(Debug, Args)]
pub struct LogbookArgs {
    /// How to check.
    #[command(flatten)]
    pub how: How,
    /// A key that you know to be the learner's: its did:key, its did:jwk, or its thumbprint (RFC 7638); what is bound to another
    /// then counts for nothing
    #[arg(long, value_name = "KEY", value_parser = thumbprint)]
    pub learner: Vec<String>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = SayFormat::Text)]
    pub format: SayFormat,
    /// The record, as the wallet's logbook export writes it (JSON); - is standard input
    #[arg(value_name = "FILE")]
    pub file: OsString,
}

/// What `logbook` counts, and how it ends.
pub const LOGBOOK: &str = "Entries and sums of the record are the learner's own word, and are counted anew. An entry is \
countersigned if a signed credential in the record covers exactly its text, is valid under the policy, is signed by somebody whom \
a source of yours names (--trust FILE), is bound to the learner's key and signed with another, and was made for the name that the \
record bears. That the learner is who stands before you no file shows: ask the wallet for a presentation, or compare an identity \
document.\n\n\
Exit codes: 0 every entry is countersigned, 1 something does not hold (an entry changed after it was signed, a countersignature \
that is worth nothing, a state or sum that is not so), 2 something is not countersigned or not settled, 64 wrong usage, 74 the \
file cannot be read, or is no training record.";

/// The thumbprint of a key.
fn thumbprint(text: &str) -> Result<String, String> {
    if text.starts_with("did:") {
        let document = document_of(text).map_err(|error| error.to_string())?;
        let key = document.methods.first().and_then(|method| method.key.as_ref().ok());
        return key.map(|key| key.thumbprint()).ok_or_else(|| "its key is of a kind that is not used here".to_owned());
    }
    let letters = text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if letters {
        Ok(text.to_owned())
    } else {
        Err("expected a did:key, a did:jwk or a thumbprint of 43 letters".to_owned())
    }
}
