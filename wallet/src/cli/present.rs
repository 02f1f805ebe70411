//! `wanderbuch present REQUEST`: shows who asks, why, and exactly which values would leave; sends them on a yes.

use clap::Args;
use openid4vc::dcql::Choice;
use openid4vc::openid4vp::{Assurance, Consent, Leaving, Selection, Why};

use super::console::shown;
use super::{CliError, Console, Session};
use crate::describe::{self, Language};
use crate::flow::present::{self, Asked, PresentingError};
use crate::i18n::Texts;
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
            console.tell("cli-refused", &[])?;
            return Ok(0);
        }
        let wanted: Vec<CredentialId> = self.credential.iter().copied().map(CredentialId).collect();
        let choices = asked.proposal_with(&wanted)?;
        let selection = asked.select(&choices)?;
        let texts = Texts::of(session.words.language())?;
        let language = Language { words: session.words, texts: &texts, now: session.now(), esco: None, country: None };
        preview(&asked, &choices, &selection, &language, console)?;
        if self.preview {
            console.say("")?;
            console.tell("cli-not-sent", &[("hash", selection.hash().into())])?;
            return Ok(0);
        }
        let consent = match &self.consent {
            Some(hash) => Consent::given_as_hash(hash, &selection).map_err(PresentingError::from)?,
            None => {
                let answer = console.asked("cli-share", &[("whom", shown(&asked.host()).into())])?;
                console.yes(&answer)?;
                Consent::given(&selection)
            }
        };
        let sent = asked.send(consent, &selection, session.vault(), &client, session.now()).await?;
        console.tell("cli-sent", &[("whom", shown(&asked.host()).into())])?;
        if let Some(next) = &sent.next {
            console.tell("cli-sent-next", &[("address", shown(next).into())])?;
        }
        Ok(0)
    }
}

fn preview(
    asked: &Asked,
    choices: &[Choice],
    selection: &Selection,
    language: &Language<'_>,
    console: &mut Console<'_>,
) -> Result<(), CliError> {
    console.named("cli-asked-by", &asked.host())?;
    if let Some(name) = asked.request.unverified_name() {
        let name = console.text("cli-unverified", &[("name", name.into())]);
        console.named("cli-calls-itself", &name)?;
    }
    match asked.request.assurance() {
        Assurance::SignedBy { did } => console.named("cli-signed-by", did)?,
        Assurance::Unsigned => {
            let nobody = console.text("cli-signed-by-nobody", &[]);
            console.named("cli-signed-by", &nobody)?;
        }
    }
    for row in asked.chosen(choices) {
        console.named("cli-from", &format!("{} {}", row.id, row.summary.title))?;
    }
    let leaving = selection.leaving();
    for (why, heading) in
        [(Why::Asked, "cli-leave-asked"), (Why::GoesAlong, "cli-leave-along"), (Why::Seal, "cli-leave-seal")]
    {
        let values: Vec<&Leaving> = leaving.iter().filter(|leaving| leaving.why == why).collect();
        if !values.is_empty() {
            console.say("")?;
            console.tell(heading, &[])?;
        }
        for leaving in values {
            let (path, value) = (leaving.path.to_string(), describe::consent::said(leaving, language));
            console.say(&format!("  {}: {}", shown(&path), shown(&value)))?;
        }
    }
    console.say("")?;
    console.tell("cli-linkable", &[])
}
