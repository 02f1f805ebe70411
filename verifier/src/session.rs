//! What has been asked, and what came of it? Requested, then answered or expired; each once, and forgotten after a while.

use std::collections::BTreeMap;
use std::sync::Arc;

use credential::Timestamp;
use learning::Award;
use openid4vc::dcql::Query;
use openid4vc::openid4vp::Transaction;
use verify::Report;

use crate::http::Basis;

pub use crate::ready::ReadyRequest;
use crate::show::Section;

/// For how many seconds a request stands.
pub(crate) const REQUEST_SECONDS: i64 = 600;
/// For how many seconds a result can be looked at; then claims and all are forgotten.
pub(crate) const RESULT_SECONDS: i64 = 3_600;
/// Most sessions at a time; the oldest go first.
const MOST: usize = 500;
/// Most bytes from outside that all of them hold; the oldest go first.
const BYTES: usize = 256 << 20;

/// One credential or presentation, judged.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The bytes as received.
    pub bytes: Arc<[u8]>,
    /// What was found.
    pub report: Report,
    /// What it says.
    pub award: Award,
    /// The same in the order in which it is read, with what is measured of it, in the language of the page.
    pub(crate) sections: Vec<Section>,
    /// What it was asked for with; `None` if it came unasked.
    pub request: Option<verify::Request>,
    /// What the report rests on; the credentials of a presentation share it.
    pub basis: Arc<Basis>,
}

/// A request that waits for its answer.
#[derive(Clone, Debug)]
pub struct Open {
    /// Names the session on our own pages. A secret of the person who asked; the wallet never sees it.
    pub id: String,
    /// What is asked.
    pub ready: ReadyRequest,
    /// The link for the wallet.
    pub link: String,
    /// When it runs out.
    pub expires: Timestamp,
}

/// What came of a session.
#[derive(Clone, Debug)]
pub enum State {
    /// Nothing yet.
    Requested(Box<Open>, Box<Transaction>),
    /// An answer came and is being judged.
    Judging,
    /// It was judged.
    Answered(Arc<[Judged]>),
    /// The wallet's owner said no, or the wallet could not.
    Refused(String),
    /// The answer was none: why.
    Faulty(String),
}

impl State {
    /// The stable id that pages ask for.
    pub fn id(&self) -> &'static str {
        match self {
            State::Requested(..) => "requested",
            State::Judging => "judging",
            State::Answered(_) => "answered",
            State::Refused(_) => "refused",
            State::Faulty(_) => "faulty",
        }
    }
}

#[derive(Debug)]
struct Session {
    state: State,
    /// Names the session to the wallet: part of the address that it answers to.
    answer_id: Option<String>,
    ends: Timestamp,
}

impl Session {
    /// How many bytes from outside it holds: the credentials of a presentation share theirs.
    fn bytes(&self) -> usize {
        match &self.state {
            State::Answered(judged) => {
                let another = |pair: &[Judged]| matches!(pair, [one, other] if !Arc::ptr_eq(&one.bytes, &other.bytes));
                let firsts = judged.first().into_iter();
                let others = judged.windows(2).filter(|pair| another(pair)).filter_map(<[Judged]>::last);
                firsts.chain(others).map(|one| one.bytes.len() + one.basis.bytes()).sum()
            }
            _ => 0,
        }
    }
}

/// All sessions.
#[derive(Debug, Default)]
pub struct Sessions(BTreeMap<String, Session>);

impl Sessions {
    fn tidy(&mut self, now: Timestamp) {
        self.0.retain(|_, session| session.ends > now);
        let mut bytes: usize = self.0.values().map(Session::bytes).sum();
        while self.0.len() >= MOST || bytes > BYTES {
            let Some(first) = self.0.iter().min_by_key(|(_, session)| session.ends).map(|(id, _)| id.clone()) else {
                return;
            };
            bytes -= self.0.remove(&first).map_or(0, |session| session.bytes());
        }
    }

    /// Keeps a request.
    pub fn begin(&mut self, open: Open, answer_id: String, transaction: Transaction, now: Timestamp) {
        self.tidy(now);
        let ends = transaction.expires;
        let id = open.id.clone();
        let state = State::Requested(Box::new(open), Box::new(transaction));
        self.0.insert(id, Session { state, answer_id: Some(answer_id), ends });
    }

    /// Keeps what came unasked.
    pub fn keep(&mut self, id: String, judged: Vec<Judged>, now: Timestamp) {
        self.tidy(now);
        let ends = now.plus_seconds(RESULT_SECONDS);
        self.0.insert(id, Session { state: State::Answered(judged.into()), answer_id: None, ends });
    }

    /// The state of the session of that id; `None` if there is none, or it has run out.
    pub fn state(&self, id: &str, now: Timestamp) -> Option<&State> {
        self.0.get(id).filter(|session| session.ends > now).map(|session| &session.state)
    }

    /// The request that is answered at that address, and the session's id.
    pub fn waiting(&self, answer_id: &str, now: Timestamp) -> Option<(&str, &Transaction)> {
        self.0.iter().find_map(|(id, session)| match &session.state {
            State::Requested(_, transaction)
                if session.answer_id.as_deref() == Some(answer_id) && session.ends > now =>
            {
                Some((id.as_str(), &**transaction))
            }
            _ => None,
        })
    }

    /// Takes the request out, so that it can be answered only once.
    pub fn take(&mut self, id: &str) -> Option<Transaction> {
        let session = self.0.get_mut(id)?;
        if !matches!(session.state, State::Requested(..)) {
            return None;
        }
        match std::mem::replace(&mut session.state, State::Judging) {
            State::Requested(_, transaction) => Some(*transaction),
            _ => None,
        }
    }

    /// Says what came of it.
    pub fn end(&mut self, id: &str, state: State, now: Timestamp) {
        if let Some(session) = self.0.get_mut(id) {
            session.state = state;
            session.ends = now.plus_seconds(RESULT_SECONDS);
        }
    }
}

impl ReadyRequest {
    /// The query that it asks.
    pub fn query(&self) -> Result<Query, openid4vc::dcql::QueryError> {
        Query::parse(&credential::json::Value::from(self.dcql()))
    }
}
