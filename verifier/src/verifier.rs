//! What holds of these bytes? Everything that the person trusts, and whom to ask, in one place.

use std::sync::Arc;

use credential::{Timestamp, format};
use net::Fetch;
use trust::TrustSources;
use verify::{Facts, Policy, Report, Request};

use crate::TrustedContext;

/// Judges credentials and presentations. Shared by all threads of a run.
pub struct Verifier {
    /// What must hold.
    pub policy: Policy,
    /// Whom the person trusts.
    pub trust: TrustSources,
    /// Who is asked for documents and lists.
    pub fetch: Arc<dyn Fetch>,
    /// Contexts that are trusted beside the embedded ones.
    pub trusted_contexts: Vec<TrustedContext>,
}

impl Verifier {
    /// Judges bytes as received. `facts` keeps what was fetched, for the next ones.
    pub async fn judge(&self, bytes: &[u8], request: Option<&Request>, as_of: Timestamp, facts: &mut Facts) -> Report {
        let received = format::read(bytes);
        net::gather(&received, &self.trust, request, as_of, &*self.fetch, facts).await
    }
}
