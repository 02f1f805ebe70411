//! `wanderbuch receive OFFER`: takes what an issuer offers, after the person has seen who that is.

use clap::Args;
use openid4vc::openid4vci::Accepted;
use words::plain;

use super::console::shown;
use super::import::say;
use super::{CliError, Console, Session};
use crate::flow::keep::{self, KeepError};
use crate::flow::receive;
use crate::vault::ReceivedFrom;

/// Receives what an issuer offers.
#[derive(Debug, Args)]
pub(super) struct Receive {
    /// The offer's link
    #[arg(value_name = "OFFER")]
    offer: String,
    /// The code that the issuer sent apart; asked for if it is needed
    #[arg(long)]
    code: Option<String>,
    /// Take all that is offered without asking
    #[arg(long)]
    accept: bool,
}

impl Receive {
    pub(super) async fn run(self, session: &Session<'_>, console: &mut Console<'_>) -> Result<u8, CliError> {
        let client = session.online()?;
        let offered = receive::open(&self.offer, session.reach(), &client).await?;
        let asked = &offered.asked;
        console.named("cli-offered-by", &asked.credential_issuer)?;
        if let Some(name) = &asked.issuer_name {
            let name = console.text("cli-unverified", &[("name", name.as_str().into())]);
            console.named("cli-calls-itself", &name)?;
        }
        for (id, configuration) in &asked.offered {
            console.named("cli-offers", configuration.name.as_deref().unwrap_or(id))?;
        }
        let tx_code = match (&asked.tx_code, self.code) {
            (None, code) => code,
            (Some(_), Some(code)) => Some(code),
            (Some(wanted), None) => {
                let hint = wanted.description.as_deref().map(plain).unwrap_or_default();
                Some(console.asked("cli-code", &[("hint", parenthesised(&hint).into())])?)
            }
        };
        if !self.accept {
            let answer = console.asked("cli-receive", &[("whom", shown(&asked.credential_issuer).into())])?;
            console.yes(&answer)?;
        }
        let issuer = asked.credential_issuer.clone();
        let configurations = asked.offered.iter().map(|(id, _)| id.clone()).collect();
        let accepted = Accepted { configurations, tx_code };
        let received = offered.accept(&accepted, session.vault(), &client, session.now()).await?;
        let desk = session.desk().await?;
        for credential in received {
            for kept in keep::keep(&desk, &credential.bytes, &ReceivedFrom::Offer(issuer.clone())).await? {
                say(&kept.map_err(KeepError::from)?, console)?;
            }
        }
        Ok(0)
    }
}

fn parenthesised(hint: &str) -> String {
    if hint.is_empty() { String::new() } else { format!(" ({hint})") }
}
