//! What does every answer need? The judge, the clock, the sessions, and our own name and key.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use credential::Timestamp;
use credential::format::{self, Content, Credential};
use credential::key::{Algorithm, KeyError, PrivateKey, Signer as _};
use learning::Award;
use net::Clock;
use openid4vc::openid4vp::{Asker, Transaction};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use verify::{Facts, Policy, Report, Request, Verdict};
use words::Words;

use super::{Basis, Home};
use crate::evidence::EvidenceKey;
use crate::session::{Judged, Open, REQUEST_SECONDS, ReadyRequest, Sessions, State};
use crate::{Verifier, output, page, show};

/// The service. Cheap to clone; holds our private key, so no `Debug`.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    verifier: RwLock<Arc<Verifier>>,
    clock: Arc<dyn Clock>,
    words: Words,
    origin: String,
    name: String,
    key: PrivateKey,
    did: String,
    sessions: Mutex<Sessions>,
    /// Signs the evidence that is handed out.
    evidence_key: Option<EvidenceKey>,
    /// Where something is judged: one at a time at each.
    desks: Semaphore,
}

fn dice() -> impl rand_core::CryptoRng {
    rand_core::UnwrapErr(getrandom::SysRng)
}

impl Service {
    /// Serves at `origin` under that name, with a key of its own made now, and signs evidence if it gets a key for that.
    pub fn new(
        verifier: Verifier,
        clock: Arc<dyn Clock>,
        words: Words,
        origin: &str,
        name: &str,
        evidence_key: Option<EvidenceKey>,
    ) -> Result<Self, KeyError> {
        let key = PrivateKey::generate(Algorithm::Es256, &mut dice())?;
        let did = format!("did:jwk:{}", credential::base64url::encode(key.public_key().to_jwk().to_string()));
        let (origin, name) = (origin.to_owned(), name.to_owned());
        let sessions = Mutex::new(Sessions::default());
        let desks = Semaphore::new(std::thread::available_parallelism().map_or(1, NonZeroUsize::get));
        let verifier = RwLock::new(Arc::new(verifier));
        Ok(Self(Arc::new(Inner { verifier, clock, words, origin, name, key, did, sessions, evidence_key, desks })))
    }

    pub(super) fn words(&self) -> Words {
        self.0.words
    }

    pub(super) fn verifier(&self) -> Arc<Verifier> {
        Arc::clone(&self.0.verifier.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same, with the trusted lists that are at hand now. Waits for the disk.
    fn newest(&self) -> Arc<Verifier> {
        let now = self.verifier();
        match now.watch.as_ref().and_then(|watch| watch.renewed()) {
            None => now,
            Some(Err(reason)) => {
                output::tell(&format!("{reason}; those from before stay"));
                now
            }
            Some(Ok(lists)) => {
                let next = Arc::new(now.judging_by(lists));
                *self.0.verifier.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&next);
                next
            }
        }
    }

    pub(super) fn evidence_key(&self) -> Option<&EvidenceKey> {
        self.0.evidence_key.as_ref()
    }

    pub(super) fn now(&self) -> credential::Timestamp {
        self.0.clock.now()
    }

    /// Another request's panic does not spoil the sessions: every change is made in one step.
    pub(super) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        self.0.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn state(&self, id: &str) -> Option<State> {
        self.sessions().state(id, self.now()).cloned()
    }

    /// Makes a request, and says the session's id.
    pub(super) fn begin(&self, ready: ReadyRequest) -> Result<String, String> {
        let now = self.now();
        let (id, answer) = (openid4vc::fresh_secret(&mut dice()), openid4vc::fresh_secret(&mut dice()));
        let response_uri = format!("{}/openid4vp/{answer}", self.0.origin);
        let asker = Asker::Did {
            did: self.0.did.clone(),
            method: format!("{}#0", self.0.did),
            signer: &self.0.key,
            request_uri: format!("{response_uri}/request"),
        };
        let query = ready.query().map_err(|error| error.to_string())?;
        let transaction =
            Transaction::new(query, &asker, &response_uri, &self.0.name, (now, REQUEST_SECONDS), &mut dice())
                .map_err(|error| error.to_string())?;
        let open = Open { id: id.clone(), ready, link: transaction.link.clone(), expires: transaction.expires };
        self.sessions().begin(open, answer, transaction, now);
        Ok(id)
    }

    /// Signs a request object once more, with what the wallet asks to be repeated.
    pub(super) fn object(&self, transaction: &Transaction, wallet_nonce: Option<&str>) -> Option<String> {
        let method = format!("{}#0", self.0.did);
        transaction.object_with(&method, &self.0.key, wallet_nonce).ok().flatten()
    }

    /// Judges bytes, in a task of its own: a panic there is one bad item, not the end of the service.
    pub(super) async fn judge(
        &self,
        received: Arc<[u8]>,
        request: Option<Request>,
        as_of: Timestamp,
    ) -> Result<Vec<Judged>, String> {
        self.apart(async move |service| {
            let mut facts = Facts::default();
            let verifier = service.newest();
            let report = verifier.judge(&received, request.as_ref(), as_of, &mut facts).await;
            let (shown, judge) = (Arc::clone(&received), Arc::clone(&verifier));
            let basis = Basis { received, facts, request, newer_copy: None, report, judge };
            split(&shown, basis, &verifier.policy, service.words())
        })
        .await
    }

    /// The same with a newer copy, which the issuer is asked for.
    pub(super) async fn judge_renewed(&self, received: Arc<[u8]>) -> Result<Vec<Judged>, String> {
        self.apart(async move |service| {
            let (verifier, mut facts) = (service.newest(), Facts::default());
            let renewed = verifier.judge_renewed(&received, service.now(), &mut facts).await;
            let shown = renewed.copy.map_or_else(|| Arc::clone(&received), Arc::from);
            let (newer_copy, report, judge) = (Some(renewed.facts), renewed.report, Arc::clone(&verifier));
            let basis = Basis { received, facts, request: None, newer_copy, report, judge };
            split(&shown, basis, &verifier.policy, service.words())
        })
        .await
    }

    /// Does work on a thread of its own, so that pages are answered meanwhile; no more at a time than there are cores, so
    /// that many who ask at once take each other's time and nobody's memory.
    async fn apart<W>(&self, work: W) -> Result<Vec<Judged>, String>
    where
        W: AsyncFnOnce(Service) -> Vec<Judged> + Send + 'static,
    {
        let _place = self.0.desks.acquire().await.map_err(|error| error.to_string())?;
        let (service, runtime) = (self.clone(), Handle::current());
        let done = tokio::task::spawn_blocking(move || runtime.block_on(work(service)));
        done.await.map_err(|_| "the check broke off".to_owned())
    }

    /// A page with one message of ours, and perhaps some words of somebody else's.
    pub(super) fn message(&self, home: Home, id: &str, detail: &str) -> Response {
        let words = self.words();
        let title = words.text(&format!("page-{id}"), &[]);
        let sentence = words.text(&format!("page-{id}-why"), &[]);
        let detail = words::plain(detail);
        let text = if detail.is_empty() { sentence } else { format!("{sentence} ({detail})") };
        Html(page::message(words, home, &title, &text).into_string()).into_response()
    }

    /// The same, where what was asked for was not done.
    pub(super) fn refusal(&self, home: Home, status: StatusCode, id: &str, detail: &str) -> Response {
        (status, self.message(home, id, detail)).into_response()
    }

    pub(super) fn nothing_here(&self, home: Home) -> Response {
        self.refusal(home, StatusCode::NOT_FOUND, "gone", "")
    }
}

/// What a page shows: the credential, or each credential of a presentation, whose reports hold its owner's key and our
/// request as well. The presentation itself comes first where something is wrong with it alone, or nothing is in it.
fn split(bytes: &Arc<[u8]>, basis: Basis, policy: &Policy, words: Words) -> Vec<Judged> {
    let received = format::read(bytes);
    let basis = Arc::new(basis);
    let judged = |report: Report, credential: Option<&Credential<'_>>| {
        let (bytes, request, basis) = (Arc::clone(bytes), basis.request.clone(), Arc::clone(&basis));
        let Some(credential) = credential else {
            let sections = show::around(&bytes, &report, words).into_iter().collect();
            return Judged { bytes, report, award: Award::default(), sections, request, basis };
        };
        let award = Award::in_languages(&credential.claims, &[words.language().tag()]);
        let sections = show::told_of(credential, &award, &report, (words, policy));
        Judged { bytes, report, award, sections, request, basis }
    };
    let mut report = basis.report.clone();
    match &received.content {
        Content::Presentation(presentation) => {
            let inside = std::mem::take(&mut report.credentials);
            let sound = matches!(report.verdict(policy), Verdict::Valid { .. });
            let own = (!sound || inside.is_empty()).then(|| judged(report, None));
            let parts = presentation.credentials.iter().map(|part| part.content.as_deref().ok());
            own.into_iter().chain(inside.into_iter().zip(parts).map(|(one, part)| judged(one, part))).collect()
        }
        Content::Credential(credential) => vec![judged(report, Some(credential.as_ref()))],
        Content::Unrecognised(_) => vec![judged(report, None)],
    }
}
