//! In which certificates may a chain end, and for what?

use credential::x509::{Certificate, Purpose};

/// A certificate that the user trusts to vouch for others, or for itself.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The certificate.
    pub certificate: Certificate,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// The file that named it.
    pub source: String,
}
