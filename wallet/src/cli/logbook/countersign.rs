//! How does a trainer sign? The apprentice's wallet writes a request, the trainer's shows every entry of it and signs on a yes.

use std::path::PathBuf;

use clap::Args;
use learning::logbook::Line;

use super::{book, write_new};
use crate::cli::console::shown;
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
        console.tell("cli-countersign-written", &[("file", name.into()), ("count", count.into())])?;
        console.tell("cli-countersign-next", &[])
    }
}

impl Sign {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
        let bytes = files::read(&self.file, REQUEST_BYTES)?;
        let key = self.key.map(KeyId);
        let signing = Signing::prepare(&bytes, &self.name, key, session.vault(), session.now()).await?;
        show(&signing, session, console)?;
        let Some(output) = self.output.filter(|_| !self.preview) else {
            console.say("")?;
            return console.tell("cli-not-signed", &[("hash", signing.hash.as_str().into())]);
        };
        match &self.consent {
            Some(hash) if *hash == signing.hash => {}
            Some(hash) => return Err(CliError::OtherConsent { given: hash.clone(), expected: signing.hash }),
            None => {
                let answer = console.asked("cli-sign", &[])?;
                console.yes(&answer)?;
            }
        }
        let signed = logbook::sign(&signing, session.vault(), session.now()).await?;
        write_new(&output, &signed)?;
        let file = shown(&output.display().to_string());
        console.tell("cli-signed", &[("file", file.into()), ("learner", shown(&signing.request.learner).into())])?;
        console.tell("cli-signed-trust", &[])?;
        console.say(&format!("\n{}", signing.trust_lines()))
    }
}

fn show(signing: &Signing, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let request = &signing.request;
    console.tell("cli-sign-says", &[])?;
    console.named("cli-learner", &request.learner)?;
    console.named("cli-company", &request.company)?;
    console.named("cli-qualification", &request.qualification)?;
    for line in &request.entries {
        entry(line, session, console)?;
    }
    console.say("")?;
    console.named("cli-sign-as", &signing.by)?;
    console.named("cli-sign-with", &signing.key.did)
}

fn entry(line: &Line, session: &Session<'_>, console: &mut Console<'_>) -> Result<(), CliError> {
    let entry = &line.entry;
    let time = session.words.time_spent(entry.minutes.into());
    console.say(&format!("\n{}, {}: {time}", session.words.week(entry.week), session.words.week_days(entry.week)))?;
    for text in entry.work.lines() {
        console.say(&format!("  {}", shown(text)))?;
    }
    let [unit, skill, picture] =
        ["cli-entry-unit", "cli-entry-skill", "cli-entry-picture"].map(|id| format!("  {}", console.text(id, &[])));
    console.field(&unit, entry.unit.as_deref().unwrap_or_default())?;
    entry.skills.iter().try_for_each(|of| console.field(&skill, of))?;
    entry.photos.iter().try_for_each(|photo| {
        let values = [("name", photo.name.as_str().into()), ("digest", photo.sha256.as_str().into())];
        let said = console.text("cli-entry-picture-elsewhere", &values);
        console.field(&picture, &said)
    })
}
