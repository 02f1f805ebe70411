//! How does a trainer sign? The apprentice's wallet writes a request, the trainer's shows every entry of it and signs on a yes.

use std::path::PathBuf;

use clap::Args;
use learning::logbook::Line;

use super::{book, write_new};
use crate::cli::console::shown;
use crate::cli::receive::yes;
use crate::cli::{CliError, Console, Session};
use crate::flow::files;
use crate::flow::logbook::{self, Signing};
use crate::vault::{EntryId, KeyId};

/// Largest request that is read, in bytes.
const REQUEST_BYTES: usize = 8 << 20;

/// `countersign`.
#[derive(Debug, Args)]
pub(super) struct Countersign {
    /// Only these entries [default: all that are not countersigned as they stand]
    #[arg(value_name = "ENTRY")]
    entries: Vec<i64>,
    /// Where to write the file for your trainer; nothing that is there is replaced
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

/// `sign`.
#[derive(Debug, Args)]
pub(super) struct Sign {
    /// The file that the apprentice sent
    file: PathBuf,
    /// Your name, as it shall stand beside the signature
    #[arg(long, value_name = "NAME")]
    name: String,
    /// With this key of your wallet, as wanderbuch keys lists it [default: the newest]
    #[arg(long, value_name = "KEY")]
    key: Option<i64>,
    /// Only show what would be signed, and the hash that stands for a yes to it
    #[arg(long, conflicts_with = "consent")]
    preview: bool,
    /// Sign what the preview with this hash showed, and nothing else
    #[arg(long, value_name = "HASH")]
    consent: Option<String>,
    /// Where to write the signed credential for the apprentice; nothing that is there is replaced
    #[arg(short, long, value_name = "OUT", required_unless_present = "preview")]
    output: Option<PathBuf>,
}

impl Countersign {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let wanted: Vec<EntryId> = self.entries.iter().copied().map(EntryId).collect();
        let book = book(session).await?;
        let request = logbook::request(&book, &wanted, session.vault(), session.now()).await?;
        write_new(&self.output, request.to_text().as_bytes())?;
        let (name, count) = (shown(&self.output.display().to_string()), request.entries.len());
        console.say(&format!(
            "{name}: asks for a countersignature on {count} entries, texts included; pictures stay here."
        ))?;
        console.say("Send it to your trainer (wanderbuch logbook sign FILE), and import what comes back.")
    }
}

impl Sign {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let bytes = files::read(&self.file, REQUEST_BYTES)?;
        let key = self.key.map(KeyId);
        let signing = Signing::prepare(&bytes, &self.name, key, session.vault(), session.now()).await?;
        show(&signing, session, console)?;
        let Some(output) = self.output.filter(|_| !self.preview) else {
            return console.say(&format!("\nNothing was signed. To sign exactly this: --consent {}", signing.hash));
        };
        match &self.consent {
            Some(hash) if *hash == signing.hash => {}
            Some(hash) => return Err(CliError::OtherConsent { given: hash.clone(), expected: signing.hash }),
            None => {
                let question = "Do you sign that this was done as it stands here? Type yes:";
                yes(&console.ask.line(question).map_err(CliError::NobodyToAsk)?)?;
            }
        }
        let signed = logbook::sign(&signing, session.vault(), session.now()).await?;
        write_new(&output, &signed)?;
        console.say(&format!(
            "{}: signed. Send it back to {}.",
            shown(&output.display().to_string()),
            shown(&signing.request.learner)
        ))?;
        console.say("It counts where your key is known. These lines, in a file that wanderbuch trust add or a verifier's --trust reads, say whose it is:")?;
        console.say(&format!("\n{}", signing.trust_lines()))
    }
}

fn show(signing: &Signing, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let request = &signing.request;
    console.say("The apprentice's file says (nobody else does):")?;
    console.field("Learner", &request.learner)?;
    console.field("Training at", &request.company)?;
    console.field("Qualification", &request.qualification)?;
    for line in &request.entries {
        entry(line, session, console)?;
    }
    console.say("")?;
    console.field("You sign as", &signing.by)?;
    console.field("with the key", &signing.key.did)
}

fn entry(line: &Line, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let entry = &line.entry;
    let time = session.words.time_spent(entry.minutes.into());
    console.say(&format!("\n{}, {}: {time}", session.words.week(entry.week), session.words.week_days(entry.week)))?;
    for text in entry.work.lines() {
        console.say(&format!("  {}", shown(text)))?;
    }
    console.field("  Unit", entry.unit.as_deref().unwrap_or_default())?;
    entry.skills.iter().try_for_each(|skill| console.field("  Skill", skill))?;
    entry.photos.iter().try_for_each(|photo| {
        console.field("  Picture", &format!("{} (not in this file; sha256:{})", photo.name, photo.sha256))
    })
}
