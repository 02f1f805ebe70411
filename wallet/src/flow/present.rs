//! How is something presented? Request, what would leave, a person's consent to exactly that, answer, history.
//!
//! The consent itself is made where the person says yes, and nowhere here (house.md, invariant 6).

use std::collections::BTreeMap;

use credential::Timestamp;
use credential::baked;
use credential::key::{PrivateKey, PublicKey, Signer};
use net::{Client, NoAnswer};
use openid4vc::address::Reach;
use openid4vc::dcql::{Candidate, Choice, Matches, Unsatisfied};
use openid4vc::openid4vp::{
    self, Consent, ConsentError, PresentError, Progress, RequestError, Selection, VerifiedRequest, Why,
};
use rand_core::UnwrapErr;

use super::recorded;
use crate::vault::{CredentialId, Event, Row, Vault, VaultError, What};

/// Why nothing was presented. Unless it is [`PresentingError::Net`] or [`PresentingError::NotTaken`], nothing left.
#[derive(Debug, thiserror::Error)]
pub enum PresentingError {
    /// The request breaks the rules.
    #[error("the request is not answered: {0}")]
    Request(#[from] RequestError),
    /// Who asks cannot be reached.
    #[error("who asks cannot be reached: {0}")]
    Net(#[from] NoAnswer),
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Nothing in the vault answers what is asked.
    #[error("nothing in this wallet answers the request: {0}")]
    Unsatisfied(#[from] Unsatisfied),
    /// What was chosen cannot be presented, or the consent is to something else.
    #[error(transparent)]
    Consent(#[from] ConsentError),
    /// The answer could not be made.
    #[error(transparent)]
    Present(#[from] PresentError),
    /// It was sent, and the other side did not take it.
    #[error("what was sent was not taken: {address} answered with status {status}")]
    NotTaken {
        /// Where it was sent.
        address: String,
        /// The HTTP status.
        status: u16,
    },
}

/// A credential of the vault that a query may see.
pub struct Held {
    /// Its line.
    pub row: Row,
    bytes: Vec<u8>,
    candidate: Candidate,
}

/// A request, and everything here that could answer it.
pub struct Asked {
    /// The request, which keeps the rules.
    pub request: VerifiedRequest,
    /// What could answer it.
    pub held: Vec<Held>,
    matches: Matches,
}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Where it went.
    pub address: String,
    /// An address that the other side wants opened next; only on a click (OpenID4VP 1.0, section 8.2).
    pub next: Option<String>,
}

/// Follows a request's link, once, and looks for what answers it. Nothing is shown to anybody.
pub async fn open(
    link: &str,
    reach: Reach,
    client: &Client,
    vault: &Vault,
    now: Timestamp,
) -> Result<Asked, PresentingError> {
    let mut progress = openid4vp::open(link, reach, &mut UnwrapErr(getrandom::SysRng))?;
    let request = loop {
        progress = match progress {
            Progress::Send(intake, request) => intake.answered(&client.send(request).await?, now)?,
            Progress::Ready(request) => break *request,
        };
    };
    let mut held = Vec::new();
    for row in vault.rows().await? {
        // A verifier is shown the credential, and not the picture that it came in.
        let bytes = baked::own_bytes(&vault.bytes(row.id).await?).into_owned();
        // What cannot be presented at all answers no query.
        if let Ok(candidate) = Candidate::read(&bytes) {
            held.push(Held { row, bytes, candidate });
        }
    }
    let candidates: Vec<Candidate> = held.iter().map(|held| held.candidate.clone()).collect();
    let matches = request.query().matches(&candidates);
    Ok(Asked { request, held, matches })
}

impl Asked {
    /// The least that answers everything required.
    pub fn proposal(&self) -> Result<Vec<Choice>, PresentingError> {
        Ok(self.matches.proposal()?)
    }

    /// All ways to answer one part of the request.
    pub fn choices(&self, query: &str) -> Vec<&Choice> {
        self.matches.of(query).collect()
    }

    /// The proposal with the part of the request that this credential answers answered by it.
    pub fn proposal_with(&self, wanted: &[CredentialId]) -> Result<Vec<Choice>, PresentingError> {
        let of = |choice: &Choice| self.held.get(choice.candidate).map(|held| held.row.id);
        let better = |choice: Choice| {
            let others = self.choices(&choice.query).into_iter();
            let mut others = others.filter(|other| of(other).is_some_and(|id| wanted.contains(&id)));
            others.next().cloned().unwrap_or(choice)
        };
        Ok(self.proposal()?.into_iter().map(better).collect())
    }

    /// What exactly would leave.
    pub fn select(&self, choices: &[Choice]) -> Result<Selection, PresentingError> {
        let held: Vec<(&[u8], &Candidate)> =
            self.held.iter().map(|held| (held.bytes.as_slice(), &held.candidate)).collect();
        Ok(Selection::new(&self.request, choices, &held, &mut UnwrapErr(getrandom::SysRng))?)
    }

    /// The credentials that these choices present.
    pub fn chosen(&self, choices: &[Choice]) -> Vec<&Row> {
        choices.iter().filter_map(|choice| self.held.get(choice.candidate)).map(|held| &held.row).collect()
    }

    /// The address that it would go to, without what stands after the host.
    pub fn host(&self) -> String {
        self.request.response_uri().origin().ascii_serialization()
    }

    /// Sends what the person consented to, once, and writes down exactly what left.
    pub async fn send(
        &self,
        consent: Consent,
        selection: &Selection,
        vault: &Vault,
        client: &Client,
        now: Timestamp,
    ) -> Result<Sent, PresentingError> {
        let signers = signers(selection, vault).await?;
        let find = |key: &PublicKey| signers.get(&key.thumbprint()).map(|signer| signer as &dyn Signer);
        let answer = openid4vp::respond(consent, &self.request, selection, &find, now)?;
        let address = answer.uri().to_string();
        let mut event = Event {
            at: now,
            what: What::Presented,
            with_whom: Some(self.host()),
            about: about(selection),
            sent: Some(crate::vault::Sent {
                bytes: answer.body().clone(),
                values: recorded::write(&selection.leaving()),
            }),
        };
        let response = client.send(answer).await;
        let taken = matches!(&response, Ok(response) if response.status().is_success());
        if !taken {
            event.what = What::Refused;
        }
        // Also where no answer came: it may have arrived.
        vault.record(&event).await?;
        let response = response?;
        if !taken {
            return Err(PresentingError::NotTaken { address, status: response.status().as_u16() });
        }
        Ok(Sent { address, next: next_address(response.body()) })
    }

    /// Tells who asks that nothing will be shown, without saying why.
    pub async fn refuse(&self, vault: &Vault, client: &Client, now: Timestamp) -> Result<(), PresentingError> {
        let event =
            Event { at: now, what: What::Declined, with_whom: Some(self.host()), about: String::new(), sent: None };
        vault.record(&event).await?;
        client.send(openid4vp::refuse(&self.request)?).await?;
        Ok(())
    }
}

async fn signers(selection: &Selection, vault: &Vault) -> Result<BTreeMap<String, PrivateKey>, VaultError> {
    let mut signers = BTreeMap::new();
    for key in selection.holder_keys() {
        let thumbprint = key.thumbprint();
        if let Some(ours) = vault.key_of_holder(&thumbprint).await? {
            signers.insert(thumbprint, vault.signer(ours.id).await?);
        }
    }
    Ok(signers)
}

/// The names of the values that leave, but for the seal.
fn about(selection: &Selection) -> String {
    let leaving = selection.leaving().into_iter().filter(|leaving| leaving.why != Why::Seal);
    let names: Vec<String> = leaving.map(|leaving| leaving.path.to_string()).collect();
    names.join(", ")
}

fn next_address(body: &[u8]) -> Option<String> {
    let answer = credential::json::parse(body, credential::limits::DOCUMENT_BYTES).ok()?;
    answer.str("redirect_uri").map(str::to_owned)
}
