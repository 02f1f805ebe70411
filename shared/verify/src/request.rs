//! What did we ask for? The part of our own request that an answer is held against.

use credential::Timestamp;

/// Our request, as far as an answer must match it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The nonce that we made for this request alone.
    pub nonce: String,
    /// Who we are to the wallet: the full client identifier, prefix included (OpenID4VP 1.0, section 14.1.2).
    /// Any one of them is enough.
    pub audience: Vec<String>,
    /// When we made the request.
    pub made: Timestamp,
    /// For how many seconds an answer is accepted.
    pub valid_for: i64,
}

/// How far the clocks of wallets and verifiers may be apart, in seconds.
pub const CLOCK_SKEW: i64 = 300;

/// Seconds after the moment asked about in which a fact that was fetched is still of that moment: a run reads the clock at its
/// start, and a large one fetches for hours.
pub const RUN: i64 = 86_400;
