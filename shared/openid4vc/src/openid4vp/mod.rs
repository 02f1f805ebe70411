//! How does a verifier ask, and how does a wallet answer? OpenID for Verifiable Presentations 1.0.
//!
//! Wallet: [`Intake`] reads and verifies a request; [`Selection`] says what would leave; [`Consent`] is a person's yes to
//! exactly that; [`respond`] makes the answer. Verifier: [`Transaction`] makes a request and reads its answer once.

mod client;
mod consent;
mod derived;
mod error;
mod intake;
mod present;
mod request;
mod request_object;
mod verifier;

pub use client::{ClientId, ClientIdError, Prefix};
pub use consent::{Consent, ConsentError, Leaving, Selection, Why};
pub use derived::DeriveError;
pub use error::{Expected, NotHere, PartFlaw, RequestError, SignatureFlaw};
pub use intake::{Intake, Progress, open};
pub use present::{Keys, PresentError, SigningFlaw, refuse, respond};
pub use request::{Assurance, VerifiedRequest};
pub use verifier::{ANSWER_BYTES, Answer, Asker, ResponseError, TokenFlaw, Transaction};

/// The link schemes of requests: OpenID4VP 1.0, HAIP, and those of wallets in the field.
pub const SCHEMES: [&str; 5] = ["openid4vp", "haip-vp", "eudi-openid4vp", "eu-eaap", "mdoc-openid4vp"];
