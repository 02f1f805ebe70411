//! What holds of these bytes? Everything that the person trusts, whom to ask, and what was seen before, in one place.

use std::pin::Pin;
use std::sync::{Arc, Once};

use credential::format::{self, Received, Unpacked};
use credential::{Timestamp, json_ld::Contexts};
use net::{Fetch, Memory};
use trust::TrustSources;
use verify::renewal;
use verify::{Facts, OpenedLists, Policy, Report, Request, verify, verify_without_digest};

use crate::eu_lists::Watch;
use crate::named::{Named, NamedLists};
use crate::renewed::Renewed;
use crate::{ConfigError, TrustedContext, output, trusted};

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
    /// What policy, trust and contexts were made of.
    pub named: Arc<Named>,
    /// Whether nothing else was named.
    whole: bool,
    /// Lists that were seen before, in this run and in earlier ones; `None` if nothing is remembered.
    pub memory: Option<Arc<Memory>>,
    /// Where newer trusted lists may come to lie while it runs.
    pub(crate) watch: Option<Arc<Watch>>,
    /// Whether a report says of which bytes it is: hashing a large file costs as much as reading it.
    pub(crate) digests: bool,
    /// Lists of withdrawals that were opened in this run.
    opened: OpenedLists,
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Verifier").field("policy", &self.policy.name).finish_non_exhaustive()
    }
}

impl Verifier {
    /// A verifier of what was named. Warnings are for the person: what was named and left out.
    pub fn new(named: Named, fetch: Arc<dyn Fetch>) -> Result<(Self, Vec<String>), ConfigError> {
        let mut contexts = Contexts::embedded();
        let (trusted_contexts, warnings) = trusted::trust(&named.contexts, &mut contexts);
        let mut trust = TrustSources { contexts, ..TrustSources::default() };
        for list in &named.trust {
            list.add_to(&mut trust)?;
        }
        named.sources.add_to(&mut trust);
        trust.eu = named.eu_lists.as_ref().map(|lists| lists.kept.lists());
        let policy = named.policy.policy()?;
        let named = Arc::new(named);
        Ok((Self { trusted_contexts, named, whole: true, ..Self::of(policy, trust, fetch) }, warnings))
    }

    /// Whether everything that it judges by has a name, and can be kept as evidence.
    pub fn is_named(&self) -> bool {
        self.whole
    }

    /// A verifier of a policy and trust that are no files. It keeps no evidence and remembers nothing.
    pub fn of(policy: Policy, trust: TrustSources, fetch: Arc<dyn Fetch>) -> Self {
        let (named, opened) = (Arc::default(), OpenedLists::default());
        Self {
            policy,
            trust,
            fetch,
            trusted_contexts: Vec::new(),
            named,
            whole: false,
            memory: None,
            watch: None,
            digests: true,
            opened,
        }
    }

    /// The same with other trusted lists.
    pub(crate) fn judging_by(&self, lists: NamedLists) -> Self {
        let trust = TrustSources { eu: Some(lists.kept.lists()), ..self.trust.clone() };
        let named = Named { eu_lists: Some(lists), ..(*self.named).clone() };
        Self {
            policy: self.policy.clone(),
            trust,
            fetch: Arc::clone(&self.fetch),
            trusted_contexts: self.trusted_contexts.clone(),
            named: Arc::new(named),
            whole: self.whole,
            memory: self.memory.clone(),
            watch: self.watch.clone(),
            digests: self.digests,
            opened: OpenedLists::default(),
        }
    }

    /// Judges bytes as received. `facts` keeps what was fetched, for the next ones.
    pub async fn judge(&self, bytes: &[u8], request: Option<&Request>, as_of: Timestamp, facts: &mut Facts) -> Report {
        let unpacked = Unpacked::default();
        let (received, report) = self.begin(bytes, &unpacked, request, as_of, facts);
        let report = net::gather_rest(report, &received, &self.trust, request, as_of, &*self.fetch, facts).await;
        self.remember(&report);
        report
    }

    /// The same for a thread of its own: `wait` is called only where something must be fetched, and gets that work.
    pub(crate) fn judge_here<E>(
        &self,
        bytes: &[u8],
        as_of: Timestamp,
        facts: &mut Facts,
        wait: impl FnOnce(Pin<Box<dyn Future<Output = Report> + '_>>) -> Result<Report, E>,
    ) -> Result<Report, E> {
        let unpacked = Unpacked::default();
        let (received, mut report) = self.begin(bytes, &unpacked, None, as_of, facts);
        if !net::is_complete(&report, facts) {
            let rest = net::gather_rest(report, &received, &self.trust, None, as_of, &*self.fetch, facts);
            report = wait(Box::pin(rest))?;
        }
        self.remember(&report);
        Ok(report)
    }

    /// Judges, and then asks the issuer for a newer copy where the credential offers one: once, and never of a copy. The
    /// copy's report takes the place of the first if it is the same credential, intact and no older.
    pub async fn judge_renewed(&self, bytes: &[u8], as_of: Timestamp, facts: &mut Facts) -> Renewed {
        let report = self.judge(bytes, None, as_of, facts).await;
        let Some(need) = renewal::offered(&format::read(bytes), &report) else { return Renewed::not_offered(report) };
        let fact = self.fetch.fetch(&need).await;
        // What the copy rests on stands apart: what the first one asked for in vain may be had for the copy.
        let mut facts_of_copy = facts.clone();
        facts_of_copy.answer(&need, fact.clone());
        let judged = match &fact.body {
            Ok(copy) => Some(self.judge(copy, None, as_of, &mut facts_of_copy).await),
            Err(_) => None,
        };
        Renewed::of(bytes, report, (&need, &fact), judged, facts_of_copy)
    }

    fn begin<'b>(
        &self,
        bytes: &'b [u8],
        unpacked: &'b Unpacked,
        request: Option<&Request>,
        as_of: Timestamp,
        facts: &mut Facts,
    ) -> (Received<'b>, Report) {
        facts.forget_failures();
        facts.share(&self.opened);
        if let Some(memory) = &self.memory {
            memory.remind(facts);
        }
        let received = format::read_with(bytes, unpacked);
        let judge = if self.digests { verify } else { verify_without_digest };
        let report = judge(&received, facts, &self.trust, request, as_of);
        (received, report)
    }

    fn remember(&self, report: &Report) {
        static TOLD: Once = Once::new();
        if let Some(Err(error)) = self.memory.as_ref().map(|memory| memory.saw(report)) {
            TOLD.call_once(|| output::tell(&format!("which lists were seen cannot be kept: {error}")));
        }
    }

    /// Writes what is to be remembered, at the end of a run. Where that fails the results stand, and the person is told.
    pub fn end(&self) {
        if let Some(Err(error)) = self.memory.as_ref().map(|memory| memory.save()) {
            output::tell(&format!("which lists were seen cannot be kept: {error}"));
        }
    }
}
