//! How does a credential come from an issuer into a wallet? OpenID for Verifiable Credential Issuance 1.0, pre-authorised code.
//!
//! Wallet: [`Reception`] goes from the offer's link to credentials, asking the person before any code is redeemed.
//! Issuer: [`Desk`] keeps offers, tokens and nonces, and says what may be issued to which key.

mod delivered;
mod desk;
mod error;
mod exchange;
mod metadata;
mod offer;
mod order;
mod proof;
mod reception;

pub use desk::{Desk, DeskError, Grant, Offered};
pub use error::{Message, MessageFlaw, Part, ReceiveError, TxCodeFlaw, Unsupported};
pub use metadata::{AuthorizationServer, Configuration, CredentialIssuer};
pub use offer::{GRANT_TYPE, Offer, OfferLink, TxCode, TxCodeMode};
pub use proof::{Proof, ProofError, prove};
pub use reception::{Accepted, Asked, Needed, Received, Reception, Step, receive};

/// The link schemes of offers: OpenID4VCI 1.0, HAIP.
pub const SCHEMES: [&str; 2] = ["openid-credential-offer", "haip-vci"];

/// Largest answer of an issuer, in bytes, but for credentials.
pub const MESSAGE_BYTES: usize = 1 << 20;
