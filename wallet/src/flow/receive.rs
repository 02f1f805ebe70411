//! How is an offered credential received? The steps of OpenID4VCI, each sent by the guarded client.

use credential::Timestamp;
use credential::key::SignError;
use credential::key::{Algorithm, Signer as _};
use net::{Client, NoAnswer};
use openid4vc::address::Reach;
use openid4vc::openid4vci::{self, Accepted, Asked, Needed, ReceiveError, Received, Reception, Step};

use crate::vault::{Vault, VaultError};

/// Why nothing was received.
#[derive(Debug, thiserror::Error)]
pub enum ReceivingError {
    /// The offer, or what the issuer answers, breaks the rules, or the issuer refuses.
    #[error(transparent)]
    Receive(#[from] ReceiveError),
    /// The issuer cannot be reached.
    #[error("the issuer cannot be reached: {0}")]
    Net(#[from] NoAnswer),
    /// No key could be made or used.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The issuer accepts no kind of key that we can make.
    #[error("the issuer accepts no kind of key that this wallet makes")]
    NoKey,
    /// The proof could not be signed.
    #[error("the proof of the key cannot be signed: {0}")]
    Signing(SignError),
    /// A step came that has no place there.
    #[error("the issuer's answers came out of order")]
    OutOfStep,
}

/// An offer that waits for a person's answer.
pub struct Offered {
    reception: Reception,
    /// What the issuer says that it offers. Nobody has confirmed it.
    pub asked: Asked,
}

/// Follows an offer's link as far as a person must be asked. No code is redeemed.
pub async fn open(link: &str, reach: Reach, client: &Client) -> Result<Offered, ReceivingError> {
    let mut step = openid4vci::receive(link, reach)?;
    loop {
        step = match step {
            Step::Send(reception, request) => reception.answered(&client.send(request).await?)?,
            Step::Ask(reception, asked) => return Ok(Offered { reception, asked }),
            Step::Prove(..) | Step::Done(_) => return Err(ReceivingError::OutOfStep),
        };
    }
}

impl Offered {
    /// Takes what the person accepted, and brings the credentials. They are not verified and not kept yet.
    pub async fn accept(
        self,
        accepted: &Accepted,
        vault: &Vault,
        client: &Client,
        now: Timestamp,
    ) -> Result<Vec<Received>, ReceivingError> {
        let mut step = self.reception.accepted(accepted)?;
        loop {
            step = match step {
                Step::Send(reception, request) => reception.answered(&client.send(request).await?)?,
                Step::Prove(reception, needed) => prove(reception, &needed, vault, now).await?,
                Step::Done(received) => return Ok(received),
                Step::Ask(..) => return Err(ReceivingError::OutOfStep),
            };
        }
    }
}

/// With the key in use of the first kind that the issuer accepts; made now if there is none.
async fn prove(reception: Reception, needed: &Needed, vault: &Vault, now: Timestamp) -> Result<Step, ReceivingError> {
    let ours = [Algorithm::EdDsa, Algorithm::Es256];
    let algorithm = needed.algorithms.iter().copied().find(|algorithm| ours.contains(algorithm));
    let key = vault.key_in_use(algorithm.ok_or(ReceivingError::NoKey)?, now).await?;
    let signer = vault.signer(key.id).await?;
    let proof = openid4vci::prove(needed.naming, &needed.audience, needed.nonce.as_deref(), now, &signer)
        .map_err(ReceivingError::Signing)?;
    Ok(reception.proven(&proof, signer.public_key())?)
}
