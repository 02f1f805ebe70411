//! How are connections taken, so that nobody who is slow, or never ends, keeps others out?
//!
//! RFC 9112, section 9.5: a server may close a connection on which nothing comes. What is asked for is answered in its own
//! time: judging has limits of its own.

use std::future::Future;
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Frame, SizeHint};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::{self, Sleep};

/// How long and how much one connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a request's header, and between two requests.
    pub header: Duration,
    /// For a request's body, whole.
    pub body: Duration,
    /// For everything that comes and goes over one connection.
    pub connection: Duration,
    /// Most connections at a time; more wait until one ends.
    pub connections: usize,
}

impl Default for Patience {
    /// What people and their programs need.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { header: seconds(15), body: seconds(60), connection: seconds(600), connections: 128 }
    }
}

/// Serves until `end` comes; what is asked by then is answered still.
///
/// Errors: none from one connection, which only ends; and none from taking one in, which is tried again.
pub async fn serve(listener: TcpListener, router: Router, patience: Patience, end: impl Future<Output = ()>) {
    let router = router.layer(axum::middleware::from_fn_with_state(patience, hurried));
    let places = Arc::new(Semaphore::new(patience.connections));
    let (ending, told) = watch::channel(false);
    let mut end = pin!(end);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut end => break,
        };
        match accepted {
            Ok((stream, _)) => {
                let (router, told) = (router.clone(), told.clone());
                tokio::spawn(async move {
                    let _place = place;
                    connection(stream, router, patience, told).await;
                });
            }
            Err(error) => rest(&error).await,
        }
    }
    // Every connection holds a receiver; one that takes longer than a request may is left.
    drop(told);
    if ending.send(true).is_ok() {
        drop(time::timeout(patience.body, ending.closed()).await);
    }
}

/// Where the system has no more files or memory, to ask at once would ask for ever.
async fn rest(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        time::sleep(Duration::from_secs(1)).await;
    }
}

/// One connection, to its end. That it broke off is the other side's affair.
async fn connection(stream: TcpStream, router: Router, patience: Patience, mut told: watch::Receiver<bool>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.header);
    let serving = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let mut serving = pin!(serving);
    let mut late = pin!(time::sleep(patience.connection));
    let mut last = false;
    loop {
        tokio::select! {
            _ = serving.as_mut() => return,
            () = &mut late => return,
            _ = told.changed(), if !last => {
                last = true;
                serving.as_mut().graceful_shutdown();
            }
        }
    }
}

/// Whoever reads the body gets an error when its time is over.
async fn hurried(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let late = |body| Body::new(Hurried { body, late: Box::pin(time::sleep(patience.body)) });
    next.run(request.map(late)).await
}

struct Hurried {
    body: Body,
    late: Pin<Box<Sleep>>,
}

impl HttpBody for Hurried {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.late.as_mut().poll(cx).is_ready() {
            let error = io::Error::new(io::ErrorKind::TimedOut, "the request was not whole in time");
            return Poll::Ready(Some(Err(axum::Error::new(error))));
        }
        Poll::Ready(ready!(Pin::new(&mut self.body).poll_frame(cx)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::Router;
    use axum::body::Bytes;
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::oneshot;

    use super::{Patience, serve};

    const SHORT: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(600);

    /// A service that answers a body with its length, and where it ends when told.
    async fn service(patience: Patience) -> (std::net::SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .route("/length", post(async |body: Bytes| body.len().to_string()))
            .route("/slow", get(async || tokio::time::sleep(SHORT * 4).await));
        let (end, ended) = oneshot::channel();
        let ended = async { ended.await.unwrap_or_default() };
        (address, end, tokio::spawn(serve(listener, router, patience, ended)))
    }

    /// What comes back until the other side closes.
    async fn answered(address: std::net::SocketAddr, sent: &str) -> String {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(sent.as_bytes()).await.expect("sent");
        let mut back = Vec::new();
        // A connection that is cut is one that ended.
        let _: Result<usize, std::io::Error> = stream.read_to_end(&mut back).await;
        String::from_utf8(back).expect("text")
    }

    fn patient() -> Patience {
        Patience { header: LONG, body: LONG, connection: LONG, connections: 4 }
    }

    const WHOLE: &str = "POST /length HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc";
    const HALF: &str = "POST /length HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 3\r\n\r\na";

    #[tokio::test]
    async fn a_whole_request_is_answered() {
        let (address, _end, _) = service(patient()).await;
        let answer = answered(address, WHOLE).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("\r\n\r\n3"), "{answer}");
    }

    #[tokio::test]
    async fn a_header_that_never_ends_is_not_waited_for() {
        let (address, _end, _) = service(Patience { header: SHORT, ..patient() }).await;
        assert!(!answered(address, "POST /length HTTP/1.1\r\nhost:").await.starts_with("HTTP/1.1 200"));
        assert_eq!(answered(address, "").await, "", "nor one that never begins");
    }

    #[tokio::test]
    async fn a_body_that_never_ends_is_refused() {
        let (address, _end, _) = service(Patience { body: SHORT, ..patient() }).await;
        let answer = answered(address, HALF).await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    }

    #[tokio::test]
    async fn a_connection_has_an_end() {
        let (address, _end, _) = service(Patience { connection: SHORT, ..patient() }).await;
        assert_eq!(answered(address, HALF).await, "");
    }

    #[tokio::test]
    async fn who_waits_for_a_place_gets_it_when_another_ends() {
        let (address, _end, _) = service(Patience { connections: 1, header: SHORT, ..patient() }).await;
        let idle = TcpStream::connect(address).await.expect("a connection");
        assert!(answered(address, WHOLE).await.starts_with("HTTP/1.1 200"));
        drop(idle);
    }

    #[tokio::test]
    async fn what_was_asked_before_the_end_is_answered() {
        let (address, end, serving) = service(patient()).await;
        let asked = tokio::spawn(async move { answered(address, "GET /slow HTTP/1.1\r\nhost: x\r\n\r\n").await });
        tokio::time::sleep(SHORT).await;
        end.send(()).expect("told");
        assert!(asked.await.expect("an answer").starts_with("HTTP/1.1 200"));
        serving.await.expect("it ended");
        assert!(TcpStream::connect(address).await.is_err(), "nobody answers any more");
    }
}
