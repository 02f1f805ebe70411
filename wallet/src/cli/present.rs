//! `wanderbuch present REQUEST`: shows who asks, why, and exactly which values would leave; sends them on a yes.

use clap::Args;
use credential::json::Value;
use openid4vc::dcql::Choice;
use openid4vc::openid4vp::{Assurance, Consent, Leaving, Selection, Why};

use super::console::shown;
use super::receive::yes;
use super::{CliError, Console, Session};
use crate::flow::present::{self, Asked, PresentingError};
use crate::vault::CredentialId;

/// Answers a request.
#[derive(Debug, Args)]
pub(super) struct Present {
    /// The request's link
    #[arg(value_name = "REQUEST")]
    request: String,
    /// Answer with this credential where it will do
    #[arg(long, value_name = "ID")]
    credential: Vec<i64>,
    /// Only show what would leave, and the hash that stands for consent to it
    #[arg(long, conflicts_with_all = ["consent", "refuse"])]
    preview: bool,
    /// Send what the preview with this hash showed, and nothing else
    #[arg(long, value_name = "HASH")]
    consent: Option<String>,
    /// Tell who asks that nothing will be shown
    #[arg(long, conflicts_with = "consent")]
    refuse: bool,
}

impl Present {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let client = session.online()?;
        let asked = present::open(&self.request, session.reach(), &client, session.vault(), session.now()).await?;
        if self.refuse {
            asked.refuse(session.vault(), &client, session.now()).await?;
            console.say("Refused. Nothing left.")?;
            return Ok(0);
        }
        let wanted: Vec<CredentialId> = self.credential.iter().copied().map(CredentialId).collect();
        let choices = asked.proposal_with(&wanted)?;
        let selection = asked.select(&choices)?;
        preview(&asked, &choices, &selection, console)?;
        if self.preview {
            console.say(&format!("\nNothing was sent. To send exactly this: --consent {}", selection.hash()))?;
            return Ok(0);
        }
        let consent = match &self.consent {
            Some(hash) => Consent::given_as_hash(hash, &selection).map_err(PresentingError::from)?,
            None => {
                let question = format!("Share this with {}? Type yes:", shown(&asked.host()));
                yes(&console.ask.line(&question).map_err(CliError::NobodyToAsk)?)?;
                Consent::given(&selection)
            }
        };
        let sent = asked.send(consent, &selection, session.vault(), &client, session.now()).await?;
        console.say(&format!("Sent to {}.", shown(&asked.host())))?;
        if let Some(next) = &sent.next {
            console.say(&format!("They would like you to open {}", shown(next)))?;
        }
        Ok(0)
    }
}

fn preview(
    asked: &Asked,
    choices: &[Choice],
    selection: &Selection,
    console: &mut Console<'_>,
) -> Result<(), CliError> {
    console.field("Asked by", &asked.host())?;
    if let Some(name) = asked.request.unverified_name() {
        console.field("calls itself", &format!("{name} (unverified)"))?;
    }
    match asked.request.assurance() {
        Assurance::SignedBy { did } => console.field("Signed by", did)?,
        Assurance::Unsigned => console.field("Signed by", "nobody: only the address is known")?,
    }
    for row in asked.chosen(choices) {
        console.field("From", &format!("{} {}", row.id, row.summary.title))?;
    }
    let leaving = selection.leaving();
    for (why, heading) in [
        (Why::Asked, "\nThese values leave, because they are asked for:"),
        (Why::GoesAlong, "\nThese leave too; they cannot be kept back from this credential:"),
        (Why::Seal, "\nAnd the seal, which proves them:"),
    ] {
        let values: Vec<&Leaving> = leaving.iter().filter(|leaving| leaving.why == why).collect();
        if !values.is_empty() {
            console.say(heading)?;
        }
        for leaving in values {
            let (path, value) = (leaving.path.to_string(), text(&leaving.value));
            console.say(&format!("  {}: {}", shown(&path), shown(&value)))?;
        }
    }
    console.say("\nWho sees the same seal or key twice can tell that it is the same person.")
}

/// A plain value or a list of them, as text.
fn text(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => text.to_string(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        other => other.to_serde().to_string(),
    }
}
